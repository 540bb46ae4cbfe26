/* pdf-structure.c - see pdf-structure.h. */
#include "pdf-structure.h"

#include "display-list.h"

typedef struct {
  guint    id;   /* 0: not there yet */
  guint    page; /* object of the page that its first content is on */
  GString *kids; /* NULL for none */
  char    *words;
} Element;

struct _LsgPdfStructure {
  LsgPdfFile   *file;
  const GArray *tags;
  Element      *elements; /* by tag; the first is the document */
  guint         root;
  guint         n_pages;
  GString     **marks; /* by page: the elements of its stretches */
  guint        *n_marks;
  GString      *links; /* entries of the table of links */
  guint         n_links;
};

LsgPdfStructure *
lsg_pdf_structure_new (LsgPdfFile   *file,
                       const GArray *tags,
                       guint         n_pages)
{
  LsgPdfStructure *self = g_new0 (LsgPdfStructure, 1);

  self->file = file;
  self->tags = tags;
  self->elements = g_new0 (Element, tags->len);
  self->root = lsg_pdf_file_reserve (file);
  self->elements[0].id = lsg_pdf_file_reserve (file);
  self->elements[0].kids = g_string_new (NULL);
  self->n_pages = n_pages;
  self->marks = g_new0 (GString *, n_pages);
  self->n_marks = g_new0 (guint, n_pages);
  self->links = g_string_new (NULL);
  return self;
}

void
lsg_pdf_structure_free (LsgPdfStructure *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->tags->len; i++)
    {
      if (self->elements[i].kids != NULL)
        g_string_free (self->elements[i].kids, TRUE);
      g_free (self->elements[i].words);
    }
  for (guint i = 0; i < self->n_pages; i++)
    if (self->marks[i] != NULL)
      g_string_free (self->marks[i], TRUE);
  g_string_free (self->links, TRUE);
  g_free (self->marks);
  g_free (self->n_marks);
  g_free (self->elements);
  g_free (self);
}

static guint
get_parent (const LsgPdfStructure *self,
            guint                  tag)
{
  return g_array_index (self->tags, LsgTag, tag).parent;
}

static GString *
get_kids (Element *element)
{
  if (element->kids == NULL)
    element->kids = g_string_new (NULL);
  return element->kids;
}

/* The element of @tag, and those around it, which enclose few others. */
static Element *
get_element (LsgPdfStructure *self,
             guint            tag)
{
  for (guint inner = tag; self->elements[tag].id == 0; inner = tag)
    {
      while (self->elements[get_parent (self, inner)].id == 0)
        inner = get_parent (self, inner);
      self->elements[inner].id = lsg_pdf_file_reserve (self->file);
      lsg_pdf_append_reference (get_kids (&self->elements[get_parent (self, inner)]),
                                self->elements[inner].id);
    }
  return &self->elements[tag];
}

guint
lsg_pdf_structure_mark (LsgPdfStructure *self,
                        guint            tag,
                        guint            index,
                        guint            page)
{
  Element *element = get_element (self, tag);
  GString *kids = get_kids (element);
  guint mark = self->n_marks[index]++;

  if (element->page == 0)
    element->page = page;
  if (element->page == page)
    {
      g_string_append_c (kids, ' ');
      lsg_pdf_append_integer (kids, mark);
    }
  else
    g_string_append_printf (kids, "<</Type/MCR/Pg %u 0 R/MCID %u>>", page, mark);
  if (self->marks[index] == NULL)
    self->marks[index] = g_string_new (NULL);
  lsg_pdf_append_reference (self->marks[index], element->id);
  return mark;
}

guint
lsg_pdf_structure_link (LsgPdfStructure *self,
                        guint            tag,
                        guint            object,
                        guint            page)
{
  Element *around = get_element (self, tag);
  guint id = lsg_pdf_file_reserve (self->file);
  g_autofree char *body = g_strdup_printf (
    "<</Type/StructElem/S/Link/P %u 0 R/Pg %u 0 R/K<</Type/OBJR/Obj %u 0 R/Pg %u 0 R>>>>", around->id, page,
    object, page);
  guint key = self->n_pages + self->n_links++;

  lsg_pdf_append_reference (get_kids (around), id);
  lsg_pdf_file_add (self->file, id, body);
  g_string_append_printf (self->links, "%u %u 0 R ", key, id);
  return key;
}

void
lsg_pdf_structure_tell (LsgPdfStructure *self,
                        guint            tag,
                        const char      *words)
{
  g_free (self->elements[tag].words);
  self->elements[tag].words = g_strdup (words);
}

static void
add_element (LsgPdfStructure *self,
             guint            tag,
             GString         *body)
{
  const Element *element = &self->elements[tag];
  guint parent = tag == 0 ? self->root : self->elements[get_parent (self, tag)].id;

  g_string_assign (body, "<</Type/StructElem/S/");
  g_string_append (body, tag == 0 ? "Document" : g_array_index (self->tags, LsgTag, tag).name);
  g_string_append (body, "/P");
  lsg_pdf_append_reference (body, parent);
  if (element->page != 0)
    {
      g_string_append (body, "/Pg");
      lsg_pdf_append_reference (body, element->page);
    }
  if (element->words != NULL)
    {
      g_string_append (body, "/Alt");
      lsg_pdf_append_text (body, element->words);
    }
  g_string_append (body, "/K[");
  if (element->kids != NULL)
    g_string_append_len (body, element->kids->str, (gssize) element->kids->len);
  g_string_append (body, "]>>");
  lsg_pdf_file_add (self->file, element->id, body->str);
}

guint
lsg_pdf_structure_finish (LsgPdfStructure *self)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint parents = lsg_pdf_file_reserve (self->file);

  for (guint i = 0; i < self->tags->len; i++)
    if (self->elements[i].id != 0)
      add_element (self, i, body);
  g_string_assign (body, "<</Nums[");
  for (guint i = 0; i < self->n_pages; i++)
    g_string_append_printf (body, "%u[%s]", i, self->marks[i] != NULL ? self->marks[i]->str : "");
  g_string_append_printf (body, " %s]>>", self->links->str);
  lsg_pdf_file_add (self->file, parents, body->str);
  g_string_printf (body, "<</Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %u>>",
                   self->elements[0].id, parents, self->n_pages + self->n_links);
  lsg_pdf_file_add (self->file, self->root, body->str);
  return self->root;
}

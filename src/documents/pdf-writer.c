/* pdf-writer.c - the pages as a PDF file. See pdf-writer.h.
 *
 *   lines of text   operators here (pdf-text.c), fonts as subsets (pdf-fonts.c)
 *   charts, signs   drawn by cairo, taken over as forms (pdf-figures.c)
 *   structure       a tree of elements (pdf-structure.c), text marked on the pages with its elements
 *   objects         numbered, packed and written (pdf-file.c)
 *
 * What has no element, as rules, headers and footers, is drawn first and marked as an artefact.
 */
#include "pdf-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "display-list.h"
#include "output-file.h"
#include "pdf-outline.h"
#include "pdf-structure.h"
#include "pdf-text.h"
#include "words.h"

#define LAYOUT_SHARE 0.5 /* of the work: pages are set, then written */

#define BLEED 36.0 /* how far a figure may draw beyond its frame */
#define SIGN_SIDE 16.0
#define MOST_SIGNS 16

typedef struct {
  LsgPages        *pages;
  LsgPdfFile      *file;
  LsgPdfFonts     *fonts;
  LsgPdfFigures   *figures;
  LsgPdfText      *text;
  LsgPdfStructure *structure;
  guint           *page_ids;
  LsgPdfTarget    *targets;           /* by heading */
  guint            signs[MOST_SIGNS]; /* form of each; 0 until it is drawn */
  guint            parent;            /* of the pages */
  guint            resources;

  /* Of the page that is being written. */
  guint            index;
  double           height;
  GString         *content;
  GString         *links; /* references to its annotations */
  LsgPdfPen        pen;
} Writer;

/* --- what stands on a page --- */

static void
write_rectangle (Writer       *self,
                 const LsgInk *ink)
{
  double over = ink->kind == LSG_INK_RULE ? ink->height / 2 : 0;
  const double values[] = { ink->x, self->height - (ink->y - over) - ink->height, ink->width, ink->height };

  lsg_pdf_set_paint (self->content, &self->pen, ink->paint);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      lsg_pdf_append_number (self->content, values[i]);
      g_string_append_c (self->content, ' ');
    }
  g_string_append (self->content, "re f\n");
}

static void
write_form (Writer *self,
            guint   form,
            double  x,
            double  y)
{
  g_string_append (self->content, "q 1 0 0 1 ");
  lsg_pdf_append_number (self->content, x);
  g_string_append_c (self->content, ' ');
  lsg_pdf_append_number (self->content, y);
  g_string_append_printf (self->content, " cm/X%u Do Q\n", form);
}

static void
write_figure (Writer       *self,
              const LsgInk *ink)
{
  LsgInk moved = *ink;
  cairo_t *cr = lsg_pdf_figures_begin (self->figures, ink->width + 2 * BLEED, ink->height + 2 * BLEED);

  moved.x = moved.y = BLEED;
  lsg_ink_draw (&moved, cr);
  write_form (self, lsg_pdf_figures_end (self->figures), ink->x - BLEED,
              self->height - ink->y - ink->height - BLEED);
  if (ink->tag != 0 && ink->figure->alternative != NULL)
    lsg_pdf_structure_tell (self->structure, ink->tag, ink->figure->alternative);
}

/* A sign is drawn once for the whole document. */
static void
write_sign (Writer       *self,
            const LsgInk *ink)
{
  guint sign = (guint) ink->line;

  g_return_if_fail (sign < MOST_SIGNS);

  if (self->signs[sign] == 0)
    {
      LsgInk moved = *ink;

      moved.x = moved.y = SIGN_SIDE / 2;
      lsg_ink_draw (&moved, lsg_pdf_figures_begin (self->figures, SIGN_SIDE, SIGN_SIDE));
      self->signs[sign] = lsg_pdf_figures_end (self->figures);
    }
  write_form (self, self->signs[sign], ink->x - SIGN_SIDE / 2, self->height - ink->y - SIGN_SIDE / 2);
}

static void
write_link (Writer       *self,
            const LsgInk *ink)
{
  guint id = lsg_pdf_file_reserve (self->file);
  guint key = lsg_pdf_structure_link (self->structure, ink->tag, id, self->page_ids[self->index]);
  g_autoptr (GString) body = g_string_new ("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[");
  const double corners[] = { ink->x, self->height - ink->y - ink->height, ink->x + ink->width,
                             self->height - ink->y };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      lsg_pdf_append_number (body, corners[i]);
      g_string_append_c (body, ' ');
    }
  g_string_append_printf (body, "]/StructParent %u", key);
  if (ink->heading > 0)
    {
      g_string_append (body, "/Dest");
      lsg_pdf_append_target (body, &self->targets[ink->heading - 1]);
    }
  else
    {
      g_string_append (body, "/A<</S/URI/URI");
      lsg_pdf_append_bytes (body, ink->target, strlen (ink->target));
      g_string_append (body, ">>");
    }
  g_string_append (body, ">>");
  lsg_pdf_file_add (self->file, id, body->str);
  lsg_pdf_append_reference (self->links, id);
}

static void
write_ink (Writer       *self,
           const LsgInk *ink)
{
  switch (ink->kind)
    {
    case LSG_INK_LINE:
      lsg_pdf_text_line (self->text, self->content, &self->pen, ink->layout, ink->line, ink->paint, ink->x,
                         self->height - ink->y);
      break;
    case LSG_INK_RULE:
    case LSG_INK_FILL:
      write_rectangle (self, ink);
      break;
    case LSG_INK_FIGURE:
      write_figure (self, ink);
      break;
    case LSG_INK_SIGN:
      write_sign (self, ink);
      break;
    case LSG_INK_LINK:
    case LSG_INK_ANCHOR:
    case LSG_INK_PAGE:
    default:
      break;
    }
}

static void
write_artefacts (Writer       *self,
                 const GArray *list)
{
  g_string_append (self->content, "/Artifact BMC\n");
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, LsgInk, i).tag == 0)
      write_ink (self, &g_array_index (list, LsgInk, i));
  g_string_append (self->content, "EMC\n");
}

static void
begin_element (Writer *self,
               guint   tag)
{
  guint mark = lsg_pdf_structure_mark (self->structure, tag, self->index, self->page_ids[self->index]);

  g_string_append_c (self->content, '/');
  g_string_append (self->content, g_array_index (self->pages->tags, LsgTag, tag).name);
  g_string_append (self->content, "<</MCID ");
  lsg_pdf_append_integer (self->content, mark);
  g_string_append (self->content, ">>BDC\n");
}

static void
write_elements (Writer       *self,
                const GArray *list)
{
  guint open = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->kind == LSG_INK_LINK)
        write_link (self, ink);
      if (ink->tag == 0 || ink->kind == LSG_INK_LINK || ink->kind == LSG_INK_ANCHOR)
        continue;
      if (ink->tag != open)
        {
          if (open != 0)
            g_string_append (self->content, "EMC\n");
          begin_element (self, ink->tag);
          open = ink->tag;
        }
      write_ink (self, ink);
    }
  if (open != 0)
    g_string_append (self->content, "EMC\n");
}

static void
write_page (Writer *self,
            guint   index)
{
  const GArray *list = g_ptr_array_index (self->pages->pages, index);
  const LsgPageForm *form = g_ptr_array_index (self->pages->forms, index);
  guint contents = lsg_pdf_file_reserve (self->file);
  g_autoptr (GString) body = g_string_new (NULL);
  gsize n;

  self->index = index;
  self->height = form->height;
  self->content = g_string_sized_new (16 * 1024);
  self->links = g_string_new (NULL);
  self->pen = (LsgPdfPen) { 0 };
  write_artefacts (self, list);
  write_elements (self, list);
  g_string_append_printf (body, "<</Type/Page/Parent %u 0 R/Contents %u 0 R/Resources %u 0 R"
                                "/StructParents %u/Tabs/S/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>/MediaBox[0 0 ",
                          self->parent, contents, self->resources, index);
  lsg_pdf_append_number (body, form->width);
  g_string_append_c (body, ' ');
  lsg_pdf_append_number (body, form->height);
  g_string_append_c (body, ']');
  if (self->links->len > 0)
    g_string_append_printf (body, "/Annots[%s]", self->links->str);
  g_string_append (body, ">>");
  lsg_pdf_file_add (self->file, self->page_ids[index], body->str);
  n = self->content->len;
  lsg_pdf_file_add_stream (self->file, contents, "",
                           g_byte_array_new_take ((guint8 *) g_string_free (self->content, FALSE), n));
  g_string_free (self->links, TRUE);
}

/* --- the file's own words --- */

static void
append_entry (GString    *body,
              const char *key,
              const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_printf (body, "/%s", key);
  lsg_pdf_append_text (body, text);
}

/* A day, 2026-11-20, as the format wants it. */
static char *
make_moment (const char *date)
{
  GString *moment = g_string_new ("(D:");

  for (const char *c = date != NULL ? date : "2000-01-01"; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (moment, *c);
  g_string_append (moment, "000000Z)");
  return g_string_free (moment, FALSE);
}

static guint
add_information (Writer *self)
{
  const LsgReportSheet *sheet = lsg_report_get_sheet (self->pages->report);
  g_autofree char *moment = make_moment (sheet->date);
  g_autoptr (GString) body = g_string_new ("<<");
  g_autofree char *title = g_strdup (sheet->title);
  guint id = lsg_pdf_file_reserve (self->file);

  if (sheet->programme != NULL && sheet->programme[0] != '\0')
    {
      g_free (title);
      title = g_strdup_printf ("%s \342\200\223 %s", sheet->title, sheet->programme);
    }
  append_entry (body, "Title", title);
  append_entry (body, "Author", sheet->author);
  append_entry (body, "Subject", sheet->subject);
  append_entry (body, "Keywords", sheet->keywords);
  append_entry (body, "Creator", "Losange " LSG_VERSION);
  append_entry (body, "Producer", "Losange " LSG_VERSION);
  g_string_append_printf (body, "/CreationDate%s/ModDate%s>>", moment, moment);
  lsg_pdf_file_add (self->file, id, body->str);
  return id;
}

/* The cover has a name, the other pages their number. */
static char *
make_labels (LsgPages *pages)
{
  GString *labels = g_string_new ("<</Nums[");

  if (pages->has_cover)
    {
      g_string_append (labels, "0<</P");
      lsg_pdf_append_text (labels, lsg_words_get (lsg_report_get_language (pages->report))->cover);
      g_string_append (labels, ">>1<</S/D/St 2>>]>>");
    }
  else
    g_string_append (labels, "0<</S/D>>]>>");
  return g_string_free (labels, FALSE);
}

static guint
add_catalogue (Writer *self)
{
  guint id = lsg_pdf_file_reserve (self->file);
  guint outline = lsg_pdf_outline_add (self->file, self->pages->headings, self->targets);
  g_autofree char *labels = make_labels (self->pages);
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_printf (body, "<</Type/Catalog/Pages %u 0 R/Lang(%s)/MarkInfo<</Marked true>>"
                         "/StructTreeRoot %u 0 R/ViewerPreferences<</DisplayDocTitle true>>/PageLabels%s", self->parent,
                   lsg_language_get_code (lsg_report_get_language (self->pages->report)),
                   lsg_pdf_structure_finish (self->structure), labels);
  if (outline != 0)
    g_string_append_printf (body, "/PageMode/UseOutlines/Outlines %u 0 R", outline);
  g_string_append (body, ">>");
  lsg_pdf_file_add_plain (self->file, id, body->str);
  return id;
}

static void
add_page_tree (Writer *self)
{
  g_autoptr (GString) body = g_string_new ("<</Type/Pages/Kids[");

  for (guint i = 0; i < self->pages->pages->len; i++)
    lsg_pdf_append_reference (body, self->page_ids[i]);
  g_string_append_printf (body, "]/Count %u>>", self->pages->pages->len);
  lsg_pdf_file_add (self->file, self->parent, body->str);
}

/* What all pages draw on. */
static cairo_status_t
add_resources (Writer *self)
{
  cairo_status_t drawn = lsg_pdf_figures_finish (self->figures);
  g_autofree char *fonts = lsg_pdf_fonts_list (self->fonts);
  g_autofree char *forms = lsg_pdf_figures_list (self->figures);
  g_autofree char *body = g_strdup_printf ("<</Font<<%s>>/XObject<<%s>>>>", fonts, forms);

  lsg_pdf_fonts_finish (self->fonts);
  lsg_pdf_file_add (self->file, self->resources, body);
  return drawn;
}

/* Links lead a line over the heading. */
static void
find_targets (Writer *self)
{
  for (guint page = 0; page < self->pages->pages->len; page++)
    {
      const GArray *list = g_ptr_array_index (self->pages->pages, page);
      const LsgPageForm *form = g_ptr_array_index (self->pages->forms, page);

      for (guint i = 0; i < list->len; i++)
        {
          const LsgInk *ink = &g_array_index (list, LsgInk, i);

          if (ink->kind == LSG_INK_ANCHOR)
            self->targets[ink->heading - 1] =
              (LsgPdfTarget) { self->page_ids[page], form->height - MAX (ink->y - LSG_RHYTHM, 0) };
        }
    }
}

static void
writer_init (Writer   *self,
             LsgPages *pages,
             int       descriptor)
{
  guint n = pages->pages->len;

  self->pages = pages;
  self->file = lsg_pdf_file_new (descriptor);
  self->fonts = lsg_pdf_fonts_new (self->file);
  self->figures = lsg_pdf_figures_new (self->file);
  self->text = lsg_pdf_text_new (self->fonts, self->figures);
  self->structure = lsg_pdf_structure_new (self->file, pages->tags, n);
  self->parent = lsg_pdf_file_reserve (self->file);
  self->resources = lsg_pdf_file_reserve (self->file);
  self->page_ids = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    self->page_ids[i] = lsg_pdf_file_reserve (self->file);
  self->targets = g_new (LsgPdfTarget, pages->headings->len + 1);
  for (guint i = 0; i < pages->headings->len; i++)
    self->targets[i] = (LsgPdfTarget) { self->page_ids[0], 0 };
  find_targets (self);
}

static void
writer_clear (Writer *self)
{
  lsg_pdf_text_free (self->text);
  lsg_pdf_fonts_free (self->fonts);
  lsg_pdf_figures_free (self->figures);
  lsg_pdf_structure_free (self->structure);
  lsg_pdf_file_free (self->file);
  g_free (self->page_ids);
  g_free (self->targets);
}

/* Gives 0 or the errno of what failed; @drawn is how cairo fared. */
static int
write_pages (LsgPages       *pages,
             int             descriptor,
             LsgWatch       *watch,
             cairo_status_t *drawn)
{
  Writer writer = { 0 };
  guint catalogue;
  int error = 0;

  writer_init (&writer, pages, descriptor);
  for (guint i = 0; i < pages->pages->len && error == 0; i++)
    {
      write_page (&writer, i);
      if (!lsg_watch_go_on (watch, LAYOUT_SHARE + (1 - LAYOUT_SHARE) * i / pages->pages->len))
        error = ECANCELED;
    }
  if (error != 0)
    {
      writer_clear (&writer);
      return error;
    }
  *drawn = add_resources (&writer);
  add_page_tree (&writer);
  catalogue = add_catalogue (&writer);
  if (*drawn == CAIRO_STATUS_SUCCESS)
    error = lsg_pdf_file_finish (writer.file, catalogue, add_information (&writer));
  writer_clear (&writer);
  return error;
}

/* --- the file --- */

static void
set_given_up (GError    **error,
              const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("“%s” was not written."), name);
}

static gboolean
write_pdf (LsgPages   *pages,
           const char *path,
           LsgWatch   *watch,
           GError    **error)
{
  g_autoptr (LsgOutputFile) output = lsg_output_file_new (path, error);
  cairo_status_t drawn = CAIRO_STATUS_SUCCESS;
  int number;

  if (output == NULL)
    return FALSE;
  number = write_pages (pages, lsg_output_file_get_descriptor (output), watch, &drawn);
  if (number == ECANCELED)
    set_given_up (error, path);
  else if (number != 0)
    lsg_output_file_fail (output, number, error);
  else if (drawn != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The pages could not be drawn: %s."),
                 cairo_status_to_string (drawn));
  else
    return lsg_output_file_commit (output, error);
  return FALSE;
}

gboolean
lsg_pages_write_pdf (LsgPages   *pages,
                     const char *path,
                     GError    **error)
{
  return write_pdf (pages, path, NULL, error);
}

gboolean
lsg_pdf_write_watched (LsgReport   *report,
                       const char  *path,
                       LsgWatch    *watch,
                       GError     **error)
{
  g_autoptr (LsgPages) pages = lsg_layout_new_watched (report, watch, LAYOUT_SHARE);

  if (pages == NULL)
    {
      set_given_up (error, path);
      return FALSE;
    }
  return write_pdf (pages, path, watch, error);
}

gboolean
lsg_pdf_write (LsgReport   *report,
               const char  *path,
               GError     **error)
{
  return lsg_pdf_write_watched (report, path, NULL, error);
}

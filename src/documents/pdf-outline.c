/* pdf-outline.c - see pdf-outline.h. Others are named by 1 + their index, 0 is none. */
#include "pdf-outline.h"

#include "display-list.h"

#define DEEPEST 4

typedef struct {
  guint id;
  guint heading;
  guint parent;
  guint previous;
  guint next;
  guint first;
  guint last;
  guint n_below;
} Bookmark;

void
lsg_pdf_append_target (GString            *body,
                       const LsgPdfTarget *target)
{
  g_string_append_printf (body, "[%u 0 R/XYZ ", target->page);
  lsg_pdf_append_number (body, LSG_MARGIN_LEFT);
  g_string_append_c (body, ' ');
  lsg_pdf_append_number (body, target->y);
  g_string_append (body, " 0]");
}

static Bookmark *
get (GArray *bookmarks,
     guint   place)
{
  return &g_array_index (bookmarks, Bookmark, place);
}

/* The first of the array is the root. */
static void
add_bookmark (GArray *bookmarks,
              guint   id,
              guint   heading,
              guint   parent)
{
  Bookmark bookmark = { .id = id, .heading = heading, .parent = parent,
                        .previous = get (bookmarks, parent)->last };
  guint place = bookmarks->len;

  g_array_append_val (bookmarks, bookmark);
  if (bookmark.previous != 0)
    get (bookmarks, bookmark.previous)->next = place;
  else
    get (bookmarks, parent)->first = place;
  get (bookmarks, parent)->last = place;
  for (guint up = parent;; up = get (bookmarks, up)->parent)
    {
      get (bookmarks, up)->n_below++;
      if (up == 0)
        break;
    }
}

static GArray *
collect (LsgPdfFile   *file,
         const GArray *headings)
{
  GArray *bookmarks = g_array_new (FALSE, TRUE, sizeof (Bookmark));
  guint parents[DEEPEST + 1] = { 0 };

  g_array_set_size (bookmarks, 1);
  for (guint i = 0; i < headings->len; i++)
    {
      const LsgPageHeading *heading = &g_array_index (headings, LsgPageHeading, i);
      guint level = (guint) CLAMP (heading->level, 1, DEEPEST);

      if (!heading->listed)
        continue;
      if (bookmarks->len == 1)
        get (bookmarks, 0)->id = lsg_pdf_file_reserve (file);
      add_bookmark (bookmarks, lsg_pdf_file_reserve (file), i, parents[level - 1]);
      for (; level <= DEEPEST; level++)
        parents[level] = bookmarks->len - 1;
    }
  return bookmarks;
}

static void
append_other (GString    *body,
              GArray     *bookmarks,
              const char *key,
              guint       other)
{
  if (other != 0)
    g_string_append_printf (body, "/%s %u 0 R", key, get (bookmarks, other)->id);
}

static void
write_bookmark (LsgPdfFile         *file,
                GArray             *bookmarks,
                guint               place,
                const GArray       *headings,
                const LsgPdfTarget *targets)
{
  const Bookmark *bookmark = get (bookmarks, place);
  const LsgPageHeading *heading = &g_array_index (headings, LsgPageHeading, bookmark->heading);
  g_autoptr (GString) body = g_string_new ("<</Title");
  g_autofree char *title = heading->number != NULL
                             ? g_strdup_printf ("%s  %s", heading->number, heading->title)
                             : g_strdup (heading->title);

  lsg_pdf_append_text (body, title);
  g_string_append_printf (body, "/Parent %u 0 R/Dest", get (bookmarks, bookmark->parent)->id);
  lsg_pdf_append_target (body, &targets[bookmark->heading]);
  append_other (body, bookmarks, "Prev", bookmark->previous);
  append_other (body, bookmarks, "Next", bookmark->next);
  append_other (body, bookmarks, "First", bookmark->first);
  append_other (body, bookmarks, "Last", bookmark->last);
  if (bookmark->n_below > 0)
    g_string_append_printf (body, "/Count -%u", bookmark->n_below);
  g_string_append (body, ">>");
  lsg_pdf_file_add (file, bookmark->id, body->str);
}

guint
lsg_pdf_outline_add (LsgPdfFile         *file,
                     const GArray       *headings,
                     const LsgPdfTarget *targets)
{
  g_autoptr (GArray) bookmarks = collect (file, headings);
  g_autoptr (GString) root = g_string_new ("<</Type/Outlines");
  guint n_top = 0;

  if (bookmarks->len == 1)
    return 0;
  for (guint i = 1; i < bookmarks->len; i++)
    {
      write_bookmark (file, bookmarks, i, headings, targets);
      n_top += get (bookmarks, i)->parent == 0;
    }
  append_other (root, bookmarks, "First", get (bookmarks, 0)->first);
  append_other (root, bookmarks, "Last", get (bookmarks, 0)->last);
  g_string_append_printf (root, "/Count %u>>", n_top);
  lsg_pdf_file_add (file, get (bookmarks, 0)->id, root->str);
  return get (bookmarks, 0)->id;
}

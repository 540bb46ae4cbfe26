/* page-checks.c - see page-checks.h. */
#include "page-checks.h"

#include <gio/gio.h>
#include <string.h>

#include "display-list.h"
#include "suite.h"

#define EDGE (15.0 * LSG_MM)

typedef struct {
  double x;
  double y;
  double width;
} TextBox;

static TextBox
get_box (const LsgInk *ink)
{
  return (TextBox) { ink->x, ink->y, lsg_lines_get_line_width (ink->layout, ink->line) };
}

static void
check_place (const LsgInk      *ink,
             const LsgPageForm *form,
             guint              page)
{
  double right = ink->x + ink->width;

  ck_assert_msg (ink->kind != LSG_INK_PAGE, "page %u: a page number was not filled in", page);
  if (ink->kind == LSG_INK_LINE)
    right = ink->x + get_box (ink).width;
  if (ink->kind == LSG_INK_ANCHOR)
    return;
  ck_assert_msg (ink->x > EDGE && right < form->width - EDGE, "page %u: %g to %g", page, ink->x, right);
  ck_assert_msg (ink->y > EDGE / 2
                     && ink->y + (ink->kind == LSG_INK_FILL ? ink->height : 0) < form->height - EDGE / 1.5,
                 "page %u: kind %d at %g", page, ink->kind, ink->y);
  if (ink->tag != 0 && page > 0)
    ck_assert_msg (ink->y < form->top + form->body_height + 1, "page %u: kind %d at %g under the text block",
                   page, ink->kind, ink->y);
}

static void
check_overlaps (const GArray *list,
                guint         page)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TextBox));

  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);
      TextBox box;

      if (ink->kind != LSG_INK_LINE || ink->tag == 0)
        continue;
      box = get_box (ink);
      for (guint j = 0; j < boxes->len; j++)
        {
          TextBox other = g_array_index (boxes, TextBox, j);
          double dy = box.y - other.y;
          gsize length;

          ck_assert_msg (dy < -6 || dy > 6 || box.x + box.width < other.x + 2
                             || other.x + other.width < box.x + 2,
                         "page %u: texts over each other at %g, %g and %g, %g: %s", page, box.x, box.y,
                         other.x, other.y, lsg_lines_get_text (ink->layout, ink->line, &length));
        }
      g_array_append_val (boxes, box);
    }
}

void
check_ink (LsgPages *pages)
{
  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      const GArray *list = g_ptr_array_index (pages->pages, page);

      for (guint i = 0; i < list->len; i++)
        check_place (&g_array_index (list, LsgInk, i), g_ptr_array_index (pages->forms, page), page);
      check_overlaps (list, page);
    }
}

void
check_drawing (LsgPages *pages)
{
  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 298, 421);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, 0.5, 0.5);
      lsg_pages_draw (pages, page, cr);
      ck_assert_int_eq (cairo_status (cr), CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

void
check_french (const char *text)
{
  static const char *const wrong[] = { " ;", " :", " !", " ?",  " »",   "« ",
                                       " %", "'",  "\"", "...", " -- ", "  " };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *found = strstr (text, wrong[i]);

      ck_assert_msg (found == NULL, "“%s” in: %.60s", wrong[i], found != NULL ? found : "");
    }
}

char *
get_all_text (LsgPages *pages)
{
  GString *all = g_string_new (NULL);

  for (guint page = 0; page < lsg_pages_get_n (pages); page++)
    {
      g_autofree char *text = lsg_pages_get_text (pages, page);

      g_string_append (all, text);
      g_string_append_c (all, '\n');
    }
  return g_string_free (all, FALSE);
}

char *
run_poppler (const char *tool,
             const char *option,
             const char *path)
{
  g_autofree char *program = g_find_program_in_path (tool);
  const char *const to_standard_output = strcmp (tool, "pdftotext") == 0 ? "-" : NULL;
  const char *arguments[] = { tool, option != NULL ? option : path,
                              option != NULL ? path : to_standard_output,
                              option != NULL ? to_standard_output : NULL, NULL };
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  if (program == NULL)
    return NULL;
  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                               NULL);
  ck_assert (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  return output;
}

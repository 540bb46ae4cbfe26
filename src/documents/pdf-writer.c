/* pdf-writer.c - the pages as a PDF by cairo. See pdf-writer.h.
 *
 * Structure: the elements around each stroke are opened and closed as the ink goes by, and all are closed at
 * the foot of a page: a paragraph or table that spans two pages gives two elements, so that header and footer
 * stand outside (cairo cannot mark artefacts). What has no tag is drawn first, right under the root, which
 * cairo leaves out of the structure. It also loses the text of an element that has children: so texts stand
 * in leaves only, and links beside them.
 */
#include "pdf-writer.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "display-list.h"
#include "words.h"

#define DEEPEST_TAG 16
#define ROOT_TAG "Document"

typedef struct {
  LsgPages *pages;
  cairo_t  *cr;
  guint     open[DEEPEST_TAG]; /* tags that are open, outermost first */
  guint     n_open;
} Writer;

/* What cairo's stream writes to: it gives a few bytes at a time, so they are gathered first. */
typedef struct {
  int    descriptor;
  int    error; /* errno of the first write that failed */
  gsize  used;
  guint8 buffer[64 * 1024];
} Output;

static gboolean
flush (Output *output)
{
  gsize done = 0;

  while (done < output->used && output->error == 0)
    {
      gssize written = write (output->descriptor, output->buffer + done, output->used - done);

      if (written > 0)
        done += (gsize) written;
      else if (written == 0 || errno != EINTR)
        output->error = written == 0 ? ENOSPC : errno;
    }
  output->used = 0;
  return output->error == 0;
}

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  Output *output = closure;

  while (length > 0)
    {
      gsize part = MIN (length, sizeof output->buffer - output->used);

      memcpy (output->buffer + output->used, data, part);
      output->used += part;
      data += part;
      length -= (unsigned int) part;
      if (output->used == sizeof output->buffer && !flush (output))
        return CAIRO_STATUS_WRITE_ERROR;
    }
  return output->error == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* --- structure --- */

static void
close_tags (Writer *self,
            guint   keep)
{
  while (self->n_open > keep)
    cairo_tag_end (self->cr, g_array_index (self->pages->tags, LsgTag, self->open[--self->n_open]).name);
}

/* Closes and opens elements until @tag is the innermost. */
static void
go_to_tag (Writer *self,
           guint   tag)
{
  guint path[DEEPEST_TAG];
  guint n = 0;
  guint common = 0;

  for (guint t = tag; t != 0 && n < DEEPEST_TAG; t = g_array_index (self->pages->tags, LsgTag, t).parent)
    path[n++] = t;
  while (common < MIN (n, self->n_open) && self->open[common] == path[n - 1 - common])
    common++;
  close_tags (self, common);
  for (; common < n; common++)
    {
      guint next = path[n - 1 - common];

      cairo_tag_begin (self->cr, g_array_index (self->pages->tags, LsgTag, next).name, NULL);
      self->open[self->n_open++] = next;
    }
}

/* A text between quotes as cairo's attributes want it. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("'");

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *c);
    }
  g_string_append_c (quoted, '\'');
  return g_string_free (quoted, FALSE);
}

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (string, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
write_link (Writer       *self,
            const LsgInk *ink)
{
  g_autoptr (GString) attributes = g_string_new ("rect=[");
  const double rectangle[] = { ink->x, ink->y, ink->width, ink->height };

  for (guint i = 0; i < G_N_ELEMENTS (rectangle); i++)
    {
      append_number (attributes, rectangle[i]);
      g_string_append_c (attributes, i + 1 < G_N_ELEMENTS (rectangle) ? ' ' : ']');
    }
  if (ink->heading > 0)
    g_string_append_printf (attributes, " dest='h%u'", ink->heading);
  else
    {
      g_autofree char *target = quote (ink->target);

      g_string_append_printf (attributes, " uri=%s", target);
    }
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
write_anchor (Writer       *self,
              const LsgInk *ink)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  g_string_append_printf (attributes, "name='h%u' x=", ink->heading);
  append_number (attributes, LSG_MARGIN_LEFT);
  g_string_append (attributes, " y=");
  append_number (attributes, MAX (ink->y - LSG_RHYTHM, 0));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
write_page (Writer *self,
            guint   page)
{
  const GArray *list = g_ptr_array_index (self->pages->pages, page);

  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->kind == LSG_INK_ANCHOR)
        write_anchor (self, ink);
      else if (ink->tag == 0 && ink->kind != LSG_INK_LINK)
        lsg_ink_draw (ink, self->cr);
    }
  for (guint i = 0; i < list->len; i++)
    {
      const LsgInk *ink = &g_array_index (list, LsgInk, i);

      if (ink->tag == 0 && ink->kind != LSG_INK_LINK)
        continue;
      go_to_tag (self, ink->tag);
      if (ink->kind == LSG_INK_LINK)
        write_link (self, ink);
      else
        lsg_ink_draw (ink, self->cr);
    }
  close_tags (self, 0);
  cairo_show_page (self->cr);
}

/* --- the file's own words --- */

static void
set_metadata (cairo_surface_t      *surface,
              const LsgReportSheet *sheet)
{
  g_autofree char *title = g_strdup (sheet->title);
  g_autofree char *moment = NULL;

  if (sheet->programme != NULL && sheet->programme[0] != '\0')
    {
      g_free (title);
      title = g_strdup_printf ("%s \342\200\223 %s", sheet->title, sheet->programme);
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (sheet->author != NULL && sheet->author[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, sheet->author);
  if (sheet->subject != NULL && sheet->subject[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, sheet->subject);
  if (sheet->keywords != NULL && sheet->keywords[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, sheet->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Losange " LSG_VERSION);
  moment = g_strdup_printf ("%sT00:00:00Z", sheet->date != NULL ? sheet->date : "2000-01-01");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

static void
add_outline (cairo_surface_t *surface,
             LsgPages        *pages)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                     CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < pages->headings->len; i++)
    {
      const LsgPageHeading *heading = &g_array_index (pages->headings, LsgPageHeading, i);
      g_autofree char *text = heading->number != NULL
                                  ? g_strdup_printf ("%s  %s", heading->number, heading->title)
                                  : g_strdup (heading->title);
      g_autofree char *target = g_strdup_printf ("dest='h%u'", i + 1);
      int id;

      if (!heading->listed)
        continue;
      id = cairo_pdf_surface_add_outline (surface, parents[heading->level - 1], text, target, 0);

      for (guint level = (guint) heading->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = id;
    }
}

static void
set_label (cairo_surface_t *surface,
           LsgPages        *pages,
           guint            page)
{
  char number[16];

  g_snprintf (number, sizeof number, "%u", page + 1);
  cairo_pdf_surface_set_page_label (
    surface, pages->has_cover && page == 0
               ? lsg_words_get (lsg_report_get_language (pages->report))->cover : number);
}

/* Only where it changes: cairo forgets what was begun on the page, the root of the structure too. */
static void
set_page_size (cairo_surface_t *surface,
               LsgPages        *pages,
               guint            page)
{
  const LsgPageForm *form = g_ptr_array_index (pages->forms, page);

  if (page > 0 && form != g_ptr_array_index (pages->forms, page - 1))
    cairo_pdf_surface_set_size (surface, form->width, form->height);
}

static cairo_status_t
write_pages (LsgPages *pages,
             Output   *output)
{
  const LsgPageForm *first = g_ptr_array_index (pages->forms, 0);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_bytes, output, first->width, first->height);
  Writer writer = { pages, cairo_create (surface), { 0 }, 0 };
  cairo_status_t status;

  set_metadata (surface, lsg_report_get_sheet (pages->report));
  cairo_tag_begin (writer.cr, ROOT_TAG, NULL);
  for (guint page = 0; page < pages->pages->len; page++)
    {
      set_page_size (surface, pages, page);
      set_label (surface, pages, page);
      write_page (&writer, page);
    }
  cairo_tag_end (writer.cr, ROOT_TAG);
  add_outline (surface, pages);
  status = cairo_status (writer.cr);
  cairo_destroy (writer.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* --- the file --- */

static void
set_file_error (GError    **error,
                const char *path,
                int         number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), _("“%s” could not be written: %s."),
               name, g_strerror (number));
}

static gboolean
write_to (LsgPages   *pages,
          int         descriptor,
          const char *path,
          GError    **error)
{
  g_autofree Output *output = g_new0 (Output, 1);
  cairo_status_t status;

  output->descriptor = descriptor;
  status = write_pages (pages, output);
  if (status == CAIRO_STATUS_SUCCESS && flush (output) && fsync (descriptor) != 0 && errno != EINVAL
      && errno != EROFS)
    output->error = errno;
  if (close (descriptor) != 0 && output->error == 0)
    output->error = errno;
  if (output->error != 0)
    set_file_error (error, path, output->error);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The pages could not be drawn: %s."),
                 cairo_status_to_string (status));
  return output->error == 0 && status == CAIRO_STATUS_SUCCESS;
}

/* A new file with the permissions that any new file gets. */
static int
open_temporary (const char *path,
                char      **temporary)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);

  *temporary = g_strdup_printf ("%s%s.%.200s.XXXXXX", folder, G_DIR_SEPARATOR_S, base);
  return g_mkstemp_full (*temporary, O_WRONLY | O_CLOEXEC, 0666);
}

static gboolean
write_beside (LsgPages   *pages,
              const char *path,
              GError    **error)
{
  g_autofree char *temporary = NULL;
  int descriptor = open_temporary (path, &temporary);

  if (descriptor < 0)
    {
      set_file_error (error, path, errno);
      return FALSE;
    }
  if (write_to (pages, descriptor, path, error))
    {
      if (g_rename (temporary, path) == 0)
        return TRUE;
      set_file_error (error, path, errno);
    }
  g_unlink (temporary);
  return FALSE;
}

gboolean
lsg_pages_write_pdf (LsgPages   *pages,
                     const char *path,
                     GError    **error)
{
  g_autofree char *resolved = realpath (path, NULL);
  const char *target = resolved != NULL ? resolved : path;
  int descriptor;

  if (!g_file_test (target, G_FILE_TEST_EXISTS) || g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return write_beside (pages, target, error);

  /* A device or a pipe is written as it is; a folder is refused by open(). */
  descriptor = g_open (target, O_WRONLY | O_CLOEXEC, 0);
  if (descriptor < 0)
    {
      set_file_error (error, path, errno);
      return FALSE;
    }
  return write_to (pages, descriptor, path, error);
}

gboolean
lsg_pdf_write (LsgReport   *report,
               const char  *path,
               GError     **error)
{
  g_autoptr (LsgPages) pages = lsg_layout_new (report);

  return lsg_pages_write_pdf (pages, path, error);
}

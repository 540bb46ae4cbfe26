/* pdf-file.h - a PDF file as a sequence of numbered objects: streams, small objects by the hundred, the
 * table.
 *
 * Knows nothing of pages. Streams are compressed in another thread while the next one is made, and written
 * in the order in which they were added, so that the same objects give the same bytes. Private to the
 * room. /
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LsgPdfFile LsgPdfFile;

/* Writes to @descriptor, which stays open. */
LsgPdfFile *lsg_pdf_file_new     (int descriptor) G_GNUC_WARN_UNUSED_RESULT;
void        lsg_pdf_file_free    (LsgPdfFile *self);

/* A number for an object that is added later; each must be, once. */
guint       lsg_pdf_file_reserve (LsgPdfFile *self);

/* A small object; it is packed with others. @body is copied. */
void        lsg_pdf_file_add     (LsgPdfFile *self,
                                  guint       id,
                                  const char *body);

/* An object that stands in the file as it is. */
void        lsg_pdf_file_add_plain  (LsgPdfFile *self,
                                     guint       id,
                                     const char *body);

/* A stream; @entries are those of its dictionary but for length and filter. (transfer full for @data) */
void        lsg_pdf_file_add_stream (LsgPdfFile *self,
                                     guint       id,
                                     const char *entries,
                                     GByteArray *data);

/* The same with bytes that are written as they are; @entries say how they are packed. */
void        lsg_pdf_file_add_raw    (LsgPdfFile *self,
                                     guint       id,
                                     const char *entries,
                                     GByteArray *data);

/* Writes it all. Gives 0, or the errno of the first write that failed. */
int         lsg_pdf_file_finish     (LsgPdfFile *self,
                                     guint       root,
                                     guint       info);

/* --- writing values --- */

/* With at most two decimals. */
void        lsg_pdf_append_number   (GString    *string,
                                     double      number);
void        lsg_pdf_append_integer  (GString    *string,
                                     gint64      number);

/* " 12 0 R" */
void        lsg_pdf_append_reference (GString   *string,
                                      guint      id);

/* A text that people read, in UTF-16. */
void        lsg_pdf_append_text     (GString    *string,
                                     const char *text);

/* Bytes between parentheses. */
void        lsg_pdf_append_bytes    (GString    *string,
                                     const char *bytes,
                                     gsize       n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgPdfFile, lsg_pdf_file_free)

G_END_DECLS

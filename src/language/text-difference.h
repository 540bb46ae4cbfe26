/* text-difference.h - what changed from one text to another, word by word.
 *
 * For validated versions: the words that went and the words that came, in the order in which one reads them. The
 * shortest list of changes is not always the clearest: words that stayed by chance in the middle of a sentence
 * written anew are taken as written anew too.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LSG_RUN_KEPT,
  LSG_RUN_REMOVED,
  LSG_RUN_ADDED,
} LsgRunType;

/* A piece of text in one state. */
typedef struct {
  LsgRunType type;
  gsize      start;  /* bytes: in the new text for an added run, in the old one else */
  gsize      length; /* bytes, at least 1 */
} LsgTextRun;

/* From @old to @new, both valid UTF-8; NULL counts as empty. The kept and removed runs in a row are the old text, the
 * kept and added ones the new text; neighbours differ in type, and what was removed stands before what was added in
 * its place. Words, numbers, `{fields}`, line breaks and marks are never cut. Memory grows with the length of the texts,
 * time too: beyond some 20,000 words lines are compared first, and words within those that changed. (transfer full)
 * (element-type LsgTextRun) */
GArray *lsg_text_difference       (const char *old,
                                   const char *new) G_GNUC_WARN_UNUSED_RESULT;

/* How many places differ: runs that were removed, added, or replaced. */
guint   lsg_text_difference_count (GArray     *runs);

/* A text in two states, with what differs. */
typedef struct {
  char   *old; /* "" where there is none */
  char   *new;
  GArray *runs;
  guint   n;   /* places that differ */
} LsgComparedText;

/* Fills @self, whose former content is not looked at. Gives how many places differ. */
guint   lsg_compared_text_init    (LsgComparedText *self,
                                   const char      *old,
                                   const char      *new);
void    lsg_compared_text_clear   (LsgComparedText *self);

/* The bytes of @run in the text that it belongs to. (transfer full) */
char   *lsg_text_run_dup          (const LsgTextRun *run,
                                   const char       *old,
                                   const char       *new) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

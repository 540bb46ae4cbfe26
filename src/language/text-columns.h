/* text-columns.h - a text in two states beside each other: its lines in pairs, each pair on one height.
 *
 * A line that stayed stands beside itself; what came in its place stands beside what went; a line that came or went
 * alone has nothing beside it. Blank lines are left out: they stand between paragraphs, and pairs are paragraphs.
 */
#pragma once

#include "text-difference.h"

G_BEGIN_DECLS

/* Bytes of one side that the other side lacks. */
typedef struct {
  guint start;
  guint end;
} LsgColumnMark;

typedef struct {
  char   *text;  /* "" where there is nothing; several lines when they could not be told apart */
  GArray *marks; /* of LsgColumnMark, in order, without the blanks around them */
} LsgColumnSide;

typedef struct {
  LsgColumnSide old;
  LsgColumnSide new;
  gboolean      differs;
  guint         folded; /* pairs without difference that this one stands for; then both sides are empty */
} LsgColumnPair;

/* (transfer full) (element-type LsgColumnPair) */
GPtrArray *lsg_text_columns_list (const LsgComparedText *text) G_GNUC_WARN_UNUSED_RESULT;

/* Folds pairs that do not differ into one, but for @context of them beside each that differs. A fold stands for two
 * pairs at least. Of pairs without any difference all stay. */
void       lsg_text_columns_fold (GPtrArray *pairs,
                                  guint      context);

G_END_DECLS

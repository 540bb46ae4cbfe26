/* table-setter.h - a table while it is set, for table-columns.c, which finds the widths, and layout-table.c. */
#pragma once

#include "layout-parts.h"

G_BEGIN_DECLS

/* Of a lozenge before the text of a cell, with its gap. */
#define LSG_TABLE_SIGN_WIDTH 10.5

typedef struct {
  double x;       /* of the text */
  double width;   /* for the text */
  double natural; /* widest text on one line */
  double longest; /* widest part that must not be divided */
  double length;  /* of all texts, on one line each */
} LsgTableColumn;

typedef struct {
  LsgSetter      *setter;
  const LsgTable *table;
  LsgTableColumn         *columns;
  guint           n_columns;
  LsgRole         role;
  double          over;
  double          under;
  guint           tag;
  guint           head; /* 1 + index of the repeated head */
  double          left; /* the table's edges */
  double          room;
  gboolean        untitled; /* no column has a title: the table has no head */
} LsgTableSetter;

LsgColumnKind      lsg_table_get_kind        (const LsgTableSetter *context,
                                              guint                 column);
const LsgRichText *lsg_table_get_cell        (const LsgRow         *row,
                                              guint                 column);

/* What a sign before its text takes of a cell. */
double             lsg_table_get_sign_width  (const LsgRichText    *cell);

/* Looks at all cells; then shares the room of the table out among the columns. */
void               lsg_table_measure_columns (LsgTableSetter       *context);
void               lsg_table_place_columns   (LsgTableSetter       *context);

G_END_DECLS

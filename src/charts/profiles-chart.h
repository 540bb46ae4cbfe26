/* profiles-chart.h - tutor profiles by tutoring functions: who holds what, and how many minutes of it (DOMAIN 2.8).
 *
 * A full lozenge is a function held first, a half one held in second place, an outline minutes that nobody was
 * entrusted with, a dot nothing, a dashed lozenge what is usual for the kind of profile and not entrusted to it.
 * Kinds that the project does not retain stand dim at the end.
 */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

#define LSG_PROFILES_ROWS 7

typedef enum {
  LSG_PROFILES_NONE,
  LSG_PROFILES_FIRST,
  LSG_PROFILES_SECOND,
  LSG_PROFILES_CARRIED,
  LSG_PROFILES_USUAL,
} LsgProfilesMark;

typedef struct {
  LsgProfilesMark mark;
  const char     *minutes;  /* "15 min"; NULL: none. Borrowed, like all texts here */
  gboolean        is_faded; /* filtered out */
} LsgProfilesCell;

typedef struct {
  const char      *name;
  const char      *figure;      /* "6 functions", "not retained" */
  gboolean         is_warning;  /* the triangle before it */
  gboolean         is_retained; /* else dim */
  LsgProfilesCell  cells[LSG_PROFILES_ROWS];
} LsgProfilesColumn;

typedef struct {
  const char              *functions[LSG_PROFILES_ROWS];
  const LsgProfilesColumn *columns;
  guint                    n_columns;
  int                      selected; /* column, -1: none */
  int                      focus_row; /* the cursor of the keyboard, -1: none */
  int                      focus_column;
  int                      hover_row; /* -1: none */
  int                      hover_column;
} LsgProfilesChart;

#define LSG_PROFILES_CHART_INIT { .selected = -1, .focus_row = -1, .hover_row = -1 }

typedef struct {
  double name_width;
  double head_height;
  double row_height;
  double column_width;
  guint  n_columns;
} LsgProfilesGeometry;

/* The least size: names in two or three lines, marks with their minutes. */
double              lsg_profiles_chart_get_width  (const LsgProfilesChart    *chart,
                                                   const LsgCanvas           *canvas);
double              lsg_profiles_chart_get_height (const LsgProfilesChart    *chart,
                                                   const LsgCanvas           *canvas);
LsgProfilesGeometry lsg_profiles_chart_measure    (const LsgProfilesChart    *chart,
                                                   const LsgCanvas           *canvas);
cairo_rectangle_t   lsg_profiles_geometry_get_cell (const LsgProfilesGeometry *geometry,
                                                    guint                      row,
                                                    guint                      column);

/* @geometry may be NULL: it is then measured. */
void                lsg_profiles_chart_draw       (const LsgProfilesChart    *chart,
                                                   const LsgProfilesGeometry *geometry,
                                                   const LsgCanvas           *canvas);

/* The cell at a point; row -1 is the head of a column. FALSE outside all. */
gboolean            lsg_profiles_geometry_hit     (const LsgProfilesGeometry *geometry,
                                                   LsgPoint                   point,
                                                   int                       *row,
                                                   int                       *column);

G_END_DECLS

/* mark.h - the small marks, drawn around a point: lozenges of verdicts, states, classes and needs, the
 * quarters of the planes, the warning triangle, whose viewpoint. Radii are half diagonals in the canvas's unit; the size of
 * the canvas does not count. */
#pragma once

#include "chart-canvas.h"

G_BEGIN_DECLS

typedef enum {
  LSG_MARK_FULL,    /* whole */
  LSG_MARK_HALF,    /* partly: the lower half */
  LSG_MARK_OUTLINE, /* not (yet) */
  LSG_MARK_DASHED,  /* the missing thing of an empty page */
} LsgMarkState;

/* On screen full, lower half, outline with a stroke; on paper as the diamonds. */
void lsg_mark_draw_verdict   (const LsgCanvas *canvas,
                              LsgVerdict       verdict,
                              LsgPoint         centre,
                              double           radius);
void lsg_mark_draw_state     (const LsgCanvas *canvas,
                              LsgMarkState     state,
                              LsgColour        colour,
                              LsgPoint         centre,
                              double           radius);

/* Criticality as in printed tables: full, 35 %, empty. */
void lsg_mark_draw_class     (const LsgCanvas *canvas,
                              LsgClass         class_,
                              LsgPoint         centre,
                              double           radius);

/* A square of four quarters; planes is a set of bits in the order of style->planes: cognitive top left,
 * socio-affective top right, motivational bottom right, metacognitive bottom left. */
void lsg_mark_draw_planes    (const LsgCanvas *canvas,
                              guint            planes,
                              LsgPoint         centre,
                              double           side);
void lsg_mark_draw_warning   (const LsgCanvas *canvas,
                              LsgPoint         centre,
                              double           radius);

/* Whose viewpoint: a square for the institution (0), a triangle for tutors, a disc for learners, a cross for
 * the designer (3); always ink. */
#define LSG_N_CHART_HOLDERS 4
void lsg_mark_draw_holder    (const LsgCanvas *canvas,
                              guint            holder,
                              LsgPoint         centre,
                              double           radius);

/* What an activity of the path is: a filled square in accent when live, a hollow one when not, a flag for a
 * milestone. */
typedef enum {
  LSG_PATH_MARK_ASYNCHRONOUS,
  LSG_PATH_MARK_SYNCHRONOUS,
  LSG_PATH_MARK_MILESTONE,
} LsgPathMark;

/* The sign of a nature of activity in a circle of @radius around @centre. */
void lsg_mark_draw_activity  (const LsgCanvas *canvas,
                              LsgPathMark      mark,
                              LsgPoint         centre,
                              double           radius);

/* The dashed lozenge of an empty page with inner rings and a plus, the factors' names at its tips when
 * names is not NULL. Fills the canvas. */
void lsg_mark_draw_empty     (const LsgCanvas   *canvas,
                              const char *const *names);

G_END_DECLS

/* thread-map.h - the thread of a project as a map: needs, interventions and clauses in three columns,
 * joined by lines. The chosen thread is in the accent colour and bold, all else grey; dashed where it stops because an
 * intervention is postponed or dropped.
 *
 * The map draws the nodes that it is given: lsg_thread_map_choose() says which of a long column these are.
 */
#pragma once

#include "mark.h"

G_BEGIN_DECLS

#define LSG_N_MAP_COLUMNS 3 /* needs, interventions, clauses */
#define LSG_THREAD_MAP_MOST 30 /* nodes of a column */

/* Texts are borrowed, and may be NULL. */
typedef struct {
  const char *title;
  const char *note;      /* below the title */
  const char *warning;   /* amber, after the note, with a triangle */
  int         verdict;   /* of an intervention: LsgVerdict, or -1 */
  double      share;     /* of an intervention's minutes: 0 to 1, the length of its bar */
  gboolean    is_hollow; /* nothing follows: an outlined lozenge */
  gboolean    is_kept;   /* FALSE: a dashed frame, dim text */
  gboolean    is_in;     /* on the chosen thread */
} LsgMapNode;

/* From a node of the column to one of the next. */
typedef struct {
  guint    from;
  guint    to;
  gboolean is_dashed;
  gboolean is_in;
} LsgMapLink;

typedef struct {
  const char       *value; /* big, over the column */
  const char       *name;  /* beside it */
  const char       *note;  /* below */
  const LsgMapNode *nodes; /* borrowed */
  guint             n_nodes;
  const char       *more;  /* at the foot when nodes are left out: “and 48 others” */
} LsgMapColumn;

typedef struct {
  LsgMapColumn      columns[LSG_N_MAP_COLUMNS];
  const LsgMapLink *links[LSG_N_MAP_COLUMNS - 1]; /* borrowed */
  guint             n_links[LSG_N_MAP_COLUMNS - 1];
  int               column;   /* of the chosen node, or -1 */
  int               node;
  int               hovered_column; /* or -1 */
  int               hovered_node;
  gboolean          is_focused; /* the hovered node has a ring, or the chosen one when none is */
} LsgThreadMap;

#define LSG_THREAD_MAP_INIT { .column = -1, .node = -1, .hovered_column = -1, .hovered_node = -1 }

/* Measured once for a canvas and its width. */
typedef struct {
  double width;
  double height;
  double head;   /* height of the head line */
  double row;    /* least step between nodes */
  double box;    /* height of a node */
  double body;   /* height that the nodes are spread over */
  double line;   /* height of a line of text */
  double left[LSG_N_MAP_COLUMNS];  /* of the node boxes */
  double right[LSG_N_MAP_COLUMNS];
} LsgMapLayout;

LsgMapLayout      lsg_thread_map_measure  (const LsgThreadMap *map,
                                           const LsgCanvas    *canvas,
                                           double              width);

/* The box of a node: the area that takes a click. */
cairo_rectangle_t lsg_thread_map_get_node (const LsgThreadMap *map,
                                           const LsgMapLayout *layout,
                                           guint               column,
                                           guint               node);

/* The four points of the curve of a link: it leaves and arrives level. */
void              lsg_thread_map_get_link (const LsgThreadMap *map,
                                           const LsgMapLayout *layout,
                                           guint               column,
                                           const LsgMapLink   *link,
                                           LsgPoint            points[4]);

/* The node at a point; FALSE between them. */
gboolean          lsg_thread_map_hit      (const LsgThreadMap *map,
                                           const LsgMapLayout *layout,
                                           LsgPoint            point,
                                           int                *column,
                                           int                *node);
void              lsg_thread_map_draw     (const LsgThreadMap *map,
                                           const LsgMapLayout *layout,
                                           const LsgCanvas    *canvas);

/* Which of @n nodes of a column are shown: all up to LSG_THREAD_MAP_MOST; else the chosen one, then those on the
 * thread (@is_in), then those next to it (@is_near; NULL: none), in their order, as many as there is room for. @chosen
 * is a node or -1. Returns their places, ascending. (transfer full) (element-type guint) */
GArray           *lsg_thread_map_choose   (guint               n,
                                           const gboolean     *is_in,
                                           const gboolean     *is_near,
                                           int                 chosen) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* objective.h - a tutoring objective: one of the 28 of the matrix, or the project's own (DOMAIN 2.5). */
#pragma once

#include "record.h"
#include "function.h"
#include "need.h"

G_BEGIN_DECLS

#define LSG_TYPE_OBJECTIVE (lsg_objective_get_type ())
G_DECLARE_FINAL_TYPE (LsgObjective, lsg_objective, LSG, OBJECTIVE, LsgRecord)

struct _LsgObjective {
  LsgRecord parent_instance;

  gint64 plane;    /* LsgPlane; LSG_NULL */
  gint64 function; /* LsgFunction; LSG_NULL */
  gint64 own;      /* flag: beside the matrix; else the objective of its cell */
  char  *title;
  char  *wording;

  /* derived */
  char *number; /* "O 1": own objectives only */
  char *name;   /* the title that a cell of the matrix has as long as it has none of its own */
};

/* Whether it stands for a cell of the matrix: not the project's own, with plane and function. */
gboolean lsg_objective_is_cell (LsgObjective *self);

G_END_DECLS

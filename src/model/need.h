/* need.h - a support need or expectation of learners, with its criticality (DOMAIN 2.2, 2.6). */
#pragma once

#include "criticality.h"
#include "record.h"
#include "share.h"

G_BEGIN_DECLS

typedef enum {
  LSG_PLANE_COGNITIVE,
  LSG_PLANE_SOCIO_AFFECTIVE,
  LSG_PLANE_MOTIVATIONAL,
  LSG_PLANE_METACOGNITIVE,
  LSG_N_PLANES,
} LsgPlane;

extern const LsgChoice lsg_plane_choices[LSG_N_PLANES];

typedef enum {
  LSG_NEED_NEED,
  LSG_NEED_EXPECTATION,
} LsgNeedNature;

typedef enum {
  LSG_NEED_ANSWER,
  LSG_NEED_ACCEPT_RISK,
} LsgNeedDecision;

extern const LsgChoice lsg_class_choices[LSG_N_CLASSES];

#define LSG_TYPE_NEED (lsg_need_get_type ())
G_DECLARE_FINAL_TYPE (LsgNeed, lsg_need, LSG, NEED, LsgRecord)

struct _LsgNeed {
  LsgRecord parent_instance;

  char  *code;
  char  *title;
  gint64 nature; /* LsgNeedNature */
  gint64 planes; /* bits of LsgPlane */
  gint64 functions; /* bits of LsgFunction */
  gint64 gravity;
  gint64 probability;
  char  *description;
  gint64 decision; /* LsgNeedDecision */
  char  *reason;
  char  *risk;

  /* derived */
  gint64 criticality; /* 1 to 16 */
  gint64 class_;      /* LsgClass; property "class" */
  gint64 n_viewpoints; /* of institution, tutors and learners, those that express it */
  gint64 gap;          /* largest less smallest importance of those three that express it; LSG_NULL below two */
  gint64 n_kept;      /* kept interventions that answer it */

  /* work space of figures.c */
  LsgNeedShare share;
  LsgChain     answers;
  LsgChain     viewpoints;
};

/* The order of needs wherever they are ranked: criticality and then gravity downwards, those without at the end,
 * then by code. */
int lsg_need_compare_criticality (LsgNeed *a,
                                  LsgNeed *b);

G_END_DECLS

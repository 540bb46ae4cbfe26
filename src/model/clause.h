/* clause.h - a clause of the tutoring charter; a clause without parent is a section (DOMAIN 3.7). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

typedef enum {
  LSG_AUDIENCE_INSTITUTION,
  LSG_AUDIENCE_TUTOR,
  LSG_AUDIENCE_LEARNER,
  LSG_N_AUDIENCES,
} LsgAudience;

extern const LsgChoice lsg_audience_choices[LSG_N_AUDIENCES];

typedef enum {
  LSG_CLAUSE_TEXT,
  LSG_CLAUSE_PROFILES,
  LSG_CLAUSE_SERVICES,
  LSG_CLAUSE_CHANNELS,
  LSG_CLAUSE_SIGNATURES,
  LSG_CLAUSE_FIGURES,
} LsgClauseContent;

#define LSG_TYPE_CLAUSE (lsg_clause_get_type ())
G_DECLARE_FINAL_TYPE (LsgClause, lsg_clause, LSG, CLAUSE, LsgRecord)

struct _LsgClause {
  LsgRecord parent_instance;

  gint64 parent; /* id of a section */
  char  *title;
  char  *body;
  char  *side_note;
  gint64 audiences; /* bits of LsgAudience */
  gint64 content;   /* LsgClauseContent: what is generated after the body */

  /* derived */
  char  *number; /* "2.4" */

  guint rank; /* work space of numbering.c: its place among the clauses of its parent, and how many it has */
  guint n_children;
};

G_END_DECLS

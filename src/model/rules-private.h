/* rules-private.h - what the files of the rules share: one pass over a project, and how a remark is made. */
#pragma once

#include "coverage.h"
#include "lack.h"
#include "rules.h"

G_BEGIN_DECLS

typedef struct {
  const char      *token;
  LsgRemarkWeight  weight;
  const char      *field;
  const char      *sentence; /* English, marked with N_; each %s is the next of the words that are given */
} LsgRuleInfo;

extern const LsgRuleInfo lsg_rule_infos[LSG_N_RULES];

typedef struct {
  LsgRecords       *records;
  const LsgFigures *figures;
  GPtrArray        *remarks[LSG_N_RULES];
  guint             limit;    /* of each rule; 0: none */
  LsgCoverage      *coverage; /* NULL until it is asked for */
} LsgCheck;

/* Whether a further remark of @rule would be kept: only then is a sentence worth making. */
gboolean    lsg_check_wants  (LsgCheck   *check,
                              LsgRule     rule);

/* A remark on @field of @record, with the rule's sentence and the words that it takes, ended by NULL. Nothing when
 * it would not be kept. */
void        lsg_check_say    (LsgCheck   *check,
                              LsgRule     rule,
                              gpointer    record,
                              const char *field,
                              ...) G_GNUC_NULL_TERMINATED;

/* The same with another sentence than the rule's: translated, ready. Takes @sentence. */
void        lsg_check_take   (LsgCheck   *check,
                              LsgRule     rule,
                              gpointer    record,
                              const char *field,
                              char       *sentence);

/* When @broken, a remark whose sentence names the record, on @field or on the field that the rule is about. */
void        lsg_check_field  (LsgCheck   *check,
                              LsgRule     rule,
                              gpointer    record,
                              const char *field,
                              gboolean    broken);
void        lsg_check_rule   (LsgCheck   *check,
                              LsgRule     rule,
                              gpointer    record,
                              gboolean    broken);

/* The same for a question of lack.h; returns whether the record lacks it. */
gboolean    lsg_check_lack   (LsgCheck   *check,
                              LsgRule     rule,
                              gpointer    record,
                              LsgLackFunc lacks);

/* What serves which objective, worked out once for the pass. */
LsgCoverage *lsg_check_get_coverage (LsgCheck *check);

/* How a sentence names a record: by its code, else its title, else its kind. */
const char *lsg_remark_name  (gpointer    record);

/* Whether a smallest, a chosen and a largest number are out of order, as far as they are there. */
gboolean    lsg_span_is_reversed (gint64 min,
                                  gint64 chosen,
                                  gint64 max);

/* The parts of a pass. */
void        lsg_rules_check_programme (LsgCheck *check); /* the sheet, its phase, the values of the method */
void        lsg_rules_check_system    (LsgCheck *check); /* analysis, needs, objectives */
void        lsg_rules_check_scenario  (LsgCheck *check); /* path, interventions, profiles, tools */
void        lsg_rules_check_charter   (LsgCheck *check);

/* Codes of the records of @kind: each that has none, or one that looks like that of an earlier record. */
void        lsg_rules_check_codes     (LsgCheck *check,
                                       LsgKindId kind);

G_END_DECLS

/* report-words.h - the words of the tutoring system report, the tutoring scenario and the intervention sheets,
 * in each language; see words.h for the rules.
 */
#pragma once

#include "language.h"
#include "rules.h"

G_BEGIN_DECLS

#define LSG_N_WORD_HOLDERS 4

/* What happened to a clause, from one version of the charter to another. */
typedef enum {
  LSG_TAG_NEW,
  LSG_TAG_REMOVED,
  LSG_TAG_RENAMED,
  LSG_TAG_MOVED,
  LSG_TAG_REWORDED,
  LSG_TAG_GENERATED,
  LSG_TAG_AUDIENCES,
  LSG_TAG_FORMATTING,
  LSG_N_COMPARISON_TAGS,
} LsgComparisonTag;

typedef struct {
  /* shared */
  const char *programme;
  const char *client;
  const char *need;
  const char *needs_called;
  const char *intervention;
  const char *interventions;
  const char *objective;
  const char *profile;
  const char *decision;
  const char *verdict;
  const char *note;
  const char *calendar;
  const char *rank;
  const char *state;
  const char *nature;
  const char *planes;
  const char *functions;
  const char *function;
  const char *class_;
  const char *class_from;    /* criticality */
  const char *class_between; /* from, to */
  const char *class_below;   /* criticality */
  const char *legend_need;
  const char *legend_expectation;
  const char *gravity;
  const char *probability;
  const char *criticality;
  const char *criticality_short;
  const char *area;
  const char *area_short;
  const char *deformation_short;
  const char *to_be_rated;
  const char *one_rating_of_4;
  const char *ratings_of_4;  /* number in words */
  const char *undecided;
  const char *no_answer;
  const char *mission;
  const char *matrix_alternative; /* number of needs */
  const char *board_alternative;  /* number of interventions */
  const char *rate_alternative;   /* rate */

  const char *validation;
  const char *validation_signed;   /* number, date, who */
  const char *validation_unsigned; /* number, date */
  const char *reserves;

  /* what changed since the last validation */
  const char *since;
  const char *since_entry;
  const char *since_nothing;
  const char *since_change;     /* number, number to review */
  const char *since_changes;    /* the same */
  const char *since_lead;
  const char *since_caption;
  const char *since_element;
  const char *since_field;
  const char *since_before;
  const char *since_now;
  const char *since_reviewed;
  const char *since_open;
  const char *since_new;
  const char *since_gone;
  const char *since_there;
  const char *since_text;
  const char *since_rewritten;
  const char *since_yes;
  const char *since_no;
  const char *since_more;       /* number */

  /* system */
  const char *system;
  const char *system_subject;   /* programme */
  const char *system_keywords;
  const char *system_purpose;
  const char *system_readers;
  const char *key_needs;
  const char *key_answered;
  const char *key_kept;
  const char *key_profiles;
  const char *context;
  const char *phase;
  const char *modality;
  const char *distance;
  const char *learners;
  const char *groups;
  const char *path_time;
  const char *engineering;
  const char *answer_delay;
  const char *feedback_delay;
  const char *inactivity;
  const char *tutor_hours;
  const char *analysis;
  const char *analysis_lead;
  const char *steps;
  const char *steps_lead;
  const char *steps_caption;
  const char *step;
  const char *objective_and_scope;
  const char *sources;
  const char *sources_caption;
  const char *sources_note;
  const char *source;
  const char *form;
  const char *viewpoint;
  const char *returns;
  const char *findings;
  const char *findings_caption;
  const char *finding;
  const char *needs;
  const char *inventory;
  const char *inventory_lead;
  const char *inventory_caption;
  const char *viewpoints;
  const char *viewpoints_lead;
  const char *importance;
  const char *viewpoints_figure;
  const char *viewpoints_alternative; /* number of needs */
  const char *viewpoints_caption;
  const char *viewpoints_note;  /* gap */
  const char *holders[LSG_N_WORD_HOLDERS]; /* short, over columns */
  const char *evidence_caption;
  const char *holder;
  const char *viewpoint_evidence;
  const char *gap;
  const char *criticality_title;
  const char *criticality_lead;
  const char *matrix_caption;
  const char *criticality_sentence; /* needs, indispensable, accessory, superfluous: in words */
  const char *criticality_caption;
  const char *criticality_note;
  const char *levels_caption;
  const char *level;
  const char *gravity_effect;
  const char *probability_share;
  const char *decisions;
  const char *decisions_caption;
  const char *answers;
  const char *risks_caption;
  const char *reason;
  const char *risk;
  const char *priorities;
  const char *constraints;
  const char *constraints_lead; /* names of the levels 1 and 4 */
  const char *factors_caption;
  const char *constraint_factor;
  const char *factor_meaning;
  const char *constraint_levels_caption;
  const char *constraint;
  const char *constraint_meaning;
  const char *tutor;
  const char *rule_note;        /* area, deformation, area, deformation, highest rating */
  const char *board_caption;    /* names of the axes */
  const char *ranking_caption;
  const char *ranking_note;
  const char *proposals;
  const char *proposals_lead;
  const char *proposals_caption;
  const char *mitigations;
  const char *mitigations_lead;
  const char *mitigations_caption;
  const char *objectives;
  const char *objectives_lead;
  const char *objectives_figure;      /* caption of the matrix */
  const char *objectives_alternative; /* number of objectives invested */
  const char *objectives_caption;
  const char *plane;
  const char *objectives_note;
  const char *own_objectives_caption;
  const char *profiles;
  const char *profiles_lead;
  const char *role;
  const char *who;
  const char *capacity;
  const char *hourly_cost;
  const char *second_functions; /* functions */
  const char *skills;
  const char *remarks;
  const char *remarks_lead;
  const char *no_remarks;
  const char *remark_of;        /* rule, codes */
  const char *remark_alone;     /* rule */
  const char *remark_more;      /* codes, number of others */
  const char *rules[LSG_N_RULES];

  /* scenario */
  const char *scenario;
  const char *scenario_subject; /* programme */
  const char *scenario_keywords;
  const char *scenario_purpose;
  const char *scenario_readers;
  const char *key_time;         /* hours */
  const char *key_rate;
  const char *key_cost;
  const char *key_cost_tools;
  const char *path;
  const char *path_lead;
  const char *path_caption;
  const char *activity;
  const char *kind;
  const char *synchronous;
  const char *day;
  const char *days_from_to;     /* first, last */
  const char *minutes;
  const char *whole_path;
  const char *path_note;        /* minutes set, minutes of the activities */
  const char *placing;
  const char *placing_lead;
  const char *placing_caption;
  const char *structural_short;
  const char *path_short;
  const char *conjunctural_short;
  const char *timeline_caption;
  const char *timeline_alternative; /* number of interventions */
  const char *position;
  const char *rhythm;
  const char *position_by;
  const char *every;            /* times, days */
  const char *not_placed;
  const char *quantities;
  const char *quantities_lead;
  const char *quantities_caption;
  const char *quantities_note;
  const char *unit;
  const char *minimum;
  const char *maximum;
  const char *chosen;
  const char *times;
  const char *total;
  const char *evidence;
  const char *initiative;
  const char *all_without_virtual;
  const char *virtual_classes;
  const char *virtual_caption;
  const char *virtual_short;
  const char *all_virtual;
  const char *session;
  const char *factor;
  const char *work;
  const char *rate;
  const char *rate_title;
  const char *rate_lead;
  const char *rate_caption;
  const char *rate_formula;     /* minutes, path, learners, rate */
  const char *rate_range;       /* smallest, largest */
  const char *rate_virtual;     /* rate */
  const char *rate_without_virtual; /* rate */
  const char *rate_inverse_note; /* path, learners */
  const char *bands_caption;
  const char *band;
  const char *from_rate;
  const char *tutor_time;
  const char *cohorts;
  const char *cohorts_lead;
  const char *cohorts_caption;
  const char *per_learner;
  const char *targets;
  const char *targets_caption;
  const char *targets_note;
  const char *aim;
  const char *aimed_at;
  const char *allowed;
  const char *planned;
  const char *target_rate;
  const char *hours_ceiling;
  const char *target_state;
  const char *target_met;
  const char *target_missed; /* minutes */
  const char *costs;
  const char *costs_caption;
  const char *costs_note;
  const char *costs_range;   /* smallest, largest */
  const char *cost;
  const char *costs_partial; /* minutes */
  const char *tutor_costs;
  const char *tool_costs;
  const char *whole_cost;
  const char *profile_times;
  const char *hours_up;
  const char *nobody;
  const char *purposes_caption;
  const char *no_purpose;
  const char *purposes_note;
  const char *load;
  const char *load_lead;
  const char *load_caption;
  const char *week;
  const char *week_number;      /* rank */
  const char *load_note;
  const char *tools;
  const char *tools_caption;
  const char *tool;
  const char *use;
  const char *mode;
  const char *direction;
  const char *access_tutor;
  const char *access_learner;
  const char *delay;
  const char *tools_note;
  const char *tools_note_unused; /* the note, tools */
  const char *tools_matrix_caption;
  const char *tools_matrix_note;
  const char *live;
  const char *not_live;
  const char *clauses;
  const char *clauses_lead;
  const char *clauses_caption;
  const char *clause;
  const char *taken_from;
  const char *clause_contents[6]; /* in the order of LsgClauseContent */
  const char *cards;
  const char *cards_lead;

  /* sheets */
  const char *sheet;  /* one alone */
  const char *sheets;
  const char *sheets_subject;   /* programme */
  const char *sheets_keywords;
  const char *sheets_purpose;
  const char *sheets_purpose_of; /* profile */
  const char *sheets_readers;
  const char *sheets_none;
  const char *card_objective;
  const char *card_criteria;
  const char *card_trigger;
  const char *card_message;
  const char *card_advice;
  const char *card_mitigation;
  const char *card_constraints;
  const char *card_modality;
  const char *card_tutor;
  const char *card_others;
  const char *card_tutee;
  const char *card_tool;
  const char *card_duration;
  const char *card_needs;
  const char *card_need;        /* code, criticality */
  const char *card_prevention;
  const char *card_taxonomy;
  const char *card_completeness;
  const char *card_pieces;      /* whole, all */
  const char *card_type;
  const char *card_day;         /* day */
  const char *card_days;        /* first, last */
  const char *card_days_listed; /* all but the last, last */
  const char *card_verdict;     /* verdict, area, deformation */
  const char *card_version;     /* version */
  const char *card_version_dated; /* version, date */
  const char *card_tags;        /* key words */
  const char *card_evidence;    /* source of the duration */
  const char *card_pointers;    /* references */
  const char *card_author;      /* name */
  const char *card_licence;     /* licence */
  const char *card_status;      /* status */

  /* comparison of two versions of the charter */
  const char *comparison;
  const char *comparison_subject; /* programme */
  const char *comparison_keywords;
  const char *comparison_purpose;
  const char *comparison_between; /* number, date, number, date */
  const char *comparison_until_now; /* number, date, date of today */
  const char *comparison_version; /* number, date */
  const char *comparison_version_of; /* deliverable, number, date */
  const char *comparison_now; /* date */
  const char *comparison_from;
  const char *comparison_to;
  const char *comparison_versions;
  const char *comparison_short; /* number, number */
  const char *comparison_short_now; /* number */
  const char *comparison_changed[2]; /* clauses: one, several */
  const char *comparison_added[2];
  const char *comparison_removed[2];
  const char *comparison_same[2];
  const char *comparison_overview;
  const char *comparison_overview_caption;
  const char *comparison_what;
  const char *comparison_legend_removed; /* then, as it looks: */
  const char *comparison_legend_struck;
  const char *comparison_legend_added;
  const char *comparison_legend_strong;
  const char *comparison_legend_end;
  const char *comparison_tags[LSG_N_COMPARISON_TAGS];
  const char *comparison_audiences; /* before, after */
  const char *comparison_nobody;
  const char *comparison_was_for; /* audiences */
  const char *comparison_is_still_for; /* audiences */
  const char *comparison_printed_nothing;
  const char *comparison_prints_nothing;
  const char *comparison_other_section; /* before, after */
  const char *comparison_into_section; /* section */
  const char *comparison_out_of_section; /* section */
  const char *comparison_formatting;
  const char *comparison_absent;
  const char *comparison_side_note;
  const char *comparison_folded; /* number */
  const char *comparison_section;
  const char *comparison_unchanged;
  const char *comparison_nothing;
  const char *comparison_front;
} LsgReportWords;

const LsgReportWords *lsg_report_words_get (LsgLanguage language);

G_END_DECLS

/* overview-words.h - what the Overview says about a project: the sentence under its title, the steps of the
 * thread, the four figures. Pure functions of records, figures and remarks. */
#pragma once

#include "figures.h"
#include "mark.h"
#include "rules.h"
#include "snapshot.h"

G_BEGIN_DECLS

typedef enum {
  LSG_STEP_NEEDS,
  LSG_STEP_DECISIONS,
  LSG_STEP_INTERVENTIONS,
  LSG_STEP_DIAMONDS,
  LSG_STEP_PLACED,
  LSG_STEP_MINUTES,
  LSG_STEP_CLAUSES,
  LSG_N_STEPS,
} LsgStep;

/* One step of the thread. */
typedef struct {
  const char *name;     /* static, translated */
  const char *page_id;  /* static: where it is worked on */
  char       *value;    /* NULL: not begun */
  char       *warning;  /* NULL: nothing to say */
  gboolean    is_broken;
  gint64      id;       /* the first need or intervention whose thread breaks here; 0 for none */
} LsgStepWords;

/* @steps is filled; to be cleared with lsg_overview_clear_steps(). @remarks of LsgRemark, complete. */
void  lsg_overview_word_steps  (LsgRecords       *records,
                                const LsgFigures *figures,
                                GPtrArray        *remarks,
                                LsgStepWords      steps[LSG_N_STEPS]);
void  lsg_overview_clear_steps (LsgStepWords      steps[LSG_N_STEPS]);

/* "10 learners · path of 4 h · 8 September to 10 October 2026 · design": what is known of it. (transfer full) */
char *lsg_overview_word_programme (LsgRecords *records) G_GNUC_WARN_UNUSED_RESULT;

/* A figure and what it is made of. */
typedef struct {
  char *value;
  char *headline; /* beside the bar */
  char *detail;   /* below it */
} LsgFigureWords;

void  lsg_overview_word_needs         (LsgRecords       *records,
                                       const LsgFigures *figures,
                                       LsgFigureWords   *words);
void  lsg_overview_word_interventions (LsgRecords       *records,
                                       const LsgFigures *figures,
                                       LsgFigureWords   *words);
void  lsg_overview_word_minutes       (const LsgFigures *figures,
                                       LsgFigureWords   *words);
void  lsg_overview_word_rate          (LsgRecords       *records,
                                       const LsgFigures *figures,
                                       LsgFigureWords   *words);
/* How far its checklist is met: “7/9”, the version that stands, the first point that lacks something. @n_changes of the
 * system are to review: they open the gate of the scenario again. @states receives a bar for each point that applies; gives how many. */
guint lsg_overview_word_deliverable   (LsgRecords       *records,
                                       LsgDeliverable    deliverable,
                                       guint             n_changes,
                                       LsgFigureWords   *words,
                                       LsgMarkState     *states,
                                       guint             n_states);
void  lsg_figure_words_clear          (LsgFigureWords   *words);

G_END_DECLS

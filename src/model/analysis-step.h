/* analysis-step.h - a step of the needs analysis: what was aimed at, done and noted (DOMAIN 2.1). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

typedef enum {
  LSG_STEP_OBJECTIVES,
  LSG_STEP_RESOURCES,
  LSG_STEP_TOOLS,
  LSG_STEP_GRID,
  LSG_STEP_COLLECTION,
  LSG_STEP_ANALYSIS,
  LSG_STEP_RESULTS,
  LSG_STEP_CONCLUSION,
  LSG_N_ANALYSIS_STEPS,
} LsgStepName;

typedef enum {
  LSG_STEP_TO_DO,
  LSG_STEP_IN_PROGRESS,
  LSG_STEP_DONE,
  LSG_STEP_TO_REVIEW,
} LsgStepState;

extern const LsgChoice lsg_step_choices[LSG_N_ANALYSIS_STEPS];

#define LSG_TYPE_STEP (lsg_step_get_type ())
G_DECLARE_FINAL_TYPE (LsgStep, lsg_step, LSG, STEP, LsgRecord)

struct _LsgStep {
  LsgRecord parent_instance;

  gint64 step;  /* LsgStepName */
  gint64 state; /* LsgStepState */
  char  *start_date;
  char  *end_date;
  char  *objective;
  char  *notes;
};

G_END_DECLS

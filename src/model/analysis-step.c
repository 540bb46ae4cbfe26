/* analysis-step.c - the table of the steps of the needs analysis. See analysis-step.h. */
#include "analysis-step.h"

#include "record-kind.h"

const LsgChoice lsg_step_choices[LSG_N_ANALYSIS_STEPS] = {
  [LSG_STEP_OBJECTIVES] = { "objectives", N_("Objectives of the analysis") },
  [LSG_STEP_RESOURCES] = { "resources", N_("Resources") },
  [LSG_STEP_TOOLS] = { "collection-tools", N_("Collection tools") },
  [LSG_STEP_GRID] = { "grid", N_("Analysis grid") },
  [LSG_STEP_COLLECTION] = { "collection", N_("Collection") },
  [LSG_STEP_ANALYSIS] = { "analysis", N_("Analysis") },
  [LSG_STEP_RESULTS] = { "results", N_("Results") },
  [LSG_STEP_CONCLUSION] = { "conclusion", N_("Conclusion") },
};

static const LsgChoice states[] = {
  [LSG_STEP_TO_DO] = { "to-do", N_("To do") },
  [LSG_STEP_IN_PROGRESS] = { "in-progress", N_("In progress") },
  [LSG_STEP_DONE] = { "done", N_("Done") },
  [LSG_STEP_TO_REVIEW] = { "to-review", N_("To review") },
};

static const LsgField fields[] = {
  LSG_FIELD (LsgStep, step, "step", CHOICE, .choices = lsg_step_choices, .n_choices = LSG_N_ANALYSIS_STEPS,
             .initial = "objectives", .label = N_("Step")),
  LSG_FIELD (LsgStep, state, "state", CHOICE, LSG_CHOICES (states), .initial = "to-do", .label = N_("State")),
  LSG_FIELD (LsgStep, start_date, "start-date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("From")),
  LSG_FIELD (LsgStep, end_date, "end-date", DATE, .flags = LSG_FIELD_NULLABLE, .label = N_("Until")),
  LSG_FIELD (LsgStep, objective, "objective", MARKDOWN, .flags = LSG_FIELD_NULLABLE,
             .label = N_("Objectives of the step")),
  LSG_FIELD (LsgStep, notes, "notes", MARKDOWN, .flags = LSG_FIELD_NULLABLE, .label = N_("Notes")),
};

LSG_DEFINE_RECORD (LsgStep, lsg_step, "steps", STEP,
                   N_("Step of the analysis"), N_("Steps of the analysis"), LSG_KIND_NONE)

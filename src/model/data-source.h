/* data-source.h - a source of the needs analysis, existing or elicited (DOMAIN 2.4). */
#pragma once

#include "record.h"
#include "viewpoint.h"

G_BEGIN_DECLS

typedef enum {
  LSG_SOURCE_EXISTING,
  LSG_SOURCE_ELICITED,
} LsgSourceNature;

typedef enum {
  LSG_SOURCE_LITERATURE,
  LSG_SOURCE_STUDY,
  LSG_SOURCE_COURSE_REVIEW,
  LSG_SOURCE_HUMAN_RESOURCES,
  LSG_SOURCE_DOCUMENT,
  LSG_SOURCE_QUESTIONNAIRE,
  LSG_SOURCE_INTERVIEW,
  LSG_SOURCE_OTHER,
  LSG_N_SOURCE_FORMS,
} LsgSourceForm;

extern const LsgChoice lsg_source_forms[LSG_N_SOURCE_FORMS];

#define LSG_TYPE_SOURCE (lsg_source_get_type ())
G_DECLARE_FINAL_TYPE (LsgSource, lsg_source, LSG, SOURCE, LsgRecord)

struct _LsgSource {
  LsgRecord parent_instance;

  char  *title;
  gint64 nature; /* LsgSourceNature */
  gint64 form;   /* LsgSourceForm */
  gint64 holder; /* LsgHolder; LSG_NULL */
  char  *details;
  char  *tool;
  gint64 expected;
  gint64 received;
  char  *start_date;
  char  *end_date;
  char  *notes;
};

G_END_DECLS

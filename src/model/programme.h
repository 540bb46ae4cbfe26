/* programme.h - the programme sheet and the settings of the method; one record in each project. */
#pragma once

#include "decision.h"
#include "language.h"
#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_PROGRAMME (lsg_programme_get_type ())
G_DECLARE_FINAL_TYPE (LsgProgramme, lsg_programme, LSG, PROGRAMME, LsgRecord)

struct _LsgProgramme {
  LsgRecord parent_instance;

  char  *title;
  char  *description;
  char  *organisation;
  char  *client;
  char  *author;
  char  *version;
  char  *date;
  gint64 language; /* LsgLanguage */
  char  *currency; /* ISO 4217 */
  GBytes *logo;    /* PNG */
  gint64 phase;
  gint64 learners;
  gint64 groups;
  gint64 path_minutes; /* hundredths, set by hand; LSG_NULL: derived from the activities (LsgFigures.path) */
  gint64 modality;       /* the levels of COMPETICE, by growing distance */
  gint64 distance_share; /* hundredths of percent */
  char  *start_date;
  char  *end_date;
  gint64 engineering;
  char  *engineering_note;

  gint64 answer_delay;   /* hours */
  gint64 feedback_delay; /* days */
  gint64 inactivity;     /* days */
  char  *tutor_hours;    /* "du lundi au vendredi, de 9 h à 17 h 30" */
  char  *review;         /* when the charter is looked at again */

  gint64 rate_with_virtual; /* flag */

  gint64 target_rate;   /* hundredths of percent */
  gint64 hours_ceiling; /* hundredths of hours */

  /* Marks from which a remark is made; LSG_NULL is the default of ours. */
  gint64 viewpoint_gap;
  gint64 tools_mark;
  gint64 functions_mark;
  gint64 share_mark; /* hundredths of percent */

  /* The method's settings; LSG_NULL or NULL is the default of method/settings.h. */
  gint64 indispensable_from; /* criticality */
  gint64 accessory_from;
  gint64 realistic_area; /* hundredths */
  gint64 realistic_deformation;
  gint64 conditions_area; /* hundredths */
  gint64 conditions_deformation;
  gint64 factor_maximum;
  char  *economic_name;
  char  *technological_name;
  char  *human_name;
  char  *organisational_name;
  char  *economic_meaning; /* what each factor means in this project */
  char  *technological_meaning;
  char  *human_meaning;
  char  *organisational_meaning;
  gint64 propose[LSG_N_CLASSES * LSG_N_VERDICTS]; /* LsgDecision for each class, verdict by verdict */
};

G_END_DECLS

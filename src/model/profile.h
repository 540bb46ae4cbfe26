/* profile.h - a tutor profile: a bounded set of roles (DOMAIN 2.8). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

typedef enum {
  LSG_PROFILE_PROGRAMME,
  LSG_PROFILE_COURSE,
  LSG_PROFILE_PROJECT,
  LSG_PROFILE_TECHNICAL,
  LSG_PROFILE_ADMINISTRATIVE,
  LSG_PROFILE_PEER,
  LSG_PROFILE_OTHER,
  LSG_N_PROFILE_ROLES,
} LsgProfileRole;

extern const LsgChoice lsg_profile_roles[LSG_N_PROFILE_ROLES];

/* Resources and programs tutor too (DOMAIN 2.8, 3.1). */
typedef enum {
  LSG_TUTOR_PERSON,
  LSG_TUTOR_RESOURCE,
  LSG_TUTOR_PROGRAM,
  LSG_N_TUTORS,
} LsgTutor;

extern const LsgChoice lsg_tutor_choices[LSG_N_TUTORS];

#define LSG_TYPE_PROFILE (lsg_profile_get_type ())
G_DECLARE_FINAL_TYPE (LsgProfile, lsg_profile, LSG, PROFILE, LsgRecord)

struct _LsgProfile {
  LsgRecord parent_instance;

  char  *name;
  gint64 role;  /* LsgProfileRole */
  gint64 tutor; /* LsgTutor */
  char  *mission;
  char  *ask_for;
  char  *who;
  gint64 functions;        /* bits of LsgFunction: held first */
  gint64 second_functions; /* bits of LsgFunction */
  char  *skills;           /* one on each line */
  gint64 hourly_cost;     /* hundredths of the currency */
  gint64 weekly_capacity; /* hundredths of minutes */

  /* derived */
  gint64 total_minutes; /* ten-thousandths of minutes: kept interventions and virtual classes */

  guint time_index; /* work space of figures.c: its place in the profiles of LsgFigures */
};

G_END_DECLS

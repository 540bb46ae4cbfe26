/* module.h - a module of the learning path: a heading over activities (DOMAIN 3.3). */
#pragma once

#include "record.h"

G_BEGIN_DECLS

#define LSG_TYPE_MODULE (lsg_module_get_type ())
G_DECLARE_FINAL_TYPE (LsgModule, lsg_module, LSG, MODULE, LsgRecord)

struct _LsgModule {
  LsgRecord parent_instance;

  char *title;
  char *description;

  /* derived */
  char  *number;    /* "2": its rank */
  gint64 minutes;   /* hundredths; of its activities */
  gint64 first_day; /* from 1; LSG_NULL without a placed activity */
  gint64 last_day;

  guint index; /* work space of figures.c and numbering.c: its place among the modules */
  guint n_activities;
};

G_END_DECLS

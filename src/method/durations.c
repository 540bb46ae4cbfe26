/* durations.c - the table of reference durations. See durations.h. */
#include "durations.h"

#include <glib/gi18n-lib.h>

#define MINUTES(name, text, counted, low, high, year)                                             \
  { .token = name, .label = text, .per = counted, .unit = LSG_DURATION_MINUTES, .min = (low),     \
    .max = (high), .source = LSG_DURATION_SOURCE_##year }

#define FACTOR(name, text, low, high, year)                                                       \
  { .token = name, .label = text, .unit = LSG_DURATION_FACTOR, .min = (low), .max = (high),       \
    .source = LSG_DURATION_SOURCE_##year }

static const LsgDuration durations[] = {
  MINUTES ("proactive-message", N_("Proactive message from a template"), N_("message"), 300, 500, 2022),
  MINUTES ("reactive-message", N_("Reactive message"), N_("message"), -1, 1500, 2022),
  FACTOR ("virtual-class", N_("Virtual class: prepare, run, publish the recording"), 150, 200, 2022),
  MINUTES ("reading", N_("Reading a work with note-taking"), N_("page"), 150, 500, 2022),
  MINUTES ("comments", N_("Writing comments on a work"), N_("page"), 1500, 3000, 2022),
  MINUTES ("interview", N_("Individual interview with a guide"), N_("interview"), 1500, 3000, 2022),
  MINUTES ("sub-group-interview", N_("Regulation interview of a sub-group, with a guide"), N_("interview"),
           3000, 4500, 2022),

  MINUTES ("proactive-message", N_("Proactive message from a template"), N_("message"), 300, 1000, 2010),
  MINUTES ("reactive-message", N_("Reactive message"), N_("message"), 500, 1500, 2010),
  FACTOR ("virtual-class", N_("Virtual class: preparation and review"), 150, 200, 2010),
  MINUTES ("first-contact", N_("First contact, individual, live"), N_("learner"), 1500, 6000, 2010),
  MINUTES ("first-contact-group", N_("First contact, group of about 20, live"), N_("group"), 6000, 18000,
           2010),
  MINUTES ("forum-week", N_("Forum of one week, about 30 people"), N_("week"), 12000, 24000, 2010),
};

const LsgDuration *
lsg_durations_get_all (guint *n_durations)
{
  *n_durations = G_N_ELEMENTS (durations);
  return durations;
}

const char *
lsg_duration_get_label (const LsgDuration *duration)
{
  g_return_val_if_fail (duration != NULL, "");

  return g_dgettext (GETTEXT_PACKAGE, duration->label);
}

const char *
lsg_duration_get_per (const LsgDuration *duration)
{
  g_return_val_if_fail (duration != NULL, "");

  return duration->per != NULL ? g_dgettext (GETTEXT_PACKAGE, duration->per) : "";
}

const char *
lsg_duration_source_get_label (LsgDurationSource source)
{
  static const char *const labels[LSG_N_DURATION_SOURCES] = {
    [LSG_DURATION_SOURCE_2022] = N_("J. Rodet, 2022"),
    [LSG_DURATION_SOURCE_2010] = N_("J. Rodet, 2010–2011"),
  };

  g_return_val_if_fail (source < LSG_N_DURATION_SOURCES, "");

  return g_dgettext (GETTEXT_PACKAGE, labels[source]);
}

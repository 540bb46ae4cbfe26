/* path-words.h - what the path says in words of the interface's language: days, dates, its time. */
#pragma once

#include "project.h"

#include "activity.h"

G_BEGIN_DECLS

/* "D4", "D8 – D14". (transfer full) */
char       *lsg_words_day_span     (gint64      first,
                                    gint64      last) G_GNUC_WARN_UNUSED_RESULT;

/* The days of an activity or a module, and the dates of these, with the hour; NULL without day, or when the programme
 * has no first date. (transfer full) */
char       *lsg_words_path_days    (LsgRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
char       *lsg_words_path_dates   (LsgRecords *records,
                                    LsgRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a drag: "D15–D28 · Mon. 22 Sept. – Sun. 5 Oct."; days alone when the programme has no first date.
 * (transfer full) */
char       *lsg_words_path_span    (LsgRecords *records,
                                    gint64      first,
                                    gint64      last) G_GNUC_WARN_UNUSED_RESULT;

/* First and last day of an activity or a module, LSG_NULL both without one. */
void        lsg_path_get_span      (LsgRecord  *record,
                                    gint64     *first,
                                    gint64     *last);

/* "CV 1", else the title. (transfer none) */
const char *lsg_words_activity     (LsgActivity *activity);

/* "4 h in two modules, 56% in virtual classes"; what to do when there is nothing. (transfer full) */
char       *lsg_words_path         (LsgProject *project) G_GNUC_WARN_UNUSED_RESULT;

/* "12 min more than the activities": a time set by hand against the derived one; NULL when there is none, or no
 * difference to tell of. (transfer full) */
char       *lsg_words_path_difference (const LsgFigures *figures,
                                       gint64            by_hand) G_GNUC_WARN_UNUSED_RESULT;

/* "4 h", "3 h 45 min", "45 min" from hundredths of minutes. (transfer full) */
char       *lsg_words_duration     (gint64      hundredths) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

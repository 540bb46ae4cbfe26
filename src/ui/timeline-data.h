/* timeline-data.h - the interventions, path and load of a project as a timeline draws them: the plain struct of
 * charts/timeline-chart.h with its texts, and whose record each mark is. Pure: no widget, no display.
 */
#pragma once

#include "project.h"
#include "schedule.h"
#include "search-words.h"
#include "timeline-chart.h"

G_BEGIN_DECLS

/* What is shown. */
typedef struct {
  gboolean        by_minutes;
  guint           initiatives; /* bits of LsgInitiative; 0: all */
  GArray         *profiles;    /* gint64 ids, LSG_NULL for none; empty or NULL: all */
  gboolean        virtual_classes; /* in the load, nothing else */
  LsgSearchWords *words;
} LsgTimelineFilter;

typedef struct {
  LsgTimelineChart  chart;   /* unit, scroll and selection are the view's to set */
  LsgTimelineScale *scale;
  LsgLoad          *load;
  GArray           *marks;   /* LsgTimelineMark */
  GArray           *ids;     /* gint64, of each mark's intervention */
  GHashTable       *indices; /* intervention -> its mark + 1 */
  GArray           *activities;
  GArray           *activity_ids;
  GArray           *modules;
  GArray           *weeks;
  GArray           *carriers; /* LsgTimelineCarrier */
  GArray           *carrier_of; /* guint: for each its place in the load */
  GArray           *bars;
  GStringChunk     *texts;

  guint             n_placed;   /* kept interventions with days */
  guint             n_to_place; /* kept ones without */
  guint             n_aside;    /* postponed or dropped */
  guint             n_initiatives[3]; /* of placed ones, by LsgInitiative */
  guint             n_undated;  /* activities without a day */
  guint             n_peaks;    /* weeks of profiles above their capacity */
  LsgProduct        not_placed; /* minutes without a day */
} LsgTimelineData;

LsgTimelineData *lsg_timeline_data_new    (LsgProject              *project,
                                           const LsgTimelineFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
void             lsg_timeline_data_free   (LsgTimelineData         *data);

/* The mark of an intervention; -1 when it is not drawn. */
int              lsg_timeline_data_find   (LsgTimelineData         *data,
                                           LsgIntervention         *intervention);

/* Bars as they would be if @intervention lay on other days: for a drag. NULL days: as they are. */
void             lsg_timeline_data_preview (LsgTimelineData        *data,
                                            LsgProject             *project,
                                            LsgIntervention        *intervention,
                                            const LsgDays          *days);

/* Whether it is kept and has no day yet: one of those to place. */
gboolean         lsg_intervention_waits   (LsgIntervention         *intervention);

/* How @intervention would be drawn on @days: texts are not set. */
void             lsg_timeline_data_set_mark (LsgProject           *project,
                                              LsgIntervention      *intervention,
                                              LsgDays               days,
                                              LsgTimelineMark      *mark);

/* Where a drag would put it: "D11 · Thursday 18 September, during Étude du module"; @target is NULL beside the path.
 * (transfer full) */
char            *lsg_timeline_data_dup_hint  (LsgRecords           *records,
                                              LsgDays               days,
                                              const char           *target,
                                              LsgPlace              place) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a profile's time is a tutor's own: drawn in the accent. */
gboolean         lsg_profile_is_tutor     (LsgProfile              *profile);

/* "9 interventions placed over 5 weeks, 1 to place, 3 not kept" (transfer full) */
char            *lsg_timeline_data_dup_subtitle (LsgTimelineData   *data) G_GNUC_WARN_UNUSED_RESULT;

/* The same in few words: "9 placed, 1 to place" (transfer full) */
char            *lsg_timeline_data_dup_brief    (LsgTimelineData   *data) G_GNUC_WARN_UNUSED_RESULT;

/* "ITC 03 Relance des inactifs, 10 min: during Étude du module, 2 times, day 11 to day 21" (transfer full) */
char            *lsg_timeline_data_dup_name     (LsgProject        *project,
                                                 LsgIntervention   *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* "18 to 28 September 2026", or days of the path where the programme has no first day; NULL when not placed.
 * (transfer full) */
char            *lsg_timeline_data_dup_days     (LsgRecords        *records,
                                                 LsgIntervention   *intervention) G_GNUC_WARN_UNUSED_RESULT;

/* "W5, Formateur-tuteur: 127.5 min, 15 of interventions and 112.5 of virtual classes, capacity 120 min"; @bar
 * counts as in the chart. (transfer full) */
char            *lsg_timeline_data_dup_bar      (LsgTimelineData   *data,
                                                 LsgProject        *project,
                                                 guint              bar) G_GNUC_WARN_UNUSED_RESULT;

/* The load as a table: a title for each column, and rows of texts, parted by tabs. (transfer full) */
char           **lsg_timeline_data_list_titles  (LsgTimelineData   *data,
                                                 LsgProject        *project) G_GNUC_WARN_UNUSED_RESULT;
char           **lsg_timeline_data_list_rows    (LsgTimelineData   *data,
                                                 LsgProject        *project) G_GNUC_WARN_UNUSED_RESULT;

/* The same for the interventions that are drawn, by day. */
char           **lsg_timeline_data_list_mark_titles (void) G_GNUC_WARN_UNUSED_RESULT;
char           **lsg_timeline_data_list_mark_rows   (LsgTimelineData *data,
                                                     LsgProject      *project) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgTimelineData, lsg_timeline_data_free)

G_END_DECLS

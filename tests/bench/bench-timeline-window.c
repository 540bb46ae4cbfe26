/* bench-timeline-window.c - FOLDER: frames of the timeline page in a real window, with 1,000 interventions placed
 * on a path of half a year: scrolled, zoomed, and an intervention moved by a day, as Ctrl and an arrow do. Times
 * are what this thread spent of the processor from the change to the end of its frame.
 */
#include "application.h"
#include "big-project.h"
#include "page.h"
#include "project-private.h"
#include "stopwatch.h"
#include "timeline-view.h"
#include "window.h"

#include <time.h>

#define N_INTERVENTIONS 1000
#define N_ACTIVITIES 26
#define N_FRAMES 120

typedef struct {
  GtkWidget       *window;
  LsgProject      *project;
  LsgTimelineView *view;
  gboolean         painted;
} Bench;

static double
get_milliseconds (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

static void
put (gpointer    record,
     const char *name,
     gint64      value)
{
  lsg_record_put (record, lsg_kind_find_field (lsg_record_get_kind (record), name), lsg_integer (value));
}

static void
place_all (LsgRecords *records)
{
  for (guint i = 0; i < N_ACTIVITIES; i++)
    {
      g_autoptr (LsgRecord) activity = lsg_record_new (LSG_KIND_ACTIVITY, 5000000 + i);

      put (activity, "nature", LSG_ACTIVITY_RESOURCE);
      put (activity, "minutes", 6000);
      put (activity, "day", 1 + 7 * i);
      put (activity, "days", 7);
      lsg_record_put_position (activity, i + 1);
      lsg_records_insert (records, activity);
    }
  for (guint i = 0; i < N_INTERVENTIONS; i++)
    {
      gpointer record = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      put (record, "decision", LSG_KEEP);
      put (record, "place", LSG_PLACE_DURING);
      put (record, "activity", 5000000 + (i * 7) % N_ACTIVITIES);
      put (record, "offset", i % 7);
      put (record, "rhythm", i % 9 == 0 ? LSG_RHYTHM_CONTINUOUS : i % 7 == 0 ? LSG_RHYTHM_REPEATED : LSG_RHYTHM_ONCE);
    }
}

static void
after_paint_cb (Bench *bench)
{
  bench->painted = TRUE;
}

static void
iterate_to_frame (Bench *bench)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  bench->painted = FALSE;
  while (!bench->painted && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static LsgTimelineView *
find_view (GtkWidget *widget)
{
  LsgTimelineView *found = NULL;

  if (LSG_IS_TIMELINE_VIEW (widget))
    return LSG_TIMELINE_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static void
scroll (Bench *bench,
        guint  frame)
{
  GtkAdjustment *adjustment = lsg_timeline_view_get_adjustment (bench->view);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, room * (frame + 1) / (N_FRAMES + 1));
}

static void
zoom (Bench *bench,
      guint  frame)
{
  lsg_timeline_view_zoom (bench->view, frame % 40 < 20 ? 1.15 : 1.0 / 1.15);
}

static void
move (Bench *bench,
      guint  frame)
{
  lsg_timeline_view_move_selected (bench->view, frame % 2 == 0 ? 1 : -1);
}

static void
measure (Bench      *bench,
         const char *name,
         void      (*change) (Bench *bench, guint frame))
{
  g_autoptr (Stopwatch) watch = stopwatch_new (name);

  settle (300);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double before = get_milliseconds ();

      change (bench, i);
      gtk_widget_queue_draw (GTK_WIDGET (bench->view));
      iterate_to_frame (bench);
      stopwatch_add (watch, get_milliseconds () - before);
    }
}

static LsgProject *
open_project (const char *folder)
{
  g_autoptr (LsgRecords) records = lsg_big_project_new (N_INTERVENTIONS, 0, 0);
  g_autoptr (GError) error = NULL;
  LsgProject *project;

  place_all (records);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_FR, &error);
  if (project == NULL || !lsg_connection_exec (project->copy->connection, "PRAGMA synchronous = OFF", &error))
    g_error ("%s", error->message);
  return project;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GApplication) application = NULL;
  Bench bench = { 0 };

  g_return_val_if_fail (argc >= 2, 2);

  application = g_object_new (LSG_TYPE_APPLICATION, "application-id", LSG_APP_ID, "flags",
                              G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/org/losange/Losange", NULL);
  if (!g_application_register (application, NULL, NULL))
    return 1;
  bench.project = open_project (argv[1]);
  bench.window = lsg_window_new (GTK_APPLICATION (application));
  lsg_window_show_project (LSG_WINDOW (bench.window), bench.project);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (bench.window), "after-paint", G_CALLBACK (after_paint_cb),
                            &bench);
  settle (1000);
  gtk_widget_activate_action (bench.window, "win.show-page", "s", "timeline");
  settle (1000);
  bench.view = find_view (bench.window);
  g_assert (bench.view != NULL);
  measure (&bench, "timeline/window-zoom", zoom);
  lsg_timeline_view_zoom (bench.view, 0.0);
  lsg_timeline_view_zoom (bench.view, 4.0);
  measure (&bench, "timeline/window-scroll", scroll);
  lsg_timeline_view_set_selected (bench.view, lsg_records_peek (lsg_project_get_records (bench.project),
                                                                LSG_KIND_INTERVENTION, 1));
  measure (&bench, "timeline/window-move", move);
  lsg_project_discard (bench.project, NULL);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.project);
  return 0;
}

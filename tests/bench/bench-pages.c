/* bench-pages.c - FOLDER: every page of the window with 10,000 interventions and 2,000 needs open.
 *
 * For each page: the time from asking for it to the end of the frame that shows it ("show"), the longest turn
 * of the main loop while the rest of its rows come ("fill"), that from a letter of a search to the end of the
 * frame that shows what it finds ("search"), and the time
 * from an edit, written without sync, to the end of the frame that shows it ("frame", with the store's part
 * in it): what a user waits for. "cpu" is the processor time that this thread spent meanwhile, without what
 * the frame clock slept. All that had been put off comes between two edits and is not counted; "later"
 * is the longest turn of the main loop in it.
 */
#include "application.h"
#include "big-project.h"
#include "page.h"
#include "project-private.h"
#include "stopwatch.h"
#include "window.h"

#include <stdlib.h>
#include <time.h>

#define N_INTERVENTIONS 10000
#define N_NEEDS 2000
#define N_CLAUSES 60
#define N_SOURCES 40
#define N_FINDINGS 3000
#define N_ACTIVITIES 200
#define N_TOOLS 12
#define N_EDITS 9

typedef struct {
  GtkWidget  *window;
  LsgProject *project;
  gboolean    painted;
} Bench;

/* What is edited on a page: the first record of a kind, one field, two values in turn. */
typedef struct {
  const char *name;
  const char *page;
  int         view; /* place of its toggle among those of the header bar, -1 when the page has but one */
  LsgKindId   kind;
  const char *field;
  gint64      values[2];
  gint64      ceiling; /* of hours, in hundredths, half of what there is: very much must go; 0: none */
} Case;

static const Case cases[] = {
  { "overview", "overview", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "path", "path", -1, LSG_KIND_ACTIVITY, "minutes", { 3000, 4500 } },
  { "analysis", "analysis", -1, LSG_KIND_NEED, "gravity", { 2, 3 } },
  { "needs", "needs", 0, LSG_KIND_NEED, "gravity", { 2, 3 } },
  { "needs-viewpoints", "needs", 1, LSG_KIND_NEED, "gravity", { 2, 3 } },
  { "priorities-board", "priorities", 0, LSG_KIND_INTERVENTION, "human", { 2, 3 } },
  { "priorities-decision", "priorities", 1, LSG_KIND_INTERVENTION, "human", { 2, 3 } },
  { "objectives", "objectives", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "profiles", "profiles", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "interventions", "interventions", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "timeline", "timeline", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "quantification", "quantification", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "tools", "tools", -1, LSG_KIND_CHANNEL, "tutor-access", { 1, 2 } },
  { "quantification-ceiling", "quantification", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 }, 2000000 },
  { "charter", "charter", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
  { "thread", "thread", -1, LSG_KIND_INTERVENTION, "minutes", { 700, 800 } },
};

static double
get_thread_milliseconds (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
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
  gtk_widget_queue_draw (bench->window);
  while (!bench->painted && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets pass what was put off. Gives its longest turn of the loop in processor time. */
static double
settle (guint milliseconds)
{
  gboolean woken = FALSE;
  double longest = 0;

  g_timeout_add (milliseconds, wake_cb, &woken);
  while (!woken)
    {
      double before = get_thread_milliseconds ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, get_thread_milliseconds () - before);
    }
  return longest;
}

static void
edit (Bench      *bench,
      const Case *what,
      guint       turn)
{
  LsgRecord *record = lsg_records_peek (lsg_project_get_records (bench->project), what->kind, 0);
  g_autoptr (GError) error = NULL;

  if (!lsg_project_set (bench->project, record, what->field, lsg_integer (what->values[turn % 2]), &error))
    g_error ("%s", error->message);
  lsg_project_end_typing (bench->project);
}

static void
set_ceiling (Bench  *bench,
             gint64  ceiling)
{
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (bench->project));
  g_autoptr (GError) error = NULL;

  if (!lsg_project_set (bench->project, programme, "hours-ceiling", lsg_integer (ceiling > 0 ? ceiling : LSG_NULL),
                        &error))
    g_error ("%s", error->message);
}

static Stopwatch *
new_watch (const Case *what,
           const char *part)
{
  return stopwatch_new (g_intern_string (g_strdup_printf ("%s/%s", what->name, part)));
}

static void
bench_edits (Bench      *bench,
             const Case *what)
{
  g_autoptr (Stopwatch) frame = new_watch (what, "frame");
  g_autoptr (Stopwatch) cpu = new_watch (what, "cpu");
  g_autoptr (Stopwatch) set = new_watch (what, "set-cpu");
  g_autoptr (Stopwatch) later = new_watch (what, "later");

  edit (bench, what, 1);
  settle (1000);
  for (guint i = 0; i < N_EDITS; i++)
    {
      double before = get_thread_milliseconds ();

      stopwatch_start (frame);
      edit (bench, what, i);
      stopwatch_add (set, get_thread_milliseconds () - before);
      iterate_to_frame (bench);
      stopwatch_stop (frame);
      stopwatch_add (cpu, get_thread_milliseconds () - before);
      stopwatch_add (later, settle (500));
    }
}

/* The toggle at @n among those of a header bar below @widget: pages put theirs into the last one. */
static GtkWidget *
find_toggle (GtkWidget *widget,
             int       *n,
             gboolean   in_tools)
{
  if (in_tools && GTK_IS_TOGGLE_BUTTON (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, n, in_tools || gtk_widget_has_css_class (child, "linked"));

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose_view (GtkWidget *window,
             int        view)
{
  GtkWidget *toggle = find_toggle (window, &view, FALSE);

  g_assert (toggle != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

static void
show_page (Bench      *bench,
           const Case *what)
{
  g_autoptr (Stopwatch) show = new_watch (what, "show");
  g_autoptr (Stopwatch) fill = new_watch (what, "fill");
  double before;

  gtk_widget_activate_action (bench->window, "win.show-page", "s", "overview");
  settle (300);
  stopwatch_start (show);
  before = get_thread_milliseconds ();
  gtk_widget_activate_action (bench->window, "win.show-page", "s", what->page);
  if (what->view >= 0)
    choose_view (bench->window, what->view);
  iterate_to_frame (bench);
  stopwatch_stop (show);
  stopwatch_add (show, get_thread_milliseconds () - before);
  stopwatch_add (fill, settle (1500));
}

static GtkWidget *
find_page (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (LSG_IS_PAGE (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child);
  return found;
}

/* A word of the big project typed letter by letter, and cleared. */
static void
bench_search (Bench      *bench,
              const Case *what)
{
  static const char *const texts[] = { "1", "10", "108", "" };
  g_autoptr (Stopwatch) search = new_watch (what, "search");
  g_autoptr (Stopwatch) cpu = new_watch (what, "search-cpu");
  LsgPage *page = LSG_PAGE (find_page (bench->window));

  if (!lsg_page_can_search (page))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double before = get_thread_milliseconds ();

      stopwatch_start (search);
      lsg_page_search (page, texts[i]);
      iterate_to_frame (bench);
      stopwatch_stop (search);
      stopwatch_add (cpu, get_thread_milliseconds () - before);
      settle (700);
    }
}

static LsgProject *
open_big (const char *folder)
{
  g_autoptr (LsgRecords) records = lsg_big_project_new (N_INTERVENTIONS, N_NEEDS, N_CLAUSES);
  g_autoptr (GError) error = NULL;
  LsgProject *project;

  lsg_big_project_add_analysis (records, N_SOURCES, N_FINDINGS);
  lsg_big_project_add_design (records, N_ACTIVITIES, N_TOOLS);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_FR, &error);

  if (project == NULL
      || !lsg_connection_exec (project->copy->connection, "PRAGMA synchronous = OFF", &error))
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
  bench.project = open_big (argv[1]);
  bench.window = lsg_window_new (GTK_APPLICATION (application));
  lsg_window_show_project (LSG_WINDOW (bench.window), bench.project);
  g_signal_connect_swapped (gtk_native_get_surface (GTK_NATIVE (bench.window)) != NULL
                              ? gtk_widget_get_frame_clock (bench.window) : NULL,
                            "after-paint", G_CALLBACK (after_paint_cb), &bench);
  settle (1500);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (argc > 2 && !g_str_equal (argv[2], cases[i].name))
        continue;
      set_ceiling (&bench, cases[i].ceiling);
      show_page (&bench, &cases[i]);
      bench_search (&bench, &cases[i]);
      bench_edits (&bench, &cases[i]);
    }
  lsg_project_discard (bench.project, NULL);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.project);
  return 0;
}

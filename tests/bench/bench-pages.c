/* bench-pages.c - FOLDER: every page of the window with 10,000 interventions and 2,000 needs open.
 *
 * For each page: the time from asking for it to the end of the frame that shows it ("show"), the longest turn
 * of the main loop while the rest of its rows come ("fill"), that from a letter of a search to the end of the
 * frame that shows what it finds ("search"), and the time
 * from an edit, written without sync, to the end of the frame that shows it ("frame", with the store's part
 * in it): what a user waits for. "cpu" is the processor time that this thread spent meanwhile, without what
 * the frame clock slept. All that had been put off comes between two edits and is not counted; "later"
 * is the longest turn of the main loop in it.
 *
 * "what-if" is the same for a budget that is moved on the page of priorities, where nothing is written; then it is
 * applied, which postpones very many interventions in one step, and undone: "turn" gives the click itself, the longest
 * turn of the loop to the end of the frame that shows it, and the longest one after it; "all" the time to that frame.
 */
#include "application.h"
#include "big-project.h"
#include "budget-bar.h"
#include "intervention-list.h"
#include "page.h"
#include "project-private.h"
#include "stopwatch.h"
#include "window.h"

#include <glib/gi18n-lib.h>
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

/* One turn of the loop; @longest gets its processor time when that is more. */
static void
iterate (double *longest)
{
  double before = get_thread_milliseconds ();
  double spent;

  g_main_context_iteration (NULL, TRUE);
  spent = get_thread_milliseconds () - before;
  *longest = MAX (*longest, spent);
}

/* Gives the longest turn in processor time. */
static double
iterate_to_frame (Bench *bench)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  double longest = 0;

  bench->painted = FALSE;
  gtk_widget_queue_draw (bench->window);
  while (!bench->painted && g_get_monotonic_time () < end)
    iterate (&longest);
  return longest;
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
    iterate (&longest);
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

/* The first descendant of @type, or the first button with @label. */
static GtkWidget *
find_widget (GtkWidget  *widget,
             GType       type,
             const char *label)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, label);
  return found;
}

typedef struct {
  const char *name;
  int         view;
} BudgetCase;

static const BudgetCase budget_cases[] = { { "what-if-board", 0 }, { "what-if-decision", 1 } };

static void
bench_moves (Bench      *bench,
             const Case *what,
             GtkRange   *slider)
{
  g_autoptr (Stopwatch) frame = new_watch (what, "frame");
  g_autoptr (Stopwatch) cpu = new_watch (what, "cpu");
  g_autoptr (Stopwatch) later = new_watch (what, "later");
  GtkAdjustment *adjustment = gtk_range_get_adjustment (slider);
  double least = gtk_adjustment_get_lower (adjustment), most = gtk_adjustment_get_upper (adjustment);

  for (guint i = 0; i < N_EDITS; i++)
    {
      double before = get_thread_milliseconds ();

      stopwatch_start (frame);
      gtk_range_set_value (slider, most - (most - least) * (i + 1) / (N_EDITS + 1));
      iterate_to_frame (bench);
      stopwatch_stop (frame);
      stopwatch_add (cpu, get_thread_milliseconds () - before);
      stopwatch_add (later, settle (500));
    }
}

/* A click, or without @button an undo, until all is shown. */
static void
bench_click (Bench      *bench,
             const Case *what,
             const char *part,
             GtkWidget  *button)
{
  g_autofree char *turn_part = g_strdup_printf ("%s-turn", part);
  g_autofree char *all_part = g_strdup_printf ("%s-all", part);
  g_autoptr (Stopwatch) turn = new_watch (what, turn_part);
  g_autoptr (Stopwatch) all = new_watch (what, all_part);
  double before = get_thread_milliseconds ();
  double longest;

  stopwatch_start (all);
  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
  else
    gtk_widget_activate_action (bench->window, "project.undo", NULL);
  stopwatch_add (turn, get_thread_milliseconds () - before);
  longest = iterate_to_frame (bench);
  stopwatch_stop (all);
  stopwatch_add (turn, longest);
  stopwatch_add (turn, settle (1500));
}

/* The button with @label in @widget postpones what must go, and that is undone. */
static void
bench_postponing (Bench      *bench,
                  const Case *what,
                  GtkWidget  *widget,
                  const char *label)
{
  bench_click (bench, what, "postponed", find_widget (widget, GTK_TYPE_BUTTON, label));
  bench_click (bench, what, "undone", NULL);
}

static void
bench_budget (Bench            *bench,
              const BudgetCase *budget)
{
  Case what = { budget->name, "priorities", budget->view, LSG_KIND_INTERVENTION, NULL, { 0, 0 }, 0 };
  GtkWidget *page, *bar;

  set_ceiling (bench, 0);
  show_page (bench, &what);
  page = find_page (bench->window);
  bar = find_widget (page, LSG_TYPE_BUDGET_BAR, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_widget (page, GTK_TYPE_TOGGLE_BUTTON, _("What if…"))), TRUE);
  settle (500);
  bench_moves (bench, &what, GTK_RANGE (find_widget (bar, GTK_TYPE_SCALE, NULL)));
  bench_postponing (bench, &what, bar, _("Apply"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_widget (page, GTK_TYPE_TOGGLE_BUTTON, _("What if…"))), FALSE);
}

/* The first @n of the list selected, and a profile given to all of them, until the frame that shows it. */
static void
bench_several (Bench      *bench,
               guint       n,
               const Case *selects,
               const Case *sets)
{
  g_autoptr (Stopwatch) select = new_watch (selects, "several");
  g_autoptr (Stopwatch) set = new_watch (sets, "several");
  g_autoptr (Stopwatch) select_cpu = new_watch (selects, "several-cpu");
  g_autoptr (Stopwatch) set_cpu = new_watch (sets, "several-cpu");
  LsgInterventionList *list = LSG_INTERVENTION_LIST (find_widget (find_page (bench->window), LSG_TYPE_INTERVENTION_LIST, NULL));
  GtkSelectionModel *model = GTK_SELECTION_MODEL (lsg_intervention_list_get_selection (list));
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      double before;

      gtk_selection_model_select_range (model, 0, 1, TRUE);
      settle (500);
      before = get_thread_milliseconds ();
      stopwatch_start (select);
      gtk_selection_model_select_range (model, 0, n, TRUE);
      iterate_to_frame (bench);
      stopwatch_stop (select);
      stopwatch_add (select_cpu, get_thread_milliseconds () - before);
      settle (500);
      g_clear_pointer (&chosen, g_ptr_array_unref);
      chosen = lsg_record_selection_list (lsg_intervention_list_get_selection (list));
      before = get_thread_milliseconds ();
      stopwatch_start (set);
      if (!lsg_project_set_several (bench->project, chosen, "profile", lsg_none (), &error))
        g_error ("%s", error->message);
      iterate_to_frame (bench);
      stopwatch_stop (set);
      stopwatch_add (set_cpu, get_thread_milliseconds () - before);
      settle (500);
      if (!lsg_project_undo (bench->project, &error))
        g_error ("%s", error->message);
    }
  gtk_selection_model_select_range (model, 0, 1, TRUE);
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
      if (cases[i].ceiling > 0)
        bench_postponing (&bench, &cases[i], find_page (bench.window), _("Postpone them"));
      if (g_str_equal (cases[i].name, "interventions"))
        {
          bench_several (&bench, 1000, &(Case) { "select 1,000" }, &(Case) { "a profile for 1,000" });
          bench_several (&bench, N_INTERVENTIONS, &(Case) { "select 10,000" }, &(Case) { "a profile for 10,000" });
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (budget_cases); i++)
    if (argc <= 2 || g_str_equal (argv[2], budget_cases[i].name))
      bench_budget (&bench, &budget_cases[i]);
  lsg_project_discard (bench.project, NULL);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.project);
  return 0;
}

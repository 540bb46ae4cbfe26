/* Every page in French, in two sizes of window, with large text and high contrast: nothing is cut, covered, pale or out
 * of reach, and GTK has nothing to complain of. With LSG_PICTURES=FOLDER each page that is looked at is kept there. */
#include "suite.h"

#include "application.h"
#include "contrast.h"
#include "library.h"
#include "method-dialog.h"
#include "new-project-dialog.h"
#include "pages.h"
#include "project-view.h"
#include "ui-resources.h"
#include "walk.h"
#include "window.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

Suite *walk_suite (void);

#define WIDE 1280, 800
#define NARROW 1024, 600

/* Narrower windows go without the list of pages. */
#define WITH_SIDEBAR 1120

/* How a page is looked at. */
typedef struct {
  const char *name;
  const char *source; /* sample or template */
  int         width;
  int         height;
  int         text;  /* points */
  double      scale; /* of the desktop’s texts */
  gboolean    is_dark;
  gboolean    is_high_contrast;
} Setting;

static const Setting settings[] = {
  { "wide", "formation-hybride", WIDE, 11, 1.0, FALSE, FALSE },
  { "narrow", "formation-hybride", NARROW, 11, 1.0, TRUE, FALSE },
  { "wide-large", "formation-hybride", WIDE, 16, 1.0, FALSE, TRUE },
  { "narrow-large", "formation-hybride", NARROW, 11, 1.25, TRUE, TRUE },
  { "wide-blank", "blank-fr", WIDE, 11, 1.5, TRUE, FALSE },
  { "narrow-blank", "blank-fr", NARROW, 16, 1.0, FALSE, TRUE },
};

/* The first ones: an empty project changes neither the start page nor the dialogs. */
#define N_WITH_SAMPLE 4

static char *folder;
static GtkApplication *application;
static GPtrArray *faults;

static GLogWriterOutput
keep_warning (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         user_data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)) != 0)
    g_ptr_array_add (faults, g_log_writer_format_fields (level, fields, n_fields, FALSE));
  return (level & G_LOG_LEVEL_ERROR) != 0 ? g_log_writer_default (level, fields, n_fields, user_data)
                                          : G_LOG_WRITER_HANDLED;
}

static void
compile_settings (void)
{
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  const char *const command[] = { "glib-compile-schemas", "--targetdir", folder, data, NULL };

  ck_assert (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                           NULL, NULL, NULL, NULL, NULL));
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, TRUE);
}

static void
speak_french (void)
{
  g_autofree char *locale = g_build_filename (g_getenv ("LSG_BUILD_DIR"), "po", NULL);

  g_setenv ("LANGUAGE", "fr", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ck_assert_str_eq (g_dgettext (GETTEXT_PACKAGE, "Overview"), "Vue d’ensemble");
}

static void
set_up (void)
{
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);

  folder = g_dir_make_tmp ("losange-layout-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("LOSANGE_DATA_DIR", data, TRUE);
  faults = g_ptr_array_new_with_free_func (g_free);
  compile_settings ();
  speak_french ();
  /* All complaints are wanted, not only the first. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (keep_warning, NULL, NULL);
}

static void
tear_down (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  g_clear_object (&application);
  ck_assert (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&faults, g_ptr_array_unref);
  g_clear_pointer (&folder, g_free);
}

/* GTK starts here: the look of everything is fixed from then on. */
static void
start (const Setting *setting)
{
  g_autofree char *font = g_strdup_printf ("Cantarell %d", setting->text);
  g_autoptr (GError) error = NULL;

  if (setting->is_high_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_setenv ("ADW_DEBUG_COLOR_SCHEME", setting->is_dark ? "prefer-dark" : "default", TRUE);
  application = g_object_new (LSG_TYPE_APPLICATION, "application-id", LSG_APP_ID, "flags",
                              G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/org/losange/Losange", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  lsg_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, "gtk-enable-animations", FALSE, "gtk-xft-dpi",
                (int) (96 * PANGO_SCALE * setting->scale), NULL);
  ck_assert (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) == setting->is_high_contrast);
  ck_assert (adw_style_manager_get_dark (adw_style_manager_get_default ()) == setting->is_dark);
}

/* Until nothing has happened for a while, at most two seconds. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  gint64 quiet = g_get_monotonic_time ();

  while (g_get_monotonic_time () < MIN (end, quiet + G_USEC_PER_SEC / 20))
    if (g_main_context_iteration (NULL, FALSE))
      quiet = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

static void
keep_picture (GdkTexture *texture,
              const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", g_getenv ("LSG_PICTURES"), name);

  gdk_texture_save_to_png (texture, path);
}

static void
add_faults (const char *place,
            GPtrArray  *found)
{
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (faults, g_strdup_printf ("%s: %s", place, (char *) found->pdata[i]));
}

/* Looks at what the window shows, called @name in what is told. */
static void
look (GtkWidget     *window,
      const Setting *setting,
      const char    *name)
{
  g_autofree char *place = g_strdup_printf ("%s-%s", setting->name, name);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) pale = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  settle ();
  found = walk_window (window);
  add_faults (place, found);
  texture = contrast_render (window);
  pale = contrast_look (window, texture);
  add_faults (place, pale);
  if (gtk_widget_get_width (window) > setting->width)
    g_ptr_array_add (faults, g_strdup_printf ("%s: the window needs %d px", place, gtk_widget_get_width (window)));
  if (gtk_widget_get_height (window) > setting->height)
    g_ptr_array_add (faults, g_strdup_printf ("%s: the window needs %d px of height", place,
                                              gtk_widget_get_height (window)));
  if (g_getenv ("LSG_PICTURES") != NULL)
    keep_picture (texture, place);
}

static void
assert_no_fault (void)
{
  GString *text = g_string_new (NULL);

  /* Check takes no long messages. */
  for (guint i = 0; i < faults->len; i++)
    if (text->len < 3000)
      g_string_append_printf (text, "\n%s", (char *) faults->pdata[i]);
    else
      g_printerr ("%s\n", (char *) faults->pdata[i]);
  ck_assert_msg (faults->len == 0, "%u faults:%s", faults->len, text->str);
  g_string_free (text, TRUE);
}

static LsgProject *
make_project (const char *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = lsg_library_read (source, &error);
  LsgProject *project;

  lsg_assert_no_error (error);
  project = lsg_project_new (folder, records, TRUE, LSG_LANGUAGE_FR, &error);
  lsg_assert_no_error (error);
  return project;
}

static GtkWidget *
new_window (const Setting *setting)
{
  GtkWidget *window = lsg_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), setting->width, setting->height);
  return window;
}

static LsgProjectView *
find_view (GtkWidget *widget)
{
  if (LSG_IS_PROJECT_VIEW (widget))
    return LSG_PROJECT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LsgProjectView *view = find_view (child);

      if (view != NULL)
        return view;
    }
  return NULL;
}

/* The first record that the page may have an editor for. */
static void
select_first (LsgProjectView *view,
              const char     *page)
{
  LsgRecords *records = lsg_project_get_records (lsg_project_view_get_project (view));

  for (int kind = 1; kind < LSG_N_KINDS; kind++)
    {
      LsgRecord *record = lsg_records_get_n (records, kind) > 0 ? lsg_records_peek (records, kind, 0) : NULL;
      const LsgPageInfo *info = record != NULL ? lsg_pages_find_for (kind, NULL) : NULL;

      if (info != NULL && g_str_equal (info->id, page) && lsg_page_show_record (lsg_project_view_get_page (view),
                                                                               record, NULL))
        return;
    }
}

/* In a narrow window the list of pages is shown on request alone. */
static void
look_at_sidebar (LsgProjectView *view,
                 const Setting  *setting,
                 const char     *page)
{
  GtkWidget *flap = gtk_widget_get_first_child (GTK_WIDGET (view));

  if (setting->width < WITH_SIDEBAR && adw_flap_get_reveal_flap (ADW_FLAP (flap)))
    g_ptr_array_add (faults, g_strdup_printf ("%s-%s: the list of pages takes its room", setting->name, page));
}

/* The page, then its pane where that covers the content. */
static void
look_at_page (GtkWidget      *window,
              LsgProjectView *view,
              const Setting  *setting,
              const char     *id)
{
  g_autofree char *pane = g_strdup_printf ("%s-pane", id);
  gboolean folded;
  LsgPage *page;

  ck_assert (lsg_project_view_show_page (view, id));
  page = lsg_project_view_get_page (view);
  settle ();
  select_first (view, id);
  g_object_get (page, "folded", &folded, NULL);
  if (folded)
    lsg_page_set_show_pane (page, FALSE);
  look (window, setting, id);
  look_at_sidebar (view, setting, id);
  if (!folded || lsg_page_get_pane (page) == NULL)
    return;
  lsg_page_set_show_pane (page, TRUE);
  look (window, setting, pane);
}

/* The project of @setting in a window; its view. */
static LsgProjectView *
show_project (const Setting  *setting,
              GtkWidget     **window)
{
  g_autoptr (LsgProject) project = make_project (setting->source);
  LsgProjectView *view;

  *window = new_window (setting);
  lsg_window_show_project (LSG_WINDOW (*window), project);
  settle ();
  view = find_view (*window);
  ck_assert_ptr_nonnull (view);
  return view;
}

START_TEST (every_page_has_room_for_what_it_says)
{
  const Setting *setting = &settings[_i];
  GtkWidget *window;
  LsgProjectView *view;
  LsgRecords *records;
  guint n_pages;
  const LsgPageInfo *pages = lsg_pages_get (&n_pages);

  start (setting);
  view = show_project (setting, &window);
  for (guint i = 0; i < n_pages; i++)
    if (pages[i].group != NULL)
      look_at_page (window, view, setting, pages[i].id);
  ck_assert_uint_gt (n_pages, 10);

  records = lsg_project_get_records (lsg_project_view_get_project (view));
  if (lsg_records_get_n (records, LSG_KIND_NEED) > 0)
    {
      lsg_project_view_show_thread (view, lsg_records_peek (records, LSG_KIND_NEED, 0));
      ck_assert_str_eq (lsg_project_view_get_page_id (view), "thread");
      look (window, setting, "thread");
    }
  assert_no_fault ();
}
END_TEST

START_TEST (the_start_page_has_room)
{
  const Setting *setting = &settings[_i];
  GtkWidget *window;

  start (setting);
  window = new_window (setting);
  lsg_window_show_start (LSG_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  look (window, setting, "start");
  assert_no_fault ();
}
END_TEST

/* The window over @window; NULL when there is none. */
static GtkWidget *
find_dialog (GtkWidget *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) item = g_list_model_get_item (windows, i);

      if (item != window && gtk_widget_get_mapped (item)
          && gtk_window_get_transient_for (GTK_WINDOW (item)) == GTK_WINDOW (window))
        return item;
    }
  return NULL;
}

static void
look_at_dialog (GtkWidget     *window,
                const Setting *setting,
                const char    *name)
{
  GtkWidget *dialog;

  settle ();
  dialog = find_dialog (window);
  ck_assert_msg (dialog != NULL, "%s is not shown", name);
  look (dialog, setting, name);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

START_TEST (the_dialogs_have_room)
{
  static const char *const values[] = { "needs", "diamonds", "decisions", "rate" };
  const Setting *setting = &settings[_i];
  GtkWidget *window;
  LsgProjectView *view;

  start (setting);
  view = show_project (setting, &window);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("values-%s", values[i]);

      lsg_method_dialog_show (GTK_WINDOW (window), lsg_project_view_get_project (view), values[i]);
      look_at_dialog (window, setting, name);
    }
  lsg_new_project_dialog_show (LSG_WINDOW (window));
  look_at_dialog (window, setting, "new-project");
  gtk_widget_activate_action (window, "win.shortcuts", NULL);
  look_at_dialog (window, setting, "shortcuts");
  assert_no_fault ();
}
END_TEST

static Suite *
layout_suite (void)
{
  Suite *suite = suite_create ("layout");
  TCase *tcase = tcase_create ("layout");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, every_page_has_room_for_what_it_says, 0, G_N_ELEMENTS (settings));
  tcase_add_loop_test (tcase, the_start_page_has_room, 1, N_WITH_SAMPLE);
  tcase_add_loop_test (tcase, the_dialogs_have_room, 2, N_WITH_SAMPLE);
  suite_add_tcase (suite, tcase);
  return suite;
}

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { walk_suite, layout_suite, NULL });
}

/* What is told of the parts of the Overview's bars, and where one ends. */
#include "suite.h"

#include "example.h"

#include "chart-canvas.h"
#include "overview-bars.h"
#include "project.h"

Suite *overview_bars_suite (void);

static LsgProject *project;
static char *folder;

static void
set_up (void)
{
  g_autoptr (LsgRecords) records = make_example ();
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("losange-bars-XXXXXX", NULL);
  project = lsg_project_new (folder, records, FALSE, LSG_LANGUAGE_FR, &error);
  lsg_assert_no_error (error);
}

static void
tear_down (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  lsg_project_close (project);
  g_clear_object (&project);
  ck_assert (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&folder, g_free);
}

/* Every sentence that a pointer meets on its way along the bar; the boxes lie side by side. */
static char *
walk (char *(*tell) (const LsgCanvas *, double, double, cairo_rectangle_t *, gpointer))
{
  LsgChartStyle style = lsg_chart_style_screen (FALSE, FALSE, LSG_SURFACE_CARD);
  LsgCanvas canvas = { .style = &style, .width = 240, .height = 14 };
  GString *all = g_string_new (NULL);
  g_autofree char *last = NULL;
  double end = 0;

  for (double x = 1; x < canvas.width; x++)
    {
      cairo_rectangle_t box = { 0, 0, 0, 0 };
      char *text = tell (&canvas, x, 6, &box, project);

      if (text != NULL && g_strcmp0 (text, last) != 0)
        {
          ck_assert (box.x <= x && box.x + box.width >= x && box.x >= end - 1);
          end = box.x + box.width;
          g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", text);
          g_free (last);
          last = g_strdup (text);
        }
      g_free (text);
    }
  return g_string_free (all, FALSE);
}

START_TEST (parts_are_told)
{
  g_autofree char *needs = walk (lsg_overview_tell_needs);
  g_autofree char *interventions = walk (lsg_overview_tell_interventions);
  g_autofree char *minutes = walk (lsg_overview_tell_minutes);

  ck_assert_str_eq (needs, "Indispensable: 5, Accessory: 6, Superfluous: 1");
  ck_assert_str_eq (interventions, "Realistic: 7, Under conditions: 2");
  ck_assert_str_eq (minutes, "Structural: 40 min, Conjunctural: 120 min");
}
END_TEST

START_TEST (beside_the_bar_nothing_is_told)
{
  LsgChartStyle style = lsg_chart_style_screen (FALSE, FALSE, LSG_SURFACE_CARD);
  LsgCanvas canvas = { .style = &style, .width = 240, .height = 14 };
  cairo_rectangle_t box;

  ck_assert_ptr_null (lsg_overview_tell_needs (&canvas, -3, 6, &box, project));
  ck_assert_ptr_null (lsg_overview_tell_needs (&canvas, 300, 6, &box, project));
}
END_TEST

Suite *
overview_bars_suite (void)
{
  Suite *suite = suite_create ("overview-bars");
  TCase *tcase = tcase_create ("overview-bars");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, parts_are_told);
  tcase_add_test (tcase, beside_the_bar_nothing_is_told);
  suite_add_tcase (suite, tcase);
  return suite;
}

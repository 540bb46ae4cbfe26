/* overview-bars.c - see overview-bars.h. */
#include "overview-bars.h"

#include "intervention.h"
#include "need.h"
#include "number.h"
#include "project.h"
#include "stacked-bar.h"

#include <glib/gi18n-lib.h>

#define MAX_PARTS 3

typedef struct {
  LsgBarPart  parts[MAX_PARTS];
  const char *names[MAX_PARTS]; /* in the interface's language */
  guint       n;
  gboolean    is_time;
} Bar;

static void
add_part (Bar        *bar,
          double      value,
          LsgBarFill  fill,
          const char *name)
{
  bar->parts[bar->n] = (LsgBarPart) { value, fill, NULL };
  bar->names[bar->n++] = name;
}

static Bar
make_needs (gpointer project)
{
  static const LsgBarFill fills[LSG_N_CLASSES] = { LSG_BAR_INDISPENSABLE, LSG_BAR_ACCESSORY, LSG_BAR_SUPERFLUOUS };
  const LsgFigures *figures = lsg_project_get_figures (project);
  Bar bar = { .n = 0 };

  for (guint i = 0; i < LSG_N_CLASSES; i++)
    add_part (&bar, figures->n_needs_by_class[i], fills[i],
              g_dgettext (GETTEXT_PACKAGE, lsg_class_choices[i].label));
  return bar;
}

static Bar
make_interventions (gpointer project)
{
  static const LsgBarFill fills[LSG_N_VERDICTS] = { LSG_BAR_REALISTIC, LSG_BAR_CONDITIONS, LSG_BAR_HARDLY };
  const LsgFigures *figures = lsg_project_get_figures (project);
  Bar bar = { .n = 0 };

  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    add_part (&bar, figures->n_kept_by_verdict[i], fills[i],
              g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[i].label));
  return bar;
}

static Bar
make_minutes (gpointer project)
{
  const LsgFigures *figures = lsg_project_get_figures (project);
  Bar bar = { .is_time = TRUE };

  add_part (&bar, lsg_product_to_double (figures->structural.chosen), LSG_BAR_OTHER,
            C_("interventions", "Structural"));
  add_part (&bar, lsg_product_to_double (figures->conjunctural.chosen), LSG_BAR_TUTOR,
            C_("interventions", "Conjunctural"));
  return bar;
}

static void
draw (const Bar       *bar,
      const LsgCanvas *canvas)
{
  LsgStackedBar stacked = { .parts = bar->parts, .n_parts = bar->n };

  lsg_stacked_bar_draw (&stacked, canvas);
}

/* The columns of pixels that lie in the same part as @x. */
static void
find_box (const LsgStackedBar *stacked,
          const LsgCanvas     *canvas,
          int                  part,
          double               x,
          double               y,
          cairo_rectangle_t   *box)
{
  double left = x;
  double right = x;

  while (left > 0 && lsg_stacked_bar_hit (stacked, canvas, (LsgPoint) { left - 1, y }) == part)
    left--;
  while (right < canvas->width && lsg_stacked_bar_hit (stacked, canvas, (LsgPoint) { right + 1, y }) == part)
    right++;
  *box = (cairo_rectangle_t) { left, 0, right - left + 1, canvas->height };
}

static char *
tell (const Bar         *bar,
      const LsgCanvas   *canvas,
      double             x,
      double             y,
      cairo_rectangle_t *box)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgStackedBar stacked = { .parts = bar->parts, .n_parts = bar->n };
  int part = lsg_stacked_bar_hit (&stacked, canvas, (LsgPoint) { x, y });
  g_autofree char *value = NULL;

  if (part < 0)
    return NULL;
  find_box (&stacked, canvas, part, x, y, box);
  value = lsg_number_format_double (bar->parts[part].value, 2, LSG_NUMBER_TRIM, language);
  /* TRANSLATORS: a part of a bar and how much it is: "Indispensable: 5", "Structural: 40 min" */
  return g_strdup_printf (bar->is_time ? _("%s: %s min") : _("%s: %s"), bar->names[part], value);
}

void
lsg_overview_draw_needs (const LsgCanvas *canvas,
                         gpointer         project)
{
  Bar bar = make_needs (project);

  draw (&bar, canvas);
}

char *
lsg_overview_tell_needs (const LsgCanvas   *canvas,
                         double             x,
                         double             y,
                         cairo_rectangle_t *box,
                         gpointer           project)
{
  Bar bar = make_needs (project);

  return tell (&bar, canvas, x, y, box);
}

void
lsg_overview_draw_interventions (const LsgCanvas *canvas,
                                 gpointer         project)
{
  Bar bar = make_interventions (project);

  draw (&bar, canvas);
}

char *
lsg_overview_tell_interventions (const LsgCanvas   *canvas,
                                 double             x,
                                 double             y,
                                 cairo_rectangle_t *box,
                                 gpointer           project)
{
  Bar bar = make_interventions (project);

  return tell (&bar, canvas, x, y, box);
}

void
lsg_overview_draw_minutes (const LsgCanvas *canvas,
                           gpointer         project)
{
  Bar bar = make_minutes (project);

  draw (&bar, canvas);
}

char *
lsg_overview_tell_minutes (const LsgCanvas   *canvas,
                           double             x,
                           double             y,
                           cairo_rectangle_t *box,
                           gpointer           project)
{
  Bar bar = make_minutes (project);

  return tell (&bar, canvas, x, y, box);
}

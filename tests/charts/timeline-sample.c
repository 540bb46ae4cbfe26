/* timeline-sample.c - see timeline-sample.h. */
#include "timeline-sample.h"

#include "timeline-chart.h"

static const LsgTimelineActivity path_activities[] = {
  { "Ouverture de l’espace", NULL, NULL, 1, 1, FALSE, TRUE },
  { "Découvrir : ouverture du module", "CV 1", "60", 4, 4, TRUE },
  { "Étude du module", NULL, "45 min", 8, 14 },
  { "Production du livrable", NULL, "60 min", 15, 28 },
  { "Produire : mise en commun des livrables", "CV 2", "75", 31, 31, TRUE },
};

static const LsgTimelineModule path_modules[] = {
  { "Module 1 · Découvrir", "M1", "105 min", 1, 14 },
  { "Module 2 · Produire", "M2", "135 min", 15, 33 },
};

static const LsgTimelineMark path_marks[] = {
  { "ITS 01", "5 min", "Ouverture administrative", { 1, 1, 7, 1 }, FALSE, LSG_MARK_FULL, FALSE },
  { "ITS 02", "15 min", "Lancement du forum de présentation", { 2, 1, 7, 1 }, FALSE, LSG_MARK_FULL, TRUE },
  { "ITS 03", "15 min", "Message de clôture pédagogique", { 31, 1, 7, 1 }, FALSE, LSG_MARK_FULL, TRUE },
  { "ITS 04", "5 min", "Clôture administrative", { 33, 1, 7, 1 }, FALSE, LSG_MARK_FULL, FALSE },
  { "ITC 01", "15 min", "Absences et rediffusion de la classe virtuelle", { 4, 1, 7, 1 }, TRUE, LSG_MARK_FULL, TRUE },
  { "ITC 02", "20 min", "Accompagnement de l’étude du module", { 8, 1, 7, 7 }, TRUE, LSG_MARK_HALF, TRUE },
  { "ITC 03", "2 × 5 min", "Relance des inactifs", { 11, 2, 10, 1 }, TRUE, LSG_MARK_FULL, TRUE },
  { "ITC 04", "70 min", "Accompagnement de la production", { 15, 1, 7, 14 }, TRUE, LSG_MARK_HALF, TRUE },
  { "ITC 05", "5 min", "Rappel de la classe virtuelle à venir", { 28, 1, 7, 1 }, TRUE, LSG_MARK_FULL, TRUE },
  { "ITC 06", NULL, "Pas encore placée", { 0 }, TRUE, LSG_MARK_OUTLINE, TRUE },
};

static const LsgTimelineWeek path_weeks[] = {
  { 1, "S1", "8 – 14 sept." }, { 2, "S2", "15 – 21 sept." }, { 3, "S3", "22 – 28 sept." },
  { 4, "S4", "29 sept. – 5 oct." }, { 5, "S5", "6 – 12 oct." },
};

static const LsgTimelineCarrier path_carriers[] = {
  { TRUE, FALSE, 120.0, "capacité du formateur-tuteur : 120 min" },
  { FALSE, FALSE, 0.0, NULL },
};

static const LsgTimelineBar path_bars[] = {
  { 30, 90, "120" }, { 5, 0, "5" }, { 25, 0, "25" }, { 0 }, { 40, 0, "40" }, { 0 },
  { 40, 0, "40" },   { 0 },         { 15, 112.5, "127,5", TRUE }, { 5, 0, "5" },
};

static LsgTimelineChart
make_timeline (void)
{
  LsgTimelineChart chart = LSG_TIMELINE_CHART_INIT;

  chart.marks = path_marks;
  chart.n_marks = G_N_ELEMENTS (path_marks);
  chart.activities = path_activities;
  chart.n_activities = G_N_ELEMENTS (path_activities);
  chart.modules = path_modules;
  chart.n_modules = G_N_ELEMENTS (path_modules);
  chart.weeks = path_weeks;
  chart.n_weeks = G_N_ELEMENTS (path_weeks);
  chart.carriers = path_carriers;
  chart.n_carriers = G_N_ELEMENTS (path_carriers);
  chart.bars = path_bars;
  chart.structural = (LsgTimelineHead) { "Structurelles", "4 · 40 min" };
  chart.path = (LsgTimelineHead) { "Parcours", "4 h · 240 min" };
  chart.conjunctural = (LsgTimelineHead) { "Conjoncturelles", "5 · 120 min" };
  chart.load = (LsgTimelineHead) { "Charge", "362,5 min" };
  return chart;
}

static void
draw_fitted (LsgTimelineChart *chart,
             const LsgCanvas  *canvas)
{
  g_autoptr (LsgTimelineLayout) layout = NULL;

  lsg_timeline_fit (chart, canvas, chart->scale->first, chart->scale->first + chart->scale->n - 1);
  layout = lsg_timeline_layout_new (chart, canvas, NULL);
  lsg_timeline_draw (chart, layout, canvas);
}

void
draw_sample_timeline (const LsgCanvas *canvas)
{
  g_autoptr (LsgTimelineScale) scale = lsg_timeline_scale_new_days (1, 35);
  LsgTimelineChart chart = make_timeline ();

  chart.scale = scale;
  chart.selected = 7;
  draw_fitted (&chart, canvas);
}

void
draw_sample_timeline_minutes (const LsgCanvas *canvas)
{
  static const LsgTimelineWork works[] = { { 4, 4, 60 }, { 8, 14, 45 }, { 15, 28, 60 }, { 31, 31, 75 } };
  g_autoptr (LsgTimelineScale) scale = lsg_timeline_scale_new_minutes (1, 35, works, G_N_ELEMENTS (works));
  LsgTimelineChart chart = make_timeline ();

  chart.scale = scale;
  chart.focused = 6;
  draw_fitted (&chart, canvas);
}

void
draw_sample_timeline_full (const LsgCanvas *canvas)
{
  g_autoptr (LsgTimelineScale) scale = lsg_timeline_scale_new_days (1, 35);
  g_autofree LsgTimelineMark *marks = g_new0 (LsgTimelineMark, 400);
  LsgTimelineChart chart = make_timeline ();

  for (guint i = 0; i < 400; i++)
    {
      marks[i] = path_marks[i % 9];
      marks[i].days.first = 1 + i * 7 % 35;
      marks[i].days.length = i % 11 == 0 ? 4 : 1;
    }
  chart.scale = scale;
  chart.marks = marks;
  chart.n_marks = 400;
  draw_fitted (&chart, canvas);
}

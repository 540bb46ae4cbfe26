/* samples.c - see samples.h. The data are those of the worked example where it has any. */
#include "samples.h"

#include <math.h>

#include "cover-figure.h"
#include "decision-chart.h"
#include "diamond-board.h"
#include "importance-mark.h"
#include "mark.h"
#include "matrix-chart.h"
#include "rate-gauge.h"
#include "slanted-bars.h"
#include "span-mark.h"
#include "stacked-bar.h"
#include "thread-chart.h"
#include "timeline-sample.h"
#include "viewpoint-chart.h"

#define NAMES { "Économique", "Technologique", "Humain", "Organisationnel" }

static const struct {
  const char *code;
  const char *title;
  LsgDiamond  diamond;
  int         criticality;
  gboolean    is_kept;
} interventions[] = {
  { "ITS 01", "Ouverture administrative", { { 1, 1, 1, 1 } }, 8, TRUE },
  { "ITS 02", "Lancement du forum de présentation", { { 1, 1, 2, 2 } }, 9, TRUE },
  { "ITS 03", "Message de clôture pédagogique", { { 1, 1, 2, 1 } }, 4, TRUE },
  { "ITS 04", "Clôture administrative", { { 1, 1, 1, 2 } }, 8, TRUE },
  { "ITS 05", "Premier contact individuel", { { 4, 1, 4, 3 } }, 6, FALSE },
  { "ITC 01", "Absences et rediffusion", { { 1, 2, 2, 2 } }, 6, TRUE },
  { "ITC 02", "Accompagnement de l’étude du module", { { 2, 1, 3, 2 } }, 6, TRUE },
  { "ITC 03", "Relance des inactifs", { { 2, 2, 2, 2 } }, 12, TRUE },
  { "ITC 04", "Accompagnement de la production", { { 3, 2, 3, 2 } }, 12, TRUE },
  { "ITC 05", "Rappel de la classe virtuelle", { { 1, 2, 1, 1 } }, 4, TRUE },
  { "ITC 06", "Entretien individuel de prévention", { { 3, 2, 3, 3 } }, 12, FALSE },
  { "ITC 07", "Régulation des sous-groupes", { { 2, 2, 3, 4 } }, 9, FALSE },
};

static LsgVerdict
get_verdict (LsgDiamond diamond)
{
  return lsg_diamond_is_rated (diamond) ? lsg_diamond_get_verdict (diamond, LSG_DIAMOND_RULE_DEFAULT)
                                        : LSG_VERDICT_REALISTIC;
}

static void
draw_diamond (const LsgCanvas *canvas,
              LsgDiamond       diamond)
{
  LsgDiamondChart chart = {
    .form = LSG_DIAMOND_SMALL, .diamond = diamond, .verdict = get_verdict (diamond), .names = NAMES,
    .area_label = "Aire", .area_value = "7,5", .deformation_label = "Déf.", .deformation_value = "2",
    .unrated_text = "à noter", .focused = -1, .hovered = -1,
  };

  if (!lsg_diamond_is_rated (diamond))
    chart.area_value = NULL;
  lsg_diamond_chart_draw (&chart, canvas);
}

static void
draw_realistic (const LsgCanvas *canvas)
{
  draw_diamond (canvas, (LsgDiamond) { { 2, 2, 2, 2 } });
}

static void
draw_conditions (const LsgCanvas *canvas)
{
  draw_diamond (canvas, (LsgDiamond) { { 2, 1, 3, 2 } });
}

static void
draw_hardly (const LsgCanvas *canvas)
{
  draw_diamond (canvas, (LsgDiamond) { { 4, 1, 4, 3 } });
}

static void
draw_unrated (const LsgCanvas *canvas)
{
  draw_diamond (canvas, (LsgDiamond) { { 0, 0, 0, 0 } });
}

static void
draw_partial (const LsgCanvas *canvas)
{
  draw_diamond (canvas, (LsgDiamond) { { 2, 3, 0, 4 } });
}

static void
draw_large (const LsgCanvas *canvas)
{
  LsgDiamondChart chart = {
    .form = LSG_DIAMOND_LARGE, .diamond = { { 2, 2, 3, 4 } }, .names = NAMES, .has_handles = TRUE,
    .has_better = TRUE, .focused = 3, .hovered = -1,
  };

  chart.verdict = get_verdict (chart.diamond);
  lsg_diamond_find_better (chart.diamond, LSG_DIAMOND_RULE_DEFAULT, &chart.better);
  lsg_diamond_chart_draw (&chart, canvas);
}

static void
draw_large_hovered (const LsgCanvas *canvas)
{
  LsgDiamondChart chart = {
    .form = LSG_DIAMOND_LARGE, .diamond = { { 3, 2, 3, 2 } }, .names = NAMES, .has_handles = TRUE,
    .focused = -1, .hovered = 1, .hovered_level = 4,
  };

  chart.verdict = get_verdict (chart.diamond);
  lsg_diamond_chart_draw (&chart, canvas);
}

static void
draw_large_partial (const LsgCanvas *canvas)
{
  LsgDiamondChart chart = {
    .form = LSG_DIAMOND_LARGE, .diamond = { { 3, 2, 0, 0 } }, .names = NAMES, .has_handles = TRUE,
    .focused = 2, .hovered = -1,
  };

  lsg_diamond_chart_draw (&chart, canvas);
}

static void
draw_marks (const LsgCanvas *canvas)
{
  static const double radii[] = { 3.4, 6.0, 7.0, 9.0, 14.0 };
  double x = 16.0;

  for (gsize i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      for (int j = 0; j < LSG_N_VERDICTS; j++)
        lsg_mark_draw_verdict (canvas, (LsgVerdict) j, (LsgPoint) { x, 16.0 + j * 30.0 }, radii[i]);
      for (int j = 0; j < LSG_N_CLASSES; j++)
        lsg_mark_draw_class (canvas, (LsgClass) j, (LsgPoint) { x + 150.0, 16.0 + j * 30.0 }, radii[i]);
      for (int j = 0; j <= LSG_MARK_DASHED; j++)
        lsg_mark_draw_state (canvas, (LsgMarkState) j, canvas->style->accent,
                             (LsgPoint) { x + 300.0, 16.0 + j * 28.0 }, radii[i]);
      lsg_mark_draw_planes (canvas, 1u << i | 1u, (LsgPoint) { x + 450.0, 16.0 }, 15.0);
      lsg_mark_draw_warning (canvas, (LsgPoint) { x + 450.0, 60.0 }, radii[i]);
      x += 30.0;
    }
}

static void
draw_empty (const LsgCanvas *canvas)
{
  static const char *const names[] = NAMES;

  lsg_mark_draw_empty (canvas, names);
}

static void
draw_cover (const LsgCanvas *canvas)
{
  LsgDiamond diamonds[G_N_ELEMENTS (interventions)];
  LsgCoverFigure figure = { diamonds, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (interventions); i++)
    if (interventions[i].is_kept)
      diamonds[figure.n_diamonds++] = interventions[i].diamond;
  lsg_cover_figure_draw (&figure, canvas);
}

static void
draw_decision_of (const LsgCanvas       *canvas,
                  const LsgDecisionMark *marks,
                  guint                  n_marks,
                  int                    selected)
{
  LsgDecisionChart chart = {
    .marks = marks, .n_marks = n_marks,
    .thresholds = LSG_CLASS_THRESHOLDS_DEFAULT, .rule = LSG_DIAMOND_RULE_DEFAULT,
    .table = lsg_decision_table_default (),
    .decision_names = { "Garder", "Garder avec un plan", "Reporter", "Écarter" },
    .class_names = { "Indispensable", "Accessoire", "Superflu" },
    .verdict_names = { "réaliste", "sous conditions", "peu réaliste" },
    .criticality_name = "Criticité", .area_name = "Aire",
    .selected = selected, .focused = selected > 0 ? selected - 1 : -1, .hovered = -1,
  };

  lsg_decision_chart_draw (&chart, NULL, canvas);
}

static void
draw_decision (const LsgCanvas *canvas)
{
  LsgDecisionMark marks[G_N_ELEMENTS (interventions)];

  for (gsize i = 0; i < G_N_ELEMENTS (interventions); i++)
    marks[i] = (LsgDecisionMark) {
      interventions[i].criticality, lsg_diamond_get_area (interventions[i].diamond),
      get_verdict (interventions[i].diamond), interventions[i].code,
    };
  draw_decision_of (canvas, marks, G_N_ELEMENTS (interventions), 11);
}

static void
draw_crowd (const LsgCanvas *canvas)
{
  LsgDecisionMark marks[600];
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      LsgDiamond diamond = { { 0, } };

      for (int j = 0; j < LSG_N_FACTORS; j++)
        diamond.factors[j] = g_rand_int_range (random, 1, 5);
      marks[i] = (LsgDecisionMark) { g_rand_int_range (random, 1, 5) * g_rand_int_range (random, 1, 5),
                                     lsg_diamond_get_area (diamond), get_verdict (diamond), "ITC 99" };
    }
  draw_decision_of (canvas, marks, G_N_ELEMENTS (marks), 300);
}

static void
draw_matrix_of (const LsgCanvas *canvas,
                int              repeat)
{
  static const LsgMatrixNeed needs[] = {
    { "B 04", 4, 3, FALSE }, { "B 06", 3, 4, FALSE }, { "B 01", 3, 3, FALSE }, { "B 11", 3, 3, FALSE },
    { "B 02", 4, 2, FALSE }, { "B 05", 3, 2, FALSE }, { "B 08", 3, 2, FALSE }, { "B 03", 2, 3, FALSE },
    { "B 07", 2, 3, FALSE }, { "B 09", 2, 2, FALSE }, { "B 10", 1, 4, FALSE }, { "B 12", 1, 2, TRUE },
  };
  g_autofree LsgMatrixNeed *many = g_new (LsgMatrixNeed, G_N_ELEMENTS (needs) * repeat);
  LsgMatrixChart chart = {
    .needs = many, .n_needs = G_N_ELEMENTS (needs) * repeat, .thresholds = LSG_CLASS_THRESHOLDS_DEFAULT,
    .gravity_name = "Gravité", .probability_name = "Probabilité",
    .gravity_levels = { "Peu grave", "Grave", "Très grave", "Fatale" },
    .probability_levels = { "Peu probable", "Probable", "Fort probable", "Certaine" },
    .selected = repeat == 1 ? 0 : 27, .hovered = 1, .focus_gravity = 2, .focus_probability = 3,
    .drop_gravity = repeat > 1 ? 4 : 0, .drop_probability = repeat > 1 ? 4 : 0,
  };

  for (gsize i = 0; i < chart.n_needs; i++)
    many[i] = needs[i % G_N_ELEMENTS (needs)];
  if (canvas->style->kind == LSG_STYLE_PRINT)
    chart.focus_gravity = chart.drop_gravity = 0;
  lsg_matrix_chart_draw (&chart, NULL, canvas);
}

static void
draw_matrix (const LsgCanvas *canvas)
{
  draw_matrix_of (canvas, 1);
}

static void
draw_full_matrix (const LsgCanvas *canvas)
{
  draw_matrix_of (canvas, 10);
}

static void
draw_gauge_of (const LsgCanvas *canvas,
               const double     values[4],
               gboolean         is_compact)
{
  LsgRateGauge gauge = {
    .rate = values[0], .other = values[1], .minimum = values[2], .maximum = values[3],
    .bands = LSG_RATE_BANDS_DEFAULT, .is_compact = is_compact,
    .rate_text = "0,067", .other_text = "avec les classes virtuelles : 0,151",
    .minimum_text = "min. 0,046", .maximum_text = "max. 0,088",
    .band_names = { "aucun", "très faible", "faible", "modéré", "soutenu", "intensif" },
    .bound_texts = { "0", "0", "0,02", "0,05", "0,10", "0,20" }, .end_text = "fin",
  };

  lsg_rate_gauge_draw (&gauge, canvas);
}

static void
draw_gauge (const LsgCanvas *canvas)
{
  draw_gauge_of (canvas, (double[]) { 0.0667, 0.151, 0.046, 0.088 }, FALSE);
}

static void
draw_gauge_beyond (const LsgCanvas *canvas)
{
  draw_gauge_of (canvas, (double[]) { 0.61, 0.66, 0.4, 0.8 }, FALSE);
}

static void
draw_gauge_low (const LsgCanvas *canvas)
{
  draw_gauge_of (canvas, (double[]) { 0.006, 0.02, 0.003, 0.01 }, FALSE);
}

static void
draw_gauge_none (const LsgCanvas *canvas)
{
  draw_gauge_of (canvas, (double[]) { NAN, NAN, NAN, NAN }, FALSE);
}

static void
draw_compact_gauge (const LsgCanvas *canvas)
{
  draw_gauge_of (canvas, (double[]) { 0.0667, 0.151, 0.046, 0.088 }, TRUE);
}

static void
draw_spans (const LsgCanvas *canvas)
{
  static const LsgSpanMark marks[] = {
    { 3, 5, 5, FALSE }, { 10, 15, 20, FALSE }, { 1.5, 2, 3, FALSE }, { 110, 160, 210, TRUE },
    { 3, 9, 5, FALSE },
    { 5, 5, 5, FALSE }, { NAN, 4, NAN, FALSE }, { 2, NAN, 4, FALSE },
  };
  LsgCanvas own = *canvas;

  own.width = 62.0;
  own.height = 16.0;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      cairo_save (canvas->cr);
      cairo_translate (canvas->cr, i * 66.0, 0.0);
      lsg_span_mark_draw (&marks[i], &own);
      cairo_restore (canvas->cr);
    }
}

static void
draw_bar_at (const LsgCanvas     *canvas,
             const LsgStackedBar *bar,
             int                  place)
{
  LsgCanvas own = *canvas;

  own.width = 250.0;
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, place % 2 * 280.0, place / 2 * 58.0);
  lsg_stacked_bar_draw (bar, &own);
  cairo_restore (canvas->cr);
}

static void
draw_bars (const LsgCanvas *canvas)
{
  const LsgBarPart time[] = { { 150, LSG_BAR_TUTOR, "interventions 150" },
                              { 202.5, LSG_BAR_VIRTUAL, "classes virtuelles 202,5" } };
  const LsgBarPart other[] = { { 10, LSG_BAR_OTHER, NULL } };
  const LsgBarPart classes[] = { { 5, LSG_BAR_INDISPENSABLE, "5 indispensables" },
                                 { 6, LSG_BAR_ACCESSORY, NULL },
                                 { 1, LSG_BAR_SUPERFLUOUS, NULL } };
  const LsgBarPart verdicts[] = { { 7, LSG_BAR_REALISTIC, "7 réalistes, tout de suite" },
                                  { 2, LSG_BAR_CONDITIONS, "2 sous conditions" },
                                  { 1, LSG_BAR_HARDLY, "1 peu réaliste" } };
  const LsgBarPart kinds[] = { { 40, LSG_BAR_OTHER, "40 structurelles" },
                               { 120, LSG_BAR_TUTOR, "120 conjoncturelles" } };

  draw_bar_at (canvas, &(LsgStackedBar) { time, 2, 0, 0 }, 0);
  draw_bar_at (canvas, &(LsgStackedBar) { other, 1, 352.5, 0 }, 1);
  draw_bar_at (canvas, &(LsgStackedBar) { classes, 3, 0, 0 }, 2);
  draw_bar_at (canvas, &(LsgStackedBar) { verdicts, 3, 0, 0 }, 3);
  draw_bar_at (canvas, &(LsgStackedBar) { kinds, 2, 0, 0 }, 4);
  draw_bar_at (canvas, &(LsgStackedBar) { time, 2, 0, 240 }, 5);
}

static void
draw_thread (const LsgCanvas *canvas)
{
  static const LsgThreadStep steps[] = {
    { "12", "Besoins", NULL, LSG_MARK_FULL, FALSE, FALSE },
    { "12", "Décisions", NULL, LSG_MARK_FULL, FALSE, FALSE },
    { "9", "Interventions", "1 besoin sans réponse", LSG_MARK_FULL, TRUE, TRUE },
    { "9", "Losanges", "2 sans mesure d’atténuation", LSG_MARK_HALF, FALSE, TRUE },
    { "160", "Minutes", NULL, LSG_MARK_FULL, FALSE, FALSE },
    { "16", "Clauses", "1 champ vide", LSG_MARK_FULL, FALSE, TRUE },
    { NULL, "Suivi", NULL, LSG_MARK_OUTLINE, FALSE, FALSE },
  };
  LsgThreadChart chart = { steps, G_N_ELEMENTS (steps), 4, 1 };

  lsg_thread_chart_draw (&chart, canvas);
}

static void
draw_slanted (const LsgCanvas *canvas)
{
  static const LsgMarkState states[] = { LSG_MARK_FULL, LSG_MARK_FULL, LSG_MARK_HALF, LSG_MARK_DASHED,
                                         LSG_MARK_OUTLINE, LSG_MARK_FULL, LSG_MARK_FULL, LSG_MARK_FULL,
                                         LSG_MARK_DASHED };
  LsgCanvas own = *canvas;

  lsg_slanted_bars_draw (&(LsgSlantedBars) { states, 4 }, &own);
  own.width = 66.0;
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, 120.0, 0.0);
  lsg_slanted_bars_draw (&(LsgSlantedBars) { states, 9 }, &own);
  cairo_restore (canvas->cr);
}

static void
draw_board (const LsgCanvas *canvas)
{
  LsgBoardCell cells[G_N_ELEMENTS (interventions) + 1] = { { 0, } };
  LsgDiamondBoard board = { cells, G_N_ELEMENTS (cells), NAMES, "aire", "déf." };
  static const char *const verdicts[] = { "réaliste", "sous conditions", "peu réaliste" };

  for (gsize i = 0; i < G_N_ELEMENTS (interventions); i++)
    cells[i] = (LsgBoardCell) {
      interventions[i].code, interventions[i].title, interventions[i].diamond,
      get_verdict (interventions[i].diamond), "17,5", "2", verdicts[get_verdict (interventions[i].diamond)],
      lsg_diamond_get_maximum (interventions[i].diamond) == 4 ? "une note de 4" : NULL,
    };
  cells[G_N_ELEMENTS (interventions)] = (LsgBoardCell) { .code = "ITC 08", .title = "Sans note",
                                                        .verdict_text = "à noter" };
  lsg_diamond_board_draw (&board, 0, lsg_diamond_board_get_n_rows (&board), canvas);
}

static void
draw_viewpoints (const LsgCanvas *canvas)
{
  static const LsgViewpointRow rows[] = {
    { "B 04", "Être relancé en cas d’inactivité", { 4, 4, 2, -1 } },
    { "B 11", "Travailler en sous-groupe", { 2, 4, 3, 1 } },
    { "B 06", "Être accompagné pour produire", { 3, 4, 4, 4 } },
    { "B 10", "Être encouragé à chaque étape", { 0, 3, 2, -1 } },
    { "B 13", "Un besoin que personne n’a encore regardé", { -1, -1, -1, -1 } },
    { "B 14", NULL, { 4, 4, 4, 4 } },
  };
  LsgViewpointChart chart = LSG_VIEWPOINT_CHART_INIT;

  chart.rows = rows;
  chart.n_rows = G_N_ELEMENTS (rows);
  chart.need_name = "Besoin";
  chart.importance_name = "Importance";
  chart.gap_name = "Écart";
  chart.selected = 1;
  chart.is_focused = TRUE;
  lsg_viewpoint_chart_draw (&chart, canvas, 0, canvas->height);
}

static void
draw_importances (const LsgCanvas *canvas)
{
  LsgCanvas part = *canvas;

  part.width = canvas->width / 6;
  for (int importance = -1; importance <= 4; importance++)
    {
      LsgImportanceMark mark = { .holder = (guint) CLAMP (importance, 0, 3), .importance = importance,
                                 .hovered = importance == 0 ? 2 : 0, .is_focused = importance == 3 };

      cairo_save (canvas->cr);
      cairo_translate (canvas->cr, part.width * (importance + 1), 0);
      lsg_importance_mark_draw (&mark, &part);
      cairo_restore (canvas->cr);
    }
}

const Sample samples[] = {
  { "timeline", 711, 685, FALSE, draw_sample_timeline },
  { "timeline minutes", 745, 560, FALSE, draw_sample_timeline_minutes },
  { "timeline crowded", 745, 560, FALSE, draw_sample_timeline_full },
  { "small realistic", 138, 155, FALSE, draw_realistic },
  { "small conditions", 138, 155, FALSE, draw_conditions },
  { "small hardly", 138, 155, FALSE, draw_hardly },
  { "small unrated", 138, 155, FALSE, draw_unrated },
  { "small partial", 138, 155, FALSE, draw_partial },
  { "large", 333, 260, FALSE, draw_large },
  { "large hovered", 300, 230, FALSE, draw_large_hovered },
  { "large partial", 333, 260, FALSE, draw_large_partial },
  { "marks", 620, 110, FALSE, draw_marks },
  { "empty", 400, 210, FALSE, draw_empty },
  { "cover", 220, 220, FALSE, draw_cover },
  { "decision", 625, 655, FALSE, draw_decision },
  { "decision crowded", 560, 480, FALSE, draw_crowd },
  { "matrix", 352, 285, FALSE, draw_matrix },
  { "matrix crowded", 452, 245, FALSE, draw_full_matrix },
  { "gauge", 533, 110, FALSE, draw_gauge },
  { "gauge beyond", 533, 110, FALSE, draw_gauge_beyond },
  { "gauge low", 300, 130, FALSE, draw_gauge_low },
  { "gauge none", 400, 110, FALSE, draw_gauge_none },
  { "gauge compact", 208, 16, FALSE, draw_compact_gauge },
  { "spans", 530, 16, FALSE, draw_spans },
  { "bars", 540, 170, FALSE, draw_bars },
  { "thread", 680, 112, FALSE, draw_thread },
  { "slanted bars", 200, 10, FALSE, draw_slanted },
  { "viewpoints", 560, 300, FALSE, draw_viewpoints },
  { "importances", 680, 30, FALSE, draw_importances },
  { "board", 470.5, 540, TRUE, draw_board },
};

const gsize n_samples = G_N_ELEMENTS (samples);

PangoContext *
new_sample_context (LsgStyleKind kind)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font;

  pango_cairo_context_set_resolution (context, kind == LSG_STYLE_PRINT ? 72.0 : 96.0);
  font = pango_font_description_from_string (kind == LSG_STYLE_PRINT ? "Lato 8" : "Cantarell 11");
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_language_from_string ("fr"));
  pango_font_description_free (font);
  return context;
}

LsgChartStyle
get_sample_style (int index)
{
  LsgChartStyle style = lsg_chart_style_print (lsg_house_colours_default ());

  style.figure_family = "TeX Gyre Pagella";
  return index == 4 ? style : lsg_chart_style_screen (index % 2 == 1, index >= 2, LSG_SURFACE_CARD);
}

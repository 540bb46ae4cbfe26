/* figures-json.c - figures for other programs. See figures-report.h; every key is in data/losange.1. */
#include "figures-report.h"

#include "json-writer.h"

#include <math.h>

static void
add_product (LsgJson    *json,
             const char *name,
             gint64      product)
{
  lsg_json_add_decimal (json, name, product, 4);
}

static void
add_choice (LsgJson    *json,
            LsgRecord  *record,
            const char *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), name);
  g_autofree char *token = lsg_field_to_text (field, lsg_record_get (record, field));

  lsg_json_add_text (json, name, token);
}

static void
add_totals (LsgJson          *json,
            const LsgFigures *figures)
{
  lsg_json_begin (json, "totals", '{');
  add_product (json, "structural", figures->structural.chosen);
  add_product (json, "conjunctural", figures->conjunctural.chosen);
  add_product (json, "all", figures->all.chosen);
  add_product (json, "minimum", figures->all.min);
  add_product (json, "maximum", figures->all.max);
  lsg_json_add_double (json, "per_learner", figures->per_learner);
  lsg_json_end (json);
}

static void
add_rate (LsgJson          *json,
          const LsgFigures *figures)
{
  lsg_json_begin (json, "rate", '{');
  lsg_json_add_double (json, "value", figures->rate);
  lsg_json_add_double (json, "minimum", figures->rate_min);
  lsg_json_add_double (json, "maximum", figures->rate_max);
  lsg_json_add_double (json, "with_virtual_classes", figures->rate_with_virtual_classes);
  lsg_json_end (json);

  lsg_json_begin (json, "virtual_classes", '{');
  add_product (json, "minutes", figures->virtual_classes.chosen);
  add_product (json, "minimum", figures->virtual_classes.min);
  add_product (json, "maximum", figures->virtual_classes.max);
  lsg_json_end (json);
}

/* Unrounded, in the project's currency; null where nothing has an hourly cost. */
static void
add_costs (LsgJson    *json,
           gboolean    has_cost,
           LsgCost     cost,
           LsgCost     min,
           LsgCost     max)
{
  const double unit = 60.0 * LSG_PRODUCT_ONE * LSG_HUNDRED;

  lsg_json_add_double (json, "cost", has_cost ? (double) cost / unit : NAN);
  lsg_json_add_double (json, "cost_minimum", has_cost ? (double) min / unit : NAN);
  lsg_json_add_double (json, "cost_maximum", has_cost ? (double) max / unit : NAN);
}

static void
add_all_costs (LsgJson          *json,
               const LsgFigures *figures,
               const char       *currency)
{
  gboolean has_cost = !figures->cost_is_partial || figures->cost > 0 || figures->cost_max > 0;

  lsg_json_begin (json, "costs", '{');
  lsg_json_add_text (json, "currency", currency);
  add_costs (json, has_cost, figures->cost, figures->cost_min, figures->cost_max);
  lsg_json_add_decimal (json, "without_hourly_cost", figures->cost_is_partial, 0);
  lsg_json_end (json);
}

static void
add_profiles (LsgJson          *json,
              const LsgFigures *figures)
{
  lsg_json_begin (json, "profiles", '[');
  for (guint i = 0; i < figures->profiles->len; i++)
    {
      const LsgProfileTime *time = &g_array_index (figures->profiles, LsgProfileTime, i);

      lsg_json_begin (json, NULL, '{');
      lsg_json_add_text (json, "name", time->profile != NULL ? time->profile->name : NULL);
      add_product (json, "interventions", time->interventions);
      add_product (json, "virtual_classes", time->virtual_classes);
      add_product (json, "minutes", time->total);
      lsg_json_add_decimal (json, "hours_up", time->hours_up, 0);
      add_costs (json, time->profile != NULL && time->profile->hourly_cost != LSG_NULL, time->cost, time->cost_min,
                 time->cost_max);
      lsg_json_end (json);
    }
  lsg_json_end (json);
}

static void
add_needs (LsgJson    *json,
           LsgRecords *records)
{
  lsg_json_begin (json, "needs", '[');
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_NEED); i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);

      lsg_json_begin (json, NULL, '{');
      lsg_json_add_text (json, "code", need->code);
      lsg_json_add_text (json, "title", need->title);
      lsg_json_add_decimal (json, "criticality", need->criticality, 0);
      add_choice (json, LSG_RECORD (need), "class");
      lsg_json_end (json);
    }
  lsg_json_end (json);
}

static void
add_intervention (LsgJson         *json,
                  LsgIntervention *intervention)
{
  lsg_json_begin (json, NULL, '{');
  lsg_json_add_text (json, "code", intervention->code);
  lsg_json_add_text (json, "title", intervention->title);
  add_choice (json, LSG_RECORD (intervention), "nature");
  add_product (json, "minutes", intervention->total);
  add_product (json, "minimum", intervention->total_min);
  add_product (json, "maximum", intervention->total_max);
  lsg_json_add_decimal (json, "area", intervention->area, 2);
  lsg_json_add_decimal (json, "deformation", intervention->deformation, 0);
  add_choice (json, LSG_RECORD (intervention), "verdict");
  lsg_json_add_decimal (json, "criticality", intervention->criticality, 0);
  add_choice (json, LSG_RECORD (intervention), "class");
  add_choice (json, LSG_RECORD (intervention), "proposal");
  add_choice (json, LSG_RECORD (intervention), "decision");
  lsg_json_end (json);
}

char *
lsg_figures_to_json (LsgProject *project)
{
  LsgRecords *records = lsg_project_get_records (project);
  const LsgFigures *figures = lsg_project_get_figures (project);
  g_autoptr (LsgJson) json = lsg_json_new ();

  lsg_json_begin (json, NULL, '{');
  add_totals (json, figures);
  add_rate (json, figures);
  add_profiles (json, figures);
  add_all_costs (json, figures, lsg_project_get_programme (project)->currency);
  lsg_figures_add_target (json, project);
  add_needs (json, records);
  lsg_json_begin (json, "interventions", '[');
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    add_intervention (json, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
  lsg_json_end (json);
  lsg_json_end (json);
  return g_strdup (lsg_json_get_text (json));
}

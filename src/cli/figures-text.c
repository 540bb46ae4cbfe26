/* figures-text.c - figures for people. See figures-report.h. */
#include "figures-report.h"

#include "number.h"
#include "text-table.h"

#include <glib/gi18n-lib.h>

static char *
format_product (gint64 product)
{
  if (product == LSG_NULL)
    return g_strdup (LSG_NO_NUMBER);
  return lsg_number_format_product (product, lsg_language_get_interface ());
}

static char *
format_hundredths (gint64 hundredths)
{
  if (hundredths == LSG_NULL)
    return g_strdup (LSG_NO_NUMBER);
  return lsg_number_format_hundredths (hundredths, lsg_language_get_interface ());
}

static char *
format_rate (double rate)
{
  return lsg_number_format_double (rate, 3, LSG_NUMBER_DEFAULT, lsg_language_get_interface ());
}

static char *
format_integer (gint64 number)
{
  if (number == LSG_NULL)
    return g_strdup (LSG_NO_NUMBER);
  return lsg_number_format_integer (number, lsg_language_get_interface ());
}

static const char *
get_choice (LsgRecord  *record,
            const char *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), name);
  LsgValue value = lsg_record_get (record, field);

  return value.type != LSG_VALUE_NULL ? lsg_field_get_choice_label (field, value.integer) : LSG_NO_NUMBER;
}

static void
append_heading (GString    *text,
                const char *heading)
{
  g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "", heading);
}

static void
add_span (LsgTextTable *table,
          const char   *name,
          LsgSpan       span)
{
  g_autofree char *min = format_product (span.min);
  g_autofree char *chosen = format_product (span.chosen);
  g_autofree char *max = format_product (span.max);

  lsg_text_table_add (table, name, min, chosen, max, NULL);
}

static void
append_totals (GString          *text,
               const LsgFigures *figures)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<>>>");
  g_autofree char *min = format_rate (figures->rate_min);
  g_autofree char *rate = format_rate (figures->rate);
  g_autofree char *max = format_rate (figures->rate_max);
  g_autofree char *with = format_rate (figures->rate_with_virtual_classes);

  append_heading (text, _("Tutoring time, in minutes"));
  lsg_text_table_add (table, "", _("smallest"), _("chosen"), _("largest"), NULL);
  add_span (table, _("Structural interventions"), figures->structural);
  add_span (table, _("Conjunctural interventions"), figures->conjunctural);
  add_span (table, _("Together"), figures->all);
  add_span (table, _("Virtual classes"), figures->virtual_classes);
  lsg_text_table_add (table, _("Tutoring rate"), min, rate, max, NULL);
  lsg_text_table_add (table, _("Rate with virtual classes"), "", with, NULL);
  lsg_text_table_append (table, text);
}

static void
append_profiles (GString          *text,
                 const LsgFigures *figures)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<>>>>");

  if (figures->profiles->len == 0)
    return;
  append_heading (text, _("Time per profile, in minutes"));
  lsg_text_table_add (table, "", _("interventions"), _("virtual classes"), _("together"),
                      _("hours, rounded up"), NULL);
  for (guint i = 0; i < figures->profiles->len; i++)
    {
      const LsgProfileTime *time = &g_array_index (figures->profiles, LsgProfileTime, i);
      g_autofree char *interventions = format_product (time->interventions);
      g_autofree char *classes = format_product (time->virtual_classes);
      g_autofree char *total = format_product (time->total);
      g_autofree char *hours = format_integer (time->hours_up);

      lsg_text_table_add (table, time->profile != NULL ? time->profile->name : _("Without profile"),
                          interventions, classes, total, hours, NULL);
    }
  lsg_text_table_append (table, text);
}

/* "251.42 €", "from 217.35 € to 333.67 €", or that there is none. */
static void
add_cost (LsgTextTable *table,
          const char   *name,
          gboolean      has_cost,
          LsgCost       costs[3],
          const char   *currency)
{
  char *texts[3];

  for (guint i = 0; i < 3; i++)
    texts[i] = has_cost ? lsg_number_format_money (lsg_cost_to_hundredths (costs[i]), currency,
                                                   lsg_language_get_interface ())
                        : g_strdup (LSG_NO_NUMBER);
  lsg_text_table_add (table, name, texts[0], texts[1], texts[2], NULL);
  for (guint i = 0; i < 3; i++)
    g_free (texts[i]);
}

static void
append_costs (GString          *text,
              const LsgFigures *figures,
              const char       *currency)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<>>>");
  LsgCost all[] = { figures->cost_min, figures->cost, figures->cost_max };

  if (figures->profiles->len == 0)
    return;
  append_heading (text, _("Cost per profile"));
  lsg_text_table_add (table, "", _("smallest"), _("chosen"), _("largest"), NULL);
  for (guint i = 0; i < figures->profiles->len; i++)
    {
      const LsgProfileTime *time = &g_array_index (figures->profiles, LsgProfileTime, i);
      LsgCost costs[] = { time->cost_min, time->cost, time->cost_max };

      add_cost (table, time->profile != NULL ? time->profile->name : _("Without profile"),
                time->profile != NULL && time->profile->hourly_cost != LSG_NULL, costs, currency);
    }
  add_cost (table, _("Together"), figures->cost_max > 0, all, currency);
  lsg_text_table_append (table, text);
  if (figures->cost_is_partial)
    g_string_append_printf (text, "%s\n", _("Time without an hourly cost is not counted in it."));
}

static void
append_needs (GString    *text,
              LsgRecords *records)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<<><");
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);

  if (n == 0)
    return;
  append_heading (text, _("Needs"));
  lsg_text_table_add (table, _("code"), _("title"), _("criticality"), _("class"), NULL);
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);
      g_autofree char *criticality = format_integer (need->criticality);

      lsg_text_table_add (table, need->code != NULL ? need->code : LSG_NO_NUMBER, need->title, criticality,
                          get_choice (LSG_RECORD (need), "class"), NULL);
    }
  lsg_text_table_append (table, text);
}

static void
add_intervention (LsgTextTable    *table,
                  LsgIntervention *intervention)
{
  g_autofree char *minutes = format_product (intervention->total);
  g_autofree char *deformation = format_integer (intervention->deformation);
  g_autofree char *area = format_hundredths (intervention->area);

  lsg_text_table_add (table, intervention->code != NULL ? intervention->code : LSG_NO_NUMBER,
                      intervention->title, minutes, area, deformation,
                      get_choice (LSG_RECORD (intervention), "verdict"),
                      get_choice (LSG_RECORD (intervention), "decision"), NULL);
}

char *
lsg_figures_to_text (LsgProject *project)
{
  LsgRecords *records = lsg_project_get_records (project);
  const LsgFigures *figures = lsg_project_get_figures (project);
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<<>>><<");
  GString *text = g_string_new (NULL);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  append_totals (text, figures);
  append_profiles (text, figures);
  append_costs (text, figures, lsg_project_get_programme (project)->currency);
  lsg_figures_append_target (text, project);
  append_needs (text, records);
  if (n > 0)
    {
      append_heading (text, _("Interventions"));
      lsg_text_table_add (table, _("code"), _("title"), _("minutes"), _("area"), _("deformation"),
                          _("verdict"), _("decision"), NULL);
      for (guint i = 0; i < n; i++)
        add_intervention (table, lsg_records_peek (records, LSG_KIND_INTERVENTION, i));
      lsg_text_table_append (table, text);
    }
  return g_string_free (text, FALSE);
}

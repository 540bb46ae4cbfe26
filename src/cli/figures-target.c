/* figures-target.c - what the project aims at and what must go for it, for people and for programs. See
 * figures-report.h. */
#include "figures-report.h"

#include "number.h"
#include "reduction-words.h"
#include "text-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const states[] = {
  [LSG_REDUCTION_NO_AIM] = "none",     [LSG_REDUCTION_UNKNOWN] = "unknown", [LSG_REDUCTION_MET] = "met",
  [LSG_REDUCTION_POSSIBLE] = "possible", [LSG_REDUCTION_SHORT] = "short",
};

static LsgReduction *
make_reduction (LsgProject *project)
{
  LsgRecords *records = lsg_project_get_records (project);

  return lsg_reduction_new (records, lsg_project_get_figures (project), lsg_records_get_aims (records));
}

static void
add_aim (LsgTextTable       *table,
         const char         *name,
         char               *aim,
         const LsgAllowance *allowance)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *own = aim;
  g_autofree char *allowed = allowance->is_known ? lsg_number_format_product (allowance->allowed, language)
                                                 : g_strdup (LSG_NO_NUMBER);
  g_autofree char *planned = allowance->is_known ? lsg_number_format_product (allowance->planned, language)
                                                 : g_strdup (LSG_NO_NUMBER);

  if (allowance->is_set)
    lsg_text_table_add (table, name, own, allowed, planned, NULL);
}

static void
append_gone (GString            *text,
             const LsgReduction *reduction)
{
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<<<>");

  for (guint i = 0; i < reduction->gone->len; i++)
    {
      LsgIntervention *intervention = reduction->gone->pdata[i];
      g_autofree char *why = lsg_words_reduction_why (intervention);
      g_autofree char *gain = lsg_words_reduction_gain (intervention->total);

      lsg_text_table_add (table, intervention->code != NULL ? intervention->code : LSG_NO_NUMBER,
                          intervention->title, why, gain, NULL);
    }
  lsg_text_table_append (table, text);
}

void
lsg_figures_append_target (GString    *text,
                           LsgProject *project)
{
  g_autoptr (LsgReduction) reduction = make_reduction (project);
  g_autoptr (LsgTextTable) table = lsg_text_table_new ("<>>>");
  LsgAims aims = lsg_records_get_aims (lsg_project_get_records (project));
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *words = lsg_words_reduction (reduction);

  if (reduction->state == LSG_REDUCTION_NO_AIM)
    return;
  g_string_append_printf (text, "\n%s\n", _("Target rate and ceiling of hours"));
  lsg_text_table_add (table, "", _("aimed at"), _("minutes allowed"), _("minutes planned"), NULL);
  add_aim (table, _("Target rate"), reduction->rate.is_set ? lsg_number_format (aims.rate, 4, 4, 0, language) : NULL,
           &reduction->rate);
  add_aim (table, _("Ceiling of hours"),
           reduction->ceiling.is_set ? lsg_number_format_hundredths (aims.ceiling, language) : NULL,
           &reduction->ceiling);
  lsg_text_table_append (table, text);
  g_string_append_printf (text, "%s\n", words);
  if (reduction->gone->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", _("What must go, lowest criticality first"));
  append_gone (text, reduction);
}

static void
add_product (LsgJson    *json,
             const char *name,
             gboolean    is_known,
             LsgProduct  product)
{
  lsg_json_add_decimal (json, name, is_known ? product : LSG_NULL, 4);
}

static void
add_gone (LsgJson            *json,
          const LsgReduction *reduction)
{
  lsg_json_begin (json, "must_go", '[');
  for (guint i = 0; i < reduction->gone->len; i++)
    {
      LsgIntervention *intervention = reduction->gone->pdata[i];

      lsg_json_begin (json, NULL, '{');
      lsg_json_add_text (json, "code", intervention->code);
      lsg_json_add_text (json, "title", intervention->title);
      lsg_json_add_decimal (json, "criticality", intervention->criticality, 0);
      add_product (json, "minutes", TRUE, intervention->total);
      lsg_json_end (json);
    }
  lsg_json_end (json);
}

void
lsg_figures_add_target (LsgJson    *json,
                        LsgProject *project)
{
  g_autoptr (LsgReduction) reduction = make_reduction (project);
  LsgAims aims = lsg_records_get_aims (lsg_project_get_records (project));

  lsg_json_begin (json, "target", '{');
  lsg_json_add_decimal (json, "rate", aims.rate, 4);
  lsg_json_add_decimal (json, "ceiling_hours", aims.ceiling, 2);
  lsg_json_add_text (json, "state", states[reduction->state]);
  add_product (json, "rate_minutes", reduction->rate.is_known, reduction->rate.allowed);
  add_product (json, "ceiling_minutes", reduction->ceiling.is_known, reduction->ceiling.allowed);
  add_product (json, "too_many", TRUE, reduction->needed);
  add_product (json, "found", TRUE, reduction->found);
  add_product (json, "missing", TRUE, reduction->missing);
  lsg_json_add_double (json, "rate_after", reduction->rate_after);
  add_gone (json, reduction);
  lsg_json_end (json);
}

/* example.c - see example.h. */
#include "example.h"

#include "suite.h"

#include "answer.h"

#include <stdarg.h>

void
set_field (gpointer    record,
           const char *name,
           const char *text)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), name);
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = NULL;
  LsgValue value;

  ck_assert_msg (field != NULL, "%s", name);
  ck_assert_msg (lsg_field_from_text (field, text, &value, &owned, &error), "%s = %s: %s", name, text,
                 error != NULL ? error->message : "");
  lsg_record_put (record, field, value);
}

gpointer
add_record (LsgRecords *records,
            LsgKindId   kind,
            ...)
{
  g_autoptr (LsgRecord) record = lsg_record_new (kind, lsg_records_draw_id (records));
  const char *name;
  va_list args;

  lsg_record_put_position (record, ((gint64) lsg_records_get_n (records, kind) + 1) * 1000);
  va_start (args, kind);
  while ((name = va_arg (args, const char *)) != NULL)
    set_field (record, name, va_arg (args, const char *));
  va_end (args);
  ck_assert (lsg_records_insert (records, record));
  return record;
}

const char *
ref (gpointer record)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, lsg_record_get_id (record));

  return g_intern_string (text);
}

gpointer
find_record (LsgRecords *records,
             LsgKindId   kind,
             const char *code)
{
  for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
    {
      LsgRecord *record = lsg_records_peek (records, kind, i);

      if (g_strcmp0 (lsg_record_get_code (record), code) == 0 ||
          g_strcmp0 (lsg_record_get_title (record), code) == 0)
        return record;
    }
  return NULL;
}

static const struct {
  const char *code, *nature, *initiative, *per, *count, *min, *minutes, *max;
  gboolean    administrative;
  const char *factors; /* four digits */
  const char *needs;   /* two-digit numbers */
  const char *decision;
} interventions[] = {
  { "ITS 01", "structural", "proactive", "flat", "1", "3", "5", "5", TRUE, "1111", "02", "keep" },
  { "ITS 02", "structural", "proactive", "flat", "1", "10", "15", "20", FALSE, "1122", "01 03", "keep" },
  { "ITS 03", "structural", "proactive", "flat", "1", "10", "15", "15", FALSE, "1121", "10", "keep" },
  { "ITS 04", "structural", "proactive", "flat", "1", "3", "5", "5", TRUE, "1112", "02", "keep" },
  { "ITS 05", "structural", "proactive", "flat", "1", NULL, NULL, NULL, FALSE, "4143", "03", "drop" },
  { "ITC 01", "conjunctural", "proactive", "flat", "1", "10", "15", "20", FALSE, "1222", "08", "keep" },
  { "ITC 02", "conjunctural", "both", "learner", "1", "1.5", "2", "3", FALSE, "2132", "05 07", "keep" },
  { "ITC 03", "conjunctural", "proactive", "flat", "2", "3", "5", "10", FALSE, "2222", "04", "keep" },
  { "ITC 04", "conjunctural", "both", "learner", "1", "5", "7", "9", FALSE, "3232", "06", "keep-with-plan" },
  { "ITC 05", "conjunctural", "proactive", "flat", "1", "3", "5", "5", FALSE, "1211", "09", "keep" },
  { "ITC 06", "conjunctural", "proactive", "flat", "1", NULL, NULL, NULL, FALSE, "3233", "04", "postpone" },
  { "ITC 07", "conjunctural", "both", "flat", "1", NULL, NULL, NULL, FALSE, "2234", "11", "postpone" },
};

/* Gravity and probability of B 01 to B 12. */
static const char *const needs[] = { "33", "42", "23", "43", "32", "34", "23", "32", "22", "14", "33", "12" };

static void
add_needs (LsgRecords *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_autofree char *code = g_strdup_printf ("B %02u", i + 1);
      char gravity[] = { needs[i][0], '\0' };
      char probability[] = { needs[i][1], '\0' };

      add_record (records, LSG_KIND_NEED, "code", code, "title", code, "gravity", gravity, "probability",
                  probability, "nature", i == 11 ? "expectation" : "need", "decision",
                  i == 11 ? "accept-risk" : "answer", i == 11 ? "reason" : NULL, "Tout est en ligne", NULL);
    }
}

static void
add_links (LsgRecords *records,
           gpointer    intervention,
           const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *code = g_strconcat ("B ", parts[i], NULL);

      add_record (records, LSG_KIND_ANSWER, "intervention", ref (intervention), "need",
                  ref (find_record (records, LSG_KIND_NEED, code)), NULL);
    }
}

static void
add_interventions (LsgRecords *records)
{
  static const char *const factors[] = { "economic", "technological", "human", "organisational" };
  gpointer trainer = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");
  gpointer administrative = find_record (records, LSG_KIND_PROFILE, "Tuteur administratif");

  for (guint i = 0; i < G_N_ELEMENTS (interventions); i++)
    {
      gpointer added =
        add_record (records, LSG_KIND_INTERVENTION, "code", interventions[i].code, "title",
                    interventions[i].code, "nature", interventions[i].nature, "initiative",
                    interventions[i].initiative, "per", interventions[i].per, "count", interventions[i].count,
                    "minutes-min", interventions[i].min, "minutes", interventions[i].minutes, "minutes-max",
                    interventions[i].max, "decision", interventions[i].decision, "profile",
                    ref (interventions[i].administrative ? administrative : trainer), NULL);

      for (guint axis = 0; axis < LSG_N_FACTORS; axis++)
        {
          char rating[] = { interventions[i].factors[axis], '\0' };

          set_field (added, factors[axis], rating);
        }
      add_links (records, added, interventions[i].needs);
    }
}

LsgRecords *
make_example (void)
{
  LsgRecords *records = lsg_records_new ();
  gpointer trainer;

  add_record (records, LSG_KIND_PROGRAMME, "title", "Formation hybride", "organisation",
              "Organisme de formation", "learners", "10", "groups", "1", "path-minutes", "240", "start-date",
              "2026-09-08", "end-date", "2026-10-10", "answer-delay", "48", NULL);
  trainer = add_record (records, LSG_KIND_PROFILE, "name", "Formateur-tuteur", "role", "course",
                        "hourly-cost", "42", NULL);
  add_record (records, LSG_KIND_PROFILE, "name", "Tuteur administratif", "role", "administrative",
              "hourly-cost", "28", NULL);
  add_needs (records);
  add_record (records, LSG_KIND_ACTIVITY, "title", "Ouverture", "minutes", "60", "profile", ref (trainer),
              NULL);
  add_record (records, LSG_KIND_ACTIVITY, "title", "Bilan", "minutes", "75", "profile", ref (trainer), NULL);
  add_interventions (records);
  return records;
}

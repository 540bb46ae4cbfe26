/* rules-programme.c - what the programme sheet lacks, its phase beside the gates, the values of the method. See
 * rules-private.h. */
#include "rules-private.h"

#include "level.h"
#include "method-limits.h"
#include "number.h"
#include "snapshot.h"

#include <glib/gi18n-lib.h>

static void
check_sheet (LsgCheck     *check,
             LsgProgramme *programme)
{
  lsg_check_rule (check, LSG_RULE_NO_PATH, programme, lsg_records_get_path (check->records) <= 0);
  lsg_check_rule (check, LSG_RULE_NO_LEARNERS, programme, programme->learners <= 0);
  lsg_check_rule (check, LSG_RULE_DATES_REVERSED, programme,
                  programme->start_date != NULL && programme->end_date != NULL
                    && strcmp (programme->start_date, programme->end_date) > 0);
}

/* The system is validated before design starts, the scenario before production does (DOMAIN 1.14). */
static void
check_phase (LsgCheck     *check,
             LsgProgramme *programme)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "phase");

  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    if (programme->phase > (gint64) i && lsg_snapshot_find_last (check->records, i) == NULL)
      lsg_check_say (check, LSG_RULE_PHASE, programme, "phase", lsg_field_get_choice_label (field, programme->phase),
                     g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[i].label), NULL);
}

static char *
word_limit (const LsgField *field,
            gint64          limit)
{
  LsgLanguage language = lsg_language_get_interface ();

  return field->type == LSG_TYPE_QUANTITY ? lsg_number_format_hundredths (limit, language)
                                          : lsg_number_format_integer (limit, language);
}

/* Leads to the first one of the pair that the project sets itself. */
static void
check_pair (LsgCheck           *check,
            LsgProgramme       *programme,
            const LsgLimitPair *pair)
{
  const LsgKind *kind = lsg_kind_get (LSG_KIND_PROGRAMME);
  const LsgField *first = lsg_kind_find_field (kind, pair->low);
  const LsgField *second = lsg_kind_find_field (kind, pair->high);
  gint64 low = lsg_limits_get (LSG_RECORD (programme), pair->low);
  gint64 high = lsg_limits_get (LSG_RECORD (programme), pair->high);
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;
  gboolean is_set = lsg_record_get (LSG_RECORD (programme), first).type != LSG_VALUE_NULL;

  if (low <= high)
    return;
  low_text = word_limit (first, low);
  high_text = word_limit (second, high);
  lsg_check_say (check, LSG_RULE_LIMITS_REVERSED, programme, is_set ? first->name : second->name,
                 lsg_field_get_label (first), low_text, lsg_field_get_label (second), high_text, NULL);
}

/* Bands without a record have their default bound, which may lie on the wrong side of one that has. */
static void
check_bands (LsgCheck *check)
{
  const gint64 *from = check->figures->bands.from;

  for (int rank = 2; rank <= LSG_N_RATE_BANDS; rank++)
    {
      LsgLevel *level = lsg_level_find (check->records, LSG_SCALE_RATE, rank);
      g_autofree char *below = NULL;
      g_autofree char *above = NULL;

      if (from[rank - 2] <= from[rank - 1])
        continue;
      if (level == NULL || level->threshold == LSG_NULL)
        level = lsg_level_find (check->records, LSG_SCALE_RATE, rank - 1);
      if (level == NULL)
        continue;
      below = lsg_number_format_percent (from[rank - 2], lsg_language_get_interface ());
      above = lsg_number_format_percent (from[rank - 1], lsg_language_get_interface ());
      lsg_check_say (check, LSG_RULE_LIMITS_REVERSED, level, "threshold",
                     lsg_records_get_level_name (check->records, LSG_SCALE_RATE, rank - 1), below,
                     lsg_records_get_level_name (check->records, LSG_SCALE_RATE, rank), above, NULL);
    }
}

static void
check_levels (LsgCheck *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_LEVEL);
  guint64 seen = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgLevel *level = lsg_records_peek (check->records, LSG_KIND_LEVEL, i);
      guint64 bit = G_GUINT64_CONSTANT (1) << (CLAMP (level->scale, 0, 3) * 8 + CLAMP (level->rank, 0, 7));

      if ((seen & bit) != 0)
        lsg_check_say (check, LSG_RULE_LEVEL_TWICE, level, "rank",
                       lsg_records_get_level_name (check->records, level->scale, (int) level->rank), NULL);
      seen |= bit;
    }
}

void
lsg_rules_check_programme (LsgCheck *check)
{
  LsgProgramme *programme = lsg_records_get_programme (check->records);

  check_levels (check);
  check_bands (check);
  if (programme == NULL)
    return;
  check_sheet (check, programme);
  check_phase (check, programme);
  for (guint i = 0; i < LSG_N_LIMIT_PAIRS; i++)
    check_pair (check, programme, &lsg_limit_pairs[i]);
}

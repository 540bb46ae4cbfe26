/* common-values.c - see common-values.h. */
#include "common-values.h"

#include "number.h"
#include "profile.h"

#include <glib/gi18n-lib.h>

static void
add_time (LsgCommonFigures *figures,
          LsgRecords       *records,
          LsgIntervention  *intervention)
{
  LsgProfile *profile = lsg_records_find (records, intervention->profile);
  LsgSpan span = { intervention->total_min, intervention->total, intervention->total_max };

  figures->n_kept++;
  if (intervention->minutes == LSG_NULL)
    {
      figures->n_untimed++;
      return;
    }
  figures->span = lsg_span_add (figures->span, span);
  if (profile != NULL && profile->hourly_cost != LSG_NULL)
    figures->cost = lsg_product_add (figures->cost, lsg_cost_of (span.chosen, profile->hourly_cost));
  else
    figures->cost_is_partial = figures->cost_is_partial || span.chosen > 0;
}

LsgCommonFigures
lsg_common_figures (LsgRecords *records,
                    GPtrArray  *interventions)
{
  LsgCommonFigures figures = { .n = interventions->len };

  for (guint i = 0; i < interventions->len; i++)
    {
      LsgIntervention *intervention = interventions->pdata[i];

      figures.n_structural += intervention->nature == LSG_STRUCTURAL;
      figures.n_placed += intervention->place != LSG_NULL;
      if (lsg_intervention_is_kept (intervention))
        add_time (&figures, records, intervention);
    }
  return figures;
}

static void
add_part (GString *text,
          char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
describe_natures (const LsgCommonFigures *figures)
{
  guint n_conjunctural = figures->n - figures->n_structural;
  g_autofree char *structural
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u structural", "%u structural", figures->n_structural),
                       figures->n_structural);
  g_autofree char *conjunctural
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conjunctural", "%u conjunctural", n_conjunctural),
                       n_conjunctural);

  if (figures->n_structural == 0 || n_conjunctural == 0)
    return g_strdup (n_conjunctural == 0 ? structural : conjunctural);
  return g_strdup_printf ("%s, %s", structural, conjunctural);
}

static char *
describe_kept (const LsgCommonFigures *figures)
{
  if (figures->n_kept == figures->n)
    return g_strdup (_("all kept"));
  if (figures->n_kept == 0)
    return g_strdup (_("none kept"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept", "%u kept", figures->n_kept), figures->n_kept);
}

char *
lsg_common_describe (const LsgCommonFigures *figures,
                     const char             *currency)
{
  LsgLanguage language = lsg_language_get_interface ();
  GString *text = g_string_new (NULL);

  add_part (text, describe_natures (figures));
  add_part (text, describe_kept (figures));
  if (figures->n_kept > figures->n_untimed)
    add_part (text, lsg_number_format_minutes (figures->span.chosen, language));
  if (figures->cost > 0)
    {
      g_autofree char *cost = lsg_number_format_money (lsg_cost_to_hundredths (figures->cost), currency, language);

      /* TRANSLATORS: a cost; some of the time has no hourly cost */
      add_part (text, figures->cost_is_partial ? g_strdup_printf (_("%s at least"), cost) : g_strdup (cost));
    }
  if (figures->n_untimed > 0)
    add_part (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u without duration", "%u without duration",
                                                  figures->n_untimed),
                                     figures->n_untimed));
  return g_string_free (text, FALSE);
}

gboolean
lsg_common_value (GPtrArray      *records,
                  const LsgField *field,
                  LsgValue       *value)
{
  for (guint i = 0; i < records->len; i++)
    {
      LsgValue other = lsg_record_get (records->pdata[i], field);

      if (i == 0)
        *value = other;
      else if (!lsg_value_equal (*value, other))
        return FALSE;
    }
  return records->len > 0;
}

guint
lsg_common_count_bit (GPtrArray      *records,
                      const LsgField *field,
                      guint           bit)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      LsgValue value = lsg_record_get (records->pdata[i], field);

      n += value.type == LSG_VALUE_INTEGER && (value.integer & (G_GINT64_CONSTANT (1) << bit)) != 0;
    }
  return n;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  LsgRecord *first = ((const LsgCommonLink *) a)->other;
  LsgRecord *second = ((const LsgCommonLink *) b)->other;
  gint64 difference = lsg_record_get_position (first) - lsg_record_get_position (second);

  if (difference == 0)
    difference = lsg_record_get_id (first) - lsg_record_get_id (second);
  return (difference > 0) - (difference < 0);
}

GArray *
lsg_common_links (LsgRecords *records,
                  LsgKindId   kind_id,
                  GPtrArray  *interventions)
{
  const LsgKind *kind = lsg_kind_get (kind_id);
  guint own = kind->fields[0].target == LSG_KIND_INTERVENTION ? 0 : 1;
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LsgCommonLink));
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer other, n;

  for (guint i = 0; i < interventions->len; i++)
    g_hash_table_add (chosen, interventions->pdata[i]);
  for (guint i = 0; i < lsg_records_get_n (records, kind_id); i++)
    {
      LsgRecord *link = lsg_records_peek (records, kind_id, i);
      gpointer end = lsg_records_find (records, lsg_record_get (link, &kind->fields[own]).integer);

      if (end == NULL || !g_hash_table_contains (chosen, end))
        continue;
      other = lsg_records_find (records, lsg_record_get (link, &kind->fields[1 - own]).integer);
      if (other != NULL)
        g_hash_table_insert (counts, other, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, other)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &other, &n))
    {
      LsgCommonLink link = { other, GPOINTER_TO_UINT (n) };

      g_array_append_val (links, link);
    }
  g_array_sort (links, compare_places);
  return links;
}

LsgPieceState
lsg_common_piece (GPtrArray *interventions,
                  LsgPiece   piece,
                  guint     *n_gaps)
{
  guint n_missing = 0;
  guint n_whole = 0;

  for (guint i = 0; i < interventions->len; i++)
    {
      LsgPieceState state = lsg_piece_get_state (interventions->pdata[i], piece);

      n_missing += state == LSG_PIECE_MISSING;
      n_whole += state == LSG_PIECE_WHOLE;
    }
  *n_gaps = interventions->len - n_whole;
  if (*n_gaps == 0)
    return LSG_PIECE_WHOLE;
  return n_missing == interventions->len ? LSG_PIECE_MISSING : LSG_PIECE_PARTLY;
}

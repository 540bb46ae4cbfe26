/* method-limits.c - see method-limits.h. */
#include "method-limits.h"

#include "figures.h"
#include "number.h"

#include <glib/gi18n-lib.h>

const LsgLimitPair lsg_limit_pairs[LSG_N_LIMIT_PAIRS] = {
  { "accessory-from", "indispensable-from" },
  { "realistic-area", "conditions-area" },
  { "realistic-deformation", "conditions-deformation" },
};

static gint64
get_default (const char *name)
{
  const LsgClassThresholds classes = LSG_CLASS_THRESHOLDS_DEFAULT;
  const LsgDiamondRule rule = LSG_DIAMOND_RULE_DEFAULT;
  const struct {
    const char *name;
    gint64      value;
  } defaults[] = {
    { "accessory-from", classes.accessory_from },
    { "indispensable-from", classes.indispensable_from },
    { "realistic-area", rule.realistic_area },
    { "realistic-deformation", rule.realistic_deformation },
    { "conditions-area", rule.conditions_area },
    { "conditions-deformation", rule.conditions_deformation },
  };

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].name, name))
      return defaults[i].value;
  g_return_val_if_reached (0);
}

gint64
lsg_limits_get (LsgRecord  *programme,
                const char *name)
{
  LsgValue value = lsg_record_get (programme, lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), name));

  return value.type == LSG_VALUE_INTEGER ? value.integer : get_default (name);
}

static char *
refuse (const char     *sentence,
        const LsgField *other,
        gint64          limit)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *number = other->type == LSG_TYPE_QUANTITY ? lsg_number_format_hundredths (limit, language)
                                                             : lsg_number_format_integer (limit, language);
  GString *text = g_string_new (sentence);

  g_string_replace (text, "{field}", lsg_field_get_label (other), 1);
  g_string_replace (text, "{value}", number, 1);
  return g_string_free (text, FALSE);
}

char *
lsg_limits_check (LsgRecord      *programme,
                  const LsgField *field,
                  LsgValue        value)
{
  const LsgKind *kind = lsg_kind_get (LSG_KIND_PROGRAMME);

  g_return_val_if_fail (LSG_IS_PROGRAMME (programme), NULL);

  for (guint i = 0; i < LSG_N_LIMIT_PAIRS; i++)
    {
      const LsgLimitPair *pair = &lsg_limit_pairs[i];
      gboolean is_low = g_str_equal (field->name, pair->low);
      const char *other = is_low ? pair->high : pair->low;
      gint64 number, limit;

      if (!is_low && !g_str_equal (field->name, pair->high))
        continue;
      number = value.type == LSG_VALUE_INTEGER ? value.integer : get_default (field->name);
      limit = lsg_limits_get (programme, other);
      if (is_low ? number <= limit : number >= limit)
        return NULL;
      return refuse (is_low ? _("It cannot be above “{field}”, {value}.")
                            : _("It cannot be below “{field}”, {value}."),
                     lsg_kind_find_field (kind, other), limit);
    }
  return NULL;
}

char *
lsg_limits_check_band (LsgRecords *records,
                       int         rank,
                       gint64      bound)
{
  LsgFigures figures = { .path = 0 };
  const gint64 *from = figures.bands.from;
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *number = NULL;

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (rank >= 1 && rank <= LSG_N_RATE_BANDS, NULL);

  lsg_figures_read_settings (&figures, records);
  if (bound == LSG_NULL)
    bound = LSG_RATE_BANDS_DEFAULT.from[rank - 1];
  if (rank > 1 && bound < from[rank - 2])
    {
      number = lsg_number_format_percent (from[rank - 2], language);
      return g_strdup_printf (_("It cannot be below the band before, from %s."), number);
    }
  if (rank < LSG_N_RATE_BANDS && bound > from[rank])
    {
      number = lsg_number_format_percent (from[rank], language);
      return g_strdup_printf (_("It cannot be above the band after, from %s."), number);
    }
  return NULL;
}

/* duration-check.c - see duration-check.h. */
#include "duration-check.h"

#include "number.h"

#include <glib/gi18n-lib.h>

/* Smallest, chosen and largest. */
typedef enum {
  SMALLEST,
  CHOSEN,
  LARGEST,
  N_ENDS,
} End;

static const char *const fields[][N_ENDS] = {
  { "minutes-min", "minutes", "minutes-max" },
  { "factor-min", "factor", "factor-max" },
};

/* What is said of a value that stands on the wrong side of another; %s is that other one. */
static const char *const sentences[N_ENDS][N_ENDS] = {
  [SMALLEST] = { [CHOSEN] = N_("The smallest value cannot be more than the chosen one, %s"),
                 [LARGEST] = N_("The smallest value cannot be more than the largest one, %s") },
  [CHOSEN] = { [SMALLEST] = N_("The chosen value cannot be less than the smallest one, %s"),
               [LARGEST] = N_("The chosen value cannot be more than the largest one, %s") },
  [LARGEST] = { [SMALLEST] = N_("The largest value cannot be less than the smallest one, %s"),
                [CHOSEN] = N_("The largest value cannot be less than the chosen one, %s") },
};

static char *
word (End    end,
      End    other,
      gint64 limit)
{
  g_autofree char *number = lsg_number_format_hundredths (limit, lsg_language_get_interface ());
  g_auto (GStrv) parts = g_strsplit (g_dgettext (GETTEXT_PACKAGE, sentences[end][other]), "%s", 2);

  return g_strjoinv (number, parts);
}

static char *
check (LsgRecord         *record,
       const char *const *names,
       End                end,
       gint64             number)
{
  for (End other = SMALLEST; other < N_ENDS; other++)
    {
      const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), names[other]);
      LsgValue value = lsg_record_get (record, field);

      if (other == end || value.type != LSG_VALUE_INTEGER)
        continue;
      if (other < end ? number < value.integer : number > value.integer)
        return word (end, other, value.integer);
    }
  return NULL;
}

char *
lsg_duration_check (LsgRecord      *record,
                    const LsgField *field,
                    LsgValue        value)
{
  g_return_val_if_fail (LSG_IS_RECORD (record), NULL);

  if (value.type != LSG_VALUE_INTEGER)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (End end = SMALLEST; end < N_ENDS; end++)
      if (g_str_equal (fields[i][end], field->name))
        return check (record, fields[i], end, value.integer);
  return NULL;
}

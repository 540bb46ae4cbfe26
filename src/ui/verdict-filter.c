/* verdict-filter.c - see verdict-filter.h. */
#include "verdict-filter.h"

#include "intervention.h"

#include <glib/gi18n-lib.h>

/* The chip after those of the verdicts. */
#define UNRATED LSG_N_VERDICTS

static gboolean
match (LsgRecord *record,
       guint      down)
{
  gint64 verdict = LSG_INTERVENTION (record)->verdict;

  return (down >> (verdict == LSG_NULL ? UNRATED : verdict) & 1) != 0;
}

GtkWidget *
lsg_verdict_filter_new (void)
{
  GtkWidget *filter = lsg_record_filter_new (match);

  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    lsg_record_filter_add_chip (LSG_RECORD_FILTER (filter), LSG_MARK_VIEW_VERDICT, i,
                                g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[i].label));
  lsg_record_filter_add_chip (LSG_RECORD_FILTER (filter), LSG_MARK_VIEW_VERDICT, LSG_NULL, _("To rate"));
  return filter;
}

void
lsg_verdict_filter_refresh (LsgRecordFilter  *filter,
                            const LsgFigures *figures)
{
  for (guint i = 0; i < LSG_N_VERDICTS; i++)
    lsg_record_filter_set_count (filter, i, figures->n_by_verdict[i], FALSE);
  lsg_record_filter_set_count (filter, UNRATED, figures->n_unrated, TRUE);
}

char *
lsg_verdict_filter_dup_nothing (LsgRecordFilter *filter)
{
  const char *text = lsg_record_filter_get_search (filter);

  return text != NULL ? g_strdup_printf (_("No intervention matches “%s”"), text)
                      : g_strdup (_("No intervention with this verdict"));
}

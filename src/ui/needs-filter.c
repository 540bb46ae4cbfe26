/* needs-filter.c - see needs-filter.h. */
#include "needs-filter.h"

#include "need.h"

#include <glib/gi18n-lib.h>

/* Chips stand in the order of the planes: one set is the other. */
static gboolean
match (LsgRecord *record,
       guint      down)
{
  return (LSG_NEED (record)->planes & down) != 0;
}

GtkWidget *
lsg_needs_filter_new (void)
{
  GtkWidget *filter = lsg_record_filter_new (match);

  for (guint i = 0; i < LSG_N_PLANES; i++)
    lsg_record_filter_add_chip (LSG_RECORD_FILTER (filter), LSG_MARK_VIEW_PLANES, G_GINT64_CONSTANT (1) << i,
                                g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[i].label));
  return filter;
}

void
lsg_needs_filter_refresh (LsgRecordFilter *filter,
                          LsgRecords      *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  guint counts[LSG_N_PLANES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      gint64 planes = ((LsgNeed *) lsg_records_peek (records, LSG_KIND_NEED, i))->planes;

      for (guint plane = 0; plane < LSG_N_PLANES; plane++)
        counts[plane] += planes >> plane & 1;
    }
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    lsg_record_filter_set_count (filter, plane, counts[plane], FALSE);
}

char *
lsg_needs_filter_dup_nothing (LsgRecordFilter *filter)
{
  const char *text = lsg_record_filter_get_search (filter);

  return text != NULL ? g_strdup_printf (_("No need matches “%s”"), text) : g_strdup (_("No need on these planes"));
}

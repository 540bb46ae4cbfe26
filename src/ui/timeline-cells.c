/* timeline-cells.c - the marks of the timeline that are seen, as children for screen readers. See grid-cells.h.
 *
 * A row is a place of the layout, so that they are read along the path. They follow some time after the last change or
 * scroll: no frame waits for their names. The focus stays with the timeline itself, which says what is chosen.
 */
#include "timeline-view-private.h"

#include "chart-view.h"

#include <glib/gi18n-lib.h>

#define DELAY 200 /* milliseconds */
#define MOST 300  /* more at once is no reading */

/* Where the place of a row is in the widget; FALSE when it is not seen. */
static gboolean
get_box (GtkWidget     *view,
         int            row,
         int            column,
         GtkAllocation *box)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (view);
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  LsgTimelineLayout *layout = self->layout;
  const LsgTimelinePlace *place;
  double shift, from, to;

  if (self->data == NULL || layout == NULL || layout->stamp != self->stamp || column != 0 || row < 0
      || row >= (int) layout->n_places)
    return FALSE;
  place = &layout->places[row];
  shift = layout->gutter + lsg_timeline_get_margin (&canvas) - gtk_adjustment_get_value (self->adjustment);
  from = MAX (place->reach_from + shift, layout->gutter);
  to = MIN (place->reach_to + shift, gtk_widget_get_width (view));
  if (to <= from)
    return FALSE;
  *box = (GtkAllocation) { (int) from, (int) (place->y - layout->line), MAX ((int) (to - from), 1),
                           (int) (2.0 * layout->line) };
  return TRUE;
}

static LsgRecord *
get_record (LsgTimelineView *self,
            int              row)
{
  int mark = self->layout->places[row].mark;

  return lsg_records_find (lsg_project_get_records (self->project), g_array_index (self->data->ids, gint64, mark));
}

static char *
describe (GtkWidget *view,
          int        row,
          int        column)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (view);
  LsgRecord *record = get_record (self, row);

  guint n = lsg_timeline_view_count_group (self, self->layout->places[row].more);
  g_autofree char *name = NULL;

  if (!LSG_IS_INTERVENTION (record))
    return NULL;
  name = lsg_timeline_data_dup_name (self->project, LSG_INTERVENTION (record));
  if (n < 2)
    return g_steal_pointer (&name);
  /* TRANSLATORS: an intervention and its place; it has no room of its own in the drawing */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, gathered with %u other", "%s, gathered with %u others",
                                       n - 1), name, n - 1);
}

/* A screen reader went there: it is chosen, and the keys work on. */
static void
focused (GtkWidget *view,
         int        row,
         int        column)
{
  LsgTimelineView *self = LSG_TIMELINE_VIEW (view);

  lsg_timeline_view_pick (self, self->layout->places[row].mark);
  gtk_widget_grab_focus (view);
}

static const LsgGridCellsFuncs funcs = { get_box, describe, focused };

/* The places that meet what is seen. */
static LsgGridRange
get_range (LsgTimelineView *self)
{
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  LsgGridRange range = { .first_row = 0, .last_row = -1 };
  GtkAllocation box;
  int n = 0;

  for (int i = 0; i < (int) layout->n_places && n < MOST; i++)
    if (get_box (GTK_WIDGET (self), i, 0, &box))
      {
        range.first_row = n == 0 ? i : range.first_row;
        range.last_row = i;
        n++;
      }
  return range;
}

static gboolean
sync_cb (gpointer user_data)
{
  LsgTimelineView *self = user_data;
  LsgGridRange range;
  int mark;

  self->cells_id = 0;
  if (self->data == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return G_SOURCE_REMOVE;
  range = get_range (self);
  mark = lsg_timeline_data_find (self->data, lsg_timeline_view_get_selected (self));
  lsg_grid_cells_sync (self->cells, &range, mark >= 0 ? self->layout->place_of[mark] : -1, mark >= 0 ? 0 : -1);
  return G_SOURCE_REMOVE;
}

void
lsg_timeline_view_queue_cells (LsgTimelineView *self)
{
  g_clear_handle_id (&self->cells_id, g_source_remove);
  self->cells_id = g_timeout_add_full (G_PRIORITY_LOW, DELAY, sync_cb, self, NULL);
}

void
lsg_timeline_view_add_cells (LsgTimelineView *self)
{
  self->cells = lsg_grid_cells_new (GTK_WIDGET (self), &funcs);
}

void
lsg_timeline_view_free_cells (LsgTimelineView *self)
{
  g_clear_handle_id (&self->cells_id, g_source_remove);
  g_clear_pointer (&self->cells, lsg_grid_cells_free);
}

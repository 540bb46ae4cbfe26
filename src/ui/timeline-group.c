/* timeline-group.c - what a chip "+n" of the timeline holds, as a popover that lists it. See timeline-view.h.
 *
 * The rows know their interventions, not their marks: the timeline may be laid out anew while they are seen.
 */
#include "timeline-view-private.h"

#include "chart-view.h"
#include "label.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

#define WIDTH 340
#define MOST_HEIGHT 320
#define MOST_NAMES 8 /* in a tooltip */

static LsgIntervention *
find_intervention (LsgTimelineView *self,
                   int              mark)
{
  return (LsgIntervention *) lsg_records_find (lsg_project_get_records (self->project),
                                               g_array_index (self->data->ids, gint64, mark));
}

static const LsgTimelineMore *
get_more (LsgTimelineView *self,
          int              more)
{
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);

  return more >= 0 && more < (int) layout->more->len ? &g_array_index (layout->more, LsgTimelineMore, more) : NULL;
}

int
lsg_timeline_view_find_group (LsgTimelineView *self)
{
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  int mark = lsg_timeline_data_find (self->data, lsg_timeline_view_get_selected (self));

  return mark >= 0 && layout->place_of[mark] >= 0 ? layout->places[layout->place_of[mark]].more : -1;
}

guint
lsg_timeline_view_count_group (LsgTimelineView *self,
                               int              more)
{
  const LsgTimelineMore *chip = get_more (self, more);

  return chip != NULL ? chip->n : 0;
}

char *
lsg_timeline_view_dup_group (LsgTimelineView *self,
                             int              more)
{
  const LsgTimelineMore *chip = get_more (self, more);
  GString *text = g_string_new (NULL);

  for (guint i = 0; chip != NULL && i < MIN (chip->n, MOST_NAMES); i++)
    {
      int mark = g_array_index (self->layout->hidden, int, chip->first + i);
      g_autofree char *name = lsg_record_dup_name (LSG_RECORD (find_intervention (self, mark)));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", name);
    }
  if (chip != NULL && chip->n > MOST_NAMES)
    g_string_append (text, "\n…");
  return g_string_free (text, FALSE);
}

static void
activated_cb (LsgTimelineView *self,
              GtkListBoxRow   *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), *id);

  gtk_popover_popdown (GTK_POPOVER (self->group));
  if (!LSG_IS_INTERVENTION (record))
    return;
  lsg_timeline_view_pick (self, lsg_timeline_data_find (self->data, LSG_INTERVENTION (record)));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_row (LsgTimelineView *self,
         GtkWidget       *list,
         LsgIntervention *intervention)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gint64 id = lsg_record_get_id (LSG_RECORD (intervention));
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (intervention));
  g_autofree char *days = lsg_timeline_data_dup_days (lsg_project_get_records (self->project), intervention);
  g_autofree char *spoken = lsg_timeline_data_dup_name (self->project, intervention);

  gtk_box_append (GTK_BOX (box), lsg_label_new (name, NULL, LSG_LABEL_WRAP));
  if (days != NULL)
    gtk_box_append (GTK_BOX (box), lsg_label_new (days, "dim-label caption", LSG_LABEL_WRAP));
  gtk_widget_add_css_class (box, "group-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  if (id == self->selected)
    gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
}

static GtkWidget *
make_list (LsgTimelineView       *self,
           const LsgTimelineMore *chip)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (list, "group-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Interventions gathered here"),
                                  -1);
  for (guint i = 0; i < chip->n; i++)
    add_row (self, list, find_intervention (self, g_array_index (self->layout->hidden, int, chip->first + i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  return scroller;
}

/* Where the chip is in the widget. */
static GdkRectangle
place_popover (LsgTimelineView       *self,
               const LsgTimelineMore *chip)
{
  LsgChartStyle style = lsg_chart_style_of_desktop (LSG_SURFACE_CARD);
  LsgCanvas canvas = lsg_timeline_view_get_canvas (self, &style);
  double left = self->layout->gutter + lsg_timeline_get_margin (&canvas)
                - gtk_adjustment_get_value (self->adjustment);

  return (GdkRectangle) { (int) (left + chip->box.x), (int) chip->box.y, (int) chip->box.width,
                          (int) chip->box.height };
}

/* A screen reader would still find the list. */
static void
closed_cb (GtkPopover *popover)
{
  gtk_popover_set_child (popover, NULL);
}

void
lsg_timeline_view_open_group (LsgTimelineView *self,
                              int              more)
{
  const LsgTimelineMore *chip = get_more (self, more);
  GdkRectangle place;

  if (chip == NULL)
    return;
  if (self->group == NULL)
    {
      self->group = gtk_popover_new ();
      g_signal_connect (self->group, "closed", G_CALLBACK (closed_cb), NULL);
      gtk_widget_set_parent (self->group, GTK_WIDGET (self));
    }
  place = place_popover (self, chip);
  gtk_popover_set_child (GTK_POPOVER (self->group), make_list (self, chip));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->group), &place);
  gtk_popover_popup (GTK_POPOVER (self->group));
}

void
lsg_timeline_view_close_group (LsgTimelineView *self)
{
  if (self->group != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->group));
}

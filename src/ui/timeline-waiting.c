/* timeline-waiting.c - see timeline-waiting.h. The strip shows as many as one looks through; the others come as
 * these are placed. */
#include "timeline-waiting.h"

#include "label.h"
#include "record-name.h"
#include "spoken-name.h"
#include "timeline-placer.h"
#include "timeline-view.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define MOST 30

struct _LsgTimelineWaiting {
  GtkBox      parent_instance;
  LsgProject *project;
  GtkWidget  *heading;
  GtkWidget  *line;
  GtkWidget  *placer;
  gint64      selected; /* id, 0: none */
  char       *shown; /* ids and names of the buttons that are there, and how many more wait */
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgTimelineWaiting, lsg_timeline_waiting, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static LsgRecord *
get_record (LsgTimelineWaiting *self,
            GtkWidget          *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  return lsg_records_find (lsg_project_get_records (self->project), *id);
}

static void
clicked_cb (LsgTimelineWaiting *self,
            GtkWidget          *button)
{
  LsgRecord *record = get_record (self, button);

  if (record != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
}

static void
show_selected (LsgTimelineWaiting *self,
               GtkWidget          *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");
  gboolean chosen = id != NULL && *id == self->selected;

  if (id == NULL)
    return;
  if (chosen)
    gtk_widget_add_css_class (button, "chosen");
  else
    gtk_widget_remove_css_class (button, "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  return gdk_content_provider_new_typed (G_TYPE_INT64, *id);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *button)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (button);

  gtk_drag_source_set_icon (source, picture, -14, -18); /* beside what the timeline shows of it */
}

static void
add_button (LsgTimelineWaiting *self,
            LsgRecord          *record)
{
  g_autofree char *name = lsg_record_dup_name (record);
  GtkWidget *button = gtk_button_new_with_label (name);
  GtkDragSource *source = gtk_drag_source_new ();
  gint64 id = lsg_record_get_id (record);

  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_widget_add_css_class (button, "chip");
  lsg_tooltip_set (button, _("Drag it onto the path, or choose it to place it"));
  lsg_spoken_name_set (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), button);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), button);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
  gtk_box_append (GTK_BOX (self->line), button);
  show_selected (self, button);
}

static void
lsg_timeline_waiting_finalize (GObject *object)
{
  LsgTimelineWaiting *self = LSG_TIMELINE_WAITING (object);

  g_free (self->shown);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_timeline_waiting_parent_class)->finalize (object);
}

static void
lsg_timeline_waiting_class_init (LsgTimelineWaitingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_timeline_waiting_finalize;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_TIMELINE_WAITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_timeline_waiting_init (LsgTimelineWaiting *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->heading = lsg_label_new (NULL, "section", LSG_LABEL_PLAIN);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->line);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
lsg_timeline_waiting_new (LsgProject *project)
{
  LsgTimelineWaiting *self = g_object_new (LSG_TYPE_TIMELINE_WAITING, NULL);

  self->project = g_object_ref (project);
  self->placer = lsg_timeline_placer_new (project);
  gtk_widget_set_valign (self->placer, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->placer);
  return GTK_WIDGET (self);
}

/* The first ones, and how many there are in all. */
static guint
list_waiting (LsgProject *project,
              GPtrArray  *first)
{
  LsgRecords *records = lsg_project_get_records (project);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION), n_waiting = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (!lsg_intervention_waits (intervention))
        continue;
      if (n_waiting++ < MOST)
        g_ptr_array_add (first, intervention);
    }
  return n_waiting;
}

static void
show_first (LsgTimelineWaiting *self,
            GPtrArray          *first,
            guint               n_more)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->line)) != NULL)
    gtk_box_remove (GTK_BOX (self->line), child);
  for (guint i = 0; i < first->len; i++)
    add_button (self, first->pdata[i]);
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u other", "and %u others", n_more),
                                               n_more);

      gtk_box_append (GTK_BOX (self->line), lsg_label_new (more, "dim-label", LSG_LABEL_PLAIN));
    }
}

/* Most edits leave the strip as it is. */
static char *
dup_signature (GPtrArray *first,
               guint      n)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u", n);
  for (guint i = 0; i < first->len; i++)
    {
      g_autofree char *name = lsg_record_dup_name (first->pdata[i]);

      g_string_append_printf (text, "\n%" G_GINT64_FORMAT " %s", lsg_record_get_id (first->pdata[i]), name);
    }
  return g_string_free (text, FALSE);
}

void
lsg_timeline_waiting_refresh (LsgTimelineWaiting *self)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  guint n = list_waiting (self->project, first);
  g_autofree char *signature = dup_signature (first, n);
  g_autofree char *heading = NULL;

  g_return_if_fail (LSG_IS_TIMELINE_WAITING (self));

  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to place", "%u to place", n), n);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_widget_set_visible (self->placer, n > 1);
  show_first (self, first, n - first->len);
}

void
lsg_timeline_waiting_set_selected (LsgTimelineWaiting *self,
                                   LsgRecord          *record)
{
  g_return_if_fail (LSG_IS_TIMELINE_WAITING (self));

  self->selected = record != NULL ? lsg_record_get_id (record) : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (self->line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_selected (self, child);
}

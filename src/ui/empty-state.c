/* empty-state.c - a page without its thing. See empty-state.h. */
#include "empty-state.h"

#include "chart-view.h"
#include "diamond.h"
#include "label.h"
#include "mark.h"

struct _LsgEmptyState {
  GtkBox        parent_instance;
  char         *names[LSG_N_FACTORS];
  gboolean      has_names;
  LsgChartView *picture;
  GtkLabel     *title;
  GtkLabel     *line;
  GtkWidget    *buttons;
};

G_DEFINE_FINAL_TYPE (LsgEmptyState, lsg_empty_state, GTK_TYPE_BOX)

static void
draw (const LsgCanvas *canvas,
      gpointer         data)
{
  LsgEmptyState *self = data;

  lsg_mark_draw_empty (canvas, self->has_names ? (const char *const *) self->names : NULL);
}

static void
lsg_empty_state_finalize (GObject *object)
{
  LsgEmptyState *self = LSG_EMPTY_STATE (object);

  for (guint i = 0; i < LSG_N_FACTORS; i++)
    g_free (self->names[i]);
  G_OBJECT_CLASS (lsg_empty_state_parent_class)->finalize (object);
}

static void
lsg_empty_state_class_init (LsgEmptyStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_empty_state_finalize;
}

static void
lsg_empty_state_init (LsgEmptyState *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "empty-state");

  self->picture = LSG_CHART_VIEW (lsg_chart_view_new (160, 160));
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->picture), 12);
  lsg_chart_view_set_surface (self->picture, LSG_SURFACE_WINDOW);
  lsg_chart_view_set_draw_func (self->picture, draw, self, NULL);
  self->title = GTK_LABEL (lsg_label_new (NULL, "title-2", LSG_LABEL_WRAP | LSG_LABEL_CENTRED));
  self->line = GTK_LABEL (lsg_label_new (NULL, "dim-label", LSG_LABEL_WRAP | LSG_LABEL_CENTRED));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->buttons, 8);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (self), self->buttons);
}

GtkWidget *
lsg_empty_state_new (const char *title,
                     const char *line)
{
  LsgEmptyState *self = g_object_new (LSG_TYPE_EMPTY_STATE, NULL);

  gtk_label_set_text (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL && line[0] != '\0');
  lsg_empty_state_set_title (self, title);
  return GTK_WIDGET (self);
}

void
lsg_empty_state_set_title (LsgEmptyState *self,
                           const char    *title)
{
  g_return_if_fail (LSG_IS_EMPTY_STATE (self));

  gtk_label_set_text (self->title, title);
  lsg_chart_view_set_description (self->picture, title);
}

void
lsg_empty_state_set_names (LsgEmptyState     *self,
                           const char *const *names)
{
  g_return_if_fail (LSG_IS_EMPTY_STATE (self));

  self->has_names = names != NULL;
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      g_free (self->names[i]);
      self->names[i] = names != NULL ? g_strdup (names[i]) : NULL;
    }
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), names != NULL ? 360 : -1, names != NULL ? 200 : -1);
  lsg_chart_view_redraw (self->picture);
}

GtkWidget *
lsg_empty_state_add_button (LsgEmptyState *self,
                            const char    *label,
                            gboolean       suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_val_if_fail (LSG_IS_EMPTY_STATE (self), NULL);

  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

GtkWidget *
lsg_empty_state_add_link (LsgEmptyState *self,
                          const char    *label,
                          const char    *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_val_if_fail (LSG_IS_EMPTY_STATE (self), NULL);

  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

void
lsg_empty_state_add (LsgEmptyState *self,
                     GtkWidget     *child)
{
  g_return_if_fail (LSG_IS_EMPTY_STATE (self));

  gtk_box_append (GTK_BOX (self), child);
}

GtkWidget *
lsg_empty_state_scroll (GtkWidget *state)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), state);
  return scroller;
}

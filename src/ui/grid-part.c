/* grid-part.c - see grid-part.h. */
#include "grid-part.h"

#include "spoken-name.h"

struct _LsgGridPart {
  GtkWidget  parent_instance;
  char      *name;
  gboolean   is_chosen;
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgGridPart, lsg_grid_part, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
lsg_grid_part_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* GTK tells screen readers the actions of a widget's class as what can be done to it. */
static void
activate (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
lsg_grid_part_finalize (GObject *object)
{
  g_free (LSG_GRID_PART (object)->name);
  G_OBJECT_CLASS (lsg_grid_part_parent_class)->finalize (object);
}

static void
lsg_grid_part_class_init (LsgGridPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lsg_grid_part_finalize;
  widget_class->measure = lsg_grid_part_measure;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_GRID_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "part.activate", NULL, activate);
  gtk_widget_class_set_css_name (widget_class, "part");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
lsg_grid_part_init (LsgGridPart *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_grid_part_new (void)
{
  return g_object_new (LSG_TYPE_GRID_PART, NULL);
}

void
lsg_grid_part_show (LsgGridPart *self,
                    const char  *name,
                    gboolean     is_chosen)
{
  g_return_if_fail (LSG_IS_GRID_PART (self));

  if (g_strcmp0 (name, self->name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
      lsg_spoken_name_set (GTK_WIDGET (self), name);
    }
  if (is_chosen == self->is_chosen)
    return;
  self->is_chosen = is_chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

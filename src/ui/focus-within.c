/* focus-within.c - see focus-within.h. */
#include "focus-within.h"

/* What stands before the child that has the focus. */
static gboolean
focus_before (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_focus_child (widget); child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (gtk_widget_child_focus (child, GTK_DIR_TAB_BACKWARD))
      return TRUE;
  return FALSE;
}

gboolean
lsg_widget_has_focus_within (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

gboolean
lsg_widget_focus_or_leave (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  gpointer own = klass->focus;

  if (direction == GTK_DIR_TAB_BACKWARD && lsg_widget_has_focus_within (widget))
    return focus_before (widget);
  while (klass->focus == own)
    klass = g_type_class_peek_parent (klass);
  return klass->focus (widget, direction);
}

void
lsg_widget_class_let_focus_out (GtkWidgetClass *widget_class)
{
  widget_class->focus = lsg_widget_focus_or_leave;
}

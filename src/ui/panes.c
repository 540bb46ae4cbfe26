/* panes.c - see panes.h. */
#include "panes.h"

static gboolean
has_focus (GtkWidget *pane)
{
  GtkRoot *root = pane != NULL ? gtk_widget_get_root (pane) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* A scrolled window takes the focus without showing it: what it holds must have it. */
static gboolean
focus_into (GtkWidget *pane)
{
  GtkWidget *focus;

  if (!gtk_widget_grab_focus (pane))
    return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (gtk_widget_get_root (pane));
  if (GTK_IS_SCROLLED_WINDOW (focus))
    gtk_widget_child_focus (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (focus)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

gboolean
lsg_panes_enter (GtkWidget *pane)
{
  if (pane == NULL || !gtk_widget_get_mapped (pane) || !focus_into (pane))
    return FALSE;
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (pane)), TRUE);
  return TRUE;
}

void
lsg_panes_step (GtkWidget *const *panes,
                int               n_panes,
                int               step)
{
  int current = 1;

  for (int i = 0; i < n_panes; i++)
    if (has_focus (panes[i]))
      current = i;
  for (int i = 1; i <= n_panes; i++)
    if (lsg_panes_enter (panes[(current + i * step + n_panes * n_panes) % n_panes]))
      return;
}

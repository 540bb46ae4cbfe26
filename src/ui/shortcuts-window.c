/* shortcuts-window.c - see shortcuts-window.h.
 *
 * GTK's own window of this kind is as wide as its longest line and cannot be made narrower: with large text it would
 * be wider than a screen. This one scrolls, and can be searched.
 */
#include "shortcuts-window.h"

#include <glib/gi18n-lib.h>

/* A line, or the heading above the next ones when there is no key. */
typedef struct {
  const char *title;
  const char *keys; /* as GtkShortcutLabel takes them: alternatives with blanks between, ranges with three dots */
} Row;

static const Row rows[] = {
  { N_("Project"), NULL },
  { N_("New project"), "<ctrl>n" },
  { N_("Open"), "<ctrl>o" },
  { N_("Save"), "<ctrl>s" },
  { N_("Save as"), "<ctrl><shift>s" },
  { N_("Undo"), "<ctrl>z" },
  { N_("Redo"), "<ctrl><shift>z" },
  { N_("Export the charter"), "<ctrl>e" },
  { N_("Print the charter"), "<ctrl>p" },
  { N_("Values of the method"), "<alt>Return" },
  { N_("Window"), NULL },
  { N_("One of the first nine pages"), "<alt>1...9" },
  { N_("Next or previous page"), "<ctrl>Page_Down <ctrl>Page_Up" },
  { N_("Next part of the window"), "F6" },
  { N_("Previous part of the window"), "<shift>F6" },
  { N_("Show or hide the pages"), "F9" },
  { N_("Main menu"), "F10" },
  { N_("Keyboard shortcuts"), "F1 <ctrl>question" },
  { N_("Close the window"), "<ctrl>w" },
  { N_("Quit"), "<ctrl>q" },
  { N_("Records"), NULL },
  { N_("Add"), "<ctrl><shift>n" },
  { N_("Duplicate"), "<ctrl>d" },
  { N_("Remove, in a list"), "Delete" },
  { N_("Move up or down"), "<ctrl>Up <ctrl>Down" },
  { N_("Search"), "<ctrl>f" },
  { N_("The numbers as a table"), "<ctrl>t" },
  { N_("Show the thread"), "<ctrl><shift>l" },
  { N_("Thread from need or from clause"), "<ctrl>1 <ctrl>2" },
  { N_("Leave the thread"), "Escape <alt>Left" },
  { N_("Validate, in the validation window"), "<ctrl>Return" },
  { N_("Pages of a document"), NULL },
  { N_("Zoom in"), "<ctrl>plus" },
  { N_("Zoom out"), "<ctrl>minus" },
  { N_("Fit again"), "<ctrl>0" },
  { N_("Diamonds and scales"), NULL },
  { N_("Choose the axis"), "Up Right Down Left" },
  { N_("One level more or less"), "plus minus" },
  { N_("Set the level"), "1...4" },
  { N_("Clear"), "Delete" },
  { N_("Move a need in the matrix"), "<ctrl>Up <ctrl>Right" },
  { N_("Matrices of objectives, profiles, tools and sources"), NULL },
  { N_("Go from cell to cell"), "Up Right Down Left" },
  { N_("First or last cell of the row"), "Home End" },
  { N_("Set the cell"), "space" },
  { N_("Go to the editor"), "Return" },
  { N_("Come back from the editor"), "Escape" },
  { N_("Put a tool into another class"), "<ctrl>Right <ctrl>Down" },
  { N_("Timeline and calendar of the path"), NULL },
  { N_("Choose the next or the one before"), "Left Right Home End" },
  { N_("A day earlier or later"), "<ctrl>Left <ctrl>Right" },
  { N_("A week earlier or later"), "<ctrl><shift>Left <ctrl><shift>Right" },
  { N_("A day shorter or longer"), "<shift>Left <shift>Right" },
  { N_("Larger or smaller"), "plus minus" },
  { N_("The whole path"), "0" },
  { N_("Texts and interventions"), NULL },
  { N_("Insert a field"), "<ctrl><shift>i" },
  { N_("Strong, in a clause"), "<ctrl>b" },
  { N_("Emphasis, in a clause"), "<ctrl>i" },
  { N_("Next or previous incomplete piece"), "F8 <shift>F8" },
};

static GtkWidget *
make_row (const Row *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_shortcut_label_new (item->keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, item->title));
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static AdwPreferencesPage *
make_page (void)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].keys == NULL)
      {
        group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
        adw_preferences_group_set_title (group, g_dgettext (GETTEXT_PACKAGE, rows[i].title));
        adw_preferences_page_add (page, group);
      }
    else
      {
        adw_preferences_group_add (group, make_row (&rows[i]));
      }
  return page;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

void
lsg_shortcuts_window_show (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard shortcuts"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 560);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), make_page ());
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("F1|<Control>w"),
                      gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}

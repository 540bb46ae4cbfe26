/* priority-table.c - the numbers of the board of priorities as a table. See priority-table.h. */
#include "priority-table.h"

#include "label.h"
#include "number.h"
#include "priority-words.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

typedef enum {
  COLUMN_CODE,
  COLUMN_TITLE,
  COLUMN_ECONOMIC,
  COLUMN_TECHNOLOGICAL,
  COLUMN_HUMAN,
  COLUMN_ORGANISATIONAL,
  COLUMN_AREA,
  COLUMN_DEFORMATION,
  COLUMN_VERDICT,
  COLUMN_CRITICALITY,
  COLUMN_DECISION,
  N_COLUMNS,
} Column;

/* What the cells share, in a box of GLib's that table, factories and items each hold. */
typedef struct {
  GHashTable *going; /* reference or NULL: records that would go */
  GHashTable *items; /* the GtkListItem of the last column that are bound now */
} Shared;

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  g_clear_pointer (&shared->going, g_hash_table_unref);
  g_hash_table_unref (shared->items);
}

static void
shared_release (gpointer shared)
{
  g_rc_box_release_full (shared, shared_clear);
}

static void
hold_shared (gpointer object,
             Shared  *shared)
{
  g_object_set_data_full (G_OBJECT (object), "shared", g_rc_box_acquire (shared), shared_release);
}

static char *
format_integer (gint64 value)
{
  return value == LSG_NULL ? g_strdup (LSG_NO_NUMBER)
                           : lsg_number_format_integer (value, lsg_language_get_interface ());
}

static char *
dup_text (LsgIntervention *record,
          Column           column)
{
  switch (column)
    {
    case COLUMN_CODE:
      return g_strdup (record->code);
    case COLUMN_TITLE:
      return g_strdup (lsg_words_title (LSG_RECORD (record)));
    case COLUMN_ECONOMIC:
    case COLUMN_TECHNOLOGICAL:
    case COLUMN_HUMAN:
    case COLUMN_ORGANISATIONAL:
      return format_integer (record->factors[column - COLUMN_ECONOMIC]);
    case COLUMN_AREA:
      return record->area == LSG_NULL ? g_strdup (LSG_NO_NUMBER)
                                      : lsg_number_format_hundredths (record->area, lsg_language_get_interface ());
    case COLUMN_DEFORMATION:
      return format_integer (record->deformation);
    case COLUMN_VERDICT:
      return g_strdup (lsg_words_verdict_name (record->verdict));
    case COLUMN_CRITICALITY:
      return format_integer (record->criticality);
    case COLUMN_DECISION:
    case N_COLUMNS:
    default:
      return g_strdup (lsg_words_decision_name (record->decision));
    }
}

/* "Keep, would go" */
static char *
dup_decision (LsgIntervention *record,
              const Shared    *shared)
{
  const char *decision = lsg_words_decision_name (record->decision);

  if (shared->going == NULL || !g_hash_table_contains (shared->going, record))
    return g_strdup (decision);
  /* TRANSLATORS: a decision, of an intervention that a smaller budget would take out */
  return g_strdup_printf (_("%s, would go"), decision);
}

static gboolean
is_number (Column column)
{
  return (column >= COLUMN_ECONOMIC && column <= COLUMN_DEFORMATION) || column == COLUMN_CRITICALITY;
}

static void
show (GtkListItem *item)
{
  Column column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
  const Shared *shared = g_object_get_data (G_OBJECT (item), "shared");
  g_autofree char *text = column == COLUMN_DECISION ? dup_decision (gtk_list_item_get_item (item), shared)
                                                    : dup_text (gtk_list_item_get_item (item), column);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  Column column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = lsg_label_new (NULL, "numeric", (is_number (column) ? LSG_LABEL_END : LSG_LABEL_PLAIN)
                                                       | (column == COLUMN_TITLE ? LSG_LABEL_ELLIPSIZE : 0));

  if (column == COLUMN_TITLE)
    gtk_label_set_width_chars (GTK_LABEL (label), 16);
  g_object_set_data (G_OBJECT (item), "column", GUINT_TO_POINTER (column));
  hold_shared (item, g_object_get_data (G_OBJECT (factory), "shared"));
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gulong id = g_signal_connect_swapped (gtk_list_item_get_item (item), "notify", G_CALLBACK (show), item);
  Shared *shared = g_object_get_data (G_OBJECT (item), "shared");

  g_object_set_data (G_OBJECT (item), "notify", GSIZE_TO_POINTER (id));
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column")) == COLUMN_DECISION)
    g_hash_table_add (shared->items, item);
  show (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  gulong id = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), "notify"));
  Shared *shared = g_object_get_data (G_OBJECT (item), "shared");

  g_hash_table_remove (shared->items, item);
  g_signal_handler_disconnect (gtk_list_item_get_item (item), id);
}

/* The names of factors are the project's; narrow columns show their beginning, the tooltip all of it. */
static char *
dup_title (LsgProject *project,
           Column      column)
{
  static const char *const titles[N_COLUMNS] = {
    [COLUMN_CODE] = N_("Code"),
    [COLUMN_TITLE] = N_("Intervention"),
    [COLUMN_AREA] = N_("Area"),
    [COLUMN_DEFORMATION] = N_("Def."),
    [COLUMN_VERDICT] = N_("Verdict"),
    [COLUMN_CRITICALITY] = N_("Crit."),
    [COLUMN_DECISION] = N_("Decision"),
  };
  const char *name;

  if (titles[column] != NULL)
    return g_strdup (g_dgettext (GETTEXT_PACKAGE, titles[column]));
  name = lsg_records_get_factor_name (lsg_project_get_records (project), column - COLUMN_ECONOMIC);
  return g_utf8_strlen (name, -1) > 5 ? g_strdup_printf ("%.*s.", (int) (g_utf8_offset_to_pointer (name, 4) - name),
                                                         name)
                                      : g_strdup (name);
}

GtkWidget *
lsg_priority_table_new (LsgProject *project)
{
  GtkWidget *table = gtk_column_view_new (NULL);
  Shared *shared = g_rc_box_new0 (Shared);

  shared->items = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (table), "shared", shared, shared_release);
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autofree char *title = dup_title (project, column);
      g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);

      g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
      hold_shared (factory, shared);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      gtk_column_view_column_set_expand (view_column, column == COLUMN_TITLE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), view_column);
    }
  gtk_widget_add_css_class (table, "priority-table");
  lsg_spoken_name_set (table, _("Priorities in figures"));
  return table;
}

void
lsg_priority_table_set_going (GtkWidget  *table,
                              GHashTable *going)
{
  Shared *shared = g_object_get_data (G_OBJECT (table), "shared");
  GHashTableIter iter;
  gpointer item;

  if (going != NULL)
    g_hash_table_ref (going);
  g_clear_pointer (&shared->going, g_hash_table_unref);
  shared->going = going;
  g_hash_table_iter_init (&iter, shared->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show (item);
}

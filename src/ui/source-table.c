/* source-table.c - see source-table.h. */
#include "source-table.h"

#include "column-view.h"
#include "figure-table.h"
#include "list-keys.h"
#include "number.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

enum {
  COLUMN_TITLE,
  COLUMN_NATURE,
  COLUMN_HOLDER,
  COLUMN_FINDINGS,
  COLUMN_NEEDS,
  N_COLUMNS,
};

struct _LsgSourceTable {
  AdwBin            parent_instance;
  GtkWidget        *table;
  LsgAnalysisSheet *sheet; /* borrowed, NULL for none */
};

enum {
  SIGNAL_PICKED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgSourceTable, lsg_source_table, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static char *
list_codes (LsgSourceTable *self,
            int             row)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < self->sheet->needs->len; i++)
    if (lsg_analysis_sheet_get_cell (self->sheet, row, (int) i) > 0)
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? ", " : "",
                              g_array_index (self->sheet->columns, LsgSourceColumn, i).code);
  return g_string_free (codes, FALSE);
}

static char *
dup_text (LsgRecord *record,
          guint      column,
          gpointer   data)
{
  LsgSourceTable *self = data;
  LsgSource *source = LSG_SOURCE (record);
  int row = self->sheet != NULL ? lsg_analysis_sheet_find (self->sheet, source) : -1;

  if (column == COLUMN_TITLE)
    return g_strdup (lsg_words_title (record));
  if (column == COLUMN_NATURE)
    return g_strdup (source->nature == LSG_SOURCE_EXISTING ? _("Existing data") : _("Elicited data"));
  if (column == COLUMN_HOLDER)
    return g_strdup (source->holder == LSG_NULL
                       ? LSG_NO_NUMBER : g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[source->holder].label));
  if (row < 0)
    return NULL;
  if (column == COLUMN_FINDINGS)
    return g_strdup_printf ("%u", g_array_index (self->sheet->rows, LsgSourceRow, row).n_findings);
  return list_codes (self, row);
}

static void
row_selected_cb (LsgSourceTable     *self,
                 GParamSpec         *pspec,
                 GtkSingleSelection *selection)
{
  gpointer source = gtk_single_selection_get_selected_item (selection);

  if (source != NULL && gtk_widget_get_mapped (self->table))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, source);
}

static void
activated_cb (LsgSourceTable *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lsg_source_table_class_init (LsgSourceTableClass *klass)
{
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_SOURCE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LSG_TYPE_SOURCE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
}

static void
lsg_source_table_init (LsgSourceTable *self)
{
}

GtkWidget *
lsg_source_table_new (LsgRecords *records)
{
  LsgSourceTable *self = g_object_new (LSG_TYPE_SOURCE_TABLE, NULL);
  const LsgFigureColumn columns[N_COLUMNS] = {
    [COLUMN_TITLE] = { _("Source"), FALSE, TRUE },
    [COLUMN_NATURE] = { _("Kind of data"), FALSE, FALSE },
    [COLUMN_HOLDER] = { _("Viewpoint"), FALSE, FALSE },
    [COLUMN_FINDINGS] = { _("Findings"), TRUE, FALSE },
    [COLUMN_NEEDS] = { _("Needs"), FALSE, TRUE },
  };
  GListModel *sources = lsg_records_get_list (records, LSG_KIND_SOURCE);
  GtkSingleSelection *selection = gtk_single_selection_new (g_object_ref (sources));

  self->table = lsg_figure_table_new (columns, N_COLUMNS, dup_text, self, _("Sources in figures"));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_object_unref (selection);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  lsg_list_add_remove_key (self->table);
  adw_bin_set_child (ADW_BIN (self), lsg_table_frame_new (self->table));
  return GTK_WIDGET (self);
}

void
lsg_source_table_set_sheet (LsgSourceTable   *self,
                            LsgAnalysisSheet *sheet)
{
  g_return_if_fail (LSG_IS_SOURCE_TABLE (self));

  self->sheet = sheet;
  if (sheet != NULL)
    lsg_figure_table_refresh (self->table);
}

void
lsg_source_table_focus (LsgSourceTable *self)
{
  g_return_if_fail (LSG_IS_SOURCE_TABLE (self));

  gtk_widget_child_focus (self->table, GTK_DIR_TAB_FORWARD);
}

/* figures-table.h - numbers of a drawing as a plain table: titles, and rows of texts parted by tabs. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name is what a screen reader calls it; @n_texts columns are texts, those behind them figures. */
GtkWidget *lsg_figures_table_new (const char        *name,
                                  guint              n_texts);

/* Shows @rows, both ended by NULL. Columns are made anew where the titles are others. */
void       lsg_figures_table_set (GtkWidget         *table,
                                  const char *const *titles,
                                  const char *const *rows);

G_END_DECLS

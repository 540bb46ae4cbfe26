/* report.c - the report tree: what it holds, and letting it go. See report.h; report-builder.c makes it. */
#include "report-private.h"

static void
clear_entry (gpointer data)
{
  LsgEntry *entry = data;

  g_free (entry->label);
  lsg_rich_text_free (entry->value);
}

void
lsg_report_clear_signature (gpointer data)
{
  LsgSignature *signature = data;

  g_free (signature->title);
  for (guint i = 0; i < G_N_ELEMENTS (signature->lines); i++)
    g_free (signature->lines[i]);
  g_free (signature->mention);
}

void
lsg_report_clear_column (gpointer data)
{
  g_free (((LsgColumn *) data)->title);
}

void
lsg_report_free_row (gpointer data)
{
  LsgRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
table_free (LsgTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  lsg_rich_text_free (table->caption);
  lsg_rich_text_free (table->note);
  g_free (table);
}

static void
figure_free (LsgFigure *figure)
{
  if (figure == NULL)
    return;
  if (figure->free_data != NULL)
    figure->free_data (figure->data);
  lsg_rich_text_free (figure->caption);
  g_free (figure->alternative);
  g_free (figure);
}

void
lsg_report_free_node (gpointer data)
{
  LsgNode *node = data;

  lsg_rich_text_free (node->text);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node->number);
  table_free (node->table);
  figure_free (node->figure);
  g_clear_pointer (&node->entries, g_array_unref);
  g_clear_pointer (&node->signatures, g_array_unref);
  g_free (node);
}

static void
cover_free (LsgReportCover *cover)
{
  if (cover == NULL)
    return;
  g_free (cover->title);
  g_free (cover->subtitle);
  g_free (cover->description);
  g_free (cover->organisation);
  g_array_unref (cover->entries);
  figure_free (cover->figure);
  figure_free (cover->logo);
  g_free (cover);
}

static void
report_free (LsgReport *self)
{
  g_free (self->sheet.title);
  g_free (self->sheet.programme);
  g_free (self->sheet.organisation);
  g_free (self->sheet.author);
  g_free (self->sheet.subject);
  g_free (self->sheet.keywords);
  g_free (self->sheet.footer);
  g_free (self->sheet.date);
  cover_free (self->cover);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

GArray *
lsg_report_entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LsgEntry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

LsgReport *
lsg_report_ref (LsgReport *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lsg_report_unref (LsgReport *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    report_free (self);
}

LsgLanguage
lsg_report_get_language (LsgReport *self)
{
  return self->language;
}

const LsgReportSheet *
lsg_report_get_sheet (LsgReport *self)
{
  return &self->sheet;
}

const LsgReportCover *
lsg_report_get_cover (LsgReport *self)
{
  return self->cover;
}

guint
lsg_report_get_n_nodes (LsgReport *self)
{
  return self->nodes->len;
}

const LsgNode *
lsg_report_get_node (LsgReport *self,
                     guint      index)
{
  g_return_val_if_fail (index < self->nodes->len, NULL);

  return g_ptr_array_index (self->nodes, index);
}

LsgFigure *
lsg_figure_new (double         width,
                double         height,
                LsgFigureDraw  draw,
                gpointer       data,
                GDestroyNotify free_data,
                const char    *alternative)
{
  LsgFigure *figure = g_new0 (LsgFigure, 1);

  *figure = (LsgFigure) {
    .width = width, .height = height, .draw = draw, .data = data, .free_data = free_data,
    .alternative = g_strdup (alternative),
  };
  return figure;
}

LsgFigure *
lsg_figure_new_in_rows (double            width,
                        double            height,
                        guint             n_rows,
                        LsgFigureDrawRow  draw_row,
                        gpointer          data,
                        GDestroyNotify    free_data,
                        const char       *alternative)
{
  LsgFigure *figure = lsg_figure_new (width, height, NULL, data, free_data, alternative);

  figure->draw_row = draw_row;
  figure->n_rows = n_rows;
  return figure;
}

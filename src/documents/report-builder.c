/* report-builder.c - builds the report tree. See report.h.
 *
 * Numbers are given when the tree is closed, since a heading of the second level has one only when its
 * section holds two of them.
 */
#include "report-private.h"

#include <string.h>

struct _LsgReportBuilder {
  LsgReport  *report;
  LsgLanguage language; /* of the texts that come now */
  gint64      source;
  GPtrArray  *open;  /* borrowed LsgNode: lists, items and callouts, outermost first */
  LsgNode    *table; /* begun and not ended; borrowed */
  guint       n_tables;
  guint       n_figures;
  guint       n_cards;
  guint       card; /* that is open; 0: none */
  gboolean    landscape;
};

/* A title is one paragraph: whatever ends a line in it becomes a space. (transfer full) */
static char *
join_lines (const char *text)
{
  GString *joined = g_string_new (text);

  g_string_replace (joined, "\342\200\250", " ", 0);
  g_string_replace (joined, "\342\200\251", " ", 0);
  return g_strdelimit (g_string_free (joined, FALSE), "\n\r\t\v\f", ' ');
}

/* A short text as typography leaves it, for places that carry no marks. */
static char *
typeset_string (LsgReportBuilder *self,
                const char       *text)
{
  g_autofree char *joined = join_lines (text);

  return lsg_typography_set_text (joined, self->language, LSG_TYPOGRAPHY_DEFAULT);
}

static LsgRichText *
typeset_flags (LsgReportBuilder   *self,
               LsgRichText        *text,
               LsgTypographyFlags  flags)
{
  if (text != NULL)
    lsg_rich_text_typeset (text, self->language, flags);
  return text;
}

/* Paragraphs and headings do not end in a short word alone. */
static LsgRichText *
typeset_text (LsgReportBuilder *self,
              LsgRichText      *text)
{
  return typeset_flags (self, text, LSG_TYPOGRAPHY_TIE_LAST_WORD);
}

static LsgRichText *
typeset_title (LsgReportBuilder *self,
               const char       *title)
{
  g_autofree char *joined = join_lines (title);

  return typeset_text (self, lsg_rich_text_new (joined));
}

static LsgRichText *
typeset_cell (LsgReportBuilder *self,
              LsgRichText      *text)
{
  return typeset_flags (self, text, LSG_TYPOGRAPHY_DEFAULT);
}

static LsgFigure *
typeset_figure (LsgReportBuilder *self,
                LsgFigure        *figure)
{
  if (figure != NULL && figure->alternative != NULL)
    {
      char *alternative = typeset_string (self, figure->alternative);

      g_free (figure->alternative);
      figure->alternative = alternative;
    }
  return figure;
}

static LsgNode *
add_node (LsgReportBuilder *self,
          LsgNodeType       type)
{
  LsgNode *node = g_new0 (LsgNode, 1);
  GPtrArray *siblings = self->report->nodes;

  g_assert (self->table == NULL);
  if (self->open->len > 0)
    {
      LsgNode *parent = g_ptr_array_index (self->open, self->open->len - 1);

      if (parent->children == NULL)
        parent->children = g_ptr_array_new_with_free_func (lsg_report_free_node);
      siblings = parent->children;
    }
  node->type = type;
  node->source = self->source;
  node->card = self->card;
  node->landscape = self->landscape;
  g_ptr_array_add (siblings, node);
  return node;
}

LsgReportBuilder *
lsg_report_builder_new (LsgLanguage           language,
                        const LsgReportSheet *sheet)
{
  LsgReportBuilder *self = g_new0 (LsgReportBuilder, 1);
  LsgReport *report = g_new0 (LsgReport, 1);

  g_atomic_ref_count_init (&report->ref_count);
  report->language = language;
  self->language = language;
  report->nodes = g_ptr_array_new_with_free_func (lsg_report_free_node);
  self->report = report;
  self->open = g_ptr_array_new ();
  report->sheet = (LsgReportSheet) {
    .title = typeset_string (self, sheet->title),
    .programme = typeset_string (self, sheet->programme),
    .organisation = typeset_string (self, sheet->organisation),
    .author = g_strdup (sheet->author),
    .subject = typeset_string (self, sheet->subject),
    .keywords = g_strdup (sheet->keywords),
    .footer = typeset_string (self, sheet->footer),
    .date = g_strdup (sheet->date),
  };
  return self;
}

/* Headings from @first to the next section: whether there are two of the second level. */
static gboolean
section_is_numbered (GPtrArray *nodes,
                     guint      first)
{
  guint n = 0;

  for (guint i = first; i < nodes->len && n < 2; i++)
    {
      const LsgNode *node = g_ptr_array_index (nodes, i);

      if (node->type == LSG_NODE_HEADING && node->level == 1)
        break;
      n += node->type == LSG_NODE_HEADING && node->level == 2 && !node->coded;
    }
  return n == 2;
}

static void
number_headings (GPtrArray *nodes)
{
  gboolean numbered = section_is_numbered (nodes, 0);
  int section = 0;
  int part = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      LsgNode *node = g_ptr_array_index (nodes, i);

      if (node->type != LSG_NODE_HEADING || node->coded)
        continue;
      if (node->level == 1)
        {
          node->number = g_strdup_printf ("%d", ++section);
          numbered = section_is_numbered (nodes, i + 1);
          part = 0;
        }
      else if (node->level == 2 && numbered)
        node->number = g_strdup_printf ("%d.%d", section, ++part);
    }
}

LsgReport *
lsg_report_builder_end (LsgReportBuilder *self)
{
  LsgReport *report = self->report;

  g_assert (self->open->len == 0);
  g_assert (self->table == NULL);
  number_headings (report->nodes);
  g_ptr_array_unref (self->open);
  g_free (self);
  return report;
}

void
lsg_report_builder_set_source (LsgReportBuilder *self,
                               gint64            source)
{
  self->source = source;
}

void
lsg_report_builder_set_cover (LsgReportBuilder *self,
                              const char       *description,
                              LsgFigure        *figure)
{
  LsgReportCover *cover = g_new0 (LsgReportCover, 1);

  g_assert (self->report->cover == NULL);
  cover->title = g_strdup (self->report->sheet.title);
  cover->subtitle = g_strdup (self->report->sheet.programme);
  cover->description = typeset_string (self, description);
  cover->organisation = g_strdup (self->report->sheet.organisation);
  cover->entries = lsg_report_entries_new ();
  cover->figure = typeset_figure (self, figure);
  self->report->cover = cover;
}

void
lsg_report_builder_set_language (LsgReportBuilder *self,
                                 LsgLanguage       language)
{
  self->language = language;
}

static void
add_entry (LsgReportBuilder *self,
           GArray           *entries,
           const char       *label,
           const char       *value)
{
  LsgEntry entry = { typeset_string (self, label), typeset_cell (self, lsg_rich_text_new (value)) };

  g_array_append_val (entries, entry);
}


void
lsg_report_builder_cover_logo (LsgReportBuilder *self,
                               LsgFigure        *logo)
{
  g_assert (self->report->cover != NULL && self->report->cover->logo == NULL);

  self->report->cover->logo = typeset_figure (self, logo);
}

void
lsg_report_builder_cover_entry (LsgReportBuilder *self,
                                const char       *label,
                                const char       *value)
{
  g_assert (self->report->cover != NULL);

  add_entry (self, self->report->cover->entries, label, value);
}

/* The node that was added last among those that are not in a list or callout. */
static LsgNode *
last_node (LsgReportBuilder *self)
{
  GPtrArray *nodes = self->report->nodes;

  return nodes->len > 0 ? g_ptr_array_index (nodes, nodes->len - 1) : NULL;
}

void
lsg_report_builder_contents (LsgReportBuilder *self,
                             const char       *title)
{
  add_node (self, LSG_NODE_CONTENTS)->text = typeset_title (self, title);
}

void
lsg_report_builder_index (LsgReportBuilder *self)
{
  add_node (self, LSG_NODE_INDEX);
}

void
lsg_report_builder_heading (LsgReportBuilder *self,
                            int               level,
                            const char       *title)
{
  LsgNode *node = add_node (self, LSG_NODE_HEADING);

  node->level = CLAMP (level, 1, 3);
  node->text = typeset_title (self, title);
}

void
lsg_report_builder_card_heading (LsgReportBuilder *self,
                                 int               level,
                                 const char       *code,
                                 const char       *title)
{
  LsgNode *node;

  lsg_report_builder_heading (self, level, title);
  node = last_node (self);
  node->coded = TRUE;
  node->number = code != NULL && code[0] != '\0' ? typeset_string (self, code) : NULL;
}

void
lsg_report_builder_open_card (LsgReportBuilder *self)
{
  g_assert (self->card == 0 && self->open->len == 0);

  self->card = ++self->n_cards;
}

void
lsg_report_builder_close_card (LsgReportBuilder *self)
{
  g_assert (self->card != 0);

  self->card = 0;
}

void
lsg_report_builder_set_landscape (LsgReportBuilder *self,
                                  gboolean          landscape)
{
  self->landscape = landscape;
}

void
lsg_report_builder_label (LsgReportBuilder *self,
                          const char       *title)
{
  add_node (self, LSG_NODE_LABEL)->text = typeset_title (self, title);
}

void
lsg_report_builder_text (LsgReportBuilder *self,
                         LsgNodeType       type,
                         LsgRichText      *text)
{
  add_node (self, type)->text = typeset_text (self, text);
}

void
lsg_report_builder_page_break (LsgReportBuilder *self)
{
  add_node (self, LSG_NODE_PAGE_BREAK);
}

void
lsg_report_builder_prefer_page_break (LsgReportBuilder *self)
{
  add_node (self, LSG_NODE_PAGE_BREAK)->preferred = TRUE;
}

static void
open_node (LsgReportBuilder *self,
           LsgNode          *node)
{
  g_ptr_array_add (self->open, node);
}

void
lsg_report_builder_open_list (LsgReportBuilder *self,
                              gboolean          ordered,
                              int               start)
{
  LsgNode *node = add_node (self, LSG_NODE_LIST);

  node->ordered = ordered;
  node->start = start;
  open_node (self, node);
}

void
lsg_report_builder_open_item (LsgReportBuilder *self,
                              LsgRichText      *text)
{
  LsgNode *node = add_node (self, LSG_NODE_ITEM);

  node->text = typeset_text (self, text);
  open_node (self, node);
}

void
lsg_report_builder_open_callout (LsgReportBuilder *self,
                                 LsgRichText      *title)
{
  LsgNode *node = add_node (self, LSG_NODE_CALLOUT);

  node->text = typeset_text (self, title);
  open_node (self, node);
}

void
lsg_report_builder_close (LsgReportBuilder *self)
{
  g_assert (self->open->len > 0);

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

void
lsg_report_builder_figure (LsgReportBuilder *self,
                           LsgFigure        *figure,
                           LsgRichText      *caption)
{
  LsgNode *node = add_node (self, LSG_NODE_FIGURE);

  figure->caption = typeset_text (self, caption);
  if (caption != NULL)
    figure->number = ++self->n_figures;
  node->figure = typeset_figure (self, figure);
}

void
lsg_report_builder_begin_table (LsgReportBuilder *self,
                                LsgRichText      *caption)
{
  LsgNode *node = add_node (self, LSG_NODE_TABLE);
  LsgTable *table = g_new0 (LsgTable, 1);

  table->columns = g_array_new (FALSE, FALSE, sizeof (LsgColumn));
  g_array_set_clear_func (table->columns, lsg_report_clear_column);
  table->rows = g_ptr_array_new_with_free_func (lsg_report_free_row);
  table->caption = typeset_text (self, caption);
  if (caption != NULL)
    table->number = ++self->n_tables;
  node->table = table;
  self->table = node;
}

void
lsg_report_builder_set_dense (LsgReportBuilder *self)
{
  g_assert (self->table != NULL);

  self->table->table->dense = TRUE;
}

void
lsg_report_builder_set_narrow (LsgReportBuilder *self)
{
  g_assert (self->table != NULL);

  self->table->table->narrow = TRUE;
}

void
lsg_report_builder_set_even (LsgReportBuilder *self)
{
  g_assert (self->table != NULL);

  self->table->table->even = TRUE;
}

void
lsg_report_builder_column (LsgReportBuilder *self,
                           LsgColumnKind     kind,
                           const char       *title)
{
  LsgColumn column = { kind, typeset_string (self, title) };

  g_assert (self->table != NULL && self->table->table->rows->len == 0);
  g_array_append_val (self->table->table->columns, column);
}

static gboolean
last_row_is_full (const LsgTable *table)
{
  const LsgRow *row;

  if (table->rows->len == 0)
    return TRUE;
  row = g_ptr_array_index (table->rows, table->rows->len - 1);
  return row->cells->len == table->columns->len;
}

void
lsg_report_builder_row (LsgReportBuilder *self,
                        LsgRowKind        kind)
{
  LsgRow *row;

  g_assert (self->table != NULL && last_row_is_full (self->table->table));

  row = g_new0 (LsgRow, 1);
  row->kind = kind;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_rich_text_free);
  g_ptr_array_add (self->table->table->rows, row);
}

void
lsg_report_builder_cell (LsgReportBuilder *self,
                         LsgRichText      *text)
{
  LsgTable *table = self->table->table;
  LsgRow *row = g_ptr_array_index (table->rows, table->rows->len - 1);

  g_assert (row->cells->len < table->columns->len);
  g_ptr_array_add (row->cells, typeset_cell (self, text != NULL ? text : lsg_rich_text_new (NULL)));
}

void
lsg_report_builder_end_table (LsgReportBuilder *self,
                              LsgRichText      *note)
{
  g_assert (self->table != NULL && last_row_is_full (self->table->table));

  self->table->table->note = typeset_text (self, note);
  self->table = NULL;
}

void
lsg_report_builder_begin_entries (LsgReportBuilder *self,
                                  LsgNodeType       type)
{
  add_node (self, type)->entries = lsg_report_entries_new ();
}

void
lsg_report_builder_entry (LsgReportBuilder *self,
                          const char       *label,
                          const char       *value)
{
  LsgNode *node = last_node (self);

  g_assert (node != NULL && node->entries != NULL);
  add_entry (self, node->entries, label, value);
}

void
lsg_report_builder_entry_text (LsgReportBuilder *self,
                               const char       *label,
                               LsgRichText      *value)
{
  LsgNode *node = last_node (self);
  LsgEntry entry = { label != NULL ? typeset_string (self, label) : NULL, typeset_cell (self, value) };

  g_assert (node != NULL && node->entries != NULL);
  g_array_append_val (node->entries, entry);
}

void
lsg_report_builder_side_figure (LsgReportBuilder *self,
                                LsgFigure        *figure)
{
  add_node (self, LSG_NODE_SIDE_FIGURE)->figure = typeset_figure (self, figure);
}

void
lsg_report_builder_signature (LsgReportBuilder *self,
                              const char       *title,
                              const char       *first,
                              const char       *second,
                              const char       *third,
                              const char       *mention)
{
  LsgNode *node = last_node (self);
  LsgSignature signature = {
    typeset_string (self, title),
    { typeset_string (self, first), typeset_string (self, second), typeset_string (self, third) },
    typeset_string (self, mention),
  };

  if (node == NULL || node->type != LSG_NODE_SIGNATURES || node->signatures->len == 3)
    {
      node = add_node (self, LSG_NODE_SIGNATURES);
      node->signatures = g_array_new (FALSE, FALSE, sizeof (LsgSignature));
      g_array_set_clear_func (node->signatures, lsg_report_clear_signature);
    }
  g_array_append_val (node->signatures, signature);
}

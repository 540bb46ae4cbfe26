/* layout-table.c - tables: rows as items, a head that is repeated (SPEC 3, 5.3). Widths: table-columns.c.
 *
 *   caption            Table 2  Services
 *   head               Code   Service          Minutes
 *   rule               -------------------------------  accent
 *   group row          Structural                   40
 *   body row           ITS 01  Opening               5
 *   hairline           - - - - - - - - - - - - - - - -
 *   total row          Together                    160
 */
#include "table-setter.h"

#include <string.h>

#include "words.h"

#define BLOCK_BEFORE 10.9
#define BLOCK_AFTER LSG_RHYTHM
#define CAPTION_AFTER 6.0
#define NOTE_BEFORE 5.0
#define GROUP_OVER 7.0
#define RULE_GROUP 0.5
#define SIGN_CENTRE 3.6
#define SIGN_RISE 3.1   /* of its middle over the baseline */

/* A table up to this height is not divided; a row above the other is set line by line. */
#define SHORT_TABLE (0.45 * LSG_BODY_HEIGHT)
#define LARGEST_ROW (0.5 * LSG_BODY_HEIGHT)

/* A page may begin with a row when so many rows stand before it and follow it, or rows of so many lines. */
#define ROWS_BEFORE_BREAK 2
#define ROWS_AFTER_BREAK 3
#define LINES_AROUND_BREAK 6

/* Where line @line of a cell begins: numbers end at the right, signs are centred. */
static double
align (const LsgTableSetter *context,
       guint          index,
       LsgLines   *layout,
       int            line,
       double         width)
{
  const LsgTableColumn *column = &context->columns[index];
  double slack = width - lsg_lines_get_line_width (layout, line);

  switch (lsg_table_get_kind (context, index))
    {
    case LSG_COLUMN_NUMBER:
      return column->x + slack;
    case LSG_COLUMN_SIGN:
      return column->x + slack / 2;
    case LSG_COLUMN_TEXT:
    case LSG_COLUMN_CODE:
    default:
      return column->x;
    }
}

/* Lines @from to before @to of a cell, the first with its top at @y. @text: what stands there, NULL for what has no
 * marks. */
static void
put_cell (LsgTableSetter     *context,
          guint        index,
          LsgLines *layout,
          const LsgRichText *text,
          LsgRole      role,
          double       width,
          double       y,
          int          from,
          int          to,
          guint        tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (role);
  LsgSign sign = text != NULL ? text->sign : LSG_SIGN_NONE;
  double shift = sign != LSG_SIGN_NONE ? LSG_TABLE_SIGN_WIDTH : 0;

  if (sign != LSG_SIGN_NONE && from == 0)
    lsg_setter_sign (context->setter, sign, context->columns[index].x + SIGN_CENTRE,
                     y + style->ascent * style->leading - SIGN_RISE);
  for (int i = from; i < MIN (to, lsg_lines_get_n (layout)); i++)
    {
      double x = shift + align (context, index, layout, i, width);
      double baseline = y + (i - from + style->ascent) * style->leading;

      lsg_setter_line (context->setter, layout, i, x, baseline, width, style->paint, tag);
      if (text != NULL)
        lsg_setter_strikes (context->setter, text, layout, i, role, x, baseline);
    }
}

/* --- rows --- */

typedef struct {
  LsgLines **layouts; /* one for each column; NULL where the cell is empty */
  double       *widths;
  int           n_lines;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->layouts);
  g_free (row->widths);
}

/* The title of a group runs as far as the first number. */
static double
get_cell_width (const LsgTableSetter *context,
                const LsgRow  *row,
                guint          index)
{
  double width = context->columns[index].width;

  if (row->kind == LSG_ROW_BODY || index > 0)
    return width;
  for (guint i = 1; i < context->n_columns && lsg_table_get_cell (row, i)->text[0] == '\0'; i++)
    width = context->columns[i].x + context->columns[i].width - context->columns[0].x;
  return width;
}

static Row
set_row (LsgTableSetter      *context,
         const LsgRow *row)
{
  Row set = { g_new0 (LsgLines *, context->n_columns), g_new0 (double, context->n_columns), 1 };

  for (guint i = 0; i < context->n_columns; i++)
    {
      const LsgRichText *cell = lsg_table_get_cell (row, i);
      g_autoptr (LsgRichText) strong = NULL;

      if (lsg_rich_text_is_empty (cell))
        continue;
      if (row->kind != LSG_ROW_BODY)
        {
          strong = lsg_rich_text_copy (cell);
          lsg_rich_text_mark (strong, LSG_MARK_STRONG, 0, strlen (strong->text), NULL);
          cell = strong;
        }
      set.widths[i] = get_cell_width (context, row, i) - lsg_table_get_sign_width (cell);
      set.layouts[i] = lsg_setter_keep (
        context->setter, lsg_typesetter_set (context->setter->typesetter, cell, context->role, set.widths[i],
                                             LSG_SET_NO_RUNT | LSG_SET_BALANCED));
      set.n_lines = MAX (set.n_lines, lsg_lines_get_n (set.layouts[i]));
    }
  return set;
}

static LsgRowKind
get_row_kind (const LsgTableSetter *context,
              guint          index)
{
  return ((const LsgRow *) g_ptr_array_index (context->table->rows, index))->kind;
}

/* What separates row @index from the next one, under @y; gives its thickness. */
static double
put_rule_under (LsgTableSetter *context,
                guint    index,
                double   y)
{
  gboolean last = index + 1 == context->table->rows->len;
  double stroke = LSG_RULE_ROW;
  LsgPaint paint = LSG_PAINT_HAIR;

  if (last || get_row_kind (context, index + 1) == LSG_ROW_TOTAL)
    {
      stroke = LSG_RULE_TABLE;
      paint = LSG_PAINT_ACCENT;
    }
  else if (get_row_kind (context, index) == LSG_ROW_GROUP)
    {
      stroke = RULE_GROUP;
      paint = LSG_PAINT_RULE;
    }
  lsg_setter_rule (context->setter, context->left, y + stroke / 2, context->room, stroke, paint);
  return stroke;
}

/* Lines of the rows from @from to before @to, which are not counted beyond what is enough. */
static int
count_lines (const Row *rows,
             guint      from,
             guint      to)
{
  int n = 0;

  for (guint i = from; i < to && n < LINES_AROUND_BREAK; i++)
    n += rows[i].n_lines;
  return n;
}

/* Whether a page may begin with row @index: two rows before, three after, or as much text; a group keeps two rows, the
 * total comes with two. */
static gboolean
may_break_before_row (const LsgTableSetter *context,
                      const Row            *rows,
                      guint          index)
{
  guint n = context->table->rows->len;

  if ((index < ROWS_BEFORE_BREAK && count_lines (rows, 0, index) < LINES_AROUND_BREAK)
      || (index + ROWS_AFTER_BREAK > n && count_lines (rows, index, n) < LINES_AROUND_BREAK))
    return FALSE;
  for (guint i = index - MIN (index, ROWS_BEFORE_BREAK); i < index; i++)
    if (get_row_kind (context, i) == LSG_ROW_GROUP)
      return FALSE;
  for (guint i = index; i < MIN (index + ROWS_BEFORE_BREAK, n); i++)
    if (get_row_kind (context, i) == LSG_ROW_TOTAL)
      return FALSE;
  return TRUE;
}

/* One item: lines @from to before @to of a row, which are all of them unless the row is very high. */
static void
put_row (LsgTableSetter   *context,
         const Row *rows,
         guint      index,
         guint      tag,
         int        from,
         int        to)
{
  const Row *set = &rows[index];
  const LsgRoleStyle *style = lsg_role_get_style (context->role);
  gboolean group = get_row_kind (context, index) == LSG_ROW_GROUP;
  double over = from > 0 ? 0 : group ? GROUP_OVER : context->over;
  double under = to < set->n_lines ? 0 : context->under;
  LsgFlowItem item = { .height = over + (to - from) * style->leading + under, .clear = !context->table->narrow };

  if (from > 0)
    item.break_before = from == 1 || to == set->n_lines ? LSG_BREAK_NEVER : LSG_BREAK_FREE;
  else
    item.break_before = may_break_before_row (context, rows, index) ? LSG_BREAK_FREE : LSG_BREAK_NEVER;
  if (from > 0 || item.break_before != LSG_BREAK_NEVER || index >= ROWS_BEFORE_BREAK)
    item.head = context->head;
  lsg_setter_begin (context->setter, item);
  for (guint i = 0; i < context->n_columns; i++)
    if (set->layouts[i] != NULL)
      put_cell (context, i, set->layouts[i], lsg_table_get_cell (g_ptr_array_index (context->table->rows, index), i),
                context->role, set->widths[i], over, from, to, lsg_setter_add_tag (context->setter, "TD", tag));
  if (to == set->n_lines)
    lsg_setter_last (context->setter)->height += put_rule_under (context, index, item.height);
}

static void
put_rows (LsgTableSetter *context)
{
  guint body = lsg_setter_add_tag (context->setter, "TBody", context->tag);
  guint n = context->table->rows->len;
  g_autofree Row *rows = g_new (Row, n);

  for (guint i = 0; i < n; i++)
    rows[i] = set_row (context, g_ptr_array_index (context->table->rows, i));
  for (guint i = 0; i < n; i++)
    {
      guint tag = lsg_setter_add_tag (context->setter, "TR", body);
      double height = rows[i].n_lines * lsg_role_get_style (context->role)->leading;

      if (height <= LARGEST_ROW)
        put_row (context, rows, i, tag, 0, rows[i].n_lines);
      else
        for (int line = 0; line < rows[i].n_lines; line++)
          put_row (context, rows, i, tag, line, line + 1);
    }
  for (guint i = 0; i < n; i++)
    row_clear (&rows[i]);
}

/* --- head --- */

static double
put_caption (LsgTableSetter    *context,
             const char *suffix,
             guint       tag)
{
  LsgSetter *setter = context->setter;
  const LsgWords *words = lsg_words_get (lsg_report_get_language (setter->report));
  g_autoptr (LsgRichText) text = NULL;
  LsgLines *layout;

  if (context->table->caption == NULL)
    return 0;
  text = lsg_make_caption (setter, words->table, context->table->number, context->table->caption, suffix);
  layout = lsg_setter_keep (setter, lsg_typesetter_set (setter->typesetter, text, LSG_ROLE_CAPTION,
                                                        context->room, LSG_SET_BALANCED));
  return lsg_setter_lines (setter, layout, LSG_ROLE_CAPTION, context->left, 0, context->room,
                           lsg_setter_add_tag (setter, "Caption", tag))
         + CAPTION_AFTER;
}

/* Titles of the columns, on the last line of the highest; gives the foot, where the rule is. */
static double
put_titles (LsgTableSetter *context,
            double   y,
            guint    tag)
{
  LsgSetter *setter = context->setter;
  double leading = lsg_role_get_style (LSG_ROLE_TABLE_HEAD)->leading;
  g_autofree LsgLines **layouts = g_new0 (LsgLines *, context->n_columns);
  guint row = context->untitled
                ? 0
                : lsg_setter_add_tag (setter, "TR", lsg_setter_add_tag (setter, "THead", tag));
  int n = 1;

  if (context->untitled)
    return y;
  for (guint i = 0; i < context->n_columns; i++)
    {
      const char *title = g_array_index (context->table->columns, LsgColumn, i).title;

      layouts[i] = lsg_setter_keep (setter,
                                    lsg_typesetter_set_string (setter->typesetter, title, LSG_ROLE_TABLE_HEAD,
                                                               context->columns[i].width, LSG_SET_PLAIN));
      n = MAX (n, lsg_lines_get_n (layouts[i]));
    }
  for (guint i = 0; i < context->n_columns; i++)
    put_cell (context, i, layouts[i], NULL, LSG_ROLE_TABLE_HEAD, context->columns[i].width,
              y + (n - lsg_lines_get_n (layouts[i])) * leading, 0, n, lsg_setter_add_tag (setter, "TH", row));
  y += n * leading + context->under;
  lsg_setter_rule (setter, context->left, y + LSG_RULE_TABLE / 2, context->room, LSG_RULE_TABLE,
                   LSG_PAINT_ACCENT);
  return y + LSG_RULE_TABLE;
}

static void
put_repeated_head (LsgTableSetter *context)
{
  LsgSetter *setter = context->setter;
  const LsgWords *words = lsg_words_get (lsg_report_get_language (setter->report));
  LsgInkRange range = lsg_setter_begin_range (setter);
  double height = put_titles (context, put_caption (context, words->continued, context->tag), context->tag);

  lsg_setter_end_range (setter, &range);
  g_array_append_val (setter->heads, range);
  g_array_append_val (setter->head_heights, height);
  context->head = setter->heads->len;
}

static void
put_note (LsgTableSetter *context)
{
  LsgSetter *setter = context->setter;
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_NOTE);
  guint tag = lsg_setter_add_tag (setter, "P", 0);
  LsgLines *layout;

  if (lsg_rich_text_is_empty (context->table->note))
    return;
  layout = lsg_setter_keep (setter, lsg_typesetter_set (setter->typesetter, context->table->note,
                                                        LSG_ROLE_NOTE, context->room, LSG_SET_NO_RUNT));
  lsg_setter_last (setter)->after = NOTE_BEFORE;
  for (int i = 0; i < lsg_lines_get_n (layout); i++)
    {
      LsgFlowItem item = { .height = style->leading, .break_before = LSG_BREAK_NEVER, .clear = !context->table->narrow };

      lsg_setter_begin (setter, item);
      lsg_setter_line (setter, layout, i, context->left, style->ascent * style->leading, context->room,
                       style->paint, tag);
      lsg_setter_links (setter, context->table->note, layout, i, context->left, 0, style->leading, tag);
    }
}

/* A short table holds together unless the hole were too large. */
static void
hold_together (LsgSetter *self,
               guint      first)
{
  double height = 0;

  for (guint i = first; i < self->items->len; i++)
    height += g_array_index (self->items, LsgFlowItem, i).height;
  if (height > SHORT_TABLE)
    return;
  for (guint i = first + 1; i < self->items->len; i++)
    {
      LsgFlowItem *item = &g_array_index (self->items, LsgFlowItem, i);

      if (item->break_before == LSG_BREAK_FREE)
        item->break_before = LSG_BREAK_RELUCTANT;
    }
}

static gboolean
is_untitled (const LsgTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_array_index (table->columns, LsgColumn, i).title[0] != '\0')
      return FALSE;
  return TRUE;
}

void
lsg_set_table (LsgSetter     *self,
               const LsgNode *node)
{
  const LsgTable *table = node->table;
  LsgTableSetter context = {
    .setter = self,
    .table = table,
    .n_columns = table->columns->len,
    .columns = g_new0 (LsgTableColumn, table->columns->len),
    .role = table->dense ? LSG_ROLE_DENSE_CELL : LSG_ROLE_CELL,
    .over = table->dense ? 1.9 : 3.4,
    .under = table->dense ? 2.1 : 3.6,
    .left = table->narrow ? self->form->text_x : self->form->margin_left,
    .room = table->narrow ? self->form->text_width : self->form->full_width,
    .untitled = is_untitled (table),
  };
  LsgFlowItem head = {
    .before = BLOCK_BEFORE, .clear = !table->narrow, .break_before = lsg_setter_get_block_break (self)
  };
  guint first = self->items->len;

  if (context.untitled && table->caption == NULL)
    head.before = 0;
  if (context.n_columns > 0)
    {
      context.tag = lsg_setter_add_tag (self, "Table", 0);
      lsg_table_measure_columns (&context);
      lsg_table_place_columns (&context);
      if (!context.untitled || table->caption != NULL)
        put_repeated_head (&context);
      lsg_setter_begin (self, head);
      lsg_setter_last (self)->height = put_titles (&context, put_caption (&context, NULL, context.tag),
                                                   context.tag);
      put_rows (&context);
      put_note (&context);
      lsg_setter_last (self)->after = BLOCK_AFTER;
      lsg_setter_last (self)->snap = TRUE;
      hold_together (self, first);
    }
  g_free (context.columns);
}

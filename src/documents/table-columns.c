/* table-columns.c - how wide the columns of a table are (SPEC 3). See table-setter.h. */
#include "table-setter.h"

#include <math.h>
#include <string.h>

#define PAD_RIGHT 6.0
#define PAD_AFTER_NUMBER 8.0
#define PAD_AFTER_CODE 16.0 /* codes are short: they stand apart from the text that they name */
#define PAD_EVEN 14.5
#define ROUNDING 0.1
#define NEARLY 1.3

LsgColumnKind
lsg_table_get_kind (const LsgTableSetter *context,
          guint          column)
{
  return g_array_index (context->table->columns, LsgColumn, column).kind;
}

const LsgRichText *
lsg_table_get_cell (const LsgRow *row,
          guint         column)
{
  return g_ptr_array_index (row->cells, column);
}

/* What a sign before its text takes of a cell. */
double
lsg_table_get_sign_width (const LsgRichText *cell)
{
  return cell->sign != LSG_SIGN_NONE ? LSG_TABLE_SIGN_WIDTH : 0;
}

/* Width of the longest word of @text, which is measured in characters first. */
static double
measure_longest_word (LsgTableSetter    *context,
                      const char *text,
                      LsgRole     role)
{
  const char *best = text;
  glong best_length = 0;
  gsize best_bytes = 0;
  g_autofree char *word = NULL;
  g_autoptr (LsgLines) layout = NULL;

  for (const char *start = text; *start != '\0';)
    {
      gsize bytes = strcspn (start, " \n");
      glong length = g_utf8_strlen (start, (gssize) bytes);

      if (length > best_length)
        {
          best = start;
          best_length = length;
          best_bytes = bytes;
        }
      start += bytes + (start[bytes] != '\0');
    }
  word = g_strndup (best, best_bytes);
  layout = lsg_typesetter_set_string (context->setter->typesetter, word, role, -1, LSG_SET_PLAIN);
  return lsg_lines_get_width (layout);
}

static void
measure_cell (LsgTableSetter           *context,
              guint              index,
              const LsgRichText *text,
              LsgRowKind         kind)
{
  LsgTableColumn *column = &context->columns[index];
  g_autoptr (LsgLines) layout = NULL;
  double width;

  if (lsg_rich_text_is_empty (text))
    return;
  layout = lsg_typesetter_set (context->setter->typesetter, text, context->role, -1, LSG_SET_PLAIN);
  width = lsg_lines_get_width (layout) * (kind == LSG_ROW_BODY ? 1 : 1.06) + lsg_table_get_sign_width (text);
  column->natural = MAX (column->natural, width + ROUNDING);
  column->length += width;
}

/* The longest words of a text column, by the number of their letters; only the longest cells are measured. */
static void
measure_words (LsgTableSetter *context,
               guint    index)
{
  LsgTableColumn *column = &context->columns[index];
  const char *title = g_array_index (context->table->columns, LsgColumn, index).title;
  const char *best = "";
  gsize best_bytes = 0;
  double signs = 0;
  double head = measure_longest_word (context, title, LSG_ROLE_TABLE_HEAD);
  g_autoptr (LsgLines) whole = lsg_typesetter_set_string (context->setter->typesetter, title, LSG_ROLE_TABLE_HEAD,
                                                             -1, LSG_SET_PLAIN);

  for (guint i = 0; i < context->table->rows->len; i++)
    {
      const LsgRow *row = g_ptr_array_index (context->table->rows, i);
      const char *text = lsg_table_get_cell (row, index)->text;

      if (row->kind != LSG_ROW_BODY)
        continue;
      signs = MAX (signs, lsg_table_get_sign_width (lsg_table_get_cell (row, index)));
      for (const char *start = text; *start != '\0';)
        {
          gsize bytes = strcspn (start, " \n");

          if (bytes > best_bytes)
            {
              best = text;
              best_bytes = bytes;
            }
          start += bytes + (start[bytes] != '\0');
        }
    }
  /* A column without content still needs room for its head. */
  column->length = MAX (column->length, lsg_lines_get_width (whole) * context->table->rows->len / 2);
  column->longest = measure_longest_word (context, best, context->role) * 1.06 + signs;
  column->longest = MAX (column->longest, head);
}

static double
get_padding_right (const LsgTableSetter *context,
                   guint          column)
{
  if (column + 1 == context->n_columns)
    return 0;
  if (context->table->even)
    return PAD_EVEN;
  return lsg_table_get_kind (context, column) == LSG_COLUMN_CODE ? PAD_AFTER_CODE : PAD_RIGHT;
}

static double
get_padding_left (const LsgTableSetter *context,
                  guint          column)
{
  if (column == 0 || lsg_table_get_kind (context, column) != LSG_COLUMN_TEXT)
    return 0;
  return lsg_table_get_kind (context, column - 1) == LSG_COLUMN_NUMBER ? PAD_AFTER_NUMBER : 0;
}

/* A column whose cells nearly fit on one line each gets what they lack, once: names stay whole. */
static gboolean
fix_nearly_whole (LsgTableSetter  *context,
                  double    room,
                  gboolean *fixed)
{
  gboolean found = FALSE;

  for (guint i = 0; i < context->n_columns; i++)
    {
      LsgTableColumn *column = &context->columns[i];

      if (lsg_table_get_kind (context, i) != LSG_COLUMN_TEXT || fixed[i] || column->natural <= column->width
          || column->natural > NEARLY * column->width || column->natural > room / 4)
        continue;
      column->width = column->natural;
      fixed[i] = found = TRUE;
    }
  return found;
}

/* Gives each text column its share of @room, by the square root of its length and no less than its longest
 * word. */
static void
share_room (LsgTableSetter *context,
            double   room)
{
  g_autofree gboolean *fixed = g_new0 (gboolean, context->n_columns);
  gboolean again = TRUE;
  gboolean looked = FALSE;

  while (again)
    {
      double left = room;
      double roots = 0;

      again = FALSE;
      for (guint i = 0; i < context->n_columns; i++)
        if (lsg_table_get_kind (context, i) != LSG_COLUMN_TEXT)
          continue;
        else if (fixed[i])
          left -= context->columns[i].width;
        else
          roots += sqrt (MAX (context->columns[i].length, 1));
      for (guint i = 0; i < context->n_columns; i++)
        {
          LsgTableColumn *column = &context->columns[i];

          if (lsg_table_get_kind (context, i) != LSG_COLUMN_TEXT || fixed[i])
            continue;
          column->width = MAX (left, 0) * sqrt (MAX (column->length, 1)) / roots;
          if (column->width < column->longest)
            {
              column->width = column->longest;
              fixed[i] = again = TRUE;
            }
        }
      if (!again && !looked)
        {
          looked = TRUE;
          again = fix_nearly_whole (context, room, fixed);
        }
    }
}

/* Two states of a text stand beside each other. A word that is wider than its column is broken. */
static void
share_evenly (LsgTableSetter *context,
              double          room)
{
  guint n = 0;

  for (guint i = 0; i < context->n_columns; i++)
    n += lsg_table_get_kind (context, i) == LSG_COLUMN_TEXT;
  for (guint i = 0; i < context->n_columns; i++)
    if (lsg_table_get_kind (context, i) == LSG_COLUMN_TEXT)
      context->columns[i].width = MAX (room, 0) / n;
}

/* Words that are wider than the page leave nothing to share: then all columns shrink alike. */
static void
shrink_to (LsgTableSetter *context,
           double   room)
{
  double sum = 0;

  for (guint i = 0; i < context->n_columns; i++)
    sum += context->columns[i].width;
  if (sum > room)
    for (guint i = 0; i < context->n_columns; i++)
      context->columns[i].width *= room / sum;
}

void
lsg_table_place_columns (LsgTableSetter *context)
{
  double padding = 0;
  double taken = 0;
  double x = context->left;

  for (guint i = 0; i < context->n_columns; i++)
    {
      padding += get_padding_left (context, i) + get_padding_right (context, i);
      if (lsg_table_get_kind (context, i) != LSG_COLUMN_TEXT)
        {
          context->columns[i].width = MAX (context->columns[i].natural, context->columns[i].longest);
          taken += context->columns[i].width;
        }
    }
  if (context->table->even)
    share_evenly (context, context->room - padding - taken);
  else
    share_room (context, context->room - padding - taken);
  shrink_to (context, context->room - padding);
  for (guint i = 0; i < context->n_columns; i++)
    {
      x += get_padding_left (context, i);
      context->columns[i].x = x;
      x += context->columns[i].width + get_padding_right (context, i);
    }
}

void
lsg_table_measure_columns (LsgTableSetter *context)
{
  for (guint i = 0; i < context->table->rows->len; i++)
    {
      const LsgRow *row = g_ptr_array_index (context->table->rows, i);

      for (guint j = 0; j < context->n_columns; j++)
        if (row->kind == LSG_ROW_BODY || lsg_table_get_kind (context, j) == LSG_COLUMN_NUMBER)
          measure_cell (context, j, lsg_table_get_cell (row, j), row->kind);
    }
  for (guint i = 0; i < context->n_columns; i++)
    if (lsg_table_get_kind (context, i) == LSG_COLUMN_TEXT)
      measure_words (context, i);
    else
      {
        const char *title = g_array_index (context->table->columns, LsgColumn, i).title;
        g_autoptr (LsgLines) layout = lsg_typesetter_set_string (context->setter->typesetter, title,
                                                                    LSG_ROLE_TABLE_HEAD, -1, LSG_SET_PLAIN);

        context->columns[i].longest = lsg_lines_get_width (layout) + ROUNDING;
      }
}

/* report-text.c - nodes of a report as plain text. See report-text.h. */
#include "report-text.h"

#define BULLET "\342\200\242 "
#define BETWEEN " \302\267 "

/* Ends the line that is there; with @blank, one more. */
static void
break_line (GString *text,
            gboolean blank)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  if (blank && text->len > 0 && !g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
}

static void
append_rich (GString           *text,
             const LsgRichText *rich)
{
  if (rich != NULL)
    g_string_append (text, rich->text);
}

static void
append_row (GString      *text,
            const LsgRow *row)
{
  gboolean begun = FALSE;

  break_line (text, FALSE);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const LsgRichText *cell = row->cells->pdata[i];
      g_autofree char *line = cell != NULL ? g_strdelimit (g_strdup (cell->text), "\n", ' ') : NULL;

      if (line == NULL || *line == '\0')
        continue;
      g_string_append_printf (text, "%s%s", begun ? BETWEEN : "", line);
      begun = TRUE;
    }
}

static void
append_table (GString        *text,
              const LsgTable *table)
{
  break_line (text, TRUE);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (text, table->rows->pdata[i]);
  break_line (text, FALSE);
  append_rich (text, table->note);
}

static void
append_entries (GString      *text,
                const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const LsgEntry *entry = &g_array_index (entries, LsgEntry, i);

      break_line (text, FALSE);
      if (entry->label != NULL)
        g_string_append_printf (text, "%s" BETWEEN, entry->label);
      append_rich (text, entry->value);
    }
}

static void
append_list (GString       *text,
             const LsgNode *list,
             guint          depth)
{
  for (guint i = 0; list->children != NULL && i < list->children->len; i++)
    {
      const LsgNode *item = list->children->pdata[i];

      break_line (text, FALSE);
      for (guint j = 0; j < depth; j++)
        g_string_append (text, "    ");
      if (list->ordered)
        g_string_append_printf (text, "%d. ", list->start + (int) i);
      else
        g_string_append (text, BULLET);
      append_rich (text, item->text);
      for (guint j = 0; item->children != NULL && j < item->children->len; j++)
        {
          const LsgNode *child = item->children->pdata[j];

          if (child->type == LSG_NODE_LIST)
            append_list (text, child, depth + 1);
          else
            lsg_report_text_append (text, child);
        }
    }
}

void
lsg_report_text_append (GString       *text,
                        const LsgNode *node)
{
  if (node->type == LSG_NODE_LIST)
    {
      break_line (text, TRUE);
      append_list (text, node, 0);
      return;
    }
  if (node->text != NULL || node->figure != NULL)
    break_line (text, TRUE);
  append_rich (text, node->text);
  if (node->figure != NULL && node->figure->alternative != NULL)
    g_string_append (text, node->figure->alternative);
  if (node->table != NULL)
    append_table (text, node->table);
  if (node->entries != NULL)
    append_entries (text, node->entries);
  for (guint i = 0; node->signatures != NULL && i < node->signatures->len; i++)
    {
      break_line (text, FALSE);
      g_string_append (text, g_array_index (node->signatures, LsgSignature, i).title);
    }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    lsg_report_text_append (text, node->children->pdata[i]);
}

/* tool-table.c - see tool-table.h. */
#include "tool-table.h"

#include "activity.h"
#include "cover-words.h"
#include "method-words.h"
#include "number.h"
#include "priority-words.h"
#include "use.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "ITS 01" is two lines, anything else one. */
static LsgToolColumn
make_column (LsgToolTable    *self,
             LsgIntervention *intervention)
{
  const char *code = intervention->code != NULL ? intervention->code : lsg_words_title (LSG_RECORD (intervention));
  const char *space = strstr (code, LSG_NO_BREAK_SPACE);
  LsgToolColumn column = { .is_kept = lsg_intervention_is_kept (intervention) };

  if (space == NULL)
    space = strchr (code, ' ');
  if (space != NULL)
    {
      g_ptr_array_add (self->texts, g_strndup (code, space - code));
      column.head = g_ptr_array_index (self->texts, self->texts->len - 1);
      g_ptr_array_add (self->texts, g_strdup (g_utf8_next_char (space)));
    }
  else
    {
      g_ptr_array_add (self->texts, g_strdup (code));
      column.head = g_ptr_array_index (self->texts, self->texts->len - 1);
      return column;
    }
  column.number = g_ptr_array_index (self->texts, self->texts->len - 1);
  return column;
}

static void
add_columns (LsgToolTable *self,
             LsgRecords   *records,
             gboolean      is_kept)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (gint64 nature = LSG_STRUCTURAL; nature <= LSG_CONJUNCTURAL; nature++)
    for (guint i = 0; i < n; i++)
      {
        LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
        LsgToolColumn column;

        if (intervention->nature != nature || lsg_intervention_is_kept (intervention) != is_kept)
          continue;
        column = make_column (self, intervention);
        g_array_append_val (self->columns, column);
        g_ptr_array_add (self->interventions, intervention);
      }
}

static gboolean
has_virtual_class (LsgRecords *records)
{
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    if (lsg_activity_is_virtual_class (lsg_records_peek (records, LSG_KIND_ACTIVITY, i)))
      return TRUE;
  return FALSE;
}

static void
add_virtual_classes (LsgToolTable *self,
                     LsgRecords   *records)
{
  LsgToolColumn column = { .is_kept = TRUE };

  if (!has_virtual_class (records))
    return;
  column.head = lsg_words_get_virtual_class_code (lsg_records_get_language (records));
  g_array_append_val (self->columns, column);
  g_ptr_array_add (self->interventions, NULL);
}

static void
put_mark (LsgToolTable *self,
          GHashTable   *rows,
          GHashTable   *columns,
          gpointer      tool,
          gpointer      user)
{
  gpointer row, column;

  if (tool == NULL || !g_hash_table_lookup_extended (rows, tool, NULL, &row)
      || !g_hash_table_lookup_extended (columns, user, NULL, &column))
    return;
  self->marks[GPOINTER_TO_UINT (row) * self->columns->len + GPOINTER_TO_UINT (column)] = 1;
}

static void
mark_uses (LsgToolTable *self,
           LsgRecords   *records)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->tools->len; i++)
    g_hash_table_insert (rows, self->tools->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->interventions->len; i++)
    g_hash_table_insert (columns, self->interventions->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_USE); i++)
    {
      LsgUse *use = lsg_records_peek (records, LSG_KIND_USE, i);
      gpointer intervention = lsg_records_find (records, use->intervention);

      if (intervention != NULL)
        put_mark (self, rows, columns, lsg_records_find (records, use->channel), intervention);
    }
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (lsg_activity_is_virtual_class (activity))
        put_mark (self, rows, columns, lsg_records_find (records, activity->channel), NULL);
    }
}

/* Uses of each tool; kept columns that nothing marks. */
static void
count_uses (LsgToolTable *self)
{
  for (guint column = 0; column < self->columns->len; column++)
    {
      LsgToolColumn *item = &g_array_index (self->columns, LsgToolColumn, column);
      guint n = 0;

      for (guint row = 0; row < self->rows->len; row++)
        n += lsg_tool_table_get (self, row, column);
      item->lacks = item->is_kept && n == 0;
      self->n_lacking += item->lacks && self->interventions->pdata[column] != NULL;
      for (guint row = 0; row < self->rows->len && item->is_kept; row++)
        g_array_index (self->rows, LsgToolRow, row).n_uses += lsg_tool_table_get (self, row, column);
    }
  for (guint row = 0; row < self->rows->len; row++)
    self->n_used += g_array_index (self->rows, LsgToolRow, row).n_uses > 0;
}

/* Names and costs, as the tools have them. */
static void
read_tools (LsgToolTable *self)
{
  self->cost = 0;
  for (guint i = 0; i < self->tools->len; i++)
    {
      LsgChannel *tool = self->tools->pdata[i];

      g_array_index (self->rows, LsgToolRow, i).name = lsg_words_title (LSG_RECORD (tool));
      if (tool->cost != LSG_NULL)
        self->cost += tool->cost;
    }
}

gboolean
lsg_tool_table_follow (LsgToolTable     *self,
                       LsgRecords       *records,
                       const LsgChanges *changes)
{
  if (changes == NULL || changes->added->len > 0 || changes->removed->len > 0)
    return FALSE;
  for (guint i = 0; i < changes->changed->len; i++)
    if (!LSG_IS_CHANNEL (changes->changed->pdata[i]))
      return FALSE;
  for (guint i = 0; i < self->tools->len; i++)
    if (lsg_records_peek (records, LSG_KIND_CHANNEL, i) != self->tools->pdata[i]) /* moved */
      return FALSE;
  read_tools (self);
  return TRUE;
}

LsgToolTable *
lsg_tool_table_new (LsgRecords *records)
{
  LsgToolTable *self = g_new0 (LsgToolTable, 1);
  guint n = lsg_records_get_n (records, LSG_KIND_CHANNEL);

  self->tools = g_ptr_array_new ();
  self->interventions = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (LsgToolRow));
  self->columns = g_array_new (FALSE, TRUE, sizeof (LsgToolColumn));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      LsgChannel *tool = lsg_records_peek (records, LSG_KIND_CHANNEL, i);
      LsgToolRow row = { NULL, 0, FALSE };

      g_ptr_array_add (self->tools, tool);
      g_array_append_val (self->rows, row);
    }
  read_tools (self);
  add_columns (self, records, TRUE);
  add_virtual_classes (self, records);
  add_columns (self, records, FALSE);
  self->marks = g_new0 (guint8, MAX (self->rows->len * self->columns->len, 1));
  mark_uses (self, records);
  count_uses (self);
  return self;
}

void
lsg_tool_table_free (LsgToolTable *self)
{
  g_ptr_array_unref (self->tools);
  g_ptr_array_unref (self->interventions);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->texts);
  g_free (self->marks);
  g_free (self);
}

gboolean
lsg_tool_table_get (LsgToolTable *self,
                    guint         row,
                    guint         column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, FALSE);

  return self->marks[row * self->columns->len + column] != 0;
}

char *
lsg_words_tool (LsgChannel *tool)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_CHANNEL), "direction");
  g_autofree char *direction = g_utf8_strdown (lsg_field_get_choice_label (field, tool->direction), -1);

  /* TRANSLATORS: “Synchronous, two-way” */
  return g_strdup_printf (_("%s, %s"), tool->live ? _("Synchronous") : _("Asynchronous"), direction);
}

char *
lsg_words_tools (LsgToolTable *self,
                 const char   *currency)
{
  guint n = self->tools->len;
  g_autofree char *money = NULL;
  g_autofree char *used = NULL;

  if (n == 0)
    return g_strdup (_("No tool yet"));
  used = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u tool, %u of them used", "%u tools, %u of them used", n), n,
                          self->n_used);
  if (self->cost == 0)
    return g_steal_pointer (&used);
  money = lsg_number_format_money (self->cost, currency, lsg_language_get_interface ());
  /* TRANSLATORS: “7 tools, 6 of them used”, then a sum of money */
  return g_strdup_printf (_("%s, %s for the session"), used, money);
}

static const char *
get_access_word (const char *field,
                 gint64      access)
{
  return lsg_field_get_choice_label (lsg_kind_find_field (lsg_kind_get (LSG_KIND_CHANNEL), field), access);
}

/* The virtual classes stand among the interventions. */
static char *
word_uses (LsgToolTable *self,
           guint         row)
{
  g_autoptr (GPtrArray) users = g_ptr_array_new ();
  gboolean has_classes = FALSE;
  g_autofree char *codes = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!lsg_tool_table_get (self, row, i) || !g_array_index (self->columns, LsgToolColumn, i).is_kept)
        continue;
      if (self->interventions->pdata[i] != NULL)
        g_ptr_array_add (users, self->interventions->pdata[i]);
      else
        has_classes = TRUE;
    }
  codes = lsg_words_codes (users);
  if (!has_classes)
    return g_steal_pointer (&codes);
  return users->len > 0 ? g_strdup_printf ("%s, %s", codes, _("Virtual classes")) : g_strdup (_("Virtual classes"));
}

GStrv
lsg_tool_table_word_row (LsgToolTable *self,
                         guint         row,
                         const char   *currency)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgChannel *tool;
  GStrv texts = g_new0 (char *, 8);

  g_return_val_if_fail (row < self->tools->len, texts);

  tool = self->tools->pdata[row];
  texts[0] = g_strdup (lsg_words_title (LSG_RECORD (tool)));
  texts[1] = lsg_words_tool (tool);
  texts[2] = g_strdup (get_access_word ("tutor-access", tool->tutor_access));
  texts[3] = g_strdup (get_access_word ("learner-access", tool->learner_access));
  texts[4] = word_uses (self, row);
  texts[5] = lsg_number_format_integer (g_array_index (self->rows, LsgToolRow, row).n_uses, language);
  texts[6] = tool->cost != LSG_NULL ? lsg_number_format_money (tool->cost, currency, language)
                                    : g_strdup (LSG_NO_NUMBER);
  return texts;
}

/* All virtual classes are held with the tool, or with none. */
static gboolean
set_virtual_classes (LsgProject  *project,
                     LsgRecord   *tool,
                     gboolean     linked,
                     GError     **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_ACTIVITY, .field = "channel" };
  LsgValue value = linked ? lsg_integer (lsg_record_get_id (tool)) : lsg_none ();

  lsg_project_begin (project, &edit);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (!lsg_activity_is_virtual_class (activity)
          || (!linked && activity->channel != lsg_record_get_id (tool)))
        continue;
      if (!lsg_project_set (project, LSG_RECORD (activity), "channel", value, error))
        {
          lsg_project_rollback (project);
          return FALSE;
        }
    }
  return lsg_project_commit (project, error);
}

gboolean
lsg_tool_table_toggle (LsgToolTable  *self,
                       LsgProject    *project,
                       guint          row,
                       guint          column,
                       GError       **error)
{
  gboolean linked = !lsg_tool_table_get (self, row, column);
  LsgRecord *tool = self->tools->pdata[row];
  LsgRecord *intervention = self->interventions->pdata[column];

  if (intervention == NULL)
    return set_virtual_classes (project, tool, linked, error);
  return lsg_project_link (project, LSG_KIND_USE, intervention, tool, linked, error);
}

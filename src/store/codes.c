/* codes.c - the codes of needs and interventions: how they are taken, the next free one, and all of them in list
 * order. */
#include "project-private.h"

#include "code-form.h"
#include "intervention.h"
#include "need.h"

#include <stdlib.h>
#include <string.h>

#define NO_BREAK_SPACE "\xc2\xa0"

/* The letters of a code in the language of the project's deliverables; NULL for kinds without codes. */
static const char *
get_prefix (LsgProject *self,
            LsgKindId   kind,
            gint64      nature)
{
  LsgProgramme *programme = lsg_records_get_programme (self->records);

  if (kind == LSG_KIND_INTERVENTION)
    return nature == LSG_CONJUNCTURAL ? "ITC" : "ITS";
  if (kind == LSG_KIND_NEED)
    return programme != NULL && programme->language == LSG_LANGUAGE_EN ? "N" : "B";
  return NULL;
}

/* The number behind the prefix and a space of either kind; -1 for another code. @space receives what stands between
 * them in a new code: nothing where this one has nothing. */
static int
read_number (const char  *code,
             const char  *prefix,
             const char **space)
{
  char *end;
  long number;

  if (code == NULL || !g_str_has_prefix (code, prefix))
    return -1;
  code += strlen (prefix);
  *space = g_ascii_isdigit (*code) ? "" : NO_BREAK_SPACE;
  if (g_str_has_prefix (code, NO_BREAK_SPACE))
    code += strlen (NO_BREAK_SPACE);
  else if (*code == ' ')
    code++;
  if (!g_ascii_isdigit (*code))
    return -1;
  number = strtol (code, &end, 10);
  return *end == '\0' && number < 1000000 ? (int) number : -1;
}

/* The highest number in use, and the space of a code that follows it. */
static int
find_highest (LsgProject  *self,
              LsgKindId    kind,
              const char  *prefix,
              const char **space)
{
  guint n = lsg_records_get_n (self->records, kind);
  int highest = 0;

  *space = NO_BREAK_SPACE;
  for (guint i = 0; i < n; i++)
    {
      const char *found = "";
      int number = read_number (lsg_record_get_code (lsg_records_peek (self->records, kind, i)), prefix, &found);

      if (number > highest)
        {
          highest = number;
          *space = found;
        }
    }
  return highest;
}

char *
lsg_project_propose_code (LsgProject *self,
                          LsgKindId   kind,
                          gint64      nature)
{
  const char *prefix, *space;
  int highest;

  g_return_val_if_fail (LSG_IS_PROJECT (self), NULL);

  prefix = get_prefix (self, kind, nature);
  if (prefix == NULL)
    return NULL;
  highest = find_highest (self, kind, prefix, &space);
  return g_strdup_printf ("%s%s%02d", prefix, space, highest + 1);
}

gboolean
lsg_field_take (const LsgField *field,
                LsgValue        value,
                LsgValue       *normal,
                char          **owned,
                GError        **error)
{
  g_autofree char *tidy = NULL;

  if ((field->flags & LSG_FIELD_CODE) != 0 && value.type == LSG_VALUE_TEXT && g_utf8_validate (value.text, -1, NULL))
    {
      tidy = lsg_code_tidy (value.text);
      value = lsg_text (tidy);
    }
  if (!lsg_field_normalise (field, value, normal, owned, error))
    return FALSE;
  if (tidy != NULL && normal->type == LSG_VALUE_TEXT && normal->text == tidy)
    *owned = g_steal_pointer (&tidy);
  return TRUE;
}

static gint64
get_nature (LsgRecord *record)
{
  return LSG_IS_INTERVENTION (record) ? LSG_INTERVENTION (record)->nature : LSG_NULL;
}

static gboolean
renumber_all (LsgProject *self,
              LsgKindId   kind,
              GError    **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) spaces = g_hash_table_new (g_str_hash, g_str_equal);
  const LsgField *code = lsg_kind_find_field (lsg_kind_get (kind), "code");

  for (guint i = 0; i < lsg_records_get_n (self->records, kind); i++)
    {
      LsgRecord *record = lsg_records_peek (self->records, kind, i);
      const char *prefix = get_prefix (self, kind, get_nature (record));
      int number = GPOINTER_TO_INT (g_hash_table_lookup (counts, prefix)) + 1;
      g_autofree char *text = NULL;
      const char *space = g_hash_table_lookup (spaces, prefix);

      if (space == NULL)
        {
          find_highest (self, kind, prefix, &space);
          g_hash_table_insert (spaces, (gpointer) prefix, (gpointer) space);
        }
      text = g_strdup_printf ("%s%s%02d", prefix, space, number);
      g_hash_table_insert (counts, (gpointer) prefix, GINT_TO_POINTER (number));
      if (g_strcmp0 (lsg_record_get_code (record), text) != 0
          && !lsg_row_set (self, record, code, lsg_text (text), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lsg_project_renumber (LsgProject *self,
                      LsgKindId   kind,
                      GError    **error)
{
  LsgEdit edit = { .verb = LSG_VERB_RENUMBER, .kind = kind, .field = "code", .subject = "" };

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (get_prefix (self, kind, LSG_STRUCTURAL) != NULL, FALSE);

  return lsg_group_enter (self, &edit, FALSE, error)
         && lsg_group_leave (self, renumber_all (self, kind, error), error);
}

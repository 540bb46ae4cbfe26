/* rules-charter.c - what the clauses of the charter lack, and codes that are missing or used twice. See
 * rules-private.h. */
#include "rules-private.h"

#include "clause.h"
#include "code-form.h"
#include "project-fields.h"

void
lsg_rules_check_codes (LsgCheck *check,
                       LsgKindId kind)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStringChunk) keys = g_string_chunk_new (4096);
  g_autoptr (GString) key = g_string_new (NULL);
  guint n = lsg_records_get_n (check->records, kind);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (check->records, kind, i);
      const char *code = lsg_record_get_code (record);

      lsg_check_rule (check, LSG_RULE_CODE_MISSING, record, lsg_text_is_blank (code));
      if (lsg_text_is_blank (code))
        continue;
      g_string_truncate (key, 0);
      lsg_code_fold (code, key);
      lsg_check_rule (check, LSG_RULE_CODE_TWICE, record,
                      !g_hash_table_add (codes, g_string_chunk_insert_len (keys, key->str, key->len)));
    }
}

/* The tokens in @text that name nothing, or something that is empty. */
static void
check_fields (LsgCheck   *check,
              LsgClause  *clause,
              const char *name,
              const char *text)
{
  LsgProjectFieldContext context = { check->records, check->figures,
                                     lsg_records_get_language (check->records) };
  gsize length;

  if (text == NULL)
    return;
  while ((text = lsg_project_fields_next (text, &length)) != NULL)
    {
      const LsgProjectField *field = lsg_project_fields_find (text + 1, length);
      g_autofree char *value = field != NULL ? lsg_project_field_get_text (field, &context) : NULL;
      g_autofree char *token = g_strndup (text + 1, length);

      if (value == NULL)
        lsg_check_say (check, LSG_RULE_CLAUSE_FIELD, clause, name, lsg_remark_name (clause),
                       field != NULL ? lsg_project_field_get_label (field) : token, NULL);
      text += length + 2;
    }
}

void
lsg_rules_check_charter (LsgCheck *check)
{
  guint n = lsg_records_get_n (check->records, LSG_KIND_CLAUSE);

  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (check->records, LSG_KIND_CLAUSE, i);

      lsg_check_lack (check, LSG_RULE_CLAUSE_EMPTY, clause, lsg_clause_lacks_text);
      lsg_check_rule (check, LSG_RULE_CLAUSE_NO_AUDIENCE, clause, clause->audiences == 0);
      check_fields (check, clause, "body", clause->body);
      check_fields (check, clause, "side-note", clause->side_note);
    }
}

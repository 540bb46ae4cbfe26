/* rules.c - the list of remarks: one pass over a project, rule by rule. See rules.h.
 *
 * Every record is looked at once or a few times; codes are compared through a hash table, links through what
 * figures.c has counted. Sentences are made only for the remarks that are kept, so that the Overview of a large
 * project stays cheap with a limit. What the rules ask is in rules-*.c, their names and words in rule-words.c.
 */
#include "rules-private.h"

#include <glib/gi18n-lib.h>

void
lsg_remark_free (LsgRemark *remark)
{
  g_free (remark->sentence);
  g_free (remark);
}

const char *
lsg_rule_get_token (LsgRule rule)
{
  g_return_val_if_fail (rule < LSG_N_RULES, NULL);

  return lsg_rule_infos[rule].token;
}

static LsgRemark *
new_remark (LsgRule     rule,
            LsgRecord  *record,
            const char *field,
            char       *sentence)
{
  LsgRemark *remark = g_new0 (LsgRemark, 1);

  remark->rule = rule;
  remark->weight = lsg_rule_infos[rule].weight;
  remark->kind = lsg_record_get_kind_id (record);
  remark->id = lsg_record_get_id (record);
  remark->field = field;
  remark->sentence = sentence;
  return remark;
}

void
lsg_rules_add (GPtrArray *remarks,
               LsgRule    rule,
               LsgRecord *record,
               char      *sentence)
{
  LsgRemark *added;
  guint place = 0;

  g_return_if_fail (rule < LSG_N_RULES);
  g_return_if_fail (LSG_IS_RECORD (record));

  added = new_remark (rule, record, lsg_rule_infos[rule].field, sentence);
  while (place < remarks->len)
    {
      const LsgRemark *other = remarks->pdata[place];

      if (other->weight > added->weight || (other->weight == added->weight && other->rule > added->rule))
        break;
      place++;
    }
  g_ptr_array_insert (remarks, (int) place, added);
}

gboolean
lsg_check_wants (LsgCheck *check,
                 LsgRule   rule)
{
  return check->limit == 0 || check->remarks[rule]->len < check->limit;
}

void
lsg_check_take (LsgCheck   *check,
                LsgRule     rule,
                gpointer    record,
                const char *field,
                char       *sentence)
{
  g_ptr_array_add (check->remarks[rule], new_remark (rule, record, field, sentence));
}

void
lsg_check_say (LsgCheck   *check,
               LsgRule     rule,
               gpointer    record,
               const char *field,
               ...)
{
  GString *text;
  va_list words;

  if (!lsg_check_wants (check, rule))
    return;
  text = g_string_new (NULL);
  va_start (words, field);
  for (const char *p = g_dgettext (GETTEXT_PACKAGE, lsg_rule_infos[rule].sentence); *p != '\0'; p++)
    if (p[0] == '%' && p[1] == 's')
      {
        const char *word = va_arg (words, const char *);

        g_assert (word != NULL);
        g_string_append (text, word);
        p++;
      }
    else
      {
        g_string_append_c (text, *p);
      }
  va_end (words);
  lsg_check_take (check, rule, record, field, g_string_free (text, FALSE));
}

void
lsg_check_field (LsgCheck   *check,
                 LsgRule     rule,
                 gpointer    record,
                 const char *field,
                 gboolean    broken)
{
  if (broken)
    lsg_check_say (check, rule, record, field, lsg_remark_name (record), NULL);
}

void
lsg_check_rule (LsgCheck *check,
                LsgRule   rule,
                gpointer  record,
                gboolean  broken)
{
  lsg_check_field (check, rule, record, lsg_rule_infos[rule].field, broken);
}

gboolean
lsg_check_lack (LsgCheck   *check,
                LsgRule     rule,
                gpointer    record,
                LsgLackFunc lacks)
{
  gboolean is_open = lacks (check->records, record) == LSG_LACK_OPEN;

  lsg_check_rule (check, rule, record, is_open);
  return is_open;
}

LsgCoverage *
lsg_check_get_coverage (LsgCheck *check)
{
  if (check->coverage == NULL)
    check->coverage = lsg_coverage_new (check->records);
  return check->coverage;
}

const char *
lsg_remark_name (gpointer record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);

  if (code != NULL && *code != '\0')
    return code;
  return *title != '\0' ? title : lsg_kind_get_label (lsg_record_get_kind (record));
}

gboolean
lsg_span_is_reversed (gint64 min,
                      gint64 chosen,
                      gint64 max)
{
  if (min != LSG_NULL && max != LSG_NULL && min > max)
    return TRUE;
  return chosen != LSG_NULL && ((min != LSG_NULL && min > chosen) || (max != LSG_NULL && chosen > max));
}

/* Warnings first, then by rule: the rules stand in the order of the tables. */
static GPtrArray *
gather (LsgCheck *check)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_remark_free);

  for (LsgRemarkWeight weight = LSG_REMARK_WARNING; weight <= LSG_REMARK_ADVICE; weight++)
    for (guint rule = 0; rule < LSG_N_RULES; rule++)
      if (lsg_rule_infos[rule].weight == weight)
        g_ptr_array_extend_and_steal (all, check->remarks[rule]);
  return all;
}

GPtrArray *
lsg_rules_list (LsgRecords       *records,
                const LsgFigures *figures,
                guint             limit)
{
  LsgCheck check = { .records = records, .figures = figures, .limit = limit };

  g_return_val_if_fail (LSG_IS_RECORDS (records), NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  for (guint rule = 0; rule < LSG_N_RULES; rule++)
    check.remarks[rule] = g_ptr_array_new ();
  lsg_rules_check_programme (&check);
  lsg_rules_check_system (&check);
  lsg_rules_check_scenario (&check);
  lsg_rules_check_charter (&check);
  g_clear_pointer (&check.coverage, lsg_coverage_free);
  return gather (&check);
}

/* numbering.c - the codes of virtual classes, the numbers of clauses, the names of objectives: derived texts that
 * follow the order of the records. Declared in figures.h. A text is made on the stack and compared; only a new one is
 * stored. */
#include "figures.h"

#include "clause.h"
#include "method-words.h"
#include "module.h"
#include "number.h"
#include "objective.h"
#include "objective-words.h"

#include <string.h>

#define MAX_DEPTH 8

static void
put_text (LsgRecord      *record,
          const LsgField *field,
          const char     *text,
          GPtrArray      *touched)
{
  if (lsg_record_put (record, field, lsg_text (text)) && touched != NULL)
    g_ptr_array_add (touched, record);
}

/* "2.1" in a module, "3" without: those without stand behind the modules. */
static void
write_place (LsgModule *module,
             guint     *n_loose,
             char      *number,
             gsize      size)
{
  if (module != NULL)
    g_snprintf (number, size, "%u.%u", module->index + 1, ++module->n_activities);
  else
    g_snprintf (number, size, "%u", ++*n_loose);
}

static void
number_modules (LsgRecords *records,
                GPtrArray  *touched)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_MODULE), "number");
  guint n = lsg_records_get_n (records, LSG_KIND_MODULE);

  for (guint i = 0; i < n; i++)
    {
      LsgModule *module = lsg_records_peek (records, LSG_KIND_MODULE, i);
      char number[32];

      module->index = i;
      module->n_activities = 0;
      g_snprintf (number, sizeof number, "%u", i + 1);
      put_text (LSG_RECORD (module), field, number, touched);
    }
}

void
lsg_records_number_activities (LsgRecords *records,
                               GPtrArray  *touched)
{
  const LsgKind *kind = lsg_kind_get (LSG_KIND_ACTIVITY);
  const LsgField *code_field = lsg_kind_find_field (kind, "code");
  const LsgField *number_field = lsg_kind_find_field (kind, "number");
  const char *letters = lsg_words_get_virtual_class_code (lsg_records_get_language (records));
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);
  guint n_loose = lsg_records_get_n (records, LSG_KIND_MODULE);
  guint n_classes = 0;

  number_modules (records, touched);
  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);
      gboolean is_class = lsg_activity_is_virtual_class (activity);
      char code[32];
      char number[32];
      gboolean changed;

      if (is_class)
        g_snprintf (code, sizeof code, "%s" LSG_NO_BREAK_SPACE "%u", letters, ++n_classes);
      write_place (lsg_records_find (records, activity->module), &n_loose, number, sizeof number);
      changed = lsg_record_put (LSG_RECORD (activity), code_field, lsg_text (is_class ? code : NULL));
      changed |= lsg_record_put (LSG_RECORD (activity), number_field, lsg_text (number));
      if (changed && touched != NULL)
        g_ptr_array_add (touched, activity);
    }
}

void
lsg_records_number_objectives (LsgRecords *records,
                               GPtrArray  *touched)
{
  const LsgKind *kind = lsg_kind_get (LSG_KIND_OBJECTIVE);
  const LsgField *number_field = lsg_kind_find_field (kind, "number");
  const LsgField *name_field = lsg_kind_find_field (kind, "name");
  LsgLanguage language = lsg_records_get_language (records);
  guint n = lsg_records_get_n (records, LSG_KIND_OBJECTIVE);
  guint rank = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgObjective *objective = lsg_records_peek (records, LSG_KIND_OBJECTIVE, i);
      const char *name = NULL;
      char number[32];
      gboolean changed;

      if (objective->own)
        g_snprintf (number, sizeof number, "O" LSG_NO_BREAK_SPACE "%u", ++rank);
      else if (lsg_objective_is_cell (objective))
        name = lsg_words_get_objective (objective->function, objective->plane, language);
      changed = lsg_record_put (LSG_RECORD (objective), number_field, lsg_text (objective->own ? number : NULL));
      changed |= lsg_record_put (LSG_RECORD (objective), name_field, lsg_text (name));
      if (changed && touched != NULL)
        g_ptr_array_add (touched, objective);
    }
}

static LsgClause *
get_parent (LsgRecords *records,
            LsgClause  *clause)
{
  LsgRecord *parent = lsg_records_find (records, clause->parent);

  return LSG_IS_CLAUSE (parent) ? LSG_CLAUSE (parent) : NULL;
}

/* A clause whose parent is itself, or below itself, has no number: FALSE. */
static gboolean
write_number (LsgRecords *records,
              LsgClause  *clause,
              char       *number,
              gsize       size)
{
  guint ranks[MAX_DEPTH];
  guint depth = 0;
  gsize length = 0;

  for (; clause != NULL; clause = get_parent (records, clause))
    {
      if (depth == MAX_DEPTH)
        return FALSE;
      ranks[depth++] = clause->rank;
    }
  while (depth-- > 0)
    length += g_snprintf (number + length, size - length, length > 0 ? ".%u" : "%u", ranks[depth]);
  return TRUE;
}

void
lsg_records_number_clauses (LsgRecords *records,
                            GPtrArray  *touched)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_CLAUSE), "number");
  guint n = lsg_records_get_n (records, LSG_KIND_CLAUSE);
  guint n_sections = 0;

  for (guint i = 0; i < n; i++)
    LSG_CLAUSE (lsg_records_peek (records, LSG_KIND_CLAUSE, i))->n_children = 0;
  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);
      LsgClause *parent = get_parent (records, clause);

      clause->rank = parent != NULL ? ++parent->n_children : ++n_sections;
    }
  for (guint i = 0; i < n; i++)
    {
      LsgClause *clause = lsg_records_peek (records, LSG_KIND_CLAUSE, i);
      char number[12 * MAX_DEPTH];
      gboolean has = write_number (records, clause, number, sizeof number);

      put_text (LSG_RECORD (clause), field, has ? number : NULL, touched);
    }
}

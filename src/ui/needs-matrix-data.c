/* needs-matrix-data.c - see needs-matrix-data.h. */
#include "needs-matrix-data.h"

#include "level.h"
#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

/* How many needs of a cell are told one by one. */
#define MAX_NAMED 8

LsgNeedsMatrixData *
lsg_needs_matrix_data_new (void)
{
  LsgNeedsMatrixData *self = g_new0 (LsgNeedsMatrixData, 1);

  self->needs = g_array_new (FALSE, TRUE, sizeof (LsgMatrixNeed));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
lsg_needs_matrix_data_free (LsgNeedsMatrixData *self)
{
  g_array_unref (self->needs);
  g_array_unref (self->ids);
  g_free (self);
}

LsgMatrixCell
lsg_need_get_matrix_cell (LsgNeed *need)
{
  return (LsgMatrixCell) {
    need->gravity == LSG_NULL ? 0 : (int) need->gravity,
    need->probability == LSG_NULL ? 0 : (int) need->probability,
  };
}

void
lsg_needs_matrix_data_read (LsgNeedsMatrixData *self,
                            LsgRecords         *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);

  g_array_set_size (self->needs, 0);
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < n; i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);
      LsgMatrixCell cell = lsg_need_get_matrix_cell (need);
      gint64 id = lsg_record_get_id (LSG_RECORD (need));
      LsgMatrixNeed mark = {
        .label = need->code != NULL ? need->code : lsg_words_title (LSG_RECORD (need)),
        .gravity = cell.gravity,
        .probability = cell.probability,
        .is_expectation = need->nature == LSG_NEED_EXPECTATION,
      };

      if (!lsg_matrix_cell_valid (cell))
        mark.gravity = 0;
      g_array_append_val (self->needs, mark);
      g_array_append_val (self->ids, id);
    }
}

int
lsg_needs_matrix_data_find (LsgNeedsMatrixData *self,
                            gint64              id)
{
  for (guint i = 0; id != 0 && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return (int) i;
  return -1;
}

GArray *
lsg_needs_matrix_data_list (LsgNeedsMatrixData *self,
                            LsgMatrixCell       cell)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->needs->len; i++)
    {
      const LsgMatrixNeed *need = &g_array_index (self->needs, LsgMatrixNeed, i);

      if (need->gravity == cell.gravity && need->probability == cell.probability)
        g_array_append_val (ids, g_array_index (self->ids, gint64, i));
    }
  return ids;
}

/* ": B 04, B 06, 3 more", of the needs in a cell */
static void
append_codes (GString    *text,
              LsgRecords *records,
              GArray     *ids)
{
  guint n_named = MIN (ids->len, MAX_NAMED);

  for (guint i = 0; i < n_named; i++)
    {
      g_autofree char *name = lsg_record_dup_short_name (lsg_records_find (records, g_array_index (ids, gint64, i)));

      g_string_append (text, i == 0 ? C_("between a name and its value", ": ") : ", ");
      g_string_append (text, name);
    }
  if (ids->len > n_named)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", ids->len - n_named),
                              ids->len - n_named);
    }
}

char *
lsg_words_matrix_cell (LsgNeedsMatrixData *self,
                       LsgRecords         *records,
                       LsgMatrixCell       cell,
                       LsgNeed            *selected)
{
  g_autoptr (GArray) ids = lsg_needs_matrix_data_list (self, cell);
  GString *text = g_string_new (NULL);

  /* translators: the word of a gravity, the word of a probability, their product */
  g_string_append_printf (text, _("%s, %s: criticality %d"),
                          lsg_records_get_level_name (records, LSG_SCALE_GRAVITY, cell.gravity),
                          lsg_records_get_level_name (records, LSG_SCALE_PROBABILITY, cell.probability),
                          lsg_criticality (cell.gravity, cell.probability));
  g_string_append (text, ", ");
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u need", "%u needs", ids->len), ids->len);
  append_codes (text, records, ids);
  if (selected != NULL && lsg_matrix_cell_equal (lsg_need_get_matrix_cell (selected), cell))
    {
      g_autofree char *name = lsg_record_dup_name (LSG_RECORD (selected));

      g_string_append (text, ", ");
      g_string_append_printf (text, _("%s selected"), name);
    }
  return g_string_free (text, FALSE);
}

char *
lsg_words_matrix_chip (LsgNeedsMatrixData  *self,
                       LsgRecords          *records,
                       const LsgMatrixChip *chip)
{
  LsgRecord *need;

  if (chip->need < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", chip->n_more), chip->n_more);
  need = lsg_records_find (records, g_array_index (self->ids, gint64, chip->need));
  return need != NULL ? lsg_record_dup_name (need) : NULL;
}

gboolean
lsg_need_set_matrix_cell (LsgProject     *project,
                          LsgNeed        *need,
                          LsgMatrixCell   cell,
                          GError        **error)
{
  LsgRecord *record = LSG_RECORD (need);
  const char *field = cell.gravity != lsg_need_get_matrix_cell (need).gravity ? "gravity" : "probability";
  g_autofree char *subject = lsg_record_dup_short_name (record);
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_NEED, .field = field,
                   .id = lsg_record_get_id (record), .subject = subject };

  if (lsg_matrix_cell_equal (lsg_need_get_matrix_cell (need), cell))
    return TRUE;
  lsg_project_end_typing (project);
  lsg_project_begin (project, &edit);
  if (lsg_project_set (project, record, "gravity", lsg_integer (cell.gravity), error)
      && lsg_project_set (project, record, "probability", lsg_integer (cell.probability), error))
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

/* place.c - positions of ordered kinds: wide gaps, so that a move writes one row. */
#include "project-private.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

/* The neighbours of the place before @before (NULL: at the end), as if @skip were not there. */
static void
find_neighbours (LsgProject *self,
                 LsgKindId   kind,
                 LsgRecord  *before,
                 LsgRecord  *skip,
                 LsgRecord **previous,
                 guint      *next)
{
  guint n = lsg_records_get_n (self->records, kind);
  guint index;

  *next = before != NULL ? lsg_records_index_of (self->records, before) : n;
  index = *next;
  while (index > 0 && lsg_records_peek (self->records, kind, index - 1) == skip)
    index--;
  *previous = index > 0 ? lsg_records_peek (self->records, kind, index - 1) : NULL;
}

/* Moves the records from @next on, as few as it takes, so that @position is free. */
static gboolean
make_room (LsgProject *self,
           LsgKindId   kind,
           guint       next,
           LsgRecord  *skip,
           gint64      position,
           GError    **error)
{
  g_autoptr (GPtrArray) behind = g_ptr_array_new ();
  guint n = lsg_records_get_n (self->records, kind);

  for (guint i = next; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (self->records, kind, i);

      if (record == skip)
        continue;
      if (lsg_record_get_position (record) > position + LSG_PLACE_STEP * (gint64) behind->len)
        break;
      g_ptr_array_add (behind, record);
    }
  for (guint i = behind->len; i > 0; i--)
    if (!lsg_row_move (self, behind->pdata[i - 1], position + LSG_PLACE_STEP * (gint64) i, error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_place_find (LsgProject *self,
                LsgKindId   kind,
                LsgRecord  *before,
                LsgRecord  *skip,
                gint64     *position,
                GError    **error)
{
  LsgRecord *previous;
  gint64 low, high;
  guint next;

  find_neighbours (self, kind, before, skip, &previous, &next);
  low = previous != NULL ? lsg_record_get_position (previous) : 0;
  if (before == NULL)
    {
      *position = previous != NULL ? low + LSG_POSITION_GAP : LSG_POSITION_GAP;
      return TRUE;
    }
  high = lsg_record_get_position (before);
  if (previous == NULL)
    {
      *position = high - LSG_POSITION_GAP;
      return TRUE;
    }
  *position = low + (high - low) / 2;
  if (*position > low && *position < high)
    return TRUE;
  *position = low + LSG_PLACE_STEP;
  return make_room (self, kind, next, skip, *position, error);
}

gboolean
lsg_project_move (LsgProject *self,
                  LsgRecord  *record,
                  LsgRecord  *before,
                  GError    **error)
{
  LsgEdit edit;
  LsgRecord *previous;
  LsgKindId kind;
  gint64 position;
  gboolean moved;
  guint next, index;

  g_return_val_if_fail (LSG_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (LSG_IS_RECORD (record), FALSE);
  g_return_val_if_fail (before == NULL || lsg_record_get_kind (before) == lsg_record_get_kind (record), FALSE);
  g_return_val_if_fail ((lsg_record_get_kind (record)->flags & LSG_KIND_ORDERED) != 0, FALSE);

  kind = lsg_record_get_kind_id (record);
  index = lsg_records_index_of (self->records, record);
  find_neighbours (self, kind, before, NULL, &previous, &next);
  if (before == record || previous == record)
    return TRUE;
  g_return_val_if_fail (index != G_MAXUINT, FALSE);

  edit = lsg_edit_about (LSG_VERB_MOVE, record, NULL);
  if (!lsg_group_enter (self, &edit, FALSE, error))
    return FALSE;
  moved = lsg_place_find (self, kind, before, record, &position, error)
          && lsg_row_move (self, record, position, error);
  return lsg_group_leave (self, moved, error);
}

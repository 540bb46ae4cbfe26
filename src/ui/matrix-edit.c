/* matrix-edit.c - the state of the needs matrix. See matrix-edit.h. */
#include "matrix-edit.h"

#include <gdk/gdk.h>

LsgMatrixEdit
lsg_matrix_edit_new (void)
{
  return (LsgMatrixEdit) { .cursor = { LSG_MATRIX_LEVELS, 1 } };
}

gboolean
lsg_matrix_cell_valid (LsgMatrixCell cell)
{
  return cell.gravity >= 1 && cell.gravity <= LSG_MATRIX_LEVELS && cell.probability >= 1
         && cell.probability <= LSG_MATRIX_LEVELS;
}

gboolean
lsg_matrix_cell_equal (LsgMatrixCell a,
                       LsgMatrixCell b)
{
  return a.gravity == b.gravity && a.probability == b.probability;
}

LsgMatrixCell
lsg_matrix_cell_shift (LsgMatrixCell cell,
                       int           gravity,
                       int           probability)
{
  return (LsgMatrixCell) {
    CLAMP (cell.gravity + gravity, 1, LSG_MATRIX_LEVELS),
    CLAMP (cell.probability + probability, 1, LSG_MATRIX_LEVELS),
  };
}

LsgMatrixEdit
lsg_matrix_edit_select (const LsgMatrixEdit *edit,
                        gint64               need,
                        LsgMatrixCell        cell)
{
  LsgMatrixEdit after = *edit;

  after.selected = need;
  if (lsg_matrix_cell_valid (cell))
    after.cursor = cell;
  return after;
}

LsgMatrixEdit
lsg_matrix_edit_cycle (const LsgMatrixEdit *edit,
                       const gint64        *needs,
                       guint                n_needs)
{
  LsgMatrixEdit after = *edit;

  if (n_needs == 0)
    return after;
  after.selected = needs[0];
  for (guint i = 0; i < n_needs; i++)
    if (needs[i] == edit->selected)
      after.selected = needs[(i + 1) % n_needs];
  return after;
}

LsgMatrixEdit
lsg_matrix_edit_grab (const LsgMatrixEdit *edit,
                      gint64               need,
                      LsgMatrixCell        cell)
{
  LsgMatrixEdit after = lsg_matrix_edit_select (edit, need, cell);

  after.dragged = need;
  after.target = cell;
  return after;
}

LsgMatrixEdit
lsg_matrix_edit_drag (const LsgMatrixEdit *edit,
                      LsgMatrixCell        over)
{
  LsgMatrixEdit after = *edit;

  if (edit->dragged != 0 && lsg_matrix_cell_valid (over))
    after.target = over;
  return after;
}

LsgMatrixEdit
lsg_matrix_edit_cancel (const LsgMatrixEdit *edit)
{
  LsgMatrixEdit after = *edit;

  after.dragged = 0;
  return after;
}

gboolean
lsg_matrix_edit_read_arrow (guint  keyval,
                            int   *gravity,
                            int   *probability)
{
  *gravity = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up       ? 1
             : keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? -1
                                                                   : 0;
  *probability = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
                 : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1
                                                                       : 0;
  return *gravity != 0 || *probability != 0;
}

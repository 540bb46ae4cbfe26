/* diamond-edit.c - the state of the diamond editor. See diamond-edit.h. */
#include "diamond-edit.h"

#include <gdk/gdk.h>

#define LOWEST 1
#define HIGHEST 4

static LsgDiamondEdit
with_level (const LsgDiamondEdit *edit,
            int                   axis,
            int                   level)
{
  LsgDiamondEdit after = *edit;

  after.axis = axis;
  after.shown.factors[axis] = level == 0 ? 0 : CLAMP (level, LOWEST, HIGHEST);
  return after;
}

LsgDiamondEdit
lsg_diamond_edit_new (LsgDiamond stored)
{
  return (LsgDiamondEdit) { .stored = stored, .shown = stored, .axis = 0, .dragged = -1 };
}

LsgDiamondEdit
lsg_diamond_edit_reload (const LsgDiamondEdit *edit,
                         LsgDiamond            stored)
{
  LsgDiamondEdit after = lsg_diamond_edit_new (stored);
  int dragged = edit->dragged;

  after.axis = edit->axis;
  if (dragged >= 0 && stored.factors[dragged] == edit->stored.factors[dragged])
    {
      after.dragged = dragged;
      after.shown.factors[dragged] = edit->shown.factors[dragged];
    }
  return after;
}

LsgDiamondEdit
lsg_diamond_edit_select (const LsgDiamondEdit *edit,
                         int                   axis)
{
  LsgDiamondEdit after = *edit;

  after.axis = CLAMP (axis, 0, LSG_N_FACTORS - 1);
  return after;
}

LsgDiamondEdit
lsg_diamond_edit_step (const LsgDiamondEdit *edit,
                       int                   step)
{
  int level = edit->shown.factors[edit->axis];

  if (level == 0 && step <= 0)
    return *edit;
  return with_level (edit, edit->axis, CLAMP (level + step, LOWEST, HIGHEST));
}

LsgDiamondEdit
lsg_diamond_edit_grab (const LsgDiamondEdit *edit,
                       int                   axis)
{
  LsgDiamondEdit after = lsg_diamond_edit_select (edit, axis);

  after.dragged = after.axis;
  return after;
}

LsgDiamondEdit
lsg_diamond_edit_drag (const LsgDiamondEdit *edit,
                       int                   level)
{
  if (edit->dragged < 0)
    return *edit;
  return with_level (edit, edit->dragged, CLAMP (level, LOWEST, HIGHEST));
}

LsgDiamondEdit
lsg_diamond_edit_drop (const LsgDiamondEdit *edit)
{
  LsgDiamondEdit after = *edit;

  after.dragged = -1;
  return after;
}

LsgDiamondEdit
lsg_diamond_edit_cancel (const LsgDiamondEdit *edit)
{
  LsgDiamondEdit after = lsg_diamond_edit_new (edit->stored);

  after.axis = edit->axis;
  return after;
}

/* The number of a digit key on either keypad, -1 for other keys. */
static int
digit_of_key (guint keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_4)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_4)
    return (int) (keyval - GDK_KEY_KP_0);
  return -1;
}

/* The axis that an arrow points to, -1 for other keys. */
static int
axis_of_key (guint keyval)
{
  static const struct {
    guint keyval;
    guint keypad;
  } arrows[LSG_N_FACTORS] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up },
    { GDK_KEY_Right, GDK_KEY_KP_Right },
    { GDK_KEY_Down, GDK_KEY_KP_Down },
    { GDK_KEY_Left, GDK_KEY_KP_Left },
  };

  for (int axis = 0; axis < LSG_N_FACTORS; axis++)
    if (keyval == arrows[axis].keyval || keyval == arrows[axis].keypad)
      return axis;
  return -1;
}

/* What a key that is neither a digit nor an arrow does. */
static gboolean
edit_by_named_key (const LsgDiamondEdit *edit,
                   guint                 keyval,
                   LsgDiamondEdit       *after)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal: /* the unshifted plus of many keyboards */
    case GDK_KEY_KP_Add:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *after = lsg_diamond_edit_step (edit, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *after = lsg_diamond_edit_step (edit, -1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *after = with_level (edit, edit->axis, LOWEST);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *after = with_level (edit, edit->axis, HIGHEST);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      *after = with_level (edit, edit->axis, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
lsg_diamond_edit_key (const LsgDiamondEdit *edit,
                      guint                 keyval,
                      LsgDiamondEdit       *after)
{
  int axis = axis_of_key (keyval);
  int digit = digit_of_key (keyval);

  if (keyval == GDK_KEY_Escape)
    {
      if (edit->dragged < 0)
        return FALSE;
      *after = lsg_diamond_edit_cancel (edit);
      return TRUE;
    }
  if (edit->dragged >= 0) /* one hand at a time: keys wait until the handle is let go */
    {
      *after = *edit;
      return TRUE;
    }
  if (axis >= 0)
    {
      *after = lsg_diamond_edit_select (edit, axis);
      return TRUE;
    }
  if (digit >= 0)
    {
      *after = with_level (edit, edit->axis, digit);
      return TRUE;
    }
  return edit_by_named_key (edit, keyval, after);
}

gboolean
lsg_diamond_edit_get_change (const LsgDiamondEdit *edit,
                             int                  *axis,
                             int                  *level)
{
  if (edit->dragged >= 0)
    return FALSE;
  for (int i = 0; i < LSG_N_FACTORS; i++)
    if (edit->shown.factors[i] != edit->stored.factors[i])
      {
        *axis = i;
        *level = edit->shown.factors[i];
        return TRUE;
      }
  return FALSE;
}

/* value.c - comparing values. See value.h. */
#include "value.h"

gboolean
lsg_value_equal (LsgValue a,
                 LsgValue b)
{
  if (a.type != b.type)
    return FALSE;

  switch (a.type)
    {
    case LSG_VALUE_NULL:
      return TRUE;
    case LSG_VALUE_INTEGER:
      return a.integer == b.integer;
    case LSG_VALUE_TEXT:
      return g_str_equal (a.text, b.text);
    case LSG_VALUE_BLOB:
      return g_bytes_equal (a.blob, b.blob);
    default:
      g_return_val_if_reached (FALSE);
    }
}

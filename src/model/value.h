/* value.h - one value of one field, passed by value between the rooms.
 *
 * Numbers of every type (integer, scale, quantity and money in hundredths, choice as index, set of
 * choices as bit mask, flag, moment in UTC seconds, reference as id) are integers here; text, markdown
 * and date are text. A value borrows what it points to: it lives as long as its source.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an integer member holds when the field has no value. */
#define LSG_NULL G_MININT64

/* Hundredths in one unit of a quantity or of money. */
#define LSG_HUNDRED G_GINT64_CONSTANT (100)

typedef enum {
  LSG_VALUE_NULL,
  LSG_VALUE_INTEGER,
  LSG_VALUE_TEXT,
  LSG_VALUE_BLOB,
} LsgValueType;

typedef struct {
  LsgValueType type;
  union {
    gint64      integer;
    const char *text;
    GBytes     *blob;
  };
} LsgValue;

static inline LsgValue
lsg_none (void)
{
  return (LsgValue) { .type = LSG_VALUE_NULL };
}

/* LSG_NULL gives no value. */
static inline LsgValue
lsg_integer (gint64 integer)
{
  if (integer == LSG_NULL)
    return lsg_none ();
  return (LsgValue) { .type = LSG_VALUE_INTEGER, .integer = integer };
}

static inline LsgValue
lsg_text (const char *text)
{
  if (text == NULL)
    return lsg_none ();
  return (LsgValue) { .type = LSG_VALUE_TEXT, .text = text };
}

static inline LsgValue
lsg_blob (GBytes *blob)
{
  if (blob == NULL)
    return lsg_none ();
  return (LsgValue) { .type = LSG_VALUE_BLOB, .blob = blob };
}

/* Same type and same content; texts and blobs byte for byte. */
gboolean lsg_value_equal (LsgValue a,
                          LsgValue b);

G_END_DECLS

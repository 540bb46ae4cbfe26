/* picture.c - see picture.h.
 *
 *   0  137 P N G 13 10 26 10 | 8  length 13, "IHDR" | 16  width, height, four bytes each, the highest first
 *   24 bits a sample, 25 kind of colour
 */
#include "picture.h"

#include <string.h>

#define HEADER_SIZE 33
#define LARGEST_SIDE 100000

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

gboolean
lsg_picture_read_size (GBytes *bytes,
                       int    *width,
                       int    *height)
{
  static const guint8 start[] = { 137, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R' };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 columns;
  guint32 rows;

  if (size < HEADER_SIZE || memcmp (data, start, sizeof start) != 0)
    return FALSE;
  columns = read_number (data + 16);
  rows = read_number (data + 20);
  if (columns == 0 || rows == 0 || columns > LARGEST_SIDE || rows > LARGEST_SIDE || data[24] > 16 || data[25] > 6)
    return FALSE;
  *width = (int) columns;
  *height = (int) rows;
  return TRUE;
}

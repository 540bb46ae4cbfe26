/* packing.c - bytes made smaller for keeping. See packing.h. */
#include "packing.h"

#define LEVEL 6

static GBytes *
convert (GConverter *converter,
         GBytes     *bytes,
         gsize       limit)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0 && result->len <= limit)
    g_byte_array_append (result, buffer, (guint) n);
  if (n < 0 || result->len > limit)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&result));
}

GBytes *
lsg_pack (GBytes *bytes,
          gsize   limit)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);

  return convert (G_CONVERTER (compressor), bytes, limit);
}

GBytes *
lsg_unpack (GBytes *bytes,
            gsize   limit)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  return convert (G_CONVERTER (decompressor), bytes, limit);
}

/* picture-file.c - see picture-file.h. */
#include "picture-file.h"

#include "picture.h"

#include <gdk/gdk.h>
#include <glib/gi18n-lib.h>

/* Enough for 50 mm at 600 dots for an inch; drawings without points of their own are made as wide. */
#define WIDEST 1200

typedef struct {
  gboolean is_drawing; /* has no points: any size will do */
  gboolean is_too_large;
} Decoding;

/* Takes @sentence. */
static void
refuse (char    *sentence,
        GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, sentence);
  g_free (sentence);
}

static char *
get_name (GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);

  return g_path_get_basename (path);
}

/* Before anything is made room for. */
static void
size_cb (GdkPixbufLoader *loader,
         int              width,
         int              height,
         Decoding        *decoding)
{
  GdkPixbufFormat *format = gdk_pixbuf_loader_get_format (loader);
  g_autofree char *name = format != NULL ? gdk_pixbuf_format_get_name (format) : NULL;
  double scale;

  decoding->is_drawing = g_strcmp0 (name, "svg") == 0;
  decoding->is_too_large = !decoding->is_drawing && (gint64) width * height > LSG_PICTURE_MOST_POINTS;
  if (decoding->is_too_large)
    {
      gdk_pixbuf_loader_set_size (loader, 1, 1);
      return;
    }
  scale = (double) WIDEST / MAX (width, 1);
  if (decoding->is_drawing || scale < 1)
    gdk_pixbuf_loader_set_size (loader, WIDEST, (int) CLAMP (height * scale + 0.5, 1, 4 * WIDEST));
}

static GdkPixbuf *
decode (GBytes   *bytes,
        Decoding *decoding)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean whole;
  GdkPixbuf *picture;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_cb), decoding);
  whole = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  whole = gdk_pixbuf_loader_close (loader, NULL) && whole;
  picture = whole ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return picture != NULL ? g_object_ref (picture) : NULL;
}

static GBytes *
load (GFile         *file,
      const char    *name,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > LSG_PICTURE_FILE_MOST)
    {
      /* TRANSLATORS: file name */
      refuse (g_strdup_printf (_("“%s” is larger than any picture that Losange takes."), name), error);
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

static GBytes *
encode (GdkPixbuf  *picture,
        GError    **error)
{
  char *data = NULL;
  gsize size;

  if (!gdk_pixbuf_save_to_buffer (picture, &data, &size, "png", error, NULL))
    return NULL;
  return g_bytes_new_take (data, size);
}

/* Where its data end early, the loader is content with less: printing is not. */
static gboolean
is_whole_png (GBytes *bytes)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

  return texture != NULL;
}

GBytes *
lsg_picture_file_read (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *name = get_name (file);
  g_autoptr (GBytes) bytes = load (file, name, cancellable, error);
  g_autoptr (GdkPixbuf) picture = NULL;
  Decoding decoding = { 0 };
  int width, height;
  gboolean is_png;

  if (bytes == NULL)
    return NULL;
  is_png = lsg_picture_read_size (bytes, &width, &height);
  picture = decode (bytes, &decoding);
  if (decoding.is_too_large)
    refuse (g_strdup_printf (_("“%s” has too many points: 20 million at most."), name), error);
  else if (picture == NULL || (is_png && !is_whole_png (bytes)))
    refuse (g_strdup_printf (_("“%s” is no picture that Losange can read: PNG, JPEG or SVG."), name), error);
  else
    return is_png ? g_bytes_ref (bytes) : encode (picture, error);
  return NULL;
}

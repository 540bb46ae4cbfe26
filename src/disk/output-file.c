/* output-file.c - see output-file.h. */
#include "output-file.h"

#include "disk-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _LsgOutputFile {
  char    *path;      /* the wanted file, symbolic links resolved */
  char    *temporary;
  int      descriptor;
  gboolean regular;   /* the wanted file is to be replaced, not written into */
};

static gboolean
fail (const char  *path,
      GError     **error)
{
  int code = errno;
  g_autofree char *name = lsg_path_to_display (path);

  /* TRANSLATORS: a file and why it cannot be written */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("%s cannot be written: %s. Check the folder and its "
               "permissions, or choose another name."), name, g_strerror (code));
  return FALSE;
}

/* A link that leads nowhere yet stays itself: the file is made in its place. */
static char *
resolve (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_strdup (real != NULL ? real : path);
}

static char *
make_template (LsgOutputFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!self->regular)
    return g_build_filename (g_get_tmp_dir (), "losange-XXXXXX", NULL);
  return g_build_filename (folder, ".losange-XXXXXX", NULL);
}

LsgOutputFile *
lsg_output_file_new (const char  *path,
                     GError     **error)
{
  g_autoptr (LsgOutputFile) self = g_new0 (LsgOutputFile, 1);
  struct stat status;
  gboolean exists;

  self->descriptor = -1;
  self->path = resolve (path);
  exists = stat (self->path, &status) == 0;
  self->regular = !exists || S_ISREG (status.st_mode);
  if (exists && S_ISDIR (status.st_mode))
    {
      errno = EISDIR;
      fail (path, error);
      return NULL;
    }

  self->temporary = make_template (self);
  self->descriptor = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, self->regular ? 0666 : 0600);
  if (self->descriptor < 0)
    {
      g_clear_pointer (&self->temporary, g_free);
      fail (path, error);
      return NULL;
    }
  if (exists && self->regular)
    fchmod (self->descriptor, status.st_mode & 0777);
  return g_steal_pointer (&self);
}

const char *
lsg_output_file_get_path (LsgOutputFile *self)
{
  return self->temporary;
}

int
lsg_output_file_get_descriptor (LsgOutputFile *self)
{
  return self->descriptor;
}

gboolean
lsg_output_file_fail (LsgOutputFile  *self,
                      int             number,
                      GError        **error)
{
  errno = number;
  return fail (self->path, error);
}

gboolean
lsg_output_file_write (LsgOutputFile  *self,
                       const char     *bytes,
                       gsize           length,
                       GError        **error)
{
  int number = lsg_disk_write (self->descriptor, bytes, length, NULL);

  return number == 0 || lsg_output_file_fail (self, number, error);
}

/* The way of devices and pipes, which have no whole and half. */
static gboolean
copy_into (LsgOutputFile  *self,
           GError        **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  int target, number;

  if (!g_file_get_contents (self->temporary, &bytes, &length, error))
    return FALSE;
  target = g_open (self->path, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
  if (target < 0)
    return fail (self->path, error);
  number = lsg_disk_write (target, bytes, length, NULL);
  if (close (target) != 0 && number == 0)
    number = errno;
  return number == 0 || lsg_output_file_fail (self, number, error);
}

gboolean
lsg_output_file_commit (LsgOutputFile  *self,
                        GError        **error)
{
  int fresh;

  if (!self->regular)
    return copy_into (self, error);

  /* A writer with a way of its own may have put another file under the temporary name. */
  fresh = g_open (self->temporary, O_RDONLY | O_CLOEXEC, 0);
  if (fresh < 0)
    return fail (self->path, error);
  if (fsync (fresh) != 0)
    {
      fail (self->path, error);
      close (fresh);
      return FALSE;
    }
  close (fresh);
  if (g_rename (self->temporary, self->path) != 0)
    return fail (self->path, error);
  g_clear_pointer (&self->temporary, g_free);
  lsg_disk_sync_folder (self->path);
  return TRUE;
}

void
lsg_output_file_free (LsgOutputFile *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

gboolean
lsg_output_file_save (const char  *path,
                      const char  *bytes,
                      gsize        length,
                      GError     **error)
{
  g_autoptr (LsgOutputFile) output = lsg_output_file_new (path, error);

  return output != NULL && lsg_output_file_write (output, bytes, length, error)
         && lsg_output_file_commit (output, error);
}

char *
lsg_path_to_display (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  GString *line = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? 0xFFFD : c);
    }
  return g_string_free (line, FALSE);
}

/* terminal.c - see terminal.h. */
#include "terminal.h"

#include "output-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* One line, whatever a file name in the sentence holds. */
void
lsg_terminal_complain (const char *sentence)
{
  g_autofree char *line = lsg_path_to_display (sentence);

  g_printerr ("losange: %s\n", line);
}

LsgStatus
lsg_terminal_print (const char *text,
                    gssize      length,
                    gboolean    raw)
{
  g_autofree char *local = NULL;
  g_autofree char *sentence = NULL;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *charset;

  if (!raw && !g_get_charset (&charset))
    {
      local = g_convert_with_fallback (text, size, charset, "UTF-8", "?", NULL, &size, NULL);
      if (local != NULL)
        text = local;
      else
        size = strlen (text);
    }
  if (fwrite (text, 1, size, stdout) == size && fflush (stdout) == 0)
    return LSG_STATUS_DONE;
  /* TRANSLATORS: why nothing could be printed */
  sentence = g_strdup_printf (_("Standard output cannot be written: %s."), g_strerror (errno));
  lsg_terminal_complain (sentence);
  return LSG_STATUS_REFUSED;
}

LsgProject *
lsg_terminal_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean newer_copy = FALSE;
  LsgProject *project = lsg_project_read (NULL, path, &newer_copy, &error);
  g_autofree char *name = lsg_path_to_display (path);
  g_autofree char *note = NULL;

  if (newer_copy)
    {
      note = g_strdup_printf (_("Note: Losange holds changes to %s that have not been saved into it; the "
                                "file is read as it was saved."), name);
      lsg_terminal_complain (note);
    }
  if (project == NULL)
    lsg_terminal_complain (error->message);
  return project;
}

gboolean
lsg_terminal_may_write (const char *input,
                        const char *output)
{
  GStatBuf first, second;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (g_stat (input, &first) != 0 || g_stat (output, &second) != 0 || first.st_dev != second.st_dev
      || first.st_ino != second.st_ino)
    return TRUE;
  name = lsg_path_to_display (output);
  sentence = g_strdup_printf (_("%s is the project itself: choose another name for the output."), name);
  lsg_terminal_complain (sentence);
  return FALSE;
}

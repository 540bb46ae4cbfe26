/* make-schema.c - prints data/losange.rng; `ninja losange-schema` writes it into the source folder. */
#include "schema-writer.h"

#include <glib.h>
#include <stdio.h>

int
main (int    argc,
      char **argv)
{
  g_autofree char *schema = schema_write ();
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    return fputs (schema, stdout) < 0;
  if (g_file_set_contents (argv[1], schema, -1, &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

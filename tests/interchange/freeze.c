/* freeze.c - keeps what this version is for good; `ninja losange-freeze` runs it with the source folder.
 *
 * The text of the tables, a project file and its XML form, and what that form takes. The tests hold today's
 * program to them. Until a version is released it may be frozen again.
 */
#include "schema-writer.h"

#include "project.h"
#include "schema.h"
#include "xml-reader.h"
#include "xml-writer.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define WIDTH 80

/* One text as a C literal, cut at spaces so that lines stay readable. */
static void
append_literal (GString    *code,
                const char *text)
{
  gsize n = 0;

  g_string_append (code, "  \"");
  for (const char *p = text; *p != '\0'; p++, n++)
    {
      if (*p == '\n')
        g_string_append (code, "\\n");
      else if (*p == '"' || *p == '\\')
        g_string_append_printf (code, "\\%c", *p);
      else
        g_string_append_c (code, *p);
      if (p[1] != '\0' && (*p == '\n' || (*p == ' ' && n > WIDTH)))
        {
          g_string_append (code, "\"\n  \"");
          n = 0;
        }
    }
  g_string_append (code, "\",\n");
}

static gboolean
freeze_tables (const char *path,
               GError    **error)
{
  guint version = lsg_schema_get_version ();
  g_auto (GStrv) texts = lsg_schema_list_texts (version);
  g_autoptr (GString) code = g_string_new (NULL);

  g_string_append_printf (code, "/* version-%u.h - the tables of version %u, for versions.c. Made by `ninja losange-freeze`; "
                          "never changed\n * once the version is released. */\n#pragma once\n\n"
                          "static const char *const version_%u[] = {\n", version, version, version);
  for (guint i = 0; texts[i] != NULL; i++)
    append_literal (code, texts[i]);
  g_string_append (code, "  NULL\n};\n");
  return g_file_set_contents (path, code->str, (gssize) code->len, error);
}

static gboolean
freeze_project (const char *sample,
                const char *project,
                const char *xml,
                GError    **error)
{
  g_autoptr (LsgRecords) records = lsg_xml_read_file (sample, error);
  g_autofree char *text = records != NULL ? lsg_xml_write (records, NULL) : NULL;

  g_unlink (project);
  return records != NULL && lsg_project_export (records, project, error) && g_file_set_contents (xml, text, -1, error);
}

/* (transfer full) */
static char *
get_path (const char *source,
          const char *folder,
          const char *suffix)
{
  return g_strdup_printf ("%s/%s/version-%u.%s", source, folder, lsg_schema_get_version (), suffix);
}

int
main (int    argc,
      char **argv)
{
  const char *source = argc == 2 ? argv[1] : ".";
  g_autofree char *sample = g_build_filename (source, "data", "samples", "formation-hybride.xml", NULL);
  g_autofree char *tables = get_path (source, "src/store", "h");
  g_autofree char *project = get_path (source, "tests/store/fixtures", "losange");
  g_autofree char *xml = get_path (source, "tests/interchange/golden", "xml");
  g_autofree char *rules = get_path (source, "tests/interchange/golden", "rng");
  g_autofree char *schema = schema_write_frozen ();
  g_autoptr (GError) error = NULL;

  if (freeze_tables (tables, &error) && freeze_project (sample, project, xml, &error)
      && g_file_set_contents (rules, schema, -1, &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

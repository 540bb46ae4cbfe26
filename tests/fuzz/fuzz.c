/* fuzz.c - feeds damaged files to the readers: an XML exchange, a project file.
 *
 * A damaged file is read or refused with a sentence, never changed, and never brings the program down. What is
 * read from XML is written, read and written again to the same bytes; a project file that is read in spite of its
 * damage holds the records that it held. The case at hand lies in FOLDER, so that it
 * is there after a crash.
 */
#include "mutate.h"

#include "project.h"
#include "xml-reader.h"
#include "xml-writer.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static const char *const xml_words[] = {
  "<!DOCTYPE losange [<!ENTITY a \"aa\">]>", "<![CDATA[", "]]>", "&a;", "&#0;", "&#x10ffff;", "<!--", "<?xml?>",
  "xmlns=\"urn:x\"", "<needs>", "</needs>", "<need id=\"1\"/>", " id=\"0\"", " id=\"9007199254740993\"", " id=\"-1\"",
  " gravity=\"5\"", "99999999999999999999", "-0", "1e9", "<losange version=\"3\">", "</losange>", "\xef\xbb\xbf",
  "\xed\xa0\x80", " position=\"1\"", NULL,
};

static const char *const project_words[] = {
  "SQLite format 3", "CREATE TRIGGER t AFTER INSERT ON need BEGIN SELECT 1; END", "CREATE VIEW v AS SELECT 1",
  "\x4c\x6f\x73\x61", "need", "STRICT", "\xff\xff\xff\xff\xff\xff\xff\xff", "NULL", "application_id", NULL,
};

typedef struct {
  char   *folder;
  GBytes *good;
  char   *records; /* of the good project file, as XML */
  guint   n_read;
  guint   n_refused;
} Fuzz;

static void
must (gboolean    holds,
      const char *what)
{
  if (!holds)
    g_error ("%s", what);
}

static void
check_refusal (Fuzz   *fuzz,
               GError *error)
{
  must (error != NULL && error->message != NULL && *error->message != '\0', "refused without a sentence");
  must (g_utf8_validate (error->message, -1, NULL), "the sentence is not UTF-8");
  fuzz->n_refused++;
}

static void
try_xml (Fuzz   *fuzz,
         GBytes *bad)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = lsg_xml_read (bad, "case.xml", &error);
  g_autoptr (LsgRecords) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *second = NULL;
  gsize length;
  char *first;

  if (records == NULL)
    {
      check_refusal (fuzz, error);
      return;
    }
  must (error == NULL, "read, and an error all the same");
  fuzz->n_read++;
  first = lsg_xml_write (records, &length);
  bytes = g_bytes_new_take (first, length);
  again = lsg_xml_read (bytes, "again.xml", &error);
  must (again != NULL, error != NULL ? error->message : "what was written cannot be read");
  second = lsg_xml_write (again, NULL);
  must (g_str_equal (first, second), "written twice, two different texts");
}

static void
try_project (Fuzz       *fuzz,
             GBytes     *bad,
             const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgProject) project = lsg_project_read (fuzz->folder, path, NULL, &error);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (project == NULL)
    {
      check_refusal (fuzz, error);
    }
  else
    {
      g_autofree char *records = lsg_xml_write (lsg_project_get_records (project), NULL);

      must (g_str_equal (records, fuzz->records), "silent damage was not found");
      fuzz->n_read++;
    }
  must (g_file_get_contents (path, &contents, &length, NULL), "the file is gone");
  after = g_bytes_new_static (contents, length);
  must (g_bytes_equal (bad, after), "the file was changed");
}

static GBytes *
read_good (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

/* The project file of the XML exchange at @path. */
static GBytes *
make_project (Fuzz       *fuzz,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = lsg_xml_read_file (path, &error);
  g_autofree char *good = g_build_filename (fuzz->folder, "good.losange", NULL);

  g_unlink (good);
  if (records == NULL || !lsg_project_export (records, good, &error))
    g_error ("%s", error->message);
  fuzz->records = lsg_xml_write (records, NULL);
  return read_good (good);
}

/* Until @runs cases or @seconds are over, 0 for no such end. */
static void
run (Fuzz    *fuzz,
     gboolean project,
     guint    seed,
     int      runs,
     int      seconds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *path = g_build_filename (fuzz->folder, project ? "case.losange" : "case.xml", NULL);
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  for (int i = 0; (runs == 0 || i < runs) && (seconds == 0 || g_get_monotonic_time () < end); i++)
    {
      g_autoptr (GBytes) bad = lsg_mutate (fuzz->good, project ? project_words : xml_words, random);
      g_autoptr (GError) error = NULL;

      g_unlink (path); /* a shorter text would keep the end of a longer one */
      if (!g_file_set_contents_full (path, g_bytes_get_data (bad, NULL), g_bytes_get_size (bad),
                                     G_FILE_SET_CONTENTS_NONE, 0644, &error))
        g_error ("%s", error->message);
      if (project)
        try_project (fuzz, bad, path);
      else
        try_xml (fuzz, bad);
    }
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("xml|project SAMPLE.xml FOLDER");
  g_autoptr (GError) error = NULL;
  int runs = 0, seconds = 0, seed = 1;
  GOptionEntry options[] = {
    { "runs", 0, 0, G_OPTION_ARG_INT, &runs, "Number of cases", "N" },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "Time", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Where the series of cases begins", "N" },
    { NULL },
  };
  Fuzz fuzz = { NULL };
  gboolean project;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 4)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: fuzz xml|project SAMPLE.xml FOLDER");
      return EXIT_FAILURE;
    }
  if (runs == 0 && seconds == 0)
    runs = 1000;
  fuzz.folder = argv[3];
  g_mkdir_with_parents (fuzz.folder, 0755);
  project = g_str_equal (argv[1], "project");
  fuzz.good = project ? make_project (&fuzz, argv[2]) : read_good (argv[2]);

  run (&fuzz, project, seed, runs, seconds);
  g_print ("%s: %u damaged files refused with a sentence, %u read; seed %d\n", argv[1], fuzz.n_refused, fuzz.n_read,
           seed);
  g_bytes_unref (fuzz.good);
  g_free (fuzz.records);
  return fuzz.n_refused > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* repertoire.c - see repertoire.h. */
#include "repertoire.h"

#include "library.h"
#include "output-file.h"
#include "xml-reader.h"
#include "xml-writer.h"

#include <glib/gi18n-lib.h>

struct _LsgRepertoire {
  char       *path;
  LsgLanguage language;
  LsgRecords *installed; /* NULL when there is none in the language */
  LsgRecords *own;
  char       *problem;
  GArray     *models; /* of LsgModel */
};

static const char *const fields[] = {
  "title",     "nature",      "initiative",  "objective", "criteria",  "taxonomy", "planes",
  "tutee",     "type",        "prevention",  "mode",      "trigger",   "moment",   "rhythm",
  "repeats",   "interval",    "span",        "advice",    "message",   "tags",     "version",
  "author",    "licence",     "status",      "per",         "count",     "count-label", "minutes-min", "minutes",
  "minutes-max", "evidence",  NULL,
};

const char *const *
lsg_repertoire_get_fields (void)
{
  return fields;
}

static LsgRecords *
new_records (LsgLanguage language)
{
  LsgRecords *records = lsg_records_new ();
  g_autoptr (LsgRecord) programme = lsg_record_new (LSG_KIND_PROGRAMME, lsg_records_draw_id (records));

  lsg_record_load (programme, lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "language"),
                   lsg_integer (language));
  lsg_records_insert (records, programme);
  return records;
}

/* A copy of what is reusable, with an id and a place of its own at the end of @records. */
static void
append_copy (LsgRecords      *records,
             LsgIntervention *intervention)
{
  g_autoptr (LsgRecord) copy = lsg_record_new (LSG_KIND_INTERVENTION, lsg_records_draw_id (records));
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), fields[i]);

      lsg_record_load (copy, field, lsg_record_get (LSG_RECORD (intervention), field));
    }
  lsg_record_put_position (copy, (gint64) (n + 1) * LSG_POSITION_GAP);
  lsg_records_insert (records, copy);
}

static void
add_models (LsgRepertoire *self,
            LsgRecords    *records,
            gboolean       is_own)
{
  guint n = records != NULL ? lsg_records_get_n (records, LSG_KIND_INTERVENTION) : 0;

  for (guint i = 0; i < n; i++)
    {
      LsgModel model = { lsg_records_peek (records, LSG_KIND_INTERVENTION, i), is_own };

      g_array_append_val (self->models, model);
    }
}

static void
list_models (LsgRepertoire *self)
{
  g_array_set_size (self->models, 0);
  add_models (self, self->own, TRUE);
  add_models (self, self->installed, FALSE);
}

static void
read_own (LsgRepertoire *self)
{
  g_autoptr (GError) error = NULL;

  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    self->own = lsg_xml_read_file (self->path, &error);
  if (error != NULL)
    self->problem = g_strdup (error->message);
  if (self->own == NULL)
    self->own = new_records (self->language);
}

LsgRepertoire *
lsg_repertoire_new (const char  *path,
                    LsgLanguage  language)
{
  LsgRepertoire *self = g_new0 (LsgRepertoire, 1);
  const char *file = language == LSG_LANGUAGE_FR ? "fr.xml" : "en.xml";
  g_autofree char *installed = g_build_filename (lsg_library_get_data_dir (), "library", file, NULL);

  self->path = g_strdup (path);
  self->language = language;
  self->models = g_array_new (FALSE, FALSE, sizeof (LsgModel));
  self->installed = lsg_xml_read_file (installed, NULL);
  read_own (self);
  list_models (self);
  return self;
}

void
lsg_repertoire_free (LsgRepertoire *self)
{
  g_clear_object (&self->installed);
  g_clear_object (&self->own);
  g_array_unref (self->models);
  g_free (self->problem);
  g_free (self->path);
  g_free (self);
}

const char *
lsg_repertoire_get_problem (LsgRepertoire *self)
{
  return self->problem;
}

guint
lsg_repertoire_get_n (LsgRepertoire *self)
{
  return self->models->len;
}

const LsgModel *
lsg_repertoire_get (LsgRepertoire *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->models->len, NULL);

  return &g_array_index (self->models, LsgModel, index);
}

/* Puts @records in place of the user's own, in the file first. */
static gboolean
store (LsgRepertoire  *self,
       LsgRecords     *records,
       GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *xml = NULL;
  gsize length;

  if (self->problem != NULL)
    {
      g_set_error_literal (error, LSG_XML_ERROR, LSG_XML_ERROR_READ, self->problem);
      return FALSE;
    }
  if (lsg_records_get_n (records, LSG_KIND_INTERVENTION) > LSG_REPERTOIRE_MAX)
    {
      g_set_error (error, LSG_XML_ERROR, LSG_XML_ERROR_LIMIT, _("A library holds at most %d interventions."),
                   LSG_REPERTOIRE_MAX);
      return FALSE;
    }
  xml = lsg_xml_write (records, &length);
  g_mkdir_with_parents (folder, 0700);
  if (!lsg_output_file_save (self->path, xml, length, error))
    return FALSE;
  g_set_object (&self->own, records);
  list_models (self);
  return TRUE;
}

static gboolean
has_title (LsgIntervention *intervention,
           const char      *title)
{
  return *title != '\0' && g_strcmp0 (intervention->title, title) == 0;
}

/* The user's own without @left_out, and without those that one of @others replaces. */
static LsgRecords *
copy_own (LsgRepertoire   *self,
          LsgIntervention *left_out,
          GHashTable      *titles)
{
  LsgRecords *records = new_records (self->language);
  guint n = lsg_records_get_n (self->own, LSG_KIND_INTERVENTION);

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->own, LSG_KIND_INTERVENTION, i);

      if (intervention != left_out && (titles == NULL || !g_hash_table_contains (titles, intervention->title)))
        append_copy (records, intervention);
    }
  return records;
}

gboolean
lsg_repertoire_keep (LsgRepertoire    *self,
                     LsgIntervention  *intervention,
                     GError          **error)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LsgRecords) records = NULL;

  g_return_val_if_fail (LSG_IS_INTERVENTION (intervention), FALSE);

  if (!has_title (intervention, intervention->title))
    {
      g_set_error_literal (error, LSG_XML_ERROR, LSG_XML_ERROR_MISSING,
                           _("Give the intervention a title first: that is how it is found again."));
      return FALSE;
    }
  g_hash_table_add (titles, intervention->title);
  records = copy_own (self, NULL, titles);
  append_copy (records, intervention);
  return store (self, records, error);
}

gboolean
lsg_repertoire_replace (LsgRepertoire    *self,
                        const char       *title,
                        LsgIntervention  *intervention,
                        GError          **error)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LsgRecords) records = NULL;

  g_return_val_if_fail (LSG_IS_INTERVENTION (intervention), FALSE);

  if (!has_title (intervention, intervention->title))
    return lsg_repertoire_keep (self, intervention, error);
  if (title != NULL)
    g_hash_table_add (titles, (gpointer) title);
  g_hash_table_add (titles, intervention->title);
  records = copy_own (self, NULL, titles);
  append_copy (records, intervention);
  return store (self, records, error);
}

gboolean
lsg_repertoire_remove (LsgRepertoire   *self,
                       const LsgModel  *model,
                       GError         **error)
{
  g_autoptr (LsgRecords) records = NULL;

  g_return_val_if_fail (model != NULL && model->is_own, FALSE);

  records = copy_own (self, model->intervention, NULL);
  return store (self, records, error);
}

gboolean
lsg_repertoire_import (LsgRepertoire  *self,
                       const char     *path,
                       guint          *n_kept,
                       GError        **error)
{
  g_autoptr (LsgRecords) others = lsg_xml_read_file (path, error);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LsgRecords) records = NULL;
  guint n;

  *n_kept = 0;
  if (others == NULL)
    return FALSE;
  n = lsg_records_get_n (others, LSG_KIND_INTERVENTION);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (titles, LSG_INTERVENTION (lsg_records_peek (others, LSG_KIND_INTERVENTION, i))->title);
  records = copy_own (self, NULL, titles);
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (others, LSG_KIND_INTERVENTION, i);

      if (!has_title (intervention, intervention->title))
        continue;
      append_copy (records, intervention);
      (*n_kept)++;
    }
  if (*n_kept > 0 && !store (self, records, error))
    return FALSE;
  return TRUE;
}

gboolean
lsg_repertoire_export (LsgRepertoire  *self,
                       const char     *path,
                       GError        **error)
{
  gsize length;
  g_autofree char *xml = lsg_xml_write (self->own, &length);

  return lsg_output_file_save (path, xml, length, error);
}

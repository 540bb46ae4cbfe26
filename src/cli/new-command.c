/* new-command.c - `losange new`: a project file from a template or from XML. */
#include "command.h"

#include "library.h"
#include "output-file.h"
#include "terminal.h"
#include "xml-reader.h"

#include <glib/gi18n-lib.h>

enum {
  OPTION_TEMPLATE,
  OPTION_FROM,
};

static const LsgOption options[] = {
  { "template", 't', N_("NAME"), N_("The template or sample to begin with; a blank one otherwise") },
  { "from", 'f', N_("FILE.xml"), N_("A project in XML, whose ids are kept") },
};

static gint64
translate_id (GHashTable *ids,
              gint64      id)
{
  return *(gint64 *) g_hash_table_lookup (ids, &id);
}

/* Each project made from a template has ids of its own: two of them can be compared without being taken for
 * copies of one. */
static LsgRecord *
copy_record (LsgRecord  *record,
             GHashTable *ids)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  LsgRecord *copy = lsg_record_new (kind->id, translate_id (ids, lsg_record_get_id (record)));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      LsgValue value = lsg_record_get (record, &kind->fields[i]);

      if (!lsg_field_is_stored (&kind->fields[i]))
        continue;
      if (kind->fields[i].type == LSG_TYPE_REFERENCE && value.type != LSG_VALUE_NULL)
        value.integer = translate_id (ids, value.integer);
      lsg_record_put (copy, &kind->fields[i], value);
    }
  lsg_record_put_position (copy, lsg_record_get_position (record));
  return copy;
}

static LsgRecords *
draw_ids (LsgRecords *records)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);
  LsgRecords *copies = lsg_records_new ();

  for (LsgKindId kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
      {
        gint64 old = lsg_record_get_id (lsg_records_peek (records, kind, i));
        gint64 *fresh = g_new (gint64, 1);

        do
          *fresh = lsg_records_draw_id (records);
        while (g_hash_table_contains (taken, fresh));
        g_hash_table_add (taken, fresh);
        g_hash_table_insert (ids, g_memdup2 (&old, sizeof old), fresh);
      }
  for (LsgKindId kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
      {
        g_autoptr (LsgRecord) copy = copy_record (lsg_records_peek (records, kind, i), ids);

        lsg_records_insert (copies, copy);
      }
  return copies;
}

/* What can be chosen, for those who named something else. */
static char *
list_names (void)
{
  GString *names = g_string_new (NULL);

  for (LsgShelf shelf = LSG_SHELF_TEMPLATES; shelf <= LSG_SHELF_SAMPLES; shelf++)
    {
      g_autoptr (GPtrArray) items = lsg_library_list (shelf);

      for (guint i = 0; i < items->len; i++)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                ((LsgLibraryItem *) items->pdata[i])->name);
    }
  return g_string_free (names, FALSE);
}

static LsgRecords *
read_template (const char  *name,
               GError     **error)
{
  g_autofree char *path = lsg_library_find (name);
  g_autoptr (LsgRecords) records = NULL;

  if (path == NULL)
    {
      g_autofree char *shown = lsg_path_to_display (name);
      g_autofree char *names = list_names ();

      /* TRANSLATORS: the template that was asked for, and the names of those that exist */
      g_set_error (error, LSG_XML_ERROR, LSG_XML_ERROR_READ, _("There is no template “%s”. There are: %s."),
                   shown, *names != '\0' ? names : "–");
      return NULL;
    }
  records = lsg_xml_read_file (path, error);
  return records != NULL ? draw_ids (records) : NULL;
}

static LsgStatus
run (const LsgArguments *arguments)
{
  const char *template = arguments->values[OPTION_TEMPLATE];
  const char *from = arguments->values[OPTION_FROM];
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = NULL;

  if (template != NULL && from != NULL)
    {
      lsg_terminal_complain (_("A project begins with a template or with an XML file, not with both."));
      return LSG_STATUS_USAGE;
    }
  if (from != NULL)
    records = lsg_xml_read_file (from, &error);
  else
    records = read_template (template != NULL ? template : lsg_library_get_blank (), &error);
  if (records != NULL && lsg_project_export (records, arguments->operands[0], &error))
    return LSG_STATUS_DONE;
  lsg_terminal_complain (error->message);
  return LSG_STATUS_REFUSED;
}

const LsgCommand lsg_new_command = {
  .name = "new",
  .usage = N_("[--template NAME | --from FILE.xml] OUT.losange"),
  .summary = N_("Make a project file"),
  .details = N_("A file that exists is never overwritten."),
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .n_operands = 1,
  .run = run,
};

/* examples.c - see examples.h. */
#include "examples.h"

#include "suite.h"

#include <string.h>

#define MARKDOWN_VALUE "\n  Ligne <1> & \"deux\" ]]> 'trois'\n\t- \xc3\xa9t\xc3\xa9\xe2\x80\xaf!\n\n"
#define TEXT_VALUE "A < b & c > \"d\" 'e' \xc3\xa9\xf0\x9f\x92\xa0  "
#define PICTURE \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGMIBQAAVwBWP0MfTAAAAABJRU5ErkJggg=="
#define N_EACH 2

/* Some value that the field takes; every field gets one, so a new row is written and read from its first
 * day. */
static LsgValue
some_value (const LsgField *field)
{
  gint64 min, max;

  if (field->type == LSG_TYPE_MARKDOWN)
    return lsg_text (MARKDOWN_VALUE);
  if (field->type == LSG_TYPE_DATE)
    return lsg_text ("2024-02-29");
  if (field->type == LSG_TYPE_TEXT)
    return lsg_text (lsg_field_get_max_bytes (field) < sizeof TEXT_VALUE ? "a&b" : TEXT_VALUE);

  lsg_field_get_bounds (field, &min, &max);
  return lsg_integer (max > min ? max - 1 : max);
}

/* Ids are made from kind and place, so that references can be told before their targets are there. Those that
 * the tests name stay, whatever kinds come between. */
static gint64
get_id (LsgKindId kind,
        guint     index)
{
  static const LsgKindId named[] = {
    LSG_KIND_PROGRAMME, LSG_KIND_LEVEL,        LSG_KIND_PROFILE, LSG_KIND_CHANNEL, LSG_KIND_NEED,
    LSG_KIND_ACTIVITY,  LSG_KIND_INTERVENTION, LSG_KIND_ANSWER,  LSG_KIND_CLAUSE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] == kind)
      return (gint64) (i + 1) * 100 + index;
  return (gint64) (kind + 1) * 1000 + index;
}

/* One grey point. */
static void
fill_picture (LsgRecord      *record,
              const LsgField *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = lsg_field_blob_from_text (field, PICTURE, &error);

  lsg_assert_no_error (error);
  lsg_record_put (record, field, lsg_blob (picture));
}

static void
fill (LsgRecord *record,
      guint      index)
{
  const LsgKind *kind = lsg_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      gboolean nullable = (field->flags & LSG_FIELD_NULLABLE) != 0;

      if (!lsg_field_is_stored (field))
        continue;
      if (index == 1 && nullable && field->target != kind->id)
        lsg_record_put (record, field, lsg_none ());
      else if (field->type == LSG_TYPE_BLOB)
        fill_picture (record, field);
      else if (field->type != LSG_TYPE_REFERENCE)
        lsg_record_put (record, field, some_value (field));
      else if (field->target != kind->id)
        lsg_record_put (record, field, lsg_integer (get_id (field->target, index)));
      else if (index == 1) /* the second clause is in the first */
        lsg_record_put (record, field, lsg_integer (get_id (field->target, 0)));
    }
}

LsgRecords *
example_records (void)
{
  LsgRecords *records = lsg_records_new ();

  for (LsgKindId id = 0; id < LSG_N_KINDS; id++)
    {
      guint n = (lsg_kind_get (id)->flags & LSG_KIND_SINGLE) != 0 ? 1 : N_EACH;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (LsgRecord) record = lsg_record_new (id, get_id (id, i));

          fill (record, i);
          if ((lsg_kind_get (id)->flags & LSG_KIND_ORDERED) != 0)
            lsg_record_put_position (record, i + 5);
          ck_assert (lsg_records_insert (records, record));
        }
    }
  return records;
}

char *
example_document (void)
{
  g_autoptr (LsgRecords) records = example_records ();

  return lsg_xml_write (records, NULL);
}

char *
example_change (const char *document,
                const char *from,
                const char *to)
{
  const char *place = strstr (document, from);

  ck_assert_msg (place != NULL, "no “%s” in the example", from);
  return g_strdup_printf ("%.*s%s%s", (int) (place - document), document, to, place + strlen (from));
}

LsgRecords *
example_read (const char  *document,
              GError     **error)
{
  g_autoptr (GBytes) data = g_bytes_new_static (document, strlen (document));

  return lsg_xml_read (data, "doc.xml", error);
}

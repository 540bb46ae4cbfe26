/* composer-links.c - links between records, as documents list them. See composer.h. */
#include "composer.h"

#include "collate.h"
#include "intervention.h"
#include "need.h"

#define LONGEST_TITLE 60

int
lsg_composer_compare_interventions (gconstpointer a,
                                    gconstpointer b)
{
  LsgIntervention *first = *(LsgIntervention *const *) a;
  LsgIntervention *second = *(LsgIntervention *const *) b;
  gint64 positions[] = { lsg_record_get_position (LSG_RECORD (first)), lsg_record_get_position (LSG_RECORD (second)) };

  if (first->nature != second->nature)
    return first->nature < second->nature ? -1 : 1;
  return (positions[0] > positions[1]) - (positions[0] < positions[1]);
}

/* Structural before conjunctural, as they are listed everywhere, and then by code. */
static int
compare_interventions (LsgIntervention *a,
                       LsgIntervention *b)
{
  if (a->nature != b->nature)
    return a->nature < b->nature ? -1 : 1;
  return lsg_collate_compare (a->code, b->code);
}

static int
compare_linked (gconstpointer a,
                gconstpointer b)
{
  gpointer first = *(gpointer *) a;
  gpointer second = *(gpointer *) b;

  return LSG_IS_NEED (first) ? lsg_need_compare_criticality (first, second) : compare_interventions (first, second);
}

/* The order in which links were made says nothing of needs and interventions; of others it may be the person's. */
static void
sort_links (gpointer record,
            gpointer links,
            gpointer data)
{
  gpointer first = g_ptr_array_index ((GPtrArray *) links, 0);

  if (LSG_IS_NEED (first) || LSG_IS_INTERVENTION (first))
    g_ptr_array_sort (links, compare_linked);
}

GHashTable *
lsg_composer_index_links (LsgComposer *self,
                          LsgKindId    kind,
                          gboolean     by_second)
{
  const LsgField *fields = lsg_kind_get (kind)->fields;
  guint n = lsg_records_get_n (self->records, kind);
  GHashTable *links = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    {
      gpointer link = lsg_records_peek (self->records, kind, i);
      gpointer key =
        lsg_records_find (self->records, G_STRUCT_MEMBER (gint64, link, fields[by_second ? 1 : 0].offset));
      gpointer other =
        lsg_records_find (self->records, G_STRUCT_MEMBER (gint64, link, fields[by_second ? 0 : 1].offset));
      GPtrArray *others;

      if (key == NULL || other == NULL)
        continue;
      others = g_hash_table_lookup (links, key);
      if (others == NULL)
        {
          others = g_ptr_array_new ();
          g_hash_table_insert (links, key, others);
        }
      g_ptr_array_add (others, other);
    }
  g_hash_table_foreach (links, sort_links, NULL);
  return links;
}

const GPtrArray *
lsg_links_get (GHashTable *links,
               gpointer    record)
{
  return g_hash_table_lookup (links, record);
}

/* Codes are short; titles may be whole sentences. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_TITLE)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LONGEST_TITLE - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
lsg_links_join_codes (const GPtrArray *records)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LsgRecord *record = g_ptr_array_index (records, i);
      const char *code = lsg_record_get_code (record);
      g_autofree char *name = shorten (lsg_text_is_empty (code) ? lsg_record_get_title (record) : code);

      if (!lsg_text_is_empty (name))
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", name);
    }
  return g_string_free (joined, FALSE);
}

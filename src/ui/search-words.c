/* search-words.c - live search. See search-words.h. */
#include "search-words.h"

#include "collate.h"

#include <string.h>

LsgSearchWords *
lsg_search_words_new (const char *text)
{
  g_autofree char *folded = lsg_collate_fold (text != NULL ? text : "");
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return (LsgSearchWords *) g_ptr_array_steal (words, NULL);
}

/* Whether every word occurs in a folded text. */
static gboolean
match_folded (LsgSearchWords *words,
              const char     *folded)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
lsg_search_words_match_text (LsgSearchWords *words,
                             const char     *text)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return TRUE;
  folded = lsg_collate_fold (text != NULL ? text : "");
  return match_folded (words, folded);
}

/* What is searched in a record, folded; kept with the record until one of its values changes. */
typedef struct {
  char  *text;
  gulong notify_id;
} Folded;

static void
folded_free (gpointer data)
{
  Folded *folded = data;

  g_free (folded->text);
  g_free (folded);
}

static GQuark
get_folded_quark (void)
{
  return g_quark_from_static_string ("lsg-search-folded");
}

static void
record_changed_cb (LsgRecord *record)
{
  Folded *folded = g_object_steal_qdata (G_OBJECT (record), get_folded_quark ());

  if (folded == NULL)
    return;
  g_signal_handler_disconnect (record, folded->notify_id);
  folded_free (folded);
}

static char *
fold_record (LsgRecord *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      LsgValue value = lsg_none ();

      if (lsg_field_is_text (&kind->fields[i]))
        value = lsg_record_get (record, &kind->fields[i]);
      if (value.type == LSG_VALUE_TEXT)
        {
          g_string_append (all, value.text);
          g_string_append_c (all, '\n');
        }
    }
  return lsg_collate_fold (all->str);
}

static const char *
get_folded (LsgRecord *record)
{
  Folded *folded = g_object_get_qdata (G_OBJECT (record), get_folded_quark ());

  if (folded == NULL)
    {
      folded = g_new0 (Folded, 1);
      folded->text = fold_record (record);
      folded->notify_id = g_signal_connect (record, "notify", G_CALLBACK (record_changed_cb), NULL);
      g_object_set_qdata_full (G_OBJECT (record), get_folded_quark (), folded, folded_free);
    }
  return folded->text;
}

gboolean
lsg_search_words_match (LsgSearchWords *words,
                        LsgRecord      *record)
{
  return words == NULL || match_folded (words, get_folded (record));
}

/* A few records each time the loop is idle. */
#define PREPARED_AT_ONCE 64

typedef struct {
  LsgRecords *records;
  LsgKindId   kind;
  guint       next;
} Preparation;

static void
preparation_free (gpointer data)
{
  Preparation *self = data;

  g_object_unref (self->records);
  g_free (self);
}

static gboolean
prepare_some_cb (gpointer data)
{
  Preparation *self = data;

  for (guint i = 0; i < PREPARED_AT_ONCE && self->next < lsg_records_get_n (self->records, self->kind); i++)
    get_folded (lsg_records_peek (self->records, self->kind, self->next++));
  return self->next < lsg_records_get_n (self->records, self->kind);
}

void
lsg_search_prepare (LsgRecords *records,
                    LsgKindId   kind)
{
  Preparation *self = g_new0 (Preparation, 1);

  self->records = g_object_ref (records);
  self->kind = kind;
  g_idle_add_full (G_PRIORITY_LOW, prepare_some_cb, self, preparation_free);
}

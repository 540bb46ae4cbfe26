/* drift.c - see drift.h. */
#include "drift.h"

#include "answer.h"
#include "clause.h"
#include "figures.h"
#include "finding.h"
#include "level.h"
#include "need.h"
#include "number.h"
#include "pursuit.h"
#include "review.h"
#include "use.h"
#include "viewpoint.h"

#include "activity.h"
#include "intervention.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WORDS 60 /* characters of a text that a sentence quotes */

/* Which kinds a deliverable looks at. Some of their fields only: a list that ends with NULL; no list: all. A kind may
 * stand there several times, as long as no field does. */
typedef struct {
  LsgKindId          kind;
  guint              deliverables; /* bits of LsgDeliverable */
  const char *const *fields;
  gboolean         (*takes) (LsgRecord *record); /* NULL: every record of the kind */
} Watch;

#define SYSTEM (1 << LSG_DELIVERABLE_SYSTEM)
#define SCENARIO (1 << LSG_DELIVERABLE_SCENARIO)

/* What cover, chapters and tables print of the programme, and the values of the method that they follow from. Version,
 * date and phase go on by themselves once a deliverable is validated. */
static const char *const of_programme[] = {
  "title", "description", "organisation", "client", "author", "currency", "modality", "distance-share", "learners",
  "groups", "path-minutes", "start-date", "end-date", "engineering", "engineering-note", "answer-delay",
  "feedback-delay", "inactivity", "tutor-hours", "indispensable-from", "accessory-from", "realistic-area",
  "realistic-deformation", "conditions-area", "conditions-deformation", "factor-maximum", "economic-name",
  "technological-name", "human-name", "organisational-name", "economic-meaning", "technological-meaning",
  "human-meaning", "organisational-meaning", "indispensable-realistic", "indispensable-conditions",
  "indispensable-hardly", "accessory-realistic", "accessory-conditions", "accessory-hardly", "superfluous-realistic",
  "superfluous-conditions", "superfluous-hardly", NULL,
};
static const char *const of_programme_system[] = { "viewpoint-gap", NULL };
static const char *const of_programme_scenario[] = {
  "review", "rate-with-virtual-classes", "target-rate", "hours-ceiling", NULL,
};
static const char *const of_need_upstream[] = { "code", "title", "gravity", "probability", "decision", NULL };
static const char *const of_intervention_system[] = {
  "code", "title", "nature", "decision", "profile", "economic", "technological", "human", "organisational",
  "mitigation", NULL,
};

static gboolean
is_of_rate (LsgRecord *level)
{
  return LSG_LEVEL (level)->scale == LSG_SCALE_RATE;
}

/* Of gravity, probability and constraint: what needs and interventions are rated by. */
static gboolean
is_of_records (LsgRecord *level)
{
  return !is_of_rate (level);
}

static const Watch watches[] = {
  { LSG_KIND_PROGRAMME, SYSTEM | SCENARIO, of_programme, NULL },
  { LSG_KIND_PROGRAMME, SYSTEM, of_programme_system, NULL },
  { LSG_KIND_PROGRAMME, SCENARIO, of_programme_scenario, NULL },
  { LSG_KIND_LEVEL, SYSTEM, NULL, is_of_records },
  { LSG_KIND_LEVEL, SCENARIO, NULL, is_of_rate },
  { LSG_KIND_PROFILE, SYSTEM | SCENARIO, NULL, NULL },
  { LSG_KIND_CHANNEL, SCENARIO, NULL, NULL },
  { LSG_KIND_STEP, SYSTEM, NULL, NULL },
  { LSG_KIND_SOURCE, SYSTEM, NULL, NULL },
  { LSG_KIND_NEED, SYSTEM, NULL, NULL },
  { LSG_KIND_NEED, SCENARIO, of_need_upstream, NULL },
  { LSG_KIND_VIEWPOINT, SYSTEM, NULL, NULL },
  { LSG_KIND_FINDING, SYSTEM, NULL, NULL },
  { LSG_KIND_OBJECTIVE, SYSTEM, NULL, NULL },
  { LSG_KIND_AIM, SYSTEM, NULL, NULL },
  { LSG_KIND_MODULE, SCENARIO, NULL, NULL },
  { LSG_KIND_ACTIVITY, SCENARIO, NULL, NULL },
  { LSG_KIND_INTERVENTION, SYSTEM, of_intervention_system, NULL },
  { LSG_KIND_INTERVENTION, SCENARIO, NULL, NULL },
  { LSG_KIND_ANSWER, SYSTEM | SCENARIO, NULL, NULL },
  { LSG_KIND_PURSUIT, SYSTEM | SCENARIO, NULL, NULL },
  { LSG_KIND_USE, SCENARIO, NULL, NULL },
  { LSG_KIND_CONTRIBUTION, SYSTEM | SCENARIO, NULL, NULL },
  { LSG_KIND_CLAUSE, SCENARIO, NULL, NULL },
};

typedef struct {
  LsgRecords  *then;
  LsgRecords  *now;
  GHashTable  *reviewed; /* keys */
  GPtrArray   *drifts;
} Comparison;

void
lsg_drift_free (LsgDrift *drift)
{
  g_free (drift->key);
  g_free (drift->what);
  g_free (drift->why);
  g_ptr_array_unref (drift->hanging);
  g_free (drift);
}

guint
lsg_drift_count_open (GPtrArray *drifts)
{
  guint n = 0;

  for (guint i = 0; i < drifts->len; i++)
    n += !((LsgDrift *) drifts->pdata[i])->reviewed;
  return n;
}

/* Words. */

static const char *
get_short_name (LsgRecord *record)
{
  const char *code = lsg_record_get_code (record);
  const char *title = lsg_record_get_title (record);

  /* The number of a clause follows its place: another one has it tomorrow. */
  if (code != NULL && *code != '\0' && (!LSG_IS_CLAUSE (record) || *title == '\0'))
    return code;
  return *title != '\0' ? title : lsg_kind_get_label (lsg_record_get_kind (record));
}

/* "Tutoring rate, moderate": a level without a word of its own has the default one. (transfer full) */
static char *
dup_level_name (LsgRecords *records,
                LsgLevel   *level)
{
  const LsgField *scale = lsg_kind_find_field (lsg_kind_get (LSG_KIND_LEVEL), "scale");

  return g_strdup_printf ("%s, %s", lsg_field_get_choice_label (scale, level->scale),
                          lsg_records_get_level_name (records, level->scale, (int) level->rank));
}

/* A record by its code or title; one that stands between others by theirs: "ITC 03, B 04". (transfer full) */
static char *
dup_name (LsgRecords *records,
          LsgRecord  *record)
{
  const LsgKind *kind = lsg_record_get_kind (record);
  GString *name = NULL;

  if (LSG_IS_LEVEL (record))
    return dup_level_name (records, LSG_LEVEL (record));
  for (guint i = 0; i < kind->n_fields && (kind->flags & LSG_KIND_LINK) != 0; i++)
    {
      LsgRecord *end = kind->fields[i].type == LSG_TYPE_REFERENCE
                         ? lsg_records_find (records, lsg_record_get (record, &kind->fields[i]).integer)
                         : NULL;

      if (end == NULL)
        continue;
      if (name == NULL)
        name = g_string_new (get_short_name (end));
      else
        g_string_append_printf (name, ", %s", get_short_name (end));
    }
  return name != NULL ? g_string_free (name, FALSE) : g_strdup (get_short_name (record));
}

static char *
quote (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');

  if (g_utf8_strlen (line, -1) <= MAX_WORDS)
    return g_steal_pointer (&line);
  *g_utf8_offset_to_pointer (line, MAX_WORDS) = '\0';
  return g_strconcat (line, "…", NULL);
}

/* "Institution, tutor"; a dash for none. (transfer full) */
static char *
word_choices (const LsgField *field,
              gint64          bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    if ((bits >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lsg_field_get_choice_label (field, i));
  if (text->len == 0)
    g_string_append (text, LSG_NO_NUMBER);
  return g_string_free (text, FALSE);
}

LsgValue
lsg_drift_get_value (LsgRecords     *records,
                     LsgRecord      *record,
                     const LsgField *field)
{
  if (!LSG_IS_PROGRAMME (record) || strcmp (field->name, "path-minutes") != 0)
    return lsg_record_get (record, field);
  return lsg_integer (lsg_records_get_path (records));
}

/* How a value is said in a sentence; NULL for a text that is too long to be quoted. (transfer full) */
static char *
word_value (LsgRecords     *records,
            LsgRecord      *record,
            const LsgField *field)
{
  LsgValue value = lsg_drift_get_value (records, record, field);
  LsgLanguage language = lsg_language_get_interface ();
  LsgRecord *target;

  if (field->type == LSG_TYPE_MARKDOWN || field->type == LSG_TYPE_BLOB)
    return NULL;
  if (value.type == LSG_VALUE_NULL || (value.type == LSG_VALUE_TEXT && *value.text == '\0'))
    return g_strdup (LSG_NO_NUMBER);
  if (value.type == LSG_VALUE_TEXT)
    return quote (value.text);
  if (field->type == LSG_TYPE_CHOICE)
    return g_strdup (lsg_field_get_choice_label (field, value.integer));
  if (field->type == LSG_TYPE_FLAG)
    return g_strdup (value.integer != 0 ? _("Yes") : _("No"));
  if (field->type == LSG_TYPE_CHOICES)
    return word_choices (field, value.integer);
  if (field->type == LSG_TYPE_REFERENCE)
    {
      target = lsg_records_find (records, value.integer);
      return target != NULL ? dup_name (records, target) : g_strdup (LSG_NO_NUMBER);
    }
  if (field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY)
    return lsg_number_format_hundredths (value.integer, language);
  return lsg_number_format_integer (value.integer, language);
}

static char *
word_change (Comparison     *self,
             LsgRecord      *old,
             LsgRecord      *new,
             const LsgField *field)
{
  g_autofree char *name = dup_name (self->now, new);
  g_autofree char *from = word_value (self->then, old, field);
  g_autofree char *to = word_value (self->now, new, field);
  const char *label = lsg_field_get_label (field);

  if (from == NULL || to == NULL)
    /* TRANSLATORS: the label of a field, the name of a record: “Advice to the tutor, ITC 03: rewritten” */
    return g_strdup_printf (_("%s, %s: rewritten"), label, name);
  /* TRANSLATORS: the label of a field, the name of a record, the value before and now */
  return g_strdup_printf (_("%s, %s: %s → %s"), label, name, from, to);
}

/* What a derived value made of it. */
static char *
word_outcome (LsgRecord  *old,
              LsgRecord  *new,
              const char *name,
              const char *sentence)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (new), name);
  LsgLanguage language = lsg_language_get_interface ();
  LsgValue before = lsg_record_get (old, field);
  LsgValue after = lsg_record_get (new, field);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GString) text = NULL;

  if (lsg_value_equal (before, after) || before.type == LSG_VALUE_NULL || after.type == LSG_VALUE_NULL)
    return NULL;
  if (field->type == LSG_TYPE_CHOICE)
    {
      from = g_strdup (lsg_field_get_choice_label (field, before.integer));
      to = g_strdup (lsg_field_get_choice_label (field, after.integer));
    }
  else if (strcmp (name, "total") == 0)
    {
      from = lsg_number_format_minutes (before.integer, language);
      to = lsg_number_format_minutes (after.integer, language);
    }
  else
    {
      from = lsg_number_format_integer (before.integer, language);
      to = lsg_number_format_integer (after.integer, language);
    }
  text = g_string_new (sentence);
  g_string_replace (text, "{from}", from, 1);
  g_string_replace (text, "{to}", to, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_why (LsgRecord *old,
          LsgRecord *new)
{
  if (old == NULL || new == NULL)
    return NULL;
  if (LSG_IS_NEED (new))
    return word_outcome (old, new, "criticality", _("Its criticality goes from {from} to {to}."));
  if (LSG_IS_INTERVENTION (new))
    {
      char *why = word_outcome (old, new, "total", _("Its time goes from {from} to {to}."));

      return why != NULL ? why : word_outcome (old, new, "verdict", _("It was “{from}” and is “{to}” now."));
    }
  return NULL;
}

/* What hangs on a record. */

/* Adds the records at the other ends of links of @kind, whose field @from names @id. */
static void
add_linked (GPtrArray  *list,
            LsgRecords *records,
            LsgKindId   kind,
            guint       from,
            gint64      id)
{
  const LsgKind *table = lsg_kind_get (kind);
  guint n = lsg_records_get_n (records, kind);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *link = lsg_records_peek (records, kind, i);
      LsgRecord *other;

      if (lsg_record_get (link, &table->fields[from]).integer != id)
        continue;
      other = lsg_records_find (records, lsg_record_get (link, &table->fields[1 - from]).integer);
      if (other != NULL && !g_ptr_array_find (list, other, NULL))
        g_ptr_array_add (list, other);
    }
}

/* Adds the records of @kind whose reference @name names @id. */
static void
add_referring (GPtrArray  *list,
               LsgRecords *records,
               LsgKindId   kind,
               const char *name,
               gint64      id)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (kind), name);
  guint n = lsg_records_get_n (records, kind);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = lsg_records_peek (records, kind, i);
      LsgValue value = lsg_record_get (record, field);

      if (value.type == LSG_VALUE_INTEGER && value.integer == id)
        g_ptr_array_add (list, record);
    }
}

static void
add_record (GPtrArray  *list,
            LsgRecords *records,
            gint64      id)
{
  LsgRecord *record = lsg_records_find (records, id);

  if (record != NULL)
    g_ptr_array_add (list, record);
}

static GPtrArray *
list_hanging (LsgRecords *records,
              LsgRecord  *record)
{
  GPtrArray *list = g_ptr_array_new ();
  gint64 id = lsg_record_get_id (record);
  const LsgKind *kind = lsg_record_get_kind (record);

  if (LSG_IS_NEED (record))
    {
      add_linked (list, records, LSG_KIND_ANSWER, 1, id);
    }
  else if (LSG_IS_INTERVENTION (record))
    {
      add_linked (list, records, LSG_KIND_ANSWER, 0, id);
      add_linked (list, records, LSG_KIND_PURSUIT, 0, id);
    }
  else if (LSG_IS_ACTIVITY (record))
    {
      add_referring (list, records, LSG_KIND_INTERVENTION, "activity", id);
    }
  else if (kind->id == LSG_KIND_PROFILE)
    {
      add_referring (list, records, LSG_KIND_INTERVENTION, "profile", id);
      add_referring (list, records, LSG_KIND_CHANNEL, "profile", id);
    }
  else if (kind->id == LSG_KIND_CHANNEL)
    {
      add_linked (list, records, LSG_KIND_USE, 1, id);
    }
  else if (kind->id == LSG_KIND_OBJECTIVE)
    {
      add_linked (list, records, LSG_KIND_PURSUIT, 1, id);
    }
  else if (LSG_IS_VIEWPOINT (record))
    {
      add_record (list, records, LSG_VIEWPOINT (record)->need);
    }
  else if (LSG_IS_FINDING (record))
    {
      add_record (list, records, LSG_FINDING (record)->need);
    }
  else if ((kind->flags & LSG_KIND_LINK) != 0)
    {
      for (guint i = 0; i < 2; i++)
        add_record (list, records, lsg_record_get (record, &kind->fields[i]).integer);
    }
  return list;
}

/* The comparison. */

/* Long texts are named by their digest: a key is short. */
static char *
make_key (LsgRecords     *records,
          LsgRecord      *record,
          LsgDriftType    type,
          const LsgField *field)
{
  const char *kind = lsg_record_get_kind (record)->name;
  gint64 id = lsg_record_get_id (record);
  g_autofree char *text = NULL;
  g_autofree char *sum = NULL;

  if (type != LSG_DRIFT_CHANGED)
    return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", kind, id, type == LSG_DRIFT_ADDED ? "added" : "removed");
  text = lsg_field_to_text (field, lsg_drift_get_value (records, record, field));
  if (text != NULL && strlen (text) > 60)
    sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s=%s", kind, id, field->name,
                          sum != NULL ? sum : text != NULL ? text : "");
}

static void
take (Comparison     *self,
      LsgDriftType    type,
      LsgRecord      *old,
      LsgRecord      *new,
      const LsgField *field)
{
  LsgRecord *record = new != NULL ? new : old;
  LsgDrift *drift = g_new0 (LsgDrift, 1);
  g_autofree char *name = dup_name (new != NULL ? self->now : self->then, record);
  const char *label = lsg_kind_get_label (lsg_record_get_kind (record));

  drift->type = type;
  drift->kind = lsg_record_get_kind_id (record);
  drift->id = lsg_record_get_id (record);
  drift->field = field;
  drift->key = make_key (self->now, record, type, field);
  drift->reviewed = g_hash_table_contains (self->reviewed, drift->key);
  if (type == LSG_DRIFT_CHANGED)
    drift->what = word_change (self, old, new, field);
  else if (type == LSG_DRIFT_ADDED)
    /* TRANSLATORS: a kind of record and the name of one: “Need: B 13 is new” */
    drift->what = g_strdup_printf (_("%s: %s is new"), label, name);
  else
    /* TRANSLATORS: a kind of record and the name of one: “Need: B 12 is gone” */
    drift->what = g_strdup_printf (_("%s: %s is gone"), label, name);
  drift->why = word_why (old, new);
  drift->hanging = list_hanging (self->now, record);
  g_ptr_array_add (self->drifts, drift);
}

/* The fields that @watch looks at, found once for all records of the kind. (transfer container) */
static GPtrArray *
list_watched (const Watch *watch)
{
  const LsgKind *kind = lsg_kind_get (watch->kind);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    if (lsg_field_is_stored (&kind->fields[i])
        && (watch->fields == NULL || g_strv_contains (watch->fields, kind->fields[i].name)))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  return fields;
}

static void
compare_kind (Comparison  *self,
              const Watch *watch)
{
  g_autoptr (GPtrArray) fields = list_watched (watch);
  guint n_now = lsg_records_get_n (self->now, watch->kind);
  guint n_then = lsg_records_get_n (self->then, watch->kind);

  for (guint i = 0; i < n_now; i++)
    {
      LsgRecord *new = lsg_records_peek (self->now, watch->kind, i);
      LsgRecord *old = lsg_records_find (self->then, lsg_record_get_id (new));

      if (watch->takes != NULL && !watch->takes (new))
        continue;
      if (old == NULL)
        take (self, LSG_DRIFT_ADDED, NULL, new, NULL);
      for (guint j = 0; old != NULL && j < fields->len; j++)
        if (!lsg_value_equal (lsg_drift_get_value (self->then, old, fields->pdata[j]),
                              lsg_drift_get_value (self->now, new, fields->pdata[j])))
          take (self, LSG_DRIFT_CHANGED, old, new, fields->pdata[j]);
    }
  for (guint i = 0; i < n_then; i++)
    {
      LsgRecord *old = lsg_records_peek (self->then, watch->kind, i);

      if (lsg_records_find (self->now, lsg_record_get_id (old)) == NULL
          && (watch->takes == NULL || watch->takes (old)))
        take (self, LSG_DRIFT_REMOVED, old, NULL, NULL);
    }
}

GPtrArray *
lsg_drift_list (LsgRecords  *then,
                LsgRecords  *now,
                LsgSnapshot *snapshot)
{
  g_autoptr (GHashTable) reviewed = g_hash_table_new (g_str_hash, g_str_equal);
  Comparison self = { then, now, reviewed, g_ptr_array_new_with_free_func ((GDestroyNotify) lsg_drift_free) };
  guint n = lsg_records_get_n (now, LSG_KIND_REVIEW);

  for (guint i = 0; i < n; i++)
    {
      LsgReview *review = lsg_records_peek (now, LSG_KIND_REVIEW, i);

      if (review->snapshot == lsg_record_get_id (LSG_RECORD (snapshot)))
        g_hash_table_add (reviewed, review->change);
    }
  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    if ((watches[i].deliverables & 1 << snapshot->deliverable) != 0)
      compare_kind (&self, &watches[i]);
  return self.drifts;
}

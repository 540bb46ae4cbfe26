/* edit-words.c - the words of a step of the history. See edit-words.h.
 *
 * Nouns come with their article, because other languages bend them: one phrase for each kind and for each
 * field that people change by name. A field without a phrase is called by its label.
 */
#include "edit-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *one;     /* "the need": before a code or title */
  const char *several; /* "needs" */
} KindWords;

typedef struct {
  LsgKindId   kind;
  const char *field;
  const char *phrase;
} FieldWords;

static const KindWords kinds[LSG_N_KINDS] = {
  [LSG_KIND_PROGRAMME] = { N_("the programme"), N_("the programme") },
  [LSG_KIND_LEVEL] = { N_("the level"), N_("levels") },
  [LSG_KIND_PROFILE] = { N_("the profile"), N_("profiles") },
  [LSG_KIND_CHANNEL] = { N_("the tool"), N_("tools") },
  [LSG_KIND_STEP] = { N_("the step"), N_("steps") },
  [LSG_KIND_SOURCE] = { N_("the source"), N_("sources") },
  [LSG_KIND_NEED] = { N_("the need"), N_("needs") },
  [LSG_KIND_VIEWPOINT] = { N_("the viewpoint"), N_("viewpoints") },
  [LSG_KIND_FINDING] = { N_("the finding"), N_("findings") },
  [LSG_KIND_OBJECTIVE] = { N_("the objective"), N_("objectives") },
  [LSG_KIND_AIM] = { N_("the link"), N_("links") },
  [LSG_KIND_MODULE] = { N_("the module"), N_("modules") },
  [LSG_KIND_ACTIVITY] = { N_("the activity"), N_("activities") },
  [LSG_KIND_INTERVENTION] = { N_("the intervention"), N_("interventions") },
  [LSG_KIND_ANSWER] = { N_("the link"), N_("links") },
  [LSG_KIND_PURSUIT] = { N_("the link"), N_("links") },
  [LSG_KIND_USE] = { N_("the link"), N_("links") },
  [LSG_KIND_CONTRIBUTION] = { N_("the link"), N_("links") },
  [LSG_KIND_CLAUSE] = { N_("the clause"), N_("clauses") },
  [LSG_KIND_SNAPSHOT] = { N_("the validated version"), N_("validated versions") },
  [LSG_KIND_REVIEW] = { N_("the reviewed change"), N_("reviewed changes") },
};

static const FieldWords fields[] = {
  { LSG_KIND_PROGRAMME, "title", N_("the title") },
  { LSG_KIND_PROGRAMME, "description", N_("the description") },
  { LSG_KIND_PROGRAMME, "organisation", N_("the organisation") },
  { LSG_KIND_PROGRAMME, "client", N_("the client") },
  { LSG_KIND_PROGRAMME, "author", N_("the author") },
  { LSG_KIND_PROGRAMME, "logo", N_("the logo") },
  { LSG_KIND_PROGRAMME, "version", N_("the version") },
  { LSG_KIND_PROGRAMME, "date", N_("the date") },
  { LSG_KIND_PROGRAMME, "language", N_("the language of the deliverables") },
  { LSG_KIND_PROGRAMME, "currency", N_("the currency") },
  { LSG_KIND_PROGRAMME, "phase", N_("the phase") },
  { LSG_KIND_PROGRAMME, "learners", N_("the number of learners") },
  { LSG_KIND_PROGRAMME, "groups", N_("the number of groups") },
  { LSG_KIND_PROGRAMME, "path-minutes", N_("the path time") },
  { LSG_KIND_PROGRAMME, "modality", N_("the modality") },
  { LSG_KIND_PROGRAMME, "distance-share", N_("the share of distance") },
  { LSG_KIND_PROGRAMME, "engineering", N_("the type of tutoring engineering") },
  { LSG_KIND_PROGRAMME, "engineering-note", N_("the note on the type") },
  { LSG_KIND_PROGRAMME, "target-rate", N_("the target rate") },
  { LSG_KIND_PROGRAMME, "hours-ceiling", N_("the ceiling of hours") },
  { LSG_KIND_PROGRAMME, "viewpoint-gap", N_("the marks") },
  { LSG_KIND_PROGRAMME, "tools-mark", N_("the marks") },
  { LSG_KIND_PROGRAMME, "functions-mark", N_("the marks") },
  { LSG_KIND_PROGRAMME, "share-mark", N_("the marks") },
  { LSG_KIND_PROGRAMME, "start-date", N_("the first day") },
  { LSG_KIND_PROGRAMME, "end-date", N_("the last day") },
  { LSG_KIND_PROGRAMME, "answer-delay", N_("the answer delay") },
  { LSG_KIND_PROGRAMME, "feedback-delay", N_("the feedback delay") },
  { LSG_KIND_PROGRAMME, "inactivity", N_("the inactivity delay") },
  { LSG_KIND_PROGRAMME, "tutor-hours", N_("the tutors’ hours") },
  { LSG_KIND_PROGRAMME, "review", N_("the revision") },
  { LSG_KIND_PROGRAMME, "rate-with-virtual-classes", N_("whether virtual classes count") },
  { LSG_KIND_PROGRAMME, "indispensable-from", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "accessory-from", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "realistic-area", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "realistic-deformation", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "conditions-area", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "conditions-deformation", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "factor-maximum", N_("the thresholds") },
  { LSG_KIND_PROGRAMME, "economic-name", N_("the names of the factors") },
  { LSG_KIND_PROGRAMME, "technological-name", N_("the names of the factors") },
  { LSG_KIND_PROGRAMME, "human-name", N_("the names of the factors") },
  { LSG_KIND_PROGRAMME, "organisational-name", N_("the names of the factors") },
  { LSG_KIND_PROGRAMME, "economic-meaning", N_("the meaning of the factors") },
  { LSG_KIND_PROGRAMME, "technological-meaning", N_("the meaning of the factors") },
  { LSG_KIND_PROGRAMME, "human-meaning", N_("the meaning of the factors") },
  { LSG_KIND_PROGRAMME, "organisational-meaning", N_("the meaning of the factors") },
  { LSG_KIND_PROGRAMME, NULL, N_("the decision table") },

  { LSG_KIND_LEVEL, "name", N_("the name") },
  { LSG_KIND_LEVEL, "description", N_("the description") },
  { LSG_KIND_LEVEL, "threshold", N_("the threshold") },

  { LSG_KIND_PROFILE, "name", N_("the name") },
  { LSG_KIND_PROFILE, "role", N_("the kind of profile") },
  { LSG_KIND_PROFILE, "tutor", N_("who or what tutors") },
  { LSG_KIND_PROFILE, "mission", N_("the mission") },
  { LSG_KIND_PROFILE, "ask-for", N_("what to ask for") },
  { LSG_KIND_PROFILE, "who", N_("who holds it") },
  { LSG_KIND_PROFILE, "functions", N_("the functions held first") },
  { LSG_KIND_PROFILE, "second-functions", N_("the functions held in second place") },
  { LSG_KIND_PROFILE, "skills", N_("the skills") },
  { LSG_KIND_PROFILE, "hourly-cost", N_("the hourly cost") },
  { LSG_KIND_PROFILE, "weekly-capacity", N_("the weekly capacity") },

  { LSG_KIND_CHANNEL, "name", N_("the name") },
  { LSG_KIND_CHANNEL, "use", N_("the use") },
  { LSG_KIND_CHANNEL, "profile", N_("who answers") },
  { LSG_KIND_CHANNEL, "delay", N_("the answer delay") },
  { LSG_KIND_CHANNEL, "live", N_("whether it is synchronous") },
  { LSG_KIND_CHANNEL, "direction", N_("the direction") },
  { LSG_KIND_CHANNEL, "tutor-access", N_("the tutors’ access") },
  { LSG_KIND_CHANNEL, "learner-access", N_("the learners’ access") },
  { LSG_KIND_CHANNEL, "access-note", N_("the note on access") },
  { LSG_KIND_CHANNEL, "cost", N_("the cost") },
  { LSG_KIND_CHANNEL, "in-charter", N_("whether the charter names it") },

  { LSG_KIND_STEP, "step", N_("the step") },
  { LSG_KIND_STEP, "state", N_("the state") },
  { LSG_KIND_STEP, "start-date", N_("the dates") },
  { LSG_KIND_STEP, "end-date", N_("the dates") },
  { LSG_KIND_STEP, "objective", N_("the objectives") },
  { LSG_KIND_STEP, "notes", N_("the notes") },

  { LSG_KIND_SOURCE, "title", N_("the title") },
  { LSG_KIND_SOURCE, "nature", N_("the nature") },
  { LSG_KIND_SOURCE, "form", N_("the kind of source") },
  { LSG_KIND_SOURCE, "holder", N_("the viewpoint") },
  { LSG_KIND_SOURCE, "details", N_("the details") },
  { LSG_KIND_SOURCE, "tool", N_("the collection tool") },
  { LSG_KIND_SOURCE, "expected", N_("the number of people asked") },
  { LSG_KIND_SOURCE, "received", N_("the number of answers") },
  { LSG_KIND_SOURCE, "start-date", N_("the dates") },
  { LSG_KIND_SOURCE, "end-date", N_("the dates") },
  { LSG_KIND_SOURCE, "notes", N_("the notes") },

  { LSG_KIND_VIEWPOINT, "importance", N_("the importance") },
  { LSG_KIND_VIEWPOINT, "evidence", N_("where it shows") },
  { LSG_KIND_VIEWPOINT, "comment", N_("the comment") },

  { LSG_KIND_FINDING, "source", N_("the source") },
  { LSG_KIND_FINDING, "need", N_("the need") },
  { LSG_KIND_FINDING, "text", N_("the text") },

  { LSG_KIND_OBJECTIVE, "plane", N_("the support plane") },
  { LSG_KIND_OBJECTIVE, "function", N_("the tutoring function") },
  { LSG_KIND_OBJECTIVE, "own", N_("whether it is the project’s own") },
  { LSG_KIND_OBJECTIVE, "title", N_("the title") },
  { LSG_KIND_OBJECTIVE, "wording", N_("the wording") },

  { LSG_KIND_MODULE, "title", N_("the title") },
  { LSG_KIND_MODULE, "description", N_("the description") },

  { LSG_KIND_NEED, "code", N_("the code") },
  { LSG_KIND_NEED, "title", N_("the title") },
  { LSG_KIND_NEED, "nature", N_("the nature") },
  { LSG_KIND_NEED, "planes", N_("the support planes") },
  { LSG_KIND_NEED, "functions", N_("the tutoring functions") },
  { LSG_KIND_NEED, "gravity", N_("the gravity") },
  { LSG_KIND_NEED, "probability", N_("the probability") },
  { LSG_KIND_NEED, "description", N_("the description") },
  { LSG_KIND_NEED, "decision", N_("the decision") },
  { LSG_KIND_NEED, "reason", N_("the reason") },
  { LSG_KIND_NEED, "risk", N_("the accepted risk") },

  { LSG_KIND_ACTIVITY, "title", N_("the title") },
  { LSG_KIND_ACTIVITY, "nature", N_("the nature") },
  { LSG_KIND_ACTIVITY, "module", N_("the module") },
  { LSG_KIND_ACTIVITY, "synchronous", N_("whether it is synchronous") },
  { LSG_KIND_ACTIVITY, "day", N_("the first day") },
  { LSG_KIND_ACTIVITY, "days", N_("the length") },
  { LSG_KIND_ACTIVITY, "hour", N_("the hour") },
  { LSG_KIND_ACTIVITY, "instruction", N_("the instruction") },
  { LSG_KIND_ACTIVITY, "channel", N_("the tool") },
  { LSG_KIND_ACTIVITY, "minutes", N_("the minutes") },
  { LSG_KIND_ACTIVITY, "factor-min", N_("the smallest factor") },
  { LSG_KIND_ACTIVITY, "factor", N_("the factor") },
  { LSG_KIND_ACTIVITY, "factor-max", N_("the largest factor") },
  { LSG_KIND_ACTIVITY, "profile", N_("the tutor profile") },

  { LSG_KIND_INTERVENTION, "code", N_("the code") },
  { LSG_KIND_INTERVENTION, "title", N_("the title") },
  { LSG_KIND_INTERVENTION, "nature", N_("the nature") },
  { LSG_KIND_INTERVENTION, "initiative", N_("the initiative") },
  { LSG_KIND_INTERVENTION, "decision", N_("the decision") },
  { LSG_KIND_INTERVENTION, "profile", N_("the tutor profile") },
  { LSG_KIND_INTERVENTION, "objective", N_("the objective") },
  { LSG_KIND_INTERVENTION, "planes", N_("the support fields") },
  { LSG_KIND_INTERVENTION, "tutee", N_("the tutee") },
  { LSG_KIND_INTERVENTION, "mode", N_("the mode") },
  { LSG_KIND_INTERVENTION, "criteria", N_("the criteria of attainment") },
  { LSG_KIND_INTERVENTION, "taxonomy", N_("the level aimed at") },
  { LSG_KIND_INTERVENTION, "type", N_("the type") },
  { LSG_KIND_INTERVENTION, "prevention", N_("the prevention level") },
  { LSG_KIND_INTERVENTION, "trigger", N_("the trigger") },
  { LSG_KIND_INTERVENTION, "moment", N_("the moment") },
  { LSG_KIND_INTERVENTION, "activity", N_("the activity") },
  { LSG_KIND_INTERVENTION, "place", N_("the place") },
  { LSG_KIND_INTERVENTION, "offset", N_("the place") },
  { LSG_KIND_INTERVENTION, "rhythm", N_("the rhythm") },
  { LSG_KIND_INTERVENTION, "repeats", N_("the number of times") },
  { LSG_KIND_INTERVENTION, "interval", N_("the interval") },
  { LSG_KIND_INTERVENTION, "span", N_("the length") },
  { LSG_KIND_INTERVENTION, "advice", N_("the advice") },
  { LSG_KIND_INTERVENTION, "message", N_("the message template") },
  { LSG_KIND_INTERVENTION, "tags", N_("the keywords") },
  { LSG_KIND_INTERVENTION, "version", N_("the version") },
  { LSG_KIND_INTERVENTION, "author", N_("the author") },
  { LSG_KIND_INTERVENTION, "date", N_("the date") },
  { LSG_KIND_INTERVENTION, "licence", N_("the licence") },
  { LSG_KIND_INTERVENTION, "status", N_("the status") },
  { LSG_KIND_INTERVENTION, "pointers", N_("the pointers") },
  { LSG_KIND_INTERVENTION, "per", N_("the unit") },
  { LSG_KIND_INTERVENTION, "count", N_("the count") },
  { LSG_KIND_INTERVENTION, "count-label", N_("what is counted") },
  { LSG_KIND_INTERVENTION, "minutes-min", N_("the smallest duration") },
  { LSG_KIND_INTERVENTION, "minutes", N_("the duration") },
  { LSG_KIND_INTERVENTION, "minutes-max", N_("the largest duration") },
  { LSG_KIND_INTERVENTION, "evidence", N_("the source of the duration") },
  { LSG_KIND_INTERVENTION, "economic", N_("the first factor") },
  { LSG_KIND_INTERVENTION, "technological", N_("the second factor") },
  { LSG_KIND_INTERVENTION, "human", N_("the third factor") },
  { LSG_KIND_INTERVENTION, "organisational", N_("the fourth factor") },
  { LSG_KIND_INTERVENTION, "mitigation", N_("the mitigation note") },

  { LSG_KIND_SNAPSHOT, NULL, N_("the validation") },
  { LSG_KIND_REVIEW, NULL, N_("the review") },

  { LSG_KIND_CLAUSE, "parent", N_("the section") },
  { LSG_KIND_CLAUSE, "title", N_("the title") },
  { LSG_KIND_CLAUSE, "body", N_("the text") },
  { LSG_KIND_CLAUSE, "side-note", N_("the side note") },
  { LSG_KIND_CLAUSE, "audiences", N_("the audiences") },
  { LSG_KIND_CLAUSE, "content", N_("the generated part") },
};

/* One of these sentences for each verb: with a record, with several, without a record's name. */
typedef struct {
  const char *one;
  const char *several;
} VerbWords;

static const VerbWords verbs[] = {
  [LSG_VERB_CHANGE] = { N_("change %s"), N_("change several %s") },
  [LSG_VERB_ADD] = { N_("add %s"), N_("add several %s") },
  [LSG_VERB_DUPLICATE] = { N_("duplicate %s"), N_("duplicate several %s") },
  [LSG_VERB_REMOVE] = { N_("remove %s"), N_("remove several %s") },
  [LSG_VERB_MOVE] = { N_("move %s"), N_("move several %s") },
  [LSG_VERB_LINK] = { N_("link %s"), N_("add several %s") },
  [LSG_VERB_UNLINK] = { N_("unlink %s"), N_("remove several %s") },
  [LSG_VERB_RENUMBER] = { N_("renumber %s"), N_("renumber the %s") },
  [LSG_VERB_IMPORT] = { N_("import %s"), N_("import several %s") },
};

static const char *
translate (const char *english)
{
  return g_dgettext (GETTEXT_PACKAGE, english);
}

/* printf with a format that comes from one of the tables, each of which takes the one text. */
static char *
put_in (const char *format,
        const char *text)
{
  const char *place = strstr (format, "%s");

  g_return_val_if_fail (place != NULL, g_strdup (format));

  return g_strdup_printf ("%.*s%s%s", (int) (place - format), format, text, place + 2);
}

/* A row without a field name holds for the rest of its kind: the cells of the decision table. */
static char *
dup_field_phrase (LsgKindId   kind,
                  const char *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (kind), name);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind && (fields[i].field == NULL || g_strcmp0 (fields[i].field, name) == 0))
      return g_strdup (translate (fields[i].phrase));
  return g_strdup_printf (_("“%s”"), field != NULL ? lsg_field_get_label (field) : name);
}

/* Codes and numbers stand as they are, titles in quotes. */
static gboolean
is_code (const char *subject)
{
  return strlen (subject) <= 12 && strpbrk (subject, "0123456789") != NULL;
}

static gboolean
begins_with_vowel (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);

  return plain != NULL && *plain != '\0' && strchr ("aeiouyAEIOUY", *plain) != NULL;
}

/* "the gravity of B 04" */
static char *
dup_field_of (const char *phrase,
              const char *subject)
{
  if (!is_code (subject))
    /* TRANSLATORS: a field and the title of its record: “the mission of “Trainer”” */
    return g_strdup_printf (_("%s of “%s”"), phrase, subject);
  if (begins_with_vowel (subject))
    /* TRANSLATORS: a field and the code of its record, which begins with a vowel */
    return g_strdup_printf (C_("before a vowel", "%s of %s"), phrase, subject);
  /* TRANSLATORS: a field and the code of its record, which begins with a consonant */
  return g_strdup_printf (C_("before a consonant", "%s of %s"), phrase, subject);
}

static gboolean
has_subject (const LsgEdit *edit)
{
  return edit->subject != NULL && *edit->subject != '\0' && edit->kind != LSG_KIND_PROGRAMME;
}

/* What the verb is done to; @with_subject: with the name of the record. */
static char *
dup_object (const LsgEdit *edit,
            gboolean       with_subject)
{
  const char *kind = translate (kinds[edit->kind].one);

  with_subject = with_subject && has_subject (edit);
  if (edit->verb == LSG_VERB_CHANGE && edit->field != NULL)
    {
      g_autofree char *phrase = dup_field_phrase (edit->kind, edit->field);

      return with_subject ? dup_field_of (phrase, edit->subject) : g_steal_pointer (&phrase);
    }
  if (!with_subject)
    return g_strdup (kind);
  if (is_code (edit->subject))
    return g_strdup_printf ("%s %s", kind, edit->subject);
  /* TRANSLATORS: a kind of record with its article, and a title: “the clause “Delays”” */
  return g_strdup_printf (_("%s “%s”"), kind, edit->subject);
}

static char *
dup_words (const LsgEdit *edit,
           gboolean       with_subject)
{
  g_autofree char *object = NULL;

  g_return_val_if_fail (edit->verb < G_N_ELEMENTS (verbs) && edit->kind < LSG_N_KINDS, g_strdup (""));

  if (edit->id == 0 && edit->field == NULL)
    return put_in (translate (verbs[edit->verb].several), translate (kinds[edit->kind].several));
  object = dup_object (edit, with_subject);
  if (edit->id == 0 && edit->verb == LSG_VERB_CHANGE && with_subject && !has_subject (edit)
      && edit->kind != LSG_KIND_PROGRAMME)
    {
      g_autofree char *field = g_steal_pointer (&object);

      /* TRANSLATORS: a field, and a kind of records: “the profile of several interventions” */
      object = g_strdup_printf (_("%s of several %s"), field, translate (kinds[edit->kind].several));
    }
  return put_in (translate (verbs[edit->verb].one), object);
}

char *
lsg_edit_dup_words (const LsgEdit *edit)
{
  return dup_words (edit, TRUE);
}

char *
lsg_edit_dup_action (const LsgEdit *edit)
{
  g_autofree char *words = dup_words (edit, FALSE);
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, words + strlen (first), NULL);
}

char *
lsg_edit_dup_undo (const LsgEdit *edit)
{
  g_autofree char *words = edit != NULL ? lsg_edit_dup_words (edit) : NULL;

  /* TRANSLATORS: the step that undo takes back is inserted */
  return words != NULL ? g_strdup_printf (_("Undo: %s"), words) : g_strdup (_("Undo"));
}

char *
lsg_edit_dup_redo (const LsgEdit *edit)
{
  g_autofree char *words = edit != NULL ? lsg_edit_dup_words (edit) : NULL;

  /* TRANSLATORS: the step that redo does again is inserted */
  return words != NULL ? g_strdup_printf (_("Redo: %s"), words) : g_strdup (_("Redo"));
}

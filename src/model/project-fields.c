/* project-fields.c - the table of project fields and the replacing of their tokens. See project-fields.h. */
#include "project-fields.h"

#include "channel.h"
#include "date.h"
#include "field-words.h"
#include "number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef const LsgProjectFieldContext Context;

static LsgProgramme *
get_programme (Context *context)
{
  return lsg_records_get_programme (context->records);
}

/* Functions that give a member of the programme sheet in the form that its unit asks for. */
#define GIVE(name, expression)                                                                    \
  static char *give_##name (Context *context)                                                     \
  {                                                                                               \
    LsgProgramme *programme = get_programme (context);                                            \
                                                                                                  \
    return programme != NULL ? (expression) : NULL;                                               \
  }

#define GIVE_NUMBER(name, member, format)                                                         \
  GIVE (name, programme->member != LSG_NULL ? format (programme->member, context->language) : NULL)

#define GIVE_TEXT(name, member) \
  GIVE (name, programme->member != NULL && *programme->member != '\0' ? g_strdup (programme->member) : NULL)

/* Hundredths of minutes: a path of whole hours is said in hours. */
static char *
format_path (gint64      minutes,
             LsgLanguage language)
{
  if (minutes >= 60 * LSG_HUNDRED && minutes % (30 * LSG_HUNDRED) == 0)
    {
      g_autofree char *hours = lsg_number_format_hundredths (minutes / 60, language);

      return g_strconcat (hours, LSG_NO_BREAK_SPACE "h", NULL);
    }
  return lsg_number_format_minutes (minutes * LSG_HUNDRED, language);
}

GIVE_TEXT (title, title)
GIVE_TEXT (organisation, organisation)
GIVE_TEXT (author, author)
GIVE_TEXT (version, version)
GIVE_TEXT (tutor_hours, tutor_hours)
GIVE_TEXT (review, review)
GIVE_NUMBER (answer_delay, answer_delay, lsg_number_format_delay)
GIVE_NUMBER (feedback_delay, feedback_delay, lsg_number_format_days)
GIVE_NUMBER (inactivity, inactivity, lsg_number_format_days)
GIVE_NUMBER (learners, learners, lsg_number_format_integer)
GIVE_NUMBER (groups, groups, lsg_number_format_integer)
GIVE (date, lsg_date_format (programme->date, context->language))
GIVE (start_date, lsg_date_format (programme->start_date, context->language))
GIVE (end_date, lsg_date_format (programme->end_date, context->language))
GIVE (period, lsg_date_format_range (programme->start_date, programme->end_date, context->language))

static char *
give_path (Context *context)
{
  gint64 path = lsg_records_get_path (context->records);

  return path != LSG_NULL ? format_path (path, context->language) : NULL;
}

static char *
give_rate (Context *context)
{
  double rate = context->figures->counted_rate;

  return isnan (rate) ? NULL : lsg_number_format_rate (rate, context->language);
}

/* "neuf", "nine"; one is "une", since an intervention is feminine. */
static char *
give_interventions (Context *context)
{
  if (context->figures->n_kept == 0)
    return NULL;
  return lsg_number_format_words (context->figures->n_kept, TRUE, context->language);
}

static char *
give_product (LsgProduct  product,
              LsgLanguage language)
{
  return product > 0 ? lsg_number_format_minutes (product, language) : NULL;
}

static char *
give_minutes (Context *context)
{
  return give_product (context->figures->all.chosen, context->language);
}

static char *
give_virtual_minutes (Context *context)
{
  return give_product (context->figures->virtual_classes.chosen, context->language);
}

static char *
give_minutes_per_learner (Context *context)
{
  LsgProgramme *programme = get_programme (context);

  if (programme == NULL || programme->learners <= 0)
    return NULL;
  return give_product (context->figures->all.chosen / programme->learners, context->language);
}

/* "forum, e-mail et téléphone" from the names of all records of @kind. */
static char *
list_names (Context   *context,
            LsgKindId  kind)
{
  guint n = lsg_records_get_n (context->records, kind);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *list;

  for (guint i = 0; i < n; i++)
    {
      const char *name = lsg_record_get_title (lsg_records_peek (context->records, kind, i));

      if (*name != '\0' && (kind != LSG_KIND_CHANNEL
                            || LSG_CHANNEL (lsg_records_peek (context->records, kind, i))->in_charter))
        g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;

  list = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0 && i + 1 == names->len)
        g_string_append (list, context->language == LSG_LANGUAGE_FR ? " et " : " and ");
      else if (i > 0)
        g_string_append (list, ", ");
      g_string_append (list, names->pdata[i]);
    }
  return g_string_free (list, FALSE);
}

static char *
give_profiles (Context *context)
{
  return list_names (context, LSG_KIND_PROFILE);
}

static char *
give_channels (Context *context)
{
  return list_names (context, LSG_KIND_CHANNEL);
}

#define SHEET(name, text, member, function) { name, text, LSG_KIND_PROGRAMME, member, function }
#define WHOLE(name, text, kind, function) { name, text, LSG_KIND_##kind, NULL, function }

static const LsgProjectField project_fields[] = {
  SHEET ("answer-delay", N_("Answer delay"), "answer-delay", give_answer_delay),
  SHEET ("feedback-delay", N_("Feedback delay"), "feedback-delay", give_feedback_delay),
  SHEET ("inactivity", N_("Inactivity"), "inactivity", give_inactivity),
  SHEET ("tutor-hours", N_("Tutors’ hours"), "tutor-hours", give_tutor_hours),
  SHEET ("review", N_("Revision"), "review", give_review),
  WHOLE ("profiles", N_("Tutor profiles"), PROFILE, give_profiles),
  WHOLE ("channels", N_("Channels"), CHANNEL, give_channels),
  SHEET ("title", N_("Title of the programme"), "title", give_title),
  SHEET ("organisation", N_("Organisation"), "organisation", give_organisation),
  SHEET ("author", N_("Author"), "author", give_author),
  SHEET ("version", N_("Version"), "version", give_version),
  SHEET ("date", N_("Date"), "date", give_date),
  SHEET ("learners", N_("Learners"), "learners", give_learners),
  SHEET ("groups", N_("Groups"), "groups", give_groups),
  SHEET ("path-hours", N_("Path time"), "path-minutes", give_path),
  SHEET ("start-date", N_("First day"), "start-date", give_start_date),
  SHEET ("end-date", N_("Last day"), "end-date", give_end_date),
  SHEET ("period", N_("From first to last day"), "start-date", give_period),
  WHOLE ("interventions-kept", N_("Interventions kept"), INTERVENTION, give_interventions),
  WHOLE ("minutes-total", N_("Tutoring time"), INTERVENTION, give_minutes),
  WHOLE ("minutes-per-learner", N_("Tutoring time per learner"), INTERVENTION, give_minutes_per_learner),
  WHOLE ("virtual-minutes", N_("Tutor time of the virtual classes"), ACTIVITY, give_virtual_minutes),
  WHOLE ("rate", N_("Tutoring rate"), INTERVENTION, give_rate),
};

const LsgProjectField *
lsg_project_fields_get_all (guint *n_fields)
{
  *n_fields = G_N_ELEMENTS (project_fields);
  return project_fields;
}

const LsgProjectField *
lsg_project_fields_find (const char *token,
                         gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (project_fields); i++)
    if (strlen (project_fields[i].token) == length && strncmp (project_fields[i].token, token, length) == 0)
      return &project_fields[i];
  return NULL;
}

const char *
lsg_project_field_get_label (const LsgProjectField *field)
{
  g_return_val_if_fail (field != NULL, "");

  return g_dgettext (GETTEXT_PACKAGE, field->label);
}

char *
lsg_project_field_get_text (const LsgProjectField        *field,
                            const LsgProjectFieldContext *context)
{
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (context != NULL && context->figures != NULL, NULL);

  return field->get_text (context);
}

static gboolean
is_name_byte (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '-';
}

const char *
lsg_project_fields_next (const char *text,
                         gsize      *name_length)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *end = p + 1;

      if (*p != '{' || !g_ascii_islower (p[1]))
        continue;
      while (is_name_byte (*end))
        end++;
      if (*end == '}')
        {
          *name_length = end - p - 1;
          return p;
        }
    }
  return NULL;
}

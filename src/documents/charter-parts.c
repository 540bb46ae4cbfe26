/* charter-parts.c - see charter-parts.h. */
#include "charter-parts.h"

#include <math.h>

#include "channel.h"
#include "number.h"

static void
cell (LsgCharter *self,
      const char *text)
{
  lsg_report_builder_cell (self->builder, lsg_rich_text_new (text));
}

/* A cell that the project words. Takes @text. */
static void
project_cell (LsgCharter  *self,
              LsgRichText *text)
{
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_cell (self->builder, text);
  lsg_report_builder_set_language (self->builder, self->language);
}

/* --- profiles --- */

void
lsg_charter_add_profiles (LsgCharter *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_PROFILE);

  if (n == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_report_builder_begin_table (self->builder, lsg_rich_text_new (self->words->profiles_caption));
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->profile);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->mission);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->ask_for);
  for (guint i = 0; i < n; i++)
    {
      LsgProfile *profile = lsg_records_peek (self->records, LSG_KIND_PROFILE, i);

      lsg_report_builder_row (self->builder, LSG_ROW_BODY);
      project_cell (self, lsg_rich_text_new_strong (profile->name));
      project_cell (self, lsg_markdown_to_text (profile->mission, &self->fields));
      project_cell (self, lsg_markdown_to_text (profile->ask_for, &self->fields));
    }
  lsg_report_builder_end_table (self->builder, NULL);
}

/* --- services --- */

/* Learners read what is done for them, not what it takes. */
static gboolean
shows_minutes (LsgCharter *self)
{
  return self->audience != LSG_CHARTER_LEARNER;
}

static LsgProduct
get_minutes (LsgCharter      *self,
             LsgIntervention *intervention)
{
  return lsg_figures_get_total (self->records, intervention, intervention->minutes);
}

/* Decimals that the column needs: all of its numbers have the same. */
static guint
count_decimals (LsgCharter *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  guint decimals = 0;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);
      LsgProduct minutes;

      if (!lsg_intervention_is_kept (intervention))
        continue;
      minutes = get_minutes (self, intervention);
      if (minutes % 10000 != 0)
        decimals = MAX (decimals, minutes % 1000 != 0 ? 2 : 1);
    }
  return decimals;
}

typedef struct {
  guint          decimals;
  LsgNumberFlags flags;
} NumberForm;

static void
number_cell (LsgCharter *self,
             LsgProduct  minutes,
             NumberForm  form)
{
  g_autofree char *text = lsg_number_format (minutes, 4, form.decimals, form.flags, self->language);

  cell (self, text);
}

static void
sum_row (LsgCharter *self,
         LsgRowKind  kind,
         const char *title,
         LsgProduct  minutes,
         NumberForm  form)
{
  lsg_report_builder_row (self->builder, kind);
  cell (self, title);
  cell (self, NULL);
  cell (self, NULL);
  cell (self, NULL);
  if (shows_minutes (self))
    number_cell (self, minutes, form);
}

static void
service_row (LsgCharter      *self,
             LsgIntervention *intervention,
             NumberForm       form)
{
  const char *moment = intervention->moment != NULL ? intervention->moment : intervention->trigger;

  lsg_report_builder_row (self->builder, LSG_ROW_BODY);
  cell (self, intervention->code);
  project_cell (self, lsg_rich_text_new (intervention->title));
  project_cell (self, lsg_rich_text_new (lsg_composer_profile (self, intervention->profile)));
  project_cell (self, lsg_rich_text_new (moment));
  if (!shows_minutes (self))
    return;
  if (intervention->minutes == LSG_NULL)
    cell (self, LSG_NO_NUMBER);
  else
    number_cell (self, get_minutes (self, intervention), form);
}

static void
service_rows (LsgCharter *self,
              LsgNature   nature,
              LsgProduct  sum,
              NumberForm  form)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);

      if (intervention->nature != (gint64) nature || !lsg_intervention_is_kept (intervention))
        continue;
      if (!begun)
        sum_row (self, LSG_ROW_GROUP,
                 nature == LSG_STRUCTURAL ? self->words->structural : self->words->conjunctural, sum, form);
      begun = TRUE;
      service_row (self, intervention, form);
    }
}

/* Takes @sentence. */
static void
add_sentence (GString *note,
              char    *sentence)
{
  if (note->len > 0)
    g_string_append_c (note, ' ');
  g_string_append (note, sentence);
  g_free (sentence);
}

static void
add_learners (LsgCharter *self,
              GString    *note)
{
  g_autofree char *learners = NULL;

  if (self->programme->learners == LSG_NULL || self->programme->learners == 0)
    return;
  if (self->programme->learners == 1)
    {
      add_sentence (note, g_strdup (self->words->services_for_one));
      return;
    }
  learners = lsg_number_format_words (self->programme->learners, FALSE, self->language);
  add_sentence (note, lsg_words_fill (self->words->services_for, learners, NULL));
}

static void
add_rate (LsgCharter *self,
          GString    *note)
{
  const LsgFigures *figures = self->figures;
  double value = figures->counted_rate;
  g_autofree char *minutes = lsg_number_format_product (figures->all.chosen, self->language);
  g_autofree char *virtual = lsg_number_format_product (figures->virtual_classes.chosen, self->language);
  g_autofree char *path = NULL;
  g_autofree char *learners = NULL;
  g_autofree char *rate = lsg_number_format_rate (value, self->language);

  if (!isfinite (value))
    return;
  path = lsg_number_format_hundredths (figures->path, self->language);
  learners = lsg_number_format_integer (self->programme->learners, self->language);
  if (figures->rate_with_virtual)
    add_sentence (note, lsg_words_fill (self->words->services_rate_virtual, minutes, virtual, path, learners,
                                        rate, NULL));
  else
    add_sentence (note, lsg_words_fill (self->words->services_rate, minutes, path, learners, rate, NULL));
}

static void
add_virtual_classes (LsgCharter *self,
                     GString    *note)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_ACTIVITY);
  LsgProduct sessions = 0;
  gint64 factor = LSG_NULL;
  gboolean mixed = FALSE;
  g_autofree char *minutes = NULL;
  g_autofree char *work = NULL;
  g_autofree char *times = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (self->records, LSG_KIND_ACTIVITY, i);

      if (activity->minutes == LSG_NULL || !lsg_activity_is_virtual_class (activity))
        continue;
      sessions = lsg_product_add (sessions, lsg_quantity_multiply (activity->minutes, LSG_HUNDRED, 1));
      mixed = mixed || (factor != LSG_NULL && activity->factor != factor);
      factor = activity->factor;
    }
  if (sessions == 0)
    return;
  minutes = lsg_number_format_minutes (sessions, self->language);
  work = lsg_number_format_minutes (self->figures->virtual_classes.chosen, self->language);
  times = lsg_number_format_hundredths (factor != LSG_NULL ? factor : LSG_HUNDRED, self->language);
  if (mixed)
    add_sentence (note, lsg_words_fill (self->words->services_virtual_mixed, minutes, work, NULL));
  else
    add_sentence (note, lsg_words_fill (self->words->services_virtual, minutes, work, times, NULL));
}

static void
add_missing_durations (LsgCharter *self,
                       GString    *note)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  guint missing = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);

      missing += lsg_intervention_is_kept (intervention) && intervention->minutes == LSG_NULL;
    }
  if (missing == 0)
    return;
  number = lsg_number_format_words (missing, TRUE, self->language);
  add_sentence (note, missing == 1 ? g_strdup (self->words->missing_duration)
                                   : lsg_words_fill (self->words->missing_durations, number, NULL));
}

static LsgRichText *
make_services_note (LsgCharter *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  add_learners (self, note);
  add_rate (self, note);
  add_virtual_classes (self, note);
  add_missing_durations (self, note);
  return note->len > 0 ? lsg_rich_text_new (note->str) : NULL;
}

void
lsg_charter_add_services (LsgCharter *self)
{
  NumberForm form = { count_decimals (self), LSG_NUMBER_DEFAULT };

  if (lsg_composer_count_kept (self) == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  if (self->figures->all.chosen >= 10000 * LSG_PRODUCT_ONE)
    form.flags |= LSG_NUMBER_GROUP_ALL;
  lsg_report_builder_begin_table (self->builder, lsg_rich_text_new (self->words->services_caption));
  lsg_report_builder_column (self->builder, LSG_COLUMN_CODE, self->words->code);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->service);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->profile);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->moment);
  if (shows_minutes (self))
    lsg_report_builder_column (self->builder, LSG_COLUMN_NUMBER, self->words->minutes);
  service_rows (self, LSG_STRUCTURAL, self->figures->structural.chosen, form);
  service_rows (self, LSG_CONJUNCTURAL, self->figures->conjunctural.chosen, form);
  if (shows_minutes (self))
    sum_row (self, LSG_ROW_TOTAL, self->words->together, self->figures->all.chosen, form);
  lsg_report_builder_end_table (self->builder, shows_minutes (self) ? make_services_note (self) : NULL);
}

/* --- channels --- */

static void
channel_row (LsgCharter *self,
             LsgChannel *channel)
{
  g_autofree char *delay = NULL;

  if (channel->live)
    delay = g_strdup (self->words->live);
  else if (channel->delay != LSG_NULL)
    delay = lsg_number_format_delay (channel->delay, self->language);
  lsg_report_builder_row (self->builder, LSG_ROW_BODY);
  project_cell (self, lsg_rich_text_new_strong (channel->name));
  project_cell (self, lsg_rich_text_new (channel->use));
  project_cell (self, lsg_rich_text_new (lsg_composer_profile (self, channel->profile)));
  cell (self, delay != NULL ? delay : LSG_NO_NUMBER);
}

void
lsg_charter_add_channels (LsgCharter *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_CHANNEL);
  LsgRichText *note = NULL;
  guint n_named = 0;

  for (guint i = 0; i < n; i++)
    n_named += LSG_CHANNEL (lsg_records_peek (self->records, LSG_KIND_CHANNEL, i))->in_charter != 0;
  if (n_named == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_report_builder_begin_table (self->builder, lsg_rich_text_new (self->words->channels_caption));
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->channel);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->use);
  lsg_report_builder_column (self->builder, LSG_COLUMN_TEXT, self->words->who_answers);
  lsg_report_builder_column (self->builder, LSG_COLUMN_NUMBER, self->words->delay);
  for (guint i = 0; i < n; i++)
    if (LSG_CHANNEL (lsg_records_peek (self->records, LSG_KIND_CHANNEL, i))->in_charter)
      channel_row (self, lsg_records_peek (self->records, LSG_KIND_CHANNEL, i));
  if (self->programme->tutor_hours != NULL)
    {
      g_autofree char *sentence = lsg_words_fill (self->words->channels_hours, self->programme->tutor_hours,
                                                  NULL);

      note = lsg_rich_text_new (sentence);
    }
  lsg_report_builder_end_table (self->builder, note);
}

/* --- key figures --- */

gboolean
lsg_charter_has_key_figures (LsgCharter *self)
{
  return self->programme->answer_delay != LSG_NULL || self->programme->inactivity != LSG_NULL
         || self->programme->feedback_delay != LSG_NULL || isfinite (self->figures->per_learner);
}

/* Takes @value; NULL is no entry. */
static void
key_figure (LsgCharter *self,
            const char *label,
            char       *value)
{
  if (value != NULL)
    lsg_report_builder_entry (self->builder, label, value);
  g_free (value);
}

void
lsg_charter_add_key_figures (LsgCharter *self)
{
  LsgProgramme *programme = self->programme;
  LsgLanguage language = self->language;
  char *per_learner = NULL;

  if (!lsg_charter_has_key_figures (self))
    {
      lsg_composer_gap (self);
      return;
    }
  if (isfinite (self->figures->per_learner))
    per_learner = lsg_composer_key_minutes (self, self->figures->per_learner);
  lsg_report_builder_begin_entries (self->builder, LSG_NODE_KEY_FIGURES);
  key_figure (self, self->words->key_answer[self->audience],
              programme->answer_delay != LSG_NULL
                  ? lsg_number_format_delay (programme->answer_delay, language)
                  : NULL);
  key_figure (self, self->words->key_inactivity[self->audience],
              programme->inactivity != LSG_NULL ? lsg_number_format_days (programme->inactivity, language)
                                                : NULL);
  key_figure (self, self->words->key_feedback[self->audience],
              programme->feedback_delay != LSG_NULL
                  ? lsg_number_format_days (programme->feedback_delay, language)
                  : NULL);
  key_figure (self, self->words->key_per_learner, per_learner);
}

/* --- signatures --- */

/* Who signs: the institution always; its charter and the tutor's with the tutor, the learner's with the
 * learner. */
static const gboolean signs[LSG_N_CHARTERS][3] = {
  [LSG_CHARTER_INSTITUTION] = { TRUE, TRUE, FALSE },
  [LSG_CHARTER_TUTOR] = { TRUE, TRUE, FALSE },
  [LSG_CHARTER_LEARNER] = { TRUE, FALSE, TRUE },
  [LSG_CHARTER_ALL] = { TRUE, TRUE, TRUE },
};

void
lsg_charter_add_signatures (LsgCharter *self,
                            gboolean    sentence)
{
  const LsgWords *words = self->words;
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    n += signs[self->audience][i] ? 1 : 0;
  if (sentence)
    {
      g_autofree char *number = lsg_number_format_words (n, FALSE, self->language);
      g_autofree char *copies = lsg_words_fill (words->copies, number, NULL);

      lsg_report_builder_text (self->builder, LSG_NODE_PARAGRAPH, lsg_rich_text_new (copies));
    }
  for (guint i = 0; i < 3; i++)
    if (signs[self->audience][i])
      lsg_report_builder_signature (self->builder, words->signatories[i], words->name, words->capacities[i],
                                    words->signed_on, words->mention);
}

/* settings.c - what a project sets of the method, and the method's defaults where it sets nothing:
 * thresholds, bands, proposals and the names of levels and factors. Declared in figures.h. */
#include "figures.h"

#include "level.h"
#include "method-words.h"

static void
set_int (int    *setting,
         gint64  value)
{
  if (value != LSG_NULL)
    *setting = (int) value;
}

static void
read_rule (LsgFigures   *self,
           LsgProgramme *programme)
{
  self->rule = LSG_DIAMOND_RULE_DEFAULT;
  self->class_thresholds = LSG_CLASS_THRESHOLDS_DEFAULT;
  self->decisions = lsg_decision_table_default ();
  self->rate_with_virtual = FALSE;
  if (programme == NULL)
    return;

  set_int (&self->class_thresholds.indispensable_from, programme->indispensable_from);
  set_int (&self->class_thresholds.accessory_from, programme->accessory_from);
  set_int (&self->rule.realistic_area, programme->realistic_area);
  set_int (&self->rule.realistic_deformation, programme->realistic_deformation);
  set_int (&self->rule.conditions_area, programme->conditions_area);
  set_int (&self->rule.conditions_deformation, programme->conditions_deformation);
  set_int (&self->rule.factor_maximum, programme->factor_maximum);
  self->rate_with_virtual = programme->rate_with_virtual == 1;
  for (guint i = 0; i < G_N_ELEMENTS (programme->propose); i++)
    if (programme->propose[i] != LSG_NULL)
      self->decisions.cells[i / LSG_N_VERDICTS][i % LSG_N_VERDICTS] = (LsgDecision) programme->propose[i];
}

void
lsg_figures_read_settings (LsgFigures *self,
                           LsgRecords *records)
{
  read_rule (self, lsg_records_get_programme (records));

  self->bands = LSG_RATE_BANDS_DEFAULT;
  for (int i = 0; i < LSG_N_RATE_BANDS; i++)
    {
      LsgLevel *level = lsg_level_find (records, LSG_SCALE_RATE, i + 1);

      if (level != NULL && level->threshold != LSG_NULL)
        self->bands.from[i] = level->threshold;
    }
}

LsgLanguage
lsg_records_get_language (LsgRecords *records)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  return programme != NULL && programme->language == LSG_LANGUAGE_EN ? LSG_LANGUAGE_EN : LSG_LANGUAGE_FR;
}

const char *
lsg_records_get_level_name (LsgRecords *records,
                            gint64      scale,
                            int         rank)
{
  LsgLevel *level = lsg_level_find (records, scale, rank);

  if (level != NULL && level->name != NULL)
    return level->name;
  return lsg_words_get_level ((LsgLevelScale) scale, rank, lsg_records_get_language (records));
}

const char *
lsg_records_get_level_description (LsgRecords *records,
                                   gint64      scale,
                                   int         rank)
{
  LsgLevel *level = lsg_level_find (records, scale, rank);

  if (level != NULL && level->description != NULL)
    return level->description;
  return lsg_words_get_level_description ((LsgLevelScale) scale, rank, lsg_records_get_language (records));
}

static const gsize factor_names[LSG_N_FACTORS] = {
  G_STRUCT_OFFSET (LsgProgramme, economic_name),
  G_STRUCT_OFFSET (LsgProgramme, technological_name),
  G_STRUCT_OFFSET (LsgProgramme, human_name),
  G_STRUCT_OFFSET (LsgProgramme, organisational_name),
};

static const gsize factor_meanings[LSG_N_FACTORS] = {
  G_STRUCT_OFFSET (LsgProgramme, economic_meaning),
  G_STRUCT_OFFSET (LsgProgramme, technological_meaning),
  G_STRUCT_OFFSET (LsgProgramme, human_meaning),
  G_STRUCT_OFFSET (LsgProgramme, organisational_meaning),
};

/* What the project's sheet holds at @offset; NULL: the method's words stand. */
static const char *
get_own_text (LsgRecords *records,
              gsize       offset)
{
  LsgProgramme *programme = lsg_records_get_programme (records);

  return programme != NULL ? G_STRUCT_MEMBER (const char *, programme, offset) : NULL;
}

const char *
lsg_records_get_factor_name (LsgRecords *records,
                             guint       factor)
{
  const char *own;

  g_return_val_if_fail (factor < LSG_N_FACTORS, "");

  own = get_own_text (records, factor_names[factor]);
  return own != NULL ? own : lsg_words_get_factor (factor, lsg_records_get_language (records));
}

const char *
lsg_records_get_factor_meaning (LsgRecords *records,
                                guint       factor)
{
  const char *own;

  g_return_val_if_fail (factor < LSG_N_FACTORS, "");

  own = get_own_text (records, factor_meanings[factor]);
  return own != NULL ? own : lsg_words_get_factor_description (factor, lsg_records_get_language (records));
}

/* method-words.c - the tables of words (DOMAIN 2.6, 2.7, 3.4, 14). See method-words.h. */
#include "method-words.h"

#include "rate.h"

#define N_SCALES 4
#define N_RANKS LSG_N_RATE_BANDS

typedef struct {
  const char *words[LSG_N_LANGUAGES]; /* French, English */
} Word;

static const Word levels[N_SCALES][N_RANKS] = {
  [LSG_SCALE_GRAVITY] = { { { "peu grave", "not serious" } },
                          { { "grave", "serious" } },
                          { { "très grave", "very serious" } },
                          { { "fatale", "fatal" } } },
  [LSG_SCALE_PROBABILITY] = { { { "peu probable", "unlikely" } },
                              { { "probable", "probable" } },
                              { { "fort probable", "highly probable" } },
                              { { "certaine", "certain" } } },
  [LSG_SCALE_CONSTRAINT] = { { { "non contraignant", "not constraining" } },
                             { { "peu contraignant", "slightly constraining" } },
                             { { "contraignant", "constraining" } },
                             { { "très contraignant", "very constraining" } } },
  [LSG_SCALE_RATE] = { { { "nul", "none" } },
                       { { "très faible", "very low" } },
                       { { "faible", "low" } },
                       { { "modéré", "moderate" } },
                       { { "soutenu", "sustained" } },
                       { { "intensif", "intensive" } } },
};

static const Word descriptions[N_SCALES][N_RANKS] = {
  [LSG_SCALE_GRAVITY] = {
    { { "une légère gêne, sans effet sur la progression", "a slight discomfort, no effect on progress" } },
    { { "une progression ralentie, une activité en retard ou médiocre",
        "progress slows down, an activity is late or poor" } },
    { { "un module manqué ou une forte démotivation", "a module is failed, or motivation falls sharply" } },
    { { "l’abandon ou l’échec de la formation", "dropout or failure of the whole course" } },
  },
  [LSG_SCALE_PROBABILITY] = {
    { { "moins de 10\u202f% des apprenants concernés", "fewer than 10% of the learners concerned" } },
    { { "de 10 à 40\u202f% des apprenants concernés", "10 to 40% of the learners concerned" } },
    { { "de 40 à 80\u202f% des apprenants concernés", "40 to 80% of the learners concerned" } },
    { { "plus de 80\u202f% des apprenants concernés", "more than 80% of the learners concerned" } },
  },
  [LSG_SCALE_CONSTRAINT] = {
    { { "faisable avec l’existant, tel quel", "feasible with what exists, as it is" } },
    { { "faisable après un ajustement", "feasible after an adjustment" } },
    { { "seulement après une modification importante", "only after a substantial modification" } },
    { { "seulement après une modification profonde", "only after a deep modification" } },
  },
  [LSG_SCALE_RATE] = {
    { { "aucun tutorat", "no tutoring" } },
  },
};

static const Word factors[LSG_N_FACTORS] = {
  { { "Économique", "Economic" } },
  { { "Technologique", "Technological" } },
  { { "Humain", "Human" } },
  { { "Organisationnel", "Organisational" } },
};

static const Word factor_descriptions[LSG_N_FACTORS] = {
  { { "le budget et les heures de tutorat", "the budget and the hours of tutoring" } },
  { { "les outils et leur accès", "the tools and the access to them" } },
  { { "les compétences et la disponibilité des tuteurs", "the skills and the availability of tutors" } },
  { { "les règles, le calendrier, la hiérarchie", "the rules, the calendar, the hierarchy" } },
};

static const Word classes[LSG_N_CLASSES] = {
  [LSG_CLASS_INDISPENSABLE] = { { "indispensable", "indispensable" } },
  [LSG_CLASS_ACCESSORY] = { { "accessoire", "accessory" } },
  [LSG_CLASS_SUPERFLUOUS] = { { "superflu", "superfluous" } },
};

static const Word verdicts[LSG_N_VERDICTS] = {
  [LSG_VERDICT_REALISTIC] = { { "réaliste", "realistic" } },
  [LSG_VERDICT_CONDITIONS] = { { "sous conditions", "under conditions" } },
  [LSG_VERDICT_HARDLY] = { { "peu réaliste", "hardly realistic" } },
};

static const Word decisions[LSG_N_DECISIONS] = {
  [LSG_KEEP] = { { "garder", "keep" } },
  [LSG_KEEP_WITH_PLAN] = { { "garder avec un plan", "keep with a plan" } },
  [LSG_POSTPONE] = { { "reporter", "postpone" } },
  [LSG_DROP] = { { "écarter", "drop" } },
};

static const char *
get_word (const Word  *words,
          gsize        n_words,
          gint64       index,
          LsgLanguage  language)
{
  const char *word;

  g_return_val_if_fail (language < LSG_N_LANGUAGES, "");

  if (index < 0 || (gsize) index >= n_words)
    return "";
  word = words[index].words[language];
  return word != NULL ? word : "";
}

int
lsg_words_get_n_ranks (LsgLevelScale scale)
{
  return scale == LSG_SCALE_RATE ? LSG_N_RATE_BANDS : 4;
}

const char *
lsg_words_get_level (LsgLevelScale scale,
                     int           rank,
                     LsgLanguage   language)
{
  g_return_val_if_fail (scale < N_SCALES, "");

  return get_word (levels[scale], N_RANKS, rank - 1, language);
}

const char *
lsg_words_get_level_description (LsgLevelScale scale,
                                 int           rank,
                                 LsgLanguage   language)
{
  g_return_val_if_fail (scale < N_SCALES, "");

  return get_word (descriptions[scale], N_RANKS, rank - 1, language);
}

const char *
lsg_words_get_factor (guint       factor,
                      LsgLanguage language)
{
  return get_word (factors, G_N_ELEMENTS (factors), factor, language);
}

const char *
lsg_words_get_factor_description (guint       factor,
                                  LsgLanguage language)
{
  return get_word (factor_descriptions, G_N_ELEMENTS (factor_descriptions), factor, language);
}

const char *
lsg_words_get_class (LsgClass    class_,
                     LsgLanguage language)
{
  return get_word (classes, G_N_ELEMENTS (classes), class_, language);
}

const char *
lsg_words_get_verdict (LsgVerdict  verdict,
                       LsgLanguage language)
{
  return get_word (verdicts, G_N_ELEMENTS (verdicts), verdict, language);
}

const char *
lsg_words_get_decision (LsgDecision decision,
                        LsgLanguage language)
{
  return get_word (decisions, G_N_ELEMENTS (decisions), decision, language);
}

const char *
lsg_words_get_virtual_class_code (LsgLanguage language)
{
  return language == LSG_LANGUAGE_FR ? "CV" : "VC";
}

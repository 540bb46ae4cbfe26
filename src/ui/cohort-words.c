/* cohort-words.c - see cohort-words.h. */
#include "cohort-words.h"

#include "cohort.h"
#include "number.h"

#include <math.h>

GStrv
lsg_cohort_list_words (LsgRecords       *records,
                       const LsgFigures *figures,
                       gint64            learners)
{
  LsgSpan span = lsg_figures_count (figures, lsg_figures_for_learners (records, learners));
  LsgLanguage language = lsg_language_get_interface ();
  double minutes = lsg_product_to_double (span.chosen);
  double rate = figures->path != LSG_NULL ? lsg_rate (span.chosen, figures->path, learners) : NAN;
  gint64 groups = lsg_cohort_get_groups (records, learners);
  GStrv words = g_new0 (char *, LSG_N_COHORT_WORDS + 1);

  words[LSG_COHORT_LEARNERS] = lsg_number_format_integer (learners, language);
  words[LSG_COHORT_GROUPS] = groups != LSG_NULL ? lsg_number_format_integer (groups, language)
                                                : g_strdup (LSG_NO_NUMBER);
  words[LSG_COHORT_MINUTES] = lsg_number_format_product (span.chosen, language);
  words[LSG_COHORT_EACH] = lsg_number_format_double (minutes / (double) learners, 1, LSG_NUMBER_TRIM, language);
  words[LSG_COHORT_RATE] = lsg_number_format_rate (rate, language);
  return words;
}

/* report-words.c - see report-words.h. */
#include "report-words-private.h"

const LsgReportWords *
lsg_report_words_get (LsgLanguage language)
{
  g_return_val_if_fail (language < LSG_N_LANGUAGES, &lsg_report_words_en);

  return language == LSG_LANGUAGE_FR ? &lsg_report_words_fr : &lsg_report_words_en;
}

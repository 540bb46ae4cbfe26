/* field-words.c - the words of project fields, by token. See field-words.h. */
#include "field-words.h"

static const struct {
  const char *token;
  const char *words[LSG_N_LANGUAGES]; /* French, English */
} field_words[] = {
  { "answer-delay", { "délai de réponse", "answer delay" } },
  { "feedback-delay", { "délai de rétroaction", "feedback delay" } },
  { "inactivity", { "délai d’inactivité", "inactivity delay" } },
  { "tutor-hours", { "horaires des tuteurs", "tutors’ hours" } },
  { "review", { "révision", "revision" } },
  { "profiles", { "profils de tuteurs", "tutor profiles" } },
  { "channels", { "canaux", "channels" } },
  { "title", { "titre de la formation", "title of the programme" } },
  { "organisation", { "organisme", "organisation" } },
  { "author", { "auteur", "author" } },
  { "version", { "version", "version" } },
  { "date", { "date", "date" } },
  { "learners", { "nombre d’apprenants", "number of learners" } },
  { "groups", { "nombre de groupes", "number of groups" } },
  { "path-hours", { "durée du parcours", "path time" } },
  { "start-date", { "premier jour", "first day" } },
  { "end-date", { "dernier jour", "last day" } },
  { "period", { "dates de la formation", "dates of the programme" } },
  { "interventions-kept", { "nombre d’interventions gardées", "number of interventions kept" } },
  { "minutes-total", { "temps de tutorat", "tutoring time" } },
  { "minutes-per-learner", { "temps de tutorat par apprenant", "tutoring time per learner" } },
  { "virtual-minutes", { "temps de tutorat des classes virtuelles", "tutoring time of the virtual classes" } },
  { "rate", { "taux tutoral", "tutoring rate" } },
};

const char *
lsg_words_get_project_field (const char  *token,
                             LsgLanguage  language)
{
  g_return_val_if_fail (language < LSG_N_LANGUAGES, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (field_words); i++)
    if (g_str_equal (field_words[i].token, token))
      return field_words[i].words[language];
  return NULL;
}

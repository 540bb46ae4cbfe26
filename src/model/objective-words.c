/* objective-words.c - the table of generic objectives. See objective-words.h. */
#include "objective-words.h"

typedef struct {
  const char *words[LSG_N_LANGUAGES]; /* French, English */
} Word;

static const Word objectives[LSG_N_FUNCTIONS][LSG_N_PLANES] = {
  [LSG_FUNCTION_WELCOME] = {
    { { "Informer sur le dispositif", "Explain how the course works" } },
    { { "Créer un sentiment d’appartenance", "Give a sense of belonging" } },
    { { "Faire émerger les objectifs personnels", "Bring out personal goals" } },
    { { "Faire le point sur ses stratégies", "Take stock of one’s strategies" } },
  },
  [LSG_FUNCTION_ORGANISATION] = {
    { { "Présenter les méthodes de travail", "Present methods of work" } },
    { { "Réguler la dynamique de groupe", "Regulate group dynamics" } },
    { { "Accompagner vers l’autonomie", "Accompany towards autonomy" } },
    { { "Faciliter la planification", "Make planning easier" } },
  },
  [LSG_FUNCTION_SOCIO_AFFECTIVE] = {
    { { "Personnaliser le soutien", "Personalise support" } },
    { { "Rompre l’isolement", "Break isolation" } },
    { { "Lutter contre l’abandon", "Prevent dropout" } },
    { { "Faire connaître ses habiletés à collaborer", "Reveal skills of collaboration" } },
  },
  [LSG_FUNCTION_PEDAGOGY] = {
    { { "Apporter des réponses, remédier", "Give answers, remediate" } },
    { { "Faciliter la collaboration", "Make collaboration easier" } },
    { { "Proposer des activités signifiantes", "Offer meaningful activities" } },
    { { "Susciter un regard critique", "Invite a critical view" } },
  },
  [LSG_FUNCTION_TECHNICAL] = {
    { { "Aider à maîtriser l’environnement", "Help to master the environment" } },
    { { "Favoriser l’entraide technique", "Foster technical mutual help" } },
    { { "Encourager l’usage des outils", "Encourage the use of tools" } },
    { { "Prendre du recul sur les outils", "Step back from one’s tools" } },
  },
  [LSG_FUNCTION_METACOGNITION] = {
    { { "Faire connaître ses préférences cognitives", "Reveal cognitive preferences" } },
    { { "Faire exprimer son vécu des tâches", "Voice how tasks are lived" } },
    { { "Faire identifier ses motivations", "Identify one’s motivations" } },
    { { "Apprendre à apprendre", "Learn to learn" } },
  },
  [LSG_FUNCTION_EVALUATION] = {
    { { "Énoncer les critères d’évaluation", "State the criteria of assessment" } },
    { { "Donner des rétroactions formatives", "Give formative feedback" } },
    { { "Encourager, féliciter", "Encourage, congratulate" } },
    { { "Aider à s’autoévaluer", "Help with self-assessment" } },
  },
};

const char *
lsg_words_get_objective (LsgFunction function,
                         LsgPlane    plane,
                         LsgLanguage language)
{
  g_return_val_if_fail (language < LSG_N_LANGUAGES, "");

  if ((guint) function >= LSG_N_FUNCTIONS || (guint) plane >= LSG_N_PLANES)
    return "";
  return objectives[function][plane].words[language];
}

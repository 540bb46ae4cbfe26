/* choice-words.c - see choice-words.h. */
#include "choice-words.h"

#include <string.h>

static const struct {
  const char *english;
  const char *french;
} words[] = {
  { "Virtual class", "Classe virtuelle" },
  { "Face-to-face session", "Séance en présence" },
  { "Resource to study", "Ressource à étudier" },
  { "Exercise", "Exercice" },
  { "Work to hand in", "Travail à rendre" },
  { "Exchange", "Échange" },
  { "Assessment", "Évaluation" },
  { "Milestone", "Jalon" },
  { "Other", "Autre" },
  { "Objectives of the analysis", "Objectifs de l’analyse" },
  { "Resources", "Ressources à analyser" },
  { "Collection tools", "Outils de recueil" },
  { "Analysis grid", "Grille d’analyse" },
  { "Collection", "Recueil" },
  { "Analysis", "Analyse" },
  { "Results", "Résultats" },
  { "Conclusion", "Conclusion" },
  { "To do", "À faire" },
  { "In progress", "En cours" },
  { "Done", "Faite" },
  { "To review", "À revoir" },
  { "One-way", "Unidirectionnel" },
  { "Two-way", "Bidirectionnel" },
  { "Many-way", "Pluridirectionnel" },
  { "No", "Non" },
  { "Under conditions", "Sous conditions" },
  { "Yes", "Oui" },
  { "Institution", "Institution" },
  { "Tutor", "Tuteur" },
  { "Learner", "Apprenant" },
  { "Text only", "Texte seul" },
  { "Table of profiles", "Tableau des profils" },
  { "Table of services", "Tableau des services" },
  { "Table of channels", "Tableau des canaux" },
  { "Signatures", "Signatures" },
  { "Key figures", "Chiffres clés" },
  { "Existing data", "Données convoquées" },
  { "Elicited data", "Données provoquées" },
  { "Literature", "Littérature" },
  { "Earlier study", "Étude antérieure" },
  { "Review of a past course", "Bilan d’une formation passée" },
  { "Human resources department", "Service des ressources humaines" },
  { "Document", "Document" },
  { "Questionnaire", "Questionnaire" },
  { "Interview", "Entretien" },
  { "Welcome and orientation", "Accueil et orientation" },
  { "Organising", "Organisation" },
  { "Socio-affective and motivation", "Socio-affectif et motivation" },
  { "Pedagogy", "Pédagogie" },
  { "Technical", "Technique" },
  { "Metacognition", "Métacognition" },
  { "Evaluation", "Évaluation" },
  { "Keep", "Garder" },
  { "Keep with a plan", "Garder avec un plan" },
  { "Postpone", "Reporter" },
  { "Drop", "Écarter" },
  { "Realistic", "Réaliste" },
  { "Hardly realistic", "Peu réaliste" },
  { "Structural", "Structurelle" },
  { "Conjunctural", "Conjoncturelle" },
  { "Proactive", "Proactive" },
  { "Reactive", "Réactive" },
  { "Both", "Mixte" },
  { "One learner at a time", "Un apprenant à la fois" },
  { "A sub-group", "Un sous-groupe" },
  { "The whole group", "Tout le groupe" },
  { "Synchronous", "Synchrone" },
  { "Asynchronous", "Asynchrone" },
  { "Remember", "Mémoriser" },
  { "Understand", "Comprendre" },
  { "Apply", "Appliquer" },
  { "Analyse", "Analyser" },
  { "Evaluate", "Évaluer" },
  { "Create", "Créer" },
  { "Welcome", "Accueil" },
  { "Announcement", "Annonce" },
  { "Reminder", "Rappel" },
  { "Chasing the inactive", "Relance des inactifs" },
  { "Method advice", "Conseil de méthode" },
  { "Answer on contents", "Réponse sur les contenus" },
  { "Technical help", "Aide technique" },
  { "Feedback on work", "Rétroaction sur un travail" },
  { "Encouragement", "Encouragement" },
  { "Group regulation", "Régulation de groupe" },
  { "Individual interview", "Entretien individuel" },
  { "Milestone review", "Bilan d’étape" },
  { "Closing and assessment", "Clôture et évaluation" },
  { "Primary", "Primaire" },
  { "Secondary", "Secondaire" },
  { "Tertiary", "Tertiaire" },
  { "Before the activity", "Avant l’activité" },
  { "During the activity", "Pendant l’activité" },
  { "After the activity", "Après l’activité" },
  { "Once", "Une fois" },
  { "Repeated", "Répétée" },
  { "Continuous", "Continue" },
  { "Flat", "Forfait" },
  { "Per learner", "Par apprenant" },
  { "Per group", "Par groupe" },
  { "Gravity", "Gravité" },
  { "Probability", "Probabilité" },
  { "Constraint", "Contrainte" },
  { "Tutoring rate", "Taux tutoral" },
  { "Cognitive", "Cognitif" },
  { "Socio-affective", "Socio-affectif" },
  { "Motivational", "Motivationnel" },
  { "Metacognitive", "Métacognitif" },
  { "Indispensable", "Indispensable" },
  { "Accessory", "Accessoire" },
  { "Superfluous", "Superflu" },
  { "Need", "Besoin" },
  { "Expectation", "Attente" },
  { "Answer it", "Y répondre" },
  { "Accept the risk", "Accepter le risque" },
  { "Persons", "Des personnes" },
  { "A resource", "Une ressource" },
  { "A software agent", "Un agent logiciel" },
  { "Draft", "Ébauche" },
  { "To be read again", "À relire" },
  { "Ready for use", "Prête à l’emploi" },
  { "Programme tutor", "Tuteur programme" },
  { "Course tutor", "Tuteur cours" },
  { "Project tutor", "Tuteur projet" },
  { "Technical tutor", "Tuteur technique" },
  { "Administrative tutor", "Tuteur administratif" },
  { "Peer tutor", "Tuteur pair" },
  { "French", "Français" },
  { "English", "Anglais" },
  { "Definition", "Définition" },
  { "Design", "Conception" },
  { "Production", "Réalisation" },
  { "Delivery", "Diffusion" },
  { "Face to face, enriched", "Présentiel enrichi" },
  { "Face to face, improved", "Présentiel amélioré" },
  { "Face to face, lightened", "Présentiel allégé" },
  { "Face to face, reduced", "Présentiel réduit" },
  { "Face to face, hardly any", "Présentiel quasi inexistant" },
  { "Theoretical", "Théorique" },
  { "Conceptual", "Conceptuelle" },
  { "Pragmatic", "Pragmatique" },
  { "Empirical", "Empirique" },
  { "Strategic", "Stratégique" },
  { "Tactical", "Tactique" },
  { "Deductive", "Déductive" },
  { "Inductive", "Inductive" },
  { "Optimal", "Optimale" },
  { "Tutoring system", "Système tutoral" },
  { "Tutoring scenario", "Scénario tutoral" },
  { "Tutors", "Tuteurs" },
  { "Learners", "Apprenants" },
  { "Designer", "Concepteur" },
};

static const char *
find_french (const char *english)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].english, english) == 0)
      return words[i].french;
  return NULL;
}

gboolean
lsg_words_has_choice (const char *english)
{
  return find_french (english) != NULL;
}

static const char *
get_word (const LsgField *field,
          gint64          value,
          LsgLanguage     language)
{
  const char *english = field->choices[value].label;
  const char *french = language == LSG_LANGUAGE_FR ? find_french (english) : NULL;

  return french != NULL ? french : english;
}

const char *
lsg_words_get_choice (LsgKindId   kind,
                      const char *field,
                      gint64      value,
                      LsgLanguage language)
{
  const LsgField *row = lsg_kind_find_field (lsg_kind_get (kind), field);

  g_return_val_if_fail (row != NULL && row->choices != NULL, "");

  return value >= 0 && value < row->n_choices ? get_word (row, value, language) : "";
}

/* Behind a comma a word begins with a small letter. */
static void
append_small (GString    *text,
              const char *word)
{
  char small[8] = { 0 };

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (word)), small);
  g_string_append_printf (text, ", %s%s", small, g_utf8_next_char (word));
}

char *
lsg_words_get_choices (LsgKindId   kind,
                       const char *field,
                       gint64      bits,
                       LsgLanguage language)
{
  const LsgField *row = lsg_kind_find_field (lsg_kind_get (kind), field);
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (row != NULL && row->choices != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < row->n_choices; i++)
    if ((bits >> i & 1) != 0 && text->len == 0)
      g_string_append (text, get_word (row, i, language));
    else if ((bits >> i & 1) != 0)
      append_small (text, get_word (row, i, language));
  return g_string_free (text, FALSE);
}

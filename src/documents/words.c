/* words.c - see words.h. */
#include "words.h"

static const LsgWords words[LSG_N_LANGUAGES] = {
  [LSG_LANGUAGE_FR] = {
    .contents = "Sommaire",
    .table = "Tableau",
    .figure = "Figure",
    .continued = "(suite)",
    .cover = "Couverture",
    .untitled = "Sans titre",

    .charters = { "Charte tutorale de l'institution", "Charte tutorale du tuteur",
                  "Charte tutorale de l'apprenant", "Charte tutorale" },
    .organisation = "Organisme",
    .audience = "Public",
    .version = "Version",
    .date = "Date",
    .audiences = { "Institution", "Tuteurs", "Apprenants", "Tous les publics" },
    .audience_sentences = { "Institution", "Tuteurs", "Apprenants",
                            "Institution, tuteurs, apprenants (version complète)" },
    .purpose = "Objet",
    .purpose_texts = { "Dire la stratégie du tutorat, ses services, ses moyens et les engagements de l'organisme",
                       "Fixer la mission des tuteurs, leur temps et leurs conditions d'exercice",
                       "Dire sur qui compter, pour quoi et sous quel délai, et ce qui est attendu de chacun",
                       "Fixer les services, les délais et les engagements réciproques" },
    .readers = "Publics",
    .path = "Parcours",
    .path_learners = "%s, %s, %s apprenants",
    .path_duration_only = "%s, %s",
    .path_learners_only = "%s, %s apprenants",
    .version_dated = "%s du %s",
    .version_only_dated = "Version du %s",
    .footer_version = "Version %s",
    .author = "Auteur",
    .revision = "Révision",
    .record = "Fiche du document",
    .cover_note = "En couverture : les losanges des contraintes des %s interventions gardées.",
    .cover_note_one = "En couverture : le losange des contraintes de l'intervention gardée.",
    .subject = "Charte tutorale du parcours « %s »",
    .cover_alternative = "Losanges des contraintes superposés : %s interventions sur quatre axes gradués "
                         "de 1 à 4.",
    .cover_empty = "Quatre axes gradués de 1 à 4, sans intervention.",

    .in_brief = "En bref",
    .key_answer = { "pour répondre à une question de contenu ou de méthode",
                    "pour répondre à une question de contenu ou de méthode",
                    "pour recevoir une réponse à votre question",
                    "pour répondre à une question de contenu ou de méthode" },
    .key_inactivity = { "sans connexion, et le tuteur prend des nouvelles",
                        "sans connexion d'un apprenant, et vous prenez de ses nouvelles",
                        "sans connexion, et votre tuteur prend de vos nouvelles",
                        "sans connexion, et le tuteur prend des nouvelles" },
    .key_feedback = { "pour recevoir la rétroaction écrite sur son travail",
                      "pour rendre la rétroaction écrite sur un travail",
                      "pour recevoir la rétroaction écrite sur votre travail",
                      "pour recevoir la rétroaction écrite sur son travail" },
    .key_per_learner = "de tutorat par apprenant, classes virtuelles non comprises",
    .nothing_to_show = "à compléter",

    .profiles_caption = "Profils, missions et motifs de sollicitation",
    .profile = "Profil",
    .mission = "Mission dans le parcours",
    .ask_for = "On le sollicite pour",

    .services_caption = "Services rendus aux apprenants, d'après le scénario tutoral",
    .code = "Code",
    .service = "Service rendu",
    .moment = "Moment du parcours",
    .minutes = "Minutes",
    .structural = "Interventions structurelles",
    .conjunctural = "Interventions conjoncturelles",
    .together = "Ensemble des interventions",
    .services_for = "Durées pour %s apprenants.",
    .services_for_one = "Durées pour un apprenant.",
    .services_rate = "Taux tutoral : %s : (%s × %s) = %s.",
    .services_rate_virtual = "Taux tutoral, classes virtuelles comprises : (%s + %s) : (%s × %s) = %s.",
    .services_virtual = "Les classes virtuelles s'y ajoutent : %s d'animation, soit %s de travail avec la "
                        "préparation et les suites (× %s).",
    .services_virtual_mixed = "Les classes virtuelles s'y ajoutent : %s d'animation, soit %s de travail "
                              "avec la préparation et les suites.",
    .missing_durations = "Pour %s interventions, la durée reste à fixer.",
    .missing_duration = "Pour une intervention, la durée reste à fixer.",

    .channels_caption = "Canaux, usages et délais",
    .channel = "Canal",
    .use = "Usage",
    .who_answers = "Qui répond",
    .delay = "Délai",
    .live = "en séance",
    .channels_hours = "Les délais courent aux heures des tuteurs : %s.",

    .signatories = { "Pour l'organisme", "Le tuteur", "L'apprenant" },
    .name = "Nom et prénom",
    .capacities = { "Qualité", "Statut", "Groupe" },
    .signed_on = "Date",
    .mention = "Signature, précédée de la mention « lu et approuvé »",
    .copies = "Établie en %s exemplaires, un par signataire.",
  },
  [LSG_LANGUAGE_EN] = {
    .contents = "Contents",
    .table = "Table",
    .figure = "Figure",
    .continued = "(continued)",
    .cover = "Cover",
    .untitled = "Untitled",

    .charters = { "The institution's tutoring charter", "The tutor's charter", "The learner's charter",
                  "Tutoring charter" },
    .organisation = "Organisation",
    .audience = "For",
    .version = "Version",
    .date = "Date",
    .audiences = { "The institution", "Tutors", "Learners", "Everybody" },
    .audience_sentences = { "The institution", "Tutors", "Learners",
                            "The institution, tutors and learners (complete version)" },
    .purpose = "Purpose",
    .purpose_texts = { "To state the strategy of tutoring, its services, its means and what the organisation commits to",
                       "To settle the tutors' task, their time and the conditions they work under",
                       "To say whom to count on, for what and how soon, and what is expected of everyone",
                       "To settle services, delays and mutual commitments" },
    .readers = "Readers",
    .path = "Learning path",
    .path_learners = "%s, %s, %s learners",
    .path_duration_only = "%s, %s",
    .path_learners_only = "%s, %s learners",
    .version_dated = "%s of %s",
    .version_only_dated = "Version of %s",
    .footer_version = "Version %s",
    .author = "Author",
    .revision = "Revision",
    .record = "Document record",
    .cover_note = "On the cover: the constraint diamonds of the %s interventions kept.",
    .cover_note_one = "On the cover: the constraint diamond of the intervention kept.",
    .subject = "Tutoring charter of the learning path \"%s\"",
    .cover_alternative = "Constraint diamonds laid over one another: %s interventions on four axes from 1 "
                         "to 4.",
    .cover_empty = "Four axes from 1 to 4, without an intervention.",

    .in_brief = "In brief",
    .key_answer = { "to answer a question about content or method", "to answer a question about content or method",
                    "to receive an answer to your question", "to answer a question about content or method" },
    .key_inactivity = { "without a connection, and the tutor gets in touch",
                        "without a connection from a learner, and you get in touch",
                        "without a connection, and your tutor gets in touch with you",
                        "without a connection, and the tutor gets in touch" },
    .key_feedback = { "to receive the written feedback on one's work", "to return the written feedback on a piece of work",
                      "to receive the written feedback on your work", "to receive the written feedback on one's work" },
    .key_per_learner = "of tutoring per learner, virtual classes not counted",
    .nothing_to_show = "to be completed",

    .profiles_caption = "Profiles, missions and what to ask them for",
    .profile = "Profile",
    .mission = "Mission on the path",
    .ask_for = "Ask them for",

    .services_caption = "Services given to learners, from the tutoring scenario",
    .code = "Code",
    .service = "Service",
    .moment = "When",
    .minutes = "Minutes",
    .structural = "Structural interventions",
    .conjunctural = "Conjunctural interventions",
    .together = "All interventions",
    .services_for = "Durations for %s learners.",
    .services_for_one = "Durations for one learner.",
    .services_rate = "Tutoring rate: %s / (%s × %s) = %s.",
    .services_rate_virtual = "Tutoring rate, virtual classes included: (%s + %s) / (%s × %s) = %s.",
    .services_virtual = "Virtual classes come on top: %s of sessions, or %s of work with what comes before "
                        "and after (× %s).",
    .services_virtual_mixed = "Virtual classes come on top: %s of sessions, or %s of work with what comes "
                              "before and after.",
    .missing_durations = "The durations of %s interventions are still to be settled.",
    .missing_duration = "The duration of one intervention is still to be settled.",

    .channels_caption = "Channels, uses and delays",
    .channel = "Channel",
    .use = "Use",
    .who_answers = "Who answers",
    .delay = "Delay",
    .live = "in session",
    .channels_hours = "Delays run during the tutors' hours: %s.",

    .signatories = { "For the institution", "The tutor", "The learner" },
    .name = "Name",
    .capacities = { "Position", "Status", "Group" },
    .signed_on = "Date",
    .mention = "Signature, after the words \"read and approved\"",
    .copies = "Made out in %s copies, one for each signatory.",
  },
};

const LsgWords *
lsg_words_get (LsgLanguage language)
{
  g_return_val_if_fail (language < LSG_N_LANGUAGES, &words[LSG_LANGUAGE_EN]);

  return &words[language];
}

char *
lsg_words_fill (const char *pattern,
                const char *first,
                ...)
{
  GString *filled = g_string_new (NULL);
  const char *argument = first;
  va_list arguments;

  va_start (arguments, first);
  for (const char *c = pattern; *c != '\0'; c++)
    if (c[0] == '%' && c[1] == 's' && argument != NULL)
      {
        g_string_append (filled, argument);
        argument = va_arg (arguments, const char *);
        c++;
      }
    else
      g_string_append_c (filled, *c);
  va_end (arguments);
  return g_string_free (filled, FALSE);
}

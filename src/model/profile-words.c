/* profile-words.c - the tables of kinds of profile. See profile-words.h. */
#include "profile-words.h"

#define BIT(function) (G_GINT64_CONSTANT (1) << LSG_FUNCTION_##function)

typedef struct {
  gint64      usual;
  const char *names[LSG_N_LANGUAGES]; /* French, English */
  const char *missions[LSG_N_LANGUAGES];
  const char *skills[LSG_N_LANGUAGES];
} Kind;

static const Kind kinds[LSG_PROFILE_OTHER] = {
  [LSG_PROFILE_PROGRAMME] = {
    BIT (WELCOME) | BIT (ORGANISATION),
    { "Tuteur programme", "Programme tutor" },
    { "Veiller à la marche de la formation, accueillir les apprenants et faire le lien entre eux, les tuteurs et les "
      "services.",
      "Keep the course running, welcome the learners, and stand between them, the tutors and the services." },
    { "organiser un calendrier\nrenseigner et orienter\nparler à tous les services",
      "keep a calendar\ninform and direct people\ntalk to every service" },
  },
  [LSG_PROFILE_COURSE] = {
    BIT (PEDAGOGY) | BIT (EVALUATION),
    { "Tuteur cours", "Course tutor" },
    { "Animer les activités, accompagner l’étude et la production, réguler et évaluer.",
      "Lead the activities, accompany study and production, regulate and assess." },
    { "maîtriser le contenu\nanimer à distance\nrédiger une rétroaction",
      "master the contents\nlead a group at a distance\nwrite feedback" },
  },
  [LSG_PROFILE_PROJECT] = {
    BIT (METACOGNITION) | BIT (EVALUATION),
    { "Tuteur projet", "Project tutor" },
    { "Suivre les mises en pratique, tenir le lien avec les tuteurs en entreprise et aider chacun à préciser son "
      "projet professionnel.",
      "Follow the placements, keep in touch with workplace tutors, and help learners to shape their career project." },
    { "mener un entretien\nconnaître le métier visé\naider à prendre du recul",
      "lead an interview\nknow the job aimed at\nhelp people to step back" },
  },
  [LSG_PROFILE_TECHNICAL] = {
    BIT (TECHNICAL),
    { "Tuteur technique", "Technical tutor" },
    { "Donner accès à la plateforme et aux classes virtuelles, lever les pannes et conseiller sur l’équipement.",
      "Give access to the platform and the virtual classes, mend what fails, and advise on equipment." },
    { "connaître les outils\ndiagnostiquer à distance\nexpliquer sans jargon",
      "know the tools\nfind faults at a distance\nexplain without jargon" },
  },
  [LSG_PROFILE_ADMINISTRATIVE] = {
    BIT (WELCOME),
    { "Tuteur administratif", "Administrative tutor" },
    { "Ouvrir les comptes, établir les attestations et suivre les dossiers de financement.",
      "Open the accounts, issue the certificates, and follow the funding files." },
    { "suivre un dossier\nrespecter les délais\nrenseigner avec exactitude",
      "follow a file\nkeep to deadlines\ninform exactly" },
  },
  [LSG_PROFILE_PEER] = {
    BIT (SOCIO_AFFECTIVE),
    { "Tuteur pair", "Peer tutor" },
    { "Encourager, partager son expérience de la formation et faire vivre l’entraide.",
      "Encourage, share one’s own experience of the course, and keep mutual help alive." },
    { "avoir suivi la formation\nécouter\nencourager",
      "have taken the course\nlisten\nencourage" },
  },
};

static const Kind *
get_kind (LsgProfileRole role)
{
  return (guint) role < G_N_ELEMENTS (kinds) ? &kinds[role] : NULL;
}

const char *
lsg_words_get_profile (LsgProfileRole role,
                       LsgLanguage    language)
{
  const Kind *kind = get_kind (role);

  g_return_val_if_fail (language < LSG_N_LANGUAGES, "");

  return kind != NULL ? kind->names[language] : "";
}

const char *
lsg_words_get_profile_mission (LsgProfileRole role,
                               LsgLanguage    language)
{
  const Kind *kind = get_kind (role);

  g_return_val_if_fail (language < LSG_N_LANGUAGES, "");

  return kind != NULL ? kind->missions[language] : "";
}

const char *
lsg_words_get_profile_skills (LsgProfileRole role,
                              LsgLanguage    language)
{
  const Kind *kind = get_kind (role);

  g_return_val_if_fail (language < LSG_N_LANGUAGES, "");

  return kind != NULL ? kind->skills[language] : "";
}

gint64
lsg_profile_get_usual (LsgProfileRole role)
{
  const Kind *kind = get_kind (role);

  return kind != NULL ? kind->usual : 0;
}

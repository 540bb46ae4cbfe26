/* charter-example.c - see charter-example.h. The sentences are the tests' own: what counts is their lengths.
 */
#include "charter-example.h"

#include "suite.h"

#include "../model/example.h"
#include "pdf-writer.h"

#define ALL "institution tutor learner"

static gpointer
add_section (LsgRecords *records,
             const char *title,
             const char *body,
             const char *audiences)
{
  return add_record (records, LSG_KIND_CLAUSE, "title", title, "body", body, "audiences", audiences, NULL);
}

static gpointer
add_clause (LsgRecords *records,
            gpointer    section,
            const char *title,
            const char *body,
            const char *audiences)
{
  return add_record (records, LSG_KIND_CLAUSE, "parent", ref (section), "title", title, "body", body,
                     "audiences", audiences, NULL);
}

static void
add_preamble (LsgRecords *records)
{
  gpointer section = add_section (
      records, "Préambule",
      "Se former à distance demande de l'autonomie ; encore faut-il que chacun puisse la construire. Ici, le "
      "tutorat n'est "
      "pas une aide réservée aux plus fragiles : c'est un service rendu à tous, pensé avec le parcours et "
      "compté dans le "
      "temps de travail.\n\n"
      "Cette charte dit qui accompagne les apprenants, quand, par quels moyens et sous quels délais. Elle "
      "lie trois "
      "parties – l'organisme, les tuteurs, les apprenants – et vaut de l'ouverture du parcours à sa clôture.",
      ALL);

  set_field (section, "side-note",
             "La charte informe avant d'obliger. La section 5 engage à compter de la signature.");
  add_clause (records, section, "Ce qui nous guide",
              "- **Prévenir.** Le tuteur prend l'initiative du contact ; il n'attend pas qu'on le cherche.\n"
              "- **Relier.** Chacun sait qu'un groupe existe, qu'il y a sa place et qu'il y est attendu.\n"
              "- **Rendre autonome.** L'aide vise à devenir moins utile à mesure que le parcours avance.\n"
              "- **Respecter l'adulte.** Chacun a ses contraintes et son rythme ; le cadre commun s'y ajuste "
              "autant qu'il le peut.",
              ALL);
}

static void
add_actors (LsgRecords *records)
{
  gpointer section = add_section (
      records, "Acteurs et profils de tuteurs",
      "Plusieurs profils se partagent l'accompagnement, pour que personne n'ait à tout faire et que chacun "
      "sache à qui "
      "s'adresser. Chaque intervention du scénario est confiée à un profil, et à un seul.",
      ALL);

  set_field (section, "content", "profiles");
}

static void
add_services (LsgRecords *records)
{
  gpointer section = add_section (records, "Services de tutorat", NULL, ALL);
  gpointer planned = add_clause (
      records, section, "Ce qui est prévu",
      "Le scénario tutoral prévoit {interventions-kept} interventions, soit {minutes-total} pour le groupe "
      "et {minutes-per-learner} par "
      "apprenant, hors classes virtuelles. Les interventions *structurelles* (ITS) ponctuent les grandes "
      "étapes ; les "
      "interventions *conjoncturelles* (ITC) accompagnent une activité ou répondent à un événement.",
      ALL);

  set_field (planned, "content", "services");
  set_field (planned, "side-note",
             "ITS : intervention tutorale structurelle. ITC : intervention tutorale conjoncturelle.");
  add_clause (records, section, "Ce qui n'en relève pas",
              "Le tuteur aide à faire ; il ne fait pas à la place. Il ne rédige ni ne corrige ligne à ligne "
              "le travail demandé, "
              "n'intervient pas hors des plages annoncées et ne répare pas un équipement personnel au-delà "
              "de ce que demande l'accès "
              "au parcours.",
              ALL);
}

static void
add_channels (LsgRecords *records)
{
  gpointer section = add_section (
      records, "Canaux et délais de réponse",
      "À chaque usage son canal : le forum pour ce qui sert à tous, la messagerie pour ce qui ne regarde "
      "qu'une personne. "
      "Une réponse arrive sous {answer-delay}, ou sous {unknown-field} si la question demande une recherche.",
      ALL);

  set_field (section, "content", "channels");
  add_clause (records, section, "Si la réponse tarde",
              "> **Et si la réponse tarde, ou si l'apprenant se tait ?**\n>\n"
              "> Quand une réponse demande du temps, le tuteur en accuse réception dans le délai et annonce "
              "une date. Après "
              "{inactivity} sans connexion, il prend contact avec l'apprenant (ITC 03) ; une autre relance "
              "suit trois jours plus tard, "
              "par un autre canal.",
              ALL);
}

static void
add_commitments (LsgRecords *records)
{
  gpointer section = add_section (records, "Engagements réciproques", NULL, ALL);

  add_clause (records, section, "Engagements des tuteurs",
              "1. Répondre dans les délais ou dire quand la réponse viendra.\n"
              "2. Prendre l'initiative du contact aux moments que prévoit le scénario, sans attendre d'être "
              "sollicité.\n"
              "3. Donner des rétroactions précises, bienveillantes et utiles à la suite.\n"
              "4. Tenir à jour la fiche de suivi et signaler tout risque d'abandon.\n"
              "5. Orienter vers le profil compétent ce qui ne relève pas d'eux.\n"
              "6. Prendre part à la communauté de pratiques et au bilan de session.",
              "institution tutor learner");
  add_clause (records, section, "Engagements des apprenants",
    "1. Consacrer au parcours le temps prévu et se connecter au moins une fois par semaine.\n"
    "2. Participer aux classes virtuelles ; en cas d'empêchement, prévenir et regarder l'enregistrement.\n"
    "3. Remettre le livrable à temps ou demander d'avance un délai.\n"
    "4. Poser ses questions sur le canal prévu, après avoir parcouru les réponses déjà données.\n"
    "5. Respecter la parole d'autrui, la confidentialité et les sources citées.", "tutor learner");
  add_clause (records, section, "Engagements de l'organisme",
              "1. Rémunérer le temps de tutorat tel que le scénario le quantifie, classes virtuelles et "
              "préparation comprises.\n"
              "2. Former les tuteurs avant l'ouverture et soutenir leur communauté.\n"
              "3. Fournir une plateforme accessible, des outils et une assistance.\n"
              "4. Faire connaître la charte et veiller à son application.",
              "institution tutor");
}

static void
add_rules (LsgRecords *records)
{
  gpointer section;

  add_section (records, "Rétroactions et évaluation",
               "Les critères d'évaluation sont remis avec la consigne, avant que la production commence. La "
               "rétroaction écrite dit ce "
               "qui est acquis, ce qui reste à travailler et par où commencer ; elle porte sur le travail, "
               "jamais sur la personne. "
               "L'apprenant peut demander une fois qu'on la lui explique de vive voix.",
               ALL);
  section = add_section (records, "Confidentialité et données personnelles",
                         "Ce qu'un apprenant confie à un tuteur reste entre eux. Le tuteur n'en fait part "
                         "qu'avec l'accord de l'intéressé, sauf "
                         "danger pour une personne.\n\n"
                         "- **Suivi.** La fiche de suivi contient la chronologie des échanges, leur résumé "
                         "et la suite convenue. L'apprenant peut "
                         "la lire et la faire corriger à tout moment.\n"
                         "- **Enregistrements.** Une classe virtuelle n'est enregistrée qu'après annonce. "
                         "L'enregistrement n'est accessible qu'au "
                         "groupe et il est effacé trois mois après la clôture.\n"
                         "- **Conservation.** Les données de suivi sont effacées ou rendues anonymes douze "
                         "mois après la clôture ; seuls des "
                         "chiffres agrégés servent à l'audit tutoral.",
                         ALL);
  set_field (section, "side-note",
             "L'organisme désigne, avant l'ouverture, la personne à qui adresser une demande d'accès ou de "
             "rectification.");
  add_section (records, "En cas de difficulté",
               "1. On s'en ouvre d'abord à la personne concernée, par écrit ou de vive voix, sans laisser le "
               "désaccord s'installer.\n"
               "2. Si le désaccord demeure, l'organisme entend les deux parties et propose une issue sous "
               "cinq jours ouvrés.\n"
               "3. En dernier recours, un médiateur extérieur est désigné.",
               ALL);
  add_section (records, "Durée et révision",
               "La charte prend effet à l'ouverture administrative du parcours et s'éteint à sa clôture. "
               "Elle est relue "
               "après chaque session à la lumière de l'audit tutoral ; toute modification est datée, "
               "numérotée et portée à la "
               "connaissance des signataires.",
               ALL);
  set_field (add_section (records, "Signatures", NULL, ALL), "content", "signatures");
}

static void
describe_interventions (LsgRecords *records)
{
  static const struct {
    const char *code;
    const char *title;
    const char *moment;
  } rows[] = {
    { "ITS 01", "Ouverture administrative de la formation", "Premier jour" },
    { "ITS 02", "Lancement du forum de présentation, le tuteur se présentant le premier", "Premier jour" },
    { "ITS 03", "Message de clôture pédagogique", "Lendemain de la dernière classe virtuelle" },
    { "ITS 04", "Clôture administrative de la formation", "Dernier jour" },
    { "ITC 01", "Suivi des absences et mise en ligne de l'enregistrement", "Après la classe virtuelle" },
    { "ITC 02", "Accompagnement proactif et réactif de l'étude du module", "Pendant l'étude" },
    { "ITC 03", "Relance des apprenants inactifs", "Sept jours sans connexion" },
    { "ITC 04", "Accompagnement proactif et réactif de la production du livrable", "Pendant la production" },
    { "ITC 05", "Rappel de la classe virtuelle à venir", "Deux jours avant" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gpointer intervention = find_record (records, LSG_KIND_INTERVENTION, rows[i].code);

      set_field (intervention, "title", rows[i].title);
      set_field (intervention, "moment", rows[i].moment);
    }
}

static void
describe_profiles (LsgRecords *records)
{
  LsgProfile *tutor = find_record (records, LSG_KIND_PROFILE, "Formateur-tuteur");
  LsgProfile *administrative = find_record (records, LSG_KIND_PROFILE, "Tuteur administratif");

  set_field (tutor, "mission",
             "Anime les classes virtuelles, accompagne l'étude du module et la production du livrable, "
             "relance, commente les travaux.");
  set_field (tutor, "ask-for",
             "Une question de contenu ou de méthode, un doute sur une consigne, une baisse d'élan.");
  set_field (administrative, "mission",
             "Ouvre et clôt la formation ; envoie les accès, les convocations et les "
             "attestations.");
  set_field (administrative, "ask-for", "Un identifiant, une absence à signaler, un document à fournir.");
  add_record (records, LSG_KIND_CHANNEL, "name", "Forum du parcours", "use",
              "Questions de contenu et de méthode, entraide entre apprenants", "profile", ref (tutor),
              "delay", "48", NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Messagerie de la plateforme", "use",
              "Situation personnelle, difficulté que l'on ne souhaite pas exposer", "profile", ref (tutor),
              "delay", "48", NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Dépôt du livrable", "use",
              "Remise du travail et rétroaction écrite", "profile", ref (tutor), "delay", "120", NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Courriel administratif", "use",
              "Accès, absence, convocation, attestation", "profile", ref (administrative), "delay", "72",
              NULL);
  add_record (records, LSG_KIND_CHANNEL, "name", "Classe virtuelle", "use",
              "Échanges en direct, mise en pratique, questions du groupe", "profile", ref (tutor), "live",
              "true", NULL);
}

LsgRecords *
make_charter_records (void)
{
  LsgRecords *records = make_example ();
  LsgProgramme *programme = lsg_records_get_programme (records);

  set_field (programme, "description", "Parcours hybride de quatre heures, groupe de dix apprenants");
  set_field (programme, "version", "1.0");
  set_field (programme, "date", "2026-11-20");
  set_field (programme, "author", "Service de formation");
  set_field (programme, "answer-delay", "48");
  set_field (programme, "feedback-delay", "5");
  set_field (programme, "inactivity", "7");
  set_field (programme, "tutor-hours", "du lundi au vendredi, de 9 h à 17 h 30");
  set_field (programme, "review", "Après chaque session");
  describe_interventions (records);
  describe_profiles (records);
  add_preamble (records);
  add_actors (records);
  add_services (records);
  add_channels (records);
  add_commitments (records);
  add_rules (records);
  return records;
}

LsgReport *
compose (LsgRecords         *records,
         LsgCharterAudience  audience,
         LsgLanguage         language)
{
  g_autoptr (LsgFigures) figures = lsg_figures_new ();

  lsg_figures_update (figures, records, NULL);
  return lsg_compose_charter (records, figures, audience, language);
}

LsgRecords *
copy_records (LsgRecords *records)
{
  LsgRecords *made = lsg_records_new ();

  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    for (guint i = 0; i < lsg_records_get_n (records, kind); i++)
      {
        LsgRecord *record = lsg_records_peek (records, kind, i);
        g_autoptr (LsgRecord) twin = lsg_record_new (kind, lsg_record_get_id (record));
        const LsgKind *table = lsg_kind_get (kind);

        for (guint j = 0; j < table->n_fields; j++)
          if (lsg_field_is_stored (&table->fields[j]))
            lsg_record_put (twin, &table->fields[j], lsg_record_get (record, &table->fields[j]));
        lsg_record_put_position (twin, lsg_record_get_position (record));
        lsg_records_insert (made, twin);
      }
  return made;
}

LsgReport *
make_charter (LsgCharterAudience audience,
              LsgLanguage        language)
{
  g_autoptr (LsgRecords) records = make_charter_records ();

  return compose (records, audience, language);
}

char *
write_pdf (LsgReport  *report,
           const char *name)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LSG_BUILD_DIR"), "tests", "documents", NULL);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  ck_assert (lsg_pdf_write (report, path, &error));
  lsg_assert_no_error (error);
  return path;
}

LsgReportBuilder *
begin_report (LsgLanguage language)
{
  LsgReportSheet sheet = { .title = (char *)"Essai",
                           .programme = (char *)"Parcours",
                           .date = (char *)"2026-11-20" };

  return lsg_report_builder_new (language, &sheet);
}

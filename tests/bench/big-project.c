/* big-project.c - see big-project.h. Values come from a fixed linear sequence, not from the clock. */
#include "big-project.h"

#include "activity.h"
#include "clause.h"
#include "function.h"
#include "intervention.h"
#include "need.h"
#include "profile.h"

#define GAP 1048576

typedef struct {
  LsgRecords *records;
  guint32     seed;
  gint64      next_id;
} Maker;

static guint
draw (Maker *maker,
      guint  n)
{
  maker->seed = maker->seed * 1664525u + 1013904223u;
  return (maker->seed >> 8) % n;
}

static void
put (LsgRecord  *record,
     const char *name,
     LsgValue    value)
{
  const LsgField *field = lsg_kind_find_field (lsg_record_get_kind (record), name);

  g_assert (field != NULL);
  lsg_record_put (record, field, value);
}

static LsgRecord *
add (Maker    *maker,
     LsgKindId kind,
     guint     index)
{
  g_autoptr (LsgRecord) record = lsg_record_new (kind, maker->next_id++);

  if (lsg_kind_get (kind)->flags & LSG_KIND_ORDERED)
    lsg_record_put_position (record, (gint64) (index + 1) * GAP);
  lsg_records_insert (maker->records, record);
  return record; /* kept alive by the records */
}

static void
put_text (LsgRecord  *record,
          const char *name,
          char       *text)
{
  put (record, name, lsg_text (text));
  g_free (text);
}

static LsgRecord *
add_need (Maker *maker,
          guint  index)
{
  LsgRecord *need = add (maker, LSG_KIND_NEED, index);

  put_text (need, "code", g_strdup_printf ("B\302\240%02u", index + 1));
  put_text (need, "title", g_strdup_printf ("Besoin de soutien numéro %u", index + 1));
  put (need, "gravity", lsg_integer (1 + draw (maker, 4)));
  put (need, "probability", lsg_integer (1 + draw (maker, 4)));
  put (need, "planes", lsg_integer (1 + draw (maker, 15)));
  return need;
}

static void
rate (Maker     *maker,
      LsgRecord *intervention)
{
  static const char *const factors[] = { "economic", "technological", "human", "organisational" };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    put (intervention, factors[i], lsg_integer (1 + draw (maker, 4)));
}

static LsgRecord *
add_intervention (Maker     *maker,
                  guint      index,
                  LsgRecord *profile)
{
  LsgRecord *intervention = add (maker, LSG_KIND_INTERVENTION, index);
  gboolean structural = index % 3 == 0;

  put_text (intervention, "code",
            g_strdup_printf (structural ? "ITS\302\240%02u" : "ITC\302\240%02u", index / 3 + 1 + index % 3));
  put_text (intervention, "title", g_strdup_printf ("Accompagnement numéro %u du parcours", index + 1));
  put (intervention, "nature", lsg_integer (structural ? LSG_STRUCTURAL : LSG_CONJUNCTURAL));
  put (intervention, "decision", lsg_integer (draw (maker, LSG_N_DECISIONS)));
  put (intervention, "profile", lsg_integer (lsg_record_get_id (profile)));
  put (intervention, "per", lsg_integer (draw (maker, 3)));
  put (intervention, "minutes-min", lsg_integer (300));
  put (intervention, "minutes", lsg_integer (500 + 100 * draw (maker, 10)));
  put (intervention, "minutes-max", lsg_integer (2000));
  put_text (intervention, "objective",
            g_strdup ("Renouer le contact, comprendre ce qui arrête et convenir d’une prochaine étape."));
  rate (maker, intervention);
  return intervention;
}

static void
link_need (Maker     *maker,
           LsgRecord *intervention,
           guint      n_needs)
{
  LsgRecord *answer = add (maker, LSG_KIND_ANSWER, 0);
  LsgRecord *need = lsg_records_peek (maker->records, LSG_KIND_NEED, draw (maker, n_needs));

  put (answer, "intervention", lsg_integer (lsg_record_get_id (intervention)));
  put (answer, "need", lsg_integer (lsg_record_get_id (need)));
}

static void
add_clauses (Maker *maker,
             guint  n_clauses)
{
  LsgRecord *section = NULL;

  for (guint i = 0; i < n_clauses; i++)
    {
      LsgRecord *clause = add (maker, LSG_KIND_CLAUSE, i);

      put_text (clause, "title", g_strdup_printf ("Engagement numéro %u", i + 1));
      put_text (clause, "body",
                g_strdup ("Le tuteur répond à toute demande d’un apprenant dans le délai annoncé, du lundi au "
                          "vendredi. Une demande technique reçoit un accusé de réception le jour même.\n\n"
                          "- question de contenu : le forum du module, pour que la réponse serve à tous ;\n"
                          "- question personnelle : la messagerie ;\n- accès : le tuteur administratif.\n\n"
                          "**Passé ce délai**, l’apprenant prévient le tuteur administratif, qui veille à ce "
                          "qu’une réponse lui parvienne."));
      if (i % 6 == 0)
        section = clause;
      else
        put (clause, "parent", lsg_integer (lsg_record_get_id (section)));
    }
}

LsgRecords *
lsg_big_project_new (guint n_interventions,
                     guint n_needs,
                     guint n_clauses)
{
  Maker maker = { lsg_records_new (), 20261120, 1000 };
  LsgRecord *programme = add (&maker, LSG_KIND_PROGRAMME, 0);
  LsgRecord *profile = add (&maker, LSG_KIND_PROFILE, 0);

  put (programme, "title", lsg_text ("Grand projet"));
  put (programme, "learners", lsg_integer (120));
  put (programme, "path-minutes", lsg_integer (600000));
  put (profile, "name", lsg_text ("Formateur-tuteur"));

  lsg_records_begin_batch (maker.records);
  for (guint i = 0; i < n_needs; i++)
    add_need (&maker, i);
  lsg_records_end_batch (maker.records);

  lsg_records_begin_batch (maker.records);
  for (guint i = 0; i < n_interventions; i++)
    {
      LsgRecord *intervention = add_intervention (&maker, i, profile);

      if (n_needs > 0)
        link_need (&maker, intervention, n_needs);
    }
  add_clauses (&maker, n_clauses);
  lsg_records_end_batch (maker.records);
  return maker.records;
}

void
lsg_big_project_add_analysis (LsgRecords *records,
                              guint       n_sources,
                              guint       n_findings)
{
  Maker maker = { records, 20261121, 1 << 24 };
  guint n_needs = lsg_records_get_n (records, LSG_KIND_NEED);
  guint first = lsg_records_get_n (records, LSG_KIND_SOURCE);

  lsg_records_begin_batch (records);
  for (guint i = 0; i < n_needs * 3; i++)
    {
      LsgRecord *viewpoint = add (&maker, LSG_KIND_VIEWPOINT, i);

      put (viewpoint, "need", lsg_integer (lsg_record_get_id (lsg_records_peek (records, LSG_KIND_NEED, i / 3))));
      put (viewpoint, "holder", lsg_integer (i % 3));
      put (viewpoint, "importance", lsg_integer (draw (&maker, 5)));
    }
  for (guint i = 0; i < n_sources; i++)
    {
      LsgRecord *source = add (&maker, LSG_KIND_SOURCE, i);

      put_text (source, "title", g_strdup_printf ("Source numéro %u", i + 1));
      put (source, "nature", lsg_integer (i % 2));
      put (source, "holder", lsg_integer (i % 4));
    }
  lsg_records_end_batch (records);

  lsg_records_begin_batch (records);
  for (guint i = 0; i < n_findings; i++)
    {
      LsgRecord *finding = add (&maker, LSG_KIND_FINDING, i);
      LsgRecord *source = lsg_records_peek (records, LSG_KIND_SOURCE, first + draw (&maker, n_sources));
      LsgRecord *need = lsg_records_peek (records, LSG_KIND_NEED, draw (&maker, n_needs));

      put (finding, "source", lsg_integer (lsg_record_get_id (source)));
      put (finding, "need", lsg_integer (lsg_record_get_id (need)));
      put_text (finding, "text", g_strdup_printf ("Constat numéro %u de l’analyse", i + 1));
    }
  lsg_records_end_batch (records);
}

static gint64
get_id (Maker    *maker,
        LsgKindId kind,
        guint     index)
{
  return lsg_record_get_id (lsg_records_peek (maker->records, kind, index));
}

static void
add_path (Maker *maker,
          guint  n_activities)
{
  guint n_modules = MAX (n_activities / 10, 1);

  for (guint i = 0; i < n_modules; i++)
    put_text (add (maker, LSG_KIND_MODULE, i), "title", g_strdup_printf ("Module numéro %u", i + 1));
  for (guint i = 0; i < n_activities; i++)
    {
      LsgRecord *activity = add (maker, LSG_KIND_ACTIVITY, i);
      guint nature = i % LSG_ACTIVITY_OTHER;

      put_text (activity, "title", g_strdup_printf ("Activité numéro %u", i + 1));
      put (activity, "nature", lsg_integer (nature));
      put (activity, "module", lsg_integer (get_id (maker, LSG_KIND_MODULE, i * n_modules / n_activities)));
      put (activity, "synchronous", lsg_integer (nature == LSG_ACTIVITY_VIRTUAL_CLASS));
      put (activity, "day", lsg_integer (1 + i * 180 / n_activities));
      put (activity, "days", lsg_integer (1 + draw (maker, 7)));
      if (nature != LSG_ACTIVITY_MILESTONE)
        put (activity, "minutes", lsg_integer (3000 + 1500 * draw (maker, 6)));
    }
}

static void
add_objectives (Maker *maker)
{
  for (guint i = 0; i < LSG_N_FUNCTIONS * LSG_N_PLANES + 20; i++)
    {
      LsgRecord *objective = add (maker, LSG_KIND_OBJECTIVE, i);
      gboolean own = i >= LSG_N_FUNCTIONS * LSG_N_PLANES;

      put (objective, "own", lsg_integer (own));
      put (objective, "plane", lsg_integer (i % LSG_N_PLANES));
      put (objective, "function", lsg_integer (i / LSG_N_PLANES % LSG_N_FUNCTIONS));
      if (own)
        put_text (objective, "title", g_strdup_printf ("Objectif propre numéro %u", i + 1));
    }
}

static void
add_roles_and_tools (Maker *maker,
                     guint  n_tools)
{
  for (guint i = LSG_PROFILE_PROGRAMME; i < LSG_PROFILE_OTHER; i++)
    {
      LsgRecord *profile = add (maker, LSG_KIND_PROFILE, i + 1);

      put_text (profile, "name", g_strdup_printf ("Profil numéro %u", i + 1));
      put (profile, "role", lsg_integer (i));
      put (profile, "functions", lsg_integer (1 + draw (maker, (1 << LSG_N_FUNCTIONS) - 1)));
      put (profile, "hourly-cost", lsg_integer (2800 + 200 * i));
      put (profile, "weekly-capacity", lsg_integer (60000));
    }
  for (guint i = 0; i < n_tools; i++)
    {
      LsgRecord *tool = add (maker, LSG_KIND_CHANNEL, i);

      put_text (tool, "name", g_strdup_printf ("Outil numéro %u", i + 1));
      put (tool, "live", lsg_integer (i % 2));
      put (tool, "direction", lsg_integer (i % 3));
      put (tool, "cost", lsg_integer (1000 * i));
    }
}

/* A link between the record and one of another kind. */
static void
add_link (Maker      *maker,
          LsgKindId   link,
          const char *end,
          LsgRecord  *record,
          const char *other_end,
          gint64      other)
{
  LsgRecord *made = add (maker, link, lsg_records_get_n (maker->records, link));

  put (made, end, lsg_integer (lsg_record_get_id (record)));
  put (made, other_end, lsg_integer (other));
}

static void
link_intervention (Maker *maker,
                   guint  index,
                   guint  n_tools)
{
  LsgRecord *intervention = lsg_records_peek (maker->records, LSG_KIND_INTERVENTION, index);
  guint n_profiles = lsg_records_get_n (maker->records, LSG_KIND_PROFILE);
  guint n_objectives = lsg_records_get_n (maker->records, LSG_KIND_OBJECTIVE);
  guint n_activities = lsg_records_get_n (maker->records, LSG_KIND_ACTIVITY);
  guint first = draw (maker, n_tools);

  put (intervention, "profile", lsg_integer (get_id (maker, LSG_KIND_PROFILE, draw (maker, n_profiles))));
  add_link (maker, LSG_KIND_PURSUIT, "intervention", intervention, "objective",
            get_id (maker, LSG_KIND_OBJECTIVE, draw (maker, n_objectives)));
  add_link (maker, LSG_KIND_USE, "intervention", intervention, "channel", get_id (maker, LSG_KIND_CHANNEL, first));
  if (index % 3 == 0 && n_tools > 1)
    add_link (maker, LSG_KIND_USE, "intervention", intervention, "channel",
              get_id (maker, LSG_KIND_CHANNEL, (first + 1) % n_tools));
  if (index % 10 != 0)
    return;
  put (intervention, "activity", lsg_integer (get_id (maker, LSG_KIND_ACTIVITY, draw (maker, n_activities))));
  put (intervention, "place", lsg_integer (draw (maker, 3)));
}

void
lsg_big_project_add_design (LsgRecords *records,
                            guint       n_activities,
                            guint       n_tools)
{
  Maker maker = { records, 20261122, 1 << 25 };
  guint n_needs = lsg_records_get_n (records, LSG_KIND_NEED);

  lsg_records_begin_batch (records);
  add_path (&maker, n_activities);
  add_objectives (&maker);
  add_roles_and_tools (&maker, n_tools);
  lsg_records_end_batch (records);

  lsg_records_begin_batch (records);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    link_intervention (&maker, i, n_tools);
  for (guint i = 0; i < n_needs; i++)
    add_link (&maker, LSG_KIND_AIM, "need", lsg_records_peek (records, LSG_KIND_NEED, i), "objective",
              get_id (&maker, LSG_KIND_OBJECTIVE, draw (&maker, lsg_records_get_n (records, LSG_KIND_OBJECTIVE))));
  lsg_records_end_batch (records);
}

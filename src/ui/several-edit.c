/* several-edit.c - see several-edit.h. */
#include "several-edit.h"

#include "copy-name.h"
#include "intervention.h"

static LsgEdit
about (LsgVerb     verb,
       const char *field)
{
  return (LsgEdit) { .verb = verb, .kind = LSG_KIND_INTERVENTION, .field = field, .subject = "" };
}

/* Ends the group that was begun. */
static gboolean
end (LsgProject  *project,
     gboolean     done,
     GError     **error)
{
  if (done)
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

gboolean
lsg_several_put_on (LsgProject  *project,
                    GPtrArray   *interventions,
                    gint64       activity,
                    GError     **error)
{
  g_autoptr (GPtrArray) movers = g_ptr_array_new ();
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new ();
  LsgEdit edit = about (LSG_VERB_CHANGE, "activity");

  for (guint i = 0; i < interventions->len; i++)
    {
      LsgIntervention *intervention = interventions->pdata[i];

      if (intervention->activity != activity)
        g_ptr_array_add (movers, intervention);
      if (intervention->place == LSG_NULL && activity != LSG_NULL)
        g_ptr_array_add (unplaced, intervention);
    }
  lsg_project_begin (project, &edit);
  return end (project,
              lsg_project_set_several (project, movers, "activity",
                                       activity != LSG_NULL ? lsg_integer (activity) : lsg_none (), error)
              && lsg_project_set_several (project, movers, "offset", lsg_integer (0), error)
              && lsg_project_set_several (project, unplaced, "place", lsg_integer (LSG_PLACE_DURING), error),
              error);
}

gboolean
lsg_several_set_plane (LsgProject  *project,
                       GPtrArray   *interventions,
                       guint        bit,
                       gboolean     is_set,
                       GError     **error)
{
  gint64 plane = G_GINT64_CONSTANT (1) << bit;
  LsgEdit edit = about (LSG_VERB_CHANGE, "planes");
  gboolean done = TRUE;

  lsg_project_begin (project, &edit);
  for (guint i = 0; done && i < interventions->len; i++)
    {
      gint64 planes = ((LsgIntervention *) interventions->pdata[i])->planes;

      planes = planes == LSG_NULL ? 0 : planes;
      done = lsg_project_set (project, interventions->pdata[i], "planes",
                              lsg_integer (is_set ? planes | plane : planes & ~plane), error);
    }
  return end (project, done, error);
}

GPtrArray *
lsg_several_duplicate (LsgProject  *project,
                       GPtrArray   *interventions,
                       GError     **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_sized_new (interventions->len);
  LsgEdit edit = about (LSG_VERB_DUPLICATE, NULL);
  gboolean done = TRUE;

  lsg_project_begin (project, &edit);
  for (guint i = 0; done && i < interventions->len; i++)
    {
      LsgRecord *copy = lsg_copy_record (project, interventions->pdata[i], error);

      done = copy != NULL;
      if (done)
        g_ptr_array_add (copies, copy);
    }
  return end (project, done, error) ? g_steal_pointer (&copies) : NULL;
}

/* profile-edit.c - see profile-edit.h. */
#include "profile-edit.h"

#include "profile-words.h"

LsgHeld
lsg_held_cycle (LsgHeld held)
{
  if (held == LSG_HELD_FIRST)
    return LSG_HELD_NONE;
  return held == LSG_HELD_SECOND ? LSG_HELD_FIRST : LSG_HELD_SECOND;
}

/* The two sets of functions of a profile with @function held so. (@held: none, first or second.) */
static void
put_held (gint64      *functions,
          gint64      *second_functions,
          LsgFunction  function,
          LsgHeld      held)
{
  gint64 bit = G_GINT64_CONSTANT (1) << function;

  *functions = (*functions == LSG_NULL ? 0 : *functions) & ~bit;
  *second_functions = (*second_functions == LSG_NULL ? 0 : *second_functions) & ~bit;
  if (held == LSG_HELD_FIRST)
    *functions |= bit;
  else if (held == LSG_HELD_SECOND)
    *second_functions |= bit;
}

gboolean
lsg_profile_hold (LsgProject   *project,
                  LsgProfile   *profile,
                  LsgFunction   function,
                  LsgHeld       held,
                  GError      **error)
{
  LsgRecord *record = LSG_RECORD (profile);
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_PROFILE, .field = "functions",
                   .id = lsg_record_get_id (record), .subject = lsg_record_get_title (record) };
  gint64 functions = profile->functions;
  gint64 second_functions = profile->second_functions;

  put_held (&functions, &second_functions, function, held);
  lsg_project_end_typing (project);
  lsg_project_begin (project, &edit);
  if (lsg_project_set (project, record, "functions", lsg_integer (functions), error)
      && lsg_project_set (project, record, "second-functions", lsg_integer (second_functions), error))
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

static LsgValue
text_or_none (const char *text)
{
  return *text != '\0' ? lsg_text (text) : lsg_none ();
}

LsgProfile *
lsg_profile_add (LsgProject      *project,
                 LsgProfileRole   role,
                 LsgFunction      function,
                 GError         **error)
{
  LsgLanguage language = lsg_records_get_language (lsg_project_get_records (project));
  gint64 functions = lsg_profile_get_usual (role);
  gint64 second_functions = 0;

  if ((guint) function < LSG_N_FUNCTIONS)
    put_held (&functions, &second_functions, function, LSG_HELD_FIRST);
  {
    LsgAssignment values[] = {
      { "name", lsg_text (lsg_words_get_profile (role, language)) },
      { "role", lsg_integer (role) },
      { "functions", lsg_integer (functions) },
      { "mission", text_or_none (lsg_words_get_profile_mission (role, language)) },
      { "skills", text_or_none (lsg_words_get_profile_skills (role, language)) },
    };

    return (LsgProfile *) lsg_project_add (project, LSG_KIND_PROFILE, values, G_N_ELEMENTS (values), NULL, error);
  }
}

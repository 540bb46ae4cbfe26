/* path-edit.c - see path-edit.h.
 *
 * Invariant kept by all that moves: activities stand by position in the order in which they are read, module after
 * module, since the codes of virtual classes follow it.
 */
#include "path-edit.h"

#include "copy-name.h"

#include "placement.h"

#define MAX_DAY 3650

/* The rank of the module of an activity; what has none stands behind all modules. */
static guint
get_rank (LsgRecords  *records,
          LsgActivity *activity)
{
  LsgRecord *module = lsg_records_find (records, activity->module);

  return LSG_IS_MODULE (module) ? lsg_records_index_of (records, module) : lsg_records_get_n (records, LSG_KIND_MODULE);
}

/* One array for each module and one for what has none. */
static GPtrArray **
sort_into_modules (LsgRecords *records,
                   guint      *n_parts)
{
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);
  GPtrArray **parts;

  *n_parts = lsg_records_get_n (records, LSG_KIND_MODULE) + 1;
  parts = g_new (GPtrArray *, *n_parts);
  for (guint i = 0; i < *n_parts; i++)
    parts[i] = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      g_ptr_array_add (parts[get_rank (records, activity)], activity);
    }
  return parts;
}

static void
free_parts (GPtrArray **parts,
            guint       n_parts)
{
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_unref (parts[i]);
  g_free (parts);
}

GPtrArray *
lsg_path_list (LsgRecords          *records,
               const LsgPathFilter *filter)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n_parts;
  GPtrArray **parts = sort_into_modules (records, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      LsgRecord *module = i + 1 < n_parts ? lsg_records_peek (records, LSG_KIND_MODULE, i) : NULL;
      guint place = list->len;

      for (guint j = 0; j < parts[i]->len; j++)
        if (lsg_path_filter_passes (filter, parts[i]->pdata[j]))
          g_ptr_array_add (list, parts[i]->pdata[j]);
      if (module != NULL && (list->len > place || lsg_path_filter_shows (filter, module)))
        g_ptr_array_insert (list, (int) place, module);
    }
  free_parts (parts, n_parts);
  return list;
}

GPtrArray *
lsg_path_list_activities (LsgRecords *records)
{
  GPtrArray *list = lsg_path_list (records, NULL);

  for (guint i = list->len; i > 0; i--)
    if (LSG_IS_MODULE (list->pdata[i - 1]))
      g_ptr_array_remove_index (list, i - 1);
  return list;
}

static void
begin (LsgProject *project,
       LsgVerb     verb,
       LsgRecord  *record)
{
  const LsgEdit edit = { .verb = verb, .kind = lsg_record_get_kind_id (record), .id = lsg_record_get_id (record),
                         .subject = lsg_record_get_title (record) };

  lsg_project_begin (project, &edit);
}

/* Commits when @done, else takes all back. */
static gboolean
end (LsgProject *project,
     gboolean    done,
     GError    **error)
{
  if (done)
    return lsg_project_commit (project, error);
  lsg_project_rollback (project);
  return FALSE;
}

/* The first activity read behind the module of @rank, but for @skip. */
static LsgRecord *
find_behind (LsgRecords *records,
             guint       rank,
             gpointer    skip)
{
  g_autoptr (GPtrArray) activities = lsg_path_list_activities (records);

  for (guint i = 0; i < activities->len; i++)
    if (activities->pdata[i] != skip && get_rank (records, activities->pdata[i]) > rank)
      return activities->pdata[i];
  return NULL;
}

static gboolean
put (LsgProject  *project,
     LsgActivity *activity,
     LsgModule   *module,
     LsgActivity *before,
     GError     **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgRecord *next = LSG_RECORD (before);

  if (!lsg_project_set (project, LSG_RECORD (activity), "module",
                        module != NULL ? lsg_integer (lsg_record_get_id (LSG_RECORD (module))) : lsg_none (), error))
    return FALSE;
  if (next == NULL)
    next = find_behind (records, get_rank (records, activity), activity);
  return lsg_project_move (project, LSG_RECORD (activity), next, error);
}

gboolean
lsg_path_put (LsgProject  *project,
              LsgActivity *activity,
              LsgModule   *module,
              LsgActivity *before,
              GError     **error)
{
  g_return_val_if_fail (LSG_IS_ACTIVITY (activity), FALSE);

  begin (project, LSG_VERB_MOVE, LSG_RECORD (activity));
  return end (project, put (project, activity, module, before, error), error);
}

/* Where an activity goes by one step: FALSE beyond the ends of the path. */
static gboolean
find_place (LsgRecords   *records,
            LsgActivity  *activity,
            int           step,
            LsgModule   **module,
            LsgActivity **before)
{
  guint n_parts;
  GPtrArray **parts = sort_into_modules (records, &n_parts);
  guint rank = get_rank (records, activity);
  guint target = rank;
  guint index = 0;
  gboolean found = FALSE;

  *before = NULL;
  if (g_ptr_array_find (parts[rank], activity, &index) && step < 0 && index > 0)
    *before = parts[rank]->pdata[index - 1];
  else if (step > 0 && index + 1 < parts[rank]->len)
    *before = index + 2 < parts[rank]->len ? parts[rank]->pdata[index + 2] : NULL;
  else
    target = step < 0 ? rank - 1 : rank + 1;

  /* Nothing is made loose by a key unless something is loose already. */
  if (target < n_parts && (target == rank || target + 1 < n_parts || parts[target]->len > 0))
    {
      if (target > rank)
        *before = parts[target]->len > 0 ? parts[target]->pdata[0] : NULL;
      *module = target + 1 < n_parts ? lsg_records_peek (records, LSG_KIND_MODULE, target) : NULL;
      found = TRUE;
    }
  free_parts (parts, n_parts);
  return found;
}

static LsgRecord *
get_module_at (LsgRecords *records,
               LsgRecord  *module,
               int         step)
{
  gint64 index = (gint64) lsg_records_index_of (records, module) + step;

  return index >= 0 && index < lsg_records_get_n (records, LSG_KIND_MODULE)
           ? lsg_records_peek (records, LSG_KIND_MODULE, (guint) index) : NULL;
}

gboolean
lsg_path_can_move (LsgRecords *records,
                   LsgRecord  *record,
                   int         step)
{
  LsgModule *module;
  LsgActivity *before;

  if (LSG_IS_ACTIVITY (record))
    return find_place (records, LSG_ACTIVITY (record), step, &module, &before);
  return LSG_IS_MODULE (record) && get_module_at (records, record, step) != NULL;
}

/* Its activities follow a module to its new place, in their order. */
static gboolean
move_module (LsgProject *project,
             LsgRecord  *module,
             LsgRecord  *before,
             GError    **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (GPtrArray) activities = NULL;
  LsgRecord *next;
  guint rank;

  if (!lsg_project_move (project, module, before, error))
    return FALSE;
  rank = lsg_records_index_of (records, module);
  next = find_behind (records, rank, NULL);
  activities = lsg_path_list_activities (records);
  for (guint i = 0; i < activities->len; i++)
    if (get_rank (records, activities->pdata[i]) == rank
        && !lsg_project_move (project, activities->pdata[i], next, error))
      return FALSE;
  return TRUE;
}

gboolean
lsg_path_move (LsgProject *project,
               LsgRecord  *record,
               int         step,
               GError    **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgModule *module;
  LsgActivity *before;

  if (!LSG_IS_ACTIVITY (record))
    {
      begin (project, LSG_VERB_MOVE, record);
      return end (project, move_module (project, record, get_module_at (records, record, step > 0 ? 2 : -1), error),
                  error);
    }
  if (!find_place (records, LSG_ACTIVITY (record), step, &module, &before))
    return FALSE;
  return lsg_path_put (project, LSG_ACTIVITY (record), module, before, error);
}

/* The activity behind @activity in its module. */
static LsgActivity *
get_next (LsgRecords  *records,
          LsgActivity *activity)
{
  guint n_parts;
  GPtrArray **parts = sort_into_modules (records, &n_parts);
  GPtrArray *part = parts[get_rank (records, activity)];
  LsgActivity *next = NULL;
  guint index;

  if (g_ptr_array_find (part, activity, &index) && index + 1 < part->len)
    next = part->pdata[index + 1];
  free_parts (parts, n_parts);
  return next;
}

static LsgActivity *
get_first (LsgRecords *records,
           LsgRecord  *module)
{
  guint n_parts;
  GPtrArray **parts = sort_into_modules (records, &n_parts);
  GPtrArray *part = parts[lsg_records_index_of (records, module)];
  LsgActivity *first = part->len > 0 ? part->pdata[0] : NULL;

  free_parts (parts, n_parts);
  return first;
}

static gboolean
drop_activity (LsgProject  *project,
               LsgActivity *activity,
               LsgRecord   *target,
               gboolean     is_after,
               GError     **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgModule *module;
  LsgActivity *before;

  if (LSG_IS_MODULE (target))
    {
      module = LSG_MODULE (target);
      before = get_first (records, target);
    }
  else
    {
      module = lsg_records_find (records, LSG_ACTIVITY (target)->module);
      before = is_after ? get_next (records, LSG_ACTIVITY (target)) : LSG_ACTIVITY (target);
    }
  if (before == activity)
    return FALSE;
  return lsg_path_put (project, activity, module, before, error);
}

gboolean
lsg_path_drop (LsgProject *project,
               LsgRecord  *record,
               LsgRecord  *target,
               gboolean    is_after,
               GError    **error)
{
  LsgRecords *records = lsg_project_get_records (project);

  if (record == target)
    return FALSE;
  if (LSG_IS_ACTIVITY (record))
    return drop_activity (project, LSG_ACTIVITY (record), target, is_after, error);
  if (LSG_IS_ACTIVITY (target))
    target = lsg_records_find (records, LSG_ACTIVITY (target)->module);
  if (target == record)
    return FALSE;

  /* A module dropped in another one stands behind it, at its heading before or behind it. */
  if (target != NULL && is_after)
    target = get_module_at (records, target, 1);
  if (target == record)
    return FALSE;
  begin (project, LSG_VERB_MOVE, record);
  return end (project, move_module (project, record, target, error), error);
}

LsgPathSpan
lsg_path_get_days (LsgActivity *activity)
{
  return (LsgPathSpan) { activity->day == LSG_NULL ? 0 : activity->day, activity->days };
}

static gboolean
set_days (LsgProject  *project,
          LsgActivity *activity,
          LsgPathSpan  span,
          GError     **error)
{
  return lsg_project_set (project, LSG_RECORD (activity), "day", lsg_integer (span.first), error)
         && lsg_project_set (project, LSG_RECORD (activity), "days", lsg_integer (span.days), error);
}

gboolean
lsg_path_put_on_days (LsgProject  *project,
                      LsgActivity *activity,
                      LsgPathSpan  span,
                      GError     **error)
{
  LsgPathSpan former;
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_ACTIVITY };

  g_return_val_if_fail (LSG_IS_ACTIVITY (activity), FALSE);

  former = lsg_path_get_days (activity);
  if (span.first <= 0 || lsg_path_span_equal (span, former))
    return FALSE;
  edit.field = span.first != former.first ? "day" : "days";
  edit.id = lsg_record_get_id (LSG_RECORD (activity));
  edit.subject = lsg_record_get_title (LSG_RECORD (activity));
  lsg_project_end_typing (project);
  lsg_project_begin (project, &edit);
  return end (project, set_days (project, activity, span, error), error);
}

gboolean
lsg_path_drag (LsgProject  *project,
               LsgActivity *activity,
               LsgPathDrag  drag,
               gint64       days,
               GError     **error)
{
  return lsg_path_put_on_days (project, activity, lsg_path_span_drag (lsg_path_get_days (activity), drag, days),
                               error);
}

/* What an activity of a nature is by itself: 1 synchronous, 0 asynchronous, -1 either. */
static int
get_mode (gint64 nature)
{
  switch (nature)
    {
    case LSG_ACTIVITY_VIRTUAL_CLASS:
    case LSG_ACTIVITY_FACE_TO_FACE:
      return 1;
    case LSG_ACTIVITY_RESOURCE:
    case LSG_ACTIVITY_EXERCISE:
    case LSG_ACTIVITY_ASSIGNMENT:
    case LSG_ACTIVITY_MILESTONE:
      return 0;
    default:
      return -1;
    }
}

/* The coefficients of a new virtual class, where nobody has given any. */
static gboolean
set_factors (LsgProject  *project,
             LsgActivity *activity,
             GError     **error)
{
  static const char *const names[] = { "factor-min", "factor", "factor-max" };
  static const gint64 factors[] = { 150, 150, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!lsg_project_set (project, LSG_RECORD (activity), names[i], lsg_integer (factors[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
set_nature (LsgProject    *project,
            LsgActivity   *activity,
            gint64         nature,
            LsgPathChanges changes,
            GError       **error)
{
  if (!lsg_project_set (project, LSG_RECORD (activity), "nature", lsg_integer (nature), error))
    return FALSE;
  if ((changes & LSG_PATH_CHANGES_MODE) != 0
      && !lsg_project_set (project, LSG_RECORD (activity), "synchronous", lsg_integer (get_mode (nature)), error))
    return FALSE;
  return (changes & LSG_PATH_CHANGES_FACTORS) == 0 || set_factors (project, activity, error);
}

gboolean
lsg_path_set_nature (LsgProject     *project,
                     LsgActivity    *activity,
                     gint64          nature,
                     LsgPathChanges *changes,
                     GError        **error)
{
  const LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_ACTIVITY, .field = "nature",
                         .id = lsg_record_get_id (LSG_RECORD (activity)),
                         .subject = lsg_record_get_title (LSG_RECORD (activity)) };
  int former = get_mode (activity->nature), mode = get_mode (nature);

  *changes = 0;
  if (nature == activity->nature)
    return TRUE;
  if (mode >= 0 && mode != activity->synchronous && (former < 0 || former == activity->synchronous))
    *changes |= LSG_PATH_CHANGES_MODE;
  if (nature == LSG_ACTIVITY_VIRTUAL_CLASS && activity->factor == LSG_HUNDRED && activity->factor_min == LSG_NULL
      && activity->factor_max == LSG_NULL)
    *changes |= LSG_PATH_CHANGES_FACTORS;
  lsg_project_end_typing (project);
  lsg_project_begin (project, &edit);
  return end (project, set_nature (project, activity, nature, *changes, error), error);
}

/* The day behind the last one of what is read up to @after; 1 when none has a day. */
static gint64
propose_day (LsgRecords  *records,
             LsgRecord   *after)
{
  g_autoptr (GPtrArray) activities = lsg_path_list_activities (records);
  guint rank = after == NULL ? G_MAXUINT : LSG_IS_MODULE (after) ? lsg_records_index_of (records, after)
                                                                 : get_rank (records, LSG_ACTIVITY (after));
  gint64 day = 1;

  for (guint i = 0; i < activities->len; i++)
    {
      LsgActivity *activity = activities->pdata[i];

      if (get_rank (records, activity) > rank)
        break;
      if (activity->day != LSG_NULL)
        day = MAX (day, activity->day + activity->days);
      if (activities->pdata[i] == after)
        break;
    }
  return MIN (day, MAX_DAY);
}

LsgRecord *
lsg_path_add_activity (LsgProject *project,
                       LsgRecord  *after,
                       GError    **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  guint n_modules = lsg_records_get_n (records, LSG_KIND_MODULE);
  LsgModule *module = NULL;
  LsgRecord *before = NULL;

  if (after == NULL && n_modules > 0)
    after = lsg_records_peek (records, LSG_KIND_MODULE, n_modules - 1);
  if (LSG_IS_MODULE (after))
    module = LSG_MODULE (after);
  else if (after != NULL)
    {
      module = lsg_records_find (records, LSG_ACTIVITY (after)->module);
      before = LSG_RECORD (get_next (records, LSG_ACTIVITY (after)));
    }
  if (before == NULL)
    before = find_behind (records, module != NULL ? lsg_records_index_of (records, LSG_RECORD (module)) : n_modules,
                          NULL);

  const LsgAssignment values[] = {
    { "nature", lsg_integer (LSG_ACTIVITY_RESOURCE) },
    { "synchronous", lsg_integer (0) },
    { "factor-min", lsg_none () },
    { "factor", lsg_integer (LSG_HUNDRED) },
    { "factor-max", lsg_none () },
    { "day", lsg_integer (propose_day (records, after)) },
    { "module", module != NULL ? lsg_integer (lsg_record_get_id (LSG_RECORD (module))) : lsg_none () },
  };

  return lsg_project_add (project, LSG_KIND_ACTIVITY, values, G_N_ELEMENTS (values), before, error);
}

static LsgRecord *
duplicate_module (LsgProject *project,
                  LsgRecord  *module,
                  GError    **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  g_autoptr (GPtrArray) activities = lsg_path_list_activities (records);
  LsgRecord *copy = lsg_project_duplicate (project, module, error);

  for (guint i = 0; copy != NULL && i < activities->len; i++)
    {
      LsgRecord *other;

      if (lsg_records_find (records, LSG_ACTIVITY (activities->pdata[i])->module) != (gpointer) module)
        continue;
      other = lsg_project_duplicate (project, activities->pdata[i], error);
      if (other == NULL || !put (project, LSG_ACTIVITY (other), LSG_MODULE (copy), NULL, error))
        return NULL;
    }
  return copy;
}

LsgRecord *
lsg_path_duplicate (LsgProject *project,
                    LsgRecord  *record,
                    GError    **error)
{
  LsgRecord *copy;

  if (!LSG_IS_MODULE (record))
    return lsg_copy_record (project, record, error);
  begin (project, LSG_VERB_DUPLICATE, record);
  copy = duplicate_module (project, record, error);
  return end (project, copy != NULL && lsg_copy_name_give (project, copy, error), error) ? copy : NULL;
}

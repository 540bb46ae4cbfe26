/* profile-columns.c - see profile-columns.h. */
#include "profile-columns.h"

#include "number.h"
#include "priority-words.h"
#include "profile-words.h"
#include "workload-words.h"

#include <glib/gi18n-lib.h>

static const LsgProfilesMark marks[] = {
  [LSG_HELD_NONE] = LSG_PROFILES_NONE,       [LSG_HELD_FIRST] = LSG_PROFILES_FIRST,
  [LSG_HELD_SECOND] = LSG_PROFILES_SECOND,   [LSG_HELD_CARRIED] = LSG_PROFILES_CARRIED,
  [LSG_HELD_USUAL] = LSG_PROFILES_USUAL,
};

LsgProfileColumns *
lsg_profile_columns_new (void)
{
  LsgProfileColumns *self = g_new0 (LsgProfileColumns, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->roles = g_array_new (FALSE, FALSE, sizeof (LsgProfileRole));
  return self;
}

void
lsg_profile_columns_free (LsgProfileColumns *self)
{
  g_free (self->columns);
  g_array_unref (self->roles);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

const LsgWorkload *
lsg_profile_columns_get_load (LsgProfileColumns *self,
                              int                column)
{
  return self->workloads != NULL && column >= 0 && column < (int) self->workloads->profiles->len
           ? &g_array_index (self->workloads->profiles, LsgWorkload, column) : NULL;
}

LsgProfileRole
lsg_profile_columns_get_role (LsgProfileColumns *self,
                              int                column)
{
  guint n_profiles = self->workloads != NULL ? self->workloads->profiles->len : 0;
  guint index = (guint) column - n_profiles;

  return index < self->roles->len ? g_array_index (self->roles, LsgProfileRole, index) : LSG_PROFILE_OTHER;
}

static void
find_roles (LsgProfileColumns *self)
{
  g_array_set_size (self->roles, 0);
  for (LsgProfileRole role = 0; role < LSG_PROFILE_OTHER; role++)
    {
      gboolean is_retained = FALSE;

      for (guint i = 0; i < self->workloads->profiles->len; i++)
        is_retained |= lsg_profile_columns_get_load (self, (int) i)->profile->role == (gint64) role;
      if (!is_retained)
        g_array_append_val (self->roles, role);
    }
}

static const char *
keep_text (LsgProfileColumns *self,
           char              *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static void
fill_profile (LsgProfileColumns *self,
              LsgProfilesColumn *column,
              const LsgWorkload *load,
              LsgProfileFilter   filter,
              gpointer           data)
{
  LsgLanguage language = lsg_language_get_interface ();

  column->name = lsg_words_title (LSG_RECORD (load->profile));
  column->figure = keep_text (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u function", "%u functions",
                                                                  load->n_functions), load->n_functions));
  column->is_warning = load->above_functions || load->above_share;
  column->is_retained = TRUE;
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    column->cells[i] = (LsgProfilesCell) {
      .mark = marks[load->held[i]],
      .is_faded = !filter (LSG_RECORD (load->profile), column->name, load->held[i], data),
      .minutes = load->by_function[i] > 0
                   ? keep_text (self, lsg_number_format_minutes (load->by_function[i], language)) : NULL,
    };
}

static gboolean
is_usual (LsgProfileRole role,
          guint          function)
{
  return (lsg_profile_get_usual (role) & (G_GINT64_CONSTANT (1) << function)) != 0;
}

static void
fill_role (LsgProfilesColumn *column,
           LsgProfileRole     role,
           LsgProfileFilter   filter,
           gpointer           data)
{
  column->name = lsg_words_role (role);
  column->figure = _("not retained");
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    column->cells[i] = (LsgProfilesCell) {
      .mark = is_usual (role, i) ? LSG_PROFILES_USUAL : LSG_PROFILES_NONE,
      .is_faded = !filter (NULL, column->name, LSG_HELD_USUAL, data),
    };
}

void
lsg_profile_columns_fill (LsgProfileColumns  *self,
                          const LsgWorkloads *workloads,
                          LsgProfileFilter    filter,
                          gpointer            data)
{
  guint n_profiles = workloads->profiles->len;
  guint n;

  self->workloads = workloads;
  find_roles (self);
  n = n_profiles + self->roles->len;
  g_ptr_array_set_size (self->texts, 0);
  g_free (self->columns);
  self->columns = g_new0 (LsgProfilesColumn, n + 1);
  self->chart = (LsgProfilesChart) LSG_PROFILES_CHART_INIT;
  for (guint i = 0; i < LSG_N_FUNCTIONS; i++)
    self->chart.functions[i] = g_dgettext (GETTEXT_PACKAGE, lsg_function_choices[i].label);
  for (guint i = 0; i < n; i++)
    if (i < n_profiles)
      fill_profile (self, &self->columns[i], lsg_profile_columns_get_load (self, (int) i), filter, data);
    else
      fill_role (&self->columns[i], lsg_profile_columns_get_role (self, (int) i), filter, data);
  self->chart.columns = self->columns;
  self->chart.n_columns = n;
}

guint
lsg_profile_columns_count (LsgProfileColumns *self,
                           LsgHeld            held)
{
  guint n = 0;

  for (guint column = 0; column < self->chart.n_columns; column++)
    for (guint row = 0; row < LSG_N_FUNCTIONS; row++)
      n += self->columns[column].cells[row].mark == marks[held];
  return n;
}

char *
lsg_profile_columns_describe (LsgProfileColumns *self,
                              int                row,
                              int                column)
{
  const LsgWorkload *load = lsg_profile_columns_get_load (self, column);
  LsgProfileRole role;
  g_autofree char *name = NULL;

  if (load != NULL)
    return lsg_words_held (row, lsg_words_title (LSG_RECORD (load->profile)), load->held[row],
                           load->by_function[row]);
  role = lsg_profile_columns_get_role (self, column);
  name = g_strdup_printf ("%s (%s)", lsg_words_role (role), _("not retained"));
  return lsg_words_held (row, name, is_usual (role, row) ? LSG_HELD_USUAL : LSG_HELD_NONE, 0);
}

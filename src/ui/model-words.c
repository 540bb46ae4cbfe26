/* model-words.c - see model-words.h. */
#include "model-words.h"

#include "number.h"
#include "puzzle.h"

#include <glib/gi18n-lib.h>

/* What only a project can say. */
static gboolean
is_of_project (const char *field)
{
  static const char *const names[] = { "profile", "n-tools", "code", "activity", "place", NULL };

  return g_strv_contains (names, field);
}

static gboolean
is_described (LsgIntervention *model,
              LsgPiece         piece)
{
  const char *const *fields = lsg_piece_get_fields (piece);

  if (piece == LSG_PIECE_PROFILE && model->type == LSG_NULL)
    return FALSE;
  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_of_project (fields[i]) && !lsg_puzzle_has_value (model, fields[i]))
      return FALSE;
  return TRUE;
}

guint
lsg_model_count_pieces (LsgIntervention *model)
{
  guint n = 0;

  g_return_val_if_fail (LSG_IS_INTERVENTION (model), 0);

  for (guint i = 0; i < LSG_N_PIECES; i++)
    n += is_described (model, i);
  return n;
}

static const char *
get_choice (LsgIntervention *model,
            const char      *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name);

  return lsg_field_get_choice_label (field, lsg_record_get (LSG_RECORD (model), field).integer);
}

char *
lsg_model_describe (LsgIntervention *model)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *minutes = NULL;
  g_autofree char *text = NULL;

  if (model->minutes == LSG_NULL)
    text = g_strdup_printf ("%s · %s · %s", get_choice (model, "nature"), get_choice (model, "initiative"),
                            _("no duration"));
  else
    {
      /* Hundredths, as the total is of ten-thousandths. */
      minutes = lsg_number_format_minutes (model->minutes * LSG_HUNDRED, language);
      text = g_strdup_printf ("%s · %s · %s", get_choice (model, "nature"), get_choice (model, "initiative"), minutes);
    }
  return g_utf8_strdown (text, -1);
}

char *
lsg_model_describe_rest (LsgIntervention *model)
{
  GString *text = g_string_new (_("Needs, objectives, place on the path, tutor profile, tools, the four constraints"));

  for (guint i = 0; i < LSG_N_PIECES; i++)
    if (i != LSG_PIECE_PROFILE && !is_described (model, i))
      g_string_append_printf (text, ", %s", lsg_piece_get_label (i));
  if (model->type == LSG_NULL)
    g_string_append_printf (text, ", %s", _("Type of intervention"));
  return g_string_free (text, FALSE);
}

LsgRecord *
lsg_model_add (LsgProject       *project,
               LsgIntervention  *model,
               gint64            nature,
               gint64            type,
               GError          **error)
{
  LsgAssignment empty[] = { { "nature", lsg_integer (nature) },
                            { "type", type != LSG_NULL ? lsg_integer (type) : lsg_none () } };
  const char *const *fields = lsg_repertoire_get_fields ();
  LsgAssignment values[64];
  guint n = 0;

  if (model == NULL)
    return lsg_project_add (project, LSG_KIND_INTERVENTION, empty, G_N_ELEMENTS (empty), NULL, error);
  for (; fields[n] != NULL && n < G_N_ELEMENTS (values); n++)
    values[n] = (LsgAssignment) { fields[n], lsg_record_get_by_name (LSG_RECORD (model), fields[n]) };
  return lsg_project_add (project, LSG_KIND_INTERVENTION, values, n, NULL, error);
}

/* puzzle.c - see puzzle.h.
 *
 * The metadata that DOMAIN 3.1 proposes as a default are code, title, version, author, date, tags, status and licence;
 * the piece asks for what a sheet is found and named by, the rest is welcome. The status does not count: it is what the
 * author says of the sheet as a whole. A measure of the pieces that counted it would count a judgement on itself, and a
 * sheet that is marked as a draft would be more whole than one that is not marked. So it stands beside the count
 * (lsg_sheet_is_overrated(): the two disagree), and one filters by it.
 */
#include "puzzle.h"

#include <glib/gi18n-lib.h>

#define MAX_FIELDS 4

static const struct {
  const char *label;
  const char *fields[MAX_FIELDS];
} pieces[LSG_N_PIECES] = {
  [LSG_PIECE_OBJECTIVE] = { N_("Objective"), { "objective" } },
  [LSG_PIECE_PLANES] = { N_("Support fields"), { "planes" } },
  [LSG_PIECE_ACTORS] = { N_("Actors"), { "tutee" } },
  [LSG_PIECE_PROFILE] = { N_("Type of tutoring"), { "profile" } },
  [LSG_PIECE_MODALITIES] = { N_("Modalities"), { "initiative", "mode", "n-tools" } },
  [LSG_PIECE_RHYTHM] = { N_("Rhythm"), { "trigger", "moment", "place" } },
  [LSG_PIECE_DURATION] = { N_("Duration"), { "minutes-min", "minutes", "minutes-max" } },
  [LSG_PIECE_ADVICE] = { N_("Advice to the tutor"), { "advice", "message" } },
  [LSG_PIECE_IDENTIFICATION] = { N_("Identification"), { "code", "title", "tags" } },
};

const char *
lsg_piece_get_label (LsgPiece piece)
{
  g_return_val_if_fail (piece < LSG_N_PIECES, "");

  return g_dgettext (GETTEXT_PACKAGE, pieces[piece].label);
}

const char *const *
lsg_piece_get_fields (LsgPiece piece)
{
  g_return_val_if_fail (piece < LSG_N_PIECES, NULL);

  return pieces[piece].fields;
}

gboolean
lsg_puzzle_has_value (LsgIntervention *intervention,
                      const char      *name)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), name);
  LsgValue value = lsg_record_get (LSG_RECORD (intervention), field);

  if (value.type == LSG_VALUE_TEXT)
    return *value.text != '\0';
  if (field->type == LSG_TYPE_CHOICES)
    return value.integer != 0;
  return value.type != LSG_VALUE_NULL;
}

LsgPieceState
lsg_piece_get_state (LsgIntervention *intervention,
                     LsgPiece         piece)
{
  guint n_fields = 0;
  guint n_values = 0;

  g_return_val_if_fail (piece < LSG_N_PIECES, LSG_PIECE_MISSING);

  for (; n_fields < MAX_FIELDS && pieces[piece].fields[n_fields] != NULL; n_fields++)
    n_values += lsg_puzzle_has_value (intervention, pieces[piece].fields[n_fields]);

  if (n_values == 0)
    return LSG_PIECE_MISSING;
  return n_values == n_fields ? LSG_PIECE_WHOLE : LSG_PIECE_PARTLY;
}

static gboolean
is_whole (LsgIntervention *intervention,
          LsgPiece         piece)
{
  for (guint i = 0; i < MAX_FIELDS && pieces[piece].fields[i] != NULL; i++)
    if (!lsg_puzzle_has_value (intervention, pieces[piece].fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
lsg_puzzle_is_whole (LsgIntervention *intervention)
{
  for (guint i = 0; i < LSG_N_PIECES; i++)
    if (!is_whole (intervention, i))
      return FALSE;
  return TRUE;
}

gboolean
lsg_sheet_is_overrated (LsgIntervention *intervention)
{
  return intervention->status == LSG_SHEET_READY && !lsg_puzzle_is_whole (intervention);
}

guint
lsg_puzzle_count_whole (LsgIntervention *intervention)
{
  guint n_whole = 0;

  for (guint i = 0; i < LSG_N_PIECES; i++)
    n_whole += is_whole (intervention, i);
  return n_whole;
}

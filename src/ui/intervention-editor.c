/* intervention-editor.c - see intervention-editor.h. */
#include "intervention-editor.h"

#include "duration-line.h"
#include "field-menu.h"
#include "field-row.h"
#include "intervention-head.h"
#include "label.h"
#include "link-chips.h"
#include "mark-view.h"
#include "markdown-view.h"
#include "number.h"
#include "piece-card.h"
#include "piece-grid.h"
#include "place-button.h"
#include "placement-words.h"
#include "profile.h"
#include "puzzle.h"
#include "serves-card.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH 420

struct _LsgInterventionEditor {
  GtkWidget        parent_instance;
  LsgProject      *project;
  LsgIntervention *intervention;
  GtkWidget       *scroller;
  GtkWidget       *head;
  GtkWidget       *grid;
  GtkWidget       *role; /* the kind of the profile */
  GtkWidget       *duration;
  GtkWidget       *place;
  GtkWidget       *contributions;
  GtkWidget       *tools;
  GtkWidget       *message;
  GtkWidget       *field_menu;
  GtkWidget       *serves;
  GtkWidget       *code_proposal;
  GtkWidget       *cards[LSG_N_PIECES];
  GPtrArray       *editors; /* of LsgFieldEditor, borrowed */
  int              stepped; /* piece that a step led to, whose field may stand outside its card; -1 for none */
};

G_DEFINE_FINAL_TYPE (LsgInterventionEditor, lsg_intervention_editor, GTK_TYPE_WIDGET)

static GtkWidget *
add_caption (GtkWidget  *box,
             const char *text)
{
  GtkWidget *label = lsg_label_new (text, "caption", LSG_LABEL_WRAP);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* @label NULL: the editor stands without one, and a screen reader says the field's. */
static GtkWidget *
add_named_editor (LsgInterventionEditor *self,
                  GtkWidget             *box,
                  const char            *field,
                  LsgEditorFlags         flags,
                  const char            *label)
{
  GtkWidget *editor = lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION, field, flags);
  const LsgField *table = lsg_field_editor_get_field (LSG_FIELD_EDITOR (editor));

  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor))),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, add_caption (box, label), NULL, -1);
  else
    lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), NULL);
  if (table->help != NULL)
    lsg_tooltip_set (editor, g_dgettext (GETTEXT_PACKAGE, table->help));
  g_ptr_array_add (self->editors, editor);
  gtk_box_append (GTK_BOX (box), editor);
  return editor;
}

static GtkWidget *
add_editor (LsgInterventionEditor *self,
            GtkWidget             *box,
            const char            *field,
            LsgEditorFlags         flags,
            gboolean               is_labelled)
{
  const LsgField *table = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), field);

  return add_named_editor (self, box, field, flags, is_labelled ? lsg_field_get_label (table) : NULL);
}

/* A field that its piece needs: “to specify” stands in it, amber, while it is empty. */
static GtkWidget *
add_needed_editor (LsgInterventionEditor *self,
                   GtkWidget             *box,
                   const char            *field)
{
  GtkWidget *editor = add_editor (self, box, field, LSG_EDITOR_DEFAULT, TRUE);

  lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (editor), _("to specify"));
  gtk_widget_add_css_class (editor, "to-specify");
  return editor;
}

/* The card of a piece; fields are appended to it. */
static GtkWidget *
make_card (LsgInterventionEditor *self,
           LsgPiece               piece)
{
  self->cards[piece] = lsg_piece_card_new (lsg_piece_get_label (piece));
  lsg_piece_card_set_state (LSG_PIECE_CARD (self->cards[piece]), LSG_PIECE_MISSING);
  return self->cards[piece];
}

static GtkWidget *
make_objective (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_OBJECTIVE);
  GtkWidget *level = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  add_editor (self, card, "objective", LSG_EDITOR_DEFAULT, FALSE);
  add_editor (self, card, "criteria", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, level, "taxonomy", LSG_EDITOR_DEFAULT, TRUE);
  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_first_child (level)), FALSE);
  gtk_box_append (GTK_BOX (card), level);
  return card;
}

static void
stack_buttons (GtkWidget *editor)
{
  GtkWidget *buttons = lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (buttons)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (buttons, "vertical");
  gtk_widget_set_halign (buttons, GTK_ALIGN_FILL);
  gtk_widget_set_halign (editor, GTK_ALIGN_FILL);
}

/* The four planes one under the other, as wide as the card. */
static GtkWidget *
make_planes (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_PLANES);

  stack_buttons (add_editor (self, card, "planes", LSG_EDITOR_DEFAULT, FALSE));
  return card;
}

static GtkWidget *
make_actors (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_ACTORS);

  add_needed_editor (self, card, "tutee");
  add_caption (card, _("With the help of"));
  self->contributions = lsg_link_chips_new (self->project, LSG_KIND_CONTRIBUTION, _("Further tutor profiles"));
  gtk_box_append (GTK_BOX (card), self->contributions);
  return card;
}

static GtkWidget *
make_type (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_PROFILE);

  add_editor (self, card, "profile", LSG_EDITOR_DEFAULT, TRUE);
  self->role = add_caption (card, NULL);
  add_editor (self, card, "type", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, card, "prevention", LSG_EDITOR_DEFAULT, TRUE);
  return card;
}

static GtkWidget *
make_modalities (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_MODALITIES);

  add_editor (self, card, "initiative", LSG_EDITOR_LINKED, FALSE);
  add_editor (self, card, "mode", LSG_EDITOR_LINKED, FALSE);
  add_caption (card, _("Communication tools"));
  self->tools = lsg_link_chips_new (self->project, LSG_KIND_USE, _("Tools that it uses"));
  gtk_box_append (GTK_BOX (card), self->tools);
  return card;
}

static GtkWidget *
make_rhythm (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_RHYTHM);

  add_needed_editor (self, card, "trigger");
  add_needed_editor (self, card, "moment");
  add_caption (card, _("Place on the path"));
  self->place = lsg_place_button_new (self->project);
  gtk_box_append (GTK_BOX (card), self->place);
  return card;
}

static gboolean
insert_field_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  lsg_field_menu_popup (LSG_FIELD_MENU (LSG_INTERVENTION_EDITOR (widget)->field_menu));
  return TRUE;
}

static void
field_chosen_cb (LsgInterventionEditor *self,
                 const char            *token)
{
  lsg_markdown_view_insert_field (LSG_MARKDOWN_VIEW (self->message), token);
}

static GtkWidget *
make_advice (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_ADVICE);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  add_editor (self, card, "advice", LSG_EDITOR_DEFAULT, FALSE);
  self->message = lsg_markdown_view_new_message (self->project, LSG_KIND_INTERVENTION, "message");
  self->field_menu = lsg_field_menu_new (self->project);
  gtk_widget_add_css_class (self->field_menu, "small");
  g_signal_connect_object (self->field_menu, "chosen", G_CALLBACK (field_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (add_caption (line, _("Message template")), TRUE);
  gtk_box_append (GTK_BOX (line), self->field_menu);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), self->message);
  return card;
}

static GtkWidget *
make_duration (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_DURATION);

  self->duration = lsg_duration_line_new (self->project);
  gtk_box_append (GTK_BOX (card), self->duration);
  add_editor (self, card, "per", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, card, "count", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, card, "count-label", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, card, "evidence", LSG_EDITOR_DEFAULT, TRUE);
  return card;
}

static void
use_proposal_cb (LsgInterventionEditor *self)
{
  g_autofree char *code
    = lsg_project_propose_code (self->project, LSG_KIND_INTERVENTION, self->intervention->nature);
  g_autoptr (GError) error = NULL;

  if (!lsg_project_set (self->project, LSG_RECORD (self->intervention), "code", lsg_text (code), &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_identification (LsgInterventionEditor *self)
{
  static const char *const fields[] = { "version", "author", "date", "status", "licence", "pointers" };
  GtkWidget *card = make_card (self, LSG_PIECE_IDENTIFICATION);

  add_needed_editor (self, card, "code");
  self->code_proposal = gtk_button_new ();
  gtk_widget_set_halign (self->code_proposal, GTK_ALIGN_START);
  g_signal_connect_object (self->code_proposal, "clicked", G_CALLBACK (use_proposal_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), self->code_proposal);
  add_editor (self, card, "nature", LSG_EDITOR_LINKED, TRUE);
  add_needed_editor (self, card, "tags");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_editor (self, card, fields[i], LSG_EDITOR_DEFAULT, TRUE);
  return card;
}

static const char *
find_end (LsgInterventionEditor *self,
          LsgPiece               piece,
          LsgPieceState          state,
          char                 **owned)
{
  LsgIntervention *intervention = self->intervention;

  if (piece == LSG_PIECE_DURATION && intervention->minutes != LSG_NULL)
    return *owned = lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());
  if (piece == LSG_PIECE_RHYTHM && state == LSG_PIECE_WHOLE)
    return *owned = lsg_words_weeks (intervention);
  if (piece == LSG_PIECE_IDENTIFICATION && state == LSG_PIECE_WHOLE && intervention->status != LSG_NULL)
    return g_dgettext (GETTEXT_PACKAGE, lsg_sheet_statuses[intervention->status].label);
  return state != LSG_PIECE_WHOLE ? _("to specify") : NULL;
}

static void
refresh_cards (LsgInterventionEditor *self)
{
  for (guint i = 0; i < LSG_N_PIECES; i++)
    {
      LsgPieceState state = lsg_piece_get_state (self->intervention, i);
      g_autofree char *owned = NULL;
      const char *end = find_end (self, i, state, &owned);

      lsg_piece_card_set_state (LSG_PIECE_CARD (self->cards[i]), state);
      lsg_piece_card_set_end (LSG_PIECE_CARD (self->cards[i]), end, state != LSG_PIECE_WHOLE);
    }
}

/* What the profile is, under its name. */
static void
refresh_role (LsgInterventionEditor *self)
{
  LsgRecord *profile = lsg_records_find (lsg_project_get_records (self->project), self->intervention->profile);

  gtk_widget_set_visible (self->role, profile != NULL);
  if (profile != NULL)
    gtk_label_set_label (GTK_LABEL (self->role),
                         g_dgettext (GETTEXT_PACKAGE, lsg_profile_roles[LSG_PROFILE (profile)->role].label));
}

/* Offered when the code does not say the nature. */
static void
refresh_proposal (LsgInterventionEditor *self)
{
  const char *prefix = self->intervention->nature == LSG_STRUCTURAL ? "ITS" : "ITC";
  gboolean fits = self->intervention->code != NULL && g_str_has_prefix (self->intervention->code, prefix);

  gtk_widget_set_visible (self->code_proposal, !fits);
  if (!fits)
    {
      g_autofree char *code
        = lsg_project_propose_code (self->project, LSG_KIND_INTERVENTION, self->intervention->nature);
      /* TRANSLATORS: the next free code, "ITC 08" */
      g_autofree char *label = g_strdup_printf (_("Use %s"), code);

      gtk_button_set_label (GTK_BUTTON (self->code_proposal), label);
    }
}

void
lsg_intervention_editor_refresh (LsgInterventionEditor *self)
{
  g_return_if_fail (LSG_IS_INTERVENTION_EDITOR (self));

  if (self->intervention == NULL)
    return;
  refresh_cards (self);
  refresh_role (self);
  refresh_proposal (self);
  lsg_link_chips_refresh (LSG_LINK_CHIPS (self->contributions));
  lsg_link_chips_refresh (LSG_LINK_CHIPS (self->tools));
  lsg_serves_card_refresh (LSG_SERVES_CARD (self->serves));
  lsg_markdown_view_refresh (LSG_MARKDOWN_VIEW (self->message));
  lsg_intervention_head_refresh (LSG_INTERVENTION_HEAD (self->head));
  lsg_place_button_refresh (LSG_PLACE_BUTTON (self->place));
  lsg_duration_line_refresh (LSG_DURATION_LINE (self->duration));
}

/* In reading order, so that Tab goes over the pieces in it. */
static GtkWidget *
make_grid (LsgInterventionEditor *self)
{
  LsgPieceGrid *grid = LSG_PIECE_GRID (self->grid = lsg_piece_grid_new ());

  lsg_piece_grid_add (grid, LSG_PIECE_OBJECTIVE, make_objective (self));
  lsg_piece_grid_add (grid, LSG_PIECE_PLANES, make_planes (self));
  lsg_piece_grid_add (grid, LSG_PIECE_ACTORS, make_actors (self));
  lsg_piece_grid_add (grid, LSG_PIECE_PROFILE, make_type (self));
  lsg_piece_grid_add (grid, LSG_PIECE_MODALITIES, make_modalities (self));
  lsg_piece_grid_add (grid, LSG_PIECE_RHYTHM, make_rhythm (self));
  lsg_piece_grid_add (grid, LSG_PIECE_DURATION, make_duration (self));
  lsg_piece_grid_add (grid, LSG_PIECE_GRID_SERVES, self->serves = lsg_serves_card_new (self->project));
  lsg_piece_grid_add (grid, LSG_PIECE_ADVICE, make_advice (self));
  lsg_piece_grid_add (grid, LSG_PIECE_IDENTIFICATION, make_identification (self));
  return self->grid;
}

static void
lsg_intervention_editor_dispose (GObject *object)
{
  LsgInterventionEditor *self = LSG_INTERVENTION_EDITOR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->intervention);
  g_clear_object (&self->project);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  G_OBJECT_CLASS (lsg_intervention_editor_parent_class)->dispose (object);
}

static void
lsg_intervention_editor_class_init (LsgInterventionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_intervention_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                insert_field_cb, NULL);
}

static void
lsg_intervention_editor_init (LsgInterventionEditor *self)
{
  self->editors = g_ptr_array_new ();
  self->stepped = -1;
}

GtkWidget *
lsg_intervention_editor_new (LsgProject *project)
{
  LsgInterventionEditor *self = g_object_new (LSG_TYPE_INTERVENTION_EDITOR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->project = g_object_ref (project);
  gtk_widget_add_css_class (box, "scenario-content");
  self->head = lsg_intervention_head_new (project);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), make_grid (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (self->scroller), MIN_WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_intervention_editor_set_record (LsgInterventionEditor *self,
                                    LsgIntervention       *intervention)
{
  g_return_if_fail (LSG_IS_INTERVENTION_EDITOR (self));

  if (!g_set_object (&self->intervention, intervention))
    return;
  self->stepped = -1;
  for (guint i = 0; i < self->editors->len; i++)
    lsg_field_editor_set_record (self->editors->pdata[i], intervention != NULL ? LSG_RECORD (intervention) : NULL);
  lsg_intervention_head_set_record (LSG_INTERVENTION_HEAD (self->head), intervention);
  lsg_place_button_set_record (LSG_PLACE_BUTTON (self->place), intervention);
  lsg_duration_line_set_record (LSG_DURATION_LINE (self->duration), intervention);
  lsg_link_chips_set_record (LSG_LINK_CHIPS (self->contributions), (LsgRecord *) intervention);
  lsg_link_chips_set_record (LSG_LINK_CHIPS (self->tools), (LsgRecord *) intervention);
  lsg_markdown_view_set_record (LSG_MARKDOWN_VIEW (self->message), (LsgRecord *) intervention);
  lsg_serves_card_set_record (LSG_SERVES_CARD (self->serves), intervention);
  gtk_widget_set_visible (self->scroller, intervention != NULL);
  lsg_intervention_editor_refresh (self);
}

gboolean
lsg_intervention_editor_focus (LsgInterventionEditor *self,
                               const char            *field)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      LsgFieldEditor *editor = self->editors->pdata[i];

      if (g_strcmp0 (lsg_field_editor_get_field (editor)->name, field) == 0)
        return gtk_widget_grab_focus (GTK_WIDGET (editor));
    }
  if (g_strcmp0 (field, "message") == 0)
    return gtk_widget_grab_focus (self->message);
  if (g_strcmp0 (field, "n-tools") == 0)
    return gtk_widget_grab_focus (self->tools);
  return lsg_intervention_head_focus (LSG_INTERVENTION_HEAD (self->head), field)
         || lsg_duration_line_focus (LSG_DURATION_LINE (self->duration), field)
         || lsg_place_button_focus (LSG_PLACE_BUTTON (self->place), field);
}

static int
get_focus_piece (LsgInterventionEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (int i = 0; focus != NULL && i < LSG_N_PIECES; i++)
    if (gtk_widget_is_ancestor (focus, self->cards[i]))
      return i;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? self->stepped : -1;
}

/* The first field of a piece that has no value yet. */
static void
focus_piece (LsgInterventionEditor *self,
             LsgPiece               piece)
{
  const char *const *fields = lsg_piece_get_fields (piece);

  self->stepped = (int) piece;
  if (GTK_IS_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))))
    gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!lsg_puzzle_has_value (self->intervention, fields[i]) && lsg_intervention_editor_focus (self, fields[i]))
      return;
  gtk_widget_child_focus (self->cards[piece], GTK_DIR_TAB_FORWARD);
}

gboolean
lsg_intervention_editor_step (LsgInterventionEditor *self,
                              int                    step)
{
  int piece = get_focus_piece (self);

  g_return_val_if_fail (LSG_IS_INTERVENTION_EDITOR (self), FALSE);

  if (self->intervention == NULL)
    return FALSE;
  if (piece < 0 && step < 0)
    piece = LSG_N_PIECES;
  for (piece += step; piece >= 0 && piece < LSG_N_PIECES; piece += step)
    if (lsg_piece_get_state (self->intervention, piece) != LSG_PIECE_WHOLE)
      {
        focus_piece (self, piece);
        return TRUE;
      }
  return FALSE;
}

void
lsg_intervention_editor_enter (LsgInterventionEditor *self,
                               int                    step)
{
  int piece = step > 0 ? 0 : LSG_N_PIECES - 1;

  g_return_if_fail (LSG_IS_INTERVENTION_EDITOR (self));

  if (self->intervention == NULL)
    return;
  for (; piece >= 0 && piece < LSG_N_PIECES; piece += step)
    if (lsg_piece_get_state (self->intervention, piece) != LSG_PIECE_WHOLE)
      {
        focus_piece (self, piece);
        return;
      }
}

gboolean
lsg_intervention_editor_move (LsgInterventionEditor *self,
                              int                    step)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_EDITOR (self), FALSE);

  return lsg_serves_card_move (LSG_SERVES_CARD (self->serves), step);
}

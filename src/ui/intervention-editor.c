/* intervention-editor.c - see intervention-editor.h. */
#include "intervention-editor.h"

#include "answer-links.h"
#include "chart-view.h"
#include "duration-check.h"
#include "field-row.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "number.h"
#include "page.h"
#include "priority-words.h"
#include "puzzle.h"
#include "slanted-bars.h"
#include "span-mark.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_EDITORS 32

typedef struct {
  LsgPiece     piece;
  GtkWidget   *card;
  GtkWidget   *mark;
  GtkWidget   *end; /* label at the end of the heading */
  LsgMarkState state;
} PieceCard;

struct _LsgInterventionEditor {
  GtkWidget        parent_instance;
  LsgProject      *project;
  LsgIntervention *intervention;
  GtkWidget       *scroller;
  GtkWidget       *caption;
  GtkWidget       *verdict_mark;
  GtkWidget       *verdict;
  GtkWidget       *span;
  GtkWidget       *duration_problem;
  GtkWidget       *needs;
  GtkWidget       *picker;
  GtkWidget       *code_proposal;
  PieceCard        cards[LSG_N_PIECES];
  GPtrArray       *editors; /* of LsgFieldEditor, borrowed */
};

G_DEFINE_FINAL_TYPE (LsgInterventionEditor, lsg_intervention_editor, GTK_TYPE_WIDGET)

static GtkWidget *
add_editor (LsgInterventionEditor *self,
            GtkWidget             *box,
            const char            *field,
            LsgEditorFlags         flags,
            gboolean               is_labelled)
{
  GtkWidget *editor = lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION, field, flags);
  const char *text = lsg_field_get_label (lsg_field_editor_get_field (LSG_FIELD_EDITOR (editor)));

  if (is_labelled)
    {
      GtkWidget *label = lsg_label_new (text, "caption", LSG_LABEL_WRAP);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_accessible_update_relation (
        GTK_ACCESSIBLE (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor))),
        GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_box_append (GTK_BOX (box), label);
    }
  else
    {
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor))),
        GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  g_ptr_array_add (self->editors, editor);
  gtk_box_append (GTK_BOX (box), editor);
  return editor;
}

static void
draw_mark_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  PieceCard *card = data;

  lsg_mark_draw_state (canvas, card->state, canvas->style->accent,
                       (LsgPoint) { canvas->width / 2, canvas->height / 2 }, 5.5);
}

/* The card of a piece; fields are added to the box that is returned. */
static GtkWidget *
make_card (LsgInterventionEditor *self,
           LsgPiece               piece)
{
  PieceCard *card = &self->cards[piece];
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (lsg_piece_get_label (piece), "section", LSG_LABEL_WRAP);

  card->piece = piece;
  card->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  card->mark = lsg_chart_view_new (12, 12);
  card->end = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (card->mark), draw_mark_cb, card, NULL);
  gtk_widget_set_valign (card->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_hexpand (card->card, TRUE);
  gtk_widget_add_css_class (card->card, "card");
  gtk_widget_add_css_class (card->card, "piece-card");
  gtk_box_append (GTK_BOX (heading), card->mark);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), card->end);
  gtk_box_append (GTK_BOX (card->card), heading);
  return card->card;
}

static GtkWidget *
make_text_card (LsgInterventionEditor *self,
                LsgPiece               piece,
                const char            *first,
                const char            *second)
{
  GtkWidget *card = make_card (self, piece);

  add_editor (self, card, first, LSG_EDITOR_DEFAULT, piece != LSG_PIECE_ADVICE && second != NULL);
  if (second != NULL)
    add_editor (self, card, second, LSG_EDITOR_DEFAULT, TRUE);
  return card;
}

static GtkWidget *
make_modalities (LsgInterventionEditor *self)
{
  GtkWidget *card = make_card (self, LSG_PIECE_MODALITIES);

  add_editor (self, card, "initiative", LSG_EDITOR_LINKED, FALSE);
  add_editor (self, card, "mode", LSG_EDITOR_LINKED, FALSE);
  return card;
}

static void
draw_span_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  LsgInterventionEditor *self = data;
  LsgIntervention *intervention = self->intervention;
  LsgSpanMark mark = { NAN, NAN, NAN, FALSE };

  if (intervention == NULL || intervention->minutes == LSG_NULL)
    return;
  mark.chosen = intervention->minutes;
  if (intervention->minutes_min != LSG_NULL)
    mark.minimum = intervention->minutes_min;
  if (intervention->minutes_max != LSG_NULL)
    mark.maximum = intervention->minutes_max;
  lsg_span_mark_draw (&mark, canvas);
}

/* Three entries stand side by side in a card: the card says how wide they are. */
static void
narrow (GtkWidget *editor)
{
  GtkWidget *control = lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor));

  gtk_widget_set_hexpand (editor, TRUE);
  if (GTK_IS_EDITABLE (control))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (control), 2);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (control), 2);
    }
}

static void
notify_duration_problem_cb (LsgFieldEditor        *editor,
                            GParamSpec            *pspec,
                            LsgInterventionEditor *self)
{
  const char *problem = lsg_field_editor_get_problem (editor);

  gtk_label_set_label (GTK_LABEL (self->duration_problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->duration_problem, problem != NULL);
}

/* Smallest, chosen and largest on one line, as the span below them shows. */
static GtkWidget *
make_duration (LsgInterventionEditor *self)
{
  static const char *const fields[] = { "minutes-min", "minutes", "minutes-max" };
  GtkWidget *card = make_card (self, LSG_PIECE_DURATION);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      GtkWidget *label = lsg_label_new (i == 0 ? _("Min.") : i == 1 ? _("Chosen") : _("Max."), "caption",
                                        LSG_LABEL_WRAP);
      GtkWidget *editor = add_editor (self, box, fields[i], LSG_EDITOR_DEFAULT, FALSE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_prepend (GTK_BOX (box), label);
      narrow (editor);
      lsg_field_editor_set_check (LSG_FIELD_EDITOR (editor), lsg_duration_check);
      g_signal_connect_object (editor, "notify::problem", G_CALLBACK (notify_duration_problem_cb), self, 0);
      gtk_box_append (GTK_BOX (line), box);
    }
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  self->span = lsg_chart_view_new (60, 16);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->span), draw_span_cb, self, NULL);
  self->duration_problem = lsg_label_new (NULL, "problem", LSG_LABEL_WRAP);
  gtk_widget_set_visible (self->duration_problem, FALSE);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), self->duration_problem);
  gtk_box_append (GTK_BOX (card), self->span);
  add_editor (self, card, "per", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, card, "count", LSG_EDITOR_DEFAULT, TRUE);
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
  GtkWidget *card = make_card (self, LSG_PIECE_IDENTIFICATION);

  add_editor (self, card, "code", LSG_EDITOR_DEFAULT, TRUE);
  self->code_proposal = gtk_button_new ();
  gtk_widget_set_halign (self->code_proposal, GTK_ALIGN_START);
  g_signal_connect_object (self->code_proposal, "clicked", G_CALLBACK (use_proposal_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), self->code_proposal);
  add_editor (self, card, "nature", LSG_EDITOR_LINKED, TRUE);
  add_editor (self, card, "tags", LSG_EDITOR_DEFAULT, TRUE);
  return card;
}

static void
unlink_cb (LsgInterventionEditor *self,
           GtkWidget             *button)
{
  LsgRecord *need = g_object_get_data (G_OBJECT (button), "record");
  g_autoptr (GError) error = NULL;

  if (!lsg_project_link (self->project, LSG_KIND_ANSWER, LSG_RECORD (self->intervention), need, FALSE, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_picker_button (LsgInterventionEditor *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->picker = lsg_link_picker_new (self->project);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->picker);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Link a need"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Link a need"), -1);
  return button;
}

static void
need_activated_cb (GtkListBox            *list,
                   GtkListBoxRow         *row,
                   LsgInterventionEditor *self)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"), NULL);
}

static GtkWidget *
make_needs (LsgInterventionEditor *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("Answers"), "section", LSG_LABEL_WRAP);
  GtkWidget *placeholder = lsg_label_new (_("No need yet: what is it for?"), "dim-label", LSG_LABEL_WRAP);

  self->needs = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->needs), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->needs), placeholder);
  gtk_widget_add_css_class (self->needs, "plain-list");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "piece-card");
  g_signal_connect_object (self->needs, "row-activated", G_CALLBACK (need_activated_cb), self, 0);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), make_picker_button (self));
  gtk_box_append (GTK_BOX (card), heading);
  gtk_box_append (GTK_BOX (card), self->needs);
  return card;
}

static void
add_need (LsgInterventionEditor *self,
          LsgNeed               *need)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *code = lsg_label_new (need->code, "code-tag", LSG_LABEL_WRAP);
  GtkWidget *title = lsg_label_new (lsg_words_title (LSG_RECORD (need)), NULL, LSG_LABEL_TWO_LINES);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: code of a need */
  g_autofree char *label = g_strdup_printf (_("Unlink %s"), need->code != NULL ? need->code : "");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (need), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (need), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), title);
  if (need->criticality != LSG_NULL)
    {
      g_autofree char *criticality = lsg_number_format_integer (need->criticality, lsg_language_get_interface ());
      GtkWidget *figure = lsg_label_new (criticality, "heading", LSG_LABEL_WRAP);

      gtk_widget_set_tooltip_text (figure, _("Criticality"));
      gtk_box_append (GTK_BOX (box), figure);
    }
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (GTK_LIST_BOX (self->needs), row);
}

static void
refresh_needs (LsgInterventionEditor *self)
{
  g_autoptr (GPtrArray) needs = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->needs), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->needs), GTK_WIDGET (row));
  needs = lsg_answers_list (lsg_project_get_records (self->project), LSG_RECORD (self->intervention));
  for (guint i = 0; i < needs->len; i++)
    add_need (self, needs->pdata[i]);
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

static void
refresh_cards (LsgInterventionEditor *self)
{
  for (guint i = 0; i < LSG_N_PIECES; i++)
    {
      PieceCard *card = &self->cards[i];
      LsgPieceState state = lsg_piece_get_state (self->intervention, i);

      card->state = state == LSG_PIECE_WHOLE    ? LSG_MARK_FULL
                    : state == LSG_PIECE_PARTLY ? LSG_MARK_HALF
                                                : LSG_MARK_OUTLINE;
      if (i != LSG_PIECE_DURATION)
        gtk_label_set_label (GTK_LABEL (card->end), state == LSG_PIECE_WHOLE ? "" : _("to specify"));
      lsg_chart_view_set_description (LSG_CHART_VIEW (card->mark),
                                      state == LSG_PIECE_WHOLE    ? _("whole")
                                      : state == LSG_PIECE_PARTLY ? _("partly described")
                                                                  : _("not described"));
      lsg_chart_view_redraw (LSG_CHART_VIEW (card->mark));
      gtk_widget_remove_css_class (card->end, "warning-text");
      if (state != LSG_PIECE_WHOLE)
        gtk_widget_add_css_class (card->end, "warning-text");
    }
}

static void
refresh_head (LsgInterventionEditor *self)
{
  LsgIntervention *intervention = self->intervention;
  LsgLanguage language = lsg_language_get_interface ();
  g_autoptr (GPtrArray) needs
    = lsg_answers_list (lsg_project_get_records (self->project), LSG_RECORD (intervention));
  g_autofree char *words = lsg_words_intervention (intervention, needs);
  g_autofree char *minutes = NULL;
  /* TRANSLATORS: what the intervention is, how many of its nine pieces are whole */
  guint n_whole = lsg_puzzle_count_whole (intervention);
  g_autofree char *caption
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u whole piece of %u", "%s · %u whole pieces of %u", n_whole),
                       words, n_whole, (guint) LSG_N_PIECES);

  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  lsg_mark_view_set_value (LSG_MARK_VIEW (self->verdict_mark), intervention->verdict);
  gtk_label_set_label (GTK_LABEL (self->verdict), intervention->verdict != LSG_NULL
                                                    ? g_dgettext (GETTEXT_PACKAGE,
                                                                  lsg_verdict_choices[intervention->verdict].label)
                                                    : _("To rate"));
  if (intervention->minutes != LSG_NULL)
    minutes = lsg_number_format_minutes (intervention->total, language);
  gtk_label_set_label (GTK_LABEL (self->cards[LSG_PIECE_DURATION].end), minutes != NULL ? minutes : _("to specify"));
}

void
lsg_intervention_editor_refresh (LsgInterventionEditor *self)
{
  g_return_if_fail (LSG_IS_INTERVENTION_EDITOR (self));

  if (self->intervention == NULL)
    return;
  refresh_cards (self);
  refresh_head (self);
  refresh_needs (self);
  refresh_proposal (self);
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->span));
}

static GtkWidget *
make_head (LsgInterventionEditor *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title;
  GtkWidget *decision;

  self->caption = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP);
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_box_append (GTK_BOX (texts), self->caption);
  title = add_editor (self, texts, "title", LSG_EDITOR_FLAT, FALSE);
  gtk_widget_add_css_class (title, "record-title");
  gtk_widget_set_hexpand (texts, TRUE);

  self->verdict_mark = lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1);
  self->verdict = lsg_label_new (NULL, "heading", LSG_LABEL_WRAP);
  gtk_widget_set_valign (self->verdict_mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), self->verdict_mark);
  gtk_box_append (GTK_BOX (head), self->verdict);
  decision = add_editor (self, head, "decision", LSG_EDITOR_DEFAULT, FALSE);
  gtk_widget_set_valign (decision, GTK_ALIGN_CENTER);
  return head;
}

/* The four planes one under the other, as wide as the card. */
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

static GtkWidget *
make_grid (LsgInterventionEditor *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *planes = make_card (self, LSG_PIECE_PLANES);
  GtkWidget *actors = make_card (self, LSG_PIECE_ACTORS);
  GtkWidget *profile = make_card (self, LSG_PIECE_PROFILE);

  stack_buttons (add_editor (self, planes, "planes", LSG_EDITOR_DEFAULT, FALSE));
  add_editor (self, actors, "tutee", LSG_EDITOR_DEFAULT, TRUE);
  add_editor (self, profile, "profile", LSG_EDITOR_DEFAULT, FALSE);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), make_text_card (self, LSG_PIECE_OBJECTIVE, "objective", NULL), 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), planes, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), actors, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), profile, 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_modalities (self), 2, 1, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), make_text_card (self, LSG_PIECE_RHYTHM, "trigger", "moment"), 0, 2, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_duration (self), 1, 2, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_text_card (self, LSG_PIECE_ADVICE, "advice", "message"), 0, 3, 2, 2);
  gtk_grid_attach (GTK_GRID (grid), make_needs (self), 2, 3, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_identification (self), 2, 4, 1, 1);
  return grid;
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
}

static void
lsg_intervention_editor_init (LsgInterventionEditor *self)
{
  self->editors = g_ptr_array_new ();
}

GtkWidget *
lsg_intervention_editor_new (LsgProject *project)
{
  LsgInterventionEditor *self = g_object_new (LSG_TYPE_INTERVENTION_EDITOR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->project = g_object_ref (project);
  gtk_widget_add_css_class (box, "scenario-content");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_grid (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
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
  for (guint i = 0; i < self->editors->len; i++)
    lsg_field_editor_set_record (self->editors->pdata[i], intervention != NULL ? LSG_RECORD (intervention) : NULL);
  lsg_link_picker_set_record (LSG_LINK_PICKER (self->picker), (LsgRecord *) intervention);
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
  return FALSE;
}

static int
get_focus_piece (LsgInterventionEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (int i = 0; focus != NULL && i < LSG_N_PIECES; i++)
    if (gtk_widget_is_ancestor (focus, self->cards[i].card))
      return i;
  return -1;
}

void
lsg_intervention_editor_step (LsgInterventionEditor *self,
                              int                    step)
{
  int piece = get_focus_piece (self);

  if (self->intervention == NULL)
    return;
  if (piece < 0 && step < 0)
    piece = LSG_N_PIECES;
  for (int i = 0; i < LSG_N_PIECES; i++)
    {
      piece = (piece + step + LSG_N_PIECES) % LSG_N_PIECES;
      if (lsg_piece_get_state (self->intervention, piece) != LSG_PIECE_WHOLE)
        {
          gtk_widget_child_focus (self->cards[piece].card, GTK_DIR_TAB_FORWARD);
          return;
        }
    }
}

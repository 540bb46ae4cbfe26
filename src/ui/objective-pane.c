/* objective-pane.c - the editor beside the matrix of objectives. See objective-pane.h.
 *
 * A cell of the matrix has no record until something is said about it. Its wording is then typed into a draft
 * that gives way to the editor of the field with the first letter.
 */
#include "objective-pane.h"

#include "answer-list.h"
#include "boxed-list.h"
#include "chart-view.h"
#include "cover-words.h"
#include "field-row.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "objective-edit.h"
#include "page.h"
#include "record-name.h"
#include "scroller.h"
#include "slanted-bars.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 20
#define MAX_BARS LSG_N_FUNCTIONS

/* How far a plane is covered: one bar for each objective that is called for. */
typedef struct {
  GtkWidget   *bars;
  GtkLabel    *figure;
  LsgMarkState states[MAX_BARS];
  guint        n_states;
} PlaneRow;

/* Needs or interventions. */
typedef struct {
  GtkWidget     *button;
  LsgLinkPicker *picker;
  GtkListBox    *list;
  GtkLabel      *more; /* how many are not shown */
} Ends;

struct _LsgObjectivePane {
  AdwBin             parent_instance;
  LsgProject        *project;
  const LsgCoverage *coverage;
  const LsgCover    *cover;
  GtkWidget         *sheet; /* all that is about the selected objective */
  GtkLabel          *caption;
  GtkLabel          *heading;
  LsgFieldEditor    *title;
  GtkWidget         *alert;
  GtkLabel          *alert_text;
  GtkWidget         *ways;
  GtkWidget         *take_up;
  LsgFieldEditor    *wording;
  GtkTextView       *draft;
  gboolean           is_showing;
  Ends               needs;
  Ends               interventions;
  GtkWidget         *place; /* plane and function of an own objective */
  PlaneRow           planes[LSG_N_PLANES];
};

G_DEFINE_FINAL_TYPE (LsgObjectivePane, lsg_objective_pane, ADW_TYPE_BIN)

static const char *const place_fields[] = { "function", "plane", NULL };

/* The links of the objective that is shown. */

static void
add_all (GPtrArray *to,
         GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, from->pdata[i]);
}

static GPtrArray *
list_needs (gpointer data)
{
  LsgObjectivePane *self = data;
  GPtrArray *records = g_ptr_array_new ();

  if (self->cover != NULL)
    add_all (records, self->cover->needs);
  return records;
}

static GPtrArray *
list_interventions (gpointer data)
{
  LsgObjectivePane *self = data;
  GPtrArray *records = g_ptr_array_new ();

  if (self->cover != NULL)
    {
      add_all (records, self->cover->kept);
      add_all (records, self->cover->discarded);
    }
  return records;
}

static gboolean
link_end (LsgRecord  *other,
          gboolean    linked,
          gpointer    data,
          GError    **error)
{
  LsgObjectivePane *self = data;

  return self->cover == NULL || lsg_objective_link (self->project, self->cover, other, linked, error);
}

static LsgRecord *
add_need (const char  *title,
          gpointer     data,
          GError     **error)
{
  LsgObjectivePane *self = data;

  return lsg_objective_add_end (self->project, self->cover, LSG_KIND_NEED, title, error);
}

static LsgRecord *
add_intervention (const char  *title,
                  gpointer     data,
                  GError     **error)
{
  LsgObjectivePane *self = data;

  return lsg_objective_add_end (self->project, self->cover, LSG_KIND_INTERVENTION, title, error);
}

static const LsgLinkFuncs need_funcs = { list_needs, link_end, add_need };
static const LsgLinkFuncs intervention_funcs = { list_interventions, link_end, add_intervention };

/* What is shown. */

static void
show_ends (Ends      *ends,
           GPtrArray *records)
{
  guint n_more = records->len > MAX_ROWS ? records->len - MAX_ROWS : 0;
  g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);

  lsg_answer_rows_show (ends->list, records, MAX_ROWS);
  gtk_label_set_label (ends->more, more);
  gtk_widget_set_visible (GTK_WIDGET (ends->more), n_more > 0);
}

static void
show_alert (LsgObjectivePane *self)
{
  g_autofree char *reason = lsg_words_cover_reason (self->cover);
  LsgIntervention *candidate = lsg_cover_get_candidate (self->cover);

  gtk_widget_set_visible (self->alert, reason != NULL);
  gtk_widget_set_visible (self->ways, reason != NULL);
  gtk_label_set_text (self->alert_text, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->take_up, candidate != NULL);
  if (candidate != NULL)
    {
      g_autofree char *name = lsg_record_dup_short_name (LSG_RECORD (candidate));
      g_autofree char *full = lsg_record_dup_name (LSG_RECORD (candidate));
      /* translators: a postponed intervention is kept after all */
      g_autofree char *label = g_strdup_printf (_("Take up %s"), name);

      gtk_button_set_label (GTK_BUTTON (self->take_up), label);
      lsg_tooltip_set (self->take_up, full);
    }
}

/* The draft stands where a cell has no record yet. */
static void
show_wording (LsgObjectivePane *self)
{
  LsgRecord *record = (LsgRecord *) self->cover->record;
  gboolean moves = record != NULL && gtk_widget_has_focus (GTK_WIDGET (self->draft));

  lsg_field_editor_set_record (self->wording, record);
  gtk_widget_set_visible (GTK_WIDGET (self->wording), record != NULL);
  if (moves)
    {
      GtkWidget *control = lsg_field_editor_get_control (self->wording);

      gtk_widget_grab_focus (GTK_WIDGET (self->wording));
      if (GTK_IS_TEXT_VIEW (control))
        {
          GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
          GtkTextIter end;

          gtk_text_buffer_get_end_iter (buffer, &end);
          gtk_text_buffer_place_cursor (buffer, &end);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->draft), record == NULL);
  if (record != NULL) /* what was typed goes when the draft is next seen: not while it is being typed */
    return;
  self->is_showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->draft), "", -1);
  self->is_showing = FALSE;
}

/* An entry that goes away with the focus in it would miss that it lost it. */
static void
show_title (LsgObjectivePane *self,
            LsgRecord        *own)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->title));

  if (own == NULL && root != NULL
      && (gtk_widget_get_state_flags (GTK_WIDGET (self->title)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  lsg_field_editor_set_record (self->title, own);
  gtk_widget_set_visible (GTK_WIDGET (self->title), own != NULL);
}

static void
show_cover (LsgObjectivePane *self)
{
  LsgRecord *own = self->cover->record != NULL && self->cover->record->own ? LSG_RECORD (self->cover->record) : NULL;
  g_autofree char *place = lsg_words_cover_place (self->cover);
  g_autoptr (GPtrArray) needs = list_needs (self);
  g_autoptr (GPtrArray) interventions = list_interventions (self);

  gtk_label_set_text (self->caption, place);
  gtk_label_set_text (self->heading, self->cover->title);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), own == NULL);
  show_title (self, own);
  lsg_form_set_record (self->place, own);
  gtk_widget_set_visible (self->place, own != NULL);
  show_alert (self);
  show_wording (self);
  show_ends (&self->needs, needs);
  show_ends (&self->interventions, interventions);
}

static void
show_plane (LsgObjectivePane *self,
            guint             plane)
{
  PlaneRow *row = &self->planes[plane];
  const guint *n = self->coverage->n_by_plane[plane];
  guint n_called = n[LSG_COVER_COVERED] + n[LSG_COVER_UNCOVERED];
  g_autofree char *figure = g_strdup_printf (_("%u of %u"), n[LSG_COVER_COVERED], n_called);

  row->n_states = MIN (n_called, MAX_BARS);
  for (guint i = 0; i < row->n_states; i++)
    row->states[i] = i < n[LSG_COVER_COVERED] ? LSG_MARK_FULL : LSG_MARK_OUTLINE;
  gtk_label_set_text (row->figure, figure);
  if (n[LSG_COVER_UNCOVERED] > 0)
    gtk_widget_add_css_class (GTK_WIDGET (row->figure), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row->figure), "warning-text");
  lsg_chart_view_redraw (LSG_CHART_VIEW (row->bars));
}

/* What a person does. */

static void
take_up_cb (LsgObjectivePane *self)
{
  LsgIntervention *candidate = self->cover != NULL ? lsg_cover_get_candidate (self->cover) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (candidate == NULL)
    return;
  name = lsg_record_dup_short_name (LSG_RECORD (candidate));
  sentence = g_strdup_printf (_("%s is kept"), name);
  if (lsg_project_set (self->project, LSG_RECORD (candidate), "decision",
                       lsg_integer (lsg_objective_get_uptake (candidate)), &error))
    lsg_toast_undo (GTK_WIDGET (self), self->project, sentence);
  else
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
new_cb (LsgObjectivePane *self)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *record = self->cover != NULL ? add_intervention (NULL, self, &error) : NULL;

  if (record != NULL)
    lsg_widget_go_to_record (GTK_WIDGET (self), record, "title");
  else if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
draft_changed_cb (LsgObjectivePane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->draft);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (self->is_showing || self->cover == NULL || self->cover->record != NULL || text[0] == '\0')
    return;
  if (!lsg_objective_word (self->project, self->cover, text, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
row_activated_cb (LsgObjectivePane *self,
                  GtkListBoxRow    *row)
{
  LsgRecord *record = g_object_get_data (G_OBJECT (row), "record");

  if (record != NULL)
    lsg_widget_go_to_record (GTK_WIDGET (self), record, NULL);
}

static void
created_cb (LsgObjectivePane *self,
            LsgRecord        *record)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), record, "title");
}

static void
draw_bars (const LsgCanvas *canvas,
           gpointer         data)
{
  const PlaneRow *row = data;
  LsgSlantedBars bars = { row->states, row->n_states };

  lsg_slanted_bars_draw (&bars, canvas);
}

/* Construction. */

static void
lsg_objective_pane_dispose (GObject *object)
{
  LsgObjectivePane *self = LSG_OBJECTIVE_PANE (object);

  self->cover = NULL;
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_objective_pane_parent_class)->dispose (object);
}

static void
lsg_objective_pane_class_init (LsgObjectivePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_objective_pane_dispose;
}

static void
lsg_objective_pane_init (LsgObjectivePane *self)
{
}

static GtkWidget *
make_head (LsgObjectivePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP));
  self->heading = GTK_LABEL (lsg_label_new (NULL, "record-title", LSG_LABEL_WRAP));
  self->title = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_OBJECTIVE, "title", LSG_EDITOR_FLAT));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "record-title");
  lsg_field_editor_set_spoken_name (self->title, _("Title"));
  lsg_field_editor_set_placeholder (self->title, _("Untitled"));
  lsg_field_editor_mark_cut (self->title, LSG_SURFACE_VIEW);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  return column;
}

static GtkWidget *
make_alert (LsgObjectivePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->alert = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->alert_text = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Uncovered"), "alert-title", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->alert_text));
  gtk_box_append (GTK_BOX (self->alert), lsg_mark_view_new (LSG_MARK_VIEW_WARNING, 0));
  gtk_widget_set_valign (gtk_widget_get_first_child (self->alert), GTK_ALIGN_START);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (self->alert), column);
  gtk_widget_add_css_class (self->alert, "alert");
  return self->alert;
}

static GtkWidget *
make_ways (LsgObjectivePane *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("New intervention…"));

  self->ways = lsg_wrap_box_new (8);
  gtk_widget_set_hexpand (button, TRUE);
  self->take_up = gtk_button_new_with_label ("");
  gtk_widget_set_hexpand (self->take_up, TRUE);
  lsg_tooltip_set (button, _("Add an intervention that serves this objective"));
  g_signal_connect_object (self->take_up, "clicked", G_CALLBACK (take_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->ways), self->take_up);
  gtk_box_append (GTK_BOX (self->ways), button);
  return self->ways;
}

static GtkWidget *
make_wording (LsgObjectivePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->wording = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_OBJECTIVE, "wording",
                                                          LSG_EDITOR_DEFAULT));
  lsg_field_editor_set_spoken_name (self->wording, _("Wording for this project"));
  self->draft = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->draft, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->draft, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->draft), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->draft), "field-text");
  lsg_spoken_name_set (GTK_WIDGET (self->draft), _("Wording for this project"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->draft), "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Wording for this project"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->wording));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->draft));
  return column;
}

static GtkWidget *
make_ends (LsgObjectivePane   *self,
           Ends               *ends,
           LsgKindId           kind,
           const LsgLinkFuncs *funcs)
{
  gboolean is_need = kind == LSG_KIND_NEED;
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (is_need ? _("Needs") : _("Interventions"), "section", LSG_LABEL_PLAIN);
  GtkWidget *nothing = lsg_label_new (is_need ? _("No need calls for it") : _("No intervention serves it"),
                                      "dim-label placeholder", LSG_LABEL_CENTRED);

  ends->button = gtk_menu_button_new ();
  ends->picker = LSG_LINK_PICKER (lsg_link_picker_new_with (self->project, kind, funcs, self));
  g_signal_connect_object (ends->picker, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (ends->button), GTK_WIDGET (ends->picker));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (ends->button), _("Link…"));
  lsg_tooltip_set (ends->button, is_need ? _("Choose the needs that call for this objective")
                                                     : _("Choose the interventions that serve this objective"));
  lsg_spoken_name_set (ends->button, is_need ? _("Link needs") : _("Link interventions"));
  gtk_widget_add_css_class (ends->button, "flat");
  gtk_widget_add_css_class (ends->button, "small");
  ends->list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  gtk_list_box_set_placeholder (ends->list, nothing);
  g_signal_connect_object (ends->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), ends->button);
  gtk_box_append (GTK_BOX (column), head);
  ends->more = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_CENTRED));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (ends->list));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (ends->more));
  return column;
}

static GtkWidget *
make_plane (LsgObjectivePane *self,
            guint             plane)
{
  PlaneRow *row = &self->planes[plane];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = lsg_label_new (g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[plane].label), NULL,
                                   LSG_LABEL_TWO_LINES);

  row->bars = lsg_chart_view_new (MAX_BARS * 11, 10);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (row->bars), draw_bars, row, NULL);
  gtk_widget_set_valign (row->bars, GTK_ALIGN_CENTER);
  row->figure = GTK_LABEL (lsg_label_new (NULL, "caption numeric", LSG_LABEL_END));
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_PLANES, 1 << plane));
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), row->bars);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (row->figure));
  gtk_widget_add_css_class (line, "pane-row");
  return line;
}

static GtkWidget *
make_planes (LsgObjectivePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *list = lsg_boxed_list_new (NULL);

  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    {
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_plane (self, plane));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Objectives covered, by plane"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), list);
  return column;
}

GtkWidget *
lsg_objective_pane_new (LsgProject *project)
{
  LsgObjectivePane *self = g_object_new (LSG_TYPE_OBJECTIVE_PANE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->project = g_object_ref (project);
  self->sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->place = lsg_form_new (project, LSG_KIND_OBJECTIVE, place_fields);
  gtk_box_append (GTK_BOX (self->sheet), make_head (self));
  gtk_box_append (GTK_BOX (self->sheet), make_alert (self));
  gtk_box_append (GTK_BOX (self->sheet), make_ways (self));
  gtk_box_append (GTK_BOX (self->sheet), make_wording (self));
  gtk_box_append (GTK_BOX (self->sheet), make_ends (self, &self->needs, LSG_KIND_NEED, &need_funcs));
  gtk_box_append (GTK_BOX (self->sheet),
                  make_ends (self, &self->interventions, LSG_KIND_INTERVENTION, &intervention_funcs));
  gtk_box_append (GTK_BOX (self->sheet), self->place);
  gtk_widget_set_vexpand (self->sheet, TRUE);
  gtk_box_append (GTK_BOX (column), self->sheet);
  gtk_box_append (GTK_BOX (column), make_planes (self));
  gtk_widget_add_css_class (column, "pane-content");
  adw_bin_set_child (ADW_BIN (self), lsg_scroller_new (column));
  return GTK_WIDGET (self);
}

void
lsg_objective_pane_show (LsgObjectivePane  *self,
                         const LsgCoverage *coverage,
                         const LsgCover    *cover)
{
  g_return_if_fail (LSG_IS_OBJECTIVE_PANE (self));

  self->coverage = coverage;
  self->cover = cover;
  gtk_widget_set_visible (self->sheet, cover != NULL);
  if (cover != NULL)
    show_cover (self);
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    show_plane (self, plane);
}

gboolean
lsg_objective_pane_focus (LsgObjectivePane *self,
                          const char       *field)
{
  g_return_val_if_fail (LSG_IS_OBJECTIVE_PANE (self), FALSE);

  if (field == NULL)
    return gtk_widget_child_focus (self->sheet, GTK_DIR_TAB_FORWARD);
  if (g_str_equal (field, "title") && gtk_widget_get_visible (GTK_WIDGET (self->title)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->title));
  if (g_str_equal (field, "wording"))
    return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->draft)) ? GTK_WIDGET (self->draft)
                                                                                    : GTK_WIDGET (self->wording));
  return lsg_form_focus (self->place, field);
}

void
lsg_objective_pane_link_needs (LsgObjectivePane *self)
{
  g_return_if_fail (LSG_IS_OBJECTIVE_PANE (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->needs.button));
}

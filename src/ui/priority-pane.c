/* priority-pane.c - the editor beside the board of priorities. See priority-pane.h. */
#include "priority-pane.h"

#include "answer-links.h"
#include "answer-list.h"
#include "boxed-list.h"
#include "css-classes.h"
#include "decision-button.h"
#include "diamond-editor.h"
#include "diamond-figures.h"
#include "field-editor.h"
#include "label.h"
#include "level.h"
#include "mark-view.h"
#include "priority-words.h"
#include "scroller.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

/* Below this height the rows of ratings put their words on one line. */
#define COMPACT_HEIGHT 660

/* A factor: its name, the level's word, the buttons. */
typedef struct {
  GtkWidget      *row;
  GtkWidget      *labels;
  GtkLabel       *name;
  GtkLabel       *word;
  LsgFieldEditor *editor;
} Factor;

struct _LsgPriorityPane {
  AdwBin             parent_instance;
  LsgProject        *project;
  LsgIntervention   *record;
  gulong             notify_id;
  guint              compact_id;
  gboolean           is_compact;
  GtkWidget         *sheet;
  GtkLabel          *caption;
  LsgFieldEditor    *title;
  LsgMarkView       *mark;
  GtkLabel          *verdict;
  LsgDecisionButton *decision;
  GtkLabel          *proposal;
  LsgDiamondEditor  *diamond;
  LsgDiamondFigures *figures;
  Factor             factors[LSG_N_FACTORS];
  GtkWidget         *hint_box;
  LsgMarkView       *hint_mark;
  GtkLabel          *hint;
  GtkLabel          *wanted;
  LsgFieldEditor    *mitigation;
  LsgAnswerList     *answers;
};

enum {
  SIGNAL_PREVIEWED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgPriorityPane, lsg_priority_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* The class "verdict-realistic" and so on, which colours words. */
static void
set_verdict_class (GtkWidget *widget,
                   gint64     verdict)
{
  for (gint64 i = 0; i < LSG_N_VERDICTS; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("verdict-%s", lsg_verdict_choices[i].token);

      lsg_css_class_set (widget, css_class, i == verdict);
    }
}

static void
show_verdict (LsgPriorityPane *self,
              LsgDiamond       diamond,
              LsgDiamondRule   rule)
{
  gint64 verdict = lsg_diamond_is_rated (diamond) ? (gint64) lsg_diamond_get_verdict (diamond, rule) : -1;
  g_autofree char *status = lsg_words_verdict (diamond, rule);

  lsg_mark_view_set_value (self->mark, verdict);
  gtk_label_set_text (self->verdict, verdict >= 0 ? g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[verdict].label)
                                                  : _("To rate"));
  set_verdict_class (GTK_WIDGET (self->verdict), verdict);
  lsg_spoken_name_set (GTK_WIDGET (self->verdict), status);
}

static void
show_hint (LsgPriorityPane *self,
           LsgDiamond       diamond,
           LsgDiamondRule   rule)
{
  LsgVerdict verdict = LSG_VERDICT_REALISTIC;
  g_autofree char *hint = lsg_words_hint (lsg_project_get_records (self->project), diamond, rule, &verdict);

  gtk_widget_set_visible (self->hint_box, hint != NULL);
  if (hint == NULL)
    return;
  gtk_label_set_markup (self->hint, hint);
  lsg_mark_view_set_value (self->hint_mark, verdict);
}

/* A tooltip set anew, the same one too, makes GTK ask where the pointer is. */
static void
set_tooltip (GtkWidget  *widget,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    lsg_tooltip_set (widget, text);
}

static void
show_factors (LsgPriorityPane *self,
              LsgDiamond       diamond,
              LsgDiamondRule   rule)
{
  LsgRecords *records = lsg_project_get_records (self->project);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    {
      Factor *factor = &self->factors[i];
      int level = diamond.factors[i];
      gboolean is_above = level > rule.factor_maximum;

      gtk_label_set_text (factor->name, lsg_records_get_factor_name (records, i));
      gtk_label_set_text (factor->word, level == 0 ? _("not rated")
                                                   : lsg_records_get_level_name (records, LSG_SCALE_CONSTRAINT, level));
      set_tooltip (GTK_WIDGET (factor->word),
                   level == 0 ? NULL : lsg_records_get_level_description (records, LSG_SCALE_CONSTRAINT, level));
      lsg_css_class_set (GTK_WIDGET (factor->name), "heading", is_above);
      lsg_css_class_set (GTK_WIDGET (factor->word), "verdict-hardly", is_above);
      lsg_css_class_set (GTK_WIDGET (factor->word), "dim-label", !is_above);
    }
}

/* "asked for: a factor at 4"; nothing when no factor is above the maximum. */
static void
show_wanted (LsgPriorityPane *self,
             LsgDiamond       diamond,
             LsgDiamondRule   rule)
{
  int maximum = 0;
  g_autofree char *text = NULL;

  for (int i = 0; i < LSG_N_FACTORS; i++)
    maximum = MAX (maximum, diamond.factors[i]);
  text = g_strdup_printf (_("asked for: a factor at %d"), maximum);
  gtk_label_set_text (self->wanted, text);
  gtk_widget_set_visible (GTK_WIDGET (self->wanted), maximum > rule.factor_maximum);
  lsg_css_class_set (GTK_WIDGET (self->wanted), "verdict-hardly", self->record->mitigation == NULL);
}

/* Everything that follows the diamond, also while it is dragged. */
static void
show_diamond (LsgPriorityPane *self)
{
  LsgDiamond diamond = lsg_diamond_editor_get_shown (self->diamond);
  LsgDiamondRule rule = lsg_project_get_figures (self->project)->rule;

  if (self->record == NULL)
    return;
  show_verdict (self, diamond, rule);
  lsg_diamond_figures_show (self->figures, diamond, rule);
  show_hint (self, diamond, rule);
  show_factors (self, diamond, rule);
  show_wanted (self, diamond, rule);
}

static void
show_record (LsgPriorityPane *self)
{
  g_autoptr (GPtrArray) needs = lsg_answers_list (lsg_project_get_records (self->project),
                                                  LSG_RECORD (self->record));
  g_autofree char *caption = lsg_words_intervention (self->record, needs);
  gboolean is_proposed = self->record->proposal != LSG_NULL;
  g_autofree char *proposal = NULL;

  gtk_label_set_text (self->caption, caption);
  set_tooltip (GTK_WIDGET (self->caption), caption);
  if (is_proposed)
    proposal = self->record->proposal == self->record->decision
                 ? g_strdup (_("as the decision table proposes"))
                 : g_strdup_printf (_("the decision table proposes: %s"),
                                    lsg_words_decision_name (self->record->proposal));
  /* without a proposal its line stays, so that what is below does not move when one comes with the last mark */
  gtk_label_set_text (self->proposal, proposal != NULL ? proposal : "");
  show_diamond (self);
}

static void
previewed_cb (LsgPriorityPane *self)
{
  show_diamond (self);
  g_signal_emit (self, signals[SIGNAL_PREVIEWED], 0);
}

static gboolean
set_compact_cb (gpointer data)
{
  LsgPriorityPane *self = data;

  self->compact_id = 0;
  lsg_diamond_editor_set_compact (self->diamond, self->is_compact);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->factors[i].labels),
                                      self->is_compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (GTK_BOX (self->factors[i].labels), self->is_compact ? 6 : 0);
      lsg_css_class_set (self->factors[i].row, "compact", self->is_compact);
    }
  return G_SOURCE_REMOVE;
}

/* The layout changes after this one is done. */
static void
page_size_cb (GtkAdjustment   *adjustment,
              GParamSpec      *pspec,
              LsgPriorityPane *self)
{
  gboolean is_compact = gtk_adjustment_get_page_size (adjustment) < COMPACT_HEIGHT;

  if (is_compact == self->is_compact)
    return;
  self->is_compact = is_compact;
  if (self->compact_id == 0)
    self->compact_id = g_idle_add (set_compact_cb, self);
}

static void
drop_record (LsgPriorityPane *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
}

static void
lsg_priority_pane_dispose (GObject *object)
{
  LsgPriorityPane *self = LSG_PRIORITY_PANE (object);

  g_clear_handle_id (&self->compact_id, g_source_remove);
  drop_record (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_priority_pane_parent_class)->dispose (object);
}

static void
lsg_priority_pane_class_init (LsgPriorityPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_priority_pane_dispose;
  signals[SIGNAL_PREVIEWED] = g_signal_new ("previewed", LSG_TYPE_PRIORITY_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
lsg_priority_pane_init (LsgPriorityPane *self)
{
}

static GtkWidget *
make_head (LsgPriorityPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  self->title = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION, "title",
                                                        LSG_EDITOR_FLAT));
  lsg_field_editor_set_placeholder (self->title, _("Untitled"));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "record-title");
  lsg_field_editor_set_spoken_name (self->title, _("Title"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  return column;
}

static GtkWidget *
make_verdict (LsgPriorityPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->mark = LSG_MARK_VIEW (lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1));
  self->verdict = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (self->verdict, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->verdict), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "verdict");
  self->decision = LSG_DECISION_BUTTON (lsg_decision_button_new (self->project));
  self->proposal = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  gtk_widget_add_css_class (GTK_WIDGET (self->proposal), "dim-label");
  gtk_label_set_xalign (self->proposal, 1);
  gtk_label_set_ellipsize (self->proposal, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->verdict));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->decision));
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->proposal));
  return column;
}

static GtkWidget *
make_factor (LsgPriorityPane *self,
             int              index)
{
  Factor *factor = &self->factors[index];
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  factor->row = row;
  factor->labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  factor->name = GTK_LABEL (lsg_label_new (NULL, NULL, LSG_LABEL_PLAIN));
  factor->word = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  gtk_label_set_ellipsize (factor->word, PANGO_ELLIPSIZE_END);
  factor->editor = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION,
                                                           lsg_factor_get_field (index), LSG_EDITOR_LINKED));
  gtk_widget_set_valign (factor->labels, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (factor->labels, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (factor->editor), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (factor->labels), GTK_WIDGET (factor->name));
  gtk_box_append (GTK_BOX (factor->labels), GTK_WIDGET (factor->word));
  gtk_box_append (GTK_BOX (line), factor->labels);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (factor->editor));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (lsg_field_editor_get_control (factor->editor)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, factor->name, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, factor->word, NULL, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "factor-row");
  return row;
}

static GtkWidget *
make_factors (LsgPriorityPane *self)
{
  GtkWidget *list = lsg_boxed_list_new (NULL);

  for (int i = 0; i < LSG_N_FACTORS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_factor (self, i));
  return list;
}

static GtkWidget *
make_hint (LsgPriorityPane *self)
{
  self->hint_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->hint_mark = LSG_MARK_VIEW (lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1));
  self->hint = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint_box, "hint");
  gtk_box_append (GTK_BOX (self->hint_box), GTK_WIDGET (self->hint_mark));
  gtk_box_append (GTK_BOX (self->hint_box), GTK_WIDGET (self->hint));
  return self->hint_box;
}

static GtkWidget *
make_mitigation (LsgPriorityPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkLabel *title = GTK_LABEL (lsg_label_new (NULL, "section", LSG_LABEL_PLAIN));

  gtk_label_set_text (title, _("Mitigation note"));
  gtk_widget_set_hexpand (GTK_WIDGET (title), TRUE);
  self->wanted = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  self->mitigation = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION, "mitigation",
                                                             LSG_EDITOR_DEFAULT));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (lsg_field_editor_get_control (self->mitigation)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->wanted, NULL, -1);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->wanted));
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->mitigation));
  return column;
}

static GtkWidget *
make_sheet (LsgPriorityPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->diamond = g_object_new (LSG_TYPE_DIAMOND_EDITOR, NULL);
  lsg_diamond_editor_set_project (self->diamond, self->project);
  g_signal_connect_object (self->diamond, "previewed", G_CALLBACK (previewed_cb), self, G_CONNECT_SWAPPED);
  self->answers = LSG_ANSWER_LIST (lsg_answer_list_new (self->project, LSG_KIND_INTERVENTION));
  gtk_box_append (GTK_BOX (column), make_head (self));
  gtk_box_append (GTK_BOX (column), make_verdict (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->diamond));
  self->figures = LSG_DIAMOND_FIGURES (lsg_diamond_figures_new ());
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->figures));
  gtk_box_append (GTK_BOX (column), make_factors (self));
  gtk_box_append (GTK_BOX (column), make_hint (self));
  gtk_box_append (GTK_BOX (column), make_mitigation (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->answers));
  gtk_widget_add_css_class (column, "pane-content");
  return column;
}

GtkWidget *
lsg_priority_pane_new (LsgProject *project)
{
  LsgPriorityPane *self = g_object_new (LSG_TYPE_PRIORITY_PANE, NULL);
  GtkWidget *scroller;

  self->project = g_object_ref (project);
  self->sheet = make_sheet (self);
  gtk_widget_set_visible (self->sheet, FALSE);
  scroller = lsg_scroller_new (self->sheet);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                           "notify::page-size", G_CALLBACK (page_size_cb), self, 0);
  adw_bin_set_child (ADW_BIN (self), scroller);
  return GTK_WIDGET (self);
}

void
lsg_priority_pane_set_record (LsgPriorityPane *self,
                              LsgIntervention *record)
{
  LsgRecord *base = (LsgRecord *) record;

  g_return_if_fail (LSG_IS_PRIORITY_PANE (self));

  if (record == self->record)
    return;
  drop_record (self);
  lsg_diamond_editor_set_record (self->diamond, record);
  lsg_field_editor_set_record (self->title, base);
  lsg_decision_button_set_record (self->decision, record);
  for (guint i = 0; i < LSG_N_FACTORS; i++)
    lsg_field_editor_set_record (self->factors[i].editor, base);
  lsg_field_editor_set_record (self->mitigation, base);
  lsg_answer_list_set_record (self->answers, base);
  gtk_widget_set_visible (self->sheet, record != NULL);
  if (record == NULL)
    return;
  self->record = g_object_ref (record);
  self->notify_id = g_signal_connect_swapped (record, "notify", G_CALLBACK (show_record), self);
  show_record (self);
}

void
lsg_priority_pane_refresh (LsgPriorityPane *self)
{
  g_return_if_fail (LSG_IS_PRIORITY_PANE (self));

  lsg_diamond_editor_refresh (self->diamond);
  lsg_answer_list_refresh (self->answers);
  if (self->record != NULL)
    show_record (self);
}

gboolean
lsg_priority_pane_focus (LsgPriorityPane *self,
                         const char      *field)
{
  g_return_val_if_fail (LSG_IS_PRIORITY_PANE (self), FALSE);

  if (field == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->diamond));
  if (g_str_equal (field, "title"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->title));
  if (g_str_equal (field, "decision"))
    return gtk_widget_child_focus (GTK_WIDGET (self->decision), GTK_DIR_TAB_FORWARD);
  if (g_str_equal (field, "mitigation"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->mitigation));
  for (int i = 0; i < LSG_N_FACTORS; i++)
    if (g_str_equal (field, lsg_factor_get_field (i)))
      {
        lsg_diamond_editor_select_axis (self->diamond, i);
        return gtk_widget_grab_focus (GTK_WIDGET (self->diamond));
      }
  return FALSE;
}

gboolean
lsg_priority_pane_get_preview (LsgPriorityPane *self,
                               LsgDiamond      *diamond)
{
  g_return_val_if_fail (LSG_IS_PRIORITY_PANE (self), FALSE);

  *diamond = lsg_diamond_editor_get_shown (self->diamond);
  return self->record != NULL && lsg_diamond_editor_is_dragging (self->diamond);
}

/* need-pane.c - the editor beside the table of needs. See need-pane.h. */
#include "need-pane.h"

#include "aim-list.h"
#include "answer-list.h"
#include "field-row.h"
#include "icon-button.h"
#include "label.h"
#include "mark-view.h"
#include "need.h"
#include "priority-words.h"
#include "scroller.h"
#include "spoken-name.h"
#include "viewpoint-list.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _LsgNeedPane {
  AdwBin              parent_instance;
  LsgProject         *project;
  LsgNeed            *need;
  gulong              notify_id;
  LsgNeedsMatrixView *matrix;
  GtkLabel           *classes[LSG_N_CLASSES];
  GtkWidget          *sheet; /* all that is about the selected need */
  GtkLabel           *caption;
  LsgFieldEditor     *title;
  GtkLabel           *product;
  GtkLabel           *criticality;
  GtkWidget          *forms[3]; /* ratings, decision, details */
  LsgViewpointList   *viewpoints;
  LsgAnswerList      *answers;
  LsgAimList         *aims;
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNeedPane, lsg_need_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const char *const rating_fields[] = { "gravity", "probability", NULL };
static const char *const decision_fields[] = { "decision", "reason", "risk", NULL };
static const char *const detail_fields[] = { "nature", "planes", "functions", "code", "description", NULL };

/* Caption, product and criticality follow each change of the need. */
static void
show_need (LsgNeedPane *self)
{
  g_autofree char *caption = lsg_words_need (self->need);
  g_autofree char *words = lsg_words_criticality (self->need);
  g_autofree char *spoken = g_strdup_printf (_("Criticality: %s"), words);
  gboolean is_rated = self->need->criticality != LSG_NULL;
  g_autofree char *product = is_rated ? g_strdup_printf ("%d × %d =", (int) self->need->gravity,
                                                         (int) self->need->probability)
                                      : g_strdup ("");
  g_autofree char *criticality = is_rated ? g_strdup_printf ("%d", (int) self->need->criticality)
                                          : g_strdup ("–");
  LsgFieldRow *reason = lsg_form_find (self->forms[1], "reason");
  LsgFieldRow *risk = lsg_form_find (self->forms[1], "risk");
  gboolean is_accepted = self->need->decision == LSG_NEED_ACCEPT_RISK;

  gtk_label_set_text (self->caption, caption);
  gtk_label_set_text (self->product, product);
  gtk_label_set_text (self->criticality, criticality);
  if (is_rated)
    gtk_widget_add_css_class (GTK_WIDGET (self->criticality), "big-figure");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->criticality), "big-figure");
  lsg_spoken_name_set (GTK_WIDGET (self->criticality), spoken);
  gtk_widget_set_visible (GTK_WIDGET (reason), is_accepted || self->need->reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (risk), is_accepted || self->need->risk != NULL);
}

static void
picked_cb (LsgNeedPane *self,
           LsgRecord   *need)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, need);
}

static void
drop_need (LsgNeedPane *self)
{
  if (self->need != NULL)
    g_clear_signal_handler (&self->notify_id, self->need);
  g_clear_object (&self->need);
}

static void
lsg_need_pane_dispose (GObject *object)
{
  LsgNeedPane *self = LSG_NEED_PANE (object);

  drop_need (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_need_pane_parent_class)->dispose (object);
}

static void
lsg_need_pane_class_init (LsgNeedPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_need_pane_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_NEED_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_need_pane_init (LsgNeedPane *self)
{
}

/* Levels and thresholds are what matrix and ratings show: they are changed from here too. */
static GtkWidget *
make_settings_button (void)
{
  GtkWidget *button = lsg_icon_button_new ("emblem-system-symbolic", _("Levels and thresholds…"),
                                           "flat small-button");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "project.settings");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

static GtkWidget *
make_legend (LsgNeedPane *self)
{
  GtkWidget *line = lsg_wrap_box_new (12);

  for (int i = LSG_N_CLASSES - 1; i >= 0; i--)
    {
      GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

      self->classes[i] = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
      gtk_box_append (GTK_BOX (item), lsg_mark_view_new (LSG_MARK_VIEW_CELL, i));
      gtk_box_append (GTK_BOX (item), GTK_WIDGET (self->classes[i]));
      gtk_box_append (GTK_BOX (line), item);
    }
  gtk_widget_add_css_class (line, "dim-label");
  return line;
}

/* "B 04 · need · motivational", then the title with "4 × 3 = 12". */
static GtkWidget *
make_head (LsgNeedPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  self->title = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_NEED, "title", LSG_EDITOR_FLAT));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "record-title");
  lsg_field_editor_set_spoken_name (self->title, _("Title"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  lsg_field_editor_set_placeholder (self->title, _("Untitled"));
  lsg_field_editor_mark_cut (self->title, LSG_SURFACE_VIEW);
  self->product = GTK_LABEL (lsg_label_new (NULL, "dim-label", LSG_LABEL_PLAIN));
  gtk_widget_add_css_class (GTK_WIDGET (self->product), "numeric");
  self->criticality = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->criticality), "big-figure");
  gtk_widget_add_css_class (GTK_WIDGET (self->criticality), "numeric");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->product));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->criticality));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (top), make_settings_button ());
  gtk_box_append (GTK_BOX (column), top);
  gtk_box_append (GTK_BOX (column), line);
  return column;
}

static GtkWidget *
make_sheet (LsgNeedPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->forms[0] = lsg_form_new (self->project, LSG_KIND_NEED, rating_fields);
  self->forms[1] = lsg_form_new (self->project, LSG_KIND_NEED, decision_fields);
  self->forms[2] = lsg_form_new (self->project, LSG_KIND_NEED, detail_fields);
  gtk_widget_add_css_class (self->forms[2], "narrow-form");
  self->viewpoints = LSG_VIEWPOINT_LIST (lsg_viewpoint_list_new (self->project));
  self->answers = LSG_ANSWER_LIST (lsg_answer_list_new (self->project, LSG_KIND_NEED));
  self->aims = LSG_AIM_LIST (lsg_aim_list_new (self->project));
  gtk_box_append (GTK_BOX (column), make_head (self));
  gtk_box_append (GTK_BOX (column), self->forms[0]);
  gtk_box_append (GTK_BOX (column), self->forms[1]); /* what the page is for: in sight at once */
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->viewpoints));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->answers));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->aims));
  gtk_box_append (GTK_BOX (column), self->forms[2]);
  return column;
}

GtkWidget *
lsg_need_pane_new (LsgProject *project)
{
  LsgNeedPane *self = g_object_new (LSG_TYPE_NEED_PANE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->project = g_object_ref (project);
  self->matrix = g_object_new (LSG_TYPE_NEEDS_MATRIX_VIEW, NULL);
  lsg_needs_matrix_view_set_project (self->matrix, project);
  g_signal_connect_object (self->matrix, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  self->sheet = make_sheet (self);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->matrix));
  gtk_box_append (GTK_BOX (column), make_legend (self));
  gtk_box_append (GTK_BOX (column), self->sheet);
  gtk_widget_add_css_class (column, "pane-content");
  adw_bin_set_child (ADW_BIN (self), lsg_scroller_new (column));
  return GTK_WIDGET (self);
}

void
lsg_need_pane_set_need (LsgNeedPane *self,
                        LsgNeed     *need)
{
  g_return_if_fail (LSG_IS_NEED_PANE (self));

  if (need == self->need)
    return;
  drop_need (self);
  if (need != NULL)
    {
      self->need = g_object_ref (need);
      self->notify_id = g_signal_connect_swapped (need, "notify", G_CALLBACK (show_need), self);
      show_need (self);
    }
  gtk_widget_set_visible (self->sheet, need != NULL);
  lsg_needs_matrix_view_set_selected (self->matrix, need);
  lsg_field_editor_set_record (self->title, (LsgRecord *) need);
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    lsg_form_set_record (self->forms[i], (LsgRecord *) need);
  lsg_viewpoint_list_set_need (self->viewpoints, need);
  lsg_answer_list_set_record (self->answers, (LsgRecord *) need);
  lsg_aim_list_set_need (self->aims, need);
}

void
lsg_need_pane_refresh (LsgNeedPane *self)
{
  LsgClassThresholds thresholds;

  g_return_if_fail (LSG_IS_NEED_PANE (self));

  thresholds = lsg_project_get_figures (self->project)->class_thresholds;
  for (guint i = 0; i < LSG_N_CLASSES; i++)
    {
      g_autofree char *text = lsg_words_class_range (i, thresholds);

      gtk_label_set_text (self->classes[i], text);
    }
  lsg_needs_matrix_view_refresh (self->matrix);
  lsg_viewpoint_list_refresh (self->viewpoints);
  lsg_answer_list_refresh (self->answers);
  lsg_aim_list_refresh (self->aims);
  gtk_widget_set_visible (self->sheet, self->need != NULL);
}

gboolean
lsg_need_pane_focus (LsgNeedPane *self,
                     const char  *field)
{
  g_return_val_if_fail (LSG_IS_NEED_PANE (self), FALSE);

  if (g_strcmp0 (field, "title") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->title));
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    if (lsg_form_focus (self->forms[i], field))
      return TRUE;
  return FALSE;
}

void
lsg_need_pane_focus_holder (LsgNeedPane *self,
                            gint64       holder)
{
  g_return_if_fail (LSG_IS_NEED_PANE (self));

  lsg_viewpoint_list_focus (self->viewpoints, holder);
}

LsgNeedsMatrixView *
lsg_need_pane_get_matrix (LsgNeedPane *self)
{
  g_return_val_if_fail (LSG_IS_NEED_PANE (self), NULL);

  return self->matrix;
}

/* intervention-head.c - see intervention-head.h. */
#include "intervention-head.h"

#include "beside-layout.h"
#include "field-editor.h"
#include "icon-button.h"
#include "label.h"
#include "mark-view.h"
#include "model-picker.h"
#include "priority-words.h"
#include "puzzle.h"
#include "sheet-window.h"
#include "tooltip.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 10

struct _LsgInterventionHead {
  GtkBox           parent_instance;
  LsgProject      *project;
  LsgIntervention *intervention;
  GtkWidget       *caption;
  GtkWidget       *title;
  GtkWidget       *mark;
  GtkWidget       *verdict;
  GtkWidget       *decision;
};

G_DEFINE_FINAL_TYPE (LsgInterventionHead, lsg_intervention_head, GTK_TYPE_BOX)

/* "Ready for use", and what speaks against it; NULL when nothing is said of the sheet. */
static char *
describe_status (LsgIntervention *intervention)
{
  const char *status;

  if (intervention->status == LSG_NULL)
    return NULL;
  status = g_dgettext (GETTEXT_PACKAGE, lsg_sheet_statuses[intervention->status].label);
  if (lsg_sheet_is_overrated (intervention))
    /* TRANSLATORS: the status of a sheet, “Ready for use”, of which not all pieces are whole */
    return g_strdup_printf (_("%s, but not whole"), status);
  return g_strdup (status);
}

/* “ITC 03 · conjunctural · 8 whole pieces of 9”; what it answers has a card of its own. */
static char *
describe (LsgInterventionHead *self)
{
  const char *code = self->intervention->code != NULL ? self->intervention->code : _("no code");
  g_autofree char *words = g_strdup_printf ("%s · %s", code, self->intervention->nature == LSG_STRUCTURAL
                                                               ? _("structural") : _("conjunctural"));
  guint n_whole = lsg_puzzle_count_whole (self->intervention);
  /* TRANSLATORS: what the intervention is, how many of its nine pieces are whole */
  g_autofree char *pieces = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u whole piece of %u",
                                                          "%s · %u whole pieces of %u", n_whole),
                                             words, n_whole, (guint) LSG_N_PIECES);
  g_autofree char *status = describe_status (self->intervention);

  return status != NULL ? g_strdup_printf ("%s · %s", pieces, status) : g_steal_pointer (&pieces);
}

void
lsg_intervention_head_refresh (LsgInterventionHead *self)
{
  g_autofree char *caption = NULL;
  gint64 verdict;

  g_return_if_fail (LSG_IS_INTERVENTION_HEAD (self));

  if (self->intervention == NULL)
    return;
  caption = describe (self);
  verdict = self->intervention->verdict;
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  lsg_mark_view_set_value (LSG_MARK_VIEW (self->mark), verdict);
  gtk_label_set_label (GTK_LABEL (self->verdict), verdict != LSG_NULL
                         ? g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[verdict].label) : _("To rate"));
}

static void
keep_cb (LsgInterventionHead *self)
{
  lsg_model_keep (GTK_WIDGET (self), self->project, self->intervention);
}

/* What was just typed stands on it. */
static void
sheet_cb (LsgInterventionHead *self)
{
  if (self->intervention != NULL)
    lsg_sheet_window_present (GTK_WIDGET (self), self->project, self->intervention);
}

static GtkWidget *
new_editor (LsgInterventionHead *self,
            const char          *name,
            LsgEditorFlags       flags)
{
  GtkWidget *editor = lsg_field_editor_new (self->project, LSG_KIND_INTERVENTION, name, flags);
  const LsgField *field = lsg_field_editor_get_field (LSG_FIELD_EDITOR (editor));

  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), NULL);
  if (field->help != NULL)
    lsg_tooltip_set (editor, g_dgettext (GETTEXT_PACKAGE, field->help));
  return editor;
}

static GtkWidget *
make_texts (LsgInterventionHead *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP);
  self->title = new_editor (self, "title", LSG_EDITOR_FLAT);
  lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (self->title), _("Untitled"));
  gtk_widget_add_css_class (self->title, "record-title");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->caption);
  gtk_box_append (GTK_BOX (texts), self->title);
  return texts;
}

static GtkWidget *
make_keep (LsgInterventionHead *self)
{
  GtkWidget *keep = lsg_icon_button_new ("bookmark-new-symbolic", _("Put into my library"), "flat");

  g_signal_connect_object (keep, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  return keep;
}

static void
lsg_intervention_head_dispose (GObject *object)
{
  LsgInterventionHead *self = LSG_INTERVENTION_HEAD (object);

  g_clear_object (&self->intervention);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_intervention_head_parent_class)->dispose (object);
}

static void
lsg_intervention_head_class_init (LsgInterventionHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_intervention_head_dispose;
}

static void
lsg_intervention_head_init (LsgInterventionHead *self)
{
}

GtkWidget *
lsg_intervention_head_new (LsgProject *project)
{
  LsgInterventionHead *self = g_object_new (LSG_TYPE_INTERVENTION_HEAD, NULL);
  GtkWidget *tools = lsg_wrap_box_new (SPACING);
  GtkWidget *parts[5];

  self->project = g_object_ref (project);
  self->mark = lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1);
  self->verdict = lsg_label_new (NULL, "heading", LSG_LABEL_PLAIN);
  self->decision = new_editor (self, "decision", LSG_EDITOR_DEFAULT);
  parts[0] = self->mark;
  parts[1] = self->verdict;
  parts[2] = self->decision;
  parts[3] = gtk_button_new_with_label (_("Tutor’s sheet"));
  parts[4] = make_keep (self);
  lsg_tooltip_set (parts[3], _("What the tutor gets: look at it, export it, print it"));
  g_signal_connect_object (parts[3], "clicked", G_CALLBACK (sheet_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_widget_set_valign (parts[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (tools), parts[i]);
    }
  gtk_widget_set_valign (tools, GTK_ALIGN_CENTER);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), lsg_beside_layout_new (SPACING, SPACING));
  gtk_box_append (GTK_BOX (self), make_texts (self));
  gtk_box_append (GTK_BOX (self), tools);
  return GTK_WIDGET (self);
}

void
lsg_intervention_head_set_record (LsgInterventionHead *self,
                                  LsgIntervention     *intervention)
{
  g_return_if_fail (LSG_IS_INTERVENTION_HEAD (self));

  g_set_object (&self->intervention, intervention);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->title), (LsgRecord *) intervention);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->decision), (LsgRecord *) intervention);
  lsg_intervention_head_refresh (self);
}

gboolean
lsg_intervention_head_focus (LsgInterventionHead *self,
                             const char          *field)
{
  g_return_val_if_fail (LSG_IS_INTERVENTION_HEAD (self), FALSE);

  if (g_strcmp0 (field, "title") == 0)
    return gtk_widget_grab_focus (self->title);
  return g_strcmp0 (field, "decision") == 0 && gtk_widget_grab_focus (self->decision);
}

/* gate-form.c - see gate-form.h. */
#include "gate-form.h"

#include "boxed-list.h"
#include "date-entry.h"
#include "date.h"
#include "label.h"

#include <glib/gi18n-lib.h>

struct _LsgGateForm {
  GtkWidget     parent_instance;
  GtkWidget    *list;
  GtkEditable  *signatory;
  GtkWidget    *unsigned_; /* the sentence under it */
  LsgDateEntry *date;
  GtkWidget    *undated;
  GtkEditable  *reserves;
};

G_DEFINE_FINAL_TYPE (LsgGateForm, lsg_gate_form, GTK_TYPE_WIDGET)

char *
lsg_gate_form_dup_signatory (LsgGateForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->signatory)));
}

const char *
lsg_gate_form_get_date (LsgGateForm *self)
{
  return lsg_date_entry_get_date (self->date);
}

char *
lsg_gate_form_dup_reserves (LsgGateForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reserves)));
}

void
lsg_gate_form_focus (LsgGateForm *self)
{
  g_return_if_fail (LSG_IS_GATE_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->signatory));
}

/* The sentence under a field, and the frame of the field; NULL: nothing is wrong with it. */
static void
show_problem (GtkWidget  *entry,
              GtkWidget  *label,
              const char *problem)
{
  gtk_label_set_label (GTK_LABEL (label), problem != NULL ? problem : "");
  gtk_widget_set_visible (label, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "", -1);
}

static const char *
find_date_problem (LsgGateForm *self)
{
  const char *refused = lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (self->date));

  if (refused != NULL)
    return refused;
  return lsg_gate_form_get_date (self) == NULL ? _("On which day is it validated?") : NULL;
}

gboolean
lsg_gate_form_check (LsgGateForm *self)
{
  g_autofree char *signatory = lsg_gate_form_dup_signatory (self);
  GtkWidget *date = lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self->date));
  gboolean signed_ = *signatory != '\0';
  const char *undated;

  /* What is typed and not read yet counts; what was refused when the focus left has given way to the former day, and
   * its sentence stands. */
  if ((gtk_widget_get_state_flags (date) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    g_signal_emit_by_name (date, "activate");
  undated = find_date_problem (self);
  show_problem (GTK_WIDGET (self->signatory), self->unsigned_,
                signed_ ? NULL : _("Who validates it? A version bears a name or a role."));
  show_problem (date, self->undated, undated);
  if (!signed_ || undated != NULL)
    gtk_widget_grab_focus (signed_ ? date : GTK_WIDGET (self->signatory));
  return signed_ && undated == NULL;
}

/* Whoever answers is not told any more that the answer lacks. */
static void
signatory_cb (LsgGateForm *self)
{
  g_autofree char *signatory = lsg_gate_form_dup_signatory (self);

  if (*signatory != '\0')
    show_problem (GTK_WIDGET (self->signatory), self->unsigned_, NULL);
}

static void
date_cb (LsgGateForm *self)
{
  show_problem (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self->date)), self->undated,
                lsg_typed_entry_get_problem (LSG_TYPED_ENTRY (self->date)));
}

/* @problem: where its sentence goes; NULL for a field that may stay empty. */
static void
append_row (LsgGateForm *self,
            const char  *label,
            GtkWidget   *editor,
            GtkWidget   *control,
            GtkWidget  **problem)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = lsg_label_new (label, NULL, LSG_LABEL_PLAIN);

  gtk_widget_set_size_request (name, 90, -1);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (both), box);
  if (problem != NULL)
    {
      *problem = lsg_label_new (NULL, "problem", LSG_LABEL_WRAP);
      gtk_widget_set_visible (*problem, FALSE);
      gtk_box_append (GTK_BOX (both), *problem);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_widget_add_css_class (both, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), both);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
lsg_gate_form_dispose (GObject *object)
{
  LsgGateForm *self = LSG_GATE_FORM (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_gate_form_parent_class)->dispose (object);
}

static void
lsg_gate_form_class_init (LsgGateFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_gate_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_gate_form_init (LsgGateForm *self)
{
  GtkWidget *signatory = gtk_entry_new ();
  GtkWidget *date = lsg_date_entry_new ();
  GtkWidget *reserves = gtk_entry_new ();
  g_autofree char *today = lsg_date_today (NULL);

  self->list = lsg_boxed_list_new (_("Validation"));
  self->signatory = GTK_EDITABLE (signatory);
  self->date = LSG_DATE_ENTRY (date);
  self->reserves = GTK_EDITABLE (reserves);
  gtk_entry_set_placeholder_text (GTK_ENTRY (signatory), _("A role or a name"));
  lsg_date_entry_set_date (self->date, today);
  append_row (self, _("Signatory"), signatory, signatory, &self->unsigned_);
  append_row (self, _("Date"), date, lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (date)), &self->undated);
  append_row (self, _("Reserves"), reserves, reserves, NULL);
  g_signal_connect_object (signatory, "changed", G_CALLBACK (signatory_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (date, "notify::problem", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (date, "notify::date", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

GtkWidget *
lsg_gate_form_new (const char *signatory)
{
  LsgGateForm *self = g_object_new (LSG_TYPE_GATE_FORM, NULL);

  if (signatory != NULL)
    gtk_editable_set_text (self->signatory, signatory);
  return GTK_WIDGET (self);
}

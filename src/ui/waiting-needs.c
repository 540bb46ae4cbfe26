/* waiting-needs.c - the indispensable needs without answer. See waiting-needs.h. */
#include "waiting-needs.h"

#include "answer-links.h"
#include "boxed-list.h"
#include "icon-button.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "need.h"
#include "priority-words.h"
#include "record-name.h"

#include <glib/gi18n-lib.h>

/* The most critical ones are enough to begin with. */
#define MAX_ROWS 6

struct _LsgWaitingNeeds {
  GtkBox      parent_instance;
  LsgProject *project;
  GtkLabel   *count;
  GtkListBox *list;
  GtkLabel   *more;
};

enum {
  SIGNAL_CREATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgWaitingNeeds, lsg_waiting_needs, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
add_cb (GtkButton       *button,
        LsgWaitingNeeds *self)
{
  LsgRecord *need = g_object_get_data (G_OBJECT (button), "record");
  LsgRecord *intervention = lsg_link_add_other (GTK_WIDGET (self), self->project, need, NULL);

  if (intervention != NULL)
    g_signal_emit (self, signals[SIGNAL_CREATED], 0, intervention);
}

static void
append_label (GtkBox     *line,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (line, label);
}

static GtkWidget *
new_row (LsgWaitingNeeds *self,
         LsgNeed         *need)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = lsg_label_new (lsg_words_title (LSG_RECORD (need)), NULL, LSG_LABEL_TWO_LINES);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *criticality = g_strdup_printf ("%d", (int) need->criticality);
  g_autofree char *name = lsg_record_dup_short_name (LSG_RECORD (need));
  g_autofree char *label = g_strdup_printf (_("Add an intervention that answers %s"), name);
  GtkWidget *button = lsg_icon_button_new ("list-add-symbolic", label, "flat");

  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_PLANES, need->planes));
  append_label (GTK_BOX (line), need->code, "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  append_label (GTK_BOX (line), _("criticality"), "dim-label");
  append_label (GTK_BOX (line), criticality, "criticality");
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (need), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, 0);
  gtk_box_append (GTK_BOX (line), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "answer-row");
  return row;
}

static void
lsg_waiting_needs_dispose (GObject *object)
{
  g_clear_object (&LSG_WAITING_NEEDS (object)->project);
  G_OBJECT_CLASS (lsg_waiting_needs_parent_class)->dispose (object);
}

static void
lsg_waiting_needs_class_init (LsgWaitingNeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_waiting_needs_dispose;
  signals[SIGNAL_CREATED] = g_signal_new ("created", LSG_TYPE_WAITING_NEEDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_waiting_needs_init (LsgWaitingNeeds *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Indispensable needs that wait for an answer"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "section");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  self->list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  self->more = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "dim-label");
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->more));
  gtk_widget_set_size_request (GTK_WIDGET (self), 510, -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 16);
}

GtkWidget *
lsg_waiting_needs_new (LsgProject *project)
{
  LsgWaitingNeeds *self = g_object_new (LSG_TYPE_WAITING_NEEDS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return lsg_need_compare_criticality (*(LsgNeed **) a, *(LsgNeed **) b);
}

void
lsg_waiting_needs_refresh (LsgWaitingNeeds *self)
{
  LsgRecords *records;
  g_autoptr (GPtrArray) needs = g_ptr_array_new ();
  g_autofree char *count = NULL;
  g_autofree char *more = NULL;
  GtkWidget *row;
  guint n_more;

  g_return_if_fail (LSG_IS_WAITING_NEEDS (self));

  records = lsg_project_get_records (self->project);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_NEED); i++)
    {
      LsgNeed *need = lsg_records_peek (records, LSG_KIND_NEED, i);

      if (need->class_ == LSG_CLASS_INDISPENSABLE && need->n_kept <= 0 && need->decision != LSG_NEED_ACCEPT_RISK)
        g_ptr_array_add (needs, need);
    }
  g_ptr_array_sort (needs, compare_cb);
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < MIN (needs->len, MAX_ROWS); i++)
    gtk_list_box_append (self->list, new_row (self, needs->pdata[i]));
  count = g_strdup_printf ("%u", needs->len);
  gtk_label_set_text (self->count, count);
  n_more = needs->len > MAX_ROWS ? needs->len - MAX_ROWS : 0;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), needs->len > 0);
}

/* remark-button.c - see remark-button.h. */
#include "remark-button.h"

#include "label.h"
#include "number.h"
#include "page.h"
#include "remarks.h"
#include "scroller.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define WIDTH 360
#define MOST_HEIGHT 320

struct _LsgRemarkButton {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgRemarks *remarks;
  const char *page_id;
  GtkWidget  *button;
  GtkWidget  *label;
  GtkWidget  *popover;
  GtkWidget  *list;
  char       *shown; /* the sentences in the list, to see when they change */
};

G_DEFINE_FINAL_TYPE (LsgRemarkButton, lsg_remark_button, GTK_TYPE_WIDGET)

/* Where a row leads. */
typedef struct {
  gint64      id;
  const char *field;
} Target;

static void
activated_cb (LsgRemarkButton *self,
              GtkListBoxRow *row)
{
  const Target *target = g_object_get_data (G_OBJECT (row), "target");
  LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), target->id);
  const char *field = target->field; /* static, while the row may go */

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (record != NULL)
    lsg_widget_go_to_record (GTK_WIDGET (self), record, field);
}

static void
add_row (LsgRemarkButton   *self,
         const LsgRemark *remark)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *sentence = lsg_label_new (remark->sentence, "group-row", LSG_LABEL_WRAP);
  Target target = { remark->id, remark->field };

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, remark->sentence, -1);
  g_object_set_data_full (G_OBJECT (row), "target", g_memdup2 (&target, sizeof target), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static gboolean
is_ours (LsgRemarkButton   *self,
         const LsgRemark *remark)
{
  const LsgPageInfo *page;

  if (remark->weight != LSG_REMARK_WARNING)
    return FALSE;
  page = lsg_pages_find_for (remark->kind, remark->field);
  return page != NULL && g_strcmp0 (page->id, self->page_id) == 0;
}

static void
show_count (LsgRemarkButton *self,
            guint          n)
{
  g_autofree char *number = lsg_number_format_integer (n, lsg_language_get_interface ());
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point to review", "%u points to review",
                                                        n), n);

  gtk_label_set_text (GTK_LABEL (self->label), number);
  gtk_widget_set_tooltip_text (self->button, text);
  lsg_spoken_name_set (self->button, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
update (LsgRemarkButton *self)
{
  GPtrArray *remarks = lsg_remarks_get_list (self->remarks);
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *child;

  for (guint i = 0; i < remarks->len; i++)
    if (is_ours (self, remarks->pdata[i]))
      {
        const LsgRemark *remark = remarks->pdata[i];

        g_ptr_array_add (ours, remarks->pdata[i]);
        g_string_append_printf (text, "%" G_GINT64_FORMAT " %s\n", remark->id, remark->sentence);
      }
  if (g_strcmp0 (text->str, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (text->str);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < ours->len; i++)
    add_row (self, ours->pdata[i]);
  show_count (self, ours->len);
}

static void
lsg_remark_button_dispose (GObject *object)
{
  LsgRemarkButton *self = LSG_REMARK_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->remarks);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_remark_button_parent_class)->dispose (object);
}

static void
lsg_remark_button_finalize (GObject *object)
{
  g_free (LSG_REMARK_BUTTON (object)->shown);
  G_OBJECT_CLASS (lsg_remark_button_parent_class)->finalize (object);
}

static void
lsg_remark_button_class_init (LsgRemarkButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_remark_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_remark_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_popover (LsgRemarkButton *self)
{
  GtkWidget *scroller;

  self->popover = gtk_popover_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "group-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  scroller = lsg_scroller_new_growing (self->list, MOST_HEIGHT);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  return self->popover;
}

static void
lsg_remark_button_init (LsgRemarkButton *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_image_new_from_icon_name ("review-symbolic");

  self->button = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (mark, "warning-mark");
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), line);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_remark_button_new (LsgProject *project,
                     const char *page_id)
{
  LsgRemarkButton *self = g_object_new (LSG_TYPE_REMARK_BUTTON, NULL);

  self->project = g_object_ref (project);
  self->page_id = page_id;
  self->remarks = lsg_remarks_ref_for (project);
  g_signal_connect_object (self->remarks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* aim-list.c - see aim-list.h. */
#include "aim-list.h"

#include "aim.h"
#include "answer-links.h"
#include "boxed-list.h"
#include "icon-button.h"
#include "intervention.h"
#include "kept-rows.h"
#include "label.h"
#include "mark-view.h"
#include "objective-picker.h"
#include "objective.h"
#include "page.h"
#include "priority-words.h"
#include "pursuit.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgAimList {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgNeed    *need;
  GtkWidget  *head;
  GtkListBox *list;
  GtkWidget  *button;
  GtkWidget  *picker;
};

/* What a row says. */
typedef struct {
  LsgObjective *objective; /* borrowed */
  guint         n_kept;    /* interventions that serve it and are kept */
} Aim;

G_DEFINE_FINAL_TYPE (LsgAimList, lsg_aim_list, GTK_TYPE_WIDGET)

/* The objectives of the need, with what serves them: one pass over the links. */
static GArray *
read_aims (LsgAimList *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) objectives = lsg_links_list (records, LSG_KIND_AIM, LSG_RECORD (self->need));
  GArray *aims = g_array_new (FALSE, TRUE, sizeof (Aim));
  guint n = objectives->len > 0 ? lsg_records_get_n (records, LSG_KIND_PURSUIT) : 0;

  for (guint i = 0; i < objectives->len; i++)
    {
      Aim aim = { objectives->pdata[i], 0 };

      g_array_append_val (aims, aim);
    }
  for (guint i = 0; i < n; i++)
    {
      LsgPursuit *pursuit = lsg_records_peek (records, LSG_KIND_PURSUIT, i);

      for (guint j = 0; j < aims->len; j++)
        if (lsg_record_get_id (objectives->pdata[j]) == pursuit->objective)
          {
            LsgIntervention *intervention = lsg_records_find (records, pursuit->intervention);

            if (intervention != NULL && lsg_intervention_is_kept (intervention))
              g_array_index (aims, Aim, j).n_kept++;
          }
    }
  return aims;
}

static void
unlink_cb (LsgAimList *self,
           GtkWidget  *button)
{
  g_autoptr (LsgRecord) objective = g_object_ref (g_object_get_data (G_OBJECT (button), "record"));
  g_autofree char *sentence = g_strdup_printf (_("The need no longer calls for “%s”"), lsg_words_title (objective));
  g_autoptr (GError) error = NULL;

  if (lsg_project_link (self->project, LSG_KIND_AIM, LSG_RECORD (self->need), objective, FALSE, &error))
    lsg_toast_undo (GTK_WIDGET (self), self->project, sentence);
  else
    lsg_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
new_unlink_button (LsgAimList *self,
                   LsgRecord  *objective)
{
  g_autofree char *label = g_strdup_printf (_("Unlink %s"), lsg_words_title (objective));
  GtkWidget *button = lsg_icon_button_new ("window-close-symbolic", label, "flat small-button");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (objective), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* "Organisation · served by 2 interventions"; without any, that is said in amber. */
static char *
describe (const Aim *aim)
{
  g_autofree char *served = NULL;

  if (aim->n_kept == 0)
    return g_strdup (_("no kept intervention serves it"));
  served = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "served by %u intervention", "served by %u interventions",
                                        aim->n_kept), aim->n_kept);
  if (aim->objective->function == LSG_NULL)
    return g_steal_pointer (&served);
  return g_strdup_printf ("%s · %s", g_dgettext (GETTEXT_PACKAGE,
                                                 lsg_function_choices[aim->objective->function].label), served);
}

static char *
say_aim (gpointer item,
         gpointer data)
{
  const Aim *aim = item;
  LsgRecord *objective = LSG_RECORD (aim->objective);
  g_autofree char *caption = describe (aim);

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s|%s", lsg_record_get_id (objective),
                          aim->objective->plane, lsg_words_title (objective), caption);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  const Aim *aim = item;
  LsgAimList *self = data;
  LsgRecord *objective = LSG_RECORD (aim->objective);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *caption = describe (aim);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", lsg_words_title (objective), caption);

  gtk_box_append (GTK_BOX (words), lsg_label_new (lsg_words_title (objective), NULL, LSG_LABEL_TWO_LINES));
  gtk_box_append (GTK_BOX (words), lsg_label_new (caption, aim->n_kept > 0 ? "caption dim-label" : "warning-text",
                                                  LSG_LABEL_WRAP));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_PLANES,
                                                     aim->objective->plane != LSG_NULL ? 1 << aim->objective->plane : 0));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), new_unlink_button (self, objective));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "answer-row");
  lsg_spoken_name_set (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (objective), g_object_unref);
  return row;
}

static void
activated_cb (LsgAimList    *self,
              GtkListBoxRow *row)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"), NULL);
}

static void
lsg_aim_list_dispose (GObject *object)
{
  LsgAimList *self = LSG_AIM_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->need);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_aim_list_parent_class)->dispose (object);
}

static void
lsg_aim_list_class_init (LsgAimListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_aim_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_aim_list_init (LsgAimList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *title = lsg_label_new (_("Objectives that it calls for"), "section", LSG_LABEL_WRAP);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (title, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Link…"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "small");
  lsg_tooltip_set (self->button, _("Choose the objectives that this need calls for"));
  lsg_spoken_name_set (self->button, _("Choose the objectives that this need calls for"));
  gtk_box_append (GTK_BOX (self->head), title);
  gtk_box_append (GTK_BOX (self->head), self->button);
  self->list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

GtkWidget *
lsg_aim_list_new (LsgProject *project)
{
  LsgAimList *self = g_object_new (LSG_TYPE_AIM_LIST, NULL);
  GtkWidget *placeholder = lsg_label_new (_("It calls for no objective yet"), "dim-label", LSG_LABEL_CENTRED);

  self->project = g_object_ref (project);
  self->picker = lsg_objective_picker_new (project);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->picker);
  gtk_widget_add_css_class (placeholder, "placeholder");
  gtk_list_box_set_placeholder (self->list, placeholder);
  return GTK_WIDGET (self);
}

void
lsg_aim_list_set_need (LsgAimList *self,
                       LsgNeed    *need)
{
  g_return_if_fail (LSG_IS_AIM_LIST (self));

  if (!g_set_object (&self->need, need))
    return;
  lsg_objective_picker_set_record (LSG_OBJECTIVE_PICKER (self->picker), (LsgRecord *) need);
  lsg_aim_list_refresh (self);
}

void
lsg_aim_list_refresh (LsgAimList *self)
{
  static const LsgRowFuncs funcs = { say_aim, make_row };
  g_autoptr (GArray) aims = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_if_fail (LSG_IS_AIM_LIST (self));

  gtk_widget_set_sensitive (self->button, self->need != NULL);
  aims = self->need != NULL ? read_aims (self) : g_array_new (FALSE, FALSE, sizeof (Aim));
  for (guint i = 0; i < aims->len; i++)
    g_ptr_array_add (items, &g_array_index (aims, Aim, i));
  lsg_kept_rows_show (self->list, items->pdata, items->len, &funcs, self);
}

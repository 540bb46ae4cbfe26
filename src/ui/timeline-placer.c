/* timeline-placer.c - see timeline-placer.h. */
#include "timeline-placer.h"

#include "drop-down.h"
#include "label.h"
#include "path-edit.h"
#include "path-words.h"
#include "record-name.h"
#include "scroller.h"
#include "spoken-name.h"
#include "timeline-view.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define MOST_HEIGHT 260
#define WIDTH 360

struct _LsgTimelinePlacer {
  GtkWidget  parent_instance;
  LsgProject *project;
  GtkWidget  *button;
  GtkWidget  *all;
  GtkWidget  *list;
  GtkWidget  *moment;
  GtkWidget  *activity;
  GtkWidget  *apart;
  GtkWidget  *place;
  GPtrArray  *checks;     /* borrowed, each with the "id" of its intervention */
  GArray     *activities; /* gint64: of the rows of the drop-down; the first is 0, the path itself */
  gboolean    is_filling;
};

G_DEFINE_FINAL_TYPE (LsgTimelinePlacer, lsg_timeline_placer, GTK_TYPE_WIDGET)

gint64
lsg_timeline_placer_get_offset (LsgPlace place,
                                guint    index,
                                guint    n,
                                gint64   apart)
{
  return place == LSG_PLACE_BEFORE ? -apart * (gint64) (n - 1 - index) : apart * (gint64) index;
}

static guint
count_checked (LsgTimelinePlacer *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (self->checks->pdata[i]);
  return n;
}

/* The button counts what it will place; the moment is for activities alone. */
static void
show_state (LsgTimelinePlacer *self)
{
  guint n = count_checked (self);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Place %u intervention",
                                                        "Place %u interventions", n), n);

  gtk_button_set_label (GTK_BUTTON (self->place), text);
  gtk_widget_set_sensitive (self->place, n > 0);
  gtk_widget_set_sensitive (self->moment, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->activity)) > 0);
  self->is_filling = TRUE;
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), n > 0 && n < self->checks->len);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n > 0 && n == self->checks->len);
  self->is_filling = FALSE;
}

static void
toggled_cb (LsgTimelinePlacer *self)
{
  if (!self->is_filling)
    show_state (self);
}

static void
all_toggled_cb (LsgTimelinePlacer *self)
{
  gboolean is_active = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], is_active);
  self->is_filling = FALSE;
  show_state (self);
}

/* Filling, when it is opened. */

static void
fill_list (LsgTimelinePlacer *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_INTERVENTION); i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);
      g_autofree char *name = NULL;
      GtkWidget *check;
      gint64 id = lsg_record_get_id (LSG_RECORD (intervention));

      if (!lsg_intervention_waits (intervention))
        continue;
      name = lsg_record_dup_name (LSG_RECORD (intervention));
      check = gtk_check_button_new_with_label (name);
      g_object_set_data_full (G_OBJECT (check), "id", g_memdup2 (&id, sizeof id), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->list), check);
      g_ptr_array_add (self->checks, check);
    }
}

static void
fill_activities (LsgTimelinePlacer *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) activities = lsg_path_list_activities (records);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 none = 0;

  g_array_set_size (self->activities, 0);
  g_array_append_val (self->activities, none);
  gtk_string_list_append (names, _("The path, from day 1"));
  for (guint i = 0; i < activities->len; i++)
    {
      LsgActivity *activity = activities->pdata[i];
      gint64 id = lsg_record_get_id (LSG_RECORD (activity));
      g_autofree char *days = lsg_words_path_days (LSG_RECORD (activity));
      g_autofree char *name = NULL;

      if (days == NULL)
        continue;
      name = g_strdup_printf ("%s · %s", lsg_words_activity (activity), days);
      gtk_string_list_append (names, name);
      g_array_append_val (self->activities, id);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->activity), G_LIST_MODEL (names));
}

static void
shown_cb (LsgTimelinePlacer *self)
{
  self->is_filling = TRUE;
  fill_list (self);
  fill_activities (self);
  self->is_filling = FALSE;
  show_state (self);
}

/* Placing. */

static gboolean
place_one (LsgTimelinePlacer *self,
           LsgRecord         *record,
           guint              index,
           guint              n,
           GError           **error)
{
  LsgTimelinePut put = lsg_timeline_put_read (LSG_INTERVENTION (record));
  gint64 apart = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->apart)) ? 1 : 0;
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->activity));

  put.is_placed = TRUE;
  put.activity = row < self->activities->len ? g_array_index (self->activities, gint64, row) : 0;
  put.place = put.activity != 0 ? (LsgPlace) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->moment))
                                : LSG_PLACE_DURING;
  put.offset = lsg_timeline_placer_get_offset (put.place, index, n, apart);
  return lsg_timeline_put_write (self->project, record, put, error);
}

static gboolean
place_all (LsgTimelinePlacer *self,
           guint              n,
           GError           **error)
{
  guint index = 0;

  for (guint i = 0; i < self->checks->len; i++)
    {
      gint64 *id = g_object_get_data (self->checks->pdata[i], "id");
      LsgRecord *record = lsg_records_find (lsg_project_get_records (self->project), *id);

      if (!gtk_check_button_get_active (self->checks->pdata[i]) || !LSG_IS_INTERVENTION (record))
        continue;
      if (!place_one (self, record, index++, n, error))
        return FALSE;
    }
  return TRUE;
}

static void
place_cb (LsgTimelinePlacer *self)
{
  const LsgEdit edit = { .verb = LSG_VERB_MOVE, .kind = LSG_KIND_INTERVENTION };
  guint n = count_checked (self);
  g_autofree char *said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u intervention placed",
                                                        "%u interventions placed", n), n);
  g_autoptr (GError) error = NULL;

  if (n == 0)
    return;
  lsg_project_end_typing (self->project);
  lsg_project_begin (self->project, &edit);
  if (place_all (self, n, &error))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_toast_undo (GTK_WIDGET (self), self->project, said);
}

/* Construction. */

static GtkWidget *
make_row (const char *name,
          GtkWidget  *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = lsg_label_new (name, NULL, LSG_LABEL_PLAIN);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  lsg_spoken_name_set (control, name);
  return row;
}

static GtkWidget *
make_list (LsgTimelinePlacer *self)
{
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  return lsg_scroller_new_growing (self->list, MOST_HEIGHT);
}

static void
make_controls (LsgTimelinePlacer *self)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), "place");
  GtkStringList *moments = gtk_string_list_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    gtk_string_list_append (moments, lsg_field_get_choice_label (field, i));
  self->all = gtk_check_button_new_with_label (_("All"));
  self->moment = lsg_drop_down_new (moments);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->moment), LSG_PLACE_DURING);
  self->activity = lsg_drop_down_new (gtk_string_list_new (NULL));
  self->apart = gtk_check_button_new_with_label (_("A day apart"));
  self->place = gtk_button_new ();
  gtk_widget_add_css_class (self->place, "suggested-action");
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (all_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->activity, "notify::selected", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "clicked", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_popover (LsgTimelinePlacer *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  make_controls (self);
  gtk_box_append (GTK_BOX (box), lsg_label_new (_("Place several interventions"), "heading", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (box), self->all);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_row (_("Activity"), self->activity));
  gtk_box_append (GTK_BOX (box), make_row (_("Moment"), self->moment));
  gtk_box_append (GTK_BOX (box), self->apart);
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_widget_add_css_class (box, "filter-form");
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static void
lsg_timeline_placer_dispose (GObject *object)
{
  LsgTimelinePlacer *self = LSG_TIMELINE_PLACER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_timeline_placer_parent_class)->dispose (object);
}

static void
lsg_timeline_placer_finalize (GObject *object)
{
  LsgTimelinePlacer *self = LSG_TIMELINE_PLACER (object);

  g_ptr_array_unref (self->checks);
  g_array_unref (self->activities);
  G_OBJECT_CLASS (lsg_timeline_placer_parent_class)->finalize (object);
}

static void
lsg_timeline_placer_class_init (LsgTimelinePlacerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_timeline_placer_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_timeline_placer_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_timeline_placer_init (LsgTimelinePlacer *self)
{
  self->checks = g_ptr_array_new ();
  self->activities = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Place several…"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_UP);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_add_css_class (self->button, "chip-menu");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lsg_timeline_placer_new (LsgProject *project)
{
  LsgTimelinePlacer *self = g_object_new (LSG_TYPE_TIMELINE_PLACER, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

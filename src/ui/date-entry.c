/* date-entry.c - an entry for one date, with a calendar. See date-entry.h. */
#include "date-entry.h"

#include "date.h"

#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgDateEntry {
  GtkWidget  parent_instance;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar;
  char      *date;
  char      *problem;
  gboolean   is_showing;
};

enum {
  PROP_0,
  PROP_DATE,
  PROP_PROBLEM,
  N_PROPS
};

enum {
  SIGNAL_COMMITTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgDateEntry, lsg_date_entry, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_date (LsgDateEntry *self)
{
  g_autofree char *text = NULL;

  if (self->date != NULL)
    text = lsg_date_format_short (self->date, lsg_language_get_interface ());
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->is_showing = FALSE;
}

static void
commit_date (LsgDateEntry *self,
             const char   *date)
{
  gboolean differs = g_strcmp0 (self->date, date) != 0;

  if (differs)
    {
      g_free (self->date);
      self->date = g_strdup (date);
    }
  show_date (self);
  if (!differs)
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0);
}

static void
finish (LsgDateEntry *self,
        gboolean      leaving)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *date = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    {
      commit_date (self, NULL);
      return;
    }
  date = lsg_date_parse (text, lsg_language_get_interface (), &error);
  if (date != NULL)
    {
      commit_date (self, date);
      return;
    }
  lsg_date_entry_set_problem (self, error->message);
  if (leaving)
    show_date (self);
}

static void
activate_cb (LsgDateEntry *self)
{
  finish (self, FALSE);
}

static void
leave_cb (LsgDateEntry *self)
{
  finish (self, TRUE);
}

static void
changed_cb (LsgDateEntry *self)
{
  if (!self->is_showing)
    lsg_date_entry_set_problem (self, NULL);
}

static void
day_selected_cb (LsgDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->is_showing)
    return;
  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  date = g_date_time_format (day, "%Y-%m-%d");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  commit_date (self, date);
}

static void
show_in_calendar (LsgDateEntry *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) day = NULL;

  if (self->date != NULL)
    {
      g_autofree char *moment = g_strdup_printf ("%sT12:00:00", self->date);

      day = g_date_time_new_from_iso8601 (moment, zone);
    }
  else
    {
      day = g_date_time_new_now_local ();
    }
  self->is_showing = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->is_showing = FALSE;
}

/* A calendar is many widgets, and most are never looked at: it is made when the button is first pressed. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  LsgDateEntry *self = user_data;

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = gtk_calendar_new ();
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
      gtk_menu_button_set_popover (button, popover);
    }
  show_in_calendar (self);
}

static gboolean
lsg_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LSG_DATE_ENTRY (widget)->entry);
}

static void
lsg_date_entry_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LsgDateEntry *self = LSG_DATE_ENTRY (object);

  if (prop_id == PROP_DATE)
    g_value_set_string (value, self->date);
  else if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, self->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_date_entry_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_DATE)
    lsg_date_entry_set_date (LSG_DATE_ENTRY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_date_entry_dispose (GObject *object)
{
  g_clear_pointer (&LSG_DATE_ENTRY (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_date_entry_parent_class)->dispose (object);
}

static void
lsg_date_entry_finalize (GObject *object)
{
  LsgDateEntry *self = LSG_DATE_ENTRY (object);

  g_free (self->date);
  g_free (self->problem);
  G_OBJECT_CLASS (lsg_date_entry_parent_class)->finalize (object);
}

static void
lsg_date_entry_class_init (LsgDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_date_entry_get_property;
  object_class->set_property = lsg_date_entry_set_property;
  object_class->dispose = lsg_date_entry_dispose;
  object_class->finalize = lsg_date_entry_finalize;
  widget_class->grab_focus = lsg_date_entry_grab_focus;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", LSG_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_date_entry_init (LsgDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_append (GTK_BOX (self->box), self->entry);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Choose in a calendar"));
  lsg_spoken_name_set (self->button, _("Choose in a calendar"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
  gtk_box_append (GTK_BOX (self->box), self->button);
}

GtkWidget *
lsg_date_entry_new (void)
{
  return g_object_new (LSG_TYPE_DATE_ENTRY, NULL);
}

const char *
lsg_date_entry_get_date (LsgDateEntry *self)
{
  g_return_val_if_fail (LSG_IS_DATE_ENTRY (self), NULL);

  return self->date;
}

void
lsg_date_entry_set_date (LsgDateEntry *self,
                         const char   *date)
{
  g_return_if_fail (LSG_IS_DATE_ENTRY (self));

  lsg_date_entry_set_problem (self, NULL);
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  show_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

void
lsg_date_entry_set_problem (LsgDateEntry *self,
                            const char   *problem)
{
  g_return_if_fail (LSG_IS_DATE_ENTRY (self));

  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (problem != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

GtkWidget *
lsg_date_entry_get_control (LsgDateEntry *self)
{
  return self->entry;
}

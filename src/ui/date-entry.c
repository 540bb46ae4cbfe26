/* date-entry.c - an entry for one date, with a calendar. See date-entry.h. */
#include "date-entry.h"

#include "date.h"

#include "icon-button.h"

#include <glib/gi18n-lib.h>

struct _LsgDateEntry {
  LsgTypedEntry  parent_instance;
  GtkWidget     *button;
  GtkWidget     *calendar;
  char          *date;
  gboolean       is_showing; /* the calendar is being set to the date */
};

enum {
  PROP_0,
  PROP_DATE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (LsgDateEntry, lsg_date_entry, LSG_TYPE_TYPED_ENTRY)

static GParamSpec *properties[N_PROPS];

static char *
lsg_date_entry_tell (LsgTypedEntry *entry)
{
  LsgDateEntry *self = LSG_DATE_ENTRY (entry);

  return self->date != NULL ? lsg_date_format_short (self->date, lsg_language_get_interface ()) : g_strdup ("");
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
  lsg_typed_entry_commit (LSG_TYPED_ENTRY (self), differs, properties[PROP_DATE]);
}

static gboolean
lsg_date_entry_read (LsgTypedEntry  *entry,
                     const char     *text,
                     GError        **error)
{
  g_autofree char *date = NULL;

  if (*text != '\0')
    {
      date = lsg_date_parse (text, lsg_language_get_interface (), error);
      if (date == NULL)
        return FALSE;
    }
  commit_date (LSG_DATE_ENTRY (entry), date);
  return TRUE;
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

static void
lsg_date_entry_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    g_value_set_string (value, LSG_DATE_ENTRY (object)->date);
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
  g_clear_pointer (&LSG_DATE_ENTRY (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_date_entry_parent_class)->dispose (object);
}

static void
lsg_date_entry_finalize (GObject *object)
{
  g_free (LSG_DATE_ENTRY (object)->date);
  G_OBJECT_CLASS (lsg_date_entry_parent_class)->finalize (object);
}

static void
lsg_date_entry_class_init (LsgDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LsgTypedEntryClass *entry_class = LSG_TYPED_ENTRY_CLASS (klass);

  object_class->get_property = lsg_date_entry_get_property;
  object_class->set_property = lsg_date_entry_set_property;
  object_class->dispose = lsg_date_entry_dispose;
  object_class->finalize = lsg_date_entry_finalize;
  entry_class->read = lsg_date_entry_read;
  entry_class->tell = lsg_date_entry_tell;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_date_entry_init (LsgDateEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (lsg_typed_entry_get_entry (LSG_TYPED_ENTRY (self)));

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (editable, 10);
  gtk_editable_set_max_width_chars (editable, 10);

  self->button = lsg_icon_menu_button_new ("x-office-calendar-symbolic", _("Choose in a calendar"), NULL, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
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

  lsg_typed_entry_set_problem (LSG_TYPED_ENTRY (self), NULL);
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  lsg_typed_entry_show (LSG_TYPED_ENTRY (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

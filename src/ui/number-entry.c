/* number-entry.c - an entry for one number. See number-entry.h. */
#include "number-entry.h"

#include "number.h"

#include <glib/gi18n-lib.h>

/* Seconds for which a refused text is spoken of after the focus left. */
#define FORGET_AFTER 8

struct _LsgNumberEntry {
  GtkWidget       parent_instance;
  GtkWidget      *entry;
  const LsgField *field;
  gint64          value;
  char           *problem;
  gboolean        is_showing;
  guint           forget_source; /* takes the sentence about a refused text away */
};

enum {
  PROP_0,
  PROP_VALUE,
  PROP_PROBLEM,
  N_PROPS
};

enum {
  SIGNAL_COMMITTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNumberEntry, lsg_number_entry, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_hundredths (const LsgField *field)
{
  return field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY;
}

/* Whole numbers are shown as typed, without marks between thousands. */
static char *
value_to_text (LsgNumberEntry *self)
{
  guint scale = is_hundredths (self->field) ? 2 : 0;

  if (self->value == LSG_NULL)
    return g_strdup ("");
  return lsg_number_format (self->value, scale, scale, LSG_NUMBER_TRIM | LSG_NUMBER_PLAIN,
                            lsg_language_get_interface ());
}

static gboolean
read_text (LsgNumberEntry *self,
           gint64         *value,
           GError        **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  const LsgField *field = self->field;
  LsgLanguage language = lsg_language_get_interface ();

  if (*text == '\0' && (field->flags & LSG_FIELD_NULLABLE) != 0)
    {
      *value = LSG_NULL;
      return TRUE;
    }
  if ((field->flags & LSG_FIELD_MINUTES) != 0)
    return lsg_number_parse_minutes (text, field->min, field->max, language, value, error);
  if (is_hundredths (field))
    return lsg_number_parse_hundredths (text, field->min, field->max, language, value, error);
  return lsg_number_parse_integer (text, field->min, field->max, language, value, error);
}

static void
show_value (LsgNumberEntry *self)
{
  g_autofree char *text = value_to_text (self);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
}

static void
commit_value (LsgNumberEntry *self,
              gint64          value)
{
  gboolean differs = self->value != value;

  self->value = value;
  show_value (self);
  if (!differs)
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0);
}

/* The value that stands there is right again: the red frame around it must not stay. */
static gboolean
forget_cb (gpointer data)
{
  LsgNumberEntry *self = data;

  self->forget_source = 0;
  lsg_number_entry_set_problem (self, NULL);
  return G_SOURCE_REMOVE;
}

/* What was typed counts now. A wrong text stays for correction while the focus is here; when it leaves,
 * the former value comes back and the sentence about it stays long enough to be read. */
static void
finish (LsgNumberEntry *self,
        gboolean        leaving)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (read_text (self, &value, &error))
    {
      commit_value (self, value);
      return;
    }
  lsg_number_entry_set_problem (self, error->message);
  if (!leaving)
    return;
  show_value (self);
  g_clear_handle_id (&self->forget_source, g_source_remove);
  self->forget_source = g_timeout_add_seconds (FORGET_AFTER, forget_cb, self);
}

static void
activate_cb (LsgNumberEntry *self)
{
  finish (self, FALSE);
}

static void
leave_cb (LsgNumberEntry *self)
{
  finish (self, TRUE);
}

static void
changed_cb (LsgNumberEntry *self)
{
  if (!self->is_showing)
    lsg_number_entry_set_problem (self, NULL);
}

static void
step (LsgNumberEntry *self,
      gint64          by)
{
  gint64 value;

  if (!read_text (self, &value, NULL))
    return;
  if (is_hundredths (self->field))
    by *= LSG_HUNDRED;
  value = value == LSG_NULL ? MAX (self->field->min, 0) : value + by;
  commit_value (self, CLAMP (value, self->field->min, self->field->max));
}

static gboolean
key_pressed_cb (LsgNumberEntry  *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Down:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Page_Up:
      step (self, 10);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (self, -10);
      return TRUE;
    case GDK_KEY_Escape:
      show_value (self);
      lsg_number_entry_set_problem (self, NULL);
      return FALSE;
    default:
      return FALSE;
    }
}

static void
lsg_number_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LsgNumberEntry *self = LSG_NUMBER_ENTRY (object);

  if (prop_id == PROP_VALUE)
    g_value_set_int64 (value, self->value);
  else if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, self->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_number_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_VALUE)
    lsg_number_entry_set_value (LSG_NUMBER_ENTRY (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
lsg_number_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LSG_NUMBER_ENTRY (widget)->entry);
}

static void
lsg_number_entry_dispose (GObject *object)
{
  g_clear_handle_id (&LSG_NUMBER_ENTRY (object)->forget_source, g_source_remove);
  g_clear_pointer (&LSG_NUMBER_ENTRY (object)->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_number_entry_parent_class)->dispose (object);
}

static void
lsg_number_entry_finalize (GObject *object)
{
  g_free (LSG_NUMBER_ENTRY (object)->problem);
  G_OBJECT_CLASS (lsg_number_entry_parent_class)->finalize (object);
}

static void
lsg_number_entry_class_init (LsgNumberEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_number_entry_get_property;
  object_class->set_property = lsg_number_entry_set_property;
  object_class->dispose = lsg_number_entry_dispose;
  object_class->finalize = lsg_number_entry_finalize;
  widget_class->grab_focus = lsg_number_entry_grab_focus;

  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, LSG_NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", LSG_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_number_entry_init (LsgNumberEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = LSG_NULL;
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_number_entry_new (const LsgField *field)
{
  LsgNumberEntry *self = g_object_new (LSG_TYPE_NUMBER_ENTRY, NULL);
  gint64 largest = is_hundredths (field) ? field->max / LSG_HUNDRED : field->max;
  int digits = is_hundredths (field) ? 4 : 2;

  for (; largest >= 100 && digits < 8; largest /= 10)
    digits++;
  self->field = field;
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), digits);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), digits);
  return GTK_WIDGET (self);
}

void
lsg_number_entry_set_value (LsgNumberEntry *self,
                            gint64          value)
{
  g_return_if_fail (LSG_IS_NUMBER_ENTRY (self));

  lsg_number_entry_set_problem (self, NULL);
  if (self->value == value)
    {
      if (!gtk_widget_has_focus (self->entry))
        show_value (self);
      return;
    }
  self->value = value;
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

gint64
lsg_number_entry_get_value (LsgNumberEntry *self)
{
  g_return_val_if_fail (LSG_IS_NUMBER_ENTRY (self), LSG_NULL);

  return self->value;
}

const char *
lsg_number_entry_get_problem (LsgNumberEntry *self)
{
  return self->problem;
}

GtkEditable *
lsg_number_entry_get_editable (LsgNumberEntry *self)
{
  return GTK_EDITABLE (self->entry);
}

void
lsg_number_entry_set_placeholder (LsgNumberEntry *self,
                                  const char     *text)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}

void
lsg_number_entry_set_problem (LsgNumberEntry *self,
                              const char     *problem)
{
  g_return_if_fail (LSG_IS_NUMBER_ENTRY (self));

  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (problem != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

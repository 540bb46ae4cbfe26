/* choice-buttons.c - linked buttons for a choice among a few. See choice-buttons.h. */
#include "choice-buttons.h"

#include "focus-within.h"
#include "tooltip.h"

#define MAX_BUTTONS 9

/* Sets of more than these stand in two columns: linked in one line they would widen a pane. */
#define MAX_IN_LINE 5
#define N_COLUMNS 2

struct _LsgChoiceButtons {
  GtkWidget       parent_instance;
  const LsgField *field;
  GtkWidget      *buttons[MAX_BUTTONS];
  guint           n_buttons;
  gint64          value;
  gboolean        is_showing; /* buttons are being set to the value */
};

enum {
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgChoiceButtons, lsg_choice_buttons, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_set (LsgChoiceButtons *self)
{
  return self->field->type == LSG_TYPE_CHOICES;
}

/* The value that the button at @index stands for. */
static gint64
get_button_value (LsgChoiceButtons *self,
                  guint             index)
{
  if (self->field->type == LSG_TYPE_SCALE)
    return self->field->min + index;
  return is_set (self) ? G_GINT64_CONSTANT (1) << index : index;
}

static gboolean
is_down (LsgChoiceButtons *self,
         guint             index)
{
  if (self->value == LSG_NULL)
    return FALSE;
  if (is_set (self))
    return (self->value & get_button_value (self, index)) != 0;
  return self->value == get_button_value (self, index);
}

static void
show_value (LsgChoiceButtons *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->n_buttons; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), is_down (self, i));
  self->is_showing = FALSE;
}

static void
choose (LsgChoiceButtons *self,
        gint64            value)
{
  if (self->value == value)
    return;
  lsg_choice_buttons_set_value (self, value);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
toggled_cb (LsgChoiceButtons *self,
            GtkToggleButton  *button)
{
  gint64 value = is_set (self) ? 0 : LSG_NULL;

  if (self->is_showing || (!is_set (self) && !gtk_toggle_button_get_active (button)))
    return;
  for (guint i = 0; i < self->n_buttons; i++)
    {
      if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
        continue;
      value = is_set (self) ? value | get_button_value (self, i) : get_button_value (self, i);
    }
  choose (self, value);
}

static void
step (LsgChoiceButtons *self,
      int               by)
{
  gint64 first = get_button_value (self, 0);
  gint64 last = get_button_value (self, self->n_buttons - 1);

  if (is_set (self))
    return;
  if (self->value == LSG_NULL)
    choose (self, by > 0 ? first : last);
  else
    choose (self, CLAMP (self->value + by, first, last));
}

static gboolean
key_pressed_cb (LsgChoiceButtons *self,
                guint             key,
                guint             code,
                GdkModifierType   state)
{
  guint32 character = gdk_keyval_to_unicode (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (character >= '1' && character <= '9' && character - '1' < self->n_buttons)
    {
      gint64 value = get_button_value (self, character - '1');

      choose (self, is_set (self) ? MAX (self->value, 0) ^ value : value);
      gtk_widget_grab_focus (self->buttons[character - '1']);
      return TRUE;
    }
  if (character == '+' || character == '-')
    {
      step (self, character == '+' ? 1 : -1);
      return TRUE;
    }
  if ((key == GDK_KEY_Delete || key == GDK_KEY_BackSpace) && (self->field->flags & LSG_FIELD_NULLABLE) != 0)
    {
      choose (self, LSG_NULL);
      return TRUE;
    }
  return FALSE;
}

static gboolean
lsg_choice_buttons_grab_focus (GtkWidget *widget)
{
  LsgChoiceButtons *self = LSG_CHOICE_BUTTONS (widget);

  for (guint i = 0; i < self->n_buttons; i++)
    if (is_down (self, i))
      return gtk_widget_grab_focus (self->buttons[i]);
  return self->n_buttons > 0 && gtk_widget_grab_focus (self->buttons[0]);
}

/* A single choice is one tab stop, as in any form: the arrows lead from one to the other. */
static gboolean
lsg_choice_buttons_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_set (LSG_CHOICE_BUTTONS (widget)) || !by_tab)
    return lsg_widget_focus_or_leave (widget, direction);
  return !lsg_widget_has_focus_within (widget) && lsg_choice_buttons_grab_focus (widget);
}

static void
lsg_choice_buttons_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_int64 (value, LSG_CHOICE_BUTTONS (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_choice_buttons_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_VALUE)
    lsg_choice_buttons_set_value (LSG_CHOICE_BUTTONS (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_choice_buttons_dispose (GObject *object)
{
  LsgChoiceButtons *self = LSG_CHOICE_BUTTONS (object);

  for (guint i = 0; i < self->n_buttons; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  self->n_buttons = 0;
  G_OBJECT_CLASS (lsg_choice_buttons_parent_class)->dispose (object);
}

static void
lsg_choice_buttons_class_init (LsgChoiceButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_choice_buttons_get_property;
  object_class->set_property = lsg_choice_buttons_set_property;
  object_class->dispose = lsg_choice_buttons_dispose;
  widget_class->grab_focus = lsg_choice_buttons_grab_focus;
  widget_class->focus = lsg_choice_buttons_focus;

  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, LSG_NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_CHOICE_BUTTONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lsg_choice_buttons_init (LsgChoiceButtons *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = LSG_NULL;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice-buttons");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_button (LsgChoiceButtons *self,
            const char       *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (self->n_buttons > 0 && !is_set (self))
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->buttons[0]));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->buttons[self->n_buttons++] = button;
}

/* Column by column, so that Tab walks in the order of the choices. */
static void
lay_out_in_columns (LsgChoiceButtons *self)
{
  GtkLayoutManager *grid = gtk_grid_layout_new ();
  guint n_rows = (self->n_buttons + N_COLUMNS - 1) / N_COLUMNS;

  gtk_grid_layout_set_column_homogeneous (GTK_GRID_LAYOUT (grid), TRUE);
  gtk_grid_layout_set_row_spacing (GTK_GRID_LAYOUT (grid), 4);
  gtk_grid_layout_set_column_spacing (GTK_GRID_LAYOUT (grid), 4);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), grid);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "linked");
  for (guint i = 0; i < self->n_buttons; i++)
    {
      GtkLayoutChild *child = gtk_layout_manager_get_layout_child (grid, self->buttons[i]);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->buttons[i]));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      lsg_tooltip_set (self->buttons[i], gtk_label_get_text (GTK_LABEL (label)));
      g_object_set (child, "column", (int) (i / n_rows), "row", (int) (i % n_rows), NULL);
    }
}

GtkWidget *
lsg_choice_buttons_new (const LsgField *field)
{
  LsgChoiceButtons *self = g_object_new (LSG_TYPE_CHOICE_BUTTONS, NULL);
  guint n = field->type == LSG_TYPE_SCALE ? field->max - field->min + 1 : field->n_choices;

  g_return_val_if_fail (n > 0 && n <= MAX_BUTTONS, NULL);

  self->field = field;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *digit = g_strdup_printf ("%u", (guint) field->min + i);

      add_button (self, field->type == LSG_TYPE_SCALE ? digit : lsg_field_get_choice_label (field, i));
    }
  if (is_set (self) && n > MAX_IN_LINE)
    lay_out_in_columns (self);
  if (field->type == LSG_TYPE_SCALE)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "scale");
      gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
    }
  return GTK_WIDGET (self);
}

gint64
lsg_choice_buttons_get_value (LsgChoiceButtons *self)
{
  g_return_val_if_fail (LSG_IS_CHOICE_BUTTONS (self), LSG_NULL);

  return self->value;
}

void
lsg_choice_buttons_set_value (LsgChoiceButtons *self,
                              gint64            value)
{
  g_return_if_fail (LSG_IS_CHOICE_BUTTONS (self));

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

void
lsg_choice_buttons_describe (LsgChoiceButtons *self,
                             guint             index,
                             const char       *name,
                             const char       *description)
{
  gboolean has_more = description != NULL && *description != '\0';
  g_autofree char *both = has_more ? g_strdup_printf ("%s\n%s", name, description) : g_strdup (name);

  g_return_if_fail (index < self->n_buttons);

  /* a tooltip set anew, the same one too, makes GTK ask where the pointer is */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->buttons[index]), both) != 0)
    lsg_tooltip_set (self->buttons[index], both);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[index]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, has_more ? description : "", -1);
}

/* common-choice.c - see common-choice.h.
 *
 * Rows: “several values” while there are several, the word for none where the field may have no value, the values.
 */
#include "common-choice.h"

#include "common-values.h"
#include "drop-down.h"
#include "focus-within.h"
#include "record-name.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgCommonChoice {
  GtkWidget       parent_instance;
  LsgRecords     *records;
  const LsgField *field;
  GtkWidget      *drop_down;
  GArray         *values;   /* gint64: of the rows; the first of them is “several values” when is_mixed */
  gboolean        is_mixed;
  gint64          value;
  gboolean        is_showing;
  gboolean        is_choosing;
  guint           fill_source;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LsgCommonChoice, lsg_common_choice, GTK_TYPE_WIDGET)

static void
add_row (LsgCommonChoice *self,
         GtkStringList   *names,
         gint64           value,
         const char      *name)
{
  g_array_append_val (self->values, value);
  gtk_string_list_append (names, name);
}

static GtkStringList *
list_names (LsgCommonChoice *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  gboolean is_reference = self->field->type == LSG_TYPE_REFERENCE;
  guint n = is_reference ? lsg_records_get_n (self->records, self->field->target) : self->field->n_choices;

  g_array_set_size (self->values, 0);
  if (self->is_mixed)
    add_row (self, names, LSG_NULL, _("Several values"));
  if ((self->field->flags & LSG_FIELD_NULLABLE) != 0)
    add_row (self, names, LSG_NULL, lsg_field_get_none_label (self->field));
  for (guint i = 0; i < n; i++)
    {
      LsgRecord *record = is_reference ? lsg_records_peek (self->records, self->field->target, i) : NULL;
      g_autofree char *name = record != NULL ? lsg_record_dup_name (record) : NULL;

      if (record != NULL)
        add_row (self, names, lsg_record_get_id (record), name);
      else
        add_row (self, names, i, lsg_field_get_choice_label (self->field, i));
    }
  return names;
}

static gboolean
has_names (GListModel    *model,
           GtkStringList *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                   gtk_string_list_get_string (names, i)) != 0)
      return FALSE;
  return TRUE;
}

/* The row of the value; “several values” is the first one. */
static guint
find_row (LsgCommonChoice *self)
{
  if (self->is_mixed)
    return 0;
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, gint64, i) == self->value)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* The button in the dropdown has the focus: it says what the field is, and its value. */
static void
say (LsgCommonChoice *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  g_autofree char *name = g_strdup_printf (_("%s: %s"), lsg_field_get_label (self->field),
                                           item != NULL ? gtk_string_object_get_string (item) : "");

  lsg_spoken_name_set (gtk_widget_get_first_child (self->drop_down), name);
}

/* A dropdown whose rows are made anew loses its choice: they stay while they say the same. */
static void
fill (LsgCommonChoice *self)
{
  g_autoptr (GtkStringList) names = list_names (self);

  self->is_showing = TRUE;
  if (!has_names (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down)), names))
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_row (self));
  self->is_showing = FALSE;
  say (self);
  if (self->is_mixed)
    gtk_widget_add_css_class (self->drop_down, "several-values");
  else
    gtk_widget_remove_css_class (self->drop_down, "several-values");
}

static gboolean
fill_cb (gpointer data)
{
  LsgCommonChoice *self = data;

  self->fill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Choosing edits the records, which are shown anew while the dropdown is still at it: its rows wait. */
static void
selected_cb (LsgCommonChoice *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->is_showing || row >= self->values->len || row == find_row (self))
    return;
  self->value = g_array_index (self->values, gint64, row);
  self->is_mixed = FALSE;
  self->is_choosing = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  self->is_choosing = FALSE;
}

static void
lsg_common_choice_dispose (GObject *object)
{
  LsgCommonChoice *self = LSG_COMMON_CHOICE (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->records);
  g_clear_pointer (&self->values, g_array_unref);
  G_OBJECT_CLASS (lsg_common_choice_parent_class)->dispose (object);
}

static gboolean
lsg_common_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LSG_COMMON_CHOICE (widget)->drop_down);
}

static void
lsg_common_choice_class_init (LsgCommonChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_common_choice_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_common_choice_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_COMMON_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
lsg_common_choice_init (LsgCommonChoice *self)
{
  self->value = LSG_NULL;
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down = lsg_drop_down_new (NULL);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_common_choice_new (LsgRecords     *records,
                       const LsgField *field)
{
  LsgCommonChoice *self;

  g_return_val_if_fail (field->type == LSG_TYPE_CHOICE || field->type == LSG_TYPE_REFERENCE, NULL);

  self = g_object_new (LSG_TYPE_COMMON_CHOICE, NULL);
  self->records = g_object_ref (records);
  self->field = field;
  return GTK_WIDGET (self);
}

const LsgField *
lsg_common_choice_get_field (LsgCommonChoice *self)
{
  return self->field;
}

LsgValue
lsg_common_choice_get_value (LsgCommonChoice *self)
{
  return self->value != LSG_NULL ? lsg_integer (self->value) : lsg_none ();
}

void
lsg_common_choice_show (LsgCommonChoice *self,
                        GPtrArray       *chosen)
{
  LsgValue value;

  g_return_if_fail (LSG_IS_COMMON_CHOICE (self));

  self->is_mixed = !lsg_common_value (chosen, self->field, &value) && chosen->len > 0;
  self->value = !self->is_mixed && chosen->len > 0 && value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL;
  if (!self->is_choosing)
    fill (self);
  else if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
}

GtkWidget *
lsg_common_choice_get_control (LsgCommonChoice *self)
{
  return self->drop_down;
}

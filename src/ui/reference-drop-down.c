/* reference-drop-down.c - a dropdown of records. See reference-drop-down.h.
 *
 * The names are copied into a string list that is built anew when the records change: a dropdown loses its
 * choice when the chosen row is touched, and a rename touches it.
 */
#include "reference-drop-down.h"

#include "drop-down.h"
#include "focus-within.h"
#include "record-name.h"

struct _LsgReferenceDropDown {
  GtkWidget   parent_instance;
  GtkWidget  *drop_down;
  GListModel *list;
  char       *none;
  GArray     *ids; /* one for each row */
  gint64      value;
  gboolean    is_showing;
  gboolean    is_choosing;
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

G_DEFINE_FINAL_TYPE (LsgReferenceDropDown, lsg_reference_drop_down, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
find_row (LsgReferenceDropDown *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == self->value)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show_value (LsgReferenceDropDown *self)
{
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_row (self));
  self->is_showing = FALSE;
}

static void
add_row (LsgReferenceDropDown *self,
         GtkStringList        *names,
         gint64                id,
         const char           *name)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (names, name);
}

static GtkStringList *
list_names (LsgReferenceDropDown *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_array_set_size (self->ids, 0);
  if (self->none != NULL)
    add_row (self, names, LSG_NULL, self->none);
  for (guint i = 0; i < g_list_model_get_n_items (self->list); i++)
    {
      g_autoptr (LsgRecord) record = g_list_model_get_item (self->list, i);
      g_autofree char *name = lsg_record_dup_name (record);

      add_row (self, names, lsg_record_get_id (record), name);
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

/* The records are touched by every edit that changes their figures: mostly their names stay. */
static void
fill (LsgReferenceDropDown *self)
{
  g_autoptr (GtkStringList) names = list_names (self);

  if (!has_names (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down)), names))
    {
      self->is_showing = TRUE;
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
      self->is_showing = FALSE;
    }
  show_value (self);
}

/* Choosing edits the project, which may touch the records while the dropdown is still at it. */
static void
items_changed_cb (LsgReferenceDropDown *self)
{
  if (!self->is_choosing)
    fill (self);
}

static void
selected_cb (LsgReferenceDropDown *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->is_showing || row >= self->ids->len)
    return;
  if (g_array_index (self->ids, gint64, row) == self->value)
    return;
  self->is_choosing = TRUE;
  lsg_reference_drop_down_set_value (self, g_array_index (self->ids, gint64, row));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  self->is_choosing = FALSE;
}

static void
lsg_reference_drop_down_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_int64 (value, LSG_REFERENCE_DROP_DOWN (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_reference_drop_down_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (prop_id == PROP_VALUE)
    lsg_reference_drop_down_set_value (LSG_REFERENCE_DROP_DOWN (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_reference_drop_down_dispose (GObject *object)
{
  LsgReferenceDropDown *self = LSG_REFERENCE_DROP_DOWN (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (lsg_reference_drop_down_parent_class)->dispose (object);
}

static void
lsg_reference_drop_down_finalize (GObject *object)
{
  LsgReferenceDropDown *self = LSG_REFERENCE_DROP_DOWN (object);

  g_array_unref (self->ids);
  g_free (self->none);
  G_OBJECT_CLASS (lsg_reference_drop_down_parent_class)->finalize (object);
}

static gboolean
lsg_reference_drop_down_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LSG_REFERENCE_DROP_DOWN (widget)->drop_down);
}

static void
lsg_reference_drop_down_class_init (LsgReferenceDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_reference_drop_down_get_property;
  object_class->set_property = lsg_reference_drop_down_set_property;
  object_class->dispose = lsg_reference_drop_down_dispose;
  object_class->finalize = lsg_reference_drop_down_finalize;
  widget_class->grab_focus = lsg_reference_drop_down_grab_focus;
  lsg_widget_class_let_focus_out (widget_class);

  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, LSG_NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", LSG_TYPE_REFERENCE_DROP_DOWN, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_reference_drop_down_init (LsgReferenceDropDown *self)
{
  self->value = LSG_NULL;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down = lsg_drop_down_new (NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_reference_drop_down_new (LsgRecords *records,
                             LsgKindId   kind,
                             const char *none)
{
  LsgReferenceDropDown *self = g_object_new (LSG_TYPE_REFERENCE_DROP_DOWN, NULL);

  self->none = g_strdup (none);
  self->list = g_object_ref (lsg_records_get_list (records, kind));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

gint64
lsg_reference_drop_down_get_value (LsgReferenceDropDown *self)
{
  g_return_val_if_fail (LSG_IS_REFERENCE_DROP_DOWN (self), LSG_NULL);

  return self->value;
}

void
lsg_reference_drop_down_set_value (LsgReferenceDropDown *self,
                                   gint64                value)
{
  g_return_if_fail (LSG_IS_REFERENCE_DROP_DOWN (self));

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

GtkWidget *
lsg_reference_drop_down_get_control (LsgReferenceDropDown *self)
{
  return self->drop_down;
}

/* typed-entry.c - see typed-entry.h. */
#include "typed-entry.h"

#include "entry-rest.h"
#include "focus-within.h"
#include "tooltip.h"

/* Seconds for which a refused text is spoken of after the focus left. */
#define FORGET_AFTER 8

typedef struct {
  GtkWidget *entry;
  char      *problem;
  guint      forget_source; /* takes the sentence about a refused text away */
  gboolean   is_showing;
} LsgTypedEntryPrivate;

enum {
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

enum {
  SIGNAL_COMMITTED,
  N_SIGNALS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LsgTypedEntry, lsg_typed_entry, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static LsgTypedEntryPrivate *
get (LsgTypedEntry *self)
{
  return lsg_typed_entry_get_instance_private (self);
}

/* The value that stands there is right again: the red frame around it must not stay. */
static gboolean
forget_cb (gpointer self)
{
  get (self)->forget_source = 0;
  lsg_typed_entry_set_problem (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
finish (LsgTypedEntry *self,
        gboolean       leaving)
{
  LsgTypedEntryPrivate *priv = get (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->entry))));
  g_autoptr (GError) error = NULL;

  if (LSG_TYPED_ENTRY_GET_CLASS (self)->read (self, text, &error))
    return;
  lsg_typed_entry_set_problem (self, error->message);
  if (!leaving)
    return;
  lsg_typed_entry_show (self);
  lsg_typed_entry_forget_soon (self);
}

static void
activate_cb (LsgTypedEntry *self)
{
  finish (self, FALSE);
}

static void
leave_cb (LsgTypedEntry *self)
{
  finish (self, TRUE);
}

static void
changed_cb (LsgTypedEntry *self)
{
  if (!get (self)->is_showing)
    lsg_typed_entry_set_problem (self, NULL);
}

static gboolean
lsg_typed_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get (LSG_TYPED_ENTRY (widget))->entry);
}

static void
lsg_typed_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, get (LSG_TYPED_ENTRY (object))->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_typed_entry_dispose (GObject *object)
{
  LsgTypedEntryPrivate *priv = get (LSG_TYPED_ENTRY (object));

  g_clear_handle_id (&priv->forget_source, g_source_remove);
  g_clear_pointer (&priv->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_typed_entry_parent_class)->dispose (object);
}

static void
lsg_typed_entry_finalize (GObject *object)
{
  g_free (get (LSG_TYPED_ENTRY (object))->problem);
  G_OBJECT_CLASS (lsg_typed_entry_parent_class)->finalize (object);
}

static void
lsg_typed_entry_class_init (LsgTypedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_typed_entry_get_property;
  object_class->dispose = lsg_typed_entry_dispose;
  object_class->finalize = lsg_typed_entry_finalize;
  widget_class->grab_focus = lsg_typed_entry_grab_focus;
  lsg_widget_class_let_focus_out (widget_class);

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", LSG_TYPE_TYPED_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_typed_entry_init (LsgTypedEntry *self)
{
  LsgTypedEntryPrivate *priv = get (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->entry = gtk_entry_new ();
  gtk_widget_add_css_class (priv->entry, "numeric");
  gtk_editable_set_enable_undo (GTK_EDITABLE (priv->entry), FALSE);
  gtk_widget_set_parent (priv->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (priv->entry, focus);
  lsg_entry_rest_when_left (priv->entry);
  g_signal_connect_object (priv->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lsg_typed_entry_get_entry (LsgTypedEntry *self)
{
  g_return_val_if_fail (LSG_IS_TYPED_ENTRY (self), NULL);

  return get (self)->entry;
}

const char *
lsg_typed_entry_get_problem (LsgTypedEntry *self)
{
  g_return_val_if_fail (LSG_IS_TYPED_ENTRY (self), NULL);

  return get (self)->problem;
}

void
lsg_typed_entry_set_problem (LsgTypedEntry *self,
                             const char    *problem)
{
  LsgTypedEntryPrivate *priv;

  g_return_if_fail (LSG_IS_TYPED_ENTRY (self));

  priv = get (self);
  if (g_strcmp0 (priv->problem, problem) == 0)
    return;
  g_free (priv->problem);
  priv->problem = g_strdup (problem);
  if (problem != NULL)
    gtk_widget_add_css_class (priv->entry, "error");
  else
    gtk_widget_remove_css_class (priv->entry, "error");
  lsg_tooltip_set (priv->entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

void
lsg_typed_entry_forget_soon (LsgTypedEntry *self)
{
  LsgTypedEntryPrivate *priv;

  g_return_if_fail (LSG_IS_TYPED_ENTRY (self));

  priv = get (self);
  g_clear_handle_id (&priv->forget_source, g_source_remove);
  priv->forget_source = g_timeout_add_seconds (FORGET_AFTER, forget_cb, self);
}

gboolean
lsg_typed_entry_accept (LsgTypedEntry *self)
{
  g_return_val_if_fail (LSG_IS_TYPED_ENTRY (self), FALSE);

  lsg_typed_entry_set_problem (self, NULL);
  finish (self, FALSE);
  return get (self)->problem == NULL;
}

void
lsg_typed_entry_show (LsgTypedEntry *self)
{
  LsgTypedEntryPrivate *priv = get (self);
  g_autofree char *text = LSG_TYPED_ENTRY_GET_CLASS (self)->tell (self);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (priv->entry))) == 0)
    return;
  priv->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (priv->entry), text);
  priv->is_showing = FALSE;
}

void
lsg_typed_entry_commit (LsgTypedEntry *self,
                        gboolean       differs,
                        GParamSpec    *property)
{
  lsg_typed_entry_show (self);
  if (!differs)
    return;
  g_object_notify_by_pspec (G_OBJECT (self), property);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0);
}

/* page.c - the base of every page. See page.h. */
#include "page.h"

#include "page-records.h"

/* What a page is read at: with less the pane goes over it, rather than cut its chips and titles to stubs. */
#define LEAST_CONTENT 560

typedef struct {
  LsgProject *project;
  AdwFlap    *flap;
  AdwClamp   *pane_clamp;
  GtkWidget  *pane;
  GtkWidget  *tools;
  GtkWidget  *add_button; /* weak */
  char       *title;
  char       *subtitle;
  char       *brief; /* NULL: the subtitle itself */
  gboolean    stale; /* something changed while the page was not seen */
} LsgPagePrivate;

enum {
  PROP_0,
  PROP_PROJECT,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CONTENT,
  PROP_PANE,
  PROP_PANE_WIDTH,
  PROP_SHOW_PANE,
  PROP_FOLDED,
  PROP_TOOLS,
  N_PROPS
};

enum {
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LsgPage, lsg_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
refresh (LsgPage          *self,
         const LsgChanges *changes)
{
  if (LSG_PAGE_GET_CLASS (self)->refresh != NULL)
    LSG_PAGE_GET_CLASS (self)->refresh (self, changes);
}

static void
changed_cb (LsgPage          *self,
            const LsgChanges *changes)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      priv->stale = TRUE;
      return;
    }
  refresh (self, changes);
  lsg_page_selection_changed (self);
}

static gboolean
lay_out_again_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (LSG_PAGE (widget));

  gtk_widget_queue_resize (adw_flap_get_content (priv->flap));
  return G_SOURCE_REMOVE;
}

/* The flap folds while it is being laid out: what it asks for then is forgotten, and the content of a page that folds
 * when it is first shown would stay blank. */
static void
fold_changed_cb (LsgPage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), lay_out_again_cb, NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
reveal_changed_cb (LsgPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static void
lsg_page_map (GtkWidget *widget)
{
  LsgPage *self = LSG_PAGE (widget);
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  if (priv->stale)
    {
      priv->stale = FALSE;
      refresh (self, NULL);
      lsg_page_selection_changed (self);
    }
  GTK_WIDGET_CLASS (lsg_page_parent_class)->map (widget);
}

static void
lsg_page_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (LSG_PAGE (object));

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, priv->project);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (priv->flap));
      break;
    case PROP_PANE:
      g_value_set_object (value, priv->pane);
      break;
    case PROP_PANE_WIDTH:
      g_value_set_int (value, adw_clamp_get_maximum_size (priv->pane_clamp));
      break;
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (priv->flap));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, adw_flap_get_folded (priv->flap));
      break;
    case PROP_TOOLS:
      g_value_set_object (value, priv->tools);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Delete removes where a list has the focus; entries and scales take the key before it comes here. */
static void
add_remove_key (GtkWidget *content)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_named_action_new ("page.remove")));
  gtk_widget_add_controller (content, controller);
}

static void
set_pane_width (LsgPage *self,
                int      width)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  adw_clamp_set_maximum_size (priv->pane_clamp, width);
  adw_clamp_set_tightening_threshold (priv->pane_clamp, width);
  gtk_widget_set_size_request (GTK_WIDGET (priv->pane_clamp), width, -1);
}

static void
set_pane (LsgPage   *self,
          GtkWidget *pane)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  priv->pane = pane;
  adw_clamp_set_child (priv->pane_clamp, pane);
  adw_flap_set_flap (priv->flap, pane != NULL ? GTK_WIDGET (priv->pane_clamp) : NULL);
  adw_flap_set_separator (priv->flap, pane != NULL ? gtk_separator_new (GTK_ORIENTATION_VERTICAL) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE]);
}

static void
lsg_page_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  LsgPage *self = LSG_PAGE (object);
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_PROJECT:
      priv->project = g_value_dup_object (value);
      if (priv->project != NULL)
        g_signal_connect_object (priv->project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      break;
    case PROP_TITLE:
      lsg_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      lsg_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      lsg_page_set_content (self, g_value_get_object (value));
      break;
    case PROP_PANE:
      set_pane (self, g_value_get_object (value));
      break;
    case PROP_PANE_WIDTH:
      set_pane_width (self, g_value_get_int (value));
      break;
    case PROP_SHOW_PANE:
      lsg_page_set_show_pane (self, g_value_get_boolean (value));
      break;
    case PROP_TOOLS:
      lsg_page_set_tools (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lsg_page_dispose (GObject *object)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (LSG_PAGE (object));

  priv->pane = NULL;
  g_clear_weak_pointer (&priv->add_button);
  g_clear_pointer ((GtkWidget **) &priv->flap, gtk_widget_unparent);
  g_clear_object (&priv->pane_clamp);
  g_clear_object (&priv->tools);
  g_clear_object (&priv->project);
  G_OBJECT_CLASS (lsg_page_parent_class)->dispose (object);
}

static void
lsg_page_finalize (GObject *object)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (LSG_PAGE (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->brief);
  G_OBJECT_CLASS (lsg_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LSG_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                  | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PANE_WIDTH] = g_param_spec_int ("pane-width", NULL, NULL, 200, 800, 352, flags);
  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, TRUE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOOLS] = g_param_spec_object ("tools", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lsg_page_class_init (LsgPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lsg_page_get_property;
  object_class->set_property = lsg_page_set_property;
  object_class->dispose = lsg_page_dispose;
  object_class->finalize = lsg_page_finalize;
  widget_class->map = lsg_page_map;
  klass->add = lsg_page_add_record;
  klass->duplicate = lsg_page_duplicate_record;
  klass->remove = lsg_page_remove_record;
  klass->get_beside = lsg_page_get_beside_record;
  klass->move = lsg_page_move_record;
  klass->can_move = lsg_page_can_move_record;

  install_properties (object_class);
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", LSG_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_page_init (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  priv->stale = TRUE;
  priv->title = g_strdup ("");
  priv->subtitle = g_strdup ("");
  priv->pane_clamp = g_object_ref_sink (ADW_CLAMP (adw_clamp_new ()));
  gtk_widget_add_css_class (GTK_WIDGET (priv->pane_clamp), "pane");
  /* What expands in the pane must not widen it. */
  gtk_widget_set_hexpand (GTK_WIDGET (priv->pane_clamp), FALSE);
  set_pane_width (self, 352);

  priv->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_flap_position (priv->flap, GTK_PACK_END);
  /* Drags belong to what is drawn; a swipe on a flap that cannot move makes it allocate less than nothing. */
  adw_flap_set_swipe_to_open (priv->flap, FALSE);
  adw_flap_set_swipe_to_close (priv->flap, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (priv->flap), GTK_WIDGET (self));
  g_signal_connect_object (priv->flap, "notify::folded", G_CALLBACK (fold_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

LsgProject *
lsg_page_get_project (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_val_if_fail (LSG_IS_PAGE (self), NULL);

  return priv->project;
}

const char *
lsg_page_get_title (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  return priv->title;
}

const char *
lsg_page_get_subtitle (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  return priv->subtitle;
}

static void
set_string (LsgPage    *self,
            char      **member,
            const char *text,
            int         prop)
{
  if (text == NULL)
    text = "";
  if (g_strcmp0 (*member, text) == 0)
    return;
  g_free (*member);
  *member = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
lsg_page_set_title (LsgPage    *self,
                    const char *title)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  set_string (self, &priv->title, title, PROP_TITLE);
}

void
lsg_page_set_subtitle (LsgPage    *self,
                       const char *subtitle)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  set_string (self, &priv->subtitle, subtitle, PROP_SUBTITLE);
}

const char *
lsg_page_get_brief (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  return priv->brief != NULL ? priv->brief : priv->subtitle;
}

void
lsg_page_set_brief (LsgPage    *self,
                    const char *brief)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  g_free (priv->brief);
  priv->brief = g_strdup (brief);
}

void
lsg_page_set_content (LsgPage   *self,
                      GtkWidget *content)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);
  int width = -1;

  g_return_if_fail (LSG_IS_PAGE (self));

  if (content != NULL)
    {
      add_remove_key (content);
      gtk_widget_get_size_request (content, &width, NULL);
      if (width < 0)
        gtk_widget_set_size_request (content, LEAST_CONTENT, -1);
    }
  adw_flap_set_content (priv->flap, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

void
lsg_page_set_pane (LsgPage   *self,
                   GtkWidget *pane,
                   int        width)
{
  g_return_if_fail (LSG_IS_PAGE (self));

  set_pane_width (self, width);
  set_pane (self, pane);
}

GtkWidget *
lsg_page_get_pane (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  return priv->pane;
}

void
lsg_page_set_tools (LsgPage   *self,
                    GtkWidget *tools)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  if (priv->tools == tools)
    return;
  g_clear_object (&priv->tools);
  if (tools != NULL)
    priv->tools = g_object_ref_sink (tools);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOLS]);
}

GtkWidget *
lsg_page_get_tools (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  return priv->tools;
}

void
lsg_page_set_show_pane (LsgPage  *self,
                        gboolean  show)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  adw_flap_set_reveal_flap (priv->flap, show);
}

void
lsg_page_set_add_button (LsgPage   *self,
                         GtkWidget *button)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_if_fail (LSG_IS_PAGE (self));

  g_set_weak_pointer (&priv->add_button, button);
}

GtkWidget *
lsg_page_get_add_button (LsgPage *self)
{
  LsgPagePrivate *priv = lsg_page_get_instance_private (self);

  g_return_val_if_fail (LSG_IS_PAGE (self), NULL);

  return priv->add_button;
}

void
lsg_page_selection_changed (LsgPage *self)
{
  g_return_if_fail (LSG_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

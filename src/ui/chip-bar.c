/* chip-bar.c - see chip-bar.h. */
#include "chip-bar.h"

typedef struct {
  GtkWidget      *scroller;
  GtkWidget      *line;
  GPtrArray      *chips; /* LsgFilterChip and LsgChipList, references: those of boxes that were emptied are dropped */
  LsgSearchWords *words;
  gboolean        is_quiet;
} LsgChipBarPrivate;

enum {
  SIGNAL_FILTERED,
  N_SIGNALS
};

G_DEFINE_TYPE_WITH_PRIVATE (LsgChipBar, lsg_chip_bar, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static LsgChipBarPrivate *
get_private (LsgChipBar *self)
{
  return lsg_chip_bar_get_instance_private (self);
}

static void
tell (LsgChipBar *self)
{
  if (!get_private (self)->is_quiet)
    g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

static void
lsg_chip_bar_dispose (GObject *object)
{
  LsgChipBarPrivate *priv = get_private (LSG_CHIP_BAR (object));

  g_ptr_array_set_size (priv->chips, 0);
  g_clear_pointer (&priv->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_chip_bar_parent_class)->dispose (object);
}

static void
lsg_chip_bar_finalize (GObject *object)
{
  LsgChipBarPrivate *priv = get_private (LSG_CHIP_BAR (object));

  g_ptr_array_unref (priv->chips);
  g_clear_pointer (&priv->words, g_strfreev);
  G_OBJECT_CLASS (lsg_chip_bar_parent_class)->finalize (object);
}

static void
lsg_chip_bar_class_init (LsgChipBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_chip_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_chip_bar_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", LSG_TYPE_CHIP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
lsg_chip_bar_init (LsgChipBar *self)
{
  LsgChipBarPrivate *priv = get_private (self);

  priv->chips = g_ptr_array_new_with_free_func (g_object_unref);
  priv->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), priv->line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-bar");
  gtk_widget_set_parent (priv->scroller, GTK_WIDGET (self));
}

void
lsg_chip_bar_add (LsgChipBar *self,
                  GtkWidget  *child)
{
  g_return_if_fail (LSG_IS_CHIP_BAR (self));

  gtk_box_append (GTK_BOX (get_private (self)->line), child);
}

/* Those that are in no box any more go. */
static void
keep (LsgChipBar *self,
      GtkWidget  *chip,
      GtkWidget  *box)
{
  LsgChipBarPrivate *priv = get_private (self);

  for (guint i = priv->chips->len; i > 0; i--)
    if (gtk_widget_get_parent (priv->chips->pdata[i - 1]) == NULL)
      g_ptr_array_remove_index (priv->chips, i - 1);
  g_ptr_array_add (priv->chips, g_object_ref_sink (chip));
  gtk_box_append (GTK_BOX (box != NULL ? box : priv->line), chip);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (tell), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

LsgFilterChip *
lsg_chip_bar_add_chip (LsgChipBar       *self,
                       GtkWidget        *box,
                       LsgMarkViewShape  shape,
                       gint64            value,
                       const char       *word)
{
  GtkWidget *chip;

  g_return_val_if_fail (LSG_IS_CHIP_BAR (self), NULL);

  chip = lsg_filter_chip_new (shape, value, word);
  lsg_filter_chip_keep_whole (LSG_FILTER_CHIP (chip));
  keep (self, chip, box);
  return LSG_FILTER_CHIP (chip);
}

LsgChipList *
lsg_chip_bar_add_list (LsgChipBar *self,
                       GtkWidget  *box,
                       const char *name)
{
  GtkWidget *list;

  g_return_val_if_fail (LSG_IS_CHIP_BAR (self), NULL);

  list = lsg_chip_list_new (name);
  keep (self, list, box);
  return LSG_CHIP_LIST (list);
}

void
lsg_chip_bar_set_quiet (LsgChipBar *self,
                        gboolean    is_quiet)
{
  g_return_if_fail (LSG_IS_CHIP_BAR (self));

  get_private (self)->is_quiet = is_quiet;
}

void
lsg_chip_bar_set_search (LsgChipBar *self,
                         const char *text)
{
  LsgChipBarPrivate *priv = get_private (self);

  g_return_if_fail (LSG_IS_CHIP_BAR (self));

  g_clear_pointer (&priv->words, g_strfreev);
  priv->words = lsg_search_words_new (text);
  tell (self);
}

LsgSearchWords *
lsg_chip_bar_get_words (LsgChipBar *self)
{
  g_return_val_if_fail (LSG_IS_CHIP_BAR (self), NULL);

  return get_private (self)->words;
}

void
lsg_chip_bar_clear (LsgChipBar *self)
{
  LsgChipBarPrivate *priv = get_private (self);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (LSG_IS_CHIP_BAR (self));

  priv->is_quiet = TRUE;
  for (guint i = 0; i < priv->chips->len; i++)
    if (LSG_IS_CHIP_LIST (priv->chips->pdata[i]))
      lsg_chip_list_set_checked (priv->chips->pdata[i], none);
    else
      gtk_toggle_button_set_active (priv->chips->pdata[i], FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.end-search", NULL);
  lsg_chip_bar_set_search (self, "");
  priv->is_quiet = FALSE;
  tell (self);
}

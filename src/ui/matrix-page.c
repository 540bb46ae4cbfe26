/* matrix-page.c - see matrix-page.h. */
#include "matrix-page.h"

#include "empty-state.h"
#include "filter-chip.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray      *chips; /* of LsgFilterChip, borrowed */
  LsgSearchWords *words;
  GtkWidget      *bar;
  GtkStack       *stack; /* matrix, table, empty */
  LsgNumberTable *table;
  GtkWidget      *pane;  /* reference: an empty page goes without it */
  int             pane_width;
  gboolean        is_empty;
} LsgMatrixPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LsgMatrixPage, lsg_matrix_page, LSG_TYPE_PAGE)

static LsgMatrixPagePrivate *
get_private (LsgMatrixPage *self)
{
  return lsg_matrix_page_get_instance_private (self);
}

static gboolean
is_table (LsgMatrixPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (get_private (self)->stack), "table") == 0;
}

void
lsg_matrix_page_show_matrix (LsgMatrixPage *self)
{
  if (is_table (self))
    gtk_stack_set_visible_child_name (get_private (self)->stack, "matrix");
}

void
lsg_matrix_page_refresh_table (LsgMatrixPage *self)
{
  if (is_table (self))
    LSG_MATRIX_PAGE_GET_CLASS (self)->fill_table (self, get_private (self)->table);
}

gboolean
lsg_matrix_page_wants (LsgMatrixPage *self,
                       int            chip)
{
  LsgMatrixPagePrivate *priv = get_private (self);
  gboolean any = FALSE;

  for (guint i = 0; i < priv->chips->len; i++)
    if (gtk_toggle_button_get_active (priv->chips->pdata[i]))
      {
        any = TRUE;
        if ((int) i == chip)
          return TRUE;
      }
  return !any;
}

void
lsg_matrix_page_set_count (LsgMatrixPage *self,
                           guint          chip,
                           guint          count)
{
  LsgMatrixPagePrivate *priv = get_private (self);

  g_return_if_fail (chip < priv->chips->len);

  lsg_filter_chip_set_count (priv->chips->pdata[chip], count);
}

LsgSearchWords *
lsg_matrix_page_get_words (LsgMatrixPage *self)
{
  return get_private (self)->words;
}

/* Ctrl+T: the numbers as a table, and back. */
static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  LsgMatrixPage *self = LSG_MATRIX_PAGE (widget);
  LsgMatrixPagePrivate *priv = get_private (self);

  if (priv->is_empty)
    return FALSE;
  if (is_table (self))
    {
      lsg_matrix_page_show_matrix (self);
      LSG_MATRIX_PAGE_GET_CLASS (self)->go_home (self);
      return TRUE;
    }
  LSG_MATRIX_PAGE_GET_CLASS (self)->fill_table (self, priv->table);
  gtk_stack_set_visible_child_name (priv->stack, "table");
  gtk_widget_grab_focus (GTK_WIDGET (priv->table));
  return TRUE;
}

static void
filter (LsgMatrixPage *self)
{
  LSG_MATRIX_PAGE_GET_CLASS (self)->filter (self);
  lsg_matrix_page_refresh_table (self);
}

static void
lsg_matrix_page_search (LsgPage    *page,
                        const char *text)
{
  LsgMatrixPagePrivate *priv = get_private (LSG_MATRIX_PAGE (page));

  g_strfreev (priv->words);
  priv->words = lsg_search_words_new (text);
  filter (LSG_MATRIX_PAGE (page));
}

/* Escape in the pane leads back. */
static gboolean
pane_key_cb (LsgMatrixPage   *self,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  return keyval == GDK_KEY_Escape ? LSG_MATRIX_PAGE_GET_CLASS (self)->go_home (self) : GDK_EVENT_PROPAGATE;
}

static void
lsg_matrix_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (lsg_matrix_page_parent_class)->dispose (object);
  g_clear_object (&get_private (LSG_MATRIX_PAGE (object))->pane);
}

static void
lsg_matrix_page_finalize (GObject *object)
{
  LsgMatrixPagePrivate *priv = get_private (LSG_MATRIX_PAGE (object));

  g_clear_pointer (&priv->words, g_strfreev);
  g_ptr_array_unref (priv->chips);
  G_OBJECT_CLASS (lsg_matrix_page_parent_class)->finalize (object);
}

static void
lsg_matrix_page_class_init (LsgMatrixPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_matrix_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_matrix_page_finalize;
  LSG_PAGE_CLASS (klass)->search = lsg_matrix_page_search;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_t, GDK_CONTROL_MASK, toggle_table_cb, NULL);
}

static void
lsg_matrix_page_init (LsgMatrixPage *self)
{
  LsgMatrixPagePrivate *priv = get_private (self);

  priv->chips = g_ptr_array_new ();
  priv->stack = GTK_STACK (gtk_stack_new ());
  priv->bar = lsg_wrap_box_new (6);
  gtk_widget_add_css_class (priv->bar, "chip-bar");
  gtk_widget_set_vexpand (GTK_WIDGET (priv->stack), TRUE);
}

void
lsg_matrix_page_build (LsgMatrixPage       *self,
                       const LsgMatrixChip *chips,
                       guint                n_chips,
                       GtkWidget           *matrix,
                       GtkWidget           *table,
                       GtkWidget           *pane,
                       int                  pane_width)
{
  LsgMatrixPagePrivate *priv = get_private (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *key = gtk_event_controller_key_new ();

  for (guint i = 0; i < n_chips; i++)
    {
      GtkWidget *chip = lsg_filter_chip_new (chips[i].shape, chips[i].value,
                                             g_dgettext (GETTEXT_PACKAGE, chips[i].word));

      g_signal_connect_object (chip, "toggled", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (priv->chips, chip);
      gtk_box_append (GTK_BOX (priv->bar), chip);
    }
  priv->table = LSG_NUMBER_TABLE (table);
  priv->pane = g_object_ref_sink (pane);
  priv->pane_width = pane_width;
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (pane_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (pane, key);
  gtk_stack_add_named (priv->stack, matrix, "matrix");
  gtk_stack_add_named (priv->stack, table, "table");
  gtk_box_append (GTK_BOX (column), priv->bar);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (priv->stack));
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (LSG_PAGE (self), column);
  lsg_page_set_pane (LSG_PAGE (self), pane, pane_width);
}

void
lsg_matrix_page_add_tool (LsgMatrixPage *self,
                          GtkWidget     *tool)
{
  gtk_widget_set_hexpand (tool, TRUE);
  gtk_widget_set_halign (tool, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (get_private (self)->bar), tool);
}

void
lsg_matrix_page_add_empty (LsgMatrixPage *self,
                           GtkWidget     *empty)
{
  gtk_stack_add_named (get_private (self)->stack, lsg_empty_state_scroll (empty), "empty");
}

void
lsg_matrix_page_set_empty (LsgMatrixPage *self,
                           gboolean       is_empty)
{
  LsgMatrixPagePrivate *priv = get_private (self);

  if (is_empty == priv->is_empty)
    return;
  priv->is_empty = is_empty;
  lsg_page_set_pane (LSG_PAGE (self), is_empty ? NULL : priv->pane, priv->pane_width);
  gtk_stack_set_visible_child_name (priv->stack, is_empty ? "empty" : "matrix");
  for (guint i = 0; i < priv->chips->len; i++)
    gtk_widget_set_visible (priv->chips->pdata[i], !is_empty);
}

/* chip-list.c - see chip-list.h. */
#include "chip-list.h"

#include "label.h"
#include "scroller.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define MOST_HEIGHT 320

struct _LsgChipList {
  GtkWidget   parent_instance;
  GtkWidget  *button;
  GtkWidget  *label;
  GtkWidget  *box;
  GPtrArray  *checks; /* GtkCheckButton, borrowed */
  GArray     *ids;    /* gint64, whose they are */
  char       *name;
  char       *shown;  /* what the items were, to see when they change */
  gboolean    is_quiet;
};

enum {
  SIGNAL_TOGGLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgChipList, lsg_chip_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static gboolean
is_checked (LsgChipList *self,
            guint        index)
{
  return gtk_check_button_get_active (self->checks->pdata[index]);
}

static void
show_state (LsgChipList *self)
{
  GtkWidget *only = NULL;
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (is_checked (self, i))
      {
        only = self->checks->pdata[i];
        n++;
      }
  if (n == 1)
    /* TRANSLATORS: a filter and what it lets through */
    text = g_strdup_printf (_("%s: %s"), self->name, (const char *) g_object_get_data (G_OBJECT (only), "text"));
  else if (n > 1)
    /* TRANSLATORS: a filter and how many choices it lets through */
    text = g_strdup_printf (_("%s: %u"), self->name, n);
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : self->name);
  lsg_spoken_name_set (self->button, text != NULL ? text : self->name);
  if (n > 0)
    gtk_widget_add_css_class (self->button, "filtering");
  else
    gtk_widget_remove_css_class (self->button, "filtering");
  gtk_widget_set_visible (self->button, self->checks->len > 1);
}

static void
toggled_cb (LsgChipList *self)
{
  if (self->is_quiet)
    return;
  show_state (self);
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
add_check (LsgChipList       *self,
           const LsgChipItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (item->has_mark)
    gtk_box_append (GTK_BOX (line), lsg_mark_view_new (item->shape, item->value));
  gtk_box_append (GTK_BOX (line), lsg_label_new (item->text, NULL, LSG_LABEL_PLAIN));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), line);
  lsg_spoken_name_set (check, item->text);
  g_object_set_data_full (G_OBJECT (check), "text", g_strdup (item->text), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), check);
  g_ptr_array_add (self->checks, check);
  g_array_append_val (self->ids, item->id);
}

static void
lsg_chip_list_dispose (GObject *object)
{
  g_clear_pointer (&LSG_CHIP_LIST (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_chip_list_parent_class)->dispose (object);
}

static void
lsg_chip_list_finalize (GObject *object)
{
  LsgChipList *self = LSG_CHIP_LIST (object);

  g_ptr_array_unref (self->checks);
  g_array_unref (self->ids);
  g_free (self->name);
  g_free (self->shown);
  G_OBJECT_CLASS (lsg_chip_list_parent_class)->finalize (object);
}

static void
lsg_chip_list_class_init (LsgChipListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_chip_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_chip_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", LSG_TYPE_CHIP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lsg_chip_list_init (LsgChipList *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->checks = g_ptr_array_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->button = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->box, "filter-form");
  gtk_popover_set_child (GTK_POPOVER (popover), lsg_scroller_new_growing (self->box, MOST_HEIGHT));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_widget_add_css_class (self->button, "chip-menu");
  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lsg_chip_list_new (const char *name)
{
  LsgChipList *self = g_object_new (LSG_TYPE_CHIP_LIST, NULL);

  self->name = g_strdup (name);
  show_state (self);
  return GTK_WIDGET (self);
}

static char *
dup_signature (const LsgChipItem *items,
               guint              n_items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT " %s\n", items[i].id,
                            items[i].has_mark, items[i].shape, items[i].value, items[i].text);
  return g_string_free (text, FALSE);
}

void
lsg_chip_list_set_items (LsgChipList       *self,
                         const LsgChipItem *items,
                         guint              n_items)
{
  g_autofree char *signature = dup_signature (items, n_items);
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (LSG_IS_CHIP_LIST (self));

  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);
  lsg_chip_list_get_checked (self, checked);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_box_remove (GTK_BOX (self->box), self->checks->pdata[i]);
  g_ptr_array_set_size (self->checks, 0);
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < n_items; i++)
    add_check (self, &items[i]);
  lsg_chip_list_set_checked (self, checked);
}

void
lsg_chip_list_get_checked (LsgChipList *self,
                           GArray      *ids)
{
  g_return_if_fail (LSG_IS_CHIP_LIST (self));

  g_array_set_size (ids, 0);
  for (guint i = 0; i < self->checks->len; i++)
    if (is_checked (self, i))
      g_array_append_val (ids, g_array_index (self->ids, gint64, i));
}

void
lsg_chip_list_set_checked (LsgChipList  *self,
                           const GArray *ids)
{
  g_return_if_fail (LSG_IS_CHIP_LIST (self));

  self->is_quiet = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      gboolean checked = FALSE;

      for (guint k = 0; !checked && k < ids->len; k++)
        checked = g_array_index (ids, gint64, k) == g_array_index (self->ids, gint64, i);
      gtk_check_button_set_active (self->checks->pdata[i], checked);
    }
  self->is_quiet = FALSE;
  show_state (self);
}

gboolean
lsg_chip_list_is_active (LsgChipList *self)
{
  g_return_val_if_fail (LSG_IS_CHIP_LIST (self), FALSE);

  for (guint i = 0; i < self->checks->len; i++)
    if (is_checked (self, i))
      return TRUE;
  return FALSE;
}

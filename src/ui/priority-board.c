/* priority-board.c - see priority-board.h. */
#include "priority-board.h"

#include "board-card.h"
#include "list-keys.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

/* A grid makes thirty rows of so many cards, however few of them are seen. */
#define MAX_COLUMNS 12

struct _LsgPriorityBoard {
  AdwBin      parent_instance;
  LsgProject *project;
  GtkWidget  *view;
  GHashTable *going; /* reference or NULL: records that would go */
  GHashTable *cards; /* record -> LsgBoardCard that shows it now */
};

G_DEFINE_FINAL_TYPE (LsgPriorityBoard, lsg_priority_board, ADW_TYPE_BIN)

static gboolean
is_going (LsgPriorityBoard *self,
          gpointer          record)
{
  return self->going != NULL && g_hash_table_contains (self->going, record);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgPriorityBoard         *self)
{
  gtk_list_item_set_child (item, lsg_board_card_new (self->project));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgPriorityBoard         *self)
{
  LsgBoardCard *card = LSG_BOARD_CARD (gtk_list_item_get_child (item));

  lsg_board_card_set_going (card, is_going (self, gtk_list_item_get_item (item)));
  lsg_board_card_set_record (card, gtk_list_item_get_item (item));
  g_hash_table_insert (self->cards, gtk_list_item_get_item (item), card);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgPriorityBoard         *self)
{
  LsgBoardCard *card = LSG_BOARD_CARD (gtk_list_item_get_child (item));

  if (g_hash_table_lookup (self->cards, gtk_list_item_get_item (item)) == card)
    g_hash_table_remove (self->cards, gtk_list_item_get_item (item));
  lsg_board_card_set_record (card, NULL);
}

static void
lsg_priority_board_finalize (GObject *object)
{
  LsgPriorityBoard *self = LSG_PRIORITY_BOARD (object);

  g_clear_pointer (&self->going, g_hash_table_unref);
  g_hash_table_unref (self->cards);
  g_object_unref (self->project);
  G_OBJECT_CLASS (lsg_priority_board_parent_class)->finalize (object);
}

static void
lsg_priority_board_class_init (LsgPriorityBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_priority_board_finalize;
}

static void
lsg_priority_board_init (LsgPriorityBoard *self)
{
  self->cards = g_hash_table_new (NULL, NULL);
}

GtkWidget *
lsg_priority_board_new (LsgProject *project)
{
  LsgPriorityBoard *self = g_object_new (LSG_TYPE_PRIORITY_BOARD, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->project = g_object_ref (project);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  self->view = gtk_grid_view_new (NULL, factory);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (self->view), MAX_COLUMNS);
  lsg_list_add_remove_key (self->view);
  gtk_widget_add_css_class (self->view, "board");
  lsg_spoken_name_set (self->view, _("Interventions from the most to the least realistic"));

  /* A grid view sets its adjustment while it is given its size. A scrollbar that came or went then would ask
   * for another layout in the middle of this one; an overlaid one that is always there takes no room. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  adw_bin_set_child (ADW_BIN (self), scroller);
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_priority_board_get_view (LsgPriorityBoard *self)
{
  g_return_val_if_fail (LSG_IS_PRIORITY_BOARD (self), NULL);

  return self->view;
}

void
lsg_priority_board_preview (LsgPriorityBoard *self,
                            LsgIntervention  *intervention,
                            const LsgDiamond *diamond)
{
  LsgBoardCard *card;

  g_return_if_fail (LSG_IS_PRIORITY_BOARD (self));

  card = g_hash_table_lookup (self->cards, intervention);
  if (card != NULL)
    lsg_board_card_preview (card, diamond);
}

void
lsg_priority_board_set_going (LsgPriorityBoard *self,
                              GHashTable       *going)
{
  GHashTableIter iter;
  gpointer record, card;

  g_return_if_fail (LSG_IS_PRIORITY_BOARD (self));

  if (going != NULL)
    g_hash_table_ref (going);
  g_clear_pointer (&self->going, g_hash_table_unref);
  self->going = going;
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &record, &card))
    lsg_board_card_set_going (card, is_going (self, record));
}

void
lsg_priority_board_refresh (LsgPriorityBoard *self)
{
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (LSG_IS_PRIORITY_BOARD (self));

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    {
      lsg_board_card_preview (card, NULL);
      lsg_board_card_refresh (card);
    }
}

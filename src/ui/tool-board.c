/* tool-board.c - see tool-board.h. */
#include "tool-board.h"

#include "label.h"
#include "record-name.h"
#include "toasts.h"
#include "tool-card.h"

#include <glib/gi18n-lib.h>

#define N_TIMES 2 /* asynchronous, synchronous */
#define PALE 0.25

struct _LsgToolBoard {
  GtkWidget     parent_instance;
  LsgProject   *project;
  GtkWidget    *grid;
  GtkWidget    *cells[N_TIMES][LSG_N_DIRECTIONS];
  GtkWidget    *counts[N_TIMES];
  GPtrArray    *cards; /* of LsgToolCard, in the order of the tools */
  LsgRecord    *selected;
  LsgToolTable *table; /* borrowed */
};

enum {
  SIGNAL_PICKED,
  SIGNAL_OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgToolBoard, lsg_tool_board, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* apply: another place on the board, as one step. */
static void
reclassify (LsgToolBoard *self,
            LsgRecord    *tool,
            gint64        live,
            gint64        direction)
{
  LsgChannel *channel = LSG_CHANNEL (tool);
  g_autofree char *subject = lsg_record_dup_short_name (tool);
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_CHANNEL, .id = lsg_record_get_id (tool),
                   .field = channel->live != live ? "live" : "direction", .subject = subject };
  g_autoptr (GError) error = NULL;

  if (channel->live == live && channel->direction == direction)
    return;
  lsg_project_begin (self->project, &edit);
  if (lsg_project_set (self->project, tool, "live", lsg_integer (live), &error)
      && lsg_project_set (self->project, tool, "direction", lsg_integer (direction), &error))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

static LsgRecord *
get_tool (GtkWidget *card)
{
  return LSG_RECORD (lsg_tool_card_get_tool (LSG_TOOL_CARD (card)));
}

static void
focus_cb (LsgToolBoard             *self,
          GtkEventControllerFocus *controller)
{
  LsgRecord *tool = get_tool (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (tool != self->selected)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, tool);
}

static void
clicked_cb (LsgToolBoard *self,
            GtkWidget    *card)
{
  LsgRecord *tool = get_tool (card);

  if (tool != self->selected)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, tool);
}

/* Enter goes to the pane; Ctrl and an arrow, up and down with Shift (alone they change the order): to the
 * neighbouring cell. */
static gboolean
key_cb (LsgToolBoard          *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  LsgRecord *tool = get_tool (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  LsgChannel *channel = LSG_CHANNEL (tool);
  gint64 direction = channel->direction;
  gint64 live = channel->live;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_OPEN], 0);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left)
    direction = MAX (direction - 1, 0);
  else if (key == GDK_KEY_Right)
    direction = MIN (direction + 1, LSG_N_DIRECTIONS - 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    live = key == GDK_KEY_Down;
  else
    return GDK_EVENT_PROPAGATE;
  reclassify (self, tool, live, direction);
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *card)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (card);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (LSG_TYPE_RECORD, get_tool (card));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         LsgToolBoard  *self)
{
  LsgRecord *tool = g_value_get_object (value);
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (!LSG_IS_CHANNEL (tool)
      || lsg_records_find (lsg_project_get_records (self->project), lsg_record_get_id (tool)) != (gpointer) tool)
    return FALSE;
  reclassify (self, tool, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "live")),
              GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "direction")));
  return TRUE;
}

static GtkWidget *
new_card (LsgToolBoard *self,
          LsgChannel   *tool)
{
  GtkWidget *card = lsg_tool_card_new (tool);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_object (card, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), card, 0);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE); /* before the button takes Enter */
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (card, key);
  gtk_widget_add_controller (card, focus);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  return card;
}

static gboolean
is_pale (LsgToolBoard *self,
         guint         i)
{
  return self->table != NULL && i < self->table->rows->len
         && g_array_index (self->table->rows, LsgToolRow, i).is_faded;
}

static void
show_selected (LsgToolBoard *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = self->cards->pdata[i];

      if (get_tool (card) == self->selected)
        gtk_widget_add_css_class (card, "selected");
      else
        gtk_widget_remove_css_class (card, "selected");
      gtk_widget_set_opacity (card, is_pale (self, i) ? PALE : 1.0);
    }
}

/* “no tool” in what is empty, how many beside each row. */
static void
show_counts (LsgToolBoard *self)
{
  for (int live = 0; live < N_TIMES; live++)
    {
      g_autofree char *text = NULL;
      guint n = 0;

      for (int direction = 0; direction < LSG_N_DIRECTIONS; direction++)
        {
          GtkWidget *first = gtk_widget_get_first_child (self->cells[live][direction]);
          gboolean is_empty = gtk_widget_get_next_sibling (first) == NULL;

          gtk_widget_set_visible (first, is_empty);
          for (; first != NULL; first = gtk_widget_get_next_sibling (first))
            n++;
          n--;
        }
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u tool", "%u tools", n), n);
      gtk_label_set_label (GTK_LABEL (self->counts[live]), text);
    }
}

/* The card of a tool where it belongs: as it was, or new where its cell is another. GTK 4.8 would hide from screen
 * readers what changes its parent. */
static GtkWidget *
take_card (LsgToolBoard *self,
           GHashTable   *former,
           LsgChannel   *tool,
           GtkWidget    *cell,
           GtkWidget    *before)
{
  GtkWidget *card = g_hash_table_lookup (former, tool);

  if (card == NULL || gtk_widget_get_parent (card) != cell)
    {
      card = new_card (self, tool);
      gtk_box_insert_child_after (GTK_BOX (cell), card, before);
      return card;
    }
  g_hash_table_remove (former, tool);
  if (gtk_widget_get_prev_sibling (card) != before)
    gtk_box_reorder_child_after (GTK_BOX (cell), card, before);
  return card;
}

/* The focus goes to the card that a tool has elsewhere. */
static void
remove_cards (LsgToolBoard *self,
              GHashTable   *former)
{
  GHashTableIter iter;
  gpointer tool;
  gpointer card;

  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, &tool, &card))
    {
      gboolean had_focus = (gtk_widget_get_state_flags (card) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

      for (guint i = 0; had_focus && i < self->cards->len; i++)
        if (get_tool (self->cards->pdata[i]) == tool)
          gtk_widget_grab_focus (self->cards->pdata[i]);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
    }
}

void
lsg_tool_board_set_table (LsgToolBoard *self,
                          LsgToolTable *table)
{
  g_autoptr (GHashTable) former = g_hash_table_new (NULL, NULL);
  GtkWidget *last[N_TIMES][LSG_N_DIRECTIONS];
  const char *currency;

  g_return_if_fail (LSG_IS_TOOL_BOARD (self));

  currency = lsg_project_get_programme (self->project)->currency;
  for (int i = 0; i < N_TIMES * LSG_N_DIRECTIONS; i++)
    last[i / LSG_N_DIRECTIONS][i % LSG_N_DIRECTIONS]
      = gtk_widget_get_first_child (self->cells[i / LSG_N_DIRECTIONS][i % LSG_N_DIRECTIONS]);
  for (guint i = 0; i < self->cards->len; i++)
    g_hash_table_insert (former, get_tool (self->cards->pdata[i]), self->cards->pdata[i]);
  g_ptr_array_set_size (self->cards, 0);
  self->table = table;
  for (guint i = 0; i < table->tools->len; i++)
    {
      LsgChannel *tool = table->tools->pdata[i];
      GtkWidget **before = &last[tool->live != 0][tool->direction];
      GtkWidget *card = take_card (self, former, tool, self->cells[tool->live != 0][tool->direction], *before);

      *before = card;
      lsg_tool_card_show (LSG_TOOL_CARD (card), currency, g_array_index (table->rows, LsgToolRow, i).n_uses == 0);
      g_ptr_array_add (self->cards, card);
    }
  remove_cards (self, former);
  show_counts (self);
  show_selected (self);
}

void
lsg_tool_board_set_selected (LsgToolBoard *self,
                             LsgRecord    *tool)
{
  g_return_if_fail (LSG_IS_TOOL_BOARD (self));

  g_set_object (&self->selected, tool);
  show_selected (self);
}

void
lsg_tool_board_refresh_filter (LsgToolBoard *self)
{
  g_return_if_fail (LSG_IS_TOOL_BOARD (self));

  show_selected (self);
}

static GtkWidget *
make_cell (LsgToolBoard *self,
           int           live,
           int           direction)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *nothing = lsg_label_new (_("no tool"), "caption dim-label", LSG_LABEL_CENTRED);
  GtkDropTarget *target = gtk_drop_target_new (LSG_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_widget_set_vexpand (nothing, TRUE);
  gtk_box_append (GTK_BOX (cell), nothing);
  gtk_widget_add_css_class (cell, "tool-cell");
  gtk_widget_set_hexpand (cell, TRUE);
  g_object_set_data (G_OBJECT (cell), "live", GINT_TO_POINTER (live));
  g_object_set_data (G_OBJECT (cell), "direction", GINT_TO_POINTER (direction));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
  return cell;
}

static void
lsg_tool_board_dispose (GObject *object)
{
  LsgToolBoard *self = LSG_TOOL_BOARD (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->selected);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_tool_board_parent_class)->dispose (object);
}

static void
lsg_tool_board_class_init (LsgToolBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_tool_board_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_TOOL_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_OPEN] = g_signal_new ("open", LSG_TYPE_TOOL_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
lsg_tool_board_init (LsgToolBoard *self)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_CHANNEL), "direction");

  g_autoptr (GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->cards = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  for (int direction = 0; direction < LSG_N_DIRECTIONS; direction++)
    gtk_grid_attach (GTK_GRID (self->grid),
                     lsg_label_new (lsg_field_get_choice_label (field, direction), "section", LSG_LABEL_PLAIN),
                     direction + 1, 0, 1, 1);
  for (int live = 0; live < N_TIMES; live++)
    {
      GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      self->counts[live] = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_PLAIN);
      gtk_widget_set_size_request (head, 92, -1);
      gtk_box_append (GTK_BOX (head), lsg_label_new (live ? _("Synchronous") : _("Asynchronous"), "section",
                                                     LSG_LABEL_PLAIN));
      gtk_box_append (GTK_BOX (head), self->counts[live]);
      gtk_grid_attach (GTK_GRID (self->grid), head, 0, live + 1, 1, 1);
      for (int direction = 0; direction < LSG_N_DIRECTIONS; direction++)
        {
          self->cells[live][direction] = make_cell (self, live, direction);
          gtk_size_group_add_widget (widths, self->cells[live][direction]);
          gtk_grid_attach (GTK_GRID (self->grid), self->cells[live][direction], direction + 1, live + 1, 1, 1);
        }
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
lsg_tool_board_new (LsgProject *project)
{
  LsgToolBoard *self = g_object_new (LSG_TYPE_TOOL_BOARD, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

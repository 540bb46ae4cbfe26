/* path-table.c - see path-table.h.
 *
 * The rows are those of lsg_path_list(); after a change only the range that differs is replaced, and the cells on
 * screen show their records anew.
 */
#include "path-table.h"

#include "activity.h"
#include "column-view.h"
#include "date.h"
#include "gradual-selection.h"
#include "list-keys.h"
#include "path-cell.h"
#include "path-edit.h"
#include "path-strips.h"
#include "path-words.h"
#include "scroller.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS_HEIGHT 3000
#define UNIT_SCALE 0.86 /* as .sheet-unit of the style sheet */
#define CELL_PADDING 18 /* of both sides together */

struct _LsgPathTable {
  GtkWidget           parent_instance;
  LsgProject         *project;
  GListStore         *rows;
  GtkSingleSelection *selection;
  GHashTable         *bound; /* LsgPathCell, those on screen */
  GtkWidget          *scroller;
  GtkColumnView      *view;
  LsgRecord          *dragged; /* reference or NULL */
  gint64              hidden;  /* id of what was selected when a filter left it out; 0: nothing */
  int                 rows_height; /* of all, as they are laid out; 0: not known, or more than any window */
  guint               measure_id;
  gboolean            is_refreshing;
};

G_DEFINE_FINAL_TYPE (LsgPathTable, lsg_path_table, GTK_TYPE_WIDGET)

enum {
  PROP_SELECTED = 1,
};

enum {
  PROBLEM,
  DRAGGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Dragging. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            LsgPathTable  *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  LsgRecord *record = lsg_path_cell_get_record (LSG_PATH_CELL (cell));

  g_set_object (&self->dragged, record);
  return record != NULL ? gdk_content_provider_new_typed (LSG_TYPE_RECORD, record) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               LsgPathTable  *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (lsg_cell_get_row (cell));

  gtk_drag_source_set_icon (source, icon, 12, 12);
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             LsgPathTable  *self)
{
  g_clear_object (&self->dragged);
}

/* A line where what is dragged would fall. */
static void
mark_row (GtkWidget *cell,
          gboolean   is_above,
          gboolean   is_below)
{
  static const char *const classes[] = { "drop-above", "drop-below", NULL };

  lsg_cell_style_row (cell, classes, is_above ? classes[0] : is_below ? classes[1] : NULL);
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                LsgPathTable  *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  LsgRecord *record = lsg_path_cell_get_record (LSG_PATH_CELL (cell));
  gboolean is_after = y > gtk_widget_get_height (cell) / 2.0;

  if (self->dragged == NULL || record == NULL || record == self->dragged)
    {
      mark_row (cell, FALSE, FALSE);
      return 0;
    }
  if (LSG_IS_MODULE (record) && LSG_IS_ACTIVITY (self->dragged)) /* it becomes its first one */
    is_after = TRUE;
  mark_row (cell, !is_after, is_after);
  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (GtkDropTarget *target,
               LsgPathTable  *self)
{
  mark_row (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), FALSE, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         LsgPathTable  *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  LsgRecord *record = lsg_path_cell_get_record (LSG_PATH_CELL (cell));
  gboolean is_after = y > gtk_widget_get_height (cell) / 2.0;
  g_autoptr (LsgRecord) dragged = self->dragged != NULL ? g_object_ref (self->dragged) : NULL;
  g_autoptr (GError) error = NULL;

  mark_row (cell, FALSE, FALSE);
  if (record == NULL || dragged == NULL)
    return FALSE;
  if (!lsg_path_drop (self->project, dragged, record, is_after, &error) && error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  lsg_path_table_select (self, dragged);
  return TRUE;
}

static void
add_drag (LsgPathTable *self,
          GtkWidget    *cell,
          gboolean      is_handle)
{
  GtkDropTarget *target = gtk_drop_target_new (LSG_TYPE_RECORD, GDK_ACTION_COPY);

  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
  if (is_handle)
    {
      GtkDragSource *source = gtk_drag_source_new ();

      g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
      g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
      g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
      gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
    }
}

/* Cells. */

static void
problem_cb (LsgPathCell  *cell,
            const char   *problem,
            LsgPathTable *self)
{
  g_signal_emit (self, signals[PROBLEM], 0, problem);
}

/* An edited number selects its row: the pane speaks of what is edited. */
static void
focus_cb (GtkEventControllerFocus *controller,
          LsgPathTable            *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  lsg_path_table_select (self, lsg_path_cell_get_record (LSG_PATH_CELL (cell)));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgPathTable             *self)
{
  LsgPathColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = lsg_path_cell_new (self->project, column);

  g_signal_connect_object (cell, "problem", G_CALLBACK (problem_cb), self, 0);
  add_drag (self, cell, column == LSG_PATH_COLUMN_HANDLE);
  if (column == LSG_PATH_COLUMN_MINUTES)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, 0);
      gtk_widget_add_controller (cell, focus);
    }
  gtk_list_item_set_child (item, cell);
}

static void
style_row (GtkWidget *cell,
           gboolean   is_module)
{
  static const char *const classes[] = { "group", NULL };

  lsg_cell_style_row (cell, classes, is_module ? classes[0] : NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgPathTable             *self)
{
  LsgRecord *record = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_hash_table_add (self->bound, cell);
  lsg_path_cell_set_record (LSG_PATH_CELL (cell), record);
  style_row (cell, LSG_IS_MODULE (record));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgPathTable             *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_hash_table_remove (self->bound, cell);
  style_row (cell, FALSE);
  lsg_path_cell_set_record (LSG_PATH_CELL (cell), NULL);
}

static void
add_column (LsgPathTable *self,
            LsgPathColumn column,
            const char   *title,
            int           width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, width < 0);
  gtk_column_view_column_set_fixed_width (view_column, width);
  gtk_column_view_append_column (self->view, view_column);
}

/* What a column of short texts needs for @text, in the smaller letters of its cells; the title has the rest. */
static int
measure_text (LsgPathTable *self,
              const char   *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (UNIT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD)); /* rows of modules */
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + CELL_PADDING;
}

static int
measure_column (LsgPathTable *self,
                LsgPathColumn column)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *date = lsg_date_format_weekday_short ("2025-09-24", language);
  g_autofree char *time = lsg_date_format_time (18, 30, language);
  g_autofree char *dates = g_strdup_printf ("%s, %s", date, time);
  g_autofree char *days = lsg_words_day_span (180, 182);
  int width = 0;

  if (column == LSG_PATH_COLUMN_DAYS)
    return measure_text (self, days);
  if (column == LSG_PATH_COLUMN_DATES)
    return measure_text (self, dates);
  if (column == LSG_PATH_COLUMN_MINUTES)
    return MAX (measure_text (self, _("Minutes")), measure_text (self, "00000") + CELL_PADDING);
  for (guint i = 0; i < LSG_N_ACTIVITY_NATURES; i++)
    width = MAX (width, measure_text (self, g_dgettext (GETTEXT_PACKAGE, lsg_activity_natures[i].label)));
  return width;
}

/* In a number the keys are the text's. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LsgPathTable          *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  LsgPathDrag drag;
  int days;

  if ((focus != NULL && GTK_IS_TEXT (focus)) || !lsg_path_drag_read_key (keyval, state, &drag, &days))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[DRAGGED], 0, drag, days);
  return GDK_EVENT_STOP;
}

static void
selected_cb (LsgPathTable *self)
{
  if (self->is_refreshing)
    return;
  self->hidden = 0;
  g_object_notify (G_OBJECT (self), "selected");
}

static void
lsg_path_table_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, lsg_path_table_get_selected (LSG_PATH_TABLE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_path_table_dispose (GObject *object)
{
  LsgPathTable *self = LSG_PATH_TABLE (object);

  g_clear_object (&self->dragged);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_path_table_parent_class)->dispose (object);
}

static void
lsg_path_table_finalize (GObject *object)
{
  LsgPathTable *self = LSG_PATH_TABLE (object);

  g_hash_table_unref (self->bound);
  g_object_unref (self->selection);
  g_object_unref (self->rows);
  g_object_unref (self->project);
  G_OBJECT_CLASS (lsg_path_table_parent_class)->finalize (object);
}

static void
lsg_path_table_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LsgPathTable *self = LSG_PATH_TABLE (widget);
  int header;

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation != GTK_ORIENTATION_VERTICAL || self->rows_height <= 0)
    return;
  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self->view)), orientation, for_size, NULL, &header, NULL,
                      NULL);
  *natural = MAX (*natural, header + self->rows_height);
}

static gboolean
measure_again_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  LSG_PATH_TABLE (widget)->measure_id = 0;
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 measures rows as if each were as wide as it pleases; how high they are with titles on several lines is known
 * when they have been laid out. Of a long list nobody sees all rows at once. */
static void
learn_height (LsgPathTable *self)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  int height = (int) gtk_adjustment_get_upper (rows);

  if (height > MAX_ROWS_HEIGHT)
    height = 0;
  if (height == self->rows_height)
    return;
  self->rows_height = height;
  if (self->measure_id == 0)
    self->measure_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), measure_again_cb, NULL, NULL);
}

static void
lsg_path_table_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (LSG_PATH_TABLE (widget)->scroller, width, height, baseline, NULL);
  learn_height (LSG_PATH_TABLE (widget));
}

static void
lsg_path_table_class_init (LsgPathTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lsg_path_table_get_property;
  object_class->dispose = lsg_path_table_dispose;
  object_class->finalize = lsg_path_table_finalize;
  g_object_class_install_property (
    object_class, PROP_SELECTED,
    g_param_spec_object ("selected", NULL, NULL, LSG_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  signals[PROBLEM] = g_signal_new ("problem", LSG_TYPE_PATH_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DRAGGED] = g_signal_new ("dragged", LSG_TYPE_PATH_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  GTK_WIDGET_CLASS (klass)->measure = lsg_path_table_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lsg_path_table_size_allocate;
}

static void
lsg_path_table_init (LsgPathTable *self)
{
  self->rows = g_list_store_new (LSG_TYPE_RECORD);
  self->bound = g_hash_table_new (NULL, NULL);
}

static void
make_view (LsgPathTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_COLUMN_VIEW (
    gtk_column_view_new (lsg_gradual_selection_new (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "sheet");
  lsg_spoken_name_set (GTK_WIDGET (self->view), _("Modules and activities of the path"));
  add_column (self, LSG_PATH_COLUMN_HANDLE, NULL, 34);
  add_column (self, LSG_PATH_COLUMN_TITLE, _("Activity"), -1);
  add_column (self, LSG_PATH_COLUMN_NATURE, _("Nature"), measure_column (self, LSG_PATH_COLUMN_NATURE));
  add_column (self, LSG_PATH_COLUMN_DAYS, _("Days"), measure_column (self, LSG_PATH_COLUMN_DAYS));
  add_column (self, LSG_PATH_COLUMN_DATES, _("Dates"), measure_column (self, LSG_PATH_COLUMN_DATES));
  add_column (self, LSG_PATH_COLUMN_MINUTES, _("Minutes"), measure_column (self, LSG_PATH_COLUMN_MINUTES));
  lsg_column_view_push_headers (self->view, LSG_PATH_COLUMN_MINUTES, LSG_PATH_COLUMN_MINUTES);
  lsg_list_add_remove_key (GTK_WIDGET (self->view));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lsg_path_table_new (LsgProject *project)
{
  LsgPathTable *self = g_object_new (LSG_TYPE_PATH_TABLE, NULL);
  GtkAdjustment *rows;

  self->project = g_object_ref (project);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  make_view (self);
  self->scroller = lsg_scroller_new (GTK_WIDGET (self->view));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (rows, "notify::upper", G_CALLBACK (learn_height), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Replaces the one range in which the rows differ from @list. */
static void
splice (LsgPathTable *self,
        GPtrArray    *list)
{
  GListModel *model = G_LIST_MODEL (self->rows);
  guint n = g_list_model_get_n_items (model);
  guint shorter = MIN (n, list->len);
  guint start = 0;
  guint same = 0;

  for (; start < shorter; start++)
    {
      g_autoptr (LsgRecord) record = g_list_model_get_item (model, start);

      if (record != list->pdata[start])
        break;
    }
  for (; same < shorter - start; same++)
    {
      g_autoptr (LsgRecord) record = g_list_model_get_item (model, n - 1 - same);

      if (record != list->pdata[list->len - 1 - same])
        break;
    }
  if (n - start - same == 0 && list->len - start - same == 0)
    return;
  g_list_store_splice (self->rows, start, n - start - same, list->pdata + start, list->len - start - same);
  self->rows_height = 0; /* fewer rows are less high: the list alone would not say so while it has room */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What a filter leaves out is selected again as soon as it lets it through, unless something else has been selected
 * since. */
static void
restore_selected (LsgPathTable *self,
                  LsgRecord    *selected)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  LsgRecord *wanted = selected;

  if (wanted == NULL && self->hidden != 0)
    wanted = lsg_records_find (records, self->hidden);
  if (lsg_path_table_select (self, wanted) || wanted == NULL)
    self->hidden = 0;
  else
    self->hidden = lsg_record_get_id (wanted);
}

void
lsg_path_table_refresh (LsgPathTable        *self,
                        const LsgPathFilter *filter)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (LsgRecord) selected = NULL;
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (LSG_IS_PATH_TABLE (self));

  list = lsg_path_list (lsg_project_get_records (self->project), filter);
  selected = lsg_path_table_get_selected (self);
  if (selected != NULL)
    g_object_ref (selected);
  self->is_refreshing = TRUE;
  splice (self, list);
  restore_selected (self, selected);
  self->is_refreshing = FALSE;
  if (lsg_path_table_get_selected (self) != selected)
    g_object_notify (G_OBJECT (self), "selected");
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    lsg_path_cell_refresh (LSG_PATH_CELL (cell));
}

LsgRecord *
lsg_path_table_get_selected (LsgPathTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
lsg_path_table_select (LsgPathTable *self,
                       LsgRecord    *record)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (record != NULL && !g_list_store_find (self->rows, record, &position))
    position = GTK_INVALID_LIST_POSITION;
  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (!self->is_refreshing)
    lsg_gradual_scroll_to (GTK_WIDGET (self->view), position);
  return TRUE;
}

guint
lsg_path_table_get_n_rows (LsgPathTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

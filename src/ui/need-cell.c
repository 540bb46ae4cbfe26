/* need-cell.c - a cell of the table of needs. See need-cell.h. */
#include "need-cell.h"

#include "chart-view.h"
#include "label.h"
#include "mark-view.h"
#include "need.h"
#include "priority-words.h"
#include "record-name.h"
#include "spoken-name.h"
#include "tooltip.h"
#include "viewpoint-words.h"

#include <glib/gi18n-lib.h>

#define VIEWPOINTS_WIDTH 84
#define VIEWPOINTS_HEIGHT 38

struct _LsgNeedCell {
  AdwBin         parent_instance;
  LsgProject    *project;
  LsgNeedColumn  column;
  LsgNeed       *need;
  gulong         notify_id;
  gboolean       is_showing;
  LsgMarkView   *mark;   /* title */
  GtkLabel      *label;  /* title; criticality */
  GtkLabel      *second; /* title: code and planes; criticality: class */
  GtkEditable   *entry;  /* gravity, probability */
  LsgChartView  *chart;  /* viewpoints */
};

G_DEFINE_FINAL_TYPE (LsgNeedCell, lsg_need_cell, ADW_TYPE_BIN)

static const char *
get_field (LsgNeedCell *self)
{
  return self->column == LSG_NEED_COLUMN_GRAVITY ? "gravity" : "probability";
}

static gint64
get_rating (LsgNeedCell *self)
{
  return self->column == LSG_NEED_COLUMN_GRAVITY ? self->need->gravity : self->need->probability;
}

/* Gives a tag ("Indispensable") the style of its class; a label without class is hidden. */
static void
show_class (GtkLabel *tag,
            gint64    class_)
{
  gboolean has_class = class_ >= 0 && class_ < LSG_N_CLASSES;

  for (gint64 i = 0; i < LSG_N_CLASSES; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("tag-%s", lsg_class_choices[i].token);

      if (i == class_)
        gtk_widget_add_css_class (GTK_WIDGET (tag), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (tag), css_class);
    }
  gtk_widget_set_visible (GTK_WIDGET (tag), has_class);
  if (has_class)
    gtk_label_set_text (tag, g_dgettext (GETTEXT_PACKAGE, lsg_class_choices[class_].label));
}

static void
show_title (LsgNeedCell *self)
{
  g_autofree char *planes = lsg_words_planes (self->need->planes);
  g_autofree char *caption = self->need->nature == LSG_NEED_EXPECTATION
                               ? g_strdup_printf (_("expectation · %s"), planes)
                               : g_steal_pointer (&planes);
  g_autofree char *coded = self->need->code != NULL ? g_strdup_printf ("%s · %s", self->need->code, caption)
                                                    : g_steal_pointer (&caption);

  lsg_mark_view_set_value (self->mark, self->need->planes);
  gtk_label_set_text (self->label, lsg_words_title (LSG_RECORD (self->need)));
  gtk_label_set_text (self->second, coded);
}

static void
show_rating (LsgNeedCell *self)
{
  gint64 rating = get_rating (self);
  char text[2] = { rating == LSG_NULL ? '\0' : (char) ('0' + rating), '\0' };
  g_autofree char *need = lsg_record_dup_short_name (LSG_RECORD (self->need));
  g_autofree char *name = g_strdup_printf (self->column == LSG_NEED_COLUMN_GRAVITY ? _("Gravity, %s")
                                                                                   : _("Probability, %s"),
                                           need);

  lsg_spoken_name_set (GTK_WIDGET (self->entry), name);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  if (g_strcmp0 (gtk_editable_get_text (self->entry), text) == 0)
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text);
  if (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    gtk_editable_select_region (self->entry, 0, -1);
  self->is_showing = FALSE;
}

static void
show_criticality (LsgNeedCell *self)
{
  gint64 criticality = self->need->criticality;
  g_autofree char *text = criticality == LSG_NULL ? g_strdup ("–") : g_strdup_printf ("%d", (int) criticality);

  gtk_label_set_text (self->label, text);
  show_class (self->second, self->need->class_);
}

static void
draw_viewpoints (const LsgCanvas *canvas,
                 gpointer         data)
{
  LsgNeedCell *self = data;
  LsgRecords *records = self->need != NULL ? lsg_project_get_records (self->project) : NULL;
  LsgViewpointRow row;

  if (records == NULL)
    return;
  row = lsg_viewpoint_read_row (records, self->need);
  lsg_viewpoint_row_draw (&row, (int) lsg_viewpoint_get_gap_mark (records), canvas);
}

static char *
say_viewpoints (const LsgCanvas   *canvas,
                double             x,
                double             y,
                cairo_rectangle_t *box,
                gpointer           data)
{
  LsgNeedCell *self = data;

  return self->need != NULL ? lsg_words_viewpoints (lsg_project_get_records (self->project), self->need) : NULL;
}

static void
show_viewpoints (LsgNeedCell *self)
{
  g_autofree char *words = lsg_words_viewpoints (lsg_project_get_records (self->project), self->need);

  lsg_chart_view_set_description (self->chart, words);
  lsg_chart_view_redraw (self->chart);
}

static void
show_need (LsgNeedCell *self)
{
  switch (self->column)
    {
    case LSG_NEED_COLUMN_TITLE:
      show_title (self);
      break;
    case LSG_NEED_COLUMN_GRAVITY:
    case LSG_NEED_COLUMN_PROBABILITY:
      show_rating (self);
      break;
    case LSG_NEED_COLUMN_VIEWPOINTS:
      show_viewpoints (self);
      break;
    case LSG_NEED_COLUMN_CRITICALITY:
    case LSG_N_NEED_COLUMNS:
    default:
      show_criticality (self);
      break;
    }
}

static void
set_rating (LsgNeedCell *self,
            LsgValue     value)
{
  g_autoptr (GError) error = NULL;

  if (lsg_project_set (self->project, LSG_RECORD (self->need), get_field (self), value, &error))
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  lsg_tooltip_set (GTK_WIDGET (self->entry), error->message);
}

static void
changed_cb (LsgNeedCell *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  if (self->is_showing || self->need == NULL)
    return;
  lsg_tooltip_set (GTK_WIDGET (self->entry), NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  if (text[0] >= '1' && text[0] <= '4')
    set_rating (self, lsg_integer (text[0] - '0'));
  else if (text[0] == '\0')
    set_rating (self, lsg_none ());
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      lsg_tooltip_set (GTK_WIDGET (self->entry), _("A rating from 1 to 4"));
    }
}

/* The same column in the row above or below. */
static gboolean
move_focus (LsgNeedCell *self,
            gboolean     down)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = gtk_widget_get_parent (cell);
  GtkWidget *other_row = down ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  GtkWidget *other = other_row != NULL ? gtk_widget_get_first_child (other_row) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child != cell && other != NULL;
       child = gtk_widget_get_next_sibling (child))
    other = gtk_widget_get_next_sibling (other);
  return other != NULL && gtk_widget_child_focus (other, GTK_DIR_TAB_FORWARD);
}

/* A digit replaces the rating wherever the caret is; Enter and the arrows walk down the column. */
static gboolean
key_cb (LsgNeedCell     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  guint32 character = gdk_keyval_to_unicode (keyval);
  char text[2] = { (char) character, '\0' };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (character >= '1' && character <= '4')
    {
      gtk_editable_set_text (self->entry, text);
      gtk_editable_select_region (self->entry, 0, -1);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return move_focus (self, TRUE);
  if (keyval == GDK_KEY_Up)
    return move_focus (self, FALSE);
  return GDK_EVENT_PROPAGATE;
}

/* What was refused gives way to what the need holds. */
static void
leave_cb (LsgNeedCell *self)
{
  lsg_project_end_typing (self->project);
  if (self->need != NULL)
    show_rating (self);
  lsg_tooltip_set (GTK_WIDGET (self->entry), NULL);
}

static void
drop_need (LsgNeedCell *self)
{
  if (self->need != NULL)
    g_clear_signal_handler (&self->notify_id, self->need);
  g_clear_object (&self->need);
}

static void
lsg_need_cell_dispose (GObject *object)
{
  LsgNeedCell *self = LSG_NEED_CELL (object);

  drop_need (self);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_need_cell_parent_class)->dispose (object);
}

static void
lsg_need_cell_class_init (LsgNeedCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_need_cell_dispose;
}

static void
lsg_need_cell_init (LsgNeedCell *self)
{
}

static GtkWidget *
make_title (LsgNeedCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->mark = LSG_MARK_VIEW (lsg_mark_view_new (LSG_MARK_VIEW_PLANES, 0));
  self->label = GTK_LABEL (lsg_label_new (NULL, NULL, LSG_LABEL_TWO_LINES));
  self->second = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  gtk_widget_add_css_class (column, "need-title");
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->second));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (line), column);
  return line;
}

static GtkWidget *
make_rating (LsgNeedCell *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_editable_set_width_chars (self->entry, 2);
  gtk_editable_set_max_width_chars (self->entry, 2);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_widget_add_css_class (entry, "level-cell");
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, key);
  return entry;
}

static GtkWidget *
make_criticality (LsgNeedCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->label = GTK_LABEL (lsg_label_new (NULL, "criticality numeric", LSG_LABEL_END));
  self->second = GTK_LABEL (lsg_label_new (NULL, "tag", LSG_LABEL_PLAIN));
  gtk_label_set_width_chars (self->label, 2);
  gtk_widget_set_valign (GTK_WIDGET (self->second), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->second));
  return line;
}

static GtkWidget *
make_viewpoints (LsgNeedCell *self)
{
  self->chart = LSG_CHART_VIEW (lsg_chart_view_new (VIEWPOINTS_WIDTH, VIEWPOINTS_HEIGHT));
  lsg_chart_view_set_draw_func (self->chart, draw_viewpoints, self, NULL);
  lsg_chart_view_set_tooltip_func (self->chart, say_viewpoints);
  gtk_widget_set_valign (GTK_WIDGET (self->chart), GTK_ALIGN_CENTER);
  return GTK_WIDGET (self->chart);
}

GtkWidget *
lsg_need_cell_new (LsgProject    *project,
                   LsgNeedColumn  column)
{
  LsgNeedCell *self = g_object_new (LSG_TYPE_NEED_CELL, NULL);
  GtkWidget *child;

  self->project = g_object_ref (project);
  self->column = column;
  if (column == LSG_NEED_COLUMN_TITLE)
    child = make_title (self);
  else if (column == LSG_NEED_COLUMN_CRITICALITY)
    child = make_criticality (self);
  else if (column == LSG_NEED_COLUMN_VIEWPOINTS)
    child = make_viewpoints (self);
  else
    child = make_rating (self);
  adw_bin_set_child (ADW_BIN (self), child);
  return GTK_WIDGET (self);
}

void
lsg_need_cell_set_need (LsgNeedCell *self,
                        LsgNeed     *need)
{
  g_return_if_fail (LSG_IS_NEED_CELL (self));

  drop_need (self);
  if (need == NULL)
    return;
  self->need = g_object_ref (need);
  self->notify_id = g_signal_connect_swapped (need, "notify", G_CALLBACK (show_need), self);
  show_need (self);
}

LsgNeed *
lsg_need_cell_get_need (LsgNeedCell *self)
{
  g_return_val_if_fail (LSG_IS_NEED_CELL (self), NULL);

  return self->need;
}

void
lsg_need_cell_refresh (LsgNeedCell *self)
{
  g_return_if_fail (LSG_IS_NEED_CELL (self));

  if (self->need != NULL && self->column == LSG_NEED_COLUMN_VIEWPOINTS)
    show_viewpoints (self);
}

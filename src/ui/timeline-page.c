/* timeline-page.c - see timeline-page.h. */
#include "timeline-page.h"

#include "column-view.h"
#include "empty-state.h"
#include "figures-table.h"
#include "icon-button.h"
#include "nothing-line.h"
#include "remark-button.h"
#include "removal.h"
#include "scroller.h"
#include "timeline-chips.h"
#include "timeline-pane.h"
#include "timeline-view.h"
#include "timeline-waiting.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 300
#define CONTENT_WIDTH 540 /* with less the pane makes way: titles need it */
#define ZOOM_STEP 1.4

struct _LsgTimelinePage {
  LsgPage           parent_instance;
  LsgTimelineFilter filter;
  LsgTimelineChips *chips;
  GtkWidget        *nothing;  /* says that search and chips let no mark through */
  LsgTimelineView  *view;
  LsgTimelineWaiting *waiting;
  LsgTimelinePane  *pane; /* reference: an empty page goes without it */
  GtkStack         *stack;
  GtkWidget        *bar;
  GtkWidget        *marks_table;
  GtkWidget        *load_table;
  GtkWidget        *tools;
  GtkToggleButton  *scales[2]; /* calendar, minutes */
  GtkWidget        *zoom_out;
  GtkWidget        *zoom_in;
  gint64            selected; /* id, 0: none */
  gboolean          shows_table;
  gboolean          has_titles; /* the tables have their heads */
  gboolean          is_empty;
};

G_DEFINE_FINAL_TYPE (LsgTimelinePage, lsg_timeline_page, LSG_TYPE_PAGE)

static LsgRecord *
lsg_timeline_page_get_selected (LsgPage *page)
{
  LsgTimelinePage *self = LSG_TIMELINE_PAGE (page);

  return self->selected != 0 ? lsg_records_find (lsg_project_get_records (lsg_page_get_project (page)), self->selected)
                             : NULL;
}

static void
show_selected (LsgTimelinePage *self)
{
  LsgRecord *selected = lsg_timeline_page_get_selected (LSG_PAGE (self));

  if (selected == NULL)
    self->selected = 0;
  lsg_timeline_view_set_selected (self->view, (LsgIntervention *) selected);
  lsg_timeline_pane_set_record (self->pane, (LsgIntervention *) selected);
  lsg_timeline_waiting_set_selected (self->waiting, selected);
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
select_record (LsgTimelinePage *self,
               LsgRecord       *record)
{
  self->selected = record != NULL ? lsg_record_get_id (record) : 0;
  show_selected (self);
}

static void
show_zoom (LsgTimelinePage *self)
{
  gtk_widget_set_visible (self->bar, lsg_timeline_view_can_zoom (self->view, FALSE));
  gtk_widget_set_sensitive (self->zoom_out, lsg_timeline_view_can_zoom (self->view, FALSE));
  gtk_widget_set_sensitive (self->zoom_in, lsg_timeline_view_can_zoom (self->view, TRUE));
}

/* Rows are worded when they are looked at; heads stand from the beginning, so that what is hidden has a name. */
static void
show_tables (LsgTimelinePage *self)
{
  const char *const none[] = { NULL };
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  LsgTimelineData *data = lsg_timeline_view_get_data (self->view);
  g_auto (GStrv) titles = lsg_timeline_data_list_titles (data, project);
  g_auto (GStrv) rows = self->shows_table ? lsg_timeline_data_list_rows (data, project) : NULL;
  g_auto (GStrv) mark_titles = lsg_timeline_data_list_mark_titles ();
  g_auto (GStrv) mark_rows = self->shows_table ? lsg_timeline_data_list_mark_rows (data, project) : NULL;

  lsg_figures_table_set (self->load_table, (const char *const *) titles,
                         rows != NULL ? (const char *const *) rows : none);
  lsg_figures_table_set (self->marks_table, (const char *const *) mark_titles,
                         mark_rows != NULL ? (const char *const *) mark_rows : none);
  self->has_titles = TRUE;
}

/* No path, and nothing placed without one. */
static gboolean
find_empty (LsgTimelineData *data)
{
  return data->activities->len == 0 && data->n_placed == 0;
}

static void
show_view (LsgTimelinePage *self)
{
  LsgTimelineData *data = lsg_timeline_view_get_data (self->view);
  gboolean is_empty = find_empty (data);
  g_autofree char *subtitle = lsg_timeline_data_dup_subtitle (data);
  g_autofree char *brief = lsg_timeline_data_dup_brief (data);

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : self->shows_table ? "table" : "timeline");
  if (!is_empty && (self->shows_table || !self->has_titles))
    show_tables (self);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), !is_empty);
  gtk_widget_set_visible (self->nothing, !is_empty && data->n_placed > 0 && data->marks->len == 0);
  gtk_widget_set_visible (self->tools, !is_empty);
  if (is_empty != self->is_empty)
    {
      self->is_empty = is_empty;
      lsg_page_set_pane (LSG_PAGE (self), is_empty ? NULL : GTK_WIDGET (self->pane), PANE_WIDTH);
    }
  lsg_page_set_brief (LSG_PAGE (self), brief);
  lsg_page_set_subtitle (LSG_PAGE (self), subtitle);
}

static void
show_all (LsgTimelinePage *self)
{
  lsg_timeline_chips_read (self->chips, &self->filter);
  lsg_timeline_view_refresh (self->view, &self->filter);
  lsg_timeline_chips_show (self->chips, lsg_timeline_view_get_data (self->view));
  lsg_timeline_waiting_refresh (self->waiting);
  show_selected (self);
  lsg_timeline_pane_refresh (self->pane);
  show_view (self);
  show_zoom (self);
}

static void
lsg_timeline_page_refresh (LsgPage          *page,
                           const LsgChanges *changes)
{
  show_all (LSG_TIMELINE_PAGE (page));
}

static void
clear_filters (LsgTimelinePage *self)
{
  lsg_chip_bar_clear (LSG_CHIP_BAR (self->chips));
}

static void
lsg_timeline_page_search (LsgPage    *page,
                          const char *text)
{
  lsg_chip_bar_set_search (LSG_CHIP_BAR (LSG_TIMELINE_PAGE (page)->chips), text);
}

static gboolean
lsg_timeline_page_show_record (LsgPage    *page,
                               LsgRecord  *record,
                               const char *field)
{
  LsgTimelinePage *self = LSG_TIMELINE_PAGE (page);
  LsgIntervention *intervention;

  if (!LSG_IS_INTERVENTION (record))
    return FALSE;
  intervention = LSG_INTERVENTION (record);
  if (lsg_timeline_view_get_data (self->view) == NULL)
    show_all (self);
  if (lsg_intervention_is_kept (intervention) && intervention->first_day != LSG_NULL
      && lsg_timeline_data_find (lsg_timeline_view_get_data (self->view), intervention) < 0)
    clear_filters (self);
  select_record (self, record);
  lsg_timeline_view_reveal (self->view);
  if (field != NULL)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_timeline_pane_focus (self->pane, field);
    }
  return TRUE;
}

static void
picked_cb (LsgTimelinePage *self,
           LsgRecord       *record)
{
  select_record (self, record);
}

/* Enter, or a double click. */
static void
go_to_pane (LsgTimelinePage *self)
{
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
  lsg_timeline_pane_focus (self->pane, NULL);
}

static void
waiting_picked_cb (LsgTimelinePage *self,
                   LsgRecord       *record)
{
  select_record (self, record);
  lsg_page_set_show_pane (LSG_PAGE (self), TRUE);
}

/* On the first day that is seen of the path; from there it is moved. */
static void
place_cb (LsgTimelinePage *self)
{
  LsgRecord *record = lsg_timeline_page_get_selected (LSG_PAGE (self));
  LsgTimelinePut put;

  if (record == NULL)
    return;
  put = lsg_timeline_put_read (LSG_INTERVENTION (record));
  put.is_placed = TRUE;
  lsg_timeline_view_put (self->view, LSG_INTERVENTION (record),
                         put.activity != 0 ? put : lsg_timeline_put_on_day (put, 1));
  lsg_timeline_view_reveal (self->view);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
lift_cb (LsgTimelinePage *self)
{
  LsgRecord *record = lsg_timeline_page_get_selected (LSG_PAGE (self));
  LsgTimelinePut put;

  if (record == NULL)
    return;
  put = lsg_timeline_put_read (LSG_INTERVENTION (record));
  put.is_placed = FALSE;
  lsg_timeline_view_put (self->view, LSG_INTERVENTION (record), put);
}

static void
go_to_path (LsgTimelinePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "path");
}

static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  LsgTimelinePage *self = LSG_TIMELINE_PAGE (widget);

  if (self->is_empty || lsg_timeline_view_get_data (self->view) == NULL)
    return FALSE;
  self->shows_table = !self->shows_table;
  show_view (self);
  gtk_widget_grab_focus (self->shows_table ? self->load_table : GTK_WIDGET (self->view));
  return TRUE;
}

static void
scale_toggled_cb (GtkToggleButton *button,
                  LsgTimelinePage *self)
{
  gboolean by_minutes = button == self->scales[1];

  if (!gtk_toggle_button_get_active (button))
    {
      if (self->filter.by_minutes == by_minutes)
        gtk_toggle_button_set_active (button, TRUE);
      return;
    }
  if (self->filter.by_minutes == by_minutes)
    return;
  self->filter.by_minutes = by_minutes;
  gtk_toggle_button_set_active (self->scales[by_minutes ? 0 : 1], FALSE);
  show_all (self);
}

static void
zoom_cb (LsgTimelinePage *self,
         GtkWidget       *button)
{
  lsg_timeline_view_zoom (self->view, button == self->zoom_in ? ZOOM_STEP : 1.0 / ZOOM_STEP);
}

/* Construction. */

static GtkWidget *
make_timeline (LsgTimelinePage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->view = LSG_TIMELINE_VIEW (lsg_timeline_view_new (project));
  self->waiting = LSG_TIMELINE_WAITING (lsg_timeline_waiting_new (project));
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, lsg_timeline_view_get_adjustment (self->view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (go_to_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "zoomed", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->waiting, "picked", G_CALLBACK (waiting_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (frame), self->bar);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "timeline-frame");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (column), frame);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->waiting));
  return column;
}

static GtkWidget *
make_tables (LsgTimelinePage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *tables[2];

  self->load_table = lsg_figures_table_new (_("Load of each week in minutes"), 1);
  self->marks_table = lsg_figures_table_new (_("Interventions on the path"), 5);
  tables[0] = self->load_table;
  tables[1] = self->marks_table;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GtkWidget *frame = lsg_table_frame_new (tables[i]);

      gtk_widget_set_size_request (frame, -1, 160);
      gtk_widget_set_valign (frame, GTK_ALIGN_FILL);
      gtk_box_append (GTK_BOX (column), frame);
    }
  return lsg_scroller_new (column);
}

static GtkWidget *
make_empty (LsgTimelinePage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("The path has no day yet"),
                                          _("Activities with a day make the path; interventions are then placed "
                                            "before, during or after them."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Go to the path"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (go_to_path), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_zoom (LsgTimelinePage *self,
           const char      *icon,
           const char      *name)
{
  GtkWidget *button = lsg_icon_button_new (icon, name, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (zoom_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_tools (LsgTimelinePage *self)
{
  const char *labels[] = { C_("timeline", "Calendar"), C_("timeline", "Minutes") };
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (linked, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (self->scales); i++)
    {
      self->scales[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[i]));
      gtk_toggle_button_set_active (self->scales[i], i == 0);
      g_signal_connect_object (self->scales[i], "toggled", G_CALLBACK (scale_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (linked), GTK_WIDGET (self->scales[i]));
    }
  self->zoom_out = make_zoom (self, "zoom-out-symbolic", _("Zoom out"));
  self->zoom_in = make_zoom (self, "zoom-in-symbolic", _("Zoom in"));
  gtk_box_append (GTK_BOX (self->tools),
                  lsg_remark_button_new (lsg_page_get_project (LSG_PAGE (self)), "timeline"));
  gtk_box_append (GTK_BOX (self->tools), linked);
  gtk_box_append (GTK_BOX (self->tools), self->zoom_out);
  gtk_box_append (GTK_BOX (self->tools), self->zoom_in);
  return self->tools;
}

static GtkWidget *
make_chips (LsgTimelinePage *self)
{
  self->chips = LSG_TIMELINE_CHIPS (lsg_timeline_chips_new (lsg_page_get_project (LSG_PAGE (self))));
  g_signal_connect_object (self->chips, "filtered", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->chips);
}

static void
lsg_timeline_page_constructed (GObject *object)
{
  LsgTimelinePage *self = LSG_TIMELINE_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_timeline_page_parent_class)->constructed (object);

  lsg_page_set_title (page, _("Timeline"));
  self->pane = g_object_ref_sink (LSG_TIMELINE_PANE (lsg_timeline_pane_new (lsg_page_get_project (page))));
  g_signal_connect_object (self->pane, "place", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "lift", G_CALLBACK (lift_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (column), make_chips (self));
  self->nothing = lsg_nothing_line_new (G_CALLBACK (clear_filters), self);
  gtk_box_append (GTK_BOX (column), self->nothing);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_timeline (self), "timeline");
  gtk_stack_add_named (self->stack, make_tables (self), "table");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_widget_add_css_class (column, "list-page");
  gtk_widget_set_size_request (column, CONTENT_WIDTH, -1);
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, GTK_WIDGET (self->pane), PANE_WIDTH);
  lsg_page_set_tools (page, make_tools (self));
}

static void
lsg_timeline_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (lsg_timeline_page_parent_class)->dispose (object);
  g_clear_object (&LSG_TIMELINE_PAGE (object)->pane);
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *factor,
             gpointer   data)
{
  lsg_timeline_view_zoom (LSG_TIMELINE_PAGE (widget)->view, g_variant_get_double (factor));
  return GDK_EVENT_STOP;
}

static const struct {
  guint  keyval;
  double factor; /* 0: the whole path */
} zoom_keys[] = {
  { GDK_KEY_plus, ZOOM_STEP },
  { GDK_KEY_equal, ZOOM_STEP },
  { GDK_KEY_KP_Add, ZOOM_STEP },
  { GDK_KEY_minus, 1.0 / ZOOM_STEP },
  { GDK_KEY_KP_Subtract, 1.0 / ZOOM_STEP },
  { GDK_KEY_0, 0.0 },
  { GDK_KEY_KP_0, 0.0 },
};

static void
lsg_timeline_page_class_init (LsgTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_timeline_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_timeline_page_dispose;
  page_class->kind = LSG_KIND_INTERVENTION;
  page_class->refresh = lsg_timeline_page_refresh;
  page_class->get_selected = lsg_timeline_page_get_selected;
  page_class->show_record = lsg_timeline_page_show_record;
  page_class->search = lsg_timeline_page_search;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, toggle_table_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zoom_keys); i++)
    gtk_widget_class_add_binding (widget_class, zoom_keys[i].keyval, GDK_CONTROL_MASK, zoom_key_cb, "d",
                                  zoom_keys[i].factor);
}

static void
lsg_timeline_page_init (LsgTimelinePage *self)
{
}

gboolean
lsg_timeline_page_shows (LsgKindId   kind,
                         const char *field)
{
  static const char *const fields[] = { "place", "offset", "first-day", "last-day", NULL };

  return kind == LSG_KIND_INTERVENTION && field != NULL && g_strv_contains (fields, field);
}

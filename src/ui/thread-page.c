/* thread-page.c - see thread-page.h. */
#include "thread-page.h"

#include "chart-view.h"
#include "clause.h"
#include "empty-state.h"
#include "intervention.h"
#include "label.h"
#include "mark.h"
#include "need.h"
#include "pages.h"
#include "record-name.h"
#include "scroller.h"
#include "spoken-name.h"
#include "thread-map-view.h"
#include "thread-model.h"
#include "thread-words.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 314

struct _LsgThreadPage {
  LsgPage           parent_instance;
  gint64            chosen; /* id; 0: the first need */
  LsgThread        *thread;
  LsgThreadMapView *map;
  GtkStack         *stack;
  GtkWidget        *pane;
  GtkLabel         *caption;
  GtkLabel         *way;
  GtkListBox       *lines;
  GtkLabel         *break_title;
  GtkLabel         *break_sentence;
  GtkWidget        *mend;
  gint64            mend_id; /* 0: the charter */
  const char       *mend_field;
  GtkToggleButton  *ends[2]; /* need, clause */
  gboolean          is_showing; /* the buttons follow: no choice of the user */
};

G_DEFINE_FINAL_TYPE (LsgThreadPage, lsg_thread_page, LSG_TYPE_PAGE)

gboolean
lsg_thread_page_takes (LsgRecord *record)
{
  return record != NULL && (LSG_IS_NEED (record) || LSG_IS_INTERVENTION (record) || LSG_IS_CLAUSE (record));
}

static LsgRecords *
get_records (LsgThreadPage *self)
{
  return lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
}

/* The first need, or what comes first, when what was chosen is gone. */
static LsgRecord *
get_chosen (LsgThreadPage *self)
{
  static const LsgKindId kinds[] = { LSG_KIND_NEED, LSG_KIND_INTERVENTION, LSG_KIND_CLAUSE };
  LsgRecords *records = get_records (self);
  LsgRecord *record = lsg_records_find (records, self->chosen);

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && !lsg_thread_page_takes (record); i++)
    if (lsg_records_get_n (records, kinds[i]) > 0)
      record = lsg_records_peek (records, kinds[i], 0);
  return lsg_thread_page_takes (record) ? record : NULL;
}

static void
go_to (LsgThreadPage *self,
       gint64         id,
       const char    *field,
       const char    *page_id)
{
  if (id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(xs)", id, field != NULL ? field : "");
  else if (page_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page_id);
}

/* A lozenge on the thread: above the first and below the last step there is none. */
typedef struct {
  LsgLineState state;
  gboolean     is_first;
  gboolean     is_last;
} Step;

static void
draw_step (const LsgCanvas *canvas,
           gpointer         user_data)
{
  static const LsgMarkState states[] = { [LSG_LINE_WHOLE] = LSG_MARK_FULL, [LSG_LINE_PARTLY] = LSG_MARK_HALF,
                                         [LSG_LINE_MISSING] = LSG_MARK_OUTLINE };
  const Step *step = user_data;
  double x = canvas->width / 2.0;
  double y = canvas->height / 2.0;
  LsgColour colour = step->state == LSG_LINE_MISSING ? canvas->style->faint : canvas->style->accent;

  cairo_move_to (canvas->cr, x, step->is_first ? y + 10.0 : 0.0);
  cairo_line_to (canvas->cr, x, y - 10.0);
  if (step->is_first)
    cairo_new_path (canvas->cr);
  if (!step->is_last)
    {
      cairo_move_to (canvas->cr, x, y + 10.0);
      cairo_line_to (canvas->cr, x, canvas->height);
    }
  lsg_canvas_set_line (canvas, colour, 2.0);
  if (step->state == LSG_LINE_MISSING)
    cairo_set_dash (canvas->cr, (double[]) { 2.0, 4.0 }, 2, 0.0);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0.0);
  lsg_mark_draw_state (canvas, states[step->state], colour, (LsgPoint) { x, y }, 6.5);
}

static GtkWidget *
make_line (const LsgThreadLine *line,
           gboolean             is_first,
           gboolean             is_last)
{
  Step *step = g_new (Step, 1);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *mark = lsg_chart_view_new (22, 44);
  g_autofree char *name = g_strdup_printf ("%s, %s", line->note, line->value);

  *step = (Step) { line->state, is_first, is_last };
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (mark), draw_step, step, g_free);
  lsg_chart_view_set_surface (LSG_CHART_VIEW (mark), LSG_SURFACE_VIEW);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (line->value, line->state == LSG_LINE_MISSING ? "dim-label" : "heading",
                                                  LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (texts), lsg_label_new (line->note, "subtitle", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  lsg_spoken_name_set (row, name);
  return row;
}

static void
show_lines (LsgThreadPage *self,
            LsgRecord     *record)
{
  GPtrArray *lines = lsg_thread_list_lines (self->thread, record);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_list_box_remove (self->lines, row);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->lines, make_line (lines->pdata[i], i == 0, i + 1 == lines->len));
  g_object_set_data_full (G_OBJECT (self->lines), "lines", lines, (GDestroyNotify) g_ptr_array_unref);
}

static void
show_break (LsgThreadPage *self,
            LsgRecord     *record)
{
  LsgThreadBreak stop = lsg_thread_get_break (self->thread, record);
  gboolean is_whole = stop.gap == LSG_THREAD_WHOLE;

  gtk_label_set_text (self->break_title, is_whole ? _("The thread is whole") : _("The thread stops here"));
  gtk_label_set_text (self->break_sentence, is_whole ? _("Nothing is missing from end to end.") : stop.sentence);
  gtk_button_set_label (GTK_BUTTON (self->mend), lsg_thread_word_mending (stop.gap));
  gtk_widget_set_visible (self->mend, !is_whole);
  self->mend_id = stop.record != NULL ? lsg_record_get_id (stop.record) : 0;
  self->mend_field = stop.field;
  lsg_thread_break_clear (&stop);
}

/* The record at the end of the thread that a button leads to, NULL for none. */
static LsgRecord *
find_end (LsgThreadPage *self,
          guint          end)
{
  LsgThreadColumn column = end == 0 ? LSG_THREAD_NEEDS : LSG_THREAD_CLAUSES;
  g_autoptr (LsgThreadTrace) trace = NULL;

  if (self->thread == NULL)
    return NULL;
  trace = lsg_thread_trace (self->thread, get_chosen (self));
  for (guint i = 0; i < self->thread->columns[column]->len; i++)
    if (trace->is_in[column][i])
      return self->thread->columns[column]->pdata[i];
  return NULL;
}

static void
show_ends (LsgThreadPage *self,
           LsgRecord     *record)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    {
      gtk_toggle_button_set_active (self->ends[i], i == 0 ? LSG_IS_NEED (record) : LSG_IS_CLAUSE (record));
      gtk_widget_set_sensitive (GTK_WIDGET (self->ends[i]), record != NULL && find_end (self, i) != NULL);
    }
  self->is_showing = FALSE;
}

/* The thread, found anew where the former one does not stand any more; gives that one. */
static LsgThread *
find_thread (LsgThreadPage *self,
             LsgRecord     *record)
{
  LsgThread *former;

  if (self->thread != NULL && record != NULL && lsg_thread_serves (self->thread, record))
    return NULL;
  former = g_steal_pointer (&self->thread);
  if (record != NULL)
    self->thread = lsg_thread_new (get_records (self),
                                   lsg_project_get_figures (lsg_page_get_project (LSG_PAGE (self))), record);
  return former;
}

static void
show_all (LsgThreadPage *self)
{
  LsgRecord *record = get_chosen (self);
  LsgThread *former = find_thread (self, record);
  g_autofree char *summary = NULL;
  g_autofree char *name = NULL;
  g_autofree char *caption = NULL;

  lsg_thread_map_view_set (self->map, self->thread, record);
  lsg_thread_free (former);
  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "map" : "empty");
  gtk_widget_set_visible (self->pane, record != NULL);
  show_ends (self, record);
  if (record == NULL)
    {
      lsg_page_set_subtitle (LSG_PAGE (self), "");
      return;
    }
  summary = lsg_thread_word_summary (self->thread, record);
  name = lsg_record_dup_short_name (record);
  /* translators: the code of a need or an intervention, the title of a clause */
  caption = g_strdup_printf (_("The thread of %s"), name);
  lsg_page_set_subtitle (LSG_PAGE (self), summary);
  gtk_label_set_text (self->caption, caption);
  gtk_label_set_text (self->way, lsg_thread_word_way (record));
  show_lines (self, record);
  show_break (self, record);
}

static void
choose (LsgThreadPage *self,
        LsgRecord     *record)
{
  self->chosen = lsg_record_get_id (record);
  show_all (self);
  lsg_thread_map_view_reveal (self->map);
}

static void
lsg_thread_page_refresh (LsgPage          *page,
                         const LsgChanges *changes)
{
  LsgThreadPage *self = LSG_THREAD_PAGE (page);

  if (self->thread != NULL
      && (changes == NULL || !lsg_thread_holds (self->thread, changes->added, changes->removed, changes->changed)))
    {
      lsg_thread_map_view_set (self->map, NULL, NULL);
      g_clear_pointer (&self->thread, lsg_thread_free);
    }
  show_all (self);
}

static gboolean
lsg_thread_page_show_record (LsgPage    *page,
                             LsgRecord  *record,
                             const char *field)
{
  LsgThreadPage *self = LSG_THREAD_PAGE (page);

  if (!lsg_thread_page_takes (record))
    return FALSE;
  choose (self, record);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  return TRUE;
}

static void
activated_cb (LsgThreadPage *self,
              LsgRecord     *record)
{
  go_to (self, lsg_record_get_id (record), NULL, NULL);
}

static void
row_activated_cb (LsgThreadPage *self,
                  GtkListBoxRow *row)
{
  GPtrArray *lines = g_object_get_data (G_OBJECT (self->lines), "lines");
  const LsgThreadLine *line = lines->pdata[gtk_list_box_row_get_index (row)];

  go_to (self, line->id, line->field, line->page_id);
}

static void
mend_cb (LsgThreadPage *self)
{
  go_to (self, self->mend_id, self->mend_field, "charter");
}

static void
go_to_end (LsgThreadPage *self,
           guint          end)
{
  LsgRecord *record = find_end (self, end);

  if (record != NULL && record != get_chosen (self))
    choose (self, record);
  else
    show_ends (self, get_chosen (self));
}

static void
end_toggled_cb (GtkToggleButton *button,
                LsgThreadPage   *self)
{
  if (!self->is_showing)
    go_to_end (self, button == self->ends[1]);
}

static gboolean
end_key_cb (GtkWidget *widget,
            GVariant  *end,
            gpointer   data)
{
  go_to_end (LSG_THREAD_PAGE (widget), (guint) g_variant_get_int32 (end));
  return TRUE;
}

/* Construction. */

static GtkWidget *
make_foot (LsgThreadPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->break_title = GTK_LABEL (lsg_label_new (NULL, "heading", LSG_LABEL_WRAP));
  self->break_sentence = GTK_LABEL (lsg_label_new (NULL, "subtitle", LSG_LABEL_BREAK));
  self->mend = gtk_button_new ();
  gtk_widget_set_halign (self->mend, GTK_ALIGN_START);
  g_signal_connect_object (self->mend, "clicked", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->break_title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->break_sentence));
  gtk_box_append (GTK_BOX (box), self->mend);
  gtk_widget_add_css_class (box, "hint");
  return box;
}

static GtkWidget *
make_pane (LsgThreadPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scroller;

  self->caption = GTK_LABEL (lsg_label_new (NULL, "subtitle", LSG_LABEL_ELLIPSIZE));
  self->way = GTK_LABEL (lsg_label_new (NULL, "record-title", LSG_LABEL_WRAP));
  self->lines = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->lines, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "thread-lines");
  lsg_spoken_name_set (GTK_WIDGET (self->lines), _("Steps of the thread"));
  g_signal_connect_object (self->lines, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  scroller = lsg_scroller_new (GTK_WIDGET (self->lines));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->way));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_widget_add_css_class (box, "pane-content");
  self->pane = box;
  return box;
}

static GtkWidget *
make_map (LsgThreadPage *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->map = LSG_THREAD_MAP_VIEW (lsg_thread_map_view_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->map), GTK_ALIGN_START);
  g_signal_connect_object (self->map, "picked", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), GTK_WIDGET (self->map));
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "thread-frame");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  return frame;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *empty = lsg_empty_state_new (_("No thread yet"), _("The thread begins with a need and leads through "
                                                                "interventions to the clauses of the charter."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Go to the needs"), TRUE);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.show-page::needs");
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_tools (LsgThreadPage *self)
{
  const char *labels[] = { C_("thread", "Need"), C_("thread", "Clause") };
  const char *tips[] = { _("The thread from its first need (Ctrl+1)"), _("The thread from its first clause (Ctrl+2)") };
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (linked, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    {
      self->ends[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[i]));
      lsg_tooltip_set (GTK_WIDGET (self->ends[i]), tips[i]);
      g_signal_connect_object (self->ends[i], "toggled", G_CALLBACK (end_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (linked), GTK_WIDGET (self->ends[i]));
    }
  return linked;
}

static void
lsg_thread_page_constructed (GObject *object)
{
  LsgThreadPage *self = LSG_THREAD_PAGE (object);
  LsgPage *page = LSG_PAGE (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lsg_thread_page_parent_class)->constructed (object);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, make_map (self), "map");
  gtk_stack_add_named (self->stack, lsg_empty_state_scroll (make_empty ()), "empty");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (column, "list-page");
  lsg_page_set_content (page, column);
  lsg_page_set_pane (page, make_pane (self), PANE_WIDTH);
  lsg_page_set_tools (page, make_tools (self));
}

static void
lsg_thread_page_dispose (GObject *object)
{
  LsgThreadPage *self = LSG_THREAD_PAGE (object);

  if (self->thread != NULL)
    lsg_thread_map_view_set (self->map, NULL, NULL);
  g_clear_pointer (&self->thread, lsg_thread_free);
  G_OBJECT_CLASS (lsg_thread_page_parent_class)->dispose (object);
}

static void
lsg_thread_page_class_init (LsgThreadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_thread_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_thread_page_dispose;
  page_class->kind = LSG_KIND_PROGRAMME;
  page_class->refresh = lsg_thread_page_refresh;
  page_class->show_record = lsg_thread_page_show_record;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, end_key_cb, "i", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, end_key_cb, "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "project.leave-thread", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "project.leave-thread", NULL);
}

static void
lsg_thread_page_init (LsgThreadPage *self)
{
}

/* intervention-row.c - see intervention-row.h. */
#include "intervention-row.h"

#include "chart-view.h"
#include "label.h"
#include "mark-view.h"
#include "number.h"
#include "priority-words.h"
#include "puzzle.h"
#include "slanted-bars.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgInterventionRow {
  GtkWidget    parent_instance;
  GtkWidget   *heading_box;
  GtkWidget   *heading;
  GtkWidget   *heading_end;
  GtkWidget   *mark;
  GtkWidget   *title;
  GtkWidget   *caption;
  GtkWidget   *bars;
  GtkWidget   *pieces;
  LsgMarkState states[LSG_N_PIECES];
};

G_DEFINE_FINAL_TYPE (LsgInterventionRow, lsg_intervention_row, GTK_TYPE_WIDGET)

static void
draw_bars_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  LsgInterventionRow *self = data;
  LsgSlantedBars bars = { self->states, LSG_N_PIECES };

  lsg_slanted_bars_draw (&bars, canvas);
}

static GtkWidget *
make_heading (LsgInterventionRow *self)
{
  self->heading_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->heading = lsg_label_new (NULL, "list-heading", LSG_LABEL_ELLIPSIZE);
  self->heading_end = lsg_label_new (NULL, "list-heading", LSG_LABEL_ELLIPSIZE | LSG_LABEL_END);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading_end, "numeric");
  gtk_box_append (GTK_BOX (self->heading_box), self->heading);
  gtk_box_append (GTK_BOX (self->heading_box), self->heading_end);
  return self->heading_box;
}

static GtkWidget *
make_second_line (LsgInterventionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->caption = lsg_label_new (NULL, "caption", LSG_LABEL_ELLIPSIZE);
  self->pieces = lsg_label_new (NULL, "caption", LSG_LABEL_ELLIPSIZE | LSG_LABEL_END);
  self->bars = lsg_chart_view_new (66, 10);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->bars), draw_bars_cb, self, NULL);
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_widget_add_css_class (self->pieces, "dim-label");
  gtk_widget_add_css_class (self->pieces, "numeric");
  gtk_widget_set_hexpand (self->caption, TRUE);
  gtk_widget_set_valign (self->bars, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_box_append (GTK_BOX (box), self->bars);
  gtk_box_append (GTK_BOX (box), self->pieces);
  return box;
}

static void
lsg_intervention_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lsg_intervention_row_parent_class)->dispose (object);
}

static void
lsg_intervention_row_class_init (LsgInterventionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_intervention_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_intervention_row_init (LsgInterventionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, "row-line");
  self->mark = lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1);
  self->title = lsg_label_new (NULL, NULL, LSG_LABEL_TWO_LINES);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), make_second_line (self));
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (box), make_heading (self));
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

GtkWidget *
lsg_intervention_row_new (void)
{
  return g_object_new (LSG_TYPE_INTERVENTION_ROW, NULL);
}

/* "ITC 03 · 10 min", or what was decided instead. */
static char *
describe (LsgIntervention *intervention)
{
  const char *code = intervention->code != NULL ? intervention->code : _("no code");
  g_autofree char *minutes = NULL;

  if (intervention->decision == LSG_POSTPONE)
    /* TRANSLATORS: code of an intervention */
    return g_strdup_printf (_("%s · postponed"), code);
  if (intervention->decision == LSG_DROP)
    return g_strdup_printf (_("%s · dropped"), code);
  if (intervention->minutes == LSG_NULL)
    return g_strdup_printf (_("%s · no duration"), code);
  minutes = lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());
  return g_strdup_printf (_("%s · %s"), code, minutes);
}

static LsgMarkState
to_mark (LsgPieceState state)
{
  if (state == LSG_PIECE_WHOLE)
    return LSG_MARK_FULL;
  return state == LSG_PIECE_PARTLY ? LSG_MARK_HALF : LSG_MARK_DASHED;
}

void
lsg_intervention_row_show (LsgInterventionRow *self,
                           LsgIntervention    *intervention,
                           const char         *heading,
                           const char         *heading_end)
{
  g_autofree char *caption = NULL;
  g_autofree char *pieces = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (LSG_IS_INTERVENTION_ROW (self));

  gtk_widget_set_visible (self->heading_box, heading != NULL);
  gtk_label_set_label (GTK_LABEL (self->heading), heading != NULL ? heading : "");
  gtk_label_set_label (GTK_LABEL (self->heading_end), heading_end != NULL ? heading_end : "");
  if (intervention == NULL)
    return;

  caption = describe (intervention);
  pieces = g_strdup_printf ("%u/%u", lsg_puzzle_count_whole (intervention), (guint) LSG_N_PIECES);
  for (guint i = 0; i < LSG_N_PIECES; i++)
    self->states[i] = to_mark (lsg_piece_get_state (intervention, i));

  lsg_mark_view_set_value (LSG_MARK_VIEW (self->mark), intervention->verdict);
  gtk_label_set_label (GTK_LABEL (self->title), lsg_words_title (LSG_RECORD (intervention)));
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_label_set_label (GTK_LABEL (self->pieces), pieces);
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->bars));
  if (lsg_intervention_is_kept (intervention))
    gtk_widget_remove_css_class (self->title, "dim-label");
  else
    gtk_widget_add_css_class (self->title, "dim-label");

  /* TRANSLATORS: title, code and minutes, verdict, "8/9" pieces described */
  said = g_strdup_printf (_("%s, %s, %s, %s pieces"), lsg_words_title (LSG_RECORD (intervention)), caption,
                          lsg_words_verdict_name (intervention->verdict), pieces);
  lsg_spoken_name_set (GTK_WIDGET (self), said);
}

/* overview-page.c - the Overview. See overview-page.h.
 *
 * The forms of the programme sheet lie below what a window shows at first. Laying out their many texts takes
 * longer than all the rest, so they are made right after the first picture, or when one of their fields is
 * asked for before.
 */
#include "overview-page.h"

#include "boxed-list.h"
#include "field-row.h"
#include "figure-card.h"
#include "label.h"
#include "number.h"
#include "overview-bars.h"
#include "overview-rows.h"
#include "rate-gauge.h"
#include "remarks.h"
#include "snapshots.h"
#include "scroller.h"
#include "slanted-bars.h"
#include "thread-view.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_EDITS 6
#define FEW_REMARKS 20   /* rows of the review at first */
#define MORE_REMARKS 100 /* added when asked for */

#define MAX_POINTS 24         /* of a checklist */

/* How far a deliverable is: its card, a bar for each point of its checklist. */
typedef struct {
  LsgFigureCard *card;
  LsgMarkState   states[MAX_POINTS];
  guint          n_states;
} Completeness;

struct _LsgOverviewPage {
  LsgPage        parent_instance;
  LsgRemarks    *remarks;
  GtkLabel      *heading;
  GtkLabel      *sentence;
  LsgThreadView *thread;
  LsgFigureCard *needs;
  LsgFigureCard *interventions;
  LsgFigureCard *minutes;
  LsgFigureCard *rate;
  Completeness   deliverables[LSG_N_DELIVERABLES];
  GtkWidget     *sheet;    /* below the figures; empty until the forms are made */
  GtkWidget     *forms[3]; /* all NULL or all there */
  guint          forms_id; /* the idle that makes them */
  GtkLabel      *n_remarks;
  GtkListBox    *review;
  GtkWidget     *more;
  guint          max_remarks;
  gboolean       is_behind; /* remarks have changed while it was not seen */
  GtkWidget     *edits_title;
  GtkListBox    *edits;
};

G_DEFINE_FINAL_TYPE (LsgOverviewPage, lsg_overview_page, LSG_TYPE_PAGE)

static const char *const sheet_fields[] = {
  "title", "description", "organisation", "client", "author", "version", "date", "language", "currency", "phase", NULL,
};
static const char *const course_fields[] = {
  "modality", "distance-share", "learners", "groups", "path-minutes", "start-date", "end-date", "engineering",
  "engineering-note", NULL,
};
static const char *const charter_fields[] = {
  "answer-delay", "feedback-delay", "inactivity", "tutor-hours", "review", NULL,
};

static LsgProject *
get_project (LsgOverviewPage *self)
{
  return lsg_page_get_project (LSG_PAGE (self));
}

static const LsgFigures *
get_figures (LsgOverviewPage *self)
{
  return lsg_project_get_figures (get_project (self));
}

static void
draw_rate (const LsgCanvas *canvas,
           gpointer         project)
{
  const LsgFigures *figures = lsg_project_get_figures (project);
  LsgRateGauge gauge = LSG_RATE_GAUGE_INIT;

  gauge.rate = figures->counted_rate;
  gauge.bands = figures->bands;
  gauge.is_compact = TRUE;
  lsg_rate_gauge_draw (&gauge, canvas);
}

static void
show_figures (LsgOverviewPage *self)
{
  LsgRecords *records = lsg_project_get_records (get_project (self));
  const LsgFigures *figures = get_figures (self);
  LsgFigureWords words = { NULL };

  lsg_overview_word_needs (records, figures, &words);
  lsg_figure_card_set_words (self->needs, &words);
  lsg_figure_words_clear (&words);
  lsg_overview_word_interventions (records, figures, &words);
  lsg_figure_card_set_words (self->interventions, &words);
  lsg_figure_words_clear (&words);
  lsg_overview_word_minutes (figures, &words);
  lsg_figure_card_set_words (self->minutes, &words);
  lsg_figure_words_clear (&words);
  lsg_overview_word_rate (records, figures, &words);
  lsg_figure_card_set_words (self->rate, &words);
  lsg_figure_words_clear (&words);
}

static void
draw_completeness (const LsgCanvas *canvas,
                   gpointer         data)
{
  const Completeness *completeness = data;
  LsgSlantedBars bars = { completeness->states, completeness->n_states };

  lsg_slanted_bars_draw (&bars, canvas);
}

static void
show_deliverables (LsgOverviewPage *self)
{
  guint n_changes = lsg_project_count_changes (get_project (self), LSG_DELIVERABLE_SYSTEM);

  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    {
      Completeness *completeness = &self->deliverables[i];
      LsgFigureWords words = { NULL };

      completeness->n_states = lsg_overview_word_deliverable (lsg_project_get_records (get_project (self)), i,
                                                              i == LSG_DELIVERABLE_SCENARIO ? n_changes : 0, &words,
                                                              completeness->states, MAX_POINTS);
      lsg_figure_card_set_words (completeness->card, &words);
      lsg_figure_words_clear (&words);
    }
}

static void
show_heading (LsgOverviewPage *self)
{
  LsgProgramme *programme = lsg_project_get_programme (get_project (self));
  const char *title = lsg_record_get_title (LSG_RECORD (programme));
  g_autofree char *sentence = lsg_overview_word_programme (lsg_project_get_records (get_project (self)));

  gtk_label_set_text (self->heading, *title != '\0' ? title : _("Untitled project"));
  gtk_label_set_text (self->sentence, *sentence != '\0' ? sentence : _("Say below who learns, and how long."));
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
row_activated_cb (LsgOverviewPage *self,
                  GtkListBoxRow   *row)
{
  lsg_overview_row_follow (row, get_project (self));
}

/* Rows that still say the same stay: most changes touch few of them. */
static void
show_remarks (LsgOverviewPage *self,
              GPtrArray       *remarks)
{
  guint n = MIN (remarks->len, self->max_remarks);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (self->review, i);
      if (lsg_overview_row_shows (row, remarks->pdata[i]))
        continue;
      if (row != NULL)
        gtk_list_box_remove (self->review, GTK_WIDGET (row));
      gtk_list_box_insert (self->review, lsg_overview_row_new_for_remark (remarks->pdata[i]), i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->review, n)) != NULL)
    gtk_list_box_remove (self->review, GTK_WIDGET (row));
  gtk_widget_set_visible (self->more, remarks->len > n);
}

static void
show_review (LsgOverviewPage *self)
{
  GPtrArray *remarks = lsg_remarks_get_list (self->remarks);
  LsgStepWords steps[LSG_N_STEPS];
  g_autofree char *n = lsg_number_format_integer (remarks->len, lsg_language_get_interface ());
  g_autofree char *subtitle = NULL;

  show_deliverables (self);
  show_remarks (self, remarks);
  gtk_label_set_text (self->n_remarks, n);
  gtk_widget_set_visible (GTK_WIDGET (self->n_remarks), remarks->len > 0);

  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point to review", "%u points to review",
                                           remarks->len), remarks->len);
  lsg_page_set_subtitle (LSG_PAGE (self), remarks->len > 0 ? subtitle : _("Nothing to review"));

  lsg_overview_word_steps (lsg_project_get_records (get_project (self)), get_figures (self), remarks, steps);
  lsg_thread_view_set_steps (self->thread, steps);
}

/* While the page is not seen it waits. */
static void
remarks_changed_cb (LsgOverviewPage *self)
{
  self->is_behind = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_behind)
    show_review (self);
}

static void
lsg_overview_page_map (GtkWidget *widget)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (lsg_overview_page_parent_class)->map (widget);
  if (self->is_behind)
    show_review (self);
  self->is_behind = FALSE;
}

static void
show_edits (LsgOverviewPage *self)
{
  g_autoptr (GPtrArray) edits = lsg_project_list_edits (get_project (self), MAX_EDITS);

  clear_list (self->edits);
  for (guint i = 0; i < edits->len; i++)
    gtk_list_box_append (self->edits, lsg_overview_row_new_for_edit (edits->pdata[i]));
  gtk_widget_set_visible (self->edits_title, edits->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->edits), edits->len > 0);
}

static void
lsg_overview_page_refresh (LsgPage          *page,
                           const LsgChanges *changes)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (page);

  show_heading (self);
  show_figures (self);
  show_edits (self);
  if (changes == NULL)
    show_review (self);
}

/* Building the page. */

static GtkWidget *
make_heading (LsgOverviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->heading = GTK_LABEL (lsg_label_new (NULL, "page-heading", LSG_LABEL_PLAIN));
  self->sentence = GTK_LABEL (lsg_label_new (NULL, "subtitle", LSG_LABEL_PLAIN));
  gtk_label_set_ellipsize (self->heading, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  return box;
}

static GtkWidget *
make_thread (LsgOverviewPage *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->thread = LSG_THREAD_VIEW (lsg_thread_view_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->thread), TRUE);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->thread));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "thread-card");
  return card;
}

static GtkWidget *
make_figures (LsgOverviewPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  LsgProject *project = get_project (self);

  self->needs = LSG_FIGURE_CARD (lsg_figure_card_new (_("Needs"), "needs", lsg_overview_draw_needs,
                                                      lsg_overview_tell_needs, project));
  self->interventions = LSG_FIGURE_CARD (
    lsg_figure_card_new (_("Interventions"), "interventions", lsg_overview_draw_interventions,
                         lsg_overview_tell_interventions, project));
  self->minutes = LSG_FIGURE_CARD (
    lsg_figure_card_new (_("Minutes of tutoring"), "quantification", lsg_overview_draw_minutes,
                         lsg_overview_tell_minutes, project));
  self->rate = LSG_FIGURE_CARD (
    lsg_figure_card_new (_("Tutoring rate"), "quantification", draw_rate, NULL, project));
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->needs), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->interventions), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->minutes), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->rate), 1, 1, 1, 1);
  return grid;
}

static GtkWidget *
make_deliverables (LsgOverviewPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  for (guint i = 0; i < LSG_N_DELIVERABLES; i++)
    {
      GtkWidget *card = lsg_figure_card_new (g_dgettext (GETTEXT_PACKAGE, lsg_deliverable_choices[i].label),
                                             "deliverables", draw_completeness, NULL, &self->deliverables[i]);

      self->deliverables[i].card = LSG_FIGURE_CARD (card);
      gtk_box_append (GTK_BOX (line), card);
    }
  return line;
}

static GtkWidget *
make_form (LsgOverviewPage   *self,
           guint              index,
           const char        *title,
           const char *const *fields)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->forms[index] = lsg_form_new (get_project (self), LSG_KIND_PROGRAMME, fields);
  lsg_form_set_record (self->forms[index], LSG_RECORD (lsg_project_get_programme (get_project (self))));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), lsg_label_new (title, "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (box), self->forms[index]);
  return box;
}

static GtkWidget *
make_sheet (LsgOverviewPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_box_append (GTK_BOX (left), make_form (self, 0, _("Programme sheet"), sheet_fields));
  gtk_grid_attach (GTK_GRID (grid), left, 0, 0, 1, 1);
  left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (left), make_form (self, 1, _("Course and session"), course_fields));
  gtk_grid_attach (GTK_GRID (grid), left, 1, 0, 1, 1);
  return grid;
}

static void
ensure_forms (LsgOverviewPage *self)
{
  g_clear_handle_id (&self->forms_id, g_source_remove);
  if (self->forms[0] != NULL)
    return;
  gtk_box_append (GTK_BOX (self->sheet), make_sheet (self));
  gtk_box_append (GTK_BOX (self->sheet),
                  make_form (self, 2, _("What the charter takes from here"), charter_fields));
}

static gboolean
forms_cb (gpointer user_data)
{
  LsgOverviewPage *self = user_data;

  self->forms_id = 0;
  ensure_forms (self);
  return G_SOURCE_REMOVE;
}

static void
lsg_overview_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (lsg_overview_page_parent_class)->snapshot (widget, snapshot);
  if (self->forms[0] == NULL && self->forms_id == 0)
    self->forms_id = g_idle_add_full (G_PRIORITY_LOW, forms_cb, self, NULL);
}

static gboolean
lsg_overview_page_show_record (LsgPage    *page,
                               LsgRecord  *record,
                               const char *field)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (page);

  if (lsg_record_get_kind_id (record) != LSG_KIND_PROGRAMME)
    return FALSE;
  ensure_forms (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    if (field != NULL && lsg_form_focus (self->forms[i], field))
      return TRUE;
  return field == NULL && lsg_form_focus (self->forms[0], "title");
}

static GtkWidget *
make_content (LsgOverviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *parts[] = {
    make_heading (self),
    lsg_label_new (_("The thread, from need to charter"), "section", LSG_LABEL_PLAIN),
    make_thread (self),
    lsg_label_new (_("Figures"), "section", LSG_LABEL_PLAIN),
    make_figures (self),
    lsg_label_new (_("Deliverables, point by point"), "section", LSG_LABEL_PLAIN),
    make_deliverables (self),
    self->sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_box_append (GTK_BOX (box), parts[i]);
  gtk_widget_add_css_class (box, "overview");
  return lsg_scroller_new (box);
}

static GtkListBox *
make_list (LsgOverviewPage *self,
           const char      *name)
{
  GtkListBox *list = GTK_LIST_BOX (lsg_boxed_list_new (name));

  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static void
more_cb (LsgOverviewPage *self)
{
  self->max_remarks += MORE_REMARKS;
  show_review (self);
}

static GtkWidget *
make_pane (LsgOverviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = lsg_label_new (_("To review"), "heading", LSG_LABEL_PLAIN);
  GtkWidget *empty = lsg_label_new (_("Nothing to review."), "dim-label", LSG_LABEL_PLAIN);

  gtk_widget_set_hexpand (title, TRUE);
  self->n_remarks = GTK_LABEL (lsg_label_new (NULL, "tag", LSG_LABEL_PLAIN));
  gtk_widget_add_css_class (GTK_WIDGET (self->n_remarks), "tag-warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->n_remarks), "numeric");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->n_remarks));
  gtk_box_append (GTK_BOX (box), line);
  self->review = make_list (self, _("To review"));
  gtk_widget_add_css_class (empty, "row-box");
  gtk_list_box_set_placeholder (self->review, empty);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->review));
  self->max_remarks = FEW_REMARKS;
  self->more = gtk_button_new_with_label (_("Show more"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->more);
  self->edits_title = lsg_label_new (_("Last changes"), "section", LSG_LABEL_PLAIN);
  gtk_box_append (GTK_BOX (box), self->edits_title);
  self->edits = make_list (self, _("Last changes"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->edits));
  gtk_widget_add_css_class (box, "pane-box");
  return lsg_scroller_new (box);
}

static void
lsg_overview_page_constructed (GObject *object)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (lsg_overview_page_parent_class)->constructed (object);

  self->remarks = lsg_remarks_ref_for (get_project (self));
  g_signal_connect_object (self->remarks, "changed", G_CALLBACK (remarks_changed_cb), self, G_CONNECT_SWAPPED);
  lsg_page_set_content (LSG_PAGE (self), make_content (self));
  lsg_page_set_pane (LSG_PAGE (self), make_pane (self), 310);
}

static void
lsg_overview_page_dispose (GObject *object)
{
  LsgOverviewPage *self = LSG_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->forms_id, g_source_remove);
  if (self->remarks != NULL)
    g_signal_handlers_disconnect_by_data (self->remarks, self);
  g_clear_object (&self->remarks);
  G_OBJECT_CLASS (lsg_overview_page_parent_class)->dispose (object);
}

static void
lsg_overview_page_class_init (LsgOverviewPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_overview_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lsg_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = lsg_overview_page_map;
  GTK_WIDGET_CLASS (klass)->snapshot = lsg_overview_page_snapshot;
  page_class->kind = LSG_KIND_PROGRAMME;
  page_class->refresh = lsg_overview_page_refresh;
  page_class->show_record = lsg_overview_page_show_record;
}

static void
lsg_overview_page_init (LsgOverviewPage *self)
{
}

/* quantification-page.c - see quantification-page.h. */
#include "quantification-page.h"

#include "chart-view.h"
#include "empty-state.h"
#include "level.h"
#include "number.h"
#include "quantification-pane.h"
#include "rate-gauge.h"
#include "sheet-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PANE_WIDTH 300
#define MIN_GAUGE_WIDTH 320
#define MAX_CONTENT_WIDTH 1040

struct _LsgQuantificationPage {
  LsgPage    parent_instance;
  GtkWidget *rate;       /* the big figure */
  GtkWidget *rate_words; /* what it is made of, and its band */
  GtkWidget *gauge;
  GtkWidget *stack; /* the sheet, or what stands there without a row */
  GtkWidget *sheet;
  GtkWidget *pane;
};

G_DEFINE_FINAL_TYPE (LsgQuantificationPage, lsg_quantification_page, LSG_TYPE_PAGE)

static char *
describe_band (LsgRecords       *records,
               const LsgFigures *figures)
{
  if (figures->band < 0)
    return NULL;
  return g_strdup (lsg_records_get_level_name (records, LSG_SCALE_RATE, figures->band + 1));
}

/* "160 : (240 × 10), moderate" (DOMAIN 3.4). */
static char *
describe_rate (LsgQuantificationPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  const LsgFigures *figures = lsg_project_get_figures (project);
  LsgProgramme *programme = lsg_project_get_programme (project);
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *band = describe_band (lsg_project_get_records (project), figures);
  g_autofree char *minutes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *learners = NULL;

  if (isnan (figures->rate))
    return g_strdup (_("Path time and learners are needed: see the overview"));
  minutes = lsg_number_format_product (figures->counted.chosen, language);
  path = lsg_number_format_hundredths (figures->path, language);
  learners = lsg_number_format_integer (programme->learners, language);
  /* TRANSLATORS: tutoring minutes, path minutes, learners, name of the band */
  return g_strdup_printf (_("%s ÷ (%s × %s), %s"), minutes, path, learners, band != NULL ? band : "");
}

/* Everything that the gauge writes, alive while it is drawn. */
typedef struct {
  LsgRateGauge gauge;
  char        *texts[4];
  char        *bounds[LSG_N_RATE_BANDS];
  char        *end;
} GaugeWords;

static void
gauge_words_clear (GaugeWords *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (words->texts); i++)
    g_free (words->texts[i]);
  for (guint i = 0; i < LSG_N_RATE_BANDS; i++)
    g_free (words->bounds[i]);
  g_free (words->end);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GaugeWords, gauge_words_clear)

/* Two decimals as a column of numbers has them, more only where a bound needs them. */
static char *
word_bound (gint64      from,
            LsgLanguage language)
{
  if (from == 0 || from % 100 != 0)
    return lsg_number_format_double (from / 10000.0, 4, LSG_NUMBER_TRIM, language);
  return lsg_number_format_double (from / 10000.0, 2, LSG_NUMBER_DEFAULT, language);
}

static void
word_bounds (GaugeWords *words,
             LsgRecords *records)
{
  LsgLanguage language = lsg_language_get_interface ();

  for (guint i = 0; i < LSG_N_RATE_BANDS; i++)
    {
      words->bounds[i] = word_bound (words->gauge.bands.from[i], language);
      words->gauge.bound_texts[i] = words->bounds[i];
      words->gauge.band_names[i] = lsg_records_get_level_name (records, LSG_SCALE_RATE, i + 1);
    }
  words->end = lsg_number_format_double (lsg_rate_gauge_get_end (&words->gauge), 2, LSG_NUMBER_DEFAULT, language);
  words->gauge.end_text = words->end;
}

static void
word_values (GaugeWords *words,
             gboolean    counts_virtual)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *other = lsg_number_format_rate (words->gauge.other, language);
  g_autofree char *minimum = lsg_number_format_rate (words->gauge.minimum, language);
  g_autofree char *maximum = lsg_number_format_rate (words->gauge.maximum, language);

  if (!isnan (words->gauge.rate))
    words->texts[0] = lsg_number_format_rate (words->gauge.rate, language);
  /* TRANSLATORS: a tutoring rate */
  if (!isnan (words->gauge.other))
    words->texts[1] = g_strdup_printf (counts_virtual ? _("without the virtual classes: %s")
                                                      : _("with the virtual classes: %s"), other);
  if (!isnan (words->gauge.minimum))
    words->texts[2] = g_strdup_printf (_("min. %s"), minimum);
  if (!isnan (words->gauge.maximum))
    words->texts[3] = g_strdup_printf (_("max. %s"), maximum);
}

static void
gauge_words_init (GaugeWords *words,
                  LsgProject *project)
{
  const LsgFigures *figures = lsg_project_get_figures (project);

  *words = (GaugeWords) { .gauge = LSG_RATE_GAUGE_INIT };
  words->gauge.rate = figures->counted_rate;
  words->gauge.bands = figures->bands;
  if (figures->virtual_classes.chosen > 0)
    words->gauge.other = figures->other_rate;
  if (figures->counted_rate_min < figures->counted_rate_max)
    {
      words->gauge.minimum = figures->counted_rate_min;
      words->gauge.maximum = figures->counted_rate_max;
    }
  word_values (words, figures->rate_with_virtual);
  words->gauge.rate_text = words->texts[0];
  words->gauge.other_text = words->texts[1];
  words->gauge.minimum_text = words->texts[2];
  words->gauge.maximum_text = words->texts[3];
  word_bounds (words, lsg_project_get_records (project));
}

static void
draw_gauge_cb (const LsgCanvas *canvas,
               gpointer         data)
{
  g_auto (GaugeWords) words;

  gauge_words_init (&words, data);
  lsg_rate_gauge_draw (&words.gauge, canvas);
}

static void
refresh_gauge (LsgQuantificationPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  const LsgFigures *figures = lsg_project_get_figures (project);
  g_autofree char *rate = lsg_number_format_rate (figures->counted_rate, lsg_language_get_interface ());
  g_autofree char *words = describe_rate (self);
  g_auto (GaugeWords) gauge;
  g_autofree char *description = NULL;
  LsgCanvas canvas = lsg_chart_view_get_canvas (LSG_CHART_VIEW (self->gauge));

  gtk_label_set_label (GTK_LABEL (self->rate), rate);
  gtk_label_set_label (GTK_LABEL (self->rate_words), words);

  /* High enough for labels on two lines, whatever width the window gives. */
  canvas.width = MIN_GAUGE_WIDTH;
  gauge_words_init (&gauge, project);
  description = g_strjoin (", ", rate, words, gauge.texts[1] != NULL ? gauge.texts[1] : words, NULL);
  lsg_chart_view_set_description (LSG_CHART_VIEW (self->gauge), description);
  gtk_widget_set_size_request (self->gauge, MIN_GAUGE_WIDTH, ceil (lsg_rate_gauge_get_height (&gauge.gauge, &canvas)));
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->gauge));
}

static void
refresh_subtitle (LsgQuantificationPage *self)
{
  const LsgFigures *figures = lsg_project_get_figures (lsg_page_get_project (LSG_PAGE (self)));
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *all = lsg_number_format_product (figures->all.chosen, language);
  g_autofree char *min = lsg_number_format_product (figures->all.min, language);
  g_autofree char *max = lsg_number_format_product (figures->all.max, language);
  g_autofree char *subtitle = NULL;

  if (figures->all.chosen == 0)
    subtitle = g_strdup (_("No minute of tutoring yet"));
  else if (figures->all.min == figures->all.max)
    subtitle = g_strdup_printf (_("%s min of tutoring"), all);
  else if (figures->all.chosen < figures->all.min || figures->all.chosen > figures->all.max)
    /* TRANSLATORS: minutes that lie outside their own least and most ones */
    subtitle = g_strdup_printf (_("%s min of tutoring, outside of the durations given: %s to %s"), all, min, max);
  else
    subtitle = g_strdup_printf (_("%s min of tutoring, from %s to %s depending on the durations"), all, min, max);
  lsg_page_set_subtitle (LSG_PAGE (self), subtitle);
}

/* Without a single intervention or virtual class. */
static gboolean
is_empty (LsgQuantificationPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  guint n = lsg_records_get_n (records, LSG_KIND_ACTIVITY);

  for (guint i = 0; i < n; i++)
    if (lsg_activity_is_virtual_class (lsg_records_peek (records, LSG_KIND_ACTIVITY, i)))
      return FALSE;
  return lsg_records_get_n (records, LSG_KIND_INTERVENTION) == 0;
}

static void
lsg_quantification_page_refresh (LsgPage          *page,
                                 const LsgChanges *changes)
{
  LsgQuantificationPage *self = LSG_QUANTIFICATION_PAGE (page);

  refresh_subtitle (self);
  refresh_gauge (self);
  if (changes != NULL)
    lsg_sheet_view_update (LSG_SHEET_VIEW (self->sheet), changes);
  else
    lsg_sheet_view_refresh (LSG_SHEET_VIEW (self->sheet));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty (self) ? "empty" : "sheet");
  lsg_quantification_pane_refresh (LSG_QUANTIFICATION_PANE (self->pane));
}

static LsgRecord *
lsg_quantification_page_get_selected (LsgPage *page)
{
  return lsg_sheet_view_get_selected (LSG_SHEET_VIEW (LSG_QUANTIFICATION_PAGE (page)->sheet));
}

static gboolean
lsg_quantification_page_show_record (LsgPage    *page,
                                     LsgRecord  *record,
                                     const char *field)
{
  LsgQuantificationPage *self = LSG_QUANTIFICATION_PAGE (page);
  gboolean in_pane = field != NULL && !g_str_has_prefix (field, "minutes") && !g_str_has_prefix (field, "factor");

  if (LSG_IS_PROGRAMME (record))
    {
      lsg_page_set_show_pane (page, TRUE);
      return lsg_quantification_pane_focus (LSG_QUANTIFICATION_PANE (self->pane), field);
    }
  if (!LSG_IS_INTERVENTION (record) && !LSG_IS_ACTIVITY (record))
    return FALSE;
  if (LSG_IS_ACTIVITY (record) && g_strcmp0 (field, "minutes") == 0)
    in_pane = TRUE;
  lsg_sheet_view_refresh (LSG_SHEET_VIEW (self->sheet));
  if (!lsg_sheet_view_show (LSG_SHEET_VIEW (self->sheet), record, field != NULL && !in_pane))
    return FALSE;
  if (in_pane)
    {
      lsg_page_set_show_pane (page, TRUE);
      lsg_quantification_pane_focus (LSG_QUANTIFICATION_PANE (self->pane), field);
    }
  return TRUE;
}

static void
lsg_quantification_page_search (LsgPage    *page,
                                const char *text)
{
  lsg_sheet_view_search (LSG_SHEET_VIEW (LSG_QUANTIFICATION_PAGE (page)->sheet), text);
}

static void
selected_cb (LsgQuantificationPage *self)
{
  lsg_quantification_pane_set_record (LSG_QUANTIFICATION_PANE (self->pane),
                                      lsg_sheet_view_get_selected (LSG_SHEET_VIEW (self->sheet)));
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
picked_cb (LsgQuantificationPage *self,
           LsgRecord             *record)
{
  lsg_quantification_page_show_record (LSG_PAGE (self), record, NULL);
}

static GtkWidget *
make_rate_card (LsgQuantificationPage *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (_("Tutoring rate"));

  self->rate = gtk_label_new (NULL);
  self->rate_words = gtk_label_new (NULL);
  self->gauge = lsg_chart_view_new (MIN_GAUGE_WIDTH, 90);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->gauge), draw_gauge_cb,
                                lsg_page_get_project (LSG_PAGE (self)), NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_xalign (GTK_LABEL (self->rate), 0);
  gtk_label_set_xalign (GTK_LABEL (self->rate_words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->rate_words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->rate_words), 22);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (self->rate, "big-figure");
  gtk_widget_add_css_class (self->rate, "numeric");
  gtk_widget_add_css_class (self->rate_words, "caption");
  gtk_widget_add_css_class (self->rate_words, "dim-label");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "page-card");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->gauge, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->gauge, TRUE);

  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (GTK_BOX (words), self->rate);
  gtk_box_append (GTK_BOX (words), self->rate_words);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), self->gauge);
  return card;
}

static GtkWidget *
make_empty (LsgQuantificationPage *self)
{
  GtkWidget *empty = lsg_empty_state_new (_("Nothing to quantify"),
                                          _("Each intervention that is kept gets its minutes here; they make the "
                                            "tutoring rate."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (empty), _("Add an intervention"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (empty), _("See the example"), "win.sample");
  return empty;
}

static GtkWidget *
make_sheet (LsgQuantificationPage *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  self->sheet = lsg_sheet_view_new (lsg_page_get_project (LSG_PAGE (self)));
  g_signal_connect_object (self->sheet, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_frame_set_child (GTK_FRAME (frame), self->sheet);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "sheet-frame");
  gtk_widget_set_valign (frame, GTK_ALIGN_START);
  return frame;
}

static GtkWidget *
make_content (LsgQuantificationPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_sheet (self), "sheet");
  gtk_stack_add_named (GTK_STACK (self->stack), lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_widget_add_css_class (box, "scenario-content");
  gtk_box_append (GTK_BOX (box), make_rate_card (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

static void
lsg_quantification_page_constructed (GObject *object)
{
  LsgQuantificationPage *self = LSG_QUANTIFICATION_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_quantification_page_parent_class)->constructed (object);

  lsg_page_set_content (page, make_content (self));
  self->pane = lsg_quantification_pane_new (lsg_page_get_project (page));
  g_signal_connect_object (self->pane, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  lsg_page_set_pane (page, self->pane, PANE_WIDTH);
}

static void
lsg_quantification_page_class_init (LsgQuantificationPageClass *klass)
{
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lsg_quantification_page_constructed;
  page_class->kind = LSG_KIND_INTERVENTION;
  page_class->refresh = lsg_quantification_page_refresh;
  page_class->get_selected = lsg_quantification_page_get_selected;
  page_class->show_record = lsg_quantification_page_show_record;
  page_class->search = lsg_quantification_page_search;
}

static void
lsg_quantification_page_init (LsgQuantificationPage *self)
{
}

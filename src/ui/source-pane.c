/* source-pane.c - see source-pane.h. */
#include "source-pane.h"

#include "chart-view.h"
#include "field-row.h"
#include "finding-list.h"
#include "label.h"
#include "mark-view.h"
#include "scroller.h"
#include "slanted-bars.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* So many people have a bar each; of more, bars stand for shares. */
#define MAX_BARS 20

struct _LsgSourcePane {
  AdwBin           parent_instance;
  LsgProject      *project;
  LsgSource       *source; /* reference or NULL */
  GtkLabel        *caption;
  LsgFieldEditor  *title;
  GtkWidget       *forms[3]; /* what is asked with, what it is, notes */
  GtkWidget       *answers;  /* a line with bars */
  LsgChartView    *bars;
  GtkLabel        *answers_words;
  GtkToggleButton *holders[LSG_N_HOLDERS];
  LsgFindingList  *findings;
  gboolean         is_showing;
};

G_DEFINE_FINAL_TYPE (LsgSourcePane, lsg_source_pane, ADW_TYPE_BIN)

static const char *const tool_fields[] = { "tool", NULL };
static const char *const main_fields[] = {
  "nature", "form", "details", "expected", "received", "start-date", "end-date", NULL,
};
static const char *const note_fields[] = { "notes", NULL };

static void
draw_bars (const LsgCanvas *canvas,
           gpointer         data)
{
  LsgSourcePane *self = data;
  LsgMarkState states[MAX_BARS];
  LsgSlantedBars bars = { .states = states };
  gint64 expected = self->source != NULL ? self->source->expected : LSG_NULL;
  gint64 received;
  guint n_full;

  if (expected == LSG_NULL || expected <= 0)
    return;
  received = CLAMP (self->source->received == LSG_NULL ? 0 : self->source->received, 0, expected);
  bars.n_bars = (guint) MIN (expected, MAX_BARS);
  n_full = (guint) ((received * bars.n_bars + expected / 2) / expected);
  for (guint i = 0; i < bars.n_bars; i++)
    states[i] = i < n_full ? LSG_MARK_FULL : LSG_MARK_DASHED;
  lsg_slanted_bars_draw (&bars, canvas);
}

/* "Elicited data · feeds 12 needs" */
static void
show_caption (LsgSourcePane *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GHashTable) needs = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = lsg_records_get_n (records, LSG_KIND_FINDING);
  g_autofree char *feeds = NULL;
  g_autofree char *caption = NULL;
  guint n_needs;

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = lsg_records_peek (records, LSG_KIND_FINDING, i);

      if (finding->source == lsg_record_get_id (LSG_RECORD (self->source)) && finding->need != LSG_NULL)
        g_hash_table_add (needs, &finding->need);
    }
  n_needs = g_hash_table_size (needs);
  feeds = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "feeds %u need", "feeds %u needs", n_needs), n_needs);
  caption = g_strdup_printf ("%s · %s", self->source->nature == LSG_SOURCE_EXISTING ? _("Existing data")
                                                                                    : _("Elicited data"), feeds);
  gtk_label_set_text (self->caption, caption);
}

/* Nobody is asked for what exists already: its guide and its answers are shown only when there are some. */
static void
show_asking (LsgSourcePane *self)
{
  const LsgSource *source = self->source;
  gboolean is_asked = source->nature == LSG_SOURCE_ELICITED;

  gtk_widget_set_visible (self->forms[0], is_asked || source->tool != NULL);
  gtk_widget_set_visible (GTK_WIDGET (lsg_form_find (self->forms[1], "expected")),
                          is_asked || source->expected != LSG_NULL);
  gtk_widget_set_visible (GTK_WIDGET (lsg_form_find (self->forms[1], "received")),
                          is_asked || source->received != LSG_NULL);
}

static void
show_source (LsgSourcePane *self)
{
  gboolean has_answers = self->source->expected != LSG_NULL && self->source->expected > 0;

  self->is_showing = TRUE;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    gtk_toggle_button_set_active (self->holders[i], self->source->holder == i);
  self->is_showing = FALSE;
  gtk_widget_set_visible (self->answers, has_answers);
  if (has_answers)
    {
      gint64 received = self->source->received == LSG_NULL ? 0 : self->source->received;
      /* translators: answers received, people asked */
      g_autofree char *words = g_strdup_printf (_("%d of %d"), (int) received, (int) self->source->expected);

      gtk_label_set_text (self->answers_words, words);
      lsg_chart_view_set_description (self->bars, words);
      lsg_chart_view_redraw (self->bars);
    }
  show_asking (self);
  show_caption (self);
}

/* One holder at most: the button that is down already takes it back. */
static void
holder_cb (LsgSourcePane   *self,
           GtkToggleButton *button)
{
  g_autoptr (GError) error = NULL;
  LsgValue value = lsg_none ();

  if (self->is_showing || self->source == NULL)
    return;
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    if (button == self->holders[i] && gtk_toggle_button_get_active (button))
      value = lsg_integer (i);
  if (!lsg_project_set (self->project, LSG_RECORD (self->source), "holder", value, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
  if (self->source != NULL)
    show_source (self);
}

static void
lsg_source_pane_dispose (GObject *object)
{
  LsgSourcePane *self = LSG_SOURCE_PANE (object);

  g_clear_object (&self->source);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_source_pane_parent_class)->dispose (object);
}

static void
lsg_source_pane_class_init (LsgSourcePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_source_pane_dispose;
}

static void
lsg_source_pane_init (LsgSourcePane *self)
{
}

static GtkWidget *
make_head (LsgSourcePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  self->title = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_SOURCE, "title", LSG_EDITOR_FLAT));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "record-title");
  lsg_field_editor_set_spoken_name (self->title, _("Title"));
  lsg_field_editor_set_placeholder (self->title, _("Untitled"));
  lsg_field_editor_mark_cut (self->title, LSG_SURFACE_VIEW);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  return column;
}

static GtkWidget *
make_answers (LsgSourcePane *self)
{
  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->bars = LSG_CHART_VIEW (lsg_chart_view_new (120, 14));
  lsg_chart_view_set_draw_func (self->bars, draw_bars, self, NULL);
  lsg_chart_view_set_surface (self->bars, LSG_SURFACE_VIEW);
  gtk_widget_set_hexpand (GTK_WIDGET (self->bars), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->bars), GTK_ALIGN_CENTER);
  self->answers_words = GTK_LABEL (lsg_label_new (NULL, "numeric heading", LSG_LABEL_END));
  gtk_box_append (GTK_BOX (self->answers), lsg_label_new (C_("of those who were asked", "Answers"), NULL, LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (self->answers), GTK_WIDGET (self->bars));
  gtk_box_append (GTK_BOX (self->answers), GTK_WIDGET (self->answers_words));
  return self->answers;
}

static GtkWidget *
make_holders (LsgSourcePane *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < LSG_N_HOLDERS; i++)
    {
      const char *word = g_dgettext (GETTEXT_PACKAGE, lsg_holder_choices[i].label);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_HOLDER, i));
      gtk_box_append (GTK_BOX (line), lsg_label_new (word, NULL, LSG_LABEL_ELLIPSIZE));
      gtk_button_set_child (GTK_BUTTON (button), line);
      gtk_widget_add_css_class (button, "holder");
      lsg_spoken_name_set (button, word);
      self->holders[i] = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (holder_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), button, i % 2, i / 2, 1, 1);
    }
  return grid;
}

GtkWidget *
lsg_source_pane_new (LsgProject *project)
{
  LsgSourcePane *self = g_object_new (LSG_TYPE_SOURCE_PANE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->project = g_object_ref (project);
  self->forms[0] = lsg_form_new (project, LSG_KIND_SOURCE, tool_fields);
  self->forms[1] = lsg_form_new (project, LSG_KIND_SOURCE, main_fields);
  self->forms[2] = lsg_form_new (project, LSG_KIND_SOURCE, note_fields);
  /* Short heads: what is chosen needs the room. */
  lsg_field_row_set_title (lsg_form_find (self->forms[1], "nature"), _("Data"));
  lsg_field_row_set_subtitle (lsg_form_find (self->forms[1], "nature"), "");
  lsg_field_row_set_title (lsg_form_find (self->forms[1], "form"), C_("of a source", "Kind"));
  self->findings = LSG_FINDING_LIST (lsg_finding_list_new (project));
  gtk_box_append (GTK_BOX (column), make_head (self));
  gtk_box_append (GTK_BOX (column), make_answers (self));
  gtk_box_append (GTK_BOX (column), self->forms[0]);
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Viewpoint that it carries"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), make_holders (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->findings));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("About the source"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), self->forms[1]);
  gtk_box_append (GTK_BOX (column), self->forms[2]);
  gtk_widget_add_css_class (column, "pane-content");
  adw_bin_set_child (ADW_BIN (self), lsg_scroller_new (column));
  return GTK_WIDGET (self);
}

void
lsg_source_pane_set_source (LsgSourcePane *self,
                            LsgSource     *source,
                            LsgNeed       *need)
{
  g_return_if_fail (LSG_IS_SOURCE_PANE (self));

  g_set_object (&self->source, source);
  lsg_field_editor_set_record (self->title, (LsgRecord *) source);
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    lsg_form_set_record (self->forms[i], (LsgRecord *) source);
  lsg_finding_list_set_source (self->findings, source, need);
  if (source != NULL)
    show_source (self);
}

void
lsg_source_pane_refresh (LsgSourcePane *self)
{
  g_return_if_fail (LSG_IS_SOURCE_PANE (self));

  lsg_finding_list_refresh (self->findings);
  if (self->source != NULL)
    show_source (self);
}

gboolean
lsg_source_pane_focus (LsgSourcePane *self,
                       const char    *field)
{
  g_return_val_if_fail (LSG_IS_SOURCE_PANE (self), FALSE);

  if (field == NULL || g_str_equal (field, "title"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->title));
  if (g_str_equal (field, "holder"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->holders[0]));
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    if (lsg_form_focus (self->forms[i], field))
      return TRUE;
  return FALSE;
}

gboolean
lsg_source_pane_focus_finding (LsgSourcePane *self,
                               LsgFinding    *finding,
                               const char    *field)
{
  g_return_val_if_fail (LSG_IS_SOURCE_PANE (self), FALSE);

  return lsg_finding_list_focus (self->findings, finding, field);
}

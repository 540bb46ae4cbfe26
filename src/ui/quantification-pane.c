/* quantification-pane.c - see quantification-pane.h. */
#include "quantification-pane.h"

#include "chart-view.h"
#include "durations.h"
#include "field-row.h"
#include "label.h"
#include "number.h"
#include "record-name.h"
#include "side-pane.h"
#include "stacked-bar.h"
#include "toasts.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_COHORTS 3

struct _LsgQuantificationPane {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgRecord  *record;
  GtkWidget  *pane;

  GtkWidget  *profiles; /* list box */
  GtkWidget  *cohorts;  /* grid */
  GtkWidget  *target;   /* entry */
  GtkWidget  *target_words;
  GtkWidget  *virtual_row;
  GtkWidget  *unit_section;
  GtkWidget  *unit_forms[2]; /* of interventions, of virtual classes */
  GtkWidget  *durations_section;
  GtkWidget  *durations;
};

G_DEFINE_FINAL_TYPE (LsgQuantificationPane, lsg_quantification_pane, GTK_TYPE_WIDGET)

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    {
      if (GTK_IS_LIST_BOX (box))
        gtk_list_box_remove (GTK_LIST_BOX (box), child);
      else
        gtk_grid_remove (GTK_GRID (box), child);
    }
}

/* What one bar draws; owned by its chart view. */
typedef struct {
  LsgBarPart parts[2];
  guint      n_parts;
  double     full;
} ProfileBar;

static void
draw_bar_cb (const LsgCanvas *canvas,
             gpointer         data)
{
  ProfileBar *bar = data;
  LsgStackedBar stacked = { bar->parts, bar->n_parts, bar->full, 0 };

  lsg_stacked_bar_draw (&stacked, canvas);
}

static GtkWidget *
make_bar (const LsgProfileTime *time,
          double                full)
{
  gboolean is_tutor = time->profile != NULL && time->profile->role != LSG_PROFILE_ADMINISTRATIVE
                      && time->profile->role != LSG_PROFILE_TECHNICAL;
  ProfileBar *bar = g_new0 (ProfileBar, 1);
  GtkWidget *view;

  bar->full = full;
  bar->parts[bar->n_parts++] = (LsgBarPart) { lsg_product_to_double (time->interventions),
                                              is_tutor ? LSG_BAR_TUTOR : LSG_BAR_OTHER, NULL };
  if (time->virtual_classes > 0)
    bar->parts[bar->n_parts++]
      = (LsgBarPart) { lsg_product_to_double (time->virtual_classes), LSG_BAR_VIRTUAL, NULL };

  view = lsg_chart_view_new (80, 12);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (view), draw_bar_cb, bar, g_free);
  return view;
}

static GtkWidget *
make_profile_parts (const LsgProfileTime *time)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *interventions = lsg_number_format_product (time->interventions, language);
  g_autofree char *classes = lsg_number_format_product (time->virtual_classes, language);
  /* TRANSLATORS: minutes of interventions */
  g_autofree char *first = g_strdup_printf (_("interventions %s"), interventions);
  /* TRANSLATORS: minutes of virtual classes */
  g_autofree char *second = g_strdup_printf (_("virtual classes %s"), classes);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = lsg_label_new (first, "caption", LSG_LABEL_WRAP);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lsg_label_new (second, "caption", LSG_LABEL_WRAP | LSG_LABEL_END));
  return box;
}

static GtkWidget *
make_profile_head (const LsgProfileTime *time)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *minutes = lsg_number_format_minutes (time->total, language);
  g_autofree char *hours = lsg_number_format_hours (time->hours_up, language);
  g_autofree char *rounded = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = lsg_label_new (time->profile != NULL ? time->profile->name : _("No profile"), NULL,
                                   LSG_LABEL_WRAP);
  GtkWidget *total = lsg_label_new (minutes, "numeric", LSG_LABEL_WRAP | LSG_LABEL_END);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (total, "heading");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), total);
  if (time->total >= 60 * LSG_PRODUCT_ONE)
    {
      /* TRANSLATORS: whole hours, rounded up, after the minutes */
      rounded = g_strdup_printf (_("or %s"), hours);
      gtk_box_append (GTK_BOX (box), lsg_label_new (rounded, "dim-label", LSG_LABEL_WRAP | LSG_LABEL_END));
      gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (box)), FALSE);
    }
  return box;
}

static void
refresh_profiles (LsgQuantificationPane *self)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  double full = 0;

  for (guint i = 0; i < figures->profiles->len; i++)
    full = MAX (full, lsg_product_to_double (g_array_index (figures->profiles, LsgProfileTime, i).total));

  clear (self->profiles);
  for (guint i = 0; i < figures->profiles->len; i++)
    {
      const LsgProfileTime *time = &g_array_index (figures->profiles, LsgProfileTime, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

      gtk_widget_add_css_class (box, "pane-row");
      gtk_box_append (GTK_BOX (box), make_profile_head (time));
      if (full > 0)
        gtk_box_append (GTK_BOX (box), make_bar (time, full));
      if (time->virtual_classes > 0)
        gtk_box_append (GTK_BOX (box), make_profile_parts (time));
      gtk_list_box_append (GTK_LIST_BOX (self->profiles), box);
      gtk_list_box_row_set_activatable (
        GTK_LIST_BOX_ROW (gtk_widget_get_parent (box)), FALSE);
    }
}

static void
attach (LsgQuantificationPane *self,
        int                    column,
        int                    row,
        const char            *text)
{
  GtkWidget *label = lsg_label_new (text, row == 0 || column == 1 ? "heading" : NULL,
                                    LSG_LABEL_WRAP | (column == 0 ? 0 : LSG_LABEL_END));

  gtk_widget_add_css_class (label, "numeric");
  if (column == 0)
    {
      gtk_widget_remove_css_class (label, "heading");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_grid_attach (GTK_GRID (self->cohorts), label, column, row, 1, 1);
}

static void
attach_cohort (LsgQuantificationPane *self,
               int                    column,
               gint64                 learners)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  LsgSpan interventions = lsg_figures_for_learners (lsg_project_get_records (self->project), learners);
  LsgSpan span = lsg_figures_count (figures, interventions);
  LsgLanguage language = lsg_language_get_interface ();
  double minutes = lsg_product_to_double (span.chosen);
  g_autofree char *count = lsg_number_format_integer (learners, language);
  g_autofree char *total = lsg_number_format_product (span.chosen, language);
  g_autofree char *each = lsg_number_format_double (minutes / learners, 1, LSG_NUMBER_TRIM, language);
  double rate = figures->path != LSG_NULL ? lsg_rate (span.chosen, figures->path, learners) : NAN;
  g_autofree char *rate_text = lsg_number_format_rate (rate, language);

  attach (self, column, 0, count);
  attach (self, column, 1, total);
  attach (self, column, 2, each);
  attach (self, column, 3, rate_text);
}

static void
refresh_cohorts (LsgQuantificationPane *self)
{
  gint64 learners = lsg_project_get_programme (self->project)->learners;

  clear (self->cohorts);
  gtk_widget_set_visible (gtk_widget_get_parent (self->cohorts), learners != LSG_NULL && learners > 0);
  if (learners == LSG_NULL || learners <= 0)
    return;

  attach (self, 0, 0, _("Learners"));
  attach (self, 0, 1, _("Minutes"));
  attach (self, 0, 2, _("Per learner"));
  attach (self, 0, 3, _("Tutoring rate"));
  for (int i = 0; i < N_COHORTS; i++)
    attach_cohort (self, i + 1, learners + (learners * i + 1) / 2);
}

/* "120 min, 40 fewer": what the inverse of the rate gives, against what is planned (DOMAIN 3.4). */
static char *
describe_target (LsgQuantificationPane *self,
                 double                 rate)
{
  LsgProgramme *programme = lsg_project_get_programme (self->project);
  gint64 path = lsg_project_get_figures (self->project)->path;
  LsgLanguage language = lsg_language_get_interface ();
  LsgProduct allowed, difference;
  g_autofree char *minutes = NULL;
  g_autofree char *rest = NULL;

  if (path == LSG_NULL || programme->learners == LSG_NULL)
    return g_strdup (_("Path time and learners are needed"));

  allowed = lsg_rate_inverse (rate, path, programme->learners);
  difference = allowed - lsg_project_get_figures (self->project)->counted.chosen;
  minutes = lsg_number_format_minutes (allowed, language);
  rest = lsg_number_format_product (ABS (difference), language);
  if (difference == 0)
    return g_strdup_printf (_("%s, as planned"), minutes);
  return g_strdup_printf (difference < 0 ? _("%s, %s fewer") : _("%s, %s more"), minutes, rest);
}

static void
refresh_target (LsgQuantificationPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->target));
  g_autofree char *dots = g_strdelimit (g_strdup (text), ",", '.');
  char *end;
  double rate = g_ascii_strtod (dots, &end);
  g_autofree char *words = NULL;

  gtk_widget_remove_css_class (self->target, "error");
  if (*g_strstrip (dots) == '\0')
    {
      words = g_strdup (_("The minutes that a rate allows"));
    }
  else if (*end != '\0' || !isfinite (rate) || rate < 0 || rate > 10)
    {
      gtk_widget_add_css_class (self->target, "error");
      words = g_strdup (_("A rate is a number such as 0.05"));
    }
  else
    {
      words = describe_target (self, rate);
    }
  gtk_label_set_label (GTK_LABEL (self->target_words), words);
}

static void
step_target (LsgQuantificationPane *self,
             double                 step)
{
  LsgLanguage language = lsg_language_get_interface ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->target));
  g_autofree char *dots = g_strdelimit (g_strdup (text), ",", '.');
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  double rate = *dots != '\0' ? g_ascii_strtod (dots, NULL) : figures->counted_rate;
  g_autofree char *stepped = NULL;

  rate = isfinite (rate) ? CLAMP (round (rate * 100) / 100 + step, 0, 10) : 0.05;
  stepped = lsg_number_format_rate (rate, language);
  gtk_editable_set_text (GTK_EDITABLE (self->target), stepped);
}

static void
less_cb (LsgQuantificationPane *self)
{
  step_target (self, -0.01);
}

static void
more_cb (LsgQuantificationPane *self)
{
  step_target (self, 0.01);
}

static GtkWidget *
make_target_row (LsgQuantificationPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = lsg_label_new (_("Target rate"), NULL, LSG_LABEL_WRAP);
  GtkWidget *less = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkWidget *more = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->target = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->target), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->target), 6);
  gtk_widget_add_css_class (self->target, "numeric");
  self->target_words = lsg_label_new (NULL, "caption", LSG_LABEL_WRAP);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (field, "linked");
  gtk_widget_add_css_class (row, "pane-row");
  gtk_widget_set_tooltip_text (less, _("A lower rate"));
  gtk_widget_set_tooltip_text (more, _("A higher rate"));
  lsg_spoken_name_set (less, _("A lower rate"));
  lsg_spoken_name_set (more, _("A higher rate"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->target_words, NULL, -1);

  g_signal_connect_swapped (self->target, "changed", G_CALLBACK (refresh_target), self);
  g_signal_connect_swapped (less, "clicked", G_CALLBACK (less_cb), self);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (more_cb), self);

  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), self->target_words);
  gtk_box_append (GTK_BOX (field), self->target);
  gtk_box_append (GTK_BOX (field), less);
  gtk_box_append (GTK_BOX (field), more);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), field);
  return row;
}

static GtkWidget *
make_target (LsgQuantificationPane *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = make_target_row (self);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (row)), FALSE);

  self->virtual_row
    = lsg_field_row_new (self->project, LSG_KIND_PROGRAMME, "rate-with-virtual-classes", LSG_EDITOR_DEFAULT);
  lsg_field_row_set_record (LSG_FIELD_ROW (self->virtual_row),
                            LSG_RECORD (lsg_project_get_programme (self->project)));
  gtk_list_box_append (GTK_LIST_BOX (list), self->virtual_row);
  return list;
}

/* Takes over a usual duration: its bounds and where they come from, as one step. */
static void
duration_activated_cb (GtkListBox            *list,
                       GtkListBoxRow         *row,
                       LsgQuantificationPane *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "duration"));
  guint n_durations;
  const LsgDuration *duration = &lsg_durations_get_all (&n_durations)[index];
  gboolean is_factor = duration->unit == LSG_DURATION_FACTOR;
  LsgEdit edit = { LSG_VERB_CHANGE, lsg_record_get_kind_id (self->record), is_factor ? "factor" : "minutes",
                   lsg_record_get_id (self->record), lsg_record_get_code (self->record), 0 };
  LsgValue min = duration->min >= 0 ? lsg_integer (duration->min) : lsg_none ();
  g_autoptr (GError) error = NULL;

  lsg_project_begin (self->project, &edit);
  if (lsg_project_set (self->project, self->record, is_factor ? "factor-min" : "minutes-min", min, &error)
      && lsg_project_set (self->project, self->record, is_factor ? "factor-max" : "minutes-max",
                          lsg_integer (duration->max), &error)
      && (is_factor
          || lsg_project_set (self->project, self->record, "evidence",
                              lsg_text (lsg_duration_source_get_label (duration->source)), &error)))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_toast_undo (GTK_WIDGET (self), self->project, _("Smallest and largest duration taken over"));
}

/* "3 to 5 min", "15 min at most", with what one count is. */
static char *
describe_duration (const LsgDuration *duration)
{
  LsgLanguage language = lsg_language_get_interface ();
  const char *per = lsg_duration_get_per (duration);
  g_autofree char *max = lsg_number_format_hundredths (duration->max, language);
  g_autofree char *span = NULL;

  if (duration->unit == LSG_DURATION_FACTOR)
    {
      g_autofree char *min = lsg_number_format_hundredths (duration->min, language);

      /* TRANSLATORS: factors of the length of a virtual class */
      return g_strdup_printf (_("duration × %s to %s"), min, max);
    }
  if (duration->min < 0)
    {
      span = g_strdup_printf (_("%s min at most"), max);
    }
  else
    {
      g_autofree char *min = lsg_number_format_hundredths (duration->min, language);

      span = g_strdup_printf (_("%s to %s min"), min, max);
    }
  if (per == NULL || *per == '\0')
    return g_steal_pointer (&span);
  /* TRANSLATORS: a duration and what it is for: "15 to 30 min, per page" */
  return g_strdup_printf (_("%s, per %s"), span, per);
}

static void
add_duration (LsgQuantificationPane *self,
              const LsgDuration     *duration,
              guint                  index)
{
  g_autofree char *span = describe_duration (duration);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* TRANSLATORS: a duration and its source */
  g_autofree char *line = g_strdup_printf (_("%s · %s"), span, lsg_duration_source_get_label (duration->source));

  g_object_set_data (G_OBJECT (row), "duration", GUINT_TO_POINTER (index));
  gtk_widget_add_css_class (box, "pane-row");
  gtk_box_append (GTK_BOX (box), lsg_label_new (lsg_duration_get_label (duration), NULL, LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), lsg_label_new (line, "caption", LSG_LABEL_WRAP));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _("Take these bounds over, with their source"));
  gtk_list_box_append (GTK_LIST_BOX (self->durations), row);
}

/* Minutes for interventions, factors for virtual classes. */
static gboolean
fits_record_cb (GtkListBoxRow *row,
                gpointer       data)
{
  LsgQuantificationPane *self = data;
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "duration"));
  guint n_durations;
  const LsgDuration *duration = &lsg_durations_get_all (&n_durations)[index];
  gboolean is_activity = self->record != NULL && LSG_IS_ACTIVITY (self->record);

  return (duration->unit == LSG_DURATION_FACTOR) == is_activity;
}

static GtkWidget *
make_durations (LsgQuantificationPane *self)
{
  guint n_durations;
  const LsgDuration *durations = lsg_durations_get_all (&n_durations);

  self->durations = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->durations), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->durations, "boxed-list");
  for (guint i = 0; i < n_durations; i++)
    add_duration (self, &durations[i], i);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->durations), fits_record_cb, self, NULL);
  g_signal_connect_object (self->durations, "row-activated", G_CALLBACK (duration_activated_cb), self, 0);
  return self->durations;
}

static GtkWidget *
make_unit_forms (LsgQuantificationPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->unit_forms[0]
    = lsg_form_new (self->project, LSG_KIND_INTERVENTION,
                    (const char *[]) { "per", "count", "count-label", "profile", "evidence", NULL });
  self->unit_forms[1] = lsg_form_new (self->project, LSG_KIND_ACTIVITY,
                                      (const char *[]) { "title", "minutes", "profile", NULL });
  gtk_box_append (GTK_BOX (box), self->unit_forms[0]);
  gtk_box_append (GTK_BOX (box), self->unit_forms[1]);
  return box;
}

static void
add_sections (LsgQuantificationPane *self)
{
  self->profiles = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->profiles), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->profiles, "boxed-list");
  self->cohorts = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->cohorts), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->cohorts), 4);
  gtk_widget_add_css_class (self->cohorts, "card");
  gtk_widget_add_css_class (self->cohorts, "pane-card");

  self->unit_section = lsg_side_pane_add (self->pane, "", make_unit_forms (self));
  self->durations_section = lsg_side_pane_add (self->pane, "", make_durations (self));
  lsg_side_pane_add (self->pane, _("Time per profile"), self->profiles);
  lsg_side_pane_add (self->pane, _("By number of learners"), self->cohorts);
  lsg_side_pane_add (self->pane, _("What if another rate were aimed at?"), make_target (self));
}

static void
lsg_quantification_pane_dispose (GObject *object)
{
  LsgQuantificationPane *self = LSG_QUANTIFICATION_PANE (object);

  g_clear_pointer (&self->pane, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_quantification_pane_parent_class)->dispose (object);
}

static void
lsg_quantification_pane_class_init (LsgQuantificationPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_quantification_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_quantification_pane_init (LsgQuantificationPane *self)
{
}

GtkWidget *
lsg_quantification_pane_new (LsgProject *project)
{
  LsgQuantificationPane *self = g_object_new (LSG_TYPE_QUANTIFICATION_PANE, NULL);

  self->project = g_object_ref (project);
  self->pane = lsg_side_pane_new ();
  gtk_widget_set_parent (self->pane, GTK_WIDGET (self));
  add_sections (self);
  lsg_quantification_pane_set_record (self, NULL);
  return GTK_WIDGET (self);
}

void
lsg_quantification_pane_refresh (LsgQuantificationPane *self)
{
  refresh_profiles (self);
  refresh_cohorts (self);
  refresh_target (self);
}

void
lsg_quantification_pane_set_record (LsgQuantificationPane *self,
                                    LsgRecord             *record)
{
  gboolean is_activity = record != NULL && LSG_IS_ACTIVITY (record);

  g_set_object (&self->record, record);
  gtk_widget_set_visible (self->unit_section, record != NULL);
  gtk_widget_set_visible (self->durations_section, record != NULL);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->durations));
  if (record != NULL)
    {
      g_autofree char *name = lsg_record_dup_name (record);
      /* TRANSLATORS: code of an intervention */
      g_autofree char *durations = g_strdup_printf (_("Usual durations for %s"), lsg_record_get_code (record));

      lsg_side_pane_set_title (self->unit_section, name);
      lsg_side_pane_set_title (self->durations_section, durations);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->unit_forms); i++)
    {
      gboolean is_mine = record != NULL && i == (guint) is_activity;

      gtk_widget_set_visible (self->unit_forms[i], is_mine);
      lsg_form_set_record (self->unit_forms[i], is_mine ? record : NULL);
    }
}

gboolean
lsg_quantification_pane_focus (LsgQuantificationPane *self,
                               const char            *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->unit_forms); i++)
    if (gtk_widget_get_visible (self->unit_forms[i]) && lsg_form_focus (self->unit_forms[i], field))
      return TRUE;
  return FALSE;
}

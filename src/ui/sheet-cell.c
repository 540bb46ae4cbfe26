/* sheet-cell.c - see sheet-cell.h. */
#include "sheet-cell.h"

#include "chart-view.h"
#include "field-editor.h"
#include "label.h"
#include "number.h"
#include "priority-words.h"
#include "span-mark.h"
#include "typed-entry.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _LsgSheetCell {
  GtkWidget      parent_instance;
  LsgProject    *project;
  LsgSheetColumn column;
  LsgSheetRow   *row;
  GtkWidget     *label;
  GtkWidget     *code;   /* before the label, in the first column */
  gboolean        is_near;
  GtkWidget     *editors[2]; /* for interventions and for virtual classes, made when first needed */
  GtkWidget     *chart;
};

G_DEFINE_FINAL_TYPE (LsgSheetCell, lsg_sheet_cell, GTK_TYPE_WIDGET)

enum {
  PROBLEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const intervention_fields[LSG_N_COLUMNS] = {
  [LSG_COLUMN_MIN] = "minutes-min",
  [LSG_COLUMN_CHOSEN] = "minutes",
  [LSG_COLUMN_MAX] = "minutes-max",
};

static const char *const activity_fields[LSG_N_COLUMNS] = {
  [LSG_COLUMN_MIN] = "factor-min",
  [LSG_COLUMN_CHOSEN] = "factor",
  [LSG_COLUMN_MAX] = "factor-max",
};

/* "Structural", "Interventions, in the rate" ...: the name of a group or total row. */
static const char *
describe_section (LsgSheetSection section,
                  gboolean        rate_with_virtual)
{
  switch (section)
    {
    case LSG_SECTION_STRUCTURAL:
      return C_("interventions", "Structural");
    case LSG_SECTION_CONJUNCTURAL:
      return C_("interventions", "Conjunctural");
    case LSG_SECTION_ALL:
      return _("Interventions, in the rate");
    case LSG_SECTION_VIRTUAL:
      return rate_with_virtual ? _("Virtual classes, in the rate") : _("Virtual classes, not in the rate");
    case LSG_SECTION_ASIDE:
      return _("Postponed or dropped");
    case LSG_N_SECTIONS:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
times (const char *unit,
       gint64      hundredths)
{
  LsgLanguage language = lsg_language_get_interface ();
  g_autofree char *number = lsg_number_format_hundredths (hundredths, language);

  /* TRANSLATORS: a unit and how often it counts: "per learner × 10" */
  return g_strdup_printf (_("%s × %s"), unit, number);
}

static char *
describe_intervention (LsgProgramme    *programme,
                       LsgIntervention *intervention)
{
  gint64 audience = LSG_NULL;
  g_autofree char *unit = NULL;

  if (intervention->per == LSG_PER_LEARNER)
    {
      unit = g_strdup (_("per learner"));
      audience = programme->learners;
    }
  else if (intervention->per == LSG_PER_GROUP)
    {
      unit = g_strdup (_("per group"));
      audience = programme->groups;
    }
  else if (intervention->count_label != NULL)
    {
      /* TRANSLATORS: what is counted: "per page", "per message" */
      unit = g_strdup_printf (_("per %s"), intervention->count_label);
    }
  else
    {
      unit = g_strdup (_("flat"));
    }

  if (audience != LSG_NULL)
    {
      g_autofree char *whole = times (unit, audience * LSG_HUNDRED);

      return intervention->count == LSG_HUNDRED ? g_steal_pointer (&whole) : times (whole, intervention->count);
    }
  if (intervention->count != LSG_HUNDRED)
    return times (unit, intervention->count);
  return g_steal_pointer (&unit);
}

/* "per learner × 10", "flat", "× 60 min": the words of a record's unit, in the interface's
 * language. */
static char *
describe_unit (LsgRecords *records,
               LsgRecord  *record)
{
  LsgActivity *activity;
  g_autofree char *minutes = NULL;

  if (LSG_IS_INTERVENTION (record))
    return describe_intervention (lsg_records_get_programme (records), LSG_INTERVENTION (record));

  activity = LSG_ACTIVITY (record);
  if (activity->minutes == LSG_NULL)
    return g_strdup (_("× duration"));
  minutes = lsg_number_format_hundredths (activity->minutes, lsg_language_get_interface ());
  /* TRANSLATORS: what the factor of a virtual class multiplies: its minutes */
  return g_strdup_printf (_("× %s min"), minutes);
}

static void
show_text (LsgSheetCell *self,
           const char   *text)
{
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
}

static void
show_product (LsgSheetCell *self,
              LsgProduct    product)
{
  g_autofree char *text = NULL;

  if (product != LSG_NULL)
    text = lsg_number_format_product (product, lsg_language_get_interface ());
  show_text (self, text != NULL ? text : LSG_NO_NUMBER);
}

static void
show_name (LsgSheetCell *self)
{
  LsgRecord *record = lsg_sheet_row_get_record (self->row);
  LsgProgramme *programme = lsg_project_get_programme (self->project);

  gtk_widget_set_visible (self->code, record != NULL);
  if (record == NULL)
    {
      show_text (self, describe_section (lsg_sheet_row_get_section (self->row),
                                                   programme->rate_with_virtual == 1));
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->code), lsg_record_get_code (record));
  show_text (self, lsg_record_get_title (record));
}

static void
show_unit (LsgSheetCell *self)
{
  LsgRecord *record = lsg_sheet_row_get_record (self->row);
  g_autofree char *unit = NULL;

  if (record != NULL)
    unit = describe_unit (lsg_project_get_records (self->project), record);
  show_text (self, unit);
}

static LsgProduct
get_product (LsgSheetCell *self)
{
  LsgSpan span = lsg_sheet_row_get_span (self->row);

  if (self->column == LSG_COLUMN_MIN)
    return span.min;
  return self->column == LSG_COLUMN_MAX ? span.max : span.chosen;
}

static void
notify_problem_cb (LsgFieldEditor *editor,
                   GParamSpec     *pspec,
                   LsgSheetCell   *self)
{
  g_signal_emit (self, signals[PROBLEM], 0, lsg_field_editor_get_problem (editor));
}

/* An entry asks for the width of its largest number; here the column says how wide it is. */
static void
narrow (GtkWidget *control)
{
  if (GTK_IS_EDITABLE (control))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (control), 2);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (control), 2);
      gtk_widget_set_hexpand (control, TRUE);
    }
}

static GtkWidget *
ensure_editor (LsgSheetCell *self,
               LsgRecord    *record)
{
  gboolean is_activity = LSG_IS_ACTIVITY (record);
  const char *field = is_activity ? activity_fields[self->column] : intervention_fields[self->column];
  GtkWidget *editor = self->editors[is_activity];

  if (editor != NULL)
    return editor;

  editor = lsg_field_editor_new (self->project, is_activity ? LSG_KIND_ACTIVITY : LSG_KIND_INTERVENTION, field,
                                 LSG_EDITOR_FLAT);
  gtk_widget_add_css_class (editor, "sheet-number");
  narrow (lsg_field_editor_get_control (LSG_FIELD_EDITOR (editor)));
  if (self->column == LSG_COLUMN_CHOSEN)
    gtk_widget_add_css_class (editor, "chosen");
  gtk_widget_set_hexpand (editor, TRUE);
  g_signal_connect_object (editor, "notify::problem", G_CALLBACK (notify_problem_cb), self, 0);
  gtk_widget_set_parent (editor, GTK_WIDGET (self));
  self->editors[is_activity] = editor;
  return editor;
}

/* A screen reader meets the entry without the row that it stands in. */
static void
name_editor (LsgSheetCell *self,
             GtkWidget    *editor)
{
  g_autofree char *name = lsg_sheet_cell_dup_name (self);

  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), name);
}

/* What the editor would say: the number of a row that nobody sees yet. */
static void
show_value (LsgSheetCell *self,
            LsgRecord    *record)
{
  const char *const *fields = LSG_IS_ACTIVITY (record) ? activity_fields : intervention_fields;
  LsgValue value = lsg_record_get (record, lsg_kind_find_field (lsg_record_get_kind (record), fields[self->column]));
  g_autofree char *text = NULL;

  if (value.type == LSG_VALUE_INTEGER && value.integer != LSG_NULL)
    text = lsg_number_format_hundredths (value.integer, lsg_language_get_interface ());
  show_text (self, text);
}

static void
show_number (LsgSheetCell *self)
{
  LsgRecord *record = lsg_sheet_row_get_record (self->row);
  gboolean has_editor = record != NULL && (self->is_near || self->editors[LSG_IS_ACTIVITY (record)] != NULL);
  GtkWidget *editor = has_editor ? ensure_editor (self, record) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->editors); i++)
    if (self->editors[i] != NULL)
      gtk_widget_set_visible (self->editors[i], self->editors[i] == editor);
  gtk_widget_set_visible (self->label, editor == NULL);

  if (editor != NULL)
    {
      lsg_field_editor_set_record (LSG_FIELD_EDITOR (editor), record);
      name_editor (self, editor);
    }
  else if (record != NULL)
    show_value (self, record);
  else if (lsg_sheet_row_get_section (self->row) == LSG_SECTION_ASIDE || self->column == LSG_COLUMN_CHOSEN)
    show_text (self, NULL);
  else
    show_product (self, get_product (self));
}

static double
to_mark (LsgProduct product)
{
  return product == LSG_NULL ? NAN : lsg_product_to_double (product);
}

static void
draw_span_cb (const LsgCanvas *canvas,
              gpointer         data)
{
  LsgSheetCell *self = data;
  LsgSpan span;
  LsgSpanMark mark;

  if (self->row == NULL)
    return;
  span = lsg_sheet_row_get_span (self->row);
  mark = (LsgSpanMark) { to_mark (span.min), to_mark (span.chosen), to_mark (span.max),
                         lsg_sheet_row_get_record (self->row) == NULL };
  if (span.chosen != LSG_NULL)
    lsg_span_mark_draw (&mark, canvas);
}

/* NULL without both ends. */
static char *
describe_span (LsgSheetCell *self)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgSpan span = lsg_sheet_row_get_span (self->row);
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  if (span.min == LSG_NULL || span.max == LSG_NULL)
    return NULL;
  min = lsg_number_format_product (span.min, language);
  max = lsg_number_format_product (span.max, language);
  /* TRANSLATORS: smallest and largest number of minutes */
  return g_strdup_printf (_("from %s to %s min"), min, max);
}

/* Asked for, not set: GTK looks for the widget under the pointer again whenever a tooltip is set, and with many rows
 * that costs more than all the rest. */
static char *
tell_span_cb (const LsgCanvas   *canvas,
              double             x,
              double             y,
              cairo_rectangle_t *box,
              gpointer           data)
{
  LsgSheetCell *self = data;

  return self->row != NULL ? describe_span (self) : NULL;
}

static void
show_span (LsgSheetCell *self)
{
  g_autofree char *text = describe_span (self);

  lsg_chart_view_set_description (LSG_CHART_VIEW (self->chart), text);
  lsg_chart_view_redraw (LSG_CHART_VIEW (self->chart));
}

static void
refresh (LsgSheetCell *self)
{
  switch (self->column)
    {
    case LSG_COLUMN_NAME:
      show_name (self);
      break;
    case LSG_COLUMN_UNIT:
      show_unit (self);
      break;
    case LSG_COLUMN_MIN:
    case LSG_COLUMN_CHOSEN:
    case LSG_COLUMN_MAX:
      show_number (self);
      break;
    case LSG_COLUMN_MINUTES:
      if (lsg_sheet_row_get_section (self->row) == LSG_SECTION_ASIDE
          && lsg_sheet_row_get_record (self->row) == NULL)
        show_text (self, NULL);
      else
        show_product (self, get_product (self));
      break;
    case LSG_COLUMN_SPAN:
      show_span (self);
      break;
    case LSG_N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static void
row_changed_cb (LsgSheetRow  *row,
                LsgSheetCell *self)
{
  refresh (self);
}

static void
make_children (LsgSheetCell *self)
{
  gboolean is_text = self->column == LSG_COLUMN_NAME || self->column == LSG_COLUMN_UNIT;

  if (self->column == LSG_COLUMN_SPAN)
    {
      self->chart = lsg_chart_view_new (56, 16);
      lsg_chart_view_set_draw_func (LSG_CHART_VIEW (self->chart), draw_span_cb, self, NULL);
      lsg_chart_view_set_tooltip_func (LSG_CHART_VIEW (self->chart), tell_span_cb);
      gtk_widget_set_valign (self->chart, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (self->chart, GTK_WIDGET (self));
      return;
    }
  if (self->column == LSG_COLUMN_NAME)
    {
      self->code = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->code), 0);
      gtk_label_set_width_chars (GTK_LABEL (self->code), 6);
      gtk_widget_add_css_class (self->code, "dim-label");
      gtk_widget_add_css_class (self->code, "sheet-code");
      gtk_widget_set_parent (self->code, GTK_WIDGET (self));
    }
  self->label = lsg_label_new (NULL, is_text ? NULL : "numeric", is_text ? LSG_LABEL_ELLIPSIZE : LSG_LABEL_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  if (self->column == LSG_COLUMN_UNIT)
    gtk_widget_add_css_class (self->label, "sheet-unit");
  if (self->column == LSG_COLUMN_MINUTES)
    gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
lsg_sheet_cell_dispose (GObject *object)
{
  LsgSheetCell *self = LSG_SHEET_CELL (object);
  GtkWidget *child;

  lsg_sheet_cell_set_row (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_sheet_cell_parent_class)->dispose (object);
}

static void
lsg_sheet_cell_class_init (LsgSheetCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_sheet_cell_dispose;

  signals[PROBLEM] = g_signal_new ("problem", LSG_TYPE_SHEET_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sheetcell");
}

static void
lsg_sheet_cell_init (LsgSheetCell *self)
{
}

GtkWidget *
lsg_sheet_cell_new (LsgProject     *project,
                    LsgSheetColumn  column)
{
  LsgSheetCell *self = g_object_new (LSG_TYPE_SHEET_CELL, NULL);

  self->project = g_object_ref (project);
  self->column = column;
  make_children (self);
  return GTK_WIDGET (self);
}

void
lsg_sheet_cell_set_row (LsgSheetCell *self,
                        LsgSheetRow  *row)
{
  g_return_if_fail (LSG_IS_SHEET_CELL (self));

  if (self->row == row)
    return;
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, row_changed_cb, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), self);
  refresh (self);
}

void
lsg_sheet_cell_come_near (LsgSheetCell *self)
{
  g_return_if_fail (LSG_IS_SHEET_CELL (self));

  if (self->is_near)
    return;
  self->is_near = TRUE;
  if (self->row != NULL && self->column >= LSG_COLUMN_MIN && self->column <= LSG_COLUMN_MAX)
    show_number (self);
}

gboolean
lsg_sheet_cell_accept (LsgSheetCell *self)
{
  GtkWidget *entry = NULL;

  g_return_val_if_fail (LSG_IS_SHEET_CELL (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->editors); i++)
    if (self->editors[i] != NULL && gtk_widget_get_visible (self->editors[i]))
      entry = gtk_widget_get_ancestor (lsg_field_editor_get_control (LSG_FIELD_EDITOR (self->editors[i])),
                                       LSG_TYPE_TYPED_ENTRY);
  return entry == NULL || lsg_typed_entry_accept (LSG_TYPED_ENTRY (entry));
}

char *
lsg_sheet_cell_dup_name (LsgSheetCell *self)
{
  LsgRecord *record;
  const char *code;

  g_return_val_if_fail (LSG_IS_SHEET_CELL (self), NULL);

  record = self->row != NULL ? lsg_sheet_row_get_record (self->row) : NULL;
  if (record == NULL)
    return NULL;
  code = lsg_record_get_code (record);
  /* TRANSLATORS: name of a column, then the code of the intervention in whose row the number stands */
  return g_strdup_printf (_("%s, %s"),
                          self->column == LSG_COLUMN_MIN ? _("Minimum")
                          : self->column == LSG_COLUMN_MAX ? _("Maximum") : _("Chosen"),
                          code != NULL && *code != '\0' ? code : lsg_words_title (record));
}

LsgSheetRow *
lsg_sheet_cell_get_row (LsgSheetCell *self)
{
  return self->row;
}

LsgSheetColumn
lsg_sheet_cell_get_column (LsgSheetCell *self)
{
  return self->column;
}

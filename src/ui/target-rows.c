/* target-rows.c - see target-rows.h. */
#include "target-rows.h"

#include "boxed-list.h"
#include "field-row.h"
#include "icon-button.h"
#include "reduction-words.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RATE_STEP 100  /* 0.01, in hundredths of percent */
#define HOURS_STEP 100 /* an hour, in hundredths */

/* Of the entries: the pane is narrow. */
#define WIDTH_CHARS 5

typedef struct {
  LsgTargetRows *rows;
  const char    *field;
  gint64         step;
} Step;

struct _LsgTargetRows {
  AdwBin       parent_instance;
  LsgProject  *project;
  LsgFieldRow *rate;
  LsgFieldRow *ceiling;
};

G_DEFINE_FINAL_TYPE (LsgTargetRows, lsg_target_rows, ADW_TYPE_BIN)

gint64
lsg_target_step (gint64 value,
                 gint64 planned,
                 gint64 step,
                 gint64 max)
{
  gint64 size = ABS (step);

  if (value == LSG_NULL)
    value = step < 0 ? (planned + size - 1) / size * size : planned / size * size;
  return CLAMP (value + step, 0, max);
}

/* What there is now, in the unit of the field. */
static gint64
get_planned (LsgTargetRows *self,
             gboolean       is_rate)
{
  const LsgFigures *figures = lsg_project_get_figures (self->project);
  LsgProduct all = lsg_product_add (figures->all.chosen, figures->virtual_classes.chosen);

  if (!is_rate)
    return (gint64) ceil (lsg_product_to_double (all) / 60 * LSG_HUNDRED);
  return isfinite (figures->counted_rate) ? (gint64) ceil (MIN (figures->counted_rate, 10) * 10000) : 0;
}

static void
clicked_cb (Step *step)
{
  LsgTargetRows *self = step->rows;
  LsgRecord *programme = LSG_RECORD (lsg_project_get_programme (self->project));
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), step->field);
  LsgValue value = lsg_record_get (programme, field);
  gint64 planned = get_planned (self, (field->flags & LSG_FIELD_RATE) != 0);
  g_autoptr (GError) error = NULL;

  value = lsg_integer (lsg_target_step (value.type == LSG_VALUE_INTEGER ? value.integer : LSG_NULL, planned,
                                        step->step, field->max));
  if (!lsg_project_set (self->project, programme, step->field, value, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_button (LsgTargetRows *self,
             const char    *field,
             gint64         by,
             const char    *words)
{
  GtkWidget *button = lsg_icon_button_new (by < 0 ? "list-remove-symbolic" : "list-add-symbolic", words, NULL);
  Step *step = g_new (Step, 1);

  *step = (Step) { self, field, by };
  g_object_set_data_full (G_OBJECT (button), "step", step, g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), step);
  return button;
}

static LsgFieldRow *
make_row (LsgTargetRows *self,
          const char    *field,
          gint64         step,
          const char    *less,
          const char    *more)
{
  GtkWidget *row = lsg_field_row_new (self->project, LSG_KIND_PROGRAMME, field, LSG_EDITOR_DEFAULT);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *control;

  gtk_widget_add_css_class (buttons, "linked");
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), make_button (self, field, -step, less));
  gtk_box_append (GTK_BOX (buttons), make_button (self, field, step, more));
  lsg_field_row_add_end (LSG_FIELD_ROW (row), buttons);
  control = lsg_field_editor_get_control (lsg_field_row_get_editor (LSG_FIELD_ROW (row)));
  gtk_editable_set_width_chars (GTK_EDITABLE (control), WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (control), WIDTH_CHARS);
  lsg_field_row_set_record (LSG_FIELD_ROW (row), LSG_RECORD (lsg_project_get_programme (self->project)));
  return LSG_FIELD_ROW (row);
}

static void
lsg_target_rows_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&LSG_TARGET_ROWS (object)->project);
  G_OBJECT_CLASS (lsg_target_rows_parent_class)->dispose (object);
}

static void
lsg_target_rows_class_init (LsgTargetRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_target_rows_dispose;
}

static void
lsg_target_rows_init (LsgTargetRows *self)
{
}

GtkWidget *
lsg_target_rows_new (LsgProject *project)
{
  LsgTargetRows *self = g_object_new (LSG_TYPE_TARGET_ROWS, NULL);
  GtkWidget *list = lsg_boxed_list_new (NULL);
  GtkWidget *virtual_row = lsg_field_row_new (project, LSG_KIND_PROGRAMME, "rate-with-virtual-classes",
                                              LSG_EDITOR_DEFAULT);

  self->project = g_object_ref (project);
  self->rate = make_row (self, "target-rate", RATE_STEP, _("A lower rate"), _("A higher rate"));
  self->ceiling = make_row (self, "hours-ceiling", HOURS_STEP, _("An hour less"), _("An hour more"));
  lsg_field_row_set_record (LSG_FIELD_ROW (virtual_row), LSG_RECORD (lsg_project_get_programme (project)));
  gtk_widget_add_css_class (list, "form");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->rate));
  gtk_list_box_append (GTK_LIST_BOX (list), virtual_row);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->ceiling));
  adw_bin_set_child (ADW_BIN (self), list);
  return GTK_WIDGET (self);
}

void
lsg_target_rows_show (LsgTargetRows      *self,
                      const LsgReduction *reduction)
{
  g_autofree char *rate = lsg_words_allowance (&reduction->rate);
  g_autofree char *ceiling = lsg_words_allowance (&reduction->ceiling);

  g_return_if_fail (LSG_IS_TARGET_ROWS (self));

  lsg_field_row_set_subtitle (self->rate, rate != NULL ? rate : _("Such as 0.05, or 5 %"));
  lsg_field_row_set_subtitle (self->ceiling, ceiling != NULL ? ceiling : _("All tutors, all their time"));
}

gboolean
lsg_target_rows_focus (LsgTargetRows *self,
                       const char    *field)
{
  g_return_val_if_fail (LSG_IS_TARGET_ROWS (self), FALSE);

  if (g_strcmp0 (field, "target-rate") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->rate));
  if (g_strcmp0 (field, "hours-ceiling") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->ceiling));
  return FALSE;
}

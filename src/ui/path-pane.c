/* path-pane.c - see path-pane.h. */
#include "path-pane.h"

#include "activity.h"
#include "boxed-list.h"
#include "date.h"
#include "duration-check.h"
#include "field-row.h"
#include "intervention.h"
#include "label.h"
#include "mark-view.h"
#include "module.h"
#include "number.h"
#include "page.h"
#include "path-edit.h"
#include "path-time.h"
#include "path-words.h"
#include "placement-words.h"
#include "priority-words.h"
#include "side-pane.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

enum {
  FORM_NATURE,
  FORM_TIME,
  FORM_WORDS,
  FORM_TUTOR,
  FORM_PLACE,
  N_FORMS,
};

struct _LsgPathPane {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgRecord  *record; /* reference or NULL */
  GtkWidget  *pane;
  GtkWidget  *stack;
  GtkLabel   *caption;
  GtkWidget  *titles[2]; /* editors: of an activity, of a module */
  GtkWidget  *forms[N_FORMS];
  GtkWidget  *tutor_section;
  GtkWidget  *placed_section;
  GtkListBox *placed;
  GtkWidget  *module_form;
  GtkWidget  *time;
};

G_DEFINE_FINAL_TYPE (LsgPathPane, lsg_path_pane, GTK_TYPE_WIDGET)

static const char *const nature_fields[] = { "nature", "synchronous", NULL };
static const char *const time_fields[] = { "minutes", "day", "days", "hour", NULL };
static const char *const words_fields[] = { "instruction", NULL };
static const char *const tutor_fields[] = { "profile", "factor-min", "factor", "factor-max", NULL };
static const char *const place_fields[] = { "channel", "module", NULL };
static const char *const module_fields[] = { "description", NULL };
static const struct {
  const char *const *fields;
  const char        *title;
} form_table[N_FORMS] = {
  [FORM_NATURE] = { nature_fields, NULL },
  [FORM_TIME] = { time_fields, NULL },
  [FORM_WORDS] = { words_fields, NULL },
  [FORM_TUTOR] = { tutor_fields, N_("Tutor time of the virtual class") },
  [FORM_PLACE] = { place_fields, N_("Tool and module") },
};

/* "2.1 · Module 2, Produce" */
static char *
describe_place (LsgPathPane *self)
{
  LsgRecord *module;

  if (LSG_IS_MODULE (self->record))
    return g_strdup_printf (_("Module %s"), LSG_MODULE (self->record)->number);
  module = lsg_records_find (lsg_project_get_records (self->project), LSG_ACTIVITY (self->record)->module);
  if (module == NULL)
    /* TRANSLATORS: number of an activity */
    return g_strdup_printf (_("%s · in no module"), LSG_ACTIVITY (self->record)->number);
  /* TRANSLATORS: number of an activity, number and title of its module */
  return g_strdup_printf (_("%s · Module %s, %s"), LSG_ACTIVITY (self->record)->number, LSG_MODULE (module)->number,
                          lsg_words_title (module));
}

static char *
describe_day (LsgPathPane *self,
              gint64       day)
{
  LsgProgramme *programme = lsg_project_get_programme (self->project);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  g_autofree char *span = lsg_words_day_span (day, day);

  if (programme->start_date != NULL)
    date = lsg_date_add_days (programme->start_date, (int) day - 1);
  words = date != NULL ? lsg_date_format_weekday (date, lsg_language_get_interface ()) : NULL;
  if (words == NULL)
    return g_steal_pointer (&span);
  return g_strdup_printf ("%s, %s", span, words);
}

/* Under the first day its date, under the length the last one. */
static void
show_days (LsgPathPane *self)
{
  gint64 first;
  gint64 last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *until = NULL;

  lsg_path_get_span (self->record, &first, &last);
  if (first != LSG_NULL)
    {
      from = describe_day (self, first);
      to = describe_day (self, last);
      /* TRANSLATORS: the last day of an activity */
      until = g_strdup_printf (_("days, until %s"), to);
    }
  lsg_field_row_set_subtitle (lsg_form_find (self->forms[FORM_TIME], "day"), from);
  lsg_field_row_set_subtitle (lsg_form_find (self->forms[FORM_TIME], "days"), until);
}

/* The interventions placed on the activity. */

static void
placed_cb (LsgPathPane   *self,
           GtkListBoxRow *row)
{
  LsgRecord *record = g_object_get_data (G_OBJECT (row), "record");

  lsg_widget_go_to_record (GTK_WIDGET (self), record, NULL);
}

static char *
describe_placed (LsgPathPane     *self,
                 LsgIntervention *intervention)
{
  g_autofree char *place = lsg_words_place (lsg_project_get_records (self->project), intervention);
  GString *text = g_string_new (intervention->code);

  g_string_append_printf (text, "%s%s", text->len > 0 && place != NULL ? " · " : "", place != NULL ? place : "");
  if (intervention->total != LSG_NULL)
    {
      g_autofree char *minutes = lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());

      g_string_append_printf (text, ", %s", minutes);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_placed (LsgPathPane     *self,
             LsgIntervention *intervention)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *detail = describe_placed (self, intervention);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", lsg_words_title (LSG_RECORD (intervention)), detail);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), lsg_label_new (lsg_words_title (LSG_RECORD (intervention)), NULL,
                                                  LSG_LABEL_ELLIPSIZE));
  gtk_box_append (GTK_BOX (words), lsg_label_new (detail, "caption dim-label", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (line), lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, intervention->verdict));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (line, "pane-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  lsg_spoken_name_set (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (intervention), g_object_unref);
  return row;
}

static void
show_placed (LsgPathPane *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  gint64 id = lsg_record_get_id (self->record);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  GtkListBoxRow *row;
  gboolean any = FALSE;

  while ((row = gtk_list_box_get_row_at_index (self->placed, 0)) != NULL)
    gtk_list_box_remove (self->placed, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (records, LSG_KIND_INTERVENTION, i);

      if (intervention->activity != id || !lsg_intervention_is_kept (intervention))
        continue;
      gtk_list_box_append (self->placed, make_placed (self, intervention));
      any = TRUE;
    }
  gtk_widget_set_visible (self->placed_section, any);
}

/* Showing. */

void
lsg_path_pane_refresh (LsgPathPane *self)
{
  gboolean is_activity;
  g_autofree char *place = NULL;

  g_return_if_fail (LSG_IS_PATH_PANE (self));

  lsg_path_time_refresh (LSG_PATH_TIME (self->time));
  gtk_widget_set_visible (self->stack, self->record != NULL);
  if (self->record == NULL)
    return;
  is_activity = LSG_IS_ACTIVITY (self->record);
  place = describe_place (self);
  gtk_label_set_text (self->caption, place);
  gtk_widget_set_visible (self->titles[0], is_activity);
  gtk_widget_set_visible (self->titles[1], !is_activity);
  lsg_tooltip_set (self->titles[is_activity ? 0 : 1], lsg_words_title (self->record)); /* the entry may cut it */
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_last_child (self->stack)),
                                    is_activity ? "activity" : "module");
  if (!is_activity)
    return;
  gtk_widget_set_visible (self->tutor_section, lsg_activity_is_virtual_class (LSG_ACTIVITY (self->record)));
  show_days (self);
  show_placed (self);
}

/* What is hidden must not keep the focus. */
static void
let_focus_go (LsgPathPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->stack))
    gtk_root_set_focus (root, NULL);
}

void
lsg_path_pane_set_record (LsgPathPane *self,
                          LsgRecord   *record)
{
  LsgRecord *activity;
  LsgRecord *module;

  g_return_if_fail (LSG_IS_PATH_PANE (self));

  if (self->record != NULL && (record == NULL || LSG_IS_MODULE (record) != LSG_IS_MODULE (self->record)))
    let_focus_go (self);
  if (g_set_object (&self->record, record))
    {
      activity = record != NULL && LSG_IS_ACTIVITY (record) ? record : NULL;
      module = record != NULL && LSG_IS_MODULE (record) ? record : NULL;
      lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->titles[0]), activity);
      lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->titles[1]), module);
      for (guint i = 0; i < N_FORMS; i++)
        lsg_form_set_record (self->forms[i], activity);
      lsg_form_set_record (self->module_form, module);
    }
  lsg_path_pane_refresh (self);
}

gboolean
lsg_path_pane_focus (LsgPathPane *self,
                     const char  *field)
{
  g_return_val_if_fail (LSG_IS_PATH_PANE (self), FALSE);

  if (g_strcmp0 (field, "path-minutes") == 0)
    return lsg_path_time_focus (LSG_PATH_TIME (self->time));
  if (self->record == NULL)
    return FALSE;
  if (field == NULL || g_str_equal (field, "title"))
    return gtk_widget_grab_focus (self->titles[LSG_IS_MODULE (self->record)]);
  if (LSG_IS_MODULE (self->record))
    return lsg_form_focus (self->module_form, field);
  for (guint i = 0; i < N_FORMS; i++)
    if (lsg_form_focus (self->forms[i], field))
      return TRUE;
  return FALSE;
}

/* With the nature goes what it implies, and that is said. */
static gboolean
write_nature (LsgRecord      *record,
              const LsgField *field,
              LsgValue        value,
              gpointer        data,
              GError        **error)
{
  LsgPathPane *self = data;
  LsgPathChanges changes;

  if (value.type != LSG_VALUE_INTEGER)
    return lsg_project_set (self->project, record, field->name, value, error);
  if (!lsg_path_set_nature (self->project, LSG_ACTIVITY (record), value.integer, &changes, error))
    return FALSE;
  if ((changes & LSG_PATH_CHANGES_FACTORS) != 0)
    lsg_toast_undo (GTK_WIDGET (self), self->project,
                    _("A virtual class is synchronous, and takes 1.5 times its duration of tutor time"));
  else if ((changes & LSG_PATH_CHANGES_MODE) != 0)
    lsg_toast_undo (GTK_WIDGET (self), self->project,
                    LSG_ACTIVITY (record)->synchronous == 1 ? _("Synchronous now, as its nature is")
                                                            : _("Asynchronous now, as its nature is"));
  return TRUE;
}

/* Construction. */

static GtkWidget *
make_heading (LsgPathPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  for (guint i = 0; i < 2; i++)
    {
      self->titles[i] = lsg_field_editor_new (self->project, i == 0 ? LSG_KIND_ACTIVITY : LSG_KIND_MODULE, "title",
                                              LSG_EDITOR_FLAT);
      gtk_widget_add_css_class (self->titles[i], "record-title");
      gtk_box_append (GTK_BOX (box), self->titles[i]);
    }
  return box;
}

static GtkWidget *
make_section (const char *title,
              GtkWidget  *content)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (title != NULL)
    gtk_box_append (GTK_BOX (section), lsg_label_new (title, "section", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (section), content);
  return section;
}

static GtkWidget *
make_activity (LsgPathPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->placed = GTK_LIST_BOX (lsg_boxed_list_new (_("Interventions placed on this activity")));
  g_signal_connect_object (self->placed, "row-activated", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  self->placed_section = make_section (_("Interventions placed on this activity"), GTK_WIDGET (self->placed));
  for (guint i = 0; i < N_FORMS; i++)
    {
      const char *title = form_table[i].title;
      GtkWidget *section;

      self->forms[i] = lsg_form_new (self->project, LSG_KIND_ACTIVITY, form_table[i].fields);
      section = make_section (title != NULL ? g_dgettext (GETTEXT_PACKAGE, title) : NULL, self->forms[i]);
      if (i == FORM_TUTOR)
        self->tutor_section = section;
      if (i == FORM_PLACE)
        gtk_box_append (GTK_BOX (column), self->placed_section);
      gtk_box_append (GTK_BOX (column), section);
    }
  lsg_field_editor_set_writer (lsg_field_row_get_editor (lsg_form_find (self->forms[FORM_NATURE], "nature")),
                               write_nature, self);
  lsg_field_row_set_subtitle (lsg_form_find (self->forms[FORM_TIME], "minutes"), _("minutes for one learner"));
  for (guint i = 1; i < G_N_ELEMENTS (tutor_fields) - 1; i++)
    {
      LsgFieldRow *row = lsg_form_find (self->forms[FORM_TUTOR], tutor_fields[i]);

      lsg_field_editor_set_check (lsg_field_row_get_editor (row), lsg_duration_check);
      if (i > 1)
        lsg_field_row_set_subtitle (row, "");
    }
  return column;
}

static void
lsg_path_pane_dispose (GObject *object)
{
  LsgPathPane *self = LSG_PATH_PANE (object);

  g_clear_pointer (&self->pane, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_path_pane_parent_class)->dispose (object);
}

static void
lsg_path_pane_class_init (LsgPathPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_path_pane_init (LsgPathPane *self)
{
}

GtkWidget *
lsg_path_pane_new (LsgProject *project)
{
  LsgPathPane *self = g_object_new (LSG_TYPE_PATH_PANE, NULL);
  GtkWidget *forms = gtk_stack_new ();
  GtkWidget *section;

  self->project = g_object_ref (project);
  self->pane = lsg_side_pane_new ();
  self->stack = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->module_form = lsg_form_new (project, LSG_KIND_MODULE, module_fields);
  gtk_stack_set_vhomogeneous (GTK_STACK (forms), FALSE);
  gtk_stack_add_named (GTK_STACK (forms), make_activity (self), "activity");
  gtk_stack_add_named (GTK_STACK (forms), self->module_form, "module");
  gtk_box_append (GTK_BOX (self->stack), make_heading (self));
  gtk_box_append (GTK_BOX (self->stack), forms);
  section = lsg_side_pane_add (self->pane, NULL, self->stack);
  gtk_widget_set_visible (gtk_widget_get_first_child (section), FALSE);
  self->time = lsg_path_time_new (project);
  lsg_side_pane_add (self->pane, _("Path time"), self->time);
  gtk_widget_set_parent (self->pane, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* path-chips.c - see path-chips.h. */
#include "path-chips.h"

#include "filter-chip.h"
#include "label.h"
#include "module.h"
#include "number.h"
#include "priority-words.h"
#include "scroller.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define N_MARKS 3

/* A button with checks in a popover. */
typedef struct {
  GtkWidget  *button;
  GtkWidget  *label;
  GtkWidget  *box;
  GPtrArray  *checks; /* borrowed; each with its "id" */
  const char *name;   /* of the group */
} List;

struct _LsgPathChips {
  GtkWidget      parent_instance;
  LsgProject    *project;
  GtkWidget     *line;
  LsgFilterChip *marks[N_MARKS];
  List           natures;
  List           modules;
  char          *module_names; /* of those in the list, to see when they change */
  char          *nature_names;
  GArray        *wanted;       /* gint64, modules */
  gboolean       is_quiet;
};

enum {
  SIGNAL_FILTERED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgPathChips, lsg_path_chips, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* "Nature", "Nature: milestone", "Nature: 2" */
static void
show_list (List *list)
{
  GtkCheckButton *only = NULL;
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < list->checks->len; i++)
    if (gtk_check_button_get_active (list->checks->pdata[i]))
      {
        only = list->checks->pdata[i];
        n++;
      }
  if (n == 1)
    /* TRANSLATORS: a filter and what it lets through */
    text = g_strdup_printf (_("%s: %s"), list->name, gtk_check_button_get_label (only));
  else if (n > 1)
    /* TRANSLATORS: a filter and how many choices it lets through */
    text = g_strdup_printf (_("%s: %u"), list->name, n);
  gtk_label_set_text (GTK_LABEL (list->label), text != NULL ? text : list->name);
  lsg_spoken_name_set (list->button, text != NULL ? text : list->name);
  if (n > 0)
    gtk_widget_add_css_class (list->button, "filtering");
  else
    gtk_widget_remove_css_class (list->button, "filtering");
  gtk_widget_set_visible (list->button, list->checks->len > 1);
}

static void
toggled_cb (LsgPathChips *self)
{
  show_list (&self->natures);
  show_list (&self->modules);
  if (!self->is_quiet)
    g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

static void
add_check (LsgPathChips *self,
           List         *list,
           const char   *text,
           gint64        id)
{
  GtkWidget *check = gtk_check_button_new_with_label (text);

  g_object_set_data_full (G_OBJECT (check), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (list->box), check);
  g_ptr_array_add (list->checks, check);
}

static gint64
get_id (gpointer check)
{
  return *(gint64 *) g_object_get_data (check, "id");
}

/* Empties the list; gives the ids that were checked. (transfer full) */
static GArray *
empty_list (List *list)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *child;

  for (guint i = 0; i < list->checks->len; i++)
    {
      gint64 id = get_id (list->checks->pdata[i]);

      if (gtk_check_button_get_active (list->checks->pdata[i]))
        g_array_append_val (ids, id);
    }
  g_ptr_array_set_size (list->checks, 0);
  while ((child = gtk_widget_get_first_child (list->box)) != NULL)
    gtk_box_remove (GTK_BOX (list->box), child);
  return ids;
}

static void
check_again (List   *list,
             GArray *ids)
{
  for (guint i = 0; i < list->checks->len; i++)
    for (guint j = 0; j < ids->len; j++)
      if (g_array_index (ids, gint64, j) == get_id (list->checks->pdata[i]))
        gtk_check_button_set_active (list->checks->pdata[i], TRUE);
}

static void
make_list (LsgPathChips *self,
           List         *list,
           const char   *name)
{
  GtkWidget *popover = gtk_popover_new ();

  list->name = name;
  list->checks = g_ptr_array_new ();
  list->button = gtk_menu_button_new ();
  list->label = gtk_label_new (name);
  list->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_label_set_ellipsize (GTK_LABEL (list->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (list->box, "filter-form");
  gtk_popover_set_child (GTK_POPOVER (popover), lsg_scroller_new_growing (list->box, 320));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (list->button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (list->button), list->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (list->button), TRUE);
  gtk_widget_add_css_class (list->button, "chip-menu");
  gtk_widget_set_visible (list->button, FALSE);
  gtk_box_append (GTK_BOX (self->line), list->button);
}

static void
lsg_path_chips_dispose (GObject *object)
{
  LsgPathChips *self = LSG_PATH_CHIPS (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_path_chips_parent_class)->dispose (object);
}

static void
lsg_path_chips_finalize (GObject *object)
{
  LsgPathChips *self = LSG_PATH_CHIPS (object);

  g_ptr_array_unref (self->natures.checks);
  g_ptr_array_unref (self->modules.checks);
  g_array_unref (self->wanted);
  g_free (self->module_names);
  g_free (self->nature_names);
  G_OBJECT_CLASS (lsg_path_chips_parent_class)->finalize (object);
}

static void
lsg_path_chips_class_init (LsgPathChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_path_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_path_chips_finalize;
  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", LSG_TYPE_PATH_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_path_chips_init (LsgPathChips *self)
{
  static const LsgPathMark order[N_MARKS] = { LSG_PATH_MARK_SYNCHRONOUS, LSG_PATH_MARK_ASYNCHRONOUS,
                                              LSG_PATH_MARK_MILESTONE };
  const char *words[N_MARKS] = { C_("activities", "Synchronous"), C_("activities", "Asynchronous"), _("Milestones") };
  const LsgField *nature = lsg_kind_find_field (lsg_kind_get (LSG_KIND_ACTIVITY), "nature");

  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  for (guint i = 0; i < N_MARKS; i++)
    {
      GtkWidget *chip = lsg_filter_chip_new (LSG_MARK_VIEW_ACTIVITY, order[i], words[i]);

      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->line), chip);
      self->marks[order[i]] = LSG_FILTER_CHIP (chip);
    }
  make_list (self, &self->natures, lsg_field_get_label (nature));
  make_list (self, &self->modules, _("Module"));
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

GtkWidget *
lsg_path_chips_new (LsgProject *project)
{
  LsgPathChips *self = g_object_new (LSG_TYPE_PATH_CHIPS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

/* Minutes of both modes, and how many milestones there are. */
static void
show_marks (LsgPathChips *self,
            LsgRecords   *records)
{
  LsgLanguage language = lsg_language_get_interface ();
  gint64 minutes[N_MARKS] = { 0 };
  guint counts[N_MARKS] = { 0 };

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);
      LsgPathMark mark = lsg_activity_get_mark (activity);

      counts[mark]++;
      minutes[mark] += activity->minutes != LSG_NULL ? activity->minutes : 0;
    }
  for (guint i = 0; i < N_MARKS; i++)
    {
      g_autofree char *text = i == LSG_PATH_MARK_MILESTONE
                                ? lsg_number_format_integer (counts[i], language)
                                : lsg_number_format_minutes (minutes[i] * LSG_HUNDRED, language);

      lsg_filter_chip_set_figure (self->marks[i], text);
      gtk_widget_set_visible (GTK_WIDGET (self->marks[i]),
                              counts[i] > 0 || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->marks[i])));
    }
}

/* The natures that there are, each line "rank". */
static char *
dup_natures (LsgRecords *records)
{
  GString *names = g_string_new (NULL);
  guint bits = 0;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    bits |= 1u << LSG_ACTIVITY (lsg_records_peek (records, LSG_KIND_ACTIVITY, i))->nature;
  g_string_append_printf (names, "%u", bits);
  return g_string_free (names, FALSE);
}

static void
show_natures (LsgPathChips *self,
              LsgRecords   *records)
{
  g_autofree char *names = dup_natures (records);
  guint bits = (guint) g_ascii_strtoull (names, NULL, 10);
  g_autoptr (GArray) checked = NULL;

  if (g_strcmp0 (names, self->nature_names) == 0)
    return;
  checked = empty_list (&self->natures);
  for (guint i = 0; i < LSG_N_ACTIVITY_NATURES; i++)
    if ((bits & (1u << i)) != 0)
      add_check (self, &self->natures, g_dgettext (GETTEXT_PACKAGE, lsg_activity_natures[i].label), i);
  check_again (&self->natures, checked);
  g_free (self->nature_names);
  self->nature_names = g_steal_pointer (&names);
}

static char *
dup_module_name (LsgRecord *module)
{
  /* TRANSLATORS: number and title of a module */
  return g_strdup_printf (_("%s · %s"), LSG_MODULE (module)->number, lsg_words_title (module));
}

static char *
dup_modules (LsgRecords *records,
             gboolean   *has_loose)
{
  GString *names = g_string_new (NULL);

  *has_loose = FALSE;
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_MODULE); i++)
    {
      LsgRecord *module = lsg_records_peek (records, LSG_KIND_MODULE, i);
      g_autofree char *name = dup_module_name (module);

      g_string_append_printf (names, "%" G_GINT64_FORMAT " %s\n", lsg_record_get_id (module), name);
    }
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    *has_loose |= LSG_ACTIVITY (lsg_records_peek (records, LSG_KIND_ACTIVITY, i))->module == LSG_NULL;
  g_string_append_c (names, *has_loose ? '+' : '-');
  return g_string_free (names, FALSE);
}

static void
show_modules (LsgPathChips *self,
              LsgRecords   *records)
{
  gboolean has_loose;
  g_autofree char *names = dup_modules (records, &has_loose);
  g_autoptr (GArray) checked = NULL;

  if (g_strcmp0 (names, self->module_names) == 0)
    return;
  checked = empty_list (&self->modules);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_MODULE); i++)
    {
      LsgRecord *module = lsg_records_peek (records, LSG_KIND_MODULE, i);
      g_autofree char *name = dup_module_name (module);

      add_check (self, &self->modules, name, lsg_record_get_id (module));
    }
  if (has_loose && self->modules.checks->len > 0)
    add_check (self, &self->modules, _("In no module"), LSG_NULL);
  check_again (&self->modules, checked);
  g_free (self->module_names);
  self->module_names = g_steal_pointer (&names);
}

void
lsg_path_chips_refresh (LsgPathChips *self)
{
  LsgRecords *records;

  g_return_if_fail (LSG_IS_PATH_CHIPS (self));

  records = lsg_project_get_records (self->project);
  self->is_quiet = TRUE;
  show_marks (self, records);
  show_natures (self, records);
  show_modules (self, records);
  show_list (&self->natures);
  show_list (&self->modules);
  self->is_quiet = FALSE;
}

void
lsg_path_chips_read (LsgPathChips  *self,
                     LsgPathFilter *filter)
{
  g_return_if_fail (LSG_IS_PATH_CHIPS (self));

  filter->marks = filter->natures = 0;
  for (guint i = 0; i < N_MARKS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->marks[i])))
      filter->marks |= 1u << i;
  for (guint i = 0; i < self->natures.checks->len; i++)
    if (gtk_check_button_get_active (self->natures.checks->pdata[i]))
      filter->natures |= 1u << get_id (self->natures.checks->pdata[i]);
  g_array_set_size (self->wanted, 0);
  for (guint i = 0; i < self->modules.checks->len; i++)
    if (gtk_check_button_get_active (self->modules.checks->pdata[i]))
      {
        gint64 id = get_id (self->modules.checks->pdata[i]);

        g_array_append_val (self->wanted, id);
      }
  filter->modules = self->wanted;
}

void
lsg_path_chips_clear (LsgPathChips *self)
{
  List *lists[] = { &self->natures, &self->modules };

  g_return_if_fail (LSG_IS_PATH_CHIPS (self));

  self->is_quiet = TRUE;
  for (guint i = 0; i < N_MARKS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->marks[i]), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->checks->len; j++)
      gtk_check_button_set_active (lists[i]->checks->pdata[j], FALSE);
  self->is_quiet = FALSE;
}

/* path-chips.c - see path-chips.h. */
#include "path-chips.h"

#include "module.h"
#include "number.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

#define N_MARKS 3

struct _LsgPathChips {
  LsgChipBar     parent_instance;
  LsgProject    *project;
  LsgFilterChip *marks[N_MARKS];
  LsgChipList   *natures;
  LsgChipList   *modules;
  GArray        *wanted; /* gint64, modules */
};

G_DEFINE_FINAL_TYPE (LsgPathChips, lsg_path_chips, LSG_TYPE_CHIP_BAR)

static void
lsg_path_chips_finalize (GObject *object)
{
  LsgPathChips *self = LSG_PATH_CHIPS (object);

  g_array_unref (self->wanted);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_path_chips_parent_class)->finalize (object);
}

static void
lsg_path_chips_class_init (LsgPathChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_path_chips_finalize;
}

static void
lsg_path_chips_init (LsgPathChips *self)
{
  static const LsgPathMark order[N_MARKS] = { LSG_PATH_MARK_SYNCHRONOUS, LSG_PATH_MARK_ASYNCHRONOUS,
                                              LSG_PATH_MARK_MILESTONE };
  const char *words[N_MARKS] = { C_("activities", "Synchronous"), C_("activities", "Asynchronous"), _("Milestones") };
  const LsgField *nature = lsg_kind_find_field (lsg_kind_get (LSG_KIND_ACTIVITY), "nature");
  LsgChipBar *bar = LSG_CHIP_BAR (self);

  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < N_MARKS; i++)
    self->marks[order[i]] = lsg_chip_bar_add_chip (bar, NULL, LSG_MARK_VIEW_ACTIVITY, order[i], words[i]);
  self->natures = lsg_chip_bar_add_list (bar, NULL, lsg_field_get_label (nature));
  self->modules = lsg_chip_bar_add_list (bar, NULL, _("Module"));
}

GtkWidget *
lsg_path_chips_new (LsgProject *project)
{
  LsgPathChips *self = g_object_new (LSG_TYPE_PATH_CHIPS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

static gboolean
is_down (LsgFilterChip *chip)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip));
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
      gtk_widget_set_visible (GTK_WIDGET (self->marks[i]), counts[i] > 0 || is_down (self->marks[i]));
    }
}

/* The natures that there are. */
static void
show_natures (LsgPathChips *self,
              LsgRecords   *records)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LsgChipItem));
  guint bits = 0;

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    bits |= 1u << LSG_ACTIVITY (lsg_records_peek (records, LSG_KIND_ACTIVITY, i))->nature;
  for (guint i = 0; i < LSG_N_ACTIVITY_NATURES; i++)
    {
      LsgChipItem item = { .id = i, .text = g_dgettext (GETTEXT_PACKAGE, lsg_activity_natures[i].label) };

      if ((bits & (1u << i)) != 0)
        g_array_append_val (items, item);
    }
  lsg_chip_list_set_items (self->natures, (const LsgChipItem *) (gpointer) items->data, items->len);
}

static gboolean
has_loose (LsgRecords *records)
{
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    if (LSG_ACTIVITY (lsg_records_peek (records, LSG_KIND_ACTIVITY, i))->module == LSG_NULL)
      return TRUE;
  return FALSE;
}

static void
show_modules (LsgPathChips *self,
              LsgRecords   *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_MODULE);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LsgChipItem));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  LsgChipItem loose = { .id = LSG_NULL, .text = _("In no module") };

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *module = lsg_records_peek (records, LSG_KIND_MODULE, i);
      /* TRANSLATORS: number and title of a module */
      char *name = g_strdup_printf (_("%s · %s"), LSG_MODULE (module)->number, lsg_words_title (module));
      LsgChipItem item = { .id = lsg_record_get_id (module), .text = name };

      g_ptr_array_add (names, name);
      g_array_append_val (items, item);
    }
  if (n > 0 && has_loose (records))
    g_array_append_val (items, loose);
  lsg_chip_list_set_items (self->modules, (const LsgChipItem *) (gpointer) items->data, items->len);
}

void
lsg_path_chips_refresh (LsgPathChips *self)
{
  LsgRecords *records;

  g_return_if_fail (LSG_IS_PATH_CHIPS (self));

  records = lsg_project_get_records (self->project);
  show_marks (self, records);
  show_natures (self, records);
  show_modules (self, records);
}

void
lsg_path_chips_read (LsgPathChips  *self,
                     LsgPathFilter *filter)
{
  g_autoptr (GArray) natures = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (LSG_IS_PATH_CHIPS (self));

  filter->marks = filter->natures = 0;
  for (guint i = 0; i < N_MARKS; i++)
    if (is_down (self->marks[i]))
      filter->marks |= 1u << i;
  lsg_chip_list_get_checked (self->natures, natures);
  for (guint i = 0; i < natures->len; i++)
    filter->natures |= 1u << g_array_index (natures, gint64, i);
  lsg_chip_list_get_checked (self->modules, self->wanted);
  filter->modules = self->wanted;
  filter->words = lsg_chip_bar_get_words (LSG_CHIP_BAR (self));
}

/* timeline-chips.c - see timeline-chips.h. */
#include "timeline-chips.h"

#include "priority-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_INITIATIVES 3

struct _LsgTimelineChips {
  LsgChipBar     parent_instance;
  LsgProject    *project;
  LsgFilterChip *initiatives[N_INITIATIVES];
  GtkWidget     *times;    /* of the profiles, one chip each */
  LsgChipList   *list;     /* the same where these have no room */
  LsgFilterChip *classes;
  GPtrArray     *profile_chips; /* LsgFilterChip, borrowed */
  GArray        *profiles; /* gint64: whose they are; LSG_NULL: nobody's time */
  char          *names;    /* of the profiles that have chips, to see when they change */
  GArray        *wanted;   /* gint64 */
  gboolean       is_syncing;
};

G_DEFINE_FINAL_TYPE (LsgTimelineChips, lsg_timeline_chips, LSG_TYPE_CHIP_BAR)

static gboolean
is_down (LsgFilterChip *chip)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip));
}

/* Chips and list say the same. */
static void
chip_toggled_cb (LsgTimelineChips *self)
{
  if (self->is_syncing)
    return;
  g_array_set_size (self->wanted, 0);
  for (guint i = 0; i < self->profile_chips->len; i++)
    if (is_down (self->profile_chips->pdata[i]))
      g_array_append_val (self->wanted, g_array_index (self->profiles, gint64, i));
  lsg_chip_list_set_checked (self->list, self->wanted);
}

static gboolean
is_wanted (LsgTimelineChips *self,
           gint64            id)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (g_array_index (self->wanted, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* The bar tells once, for the list itself. */
static void
show_wanted (LsgTimelineChips *self)
{
  self->is_syncing = TRUE;
  lsg_chip_bar_set_quiet (LSG_CHIP_BAR (self), TRUE);
  for (guint i = 0; i < self->profile_chips->len; i++)
    {
      GtkToggleButton *chip = self->profile_chips->pdata[i];
      gboolean down = is_wanted (self, g_array_index (self->profiles, gint64, i));

      if (gtk_toggle_button_get_active (chip) != down)
        gtk_toggle_button_set_active (chip, down);
    }
  lsg_chip_bar_set_quiet (LSG_CHIP_BAR (self), FALSE);
  self->is_syncing = FALSE;
}

static void
list_toggled_cb (LsgTimelineChips *self)
{
  lsg_chip_list_get_checked (self->list, self->wanted);
  show_wanted (self);
}

static void
lsg_timeline_chips_finalize (GObject *object)
{
  LsgTimelineChips *self = LSG_TIMELINE_CHIPS (object);

  g_ptr_array_unref (self->profile_chips);
  g_array_unref (self->profiles);
  g_array_unref (self->wanted);
  g_free (self->names);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_timeline_chips_parent_class)->finalize (object);
}

static void
lsg_timeline_chips_class_init (LsgTimelineChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_timeline_chips_finalize;
}

/* Chips where they fit, else the list. */
static GtkWidget *
make_profiles (LsgTimelineChips *self)
{
  GtkWidget *squeezer = adw_squeezer_new ();
  GtkWidget *narrow = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->times = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  adw_squeezer_set_switch_threshold_policy (ADW_SQUEEZER (squeezer), ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_squeezer_set_xalign (ADW_SQUEEZER (squeezer), 0.0);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->times);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), narrow);
  self->list = lsg_chip_bar_add_list (LSG_CHIP_BAR (self), narrow, _("Tutor profiles"));
  g_signal_connect_object (self->list, "toggled", G_CALLBACK (list_toggled_cb), self, G_CONNECT_SWAPPED);
  return squeezer;
}

static void
lsg_timeline_chips_init (LsgTimelineChips *self)
{
  static const LsgMarkState states[N_INITIATIVES] = { LSG_MARK_FULL, LSG_MARK_OUTLINE, LSG_MARK_HALF };
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), "initiative");
  static const LsgInitiative order[N_INITIATIVES] = { LSG_PROACTIVE, LSG_BOTH, LSG_REACTIVE };
  LsgChipBar *bar = LSG_CHIP_BAR (self);

  self->profile_chips = g_ptr_array_new ();
  self->profiles = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < N_INITIATIVES; i++)
    self->initiatives[order[i]] = lsg_chip_bar_add_chip (bar, NULL, LSG_MARK_VIEW_INK, states[order[i]],
                                                         lsg_field_get_choice_label (field, order[i]));
  self->classes = lsg_chip_bar_add_chip (bar, NULL, LSG_MARK_VIEW_TIME, 1, _("Virtual classes"));
}

GtkWidget *
lsg_timeline_chips_new (LsgProject *project)
{
  LsgTimelineChips *self = g_object_new (LSG_TYPE_TIMELINE_CHIPS, NULL);

  self->project = g_object_ref (project);
  lsg_chip_bar_add (LSG_CHIP_BAR (self), make_profiles (self)); /* last: it takes what room is left */
  return GTK_WIDGET (self);
}

/* Those of the project, and nobody where minutes are nobody's. (element-type LsgChipItem) */
static GArray *
list_items (LsgTimelineChips      *self,
            const LsgTimelineData *data)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LsgChipItem));
  LsgChipItem nobody = { LSG_NULL, _("Without profile"), TRUE, LSG_MARK_VIEW_TIME, 3 };
  guint n = lsg_records_get_n (records, LSG_KIND_PROFILE);

  for (guint i = 0; i < n; i++)
    {
      LsgRecord *profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);
      LsgChipItem item = { lsg_record_get_id (profile), lsg_words_title (profile), TRUE, LSG_MARK_VIEW_TIME,
                           lsg_profile_is_tutor (LSG_PROFILE (profile)) ? 0 : 2 };

      g_array_append_val (items, item);
    }
  if (data->load->n_carriers > n && lsg_load_get_total (data->load, n) > 0)
    g_array_append_val (items, nobody);
  return items;
}

static char *
dup_names (GArray *items)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LsgChipItem *item = &g_array_index (items, LsgChipItem, i);

      g_string_append_printf (names, "%" G_GINT64_FORMAT " %d %s\n", item->id, (int) item->value, item->text);
    }
  return g_string_free (names, FALSE);
}

static void
make_profile_chips (LsgTimelineChips *self,
                    GArray           *items)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->times)) != NULL)
    gtk_box_remove (GTK_BOX (self->times), child);
  g_ptr_array_set_size (self->profile_chips, 0);
  g_array_set_size (self->profiles, 0);
  for (guint i = 0; i < items->len; i++)
    {
      const LsgChipItem *item = &g_array_index (items, LsgChipItem, i);
      LsgFilterChip *chip = lsg_chip_bar_add_chip (LSG_CHIP_BAR (self), self->times, item->shape, item->value,
                                                   item->text);

      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->profile_chips, chip);
      g_array_append_val (self->profiles, item->id);
    }
  lsg_chip_list_set_items (self->list, (const LsgChipItem *) (gpointer) items->data, items->len);
  lsg_chip_list_get_checked (self->list, self->wanted);
  show_wanted (self);
}

void
lsg_timeline_chips_show (LsgTimelineChips      *self,
                         const LsgTimelineData *data)
{
  g_autoptr (GArray) items = list_items (self, data);
  g_autofree char *names = dup_names (items);

  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      lsg_filter_chip_set_count (self->initiatives[i], data->n_initiatives[i]);
      gtk_widget_set_visible (GTK_WIDGET (self->initiatives[i]),
                              data->n_initiatives[i] > 0 || is_down (self->initiatives[i]));
    }
  if (g_strcmp0 (names, self->names) == 0)
    return;
  g_free (self->names);
  self->names = g_steal_pointer (&names);
  make_profile_chips (self, items);
}

void
lsg_timeline_chips_read (LsgTimelineChips  *self,
                         LsgTimelineFilter *filter)
{
  filter->initiatives = 0;
  for (guint i = 0; i < N_INITIATIVES; i++)
    if (is_down (self->initiatives[i]))
      filter->initiatives |= 1u << i;
  lsg_chip_list_get_checked (self->list, self->wanted);
  filter->profiles = self->wanted;
  filter->virtual_classes = is_down (self->classes);
  filter->words = lsg_chip_bar_get_words (LSG_CHIP_BAR (self));
}

/* timeline-chips.c - see timeline-chips.h. */
#include "timeline-chips.h"

#include "filter-chip.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

#define N_INITIATIVES 3

struct _LsgTimelineChips {
  GtkBox         parent_instance;
  LsgProject    *project;
  LsgFilterChip *initiatives[N_INITIATIVES];
  GtkWidget     *times;    /* of the profiles */
  LsgFilterChip *classes;
  GPtrArray     *profile_chips; /* LsgFilterChip, borrowed */
  GArray        *profiles; /* gint64: whose they are */
  char          *names;    /* of the profiles that have chips, to see when they change */
  GArray        *wanted;   /* gint64 */
};

enum {
  SIGNAL_FILTERED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgTimelineChips, lsg_timeline_chips, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
toggled_cb (LsgTimelineChips *self)
{
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

static LsgFilterChip *
add_chip (LsgTimelineChips *self,
          GtkWidget        *box,
          LsgMarkViewShape  shape,
          gint64            value,
          const char       *word)
{
  GtkWidget *chip = lsg_filter_chip_new (shape, value, word);

  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), chip);
  return LSG_FILTER_CHIP (chip);
}

static gboolean
is_down (LsgFilterChip *chip)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip));
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
  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", LSG_TYPE_TIMELINE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
}

static void
lsg_timeline_chips_init (LsgTimelineChips *self)
{
  static const LsgMarkState states[N_INITIATIVES] = { LSG_MARK_FULL, LSG_MARK_OUTLINE, LSG_MARK_HALF };
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), "initiative");
  static const LsgInitiative order[N_INITIATIVES] = { LSG_PROACTIVE, LSG_BOTH, LSG_REACTIVE };

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-bar");
  self->profile_chips = g_ptr_array_new ();
  self->profiles = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < N_INITIATIVES; i++)
    self->initiatives[order[i]] = add_chip (self, GTK_WIDGET (self), LSG_MARK_VIEW_INK, states[order[i]],
                                            lsg_field_get_choice_label (field, order[i]));
  self->times = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self), self->times);
  self->classes = add_chip (self, GTK_WIDGET (self), LSG_MARK_VIEW_TIME, 1, _("Virtual classes"));
}

GtkWidget *
lsg_timeline_chips_new (LsgProject *project)
{
  LsgTimelineChips *self = g_object_new (LSG_TYPE_TIMELINE_CHIPS, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

static char *
dup_names (LsgRecords            *records,
           const LsgTimelineData *data)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_PROFILE); i++)
    {
      LsgRecord *profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);

      g_string_append_printf (names, "%" G_GINT64_FORMAT " %d %s\n", lsg_record_get_id (profile),
                              lsg_profile_is_tutor (LSG_PROFILE (profile)), lsg_words_title (profile));
    }
  return g_string_free (names, FALSE);
}

static void
make_profile_chips (LsgTimelineChips *self,
                    LsgRecords       *records)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->times)) != NULL)
    gtk_box_remove (GTK_BOX (self->times), child);
  g_ptr_array_set_size (self->profile_chips, 0);
  g_array_set_size (self->profiles, 0);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_PROFILE); i++)
    {
      LsgRecord *profile = lsg_records_peek (records, LSG_KIND_PROFILE, i);
      gint64 id = lsg_record_get_id (profile);

      g_ptr_array_add (self->profile_chips,
                       add_chip (self, self->times, LSG_MARK_VIEW_TIME,
                                 lsg_profile_is_tutor (LSG_PROFILE (profile)) ? 0 : 2, lsg_words_title (profile)));
      g_array_append_val (self->profiles, id);
    }
}

void
lsg_timeline_chips_show (LsgTimelineChips      *self,
                         const LsgTimelineData *data)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autofree char *names = dup_names (records, data);

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
  make_profile_chips (self, records);
}

void
lsg_timeline_chips_read (LsgTimelineChips  *self,
                         LsgTimelineFilter *filter)
{
  filter->initiatives = 0;
  for (guint i = 0; i < N_INITIATIVES; i++)
    if (is_down (self->initiatives[i]))
      filter->initiatives |= 1u << i;
  g_array_set_size (self->wanted, 0);
  for (guint i = 0; i < self->profile_chips->len; i++)
    if (is_down (self->profile_chips->pdata[i]))
      g_array_append_val (self->wanted, g_array_index (self->profiles, gint64, i));
  filter->profiles = self->wanted;
  filter->virtual_classes = is_down (self->classes);
}

void
lsg_timeline_chips_clear (LsgTimelineChips *self)
{
  for (guint i = 0; i < N_INITIATIVES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->initiatives[i]), FALSE);
  for (guint i = 0; i < self->profile_chips->len; i++)
    gtk_toggle_button_set_active (self->profile_chips->pdata[i], FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->classes), FALSE);
}

/* record-filter.c - see record-filter.h. */
#include "record-filter.h"

#include "filter-chip.h"
#include "search-words.h"
#include "wrap-layout.h"

#define MAX_CHIPS 32

struct _LsgRecordFilter {
  GtkBox               parent_instance;
  LsgRecordFilterFunc  match;
  LsgFilterChip       *chips[MAX_CHIPS];
  guint                n_chips;
  guint                down; /* set of the chips that are */
  LsgSearchWords      *words;
  char                *text;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgRecordFilter, lsg_record_filter, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
toggled_cb (LsgRecordFilter *self)
{
  self->down = 0;
  for (guint i = 0; i < self->n_chips; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      self->down |= 1u << i;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_words (LsgRecordFilter *self,
           const char      *text)
{
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->text);
  self->text = g_strdup (text);
  self->words = lsg_search_words_new (text);
}

static void
lsg_record_filter_finalize (GObject *object)
{
  LsgRecordFilter *self = LSG_RECORD_FILTER (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->text);
  G_OBJECT_CLASS (lsg_record_filter_parent_class)->finalize (object);
}

static void
lsg_record_filter_class_init (LsgRecordFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_record_filter_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_RECORD_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lsg_record_filter_init (LsgRecordFilter *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), lsg_wrap_layout_new (6));
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-bar");
}

GtkWidget *
lsg_record_filter_new (LsgRecordFilterFunc match)
{
  LsgRecordFilter *self = g_object_new (LSG_TYPE_RECORD_FILTER, NULL);

  self->match = match;
  return GTK_WIDGET (self);
}

void
lsg_record_filter_add_chip (LsgRecordFilter  *self,
                            LsgMarkViewShape  shape,
                            gint64            value,
                            const char       *word)
{
  GtkWidget *chip;

  g_return_if_fail (LSG_IS_RECORD_FILTER (self));
  g_return_if_fail (self->n_chips < MAX_CHIPS);

  chip = lsg_filter_chip_new (shape, value, word);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), chip);
  self->chips[self->n_chips++] = LSG_FILTER_CHIP (chip);
}

void
lsg_record_filter_set_count (LsgRecordFilter *self,
                             guint            chip,
                             guint            count,
                             gboolean         hide)
{
  g_return_if_fail (LSG_IS_RECORD_FILTER (self));
  g_return_if_fail (chip < self->n_chips);

  lsg_filter_chip_set_count (self->chips[chip], count);
  gtk_widget_set_visible (GTK_WIDGET (self->chips[chip]), !hide || count > 0 || (self->down >> chip & 1) != 0);
}

void
lsg_record_filter_set_search (LsgRecordFilter *self,
                              const char      *text)
{
  g_return_if_fail (LSG_IS_RECORD_FILTER (self));

  set_words (self, text);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const char *
lsg_record_filter_get_search (LsgRecordFilter *self)
{
  g_return_val_if_fail (LSG_IS_RECORD_FILTER (self), NULL);

  return self->words != NULL ? self->text : NULL;
}

void
lsg_record_filter_clear (LsgRecordFilter *self)
{
  g_return_if_fail (LSG_IS_RECORD_FILTER (self));

  for (guint i = 0; i < self->n_chips; i++)
    {
      g_signal_handlers_block_by_func (self->chips[i], toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), FALSE);
      g_signal_handlers_unblock_by_func (self->chips[i], toggled_cb, self);
    }
  set_words (self, "");
  toggled_cb (self);
}

gboolean
lsg_record_filter_is_active (LsgRecordFilter *self)
{
  g_return_val_if_fail (LSG_IS_RECORD_FILTER (self), FALSE);

  return self->down != 0 || self->words != NULL;
}

gboolean
lsg_record_filter_match (LsgRecord *record,
                         gpointer   filter)
{
  LsgRecordFilter *self = filter;

  if (self->down != 0 && !self->match (record, self->down))
    return FALSE;
  return lsg_search_words_match (self->words, record);
}

/* needs-filter.c - see needs-filter.h. */
#include "needs-filter.h"

#include "filter-chip.h"
#include "search-words.h"

#include <glib/gi18n-lib.h>

struct _LsgNeedsFilter {
  GtkBox          parent_instance;
  LsgFilterChip  *chips[LSG_N_PLANES];
  gint64          planes; /* set of those whose chips are down */
  LsgSearchWords *words;
  char           *search_text;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgNeedsFilter, lsg_needs_filter, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
toggled_cb (LsgNeedsFilter *self)
{
  self->planes = 0;
  for (guint i = 0; i < LSG_N_PLANES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      self->planes |= G_GINT64_CONSTANT (1) << i;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_words (LsgNeedsFilter *self,
           const char     *text)
{
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  self->search_text = g_strdup (text);
  self->words = lsg_search_words_new (text);
}

static void
lsg_needs_filter_finalize (GObject *object)
{
  LsgNeedsFilter *self = LSG_NEEDS_FILTER (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search_text);
  G_OBJECT_CLASS (lsg_needs_filter_parent_class)->finalize (object);
}

static void
lsg_needs_filter_class_init (LsgNeedsFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lsg_needs_filter_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_NEEDS_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lsg_needs_filter_init (LsgNeedsFilter *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-bar");
  for (guint i = 0; i < LSG_N_PLANES; i++)
    {
      self->chips[i] = LSG_FILTER_CHIP (
        lsg_filter_chip_new (LSG_MARK_VIEW_PLANES, G_GINT64_CONSTANT (1) << i,
                             g_dgettext (GETTEXT_PACKAGE, lsg_plane_choices[i].label)));
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chips[i]));
    }
}

GtkWidget *
lsg_needs_filter_new (void)
{
  return g_object_new (LSG_TYPE_NEEDS_FILTER, NULL);
}

void
lsg_needs_filter_refresh (LsgNeedsFilter *self,
                          LsgRecords     *records)
{
  guint n = lsg_records_get_n (records, LSG_KIND_NEED);
  guint counts[LSG_N_PLANES] = { 0 };

  g_return_if_fail (LSG_IS_NEEDS_FILTER (self));

  for (guint i = 0; i < n; i++)
    {
      gint64 planes = ((LsgNeed *) lsg_records_peek (records, LSG_KIND_NEED, i))->planes;

      for (guint plane = 0; plane < LSG_N_PLANES; plane++)
        counts[plane] += planes >> plane & 1;
    }
  for (guint plane = 0; plane < LSG_N_PLANES; plane++)
    lsg_filter_chip_set_count (self->chips[plane], counts[plane]);
}

void
lsg_needs_filter_set_search (LsgNeedsFilter *self,
                             const char     *text)
{
  g_return_if_fail (LSG_IS_NEEDS_FILTER (self));

  set_words (self, text);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
lsg_needs_filter_clear (LsgNeedsFilter *self)
{
  g_return_if_fail (LSG_IS_NEEDS_FILTER (self));

  for (guint i = 0; i < LSG_N_PLANES; i++)
    {
      g_signal_handlers_block_by_func (self->chips[i], toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), FALSE);
      g_signal_handlers_unblock_by_func (self->chips[i], toggled_cb, self);
    }
  set_words (self, "");
  toggled_cb (self);
}

gboolean
lsg_needs_filter_is_active (LsgNeedsFilter *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_FILTER (self), FALSE);

  return self->planes != 0 || self->words != NULL;
}

gboolean
lsg_needs_filter_match (LsgRecord *need,
                        gpointer   data)
{
  LsgNeedsFilter *self = data;

  if (self->planes != 0 && (LSG_NEED (need)->planes & self->planes) == 0)
    return FALSE;
  return lsg_search_words_match (self->words, need);
}

char *
lsg_needs_filter_dup_nothing (LsgNeedsFilter *self)
{
  g_return_val_if_fail (LSG_IS_NEEDS_FILTER (self), NULL);

  return self->words != NULL ? g_strdup_printf (_("No need matches “%s”"), self->search_text)
                             : g_strdup (_("No need on these planes"));
}

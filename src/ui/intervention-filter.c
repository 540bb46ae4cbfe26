/* intervention-filter.c - see intervention-filter.h. */
#include "intervention-filter.h"

#include "label.h"
#include "puzzle.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgInterventionFilter {
  GtkWidget                  parent_instance;
  LsgInterventionFilterState state;
  GtkWidget                 *button;
  GtkWidget                 *label;
  GtkWidget                 *clear;
  GPtrArray                 *checks;
  gboolean                   is_clearing;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgInterventionFilter, lsg_intervention_filter, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static gboolean
passes (guint bits,
        guint choice)
{
  return bits == 0 || (bits & (1u << choice)) != 0;
}

gboolean
lsg_intervention_filter_matches (const LsgInterventionFilterState *state,
                                 LsgIntervention                  *intervention)
{
  guint type = intervention->type != LSG_NULL ? (guint) intervention->type : LSG_N_INTERVENTION_TYPES;
  guint status = intervention->status != LSG_NULL ? (guint) intervention->status : LSG_N_SHEET_STATUSES;

  return passes (state->natures, (guint) intervention->nature)
         && passes (state->decisions, (guint) intervention->decision) && passes (state->types, type)
         && passes (state->statuses, status)
         && (!state->incomplete || !lsg_puzzle_is_whole (intervention));
}

guint
lsg_intervention_filter_count (const LsgInterventionFilterState *state)
{
  return (state->natures != 0) + (state->decisions != 0) + (state->types != 0) + (state->statuses != 0)
         + state->incomplete;
}

static void
show_state (LsgInterventionFilter *self)
{
  guint n = lsg_intervention_filter_count (&self->state);
  g_autofree char *text = n > 0 ? g_strdup_printf (_("Filter: %u"), n) : g_strdup (_("Filter"));

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_sensitive (self->clear, n > 0);
  if (n > 0)
    gtk_widget_add_css_class (self->label, "accent-text");
  else
    gtk_widget_remove_css_class (self->label, "accent-text");
  lsg_spoken_name_set (self->button, text);
}

static void
toggled_cb (LsgInterventionFilter *self,
            GtkCheckButton        *check)
{
  guint *bits = g_object_get_data (G_OBJECT (check), "bits");
  guint bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "choice"));

  if (gtk_check_button_get_active (check))
    *bits |= bit;
  else
    *bits &= ~bit;
  if (self->is_clearing)
    return;
  show_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
incomplete_cb (LsgInterventionFilter *self,
               GtkCheckButton        *check)
{
  self->state.incomplete = gtk_check_button_get_active (check);
  if (self->is_clearing)
    return;
  show_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_check (LsgInterventionFilter *self,
           GtkWidget             *box,
           const char            *text,
           guint                 *bits,
           guint                  choice)
{
  GtkWidget *check = gtk_check_button_new_with_label (text);

  g_object_set_data (G_OBJECT (check), "bits", bits);
  g_object_set_data (G_OBJECT (check), "choice", GUINT_TO_POINTER (choice));
  g_signal_connect_object (check, "toggled", bits != NULL ? G_CALLBACK (toggled_cb) : G_CALLBACK (incomplete_cb),
                           self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  gtk_box_append (GTK_BOX (box), check);
}

/* The choices of a field under its name. */
static void
add_group (LsgInterventionFilter *self,
           GtkWidget             *box,
           const char            *field_name,
           guint                 *bits)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_INTERVENTION), field_name);

  gtk_box_append (GTK_BOX (box), lsg_label_new (lsg_field_get_label (field), "section", LSG_LABEL_PLAIN));
  for (guint i = 0; i < field->n_choices; i++)
    add_check (self, box, lsg_field_get_choice_label (field, i), bits, i);
}

static GtkWidget *
make_popover (LsgInterventionFilter *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_group (self, first, "nature", &self->state.natures);
  add_group (self, first, "decision", &self->state.decisions);
  gtk_box_append (GTK_BOX (first), lsg_label_new (_("Pieces of the puzzle"), "section", LSG_LABEL_PLAIN));
  add_check (self, first, _("To complete"), NULL, 0);
  add_group (self, first, "status", &self->state.statuses);
  add_check (self, first, _("To be specified"), &self->state.statuses, LSG_N_SHEET_STATUSES);
  add_group (self, second, "type", &self->state.types);
  add_check (self, second, _("No type"), &self->state.types, LSG_N_INTERVENTION_TYPES);
  self->clear = gtk_button_new_with_label (_("Clear the filter"));
  gtk_widget_set_margin_top (self->clear, 12);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (lsg_intervention_filter_clear), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (first), self->clear);
  gtk_box_append (GTK_BOX (columns), first);
  gtk_box_append (GTK_BOX (columns), second);
  gtk_widget_add_css_class (columns, "filter-form");
  gtk_popover_set_child (GTK_POPOVER (popover), columns);
  return popover;
}

static void
lsg_intervention_filter_dispose (GObject *object)
{
  LsgInterventionFilter *self = LSG_INTERVENTION_FILTER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (lsg_intervention_filter_parent_class)->dispose (object);
}

static void
lsg_intervention_filter_class_init (LsgInterventionFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_intervention_filter_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_INTERVENTION_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
lsg_intervention_filter_init (LsgInterventionFilter *self)
{
  self->checks = g_ptr_array_new ();
  self->button = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "small");
  lsg_tooltip_set (self->button, _("Choose which interventions are listed"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  show_state (self);
}

GtkWidget *
lsg_intervention_filter_new (void)
{
  return g_object_new (LSG_TYPE_INTERVENTION_FILTER, NULL);
}

void
lsg_intervention_filter_clear (LsgInterventionFilter *self)
{
  g_return_if_fail (LSG_IS_INTERVENTION_FILTER (self));

  if (lsg_intervention_filter_count (&self->state) == 0)
    return;
  self->is_clearing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], FALSE);
  self->is_clearing = FALSE;
  show_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const LsgInterventionFilterState *
lsg_intervention_filter_get (LsgInterventionFilter *self)
{
  return &self->state;
}

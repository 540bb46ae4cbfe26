/* timeline-pane.c - see timeline-pane.h. */
#include "timeline-pane.h"

#include "answer-links.h"
#include "field-row.h"
#include "label.h"
#include "link-chips.h"
#include "mark-view.h"
#include "priority-words.h"
#include "schedule.h"
#include "side-pane.h"
#include "timeline-data.h"

#include <glib/gi18n-lib.h>

struct _LsgTimelinePane {
  AdwBin           parent_instance;
  LsgProject      *project;
  LsgIntervention *record; /* reference */
  GtkWidget       *stack;
  GtkWidget       *caption;
  GtkWidget       *title;
  GtkWidget       *mark;
  GtkWidget       *verdict;
  GtkWidget       *days;
  GtkWidget       *place;    /* forms */
  GtkWidget       *rhythm;
  GtkWidget       *who;
  GtkWidget       *tools;
  GtkWidget       *put;      /* buttons */
  GtkWidget       *lift;
};

enum {
  SIGNAL_PLACE,
  SIGNAL_LIFT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgTimelinePane, lsg_timeline_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
show_row (GtkWidget  *form,
          const char *field,
          gboolean    visible)
{
  gtk_widget_set_visible (GTK_WIDGET (lsg_form_find (form, field)), visible);
}

static void
show_heading (LsgTimelinePane *self)
{
  g_autoptr (GPtrArray) needs = lsg_links_list (lsg_project_get_records (self->project), LSG_KIND_ANSWER,
                                                LSG_RECORD (self->record));
  g_autofree char *caption = lsg_words_intervention (self->record, needs);
  g_autofree char *days = lsg_timeline_data_dup_days (lsg_project_get_records (self->project), self->record);

  gtk_label_set_text (GTK_LABEL (self->caption), caption);
  gtk_label_set_text (GTK_LABEL (self->title), lsg_words_title (LSG_RECORD (self->record)));
  lsg_mark_view_set_value (LSG_MARK_VIEW (self->mark), self->record->verdict);
  gtk_label_set_text (GTK_LABEL (self->verdict),
                      self->record->verdict == LSG_NULL
                        ? _("To rate")
                        : g_dgettext (GETTEXT_PACKAGE, lsg_verdict_choices[self->record->verdict].label));
  gtk_label_set_text (GTK_LABEL (self->days), days != NULL ? days : _("Not placed on the path yet"));
}

static void
show (LsgTimelinePane *self)
{
  LsgIntervention *record = self->record;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), record != NULL ? "record" : "none");
  if (record == NULL)
    return;
  show_heading (self);
  gtk_widget_set_visible (self->put, record->place == LSG_NULL);
  gtk_widget_set_visible (self->lift, record->place != LSG_NULL);
  /* Beside the path there is nothing to be before, during or after. */
  show_row (self->place, "place", record->place == LSG_NULL || record->activity != LSG_NULL);
  show_row (self->rhythm, "repeats", record->rhythm == LSG_RHYTHM_REPEATED);
  show_row (self->rhythm, "interval", record->rhythm == LSG_RHYTHM_REPEATED);
  show_row (self->rhythm, "span", record->rhythm == LSG_RHYTHM_CONTINUOUS);
  lsg_link_chips_refresh (LSG_LINK_CHIPS (self->tools));
}

static void
put_cb (LsgTimelinePane *self)
{
  g_signal_emit (self, signals[SIGNAL_PLACE], 0);
}

static void
lift_cb (LsgTimelinePane *self)
{
  g_signal_emit (self, signals[SIGNAL_LIFT], 0);
}

static GtkWidget *
make_heading (LsgTimelinePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->caption = lsg_label_new (NULL, "dim-label caption", LSG_LABEL_WRAP);
  self->title = lsg_label_new (NULL, "title-4", LSG_LABEL_BREAK);
  self->mark = lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, -1);
  self->verdict = lsg_label_new (NULL, NULL, LSG_LABEL_PLAIN);
  self->days = lsg_label_new (NULL, "dim-label", LSG_LABEL_WRAP);
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (line), self->verdict);
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->days);
  return box;
}

static GtkWidget *
make_place (LsgTimelinePane *self)
{
  static const char *const fields[] = { "place", "activity", "offset", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->place = lsg_form_new (self->project, LSG_KIND_INTERVENTION, fields);
  lsg_field_row_set_title (lsg_form_find (self->place, "place"), _("Moment"));
  self->put = gtk_button_new_with_label (C_("button", "Place on the path"));
  gtk_widget_add_css_class (self->put, "suggested-action");
  self->lift = gtk_button_new_with_label (_("Take off the path"));
  g_signal_connect_swapped (self->put, "clicked", G_CALLBACK (put_cb), self);
  g_signal_connect_swapped (self->lift, "clicked", G_CALLBACK (lift_cb), self);
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), self->put);
  gtk_box_append (GTK_BOX (box), self->lift);
  return box;
}

static GtkWidget *
make_who (LsgTimelinePane *self)
{
  static const char *const fields[] = { "profile", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->who = lsg_form_new (self->project, LSG_KIND_INTERVENTION, fields);
  self->tools = lsg_link_chips_new (self->project, LSG_KIND_USE, _("Tools"));
  gtk_box_append (GTK_BOX (box), self->who);
  gtk_box_append (GTK_BOX (box), self->tools);
  return box;
}

/* "Ctrl ← →  a day" */
static GtkWidget *
make_key (const char *keys,
          const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), lsg_label_new (keys, "caption keycaps", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), lsg_label_new (words, "dim-label caption", LSG_LABEL_WRAP));
  return line;
}

static GtkWidget *
make_keys (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_key (_("Ctrl ← →"), _("move by a day")));
  gtk_box_append (GTK_BOX (box), make_key (_("Ctrl Shift ← →"), _("by a week")));
  gtk_box_append (GTK_BOX (box), make_key (_("Shift ← →"), _("make it longer or shorter")));
  gtk_box_append (GTK_BOX (box), make_key (_("Space"), _("list what is gathered in “+2”")));
  gtk_box_append (GTK_BOX (box), make_key ("+ −", _("zoom")));
  return box;
}

static GtkWidget *
make_record (LsgTimelinePane *self)
{
  static const char *const rhythm[] = { "per", "count", "minutes", "rhythm", "repeats", "interval", "span", NULL };
  GtkWidget *pane = lsg_side_pane_new ();
  GtkWidget *heading = lsg_side_pane_add (pane, NULL, make_heading (self));

  gtk_widget_set_visible (gtk_widget_get_first_child (heading), FALSE);
  self->rhythm = lsg_form_new (self->project, LSG_KIND_INTERVENTION, rhythm);
  lsg_side_pane_add (pane, _("Place on the path"), make_place (self));
  lsg_side_pane_add (pane, _("Duration and rhythm"), self->rhythm);
  lsg_side_pane_add (pane, _("By whom and with what"), make_who (self));
  lsg_side_pane_add (pane, _("Keys"), make_keys ());
  return pane;
}

static void
lsg_timeline_pane_dispose (GObject *object)
{
  LsgTimelinePane *self = LSG_TIMELINE_PANE (object);

  g_clear_object (&self->record);
  G_OBJECT_CLASS (lsg_timeline_pane_parent_class)->dispose (object);
  g_clear_object (&self->project);
}

static void
lsg_timeline_pane_class_init (LsgTimelinePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_timeline_pane_dispose;
  signals[SIGNAL_PLACE] = g_signal_new ("place", LSG_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[SIGNAL_LIFT] = g_signal_new ("lift", LSG_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
lsg_timeline_pane_init (LsgTimelinePane *self)
{
}

GtkWidget *
lsg_timeline_pane_new (LsgProject *project)
{
  LsgTimelinePane *self = g_object_new (LSG_TYPE_TIMELINE_PANE, NULL);
  GtkWidget *none = lsg_label_new (_("Choose an intervention on the timeline or among those to place."),
                                   "dim-label placeholder", LSG_LABEL_WRAP | LSG_LABEL_CENTRED);

  self->project = g_object_ref (project);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_record (self), "record");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");
  adw_bin_set_child (ADW_BIN (self), self->stack);
  show (self);
  return GTK_WIDGET (self);
}

void
lsg_timeline_pane_set_record (LsgTimelinePane *self,
                              LsgIntervention *intervention)
{
  g_return_if_fail (LSG_IS_TIMELINE_PANE (self));

  if (g_set_object (&self->record, intervention))
    {
      LsgRecord *record = intervention != NULL ? LSG_RECORD (intervention) : NULL;

      lsg_form_set_record (self->place, record);
      lsg_form_set_record (self->rhythm, record);
      lsg_form_set_record (self->who, record);
      lsg_link_chips_set_record (LSG_LINK_CHIPS (self->tools), record);
    }
  show (self);
}

void
lsg_timeline_pane_refresh (LsgTimelinePane *self)
{
  g_return_if_fail (LSG_IS_TIMELINE_PANE (self));

  show (self);
}

void
lsg_timeline_pane_focus (LsgTimelinePane *self,
                         const char      *field)
{
  GtkWidget *forms[] = { self->place, self->rhythm, self->who };

  if (self->record == NULL)
    return;
  for (gsize i = 0; field != NULL && i < G_N_ELEMENTS (forms); i++)
    if (lsg_form_focus (forms[i], field))
      return;
  lsg_form_focus (self->place, "place");
}

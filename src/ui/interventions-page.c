/* interventions-page.c - see interventions-page.h. */
#include "interventions-page.h"

#include "empty-state.h"
#include "intervention-editor.h"
#include "intervention-list.h"
#include "label.h"
#include "model-picker.h"
#include "page-records.h"
#include "removal.h"
#include "several-edit.h"
#include "several-pane.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 300

struct _LsgInterventionsPage {
  LsgPage              parent_instance;
  LsgInterventionList *list;
  LsgRecordSelection  *selection; /* of the list */
  GtkWidget           *stack;     /* empty, scenario, not-found */
  GtkWidget           *place;     /* of the editor of one, or the pane of several */
  GtkWidget           *editor;
  GtkWidget           *several;   /* NULL until several are selected */
  GtkWidget           *library;   /* a popover of the page */
};

G_DEFINE_FINAL_TYPE (LsgInterventionsPage, lsg_interventions_page, LSG_TYPE_PAGE)

static LsgIntervention *
get_selected (LsgInterventionsPage *self)
{
  return lsg_record_selection_get_first (self->selection);
}

static gboolean
has_several (LsgInterventionsPage *self)
{
  return lsg_record_selection_get_n (self->selection) > 1;
}

static void
show_selected (LsgInterventionsPage *self)
{
  gboolean is_one = !has_several (self);

  if (!is_one)
    {
      g_autoptr (GPtrArray) interventions = lsg_record_selection_list (self->selection);

      if (self->several == NULL)
        {
          self->several = lsg_several_pane_new (lsg_page_get_project (LSG_PAGE (self)));
          gtk_stack_add_child (GTK_STACK (self->place), self->several);
        }
      lsg_several_pane_show (LSG_SEVERAL_PANE (self->several), interventions);
    }
  lsg_intervention_editor_set_record (LSG_INTERVENTION_EDITOR (self->editor), is_one ? get_selected (self) : NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->place), is_one ? self->editor : self->several);
}

static void
selected_cb (LsgInterventionsPage *self)
{
  show_selected (self);
  lsg_page_selection_changed (LSG_PAGE (self));
}

static void
refresh_subtitle (LsgInterventionsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  LsgRecords *records = lsg_project_get_records (project);
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);
  guint n_kept = lsg_project_get_figures (project)->n_kept;
  guint n_incomplete = g_hash_table_size (lsg_intervention_list_get_kept (self->list)->incomplete);
  g_autofree char *subtitle = NULL;

  if (n == 0)
    subtitle = g_strdup (_("No intervention yet"));
  else if (n_incomplete == 0)
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u kept, all described",
                                             "%u of %u kept, all described", n_kept), n_kept, n);
  else
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u kept, %u of them to complete",
                                             "%u of %u kept, %u of them to complete", n_kept),
                                n_kept, n, n_incomplete);
  lsg_page_set_subtitle (LSG_PAGE (self), subtitle);
}

static void
show_view (LsgInterventionsPage *self)
{
  LsgRecords *records = lsg_project_get_records (lsg_page_get_project (LSG_PAGE (self)));
  const char *name = "scenario";

  if (lsg_records_get_n (records, LSG_KIND_INTERVENTION) == 0)
    name = "empty";
  else if (lsg_intervention_list_get_n (self->list) == 0)
    name = "not-found";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

static void
lsg_interventions_page_refresh (LsgPage          *page,
                                const LsgChanges *changes)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);

  lsg_intervention_list_refresh (self->list, changes);
  refresh_subtitle (self);
  show_view (self);
  show_selected (self);
  lsg_intervention_editor_refresh (LSG_INTERVENTION_EDITOR (self->editor));
}

static LsgRecord *
lsg_interventions_page_get_selected (LsgPage *page)
{
  return LSG_RECORD (get_selected (LSG_INTERVENTIONS_PAGE (page)));
}

static LsgRecord *
lsg_interventions_page_get_beside (LsgPage   *page,
                                  LsgRecord *record)
{
  LsgInterventionList *list = LSG_INTERVENTIONS_PAGE (page)->list;
  LsgIntervention *beside = lsg_intervention_list_get_beside (list, LSG_INTERVENTION (record), 1);

  if (beside == NULL)
    beside = lsg_intervention_list_get_beside (list, LSG_INTERVENTION (record), -1);
  return (LsgRecord *) beside;
}

static void
lsg_interventions_page_duplicate (LsgPage *page)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);
  g_autoptr (GPtrArray) interventions = lsg_record_selection_list (self->selection);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  if (interventions->len < 2)
    {
      lsg_page_duplicate_record (page);
      return;
    }
  copies = lsg_several_duplicate (lsg_page_get_project (page), interventions, &error);
  if (copies == NULL)
    lsg_toast_error (GTK_WIDGET (page), error);
  else
    lsg_intervention_list_select (self->list, copies);
}

static void
lsg_interventions_page_remove (LsgPage *page)
{
  g_autoptr (GPtrArray) interventions = lsg_record_selection_list (LSG_INTERVENTIONS_PAGE (page)->selection);

  if (interventions->len < 2)
    lsg_page_remove_record (page);
  else
    lsg_removal_start_several (GTK_WIDGET (page), lsg_page_get_project (page), interventions);
}

static gboolean
lsg_interventions_page_show_record (LsgPage    *page,
                                    LsgRecord  *record,
                                    const char *field)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);
  gboolean found;

  if (!LSG_IS_INTERVENTION (record))
    return FALSE;
  found = lsg_intervention_list_show (self->list, record);
  show_view (self);
  if (!found)
    return FALSE;
  if (field != NULL)
    lsg_intervention_editor_focus (LSG_INTERVENTION_EDITOR (self->editor), field);
  return TRUE;
}

/* An empty one wants a title; one from a model has it, and wants what no model can know. */
static void
added_cb (LsgInterventionsPage *self,
          LsgRecord            *record)
{
  gboolean is_empty = *lsg_record_get_title (record) == '\0';

  if (lsg_page_show_record (LSG_PAGE (self), record, is_empty ? "title" : NULL) && !is_empty)
    lsg_intervention_editor_enter (LSG_INTERVENTION_EDITOR (self->editor), 1);
}

/* The library, at the button that adds. An empty intervention is of the nature of the selected one. */
static void
lsg_interventions_page_add (LsgPage *page)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);
  LsgIntervention *selected = get_selected (self);
  GtkWidget *button = lsg_page_get_add_button (page);
  GdkRectangle place = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (button != NULL && gtk_widget_compute_bounds (button, GTK_WIDGET (page), &bounds))
    place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                             (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->library), &place);
  lsg_model_picker_start (LSG_MODEL_PICKER (self->library),
                          selected != NULL ? selected->nature : (gint64) LSG_STRUCTURAL);
}

/* The one beside it on the list, when both stand in the same part: a move never goes over the edge of one. */
static LsgIntervention *
get_neighbour (LsgInterventionsPage *self,
               LsgIntervention      *intervention,
               int                   step)
{
  LsgIntervention *other = lsg_intervention_list_get_beside (self->list, intervention, step);

  if (other == NULL || other->nature != intervention->nature
      || lsg_intervention_is_kept (other) != lsg_intervention_is_kept (intervention))
    return NULL;
  return other;
}

static gboolean
lsg_interventions_page_can_move (LsgPage *page,
                                 int      step)
{
  LsgRecord *record = lsg_page_get_selected (page);

  return record != NULL && !has_several (LSG_INTERVENTIONS_PAGE (page))
         && get_neighbour (LSG_INTERVENTIONS_PAGE (page), LSG_INTERVENTION (record), step) != NULL;
}

static LsgRecord *
get_next_in_project (LsgRecords *records,
                     LsgRecord  *record)
{
  guint n = lsg_records_get_n (records, LSG_KIND_INTERVENTION);

  for (guint i = 0; i + 1 < n; i++)
    if (lsg_records_peek (records, LSG_KIND_INTERVENTION, i) == (gpointer) record)
      return lsg_records_peek (records, LSG_KIND_INTERVENTION, i + 1);
  return NULL;
}

static void
lsg_interventions_page_move (LsgPage *page,
                             int      step)
{
  LsgProject *project = lsg_page_get_project (page);
  LsgRecord *record = lsg_page_get_selected (page);
  LsgIntervention *other = get_neighbour (LSG_INTERVENTIONS_PAGE (page), LSG_INTERVENTION (record), step);
  LsgRecord *before = LSG_RECORD (other);
  g_autoptr (GError) error = NULL;

  if (lsg_intervention_editor_move (LSG_INTERVENTION_EDITOR (LSG_INTERVENTIONS_PAGE (page)->editor), step))
    return;
  if (step > 0)
    before = get_next_in_project (lsg_project_get_records (project), LSG_RECORD (other));
  if (!lsg_project_move (project, record, before, &error))
    lsg_toast_error (GTK_WIDGET (page), error);
  else
    lsg_page_show_record (page, record, NULL);
}

static void
lsg_interventions_page_search (LsgPage    *page,
                               const char *text)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (page);

  lsg_intervention_list_search (self->list, text);
  show_view (self);
}

static GtkWidget *
make_scenario (LsgInterventionsPage *self)
{
  LsgProject *project = lsg_page_get_project (LSG_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = lsg_intervention_list_new (project);

  self->list = LSG_INTERVENTION_LIST (list);
  self->selection = lsg_intervention_list_get_selection (self->list);
  g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "filtered", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (list, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (list, FALSE); /* what is in it would have it expand */
  self->editor = lsg_intervention_editor_new (project);
  self->place = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->place), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->place), FALSE);
  gtk_stack_add_child (GTK_STACK (self->place), self->editor);
  gtk_widget_set_hexpand (self->place, TRUE);
  gtk_widget_add_css_class (self->place, "editor-pane");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), self->place);
  return box;
}

static GtkWidget *
make_empty (LsgInterventionsPage *self)
{
  GtkWidget *state = lsg_empty_state_new (_("No intervention"),
                                          _("An intervention is an act of communication that supports learners."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (state), _("Add an intervention"), TRUE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_page_add), self, G_CONNECT_SWAPPED);
  lsg_empty_state_add_link (LSG_EMPTY_STATE (state), _("See the example"), "win.sample");
  return state;
}

static GtkWidget *
make_not_found (LsgInterventionsPage *self)
{
  GtkWidget *state = lsg_empty_state_new (_("No result"), _("No intervention passes the search and the filter."));
  GtkWidget *button = lsg_empty_state_add_button (LSG_EMPTY_STATE (state), _("Clear the filter"), FALSE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (lsg_intervention_list_clear_filter), self->list,
                           G_CONNECT_SWAPPED);
  return state;
}

/* Within the selected one, then on to the next. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (widget);
  LsgInterventionEditor *editor = LSG_INTERVENTION_EDITOR (self->editor);
  int step = g_variant_get_int32 (args);
  LsgIntervention *other;

  if (!has_several (self) && lsg_intervention_editor_step (editor, step))
    return TRUE;
  other = lsg_intervention_list_find_incomplete (self->list, step);
  if (other == NULL)
    lsg_toast_say (widget, _("All interventions that are kept are described whole."));
  else if (lsg_page_show_record (LSG_PAGE (self), LSG_RECORD (other), NULL))
    lsg_intervention_editor_enter (editor, step);
  return TRUE;
}

static void
lsg_interventions_page_constructed (GObject *object)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_interventions_page_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_scenario (self), "scenario");
  gtk_stack_add_named (GTK_STACK (self->stack), lsg_empty_state_scroll (make_empty (self)), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_not_found (self), "not-found");
  lsg_page_set_content (page, self->stack);
  self->library = lsg_model_picker_new (lsg_page_get_project (page));
  gtk_widget_set_parent (self->library, GTK_WIDGET (self));
  g_signal_connect_object (self->library, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  selected_cb (self);
}

static void
lsg_interventions_page_dispose (GObject *object)
{
  LsgInterventionsPage *self = LSG_INTERVENTIONS_PAGE (object);

  lsg_page_set_content (LSG_PAGE (object), NULL);
  g_clear_pointer (&self->library, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_interventions_page_parent_class)->dispose (object);
}

static void
lsg_interventions_page_class_init (LsgInterventionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LsgPageClass *page_class = LSG_PAGE_CLASS (klass);

  object_class->constructed = lsg_interventions_page_constructed;
  object_class->dispose = lsg_interventions_page_dispose;
  page_class->kind = LSG_KIND_INTERVENTION;
  page_class->refresh = lsg_interventions_page_refresh;
  page_class->get_selected = lsg_interventions_page_get_selected;
  page_class->get_beside = lsg_interventions_page_get_beside;
  page_class->duplicate = lsg_interventions_page_duplicate;
  page_class->remove = lsg_interventions_page_remove;
  page_class->show_record = lsg_interventions_page_show_record;
  page_class->add = lsg_interventions_page_add;
  page_class->can_move = lsg_interventions_page_can_move;
  page_class->move = lsg_interventions_page_move;
  page_class->search = lsg_interventions_page_search;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, step_cb, "i", -1);
}

static void
lsg_interventions_page_init (LsgInterventionsPage *self)
{
}

/* missing-clauses.c - the starting clauses that the charter lacks. See missing-clauses.h. */
#include "missing-clauses.h"

#include "boxed-list.h"
#include "clause-list.h"
#include "drop-down.h"
#include "label.h"
#include "library.h"
#include "project-fields.h"
#include "scroller.h"
#include "spoken-name.h"
#include "toasts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 560
#define HEIGHT 560
#define EVERYBODY ((1 << LSG_N_AUDIENCES) - 1)

/* --- adding --- */

/* The clause of the project that stands nearest before (-1) or after @clause in the starting charter, under the same
 * parent there and under @parent here. */
static LsgRecord *
find_neighbour (LsgRecords *records,
                LsgRecords *start,
                LsgClause  *clause,
                gint64      parent,
                int         step)
{
  LsgRecord *sibling = LSG_RECORD (clause);

  while ((sibling = lsg_clause_get_sibling (start, sibling, step)) != NULL)
    {
      LsgClause *present = lsg_starting_clauses_find (records, start, LSG_CLAUSE (sibling));

      if (present != NULL && present->parent == parent)
        return LSG_RECORD (present);
    }
  return NULL;
}

/* Before which record of the project @clause goes; NULL: at the end. */
static LsgRecord *
find_place (LsgRecords *records,
            LsgRecords *start,
            LsgClause  *clause,
            gint64      parent)
{
  LsgRecord *former = find_neighbour (records, start, clause, parent, -1);

  return former != NULL ? lsg_clause_get_sibling (records, former, 1)
                        : find_neighbour (records, start, clause, parent, 1);
}

static LsgRecord *
add_clause (LsgProject *project,
            LsgRecords *start,
            LsgClause  *clause,
            gint64      parent,
            GError    **error)
{
  LsgAssignment values[] = {
    { "parent", parent != LSG_NULL ? lsg_integer (parent) : lsg_none () },
    { "title", lsg_text (clause->title) },
    { "body", lsg_text (clause->body) },
    { "side-note", lsg_text (clause->side_note) },
    { "audiences", lsg_integer (clause->audiences) },
    { "content", lsg_integer (clause->content) },
  };
  LsgRecord *before = find_place (lsg_project_get_records (project), start, clause, parent);

  return lsg_project_add (project, LSG_KIND_CLAUSE, values, G_N_ELEMENTS (values), before, error);
}

/* The section of @clause in the project, made when it is not there; LSG_NULL for sections. */
static gboolean
ensure_section (LsgProject *project,
                LsgRecords *start,
                LsgClause  *clause,
                gint64     *parent,
                GError    **error)
{
  LsgClause *section = lsg_records_find (start, clause->parent);
  LsgClause *present = section != NULL ? lsg_starting_clauses_find (lsg_project_get_records (project), start, section) : NULL;
  LsgRecord *record = present != NULL ? LSG_RECORD (present) : NULL;

  *parent = LSG_NULL;
  if (section == NULL)
    return TRUE;
  if (record == NULL)
    record = add_clause (project, start, section, LSG_NULL, error);
  /* What says the same may stand in a section itself. */
  if (record != NULL)
    *parent = present != NULL && present->parent != LSG_NULL ? present->parent : lsg_record_get_id (record);
  return record != NULL;
}

static gboolean
add_offer (LsgProject           *project,
           LsgRecords           *start,
           const LsgClauseOffer *offer,
           gint64                audiences,
           GError              **error)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgClause *present = lsg_starting_clauses_find (records, start, offer->start);
  gint64 parent = LSG_NULL;

  /* It is there by now when it is the section of another one. */
  if (present != NULL)
    return lsg_project_set (project, LSG_RECORD (present), "audiences",
                            lsg_integer (present->audiences | (offer->start->audiences & audiences)), error);
  return ensure_section (project, start, offer->start, &parent, error)
         && add_clause (project, start, offer->start, parent, error) != NULL;
}

gboolean
lsg_missing_clauses_add (LsgProject *project,
                         LsgRecords *start,
                         GPtrArray  *offers,
                         gint64      audiences,
                         GError    **error)
{
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = LSG_KIND_CLAUSE, .subject = "" };

  lsg_project_begin (project, &edit);
  for (guint i = 0; i < offers->len; i++)
    if (!add_offer (project, start, offers->pdata[i], audiences, error))
      {
        lsg_project_rollback (project);
        return FALSE;
      }
  return lsg_project_commit (project, error);
}

/* --- the dialog --- */

typedef struct {
  GtkWidget  *opener; /* borrowed: the dialog lives no longer than its window */
  GtkWindow  *window;
  LsgProject *project;
  LsgRecords *start;
  GPtrArray  *offers;
  GPtrArray  *checks; /* of GtkCheckButton, one for each offer */
  GtkWidget  *audience;
  GtkListBox *list;
  GtkWidget  *add;
} Missing;

static void
missing_free (gpointer  data,
              GClosure *closure)
{
  Missing *self = data;

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_ptr_array_unref (self->checks);
  g_object_unref (self->start);
  g_object_unref (self->project);
  g_free (self);
}

static gint64
get_audiences (Missing *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience));

  return chosen == 0 ? EVERYBODY : 1 << (chosen - 1);
}

static guint
count_chosen (Missing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (self->checks->pdata[i]);
  return n;
}

static void
refresh_add (Missing *self)
{
  guint n = count_chosen (self);
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u clause", "Add %u clauses", n), n);

  gtk_button_set_label (GTK_BUTTON (self->add), label);
  gtk_widget_set_sensitive (self->add, n > 0);
}

/* What stands under the title: the section, and whether others have it already. */
static char *
word_offer (const LsgClauseOffer *offer)
{
  if (offer->present != NULL)
    return g_strdup (_("It is there for other audiences, and will be for this one too."));
  if (offer->section != NULL)
    /* TRANSLATORS: title of a section of the charter */
    return g_strdup_printf (_("In the section “%s”"), offer->section->title);
  return g_strdup (_("Section"));
}

/* The beginning of its text, with what it takes from the project, without the marks of its form. (transfer full) */
static char *
word_text (Missing         *self,
           const LsgClause *clause)
{
  LsgProjectFieldContext context = {
    .records = lsg_project_get_records (self->project),
    .figures = lsg_project_get_figures (self->project),
    .language = (LsgLanguage) lsg_project_get_programme (self->project)->language,
  };
  g_autoptr (GString) line = g_string_new (NULL);
  const char *rest = clause->body;
  const char *brace;
  gsize length;

  while ((brace = lsg_project_fields_next (rest, &length)) != NULL)
    {
      const LsgProjectField *field = lsg_project_fields_find (brace + 1, length);
      g_autofree char *value = field != NULL ? lsg_project_field_get_text (field, &context) : NULL;

      g_string_append_len (line, rest, brace - rest);
      g_string_append (line, value != NULL ? value : "…");
      rest = brace + length + 2;
    }
  g_string_append (line, rest);
  g_string_replace (line, "**", "", 0);
  g_string_replace (line, "> ", "", 0);
  g_string_replace (line, "\n>", "", 0);
  g_strdelimit (line->str, "\n", ' ');
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
make_row (Missing              *self,
          const LsgClauseOffer *offer)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *caption = word_offer (offer);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, offer->start->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (refresh_add), self);
  g_ptr_array_add (self->checks, check);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (offer->start->title, "heading", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (texts), lsg_label_new (caption, "caption dim-label", LSG_LABEL_WRAP));
  if (offer->start->body != NULL && offer->present == NULL)
    {
      g_autofree char *line = word_text (self, offer->start);

      gtk_box_append (GTK_BOX (texts), lsg_label_new (line, NULL, LSG_LABEL_TWO_LINES));
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "check", check);
  return row;
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  if (check != NULL)
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
fill (Missing *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers =
    lsg_starting_clauses_list (lsg_project_get_records (self->project), self->start, get_audiences (self));
  for (guint i = 0; i < self->offers->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->offers->pdata[i]));
  if (self->offers->len == 0)
    {
      GtkWidget *label = lsg_label_new (_("The charter has every starting clause for this audience."),
                                        "dim-label row-box", LSG_LABEL_WRAP);

      gtk_list_box_append (self->list, label);
    }
  refresh_add (self);
}

static void
add_cb (Missing *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  GtkWidget *opener = self->opener;
  g_autoptr (LsgProject) project = g_object_ref (self->project);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (chosen, self->offers->pdata[i]);
  if (chosen->len == 0)
    return;
  if (!lsg_missing_clauses_add (project, self->start, chosen, get_audiences (self), &error))
    {
      lsg_toast_error (opener, error);
      return;
    }
  sentence =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u clause added", "%u clauses added", chosen->len), chosen->len);
  gtk_window_close (self->window);
  lsg_toast_undo (opener, project, sentence);
}

static GtkWidget *
make_header (Missing *self)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->add = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->add, "suggested-action");
  gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (header), FALSE);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), cancel);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), self->add);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self->window);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  lsg_spoken_name_buttons (cancel);
  return header;
}

static GtkWidget *
make_audience (Missing *self)
{
  GtkStringList *texts = gtk_string_list_new ((const char *const[]) {
    _("For all audiences"), _("For the institution"), _("For the tutors"), _("For the learners"), NULL });

  self->audience = lsg_drop_down_new (texts);
  gtk_widget_set_halign (self->audience, GTK_ALIGN_START);
  lsg_spoken_name_set (self->audience, _("Audience"));
  g_signal_connect_swapped (self->audience, "notify::selected", G_CALLBACK (fill), self);
  return self->audience;
}

static GtkWidget *
make_content (Missing *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *scroller = lsg_scroller_new (box);

  self->list = GTK_LIST_BOX (lsg_boxed_list_new (_("Missing clauses")));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), make_audience (self));
  gtk_box_append (GTK_BOX (box), lsg_label_new (_("Starting texts of which the charter has none yet. What they take from "
                                                  "the project is filled in; change them as you like."),
                                                "dim-label", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "missing-clauses");
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWindow *
new_window (GtkWidget *widget)
{
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW, "title", _("Missing clauses"), "modal", TRUE, "transient-for",
                                    gtk_widget_get_root (widget), "destroy-with-parent", TRUE, "default-width", WIDTH,
                                    "default-height", HEIGHT, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  return window;
}

/* The last reference to the project goes with the closure. */
static void
destroyed_cb (Missing *self)
{
  self->window = NULL;
}

void
lsg_missing_clauses_show (GtkWidget  *widget,
                          LsgProject *project)
{
  LsgLanguage language = (LsgLanguage) lsg_project_get_programme (project)->language;
  g_autoptr (GError) error = NULL;
  LsgRecords *start = lsg_library_read (language == LSG_LANGUAGE_FR ? "blank-fr" : "blank-en", &error);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Missing *self;

  if (start == NULL)
    {
      g_object_unref (g_object_ref_sink (box));
      lsg_toast_error (widget, error);
      return;
    }
  self = g_new0 (Missing, 1);
  self->opener = widget;
  self->project = g_object_ref (project);
  self->start = start;
  self->checks = g_ptr_array_new ();
  self->window = new_window (widget);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), make_content (self));
  adw_window_set_content (ADW_WINDOW (self->window), box);
  g_signal_connect_data (self->window, "destroy", G_CALLBACK (destroyed_cb), self, missing_free, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (self->window);
}

/* tool-pane.c - see tool-pane.h. */
#include "tool-pane.h"

#include "activity.h"
#include "answer-links.h"
#include "boxed-list.h"
#include "field-row.h"
#include "kept-rows.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "number.h"
#include "page.h"
#include "priority-words.h"
#include "remarks.h"
#include "side-pane.h"
#include "spoken-name.h"
#include "tool-table.h"

#include <glib/gi18n-lib.h>

#define N_FORMS 4
/* More rows than these would bury the rest of the pane. */
#define MAX_ROWS 40
#define FIRST_ROWS 10 /* more than one sees when the page appears */

static const char *const form_fields[N_FORMS][4] = {
  { "live", "direction", NULL },
  { "tutor-access", "learner-access", "access-note", NULL },
  { "cost", "in-charter", NULL },
  { "use", "profile", "delay", NULL },
};

struct _LsgToolPane {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgRecord  *tool;
  LsgRemarks *remarks;
  GtkWidget  *pane;
  GtkWidget  *head;
  GtkWidget  *caption;
  GtkWidget  *name;
  GtkWidget  *forms[N_FORMS];
  GtkWidget  *form_sections[N_FORMS];
  GtkWidget  *uses;
  gboolean    has_uses; /* has shown some */
  guint       fill_id;
  GtkWidget  *more; /* uses that are not shown */
  GtkWidget  *uses_section;
  GtkWidget  *picker;
  GtkWidget  *review;
  GtkWidget  *review_section;
};

G_DEFINE_FINAL_TYPE (LsgToolPane, lsg_tool_pane, GTK_TYPE_WIDGET)

/* Leads to a record, or to a field of it; mark may be NULL. */
static GtkWidget *
new_row (LsgRecord  *record,
         const char *field,
         GtkWidget  *mark,
         const char *title,
         const char *caption)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");

  if (mark != NULL)
    {
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), mark);
    }
  gtk_box_append (GTK_BOX (texts), lsg_label_new (title, NULL, LSG_LABEL_WRAP));
  if (caption != NULL)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (caption, "caption dim-label", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (chevron, "dim-label");
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), chevron);
  gtk_widget_add_css_class (line, "pane-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
  return row;
}

static void
activated_cb (LsgToolPane   *self,
              GtkListBoxRow *row)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"),
                           g_object_get_data (G_OBJECT (row), "field"));
}

/* "ITC 03 · 10 min", or what was decided instead. */
static char *
describe_use (LsgIntervention *intervention)
{
  const char *code = intervention->code != NULL ? intervention->code : _("no code");
  g_autofree char *minutes = NULL;

  if (!lsg_intervention_is_kept (intervention))
    return g_strdup_printf ("%s · %s", code, lsg_words_decision_name (intervention->decision));
  if (intervention->minutes == LSG_NULL)
    return g_strdup_printf (_("%s · no duration"), code);
  minutes = lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());
  return g_strdup_printf ("%s · %s", code, minutes);
}

/* The second line of an intervention, or of a virtual class that is held with the tool. */
static char *
describe_user (LsgRecord *user)
{
  return LSG_IS_INTERVENTION (user) ? describe_use (LSG_INTERVENTION (user))
                                    : g_strdup (LSG_ACTIVITY (user)->code);
}

static char *
say_user (gpointer item,
          gpointer data)
{
  LsgRecord *user = item;
  g_autofree char *caption = describe_user (user);
  gint64 verdict = LSG_IS_INTERVENTION (user) ? LSG_INTERVENTION (user)->verdict : 0;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s|%s", lsg_record_get_id (user), verdict,
                          lsg_words_title (user), caption != NULL ? caption : "");
}

static GtkWidget *
make_user (gpointer item,
           gpointer data)
{
  LsgRecord *user = item;
  g_autofree char *caption = describe_user (user);
  GtkWidget *mark = LSG_IS_INTERVENTION (user)
                      ? lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, LSG_INTERVENTION (user)->verdict) : NULL;

  return new_row (user, NULL, mark, lsg_words_title (user), caption);
}

/* Kept ones first; then the virtual classes that are held with it. */
static GPtrArray *
list_users (LsgToolPane *self)
{
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) ends = lsg_links_list (records, LSG_KIND_USE, self->tool);
  GPtrArray *users = g_ptr_array_new ();

  for (int is_kept = 1; is_kept >= 0; is_kept--)
    for (guint i = 0; i < ends->len; i++)
      if (lsg_intervention_is_kept (ends->pdata[i]) == (is_kept == 1))
        g_ptr_array_add (users, ends->pdata[i]);
  for (guint i = 0; i < lsg_records_get_n (records, LSG_KIND_ACTIVITY); i++)
    {
      LsgActivity *activity = lsg_records_peek (records, LSG_KIND_ACTIVITY, i);

      if (activity->channel == lsg_record_get_id (self->tool))
        g_ptr_array_add (users, activity);
    }
  return users;
}

static void
show_users (LsgToolPane *self,
            guint        max_rows)
{
  static const LsgRowFuncs funcs = { say_user, make_user };
  g_autoptr (GPtrArray) users = list_users (self);
  guint n_more = users->len > MAX_ROWS ? users->len - MAX_ROWS : 0;
  g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);

  lsg_kept_rows_show (GTK_LIST_BOX (self->uses), users->pdata, MIN (users->len, max_rows), &funcs, self);
  gtk_label_set_label (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n_more > 0);
}

static gboolean
fill_cb (gpointer data)
{
  LsgToolPane *self = data;

  self->fill_id = 0;
  if (self->tool != NULL)
    show_users (self, MAX_ROWS);
  return G_SOURCE_REMOVE;
}

/* The page appears with the rows that one sees; the others come at once behind it. */
static void
show_uses (LsgToolPane *self)
{
  show_users (self, self->has_uses ? MAX_ROWS : FIRST_ROWS);
  if (!self->has_uses)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  self->has_uses = TRUE;
}

static gboolean
is_about_tools (const LsgRemark *remark)
{
  return remark->rule == LSG_RULE_NO_TOOL || remark->rule == LSG_RULE_TOO_MANY_TOOLS
         || remark->rule == LSG_RULE_TOOL_UNREACHABLE || remark->rule == LSG_RULE_TOOL_UNUSED;
}

static char *
say_remark (gpointer item,
            gpointer data)
{
  const LsgRemark *remark = item;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%s", remark->id, remark->field, remark->sentence);
}

static GtkWidget *
make_remark (gpointer item,
             gpointer data)
{
  const LsgRemark *remark = item;
  LsgRecord *record = lsg_records_find (lsg_project_get_records (LSG_TOOL_PANE (data)->project), remark->id);

  return new_row (record, remark->field, lsg_label_new ("▲", "warning-text", LSG_LABEL_PLAIN), remark->sentence, NULL);
}

static void
show_review (LsgToolPane *self)
{
  static const LsgRowFuncs funcs = { say_remark, make_remark };
  GPtrArray *remarks = lsg_remarks_get_list (self->remarks);
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < remarks->len && shown->len < MAX_ROWS; i++)
    {
      LsgRemark *remark = remarks->pdata[i];

      if (is_about_tools (remark) && lsg_records_find (records, remark->id) != NULL)
        g_ptr_array_add (shown, remark);
    }
  lsg_kept_rows_show (GTK_LIST_BOX (self->review), shown->pdata, shown->len, &funcs, self);
  gtk_widget_set_visible (self->review_section, shown->len > 0);
}

void
lsg_tool_pane_refresh (LsgToolPane *self)
{
  g_autofree char *caption = NULL;

  g_return_if_fail (LSG_IS_TOOL_PANE (self));

  if (self->tool == NULL)
    return;
  caption = lsg_words_tool (LSG_CHANNEL (self->tool));
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  show_uses (self);
}

static GtkWidget *
new_list (LsgToolPane *self,
          const char  *placeholder)
{
  GtkWidget *list = lsg_boxed_list_new (NULL);

  if (placeholder != NULL)
    gtk_list_box_set_placeholder (GTK_LIST_BOX (list),
                                  lsg_label_new (placeholder, "dim-label placeholder", LSG_LABEL_CENTRED));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
make_head (LsgToolPane *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->caption = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP);
  self->name = lsg_field_editor_new (self->project, LSG_KIND_CHANNEL, "name", LSG_EDITOR_FLAT);
  gtk_widget_add_css_class (self->name, "record-title");
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (self->name), _("Name"));
  gtk_box_append (GTK_BOX (self->head), self->caption);
  gtk_box_append (GTK_BOX (self->head), self->name);
  return self->head;
}

/* The interventions, with the button that links and unlinks them. */
static GtkWidget *
make_uses (LsgToolPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_menu_button_new ();

  self->uses = new_list (self, _("Nothing uses it yet"));
  self->picker = lsg_link_picker_new_for (self->project, LSG_KIND_USE);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Link…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->picker);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  lsg_spoken_name_set (button, _("Choose the interventions that use it"));
  self->more = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_CENTRED);
  gtk_box_append (GTK_BOX (box), self->uses);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
lsg_tool_pane_dispose (GObject *object)
{
  LsgToolPane *self = LSG_TOOL_PANE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->pane, gtk_widget_unparent);
  g_clear_object (&self->tool);
  g_clear_object (&self->remarks);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_tool_pane_parent_class)->dispose (object);
}

static void
lsg_tool_pane_class_init (LsgToolPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_tool_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_tool_pane_init (LsgToolPane *self)
{
}

GtkWidget *
lsg_tool_pane_new (LsgProject *project)
{
  LsgToolPane *self = g_object_new (LSG_TYPE_TOOL_PANE, NULL);
  const char *titles[N_FORMS] = { _("Class"), _("Access"), _("Cost and charter"), _("Use") };

  self->project = g_object_ref (project);
  self->remarks = lsg_remarks_ref_for (project);
  self->pane = lsg_side_pane_new ();
  lsg_side_pane_append (self->pane, make_head (self));
  for (guint i = 0; i < N_FORMS; i++)
    {
      self->forms[i] = lsg_form_new (project, LSG_KIND_CHANNEL, form_fields[i]);
      self->form_sections[i] = lsg_side_pane_add (self->pane, titles[i], self->forms[i]);
    }
  self->uses_section = lsg_side_pane_add (self->pane, _("Used by"), make_uses (self));
  self->review = new_list (self, NULL);
  self->review_section = lsg_side_pane_add (self->pane, _("To review on this page"), self->review);
  gtk_widget_set_parent (self->pane, GTK_WIDGET (self));
  g_signal_connect_object (self->remarks, "changed", G_CALLBACK (show_review), self, G_CONNECT_SWAPPED);
  show_review (self);
  return GTK_WIDGET (self);
}

void
lsg_tool_pane_set_record (LsgToolPane *self,
                          LsgRecord   *tool)
{
  g_return_if_fail (LSG_IS_TOOL_PANE (self));

  g_set_object (&self->tool, tool);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (self->name), tool);
  lsg_link_picker_set_record (LSG_LINK_PICKER (self->picker), tool);
  gtk_widget_set_visible (self->head, tool != NULL);
  gtk_widget_set_visible (self->uses_section, tool != NULL);
  for (guint i = 0; i < N_FORMS; i++)
    {
      lsg_form_set_record (self->forms[i], tool);
      gtk_widget_set_visible (self->form_sections[i], tool != NULL);
    }
  lsg_tool_pane_refresh (self);
}

gboolean
lsg_tool_pane_focus (LsgToolPane *self,
                     const char  *field)
{
  g_return_val_if_fail (LSG_IS_TOOL_PANE (self), FALSE);

  if (g_strcmp0 (field, "name") == 0 || g_strcmp0 (field, "title") == 0)
    return gtk_widget_grab_focus (self->name);
  for (guint i = 0; i < N_FORMS; i++)
    if (lsg_form_focus (self->forms[i], field))
      return TRUE;
  return FALSE;
}

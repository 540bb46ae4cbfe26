/* answer-list.c - what stands at the other end of the answers. See answer-list.h. */
#include "answer-list.h"

#include "answer-links.h"
#include "boxed-list.h"
#include "kept-rows.h"
#include "label.h"
#include "link-picker.h"
#include "mark-view.h"
#include "need.h"
#include "number.h"
#include "page.h"
#include "priority-words.h"
#include "record-name.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

/* More rows than these would bury the rest of the pane. */
#define MAX_ROWS 40

struct _LsgAnswerList {
  GtkWidget      parent_instance;
  LsgProject    *project;
  LsgKindId      kind;
  LsgRecord     *record;
  GtkWidget     *title;
  GtkWidget     *button;
  LsgLinkPicker *picker;
  GtkListBox    *list;
  GtkLabel      *more;
};

G_DEFINE_FINAL_TYPE (LsgAnswerList, lsg_answer_list, GTK_TYPE_WIDGET)

/* "10 min", "postponed", "criticality 9" */
static char *
describe_end (LsgRecord *end)
{
  LsgIntervention *intervention;

  if (LSG_IS_NEED (end))
    {
      gint64 criticality = LSG_NEED (end)->criticality;

      return criticality == LSG_NULL ? g_strdup (_("not rated"))
                                     : g_strdup_printf (_("criticality %d"), (int) criticality);
    }
  intervention = LSG_INTERVENTION (end);
  if (intervention->decision == LSG_POSTPONE)
    return g_strdup (_("postponed"));
  if (intervention->decision == LSG_DROP)
    return g_strdup (_("dropped"));
  if (intervention->minutes == LSG_NULL)
    return g_strdup (_("no duration"));
  return lsg_number_format_minutes (intervention->total, lsg_language_get_interface ());
}

/* A row that shows @end, a need or an intervention, with criticality or minutes. Its data "record" is @end. The title
 * has the whole width of a narrow pane; what tells more about it stands below. */
static GtkWidget *
new_answer_row (LsgRecord *end)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *code = lsg_record_get_code (end);
  g_autofree char *state = describe_end (end);
  g_autofree char *caption = code != NULL ? g_strdup_printf ("%s · %s", code, state) : g_strdup (state);
  g_autofree char *name = lsg_record_dup_name (end);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, state);

  gtk_box_append (GTK_BOX (line), LSG_IS_NEED (end)
                                    ? lsg_mark_view_new (LSG_MARK_VIEW_PLANES, LSG_NEED (end)->planes)
                                    : lsg_mark_view_new (LSG_MARK_VIEW_VERDICT, LSG_INTERVENTION (end)->verdict));
  gtk_box_append (GTK_BOX (column), lsg_label_new (lsg_words_title (end), NULL, LSG_LABEL_TWO_LINES));
  gtk_box_append (GTK_BOX (column), lsg_label_new (caption, "caption dim-label numeric", LSG_LABEL_ELLIPSIZE));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (line), column);
  gtk_widget_add_css_class (chevron, "dim-label");
  gtk_box_append (GTK_BOX (line), chevron);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "answer-row");
  lsg_spoken_name_set (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (end), g_object_unref);
  return row;
}

static char *
say_end (gpointer item,
         gpointer data)
{
  LsgRecord *end = item;
  g_autofree char *caption = describe_end (end);
  const char *code = lsg_record_get_code (end);
  gint64 mark = LSG_IS_NEED (end) ? LSG_NEED (end)->planes : LSG_INTERVENTION (end)->verdict;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s|%s|%s", lsg_record_get_id (end), mark,
                          code != NULL ? code : "", lsg_words_title (end), caption);
}

static GtkWidget *
make_end (gpointer item,
          gpointer data)
{
  return new_answer_row (item);
}

void
lsg_answer_rows_show (GtkListBox *list,
                      GPtrArray  *ends,
                      guint       max_rows)
{
  static const LsgRowFuncs funcs = { say_end, make_end };

  lsg_kept_rows_show (list, ends->pdata, MIN (ends->len, max_rows), &funcs, NULL);
}

static void
row_activated_cb (LsgAnswerList *self,
                  GtkListBoxRow *row)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"), NULL);
}

static void
created_cb (LsgAnswerList *self,
            LsgRecord     *record)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), record, "title");
}

static void
lsg_answer_list_dispose (GObject *object)
{
  LsgAnswerList *self = LSG_ANSWER_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_answer_list_parent_class)->dispose (object);
}

static void
lsg_answer_list_class_init (LsgAnswerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_answer_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_answer_list_init (LsgAnswerList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->title = lsg_label_new (NULL, "section", LSG_LABEL_PLAIN);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "small");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->button);
  self->list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->more = GTK_LABEL (lsg_label_new (NULL, "dim-label", LSG_LABEL_CENTRED));
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->more), GTK_WIDGET (self));
}

GtkWidget *
lsg_answer_list_new (LsgProject *project,
                     LsgKindId   kind)
{
  LsgAnswerList *self = g_object_new (LSG_TYPE_ANSWER_LIST, NULL);
  gboolean is_need = kind == LSG_KIND_NEED;
  GtkWidget *placeholder = lsg_label_new (is_need ? _("No intervention answers it") : _("It answers no need"),
                                          "dim-label", LSG_LABEL_CENTRED);

  self->project = g_object_ref (project);
  self->kind = kind;
  self->picker = LSG_LINK_PICKER (lsg_link_picker_new (project));
  g_signal_connect_object (self->picker, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->picker));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Link…"));
  lsg_tooltip_set (self->button, is_need ? _("Choose the interventions that answer this need")
                                                     : _("Choose the needs that this intervention answers"));
  gtk_label_set_text (GTK_LABEL (self->title), is_need ? _("Interventions that answer it")
                                                       : _("Needs that it answers"));
  gtk_widget_add_css_class (placeholder, "placeholder");
  gtk_list_box_set_placeholder (self->list, placeholder);
  return GTK_WIDGET (self);
}

void
lsg_answer_list_set_record (LsgAnswerList *self,
                            LsgRecord     *record)
{
  g_return_if_fail (LSG_IS_ANSWER_LIST (self));

  if (g_set_object (&self->record, record))
    lsg_answer_list_refresh (self);
}

void
lsg_answer_list_refresh (LsgAnswerList *self)
{
  g_autoptr (GPtrArray) ends = NULL;
  g_autofree char *more = NULL;
  guint n;

  g_return_if_fail (LSG_IS_ANSWER_LIST (self));

  lsg_link_picker_set_record (self->picker, self->record);
  gtk_widget_set_sensitive (self->button, self->record != NULL);
  ends = self->record != NULL ? lsg_answers_list (lsg_project_get_records (self->project), self->record)
                              : g_ptr_array_new ();
  lsg_answer_rows_show (self->list, ends, MAX_ROWS);
  n = ends->len > MAX_ROWS ? ends->len - MAX_ROWS : 0;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

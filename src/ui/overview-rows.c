/* overview-rows.c - see overview-rows.h. */
#include "overview-rows.h"

#include "date.h"
#include "edit-words.h"
#include "label.h"
#include "page.h"
#include "pages.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row that leads to a record: the place it leads to is kept with it. */
typedef struct {
  gint64 id;
  char  *field;
  char  *sentence; /* of a remark: its row stays as long as it says the same */
} Target;

static void
target_free (gpointer data)
{
  g_free (((Target *) data)->field);
  g_free (((Target *) data)->sentence);
  g_free (data);
}

static GtkWidget *
new_row (gint64      id,
         const char *field,
         const char *sentence,
         GtkWidget  *child)
{
  GtkWidget *row = gtk_list_box_row_new ();
  Target *target = g_new0 (Target, 1);

  target->id = id;
  target->field = g_strdup (field);
  target->sentence = g_strdup (sentence);
  g_object_set_data_full (G_OBJECT (row), "target", target, target_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  return row;
}

GtkWidget *
lsg_overview_row_new_for_remark (const LsgRemark *remark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sentence = lsg_label_new (remark->sentence, NULL, LSG_LABEL_PLAIN);
  gboolean warning = remark->weight == LSG_REMARK_WARNING;
  GtkWidget *mark = gtk_image_new_from_icon_name (warning ? "review-symbolic" : "advice-symbolic");
  const LsgPageInfo *page = lsg_pages_find_for (remark->kind, remark->field);

  gtk_widget_add_css_class (mark, warning ? "warning-mark" : "dim-label");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (sentence), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), sentence);
  if (page != NULL)
    gtk_box_append (GTK_BOX (texts),
                    lsg_label_new (g_dgettext (GETTEXT_PACKAGE, page->title), "subtitle", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "row-box");
  return new_row (remark->id, remark->field, remark->sentence, box);
}

gboolean
lsg_overview_row_shows (GtkListBoxRow   *row,
                        const LsgRemark *remark)
{
  const Target *target = row != NULL ? g_object_get_data (G_OBJECT (row), "target") : NULL;

  return target != NULL && target->id == remark->id && g_strcmp0 (target->field, remark->field) == 0
         && g_strcmp0 (target->sentence, remark->sentence) == 0;
}

GtkWidget *
lsg_overview_row_new_for_edit (const LsgEdit *edit)
{
  g_autofree char *action = lsg_edit_dup_action (edit);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *moment = lsg_date_format_moment (edit->time, g_get_real_time () / G_USEC_PER_SEC, zone,
                                                    lsg_language_get_interface ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = lsg_label_new (action, "caption", LSG_LABEL_TWO_LINES);
  GtkWidget *subject = lsg_label_new (edit->subject, "subtitle", LSG_LABEL_ELLIPSIZE);
  const char *comma = strrchr (moment, ',');
  GtkWidget *time = lsg_label_new (comma != NULL && strstr (moment, " ") != NULL ? comma + 2 : moment,
                                   "subtitle", LSG_LABEL_PLAIN);

  /* The programme is the subject of the whole page: its name would only take the room of the field's. */
  gtk_widget_set_visible (subject, edit->kind != LSG_KIND_PROGRAMME);
  gtk_widget_set_hexpand (edit->kind != LSG_KIND_PROGRAMME ? subject : label, TRUE);
  gtk_widget_add_css_class (time, "numeric");
  lsg_tooltip_set (time, moment);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), subject);
  gtk_box_append (GTK_BOX (box), time);
  gtk_widget_add_css_class (box, "row-box");
  return new_row (edit->id, edit->field, NULL, box);
}

void
lsg_overview_row_follow (GtkListBoxRow *row,
                         LsgProject    *project)
{
  const Target *target = g_object_get_data (G_OBJECT (row), "target");
  LsgRecord *record = lsg_records_find (lsg_project_get_records (project), target->id);

  if (record != NULL)
    lsg_widget_go_to_record (GTK_WIDGET (row), record, target->field);
}

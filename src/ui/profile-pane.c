/* profile-pane.c - the editor beside the profiles. See profile-pane.h. */
#include "profile-pane.h"

#include "boxed-list.h"
#include "field-row.h"
#include "kept-rows.h"
#include "label.h"
#include "line-chips.h"
#include "mark-view.h"
#include "number.h"
#include "page.h"
#include "priority-words.h"
#include "profile-edit.h"
#include "profile-words.h"
#include "record-name.h"
#include "scroller.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"
#include "workload-words.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 12

struct _LsgProfilePane {
  AdwBin          parent_instance;
  LsgProject     *project;
  LsgProfile     *profile; /* NULL: a kind that is not retained */
  LsgProfileRole  role;
  GtkLabel       *caption;
  GtkLabel       *heading;
  LsgFieldEditor *name;
  GtkWidget      *alert;
  GtkLabel       *alert_text;
  GtkWidget      *sheet; /* of a profile */
  LsgFieldEditor *mission;
  GtkWidget      *forms[2];
  LsgLineChips   *skills;
  GtkWidget      *handovers;
  GtkLabel       *handover_minutes;
  GtkListBox     *handover_list;
  GtkWidget      *marks; /* of the programme */
  GtkWidget      *offer; /* of a kind that is not retained */
  GtkLabel       *offer_text;
};

enum {
  SIGNAL_ADDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgProfilePane, lsg_profile_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const char *const form_fields[] = { "role", "tutor", "who", "hourly-cost", "weekly-capacity", NULL };
static const char *const more_fields[] = { "ask-for", NULL };
static const char *const mark_fields[] = { "functions-mark", "share-mark", NULL };

static const char *
get_taker (const LsgHandover *handover)
{
  return handover->profile != NULL ? lsg_words_title (LSG_RECORD (handover->profile))
                                   : lsg_words_role (handover->role);
}

/* "ITS 02 · to the peer tutor · 15 min" */
static GtkWidget *
new_handover (const LsgHandover *handover)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgRecord *record = LSG_RECORD (handover->intervention);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *label;
  const char *code = lsg_record_get_code (record);
  const char *to = get_taker (handover);
  g_autofree char *minutes = lsg_number_format_minutes (handover->intervention->total, language);
  /* translators: the profile or kind of profile that an intervention could pass on to */
  g_autofree char *text = g_strdup_printf (_("to: %s"), to);
  g_autofree char *name = lsg_record_dup_name (record);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, text, minutes);

  label = lsg_label_new (text, NULL, LSG_LABEL_ELLIPSIZE);
  gtk_widget_set_hexpand (label, TRUE);
  lsg_tooltip_set (label, name);
  gtk_widget_add_css_class (chevron, "dim-label");
  gtk_box_append (GTK_BOX (line), lsg_label_new (code != NULL ? code : "", "dim-label", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), lsg_label_new (minutes, "dim-label numeric", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (line), chevron);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "answer-row");
  lsg_spoken_name_set (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  return row;
}

static char *
say_handover (gpointer item,
              gpointer data)
{
  const LsgHandover *handover = item;
  g_autofree char *name = lsg_record_dup_name (LSG_RECORD (handover->intervention));

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%s|%" G_GINT64_FORMAT,
                          lsg_record_get_id (LSG_RECORD (handover->intervention)), name, get_taker (handover),
                          handover->intervention->total);
}

static GtkWidget *
make_handover (gpointer item,
               gpointer data)
{
  return new_handover (item);
}

static void
show_handovers (LsgProfilePane *self,
                LsgCoverage    *coverage)
{
  static const LsgRowFuncs funcs = { say_handover, make_handover };
  LsgRecords *records = lsg_project_get_records (self->project);
  g_autoptr (GArray) handovers = lsg_workloads_list_handovers (records, coverage, self->profile);
  gpointer shown[MAX_ROWS] = { NULL };
  LsgProduct sum = 0;
  g_autofree char *minutes = NULL;

  for (guint i = 0; i < handovers->len; i++)
    {
      LsgHandover *handover = &g_array_index (handovers, LsgHandover, i);

      sum = lsg_product_add (sum, handover->intervention->total);
      if (i < MAX_ROWS)
        shown[i] = handover;
    }
  lsg_kept_rows_show (self->handover_list, shown, MIN (handovers->len, MAX_ROWS), &funcs, self);
  minutes = lsg_number_format_minutes (sum, lsg_language_get_interface ());
  gtk_label_set_text (self->handover_minutes, minutes);
  gtk_widget_set_visible (self->handovers, handovers->len > 0);
}

static void
row_activated_cb (LsgProfilePane *self,
                  GtkListBoxRow  *row)
{
  lsg_widget_go_to_record (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "record"), "profile");
}

static void
add_cb (LsgProfilePane *self)
{
  g_autoptr (GError) error = NULL;
  LsgProfile *profile = lsg_profile_add (self->project, self->role, LSG_N_FUNCTIONS, &error);

  if (profile == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    g_signal_emit (self, signals[SIGNAL_ADDED], 0, profile);
}

/* An entry that goes away with the focus in it would miss that it lost it. */
static void
leave (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
}

static void
set_profile (LsgProfilePane *self,
             LsgProfile     *profile)
{
  LsgRecord *record = (LsgRecord *) profile;

  if (profile == NULL)
    leave (GTK_WIDGET (self));
  g_set_object (&self->profile, profile);
  lsg_field_editor_set_record (self->name, record);
  lsg_field_editor_set_record (self->mission, record);
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    lsg_form_set_record (self->forms[i], record);
  lsg_line_chips_set_record (self->skills, record);
  gtk_widget_set_visible (self->sheet, profile != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->name), profile != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), profile == NULL);
  gtk_widget_set_visible (self->offer, profile == NULL);
}

static void
lsg_profile_pane_dispose (GObject *object)
{
  LsgProfilePane *self = LSG_PROFILE_PANE (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_profile_pane_parent_class)->dispose (object);
}

static void
lsg_profile_pane_class_init (LsgProfilePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_profile_pane_dispose;
  signals[SIGNAL_ADDED] = g_signal_new ("added", LSG_TYPE_PROFILE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, LSG_TYPE_RECORD);
}

static void
lsg_profile_pane_init (LsgProfilePane *self)
{
}

static GtkWidget *
make_head (LsgProfilePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = GTK_LABEL (lsg_label_new (NULL, "caption dim-label", LSG_LABEL_WRAP));
  self->heading = GTK_LABEL (lsg_label_new (NULL, "record-title", LSG_LABEL_WRAP));
  self->name = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_PROFILE, "name", LSG_EDITOR_FLAT));
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "record-title");
  lsg_field_editor_set_spoken_name (self->name, _("Name"));
  lsg_field_editor_set_placeholder (self->name, _("Untitled"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->name));
  return column;
}

static GtkWidget *
make_alert (LsgProfilePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *mark = lsg_mark_view_new (LSG_MARK_VIEW_WARNING, 0);

  self->alert = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->alert_text = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("One-man-band tutor"), "alert-title", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->alert_text));
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (self->alert), mark);
  gtk_box_append (GTK_BOX (self->alert), column);
  gtk_widget_add_css_class (self->alert, "alert");
  return self->alert;
}

static GtkWidget *
make_handovers (LsgProfilePane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = lsg_label_new (_("What could pass to others"), "section", LSG_LABEL_WRAP);

  self->handovers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->handover_minutes = GTK_LABEL (lsg_label_new (NULL, "caption dim-label numeric", LSG_LABEL_END));
  self->handover_list = GTK_LIST_BOX (lsg_boxed_list_new (NULL));
  g_signal_connect_object (self->handover_list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->handover_minutes));
  gtk_box_append (GTK_BOX (self->handovers), head);
  gtk_box_append (GTK_BOX (self->handovers), GTK_WIDGET (self->handover_list));
  return self->handovers;
}

static GtkWidget *
make_sheet (LsgProfilePane *self)
{
  self->sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->mission = LSG_FIELD_EDITOR (lsg_field_editor_new (self->project, LSG_KIND_PROFILE, "mission",
                                                          LSG_EDITOR_DEFAULT));
  lsg_field_editor_set_spoken_name (self->mission, _("Mission"));
  self->forms[0] = lsg_form_new (self->project, LSG_KIND_PROFILE, form_fields);
  self->forms[1] = lsg_form_new (self->project, LSG_KIND_PROFILE, more_fields);
  self->skills = LSG_LINE_CHIPS (lsg_line_chips_new (self->project, "skills", _("Add a skill")));
  gtk_box_append (GTK_BOX (self->sheet), lsg_label_new (_("Mission"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (self->sheet), GTK_WIDGET (self->mission));
  gtk_box_append (GTK_BOX (self->sheet), self->forms[0]);
  gtk_box_append (GTK_BOX (self->sheet), lsg_label_new (_("Skills"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (self->sheet), GTK_WIDGET (self->skills));
  gtk_box_append (GTK_BOX (self->sheet), self->forms[1]);
  gtk_box_append (GTK_BOX (self->sheet), make_handovers (self));
  return self->sheet;
}

static GtkWidget *
make_offer (LsgProfilePane *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Add this profile"));

  self->offer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->offer_text = GTK_LABEL (lsg_label_new (NULL, NULL, LSG_LABEL_WRAP));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->offer), GTK_WIDGET (self->offer_text));
  gtk_box_append (GTK_BOX (self->offer), button);
  return self->offer;
}

static GtkWidget *
make_marks (LsgProfilePane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  LsgFieldRow *functions;
  LsgFieldRow *share;

  self->marks = lsg_form_new (self->project, LSG_KIND_PROGRAMME, mark_fields);
  functions = lsg_form_find (self->marks, "functions-mark");
  share = lsg_form_find (self->marks, "share-mark");
  lsg_field_editor_set_placeholder (lsg_field_row_get_editor (functions), "5");
  lsg_field_editor_set_placeholder (lsg_field_row_get_editor (share), "80");
  lsg_form_set_record (self->marks, LSG_RECORD (lsg_project_get_programme (self->project)));
  gtk_box_append (GTK_BOX (column), lsg_label_new (_("Marks of the one-man-band tutor"), "section", LSG_LABEL_PLAIN));
  gtk_box_append (GTK_BOX (column), self->marks);
  return column;
}

GtkWidget *
lsg_profile_pane_new (LsgProject *project)
{
  LsgProfilePane *self = g_object_new (LSG_TYPE_PROFILE_PANE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->project = g_object_ref (project);
  gtk_box_append (GTK_BOX (column), make_head (self));
  gtk_box_append (GTK_BOX (column), make_alert (self));
  gtk_box_append (GTK_BOX (column), make_sheet (self));
  gtk_box_append (GTK_BOX (column), make_offer (self));
  gtk_box_append (GTK_BOX (column), make_marks (self));
  gtk_widget_add_css_class (column, "pane-content");
  adw_bin_set_child (ADW_BIN (self), lsg_scroller_new (column));
  return GTK_WIDGET (self);
}

void
lsg_profile_pane_show (LsgProfilePane    *self,
                       const LsgWorkload *load,
                       LsgCoverage       *coverage)
{
  g_autofree char *caption = NULL;
  g_autofree char *reason = NULL;
  guint index;

  g_return_if_fail (LSG_IS_PROFILE_PANE (self));

  set_profile (self, load->profile);
  index = lsg_records_index_of (lsg_project_get_records (self->project), LSG_RECORD (load->profile));
  /* translators: the number of a profile, then its kind: "Profile 1 · Course tutor" */
  caption = g_strdup_printf (_("Profile %u · %s"), index + 1, lsg_words_role (load->profile->role));
  reason = lsg_words_orchestra (load);
  gtk_label_set_text (self->caption, caption);
  gtk_label_set_text (self->alert_text, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->alert, reason != NULL);
  show_handovers (self, coverage);
}

void
lsg_profile_pane_show_role (LsgProfilePane *self,
                            LsgProfileRole  role)
{
  LsgLanguage language;

  g_return_if_fail (LSG_IS_PROFILE_PANE (self));

  language = lsg_records_get_language (lsg_project_get_records (self->project));
  self->role = role;
  set_profile (self, NULL);
  gtk_label_set_text (self->caption, _("Kind of profile, not retained"));
  gtk_label_set_text (self->heading, lsg_words_role (role));
  gtk_label_set_text (self->offer_text, lsg_words_get_profile_mission (role, language));
  gtk_widget_set_visible (self->alert, FALSE);
}

gboolean
lsg_profile_pane_focus (LsgProfilePane *self,
                        const char     *field)
{
  g_return_val_if_fail (LSG_IS_PROFILE_PANE (self), FALSE);

  if (self->profile == NULL && field == NULL)
    return gtk_widget_child_focus (self->offer, GTK_DIR_TAB_FORWARD);
  if (field == NULL || g_str_equal (field, "name") || g_str_equal (field, "title"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->name));
  if (g_str_equal (field, "mission"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->mission));
  for (guint i = 0; i < G_N_ELEMENTS (self->forms); i++)
    if (lsg_form_focus (self->forms[i], field))
      return TRUE;
  return lsg_form_focus (self->marks, field);
}

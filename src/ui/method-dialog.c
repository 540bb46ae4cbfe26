/* method-dialog.c - the values of the method that a project may set. See method-dialog.h. */
#include "method-dialog.h"

#include "boxed-list.h"
#include "field-row.h"
#include "level-editor.h"
#include "level.h"
#include "method-limits.h"
#include "method-words.h"
#include "number.h"
#include "toasts.h"
#include "viewpoint.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A threshold or name with what stands when it is empty: a number in the field's unit, or a text. */
typedef struct {
  const char *field;
  gint64      number;
  const char *text;
} Setting;

/* The fields of the table of decisions. */
static const char *const proposals[LSG_N_CLASSES][LSG_N_VERDICTS] = {
  { "indispensable-realistic", "indispensable-conditions", "indispensable-hardly" },
  { "accessory-realistic", "accessory-conditions", "accessory-hardly" },
  { "superfluous-realistic", "superfluous-conditions", "superfluous-hardly" },
};

static LsgLanguage
get_language (LsgProject *project)
{
  return (LsgLanguage) lsg_project_get_programme (project)->language;
}

static void
show_default (LsgFieldRow   *row,
              const Setting *setting)
{
  LsgFieldEditor *editor = lsg_field_row_get_editor (row);
  LsgFieldType type = lsg_field_editor_get_field (editor)->type;
  g_autofree char *text = NULL;

  if (setting->text != NULL)
    text = g_strdup (setting->text);
  else if (type == LSG_TYPE_QUANTITY)
    text = lsg_number_format_hundredths (setting->number, lsg_language_get_interface ());
  else
    text = lsg_number_format_integer (setting->number, lsg_language_get_interface ());
  if (type == LSG_TYPE_SCALE)
    {
      const char *help = g_dgettext (GETTEXT_PACKAGE, lsg_field_editor_get_field (editor)->help);
      /* TRANSLATORS: a sentence about a setting, then its default */
      g_autofree char *subtitle = g_strdup_printf (_("%s (default: %s)"), help, text);

      lsg_field_row_set_subtitle (row, subtitle);
    }
  lsg_field_editor_set_placeholder (editor, text);
}

static GtkWidget *
make_settings (LsgProject    *project,
               const Setting *settings,
               guint          n_settings)
{
  GtkWidget *list = lsg_form_new (project, LSG_KIND_PROGRAMME, (const char *const[]) { NULL });

  for (guint i = 0; i < n_settings; i++)
    {
      GtkWidget *row = lsg_field_row_new (project, LSG_KIND_PROGRAMME, settings[i].field, LSG_EDITOR_DEFAULT);

      lsg_field_editor_set_check (lsg_field_row_get_editor (LSG_FIELD_ROW (row)), lsg_limits_check);
      show_default (LSG_FIELD_ROW (row), &settings[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  lsg_form_set_record (list, LSG_RECORD (lsg_project_get_programme (project)));
  return list;
}

static GtkWidget *
make_levels (LsgProject    *project,
             LsgLevelScale  scale)
{
  GtkWidget *list = lsg_boxed_list_new (NULL);

  for (int rank = 1; rank <= lsg_words_get_n_ranks (scale); rank++)
    gtk_list_box_append (GTK_LIST_BOX (list), lsg_level_editor_new (project, scale, rank));
  return list;
}

static void
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description,
           GtkWidget          *child)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_group_add (group, child);
  adw_preferences_page_add (page, group);
}

static AdwPreferencesPage *
add_page (AdwPreferencesWindow *dialog,
          const char           *name,
          const char           *title,
          const char           *icon)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_preferences_page_set_name (page, name);
  adw_preferences_page_set_title (page, title);
  adw_preferences_page_set_icon_name (page, icon);
  adw_preferences_window_add (dialog, page);
  return page;
}

static const char *
get_note (void)
{
  return _("No source fixes these values: they are ours, and yours to change. An empty place takes the value in "
           "grey.");
}

static void
add_needs (AdwPreferencesWindow *dialog,
           LsgProject           *project)
{
  LsgClassThresholds thresholds = LSG_CLASS_THRESHOLDS_DEFAULT;
  const Setting settings[] = {
    { "indispensable-from", thresholds.indispensable_from, NULL },
    { "accessory-from", thresholds.accessory_from, NULL },
  };
  const Setting marks[] = {
    { "viewpoint-gap", LSG_VIEWPOINT_GAP_DEFAULT, NULL },
  };
  AdwPreferencesPage *page = add_page (dialog, "needs", _("Needs"), "lozenge-full-symbolic");

  add_group (page, _("Classes of criticality"), get_note (),
             make_settings (project, settings, G_N_ELEMENTS (settings)));
  add_group (page, _("Viewpoints"), get_note (), make_settings (project, marks, G_N_ELEMENTS (marks)));
  add_group (page, _("Levels of gravity"), get_note (), make_levels (project, LSG_SCALE_GRAVITY));
  add_group (page, _("Levels of probability"), get_note (), make_levels (project, LSG_SCALE_PROBABILITY));
}

static void
add_diamonds (AdwPreferencesWindow *dialog,
              LsgProject           *project)
{
  LsgDiamondRule rule = LSG_DIAMOND_RULE_DEFAULT;
  LsgLanguage language = get_language (project);
  const Setting limits[] = {
    { "realistic-area", rule.realistic_area, NULL },
    { "realistic-deformation", rule.realistic_deformation, NULL },
    { "conditions-area", rule.conditions_area, NULL },
    { "conditions-deformation", rule.conditions_deformation, NULL },
    { "factor-maximum", rule.factor_maximum, NULL },
  };
  const Setting names[] = {
    { "economic-name", 0, lsg_words_get_factor (0, language) },
    { "technological-name", 0, lsg_words_get_factor (1, language) },
    { "human-name", 0, lsg_words_get_factor (2, language) },
    { "organisational-name", 0, lsg_words_get_factor (3, language) },
  };
  const Setting meanings[] = {
    { "economic-meaning", 0, lsg_words_get_factor_description (0, language) },
    { "technological-meaning", 0, lsg_words_get_factor_description (1, language) },
    { "human-meaning", 0, lsg_words_get_factor_description (2, language) },
    { "organisational-meaning", 0, lsg_words_get_factor_description (3, language) },
  };
  AdwPreferencesPage *page = add_page (dialog, "diamonds", _("Diamonds"), "lozenge-outline-symbolic");

  add_group (page, _("Verdict"), get_note (), make_settings (project, limits, G_N_ELEMENTS (limits)));
  add_group (page, _("Names of the factors"), _("In the order of the axes, clockwise from the top."),
             make_settings (project, names, G_N_ELEMENTS (names)));
  add_group (page, _("What the factors cover"), get_note (), make_settings (project, meanings, G_N_ELEMENTS (meanings)));
  add_group (page, _("Levels of constraint"), get_note (), make_levels (project, LSG_SCALE_CONSTRAINT));
}

/* Class by class (rows), verdict by verdict (columns). */
static GtkWidget *
make_decision_table (LsgProject *project)
{
  LsgDecisionTable table = lsg_decision_table_default ();
  LsgLanguage language = lsg_language_get_interface ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "decision-table");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (int verdict = 0; verdict < LSG_N_VERDICTS; verdict++)
    gtk_grid_attach (GTK_GRID (grid), gtk_label_new (lsg_words_get_verdict (verdict, language)), verdict + 1, 0, 1,
                     1);
  for (int class_ = 0; class_ < LSG_N_CLASSES; class_++)
    {
      GtkWidget *label = gtk_label_new (lsg_words_get_class (class_, language));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_grid_attach (GTK_GRID (grid), label, 0, class_ + 1, 1, 1);
      for (int verdict = 0; verdict < LSG_N_VERDICTS; verdict++)
        {
          const char *field = proposals[class_][verdict];
          GtkWidget *editor = lsg_field_editor_new (project, LSG_KIND_PROGRAMME, field, LSG_EDITOR_DEFAULT);
          const char *word = lsg_words_get_decision (table.cells[class_][verdict], language);
          g_autofree char *text = g_strdup_printf (_("Default: %s"), word);

          lsg_field_editor_set_placeholder (LSG_FIELD_EDITOR (editor), text);
          lsg_field_editor_set_record (LSG_FIELD_EDITOR (editor), LSG_RECORD (lsg_project_get_programme (project)));
          lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (editor), NULL);
          gtk_widget_set_hexpand (editor, TRUE);
          gtk_grid_attach (GTK_GRID (grid), editor, verdict + 1, class_ + 1, 1, 1);
        }
    }
  return grid;
}

static void
add_decisions (AdwPreferencesWindow *dialog,
               LsgProject           *project)
{
  AdwPreferencesPage *page = add_page (dialog, "decisions", _("Decisions"), "lozenge-half-symbolic");

  add_group (page, _("What is proposed"), _("By the class of the most critical need and the verdict of the "
                                            "diamond. The decision that you take stands above it."),
             make_decision_table (project));
}

static void
add_rate (AdwPreferencesWindow *dialog,
          LsgProject           *project)
{
  g_autofree char *sample = lsg_number_format_double (0.05, 2, LSG_NUMBER_DEFAULT, lsg_language_get_interface ());
  AdwPreferencesPage *page = add_page (dialog, "rate", _("Tutoring rate"), "dot-symbolic");
  /* TRANSLATORS: a note on settings, then how a rate is written */
  g_autofree char *note = g_strdup_printf (_("%s A rate is a share of the path time of all learners: type %s or 5 %%, as "
                                             "you like."),
                                           get_note (), sample);
  GtkWidget *list = lsg_form_new (project, LSG_KIND_PROGRAMME,
                                  (const char *const[]) { "rate-with-virtual-classes", NULL });

  lsg_form_set_record (list, LSG_RECORD (lsg_project_get_programme (project)));
  add_group (page, _("Bands of the rate"), note, make_levels (project, LSG_SCALE_RATE));
  add_group (page, _("Virtual classes"), NULL, list);
}

const char *
lsg_method_dialog_find_page (LsgRecord  *record,
                             const char *field)
{
  static const char *const needs[] = { "indispensable-from", "accessory-from", "viewpoint-gap", NULL };
  static const char *const rate[] = { "rate-with-virtual-classes", NULL };

  g_return_val_if_fail (LSG_IS_RECORD (record), NULL);

  if (LSG_IS_LEVEL (record))
    switch (LSG_LEVEL (record)->scale)
      {
      case LSG_SCALE_RATE:
        return "rate";
      case LSG_SCALE_CONSTRAINT:
        return "diamonds";
      default:
        return "needs";
      }
  if (field == NULL || g_strv_contains (needs, field))
    return "needs";
  if (g_strv_contains (rate, field))
    return "rate";
  for (guint verdict = 0; verdict < LSG_N_VERDICTS; verdict++)
    for (guint class_ = 0; class_ < LSG_N_CLASSES; class_++)
      if (g_str_equal (proposals[class_][verdict], field))
        return "decisions";
  return "diamonds";
}

void
lsg_method_dialog_show (GtkWindow  *parent,
                        LsgProject *project,
                        const char *page)
{
  AdwPreferencesWindow *dialog = ADW_PREFERENCES_WINDOW (adw_preferences_window_new ());

  adw_preferences_window_set_search_enabled (dialog, FALSE);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Values of the method"));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 760, 560);
  add_needs (dialog, project);
  add_diamonds (dialog, project);
  add_decisions (dialog, project);
  add_rate (dialog, project);
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (dialog, page);
  gtk_window_present (GTK_WINDOW (dialog));
}

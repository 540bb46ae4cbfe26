/* level-editor.c - the project's own words for a level. See level-editor.h. */
#include "level-editor.h"

#include "method-limits.h"
#include "method-words.h"
#include "number-entry.h"
#include "number.h"
#include "programme.h"
#include "spoken-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* The first band is a rate of exactly zero, the second begins just above it: neither bound moves. */
#define FIRST_RANK_WITH_BOUND 3

struct _LsgLevelEditor {
  GtkListBoxRow parent_instance;
  LsgProject   *project;
  LsgLevelScale scale;
  int           rank;
  GtkWidget    *entry;
  GtkWidget    *description; /* NULL for bands of the rate */
  GtkWidget    *bound;       /* NULL for levels without */
};

G_DEFINE_FINAL_TYPE (LsgLevelEditor, lsg_level_editor, GTK_TYPE_LIST_BOX_ROW)

static LsgLevel *
find (LsgLevelEditor *self)
{
  return lsg_level_find (lsg_project_get_records (self->project), self->scale, self->rank);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
show_text (GtkWidget  *entry,
           const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), or_empty (text)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), or_empty (text));
}

static void
show_level (LsgLevelEditor *self)
{
  LsgLevel *level = find (self);

  show_text (self->entry, level != NULL ? level->name : NULL);
  if (self->description != NULL)
    show_text (self->description, level != NULL ? level->description : NULL);
  if (self->bound != NULL)
    lsg_number_entry_set_value (LSG_NUMBER_ENTRY (self->bound), level != NULL ? level->threshold : LSG_NULL);
}

/* Sets a field of the level, whose record is made when there is none and there is something to say. */
static void
set_field (LsgLevelEditor *self,
           const char     *field,
           LsgValue        value)
{
  LsgLevel *level = find (self);
  LsgAssignment values[] = {
    { "scale", lsg_integer (self->scale) },
    { "rank", lsg_integer (self->rank) },
    { field, value },
  };
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (level != NULL)
    done = lsg_project_set (self->project, LSG_RECORD (level), field, value, &error);
  else if (value.type != LSG_VALUE_NULL)
    done = lsg_project_add (self->project, LSG_KIND_LEVEL, values, G_N_ELEMENTS (values), NULL, &error) != NULL;
  if (!done)
    lsg_toast_error (GTK_WIDGET (self), error);
  show_level (self);
}

static void
take_text (LsgLevelEditor *self,
           GtkWidget      *entry,
           const char     *field,
           const char     *former)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (g_strcmp0 (text, or_empty (former)) != 0)
    set_field (self, field, *text != '\0' ? lsg_text (text) : lsg_none ());
}

static void
name_cb (LsgLevelEditor *self)
{
  LsgLevel *level = find (self);

  take_text (self, self->entry, "name", level != NULL ? level->name : NULL);
}

static void
description_cb (LsgLevelEditor *self)
{
  LsgLevel *level = find (self);

  take_text (self, self->description, "description", level != NULL ? level->description : NULL);
}

static void
bound_cb (LsgLevelEditor *self)
{
  gint64 bound = lsg_number_entry_get_value (LSG_NUMBER_ENTRY (self->bound));
  g_autofree char *refusal = lsg_limits_check_band (lsg_project_get_records (self->project), self->rank, bound);
  g_autoptr (GError) error = NULL;

  if (refusal == NULL)
    {
      set_field (self, "threshold", lsg_integer (bound));
      return;
    }
  g_set_error_literal (&error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS, refusal);
  lsg_toast_error (GTK_WIDGET (self), error);
  show_level (self);
}

static void
lsg_level_editor_dispose (GObject *object)
{
  g_clear_object (&LSG_LEVEL_EDITOR (object)->project);
  G_OBJECT_CLASS (lsg_level_editor_parent_class)->dispose (object);
}

static void
lsg_level_editor_class_init (LsgLevelEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_level_editor_dispose;
}

static void
lsg_level_editor_init (LsgLevelEditor *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
}

static void
add_bound (LsgLevelEditor *self,
           GtkWidget      *box)
{
  const LsgField *field = lsg_kind_find_field (lsg_kind_get (LSG_KIND_LEVEL), "threshold");
  LsgRateBands bands = LSG_RATE_BANDS_DEFAULT;
  g_autofree char *text = lsg_number_format_rate (bands.from[self->rank - 1] / 10000.0,
                                                  lsg_language_get_interface ());
  GtkWidget *from = gtk_label_new (C_("rate", "from"));

  gtk_widget_add_css_class (from, "subtitle");
  self->bound = lsg_number_entry_new (field);
  gtk_widget_set_valign (self->bound, GTK_ALIGN_CENTER);
  lsg_number_entry_set_placeholder (LSG_NUMBER_ENTRY (self->bound), text);
  lsg_spoken_name_set (GTK_WIDGET (lsg_number_entry_get_editable (LSG_NUMBER_ENTRY (self->bound))),
                       _("Rate at which the band begins"));
  g_signal_connect_object (self->bound, "committed", G_CALLBACK (bound_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), from);
  gtk_box_append (GTK_BOX (box), self->bound);
}

/* An entry for a text of the project's own, taken when it is left or on Enter. */
static GtkWidget *
make_entry (LsgLevelEditor *self,
            const char     *placeholder,
            const char     *name,
            GCallback       callback)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_widget_set_tooltip_text (entry, placeholder); /* it may be longer than its place */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  lsg_spoken_name_set (entry, name);
  g_signal_connect_object (entry, "activate", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", callback, self);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

GtkWidget *
lsg_level_editor_new (LsgProject    *project,
                      LsgLevelScale  scale,
                      int            rank)
{
  LsgLevelEditor *self = g_object_new (LSG_TYPE_LEVEL_EDITOR, NULL);
  LsgLanguage language = (LsgLanguage) lsg_project_get_programme (project)->language;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *digit = g_strdup_printf ("%d", rank);
  g_autofree char *name = g_strdup_printf (_("Word of level %d"), rank);
  GtkWidget *label = gtk_label_new (digit);

  self->project = g_object_ref (project);
  self->scale = scale;
  self->rank = rank;
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  self->entry = make_entry (self, lsg_words_get_level (scale, rank, language), name, G_CALLBACK (name_cb));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->entry);
  if (scale != LSG_SCALE_RATE)
    {
      g_autofree char *description = g_strdup_printf (_("Description of level %d"), rank);

      self->description = make_entry (self, lsg_words_get_level_description (scale, rank, language), description,
                                      G_CALLBACK (description_cb));
      gtk_widget_add_css_class (self->description, "level-description");
      gtk_box_append (GTK_BOX (texts), self->description);
    }
  gtk_widget_add_css_class (box, "field-row-box");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), texts);
  if (scale == LSG_SCALE_RATE && rank >= FIRST_RANK_WITH_BOUND)
    add_bound (self, box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (project, "changed", G_CALLBACK (show_level), self, G_CONNECT_SWAPPED);
  show_level (self);
  return GTK_WIDGET (self);
}

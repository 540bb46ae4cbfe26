/* common-links.c - see common-links.h. */
#include "common-links.h"

#include "common-values.h"
#include "focus-within.h"
#include "icon-button.h"
#include "label.h"
#include "link-picker.h"
#include "priority-words.h"
#include "record-name.h"
#include "toasts.h"

#include <glib/gi18n-lib.h>

/* More chips are a number at the end: those that most of the interventions have come first. */
#define MAX_CHIPS 12

struct _LsgCommonLinks {
  GtkWidget   parent_instance;
  LsgProject *project;
  LsgKindId   link;
  GPtrArray  *interventions; /* reference; NULL for none */
  GArray     *links;         /* of LsgCommonLink: as last shown */
  char       *said;          /* what the chips say */
  GtkWidget  *flow;
  GtkWidget  *button;
};

G_DEFINE_FINAL_TYPE (LsgCommonLinks, lsg_common_links, GTK_TYPE_WIDGET)

static LsgKindId
get_other_kind (LsgKindId link)
{
  const LsgField *fields = lsg_kind_get (link)->fields;

  return fields[0].target == LSG_KIND_INTERVENTION ? fields[1].target : fields[0].target;
}

static gboolean
link_all (LsgRecord *other,
          gboolean   linked,
          gpointer   data,
          GError   **error)
{
  LsgCommonLinks *self = data;

  return lsg_project_link_several (self->project, self->link, self->interventions, other, linked, error);
}

/* Those that all have. */
static GPtrArray *
list_whole (gpointer data)
{
  LsgCommonLinks *self = data;
  GPtrArray *whole = g_ptr_array_new ();

  for (guint i = 0; i < self->links->len; i++)
    if (g_array_index (self->links, LsgCommonLink, i).n == self->interventions->len)
      g_ptr_array_add (whole, g_array_index (self->links, LsgCommonLink, i).other);
  return whole;
}

static gboolean
is_partly (LsgRecord *other,
           gpointer   data)
{
  LsgCommonLinks *self = data;

  for (guint i = 0; i < self->links->len; i++)
    if (g_array_index (self->links, LsgCommonLink, i).other == other)
      return g_array_index (self->links, LsgCommonLink, i).n < self->interventions->len;
  return FALSE;
}

static LsgRecord *
add_other (const char *title,
           gpointer    data,
           GError    **error)
{
  LsgCommonLinks *self = data;
  LsgKindId kind = get_other_kind (self->link);
  gboolean is_titled = lsg_kind_find_field (lsg_kind_get (kind), "title") != NULL;
  LsgAssignment values[] = { { is_titled ? "title" : "name", lsg_text (title != NULL ? title : "") } };
  LsgEdit edit = { .verb = LSG_VERB_ADD, .kind = kind, .subject = title };
  LsgRecord *other;

  lsg_project_begin (self->project, &edit);
  other = lsg_project_add (self->project, kind, values, G_N_ELEMENTS (values), NULL, error);
  if (other == NULL || !link_all (other, TRUE, self, error))
    {
      lsg_project_rollback (self->project);
      return NULL;
    }
  return lsg_project_commit (self->project, error) ? other : NULL;
}

static const LsgLinkFuncs funcs = { list_whole, link_all, add_other, is_partly };

static void
change_all (LsgCommonLinks *self,
            GtkWidget      *button,
            gboolean        linked)
{
  g_autoptr (LsgRecord) other = g_object_ref (g_object_get_data (G_OBJECT (button), "record"));
  g_autoptr (GError) error = NULL;

  if (!link_all (other, linked, self, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
}

static void
give_cb (LsgCommonLinks *self,
         GtkWidget      *button)
{
  change_all (self, button, TRUE);
}

static void
take_cb (LsgCommonLinks *self,
         GtkWidget      *button)
{
  change_all (self, button, FALSE);
}

static void
add_button (LsgCommonLinks *self,
            GtkWidget      *chip,
            LsgRecord      *other,
            const char     *icon,
            char           *said,
            GCallback       callback)
{
  GtkWidget *button = lsg_icon_button_new (icon, said, "flat chip-close");

  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (other), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), button);
  g_free (said);
}

/* "B 04 Être relancé"; a tool has no code. */
static char *
dup_name (LsgRecord *other)
{
  return lsg_record_get_code (other) != NULL ? lsg_record_dup_name (other) : g_strdup (lsg_words_title (other));
}

static GtkWidget *
make_chip (LsgCommonLinks      *self,
           const LsgCommonLink *link)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *name = dup_name (link->other);
  g_autofree char *count = g_strdup_printf (" · %u/%u", link->n, self->interventions->len);
  gboolean is_whole = link->n == self->interventions->len;

  gtk_widget_add_css_class (chip, "link-chip");
  gtk_widget_add_css_class (chip, is_whole ? "whole" : "partly");
  gtk_box_append (GTK_BOX (chip), lsg_label_new (name, NULL, LSG_LABEL_ELLIPSIZE));
  if (!is_whole)
    gtk_box_append (GTK_BOX (chip), lsg_label_new (count, "numeric", LSG_LABEL_PLAIN));
  if (!is_whole)
    /* TRANSLATORS: a tool or a need, which only some of the selected interventions have */
    add_button (self, chip, link->other, "list-add-symbolic", g_strdup_printf (_("Give “%s” to all"), name),
                G_CALLBACK (give_cb));
  add_button (self, chip, link->other, "window-close-symbolic", g_strdup_printf (_("Take “%s” from all"), name),
              G_CALLBACK (take_cb));
  return chip;
}

/* A child of a flow box takes the focus before what is in it: the buttons alone shall. */
static void
insert (LsgCommonLinks *self,
        GtkWidget      *widget,
        int             place)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), widget);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_flow_box_insert (GTK_FLOW_BOX (self->flow), child, place);
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  const LsgCommonLink *first = a;
  const LsgCommonLink *second = b;

  return (first->n < second->n) - (first->n > second->n);
}

static char *
say_all (LsgCommonLinks *self)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < self->links->len && i < MAX_CHIPS; i++)
    {
      const LsgCommonLink *link = &g_array_index (self->links, LsgCommonLink, i);
      g_autofree char *name = dup_name (link->other);

      g_string_append_printf (said, "%" G_GINT64_FORMAT " %s %u\n", lsg_record_get_id (link->other), name, link->n);
    }
  g_string_append_printf (said, "%u %u", self->links->len, self->interventions->len);
  return g_string_free (said, FALSE);
}

/* The button that adds stays, behind the chips. */
static void
fill (LsgCommonLinks *self)
{
  guint n = MIN (self->links->len, MAX_CHIPS);
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->flow), 0)) != NULL
         && gtk_flow_box_child_get_child (child) != self->button)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->flow), GTK_WIDGET (child));
  for (guint i = 0; i < n; i++)
    insert (self, make_chip (self, &g_array_index (self->links, LsgCommonLink, i)), (int) i);
  if (self->links->len > n)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more",
                                                            self->links->len - n),
                                               self->links->len - n);

      insert (self, lsg_label_new (more, "caption dim-label", LSG_LABEL_PLAIN), (int) n);
    }
}

void
lsg_common_links_show (LsgCommonLinks *self,
                       GPtrArray      *interventions)
{
  g_autofree char *said = NULL;
  gboolean had_focus;

  g_return_if_fail (LSG_IS_COMMON_LINKS (self));

  g_ptr_array_ref (interventions);
  g_clear_pointer (&self->interventions, g_ptr_array_unref);
  self->interventions = interventions;
  g_clear_pointer (&self->links, g_array_unref);
  self->links = lsg_common_links (lsg_project_get_records (self->project), self->link, interventions);
  g_array_sort (self->links, compare_shares);
  said = say_all (self);
  if (g_strcmp0 (said, self->said) == 0)
    return;
  g_free (self->said);
  self->said = g_steal_pointer (&said);
  had_focus = lsg_widget_has_focus_within (self->flow) && !lsg_widget_has_focus_within (self->button);
  fill (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
lsg_common_links_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LSG_COMMON_LINKS (widget)->flow, GTK_DIR_TAB_FORWARD);
}

static void
lsg_common_links_dispose (GObject *object)
{
  LsgCommonLinks *self = LSG_COMMON_LINKS (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->interventions, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->said, g_free);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_common_links_parent_class)->dispose (object);
}

static void
lsg_common_links_class_init (LsgCommonLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_common_links_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_common_links_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_common_links_init (LsgCommonLinks *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (LsgCommonLink));
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 8);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_widget_add_css_class (self->flow, "link-chips");
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

GtkWidget *
lsg_common_links_new (LsgProject *project,
                      LsgKindId   link,
                      const char *name)
{
  LsgCommonLinks *self = g_object_new (LSG_TYPE_COMMON_LINKS, NULL);

  self->project = g_object_ref (project);
  self->link = link;
  self->interventions = g_ptr_array_new ();
  self->button = lsg_icon_menu_button_new ("list-add-symbolic", name, "flat small",
                                           lsg_link_picker_new_with (project, get_other_kind (link), &funcs, self));
  insert (self, self->button, -1);
  return GTK_WIDGET (self);
}

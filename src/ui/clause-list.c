/* clause-list.c - see clause-list.h. */
#include "clause-list.h"

#include "clause.h"
#include "label.h"
#include "ordered-list.h"
#include "priority-words.h"
#include "scroller.h"
#include "search-words.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

struct _LsgClauseList {
  GtkWidget           parent_instance;
  LsgProject         *project;
  LsgOrderedList     *list;
  GtkSingleSelection *selection;
  GHashTable         *bound; /* GtkListItem, those on screen */
  LsgSearchWords     *words;
  GtkWidget          *scroller;
  GtkWidget          *view;
};

G_DEFINE_FINAL_TYPE (LsgClauseList, lsg_clause_list, GTK_TYPE_WIDGET)

enum {
  PROP_SELECTED = 1,
};

LsgRecord *
lsg_clause_get_sibling (LsgRecords *records,
                        LsgRecord  *clause,
                        int         step)
{
  gint64 parent = LSG_CLAUSE (clause)->parent;
  gint64 n = lsg_records_get_n (records, LSG_KIND_CLAUSE);

  for (gint64 i = (gint64) lsg_records_index_of (records, clause) + step; i >= 0 && i < n; i += step)
    {
      LsgClause *other = lsg_records_peek (records, LSG_KIND_CLAUSE, i);

      if (other->parent == parent)
        return LSG_RECORD (other);
    }
  return NULL;
}

static LsgRecord *
get_section (LsgClauseList *self,
             LsgRecord     *clause)
{
  LsgRecord *parent = lsg_records_find (lsg_project_get_records (self->project), LSG_CLAUSE (clause)->parent);

  return parent != NULL ? parent : clause;
}

/* As they print: sections by position, each before its clauses. */
static int
compare_cb (LsgRecord *a,
            LsgRecord *b,
            gpointer   data)
{
  LsgClauseList *self = data;
  LsgRecord *first = get_section (self, a);
  LsgRecord *second = get_section (self, b);

  if (first != second)
    return lsg_record_compare_places (first, second);
  if (a == first || b == first)
    return (b == first) - (a == first);
  return lsg_record_compare_places (a, b);
}

static gboolean
match_cb (LsgRecord *record,
          gpointer   data)
{
  LsgClauseList *self = data;

  return self->words == NULL || lsg_search_words_match (self->words, record);
}

/* The initials of the audiences; a dot where a clause is not for one. */
static const char *
get_initial (LsgAudience audience)
{
  switch (audience)
    {
    case LSG_AUDIENCE_INSTITUTION:
      return C_("initial of institution", "I");
    case LSG_AUDIENCE_TUTOR:
      return C_("initial of tutor", "T");
    case LSG_AUDIENCE_LEARNER:
      return C_("initial of learner", "L");
    case LSG_N_AUDIENCES:
    default:
      g_return_val_if_reached ("");
    }
}

static GtkWidget *
make_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *title = lsg_label_new (NULL, NULL, LSG_LABEL_TWO_LINES);

  gtk_widget_set_has_tooltip (title, FALSE); /* that of the row says more */
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), title);
  for (guint i = 0; i < LSG_N_AUDIENCES; i++)
    {
      GtkWidget *mark = gtk_label_new (NULL);

      gtk_label_set_width_chars (GTK_LABEL (mark), 1);
      gtk_widget_add_css_class (mark, "caption-heading");
      gtk_box_append (GTK_BOX (box), mark);
    }
  return box;
}

static char *
describe_audiences (LsgClause *clause)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LSG_N_AUDIENCES; i++)
    if ((clause->audiences & (1 << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              g_dgettext (GETTEXT_PACKAGE, lsg_audience_choices[i].label));
  return g_string_free (text, FALSE);
}

static void
show_item (LsgClauseList *self,
           GtkListItem   *item)
{
  LsgClause *clause = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *number = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_next_sibling (number);
  GtkWidget *mark = gtk_widget_get_next_sibling (title);
  g_autofree char *audiences = describe_audiences (clause);
  /* TRANSLATORS: title of a clause, its audiences */
  g_autofree char *tooltip = g_strdup_printf (_("%s (%s)"), lsg_words_title (LSG_RECORD (clause)), audiences);

  gtk_label_set_label (GTK_LABEL (number), clause->number != NULL ? clause->number : "");
  gtk_label_set_label (GTK_LABEL (title), lsg_words_title (LSG_RECORD (clause)));
  gtk_widget_remove_css_class (title, "section");
  if (clause->parent == LSG_NULL)
    gtk_widget_add_css_class (title, "section");
  for (guint i = 0; i < LSG_N_AUDIENCES; i++, mark = gtk_widget_get_next_sibling (mark))
    {
      gboolean is_for = (clause->audiences & (1 << i)) != 0;

      gtk_label_set_label (GTK_LABEL (mark), is_for ? get_initial (i) : "·");
    }
  lsg_tooltip_set (box, tooltip);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LsgClauseList            *self)
{
  gtk_list_item_set_child (item, make_row ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LsgClauseList            *self)
{
  g_hash_table_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           LsgClauseList            *self)
{
  g_hash_table_remove (self->bound, item);
}

static void
selected_cb (LsgClauseList *self)
{
  g_object_notify (G_OBJECT (self), "selected");
}

static void
lsg_clause_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, lsg_clause_list_get_selected (LSG_CLAUSE_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lsg_clause_list_dispose (GObject *object)
{
  LsgClauseList *self = LSG_CLAUSE_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (lsg_clause_list_parent_class)->dispose (object);
}

static void
lsg_clause_list_finalize (GObject *object)
{
  g_hash_table_unref (LSG_CLAUSE_LIST (object)->bound);
  G_OBJECT_CLASS (lsg_clause_list_parent_class)->finalize (object);
}

static void
lsg_clause_list_class_init (LsgClauseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lsg_clause_list_get_property;
  object_class->dispose = lsg_clause_list_dispose;
  object_class->finalize = lsg_clause_list_finalize;
  g_object_class_install_property (
    object_class, PROP_SELECTED,
    g_param_spec_object ("selected", NULL, NULL, LSG_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_clause_list_init (LsgClauseList *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
}

GtkWidget *
lsg_clause_list_new (LsgProject *project)
{
  LsgClauseList *self = g_object_new (LSG_TYPE_CLAUSE_LIST, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->project = g_object_ref (project);
  self->list
    = lsg_ordered_list_new (lsg_project_get_records (project), LSG_KIND_CLAUSE, compare_cb, match_cb, self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  lsg_spoken_name_set (self->view, _("Clauses"));
  self->scroller = lsg_scroller_new (self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

LsgRecord *
lsg_clause_list_get_selected (LsgClauseList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
lsg_clause_list_select (LsgClauseList *self,
                        LsgRecord     *record)
{
  guint position = lsg_ordered_list_find (self->list, record);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
  return TRUE;
}

static gboolean
moves_sections (const LsgChanges *changes)
{
  for (guint i = 0; i < changes->changed->len; i++)
    if (LSG_IS_CLAUSE (changes->changed->pdata[i]))
      return TRUE;
  return FALSE;
}

void
lsg_clause_list_refresh (LsgClauseList    *self,
                         const LsgChanges *changes)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (LSG_IS_CLAUSE_LIST (self));

  /* A section takes its clauses along, although they did not change. */
  if (changes == NULL || moves_sections (changes))
    lsg_ordered_list_refresh (self->list);
  else
    lsg_ordered_list_update (self->list, changes);
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_item (self, item);
}

void
lsg_clause_list_search (LsgClauseList *self,
                        const char    *text)
{
  g_strfreev (self->words);
  self->words = lsg_search_words_new (text);
  lsg_ordered_list_refresh (self->list);
}

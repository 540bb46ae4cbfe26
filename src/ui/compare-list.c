/* compare-list.c - see compare-list.h. */
#include "compare-list.h"

#include "compare-rows.h"
#include "boxed-list.h"
#include "compare-words.h"
#include "label.h"
#include "scroller.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_ROWS 400
#define NARROW 900 /* pixels that one text may take */
#define WIDE 1400  /* and two beside each other */

struct _LsgCompareList {
  GtkWidget             parent_instance;
  GtkWidget            *box;
  GtkWidget            *heads; /* over the columns */
  GtkWidget            *from;
  GtkWidget            *to;
  GtkWidget            *clamp;
  GtkWidget            *scroller;
  GtkListBox           *list;
  const LsgVersionPair *pair;  /* borrowed */
  LsgCharterAudience    audience;
  gboolean              columns;
};

G_DEFINE_FINAL_TYPE (LsgCompareList, lsg_compare_list, GTK_TYPE_WIDGET)

static gboolean
is_difference (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "difference") != NULL;
}

static void
append_row (LsgCompareList *self,
            GtkWidget        *row,
            gboolean          difference)
{
  g_object_set_data (G_OBJECT (row), "difference", GINT_TO_POINTER (difference));
  gtk_list_box_append (self->list, row);
}

static void
append_folded (LsgCompareList *self,
               guint             from,
               guint             to)
{
  GtkWidget *row;

  /* The key figures at the front are no clause. */
  if (from < to && ((LsgClauseComparison *) self->pair->charter->clauses->pdata[from])->id == 0)
    from++;
  if (from == to)
    return;
  row = lsg_folded_clauses_row_new (to - from);
  g_object_set_data (G_OBJECT (row), "from", GUINT_TO_POINTER (from));
  g_object_set_data (G_OBJECT (row), "to", GUINT_TO_POINTER (to));
  append_row (self, row, FALSE);
}

static void
show_charter (LsgCompareList *self)
{
  const LsgCharterComparison *charter = self->pair->charter;
  guint folded = 0;

  for (guint i = 0; i < charter->clauses->len; i++)
    {
      const LsgClauseComparison *clause = charter->clauses->pdata[i];

      if (clause->n == 0)
        continue;
      append_folded (self, folded, i);
      append_row (self, lsg_clause_difference_row_new (clause, self->audience, self->columns), TRUE);
      folded = i + 1;
    }
  append_folded (self, folded, charter->clauses->len);
  if (charter->clauses->len == 0)
    append_row (self, lsg_sentence_row_new (_("Neither version has a clause for this audience.")), FALSE);
}

static void
show_changes (LsgCompareList *self)
{
  const GPtrArray *drifts = self->pair->drifts;

  for (guint i = 0; i < drifts->len && i < MAX_ROWS; i++)
    append_row (self, lsg_drift_row_new (drifts->pdata[i], self->pair->texts->pdata[i], self->columns, NULL), TRUE);
  if (drifts->len > MAX_ROWS)
    {
      guint n = drifts->len - MAX_ROWS;
      g_autofree char *more = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "and %u difference more", "and %u differences more", n), n);

      append_row (self, lsg_sentence_row_new (more), FALSE);
    }
  if (drifts->len == 0)
    {
      g_autofree char *nothing = lsg_compare_word_changes (0);

      append_row (self, lsg_sentence_row_new (nothing), FALSE);
    }
}

static void
clear_rows (LsgCompareList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The clauses that a row holds folded take its place. */
static void
unfold_cb (LsgCompareList *self,
           GtkListBoxRow    *row)
{
  guint from = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "from"));
  guint to = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "to"));
  int place = gtk_list_box_row_get_index (row);

  if (to == 0 || self->pair == NULL || self->pair->charter == NULL)
    return;
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = from; i < to; i++)
    gtk_list_box_insert (self->list, lsg_clause_difference_row_new (self->pair->charter->clauses->pdata[i],
                                                                   self->audience, self->columns),
                         place + (int) (i - from));
  row = gtk_list_box_get_row_at_index (self->list, place);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* --- from difference to difference --- */

static GtkListBoxRow *
find_difference (LsgCompareList *self,
                 int               step)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *current = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  GtkListBoxRow *row;
  int index = -1;

  if (current != NULL && gtk_widget_is_ancestor (current, GTK_WIDGET (self->list)))
    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (current));
  else if (step < 0)
    return NULL;
  do
    row = gtk_list_box_get_row_at_index (self->list, index += step);
  while (row != NULL && !is_difference (row));
  return row;
}

/* Its beginning to the top of what is seen: a long one would show its middle. */
gboolean
lsg_compare_list_step (LsgCompareList *self,
                       int             step)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkListBoxRow *row = find_difference (self, step);
  graphene_point_t point;

  if (row == NULL)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, point.y);
  return TRUE;
}

void
lsg_compare_list_clear (LsgCompareList *self)
{
  clear_rows (self);
  self->pair = NULL;
}

void
lsg_compare_list_show (LsgCompareList       *self,
                       const LsgVersionPair *pair,
                       LsgCharterAudience    audience,
                       gboolean              columns)
{
  lsg_compare_list_clear (self);
  self->pair = pair;
  self->audience = audience;
  self->columns = columns;
  gtk_widget_set_visible (self->heads, columns && pair->charter != NULL && pair->charter->n > 0);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), columns ? WIDE : NARROW);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), columns ? WIDE : NARROW);
  if (pair->charter != NULL)
    show_charter (self);
  else
    show_changes (self);
}

void
lsg_compare_list_set_versions (LsgCompareList *self,
                               const char     *from,
                               const char     *to)
{
  gtk_label_set_label (GTK_LABEL (self->from), from);
  gtk_label_set_label (GTK_LABEL (self->to), to);
}

void
lsg_compare_list_scroll_to_top (LsgCompareList *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* --- building --- */

static GtkWidget *
make_heads (LsgCompareList *self)
{
  self->heads = gtk_grid_new ();
  self->from = lsg_label_new (NULL, "caption-heading", LSG_LABEL_WRAP);
  self->to = lsg_label_new (NULL, "caption-heading compare-new", LSG_LABEL_WRAP);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->heads), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->heads), LSG_COMPARE_GAP);
  gtk_grid_attach (GTK_GRID (self->heads), self->from, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->heads), self->to, 1, 0, 1, 1);
  gtk_widget_add_css_class (self->heads, "compare-heads");
  gtk_widget_set_visible (self->heads, FALSE);
  return self->heads;
}

static GtkWidget *
make_list (LsgCompareList *self)
{
  self->list = GTK_LIST_BOX (lsg_boxed_list_new (_("Differences")));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "compare-rows");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (unfold_cb), self, G_CONNECT_SWAPPED);
  self->scroller = lsg_scroller_new (GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  return self->scroller;
}

static void
lsg_compare_list_dispose (GObject *object)
{
  LsgCompareList *self = LSG_COMPARE_LIST (object);

  g_clear_pointer (&self->clamp, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_compare_list_parent_class)->dispose (object);
}

static void
lsg_compare_list_class_init (LsgCompareListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_compare_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_compare_list_init (LsgCompareList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->clamp = adw_clamp_new ();
  gtk_box_append (GTK_BOX (self->box), make_heads (self));
  gtk_box_append (GTK_BOX (self->box), make_list (self));
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->box);
  gtk_widget_set_parent (self->clamp, GTK_WIDGET (self));
}

GtkWidget *
lsg_compare_list_new (void)
{
  return g_object_new (LSG_TYPE_COMPARE_LIST, NULL);
}

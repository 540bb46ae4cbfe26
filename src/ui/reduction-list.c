/* reduction-list.c - see reduction-list.h. Rows are made once and filled again, and only the first of very many are
 * shown: the list follows every edit. */
#include "reduction-list.h"

#include "boxed-list.h"
#include "label.h"
#include "priority-words.h"
#include "reduction-words.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 12

typedef struct {
  GtkWidget *row; /* GtkListBoxRow */
  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *gain;
  GtkWidget *why;
  GtkWidget *rest;
  LsgRecord *record; /* reference or NULL */
} Row;

struct _LsgReductionList {
  AdwBin     parent_instance;
  GtkWidget *list;
  Row        rows[MAX_ROWS];
  guint      n_rows; /* made so far */
  GtkWidget *more;
  GtkWidget *words;
  GtkWidget *button;
};

enum {
  SIGNAL_PICKED,
  SIGNAL_POSTPONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgReductionList, lsg_reduction_list, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static GtkWidget *
make_line (GtkWidget *first,
           GtkWidget *second,
           GtkWidget *last)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (second, TRUE);
  if (first != NULL)
    gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), second);
  gtk_box_append (GTK_BOX (line), last);
  return line;
}

static Row *
ensure_row (LsgReductionList *self,
            guint             i)
{
  Row *row = &self->rows[i];
  GtkWidget *box;

  if (i < self->n_rows)
    return row;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  row->code = lsg_label_new (NULL, "dim-label", LSG_LABEL_PLAIN);
  row->title = lsg_label_new (NULL, NULL, LSG_LABEL_ELLIPSIZE);
  row->gain = lsg_label_new (NULL, "numeric heading", LSG_LABEL_END);
  row->why = lsg_label_new (NULL, "caption dim-label", LSG_LABEL_ELLIPSIZE);
  row->rest = lsg_label_new (NULL, "caption numeric", LSG_LABEL_END);
  gtk_widget_add_css_class (box, "pane-row");
  gtk_box_append (GTK_BOX (box), make_line (row->code, row->title, row->gain));
  gtk_box_append (GTK_BOX (box), make_line (NULL, row->why, row->rest));
  row->row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->row), box);
  g_object_set_data (G_OBJECT (row->row), "row", row);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row->row, (int) i);
  self->n_rows++;
  return row;
}

/* A screen reader gets the row in one piece. */
static void
name_row (Row        *row,
          const char *gain,
          const char *why,
          const char *rest)
{
  const char *code = lsg_record_get_code (row->record);
  g_autofree char *name = g_strdup_printf ("%s %s, %s, %s, %s", code != NULL ? code : "",
                                           lsg_words_title (row->record), why, gain, rest);

  lsg_spoken_name_set (row->row, name);
}

static void
show_row (Row             *row,
          LsgIntervention *intervention,
          LsgProduct       rest)
{
  g_autofree char *gain = lsg_words_reduction_gain (intervention->total);
  g_autofree char *why = lsg_words_reduction_why (intervention);
  g_autofree char *after = lsg_words_reduction_rest (rest);

  g_set_object (&row->record, LSG_RECORD (intervention));
  gtk_label_set_text (GTK_LABEL (row->code), intervention->code != NULL ? intervention->code : "");
  gtk_label_set_text (GTK_LABEL (row->title), lsg_words_title (row->record));
  gtk_label_set_text (GTK_LABEL (row->gain), gain);
  gtk_label_set_text (GTK_LABEL (row->why), why);
  gtk_label_set_text (GTK_LABEL (row->rest), after);
  name_row (row, gain, why, after);
}

static void
show_more (LsgReductionList   *self,
           const LsgReduction *reduction,
           LsgProduct          listed)
{
  guint n = reduction->gone->len;
  g_autofree char *text = n > MAX_ROWS ? lsg_words_reduction_more (n - MAX_ROWS, reduction->found - listed) : NULL;

  gtk_label_set_text (GTK_LABEL (self->more), text != NULL ? text : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->more), text != NULL);
}

static void
activated_cb (LsgReductionList *self,
              GtkListBoxRow    *widget)
{
  Row *row = g_object_get_data (G_OBJECT (widget), "row");

  if (row != NULL && row->record != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, row->record);
}

static void
clicked_cb (LsgReductionList *self)
{
  g_signal_emit (self, signals[SIGNAL_POSTPONE], 0);
}

static void
lsg_reduction_list_dispose (GObject *object)
{
  LsgReductionList *self = LSG_REDUCTION_LIST (object);

  for (guint i = 0; i < self->n_rows; i++)
    g_clear_object (&self->rows[i].record);
  G_OBJECT_CLASS (lsg_reduction_list_parent_class)->dispose (object);
}

static void
lsg_reduction_list_class_init (LsgReductionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_reduction_list_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LSG_TYPE_REDUCTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LSG_TYPE_RECORD);
  signals[SIGNAL_POSTPONE] = g_signal_new ("postpone", LSG_TYPE_REDUCTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
}

static void
make_list (LsgReductionList *self)
{
  self->list = lsg_boxed_list_new (_("What must go"));
  self->more = lsg_label_new (NULL, "caption pane-row", LSG_LABEL_WRAP);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->more);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (self->more)), FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
lsg_reduction_list_init (LsgReductionList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  make_list (self);
  self->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap",
                              TRUE, NULL);
  self->button = gtk_button_new_with_label (_("Postpone them"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lsg_reduction_list_new (void)
{
  return g_object_new (LSG_TYPE_REDUCTION_LIST, NULL);
}

void
lsg_reduction_list_show (LsgReductionList   *self,
                         const LsgReduction *reduction)
{
  g_autofree char *words = lsg_words_reduction (reduction);
  gboolean has_rows = reduction->gone->len > 0;
  LsgProduct listed = 0;

  g_return_if_fail (LSG_IS_REDUCTION_LIST (self));

  for (guint i = 0; i < MAX (self->n_rows, MIN (reduction->gone->len, MAX_ROWS)); i++)
    {
      Row *row = ensure_row (self, i);
      LsgIntervention *intervention = i < reduction->gone->len ? reduction->gone->pdata[i] : NULL;

      gtk_widget_set_visible (row->row, intervention != NULL);
      if (intervention == NULL)
        {
          g_clear_object (&row->record);
          continue;
        }
      listed = lsg_product_add (listed, intervention->total);
      show_row (row, intervention, reduction->needed - listed);
    }
  show_more (self, reduction, listed);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  if (reduction->state == LSG_REDUCTION_SHORT)
    gtk_widget_add_css_class (self->words, "verdict-hardly");
  else
    gtk_widget_remove_css_class (self->words, "verdict-hardly");
  gtk_widget_set_visible (self->list, has_rows);
  gtk_widget_set_visible (self->button, has_rows);
  gtk_button_set_label (GTK_BUTTON (self->button), reduction->gone->len == 1 ? _("Postpone it") : _("Postpone them"));
}

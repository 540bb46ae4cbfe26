/* compare-rows.c - see compare-rows.h. */
#include "compare-rows.h"

#include "clause.h"
#include "compare-words.h"
#include "difference-view.h"
#include "difference-words.h"
#include "gate-words.h"
#include "label.h"
#include "spoken-name.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>

#define CONTEXT 1    /* passages that stay beside one that differs */
#define MAX_PAIRS 60 /* of one text */

static GtkWidget *
make_row (GtkWidget *child,
          gboolean   activatable)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (child, "row-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), activatable);
  return row;
}

GtkWidget *
lsg_sentence_row_new (const char *sentence)
{
  return make_row (lsg_label_new (sentence, "dim-label", LSG_LABEL_WRAP), FALSE);
}

static const char *
get_tag_class (const LsgClauseComparison *clause)
{
  if (clause->fate == LSG_CLAUSE_REMOVED)
    return "tag tag-superfluous";
  return clause->fate == LSG_CLAUSE_ADDED ? "tag tag-indispensable" : "tag tag-accessory";
}

/* @columns: the title alone; when it is another one, both stand in the columns. */
static GtkWidget *
make_head (const LsgClauseComparison *clause,
           gboolean                   columns)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *number = lsg_compare_word_number (clause);
  g_auto (GStrv) tags = lsg_compare_list_tags (clause);
  const char *classes = clause->level == 1 || columns ? "heading" : NULL;
  GtkWidget *title = columns ? lsg_label_new (*clause->title.new != '\0' ? clause->title.new : clause->title.old, classes,
                                              LSG_LABEL_BREAK)
                             : lsg_difference_view_new (&clause->title, classes);

  if (*number != '\0')
    {
      GtkWidget *label = lsg_label_new (number, "dim-label numeric", LSG_LABEL_PLAIN);

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), label);
    }
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      GtkWidget *tag = lsg_label_new (tags[i], get_tag_class (clause), LSG_LABEL_PLAIN);

      gtk_widget_set_valign (tag, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), tag);
    }
  return head;
}

/* --- two columns --- */

static GtkWidget *
make_side (const LsgColumnSide *side,
           LsgRunType           type,
           const char          *css_classes)
{
  GtkWidget *view = lsg_difference_view_new_side (side, type, css_classes);

  if (type == LSG_RUN_ADDED)
    gtk_widget_add_css_class (view, "compare-new");
  return view;
}

/* What stands for passages without difference, over both columns. */
static GtkWidget *
make_fold (guint n)
{
  g_autofree char *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "… %u passage without difference", "… %u passages without difference", n), n);

  return lsg_label_new (words, "dim-label caption", LSG_LABEL_WRAP);
}

static void
attach_pair (GtkGrid             *grid,
             int                  row,
             const LsgColumnPair *pair,
             const char          *css_classes)
{
  const char *classes = css_classes != NULL || pair->differs ? css_classes : "dim-label";

  if (pair->folded > 0)
    {
      gtk_grid_attach (grid, make_fold (pair->folded), 0, row, 2, 1);
      return;
    }
  gtk_grid_attach (grid, make_side (&pair->old, LSG_RUN_REMOVED, classes), 0, row, 1, 1);
  gtk_grid_attach (grid, make_side (&pair->new, LSG_RUN_ADDED, classes), 1, row, 1, 1);
}

/* The same passage on the same height; of very many the first ones. */
static GtkWidget *
make_columns (const LsgComparedText *text,
              const char            *css_classes)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  g_autoptr (GPtrArray) pairs = lsg_text_columns_list (text);
  guint n;

  lsg_text_columns_fold (pairs, CONTEXT);
  n = MIN (pairs->len, MAX_PAIRS);
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, LSG_COMPARE_GAP);
  gtk_grid_set_row_spacing (grid, 8);
  for (guint i = 0; i < n; i++)
    attach_pair (grid, (int) i, pairs->pdata[i], css_classes);
  if (n < pairs->len)
    {
      g_autofree char *more =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u passage more", "and %u passages more", pairs->len - n),
                         pairs->len - n);

      gtk_grid_attach (grid, lsg_label_new (more, "dim-label caption", LSG_LABEL_WRAP), 0, (int) n, 2, 1);
    }
  return GTK_WIDGET (grid);
}

/* --- rows --- */

/* @unchanged: show it even when nothing in it differs. */
static void
add_text (GtkWidget             *box,
          const LsgComparedText *text,
          const char            *caption,
          gboolean               columns,
          gboolean               unchanged)
{
  GtkWidget *view;

  if ((*text->old == '\0' && *text->new == '\0') || (text->n == 0 && !unchanged))
    return;
  if (caption != NULL)
    gtk_box_append (GTK_BOX (box), lsg_label_new (caption, "caption-heading dim-label", LSG_LABEL_WRAP));
  view = columns ? make_columns (text, NULL) : lsg_difference_view_new (text, text->n == 0 ? "dim-label" : NULL);
  gtk_box_append (GTK_BOX (box), view);
}

/* For ears: number, title, what happened, the words. */
static char *
speak_clause (const LsgClauseComparison *clause,
              const char                *sentence)
{
  g_autofree char *number = lsg_compare_word_number (clause);
  g_auto (GStrv) tags = lsg_compare_list_tags (clause);
  g_autofree char *tag = g_strjoinv (", ", tags);
  const LsgComparedText *const texts[] = { &clause->title, &clause->text, &clause->note, &clause->generated };
  GString *spoken = g_string_new (number);

  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? " " : "",
                          *clause->title.new != '\0' ? clause->title.new : clause->title.old);
  if (*tag != '\0')
    g_string_append_printf (spoken, " (%s)", tag);
  g_string_append_c (spoken, '.');
  if (sentence != NULL)
    g_string_append_printf (spoken, " %s", sentence);
  for (guint i = 0; i < G_N_ELEMENTS (texts) && clause->fate == LSG_CLAUSE_KEPT; i++)
    {
      g_autofree char *words = lsg_difference_speak (texts[i]);

      if (*words != '\0')
        g_string_append_printf (spoken, " %s", words);
    }
  return g_string_free (spoken, FALSE);
}

GtkWidget *
lsg_clause_difference_row_new (const LsgClauseComparison *clause,
                               LsgCharterAudience         audience,
                               gboolean                   columns)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const LsgField *content = lsg_kind_find_field (lsg_kind_get (LSG_KIND_CLAUSE), "content");
  g_autofree char *sentence = lsg_compare_word_clause (clause, audience);
  g_autofree char *spoken = speak_clause (clause, sentence);
  gboolean whole = clause->n == 0;
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), make_head (clause, columns));
  if (sentence != NULL)
    gtk_box_append (GTK_BOX (box), lsg_label_new (sentence, "caption dim-label", LSG_LABEL_WRAP));
  if (columns && clause->title.n > 0 && clause->fate == LSG_CLAUSE_KEPT)
    gtk_box_append (GTK_BOX (box), make_columns (&clause->title, "heading"));
  add_text (box, &clause->text, NULL, columns, whole);
  add_text (box, &clause->note, _("Side note"), columns, whole);
  add_text (box, &clause->generated, lsg_field_get_choice_label (content, clause->content), columns, whole);
  row = make_row (box, FALSE);
  if (clause->level > 1 && !columns)
    gtk_widget_set_margin_start (box, 20);
  lsg_spoken_name_set (row, spoken);
  return row;
}

GtkWidget *
lsg_folded_clauses_row_new (guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u clause without difference", "%u clauses without difference", n), n);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), arrow);
  gtk_box_append (GTK_BOX (box), lsg_label_new (words, "dim-label caption", LSG_LABEL_PLAIN));
  row = make_row (box, TRUE);
  lsg_tooltip_set (row, _("Show them"));
  lsg_spoken_name_set (row, words);
  return row;
}

GtkWidget *
lsg_drift_row_new (const LsgDrift        *drift,
                   const LsgComparedText *text,
                   gboolean               columns,
                   GtkWidget             *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *hanging = lsg_gate_word_records (drift->hanging);
  g_autofree char *spoken = text != NULL ? lsg_difference_speak (text) : g_strdup ("");
  g_autofree char *name = g_strdup_printf ("%s. %s %s", drift->what, drift->why != NULL ? drift->why : "", spoken);
  GtkWidget *row;

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (drift->what, "heading", LSG_LABEL_BREAK));
  if (text != NULL)
    {
      GtkWidget *view = columns ? make_columns (text, NULL) : lsg_difference_view_new (text, NULL);

      gtk_widget_set_margin_top (view, 4);
      gtk_widget_set_margin_bottom (view, 4);
      gtk_box_append (GTK_BOX (texts), view);
    }
  if (drift->why != NULL)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (drift->why, "caption", LSG_LABEL_WRAP));
  if (*hanging != '\0')
    gtk_box_append (GTK_BOX (texts), lsg_label_new (hanging, "caption accent", LSG_LABEL_WRAP));
  gtk_box_append (GTK_BOX (box), texts);
  if (control != NULL)
    gtk_box_append (GTK_BOX (box), control);
  row = make_row (box, FALSE);
  lsg_spoken_name_set (row, g_strchomp (name));
  return row;
}

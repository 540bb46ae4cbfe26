/* diamond-figures.c - see diamond-figures.h. */
#include "diamond-figures.h"

#include "css-classes.h"
#include "label.h"
#include "number.h"
#include "priority-words.h"

#include <glib/gi18n-lib.h>

/* A figure with its limit: "15 ✓" over "area ≤ 18". */
typedef struct {
  GtkLabel *value;
  GtkLabel *sign;
  GtkLabel *limit;
} Figure;

struct _LsgDiamondFigures {
  AdwBin parent_instance;
  Figure figures[3]; /* area, deformation, maximum */
};

G_DEFINE_FINAL_TYPE (LsgDiamondFigures, lsg_diamond_figures, ADW_TYPE_BIN)

/* Before all is rated the line is there as well, so that nothing moves below the pointer with the last mark. */
static void
show_figure (Figure     *figure,
             const char *value,
             gboolean    is_within,
             const char *limit)
{
  gtk_label_set_text (figure->value, value != NULL ? value : "–");
  gtk_label_set_text (figure->sign, value == NULL ? "" : is_within ? "✓" : "✕");
  gtk_label_set_text (figure->limit, limit);
  lsg_css_class_set (GTK_WIDGET (figure->sign), "verdict-realistic", is_within);
  lsg_css_class_set (GTK_WIDGET (figure->sign), "verdict-hardly", !is_within);
  lsg_css_class_set (GTK_WIDGET (figure->value), "verdict-hardly", value != NULL && !is_within);
}

static void
lsg_diamond_figures_class_init (LsgDiamondFiguresClass *klass)
{
}

static void
lsg_diamond_figures_init (LsgDiamondFigures *self)
{
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (figures), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->figures); i++)
    {
      Figure *figure = &self->figures[i];
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      figure->value = GTK_LABEL (lsg_label_new (NULL, "figure", LSG_LABEL_PLAIN));
      figure->sign = GTK_LABEL (lsg_label_new (NULL, "sign", LSG_LABEL_PLAIN));
      figure->limit = GTK_LABEL (lsg_label_new (NULL, "caption", LSG_LABEL_PLAIN));
      gtk_widget_add_css_class (GTK_WIDGET (figure->value), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (figure->limit), "dim-label");
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (figure->value));
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (figure->sign));
      gtk_box_append (GTK_BOX (column), line);
      gtk_box_append (GTK_BOX (column), GTK_WIDGET (figure->limit));
      gtk_box_append (GTK_BOX (figures), column);
    }
  adw_bin_set_child (ADW_BIN (self), figures);
}

GtkWidget *
lsg_diamond_figures_new (void)
{
  return g_object_new (LSG_TYPE_DIAMOND_FIGURES, NULL);
}

void
lsg_diamond_figures_show (LsgDiamondFigures *self,
                          LsgDiamond         diamond,
                          LsgDiamondRule     rule)
{
  LsgLanguage language = lsg_language_get_interface ();
  LsgDiamondLimits limits = lsg_diamond_limits (diamond, rule);
  gboolean is_rated = lsg_diamond_is_rated (diamond);
  g_autofree char *area_limit = lsg_number_format_hundredths (limits.area, language);
  g_autofree char *area_text = g_strdup_printf (_("area ≤ %s"), area_limit);
  g_autofree char *deformation_text = g_strdup_printf (_("deformation ≤ %d"), limits.deformation);
  g_autofree char *maximum_text = g_strdup_printf (_("maximum ≤ %d"), limits.maximum);
  g_autofree char *area = NULL;
  g_autofree char *deformation = NULL;
  g_autofree char *maximum = NULL;

  g_return_if_fail (LSG_IS_DIAMOND_FIGURES (self));

  if (is_rated)
    {
      area = lsg_number_format_hundredths (lsg_diamond_get_area (diamond), language);
      deformation = g_strdup_printf ("%d", lsg_diamond_get_deformation (diamond));
      maximum = g_strdup_printf ("%d", lsg_diamond_get_maximum (diamond));
    }
  show_figure (&self->figures[0], area, is_rated && lsg_diamond_get_area (diamond) <= limits.area, area_text);
  show_figure (&self->figures[1], deformation,
               is_rated && lsg_diamond_get_deformation (diamond) <= limits.deformation, deformation_text);
  show_figure (&self->figures[2], maximum, is_rated && lsg_diamond_get_maximum (diamond) <= limits.maximum,
               maximum_text);
}

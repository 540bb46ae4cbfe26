/* diamond-figures.h - area, deformation and highest rating of a diamond, each over its limit and with a sign that says
 * whether it is within: why a verdict is not better. */
#pragma once

#include "diamond.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LSG_TYPE_DIAMOND_FIGURES (lsg_diamond_figures_get_type ())
G_DECLARE_FINAL_TYPE (LsgDiamondFigures, lsg_diamond_figures, LSG, DIAMOND_FIGURES, AdwBin)

GtkWidget *lsg_diamond_figures_new  (void);

/* Of a diamond that is not rated the limits alone are shown. */
void       lsg_diamond_figures_show (LsgDiamondFigures *self,
                                     LsgDiamond         diamond,
                                     LsgDiamondRule     rule);

G_END_DECLS

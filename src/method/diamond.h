/* diamond.h - the constraint diamond of an intervention: area, deformation, verdict (DOMAIN 2.7). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LSG_N_FACTORS 4

typedef enum {
  LSG_VERDICT_REALISTIC,
  LSG_VERDICT_CONDITIONS,
  LSG_VERDICT_HARDLY,
  LSG_N_VERDICTS,
} LsgVerdict;

/* Four ratings from 1 to 4 in axis order, top and then clockwise: economic, technological, human,
 * organisational. 0: not rated. The area depends on which factors face each other. */
typedef struct {
  int factors[LSG_N_FACTORS];
} LsgDiamond;

/* The rule's limits, all inclusive. The values are ours: no source fixes them. Areas in hundredths. */
typedef struct {
  int realistic_area;
  int realistic_deformation;
  int conditions_area;
  int conditions_deformation;
  int factor_maximum;
} LsgDiamondRule;

#define LSG_DIAMOND_RULE_DEFAULT ((LsgDiamondRule) { 800, 1, 1800, 2, 3 })

/* Whether all four factors are rated: without it there is no area and no verdict. */
gboolean   lsg_diamond_is_rated        (LsgDiamond     diamond);

/* (top + bottom) x (left + right) / 2 in hundredths, 200 to 3200 (DOMAIN 2.7). Rated diamonds only. */
int        lsg_diamond_get_area        (LsgDiamond     diamond);

/* Largest less smallest rating, 0 to 3 (DOMAIN 2.7). Rated diamonds only. */
int        lsg_diamond_get_deformation (LsgDiamond     diamond);
int        lsg_diamond_get_maximum     (LsgDiamond     diamond);
LsgVerdict lsg_diamond_get_verdict     (LsgDiamond     diamond,
                                        LsgDiamondRule rule);

/* The smallest change that gives a better verdict: fewest levels, then largest loss of area, then axis
 * order (DOMAIN 2.7). Factors are only ever lowered. FALSE when none does, or when the verdict is the best
 * already; @better is then untouched. */
gboolean   lsg_diamond_find_better     (LsgDiamond     diamond,
                                        LsgDiamondRule rule,
                                        LsgDiamond    *better);

G_END_DECLS

/* criticality.h - the criticality of a need and its class (DOMAIN 2.6). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The class of a criticality, also that of an intervention's most critical need. */
typedef enum {
  LSG_CLASS_INDISPENSABLE,
  LSG_CLASS_ACCESSORY,
  LSG_CLASS_SUPERFLUOUS,
  LSG_N_CLASSES,
} LsgClass;

/* Smallest criticality, 1 to 16, of the first two classes. The values are ours: no source fixes them. */
typedef struct {
  int indispensable_from;
  int accessory_from;
} LsgClassThresholds;

#define LSG_CLASS_THRESHOLDS_DEFAULT ((LsgClassThresholds) { 8, 4 })

/* Gravity times probability, both 1 to 4: 1 to 16 (DOMAIN 2.6, after E3). 0 when either is out of range. */
int      lsg_criticality       (int gravity,
                                int probability);

/* The class of a need, never below accessory with gravity 4 (DOMAIN 2.6). */
LsgClass lsg_criticality_class (int                gravity,
                                int                probability,
                                LsgClassThresholds thresholds);

G_END_DECLS

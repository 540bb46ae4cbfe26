/* priority-words.h - what the pages of needs and priorities say in words: of a rating, of a verdict and why,
 * of the change that would better it, of what an intervention answers.
 *
 * The sentences are in the interface's language; the names of factors and levels are the project's.
 */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

/* The limits that a verdict is measured by: of the next better verdict, or of realistic when it is that
 * already. They say why a verdict is not better. */
typedef struct {
  int area; /* hundredths */
  int deformation;
  int maximum;
} LsgDiamondLimits;

LsgDiamondLimits lsg_diamond_limits (LsgDiamond     diamond,
                                     LsgDiamondRule rule);

/* "Organisational, 4, very constraining"; "Human, not rated". (transfer full) */
char *lsg_words_rating      (LsgRecords *records,
                             LsgDiamond  diamond,
                             int         axis) G_GNUC_WARN_UNUSED_RESULT;

/* The same, and what the level means on a line of its own. (transfer full) */
char *lsg_words_rating_whole (LsgRecords *records,
                              LsgDiamond  diamond,
                              int         axis) G_GNUC_WARN_UNUSED_RESULT;

/* "Hardly realistic: area 15 (limit 18), deformation 2 (limit 2), highest rating 4 (limit 3)."; how many
 * ratings lack when it is not rated. (transfer full) */
char *lsg_words_verdict     (LsgDiamond     diamond,
                             LsgDiamondRule rule) G_GNUC_WARN_UNUSED_RESULT;

/* The smallest change that gives a better verdict, in Pango markup, and that verdict; NULL when there is
 * none to give. (transfer full) */
char *lsg_words_hint        (LsgRecords     *records,
                             LsgDiamond      diamond,
                             LsgDiamondRule  rule,
                             LsgVerdict     *verdict) G_GNUC_WARN_UNUSED_RESULT;

/* "realistic" and so on, "to rate" without verdict: for sentences. (transfer none) */
const char *lsg_words_verdict_name  (gint64 verdict);
const char *lsg_words_decision_name (gint64 decision);

/* "ITC 07 · conjunctural · answers B 11 (criticality 9)". @needs are those that it answers. (transfer full) */
char *lsg_words_intervention (LsgIntervention *intervention,
                              GPtrArray       *needs) G_GNUC_WARN_UNUSED_RESULT;

/* "B 04 · need · motivational" (transfer full) */
char *lsg_words_need        (LsgNeed *need) G_GNUC_WARN_UNUSED_RESULT;

/* "cognitive, metacognitive"; "no plane" for none. (transfer full) */
char *lsg_words_planes      (gint64 planes) G_GNUC_WARN_UNUSED_RESULT;

/* "12, indispensable" for a screen reader; "not rated" without criticality. (transfer full) */
char *lsg_words_criticality (LsgNeed *need) G_GNUC_WARN_UNUSED_RESULT;

/* "indispensable ≥ 8", "accessory 4 to 6", "superfluous ≤ 3": the criticalities of a class. (transfer full) */
char *lsg_words_class_range (LsgClass           class_,
                             LsgClassThresholds thresholds) G_GNUC_WARN_UNUSED_RESULT;

/* The title, or "Untitled" in its place. (transfer none) */
const char *lsg_words_title (LsgRecord *record);

G_END_DECLS

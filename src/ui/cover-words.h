/* cover-words.h - what the page of objectives says in words: of a cell, of why it is uncovered, of the whole. */
#pragma once

#include "coverage.h"

G_BEGIN_DECLS

/* "Pedagogy, socio-affective: Make collaboration easier, B 11, criticality 9, uncovered": a cell for a screen
 * reader and its tooltip. (transfer full) */
char       *lsg_words_cover         (const LsgCover *cover) G_GNUC_WARN_UNUSED_RESULT;

/* "Pedagogy · socio-affective plane", "Own objective O 1". (transfer full) */
char       *lsg_words_cover_place   (const LsgCover *cover) G_GNUC_WARN_UNUSED_RESULT;

/* Why nothing answers, in a sentence; NULL unless the objective is uncovered. (transfer full) */
char       *lsg_words_cover_reason  (const LsgCover *cover) G_GNUC_WARN_UNUSED_RESULT;

/* "covered", "uncovered", "without need", "not invested". (transfer none) */
const char *lsg_words_cover_state   (LsgCoverState   state);

/* "13 of 28 objectives called for, 2 uncovered" (transfer full) */
char       *lsg_words_coverage      (const LsgCoverage *coverage) G_GNUC_WARN_UNUSED_RESULT;

/* "B 05, B 06"; "" for none. (transfer full) */
char       *lsg_words_codes         (GPtrArray      *records) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

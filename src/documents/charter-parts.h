/* charter-parts.h - the generated parts of a charter: tables, key figures, signatures.
 *
 * Private to the room. A part without data is a sentence in brackets, so that the gap is seen on paper too.
 */
#pragma once

#include "charter.h"
#include "markdown.h"
#include "words.h"

G_BEGIN_DECLS

typedef struct {
  LsgRecords            *records;
  const LsgFigures      *figures;
  LsgProgramme          *programme;
  LsgCharterAudience     audience;
  LsgLanguage            language;         /* of the generated words */
  LsgLanguage            content_language; /* of the project's texts, and of the fields in them */
  const LsgWords        *words;
  LsgProjectFieldContext fields;
  LsgReportBuilder      *builder;
} LsgCharter;

void lsg_charter_add_profiles    (LsgCharter *self);
void lsg_charter_add_services    (LsgCharter *self);
void lsg_charter_add_channels    (LsgCharter *self);
void lsg_charter_add_key_figures (LsgCharter *self);

/* @sentence: whether the text has none of its own that says how many copies are made. */
void lsg_charter_add_signatures  (LsgCharter *self,
                                  gboolean    sentence);

/* Whether the programme sheet gives any key figure. */
gboolean lsg_charter_has_key_figures (LsgCharter *self);

/* Interventions that are kept. */
guint lsg_charter_count_kept     (LsgCharter *self);

G_END_DECLS

/* repertoire.h - reusable interventions: the models that come with Losange, and the user's own file of them.
 *
 * Both are documents of the same form as a project (xml-reader.h) with a programme sheet and interventions, so
 * they are checked and bounded like any other; what is not reusable in an intervention (code, decision, profile,
 * place, constraints) is left out when one is kept. The user's file is replaced as a whole, never written in place;
 * one that cannot be read is left alone and nothing is kept until it is mended or moved away.
 */
#pragma once

#include "records.h"

#include "intervention.h"

G_BEGIN_DECLS

/* More than anybody would choose from; an import that would go beyond is refused. */
#define LSG_REPERTOIRE_MAX 2000

typedef struct {
  LsgIntervention *intervention; /* borrowed from the repertoire */
  gboolean         is_own;
} LsgModel;

typedef struct _LsgRepertoire LsgRepertoire;

/* The models in @language that are installed, and those of the file at @path, which need not exist. */
LsgRepertoire     *lsg_repertoire_new         (const char       *path,
                                               LsgLanguage       language) G_GNUC_WARN_UNUSED_RESULT;
void               lsg_repertoire_free        (LsgRepertoire    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgRepertoire, lsg_repertoire_free)

/* Why the user's file cannot be read, a sentence; NULL when it can, or is not there. */
const char        *lsg_repertoire_get_problem (LsgRepertoire    *self);

/* The user's own first, each in the order of its file. Valid until the next change. */
guint              lsg_repertoire_get_n       (LsgRepertoire    *self);
const LsgModel    *lsg_repertoire_get         (LsgRepertoire    *self,
                                               guint             index);

/* The names of the fields that a model carries, up to NULL. */
const char *const *lsg_repertoire_get_fields  (void);

/* Puts what is reusable of @intervention into the user's file; an own model of the same title is replaced. */
gboolean           lsg_repertoire_keep        (LsgRepertoire    *self,
                                               LsgIntervention  *intervention,
                                               GError          **error);

/* Keeps @intervention in the place of the own model called @title (NULL: of none), which goes even when the new title
 * is another. */
gboolean           lsg_repertoire_replace     (LsgRepertoire    *self,
                                               const char       *title,
                                               LsgIntervention  *intervention,
                                               GError          **error);

/* Takes an own model out of the user's file. */
gboolean           lsg_repertoire_remove      (LsgRepertoire    *self,
                                               const LsgModel   *model,
                                               GError          **error);

/* Keeps every intervention of the document at @path, a repertoire or a project; @n_kept receives their number. */
gboolean           lsg_repertoire_import      (LsgRepertoire    *self,
                                               const char       *path,
                                               guint            *n_kept,
                                               GError          **error);

/* Writes the user's own models as a document of their own. */
gboolean           lsg_repertoire_export      (LsgRepertoire    *self,
                                               const char       *path,
                                               GError          **error);

G_END_DECLS

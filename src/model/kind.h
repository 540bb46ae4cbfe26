/* kind.h - the kinds of record: each is one table of fields with its names and its GObject type. */
#pragma once

#include "field.h"

G_BEGIN_DECLS

typedef enum {
  LSG_KIND_NONE = 0,
  LSG_KIND_ORDERED = 1 << 0,  /* has a position */
  LSG_KIND_SINGLE = 1 << 1,   /* exactly one record in a project */
  LSG_KIND_LINK = 1 << 2,     /* two references that stand once together: the first two fields */
  LSG_KIND_PERSONAL = 1 << 3,
  LSG_KIND_BULK = 1 << 4,     /* no resident objects */
} LsgKindFlags;

typedef struct {
  LsgKindId       id;
  const char     *name;   /* XML element and SQL table: "need" */
  const char     *group;  /* XML group: "needs" */
  const char     *label;  /* English, marked with N_: "Need" */
  const char     *label_plural;
  LsgKindFlags    flags;
  const LsgField *fields;
  guint           n_fields;
  GType         (*get_type) (void);
} LsgKind;

/* By id, by the name of the table ("need"), by that of the XML group ("needs"). The last two give NULL for a name that
 * is none. (transfer none) */
const LsgKind  *lsg_kind_get         (LsgKindId      id);
const LsgKind  *lsg_kind_find        (const char    *name);
const LsgKind  *lsg_kind_find_group  (const char    *group);

/* NULL when the kind has no field of that name. */
const LsgField *lsg_kind_find_field  (const LsgKind *kind,
                                      const char    *name);

/* In the interface’s language. (transfer none) */
const char     *lsg_kind_get_label   (const LsgKind *kind);

G_END_DECLS

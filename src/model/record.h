/* record.h - the base of all records: an id, a position, and the values that the kind's table names.
 *
 * Members of a record are read freely (`need->gravity`); only the store writes them, after a commit, and
 * figures.c the derived ones. Integers without a value are LSG_NULL, texts and blobs NULL.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/* Distance of the positions of neighbours, wide enough for a move to write one row; and how far they go,
 * to both sides of 0. */
#define LSG_POSITION_GAP (G_GINT64_CONSTANT (1) << 32)
#define LSG_POSITION_MAX (G_GINT64_CONSTANT (1) << 59)

#define LSG_TYPE_RECORD (lsg_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LsgRecord, lsg_record, LSG, RECORD, GObject)

struct _LsgRecordClass {
  GObjectClass   parent_class;
  const LsgKind *kind;
  GParamSpec   **pspecs;   /* one for each row of the table */
  LsgValue      *defaults; /* likewise */

  /* What follows LsgRecord in a new record, and the fields whose default is a text that each record owns. */
  char            *blank;
  gsize            blank_size;
  const LsgField **texts; /* ended by NULL */
};

/* Makes one property per row of the table; called by class_init of each kind. */
void           lsg_record_class_describe (LsgRecordClass *klass,
                                          const LsgKind  *kind);

/* A record of @kind with the defaults of its table. (transfer full) */
LsgRecord     *lsg_record_new            (LsgKindId       kind,
                                          gint64          id) G_GNUC_WARN_UNUSED_RESULT;
const LsgKind *lsg_record_get_kind       (LsgRecord      *self);
LsgKindId      lsg_record_get_kind_id    (LsgRecord      *self);
gint64         lsg_record_get_id         (LsgRecord      *self);

/* Where the id stands in the record: a key for a hash table that the record outlives. */
const gint64  *lsg_record_peek_id        (LsgRecord      *self);

/* Order among the records of an ordered kind; 0 in others. */
gint64         lsg_record_get_position   (LsgRecord      *self);

/* The order of the lists of records.h: by position, then id. */
int            lsg_record_compare_places (LsgRecord      *a,
                                          LsgRecord      *b);

/* The value of @field, borrowed from the record. */
LsgValue       lsg_record_get            (LsgRecord      *self,
                                          const LsgField *field);
LsgValue       lsg_record_get_by_name    (LsgRecord      *self,
                                          const char     *name);

/* Whether @record may refer to @target, of its own kind, by @field: a clause and its section make two levels,
 * never more, which also rules out circles. What refers to @record is the caller's to look at. */
gboolean       lsg_record_may_stand_in   (LsgRecord      *self,
                                          const LsgField *field,
                                          LsgRecord      *target);

/* "ITS 01", "B 04", or NULL in kinds without codes; then the title, "" when there is none. (transfer none) */
const char    *lsg_record_get_code       (LsgRecord      *self);
const char    *lsg_record_get_title      (LsgRecord      *self);

/* For the store, the XML reader and figures.c only: writes a normalised value without history and
 * notifies when it differs. TRUE when it does. */
gboolean       lsg_record_put            (LsgRecord      *self,
                                          const LsgField *field,
                                          LsgValue        value);

/* The same for a record that nobody watches yet: nothing is notified. */
void           lsg_record_load           (LsgRecord      *self,
                                          const LsgField *field,
                                          LsgValue        value);
/* For reading many rows: a number (LSG_NULL: none), and a text of @length bytes, that are what the field
 * takes. */
static inline void
lsg_record_load_integer (LsgRecord      *self,
                         const LsgField *field,
                         gint64          integer)
{
  G_STRUCT_MEMBER (gint64, self, field->offset) = integer;
}

void           lsg_record_load_text      (LsgRecord      *self,
                                          const LsgField *field,
                                          const char     *text,
                                          gsize           length);

/* The place among the records of the kind, for the store: with a notification when it differs, and without one. */
gboolean       lsg_record_put_position   (LsgRecord      *self,
                                          gint64          position);
void           lsg_record_load_position  (LsgRecord      *self,
                                          gint64          position);

G_END_DECLS

/* records.h - all records of a project in memory: one ordered list for each kind, and an index by id.
 *
 * The store fills it and keeps it true after every commit; the XML reader fills one that the store then
 * takes in; figures.c, rules.c and the composers read it. It holds exactly one object for each id.
 */
#pragma once

#include "programme.h"

G_BEGIN_DECLS

#define LSG_TYPE_RECORDS (lsg_records_get_type ())
G_DECLARE_FINAL_TYPE (LsgRecords, lsg_records, LSG, RECORDS, GObject)

LsgRecords   *lsg_records_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/* The records of a kind by position, then id; emits items-changed. (transfer none) */
GListModel   *lsg_records_get_list      (LsgRecords *self,
                                         LsgKindId   kind);
guint         lsg_records_get_n         (LsgRecords *self,
                                         LsgKindId   kind);

/* Faster than the list model: borrowed, no reference taken. */
gpointer      lsg_records_peek          (LsgRecords *self,
                                         LsgKindId   kind,
                                         guint       index);

/* NULL when there is none, or when @id is LSG_NULL. (transfer none) */
gpointer      lsg_records_find          (LsgRecords *self,
                                         gint64      id);

/* The one record of the programme sheet; NULL only while a project is being filled. */
LsgProgramme *lsg_records_get_programme (LsgRecords *self);

/* Place of @record in its list. */
guint         lsg_records_index_of      (LsgRecords *self,
                                         LsgRecord  *record);

/* A random id that is free: positive and below 2^53. */
gint64        lsg_records_draw_id       (LsgRecords *self);

/* For the store and the XML reader only. Takes @record at the place of its position; FALSE when its id
 * is taken already. */
gboolean      lsg_records_insert        (LsgRecords *self,
                                         LsgRecord  *record);

/* Many records at once: lists are sorted, and tell of it, when the batch ends. */
void          lsg_records_begin_batch   (LsgRecords *self);
void          lsg_records_end_batch     (LsgRecords *self);
void          lsg_records_remove        (LsgRecords *self,
                                         LsgRecord  *record);

/* Puts @record, whose position was changed, at its place again. */
void          lsg_records_reposition    (LsgRecords *self,
                                         LsgRecord  *record);

/* For figures.c: which pass over all records was the last; 0 when there was none. */
guint64       lsg_records_get_stamp     (LsgRecords *self);
guint64       lsg_records_renew_stamp   (LsgRecords *self);

/* Emits items-changed (pos, 1, 1) for a record whose values changed, so that sorted and filtered
 * models look at it again (GTK 4.8 keeps a stale order otherwise). */
void          lsg_records_touch         (LsgRecords *self,
                                         LsgRecord  *record);

/* The same for a whole list at once, when many of its records changed. */
void          lsg_records_touch_all     (LsgRecords *self,
                                         LsgKindId   kind);

G_END_DECLS

/* project-private.h - what the files behind project.h share: the project's members and its group of edits.
 *
 * group.c opens and closes groups, refresh.c brings the records up to date, edit.c and its neighbours
 * write rows, saving.c publishes, project.c opens and closes.
 */
#pragma once

#include "changeset.h"
#include "history.h"
#include "publish.h"
#include "snapshots.h"
#include "working-copy.h"

G_BEGIN_DECLS

/* The frozen records of the newest version of a deliverable, once they were asked for. */
typedef struct {
  char       *image; /* which copy they are */
  LsgRecords *records;
} LsgFrozen;

/* snapshots.c */
void lsg_frozen_clear (LsgFrozen *frozen);

struct _LsgProject {
  GObject     parent_instance;

  LsgRecords *records;
  LsgFigures *figures;
  GHashTable *gone; /* id -> the object of a removed record: it comes back when the removal is undone */
  char       *path; /* resolved; NULL while untitled */
  char       *name; /* of the file in messages; NULL while untitled */

  LsgFrozen      frozen[LSG_N_DELIVERABLES];
  LsgConnection *reader; /* of a project that is only read: for its frozen copies */

  /* NULL for a project that is only read. */
  LsgCopy    *copy;
  LsgHistory *history;

  /* The group of edits that is open. */
  guint            depth;
  gboolean         live;    /* records show each change at once, not only after the commit */
  LsgEdit         *edit;
  sqlite3_session *session;
  GBytes          *unseen;  /* changeset of what the session was not shown; NULL for nothing */
  GError          *failure; /* why the group cannot be committed any more */
  GPtrArray       *shown;   /* records that were changed before the commit */

  /* The digest is verified in a thread of its own. */
  struct _LsgVerifying *verifying;
  GPtrArray            *untold; /* sentences for "damaged"; NULL once lsg_project_verify() has posted them */

  /* Publishing. */
  struct _LsgSaving *saving;
  gboolean           backed_up; /* the first publish of this opening has been made */

  struct _LsgFreezing *freezing; /* the validated version that is being kept; NULL for none */

  /* What was last notified. */
  struct {
    gboolean modified, can_undo, can_redo, busy, migrated;
    gint64   saved_at;
  } told;
};

/* group.c. Enters a group of its own, or joins the open one; @single: exactly one row will be written,
 * and the records are brought up to date after the commit only. */
gboolean lsg_group_enter   (LsgProject    *self,
                            const LsgEdit *edit,
                            gboolean       single,
                            GError       **error);

/* Leaves it: commits when it was its own. With @written FALSE nothing of the whole group remains; @error
 * is set already then. */
gboolean lsg_group_leave   (LsgProject    *self,
                            gboolean       written,
                            GError       **error);

/* refresh.c. Walks a changeset that was committed: records, figures, `changed`. */
void     lsg_refresh_walk  (LsgProject    *self,
                            GBytes        *changeset);

/* Whether a changeset of the history holds only what our records take: nothing in it has been trusted. */
gboolean lsg_refresh_accepts (LsgProject   *self,
                              GBytes       *changeset);

/* Brings the records of @shown back to what their rows say, after a rollback. */
void     lsg_refresh_rows  (LsgProject    *self,
                            GPtrArray     *shown);

/* rows of edit.c: one row each, within a group. */
gboolean lsg_row_set       (LsgProject     *self,
                            LsgRecord      *record,
                            const LsgField *field,
                            LsgValue        normal,
                            GError        **error);
gboolean lsg_row_move      (LsgProject     *self,
                            LsgRecord      *record,
                            gint64          position,
                            GError        **error);
gboolean lsg_row_insert    (LsgProject     *self,
                            LsgRecord      *record,
                            GError        **error);

/* clearing.c. Takes away the references to @record that its removal would clear, those that are very many, within
 * a group of its own; the rest is the cascade's. */
gboolean lsg_clear_references (LsgProject     *self,
                               LsgRecord      *record,
                               GError        **error);

/* Distance given to records that had to make room, and from the last one to a new one. */
#define LSG_PLACE_STEP (G_GINT64_CONSTANT (1) << 16)

/* place.c. A position between the neighbours, made by moving those behind when there is no gap. @skip is
 * the record that moves itself. */
gboolean lsg_place_find    (LsgProject    *self,
                            LsgKindId      kind,
                            LsgRecord     *before,
                            LsgRecord     *skip,
                            gint64        *position,
                            GError       **error);

/* edit.c. Whether @n records more may stand in the project. */
gboolean lsg_project_has_room (LsgProject   *self,
                               guint         n,
                               GError      **error);

/* removing.c. TRUE, with @error set, when @record must stay. */
gboolean lsg_project_refuse_removal (LsgRecord  *record,
                                     LsgRemoval *removal,
                                     GError    **error);

/* An id that no record of this project has or had. */
gint64   lsg_project_draw_id (LsgProject  *self);

/* The label of a step about @record. */
LsgEdit  lsg_edit_about    (LsgVerb        verb,
                            LsgRecord     *record,
                            const char    *field);

/* codes.c. As lsg_field_normalise(), for what somebody sets: codes get the space that they are printed with. What
 * files hold is taken as it is. */
gboolean lsg_field_take    (const LsgField *field,
                            LsgValue        value,
                            LsgValue       *normal,
                            char          **owned,
                            GError        **error);

/* project.c. Notifies the properties whose value is another one. */
void     lsg_project_tell  (LsgProject    *self);

/* The name of the file in messages. */
const char *lsg_project_get_subject (LsgProject *self);

/* verifying.c. Gives the comparison up, and waits until its connection is closed. */
void     lsg_verifying_stop  (LsgProject   *self);

/* Emits "damaged" with @sentence when the main loop is idle, after lsg_project_verify(). */
void     lsg_verifying_tell  (LsgProject   *self,
                              const char   *sentence);

/* saving.c. Waits for a publish that is running, and takes in what it did. */
void     lsg_saving_settle (LsgProject    *self);

G_END_DECLS

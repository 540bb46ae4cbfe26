/* project.h - a project that is open: its records, its history, its place on disk (DESIGN sections 4).
 *
 * Every change goes through lsg_project_set(), _add(), _remove() and _move(): validated, written in one
 * transaction of the working copy with its changeset, then brought to the records, figures and `changed`.
 * All functions are for the thread that owns the project unless they say otherwise. A project may be opened in
 * one thread and handed to another, which owns it from then on.
 */
#pragma once

#include "figures.h"
#include "records.h"

G_BEGIN_DECLS

#define LSG_STORE_ERROR (lsg_store_error_quark ())

typedef enum {
  LSG_STORE_ERROR_NOT_DATABASE,  /* not a database at all */
  LSG_STORE_ERROR_FOREIGN,       /* a database of another application, or with objects that are not ours */
  LSG_STORE_ERROR_NEWER,         /* made by a newer Losange */
  LSG_STORE_ERROR_DAMAGED,
  LSG_STORE_ERROR_LIMIT,         /* file, record or text too large */
  LSG_STORE_ERROR_READ,
  LSG_STORE_ERROR_WRITE,         /* folder not writable, no permission */
  LSG_STORE_ERROR_FULL,          /* no room on the disk */
  LSG_STORE_ERROR_CONFLICT,      /* somebody else's revision stands in the file */
  LSG_STORE_ERROR_AHEAD,         /* working copy and file have both moved on: the caller must choose */
  LSG_STORE_ERROR_BUSY,          /* open in another Losange */
  LSG_STORE_ERROR_REFUSED,       /* the change breaks a rule: something refers to the record ... */
  LSG_STORE_ERROR_NO_FILE,       /* untitled: save as is needed */
} LsgStoreError;

/* Codes by meaning; the messages say what was wrong and what to do, in the user’s language. */
GQuark lsg_store_error_quark (void);

/* What an undo step did, in parts that the interface words. */
typedef enum {
  LSG_VERB_CHANGE,
  LSG_VERB_ADD,
  LSG_VERB_DUPLICATE,
  LSG_VERB_REMOVE,
  LSG_VERB_MOVE,
  LSG_VERB_LINK,
  LSG_VERB_UNLINK,
  LSG_VERB_RENUMBER,
  LSG_VERB_IMPORT,
} LsgVerb;

typedef struct {
  LsgVerb     verb;
  LsgKindId   kind;
  const char *field;   /* name of the field when one was changed, else NULL */
  gint64      id;      /* 0 when several */
  const char *subject; /* code or title at that time, "" when none */
  gint64      time;    /* seconds since 1970, UTC */
} LsgEdit;

/* One value for lsg_project_add(). */
typedef struct {
  const char *field;
  LsgValue    value;
} LsgAssignment;

/* What one group changed; given with `changed`. Arrays of borrowed LsgRecord. */
typedef struct {
  GPtrArray *added;
  GPtrArray *removed; /* still alive during the signal */
  GPtrArray *changed; /* values or derived values */
} LsgChanges;

/* What hangs on a record. Arrays of borrowed LsgRecord. */
typedef struct {
  GPtrArray *along;   /* removed with it (links included) */
  GPtrArray *cleared; /* lose a reference to it */
  GPtrArray *forbid;  /* refer to it and must not lose it */
} LsgRemoval;

/* Frees the lists, not the records. NULL is allowed. */
void lsg_removal_free (LsgRemoval *removal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgRemoval, lsg_removal_free)

/* What to do when both the file and the working copy have edits that the other has not. */
typedef enum {
  LSG_OPEN_ASK,          /* fails with LSG_STORE_ERROR_AHEAD */
  LSG_OPEN_WORKING_COPY, /* go on with the working copy; saving will say CONFLICT until decided */
  LSG_OPEN_FILE,         /* take the file; the working copy is kept aside as an untitled project */
} LsgOpenChoice;

/* Properties, all readable and notified: "title", "path" (NULL while untitled), "modified" (working copy
 * ahead of the file), "saved-at" (seconds, 0 when never), "can-undo", "can-redo", "busy" (saving),
 * "migrated" (the file is of an older version until it is saved), "history-dropped" (the working copy was of
 * an older version when it was opened, and its steps of undo are gone).
 * Signals: "changed" (LsgChanges *), once for each group, undo and redo; "damaged" (char *sentence) when
 * the background check of the digest finds silent damage. */
#define LSG_TYPE_PROJECT (lsg_project_get_type ())
G_DECLARE_FINAL_TYPE (LsgProject, lsg_project, LSG, PROJECT, GObject)

/* A new untitled project in @work_dir (NULL: the user's data folder), holding copies of @records (NULL:
 * only an empty programme sheet in @language). New ids are drawn when @new_ids. */
LsgProject *lsg_project_new (const char  *work_dir,
                             LsgRecords  *records,
                             gboolean     new_ids,
                             LsgLanguage  language,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens the file at @path for editing: its working copy is taken up or made. */
LsgProject *lsg_project_open (const char    *work_dir,
                              const char    *path,
                              LsgOpenChoice  choice,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same, with the share of the records that were read so far, in thousandths, in @told (NULL: nobody asks), which
 * another thread may read atomically. */
LsgProject *lsg_project_open_told (const char    *work_dir,
                                   const char    *path,
                                   LsgOpenChoice  choice,
                                   int           *told,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes up an untitled working copy (see work-folder.h). */
LsgProject *lsg_project_resume (const char  *work_dir,
                                const char  *name,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* For commands and tests: the published file, checked and read, nothing kept, no edits. @newer_copy is set
 * when a working copy in @work_dir is ahead of it. */
LsgProject *lsg_project_read (const char  *work_dir,
                              const char  *path,
                              gboolean    *newer_copy,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* For commands: writes @records as a new project file; refuses a @path that exists. */
gboolean    lsg_project_export (LsgRecords  *records,
                                const char  *path,
                                GError     **error);

/* Compares the records with their digest in the background, and tells by "damaged", from the main loop, what
 * this or opening found. To be called once, before the first edit, when the owner listens. */
void        lsg_project_verify (LsgProject *self);

/* Lets go of the working copy before the last reference goes; an open group is rolled back. The records can still be
 * read; nothing can be edited. To close twice is allowed. */
void        lsg_project_close  (LsgProject *self);

/* What is open; the same objects for the whole life of the project. The path is that of the user’s file, NULL while
 * untitled; modified: the working copy is ahead of it. (transfer none) */
LsgRecords       *lsg_project_get_records   (LsgProject *self);
LsgProgramme     *lsg_project_get_programme (LsgProject *self);
const LsgFigures *lsg_project_get_figures   (LsgProject *self);
const char       *lsg_project_get_path      (LsgProject *self);
gboolean          lsg_project_get_modified  (LsgProject *self);

/* Whether the next saving makes the file one of this version, which an older Losange cannot open: nothing
 * may save it by itself then. Saving does it even when nothing was edited. */
gboolean          lsg_project_get_migrated  (LsgProject *self);

/* One field. The former value stays when it fails. Setting the value that is there changes nothing. */
gboolean   lsg_project_set       (LsgProject     *self,
                                  LsgRecord      *record,
                                  const char     *field,
                                  LsgValue        value,
                                  GError        **error);

/* A record before @before (NULL: at the end) with the values given and defaults for the rest; its code, if
 * the kind has one and none is given, is the next free one. (transfer none) */
LsgRecord *lsg_project_add       (LsgProject          *self,
                                  LsgKindId            kind,
                                  const LsgAssignment *values,
                                  guint                n_values,
                                  LsgRecord           *before,
                                  GError             **error);

/* A copy behind @record with a new code, its links and what cascades with it (a section's clauses). */
LsgRecord *lsg_project_duplicate (LsgProject *self,
                                  LsgRecord  *record,
                                  GError    **error);

/* What lsg_project_remove() would do, without doing it. */
LsgRemoval *lsg_project_preview_removal (LsgProject *self,
                                         LsgRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

/* What hangs on @records together: what one of them takes along or clears in another of them does not count. */
LsgRemoval *lsg_project_preview_removals (LsgProject *self,
                                          GPtrArray  *records) G_GNUC_WARN_UNUSED_RESULT;

/* Removes @record with all that goes along; refused with LSG_STORE_ERROR_REFUSED when something must not lose it. */
gboolean   lsg_project_remove    (LsgProject *self,
                                  LsgRecord  *record,
                                  GError    **error);

/* Puts @record before @before, NULL: at the end of its kind. */
gboolean   lsg_project_move      (LsgProject *self,
                                  LsgRecord  *record,
                                  LsgRecord  *before,
                                  GError    **error);

/* Links or unlinks two records through the link kind @kind; nothing happens when it is so already. */
gboolean   lsg_project_link      (LsgProject *self,
                                  LsgKindId   kind,
                                  LsgRecord  *first,
                                  LsgRecord  *second,
                                  gboolean    linked,
                                  GError    **error);

/* The same change of many records as one step (several.c), faster than a group of single changes: one field, the link
 * with @other, the removal. @records: LsgRecord of one kind, each once. All or none is done. */
gboolean   lsg_project_set_several    (LsgProject  *self,
                                       GPtrArray   *records,
                                       const char  *field,
                                       LsgValue     value,
                                       GError     **error);
gboolean   lsg_project_link_several   (LsgProject  *self,
                                       LsgKindId    kind,
                                       GPtrArray   *records,
                                       LsgRecord   *other,
                                       gboolean     linked,
                                       GError     **error);
gboolean   lsg_project_remove_several (LsgProject  *self,
                                       GPtrArray   *records,
                                       GError     **error);

/* Gives the codes of an intervention's nature, or of needs, in list order: ITS 01, ITS 02 ... */
gboolean   lsg_project_renumber  (LsgProject *self,
                                  LsgKindId   kind,
                                  GError    **error);

/* The next free code for a record of @kind with the nature given, "ITC 08"; NULL for kinds without codes. */
char      *lsg_project_propose_code (LsgProject *self,
                                     LsgKindId   kind,
                                     gint64      nature) G_GNUC_WARN_UNUSED_RESULT;

/* Several changes as one step: one transaction, one changeset, one `changed`. @edit is copied; groups do
 * not nest: an inner begin joins the outer group. Between begin and commit the records show the changes
 * already; derived figures follow at commit. */
void       lsg_project_begin     (LsgProject    *self,
                                  const LsgEdit *edit);
gboolean   lsg_project_commit    (LsgProject    *self,
                                  GError       **error);
void       lsg_project_rollback  (LsgProject    *self);

/* Makes the next edit of the same field a step of its own (focus left the field). */
void       lsg_project_end_typing (LsgProject *self);

/* Takes the last step back, or makes it again; FALSE with an error when there is none or the disk refuses. */
gboolean   lsg_project_undo      (LsgProject *self,
                                  GError    **error);
gboolean   lsg_project_redo      (LsgProject *self,
                                  GError    **error);

/* The step that undo (redo) would take, NULL when none; borrowed until the next change. */
const LsgEdit *lsg_project_get_undo (LsgProject *self);
const LsgEdit *lsg_project_get_redo (LsgProject *self);

/* The last @n steps, newest first. (transfer full) (element-type LsgEdit) */
GPtrArray     *lsg_project_list_edits (LsgProject *self,
                                       guint       n) G_GNUC_WARN_UNUSED_RESULT;

/* Publishes the working copy into its file, in a thread. @force overwrites somebody else's revision, of
 * which a backup is kept. */
void       lsg_project_save_async  (LsgProject          *self,
                                    gboolean             force,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean   lsg_project_save_finish (LsgProject    *self,
                                    GAsyncResult  *result,
                                    GError       **error);
gboolean   lsg_project_save        (LsgProject    *self,
                                    gboolean       force,
                                    GError       **error);

/* The file of an untitled or other project becomes @path; the working copy moves with it. Overwrites. */
gboolean   lsg_project_save_as     (LsgProject    *self,
                                    const char    *path,
                                    GError       **error);

/* Throws an untitled working copy away, with its history. */
gboolean   lsg_project_discard     (LsgProject    *self,
                                    GError       **error);

G_END_DECLS

/* fixture.h - a folder for each test, projects in it, and raw looks at what is on the disk. */
#pragma once

#include "suite.h"

#include "project.h"
#include "work-folder.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/* A folder that is gone after the test: "work" for working copies lies in it. */
typedef struct {
  char *folder;
  char *work;
  char *path; /* of "project.losange", which is not there yet */
} Place;

Place      *place_new        (void);
void        place_free       (Place *place);
char       *place_path       (Place *place, const char *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

/* Two profiles, a channel, three needs, four interventions, a virtual class, links and six clauses. */
LsgRecords *fixture_records  (void);

/* That project as a file at place->path, open. */
LsgProject *fixture_open     (Place *place);

/* An untitled project with those records. */
LsgProject *fixture_untitled (Place *place);

/* The record at @index of its kind. */
gpointer    nth              (LsgProject *project, LsgKindId kind, guint index);

/* Every stored value of every record, one line each, in order: equal texts are equal projects. */
char       *dump_records     (LsgRecords *records);

/* The same from the database at @path, through plain SQL. */
char       *dump_file        (const char *path);

/* The first column of the first row as text, or NULL. @error gets SQLite's message. */
char       *raw_text         (const char *path, const char *sql);
gboolean    raw_exec         (const char *path, const char *sql);

/* How many names stand in @folder; 0 when it is not there. */
guint       count_files      (const char *folder);

/* SHA-256 of the file at @path. */
char       *digest_file      (const char *path);

/* The database of the only working copy of the place. */
char       *find_database    (Place *place);

void        set_text         (LsgProject *project, gpointer record, const char *field, const char *text);
void        set_integer      (LsgProject *project, gpointer record, const char *field, gint64 integer);

/* program.h - the real program in a home of its own, without a display. */
#pragma once

#include "suite.h"

/* What one run of the program gave. */
typedef struct {
  int   status; /* -1 when a signal ended it */
  char *out;
  char *err;
} Run;

/* A folder for the files of one test, with a home in it; setup and teardown of a fixture. */
void        program_setup     (void);
void        program_teardown  (void);

/* The path of @name in the folder; borrowed until the test ends. */
const char *program_path      (const char *name);
guint       program_n_files   (void);
char       *program_read      (const char *name,
                               gsize      *length);
void        program_write     (const char *name,
                               const char *bytes,
                               gssize      length);

/* A project of the sample under @name. */
void        program_sample    (const char *name);

/* Runs it with the arguments, ended by NULL, in the folder. The result lives until the test ends. */
const Run  *program_run       (const char *first,
                               ...) G_GNUC_NULL_TERMINATED;

/* Whether the program can be reached without being root: it cannot in a folder that only root may enter. */
gboolean    program_nobody_can_run (void);

/* The same in French, as nobody when @nobody and the tests run as root, with standard output going to
 * @out_path unless it is NULL. */
typedef struct {
  const char *language;
  gboolean    nobody;
  const char *out_path;
} RunOptions;

const Run  *program_run_with  (RunOptions         options,
                               const char *const *arguments);

#define assert_status(run, expected)                                                                    \
  ck_assert_msg ((run)->status == (expected), "status %d\n%s%s", (run)->status, (run)->out, (run)->err)
#define assert_says(text, words) \
  ck_assert_msg (strstr ((text), (words)) != NULL, "no “%s” in: %s", (words), (text))

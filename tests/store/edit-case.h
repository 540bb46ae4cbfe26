/* edit-case.h - a project for a test that edits. Whatever the test does, at its end memory is what the disk says, and
 * undoing everything gives the beginning. */
#pragma once

#include "fixture.h"

extern Place *place;
extern LsgProject *project;
extern char *former; /* dump before the edits of the test */

/* Signals "changed" and the records in them since the start of the test. */
extern guint n_changed, n_added, n_removed, n_touched;

void edit_case_set_up    (void);
void edit_case_tear_down (void);

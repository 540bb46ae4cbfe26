/* desk.h - a project of the worked example and a window for widgets, made after the fork of each test. */
#pragma once

#include "suite.h"

#include "project.h"

#include <gtk/gtk.h>

/* Starts GTK and makes the project; for checked fixtures. */
void        desk_set_up      (void);
void        desk_tear_down   (void);

LsgProject *desk_get_project (void);

/* Lets the project go, so that a window can open its file. */
void        desk_close_project (void);

/* A window that shows @child. */
GtkWidget  *desk_show        (GtkWidget *child);

/* Lets everything that waits happen, at most a second. */
void        desk_settle      (void);

/* The first record of @kind. */
gpointer    desk_first       (LsgKindId kind);

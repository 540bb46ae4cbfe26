/* level-editor.h - the project's own word for a level of a scale, its description, and the bound of a band of the tutoring
 * rate. An empty entry shows the method's default; the record of the level is made when the first word is
 * given. */
#pragma once

#include "level.h"
#include "project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LSG_TYPE_LEVEL_EDITOR (lsg_level_editor_get_type ())
G_DECLARE_FINAL_TYPE (LsgLevelEditor, lsg_level_editor, LSG, LEVEL_EDITOR, GtkListBoxRow)

/* @rank from 1. */
GtkWidget *lsg_level_editor_new  (LsgProject    *project,
                                  LsgLevelScale  scale,
                                  int            rank);

G_END_DECLS

/* terminal.h - what the commands say: results on standard output, sentences on standard error. */
#pragma once

#include "command.h"

#include "project.h"

G_BEGIN_DECLS

/* Writes @text to standard output: as it is when @raw (XML, JSON), else in the terminal's encoding. Gives the
 * status of the command: REFUSED, with a sentence, when it could not be written. */
LsgStatus   lsg_terminal_print       (const char *text,
                                      gssize      length,
                                      gboolean    raw);

/* "losange: SENTENCE" on standard error. */
void        lsg_terminal_complain    (const char *sentence);

/* The project of the published file at @path, or NULL with the sentence said. A newer working copy is
 * mentioned. (transfer full) */
LsgProject *lsg_terminal_read        (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Complains and gives FALSE when @output is the very file @input: commands never write a project. */
gboolean    lsg_terminal_may_write   (const char *input,
                                      const char *output);

G_END_DECLS

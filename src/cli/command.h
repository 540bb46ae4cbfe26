/* command.h - what a command is: its words, its options and the function that runs it. */
#pragma once

#include "arguments.h"

G_BEGIN_DECLS

/* Exit statuses, stable: scripts build on them. */
typedef enum {
  LSG_STATUS_DONE = 0,
  LSG_STATUS_REFUSED = 1, /* refused, damaged, not written */
  LSG_STATUS_USAGE = 2,
  LSG_STATUS_REMARKS = 3, /* check --strict */
} LsgStatus;

typedef LsgStatus (*LsgCommandFunc) (const LsgArguments *arguments);

typedef struct {
  const char      *name;
  const char      *usage;   /* behind the name; English, marked with N_ */
  const char      *summary; /* one sentence; likewise */
  const char      *details; /* likewise; NULL for none */
  const LsgOption *options;
  guint            n_options;
  guint            n_operands;
  LsgCommandFunc   run;
} LsgCommand;

extern const LsgCommand lsg_check_command;
extern const LsgCommand lsg_export_command;
extern const LsgCommand lsg_figures_command;
extern const LsgCommand lsg_new_command;
extern const LsgCommand lsg_xml_command;

G_END_DECLS

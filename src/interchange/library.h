/* library.h - the templates and samples that come with Losange: XML files below its data folder.
 *
 * The data folder is the one of the installation; the environment variable LOSANGE_DATA_DIR names another.
 */
#pragma once

#include "records.h"

G_BEGIN_DECLS

typedef enum {
  LSG_SHELF_TEMPLATES, /* what a new project starts from */
  LSG_SHELF_SAMPLES,   /* worked examples */
} LsgShelf;

typedef struct {
  LsgShelf    shelf;
  char       *name;        /* "blank-fr" */
  char       *path;
  char       *title;       /* of its programme; "" when it leaves that to the user */
  char       *description; /* of its programme; NULL when it has none */
  LsgLanguage language;    /* of its content */
} LsgLibraryItem;

void        lsg_library_item_free        (LsgLibraryItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgLibraryItem, lsg_library_item_free)

/* (transfer none), valid for the life of the program */
const char *lsg_library_get_data_dir     (void);

/* The readable items of @shelf, those of the interface's language first, then by name. (transfer full)
 * (element-type LsgLibraryItem) */
GPtrArray  *lsg_library_list             (LsgShelf   shelf) G_GNUC_WARN_UNUSED_RESULT;

/* The file of template @name, or of the sample of that name; NULL when there is neither. (transfer full) */
char       *lsg_library_find             (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* "blank-fr" or "blank-en", by the language of the interface. */
const char *lsg_library_get_blank        (void);

/* Reads template or sample @name; its ids are those of the file, to be drawn anew by whoever makes a
 * project of it. (transfer full) */
LsgRecords *lsg_library_read             (const char  *name,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* composer.h - what all composers share: the project, the words, cover, record, and short ways to fill a tree.
 *
 * Private to the room. Words that the document says by itself are set in its language; what the project says,
 * with the lsg_project_ functions below, in the language of the project.
 */
#pragma once

#include "chart-canvas.h"
#include "choice-words.h"
#include "figures.h"
#include "markdown.h"
#include "method-words.h"
#include "report-words.h"
#include "snapshot.h"
#include "words.h"

G_BEGIN_DECLS

/* The families that charts are labelled in. */
typedef struct {
  char labels[64];
  char figures[64];
} LsgFigureFonts;

typedef struct {
  LsgRecords            *records;
  const LsgFigures      *figures;
  LsgProgramme          *programme;
  guint                  audience;         /* LsgCharterAudience: charters only */
  LsgLanguage            language;         /* of the generated words */
  LsgLanguage            content_language; /* of the project's texts, and of the fields in them */
  const LsgWords        *words;
  const LsgReportWords  *report;
  LsgProjectFieldContext fields;
  LsgReportBuilder      *builder;
  LsgFigureFonts         fonts;
  LsgRecords            *then;   /* what was validated last; NULL: nothing, or it is not known. Borrowed */
  GPtrArray             *drifts; /* of LsgDrift: what changed since; NULL: not known */
  char                  *day;  /* of the document, YYYY-MM-DD */
  char                  *date; /* the same in words */
} LsgComposer;

/* NULL is empty too. */
gboolean   lsg_text_is_empty         (const char *text);

/* Begins the report: its sheet with title, footer and date, which is @self->day when that is set, else the
 * programme's. lsg_composer_end() closes it and clears @self. */
void       lsg_composer_begin        (LsgComposer      *self,
                                      LsgRecords       *records,
                                      const LsgFigures *figures,
                                      LsgLanguage       language,
                                      const char       *title,
                                      const char       *subject,
                                      const char       *keywords);
LsgReport *lsg_composer_end          (LsgComposer *self) G_GNUC_WARN_UNUSED_RESULT;

/* The cover with the diamonds; its foot: organisation, @label with @value (NULL: none), version, date. */
void       lsg_composer_cover        (LsgComposer *self,
                                      const char  *label,
                                      const char  *value);

/* A cover that says what it is about itself: @description in the language of the document; the foot after the
 * organisation: @entries, labels and values by turns, ended by NULL; then the date. */
void       lsg_composer_cover_of     (LsgComposer       *self,
                                      const char        *description,
                                      const char *const *entries);

/* Purpose, readers, path, version, author; and the next date of review. */
void       lsg_composer_record       (LsgComposer *self,
                                      const char  *purpose,
                                      const char  *readers,
                                      gboolean     review);

/* In the record just begun: the last validated version of @deliverable, who signed it and with which reserves. */
void       lsg_composer_validation   (LsgComposer    *self,
                                      LsgDeliverable  deliverable);

/* What changed from @then, the records as they were when @deliverable was validated last, to now; NULL: not known.
 * Before what follows. */
void       lsg_composer_compare      (LsgComposer    *self,
                                      LsgDeliverable  deliverable,
                                      LsgRecords     *then);

/* "3 changes, 2 of them to review"; NULL when it is not known. (transfer full) */
char      *lsg_composer_word_changes (LsgComposer    *self) G_GNUC_WARN_UNUSED_RESULT;

/* The section with each of them; nothing without any. */
void       lsg_composer_add_changes  (LsgComposer    *self);

void       lsg_composer_cover_note   (LsgComposer *self);

/* Interventions that are kept. */
guint      lsg_composer_count_kept   (LsgComposer *self);

/* "[to be completed]": a part without data is seen on paper too. */
void       lsg_composer_gap          (LsgComposer *self);

/* Nodes worded by the document. @text of NULL or "" adds nothing. */
void       lsg_composer_heading      (LsgComposer *self,
                                      int          level,
                                      const char  *title);
void       lsg_composer_paragraph    (LsgComposer *self,
                                      const char  *text);
void       lsg_composer_lead         (LsgComposer *self,
                                      const char  *text);

/* Markdown of the project. */
void       lsg_composer_blocks       (LsgComposer *self,
                                      const char  *markdown);

/* Tables: @columns is a list of kind letters: t text, n number, c code, s sign; @titles has one for each. */
void       lsg_composer_begin_table  (LsgComposer       *self,
                                      const char        *caption,
                                      const char        *columns,
                                      const char *const *titles);
void       lsg_composer_row          (LsgComposer *self,
                                      LsgRowKind   kind);
void       lsg_composer_cell         (LsgComposer *self,
                                      const char  *text);
void       lsg_composer_cell_take    (LsgComposer *self,
                                      char        *text);
void       lsg_composer_strong_cell  (LsgComposer *self,
                                      const char  *text);
void       lsg_composer_sign_cell    (LsgComposer *self,
                                      LsgSign      sign,
                                      const char  *text);
void       lsg_composer_integer_cell (LsgComposer *self,
                                      gint64       value);
void       lsg_composer_minutes_cell (LsgComposer *self,
                                      LsgProduct   minutes);
void       lsg_composer_empty_cells  (LsgComposer *self,
                                      guint        n);

/* Worded by the project. */
void       lsg_composer_project_cell (LsgComposer *self,
                                      const char  *text);
void       lsg_composer_markdown_cell (LsgComposer *self,
                                       const char  *markdown);

/* A strong title over what is said of it (Markdown, NULL: nothing). */
void       lsg_composer_titled_cell  (LsgComposer *self,
                                      const char  *title,
                                      const char  *markdown);
void       lsg_composer_end_table    (LsgComposer *self,
                                      const char  *note);

/* Entries; nothing for a value of NULL or "". The second takes @value. */
void       lsg_composer_entry        (LsgComposer *self,
                                      const char  *label,
                                      const char  *value);
void       lsg_composer_entry_take   (LsgComposer *self,
                                      const char  *label,
                                      char        *value);

/* "3 h 20", "45 min": a time as a reader takes it in. From ten-thousandths of minutes. (transfer full) */
char      *lsg_composer_time         (LsgComposer *self,
                                      LsgProduct   minutes) G_GNUC_WARN_UNUSED_RESULT;

/* "42 min", and "7,5 min" below ten: minutes as a key figure, which a reader takes in at a glance. (transfer full) */
char      *lsg_composer_key_minutes  (LsgComposer *self,
                                      double       minutes) G_GNUC_WARN_UNUSED_RESULT;

/* The name of a profile; LSG_NO_NUMBER when there is none. */
const char *lsg_composer_profile     (LsgComposer *self,
                                      gint64       id);

/* Sorted copies of a kind, borrowed records. (transfer container) */
GPtrArray *lsg_composer_list         (LsgComposer  *self,
                                      LsgKindId     kind,
                                      GCompareFunc  compare) G_GNUC_WARN_UNUSED_RESULT;

/* A text with "%s" filled from a number. (transfer full) */
char      *lsg_composer_fill_integer (LsgComposer *self,
                                      const char  *pattern,
                                      gint64       value) G_GNUC_WARN_UNUSED_RESULT;

/* LSG_SIGN_NONE for LSG_NULL. */
LsgSign    lsg_sign_of_class         (gint64 class_);
LsgSign    lsg_sign_of_verdict       (gint64 verdict);

/* As the window lists interventions: structural ones first, each nature in its order. A GCompareFunc. */
int         lsg_composer_compare_interventions (gconstpointer a,
                                                gconstpointer b);

/* Codes of what is linked: id of one end -> GPtrArray of the records at the other, in order. */
GHashTable *lsg_composer_index_links (LsgComposer *self,
                                      LsgKindId    kind,
                                      gboolean     by_second) G_GNUC_WARN_UNUSED_RESULT;
const GPtrArray *lsg_links_get       (GHashTable *links,
                                      gpointer    record);

/* "B 03, B 07" of the records' codes. (transfer full) */
char      *lsg_links_join_codes      (const GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* report.h - the report tree: what a deliverable says, without a page, a font or a project.
 *
 * A composer builds it with the functions below, lsg_report_builder_end() closes it, and from then on it is
 * immutable and may be read from any thread. Writers (layout and PDF now) walk its nodes in order.
 * The builder sets the typography of every text in the report's language and numbers headings and tables.
 */
#pragma once

#include "rich-text.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum {
  LSG_NODE_CONTENTS,     /* text: its title */
  LSG_NODE_HEADING,
  LSG_NODE_LABEL,        /* a title in the margin over a rule, such as "In brief" */
  LSG_NODE_PARAGRAPH,
  LSG_NODE_LEAD,         /* a paragraph that opens the document or a section */
  LSG_NODE_REMARK,       /* a small grey paragraph */
  LSG_NODE_LIST,         /* children: items */
  LSG_NODE_ITEM,         /* text; children: further paragraphs and lists */
  LSG_NODE_TABLE,
  LSG_NODE_FIGURE,
  LSG_NODE_SIDE_NOTE,    /* beside the paragraph that follows */
  LSG_NODE_CALLOUT,      /* text: its title or NULL; children: paragraphs and lists */
  LSG_NODE_KEY_FIGURES,
  LSG_NODE_RECORD,       /* the identity of the document */
  LSG_NODE_SIGNATURES,
  LSG_NODE_PAGE_BREAK,
} LsgNodeType;

/* A label and what stands for it: key figures (value, label), the record, the foot of the cover. */
typedef struct {
  char        *label;
  LsgRichText *value;
} LsgEntry;

typedef enum {
  LSG_COLUMN_TEXT,
  LSG_COLUMN_NUMBER, /* right-aligned, as wide as its widest */
  LSG_COLUMN_CODE,   /* as wide as its widest */
  LSG_COLUMN_SIGN,   /* centred */
} LsgColumnKind;

typedef struct {
  LsgColumnKind kind;
  char         *title;
} LsgColumn;

typedef enum {
  LSG_ROW_BODY,
  LSG_ROW_GROUP, /* title of the rows that follow, in the first cell; subtotals in number cells */
  LSG_ROW_TOTAL,
} LsgRowKind;

typedef struct {
  LsgRowKind kind;
  GPtrArray *cells; /* of LsgRichText, one for each column */
} LsgRow;

typedef struct {
  GArray      *columns; /* of LsgColumn */
  GPtrArray   *rows;    /* of LsgRow */
  LsgRichText *caption; /* without "Table 2" */
  LsgRichText *note;    /* NULL for none */
  guint        number;  /* from 1; 0 without caption */
  gboolean     dense;
} LsgTable;

/* Draws @data in a box of @width x @height points at the origin of @cr. Any thread. */
typedef void (*LsgFigureDraw) (cairo_t      *cr,
                               double        width,
                               double        height,
                               gconstpointer data);

typedef struct {
  double         width; /* points; at most the measure */
  double         height;
  gboolean       wide;  /* over the margin column too */
  LsgFigureDraw  draw;
  gpointer       data;
  GDestroyNotify free_data;
  LsgRichText   *caption;
  guint          number;
  char          *alternative; /* the figure in words */
} LsgFigure;

typedef struct {
  char *title;     /* "The tutor" */
  char *lines[3];  /* "Name", "Position", "Date" */
  char *mention;   /* in the box */
} LsgSignature;

typedef struct _LsgNode LsgNode;

struct _LsgNode {
  LsgNodeType  type;
  gint64       source; /* id of the record that says it, 0 when none does */
  LsgRichText *text;
  GPtrArray   *children;   /* of LsgNode; NULL when none */
  int          level;      /* headings: 1 to 3 */
  char        *number;     /* headings: "3.1", NULL without */
  gboolean     ordered;    /* lists */
  int          start;      /* ordered lists: the first number */
  LsgTable    *table;
  LsgFigure   *figure;
  GArray      *entries;    /* of LsgEntry: key figures, record */
  GArray      *signatures; /* of LsgSignature */
};

typedef struct {
  char        *title;       /* "Tutoring charter" */
  char        *subtitle;    /* the programme */
  char        *description; /* NULL for none */
  char        *organisation;
  GArray      *entries;     /* of LsgEntry, at most four: the foot */
  LsgFigure   *figure;      /* NULL for none */
} LsgCover;

/* What the pages repeat and the file says of itself. All owned copies. */
typedef struct {
  char  *title;       /* of the document */
  char  *programme;
  char  *organisation;
  char  *author;
  char  *subject;
  char  *keywords;
  char  *footer;      /* "Organisation · Version 1.0 · 20 November 2026" */
  char  *date;        /* YYYY-MM-DD: the date of creation that the file carries; never the clock's */
} LsgReportSheet;

typedef struct _LsgReport LsgReport;

LsgReport            *lsg_report_ref          (LsgReport *self);
void                  lsg_report_unref        (LsgReport *self);
LsgLanguage           lsg_report_get_language (LsgReport *self);
const LsgReportSheet *lsg_report_get_sheet    (LsgReport *self);

/* NULL when the document has no cover. */
const LsgCover       *lsg_report_get_cover    (LsgReport *self);
guint                 lsg_report_get_n_nodes  (LsgReport *self);
const LsgNode        *lsg_report_get_node     (LsgReport *self,
                                               guint      index);

/* --- building --- */

typedef struct _LsgReportBuilder LsgReportBuilder;

/* Strings of @sheet are copied; NULL members are empty. */
LsgReportBuilder *lsg_report_builder_new (LsgLanguage           language,
                                          const LsgReportSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* Closes the tree and frees the builder. (transfer full) */
LsgReport        *lsg_report_builder_end (LsgReportBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

/* The record that the following nodes come from; 0 for none. */
void lsg_report_builder_set_source  (LsgReportBuilder *self,
                                     gint64            source);

/* The language whose typography the following texts get: the report's own until it is set. A charter in
 * English may hold clauses in French. */
void lsg_report_builder_set_language (LsgReportBuilder *self,
                                      LsgLanguage       language);

void lsg_report_builder_set_cover   (LsgReportBuilder *self,
                                     const char       *description,
                                     LsgFigure        *figure);
void lsg_report_builder_cover_entry (LsgReportBuilder *self,
                                     const char       *label,
                                     const char       *value);

/* Texts are taken (transfer full). Nodes go into the innermost open list, item or callout. */
void lsg_report_builder_contents    (LsgReportBuilder *self,
                                     const char       *title);
void lsg_report_builder_heading     (LsgReportBuilder *self,
                                     int               level,
                                     const char       *title);
void lsg_report_builder_label       (LsgReportBuilder *self,
                                     const char       *title);
void lsg_report_builder_text        (LsgReportBuilder *self,
                                     LsgNodeType       type,
                                     LsgRichText      *text);
void lsg_report_builder_page_break  (LsgReportBuilder *self);
void lsg_report_builder_open_list   (LsgReportBuilder *self,
                                     gboolean          ordered,
                                     int               start);
void lsg_report_builder_open_item   (LsgReportBuilder *self,
                                     LsgRichText      *text);
void lsg_report_builder_open_callout (LsgReportBuilder *self,
                                      LsgRichText      *title);
void lsg_report_builder_close       (LsgReportBuilder *self);

/* A figure, taken. */
LsgFigure *lsg_figure_new           (double            width,
                                     double            height,
                                     LsgFigureDraw     draw,
                                     gpointer          data,
                                     GDestroyNotify    free_data,
                                     const char       *alternative) G_GNUC_WARN_UNUSED_RESULT;
void lsg_report_builder_figure      (LsgReportBuilder *self,
                                     LsgFigure        *figure,
                                     LsgRichText      *caption);

/* A table is begun, filled row by row with as many cells as it has columns, and ended by its note (NULL for
 * none; taken). A cell of NULL is empty. */
void lsg_report_builder_begin_table (LsgReportBuilder *self,
                                     LsgRichText      *caption);
void lsg_report_builder_column      (LsgReportBuilder *self,
                                     LsgColumnKind     kind,
                                     const char       *title);
void lsg_report_builder_row         (LsgReportBuilder *self,
                                     LsgRowKind        kind);
void lsg_report_builder_cell        (LsgReportBuilder *self,
                                     LsgRichText      *text);
void lsg_report_builder_end_table   (LsgReportBuilder *self,
                                     LsgRichText      *note);

/* Entries go into the key figures or the record begun last. */
void lsg_report_builder_begin_entries (LsgReportBuilder *self,
                                       LsgNodeType       type);
void lsg_report_builder_entry         (LsgReportBuilder *self,
                                       const char       *label,
                                       const char       *value);

/* Blocks of one row of at most three; begun by the first. */
void lsg_report_builder_signature   (LsgReportBuilder *self,
                                     const char       *title,
                                     const char       *first,
                                     const char       *second,
                                     const char       *third,
                                     const char       *mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgReport, lsg_report_unref)

G_END_DECLS

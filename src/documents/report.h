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
  LSG_NODE_INDEX,        /* the cards of the section in which it stands */
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
  LSG_NODE_SIDE_ENTRIES, /* entries in the margin, beside the heading or paragraph that follows */
  LSG_NODE_SIDE_FIGURE,  /* a figure in the margin, likewise */
  LSG_NODE_CALLOUT,      /* text: its title or NULL; children: paragraphs and lists */
  LSG_NODE_KEY_FIGURES,
  LSG_NODE_RECORD,       /* the identity of the document */
  LSG_NODE_SIGNATURES,
  LSG_NODE_PAGE_BREAK,
} LsgNodeType;

/* A label and what stands for it: key figures (value, label), the record, the foot of the cover. */
typedef struct {
  char        *label; /* in the margin NULL goes on with the entry before */
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
  gboolean     narrow;  /* in the text column only */
  gboolean     even;    /* columns of text that are as wide as each other */
} LsgTable;

/* Draws @data in a box of @width x @height points at the origin of @cr. Any thread. */
typedef void (*LsgFigureDraw) (cairo_t      *cr,
                               double        width,
                               double        height,
                               gconstpointer data);

/* Likewise for row @row of a figure in rows: the box is that of one row. */
typedef void (*LsgFigureDrawRow) (cairo_t      *cr,
                                  double        width,
                                  double        height,
                                  guint         row,
                                  gconstpointer data);

typedef struct {
  double           width; /* points; at most the measure */
  double           height; /* of each row */
  gboolean         wide;  /* over the margin column too */
  LsgFigureDraw    draw;
  LsgFigureDrawRow draw_row; /* NULL unless it is a figure in rows, which may be divided over pages */
  guint            n_rows;
  gpointer         data;
  GDestroyNotify   free_data;
  LsgRichText     *caption;
  guint            number;
  char            *alternative; /* the figure in words */
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
  gboolean     landscape;  /* stands on a page that lies across */
  guint        card;       /* nodes of one card hold together on a page; 0: of none */
  int          level;      /* headings: 1 to 3 */
  char        *number;     /* headings: "3.1", NULL without */
  gboolean     preferred;  /* page breaks: only when more than a little stands on the page */
  gboolean     coded;      /* headings: the number is the code of a card, and the heading looks like a section's */
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
  LsgFigure   *logo;        /* NULL for none: then the organisation stands in its place */
  GArray      *entries;     /* of LsgEntry, at most four: the foot */
  LsgFigure   *figure;      /* NULL for none */
} LsgReportCover;

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

/* Reports do not change once they are made; threads may share them. The sheet is (transfer none), NULL without. */
LsgReport            *lsg_report_ref          (LsgReport *self);
void                  lsg_report_unref        (LsgReport *self);
LsgLanguage           lsg_report_get_language (LsgReport *self);
const LsgReportSheet *lsg_report_get_sheet    (LsgReport *self);

/* NULL when the document has no cover. */
const LsgReportCover       *lsg_report_get_cover    (LsgReport *self);
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
/* Taken. After the cover is set. */
void lsg_report_builder_cover_logo  (LsgReportBuilder *self,
                                     LsgFigure        *logo);
void lsg_report_builder_cover_entry (LsgReportBuilder *self,
                                     const char       *label,
                                     const char       *value);

/* Texts are taken (transfer full). Nodes go into the innermost open list, item or callout. */
void lsg_report_builder_contents    (LsgReportBuilder *self,
                                     const char       *title);
/* The cards of the section that is open, with their pages. */
void lsg_report_builder_index       (LsgReportBuilder *self);
void lsg_report_builder_heading     (LsgReportBuilder *self,
                                     int               level,
                                     const char       *title);
/* The title of a card: @code, NULL for none, stands where sections have their number. */
void lsg_report_builder_card_heading (LsgReportBuilder *self,
                                      int               level,
                                      const char       *code,
                                      const char       *title);

/* Nodes from open to close hold together on a page, unless they are longer than one; then the card begins a
 * page. */
void lsg_report_builder_open_card   (LsgReportBuilder *self);
void lsg_report_builder_close_card  (LsgReportBuilder *self);

/* Whether the pages lie across from here on. */
void lsg_report_builder_set_landscape (LsgReportBuilder *self,
                                       gboolean          landscape);
void lsg_report_builder_label       (LsgReportBuilder *self,
                                     const char       *title);
void lsg_report_builder_text        (LsgReportBuilder *self,
                                     LsgNodeType       type,
                                     LsgRichText      *text);
void lsg_report_builder_page_break  (LsgReportBuilder *self);

/* The same, unless only little stands on the page. */
void lsg_report_builder_prefer_page_break (LsgReportBuilder *self);
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

/* The same drawn row by row, all of @height. */
LsgFigure *lsg_figure_new_in_rows   (double            width,
                                     double            height,
                                     guint             n_rows,
                                     LsgFigureDrawRow  draw_row,
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

/* Between begin and end: smaller lines, the text column only, or columns of text of one width. */
void lsg_report_builder_set_dense   (LsgReportBuilder *self);
void lsg_report_builder_set_narrow  (LsgReportBuilder *self);
void lsg_report_builder_set_even    (LsgReportBuilder *self);
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


/* The same with marks or a sign (taken). A label of NULL is none: the entry goes on. */
void lsg_report_builder_entry_text    (LsgReportBuilder *self,
                                       const char       *label,
                                       LsgRichText      *value);
void lsg_report_builder_side_figure   (LsgReportBuilder *self,
                                       LsgFigure        *figure);

/* Blocks of one row of at most three; begun by the first. */
void lsg_report_builder_signature   (LsgReportBuilder *self,
                                     const char       *title,
                                     const char       *first,
                                     const char       *second,
                                     const char       *third,
                                     const char       *mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgReport, lsg_report_unref)

G_END_DECLS

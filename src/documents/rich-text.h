/* rich-text.h - the text of one paragraph: plain UTF-8, and marks that name stretches of it.
 *
 * Marks are byte offsets into the plain text and may overlap; so typography can run on the whole paragraph,
 * and every writer renders the same marks in its own way. A line feed in the text begins a new line (cells).
 */
#pragma once

#include "typography.h"

G_BEGIN_DECLS

typedef enum {
  LSG_MARK_STRONG,
  LSG_MARK_EMPHASIS,
  LSG_MARK_CODE,        /* left alone by typography */
  LSG_MARK_LINK,        /* has a target */
  LSG_MARK_PLACEHOLDER, /* to be filled in by somebody: [in brackets] */
  LSG_MARK_SUPERSCRIPT,
  LSG_MARK_LABEL,       /* "Table 2" in a caption */
  LSG_MARK_REMOVED,     /* words that a later version lacks: struck through */
  LSG_MARK_ADDED,       /* words that an earlier version lacks: strong, in the accent */
  LSG_MARK_NO_BREAK,    /* no line ends inside */
} LsgMarkType;

typedef struct {
  gsize       start;
  gsize       end;
  LsgMarkType type;
  char       *target; /* links only */
} LsgMark;

/* A small lozenge before the text of a cell or an entry, which always says in words what it means. */
typedef enum {
  LSG_SIGN_NONE,
  LSG_SIGN_INDISPENSABLE, /* in the order of LsgClass */
  LSG_SIGN_ACCESSORY,
  LSG_SIGN_SUPERFLUOUS,
  LSG_SIGN_REALISTIC, /* in the order of LsgVerdict */
  LSG_SIGN_CONDITIONS,
  LSG_SIGN_HARDLY,
  LSG_SIGN_FULL,
  LSG_SIGN_EMPTY,
} LsgSign;

typedef struct {
  char   *text;
  GArray *marks; /* of LsgMark */
  LsgSign sign;
} LsgRichText;

/* @text is copied; NULL is the empty text. */
LsgRichText *lsg_rich_text_new      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
LsgRichText *lsg_rich_text_copy     (const LsgRichText *self) G_GNUC_WARN_UNUSED_RESULT;
void         lsg_rich_text_free     (LsgRichText *self);

/* A new text that is strong from end to end, as in the first column of a table. */
LsgRichText *lsg_rich_text_new_strong (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A new text behind a sign. */
LsgRichText *lsg_rich_text_new_signed (LsgSign     sign,
                                       const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Marks the bytes from @start to @end; an empty stretch gets no mark. */
void         lsg_rich_text_mark     (LsgRichText *self,
                                     LsgMarkType  type,
                                     gsize        start,
                                     gsize        end,
                                     const char  *target);

/* Puts @other behind, with its marks. */
void         lsg_rich_text_append   (LsgRichText       *self,
                                     const LsgRichText *other);
gboolean     lsg_rich_text_is_empty (const LsgRichText *self);

/* Whether the whole text carries @type. */
gboolean     lsg_rich_text_is_all   (const LsgRichText *self,
                                     LsgMarkType        type);

/* Sets spaces, quotes, dashes, ordinals and unbreakable words as @language wants them; once only. */
void         lsg_rich_text_typeset  (LsgRichText        *self,
                                     LsgLanguage         language,
                                     LsgTypographyFlags  flags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LsgRichText, lsg_rich_text_free)

G_END_DECLS

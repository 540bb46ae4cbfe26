/* field.h - one row of a record kind's table: everything that is done per field walks these rows.
 *
 * From the row come the GObject property, the SQL column with its CHECK, loading and saving, validation,
 * the XML attribute or element with its RELAX NG rule, undo, form rows, CSV columns and the field's tests.
 */
#pragma once

#include "value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  LSG_TYPE_TEXT,      /* short text, XML attribute */
  LSG_TYPE_MARKDOWN,  /* long text, XML child element */
  LSG_TYPE_CHOICE,    /* index into choices; stored as its token */
  LSG_TYPE_CHOICES,   /* bit mask over choices; stored as tokens between spaces, in table order */
  LSG_TYPE_INTEGER,
  LSG_TYPE_SCALE,     /* 1 to 4 */
  LSG_TYPE_QUANTITY,  /* hundredths */
  LSG_TYPE_MONEY,     /* hundredths of the project's currency */
  LSG_TYPE_DATE,      /* text YYYY-MM-DD */
  LSG_TYPE_DATETIME,  /* seconds since 1970, UTC */
  LSG_TYPE_FLAG,      /* 0 or 1 */
  LSG_TYPE_REFERENCE, /* id of a record of the kind `target` */
  LSG_TYPE_BLOB,
  LSG_N_FIELD_TYPES,
} LsgFieldType;

typedef enum {
  LSG_FIELD_NONE = 0,
  LSG_FIELD_NULLABLE = 1 << 0,     /* may have no value; an empty text is no value */
  LSG_FIELD_TRANSLATABLE = 1 << 1, /* a template of another language says it differently */
  LSG_FIELD_PERSONAL = 1 << 2,     /* pseudonymised and purged */
  LSG_FIELD_DERIVED = 1 << 3,      /* computed by figures.c; in no file, never set */
  LSG_FIELD_PICTURE = 1 << 4,      /* a blob that is a PNG of at most 20 million points */
  LSG_FIELD_MINUTES = 1 << 5,      /* a quantity of minutes: "1 h 30" may be typed */
  LSG_FIELD_HOURS = 1 << 6,        /* a quantity of hours: "6 h 30" may be typed */
  LSG_FIELD_RATE = 1 << 7,         /* a quantity in percent, shown and typed as a rate: 0.05; "5 %" may be typed */
  LSG_FIELD_CODE = 1 << 8,         /* a text as "B 04": spaces are put right when it is set (code-form.h) */
  LSG_FIELD_PERCENT = 1 << 9,      /* a quantity in percent, typed as such: "50" and "50 %" */
  LSG_FIELD_CURRENCY = 1 << 10,    /* a text as "EUR": put right, or refused, where it is typed; files hold any */
  LSG_FIELD_HOUR = 1 << 11,        /* a text as "14 h 30": put right, or refused, where it is typed; files hold any */
} LsgFieldFlags;

/* What becomes of a reference when the record that it names is removed. */
typedef enum {
  LSG_ON_REMOVE_CLEAR,
  LSG_ON_REMOVE_CASCADE,
  LSG_ON_REMOVE_REFUSE,
} LsgOnRemove;

/* The kinds of record, in table order: the order of the tables and of the groups in XML. */
typedef enum {
  LSG_KIND_PROGRAMME,
  LSG_KIND_LEVEL,
  LSG_KIND_PROFILE,
  LSG_KIND_CHANNEL,
  LSG_KIND_STEP,
  LSG_KIND_SOURCE,
  LSG_KIND_NEED,
  LSG_KIND_VIEWPOINT,
  LSG_KIND_FINDING,
  LSG_KIND_OBJECTIVE,
  LSG_KIND_AIM,
  LSG_KIND_MODULE,
  LSG_KIND_ACTIVITY,
  LSG_KIND_INTERVENTION,
  LSG_KIND_ANSWER,
  LSG_KIND_PURSUIT,
  LSG_KIND_USE,
  LSG_KIND_CONTRIBUTION,
  LSG_KIND_CLAUSE,
  LSG_KIND_SNAPSHOT,
  LSG_KIND_REVIEW,
  LSG_N_KINDS,
} LsgKindId;

typedef struct {
  const char *token; /* stable ASCII */
  const char *label; /* English, marked with N_ */
} LsgChoice;

typedef struct {
  const char      *name;    /* with dashes: property and XML; the column has underscores instead */
  LsgFieldType     type;
  LsgFieldFlags    flags;
  gint64           min;     /* numbers: inclusive bounds in the field's unit (hundredths for quantities) */
  gint64           max;     /* texts: most bytes; 0: 1 MB for markdown, 1,000 for text */
  const char      *initial; /* the default in text form; NULL: no value, or "" for a text */
  const LsgChoice *choices;
  guint            n_choices;
  LsgKindId        target;    /* references only */
  LsgOnRemove      on_remove; /* references only */
  const char      *label;     /* English, marked with N_ */
  const char      *help;      /* English, marked with N_; NULL for none */
  const char      *none;      /* English, marked with N_: what stands for no choice or reference; NULL: “None” */
  gsize            offset;    /* of the member in the record's struct: gint64, char * or GBytes * */
} LsgField;

/* One row: member of the struct, public name, type; the rest by designated initialisers. */
#define LSG_FIELD(Type, member, public_name, field_type, ...) \
  { .name = public_name, .type = LSG_TYPE_##field_type, .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }

#define LSG_CHOICES(array) .choices = (array), .n_choices = G_N_ELEMENTS (array)

#define LSG_MODEL_ERROR (lsg_model_error_quark ())

typedef enum {
  LSG_MODEL_ERROR_NULL,    /* a value is needed */
  LSG_MODEL_ERROR_BOUNDS,  /* out of range or too long */
  LSG_MODEL_ERROR_TEXT,    /* not UTF-8, or a control character */
  LSG_MODEL_ERROR_FORM,    /* not a number, date or token that the field knows */
  LSG_MODEL_ERROR_FIELD,   /* no such field, or one that is never set */
} LsgModelError;

GQuark   lsg_model_error_quark   (void);

static inline gboolean
lsg_field_is_text (const LsgField *field)
{
  return field->type == LSG_TYPE_TEXT || field->type == LSG_TYPE_MARKDOWN || field->type == LSG_TYPE_DATE;
}

static inline gboolean
lsg_field_is_stored (const LsgField *field)
{
  return (field->flags & LSG_FIELD_DERIVED) == 0;
}

/* Whether @text, of @length bytes, is certainly what lsg_field_normalise() would give for it, found in one quick
 * pass; FALSE says nothing. For text and markdown. */
gboolean lsg_field_is_surely_normal (const LsgField *field,
                                     const char     *text,
                                     gsize           length);

/* Most bytes that a text field takes. */
gsize    lsg_field_get_max_bytes (const LsgField *field);

/* The inclusive bounds of a number field, those of its type when the row gives none. */
void     lsg_field_get_bounds    (const LsgField *field,
                                  gint64         *min,
                                  gint64         *max);

/* Whether XML gives it an element of its own: long texts and blobs. */
static inline gboolean
lsg_field_is_element (const LsgField *field)
{
  return lsg_field_is_stored (field) && (field->type == LSG_TYPE_MARKDOWN || field->type == LSG_TYPE_BLOB);
}

/* The label in the interface's language. */
const char *lsg_field_get_label  (const LsgField *field);

/* What stands for no value of a choice or a reference, in the interface's language. */
const char *lsg_field_get_none_label (const LsgField *field);

/* Index of the choice with @token, -1 when there is none. */
int      lsg_field_find_choice   (const LsgField *field,
                                  const char     *token);
const char *lsg_field_get_choice_label (const LsgField *field,
                                        gint64          choice);

/* Checks @value against the row and gives its normal form: text in NFC with LF, an empty nullable
 * text as no value. @owned receives a text that had to be made (transfer full) or NULL. The message
 * is a sentence in the interface's language that names the field and its bounds. */
gboolean lsg_field_normalise     (const LsgField *field,
                                  LsgValue        value,
                                  LsgValue       *normal,
                                  char          **owned,
                                  GError        **error);

/* The text form of XML and of defaults: "1.5", "2026-11-20", a token, tokens between spaces,
 * "true". NULL for no value. (transfer full) */
char    *lsg_field_to_text       (const LsgField *field,
                                  LsgValue        value) G_GNUC_WARN_UNUSED_RESULT;

/* Reads the text form and validates it. @owned as in lsg_field_normalise(). */
gboolean lsg_field_from_text     (const LsgField *field,
                                  const char     *text,
                                  LsgValue       *value,
                                  char          **owned,
                                  GError        **error);

/* The same for a blob, whose text form is base64; white space in it means nothing. (transfer full) */
GBytes  *lsg_field_blob_from_text (const LsgField *field,
                                   const char     *text,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

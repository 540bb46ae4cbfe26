/* project-fields.h - the fields of the project that a text may name between braces: `{answer-delay}`.
 *
 * One table for the composers, the rules and the editor. Tokens are stable and English; what they give is
 * worded in the language asked for, since documents may be made in another than the interface's.
 */
#pragma once

#include "figures.h"

G_BEGIN_DECLS

typedef struct {
  LsgRecords       *records;
  const LsgFigures *figures;
  LsgLanguage       language;
} LsgProjectFieldContext;

typedef struct {
  const char *token;  /* "answer-delay" */
  const char *label;  /* English, marked with N_: for the interface */
  LsgKindId   kind;   /* where the value comes from: the place to send the user to */
  const char *field;  /* field of that kind; NULL when the whole kind makes it */
  char     *(*get_text) (const LsgProjectFieldContext *context); /* (transfer full) (nullable) */
} LsgProjectField;

/* All of them, in the order in which a menu offers them. */
const LsgProjectField *lsg_project_fields_get_all  (guint      *n_fields);

/* @length bytes of @token; NULL when there is no such field. */
const LsgProjectField *lsg_project_fields_find     (const char *token,
                                                    gsize       length);

/* The label in the interface's language. */
const char            *lsg_project_field_get_label (const LsgProjectField *field);

/* The value as a sentence of the language writes it; NULL when the project leaves it empty. */
char                  *lsg_project_field_get_text  (const LsgProjectField        *field,
                                                    const LsgProjectFieldContext *context)
  G_GNUC_WARN_UNUSED_RESULT;

/* Finds the next token at or behind @text: `{`, small ASCII letters, digits and dashes, `}`. Gives the
 * place of the brace and the bytes of the name between the braces, or NULL. */
const char            *lsg_project_fields_next     (const char  *text,
                                                    gsize       *name_length);

G_END_DECLS

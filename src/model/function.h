/* function.h - the seven tutoring functions (DOMAIN 2.5). */
#pragma once

#include "field.h"

G_BEGIN_DECLS

typedef enum {
  LSG_FUNCTION_WELCOME,
  LSG_FUNCTION_ORGANISATION,
  LSG_FUNCTION_SOCIO_AFFECTIVE,
  LSG_FUNCTION_PEDAGOGY,
  LSG_FUNCTION_TECHNICAL,
  LSG_FUNCTION_METACOGNITION,
  LSG_FUNCTION_EVALUATION,
  LSG_N_FUNCTIONS,
} LsgFunction;

extern const LsgChoice lsg_function_choices[LSG_N_FUNCTIONS];

G_END_DECLS

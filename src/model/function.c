/* function.c - see function.h. */
#include "function.h"

#include <glib/gi18n-lib.h>

const LsgChoice lsg_function_choices[LSG_N_FUNCTIONS] = {
  [LSG_FUNCTION_WELCOME] = { "welcome", N_("Welcome and orientation") },
  [LSG_FUNCTION_ORGANISATION] = { "organisation", N_("Organising") },
  [LSG_FUNCTION_SOCIO_AFFECTIVE] = { "socio-affective", N_("Socio-affective and motivation") },
  [LSG_FUNCTION_PEDAGOGY] = { "pedagogy", N_("Pedagogy") },
  [LSG_FUNCTION_TECHNICAL] = { "technical", N_("Technical") },
  [LSG_FUNCTION_METACOGNITION] = { "metacognition", N_("Metacognition") },
  [LSG_FUNCTION_EVALUATION] = { "evaluation", N_("Evaluation") },
};

/* samples.h - every form of every chart with example data: drawn by the tests in all styles, and by
 * contact-sheet.c on one picture to look at. */
#pragma once

#include "chart-canvas.h"

typedef struct {
  const char *name;
  double      width;
  double      height;
  gboolean    is_print; /* a form for paper only */
  void      (*draw) (const LsgCanvas *canvas);
} Sample;

extern const Sample samples[];
extern const gsize n_samples;

/* A context as a screen of 96 dots per inch or a printed page has it. Free with g_object_unref(). */
PangoContext *new_sample_context (LsgStyleKind kind);

/* light, dark, the two of high contrast, print. */
#define N_SAMPLE_STYLES 5
LsgChartStyle get_sample_style   (int          index);

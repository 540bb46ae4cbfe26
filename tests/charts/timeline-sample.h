/* timeline-sample.h - the worked example on its path, by days and by minutes, and a path with 400 marks. */
#pragma once

#include "chart-canvas.h"

void draw_sample_timeline         (const LsgCanvas *canvas);
void draw_sample_timeline_minutes (const LsgCanvas *canvas);
void draw_sample_timeline_full    (const LsgCanvas *canvas);

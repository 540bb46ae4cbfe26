/* layout-private.h - for tests: a layout that passes a font family over, as if it were not installed. */
#pragma once

#include "layout.h"

G_BEGIN_DECLS

LsgPages *lsg_layout_new_without (LsgReport  *report,
                                  const char *avoid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

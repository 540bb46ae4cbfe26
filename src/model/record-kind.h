/* record-kind.h - what the file of a record kind needs beside its table, the static array `fields`. */
#pragma once

#include "record.h"

#include <glib/gi18n-lib.h>

/* The kind and its GObject type: everything that the type does comes from the table. */
#define LSG_DEFINE_RECORD(Type, type, group_name, KIND, text, text_plural, kind_flags)     \
  G_DEFINE_FINAL_TYPE (Type, type, LSG_TYPE_RECORD)                                        \
  extern const LsgKind type##_kind;                                                        \
  const LsgKind type##_kind = {                                                            \
    .id = LSG_KIND_##KIND, .group = group_name, .label = text,                             \
    .label_plural = text_plural, .flags = kind_flags, .fields = fields,                    \
    .n_fields = G_N_ELEMENTS (fields), .get_type = type##_get_type,                        \
    .name = &#type[sizeof "lsg"],                                                          \
  };                                                                                       \
  static void type##_class_init (Type##Class *klass)                                       \
  {                                                                                        \
    lsg_record_class_describe (LSG_RECORD_CLASS (klass), &type##_kind);                    \
  }                                                                                        \
  static void type##_init (Type *self)                                                     \
  {                                                                                        \
  }

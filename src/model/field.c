/* field.c - validating the values of a field, and its text form. See field.h. */
#include "field.h"

#include "picture.h"

#include "date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TEXT 1000
#define MAX_MARKDOWN (1024 * 1024)
#define MAX_BLOB (64 * 1024 * 1024)

G_DEFINE_QUARK (lsg-model-error-quark, lsg_model_error)

gsize
lsg_field_get_max_bytes (const LsgField *field)
{
  if (field->max > 0)
    return field->max;
  if (field->type == LSG_TYPE_BLOB)
    return MAX_BLOB;
  return field->type == LSG_TYPE_MARKDOWN ? MAX_MARKDOWN : MAX_TEXT;
}

const char *
lsg_field_get_label (const LsgField *field)
{
  if (field->label == NULL)
    return field->name;
  return g_dgettext (GETTEXT_PACKAGE, field->label);
}

const char *
lsg_field_get_none_label (const LsgField *field)
{
  return field->none != NULL ? g_dgettext (GETTEXT_PACKAGE, field->none) : C_("choice", "None");
}

int
lsg_field_find_choice (const LsgField *field,
                       const char     *token)
{
  for (guint i = 0; i < field->n_choices; i++)
    if (g_strcmp0 (field->choices[i].token, token) == 0)
      return i;
  return -1;
}

const char *
lsg_field_get_choice_label (const LsgField *field,
                            gint64          choice)
{
  g_return_val_if_fail (choice >= 0 && choice < field->n_choices, "");

  return g_dgettext (GETTEXT_PACKAGE, field->choices[choice].label);
}

static gboolean
is_hundredths (const LsgField *field)
{
  return field->type == LSG_TYPE_QUANTITY || field->type == LSG_TYPE_MONEY;
}

void
lsg_field_get_bounds (const LsgField *field,
                      gint64         *min,
                      gint64         *max)
{
  *min = field->min;
  *max = field->max;

  switch (field->type)
    {
    case LSG_TYPE_CHOICE:
      *min = 0;
      *max = (gint64) field->n_choices - 1;
      break;
    case LSG_TYPE_CHOICES:
      *min = 0;
      *max = (G_GINT64_CONSTANT (1) << field->n_choices) - 1;
      break;
    case LSG_TYPE_FLAG:
      *min = 0;
      *max = 1;
      break;
    case LSG_TYPE_REFERENCE:
      *min = 1;
      *max = (G_GINT64_CONSTANT (1) << 53) - 1;
      break;
    case LSG_TYPE_DATETIME:
      *min = -G_GINT64_CONSTANT (62135596800);
      *max = G_GINT64_CONSTANT (253402300799);
      break;
    case LSG_TYPE_SCALE:
    case LSG_TYPE_INTEGER:
    case LSG_TYPE_QUANTITY:
    case LSG_TYPE_MONEY:
    case LSG_TYPE_TEXT:
    case LSG_TYPE_MARKDOWN:
    case LSG_TYPE_DATE:
    case LSG_TYPE_BLOB:
    case LSG_N_FIELD_TYPES:
    default:
      break;
    }
}

static char *
hundredths_to_text (gint64 hundredths)
{
  guint64 size = hundredths < 0 ? -(guint64) hundredths : (guint64) hundredths;
  const char *sign = hundredths < 0 ? "-" : "";
  guint rest = size % 100;

  if (rest == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, size / 100);
  if (rest % 10 == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%u", sign, size / 100, rest / 10);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", sign, size / 100, rest);
}

static char *
bound_to_text (const LsgField *field,
               gint64          bound)
{
  return is_hundredths (field) ? hundredths_to_text (bound) : g_strdup_printf ("%" G_GINT64_FORMAT, bound);
}

static gboolean
check_integer (const LsgField *field,
               gint64          integer,
               GError        **error)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  gint64 min, max;

  lsg_field_get_bounds (field, &min, &max);
  if (integer >= min && integer <= max)
    return TRUE;

  low = bound_to_text (field, min);
  high = bound_to_text (field, max);
  g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS,
               /* TRANSLATORS: name of a field, smallest and largest number it takes */
               _("“%s” takes numbers from %s to %s."), lsg_field_get_label (field), low, high);
  return FALSE;
}

/* The controls of Unicode are the bytes below a space, DEL, and C2 80 to C2 9F; EF BF BE and EF BF BF are
 * the two noncharacters that no XML may hold. */
static gboolean
has_control (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < ' ' && *p != '\t' && *p != '\n') || *p == 0x7f || (*p == 0xc2 && p[1] < 0xa0)
        || (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
      return TRUE;
  return FALSE;
}

/* Whether valid UTF-8 is NFC for certain, without a look at each character's properties: nothing from
 * U+0300 on but the punctuation of U+2002 to U+203F, which no normal form changes. */
static gboolean
is_surely_normal (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p >= 0xcc && !(*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x82))
      return FALSE;
  return TRUE;
}

static gboolean
continues (guchar byte)
{
  return (byte & 0xc0) == 0x80;
}

/* What has_control(), is_surely_normal() and g_utf8_validate() say of usual texts, at once: ASCII, Latin letters
 * up to U+02FF, and the punctuation of U+2002 to U+203F. */
gboolean
lsg_field_is_surely_normal (const LsgField *field,
                            const char     *text,
                            gsize           length)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + length;

  if (length > lsg_field_get_max_bytes (field) || field->type == LSG_TYPE_DATE
      || (length == 0 && (field->flags & LSG_FIELD_NULLABLE) != 0))
    return FALSE;
  while (p < end)
    {
      if ((*p >= ' ' && *p < 0x7f) || (*p == '\n' && field->type == LSG_TYPE_MARKDOWN))
        p++;
      else if (end - p >= 2 && *p >= 0xc2 && *p < 0xcc && continues (p[1]) && (*p != 0xc2 || p[1] >= 0xa0))
        p += 2;
      else if (end - p >= 3 && *p == 0xe2 && p[1] == 0x80 && p[2] >= 0x82 && continues (p[2]))
        p += 3;
      else
        return FALSE;
    }
  return TRUE;
}

static char *
to_line_feeds (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        {
          g_string_append_c (result, '\n');
          if (p[1] == '\n')
            p++;
        }
      else
        {
          g_string_append_c (result, *p);
        }
    }
  return g_string_free (result, FALSE);
}

static gboolean
check_text (const LsgField *field,
            const char     *text,
            GError        **error)
{
  gsize max = lsg_field_get_max_bytes (field);

  if (strlen (text) > max)
    {
      g_autofree char *most = g_strdup_printf ("%" G_GSIZE_FORMAT, max);

      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS,
                   /* TRANSLATORS: name of a field, number of bytes */
                   _("“%s” takes at most %s bytes; an accented letter takes two."), lsg_field_get_label (field), most);
      return FALSE;
    }
  if (has_control (text) || (field->type == LSG_TYPE_TEXT && strpbrk (text, "\n\t") != NULL))
    {
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_TEXT,
                   _("“%s” does not take control characters."), lsg_field_get_label (field));
      return FALSE;
    }
  if (field->type == LSG_TYPE_DATE && !lsg_date_is_valid (text))
    {
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM,
                   _("“%s” takes a date that exists, as 2026-11-20."), lsg_field_get_label (field));
      return FALSE;
    }
  return TRUE;
}

static gboolean
normalise_text (const LsgField *field,
                const char     *text,
                LsgValue       *normal,
                char          **owned,
                GError        **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_TEXT, _("“%s” takes only UTF-8 text."),
                   lsg_field_get_label (field));
      return FALSE;
    }
  if (strchr (text, '\r') != NULL)
    {
      g_autofree char *lines = to_line_feeds (text);

      *owned = g_utf8_normalize (lines, -1, G_NORMALIZE_NFC);
    }
  else if (!is_surely_normal (text))
    {
      *owned = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      if (g_str_equal (*owned, text))
        g_clear_pointer (owned, g_free);
    }

  if (*owned != NULL)
    text = *owned;
  if (*text == '\0' && (field->flags & LSG_FIELD_NULLABLE) != 0)
    {
      *normal = lsg_none ();
      return TRUE;
    }
  if (!check_text (field, text, error))
    {
      g_clear_pointer (owned, g_free);
      return FALSE;
    }
  *normal = lsg_text (text);
  return TRUE;
}

static gboolean
check_blob (const LsgField *field,
            GBytes         *blob,
            GError        **error)
{
  int width = 1;
  int height = 1;

  if (g_bytes_get_size (blob) > lsg_field_get_max_bytes (field))
    g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS, _("“%s” is too large."),
                 lsg_field_get_label (field));
  else if ((field->flags & LSG_FIELD_PICTURE) != 0 && !lsg_picture_read_size (blob, &width, &height))
    g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM, _("“%s” takes a PNG picture."),
                 lsg_field_get_label (field));
  else if ((gint64) width * height > LSG_PICTURE_MOST_POINTS)
    g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_BOUNDS,
                 _("“%s” has too many points: at most 20 million."), lsg_field_get_label (field));
  else
    return TRUE;
  return FALSE;
}

gboolean
lsg_field_normalise (const LsgField *field,
                     LsgValue        value,
                     LsgValue       *normal,
                     char          **owned,
                     GError        **error)
{
  LsgValueType wanted = LSG_VALUE_INTEGER;

  *owned = NULL;
  *normal = value;

  if (lsg_field_is_text (field))
    wanted = LSG_VALUE_TEXT;
  else if (field->type == LSG_TYPE_BLOB)
    wanted = LSG_VALUE_BLOB;

  if (value.type == LSG_VALUE_NULL)
    {
      if ((field->flags & LSG_FIELD_NULLABLE) != 0)
        return TRUE;
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_NULL, _("“%s” cannot be left empty."),
                   lsg_field_get_label (field));
      return FALSE;
    }
  if (value.type != wanted)
    {
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM, _("“%s” takes another kind of value."),
                   lsg_field_get_label (field));
      return FALSE;
    }
  if (wanted == LSG_VALUE_TEXT)
    return normalise_text (field, value.text, normal, owned, error);
  if (wanted == LSG_VALUE_INTEGER)
    return check_integer (field, value.integer, error);
  return check_blob (field, value.blob, error);
}

static char *
choices_to_text (const LsgField *field,
                 gint64          mask)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    if ((mask & (G_GINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", field->choices[i].token);
  return g_string_free (text, FALSE);
}

char *
lsg_field_to_text (const LsgField *field,
                   LsgValue        value)
{
  if (value.type == LSG_VALUE_NULL)
    return NULL;

  switch (field->type)
    {
    case LSG_TYPE_TEXT:
    case LSG_TYPE_MARKDOWN:
    case LSG_TYPE_DATE:
      return g_strdup (value.text);
    case LSG_TYPE_BLOB:
      return g_base64_encode (g_bytes_get_data (value.blob, NULL), g_bytes_get_size (value.blob));
    case LSG_TYPE_CHOICE:
      g_return_val_if_fail (value.integer >= 0 && value.integer < field->n_choices, NULL);
      return g_strdup (field->choices[value.integer].token);
    case LSG_TYPE_CHOICES:
      return choices_to_text (field, value.integer);
    case LSG_TYPE_QUANTITY:
    case LSG_TYPE_MONEY:
      return hundredths_to_text (value.integer);
    case LSG_TYPE_FLAG:
      return g_strdup (value.integer != 0 ? "true" : "false");
    case LSG_TYPE_INTEGER:
    case LSG_TYPE_SCALE:
    case LSG_TYPE_DATETIME:
    case LSG_TYPE_REFERENCE:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
    case LSG_N_FIELD_TYPES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Digits with at most two decimals after a point, as hundredths; nothing else. */
static gboolean
read_hundredths (const char *text,
                 gint64     *hundredths)
{
  const char *p = text + (*text == '-');
  gint64 whole = 0;
  guint decimals = 0;
  gboolean point = FALSE;

  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if (*p == '.' && !point && g_ascii_isdigit (p[1]))
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p) || decimals == 2 || whole >= G_MAXINT64 / 1000)
        return FALSE;
      whole = whole * 10 + (*p - '0');
      decimals += point;
    }
  for (; decimals < 2; decimals++)
    whole *= 10;
  *hundredths = *text == '-' ? -whole : whole;
  return TRUE;
}

static gboolean
read_choices (const LsgField *field,
              const char     *text,
              gint64         *mask)
{
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);

  *mask = 0;
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      int choice = lsg_field_find_choice (field, tokens[i]);

      if (choice < 0 && *tokens[i] != '\0')
        return FALSE;
      if (choice >= 0)
        *mask |= G_GINT64_CONSTANT (1) << choice;
    }
  return TRUE;
}

static gboolean
read_integer (const LsgField *field,
              const char     *text,
              gint64         *integer)
{
  switch (field->type)
    {
    case LSG_TYPE_CHOICE:
      *integer = lsg_field_find_choice (field, text);
      return *integer >= 0;
    case LSG_TYPE_CHOICES:
      return read_choices (field, text, integer);
    case LSG_TYPE_QUANTITY:
    case LSG_TYPE_MONEY:
      return read_hundredths (text, integer);
    case LSG_TYPE_FLAG:
      *integer = g_str_equal (text, "true");
      return *integer || g_str_equal (text, "false");
    case LSG_TYPE_INTEGER:
    case LSG_TYPE_SCALE:
    case LSG_TYPE_DATETIME:
    case LSG_TYPE_REFERENCE:
      return g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, integer, NULL);
    case LSG_TYPE_TEXT:
    case LSG_TYPE_MARKDOWN:
    case LSG_TYPE_DATE:
    case LSG_TYPE_BLOB:
    case LSG_N_FIELD_TYPES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Says what stands in the place of @text, which no one could guess from the label. */
static void
refuse_form (const LsgField *field,
             const char     *text,
             GError        **error)
{
  g_autoptr (GString) tokens = g_string_new (field->type == LSG_TYPE_FLAG ? "true, false" : NULL);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (tokens, "%s%s", i > 0 ? ", " : "", field->choices[i].token);
  if (tokens->len > 0)
    g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM,
                 /* TRANSLATORS: name of a field, the text that was found, the words that it takes */
                 _("“%s” does not take “%s”, but: %s."), lsg_field_get_label (field), text, tokens->str);
  else
    g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM,
                 /* TRANSLATORS: name of a field, the text that was found */
                 _("“%s” takes a number, not “%s”."), lsg_field_get_label (field), text);
}

gboolean
lsg_field_from_text (const LsgField *field,
                     const char     *text,
                     LsgValue       *value,
                     char          **owned,
                     GError        **error)
{
  gint64 integer;

  *owned = NULL;
  if (text == NULL)
    return lsg_field_normalise (field, lsg_none (), value, owned, error);
  if (lsg_field_is_text (field))
    return lsg_field_normalise (field, lsg_text (text), value, owned, error);

  if (field->type == LSG_TYPE_BLOB || !read_integer (field, text, &integer))
    {
      refuse_form (field, text, error);
      return FALSE;
    }
  return lsg_field_normalise (field, lsg_integer (integer), value, owned, error);
}

/* @text without white space, as base64 is written. (transfer full) */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (squeezed, *p);
  return g_string_free (squeezed, FALSE);
}

GBytes *
lsg_field_blob_from_text (const LsgField *field,
                          const char     *text,
                          GError        **error)
{
  g_autofree char *squeezed = squeeze (text);
  g_autofree char *again = NULL;
  g_autofree char *owned = NULL;
  g_autoptr (GBytes) blob = NULL;
  LsgValue normal;
  guchar *data;
  gsize size;

  data = g_base64_decode (squeezed, &size);
  blob = g_bytes_new_take (data, size);
  again = g_base64_encode (g_bytes_get_data (blob, NULL), size);
  if (size == 0 || strcmp (again, squeezed) != 0)
    {
      g_set_error (error, LSG_MODEL_ERROR, LSG_MODEL_ERROR_FORM, _("“%s” is no base64."),
                   lsg_field_get_label (field));
      return NULL;
    }
  if (!lsg_field_normalise (field, lsg_blob (blob), &normal, &owned, error))
    return NULL;
  return g_steal_pointer (&blob);
}

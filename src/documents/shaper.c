/* shaper.c - see shaper.h. */
#include "shaper.h"

#include <hb-ot.h>
#include <string.h>

#define N_KERNED 0x250 /* first letters whose kerning with a space is remembered */
#define NO_KERN G_MAXINT
#define MOST_FEATURES 8
#define LONGEST_WORD 400 /* bytes */
#define FIRST_SIZE 4096 /* a power of two */

struct _LsgShapeFont {
  PangoFont   *font;
  hb_font_t   *hb; /* borrowed from it */
  hb_feature_t features[MOST_FEATURES];
  guint        n_features;
  int          space; /* width */
  int         *kerns; /* N_KERNED, NO_KERN for those to be asked; NULL when spaces are not kerned */
};

typedef struct {
  guint    hash;
  gboolean latin;
  LsgWord *word; /* NULL for an empty place */
} Slot;

typedef struct {
  const LsgWord *word;
  const LsgWord *next;
  gboolean       breaks;
} Pair;

struct _LsgShaper {
  PangoContext *context;
  hb_language_t language;
  hb_buffer_t  *buffer;
  GPtrArray    *fonts;    /* of LsgShapeFont */
  GHashTable   *by_font;  /* PangoFont -> LsgShapeFont, of those that Pango has chosen */
  GHashTable   *pairs;    /* Pair -> itself */
  Slot         *slots;
  guint         n_slots;
  guint         n_words;
};

/* --- fonts --- */

static void
shape_font_free (gpointer data)
{
  LsgShapeFont *self = data;

  g_object_unref (self->font);
  g_free (self->kerns);
  g_free (self);
}

static void
add_features (LsgShapeFont *self,
              const char   *features)
{
  g_auto (GStrv) parts = g_strsplit (features, ",", -1);

  for (guint i = 0; parts[i] != NULL && self->n_features < MOST_FEATURES; i++)
    {
      const char *part = g_strstrip (parts[i]);

      self->n_features += (guint) hb_feature_from_string (part, -1, &self->features[self->n_features]);
    }
}

/* Whether any rule of the font looks at spaces. */
static gboolean
has_rules_for_spaces (hb_font_t *font)
{
  static const hb_tag_t tables[] = { HB_OT_TAG_GSUB, HB_OT_TAG_GPOS };
  hb_face_t *face = hb_font_get_face (font);
  hb_set_t *glyphs = hb_set_create ();
  hb_codepoint_t space = 0;
  gboolean found = FALSE;

  hb_font_get_nominal_glyph (font, ' ', &space);
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; !found && i < hb_ot_layout_table_get_lookup_count (face, tables[t]); i++)
      {
        hb_ot_layout_lookup_collect_glyphs (face, tables[t], i, glyphs, glyphs, glyphs, NULL);
        found = hb_set_has (glyphs, space);
      }
  hb_set_destroy (glyphs);
  return found;
}

static LsgShapeFont *
add_font (LsgShaper  *self,
          PangoFont  *font,
          const char *features)
{
  LsgShapeFont *added = g_new0 (LsgShapeFont, 1);

  added->font = font;
  added->hb = pango_font_get_hb_font (font);
  add_features (added, features);
  g_ptr_array_add (self->fonts, added);
  return added;
}

LsgShapeFont *
lsg_shaper_add_font (LsgShaper                  *self,
                     const PangoFontDescription *description,
                     const char                 *features)
{
  PangoFont *font = pango_context_load_font (self->context, description);
  LsgShapeFont *added;
  hb_codepoint_t space = 0;

  if (font == NULL)
    return NULL;
  added = add_font (self, font, features);
  hb_font_get_nominal_glyph (added->hb, ' ', &space);
  added->space = hb_font_get_glyph_h_advance (added->hb, space);
  if (has_rules_for_spaces (added->hb))
    {
      added->kerns = g_new (int, N_KERNED);
      for (guint i = 0; i < N_KERNED; i++)
        added->kerns[i] = NO_KERN;
    }
  return added;
}

/* For a font that Pango has chosen. */
static LsgShapeFont *
find_font (LsgShaper *self,
           PangoFont *font)
{
  LsgShapeFont *found = g_hash_table_lookup (self->by_font, font);

  if (found == NULL)
    {
      found = add_font (self, g_object_ref (font), "");
      g_hash_table_insert (self->by_font, font, found);
    }
  return found;
}

PangoFont *
lsg_shape_font_get_font (LsgShapeFont *self)
{
  return self->font;
}

static int
measure_kern (LsgShapeFont *self,
              gunichar      c)
{
  const guint32 text[] = { ' ', c };
  hb_buffer_t *buffer = hb_buffer_create ();
  guint n;
  int kern;

  hb_buffer_add_utf32 (buffer, text, 2, 0, 2);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_shape (self->hb, buffer, self->features, self->n_features);
  kern = hb_buffer_get_glyph_positions (buffer, &n)[0].x_advance - self->space;
  hb_buffer_destroy (buffer);
  return kern;
}

int
lsg_shape_font_get_kern (LsgShapeFont  *self,
                         const LsgWord *next)
{
  gunichar c;

  if (self->kerns == NULL || next->font != self || next->n_bytes == 0)
    return 0;
  c = g_utf8_get_char (next->text);
  if (c >= N_KERNED)
    return measure_kern (self, c);
  if (self->kerns[c] == NO_KERN)
    self->kerns[c] = measure_kern (self, c);
  return self->kerns[c];
}

/* --- words --- */

void
lsg_word_free (LsgWord *self)
{
  g_free (self->text);
  g_free (self->breaks);
  g_free (self->glyphs);
  g_free (self);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0xA0 || c == 0x202F;
}

/* Characters that run from left to right, combine with nothing and are no emoji. */
static gboolean
is_simple (gunichar c)
{
  return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x250 && c != 0xAD) || (c >= 0x2010 && c < 0x2028)
         || (c >= 0x202F && c < 0x205F) || c == 0x20AC || c == 0x2212 || (c >= 0x2190 && c < 0x2194)
         || (c >= 0x2080 && c < 0x208A) || (c >= 0x2260 && c < 0x2266) || (c >= 0x25A0 && c < 0x25FD);
}

static gboolean
has_all_glyphs (LsgWord *word)
{
  for (const char *at = word->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      hb_codepoint_t glyph;

      if (!is_simple (c) || (!is_space (c) && !hb_font_get_nominal_glyph (word->font->hb, c, &glyph)))
        return FALSE;
      word->latin |= g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
    }
  return TRUE;
}

/* Where a line may end inside. */
static void
find_breaks (LsgWord *word)
{
  guint n = (guint) g_utf8_strlen (word->text, word->n_bytes);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  guint found = 0;
  const char *at = word->text;

  word->breaks = g_new (guint16, n);
  pango_default_break (word->text, (int) word->n_bytes, NULL, attributes, (int) n + 1);
  for (guint i = 0; i < n; i++, at = g_utf8_next_char (at))
    if (i > 0 && attributes[i].is_line_break)
      word->breaks[found++] = (guint16) (at - word->text);
  word->n_breaks = found;
}

static void
shape (LsgShaper *self,
       LsgWord   *word,
       gboolean   latin)
{
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *places;

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_add_utf8 (self->buffer, word->text, (int) word->n_bytes, 0, (int) word->n_bytes);
  hb_buffer_set_direction (self->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (self->buffer, latin ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
  hb_buffer_set_language (self->buffer, self->language);
  hb_buffer_set_flags (self->buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT);
  hb_shape (word->font->hb, self->buffer, word->font->features, word->font->n_features);
  infos = hb_buffer_get_glyph_infos (self->buffer, &word->n_glyphs);
  places = hb_buffer_get_glyph_positions (self->buffer, NULL);
  word->glyphs = g_new (LsgGlyph, word->n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      word->glyphs[i] = (LsgGlyph) { infos[i].codepoint, places[i].x_advance, places[i].x_offset,
                                     -places[i].y_offset, infos[i].cluster };
      word->width += places[i].x_advance;
    }
  word->trimmed = word->width;
  if (word->n_bytes > 0 && is_space (g_utf8_get_char (g_utf8_prev_char (word->text + word->n_bytes))))
    word->trimmed -= word->glyphs[word->n_glyphs - 1].advance;
}

static LsgWord *
make_word (LsgShaper    *self,
           LsgShapeFont *font,
           const char   *text,
           guint         n,
           gboolean      latin)
{
  LsgWord *word = g_new0 (LsgWord, 1);

  word->font = font;
  word->text = g_strndup (text, n);
  word->n_bytes = n;
  word->complex = n > LONGEST_WORD || !has_all_glyphs (word);
  if (word->complex)
    return word;
  find_breaks (word);
  shape (self, word, latin);
  return word;
}

/* The hash of what makes a word what it is. */
static guint
hash_word (const LsgShapeFont *font,
           const char         *text,
           guint               n,
           gboolean            latin)
{
  guint64 h = (guint64) GPOINTER_TO_SIZE (font) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + (guint) latin;

  for (; n >= 8; n -= 8, text += 8)
    {
      guint64 part;

      memcpy (&part, text, 8);
      h = (h ^ part) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
      h ^= h >> 32;
    }
  for (; n > 0; n--, text++)
    h = (h ^ (guchar) *text) * G_GUINT64_CONSTANT (0x100000001B3);
  h ^= h >> 29;
  h *= G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
  return (guint) (h >> 32);
}

/* The first place from where @hash belongs that is empty. */
static guint
find_empty (const Slot *slots,
            guint       n_slots,
            guint       hash)
{
  guint at = hash & (n_slots - 1);

  while (slots[at].word != NULL)
    at = (at + 1) & (n_slots - 1);
  return at;
}

static void
grow (LsgShaper *self)
{
  guint n = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].word != NULL)
      slots[find_empty (slots, n, self->slots[i].hash)] = self->slots[i];
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n;
}

const LsgWord *
lsg_shaper_get_word (LsgShaper    *self,
                     LsgShapeFont *font,
                     const char   *text,
                     guint         n,
                     gboolean      latin)
{
  guint hash = hash_word (font, text, n, latin);

  guint last = self->n_slots - 1;

  for (guint at = hash & last; self->slots[at].word != NULL; at = (at + 1) & last)
    {
      const Slot *slot = &self->slots[at];

      if (slot->hash == hash && slot->word->font == font && slot->word->n_bytes == n && slot->latin == latin
          && memcmp (slot->word->text, text, n) == 0)
        return slot->word;
    }
  if (++self->n_words > self->n_slots / 2)
    grow (self);
  return (self->slots[find_empty (self->slots, self->n_slots, hash)] =
            (Slot) { hash, latin, make_word (self, font, text, n, latin) }).word;
}

LsgWord *
lsg_shaper_new_run (LsgShaper            *self,
                    const PangoGlyphItem *run,
                    const char           *text)
{
  LsgWord *word = g_new0 (LsgWord, 1);

  gboolean cut = (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0;

  word->font = find_font (self, run->item->analysis.font);
  word->text = cut ? g_strdup ("…") : g_strndup (text, (gsize) run->item->length);
  word->n_bytes = (guint) strlen (word->text);
  word->rtl = run->item->analysis.level % 2 == 1;
  word->n_glyphs = (guint) run->glyphs->num_glyphs;
  word->glyphs = g_new (LsgGlyph, word->n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];

      word->glyphs[i] = (LsgGlyph) { glyph->glyph, glyph->geometry.width, glyph->geometry.x_offset,
                                     glyph->geometry.y_offset,
                                     cut ? 0 : (guint) run->glyphs->log_clusters[i] };
      word->width += glyph->geometry.width;
    }
  word->trimmed = word->width;
  return word;
}

/* --- between words --- */

static guint
pair_hash (gconstpointer data)
{
  const Pair *pair = data;

  return g_direct_hash (pair->word) * 31 + g_direct_hash (pair->next);
}

static gboolean
pair_equal (gconstpointer a,
            gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  return first->word == second->word && first->next == second->next;
}

static gboolean
ask_pango (const LsgWord *before,
           const LsgWord *word,
           const LsgWord *next)
{
  g_autofree char *front = g_strconcat (before != NULL ? before->text : "", word->text, NULL);
  g_autofree char *all = g_strconcat (front, next->text, NULL);
  guint n = (guint) g_utf8_strlen (all, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);

  pango_default_break (all, -1, NULL, attributes, (int) n + 1);
  return attributes[g_utf8_strlen (front, -1)].is_line_break;
}

/* A line may end at a space, except beside some marks (UAX 14: quotes, brackets, dashes): those are asked
 * for. */
static gboolean
is_ordinary (const LsgWord *word,
             const LsgWord *next)
{
  const char *last = word->text + word->n_bytes;

  if (last == word->text || last[-1] != ' ')
    return FALSE;
  while (last > word->text && last[-1] == ' ')
    last--;
  return last > word->text && (g_ascii_isalnum (last[-1]) || strchr (".,:;!?", last[-1]) != NULL)
         && g_ascii_isalnum (next->text[0]);
}

gboolean
lsg_shaper_can_break (LsgShaper     *self,
                      const LsgWord *before,
                      const LsgWord *word,
                      const LsgWord *next)
{
  Pair pair = { word, next, FALSE };
  Pair *found;

  if (is_ordinary (word, next))
    return TRUE;
  if (word->text[0] == ' ' && before != NULL)
    return ask_pango (before, word, next);
  found = g_hash_table_lookup (self->pairs, &pair);
  if (found == NULL)
    {
      found = g_memdup2 (&pair, sizeof pair);
      found->breaks = ask_pango (NULL, word, next);
      g_hash_table_add (self->pairs, found);
    }
  return found->breaks;
}

/* --- the shaper --- */

LsgShaper *
lsg_shaper_new (PangoContext *context)
{
  LsgShaper *self = g_new0 (LsgShaper, 1);

  self->context = g_object_ref (context);
  self->language =
    hb_language_from_string (pango_language_to_string (pango_context_get_language (context)), -1);
  self->buffer = hb_buffer_create ();
  self->fonts = g_ptr_array_new_with_free_func (shape_font_free);
  self->by_font = g_hash_table_new (NULL, NULL);
  self->pairs = g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);
  self->n_slots = FIRST_SIZE;
  self->slots = g_new0 (Slot, self->n_slots);
  return self;
}

void
lsg_shaper_free (LsgShaper *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].word != NULL)
      lsg_word_free (self->slots[i].word);
  g_free (self->slots);
  g_hash_table_unref (self->pairs);
  g_hash_table_unref (self->by_font);
  g_ptr_array_unref (self->fonts);
  hb_buffer_destroy (self->buffer);
  g_object_unref (self->context);
  g_free (self);
}

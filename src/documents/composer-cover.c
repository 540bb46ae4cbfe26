/* composer-cover.c - the cover with diamonds and logo, and the record of a document. See composer.h. */
#include "composer.h"

#include "cover-figure.h"
#include "date.h"
#include "house-style.h"
#include "number.h"
#include "picture.h"

#include <string.h>

#define COVER_FIGURE_SIDE 317.5
#define LOGO_WIDTH (50.0 * LSG_MM)
#define LOGO_HEIGHT (18.0 * LSG_MM)

static void
draw_cover_figure (cairo_t      *cr,
                   double        width,
                   double        height,
                   gconstpointer data)
{
  const GArray *diamonds = data;
  LsgCoverFigure figure = { (const LsgDiamond *) (void *) diamonds->data, diamonds->len };
  LsgChartStyle style = lsg_chart_style_print (lsg_house_colours_default ());
  LsgCanvas canvas = { cr, NULL, &style, width, height };

  lsg_cover_figure_draw (&figure, &canvas);
}

static LsgFigure *
make_cover_figure (LsgComposer *self)
{
  GArray *diamonds = g_array_new (FALSE, FALSE, sizeof (LsgDiamond));
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  g_autofree char *number = NULL;
  g_autofree char *alternative = NULL;

  for (guint i = 0; i < n; i++)
    {
      LsgIntervention *intervention = lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i);
      LsgDiamond diamond = lsg_intervention_get_diamond (intervention);

      if (lsg_intervention_is_kept (intervention) && lsg_diamond_is_rated (diamond))
        g_array_append_val (diamonds, diamond);
    }
  number = lsg_number_format_integer (diamonds->len, self->language);
  alternative = diamonds->len > 0 ? lsg_words_fill (self->words->cover_alternative, number, NULL)
                                  : g_strdup (self->words->cover_empty);
  return lsg_figure_new (COVER_FIGURE_SIDE, COVER_FIGURE_SIDE, draw_cover_figure, diamonds,
                         (GDestroyNotify) g_array_unref, alternative);
}

/* --- logo --- */

typedef struct {
  const guint8 *data;
  gsize         left;
} Reader;

static cairo_status_t
read_bytes (gpointer       closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* Each drawing decodes for itself: pages may be drawn in several threads. */
static cairo_surface_t *
decode_logo (GBytes *logo)
{
  Reader reader = { NULL, 0 };

  reader.data = g_bytes_get_data (logo, &reader.left);
  return cairo_image_surface_create_from_png_stream (read_bytes, &reader);
}

static void
draw_logo (cairo_t      *cr,
           double        width,
           double        height,
           gconstpointer data)
{
  cairo_surface_t *surface = decode_logo ((GBytes *) data);

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cairo_scale (cr, width / cairo_image_surface_get_width (surface),
                   height / cairo_image_surface_get_height (surface));
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
    }
  cairo_surface_destroy (surface);
}

/* NULL for a picture that cannot be read: the organisation's name stands in its place. */
static LsgFigure *
make_logo (LsgComposer *self)
{
  GBytes *logo = self->programme->logo;
  cairo_surface_t *surface;
  int width;
  int height;
  double scale;
  gboolean readable;

  if (logo == NULL || !lsg_picture_read_size (logo, &width, &height)
      || (gint64) width * height > LSG_PICTURE_MOST_POINTS)
    return NULL;
  surface = decode_logo (logo);
  readable = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  if (!readable)
    return NULL;
  scale = MIN (1, MIN (LOGO_WIDTH / width, LOGO_HEIGHT / height));
  return lsg_figure_new (width * scale, height * scale, draw_logo, g_bytes_ref (logo),
                         (GDestroyNotify) g_bytes_unref,
                         lsg_text_is_empty (self->programme->organisation) ? self->programme->title
                                                                           : self->programme->organisation);
}

/* Description and logo are set in the language that stands, which is the document's afterwards. */
static void
set_cover (LsgComposer       *self,
           const char        *description,
           const char *const *entries)
{
  LsgProgramme *programme = self->programme;

  lsg_report_builder_set_cover (self->builder, description, make_cover_figure (self));
  lsg_report_builder_cover_logo (self->builder, make_logo (self));
  lsg_report_builder_set_language (self->builder, self->language);
  if (!lsg_text_is_empty (programme->organisation))
    lsg_report_builder_cover_entry (self->builder, self->words->organisation, programme->organisation);
  for (; entries[0] != NULL; entries += 2)
    if (!lsg_text_is_empty (entries[1]))
      lsg_report_builder_cover_entry (self->builder, entries[0], entries[1]);
  lsg_report_builder_cover_entry (self->builder, self->words->date, self->date);
}

void
lsg_composer_cover_of (LsgComposer       *self,
                       const char        *description,
                       const char *const *entries)
{
  set_cover (self, description, entries);
}

void
lsg_composer_cover (LsgComposer *self,
                    const char  *label,
                    const char  *value)
{
  const char *const entries[] = { label != NULL ? label : "", value, self->words->version, self->programme->version,
                                  NULL };

  lsg_report_builder_set_language (self->builder, self->content_language);
  set_cover (self, self->programme->description, entries);
}

static char *
get_duration (LsgComposer *self)
{
  gint64 minutes = self->figures->path;

  if (minutes == LSG_NULL)
    return NULL;
  if (minutes % (60 * LSG_HUNDRED) == 0)
    return lsg_number_format_hours (minutes / (60 * LSG_HUNDRED), self->language);
  return lsg_number_format_minutes (minutes * LSG_HUNDRED, self->language);
}

/* "Hybrid course, 4 h, ten learners", with what there is. */
static char *
describe_path (LsgComposer *self)
{
  const LsgWords *words = self->words;
  gboolean several = self->programme->learners != LSG_NULL && self->programme->learners > 1;
  g_autofree char *duration = get_duration (self);
  g_autofree char *learners =
    several ? lsg_number_format_words (self->programme->learners, FALSE, self->language) : NULL;

  if (duration != NULL && several)
    return lsg_words_fill (words->path_learners, self->programme->title, duration, learners, NULL);
  if (duration != NULL)
    return lsg_words_fill (words->path_duration_only, self->programme->title, duration, NULL);
  if (several)
    return lsg_words_fill (words->path_learners_only, self->programme->title, learners, NULL);
  return g_strdup (self->programme->title);
}

/* What a sentence may hold begins with a capital when it stands alone. (transfer full) */
static char *
capitalise (const char *text)
{
  char first[8] = { 0 };

  if (lsg_text_is_empty (text))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

void
lsg_composer_record (LsgComposer *self,
                     const char  *purpose,
                     const char  *readers,
                     gboolean     review)
{
  const LsgWords *words = self->words;
  LsgProgramme *programme = self->programme;
  g_autofree char *path = describe_path (self);
  g_autofree char *when = review ? capitalise (programme->review) : NULL;
  g_autofree char *version =
    lsg_text_is_empty (programme->version)
      ? lsg_words_fill (words->version_only_dated, self->date, NULL)
      : lsg_words_fill (words->version_dated, programme->version, self->date, NULL);

  lsg_report_builder_label (self->builder, words->record);
  lsg_report_builder_begin_entries (self->builder, LSG_NODE_RECORD);
  lsg_report_builder_entry (self->builder, words->purpose, purpose);
  lsg_report_builder_entry (self->builder, words->readers, readers);
  lsg_composer_entry (self, words->path, path);
  lsg_report_builder_entry (self->builder, words->version, version);
  lsg_composer_entry (self, words->author, programme->author);
  lsg_composer_entry (self, words->revision, when);
}

void
lsg_composer_validation (LsgComposer    *self,
                         LsgDeliverable  deliverable)
{
  const LsgReportWords *words = self->report;
  LsgSnapshot *snapshot = lsg_snapshot_find_last (self->records, deliverable);
  g_autofree char *edition = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (snapshot == NULL)
    return;
  edition = lsg_number_format_integer (snapshot->edition, self->language);
  date = lsg_date_format (snapshot->date, self->language);
  text = lsg_text_is_empty (snapshot->signatory)
           ? lsg_words_fill (words->validation_unsigned, edition, date, NULL)
           : lsg_words_fill (words->validation_signed, edition, date, snapshot->signatory, NULL);
  lsg_report_builder_entry (self->builder, words->validation, text);
  lsg_composer_entry (self, words->reserves, snapshot->reserves);
  lsg_composer_entry_take (self, words->since_entry, lsg_composer_word_changes (self));
}

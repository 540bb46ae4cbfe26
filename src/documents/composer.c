/* composer.c - see composer.h. Cover and record: composer-cover.c. */
#include "composer.h"

#include "date.h"
#include "house-style.h"
#include "number.h"

#include <math.h>
#include <string.h>

gboolean
lsg_text_is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

/* --- begin and end --- */

/* "Organisation · Version 1.0 · 20 November 2026"; without the version when the document has a date of its own. */
static char *
make_footer (LsgComposer *self,
             gboolean     versioned)
{
  GString *footer = g_string_new (self->programme->organisation);

  if (versioned && !lsg_text_is_empty (self->programme->version))
    {
      g_autofree char *version = lsg_words_fill (self->words->footer_version, self->programme->version, NULL);

      g_string_append_printf (footer, "%s%s", footer->len > 0 ? " · " : "", version);
    }
  g_string_append_printf (footer, "%s%s", footer->len > 0 ? " · " : "", self->date);
  return g_string_free (footer, FALSE);
}

void
lsg_composer_begin (LsgComposer      *self,
                    LsgRecords       *records,
                    const LsgFigures *figures,
                    LsgLanguage       language,
                    const char       *title,
                    const char       *subject,
                    const char       *keywords)
{
  LsgProgramme *programme = lsg_records_get_programme (records);
  LsgLanguage content = (LsgLanguage) programme->language;
  g_autofree char *filled = lsg_words_fill (subject, programme->title, NULL);
  g_autofree char *footer = NULL;
  gboolean versioned = self->day == NULL;
  LsgReportSheet sheet = {
    .title = (char *) title, .programme = programme->title, .organisation = programme->organisation,
    .author = programme->author, .subject = filled, .keywords = (char *) keywords,
  };

  self->records = records;
  self->figures = figures;
  self->programme = programme;
  self->language = language;
  self->content_language = content;
  self->words = lsg_words_get (language);
  self->report = lsg_report_words_get (language);
  self->fields = (LsgProjectFieldContext) { records, figures, content };
  if (self->day == NULL)
    self->day = lsg_text_is_empty (programme->date) ? lsg_date_today (NULL) : g_strdup (programme->date);
  self->date = lsg_date_format (self->day, language);
  footer = make_footer (self, versioned);
  sheet.footer = footer;
  sheet.date = self->day;
  self->builder = lsg_report_builder_new (language, &sheet);
}

LsgReport *
lsg_composer_end (LsgComposer *self)
{
  lsg_report_builder_set_source (self->builder, 0);
  g_clear_pointer (&self->drifts, g_ptr_array_unref);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->date, g_free);
  return lsg_report_builder_end (g_steal_pointer (&self->builder));
}

/* --- what is kept --- */

guint
lsg_composer_count_kept (LsgComposer *self)
{
  guint n = lsg_records_get_n (self->records, LSG_KIND_INTERVENTION);
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    kept += lsg_intervention_is_kept (lsg_records_peek (self->records, LSG_KIND_INTERVENTION, i));
  return kept;
}

void
lsg_composer_cover_note (LsgComposer *self)
{
  guint n = lsg_composer_count_kept (self);
  g_autofree char *number = lsg_number_format_words (n, TRUE, self->language);
  g_autofree char *note = n == 1 ? g_strdup (self->words->cover_note_one)
                                 : lsg_words_fill (self->words->cover_note, number, NULL);

  if (n > 0)
    lsg_report_builder_text (self->builder, LSG_NODE_REMARK, lsg_rich_text_new (note));
}

/* --- texts --- */

void
lsg_composer_gap (LsgComposer *self)
{
  g_autofree char *bracketed = g_strdup_printf ("[%s]", self->words->nothing_to_show);
  LsgRichText *text = lsg_rich_text_new (bracketed);

  lsg_rich_text_mark (text, LSG_MARK_PLACEHOLDER, 0, strlen (text->text), NULL);
  lsg_report_builder_text (self->builder, LSG_NODE_PARAGRAPH, text);
}

void
lsg_composer_heading (LsgComposer *self,
                      int          level,
                      const char  *title)
{
  lsg_report_builder_heading (self->builder, level, title);
}

void
lsg_composer_paragraph (LsgComposer *self,
                        const char  *text)
{
  if (!lsg_text_is_empty (text))
    lsg_report_builder_text (self->builder, LSG_NODE_PARAGRAPH, lsg_rich_text_new (text));
}

void
lsg_composer_lead (LsgComposer *self,
                   const char  *text)
{
  if (!lsg_text_is_empty (text))
    lsg_report_builder_text (self->builder, LSG_NODE_LEAD, lsg_rich_text_new (text));
}

void
lsg_composer_blocks (LsgComposer *self,
                     const char  *markdown)
{
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_markdown_add_blocks (self->builder, markdown, &self->fields);
  lsg_report_builder_set_language (self->builder, self->language);
}

/* --- tables --- */

void
lsg_composer_begin_table (LsgComposer       *self,
                          const char        *caption,
                          const char        *columns,
                          const char *const *titles)
{
  static const char letters[] = "tncs";

  lsg_report_builder_begin_table (self->builder, caption != NULL ? lsg_rich_text_new (caption) : NULL);
  for (guint i = 0; columns[i] != '\0'; i++)
    lsg_report_builder_column (self->builder, (LsgColumnKind) (strchr (letters, columns[i]) - letters),
                               titles[i]);
}

void
lsg_composer_row (LsgComposer *self,
                  LsgRowKind   kind)
{
  lsg_report_builder_row (self->builder, kind);
}

void
lsg_composer_cell (LsgComposer *self,
                   const char  *text)
{
  lsg_report_builder_cell (self->builder, lsg_rich_text_new (text));
}

void
lsg_composer_cell_take (LsgComposer *self,
                        char        *text)
{
  lsg_composer_cell (self, text);
  g_free (text);
}

void
lsg_composer_strong_cell (LsgComposer *self,
                          const char  *text)
{
  lsg_report_builder_cell (self->builder, lsg_rich_text_new_strong (text));
}

void
lsg_composer_sign_cell (LsgComposer *self,
                        LsgSign      sign,
                        const char  *text)
{
  lsg_report_builder_cell (self->builder, lsg_rich_text_new_signed (sign, text));
}

void
lsg_composer_integer_cell (LsgComposer *self,
                           gint64       value)
{
  lsg_composer_cell_take (self, value == LSG_NULL ? g_strdup (LSG_NO_NUMBER)
                                                  : lsg_number_format_integer (value, self->language));
}

void
lsg_composer_minutes_cell (LsgComposer *self,
                           LsgProduct   minutes)
{
  lsg_composer_cell_take (self, minutes == LSG_NULL ? g_strdup (LSG_NO_NUMBER)
                                                    : lsg_number_format_product (minutes, self->language));
}

void
lsg_composer_empty_cells (LsgComposer *self,
                          guint        n)
{
  for (guint i = 0; i < n; i++)
    lsg_report_builder_cell (self->builder, NULL);
}

/* Takes @text. */
static void
content_cell (LsgComposer *self,
              LsgRichText *text)
{
  lsg_report_builder_set_language (self->builder, self->content_language);
  lsg_report_builder_cell (self->builder, text);
  lsg_report_builder_set_language (self->builder, self->language);
}

void
lsg_composer_project_cell (LsgComposer *self,
                           const char  *text)
{
  content_cell (self, lsg_rich_text_new (text));
}

void
lsg_composer_markdown_cell (LsgComposer *self,
                            const char  *markdown)
{
  content_cell (self, lsg_markdown_to_text (markdown, &self->fields));
}

void
lsg_composer_titled_cell (LsgComposer *self,
                          const char  *title,
                          const char  *markdown)
{
  LsgRichText *text = lsg_rich_text_new_strong (title);
  g_autoptr (LsgRichText) rest = lsg_markdown_to_text (markdown, &self->fields);

  if (!lsg_rich_text_is_empty (rest))
    {
      g_autoptr (LsgRichText) line = lsg_rich_text_new ("\n");

      if (!lsg_rich_text_is_empty (text))
        lsg_rich_text_append (text, line);
      lsg_rich_text_append (text, rest);
    }
  content_cell (self, text);
}

void
lsg_composer_end_table (LsgComposer *self,
                        const char  *note)
{
  lsg_report_builder_end_table (self->builder, lsg_text_is_empty (note) ? NULL : lsg_rich_text_new (note));
}

/* --- entries --- */

void
lsg_composer_entry (LsgComposer *self,
                    const char  *label,
                    const char  *value)
{
  if (!lsg_text_is_empty (value))
    lsg_report_builder_entry (self->builder, label, value);
}

void
lsg_composer_entry_take (LsgComposer *self,
                         const char  *label,
                         char        *value)
{
  lsg_composer_entry (self, label, value);
  g_free (value);
}

/* --- words --- */

char *
lsg_composer_time (LsgComposer *self,
                   LsgProduct   minutes)
{
  gint64 whole = (minutes + LSG_PRODUCT_ONE / 2) / LSG_PRODUCT_ONE;

  if (minutes < 60 * LSG_PRODUCT_ONE || minutes % LSG_PRODUCT_ONE != 0)
    return lsg_number_format_minutes (minutes, self->language);
  if (whole % 60 == 0)
    return lsg_number_format_hours (whole / 60, self->language);
  {
    g_autofree char *hours = lsg_number_format_hours (whole / 60, self->language);

    return g_strdup_printf ("%s" LSG_NO_BREAK_SPACE "%02d", hours, (int) (whole % 60));
  }
}

char *
lsg_composer_key_minutes (LsgComposer *self,
                          double       minutes)
{
  LsgProduct step = minutes < 10 ? LSG_PRODUCT_ONE / 10 : LSG_PRODUCT_ONE;

  return lsg_number_format_minutes (llround (minutes * LSG_PRODUCT_ONE / step) * step, self->language);
}

const char *
lsg_composer_profile (LsgComposer *self,
                      gint64       id)
{
  LsgProfile *profile = lsg_records_find (self->records, id);

  return profile != NULL ? profile->name : LSG_NO_NUMBER;
}

GPtrArray *
lsg_composer_list (LsgComposer  *self,
                   LsgKindId     kind,
                   GCompareFunc  compare)
{
  guint n = lsg_records_get_n (self->records, kind);
  GPtrArray *list = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, lsg_records_peek (self->records, kind, i));
  if (compare != NULL)
    g_ptr_array_sort (list, compare);
  return list;
}

char *
lsg_composer_fill_integer (LsgComposer *self,
                           const char  *pattern,
                           gint64       value)
{
  g_autofree char *number = lsg_number_format_integer (value, self->language);

  return lsg_words_fill (pattern, number, NULL);
}

LsgSign
lsg_sign_of_class (gint64 class_)
{
  return class_ >= 0 && class_ < LSG_N_CLASSES ? (LsgSign) (LSG_SIGN_INDISPENSABLE + class_) : LSG_SIGN_NONE;
}

LsgSign
lsg_sign_of_verdict (gint64 verdict)
{
  return verdict >= 0 && verdict < LSG_N_VERDICTS ? (LsgSign) (LSG_SIGN_REALISTIC + verdict) : LSG_SIGN_NONE;
}

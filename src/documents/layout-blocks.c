/* layout-blocks.c - contents, key figures, record, signatures and figures as items (SPEC 3, 4). */
#include "layout-parts.h"

#include <math.h>

#include "words.h"

#define CONTENTS_TITLE_AFTER LSG_HALF
#define CONTENTS_INDENT (8.0 * LSG_MM)
#define CONTENTS_INDENT_MOST (30.0 * LSG_MM)
#define CONTENTS_NUMBER_GAP 8.0
#define CONTENTS_PAGE_WIDTH 28.0 /* kept free of dots */
#define CONTENTS_MANY_SECTIONS 12
#define DOT_STEP 6.0
#define INDEX_UNBROKEN_LINES 15
#define INDEX_LEAST_LINES 4

#define KEY_COLUMN (58.0 * LSG_MM)
#define KEY_LABEL_WIDTH (45.0 * LSG_MM)
#define KEY_ROW_GAP (3 * LSG_QUARTER)

#define RECORD_LABEL_WIDTH (26.0 * LSG_MM)
#define RECORD_OVER 2.4
#define RECORD_UNDER 2.6
#define RECORD_UNBROKEN_LINES 4

#define SIGNATURE_LINE 25.0
#define SIGNATURE_BOX (31.0 * LSG_MM)
#define SIGNATURE_TITLE_AFTER LSG_QUARTER
#define SIGNATURE_LABEL_BASELINE 13.6
#define SIGNATURE_PAD (2.0 * LSG_MM)
#define SIGNATURE_RULE 0.4

#define FIGURE_GAP LSG_RHYTHM
#define CAPTION_OVER 5.0
#define CAPTION_TIE "\302\240 " /* U+00A0 and a space: about 0.6 em */

LsgRichText *
lsg_make_caption (LsgSetter         *self,
                  const char        *word,
                  guint              number,
                  const LsgRichText *text,
                  const char        *suffix)
{
  g_autofree char *label = g_strdup_printf ("%s\302\240%u", word, number);
  g_autoptr (LsgRichText) gap = lsg_rich_text_new (CAPTION_TIE);
  LsgRichText *caption = lsg_rich_text_new_strong (label);

  lsg_rich_text_mark (caption, LSG_MARK_LABEL, 0, strlen (caption->text), NULL);
  lsg_rich_text_append (caption, gap);
  lsg_rich_text_append (caption, text);
  if (suffix != NULL)
    {
      g_autofree char *spaced = g_strconcat ("\302\240", suffix, NULL);
      g_autoptr (LsgRichText) rest = lsg_rich_text_new (spaced);

      lsg_rich_text_append (caption, rest);
    }
  return caption;
}

/* --- contents --- */

static int
count_sections (LsgReport *report)
{
  int n = 0;

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    {
      const LsgNode *node = lsg_report_get_node (report, i);

      n += node->type == LSG_NODE_HEADING && node->level == 1;
    }
  return n;
}

/* Dots stand on the page's own grid, from the end of the title to the page number. */
static void
put_dots (LsgSetter   *self,
          LsgLines *dot,
          double       from,
          double       to,
          double       baseline)
{
  double first = self->form->text_x + ceil ((from - self->form->text_x) / DOT_STEP) * DOT_STEP;

  for (double x = first; x < to; x += DOT_STEP)
    lsg_setter_line (self, dot, 0, x, baseline, 0, lsg_role_get_style (LSG_ROLE_CONTENTS_DOT)->paint, 0);
}

/* Which headings are listed: those from node @from to before @to. */
typedef struct {
  guint from;
  guint to;
  int   top; /* level that stands at the edge */
  int   deepest;
} ContentsRange;

/* Titles stand far enough behind the widest number or code. */
static double
measure_contents_indent (LsgSetter           *self,
                         const ContentsRange *range)
{
  double indent = CONTENTS_INDENT;
  glong longest = 0;

  for (guint i = range->from; i < range->to; i++)
    {
      const LsgNode *node = lsg_report_get_node (self->report, i);
      g_autoptr (LsgLines) layout = NULL;

      if (node->type != LSG_NODE_HEADING || node->level > range->deepest || node->number == NULL
          || g_utf8_strlen (node->number, -1) <= longest)
        continue;
      longest = g_utf8_strlen (node->number, -1);
      layout = lsg_typesetter_set_string (self->typesetter, node->number, LSG_ROLE_CONTENTS_NUMBER, -1,
                                          LSG_SET_PLAIN);
      indent = MAX (indent, lsg_lines_get_width (layout) + CONTENTS_NUMBER_GAP);
    }
  return MIN (indent, CONTENTS_INDENT_MOST);
}

static void
set_contents_line (LsgSetter     *self,
                   const LsgNode *node,
                   guint          heading,
                   LsgLines      *dot,
                   double         indent,
                   int            depth,
                   guint          tag)
{
  double leading = lsg_role_get_style (LSG_ROLE_CONTENTS)->leading;
  double x = self->form->text_x + indent + CONTENTS_INDENT * depth;
  double width = self->form->text_x + self->form->text_width - CONTENTS_PAGE_WIDTH - DOT_STEP - x;
  LsgFlowItem item = { .height = leading };
  LsgLines *layout = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, node->text, LSG_ROLE_CONTENTS, width, LSG_SET_NO_RUNT));
  guint line = lsg_setter_add_tag (self, "TOCI", tag);
  guint text = lsg_setter_add_tag (self, "Reference", line);
  int n = lsg_lines_get_n (layout);
  double baseline;

  item.height = n * leading;
  lsg_setter_begin (self, item);
  if (node->number != NULL)
    {
      lsg_set_number (self, node->number, LSG_ROLE_CONTENTS_NUMBER, x - indent,
                      lsg_role_get_ascent (LSG_ROLE_CONTENTS), text);
    }
  lsg_setter_lines (self, layout, LSG_ROLE_CONTENTS, x, 0, width, text);
  baseline = (n - 1) * leading + lsg_role_get_ascent (LSG_ROLE_CONTENTS);
  put_dots (self, dot, x + lsg_lines_get_line_width (layout, n - 1) + DOT_STEP / 2,
            self->form->text_x + self->form->text_width - CONTENTS_PAGE_WIDTH, baseline);
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_PAGE, .heading = heading, .x = self->form->text_x + self->form->text_width,
                                   .tag = lsg_setter_add_tag (self, "Span", line), .y = baseline });
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_LINK, .heading = heading, .tag = line, .x = self->form->text_x,
                                   .width = self->form->text_width, .height = n * leading });
}

static void
set_contents_lines (LsgSetter           *self,
                    const ContentsRange *range)
{
  LsgLines *dot = lsg_setter_keep (
    self, lsg_typesetter_set_string (self->typesetter, ".", LSG_ROLE_CONTENTS_DOT, -1, LSG_SET_PLAIN));
  guint tag = lsg_setter_add_tag (self, "TOC", 0);
  double indent = measure_contents_indent (self, range);
  guint heading = 0;

  for (guint i = 0; i < range->to; i++)
    {
      const LsgNode *entry = lsg_report_get_node (self->report, i);

      if (entry->type != LSG_NODE_HEADING)
        continue;
      heading++;
      if (i >= range->from && entry->level <= range->deepest)
        set_contents_line (self, entry, heading, dot, indent, entry->level - range->top, tag);
    }
}

void
lsg_set_contents (LsgSetter     *self,
                  const LsgNode *node)
{
  LsgFlowItem item = { .before = 2 * LSG_RHYTHM, .after = CONTENTS_TITLE_AFTER, .clear = TRUE };
  LsgLines *title = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, node->text, LSG_ROLE_H1, self->form->text_width, LSG_SET_BALANCED));
  ContentsRange range = { 0, lsg_report_get_n_nodes (self->report), 1,
                          count_sections (self->report) > CONTENTS_MANY_SECTIONS ? 2 : 1 };
  double height;

  lsg_setter_begin (self, item);
  lsg_set_rule_over (self);
  height = lsg_setter_lines (self, title, LSG_ROLE_H1, self->form->text_x, LSG_UNDER_RULE, self->form->text_width,
                             lsg_setter_add_tag (self, "H1", 0));
  lsg_setter_last (self)->height = LSG_UNDER_RULE + height;
  self->stick = TRUE;
  set_contents_lines (self, &range);
  self->stick = FALSE;
}

/* From the index to the next section. */
/* A short index stands on one page; of a longer one no line or two are left alone. */
static void
hold_index (LsgSetter *self,
            guint      first)
{
  guint n = self->items->len - first;

  for (guint i = 0; i < n; i++)
    if (n <= INDEX_UNBROKEN_LINES || i < INDEX_LEAST_LINES || i + INDEX_LEAST_LINES > n)
      g_array_index (self->items, LsgFlowItem, first + i).break_before = LSG_BREAK_NEVER;
}

void
lsg_set_index (LsgSetter     *self,
               const LsgNode *node)
{
  guint n = lsg_report_get_n_nodes (self->report);
  ContentsRange range = { n, n, 2, 2 };
  guint first;

  for (guint i = 0; i < n; i++)
    {
      const LsgNode *other = lsg_report_get_node (self->report, i);

      if (other == node)
        range.from = i;
      else if (i > range.from && other->type == LSG_NODE_HEADING && other->level == 1)
        {
          range.to = i;
          break;
        }
    }
  first = self->items->len;
  set_contents_lines (self, &range);
  hold_index (self, first);
  self->stick = FALSE;
}

/* --- key figures --- */

static double
put_key_figure (LsgSetter      *self,
                const LsgEntry *entry,
                double          x)
{
  double y = 0;
  LsgLines *value = lsg_setter_keep (
      self,
      lsg_typesetter_set (self->typesetter, entry->value, LSG_ROLE_KEY_FIGURE, KEY_COLUMN, LSG_SET_PLAIN));
  LsgLines *label = lsg_setter_keep (self, lsg_typesetter_set_string (self->typesetter, entry->label,
                                                                         LSG_ROLE_KEY_LABEL, KEY_LABEL_WIDTH,
                                                                         LSG_SET_BALANCED));

  y = lsg_setter_lines (self, value, LSG_ROLE_KEY_FIGURE, x, y, KEY_COLUMN,
                        lsg_setter_add_tag (self, "P", 0));
  return y + lsg_setter_lines (self, label, LSG_ROLE_KEY_LABEL, x, y, KEY_LABEL_WIDTH,
                               lsg_setter_add_tag (self, "P", 0));
}

/* Two beside each other; each row is an item. */
void
lsg_set_key_figures (LsgSetter     *self,
                     const LsgNode *node)
{
  for (guint i = 0; i < node->entries->len; i += 2)
    {
      LsgFlowItem item = { .after = i + 2 < node->entries->len ? KEY_ROW_GAP : LSG_RHYTHM };
      double left;
      double right = 0;

      lsg_setter_begin (self, item);
      left = put_key_figure (self, &g_array_index (node->entries, LsgEntry, i), self->form->text_x);
      if (i + 1 < node->entries->len)
        right = put_key_figure (self, &g_array_index (node->entries, LsgEntry, i + 1),
                                self->form->text_x + KEY_COLUMN);
      lsg_setter_last (self)->height = MAX (left, right);
    }
  self->stick = FALSE;
}

/* --- record --- */

/* One item for each line, so that a long entry may span pages. */
static void
put_record_row (LsgSetter      *self,
                const LsgEntry *entry,
                gboolean        first,
                gboolean        last,
                guint           tag)
{
  const LsgRoleStyle *style = lsg_role_get_style (LSG_ROLE_RECORD_VALUE);
  double value_x = self->form->text_x + RECORD_LABEL_WIDTH;
  double value_width = self->form->text_width - RECORD_LABEL_WIDTH;
  guint row = lsg_setter_add_tag (self, "TR", tag);
  guint head = lsg_setter_add_tag (self, "TH", row);
  guint data = lsg_setter_add_tag (self, "TD", row);
  LsgLines *label = lsg_setter_keep (
      self, lsg_typesetter_set_string (self->typesetter, entry->label != NULL ? entry->label : "",
                                       LSG_ROLE_RECORD_LABEL,
                                       RECORD_LABEL_WIDTH - 6, LSG_SET_BALANCED));
  LsgLines *value = lsg_setter_keep (self, lsg_typesetter_set (self->typesetter, entry->value,
                                                                  LSG_ROLE_RECORD_VALUE, value_width,
                                                                  LSG_SET_BALANCED));
  int n = MAX (lsg_lines_get_n (label), lsg_lines_get_n (value));

  for (int i = 0; i < n; i++)
    {
      double over = i > 0 ? 0 : first ? 2 * RECORD_OVER : RECORD_OVER;
      double y = over + style->ascent * style->leading;
      LsgFlowItem item = {
        .height = over + style->leading + (i + 1 < n ? 0 : RECORD_UNDER + LSG_RULE_ROW),
        .after = last && i + 1 == n ? LSG_RHYTHM : 0,
        .break_before = i == 0 || (n > RECORD_UNBROKEN_LINES && i > 1 && i + 1 < n) ? LSG_BREAK_FREE
                                                                                   : LSG_BREAK_NEVER,
      };

      lsg_setter_begin (self, item);
      if (i < lsg_lines_get_n (label))
        lsg_setter_line (self, label, i, self->form->text_x, y, RECORD_LABEL_WIDTH, LSG_PAINT_GREY, head);
      if (i < lsg_lines_get_n (value))
        lsg_setter_line (self, value, i, value_x, y, value_width, style->paint, data);
      if (i + 1 == n && !last)
        lsg_setter_rule (self, self->form->text_x, item.height - LSG_RULE_ROW / 2, self->form->text_width, LSG_RULE_ROW,
                         LSG_PAINT_HAIR);
    }
}

void
lsg_set_record (LsgSetter     *self,
                const LsgNode *node)
{
  guint tag = lsg_setter_add_tag (self, "Table", 0);

  for (guint i = 0; i < node->entries->len; i++)
    put_record_row (self, &g_array_index (node->entries, LsgEntry, i), i == 0, i + 1 == node->entries->len,
                    tag);
  self->stick = FALSE;
}

/* --- signatures --- */

static double
put_signature (LsgSetter          *self,
               const LsgSignature *signature,
               double              x,
               double              width,
               double              y)
{
  guint tag = lsg_setter_add_tag (self, "Div", 0);
  LsgLines *mention = lsg_setter_keep (
      self, lsg_typesetter_set_string (self->typesetter, signature->mention, LSG_ROLE_SIGNATURE_LABEL,
                                       width - 2 * SIGNATURE_PAD, LSG_SET_BALANCED));

  for (guint i = 0; i < G_N_ELEMENTS (signature->lines); i++)
    {
      LsgLines *label =
        lsg_setter_keep (self, lsg_typesetter_set_string (self->typesetter, signature->lines[i],
                                                          LSG_ROLE_SIGNATURE_LABEL, -1, LSG_SET_PLAIN));

      lsg_setter_line (self, label, 0, x, y + SIGNATURE_LABEL_BASELINE, width, LSG_PAINT_GREY,
                       lsg_setter_add_tag (self, "P", tag));
      y += SIGNATURE_LINE;
      lsg_setter_rule (self, x, y, width, SIGNATURE_RULE, LSG_PAINT_GREY);
    }
  y += LSG_HALF;
  lsg_setter_fill (self, x, y, width, SIGNATURE_BOX, LSG_PAINT_TINT);
  lsg_setter_lines (self, mention, LSG_ROLE_SIGNATURE_LABEL, x + SIGNATURE_PAD, y + SIGNATURE_PAD, width,
                    lsg_setter_add_tag (self, "P", tag));
  return y + SIGNATURE_BOX;
}

/* Three columns of which the second meets the text column; titles share a line. */
void
lsg_set_signatures (LsgSetter     *self,
                    const LsgNode *node)
{
  static const double xs[] = { 22 * LSG_MM, 72 * LSG_MM, 133 * LSG_MM };
  static const double widths[] = { 44 * LSG_MM, 55 * LSG_MM, 55 * LSG_MM };
  guint offset = node->signatures->len < 3 ? 1 : 0;
  LsgFlowItem item = { .before = LSG_HALF, .after = LSG_RHYTHM, .clear = TRUE };
  double titles = 0;
  double height = 0;

  self->stick = self->items->len > 0;
  lsg_setter_begin (self, item);
  for (guint i = 0; i < node->signatures->len; i++)
    {
      const LsgSignature *signature = &g_array_index (node->signatures, LsgSignature, i);
      LsgLines *title = lsg_setter_keep (
        self, lsg_typesetter_set_string (self->typesetter, signature->title, LSG_ROLE_SIGNATURE_TITLE,
                                         widths[i + offset], LSG_SET_BALANCED));

      double foot = lsg_setter_lines (self, title, LSG_ROLE_SIGNATURE_TITLE, xs[i + offset], 0,
                                      widths[i + offset], lsg_setter_add_tag (self, "H3", 0));

      titles = MAX (titles, foot);
    }
  for (guint i = 0; i < node->signatures->len; i++)
    {
      double foot = put_signature (self, &g_array_index (node->signatures, LsgSignature, i), xs[i + offset],
                                   widths[i + offset], titles + SIGNATURE_TITLE_AFTER);

      height = MAX (height, foot);
    }
  lsg_setter_last (self)->height = height;
}

/* --- figures --- */

static void
put_figure_caption (LsgSetter       *self,
                    const LsgFigure *figure,
                    double           x,
                    double           y,
                    double           width)
{
  const LsgWords *words = lsg_words_get (lsg_report_get_language (self->report));
  g_autoptr (LsgRichText) text = NULL;
  LsgLines *layout;
  double height;

  if (figure->caption == NULL)
    return;
  text = lsg_make_caption (self, words->figure, figure->number, figure->caption, NULL);
  layout = lsg_setter_keep (
    self, lsg_typesetter_set (self->typesetter, text, LSG_ROLE_CAPTION, width, LSG_SET_BALANCED));
  height = lsg_setter_lines (self, layout, LSG_ROLE_CAPTION, x, y + CAPTION_OVER, width,
                             lsg_setter_add_tag (self, "Caption", 0));
  lsg_setter_last (self)->height += CAPTION_OVER + height;
}

/* A figure in rows: each is an item, and a page may begin with any of them. */
static void
set_figure_rows (LsgSetter       *self,
                 const LsgFigure *figure,
                 LsgFlowItem      item,
                 double           x,
                 double           width)
{
  guint tag = lsg_setter_add_tag (self, "Figure", 0);

  item.floats = FALSE;
  item.snap = FALSE;
  item.after = 0;
  for (guint row = 0; row < figure->n_rows; row++)
    {
      gboolean last = row + 1 == figure->n_rows;

      item.snap = last;
      item.after = last ? FIGURE_GAP : 0;
      if (row > 0)
        item.break_before = last && row == 1 ? LSG_BREAK_RELUCTANT : LSG_BREAK_FREE;
      lsg_setter_begin (self, item);
      lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FIGURE,
                                      .tag = tag,
                                      .x = x,
                                      .width = MIN (figure->width, width),
                                      .height = item.height,
                                      .line = (int) row,
                                      .figure = figure });
      item.before = 0;
    }
  put_figure_caption (self, figure, x, item.height, width);
}

void
lsg_set_figure (LsgSetter     *self,
                const LsgNode *node)
{
  const LsgFigure *figure = node->figure;
  double x = figure->wide ? self->form->margin_left : self->form->text_x;
  double width = figure->wide ? self->form->full_width : self->form->text_width;
  LsgFlowItem item = {
    .before = FIGURE_GAP,
    .height = MIN (figure->height, self->form->body_height - 4 * LSG_RHYTHM),
    .after = FIGURE_GAP,
    .break_before = lsg_setter_get_block_break (self),
    .clear = figure->wide,
    .snap = TRUE,
    .floats = TRUE,
  };

  if (figure->draw_row != NULL)
    {
      set_figure_rows (self, figure, item, x, width);
      return;
    }
  lsg_setter_begin (self, item);
  lsg_setter_ink (self, (LsgInk) { .kind = LSG_INK_FIGURE,
                                  .tag = lsg_setter_add_tag (self, "Figure", 0),
                                  .x = x,
                                  .width = MIN (figure->width, width),
                                  .height = item.height,
                                  .figure = figure });
  put_figure_caption (self, figure, x, item.height, width);
}

/* markdown.c - see markdown.h. */
#include "markdown.h"

#include <cmark.h>
#include <string.h>

/* Nodes deeper than this are flattened: texts of others may be made to nest without end. */
#define DEEPEST_LIST 4
#define DEEPEST_INLINE 32

typedef struct {
  LsgReportBuilder             *builder; /* NULL while only a text is made */
  const LsgProjectFieldContext *fields;
} Reader;

/* Stands for \{ while cmark parses, which would take the backslash away; no text of a project holds it. */
#define ESCAPED_BRACE '\032'

/* @text with escaped braces as such, or with what they were made of where no backslash counts. (transfer
 * full) */
static char *
restore_braces (const char *text,
                const char *brace)
{
  GString *restored = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (*c == ESCAPED_BRACE)
      g_string_append (restored, brace);
    else
      g_string_append_c (restored, *c);
  return g_string_free (restored, FALSE);
}

static char *
hide_escaped_braces (const char *markdown)
{
  GString *hidden = g_string_new (NULL);

  for (const char *c = markdown; *c != '\0'; c++)
    if (c[0] == '\\' && c[1] == '{')
      {
        g_string_append_c (hidden, ESCAPED_BRACE);
        c++;
      }
    else
      {
        g_string_append_c (hidden, *c);
        if (c[0] == '\\' && c[1] == '\\')
          g_string_append_c (hidden, *++c);
      }
  return g_string_free (hidden, FALSE);
}

/* --- inlines --- */

static void
append_plain (LsgRichText *text,
              const char  *plain)
{
  g_autoptr (LsgRichText) part = lsg_rich_text_new (plain);

  lsg_rich_text_append (text, part);
}

static void
append_field (Reader      *self,
              LsgRichText *text,
              const char  *token,
              gsize        length)
{
  const LsgProjectField *field = lsg_project_fields_find (token, length);
  g_autofree char *value = field != NULL ? lsg_project_field_get_text (field, self->fields) : NULL;
  gsize start = strlen (text->text);
  g_autofree char *bracketed = NULL;

  if (value != NULL)
    {
      append_plain (text, value);
      return;
    }
  if (field != NULL)
    bracketed = g_strdup_printf ("[%s]", lsg_project_field_get_label (field));
  else
    bracketed = g_strdup_printf ("[%.*s]", (int) length, token);
  append_plain (text, bracketed);
  lsg_rich_text_mark (text, LSG_MARK_PLACEHOLDER, start, strlen (text->text), NULL);
}

/* Text with its fields. */
static void
append_text (Reader      *self,
             LsgRichText *text,
             const char  *literal)
{
  g_autofree char *rest = NULL;

  while (self->fields != NULL)
    {
      gsize length;
      const char *brace = lsg_project_fields_next (literal, &length);
      g_autofree char *before = NULL;
      g_autofree char *restored = NULL;

      if (brace == NULL)
        break;
      before = g_strndup (literal, (gsize) (brace - literal));
      restored = restore_braces (before, "{");
      append_plain (text, restored);
      append_field (self, text, brace + 1, length);
      literal = brace + length + 2;
    }
  rest = restore_braces (literal, "{");
  append_plain (text, rest);
}

/* The web and mail only: a link in somebody's project must not start anything else. */
static gboolean
is_safe_target (const char *target)
{
  return g_ascii_strncasecmp (target, "https://", 8) == 0 || g_ascii_strncasecmp (target, "http://", 7) == 0
         || g_ascii_strncasecmp (target, "mailto:", 7) == 0;
}

static void append_inlines (Reader *self, LsgRichText *text, cmark_node *parent, int depth);

static void
append_marked (Reader      *self,
               LsgRichText *text,
               cmark_node  *node,
               LsgMarkType  type,
               const char  *target,
               int          depth)
{
  gsize start = strlen (text->text);

  append_inlines (self, text, node, depth + 1);
  lsg_rich_text_mark (text, type, start, strlen (text->text), target);
}

static void
append_code (LsgRichText *text,
             const char  *literal)
{
  gsize start = strlen (text->text);
  g_autofree char *restored = restore_braces (literal, "\\{");

  append_plain (text, restored);
  lsg_rich_text_mark (text, LSG_MARK_CODE, start, strlen (text->text), NULL);
}

static void
append_inline (Reader      *self,
               LsgRichText *text,
               cmark_node  *node,
               int          depth)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      append_text (self, text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      append_plain (text, " ");
      break;
    case CMARK_NODE_LINEBREAK:
      append_plain (text, "\n");
      break;
    case CMARK_NODE_CODE:
      append_code (text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_HTML_INLINE:
      append_text (self, text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_EMPH:
      append_marked (self, text, node, LSG_MARK_EMPHASIS, NULL, depth);
      break;
    case CMARK_NODE_STRONG:
      append_marked (self, text, node, LSG_MARK_STRONG, NULL, depth);
      break;
    case CMARK_NODE_LINK:
      if (is_safe_target (cmark_node_get_url (node)))
        append_marked (self, text, node, LSG_MARK_LINK, cmark_node_get_url (node), depth);
      else
        append_inlines (self, text, node, depth + 1);
      break;
    default: /* a picture is the text that stands for it */
      append_inlines (self, text, node, depth + 1);
      break;
    }
}

static void
append_inlines (Reader      *self,
                LsgRichText *text,
                cmark_node  *parent,
                int          depth)
{
  if (depth > DEEPEST_INLINE)
    return;
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL; node = cmark_node_next (node))
    append_inline (self, text, node, depth);
}

static LsgRichText *
read_inlines (Reader     *self,
              cmark_node *parent)
{
  LsgRichText *text = lsg_rich_text_new (NULL);

  append_inlines (self, text, parent, 0);
  return text;
}

/* The literal of a code or HTML block without its last line feed. */
static LsgRichText *
read_literal (cmark_node *node)
{
  g_autofree char *literal = g_strchomp (restore_braces (cmark_node_get_literal (node), "\\{"));
  LsgRichText *text = lsg_rich_text_new (literal);

  if (cmark_node_get_type (node) == CMARK_NODE_CODE_BLOCK)
    lsg_rich_text_mark (text, LSG_MARK_CODE, 0, strlen (text->text), NULL);
  return text;
}

/* --- blocks --- */

static gboolean
has_literal (cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  return type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
}

static gboolean
has_inlines (cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

static LsgRichText *
read_paragraph (Reader     *self,
                cmark_node *node)
{
  return has_literal (node) ? read_literal (node) : read_inlines (self, node);
}

static void
add_paragraph (Reader     *self,
               cmark_node *node)
{
  LsgRichText *text = read_paragraph (self, node);

  if (lsg_rich_text_is_empty (text))
    lsg_rich_text_free (text);
  else
    lsg_report_builder_text (self->builder, LSG_NODE_PARAGRAPH, text);
}

static void add_blocks (Reader *self, cmark_node *parent, int depth);

/* An item begins with its first paragraph; what follows hangs under it. */
static void
add_item (Reader     *self,
          cmark_node *item,
          int         depth)
{
  cmark_node *first = cmark_node_first_child (item);
  gboolean text_first = first != NULL && (has_inlines (first) || has_literal (first));

  lsg_report_builder_open_item (self->builder,
                                text_first ? read_paragraph (self, first) : lsg_rich_text_new (NULL));
  if (text_first)
    cmark_node_unlink (first);
  add_blocks (self, item, depth + 1);
  if (text_first)
    cmark_node_free (first);
  lsg_report_builder_close (self->builder);
}

static void
add_list (Reader     *self,
          cmark_node *list,
          int         depth)
{
  gboolean ordered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;

  lsg_report_builder_open_list (self->builder, ordered, ordered ? cmark_node_get_list_start (list) : 1);
  for (cmark_node *item = cmark_node_first_child (list); item != NULL; item = cmark_node_next (item))
    add_item (self, item, depth);
  lsg_report_builder_close (self->builder);
}

static void
add_callout (Reader     *self,
             cmark_node *quote)
{
  cmark_node *first = cmark_node_first_child (quote);
  LsgRichText *title = NULL;

  if (first != NULL && cmark_node_get_type (first) == CMARK_NODE_PARAGRAPH && cmark_node_next (first) != NULL)
    {
      title = read_inlines (self, first);
      if (lsg_rich_text_is_all (title, LSG_MARK_STRONG))
        cmark_node_free (first);
      else
        g_clear_pointer (&title, lsg_rich_text_free);
    }
  lsg_report_builder_open_callout (self->builder, title);
  add_blocks (self, quote, 1);
  lsg_report_builder_close (self->builder);
}

static void
add_block (Reader     *self,
           cmark_node *node,
           int         depth)
{
  if (has_inlines (node) || has_literal (node))
    add_paragraph (self, node);
  else if (cmark_node_get_type (node) == CMARK_NODE_LIST && depth < DEEPEST_LIST)
    add_list (self, node, depth);
  else if (cmark_node_get_type (node) == CMARK_NODE_BLOCK_QUOTE && depth == 0)
    add_callout (self, node);
  else if (cmark_node_get_type (node) != CMARK_NODE_THEMATIC_BREAK && depth < DEEPEST_INLINE)
    add_blocks (self, node, depth + 1);
}

static void
add_blocks (Reader     *self,
            cmark_node *parent,
            int         depth)
{
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL; node = cmark_node_next (node))
    add_block (self, node, depth);
}

static cmark_node *
parse (const char *markdown)
{
  g_autofree char *hidden = hide_escaped_braces (markdown);

  return cmark_parse_document (hidden, strlen (hidden), CMARK_OPT_DEFAULT);
}

void
lsg_markdown_add_blocks (LsgReportBuilder             *builder,
                         const char                   *markdown,
                         const LsgProjectFieldContext *fields)
{
  Reader reader = { builder, fields };
  cmark_node *root;

  if (markdown == NULL)
    return;
  root = parse (markdown);
  add_blocks (&reader, root, 0);
  cmark_node_free (root);
}

/* --- one text --- */

static void
append_block_text (Reader      *self,
                   LsgRichText *text,
                   cmark_node  *node,
                   int          depth)
{
  if (has_inlines (node) || has_literal (node))
    {
      g_autoptr (LsgRichText) part = read_paragraph (self, node);
      cmark_node *parent = cmark_node_parent (node);

      if (text->text[0] != '\0')
        append_plain (text, "\n");
      if (parent != NULL && cmark_node_get_type (parent) == CMARK_NODE_ITEM
          && cmark_node_previous (node) == NULL)
        append_plain (text, "\342\200\223\302\240");
      lsg_rich_text_append (text, part);
      return;
    }
  if (depth > DEEPEST_INLINE)
    return;
  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = cmark_node_next (child))
    append_block_text (self, text, child, depth + 1);
}

LsgRichText *
lsg_markdown_to_text (const char                   *markdown,
                      const LsgProjectFieldContext *fields)
{
  LsgRichText *text = lsg_rich_text_new (NULL);
  Reader reader = { NULL, fields };
  cmark_node *root;

  if (markdown == NULL)
    return text;
  root = parse (markdown);
  append_block_text (&reader, text, root, 0);
  cmark_node_free (root);
  return text;
}

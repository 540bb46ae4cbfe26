/* Markdown to nodes; nodes are written as one line each. */
#include "suite.h"

#include "charter-example.h"
#include "markdown.h"

Suite *markdown_suite (void);

/* *emphasis*, **strong**, `code`, (link>, [placeholder] as letters before the stretch. */
static void
dump_text (GString           *dump,
           const LsgRichText *text)
{
  static const char letters[] = {
    [LSG_MARK_STRONG] = 's', [LSG_MARK_EMPHASIS] = 'e',    [LSG_MARK_CODE] = 'c',
    [LSG_MARK_LINK] = 'l',   [LSG_MARK_PLACEHOLDER] = 'p', [LSG_MARK_SUPERSCRIPT] = '^',
    [LSG_MARK_LABEL] = 't',  [LSG_MARK_NO_BREAK] = '-',
  };

  if (text == NULL)
    return;
  g_string_append_printf (dump, "“%s”", text->text);
  for (guint i = 0; i < text->marks->len; i++)
    {
      const LsgMark *mark = &g_array_index (text->marks, LsgMark, i);
      g_autofree char *stretch = g_strndup (text->text + mark->start, mark->end - mark->start);

      g_string_append_printf (dump, " %c:%s", letters[mark->type], stretch);
      if (mark->target != NULL)
        g_string_append_printf (dump, ">%s", mark->target);
    }
}

static void
dump_node (GString       *dump,
           const LsgNode *node,
           int            depth)
{
  static const char *const names[] = {
    [LSG_NODE_PARAGRAPH] = "p",
    [LSG_NODE_LIST] = "list",
    [LSG_NODE_ITEM] = "item",
    [LSG_NODE_CALLOUT] = "callout",
  };

  g_string_append_printf (dump, "%*s%s", depth, "", names[node->type]);
  if (node->ordered)
    g_string_append_printf (dump, " from %d", node->start);
  g_string_append_c (dump, ' ');
  dump_text (dump, node->text);
  g_string_append_c (dump, '\n');
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    dump_node (dump, g_ptr_array_index (node->children, i), depth + 1);
}

static char *
dump_markdown (const char *markdown)
{
  g_autoptr (LsgRecords) records = make_charter_records ();
  g_autoptr (LsgFigures) figures = lsg_figures_new ();
  LsgProjectFieldContext fields = { records, figures, LSG_LANGUAGE_EN };
  LsgReportBuilder *builder = begin_report (LSG_LANGUAGE_EN);
  g_autoptr (LsgReport) report = NULL;
  GString *dump = g_string_new (NULL);

  lsg_markdown_add_blocks (builder, markdown, &fields);
  report = lsg_report_builder_end (builder);
  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    dump_node (dump, lsg_report_get_node (report, i), 0);
  return g_string_free (dump, FALSE);
}

static const struct {
  const char *markdown;
  const char *nodes;
} cases[] = {
  { NULL, "" },
  { "", "" },
  { "   \n\n ", "" },
  { "One two\nthree", "p “One two three”\n" },
  { "One\n\nTwo", "p “One”\np “Two”\n" },
  { "A *b* **c** `d`", "p “A b c d” e:b s:c c:d\n" },
  { "***both***", "p “both” s:both e:both\n" },
  { "- a\n- b", "list \n item “a”\n item “b”\n" },
  { "3. a\n4. b", "list from 3 \n item “a”\n item “b”\n" },
  { "- a\n  - b\n\n  more", "list \n item “a”\n  list \n   item “b”\n  p “more”\n" },
  { "> word", "callout \n p “word”\n" },
  { "> **Title**\n>\n> word", "callout “Title” s:Title\n p “word”\n" },
  { "> **Not** a title\n>\n> word", "callout \n p “Not a title” s:Not\n p “word”\n" },
  { "> > deep", "callout \n p “deep”\n" },
  { "# Heading\ntext", "p “Heading”\np “text”\n" },
  { "![picture](x.png)", "p “picture”\n" },
  { "a <b>c</b>", "p “a <b>c</b>”\n" },
  { "***\n\na", "p “a”\n" },
  { "[site](https://example.org/a?b=1)", "p “site” l:site>https://example.org/a?b=1\n" },
  { "[bad](javascript:alert(1))", "p “bad”\n" },
  { "[file](file:///etc/passwd)", "p “file”\n" },
  { "Within {answer-delay}.", "p “Within 48 hours.”\n" },
  { "**{inactivity}**", "p “7 days” s:7 days\n" },
  { "{no-such-field}", "p “[no-such-field]” p:[no-such-field] -:no-such-field\n" },
  { "\\{answer-delay}", "p “{answer-delay}”\n" },
  { "\\\\{answer-delay}", "p “\\48 hours”\n" },
  { "`\\{a}`", "p “\\{a}” c:\\{a}\n" },
  { "`{answer-delay}`", "p “{answer-delay}” c:{answer-delay}\n" },
  { "{ not a field }", "p “{ not a field }”\n" },
};

START_TEST (blocks_and_inlines)
{
  g_autofree char *dump = dump_markdown (cases[_i].markdown);
  g_autoptr (GString) plain = g_string_new (dump);

  g_string_replace (plain, "\302\240", " ", 0);
  ck_assert_str_eq (plain->str, cases[_i].nodes);
}
END_TEST

START_TEST (nesting_without_end_is_flattened)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autofree char *dump = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append (deep, i % 2 ? "> " : "- ");
  g_string_append (deep, "end\n\n");
  for (int i = 0; i < 2000; i++)
    g_string_append (deep, "*a **");
  for (int i = 0; i < 2000; i++)
    g_string_append (deep, "**b *");
  dump = dump_markdown (deep->str);
  ck_assert_ptr_nonnull (dump);
}
END_TEST

START_TEST (cells_keep_blocks_on_lines)
{
  g_autoptr (LsgRichText) text = lsg_markdown_to_text ("a *b*\n\n- c\n- d\n\n> e", NULL);

  ck_assert_str_eq (text->text, "a b\n–\302\240c\n–\302\240d\ne");
  ck_assert_int_eq (text->marks->len, 1);
}
END_TEST

Suite *
markdown_suite (void)
{
  Suite *suite = suite_create ("markdown");
  TCase *tcase = tcase_create ("markdown");

  tcase_add_loop_test (tcase, blocks_and_inlines, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, nesting_without_end_is_flattened);
  tcase_add_test (tcase, cells_keep_blocks_on_lines);
  suite_add_tcase (suite, tcase);
  return suite;
}

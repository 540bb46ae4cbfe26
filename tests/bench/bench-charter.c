/* bench-charter.c - FOLDER NAME INTERVENTIONS CLAUSES: writes FOLDER/NAME-losange.pdf, a charter of that size, and FOLDER/NAME.fodt
 * with the same content: headings, paragraphs, lists, tables and signatures, in plain styles.
 *
 * Prints the times of composing, setting and writing together, fonts included, and the number of pages.
 */
#include "big-project.h"
#include "charter.h"
#include "pdf-writer.h"
#include "stopwatch.h"

#include <stdlib.h>

#define N_RUNS 7

static void
append_text (GString           *out,
             const char        *element,
             const LsgRichText *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text->text : "", -1);

  g_string_append_printf (out, "<text:%s>%s</text:%s>\n", element, escaped, element);
}

static void
append_heading (GString       *out,
                const LsgNode *node)
{
  g_autofree char *escaped = g_markup_escape_text (node->text->text, -1);

  g_string_append_printf (out, "<text:h text:outline-level=\"%d\">%s %s</text:h>\n", node->level,
                          node->number != NULL ? node->number : "", escaped);
}

static void
append_row (GString      *out,
            const LsgRow *row)
{
  g_string_append (out, "<table:table-row>");
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_string_append (out, "<table:table-cell>");
      append_text (out, "p", row->cells->pdata[i]);
      g_string_append (out, "</table:table-cell>");
    }
  g_string_append (out, "</table:table-row>\n");
}

static void
append_table (GString        *out,
              const LsgTable *table)
{
  g_string_append_printf (out, "<table:table><table:table-column table:number-columns-repeated=\"%u\"/>\n"
                               "<table:table-header-rows><table:table-row>", table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *title = g_markup_escape_text (g_array_index (table->columns, LsgColumn, i).title, -1);

      g_string_append_printf (out, "<table:table-cell><text:p>%s</text:p></table:table-cell>", title);
    }
  g_string_append (out, "</table:table-row></table:table-header-rows>\n");
  for (guint i = 0; i < table->rows->len; i++)
    append_row (out, table->rows->pdata[i]);
  g_string_append (out, "</table:table>\n");
  append_text (out, "p", table->caption);
}

static void
append_entries (GString       *out,
                const LsgNode *node)
{
  for (guint i = 0; node->entries != NULL && i < node->entries->len; i++)
    {
      const LsgEntry *entry = &g_array_index (node->entries, LsgEntry, i);
      g_autofree char *label = g_markup_escape_text (entry->label, -1);

      g_string_append_printf (out, "<text:p>%s</text:p>\n", label);
      append_text (out, "p", entry->value);
    }
  for (guint i = 0; node->signatures != NULL && i < node->signatures->len; i++)
    {
      g_autofree char *title
        = g_markup_escape_text (g_array_index (node->signatures, LsgSignature, i).title, -1);

      g_string_append_printf (out, "<text:p>%s</text:p><text:p/><text:p/>\n", title);
    }
}

static void
append_node (GString       *out,
             const LsgNode *node)
{
  const char *around = NULL;

  if (node->type == LSG_NODE_HEADING)
    append_heading (out, node);
  else if (node->type == LSG_NODE_LIST)
    around = "list";
  else if (node->type == LSG_NODE_ITEM)
    around = "list-item";
  else if (node->type == LSG_NODE_TABLE)
    append_table (out, node->table);
  append_entries (out, node);

  if (around != NULL)
    g_string_append_printf (out, "<text:%s>", around);
  if (node->text != NULL && node->type != LSG_NODE_HEADING)
    append_text (out, "p", node->text);
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    append_node (out, node->children->pdata[i]);
  if (around != NULL)
    g_string_append_printf (out, "</text:%s>\n", around);
}

static void
write_fodt (LsgReport  *report,
            const char *path)
{
  g_autoptr (GString) out = g_string_new (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.3\" "
    "office:mimetype=\"application/vnd.oasis.opendocument.text\">\n<office:styles>"
    "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"6pt\"/>"
    "<style:text-properties style:font-name=\"Lato\" fo:font-family=\"Lato\" fo:font-size=\"10pt\" "
    "fo:language=\"fr\" fo:country=\"FR\"/></style:default-style></office:styles>\n"
    "<office:body><office:text>\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < lsg_report_get_n_nodes (report); i++)
    append_node (out, lsg_report_get_node (report, i));
  g_string_append (out, "</office:text></office:body></office:document>\n");
  if (!g_file_set_contents (path, out->str, out->len, &error))
    g_error ("%s", error->message);
}

/* What `losange export charter` does with a project that it has read. Gives the number of pages. */
static guint
write_pdf (LsgRecords *records,
           LsgFigures *figures,
           const char *path,
           const char *fodt)
{
  g_autoptr (LsgReport) report = lsg_compose_charter (records, figures, LSG_CHARTER_ALL, LSG_LANGUAGE_FR);
  g_autoptr (LsgPages) pages = lsg_layout_new (report);
  g_autoptr (GError) error = NULL;

  if (!lsg_pages_write_pdf (pages, path, &error))
    g_error ("%s", error->message);
  if (fodt != NULL)
    write_fodt (report, fodt);
  return lsg_pages_get_n (pages);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (Stopwatch) times = stopwatch_new ("charter");
  g_autoptr (Stopwatch) n_pages = stopwatch_new ("charter-pages");
  g_autoptr (LsgRecords) records = NULL;
  LsgFigures *figures = lsg_figures_new ();
  g_autofree char *pdf = NULL;
  g_autofree char *fodt = NULL;

  g_return_val_if_fail (argc == 5, 2);

  pdf = g_strdup_printf ("%s/%s-losange.pdf", argv[1], argv[2]);
  fodt = g_strdup_printf ("%s/%s.fodt", argv[1], argv[2]);
  records = lsg_big_project_new (atoi (argv[3]), 12, atoi (argv[4]));
  lsg_figures_update (figures, records, NULL);
  stopwatch_add (n_pages, write_pdf (records, figures, pdf, fodt));
  for (guint i = 0; i < N_RUNS; i++)
    {
      stopwatch_start (times);
      write_pdf (records, figures, pdf, NULL);
      stopwatch_stop (times);
    }
  lsg_figures_free (figures);
  return 0;
}

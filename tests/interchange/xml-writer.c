/* The bytes of the XML form, and that they come back. */
#include "suite.h"

#include "examples.h"

#include <string.h>

Suite *xml_writer_suite (void);

START_TEST (writes_the_form_of_the_format)
{
  g_autoptr (LsgRecords) records = lsg_records_new ();
  g_autoptr (LsgRecord) programme = lsg_record_new (LSG_KIND_PROGRAMME, 1);
  g_autoptr (LsgRecord) need = lsg_record_new (LSG_KIND_NEED, 2);
  g_autofree char *xml = NULL;
  gsize length;

  lsg_record_put (programme, lsg_kind_find_field (lsg_kind_get (LSG_KIND_PROGRAMME), "title"), lsg_text ("P"));
  lsg_record_put (need, lsg_kind_find_field (lsg_kind_get (LSG_KIND_NEED), "code"), lsg_text ("B 01"));
  lsg_record_put (need, lsg_kind_find_field (lsg_kind_get (LSG_KIND_NEED), "title"), lsg_text ("<&\">"));
  lsg_record_put (need, lsg_kind_find_field (lsg_kind_get (LSG_KIND_NEED), "description"), lsg_text ("a\n<b>"));
  ck_assert (lsg_records_insert (records, programme));
  ck_assert (lsg_records_insert (records, need));

  xml = lsg_xml_write (records, &length);
  ck_assert_uint_eq (length, strlen (xml));
  ck_assert_str_eq (xml,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<losange version=\"" EXAMPLE_VERSION "\">\n"
                    "  <programmes>\n"
                    "    <programme id=\"1\" title=\"P\" language=\"fr\" currency=\"EUR\" phase=\"definition\""
                    " groups=\"1\" rate-with-virtual-classes=\"false\"/>\n"
                    "  </programmes>\n"
                    "  <needs>\n"
                    "    <need id=\"2\" code=\"B 01\" title=\"&lt;&amp;&quot;&gt;\" nature=\"need\" planes=\"\" functions=\"\">\n"
                    "      <description>a\n&lt;b&gt;</description>\n"
                    "    </need>\n"
                    "  </needs>\n"
                    "</losange>\n");
}
END_TEST

START_TEST (comes_back_with_the_same_bytes)
{
  g_autofree char *once = example_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = example_read (once, &error);
  g_autofree char *twice = NULL;

  lsg_assert_no_error (error);
  twice = lsg_xml_write (records, NULL);
  ck_assert_str_eq (once, twice);
}
END_TEST

START_TEST (comes_back_with_every_value)
{
  g_autoptr (LsgRecords) records = example_records ();
  g_autofree char *xml = lsg_xml_write (records, NULL);
  g_autoptr (LsgRecords) read = example_read (xml, NULL);
  const LsgKind *kind = lsg_kind_get (_i);

  ck_assert_uint_eq (lsg_records_get_n (read, _i), lsg_records_get_n (records, _i));
  for (guint i = 0; i < lsg_records_get_n (records, _i); i++)
    {
      LsgRecord *record = lsg_records_peek (records, _i, i);
      LsgRecord *same = lsg_records_find (read, lsg_record_get_id (record));

      ck_assert_ptr_nonnull (same);
      for (guint j = 0; j < kind->n_fields; j++)
        ck_assert_msg (!lsg_field_is_stored (&kind->fields[j])
                       || lsg_value_equal (lsg_record_get (record, &kind->fields[j]),
                                           lsg_record_get (same, &kind->fields[j])),
                       "%s.%s", kind->name, kind->fields[j].name);
    }
}
END_TEST

START_TEST (document_order_is_the_order)
{
  g_autofree char *document = example_document ();
  g_auto (GStrv) parts = g_strsplit (document, "\"500\"", -1);
  g_autofree char *changed = g_strjoinv ("\"777\"", parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (LsgRecords) records = example_read (changed, &error);

  lsg_assert_no_error (error);
  ck_assert_int_eq (lsg_record_get_id (lsg_records_peek (records, LSG_KIND_NEED, 0)), 777);
  ck_assert_int_lt (lsg_record_get_position (lsg_records_peek (records, LSG_KIND_NEED, 0)),
                    lsg_record_get_position (lsg_records_peek (records, LSG_KIND_NEED, 1)));
}
END_TEST

Suite *
xml_writer_suite (void)
{
  Suite *suite = suite_create ("xml-writer");
  TCase *tcase = tcase_create ("form");

  tcase_add_test (tcase, writes_the_form_of_the_format);
  tcase_add_test (tcase, comes_back_with_the_same_bytes);
  tcase_add_loop_test (tcase, comes_back_with_every_value, 0, LSG_N_KINDS);
  tcase_add_test (tcase, document_order_is_the_order);
  suite_add_tcase (suite, tcase);
  return suite;
}

/* Every row of every table: a new field is tested the moment it is declared. */
#include "suite.h"

#include "record.h"

Suite *field_tables_suite (void);

START_TEST (default_is_valid_and_shown)
{
  const LsgKind *kind = lsg_kind_get (_i);
  g_autoptr (LsgRecord) record = lsg_record_new (_i, 7);

  ck_assert_int_eq (lsg_record_get_id (record), 7);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LsgField *field = &kind->fields[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *owned = NULL;
      LsgValue value = lsg_record_get (record, field);
      LsgValue normal;

      if (!lsg_field_is_stored (field))
        continue;
      if (value.type == LSG_VALUE_NULL && field->initial == NULL && (field->flags & LSG_FIELD_NULLABLE) == 0)
        continue; /* must be given when a record is added */
      ck_assert_msg (lsg_field_normalise (field, value, &normal, &owned, &error), "%s.%s: %s", kind->name,
                     field->name, error ? error->message : "");
      ck_assert_msg (lsg_value_equal (value, normal), "%s.%s", kind->name, field->name);
    }
}
END_TEST

START_TEST (names_are_unique)
{
  const LsgKind *kind = lsg_kind_get (_i);

  ck_assert_ptr_eq (lsg_kind_find (kind->name), kind);
  ck_assert_ptr_eq (lsg_kind_find_group (kind->group), kind);
  for (guint i = 0; i < kind->n_fields; i++)
    ck_assert_msg (lsg_kind_find_field (kind, kind->fields[i].name) == &kind->fields[i], "%s.%s", kind->name,
                   kind->fields[i].name);
}
END_TEST

Suite *
field_tables_suite (void)
{
  Suite *suite = suite_create ("field tables");
  TCase *tcase = tcase_create ("rows");

  tcase_add_loop_test (tcase, default_is_valid_and_shown, 0, LSG_N_KINDS);
  tcase_add_loop_test (tcase, names_are_unique, 0, LSG_N_KINDS);
  suite_add_tcase (suite, tcase);
  return suite;
}

/* The table of pages: names, groups, and a page for every record. */
#include "suite.h"

#include "method-dialog.h"
#include "pages.h"
#include "rules.h"

Suite *pages_suite (void);

START_TEST (ids_are_unique_and_groups_stand_together)
{
  guint n;
  const LsgPageInfo *pages = lsg_pages_get (&n);

  ck_assert_uint_gt (n, 0);
  for (guint i = 0; i < n; i++)
    {
      ck_assert_ptr_eq (lsg_pages_find (pages[i].id), &pages[i]);
      ck_assert_ptr_nonnull (pages[i].title);
      for (guint j = i + 2; j < n; j++)
        if (g_strcmp0 (pages[i].group, pages[j].group) == 0)
          ck_assert_msg (g_strcmp0 (pages[j - 1].group, pages[j].group) == 0, "%s is torn", pages[j].group);
    }
  ck_assert_ptr_null (lsg_pages_find ("no-such-page"));
}
END_TEST

START_TEST (pages_are_reached_by_number_and_by_steps)
{
  ck_assert_str_eq (lsg_pages_get_nth (1), "overview");
  ck_assert_str_eq (lsg_pages_get_nth (9), "timeline");
  ck_assert_ptr_null (lsg_pages_get_nth (0));
  ck_assert_ptr_null (lsg_pages_get_nth (99));
  ck_assert_str_eq (lsg_pages_get_next ("overview", 1), "path");
  ck_assert_str_eq (lsg_pages_get_next ("path", -1), "overview");
  ck_assert_ptr_null (lsg_pages_get_next ("overview", -1));
  ck_assert_ptr_null (lsg_pages_get_next ("deliverables", 1)); /* the thread is in no sidebar */
  ck_assert_ptr_null (lsg_pages_get_next ("thread", -1));
}
END_TEST

START_TEST (every_kind_has_a_page)
{
  for (guint kind = 0; kind < LSG_N_KINDS; kind++)
    {
      const LsgKind *table = lsg_kind_get (kind);

      /* Levels are values of the method: a dialog. */
      if (kind == LSG_KIND_LEVEL || (table->flags & LSG_KIND_LINK) != 0)
        continue;
      ck_assert_msg (lsg_pages_find_for (kind, NULL) != NULL, "%s", table->name);
      for (guint i = 0; i < table->n_fields; i++)
        ck_assert_msg (lsg_pages_find_for (kind, table->fields[i].name) != NULL, "%s.%s", table->name,
                       table->fields[i].name);
    }
}
END_TEST

static const struct {
  LsgKindId   kind;
  const char *field;
  const char *page;
} places[] = {
  { LSG_KIND_PROGRAMME, "learners", "overview" },
  { LSG_KIND_SOURCE, NULL, "analysis" },
  { LSG_KIND_STEP, "notes", "analysis" },
  { LSG_KIND_FINDING, "need", "analysis" },
  { LSG_KIND_VIEWPOINT, "importance", "needs" },
  { LSG_KIND_NEED, NULL, "needs" },
  { LSG_KIND_NEED, "gravity", "needs" },
  { LSG_KIND_INTERVENTION, NULL, "interventions" },
  { LSG_KIND_INTERVENTION, "human", "priorities" },
  { LSG_KIND_INTERVENTION, "place", "timeline" },
  { LSG_KIND_INTERVENTION, "minutes", "quantification" },
  { LSG_KIND_CHANNEL, "cost", "tools" },
  { LSG_KIND_PROGRAMME, "tools-mark", "tools" },
  { LSG_KIND_PROGRAMME, "target-rate", "quantification" },
  { LSG_KIND_PROGRAMME, "hours-ceiling", "quantification" },
  { LSG_KIND_PROGRAMME, "functions-mark", "profiles" },
  { LSG_KIND_PROGRAMME, "share-mark", "profiles" },
  { LSG_KIND_ACTIVITY, NULL, "path" },
  { LSG_KIND_ACTIVITY, "minutes", "path" },
  { LSG_KIND_ACTIVITY, "factor", "quantification" },
  { LSG_KIND_MODULE, "title", "path" },
  { LSG_KIND_PROGRAMME, "path-minutes", "path" },
  { LSG_KIND_CLAUSE, "body", "charter" },
};

START_TEST (fields_lead_where_they_are_edited)
{
  const LsgPageInfo *page = lsg_pages_find_for (places[_i].kind, places[_i].field);

  ck_assert_ptr_nonnull (page);
  ck_assert_str_eq (page->id, places[_i].page);
}
END_TEST

/* What no page shows is a value of the method: its dialog opens where the value is. */
static const struct {
  const char *field;
  const char *part;
} values[] = {
  { "accessory-from", "needs" },       { "viewpoint-gap", "needs" },     { "realistic-area", "diamonds" },
  { "factor-maximum", "diamonds" },    { "human-name", "diamonds" },     { "superfluous-hardly", "decisions" },
  { "rate-with-virtual-classes", "rate" },
};

START_TEST (values_of_the_method)
{
  g_autoptr (LsgRecord) programme = lsg_record_new (LSG_KIND_PROGRAMME, 1);
  g_autoptr (LsgRecord) level = lsg_record_new (LSG_KIND_LEVEL, 2);
  const LsgField *scale = lsg_kind_find_field (lsg_kind_get (LSG_KIND_LEVEL), "scale");
  static const char *const parts[] = { "needs", "needs", "diamonds", "rate" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ck_assert_str_eq (lsg_method_dialog_find_page (programme, values[i].field), values[i].part);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      lsg_record_put (level, scale, lsg_integer (i));
      ck_assert_str_eq (lsg_method_dialog_find_page (level, "threshold"), parts[i]);
    }
}
END_TEST

Suite *
pages_suite (void)
{
  Suite *suite = suite_create ("pages");
  TCase *tcase = tcase_create ("pages");

  tcase_add_test (tcase, ids_are_unique_and_groups_stand_together);
  tcase_add_test (tcase, pages_are_reached_by_number_and_by_steps);
  tcase_add_test (tcase, every_kind_has_a_page);
  tcase_add_test (tcase, values_of_the_method);
  tcase_add_loop_test (tcase, fields_lead_where_they_are_edited, 0, G_N_ELEMENTS (places));
  suite_add_tcase (suite, tcase);
  return suite;
}

/* The suites of src/interchange. */
#include "suite.h"

Suite *golden_suite (void);
Suite *library_suite (void);
Suite *repertoire_suite (void);
Suite *xml_reader_suite (void);
Suite *xml_upgrade_suite (void);
Suite *xml_writer_suite (void);
Suite *schema_suite (void);

int
main (void)
{
  return lsg_run_suites ((LsgSuiteFunc[]) { xml_writer_suite, xml_reader_suite, xml_upgrade_suite,
                                            library_suite, repertoire_suite, schema_suite,
                                            golden_suite, NULL });
}

/* suite.h - what every test file includes: Check, and assertions for GLib's types. */
#pragma once

#include <check.h>
#include <glib.h>

/* Each program lists its suites in the array of its main.c, ended by NULL. */
typedef Suite *(*LsgSuiteFunc) (void);

/* Runs them with TAP output; every warning and critical ends the test that caused it. */
int lsg_run_suites (const LsgSuiteFunc *suites);

/* The name of a test case whose tests need @tool: where that is not installed they are printed as skipped, if they
 * return early. */
const char *lsg_tcase_name_for (const char *name,
                                const char *tool);

#define lsg_assert_no_error(error) \
  ck_assert_msg ((error) == NULL, "%s", (error) != NULL ? (error)->message : "")

#define lsg_assert_error(error, error_domain, error_code)                                      \
  ck_assert_msg (g_error_matches (error, error_domain, error_code), "expected " #error_code ", got: %s", \
                 (error) != NULL ? (error)->message : "no error")

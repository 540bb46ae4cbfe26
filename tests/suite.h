/* suite.h - what every test file includes: Check, and assertions for GLib's types. */
#pragma once

#include <check.h>
#include <glib.h>

/* Each program lists its suites in the array of its main.c, ended by NULL. */
typedef Suite *(*LsgSuiteFunc) (void);

/* Runs them with TAP output; every warning and critical ends the test that caused it. */
int lsg_run_suites (const LsgSuiteFunc *suites);

#define lsg_assert_no_error(error) \
  ck_assert_msg ((error) == NULL, "%s", (error) != NULL ? (error)->message : "")

#define lsg_assert_error(error, error_domain, error_code)                                      \
  ck_assert_msg (g_error_matches (error, error_domain, error_code), "expected " #error_code ", got: %s", \
                 (error) != NULL ? (error)->message : "no error")

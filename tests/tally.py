#!/usr/bin/env python3
"""What `run test` asks about the tests that meson knows.

tally.py names FOLDER          the suites that need no GTK, for the sanitisers
tally.py targets FOLDER        what must be built for them
tally.py count STATUS FOLDER…  prints the failures, then the last line: "N passed, N failed, N skipped";
                               the exit status is 1 when a test failed or STATUS says so
"""
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as tree

WITH_GTK = {"ui", "drive"}


def introspect(folder, what):
    return json.loads(subprocess.run(["meson", "introspect", what, folder], check=True, capture_output=True).stdout)


def rooms(folder):
    return [test for test in introspect(folder, "--tests")
            if any(suite.endswith((":rooms", ":commands", ":fuzz")) for suite in test["suite"]) and test["name"] not in WITH_GTK]


def targets(folder):
    files = {target["id"]: target["filename"] for target in introspect(folder, "--targets")}
    wanted = {path for test in rooms(folder) for depend in test["depends"] for path in files.get(depend, [])}
    wanted.update(test["cmd"][0] for test in rooms(folder))
    return sorted(os.path.relpath(path, folder) for path in wanted
                  if os.path.abspath(path).startswith(os.path.abspath(folder) + os.sep))


def cases(folder):
    path = os.path.join(folder, "meson-logs", "testlog.junit.xml")
    if not os.path.exists(path):
        return
    for suite in tree.parse(path).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            yield suite.get("name", "").removeprefix("losange."), case


def count(status, folders):
    passed, failed, skipped = 0, 0, 0
    for folder in folders:
        for suite, case in cases(folder):
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
                print(f"failed: {os.path.basename(folder)}: {suite}: {case.get('name')}")
            elif case.find("skipped") is not None:
                skipped += 1
                print(f"skipped: {os.path.basename(folder)}: {suite}: {case.get('name')}")
            else:
                passed += 1
    if status and not failed:  # a program that ended badly outside any test
        failed = 1
        print("failed: a test program, outside its tests; see the log above")
    if not passed:
        failed = max(failed, 1)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


def main():
    what = sys.argv[1]
    if what == "names":
        print("\n".join(test["name"] for test in rooms(sys.argv[2])))
    elif what == "targets":
        print("\n".join(targets(sys.argv[2])))
    else:
        sys.exit(count(sys.argv[2] != "0", sys.argv[3:]))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What the compiler does not see.

Fails on the hard rules: which room may name which library, where words come from, which language the sources
are in. Prints what stands out (long functions, long files, long lines, forward declarations, unfinished
business) for a person to judge; none of that fails.
"""
import os
import re
import sys

ROOT = os.environ.get("LSG_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

MAX_FUNCTION, MAX_FILE, MAX_LINE = 60, 600, 110

COMMENT = re.compile(r"/\*.*?\*/", re.S)
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')

# (which files, what may not be there, with strings or without, why)
CODE, TEXT = "code", "strings"
HARD = [
    (r"^src/(?!store/)", r"\bsqlite3(?:_\w+|\.h|session\w*)\b", CODE, "SQLite belongs in src/store"),
    (r"^src/(?!ui/|main\.c)", r"<(?:gtk/|gdk/|adwaita)|\b(?:gtk|gdk|adw)_\w+ \(", CODE, "GTK belongs in src/ui"),
    (r"^src/documents/.*(?:compose|charter|words)", r"\b(?:_|g_dgettext|g_dpgettext2?|ngettext|g_dngettext) ?\(", CODE,
     "the words of documents come from their table, never from gettext"),
    (r"^src/(?!language/|.*words|.*typography)", r"[éèêëàâçùûîïôœÉÈÊÀÂÇÔŒ«»]", TEXT, "French belongs in po/fr.po or in the tables of words"),
    (r"^src/(?!cli/|main\.c|ui/application\.c)", r"\b(?:printf|puts|g_print|g_printerr) \(", CODE, "only the commands and their options write to the terminal"),
    (r"^src/", r"\bsetlocale \(\s*LC_NUMERIC", CODE, "nothing depends on LC_NUMERIC"),
    (r"^src/", r"\b(?:strcoll|g_utf8_collate|g_utf8_collate_key|wcscoll) \(", CODE,
     "LC_COLLATE may be C: order with the language module"),
]


def sources():
    for top in ("src", "tests"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.relpath(os.path.join(folder, name), ROOT)


def blank(match):
    return re.sub(r"[^\n]", " ", match[0])


def hard_rules(path, text):
    without_comments = COMMENT.sub(blank, text)
    code = STRING.sub('""', without_comments)
    for where, what, part, why in HARD:
        if not re.search(where, path):
            continue
        if part == CODE:
            places = re.finditer(what, code)
        else:
            places = (match for match in STRING.finditer(without_comments) if re.search(what, match[0]))
        for match in places:
            base = code if part == CODE else without_comments
            yield f"{path}:{base.count(chr(10), 0, match.start()) + 1}: {why}: {match[0][:60]}"


def ui_rules():
    folder = os.path.join(ROOT, "ui")
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if not name.endswith(".ui"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if re.search(r"[éèêàçùîôœÉÀ«»]", line):
                    yield f"ui/{name}:{number}: the source language is English: {line.strip()[:60]}"
                match = re.search(r'<property name="(?:label|title|subtitle|tooltip-text|placeholder-text|description)">'
                                  r'(?!Losange<)[^<]*[A-Za-z]{2}', line)
                if match:
                    yield f"ui/{name}:{number}: not translatable: {line.strip()[:70]}"


def functions(lines):
    """(name, first line, length) of each block that opens and closes in the first column."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            name = "?"
            for before in reversed(lines[max(0, start - 8):start - 1]):
                match = re.match(r"(\w+) \(", before)
                if match:
                    name = match[1]
                    break
            yield name, start, number - start - 1
            start = None


def stands_out(path, text):
    lines = text.split("\n")
    if len(lines) - 1 > MAX_FILE:
        yield f"{path}: {len(lines) - 1} lines"
    for name, number, length in functions(lines):
        if length > MAX_FUNCTION:
            yield f"{path}:{number}: {name} has {length} lines"
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield f"{path}:{number}: {len(line)} characters"
        if re.search(r"\b(?:TODO|FIXME|XXX)\b", line):
            yield f"{path}:{number}: unfinished: {line.strip()[:60]}"
    if path.endswith(".c"):
        for match in re.finditer(r"^static [^;{}=]*\([^;{}]*\)\s*;", text, re.M):
            if "G_DEFINE" not in match[0]:
                yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: forward declaration"


def main():
    broken, noticed = list(ui_rules()), []
    for path in sources():
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            text = file.read()
        if path.startswith("src/"):
            broken.extend(hard_rules(path, text))
        noticed.extend(stands_out(path, text))
    if noticed:
        print("Stands out:")
        print("\n".join("  " + line for line in noticed))
    if broken:
        print("Broken:")
        print("\n".join("  " + line for line in broken))
        sys.exit(1)
    print("The hard rules hold.")


if __name__ == "__main__":
    main()

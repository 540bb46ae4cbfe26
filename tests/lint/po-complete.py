#!/usr/bin/env python3
"""The French translation is complete, current and typographically right.

Fails on a message that is untranslated or fuzzy, on a source file with messages that po/POTFILES does not
list, on a format that does not fit, and on what French typography or the field's vocabulary forbids.
"""
import os
import re
import subprocess
import sys
import tempfile

from typography import RULES

ROOT = os.environ.get("LSG_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dcgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3", "g_dpgettext:2g"]

MARKED = {
    ".c": re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*(?:GETTEXT_PACKAGE\s*,\s*)?"'),
    ".h": re.compile(r'\b(?:_|N_|C_|NC_)\s*\(\s*"'),
    ".ui": re.compile(r'translatable="(?:yes|true|1)"'),
    ".in": re.compile(r"."),
}

WORD_LIST = re.compile(r"(?:[^;]+;)+$")  # the search words of the desktop entry


def fail(problems, text):
    problems.append(text)


def tracked_files():
    for top in ("src", "ui", "data"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), ROOT)


def marked_files():
    for path in tracked_files():
        if path.endswith(".in") and not re.search(r"\.(desktop|metainfo\.xml|xml)\.in$", path):
            continue
        for ending, pattern in MARKED.items():
            if path.endswith(ending):
                with open(os.path.join(ROOT, path), encoding="utf-8") as file:
                    if pattern.search(file.read()):
                        yield path


def check_potfiles(problems):
    with open(os.path.join(ROOT, "po/POTFILES"), encoding="utf-8") as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    for path in sorted(set(marked_files()) - set(listed)):
        fail(problems, f"po/POTFILES: {path} has messages and is not listed")
    for path in listed:
        if not os.path.exists(os.path.join(ROOT, path)):
            fail(problems, f"po/POTFILES: {path} does not exist")
    for path in sorted({path for path in listed if listed.count(path) > 1}):
        fail(problems, f"po/POTFILES: {path} is listed twice")


def run(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}).stdout


def merged(folder):
    """fr.po against the messages that the sources have now."""
    pot = os.path.join(folder, "losange.pot")
    run("xgettext", "--files-from=po/POTFILES", "--from-code=UTF-8", "--add-location=file",
        *[f"--keyword={word}" for word in KEYWORDS], "-o", pot)
    run("msgfmt", "--check-format", "--check-domain", "-o", os.path.join(folder, "fr.mo"), "po/fr.po")
    return run("msgmerge", "--quiet", "--no-wrap", "--no-fuzzy-matching", "-o", "-", "po/fr.po", pot)


def unquote(text):
    return re.sub(r'\\(.)', lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), text)


def entries(po):
    """(flags, msgid, [msgstr...]) of each message that is in use."""
    for block in po.split("\n\n")[1:]:
        lines = [line for line in block.split("\n") if line and not line.startswith("#~")]
        flags = " ".join(line for line in lines if line.startswith("#,"))
        values, key = {}, None
        for line in lines:
            match = re.match(r'(msg\w+(?:\[\d\])?) "(.*)"$', line)
            if match:
                key = match[1]
                values[key] = unquote(match[2])
            elif line.startswith('"'):
                values[key] += unquote(line[1:-1])
        if values.get("msgid"):
            yield flags, values["msgid"], [values[key] for key in sorted(values) if key.startswith("msgstr")]


def check_message(problems, flags, msgid, translations):
    shown = msgid if len(msgid) < 60 else msgid[:57] + "…"
    if "fuzzy" in flags:
        fail(problems, f"fr.po: fuzzy: {shown!r}")
    for text in translations:
        if not text:
            fail(problems, f"fr.po: not translated: {shown!r}")
        if WORD_LIST.match(text):
            continue
        for pattern, reason in RULES:
            if pattern.search(re.sub(r"&\w+;", "", text)):
                fail(problems, f"fr.po: {reason}: {text!r}")


def main():
    problems = []
    check_potfiles(problems)
    count = 0
    if not any("does not exist" in problem for problem in problems):
        with tempfile.TemporaryDirectory() as folder:
            try:
                po = merged(folder)
            except subprocess.CalledProcessError as error:
                sys.exit(error.stderr)
        for entry in entries(po):
            count += 1
            check_message(problems, *entry)
    if problems:
        print("\n".join(problems))
        sys.exit(1)
    print(f"{count} messages, all in French")


if __name__ == "__main__":
    main()

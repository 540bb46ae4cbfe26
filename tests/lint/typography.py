#!/usr/bin/env python3
"""French typography and the field's vocabulary, as rules that a text must not match.

As a program: checks the sample and the template that are in French.
"""
import glob
import os
import re
import sys
import xml.etree.ElementTree as tree

ROOT = os.environ.get("LSG_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

RULES = [
    (re.compile(r"'"), "straight apostrophe; write ’"),
    (re.compile(r"\.\.\."), "three dots; write …"),
    (re.compile(r" [;!?»]|(?<=\d) %(?!\w)| %%"), "ordinary space before ; ! ? » or %; write U+202F"),
    (re.compile(r" :"), "ordinary space before a colon; write U+00A0"),
    (re.compile(r"« |«(?![\s\u202f])"), "no U+202F after «"),
    (re.compile(r"(?<=[^\W\d_])[;!?](?=\s|$)"), "no U+202F before ; ! ?"),
    (re.compile(r"(?<=[^\W\d_]):(?=\s|$)"), "no U+00A0 before a colon"),
    (re.compile(r"(?<=\S)»"), "no U+202F before »"),
    (re.compile(r"[“”]"), "English quotes; write « »"),
    (re.compile(r"\babandonn(?:er|ée?s?)\b", re.I), "to drop an intervention is écarter"),
    (re.compile(r"\bdispensables?\b", re.I), "the lowest class is superflu"),
    (re.compile(r"\btuteurs?-formateurs?\b", re.I), "the field says formateur-tuteur"),
]


def texts(path):
    """(record, field, text) of a project in XML that is written in French."""
    root = tree.parse(path).getroot()
    if root.find("programmes/programme").get("language") != "fr":
        return
    for record in (record for group in root for record in group):
        for field, text in [*record.attrib.items(), *((child.tag, child.text or "") for child in record)]:
            yield f"{record.tag} {record.get('id')}", field, text


def main():
    failed, count = False, 0
    for path in sorted(glob.glob(os.path.join(ROOT, "data", "*", "*.xml"))):
        for record, field, text in texts(path):
            count += 1
            for pattern, reason in RULES:
                if pattern.search(text):
                    failed = True
                    print(f"{os.path.relpath(path, ROOT)}: {record}, {field}: {reason}: {text[:70]!r}")
    print(f"{count} texts read")
    sys.exit(1 if failed or not count else 0)


if __name__ == "__main__":
    main()

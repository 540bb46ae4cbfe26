#!/usr/bin/env python3
"""What the desktop reads about Losange: desktop entry, AppStream metadata, MIME type, icons, .ui and XML files.

usage: metadata.py DESKTOP METAINFO MIME. A check whose tool is missing is said and skipped.
"""
import glob
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.environ.get("LSG_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

APPLICATION_ID = 0x4C6F7361
TYPE = "application/vnd.losange+sqlite3"

# What the validator misses for want of a web address, which Losange does not have.
ACCEPTED = ("url-homepage-missing",)


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    return done.returncode, done.stdout + done.stderr


def check_desktop(path):
    code, output = run("desktop-file-validate", path)
    return [output.strip()] if code or output.strip() else []


def check_metainfo(path):
    _, output = run("appstreamcli", "validate", "--no-net", "--no-color", path)
    return [line for line in output.split("\n")
            if line[:2] in ("E:", "W:") and not any(tag in line for tag in ACCEPTED)]


def make_project(path):
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("CREATE TABLE t (x)")
    database.close()


def content_type(path, environment):
    _, output = run("gio", "info", "-a", "standard::content-type", path, env=environment)
    return output.split("standard::content-type:")[-1].strip()


def check_mime(path):
    """A project is known by its name, by its application id alone, and is a SQLite file to who does not know it."""
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(path, packages)
        shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", packages)
        code, output = run("update-mime-database", os.path.join(folder, "mime"))
        if code:
            return [output]
        environment = {**os.environ, "XDG_DATA_HOME": folder, "XDG_DATA_DIRS": folder}
        problems = []
        for name in ("formation.losange", "formation"):
            project = os.path.join(folder, name)
            make_project(project)
            found = content_type(project, environment)
            if found != TYPE:
                problems.append(f"{name}: known as {found}, not as {TYPE}")
        with open(os.path.join(folder, "mime", "subclasses"), encoding="utf-8") as file:
            if f"{TYPE} application/vnd.sqlite3" not in file.read():
                problems.append(f"{TYPE} is no sub-class of SQLite's type")
        return problems


def check_xml(_=None):
    paths = [path for pattern in ("ui/*.ui", "data/**/*.svg", "data/**/*.xml", "data/**/*.rng", "resources/**/*.xml")
             for path in glob.glob(os.path.join(ROOT, pattern), recursive=True)]
    code, output = run("xmllint", "--noout", "--nonet", *paths)
    return [output.strip()] if code or output.strip() else []


def check_icons(_=None):
    problems = []
    for path in glob.glob(os.path.join(ROOT, "data/icons/*/*.svg")):
        done = subprocess.run(["rsvg-convert", "-w", "16", path], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode:
            problems.append(f"{path}: {done.stderr.decode()}")
    return problems


def main():
    desktop, metainfo, mime = sys.argv[1:4]
    failed = False
    for tool, check, path in (("desktop-file-validate", check_desktop, desktop),
                              ("appstreamcli", check_metainfo, metainfo),
                              ("update-mime-database", check_mime, mime),
                              ("xmllint", check_xml, "ui, data, resources"),
                              ("rsvg-convert", check_icons, "data/icons")):
        if shutil.which(tool) is None:
            print(f"skipped: {tool} is not installed")
            continue
        problems = check(path)
        print(f"{'failed' if problems else 'ok'}: {tool} {os.path.basename(path)}")
        for problem in problems:
            print("  " + problem)
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

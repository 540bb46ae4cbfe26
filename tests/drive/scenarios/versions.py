"""Two versions of a project: the file changed while it was open, the file changed while the working copy was ahead, and
a file that another Losange has open. Each is told in a dialog, and nothing is lost."""
import copy
import os
import subprocess

import files
from desktop import until
from needs import pane
from tree import Tree
from window import Window


def replace(drive, path, title):
    """Somebody else saves the file: the same project under another title."""
    xml = path + ".xml"
    other = path + ".other"
    drive.run("xml", path, "-o", xml)
    with open(xml, encoding="utf-8") as file:
        text = file.read()
    start = text.index("<programme")
    end = text.index('"', text.index(' title="', start) + len(' title="'))
    with open(xml, "w", encoding="utf-8") as file:
        file.write(text[:text.index(' title="', start)] + f' title="{title}' + text[end:])
    drive.run("new", "--from", xml, other)
    os.replace(other, path)
    os.remove(xml)


def rate(window, level, criticality):
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.press("push button", f"Gravité : {level}…*")
    window.wait_says(f"Criticité : {criticality}", within=pane)


def answer(window, heading, key):
    """The dialog says what has happened; a key answers it."""
    window.wait_says(heading)
    until(lambda: len(window.windows()) > 1, "a dialog")
    window.key(key)
    until(lambda: len(window.windows()) == 1, "no dialog any more")
    window.focus_main()


def start_elsewhere(drive, path):
    """Another Losange that does not know of the first: on a session bus of its own, with the same folders."""
    desktop = copy.copy(drive.desktop)
    desktop.env = dict(drive.desktop.env)
    desktop.children = []
    desktop._start_buses()
    drive.desktop.children += desktop.children
    window = Window.__new__(Window)
    drive.windows.append(window)
    window.desktop = desktop
    window.log = drive.log
    window.process = subprocess.Popen([drive.program, path], env=desktop.env, stdin=subprocess.DEVNULL,
                                      stdout=drive.log, stderr=drive.log, cwd=desktop.home)
    window.accessible = Tree(desktop)
    until(lambda: window.alive() and window.accessible.attach(window.process.pid), "the other application", 30)
    return window


def run(drive):
    path = os.path.join(drive.home, "essai.losange")
    window = drive.start_sample()
    files.save_as(window, path)

    # The file changes while it is open: asked when it is saved, asked again, then theirs is taken.
    replace(drive, path, "Version d’ailleurs")
    rate(window, 4, 12)
    window.key("ctrl+s")
    answer(window, "Le fichier a changé", "Escape")
    window.wait_says("Criticité : 12", within=pane)
    window.key("ctrl+s")
    answer(window, "Le fichier a changé", "alt+v")
    window.go("Vue d’ensemble")
    window.wait_text("text", "Titre", "Version d’ailleurs")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 9", within=pane)

    # The working copy is ahead, and the file has changed: one's own version is taken up, and written over theirs.
    rate(window, 1, 3)
    window.kill()
    replace(drive, path, "Encore ailleurs")
    window = drive.start(path)
    answer(window, "Deux versions de ce projet", "alt+m")
    window.wait(type="LsgProjectView")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 3", within=pane)
    window.go("Vue d’ensemble")
    window.wait_text("text", "Titre", "Version d’ailleurs")
    window.key("ctrl+s")
    answer(window, "Le fichier a changé", "alt+r")
    window.wait_says("Enregistré")
    assert "Version d’ailleurs" in drive.run("xml", path)

    # Open here, it is refused elsewhere, in words; the first goes on.
    other = start_elsewhere(drive, path)
    other.wait_says("est ouvert dans une autre session de Losange")
    other.kill()
    drive.windows.remove(other)
    rate(window, 4, 12)

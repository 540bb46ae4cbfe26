"""Interventions are added, named, duplicated, moved and removed; the toast takes the removal back."""
import re

from desktop import until
from window import plain

TITLE = "Bilan a mi-parcours"


def titles(window):
    """The titles of the list in its order."""
    view = window.wait("list", "Interventions")
    return [plain(node.name).split(",")[0] for node in window.all(within=view, name=re.compile("pièces$"))]


def n_interventions(window, number):
    window.wait("list item", re.compile(f"^Interventions, {number}(,|$)"), within="Pages")


def run(drive):
    window = drive.start_sample()
    window.go("Interventions")
    before = until(lambda: titles(window), "the list")
    assert len(before) == 12, before

    # The library opens; Enter with nothing typed makes an empty one.
    window.key("ctrl+shift+n")
    window.wait("entry", "Chercher dans la bibliothèque", focused=True)
    window.key("Return")
    n_interventions(window, 13)
    until(lambda: (window.focused() or window.read()).role == "text", "the focus in the title of the new one")
    window.type(TITLE)
    until(lambda: titles(window).count(TITLE) == 1, "the new title in the list")
    window.wait("push button", "Annuler…*")

    window.key("ctrl+d")
    n_interventions(window, 14)
    until(lambda: titles(window).count(TITLE + " (copie)") == 1, "the copy in the list")

    # The original, found by its place, goes up and down again.
    original = window.all(name=re.compile("^" + TITLE + r"(?! \(copie)"))[0]
    until(lambda: (window.click(original), window.find("label", re.compile("^ITS 06 · structurelle")))[1],
          "the original in the editor")
    place = titles(window).index(TITLE)
    window.key("ctrl+Up")
    until(lambda: titles(window).index(TITLE) == place - 1, "the record one place higher")
    window.key("ctrl+Down")
    until(lambda: titles(window).index(TITLE) == place, "the record where it was")

    # Nothing hangs on it: no question, but a toast that takes it back.
    window.key("Delete")
    n_interventions(window, 13)
    toast = window.wait("label", re.compile(TITLE + ".*supprimé"))
    undo = next(window.find("push button", re.compile("Annuler"), within=place) for place in toast.ancestors()
                if window.find("push button", re.compile("Annuler"), within=place))
    window.click(undo)
    n_interventions(window, 14)

    # Step by step back to the beginning.
    until(lambda: (window.key("ctrl+z"), window.find("push button", "Annuler", sensitive=False))[1],
          "everything undone")
    assert titles(window) == before, titles(window)

"""A diamond changes by its buttons and by keys: figures, verdict and the board follow."""
import re

from desktop import until
from window import plain


def run(drive):
    window = drive.start_sample()
    window.go("Priorités")
    window.press("label", "Relance des inactifs")
    window.wait("status bar", "Réaliste : aire 8 …*")
    window.wait("push button", "Réaliste, 7")

    # By the buttons: (2,2,2,2) becomes (2,2,4,2), which is no longer within the limits.
    window.press("push button", "Humain : 4…*")
    window.wait("push button", "Humain : 4…*", pressed=True)
    window.wait("status bar", re.compile(r"aire 12 .*déformation 2 .*note la plus forte 4"))
    verdict = plain(window.find("status bar").name).split(" :")[0]
    assert verdict == "Peu réaliste", verdict
    window.wait("push button", "Réaliste, 6")
    window.wait("push button", "Peu réaliste, 3")
    window.key("ctrl+z")
    window.wait("status bar", "Réaliste : aire 8 …*")
    window.wait("push button", "Réaliste, 7")

    # By keys on the diamond itself: arrows choose the axis, figures and signs set it.
    window.click(window.wait("panel", "Losange des contraintes…*"))
    until(lambda: "Losange des contraintes" in (window.focused() or window.read()).name, "the focus on the diamond")
    undone = window.find("status bar").name
    for axis, name in (("Up", "Économique"), ("Right", "Technologique"), ("Down", "Humain"), ("Left", "Organisationnel")):
        window.key(axis)
        window.wait("panel", f"Losange des contraintes : {name}, …*")
    window.key("Up", "4")
    window.wait("push button", "Économique : 4…*", pressed=True)
    window.wait("panel", "Losange des contraintes : Économique, 4, très contraignant…*")
    window.key("minus")
    window.wait("push button", "Économique : 3…*", pressed=True)
    window.key("plus")
    window.wait("push button", "Économique : 4…*", pressed=True)
    window.key("Right", "1", "Down", "4", "Left", "1")
    # The worked figures: (4,1,4,1) has area 8 and deformation 3.
    window.wait("status bar", re.compile(r"aire 8 .*déformation 3 .*note la plus forte 4"))
    window.key("Right", "4", "Down", "1")
    # In the order economic, technological, human, organisational (4,4,1,1): 12.5 and 3.
    window.wait("status bar", re.compile(r"aire 12,5 .*déformation 3 "))
    window.key("Home")
    window.wait("push button", "Humain : 1…*", pressed=True)

    while window.find("push button", re.compile("^Annuler.")) and window.find("status bar").name != undone:
        window.key("ctrl+z")
    window.wait("status bar", "Réaliste : aire 8 …*")

    # The decision, and the second view.
    window.press("push button", "Décision")
    window.wait("panel", "Criticité et aire…*")
    window.press("push button", "Losanges")
    drive.shoot("board")

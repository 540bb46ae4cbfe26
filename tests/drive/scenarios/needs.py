"""A gravity changes: criticality and class follow on every page; undone and done again from the keyboard."""
import re

from desktop import until
from window import plain


def pane(root):
    return next((node for node in root.all() if node.type == "LsgNeedPane"), None)


def run(drive):
    window = drive.start_sample()
    window.wait("push button", "Besoins…*")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 9, Indispensable", within=pane)

    # From 3 x 3 to 1 x 3.
    window.press("push button", "Gravité : 1, peu grave")
    window.wait_says("Criticité : 3, Superflu", within=pane)
    window.wait("push button", "Gravité : 1, peu grave", pressed=True)
    window.wait_text("text", "Gravité, B 01", "1")

    window.key("ctrl+z")
    window.wait_says("Criticité : 9, Indispensable", within=pane)
    window.wait_text("text", "Gravité, B 01", "3")
    window.key("ctrl+shift+z")
    window.wait_says("Criticité : 3, Superflu", within=pane)

    window.go("Vue d’ensemble")
    window.wait_says("4 indispensables", "6 accessoires, 2 superflus")

    # The other need that the intervention answers is now the more critical one.
    window.go("Priorités")
    window.press("label", "Lancement du forum de présentation")
    window.wait_says("B 01", "criticité 6")

    # The objectives that a need calls for: linked from the pane, unlinked, undone, and the way to their page.
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.press("push button", "Choisir les objectifs que ce besoin appelle")
    window.wait("check box", "Lutter contre l’abandon")
    window.type("abandon")
    until(lambda: window.key("Tab") or plain((window.focused() or window.read()).name) == plain("Lutter contre l’abandon"),
          "the focus on what is found")
    window.key("space", "Escape")
    # The row is there before the list is closed, and a click beside an open list only closes it.
    window.wait("list item", "Lutter contre l’abandon…*")
    window.wait_gone("check box", "Lutter contre l’abandon", showing=True)
    window.press("push button", "Délier Lutter contre l’abandon")
    window.wait_says("Le besoin n’appelle plus « Lutter contre l’abandon »")
    window.wait_gone("list item", "Lutter contre l’abandon…*")
    window.key("ctrl+z")
    window.press("list item", "Lutter contre l’abandon…*")
    until(lambda: re.search("plan motivationnel : Lutter contre l’abandon, B 04, B 01",
                            window.cell("Matrice des objectifs")), "the cell of the objective")

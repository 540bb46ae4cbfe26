"""The matrix of objectives by keys: an uncovered cell, the intervention taken up, the wording, an own objective."""
from desktop import until
from window import plain


def cell(window):
    """What the matrix says of the cell under its cursor."""
    return window.cell("Matrice des objectifs")


def walk_to_matrix(window, key):
    window.step_to(key, lambda node: node.parent is not None and plain(node.parent.name) == "Matrice des objectifs", 20)


def run(drive):
    window = drive.start_sample()
    window.go("Objectifs")
    window.wait_says("13 objectifs investis sur 28, 2 à découvert")

    # One tab stop, then arrows: pedagogy, socio-affective.
    window.press("push button", "À découvert, 2")
    window.press("push button", "À découvert, 2")
    walk_to_matrix(window, "Tab")
    window.key("Home", "Down", "Down", "Down", "Right")
    until(lambda: "Faciliter la collaboration, B 11, criticité 9, à découvert" in cell(window), "the cell")
    window.wait_says("B 11 est indispensable et aucune intervention gardée ne sert cet objectif.")

    # The way out: what was postponed is kept; and back.
    window.press("push button", "Reprendre ITC 07")
    until(lambda: "couvert (ITC 07)" in cell(window), "a covered cell")
    window.key("ctrl+z")
    until(lambda: "à découvert" in cell(window), "an uncovered cell")

    # A cell without record: its first letter makes it, and the caret goes on.
    window.key("Escape")
    walk_to_matrix(window, "shift+Tab")
    window.key("End")
    until(lambda: "Susciter un regard critique" in cell(window), "the last cell of the row")
    window.key("Return")
    window.type("Critiquer sans blesser")
    until(lambda: any(node.text() == "Critiquer sans blesser" for node in window.all(name="Énoncé pour ce projet")),
          "the wording")

    # The project's own: added, named.
    window.key("ctrl+shift+n")
    window.wait("text", "Titre", focused=True)
    window.type("Garder trace")
    window.wait_says("Garder trace")
    window.close()

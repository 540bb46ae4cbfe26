"""The drawn matrices as a screen reader meets them: a table each, whose cells in sight have names, places and a focus."""
import re

from desktop import until
from tree import GLib
from window import plain

# Page, matrix, how many cells it has at least, what one of its cells is called.
MATRICES = [
    ("Besoins", "Matrice de criticité", 16, r"^fatale, fort probable : criticité 12, 1 besoin : B 04"),
    ("Analyse des besoins", "Sources et besoins", 40, r"^B 04 .* – Bilan de la session précédente, Institution : 1 constat"),
    ("Objectifs", "Matrice des objectifs", 28, r"^Pédagogie · plan socio.affectif : Faciliter la collaboration, B 11"),
    ("Profils de tuteurs", "Profils et fonctions", 28, r"^Formateur-tuteur, Technique : non tenue"),
    ("Outils", "Outils et interventions", 40, r"^ITS 02 .* – Forum de la formation : non employé$"),
]


def cells(window, name):
    table = window.wait("table", name)
    return table, [node for node in table.children if node.role == "table cell"]


def inside(table, cell):
    left, top, width, height = table.box()
    x, y, w, h = cell.box()
    return left <= x + w / 2 <= left + width and top <= y + h / 2 <= top + height and w > 4 and h > 4


def check(window, name, least, pattern):
    until(lambda: len(cells(window, name)[1]) >= least, f"{least} cells of {name}")
    table, shown = cells(window, name)
    names = [plain(cell.name) for cell in shown]
    assert all(names), f"{name}: a cell without name"
    assert len(set(names)) == len(names), f"{name}: cells of the same name"
    wanted = next((cell for cell in shown if re.search(pattern, plain(cell.name))), None)
    assert wanted is not None, f"{name}: no cell is called {pattern}: {names[:5]}"
    assert all(inside(table, cell) for cell in shown), f"{name}: a cell outside of the drawing"
    assert sum(cell.has("selected") for cell in shown) <= 1, f"{name}: more than one cell under the cursor"
    # A click where the cell says it is goes to it: cursor and focus; the keys go on from there.
    window.click(wanted)
    until(lambda: (window.focused() or window.read()).path == wanted.path, f"the focus on {wanted.name}")
    until(lambda: re.search(pattern, window.cell(name)), f"the cursor on {wanted.name}")
    window.key("Right")
    until(lambda: not re.search(pattern, window.cell(name)) and window.cell(name), "the cursor on the next cell")
    until(lambda: plain((window.focused() or window.read()).name) == window.cell(name), "the focus on the next cell")


def chips(window, pattern):
    """The chips below the cell whose name matches, as buttons that a screen reader can press."""
    cell = next(node for node in cells(window, "Matrice de criticité")[1] if re.search(pattern, plain(node.name)))
    return cell, [node for node in cell.children if node.role == "push button"]


def check_chips(window):
    """Each need of the matrix is a child of its cell: named, in its place, reached and activated."""
    until(lambda: len(chips(window, "^très grave, fort probable")[1]) == 2, "two chips in a cell")
    cell, found = chips(window, "^très grave, fort probable")
    assert [plain(chip.name) for chip in found] == ["B 01 Comprendre le déroulement", "B 11 Travailler en sous-groupe"], (
        [chip.name for chip in found])
    for chip in found:
        assert inside(cell, chip), f"{chip.name} lies outside of its cell"
    total = sum(len(chips(window, "^" + re.escape(plain(node.name).split(",")[0]) + ", "
                          + re.escape(plain(node.name).split(", ")[1]))[1])
                for node in cells(window, "Matrice de criticité")[1])
    assert total == 12, f"{total} chips for 12 needs"

    # By keys: Enter goes through the chips of the cell, the pane follows, Escape leads back to the cell.
    window.click(cell)
    window.step_to("Return", "B 01 Comprendre")
    window.wait("push button", "B 01…*", pressed=True)
    window.wait_text("text", "Titre", "Comprendre le déroulement")
    window.step_to("Return", "B 11 Travailler")
    window.wait_text("text", "Titre", "Travailler en sous-groupe")
    window.key("Escape")
    until(lambda: plain((window.focused() or window.read()).name).startswith("très grave, fort probable"), "the cell")
    window.key("Right")
    until(lambda: window.cell("Matrice de criticité").startswith("très grave, certaine"), "the cell beside")

    # As a screen reader does it: one action of the chip.
    chip = chips(window, "^fatale, probable")[1][0]
    assert chip.call("Action", "DoAction", GLib.Variant("(i)", (0,)))[0], "a chip cannot be activated"
    window.wait_text("text", "Titre", "Accéder à la plateforme et aux ressources")
    window.wait("push button", "B 02…*", pressed=True)


def run(drive):
    window = drive.start_sample()
    window.go("Besoins")
    check_chips(window)
    for page, name, least, pattern in MATRICES:
        window.go(page)
        check(window, name, least, pattern)

    # A row of the divergence is a cell; one tab stop leads in and out.
    window.go("Besoins")
    window.press("push button", "Points de vue")
    until(lambda: len(cells(window, "Où les points de vue divergent")[1]) >= 8, "rows of the divergence")
    window.click(window.wait("table", "Où les points de vue divergent"))
    window.key("Home")
    until(lambda: window.focused() and window.focused().role == "table cell", "the focus on a row")
    window.key("shift+Tab")
    until(lambda: window.focused() and window.focused().role != "table cell", "the focus outside")
    window.key("Tab")
    until(lambda: window.focused() and window.focused().role == "table cell", "the focus on a row again")

    # Backwards through the fields of the pane, which hold their controls: none keeps the focus.
    window.press("push button", "Probabilité : 3, fort probable")
    window.step_to("shift+Tab", "fatale, fort probable", 14)
    window.close()

"""The needs analysis and the viewpoints: steps, cells, findings that become needs, importance by keys, divergence."""
import re

from desktop import until


def source_pane(root):
    return next((node for node in root.all() if node.type == "LsgSourcePane"), None)


def wait_cell(window, grid, pattern):
    until(lambda: re.search(pattern, window.cell(grid)), f"{pattern} under the cursor")


def run(drive):
    window = drive.start_sample()
    window.go("Analyse des besoins")
    window.wait_says("6 sources, 46 constats, 12 besoins")
    drive.shoot("analysis")

    # The steps by keys; the sixth wants another look, and its editor opens beside.
    window.click(window.wait("panel", "Étapes de l’analyse…*"))
    window.key("Home", "Right", "Right", "Right", "Right", "Right")
    window.wait("panel", re.compile(r"^Étapes de l’analyse : 6, .* : À revoir"))
    window.key("Return")
    window.wait_says("Étape de l’analyse", "Notes")

    # A cell: Space feeds the need, again takes it back; Enter leads to the source.
    window.click(window.wait("table", "Sources et besoins"))
    window.key("Home", *["Up"] * 8, "Right")
    wait_cell(window, "Sources et besoins",
              r"^B 01 .* – Bilan de la session précédente, Institution : 0 constat, 3 points de vue sur 3$")
    window.key("space")
    wait_cell(window, "Sources et besoins", r" : 1 constat, ")
    window.wait_says("6 sources, 47 constats, 12 besoins")
    window.key("space")
    window.wait_says("La source ne nourrit plus B 01")
    window.wait_says("6 sources, 46 constats, 12 besoins")
    window.key("ctrl+z")
    window.wait_says("6 sources, 47 constats, 12 besoins")
    window.key("ctrl+z")
    window.wait_says("6 sources, 46 constats, 12 besoins")
    window.key("Home", "Return")
    until(lambda: (window.focused() or window.read()).name == "Titre", "the focus on the title of the source")

    # A finding becomes a need, in one step.
    window.press("push button", "Ajouter un constat…")
    window.type("Le calendrier n'est pas lu.")
    window.wait_says("Le calendrier n'est pas lu.", within=source_pane)
    window.press("push button", "Nouveau besoin")
    window.wait_says("6 sources, 47 constats, 13 besoins", "B 13")
    window.key("ctrl+z")
    window.wait_says("6 sources, 47 constats, 12 besoins")

    # The divergence of viewpoints, most first; importance by keys.
    window.go("Besoins")
    window.press("push button", "Points de vue")
    window.click(window.wait("table", "Où les points de vue divergent"))
    window.key("Home")
    wait_cell(window, "Où les points de vue divergent",
              r"^B 04 .*Institution 4, Tuteurs 4, Apprenants 2, .*écart de 2 niveaux")
    drive.shoot("viewpoints")
    window.key("Return")
    until(lambda: (window.focused() or window.read()).name.startswith("Institution, B"), "the focus on the importance")
    window.key("3")
    window.wait("panel", re.compile(r"^Institution, B 04 : 3$"))
    window.key("0")
    window.wait("panel", re.compile(r"^Institution, B 04 : non exprimé$"))
    window.key("ctrl+z", "ctrl+z")
    window.wait("panel", re.compile(r"^Institution, B 04 : 4$"))

    # The numbers.
    window.key("ctrl+t")
    window.wait("tree table", "Points de vue en chiffres")
    window.key("ctrl+t")
    window.wait("table", "Où les points de vue divergent")

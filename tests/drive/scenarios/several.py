"""Several interventions are selected by keys and by clicks, changed as one, duplicated, removed and brought back."""
import re

from desktop import until
from window import plain


def n_interventions(window, number):
    window.wait("list item", re.compile(f"^Interventions, {number}(,|$)"), within="Pages")


def n_selected(window, number):
    window.wait("label", f"{number} interventions sélectionnées")


def row(window, title):
    return window.wait(name=re.compile(f"^{title}, "), within=window.wait("list", "Interventions"))


def click_with(window, modifier, node):
    x, y = window._reveal(node)
    window.desktop.xdotool("keydown", modifier, "mousemove", x, y, "click", 1, "keyup", modifier)


def combo(window, label):
    pane = window.wait(name=re.compile("^[0-9]+ interventions sélectionnées, "))
    return window.wait("combo box", label, within=pane)


def run(drive):
    window = drive.start_sample()
    window.go("Interventions")
    n_interventions(window, 12)

    # Shift and an arrow select more of them; what they come to stands over what they have in common.
    window.click(row(window, "Ouverture administrative"))
    window.key("shift+Down", "shift+Down")
    n_selected(window, 3)
    window.wait("label", re.compile("^3 structurelles · toutes gardées · 35 min"))
    assert "Plusieurs valeurs" in plain(" ".join(combo(window, "Profil de tuteur").words()))
    drive.shoot("several")

    # One profile for all, from the keyboard: one step, and one step back with the same three selected.
    window.step_to("Tab", "Profil de tuteur", 30)
    window.key("space")
    until(lambda: (window.focused() or window.read()).role == "list item", "the rows of the profiles")
    window.key("Down", "Down", "Down", "Return")
    window.wait("push button", re.compile("^Annuler.*profil de tuteur de plusieurs interventions"))
    window.wait("label", re.compile("^3 structurelles · toutes gardées · 35 min"))
    assert "Plusieurs valeurs" not in plain(" ".join(combo(window, "Profil de tuteur").words()))
    window.key("ctrl+z")
    until(lambda: "Plusieurs valeurs" in plain(" ".join(combo(window, "Profil de tuteur").words())),
          "the several profiles again")
    n_selected(window, 3)

    # A tool that some of them have is given to all, and taken from all.
    give = window.wait("push button", re.compile("^Donner .* à toutes$"))
    tool = re.search("« (.*) »", plain(give.name).replace("\u202f", " ").replace("\u00a0", " ")).group(1)
    window.click(give)
    window.wait_gone("push button", re.compile(f"^Donner .*{tool}.* à toutes$"))
    window.press("push button", re.compile(f"^Retirer .*{tool}.* à toutes$"))
    window.wait_gone("push button", re.compile(f"^Retirer .*{tool}.* à toutes$"))
    window.key("ctrl+z", "ctrl+z")
    window.wait("push button", re.compile(f"^Donner .*{tool}.* à toutes$"))

    # Ctrl and a click take one more, or one away; Escape leaves the first.
    click_with(window, "ctrl", row(window, "Relance des inactifs"))
    n_selected(window, 4)
    click_with(window, "ctrl", row(window, "Ouverture administrative"))
    n_selected(window, 3)
    window.key("Escape")
    window.wait("push button", "Fiche du tuteur")

    # A search shows some, and gives the selection back at its end.
    window.key("ctrl+a")
    n_selected(window, 12)
    window.key("ctrl+f")
    window.wait("entry", focused=True)
    window.type("cloture")
    n_selected(window, 2)
    window.key("Escape")
    n_selected(window, 12)

    # Copies are selected when they are made.
    window.click(row(window, "Absences et rediffusion de la classe virtuelle"))
    window.key("shift+Down")
    n_selected(window, 2)
    window.key("ctrl+d")
    n_interventions(window, 14)
    n_selected(window, 2)
    window.wait(name=re.compile(r"^Accompagnement de l.étude du module \(copie\), "))

    # They are removed after one question, and the toast brings them back, selected.
    window.key("Delete")
    window.wait("label", "Supprimer 2 interventions ?")
    window.key("Escape")
    window.wait_gone("label", "Supprimer 2 interventions ?")
    window.focus_main()
    n_interventions(window, 14)
    window.press("push button", "Supprimer…")
    window.wait("label", "Supprimer 2 interventions ?")
    window.key("alt+s")
    window.wait_gone("label", "Supprimer 2 interventions ?")
    window.focus_main()
    n_interventions(window, 12)
    toast = window.wait("label", "2 interventions supprimées")
    undo = next(window.find("push button", re.compile("Annuler"), within=place) for place in toast.ancestors()
                if window.find("push button", re.compile("Annuler"), within=place))
    window.click(undo)
    n_interventions(window, 14)
    n_selected(window, 2)
    window.key("ctrl+z")
    n_interventions(window, 12)
    window.close()

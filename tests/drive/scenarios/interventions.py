"""A model of the library becomes an intervention, its gaps are found by F8, it is kept as a model of one's own."""
import os
import re

from desktop import until
from window import plain


def n_interventions(window, number):
    window.wait("list item", re.compile(f"^Interventions, {number}(,|$)"), within="Pages")


def run(drive):
    window = drive.start_sample()
    window.go("Interventions")
    n_interventions(window, 12)

    # Searched for and added from the keyboard alone.
    window.key("ctrl+shift+n")
    window.wait("entry", "Chercher dans la bibliothèque", focused=True)
    window.type("reprise de contact")
    window.wait("list item", re.compile("^Appel de reprise de contact"))
    window.key("Return")
    n_interventions(window, 13)
    window.wait(name=re.compile(r"^Appel de reprise de contact, ITC 08 · 20 min.*[1-8]/9 pièces$"))

    # What it lacks gets the focus: the profile first, then the tools.
    until(lambda: any("Profil de tuteur" in plain(node.name) for node in (window.focused() or window.read()).ancestors()),
          "the focus on the missing profile")
    window.key("F8")
    until(lambda: "Outils employés" in plain((window.focused() or window.read()).name), "the focus on the missing tools")
    drive.shoot("model")

    # One click after the library has closed goes where it is meant to.
    window.press(None, re.compile("^Relance des inactifs, ITC 03"))
    window.wait("label", re.compile("^ITC 03 · conjoncturelle"))
    window.press(None, re.compile("^Appel de reprise de contact, ITC 08"))
    window.wait("label", re.compile("^ITC 08 · conjoncturelle"))

    # Its title is its own; kept, it stands in the library and in a file of the same form as a project.
    window.press("push button", "Garder dans la bibliothèque")
    window.wait("label", re.compile("Appel de reprise de contact.*est dans votre bibliothèque"))
    path = os.path.join(drive.desktop.env["XDG_DATA_HOME"], "losange", "library.xml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert "Appel de reprise de contact" in text and "ITC 08" not in text, text

    # The model is changed in the library itself, under another title; the project does not see it.
    window.key("ctrl+shift+n")
    window.wait("entry", "Chercher dans la bibliothèque", focused=True)
    window.type("Appel de reprise")
    window.key("shift+Tab")
    # The search answers after the keys: the button has the focus again, though nothing was selected for a moment.
    window.wait("label", "2 modèles")
    window.wait("push button", "Ajouter au projet", focused=True)
    window.step_to("shift+Tab", "Modifier…", 20)
    window.key("space")
    window.wait("frame", "Un modèle de ma bibliothèque")
    window.wait("text", "Intervention", focused=True)
    window.key("ctrl+a")
    window.type("Appel du tuteur")
    drive.shoot("own-model")
    window.key("alt+g")
    window.wait("label", re.compile("Appel du tuteur.*est dans votre bibliothèque"))

    def is_renamed():
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return "Appel du tuteur" in text and "Appel de reprise" not in text

    until(is_renamed, "the model under its other title")
    n_interventions(window, 13)

    # The sheet of the tutor.
    window.press("push button", "Fiche du tuteur")
    window.wait("label", "1 sur 1")
    window.key("Escape")
    window.wait_gone("label", "1 sur 1")

    # One step back, and the project is as it was; the library keeps its model.
    window.key("ctrl+z")
    n_interventions(window, 12)
    assert os.path.exists(path)
    window.close()

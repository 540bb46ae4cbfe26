"""From a blank project to a tutoring rate and a charter."""
import os

import files
from desktop import until
from quantification import rows


def fill(window, name, text):
    window.enter(window.wait("text", name))
    window.key("ctrl+a")
    window.type(text)
    window.key("Tab")
    window.wait_text("text", name, text)


def run(drive):
    window = drive.start()
    window.press("label", "Projet vierge")
    window.wait(type="LsgOverviewPage")
    fill(window, "Titre", "Prise de poste")
    fill(window, "Apprenants", "20")
    fill(window, "Durée du parcours", "300")

    window.go("Interventions")
    window.press("push button", "Ajouter une intervention")
    window.wait("entry", "Chercher dans la bibliothèque", focused=True)
    window.key("Return")
    until(lambda: (window.focused() or window.read()).role == "text", "the focus in the title of the new one")
    window.type("Accueil")
    window.wait("label", "Accueil")

    window.go("Quantification")
    until(lambda: rows(window), "a row on the sheet")
    window.enter(rows(window)[0][1][1])
    window.key("ctrl+a")
    window.type("90")
    window.key("Tab")
    window.wait_says("90 min de tutorat", "0,015")

    window.go("Charte")
    window.wait("list", "Clauses")
    text = files.export(window, os.path.join(drive.home, "charte.pdf"))
    assert "Prise de poste" in text

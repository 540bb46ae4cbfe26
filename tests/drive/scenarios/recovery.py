"""Saved in a file, killed in the middle of edits, recovered from the start page; undo survives all of it."""
import hashlib
import os

import files
from needs import pane


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def run(drive):
    path = os.path.join(drive.home, "essai.losange")
    window = drive.start_sample()
    files.save_as(window, path)
    saved = digest(path)
    assert drive.figures(path)["totals"]["all"] == 160

    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 9, Indispensable", within=pane)
    window.press("push button", "Gravité : 4, fatale")
    window.wait_says("Criticité : 12, Indispensable", within=pane)
    window.press("push button", "Gravité : 1, peu grave")
    window.wait("push button", "Gravité : 1, peu grave", pressed=True)
    window.kill()

    # The working copy is ahead, unless the project had saved itself just before.
    ahead = digest(path) == saved
    window = drive.start()
    window.wait_says("Formation hybride")
    if ahead:
        window.wait_says("Copie de travail plus récente que le fichier")
        window.press("push button", "Récupérer")
    else:
        window.press("label", "Formation hybride")
    window.wait(type="LsgProjectView")
    if ahead:
        window.wait_says("Des modifications non enregistrées ont été récupérées.")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 3, Superflu", within=pane)
    window.key("ctrl+z")
    window.wait_says("Criticité : 12, Indispensable", within=pane)
    window.key("ctrl+z")
    window.wait_says("Criticité : 9, Indispensable", within=pane)
    window.key("ctrl+shift+z")
    window.wait_says("Criticité : 12, Indispensable", within=pane)
    window.key("ctrl+s")
    window.wait_says("Enregistré")
    window.close()
    assert next(need for need in drive.figures(path)["needs"]
                if need["code"].endswith("01"))["criticality"] == 12

    # Opened again by its name: the history is still there.
    window = drive.start(path)
    window.wait(type="LsgProjectView")
    window.wait("push button", "Annuler…*", sensitive=True)
    window.key("ctrl+z")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 9, Indispensable", within=pane)
    window.kill()

    # A project that never had a file is offered as well, and may be thrown away.
    window = drive.start("--sample", "formation-hybride")
    window.wait(type="LsgProjectView")
    window.go("Vue d’ensemble")
    window.enter(window.wait("text", "Titre"))
    window.key("ctrl+a")
    window.type("Sans fichier")
    window.key("Tab")
    window.wait("push button", "Annuler…*", sensitive=True)
    window.kill()
    window = drive.start()
    window.wait_says("Sans fichier")
    window.press("push button", "Reprendre")
    window.wait(type="LsgOverviewPage")
    window.wait_says("Le projet a été récupéré. Il n’est pas encore enregistré dans un fichier.")
    window.wait_text("text", "Titre", "Sans fichier")
    window.wait("push button", "Annuler…*", sensitive=True)

"""An intervention moves along the path by keys, is taken off and placed again; the load follows."""
import re


def run(drive):
    window = drive.start_sample()
    window.go("Chronologie")
    window.wait_says("9 interventions placées sur 5 semaines")
    timeline = window.wait("panel", "Chronologie : aucune sélection")

    # Each one is there for a screen reader, with its days and minutes.
    window.wait("table cell", re.compile("^ITS.01 Ouverture administrative, 5 min, .*8 septembre 2025"))
    window.wait("table cell", re.compile("^ITC.04 Accompagnement de la production, 70 min, .*22 septembre au 5 octobre"))

    # The first one by arrows, then by a day and by a week.
    window.click(timeline)
    window.key("Home")
    window.wait("panel", re.compile("^Chronologie : ITS.01 Ouverture administrative"))
    window.key("Right")
    window.wait("panel", re.compile("^Chronologie : ITS.02 .*9 septembre"))
    window.key("ctrl+Right")
    window.wait("panel", re.compile("^Chronologie : ITS.02 .*10 septembre"))
    window.key("ctrl+shift+Right")
    window.wait("panel", re.compile("^Chronologie : ITS.02 .*17 septembre"))

    # The numbers: fifteen minutes have gone from the first week to the second.
    window.key("ctrl+t")
    window.wait_says("S1, 8 – 14 sept.", "105", "40")
    window.key("ctrl+t")
    window.key("ctrl+z", "ctrl+z")
    window.wait("panel", re.compile("^Chronologie : ITS.02 .*9 septembre"))

    # Off the path and back.
    window.press("push button", "Retirer du parcours")
    window.wait_says("8 interventions placées sur 5 semaines, 1 à placer")
    window.press("push button", "Placer sur le parcours")
    window.wait_says("9 interventions placées sur 5 semaines")
    drive.shoot("timeline")

    # Nothing that is called so: the path stays, and one button brings all back.
    window.key("ctrl+f")
    window.type("zzz")
    window.wait_says("Aucun résultat")
    window.press("push button", "Effacer la recherche et les filtres")
    window.wait("table cell", re.compile("^ITS.01 Ouverture administrative"))

    # Without a path there is nothing to place on: its page is one button away.
    drive.stop_windows()
    window = drive.start()
    window.press("label", "Projet vierge")
    window.wait(type="LsgOverviewPage")
    window.go("Chronologie")
    window.press("push button", "Aller au parcours")
    window.wait(type="LsgPathPage")
    window.press("push button", "Ajouter une activité")
    window.wait_says("J1", "Ressource à étudier")

"""The timeline by the mouse: a drag says where it would fall and scrolls at the ends, a stretch and Escape; what waits in
the strip below is dragged onto the path with its load previewed, and several are placed at once by the keys."""
import re

from desktop import until


def run(drive):
    window = drive.start_sample()
    window.go("Chronologie")
    timeline = window.wait("panel", "Chronologie : aucune sélection")
    window.click(timeline)
    mouse = window.desktop.xdotool

    # One that lasts: a day longer by the keys, and back.
    window.key("Home")
    window.wait("panel", re.compile("^Chronologie : ITS.01 "))
    window.key("End")
    window.key("Home")
    for _step in range(12):
        if window.find("panel", re.compile("^Chronologie : ITC.04 ")):
            break
        window.key("Right")
        until(lambda: window.read() is not None, "the next one")
    window.wait("panel", re.compile("^Chronologie : ITC.04 .*22 septembre au 5 octobre"))
    window.key("shift+Right")
    window.wait("panel", re.compile("^Chronologie : ITC.04 .*22 septembre au 6 octobre"))
    window.key("ctrl+z")
    window.wait("panel", re.compile("^Chronologie : ITC.04 .*22 septembre au 5 octobre"))

    # Two go off the path: the strip says so, and places both together before the second class.
    window.press("push button", "Retirer du parcours")
    window.wait_says("8 interventions placées sur 5 semaines, 1 à placer")
    window.click(window.wait("panel", re.compile("^Chronologie")))
    window.key("Home")
    window.wait("panel", re.compile("^Chronologie : ITS.01 "))
    window.press("push button", "Retirer du parcours")
    window.wait_says("7 interventions placées sur 5 semaines, 2 à placer")

    # By the mouse: over the path, then dropped beside it.
    x, y, _view, _edge = window._point(window.wait("push button", re.compile("^ITC.04 ")))
    tx, ty, _view, edge = window._point(window.wait("panel", re.compile("^Chronologie")))
    mouse("mousemove", x, y, "mousedown", 1)
    for step in range(1, 9):
        mouse("mousemove", x + round((tx - x) * step / 8), y + round((ty + 60 - y) * step / 8))
        window.read()
    drive.shoot("dragged")
    mouse("mouseup", 1)
    window.wait_says("8 interventions placées sur 5 semaines, 1 à placer")
    window.press("push button", "Annuler…*")
    window.wait_says("7 interventions placées sur 5 semaines, 2 à placer")

    # By the keys, all that wait.
    window.press("push button", "En placer plusieurs…")
    window.wait("check box", "Toutes", focused=True)
    drive.shoot("placer")
    window.key("space")
    window.wait("push button", "Placer 2 interventions", sensitive=True)
    window.step_to("Tab", "Placer 2 interventions", 12)
    window.key("Return")
    window.wait_says("9 interventions placées sur 5 semaines")
    window.press("push button", "Annuler…*")
    window.wait_says("7 interventions placées sur 5 semaines, 2 à placer")
    drive.shoot("timeline-drag")

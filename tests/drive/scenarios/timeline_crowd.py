"""Sixty interventions on one screen: what has no room stands in chips that open a list, by the mouse and by Space. Zoomed
in, a drag that waits at an edge scrolls on until the path ends, both ways; the remarks of the page are one click away."""
import re

from desktop import until
from window import plain


def run(drive):
    window = drive.start("--sample", "parcours-certifiant")
    window.wait(type="LsgOverviewPage")
    window.go("Chronologie")
    window.wait_says("49 interventions placées")
    panel = re.compile("^Chronologie : ")
    grouped = re.compile("regroupée avec")

    # What several share is said of each of them, and one click lists them.
    chip = window.wait("table cell", grouped)
    name = re.split(", ", plain(chip.name))[0]
    drive.shoot("crowd")
    window.click(chip)
    rows = window.wait("list", "Interventions regroupées ici")
    assert len([row for row in rows.all() if row.role == "list item"]) >= 2
    assert window.find("list item", re.compile("^" + re.escape(name)), within=rows), name
    drive.shoot("group")
    window.key("Down", "Return")
    window.wait_gone("list", "Interventions regroupées ici")
    chosen = window.wait("panel", re.compile("^Chronologie : IT[SC]."))

    # Space opens the list again, Escape closes it, and the choice stays.
    window.key("space")
    window.wait("list", "Interventions regroupées ici")
    window.key("Escape")
    window.wait_gone("list", "Interventions regroupées ici")
    assert window.find("panel", panel).name == chosen.name

    # Nearer, each has its place.
    for _step in range(8):
        window.key("plus")
    window.key("Home")
    first = window.wait("table cell", re.compile("^ITS.01 "), selected=True)
    window.wait("table cell", re.compile("^" + re.escape(name) + ",(?!.*regroupée)"))
    window.wait_gone("table cell", re.compile("^ITS.23 "), focusable=True)

    # To the right edge, and held there until the last one is in sight.
    mouse = window.desktop.xdotool
    timeline = window.wait("panel", panel)
    left, _top, width, _height = timeline.box()
    x, y, _view, edge = window._point(first)

    def drag_to(there, seen):
        mouse("mousemove", x, y, "mousedown", 1)
        for step in range(1, 7):
            mouse("mousemove", x + round((there - x) * step / 6), y)
        window.wait("table cell", seen, focusable=True)
        drive.shoot("edge")
        mouse("mouseup", 1)

    drag_to(left + edge + width - 4, re.compile("^ITS.23 "))
    window.wait("panel", re.compile("^Chronologie : ITS.01 .*juillet 2026"))

    # And back to the beginning.
    until(lambda: window.find("table cell", re.compile("^ITS.01 "), selected=True), "it is in sight")
    x, y, _view, edge = window._point(window.find("table cell", re.compile("^ITS.01 "), selected=True))
    drag_to(left + edge + 60, re.compile("^ITS.02 "))
    window.wait("panel", re.compile("^Chronologie : ITS.01 .*janvier 2026"))
    window.key("ctrl+z", "ctrl+z")
    window.wait("panel", re.compile("^Chronologie : ITS.01 .*10 janvier 2026"))

    # A week over capacity is what the amber dot means: one click says it and leads there.
    window.press("push button", "1 point à revoir")
    window.wait("list item", re.compile("^La semaine 14 demande"), focused=True)
    window.key("Return")
    until(lambda: not window.find("panel", re.compile("^Chronologie : ITS.01 ")), "what weighs most in that week")

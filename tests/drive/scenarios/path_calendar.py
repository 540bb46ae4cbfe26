"""The calendar of the path is dragged by the mouse: days snap and are said on the way, Escape takes all back, each drag
is one step. The keys do the same; chips let through what one asks for; a nature brings its mode along."""
import re

from desktop import until

# What the names of both strips take at their left, and the day's share of the rest.
LEFT, RIGHT, DAYS = 81, 12, 33


def run(drive):
    window = drive.start_sample()
    window.go("Parcours")
    window.wait_says("Synchrone", "135 min", "105 min", "jeu. 11 sept., 14 h")
    strips = window.wait("panel", "4 h en deux modules…*")
    window.wait("table cell", "Étude du module, Ressource à étudier, 45 min, J8 – J14 · lun. 15 sept. – dim. 21 sept.")
    _x, _y, _view, edge = window._point(strips)
    left, top, width, height = strips.box()
    day = (width - LEFT - RIGHT) / DAYS
    mouse = window.desktop.xdotool

    def at(number):
        """The middle of a day in the strip of days."""
        return round(left + edge + LEFT + (number - 0.5) * day), top + edge + 148

    def drag(start, end, drop=True):
        mouse("mousemove", *at(start), "mousedown", 1)
        for step in range(1, 5):
            mouse("mousemove", round(at(start)[0] + (at(end)[0] - at(start)[0]) * step / 4), at(start)[1])
        if drop:
            mouse("mouseup", 1)

    # Two weeks of work, three days later: the table follows at release, one step takes it back.
    drag(21, 24)
    window.wait("panel", "Calendrier : Production du livrable, J18 – J31 · jeu. 25 sept. – mer. 8 oct.")
    window.wait_says("J18 – J31")
    window.key("ctrl+z")
    window.wait_says("J15 – J28")

    # Its end, two days later.
    end = round(left + edge + LEFT + 28 * day) - 2
    mouse("mousemove", end, at(1)[1], "mousedown", 1)
    mouse("mousemove", end + round(day), at(1)[1])
    mouse("mousemove", end + round(2 * day), at(1)[1], "mouseup", 1)
    window.wait_says("J15 – J30")
    window.key("ctrl+z")
    window.wait_says("J15 – J28")

    # Escape in the middle of a drag leaves everything as it was.
    drag(21, 26, drop=False)
    window.key("Escape")
    mouse("mouseup", 1)
    window.wait_says("J15 – J28")
    window.wait("panel", "Calendrier : Production du livrable, J15 – J28…*")
    until(lambda: not window.find("push button", "Annuler…*").has("sensitive"), "nothing to undo")

    # Beyond the end of the path the calendar grows as long as one waits there.
    mouse("mousemove", *at(31), "mousedown", 1)
    for step in range(1, 6):
        mouse("mousemove", at(31)[0] + round(step * 0.6 * day), at(31)[1])
    mouse("mousemove", left + edge + width - 2, at(31)[1])
    for _moment in range(4):
        window.read()
    mouse("mouseup", 1)
    window.wait("panel", re.compile(r"^Calendrier : Produire : mise en commun.*J(3[4-9]|[4-9])"))
    window.key("ctrl+z")

    # The keys: along the blocks, a day longer, a week later.
    window.key("Home")
    window.wait("panel", "Calendrier : Ouverture de l’espace, J1 …*")
    window.key("Right", "Right", "shift+Right")
    window.wait("panel", "Calendrier : Étude du module, J8 – J15…*")
    window.key("ctrl+shift+Right")
    window.wait("panel", "Calendrier : Étude du module, J15 – J22…*")
    window.key("ctrl+z", "ctrl+z")
    window.wait("panel", "Calendrier : Étude du module, J8 – J14…*")

    # Milestones alone; the numbers of what is let through.
    window.press("push button", "Jalons, 3")
    window.wait_gone("label", "Étude du module")
    window.key("ctrl+t")
    window.wait_says("Ouverture de l’espace", "Total")
    window.key("ctrl+t")
    window.press("push button", "Jalons, 3")
    window.wait_says("Étude du module")
    drive.shoot("path-calendar")

"""A corner of the large diamond is dragged by the mouse: the figures follow on the way, one undo takes it back."""
import re

# The unit of the large diamond, in pixels; a corner is caught within half of it.
UNIT = 27


def run(drive):
    window = drive.start_sample()
    window.go("Priorités")
    window.press("label", "Relance des inactifs")
    window.wait("status bar", "Réaliste : aire 8 …*")
    diamond = window.wait("panel", "Losange des contraintes…*")
    x, y = window._reveal(diamond)

    # The right corner, of the technological factor, from 2 to 4 and, before it is let go, back to 3.
    mouse = window.desktop.xdotool
    mouse("mousemove", x + 2 * UNIT, y, "mousedown", 1)
    for step in range(2, 5):
        mouse("mousemove", x + step * UNIT, y)
    window.wait("status bar", re.compile(r"aire 12 .*déformation 2 .*note la plus forte 4"))
    mouse("mousemove", x + 3 * UNIT, y)
    window.wait("status bar", re.compile(r"aire 10 .*déformation 1 .*note la plus forte 3"))
    mouse("mouseup", 1)
    window.wait("push button", "Technologique : 3…*", pressed=True)
    window.wait("push button", "Annuler…*", sensitive=True)

    # One step, however many levels the corner went through.
    window.key("ctrl+z")
    window.wait("push button", "Technologique : 2…*", pressed=True)
    window.wait("status bar", "Réaliste : aire 8 …*")
    window.wait("push button", "Annuler…*", sensitive=False)

    # Escape in the middle of a drag leaves everything as it was.
    mouse("mousemove", x, y - 2 * UNIT, "mousedown", 1)
    mouse("mousemove", x, y - 3 * UNIT)
    mouse("mousemove", x, y - 4 * UNIT)
    window.wait("status bar", re.compile(r"note la plus forte 4"))
    window.key("Escape")
    mouse("mouseup", 1)
    window.wait("status bar", "Réaliste : aire 8 …*")
    window.wait("push button", "Annuler…*", sensitive=False)

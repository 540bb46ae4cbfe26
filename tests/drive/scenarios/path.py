"""The learning path: an activity moves by days and across modules, takes minutes; the whole is set by hand."""
import re


def run(drive):
    window = drive.start_sample()
    window.go("Parcours")
    window.wait_says("4 h en deux modules, dont 56 % en classe virtuelle")
    window.wait_says("Module 1 · Découvrir", "Module 2 · Produire", "J15 – J28")

    # The production of the deliverable, a day and a week later, and back by one step each.
    window.press("label", "Production du livrable")
    window.wait_says("2.1 · Module 2, Produire", "Accompagnement de la production")
    window.key("ctrl+Right")
    window.wait_says("J16 – J29")
    window.key("ctrl+shift+Right")
    window.wait_says("J23 – J36")
    window.key("ctrl+z")
    window.wait_says("J16 – J29")
    window.key("ctrl+z")
    window.wait_says("J15 – J28")

    # Over the edge of its module, where both subtotals follow.
    window.key("ctrl+Up")
    window.wait_says("1.4 · Module 1, Découvrir", "165", "75")
    window.key("ctrl+z")
    window.wait_says("2.1 · Module 2, Produire", "105", "135")

    # The time set by hand begins as the derived one.
    window.press("check box", "Fixée à la main")
    window.wait_says("Autant que l’ensemble des activités")
    window.key("ctrl+z")
    window.wait_gone("label", re.compile("^Autant que"))

    # What is added is asked for at the button; Enter takes an activity.
    window.key("ctrl+shift+n")
    window.wait("push button", "Ajouter un module")
    window.key("Return")
    window.wait_says("2.2 · Module 2, Produire", "J29")
    drive.shoot("path")

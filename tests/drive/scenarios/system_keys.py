"""From a blank project to an objective that is answered, by the keyboard alone: analysis, needs, objectives."""
import os
import re

from desktop import until
from window import plain


def focused(window):
    return plain((window.focused() or window.read()).name or "")


def wait_focus(window, pattern, what):
    until(lambda: re.search(pattern, focused(window)), f"the focus on {what}")


def run(drive):
    path = os.path.join(drive.home, "systeme.losange")
    drive.run("new", path)
    window = drive.start(path)
    window.wait(type="LsgOverviewPage")

    # A source of the analysis, what it says, and the need that comes of it.
    window.key("alt+3")
    window.wait(type="LsgAnalysisPage")
    window.key("ctrl+shift+n")
    wait_focus(window, "^Titre$", "the title of the source")
    window.type("Entretiens avec les tuteurs")
    window.step_to("Tab", lambda node: plain(node.name) == "Tuteurs" and node.role == "push button")
    window.key("space")
    window.wait("push button", "Tuteurs", pressed=True)
    window.step_to("Tab", "Ajouter un constat…")
    window.key("Return")
    wait_focus(window, "^Constat$", "the finding")
    window.type("Le silence des absents passe inapercu.")
    window.step_to("Tab", "Nouveau besoin")
    window.key("Return")
    window.wait_says("1 source, 1 constat, 1 besoin")
    window.step_to("Tab", lambda node: re.search("^Tuteurs, B 01", plain(node.name or "")), 20)
    window.key("3")
    window.wait("panel", re.compile("^Tuteurs, B 01 : 3$"))

    # The need is rated; its decision is on the way.
    window.key("alt+4")
    window.wait(type="LsgNeedsPage")
    window.wait_says("1 besoin")
    window.step_to("Tab", "Gravité, B 01", 40)
    window.key("4")
    window.step_to("Tab", "Probabilité, B 01")
    window.key("3")
    window.wait_says("Criticité : 12, Indispensable")
    window.step_to("Tab", lambda node: any(plain(item.name or "").startswith("Décision") for item in node.ancestors()), 40)
    # An objective calls for it, and an intervention that serves it is made on its plane.
    window.key("alt+6")
    window.wait(type="LsgObjectivesPage")
    window.step_to("Tab", lambda node: node.role == "table cell", 40)
    window.key("Down", "Down", "Down")
    wait_focus(window, "^Pédagogie · plan cognitif", "the cell")
    window.key("Return")
    window.step_to("Tab", lambda node: plain(node.name or "").startswith("Lier des besoins"), 20)
    window.key("space")
    window.wait("entry", re.compile(".*"))
    drive.shoot("picker")
    window.step_to("Tab", lambda node: node.role == "check box", 10)
    window.key("space", "Escape")
    window.wait_says("1 objectif investi sur 28, 1 à découvert")
    window.key("Tab", "Tab")  # the bus hears of the focus again when it has gone on
    window.step_to("shift+Tab", "Nouvelle intervention…", 30)
    window.key("Return")
    window.wait(type="LsgInterventionsPage")
    wait_focus(window, "^Intervention$", "the title of the intervention")
    window.type("Relance des absents")
    window.wait("push button", "Cognitif", pressed=True)
    window.key("alt+6")
    window.wait_says("1 objectif investi sur 28")

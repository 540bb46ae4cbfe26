"""What was said about a need stands beside its viewpoints: read, opened at its source, and added from there."""
import re

from desktop import until
from window import plain


def pane(root):
    return next((node for node in root.all() if node.type == "LsgNeedPane"), None)


def quote(window, pattern):
    return window.wait("push button", re.compile(pattern), within=pane(window.read()))


def run(drive):
    window = drive.start_sample()
    window.go("Besoins")
    window.press("label", "Être relancé en cas d’inactivité")

    # The outcome of the page is in sight without scrolling.
    decision = window.wait("combo box", re.compile("^Décision"))
    left, top, width, height = decision.box()
    assert top + height < 800, f"the decision lies at {top}"

    # Per holder: what was said, from which source, when, of which kind.
    quote(window, r"^Trois abandons .* — Bilan de la session précédente · du 19 au 21 mai 2025 · données convoquées$")
    quote(window, r"^Le téléphone .* — Entretiens avec les tuteurs · du 11 au 13 juin 2025 · données provoquées$")

    # It opens at its source.
    window.click(quote(window, "^Le téléphone réussit"))
    window.wait(type="LsgAnalysisPage")
    until(lambda: "Le téléphone" in plain((window.focused() or window.read()).text()), "the focus on the finding")
    window.wait_says("Entretiens avec les tuteurs")

    # One more, from the need: its source is chosen, its text is written in place.
    window.go("Besoins")
    window.press("push button", "Ajouter un constat…")
    window.wait("entry", "Chercher une source")
    window.type("questionnaire")
    window.wait_gone("label", "Fichier des inscrits", within="Sources")
    window.key("Return")
    until(lambda: plain((window.focused() or window.read()).name) == "Constat", "the focus on the new finding")
    window.type("Un message par semaine suffirait.")
    window.go("Analyse des besoins")
    window.wait_says("6 sources, 47 constats, 12 besoins")
    window.go("Besoins")
    window.key("ctrl+z")
    window.key("ctrl+z")
    window.go("Analyse des besoins")
    window.wait_says("6 sources, 46 constats, 12 besoins")
    window.close()

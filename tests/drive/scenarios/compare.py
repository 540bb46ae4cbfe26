"""Versions compared: empty without one; then the words of a clause, a value of the project, a move, by audience."""
import os
import re

import files
from desktop import until
from window import plain


def get_focused(window):
    """In the newest window: the one behind it keeps a focus of its own."""
    names = [node.name or "" for node in window.read().all() if node.has("focused")]
    return plain(names[-1]) if names else ""


def open_comparison(window):
    window.go("Charte")
    window.press("push button", "Autres actions sur la charte…*")
    window.wait("menu item", "Comparer les versions…")
    window.step_to("Down", "Comparer", 6)
    window.key("Return")


def tab_to(window, name):
    window.step_to("Tab", name, 60)


def close_comparison(window):
    window.focus_top()
    window.key("Escape")
    window.wait_gone("list", "Différences")
    window.focus_main()


def run(drive):
    window = drive.start_sample()
    open_comparison(window)
    window.wait_says("Aucune version validée")
    drive.shoot("compare-empty")
    window.focus_top()
    tab_to(window, "Aller aux documents")
    window.key("Return")
    window.wait_gone("label", "Aucune version validée")
    window.focus_main()

    window.press("push button", "Valider : Scénario tutoral…*")
    window.wait("push button", "Valider la version 1…*")
    window.focus_top()
    tab_to(window, "Signataire")
    window.type("La direction")
    window.key("ctrl+Return")
    window.wait_gone("push button", "Valider la version 1…*")
    window.focus_main()
    window.wait_says("Version 1 validée")

    open_comparison(window)
    window.wait_says("Aucune différence.")
    close_comparison(window)

    # One word of a clause; then a delay, which several clauses name.
    window.press("label", "Les principes qui nous guident")
    body = window.wait("text", "Texte de la clause")
    until(lambda: "Relier" in body.text(), "the text of the clause")
    window.enter(body)
    window.key("ctrl+End")
    window.type(" Chacun y veille.")
    until(lambda: body.text().endswith("Chacun y veille."), "what was typed")
    open_comparison(window)
    window.wait_says("1 différence, dans 1 clause sur 24")
    window.wait("list item", re.compile("Les principes qui nous guident .Réécrite.. Ajouté : «.Chacun y veille"))
    drive.shoot("compare-word")
    window.focus_top()
    window.key("F8")
    until(lambda: "principes" in get_focused(window), "the focus on the difference")

    # The two texts in columns: the same differences, and the next comparison begins so.
    window.focus_top()
    tab_to(window, "Face à face")
    window.key("space")
    window.wait_says("Maintenant", "passages sans différence")
    window.wait("list item", re.compile("Les principes qui nous guident .Réécrite.. Ajouté : «.Chacun y veille"))
    drive.shoot("compare-columns")
    path = os.path.join(drive.home, "changements.pdf")
    tab_to(window, "Exporter en PDF…")
    window.key("Return")
    files.choose(window, path, below=2)
    until(lambda: os.path.exists(path), path)
    window.wait_says("changements.pdf")
    text = files.read(path)
    assert "Ce qui a changé dans la charte" in text and "Chacun y veille." in text, text[:600]
    assert "clause modifiée" in text, text[:1200]
    window.focus_top()
    tab_to(window, "En un seul texte")
    window.key("space")
    window.key("Escape")  # the toast goes first
    close_comparison(window)
    window.key("ctrl+z")
    until(lambda: "Chacun y veille." not in body.text(), "the clause as it was")

    # A clause leaves the learners' charter; a table gets another row.
    window.press("label", "Les classes virtuelles")
    window.press("push button", "Apprenant", pressed=True)
    window.go("Interventions")
    window.press("label", "Relance des inactifs")
    title = window.wait("text", "Intervention")
    window.enter(title)
    window.key("ctrl+a")
    window.type("Appel des inactifs")
    window.key("Tab")
    open_comparison(window)
    window.wait("list item", re.compile("Les classes virtuelles .Publics.. Publics : institution, tuteur, apprenant → "
                                        "institution, tuteur"))
    window.wait("list item", re.compile("Ce que le scénario prévoit .Partie générée.. Retiré : «.Relance.*"
                                        "Ajouté : «.Appel"))
    drive.shoot("compare-table")
    tab_to(window, "Tout ce qui compte")
    window.key("space")
    window.wait_says("Intervention, ITC 03 : Relance des inactifs → Appel des inactifs")
    drive.shoot("compare-all")
    close_comparison(window)

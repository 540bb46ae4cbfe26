"""A charter gets the starting clauses that it lacks, for one audience, and gives them back."""
import re

from compare import tab_to


def count(window, number):
    window.wait("list item", re.compile(f"^Charte, {number}(,|$)"), within="Pages")


def signatures(window):
    """The number of the section that ends the charter."""
    rows = (" ".join(node.words()) for node in window.all("list item"))
    return int(next(row for row in rows if "Signatures" in row).split()[0])


def run(drive):
    window = drive.start_sample()
    window.go("Charte")
    count(window, 24)

    # A new section stands before the signatures, and goes again.
    number = signatures(window)
    window.press("push button", "Nouvelle section")
    count(window, 25)
    assert signatures(window) == number + 1, signatures(window)
    window.key("ctrl+z")
    count(window, 24)

    window.press("push button", "Autres actions sur la charte…*")
    window.wait("menu item", "Ajouter les clauses manquantes…")
    window.step_to("Down", "Ajouter les clauses", 6)
    window.key("Return")
    window.wait("list", "Clauses manquantes")
    window.wait("check box", "Un contact régulier")
    window.wait("check box", "Suivi et comptes rendus")
    drive.shoot("missing-clauses")
    offered = len(window.all("check box", within="Clauses manquantes"))
    assert 5 < offered < 20, offered
    tab_to(window, "Un contact régulier")
    window.key("space")
    tab_to(window, f"Ajouter {offered - 1} clauses")
    window.key("Return")
    window.wait_gone("list", "Clauses manquantes")
    window.focus_main()
    window.wait_says(f"{offered - 1} clauses ajoutées")
    count(window, 24 + offered - 1)
    drive.shoot("clauses-added")
    window.key("ctrl+z")
    count(window, 24)

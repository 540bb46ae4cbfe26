"""Without a mouse, from the start page to an exported charter with one changed clause."""
import os
import re

import files
from desktop import until
from window import plain


def tab_to(window, wanted, limit=40):
    """Tab until the focus is on what is wanted; every stop on the way must be somewhere."""
    return window.step_to("Tab", wanted, limit)


def run(drive):
    window = drive.start()
    window.wait(type="LsgStartPage")
    tab_to(window, lambda node: "Exemple complet" in plain(" ".join(node.words())))
    window.key("Return")
    window.wait(type="LsgOverviewPage")

    # The sidebar has the focus: down to the charter.
    until(lambda: (window.focused() or window.read()).role == "list item", "the focus in the sidebar")
    window.step_to("Down", "Charte", 20)
    window.key("Return")
    window.wait(type="LsgCharterPage")

    # The clauses, the second of them, its text.
    window.key("F6")
    until(lambda: any(node.type == "LsgCharterPage" for node in (window.focused() or window.read()).ancestors()),
          "the focus on the page")
    tab_to(window, lambda node: node.role == "list item")
    window.key("Down")
    window.wait_text("text", "Titre", "Les principes qui nous guident")
    body = tab_to(window, lambda node: node.name == "Texte de la clause")
    window.key("ctrl+End")
    window.type(" Au clavier.")
    until(lambda: body.text().endswith("Au clavier."), "what was typed")
    text = files.export(window, os.path.join(drive.home, "clavier.pdf"))
    assert re.search(r"Au\s+clavier", text), "the changed clause is not in the PDF"

    # Every page by keys alone.
    window.key("F6", "F6")
    window.close()

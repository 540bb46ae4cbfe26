"""A clause changes, the preview follows, the exported PDF says it too."""
import os

import files
from desktop import until
from window import plain

ADDED = "Un essai de plus."


def run(drive):
    window = drive.start_sample()
    window.go("Charte")
    window.press("label", "Les principes qui nous guident")
    body = window.wait("text", "Texte de la clause")
    until(lambda: "essai" not in body.text() and len(body.text()) > 20, "the text of the clause")
    window.enter(body)
    window.key("ctrl+End")
    window.type(" " + ADDED)
    until(lambda: body.text().endswith(ADDED), "what was typed")
    window.wait("push button", "Annuler…*")
    until(lambda: any("essai de plus" in plain(node.name) for node in window.all("image")),
          "the new sentence on the previewed page")
    drive.shoot("charter")

    path = os.path.join(drive.home, "charte.pdf")
    text = files.export(window, path)
    assert ADDED.rstrip(".") in " ".join(text.split()), "the new sentence is not in the PDF"
    assert "Formation hybride" in text and "Signatures" in text
    assert files.n_pages(path) >= 5, files.n_pages(path)
    window.wait_says("charte.pdf")

    window.key("ctrl+z")
    until(lambda: ADDED not in body.text(), "the clause as it was")

"""Every deliverable is previewed, and the one that is chosen is exported."""
import os
import re

import files
from desktop import until
from window import plain


def percents(window):
    """How large the pages are shown, from the name of the button that says so."""
    names = [plain(node.name) for node in window.all() if plain(node.name).startswith("Zoom,")]
    return int(re.search(r"\d+", names[0]).group()) if names else None


def zoom(window):
    """The usual keys, wherever the focus is: larger, smaller, fitted again."""
    until(lambda: percents(window), "the size of the pages")
    fitted = percents(window)
    window.key("ctrl+plus")
    until(lambda: percents(window) > fitted, "larger pages")
    window.key("ctrl+minus", "ctrl+minus")
    until(lambda: percents(window) < fitted, "smaller pages")
    window.key("ctrl+0")
    until(lambda: percents(window) == fitted, "pages that fit again")


def sheets(window, drive):
    """The intervention sheets of one profile, as one tutor gets them."""
    window.press("combo box", "Document affiché")
    window.key("Down", "Down", "Return")
    window.press("combo box", "Profil dont les fiches sont affichées")
    window.key("Down", "Return")
    path = os.path.join(drive.home, "fiches.pdf")
    window.press("push button", "Exporter en PDF…")
    files.choose(window, path)
    until(lambda: os.path.exists(path), path)
    text = files.read(path)
    assert "Relance des inactifs" in text and "Formateur-tuteur" in text, text[:600]
    assert "Ouverture administrative" not in text, "the sheet of another profile"


def run(drive):
    window = drive.start_sample()
    window.go("Documents")
    window.wait(type="LsgDeliverablesPage")
    until(lambda: any("Système tutoral" in plain(node.name) for node in window.all("image")),
          "the first page of the system report")
    zoom(window)
    drive.shoot("documents")

    path = os.path.join(drive.home, "systeme.pdf")
    window.press("push button", "Exporter en PDF…")
    files.choose(window, path)
    until(lambda: os.path.exists(path), path)
    window.wait_says("systeme.pdf")
    assert files.n_pages(path) >= 10, files.n_pages(path)
    sheets(window, drive)

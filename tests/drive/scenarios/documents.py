"""Every deliverable is previewed, and the one that is chosen is exported."""
import os

import files
from desktop import until
from window import plain


def run(drive):
    window = drive.start_sample()
    window.go("Documents")
    window.wait(type="LsgDeliverablesPage")
    until(lambda: any("Système tutoral" in plain(node.name) for node in window.all("image")),
          "the first page of the system report")
    drive.shoot("documents")

    path = os.path.join(drive.home, "systeme.pdf")
    window.press("push button", "Exporter en PDF…")
    files.choose(window, path)
    until(lambda: os.path.exists(path), path)
    window.wait_says("systeme.pdf")
    assert files.n_pages(path) >= 10, files.n_pages(path)

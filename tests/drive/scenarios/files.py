"""What several scenarios do with files: the dialogs of GTK, and what is in a PDF."""
import os
import subprocess

from desktop import until


def focused_entry(window):
    """The entry with the focus; a drop-down of the window below may say that it has it too, from its list."""
    return next((node for node in window.read().all() if node.has("focused") and node.role in ("text", "entry")), None)


def choose(window, path, below=1):
    """Type a path into the file dialog, which stands over so many windows, and confirm it."""
    until(lambda: len(window.windows()) > below, "a file dialog")
    until(lambda: (window.focus_top(), focused_entry(window))[1], "the focus on the name in the file dialog")
    window.key("ctrl+a")
    window.type(path)
    until(lambda: focused_entry(window).text() == path, "the path in the file dialog")
    window.key("Return")
    until(lambda: len(window.windows()) == below, "no dialog any more")
    if below == 1:
        window.focus_main()
    else:
        window.focus_top()


def save_as(window, path):
    window.key("ctrl+shift+s")
    choose(window, path)
    until(lambda: os.path.exists(path), path)
    window.wait_says("Enregistré")


def read(path):
    """The text of a PDF."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def export(window, path):
    """Ctrl+E on the page of the charter; the text of the PDF."""
    window.key("ctrl+e")
    choose(window, path)
    until(lambda: os.path.exists(path), path)
    return read(path)


def n_pages(path):
    done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    return int(next(line for line in done.stdout.splitlines() if line.startswith("Pages:")).split()[1])

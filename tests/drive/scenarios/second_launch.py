"""The same file a second time raises the window that shows it; another file gets a window of its own."""
import os
import subprocess

from desktop import until


def launch(drive, path):
    done = subprocess.run([drive.program, path], env=drive.desktop.env, capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.returncode == 0, done.stderr


def run(drive):
    one = os.path.join(drive.home, "un.losange")
    two = os.path.join(drive.home, "deux.losange")
    drive.run("new", "--template", "formation-hybride", one)
    drive.run("new", "--template", "blank-fr", two)

    window = drive.start(one)
    window.wait(type="LsgProjectView")
    window.go("Besoins")
    launch(drive, one)
    window.wait(type="LsgNeedsPage")  # still where it was
    assert len(window.windows()) == 1, "a second window for the same file"
    launch(drive, two)
    until(lambda: len(window.windows()) == 2, "a second window for the other file")
    launch(drive, one)
    launch(drive, two)
    assert len(window.windows()) == 2, "a third window"

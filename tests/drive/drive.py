#!/usr/bin/python3
"""Drives the real window through one scenario, on a display and a bus of its own.

    drive.py SCENARIO      LSG_SOURCE_DIR and LSG_BUILD_DIR say where; exit status 77 when it cannot run here

The window runs in French under C.UTF-8, criticals are fatal. What went wrong is told together with the tree of the
window; a picture, the log of the application and its folders stay in build/tests/drive/SCENARIO.
"""
import fcntl
import importlib
import json
import os
import shutil
import subprocess
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
SKIPPED = 77


def find_prefix(build):
    """Where meson installs; only a folder inside the build folder is filled from here."""
    told = subprocess.run(["meson", "introspect", "--buildoptions", build], check=True, capture_output=True)
    return next(option["value"] for option in json.loads(told.stdout) if option["name"] == "prefix")


def install(build, prefix):
    """Translations, schema and examples are found where they are installed: bring that up to date first."""
    if not os.path.abspath(prefix).startswith(os.path.abspath(build) + os.sep):
        return
    with open(os.path.join(build, "drive.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = os.path.join(build, "drive.stamp")
        newest = max((os.path.getmtime(os.path.join(folder, name)) for place in ("src", "data", "po")
                      for folder, _folders, names in os.walk(os.path.join(build, place)) for name in names
                      if not name.endswith((".o", ".a", ".d", ".p"))), default=0)
        if not os.path.exists(stamp) or os.path.getmtime(stamp) < newest or not os.path.exists(
                os.path.join(prefix, "bin", "losange")):
            subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet"], check=True,
                           stdout=subprocess.DEVNULL)
            open(stamp, "w").close()


class Drive:
    """What a scenario gets: it starts windows, takes pictures, runs commands."""

    def __init__(self, name, source, build, prefix):
        from desktop import Desktop

        self.source = source
        self.folder = os.path.join(build, "tests", "drive", name)
        self.program = os.path.join(prefix, "bin", "losange")
        self.prefix = prefix
        self.desktop = Desktop(self.folder, prefix)
        self.log_path = os.path.join(self.folder, "losange.log")
        self.log = open(self.log_path, "w")
        self.windows = []

    @property
    def window(self):
        return self.windows[-1]

    @property
    def home(self):
        return self.desktop.home

    def start(self, *arguments):
        from window import Window

        window = Window.__new__(Window)
        self.windows.append(window)
        window.__init__(self.desktop, self.program, arguments, self.log)
        return window

    def start_sample(self):
        """The worked example as an untitled project, its Overview shown."""
        window = self.start("--sample", "formation-hybride")
        window.wait(type="LsgOverviewPage")
        return window

    def restart(self, size, dark):
        """A display of another size, or another colour scheme, for the windows started from now on."""
        from desktop import Desktop

        self.stop_windows()
        self.desktop.close()
        self.desktop = Desktop(os.path.join(self.folder, size), self.prefix, size)
        if dark:
            self.desktop.env["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"

    def run(self, *arguments, status=0):
        """A command of the application; its standard output."""
        done = subprocess.run([self.program, *arguments], env=self.desktop.env, capture_output=True, text=True,
                              check=False)
        assert done.returncode == status, f"losange {arguments[0]}: status {done.returncode}: {done.stderr}"
        return done.stdout

    def figures(self, path):
        return json.loads(self.run("figures", path, "--json"))

    def shoot(self, name):
        self.desktop.shoot(os.path.join(self.folder, name + ".png"))

    def tell(self):
        """What there is to see, after a failure."""
        self.shoot("failed")
        print("picture:", os.path.join(self.folder, "failed.png"))
        try:
            print("\n".join(self.window.read().dump()))
        except Exception as error:  # the application is gone: its log says more
            print("no tree:", error)
        self.log.flush()
        with open(self.log_path, errors="replace") as log:
            print("log of the application:", log.read()[-4000:] or "(empty)")

    def stop_windows(self):
        for window in self.windows:
            process = getattr(window, "process", None)
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()

    def close(self):
        self.stop_windows()
        self.desktop.close()
        self.log.close()


def complaints(path):
    """Warnings of the application itself; GTK and its libraries may mutter about a bare desktop."""
    with open(path, errors="replace") as log:
        return [line.rstrip() for line in log
                if ("-CRITICAL" in line or "-WARNING" in line or "ERROR" in line) and "losange" in line.lower()
                and not any(word in line for word in HARMLESS)]


# What a desktop without portals, themes or a real bus makes libraries say.
HARMLESS = ("Unable to acquire session bus", "dconf", "portal")


def main():
    name = sys.argv[1]
    source, build = os.environ["LSG_SOURCE_DIR"], os.environ["LSG_BUILD_DIR"]
    missing = [tool for tool in ("Xvfb", "dbus-daemon", "xdotool", "import", "pdftotext") if not shutil.which(tool)]
    try:
        import gi  # noqa: F401
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("python3-gi with gir1.2-atspi-2.0")
    prefix = find_prefix(build)
    install(build, prefix)
    if not os.path.exists(os.path.join(prefix, "bin", "losange")):
        missing.append("an installed losange in " + prefix)
    if missing:
        print("cannot run, missing:", ", ".join(missing))
        return SKIPPED

    sys.path[:0] = [HERE, os.path.join(HERE, "scenarios")]
    drive = Drive(name, source, build, prefix)
    try:
        importlib.import_module(name.replace("-", "_")).run(drive)
        drive.log.flush()
        assert not complaints(drive.log_path), "\n".join(complaints(drive.log_path))
        return 0
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        drive.tell()
        return 1
    finally:
        drive.close()


if __name__ == "__main__":
    sys.exit(main())

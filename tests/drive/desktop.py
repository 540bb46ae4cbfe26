"""A desktop of its own: display, session bus, accessibility bus and private folders for one run of the window.

Everything lives under one folder, so that runs do not meet each other nor the desktop of whoever starts them.
"""
import os
import shutil
import subprocess
import time

SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=0
gtk-cursor-blink=0
"""


class Desktop:
    def __init__(self, folder, prefix, size="1280x800"):
        self.folder = folder
        self.prefix = prefix
        self.size = size
        self.children = []
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.home = os.path.join(folder, "home")
        self.env = self._make_env()
        self._start_display()
        self._start_buses()

    def _make_env(self):
        kept = {key: os.environ[key] for key in ("PATH", "TMPDIR") if key in os.environ}
        places = {
            "HOME": self.home,
            "XDG_DATA_HOME": self.home + "/data",
            "XDG_CONFIG_HOME": self.home + "/config",
            "XDG_CACHE_HOME": self.home + "/cache",
            "XDG_STATE_HOME": self.home + "/state",
            "XDG_RUNTIME_DIR": self.home + "/runtime",
        }
        for place in places.values():
            os.makedirs(place, mode=0o700, exist_ok=True)
        os.makedirs(self.home + "/config/gtk-4.0")
        with open(self.home + "/config/gtk-4.0/settings.ini", "w") as file:
            file.write(SETTINGS)
        return {
            **kept, **places,
            "XDG_DATA_DIRS": f"{self.prefix}/share:/usr/local/share:/usr/share",
            "GSETTINGS_SCHEMA_DIR": f"{self.prefix}/share/glib-2.0/schemas",
            "GSETTINGS_BACKEND": "keyfile",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "fr",
            "TZ": "Europe/Paris",
            "G_DEBUG": "fatal-criticals",
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": "cairo",
            "GTK_A11Y": "atspi",
            "ADW_DISABLE_PORTAL": "1",
            "NO_AT_BRIDGE": "0",
        }

    def _start(self, argv, **options):
        child = subprocess.Popen(argv, env=self.env, stdin=subprocess.DEVNULL, **options)
        self.children.append(child)
        return child

    def _start_display(self):
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset"],
                    pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        self.env["DISPLAY"] = ":" + number

    def _start_buses(self):
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.env, capture_output=True, text=True,
                              check=False)
        return done.stdout.split()

    def shoot(self, path):
        """A picture of the whole display, for people to look at."""
        subprocess.run(["import", "-window", "root", path], env=self.env, check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self):
        for child in reversed(self.children):
            child.terminate()
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def until(condition, what, seconds=20):
    """Ask until the answer is true; a sentence that names what was awaited when it never is."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError("awaited in vain: " + what)
        time.sleep(0.05)

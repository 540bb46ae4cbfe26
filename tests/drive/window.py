"""The window as a person meets it: what is shown is read from the accessibility tree, what is done goes through the
keyboard and the mouse of the display. Nothing sleeps for a fixed time; every step waits for what it brings about.
"""
import re
import signal
import subprocess
import time

from desktop import until
from tree import GLib, Tree

PAGES = {
    "Vue d’ensemble": "LsgOverviewPage",
    "Parcours": "LsgPathPage",
    "Analyse des besoins": "LsgAnalysisPage",
    "Besoins": "LsgNeedsPage",
    "Priorités": "LsgPrioritiesPage",
    "Objectifs": "LsgObjectivesPage",
    "Profils de tuteurs": "LsgProfilesPage",
    "Interventions": "LsgInterventionsPage",
    "Chronologie": "LsgTimelinePage",
    "Outils": "LsgToolsPage",
    "Quantification": "LsgQuantificationPage",
    "Charte": "LsgCharterPage",
    "Documents": "LsgDeliverablesPage",
}


def plain(text):
    """Without the difference between the spaces of French typography: for looking up, not for judging it."""
    return re.sub("[\u00a0\u202f]", " ", text)


class Window:
    def __init__(self, desktop, program, arguments, log):
        self.desktop = desktop
        self.log = log
        self.process = subprocess.Popen([program, *arguments], env=desktop.env, stdin=subprocess.DEVNULL,
                                        stdout=log, stderr=log, cwd=desktop.home)
        self.accessible = Tree(desktop)
        self.x_windows = []
        until(lambda: self.alive() and self.accessible.attach(self.process.pid), "the application on the bus", 30)
        until(self._place, "a window on the display", 30)

    # ---- the process

    def alive(self):
        status = self.process.poll()
        assert status is None, f"the application has ended with status {status}"
        return True

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """Ask it to quit and expect that it does, without a complaint."""
        self.key("ctrl+q")
        status = self.process.wait(20)
        assert status == 0, f"the application ends with status {status}"

    # ---- the display: no window manager runs, so windows are placed and focused here

    def _windows(self):
        return [int(number) for number in self.desktop.xdotool("search", "--onlyvisible", "--name", ".")]

    def _place(self):
        windows = self._windows()
        if not windows:
            return False
        self.main = windows[0]
        width, height = self.desktop.size.split("x")
        self.desktop.xdotool("windowmove", self.main, 0, 0, "windowsize", self.main, width, height,
                             "windowfocus", self.main)
        self.x_focus = self.main
        return True

    def windows(self):
        return self._windows()

    def focus_top(self):
        """The keyboard belongs to the newest window: a dialog when there is one."""
        windows = self._windows()
        if windows and max(windows) != self.x_focus:
            self.x_focus = max(windows)
            self.desktop.xdotool("windowfocus", "--sync", self.x_focus)

    def focus_main(self):
        self.x_focus = self.main
        self.desktop.xdotool("windowfocus", "--sync", self.main)

    # ---- what is shown

    def read(self):
        """The tree as it is now, without the pages that are not shown."""
        self.alive()
        try:
            root = self.accessible.read()
        except GLib.Error:
            self.alive()
            root = self.accessible.read()
        shown = None
        has_project = False
        for node in root.all():
            if node.role == "list item" and node.has("selected") and node.parent.name == "Pages":
                shown = PAGES.get(plain(node.name).split(",")[0])
            has_project |= node.type == "LsgProjectView"
        for node in root.all():
            node.children = [child for child in node.children
                             if not (shown and child.type in PAGES.values() and child.type != shown)
                             and not (has_project and child.type == "LsgStartPage")]
        return root

    def all(self, role=None, name=None, within=None, root=None, type=None, **states):
        """The widgets of a role whose name is, or begins with (…), or matches (a pattern) the one given."""
        node = root or self.read()
        if within is not None:
            node = self.find(name=within, root=node) if isinstance(within, str) else within
        return [item for item in (node.all() if node else [])
                if (role is None or item.role == role) and (name is None or matches(item, name))
                and (type is None or item.type == type)
                and all(item.has(state) == wanted for state, wanted in states.items())]

    def find(self, role=None, name=None, **more):
        found = self.all(role, name, **more)
        return found[0] if found else None

    def wait(self, role=None, name=None, seconds=20, **more):
        return until(lambda: self.find(role, name, **more), f"{role or 'widget'} {show(name)} {more or ''}", seconds)

    def wait_gone(self, role=None, name=None, seconds=20, **more):
        until(lambda: not self.find(role, name, **more), f"{role or 'widget'} {show(name)} no longer there", seconds)

    def wait_text(self, role, name, text, seconds=20):
        """An entry that holds a text."""
        last = []

        def holds():
            node = self.find(role, name)
            last[:] = [plain(node.text())] if node else ["no such entry"]
            return last[0] == text

        try:
            until(holds, "", seconds)
        except AssertionError:
            raise AssertionError(f"{role} {show(name)} holds {last[0]!r} instead of {text!r}") from None

    def wait_says(self, *words, within=None, seconds=20):
        """All these words are shown somewhere (or in what `within` finds in the tree)."""
        missing = list(words)

        def says():
            root = self.read()
            place = within(root) if within else root
            said = plain(" | ".join(place.words())) if place else ""
            missing[:] = [word for word in words if plain(word) not in said]
            return not missing

        try:
            until(says, "", seconds)
        except AssertionError:
            raise AssertionError(f"the window does not say {missing}") from None

    def cell(self, grid):
        """The name of the cell under the cursor of a drawn matrix."""
        cells = self.wait("table", grid).all()
        return next((plain(node.name) for node in cells if node.role == "table cell" and node.has("selected")), "")

    def focused(self):
        return next((node for node in self.read().all() if node.has("focused")), None)

    # ---- what is done

    def key(self, *keys):
        self.alive()
        self.focus_top()
        for key in keys:
            self.desktop.xdotool("key", key)

    def step_to(self, key, wanted, limit=40):
        """Press a key until the focus is on a node of which @wanted holds; a text: its name begins with it. Each
        step is awaited: the tree is read faster than the window answers. Windows behind keep a focus of their own,
        so that several nodes may say that they have it."""
        def focused():
            return [node for node in self.read().all() if node.has("focused")]

        def holds(node):
            return plain(node.name or "").startswith(plain(wanted)) if isinstance(wanted, str) else wanted(node)

        met = []
        for _step in range(limit):
            nodes = until(focused, "a focus")
            found = next((node for node in nodes if holds(node)), None)
            if found is not None:
                return found
            before = [node.path for node in nodes]
            met.append(plain(nodes[-1].name or nodes[-1].role))
            self.key(key)
            deadline = time.monotonic() + 2
            while [node.path for node in focused()] == before and time.monotonic() < deadline:
                time.sleep(0.03)
        raise AssertionError(f"{key} does not lead to {wanted}; the focus was on {met}")

    def type(self, text):
        self.alive()
        self.focus_top()
        self.desktop.xdotool("type", "--delay", "4", "--", text)

    def _point(self, node):
        """The middle of a widget on the display, and the scrolled place that it lies in, if any."""
        frame = next(item for item in node.ancestors() if item.parent is not None and item.parent.parent is None)
        # Without a window manager the window draws its own frame inside of what it covers.
        outer = int(self.desktop.size.split("x")[0])
        edge = (outer - frame.box()[2]) // 2 if frame.role == "frame" else 0
        x, y, width, height = node.box()
        view = next((item for item in node.ancestors() if item.role == "scroll pane"), None)
        return x + width // 2 + edge, y + height // 2 + edge, view, edge

    def _reveal(self, node):
        """Turn the wheel until the widget is in sight."""
        for _turn in range(60):
            x, y, view, edge = self._point(node)
            if view is None:
                return x, y
            left, top, width, height = view.box()
            if top + edge + 4 < y < top + edge + height - 4:
                return x, y
            self.desktop.xdotool("mousemove", left + width // 2 + edge, top + height // 2 + edge,
                                 "click", 4 if y <= top + edge + 4 else 5)
            before = y

            def moved():
                return self._point(node)[1] != before

            try:
                until(moved, "", 0.5)
            except AssertionError:
                pass
        raise AssertionError(f"{node.line()} cannot be brought into sight")

    def click(self, node):
        x, y = self._reveal(node)
        self.desktop.xdotool("mousemove", x, y, "click", 1)

    def press(self, role, name, **more):
        self.click(self.wait(role, name, **more))

    def enter(self, node):
        """Put the focus into an entry by a click and wait until it is there."""
        self.click(node)
        until(lambda: (self.focused() or node.parent).path == node.path, f"the focus in {node.line()}")

    def go(self, page):
        """Choose a page in the sidebar, which a narrow window shows on request."""
        shower = self.find("push button", re.compile("^Pages"))
        if shower is not None and not shower.has("pressed"):
            self.click(shower)
            self.wait("push button", re.compile("^Pages"), pressed=True)
        self.press("list item", re.compile("^" + page + "(,|$)"), within="Pages")
        self.wait(type=PAGES[page])


def matches(node, name):
    if isinstance(name, re.Pattern):
        return name.search(plain(node.name)) is not None
    if name.endswith("…*"):
        return plain(node.name).startswith(plain(name[:-2]))
    return plain(node.name) == plain(name)


def show(name):
    return repr(name.pattern if isinstance(name, re.Pattern) else name)

"""The accessibility tree of one application, read from the bus itself.

The bindings of AT-SPI cache what they have seen until a main loop brings news; a test must see what is there now, so
each snapshot asks again: the children level by level, many questions under way at once, then everything else of all
widgets in one answer.
"""
import ast
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
GENERIC = {"panel", "filler", "unknown", "application", "redundant object"}

ROLE_NAMES = {}
for _key in dir(Atspi.Role):
    _value = getattr(Atspi.Role, _key)
    if isinstance(_value, Atspi.Role):
        ROLE_NAMES[int(_value)] = _key.lower().replace("_", " ")
STATES = {}
for _key in dir(Atspi.StateType):
    _value = getattr(Atspi.StateType, _key)
    if isinstance(_value, Atspi.StateType):
        STATES[_key.lower()] = int(_value)

STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
ITEM = re.compile(
    r"\(\('[^']*', '(?P<path>[^']*)'\), \('[^']*', '[^']*'\), \('[^']*', '(?P<parent>[^']*)'\), (?P<index>-?\d+), "
    r"(?P<count>-?\d+), \[(?P<interfaces>[^]]*)\], " + STRING.replace("(", "(?P<name>", 1)
    + r", (?P<role>\d+), " + STRING.replace("(", "(?P<description>", 1) + r", \[(?P<low>\d+), (?P<high>\d+)\]\)")


def unquote(printed):
    return ast.literal_eval(printed) if "\\" in printed else printed[1:-1]


class Node:
    def __init__(self, tree, path, item):
        self.tree = tree
        self.path = path
        self.interfaces = item["interfaces"]
        self.name = unquote(item["name"])
        self.role = ROLE_NAMES.get(int(item["role"]), item["role"])
        self.description = unquote(item["description"])
        self.bits = int(item["low"]) | int(item["high"]) << 32
        self.parent = None
        self.children = []
        self.type = ""
        if self.name.startswith(("Gtk", "Adw", "Lsg")):  # GTK names its type where a widget has no name
            self.type, self.name = self.name, ""

    def has(self, state):
        return bool(self.bits >> STATES[state] & 1)

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def call(self, interface, method, arguments=None):
        return self.tree.call(self.path, "org.a11y.atspi." + interface, method, arguments)

    def text(self):
        """What stands in an entry, a label or a text view."""
        if "Text" not in self.interfaces:
            return ""
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, 1 << 20)))[0]

    def box(self):
        """x, y, width, height in the window, which stands at the corner of the display."""
        return self.call("Component", "GetExtents", GLib.Variant("(u)", (1,)))[0]

    def words(self):
        """All that the widget and what is in it say, one after the other."""
        found = []
        for node in self.all():
            found += [node.name, node.text() if "EditableText" in node.interfaces else ""]
        return [word for word in found if word]

    def line(self):
        shown = [state for state in ("focused", "selected", "checked", "pressed", "expanded", "editable")
                 if self.has(state)]
        if not self.has("sensitive"):
            shown.append("insensitive")
        text = ""
        if "EditableText" in self.interfaces:
            try:
                text = " = " + repr(self.text())
            except GLib.Error:
                text = " = ?"
        return f"{self.role} {self.name or self.type!r}{text}" + (f" [{' '.join(shown)}]" if shown else "") + (
            f" ({self.description})" if self.description else "")

    def dump(self, depth=0):
        """The tree as text; widgets that only hold others are left out."""
        out = []
        is_generic = self.role in GENERIC and not self.name and not self.type.endswith("Page") and not self.has("focused")
        if not is_generic:
            out.append("  " * depth + self.line())
        for child in self.children:
            out += child.dump(depth if is_generic else depth + 1)
        return out


class Tree:
    """Connects to the accessibility bus of a desktop; finds one application by the id of its process."""

    def __init__(self, desktop):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        session = Gio.DBusConnection.new_for_address_sync(desktop.env["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        session.set_exit_on_close(False)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0,
                                    -1, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.bus.set_exit_on_close(False)
        self.owner = None
        self.asked = set()
        self.settled = {}

    def attach(self, pid):
        """True once the process is on the bus."""
        children = self.bus.call_sync("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren", None, None, 0,
                                      5000, None).unpack()[0]
        for owner, _path in children:
            try:
                found = self.bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                           "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)), None, 0,
                                           5000, None).unpack()[0]
            except GLib.Error:
                continue
            if found == pid:
                self.owner = owner
                return self._is_ready()
        return False

    def _is_ready(self):
        """The application stands on the bus a moment before it answers for its widgets."""
        try:
            return bool(self._items())
        except GLib.Error:
            return False

    def call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(self.owner, path, interface, method, arguments, None, 0, 15000, None).unpack()

    def _ask_children(self, paths):
        """The children of many widgets: all questions are sent before the first answer is read."""
        answers = {}
        waiting = len(paths)

        def done(bus, result, path):
            nonlocal waiting
            waiting -= 1
            try:
                answers[path] = [child for _owner, child in bus.call_finish(result).unpack()[0]]
            except GLib.Error:  # gone in the meantime
                answers[path] = []

        for path in paths:
            self.bus.call(self.owner, path, ACCESSIBLE, "GetChildren", None, None, 0, 15000, None, done, path)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def _items(self):
        """All widgets that were ever asked for, by path. Unpacking the answer piece by piece is slow: it is printed
        and the print taken apart."""
        answer = self.bus.call_sync(self.owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None,
                                    None, 0, 15000, None)
        return {item["path"]: item for item in ITEM.finditer(answer.print_(False))}

    def _known_children(self, items):
        children = {}
        for path, item in sorted(items.items(), key=lambda pair: int(pair[1]["index"])):
            children.setdefault(item["parent"], []).append(path)
        return children

    def _discover(self, paths):
        """The ones of @paths that told of children: they may be gone again, but there were some."""
        parents = set()
        while paths:
            self.asked.update(paths)
            found = self._ask_children(paths)
            parents.update(path for path, children in found.items()
                           if any(not child.endswith("/null") for child in children))
            paths = [child for children in found.values() for child in children
                     if child not in self.asked and not child.endswith("/null")]
        return parents

    def read(self):
        """A fresh snapshot: the root node.

        One answer tells of all widgets that were ever asked for; GTK makes the others known when the children of
        their parent are asked, so that is done where another number of them is known than there is.
        """
        tried = {}
        told = set()
        while True:
            items = self._items()
            children = self._known_children(items)
            counts = {path: (int(item["count"]), len(children.get(path, []))) for path, item in items.items()}
            unknown = [path for path, count in counts.items()
                       if count[0] != count[1] and path != ROOT and self.settled.get(path) != count]
            if not children.get(ROOT):  # it does not count its children
                unknown.append(ROOT)
            if not unknown:
                break
            # Asked in vain: it counts children that it does not show.
            self.settled.update((path, count) for path, count in tried.items()
                                if counts.get(path) == count and path not in told)
            unknown = [path for path in unknown if path not in tried or counts.get(path) != tried[path]]
            if not unknown:
                break
            tried.update((path, counts[path]) for path in unknown if path in counts)
            self.asked.difference_update(unknown)
            told = self._discover(unknown)
        nodes = {path: Node(self, path, item) for path, item in items.items()}
        for path, paths in children.items():
            for child in paths:
                if path in nodes and child != ROOT:
                    nodes[child].parent = nodes[path]
                    nodes[path].children.append(nodes[child])
        return nodes[ROOT]

"""What a screen reader meets: everything that takes the focus has a name, on every page."""
from window import PAGES

ITEMS = {"list item", "table row", "table cell"}  # named by what they hold
HOLDERS = {"list", "scroll pane", "filler", "panel"}  # the focus passes through them to what they hold


def is_inner(node):
    """The button inside of a drop-down or a menu button, which its holder names."""
    return node.role == "push button" and node.parent.role in ("combo box", "push button") and node.parent.name


def nameless(root):
    for node in root.all():
        if node.has("focusable") and not node.name.strip():
            if node.role in ITEMS and any(" ".join(item.words()).strip() for item in node.children):
                continue
            if (node.role in HOLDERS and node.children) or is_inner(node) or node.role == "list":
                continue
            yield place(node)
        elif node.role == "push button" and "_" in node.name:
            yield place(node)  # a mnemonic is not for the ear


def place(node):
    around = [f"{item.role} {item.name or item.type!r}" for item in node.ancestors()]
    return " < ".join([node.line()] + around[:6])


def run(drive):
    window = drive.start()
    window.wait(type="LsgStartPage")
    found = {"start": list(nameless(window.read()))}
    window.kill()
    window = drive.start_sample()
    for page in PAGES:
        window.go(page)
        found[page] = list(nameless(window.read()))
    told = [f"{page}: {line}" for page, lines in found.items() for line in lines]
    assert not told, "without a name:\n" + "\n".join(sorted(set(told)))

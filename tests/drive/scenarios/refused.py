"""Values that are refused: a sentence says why, the former value comes back."""
from desktop import until
from quantification import rows, total
from window import plain


def cell(window, code, column):
    return next(entries[column] for row, entries, _minutes in rows(window) if row == code)


def is_sentence(text):
    return len(text) > 12 and text.strip()[-1] in ".!?"


def run(drive):
    window = drive.start_sample()
    window.go("Quantification")
    window.wait("tree table", "Feuille de quantification")
    # By a key the focus does not go on: the text stands to be corrected, the sentence names the row.
    for text, key in (("douze", "Tab"), ("-3", "Return"), ("1e5", "Down"), ("99999999999", "shift+Tab"), ("1,234", "Up")):
        window.enter(cell(window, "ITS 02", 1))
        window.key("ctrl+a")
        window.type(text)
        window.key(key)
        alert = until(lambda: next((node for node in window.all("alert") if node.name), None), f"a word about {text}")
        assert is_sentence(alert.name), f"no sentence about {text}: {alert.name!r}"
        assert plain(alert.name).startswith("Choisi, ITS 02"), f"no row: {alert.name!r}"
        assert cell(window, "ITS 02", 1).text() == text and cell(window, "ITS 02", 1).has("focused"), "the focus went on"
        assert total(window) == 160
        window.key("Escape")
        until(lambda: cell(window, "ITS 02", 1).text() == "15", "the former value instead of " + text)
        until(lambda: not any(node.name for node in window.all("alert")), "no complaint after Escape")
        window.wait("push button", "Annuler", sensitive=False)

    # Elsewhere with the pointer: the former value is back, and the sentence says of which row it speaks.
    window.enter(cell(window, "ITS 02", 1))
    window.key("ctrl+a")
    window.type("abc")
    window.enter(cell(window, "ITC 01", 1))
    until(lambda: any(plain(node.name).startswith("Choisi, ITS 02") for node in window.all("alert")), "a word about the row that was left")
    until(lambda: cell(window, "ITS 02", 1).text() == "15", "the former value")

    # The sentence goes with the next good value.
    window.enter(cell(window, "ITS 02", 1))
    window.key("ctrl+a")
    window.type("12,5")
    window.key("Tab")
    window.wait_says("157,5 min de tutorat")
    until(lambda: not any(node.name for node in window.all("alert")), "no complaint any more")

    # The same on a page of fields: a path without minutes has no rate, and none can be negative.
    window.go("Vue d’ensemble")
    window.enter(window.wait("text", "Durée du parcours"))
    window.type("240")
    window.key("Tab")
    window.wait_text("text", "Durée du parcours", "240")
    for text in ("deux", "-1", "0,001"):
        window.enter(window.wait("text", "Durée du parcours"))
        window.key("ctrl+a")
        window.type(text)
        window.key("Tab")
        window.wait_text("text", "Durée du parcours", "240")
    window.wait("push button", "Annuler…*")

"""Ten cells of the sorted sheet, one after the other by Tab: the focus is never lost, the figures follow."""
from desktop import until
from window import plain


def number(text):
    return float(plain(text).replace(" ", "").replace(",", ".")) if text.strip("–") else None


def words(value):
    return f"{value:g}".replace(".", ",")


def rows(window):
    """Code, the entries min, chosen, max, and the minutes of each intervention on the sheet, in its order."""
    sheet = window.wait("tree table", "Feuille de quantification")
    found = []
    for row in window.all("table row", within=sheet):
        entries = window.all("text", root=row)
        if len(entries) == 3:
            labels = [node.name for node in window.all("label", root=row)]
            found.append((plain(labels[0]), entries, labels[-1]))
    return found


def total(window):
    return number(next(node.name for node in window.all("label") if " min de tutorat" in plain(node.name)).split()[0])


def chosen(window):
    """The code in the row that is selected."""
    row = next((row for row in window.all("table row") if row.has("selected")), None)
    return plain(window.find("label", root=row).name) if row else ""


def run(drive):
    window = drive.start_sample()
    window.go("Quantification")
    window.wait("tree table", "Feuille de quantification")
    window.wait_says("160 min de tutorat, de 110 à 210", "0,067", "352,5 min", "soit 6 h")

    before = [(code, [number(entry.text()) for entry in entries], number(minutes))
              for code, entries, minutes in rows(window)]
    window.press("label", "Choisi")
    until(lambda: [row[0] for row in rows(window)] != [row[0] for row in before], "another order")
    before = [(code, [number(entry.text()) for entry in entries], number(minutes))
              for code, entries, minutes in rows(window)][:4]

    # min, chosen, max of the first rows: three rows and one cell of the fourth.
    cells = [(code, column, values[column]) for code, values, _minutes in before for column in range(3)][:10]
    wanted = [value + (column - 1) * 0.5 + 1 for _code, column, value in cells]
    window.enter(rows(window)[0][1][0])
    window.key("ctrl+a")
    for index, (code, column, value) in enumerate(cells):
        def in_cell():
            node = window.focused()
            if node is None or node.role != "text":
                return False
            row = next((item for item in node.ancestors() if item.role == "table row"), None)
            if row is None:
                return False
            entries = window.all("text", root=row)
            return (plain(window.find("label", root=row).name) == code
                    and [entry.path for entry in entries].index(node.path) == column and number(node.text()) == value)

        until(in_cell, f"the focus in column {column} of {code} that says {words(value)} (step {index})")
        window.type(words(wanted[index]))
        window.key("Tab")

    after = {code: ([number(entry.text()) for entry in entries], number(minutes))
             for code, entries, minutes in rows(window)}
    gain = 0
    for (code, column, _value), target in zip(cells, wanted):
        assert after[code][0][column] == target, f"{code}: {after[code][0][column]} instead of {target}"
    for code, values, minutes in before[:3]:
        expected = minutes / values[1] * after[code][0][1]
        assert after[code][1] == expected, f"{code}: {after[code][1]} min instead of {expected}"
        gain += expected - minutes
    assert gain == 3
    window.wait_says("163 min de tutorat", "0,068", "353,5 min", "12 min")

    # One step of undo per cell; the focus is still in the sheet.
    assert window.focused().role == "text", window.focused().line()
    window.key(*["ctrl+z"] * 10)
    window.wait_says("160 min de tutorat, de 110 à 210", "0,067", "352,5 min")
    window.wait("push button", "Annuler", sensitive=False)
    window.key("ctrl+shift+z")
    window.wait("push button", "Annuler…*", sensitive=True)

    # A search that finds nothing says so, and clears itself; the row that was chosen is chosen again.
    window.press("label", "Relance des inactifs")
    until(lambda: chosen(window) == "ITC 03", "the row of ITC 03")
    window.key("ctrl+f")
    window.type("xyzzy")
    window.wait("label", "Aucun résultat")
    assert chosen(window) == ""
    window.press("push button", "Effacer la recherche et les filtres")
    until(lambda: chosen(window) == "ITC 03", "the row of ITC 03 again")
    window.key("ctrl+f")
    window.type("itc 05")
    until(lambda: [row[0] for row in rows(window)] == ["ITC 05"], "the row that is searched for")
    window.key("Escape")
    until(lambda: len(rows(window)) > 8, "all rows")
    until(lambda: chosen(window) == "ITC 03", "the row of ITC 03 once more")

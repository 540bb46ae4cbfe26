"""The thread by keys: from a need to what carries it and to the clauses, along a line, and back to where one was."""
from desktop import until
from window import plain


def on_map(window, words):
    """What the map says of the record under its cursor."""
    until(lambda: words in plain(window.wait("image", "Carte du fil…*").name), f"{words} under the cursor")


def run(drive):
    window = drive.start_sample()
    window.go("Besoins")
    window.press("label", "Être relancé en cas d’inactivité")
    window.wait_says("B 04")
    window.key("ctrl+shift+l")
    window.wait("label", "Le fil")
    window.wait_says("Le fil de B 04", "Du besoin à la charte", "12, indispensable", "1 gardée sur 2", "10 min")
    on_map(window, "B 04")

    # Along the line to the intervention, and its thread.
    window.key("Right")
    on_map(window, "ITC 03")
    window.key("Return")
    window.wait_says("Le fil de ITC 03")

    # From the first clause, and back to the first need.
    window.key("ctrl+2")
    window.wait_says("De la clause aux besoins")
    window.key("ctrl+1")
    window.wait_says("Du besoin à la charte")

    # A step leads to its page; Escape leads back to where one was.
    window.key("Escape")
    window.wait(type="LsgNeedsPage")
    window.wait_gone("label", "Le fil")
    window.close()

"""What the Overview says to review: a remark leads to its place, goes when it is mended; values of the method stay in order."""
from desktop import until
from window import plain


def run(drive):
    window = drive.start_sample()
    peak = "La semaine 5 demande 127,5 min à « Formateur-tuteur », pour une capacité de 120 min."
    window.wait_says("10 points à revoir", "Placées", "1 pic de charge", peak)

    # It leads to what weighs most in that week; a week earlier there is room.
    window.press("label", peak)
    window.wait_says("Message de clôture pédagogique")
    window.enter(window.wait("text", "Décalage"))
    window.key("ctrl+a")
    window.type("-4")
    window.key("Tab")
    window.go("Vue d’ensemble")
    window.wait_says("9 points à revoir")
    until(lambda: window.find("label", peak) is None, "the remark is gone")
    drive.shoot("review")

    # A class of needs cannot begin above the next one: the former value stays.
    window.key("alt+Return")
    window.wait("text", "Indispensable à partir de")
    window.focus_top()
    window.step_to("Tab", lambda node: node.role == "text" and plain(node.name) == "Indispensable à partir de")
    window.type("3")
    window.key("Tab")
    until(lambda: "ne peut pas être inférieure à" in window.wait("text", "Indispensable à partir de").line(), "a sentence")
    window.wait_text("text", "Indispensable à partir de", "")
    drive.shoot("refused-limit")
    window.key("Escape")
    window.focus_main()
    window.wait_says("9 points à revoir")

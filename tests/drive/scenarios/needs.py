"""A gravity changes: criticality and class follow on every page; undone and done again from the keyboard."""


def pane(root):
    return next((node for node in root.all() if node.type == "LsgNeedPane"), None)


def run(drive):
    window = drive.start_sample()
    window.wait("push button", "Besoins…*")
    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.wait_says("Criticité : 9, Indispensable", within=pane)

    # From 3 x 3 to 1 x 3.
    window.press("push button", "Gravité : 1, peu grave")
    window.wait_says("Criticité : 3, Superflu", within=pane)
    window.wait("push button", "Gravité : 1, peu grave", pressed=True)
    window.wait_text("text", "Gravité, B 01", "1")

    window.key("ctrl+z")
    window.wait_says("Criticité : 9, Indispensable", within=pane)
    window.wait_text("text", "Gravité, B 01", "3")
    window.key("ctrl+shift+z")
    window.wait_says("Criticité : 3, Superflu", within=pane)

    window.go("Vue d’ensemble")
    window.wait_says("4 indispensables", "6 accessoires, 2 superflus")

    # The other need that the intervention answers is now the more critical one.
    window.go("Priorités")
    window.press("label", "Lancement du forum de présentation")
    window.wait_says("B 01", "criticité 6")

"""The tutoring system is validated; a gravity changes; the change is to review, reviewed, and the copy compared."""


def run(drive):
    window = drive.start_sample()
    window.go("Documents")
    window.press("push button", "Valider : Système tutoral…*")
    window.wait("push button", "Valider la version 1…*")
    window.wait_says("4 sur 5", "sans objet", "Restent ouverts : 2 points. La version 1 les portera comme réserves.")
    drive.shoot("gate")
    window.focus_top()

    # Nobody has signed: refused at the field, and no version is kept.
    window.key("ctrl+Return")
    window.wait_says("Qui valide ? Une version porte un nom ou une fonction.")
    drive.shoot("gate-unsigned")
    window.wait("push button", "Valider la version 1…*")
    window.type("Responsable de formation")
    window.wait_gone("label", "Qui valide ? Une version porte un nom ou une fonction.")
    window.key("ctrl+Return")
    window.wait_gone("push button", "Valider la version 1…*")
    window.focus_main()
    window.wait_says("Version 1 validée", "Validé", "Rien n’a changé depuis.", "Responsable de formation")

    # A validated version never goes without a question.
    window.press("push button", "Supprimer : Version 1…*")
    window.focus_top()
    window.wait_says("Supprimer « Système tutoral, version 1 » ?", "le document redevient une ébauche")
    window.key("Escape")
    window.focus_main()
    window.wait_says("Version 1")

    window.go("Besoins")
    window.press("label", "Comprendre le déroulement")
    window.press("push button", "Gravité : 1, peu grave")
    window.go("Documents")
    window.wait_says("Depuis, 1 changement à revoir.")
    drive.shoot("gate-to-review")

    window.press("push button", "Valider : Système tutoral…*")
    window.wait_says("Gravité, B 01 : 3 → 1", "Sa criticité passe de 9 à 3.")
    window.focus_top()
    window.step_to("Tab", lambda node: node.role == "check box")
    window.key("space")
    window.wait_says("1 sur 1")
    drive.shoot("gate-reviewed")
    window.key("Escape")
    window.wait_gone("push button", "Valider la version 2…*")
    window.focus_main()
    window.wait_says("Depuis, 1 changement, revu.")

    # The gate of the system counts for the scenario.
    window.press("push button", "Valider : Scénario tutoral…*")
    window.wait_says("Le système tutoral, validé")
    drive.shoot("gate-of-the-scenario")
    window.focus_top()
    window.key("Escape")
    window.focus_main()

    # The review and the change are steps like any other.
    window.key("ctrl+z")
    window.wait_says("Depuis, 1 changement à revoir.")
    window.key("ctrl+z")
    window.wait_says("Rien n’a changé depuis.")
    window.key("ctrl+z")
    window.wait_says("Ébauche")
    window.key("ctrl+shift+z")
    window.wait_says("Validé")

"""The start page, and the worked examples opened from it: the figures of the Overview."""


def run(drive):
    window = drive.start()
    window.wait(type="LsgStartPage")
    window.wait_says("Concevoir le tutorat d’une formation", "Projet vierge", "Exemple complet", "sans compte ni réseau",
                     "Parcours certifiant", "Module universitaire en ligne")
    window.press("label", "Exemple complet")
    window.wait(type="LsgOverviewPage")
    window.wait_says("Formation hybride", "10 apprenants", "5 indispensables", "160", "0,067",
                     "0,151 avec les classes virtuelles", "40 structurelles, 120 conjoncturelles")
    window.wait_text("text", "Titre", "Formation hybride")
    window.wait("push button", "Annuler", sensitive=False)

    # A remark leads to its place.
    window.press("label", "B 11 est indispensable, et aucune intervention gardée n’y répond.")
    window.wait(type="LsgNeedsPage")
    window.wait_text("text", "Code", "B 11")
    window.close()

"""Tutor profiles by keys: who holds what, a kind that is added by holding a function, what it costs."""
from desktop import until
from window import plain


def cell(window):
    return window.cell("Profils et fonctions")


def run(drive):
    window = drive.start_sample()
    window.go("Profils de tuteurs")
    window.wait_says("2 profils, dont un tient six fonctions sur sept", "Tuteur-orchestre",
                     "Six fonctions sur sept et 94 % des minutes : l’apprenant dépendrait d’une seule personne.",
                     "S5 : 127,5 pour 120", "352,5 min sur 600", "246,75 €", "4,67 €",
                     "362,5 min, 251,42 € pour la session")

    # The trainer-tutor does not hold the technical function: in second place, first, not.
    window.click(window.wait("table", "Profils et fonctions"))
    window.key("Home")
    for _step in range(6):
        if "Accueil" in cell(window):
            break
        window.key("Up")
    until(lambda: "Formateur-tuteur, Accueil et orientation : à titre principal, 15 min" in cell(window), "the first cell")
    window.key("Down", "Down", "Down", "Down")
    until(lambda: "Technique : non tenue" in cell(window), "the technical function")
    window.key("space")
    until(lambda: "en appui" in cell(window), "held in second place")
    window.key("space")
    until(lambda: "à titre principal" in cell(window), "held first")
    window.key("space")
    until(lambda: "non tenue" in cell(window), "not held")

    # A kind at the end of the row becomes a profile; undone, it is a kind again.
    window.key("End", "space")
    window.wait_says("3 profils")
    window.wait("text", "Nom")
    window.key("ctrl+z")
    window.wait_says("2 profils, dont un tient")

    # The numbers as a table, and back.
    window.key("ctrl+t")
    window.wait_says("à titre principal, 90 min")
    window.key("ctrl+t")
    window.close()

"""A ceiling of hours and a target rate tell what must go; postponing it is one step; a budget is tried out first."""
import re

from desktop import until
from window import plain


def fill(window, name, text):
    window.enter(window.wait("text", name))
    window.key("ctrl+a")
    window.type(text)
    window.key("Return")


def going(window):
    """The codes of the list of what must go."""
    place = window.find("list", "Ce qu’il faut reporter")
    names = [plain(node.name) for node in window.all("list item", within=place, visible=True)] if place else []
    return [name[:6] for name in names if name.startswith("IT")]


def run(drive):
    window = drive.start_sample()
    window.go("Quantification")
    window.wait_says("160 min de tutorat", "Donnez un taux visé ou un plafond d’heures", "251,42 €",
                     "de 217,35 € à 333,67 € selon les durées")

    # Six hours of all tutors: 2.5 minutes too many, and the least critical intervention goes.
    fill(window, "Plafond d’heures", "6 h")
    window.wait_text("text", "Plafond d’heures", "6")
    window.wait_says("360 min, 2,5 de moins", "Sans elle, le taux est de 0,065, le temps des tuteurs de 357,5 min.")
    until(lambda: going(window) == ["ITC 05"], "ITC 05 alone")
    for text, word in (("beaucoup", "« beaucoup » n’est pas"), ("-2", "Saisissez un nombre de 0"), ("6h75", "59 minutes")):
        fill(window, "Plafond d’heures", text)
        until(lambda: plain(word) in plain(window.find("text", "Plafond d’heures").description), f"a word about {text}")
        window.key("Tab")
        window.wait_text("text", "Plafond d’heures", "6")
    until(lambda: going(window) == ["ITC 05"], "ITC 05 alone still")

    # 0.05 allows 120 minutes: the lowest criticality whole, then the set without excess.
    fill(window, "Taux visé", "5 %")
    window.wait_text("text", "Taux visé", "0,050")
    window.wait_says("120 min, 40 de moins", "Sans ces 3 interventions, le taux est de 0,050")
    until(lambda: going(window) == ["ITS 03", "ITC 05", "ITC 02"], "what goes for the rate")

    # All of them in one step.
    window.press("push button", "Les reporter")
    window.wait_says("120 min de tutorat", "3 interventions reportées", "Respecté à la minute près : rien à reporter.")
    window.key("ctrl+z")
    window.wait_says("160 min de tutorat", "Sans ces 3 interventions, le taux est de 0,050")
    window.key("ctrl+shift+z")
    window.wait_says("120 min de tutorat")
    window.key("ctrl+z")
    window.wait_says("160 min de tutorat")

    # Below what is indispensable: it says by how much.
    fill(window, "Taux visé", "0,04")
    window.wait_says("encore 9 min de trop. Il ne reste que de l’indispensable.")
    window.key("ctrl+z", "ctrl+z")
    window.wait_text("text", "Taux visé", "")
    window.key("ctrl+z")
    window.wait_text("text", "Plafond d’heures", "")
    window.wait("push button", "Annuler", sensitive=False)

    # The same as what-if: nothing is written until it is applied.
    window.go("Priorités")
    window.press("push button", re.compile("^Et si"))
    window.wait_says("Respecté, avec 12,5 min de marge")
    fill(window, "Budget d’heures", "5,4")
    window.wait_says("3 interventions seraient reportées (40 min) : le taux est de 0,050")
    until(lambda: len(window.all(name=re.compile("Serait reportée"))) == 3, "three cards that say it")
    window.wait("push button", "Annuler", sensitive=False)
    drive.shoot("budget")
    window.press("push button", "Décision")
    window.press("push button", "Appliquer")
    window.wait_says("3 interventions reportées")
    window.wait("push button", "Appliquer", sensitive=False)
    window.key("ctrl+z")
    window.wait_says("3 interventions seraient reportées (40 min)")
    window.wait("push button", "Annuler", sensitive=False)

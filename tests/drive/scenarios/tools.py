"""Communication tools: a card changes its class by keys, a cell of the matrix links and unlinks, warnings follow."""
import re

from desktop import until


def cell(window):
    return window.cell("Outils et interventions")


def run(drive):
    window = drive.start_sample()
    window.go("Outils")
    window.wait("label", re.compile("^8 outils, dont 7 employés, 212,00 € pour la session$"))
    window.wait_says("1 intervention gardée sans outil", "ITS 02 est gardée, mais n’emploie aucun outil")

    # A forum is asynchronous and many-way; one step left makes it two-way, undone again.
    window.press("push button", "Forum de la formation : Asynchrone, pluridirectionnel…*")
    window.key("ctrl+Left")
    window.wait("push button", "Forum de la formation : Asynchrone, bidirectionnel…*")
    window.key("ctrl+shift+Down")
    window.wait("push button", "Forum de la formation : Synchrone, bidirectionnel…*")
    window.key("ctrl+z", "ctrl+z")
    window.wait("push button", "Forum de la formation : Asynchrone, pluridirectionnel…*")

    # The first row of the matrix is the forum: ITS 02, the second column, gets it.
    window.click(window.wait("table", "Outils et interventions"))
    until(lambda: window.focused() and window.focused().role == "table cell", "the focus on the matrix")
    window.key("Home", "Right")
    for _step in range(8):
        window.key("Up")
    until(lambda: re.search("^ITS 02 .* – Forum de la formation : non employé$", cell(window)), "the cell of ITS 02")
    window.key("space")
    until(lambda: re.search("^ITS 02 .* – Forum de la formation : employé$", cell(window)), "the link")
    window.wait_says("Toutes les interventions gardées ont leur outil")
    drive.shoot("tools")
    window.key("ctrl+z")
    window.wait_says("1 intervention gardée sans outil")

    # A search dims what it does not find and leaves it out of the table of Ctrl+T; nothing else is chosen by it.
    window.key("ctrl+t")
    window.wait_says("Accès des tuteurs", "ITS")
    window.key("ctrl+f")
    window.type("forum")
    until(lambda: len(window.all("table row", within="Outils")) <= 3, "the rows that are found")
    window.key("Escape", "ctrl+t")
    window.wait("push button", "Forum de la formation : Asynchrone, pluridirectionnel…*")

    # A tool that interventions use does not go without a word; another can take over.
    window.click(window.wait("push button", "Forum de la formation : Asynchrone, pluridirectionnel…*"))
    window.key("Delete")
    window.focus_top()
    window.wait_says("Supprimer « Forum de la formation » ?", "Ne seront plus liés", "Remplacer par")
    drive.shoot("tools-removal")
    window.key("Escape")
    window.focus_main()
    window.wait("label", re.compile("^8 outils"))

    # A new tool, named, and removed again.
    window.key("ctrl+shift+n")
    window.wait("label", re.compile("^9 outils"))
    window.type("Blog")
    window.wait("push button", "Blog : Asynchrone, bidirectionnel…*")
    window.close()

"""Files that cannot be opened: a sentence names the file, the start page stays, the file is untouched."""
import os
import sqlite3

from desktop import until
from window import plain


def make_files(drive):
    good = os.path.join(drive.home, "bon.losange")
    drive.run("new", "--template", "formation-hybride", good)
    with open(good, "rb") as file:
        content = file.read()
    paths = {name: os.path.join(drive.home, name + ".losange")
             for name in ("texte", "tronque", "etranger", "recent", "absent")}
    with open(paths["texte"], "w", encoding="utf-8") as file:
        file.write("Ceci n’est pas un projet.\n" * 200)
    with open(paths["tronque"], "wb") as file:
        file.write(content[:len(content) // 2])
    with sqlite3.connect(paths["etranger"]) as foreign:
        foreign.execute("CREATE TABLE recettes (nom TEXT)")
    with open(paths["recent"], "wb") as file:
        file.write(content)
    with sqlite3.connect(paths["recent"]) as newer:
        newer.execute("PRAGMA user_version = 999")
    return paths


def run(drive):
    for name, path in make_files(drive).items():
        before = open(path, "rb").read() if os.path.exists(path) else None
        window = drive.start(path)
        said = until(lambda: [plain(node.name) for node in window.all("label")
                              if os.path.basename(path) in node.name], f"a sentence about {name}")
        print(name, "->", said[0])
        assert said[0].strip()[-1] in ".!?", said
        window.wait(type="LsgStartPage")
        after = open(path, "rb").read() if os.path.exists(path) else None
        assert before == after, name + " was touched"
        window.kill()

"""Pictures of every page, for people to look at: two sizes, light and dark."""
import os

from window import PAGES


def run(drive):
    for size in ("1280x800", "1024x600"):
        for scheme in ("light", "dark"):
            drive.restart(size, scheme == "dark")
            window = drive.start()
            window.wait(type="LsgStartPage")
            drive.shoot(f"start-{size}-{scheme}")
            window.kill()
            window = drive.start_sample()
            for page, name in PAGES.items():
                window.go(page)
                drive.shoot(f"{name[3:-4].lower()}-{size}-{scheme}")
            window.kill()

"""Writes a picture of every demo page in every theme, to look at.

Run `python -m tests.ui.kit.gallery --out DIR`.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from game.ui.kit import Look, ThemeName, Vision, lint_tree
from tests.ui.kit.demo_pages import ChartScreen, FormScreen
from tests.ui.kit.demo_table import TableScreen
from tests.ui.kit.driver import Driver

PAGES = {"table": TableScreen, "form": FormScreen, "charts": ChartScreen}
SIZES = ((1280, 720), (1920, 1080))
SCALES = (100, 150)


def main() -> int:
    """Write the pictures; return 1 if the layout check found anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    problems = 0
    looks = [(scale, theme, Vision.STANDARD) for scale in SCALES for theme in ThemeName]
    looks += [(100, ThemeName.DARK, vision) for vision in Vision]
    for size in SIZES:
        for scale, theme, vision in looks:
            for name, page in PAGES.items():
                driver = Driver(page(), size, Look(scale, theme, vision))
                driver.app.save_picture(
                    out / f"{name}-{size[0]}-{scale}-{theme.value}-{vision.value}.png"
                )
                for problem in lint_tree(driver.app.ui):
                    problems += 1
                    sys.stdout.write(f"{name} {size} {scale} {theme.value}: {problem}\n")
    sys.stdout.write(f"{problems} layout problems\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

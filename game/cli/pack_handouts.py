"""`pack handouts`: pages to print for a class."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from game.cli.pack import OK
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.cli.wiring import data_root
from game.packs.folder import PICTURE_ENDINGS, PackFolder
from game.packs.handouts import handouts
from game.packs.load import load_scenario
from game.packs.study.study import study


def run(arguments: argparse.Namespace) -> int:
    """Write the pages of a pack into a folder, pictures beside them."""
    return guarded(lambda: _written(arguments))


def _written(arguments: argparse.Namespace) -> int:
    target: Path = arguments.to
    with folder_of(arguments.pack, arguments.saves) as folder:
        pack = load_scenario(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, path in PackFolder(folder).files():
            if path.suffix.lower() in PICTURE_ENDINGS:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target / name)
        for name, text in handouts(pack.scenario, study(pack), pack.teaching):
            (target / name).write_text(text, encoding="utf-8", newline="\n")
            print(target / name)
            if arguments.pdf:
                print(_printed(target / name, text))
    if not arguments.pdf:
        print("Open a page in a browser and print it, or add --pdf to have each as a PDF too.")
    return OK


def _printed(page: Path, text: str) -> Path:
    """Write a page as a PDF beside its HTML; pictures are beside it already."""
    from game.packs.pdf import pdf_of

    path = page.with_suffix(".pdf")
    path.write_bytes(pdf_of(text, data_root() / "assets" / "fonts", page.parent))
    return path

"""`pack new` and `pack schema`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.cli.wiring import data_root
from game.model.errors import PackError
from game.packs.blueprints import BLUEPRINTS, blueprint, new_pack
from game.packs.json_schema import schema_files

NEXT = """\
Next:
  1. Read {folder}/scenario.yaml from the top; every key is explained where it first appears.
  2. python main.py pack check {folder}
  3. python main.py pack analyse {folder} --games 20
  4. python main.py pack preview {folder}
docs/authoring.md goes from an idea to a class."""


def run(arguments: argparse.Namespace) -> int:
    """Begin a pack from a blueprint."""
    folder: Path = arguments.folder
    try:
        assets = data_root() / "assets"
        source = blueprint(arguments.blueprint, assets / "blueprints")
        files = new_pack(source, folder, assets / "schema", arguments.title)
    except PackError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except OSError as failure:
        print(f"{folder} cannot be written: {failure.strerror}.", file=sys.stderr)
        return FAILED
    told = BLUEPRINTS[arguments.blueprint]
    print(f"Made {folder} from the blueprint {arguments.blueprint} ({told}):")
    print("  " + ", ".join(files))
    print(NEXT.format(folder=folder))
    return OK


def run_schema(arguments: argparse.Namespace) -> int:
    """Write the schemas, or print them."""
    try:
        for name, text in schema_files():
            if arguments.to is None:
                print(f"# {name}\n{text}")
                continue
            arguments.to.mkdir(parents=True, exist_ok=True)
            (arguments.to / name).write_text(text, encoding="utf-8", newline="\n")
            print(arguments.to / name)
    except OSError as failure:
        print(f"{arguments.to} cannot be written: {failure.strerror}.", file=sys.stderr)
        return FAILED
    return OK

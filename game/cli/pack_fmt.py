"""`pack fmt`: canonical YAML, comments kept."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterator
from pathlib import Path

from game.cli.pack import FAILED, OK
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.packs.fmt import formatted
from game.packs.folder import PackFolder


def run(arguments: argparse.Namespace) -> int:
    """Format the YAML files of a pack, or show what would change."""
    return guarded(lambda: _formatted(arguments))


def _formatted(arguments: argparse.Namespace) -> int:
    changed = 0
    with folder_of(arguments.pack, arguments.saves) as folder:
        for name, path, before in _files(folder):
            after = formatted(before, name)
            if after == before:
                continue
            changed += 1
            if arguments.check:
                print("".join(_difference(name, before, after)), end="")
            else:
                path.write_text(after, encoding="utf-8", newline="\n")
                print(f"formatted {name}")
    if not changed:
        print("Every YAML file is in its canonical form.")
    return FAILED if changed and arguments.check else OK


def _files(folder: Path) -> Iterator[tuple[str, Path, str]]:
    """Yield the YAML files of a pack with their texts."""
    files = PackFolder(folder)
    for name, path in files.files():
        if path.suffix == ".yaml":
            yield name, path, files.read(name).decode("utf-8", errors="replace")


def _difference(name: str, before: str, after: str) -> Iterator[str]:
    return difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        name,
        f"{name}, formatted",
    )

"""`pack upgrade`: a pack of an older format in the current one, as a difference to be read first."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from game.cli.pack import FAILED, OK
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.model.errors import PackError
from game.packs.archive import ENDING
from game.packs.folder import PackFolder
from game.packs.formats import CURRENT, STEPS, format_of, upgraded
from game.packs.index import MANIFEST, read_manifest
from game.packs.load import check_pack
from game.packs.nodes import read_text
from game.packs.problem import InvalidPackError


def run(arguments: argparse.Namespace) -> int:
    """Show what upgrading a pack changes, or change it."""
    return guarded(lambda: _upgraded(arguments))


def _upgraded(arguments: argparse.Namespace) -> int:
    if arguments.write and Path(arguments.pack).suffix == ENDING:
        raise PackError(
            "A .servanda file is not changed. Upgrade the folder that it was built from, and build anew."
        )
    with folder_of(arguments.pack, arguments.saves) as folder:
        changes = _changes(folder)
        if not changes:
            print(f"Nothing to upgrade: the pack is of format {CURRENT}.")
            return OK
        for name, (before, after) in changes.items():
            print("".join(_difference(name, before, after)), end="")
        for number in range(min(format_of(b, n) for n, (b, _) in changes.items()), CURRENT):
            print(STEPS[number].says)
        if not arguments.write:
            print("Nothing is written yet; add --write to change the files.")
            return OK
        for name, (_, after) in changes.items():
            (folder / name).write_bytes(after.encode())
            print(f"upgraded {name}")
        return _checked(folder)


def _changes(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the files that an upgrade changes: their texts before and after."""
    files = PackFolder(folder)
    manifest, _, _ = read_manifest(files)
    found = {}
    for name in (MANIFEST, manifest.scenario if manifest else "scenario.yaml"):
        text, problems = read_text(files.read(name), name)
        if text is None:
            raise InvalidPackError(name, problems)
        after = upgraded(text, name)
        if after != text:
            found[name] = (text, after)
    return found


def _checked(folder: Path) -> int:
    """Check what was written; raise nothing, for the pack may have been broken before."""
    checked = check_pack(folder)
    if checked.pack is None:
        print("The pack has errors that have nothing to do with its format: see `pack check`.")
        return FAILED
    return OK


def _difference(name: str, before: str, after: str) -> list[str]:
    """Return a unified difference, as `git diff` and `patch` know it."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{name}", f"b/{name}"
    )
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]

"""`pack build`, `install`, `list` and `remove`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.cli.pack_find import folder_of
from game.cli.wiring import LocalDesk, data_root
from game.model.errors import PackError
from game.packs.archive import ENDING, pack_bytes
from game.packs.index import PackIndex
from game.packs.installed import install, remove
from game.packs.load import LoadedPack, load_scenario
from game.packs.problem import InvalidPackError

NO_ZONE = """\
The pack {id} has no zone of agreement: no package is better than no deal for enough parties and
within their hard red lines. `pack analyse {id}` shows which reserve or line is in the way. If it is
meant, write `impasse_intended: true` into pack.yaml."""


def run_build(arguments: argparse.Namespace) -> int:
    """Make one file of a pack."""
    try:
        with folder_of(arguments.pack, arguments.saves) as folder:
            pack = load_scenario(folder)
            if not _may_be_built(pack):
                return FAILED
            target = arguments.to / f"{pack.id}-{pack.version}{ENDING}"
            data = pack_bytes(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except InvalidPackError as error:
        print(error, file=sys.stderr)
        return FAILED
    except PackError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except OSError as failure:
        print(f"{arguments.to} cannot be written: {failure.strerror}.", file=sys.stderr)
        return FAILED
    print(f"{target}  ({len(data):,} bytes, content {pack.content_hash[:16]})")
    return OK


def _may_be_built(pack: LoadedPack) -> bool:
    from game.packs.study.space import has_zone

    if pack.impasse_intended or has_zone(pack.scenario):
        return True
    print(NO_ZONE.format(id=pack.id), file=sys.stderr)
    return False


def run_install(arguments: argparse.Namespace) -> int:
    """Install a pack; nothing is written outside the folder of installed packs."""
    desk = LocalDesk(arguments.saves)
    if not arguments.file.exists():
        print(f"There is no file {arguments.file}.", file=sys.stderr)
        return WRONG_USAGE
    shipped = PackIndex((data_root() / "scenarios",))
    try:
        pack = install(arguments.file, desk.pack_home, shipped, replace=arguments.replace)
    except PackError as error:
        print(error, file=sys.stderr)
        return FAILED
    print(f"Installed {pack.scenario.title} ({pack.id} {pack.version}) in {desk.pack_home}.")
    print(f"To play it: play {pack.id}")
    return OK


def run_list(arguments: argparse.Namespace) -> int:
    """List the packs that come with the game and those that were installed."""
    desk = LocalDesk(arguments.saves)
    rows = [_row(entry.folder, desk) for entry in desk.index.entries]
    if arguments.json:
        print(json.dumps({"packs": rows, "installed_in": str(desk.pack_home)}, indent=2))
        return OK
    for row in rows:
        print(f"{row['id']:<32}{row['version']:<10}{row['from']:<12}{row['title']}")
    print(f"Installed packs are kept in {desk.pack_home}.")
    return OK


def _row(folder: Path, desk: LocalDesk) -> dict[str, str]:
    """Return what the list says of a pack."""
    entry = next(e for e in desk.index.entries if e.folder == folder)
    manifest = entry.manifest
    return {
        "id": manifest.id if manifest else folder.name,
        "version": manifest.version if manifest else "-",
        "title": manifest.title if manifest else "cannot be read; `pack check` says why",
        "from": "installed" if desk.pack_home in folder.parents else "the game",
        "folder": str(folder),
    }


def run_remove(arguments: argparse.Namespace) -> int:
    """Remove an installed pack."""
    desk = LocalDesk(arguments.saves)
    if not desk.index.packs.get(arguments.pack):
        print(f"There is no pack `{arguments.pack[:60]}`.", file=sys.stderr)
        return WRONG_USAGE
    if not remove(arguments.pack, desk.pack_home):
        print(f"`{arguments.pack}` comes with the game and stays.", file=sys.stderr)
        return FAILED
    print(f"Removed {arguments.pack}.")
    return OK

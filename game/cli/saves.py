"""`saves`: list the saved sittings, check that each can be read, or move one to the trash.

Exit codes: 0 done, 1 a check failed or the folder cannot be used, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.storage.check import CheckResult
    from game.storage.store import SaveInfo, SaveStore

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
ROOT: Final = Path(__file__).resolve().parents[2]
HEADINGS: Final = ("SITTING", "SCENARIO", "SEAT", "STANDS AT", "LAST PLAYED (UTC)", "STATE")
EMPTY: Final = """There are no saved sittings yet.
Folder: {folder}
Every sitting is saved here while it is played. To begin one: play us-singapore-fta"""
NEXT: Final = (
    "To go on with one: play --resume SITTING (the beginning of its name is enough, or: latest)"
)
STATES: Final = {
    "torn": "sound, last line unfinished",
    "damaged": "damaged, the beginning can be played",
    "unreadable": "unreadable",
}


@dataclass(frozen=True)
class Request:
    """What was asked, and of which folder."""

    store: SaveStore
    save: str | None
    as_json: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `saves`."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=list(ACTIONS),
        default="list",
        help="list the sittings (the default), check that they can be read, or delete one",
    )
    parser.add_argument(
        "save",
        nargs="?",
        metavar="SITTING",
        help="one sitting: its name, the beginning of it, a file, or: latest",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked and return the exit code."""
    from game.model.errors import StorageError
    from game.storage.errors import SaveNotFoundError
    from game.storage.folder import saves_folder
    from game.storage.store import SaveStore

    try:
        store = SaveStore(saves_folder(ROOT, arguments.saves))
        return ACTIONS[arguments.action](Request(store, arguments.save, arguments.json))
    except SaveNotFoundError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except StorageError as error:
        print(error, file=sys.stderr)
        return FAILED


def show_list(request: Request) -> int:
    """Print every sitting, the one played last first."""
    if request.save is not None:
        print("`saves list` takes no name. To look at one: saves check SITTING", file=sys.stderr)
        return WRONG_USAGE
    store = request.store
    found = store.list()
    for notice in store.notices:
        print(notice, file=sys.stderr)
    if request.as_json:
        _print_json({"folder": str(store.folder), "sittings": [_as_json(info) for info in found]})
    elif found:
        _print_table([HEADINGS, *(_row(info) for info in found)])
        print(f"\n{NEXT}")
    else:
        print(EMPTY.format(folder=store.folder))
    return OK


def check(request: Request) -> int:
    """Print what is wrong with one sitting or with all; nothing is changed."""
    results = request.store.check(request.save)
    good = [result for result in results if result.is_good]
    if request.as_json:
        listed = [_result_as_json(result) for result in results]
        _print_json(
            {"folder": str(request.store.folder), "ok": results == (*good,), "results": listed}
        )
    elif results:
        _print_table([(result.status.value, result.sitting, result.message) for result in results])
        print(f"\n{len(good)} of {len(results)} sound.")
    else:
        print(EMPTY.format(folder=request.store.folder))
    return OK if len(good) == len(results) else FAILED


def delete(request: Request) -> int:
    """Move one sitting to the trash and say where it is."""
    if request.save is None:
        print("Which one? saves delete SITTING", file=sys.stderr)
        return WRONG_USAGE
    trash = request.store.delete(request.save)
    if request.as_json:
        _print_json({"moved_to": str(trash)})
    else:
        print(f"Moved to {trash}\nMoving the files back to {request.store.folder} brings it back.")
    return OK


ACTIONS: Final[Mapping[str, Callable[[Request], int]]] = {
    "list": show_list,
    "check": check,
    "delete": delete,
}


def _row(info: SaveInfo) -> tuple[str, ...]:
    entry = info.entry
    place = ", ".join(part for part in (entry.phase, entry.turn) if part) or entry.summary
    state = STATES.get(entry.condition) or ("finished" if entry.finished else "in progress")
    return info.id, entry.scenario, entry.seat, place, _minute(entry.updated), state


def _minute(moment: str) -> str:
    """Return a time to the minute in UTC."""
    if not moment:
        return ""
    return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def _as_json(info: SaveInfo) -> dict[str, Any]:
    entry = info.entry.model_dump(exclude={"file_bytes", "file_time_ns"})
    return {"sitting": info.id, "file": str(info.path), **entry}


def _result_as_json(result: CheckResult) -> dict[str, Any]:
    return {
        "sitting": result.sitting,
        "file": str(result.path),
        "status": result.status.value,
        "line": result.line,
        "message": result.message,
    }


def _print_json(document: Mapping[str, Any]) -> None:
    print(json.dumps(document, indent=2, sort_keys=True))


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """Print columns as wide as their widest cell; what stands in a file reaches no terminal raw."""
    shown = [[_printable(cell) or "-" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)

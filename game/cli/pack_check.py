"""`pack check` and `pack explain`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.cli.pack_find import folder_of
from game.cli.wiring import LocalDesk
from game.model.errors import PackError
from game.packs.codes import HELP
from game.packs.load import CheckedPack, check_pack
from game.packs.problem import did_you_mean
from game.packs.report import document, explain, severities, source_of, text_of


def run(arguments: argparse.Namespace) -> int:
    """Check packs and report every problem."""
    documents = []
    failed = False
    try:
        for name, folder in _asked(arguments):
            checked = check_pack(folder)
            failed |= _fails(checked, strict=arguments.strict)
            if arguments.json:
                documents.append(document(checked, name, source_of(folder)))
            else:
                print(text_of(checked, name, source_of(folder)))
    except PackError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if arguments.json:
        print(json.dumps({"packs": documents}, indent=2, ensure_ascii=False))
    return FAILED if failed else OK


def _asked(arguments: argparse.Namespace) -> Iterator[tuple[str, Path]]:
    if arguments.packs:
        for named in arguments.packs:
            folder = folder_of(named, arguments.saves)
            yield folder.resolve().name, folder
        return
    for entry in LocalDesk(arguments.saves).packs.entries:
        yield entry.folder.name, entry.folder


def _fails(checked: CheckedPack, *, strict: bool) -> bool:
    errors, warnings = severities(checked.problems)
    return bool(errors or (strict and warnings))


def run_explain(arguments: argparse.Namespace) -> int:
    """Print the help of a code, or the list of codes."""
    if arguments.code is None:
        print("\n".join(sorted(HELP)))
        return OK
    if arguments.code not in HELP:
        hint = did_you_mean(arguments.code, HELP) or "`pack explain` alone lists them."
        print(f"There is no code `{arguments.code[:40]}`. {hint}", file=sys.stderr)
        return WRONG_USAGE
    print(explain(arguments.code))
    return OK

"""`pack check` and `pack explain`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.cli.pack_find import folder_of
from game.cli.wiring import LocalDesk
from game.model.errors import PackError
from game.packs.codes import HELP
from game.packs.load import CheckedPack, check_pack
from game.packs.problem import InvalidPackError, did_you_mean
from game.packs.report import document, explain, severities, source_of, text_of


def run(arguments: argparse.Namespace) -> int:
    """Check packs and report every problem."""
    documents = []
    failed = False
    try:
        for named in arguments.packs or _all(arguments.saves):
            with folder_of(named, arguments.saves) as folder:
                checked, name = check_pack(folder), folder.resolve().name
                failed |= _fails(checked, strict=arguments.strict)
                if arguments.json:
                    documents.append(document(checked, name, source_of(folder)))
                else:
                    print(text_of(checked, name, source_of(folder)))
    except InvalidPackError as error:
        print(error, file=sys.stderr)
        return FAILED
    except PackError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if arguments.json:
        print(json.dumps({"packs": documents}, indent=2, ensure_ascii=False))
    return FAILED if failed else OK


def _all(saves: Path | None) -> list[str]:
    """Return the folders of all packs that are there."""
    return [str(entry.folder) for entry in LocalDesk(saves).index.entries]


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

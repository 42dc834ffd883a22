"""`tournament`: the expert against reference bargainers on domains of other platforms."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Final

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `tournament`."""
    parser.add_argument(
        "--domains",
        type=Path,
        required=True,
        metavar="DIR",
        help="a folder of Genius or NegMAS domains, one folder each",
    )
    parser.add_argument(
        "--against",
        default="boulware,linear,conceder,titfortat,micro",
        metavar="NAMES",
        help="reference opponents, separated by commas",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Play the tournament that the arguments ask for."""
    from game.interop.folder import read_domains
    from game.interop.seats import OPPONENTS
    from game.interop.tournament import tournament
    from game.model.errors import DomainError

    against = list(dict.fromkeys(name.strip() for name in arguments.against.split(",")))
    unknown = [name for name in against if name not in OPPONENTS]
    if unknown:
        print(
            f"There is no opponent {unknown[0]!r}; there are: {', '.join(OPPONENTS)}.",
            file=sys.stderr,
        )
        return WRONG_USAGE
    try:
        domains, refusals = read_domains(arguments.domains)
    except DomainError as error:
        print(error, file=sys.stderr)
        return FAILED
    for refused in refusals:
        print(f"left out {refused.name}: {refused.reason}", file=sys.stderr)
    if not domains:
        return FAILED
    document = tournament(domains, against, _tell, refusals)
    if arguments.json:
        print(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        _print_table(document)
    return OK


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _print_table(document: dict[str, Any]) -> None:
    """Print the agents' lines for a reader."""
    print(
        f"{'agent':<12}{'utility':>9}{'interval':>17}{'deals':>8}{'Nash dist':>11}{'welfare':>9}"
    )
    for row in document["agents"]:
        low, high = row["utility_interval"]
        print(
            f"{row['name']:<12}{row['mean_utility']:>9.3f}{f'{low:.3f}-{high:.3f}':>17}"
            f"{row['agreement_rate']:>8.1%}{row['nash_distance']:>11.3f}{row['welfare']:>9.3f}"
        )

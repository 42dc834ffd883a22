"""`pack import` and `pack export`: bargaining domains of Genius and NegMAS."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.interop.domain import Domain, DomainIssue, Profile
from game.interop.folder import read_domain
from game.interop.write import domain_files
from game.model.errors import DomainError, PackError
from game.model.party import Mandate
from game.model.scenario import Scenario
from game.packs.load import check_pack, load_scenario
from game.packs.skeleton import TOTAL, Bare, Side, skeleton

PAIR = 2


def run_import(arguments: argparse.Namespace) -> int:
    """Make a pack of a domain."""
    source: Path = arguments.source
    if not source.is_dir():
        print(f"There is no folder {source}.", file=sys.stderr)
        return WRONG_USAGE
    try:
        domain = read_domain(source, source.resolve().name)
        files = skeleton(bare_of(domain), arguments.folder)
    except (DomainError, PackError) as error:
        print(error, file=sys.stderr)
        return FAILED
    checked = check_pack(arguments.folder)
    print(f"Made {arguments.folder} ({', '.join(files)}) from {domain.form} domain {domain.name}.")
    for problem in checked.problems:
        print(problem, file=sys.stderr)
    return OK if checked.pack else FAILED


def bare_of(domain: Domain) -> Bare:
    """Return a domain as the makings of a pack, on a scale of 0 to 1."""
    first, second = (_side(profile.on_unit_scale()) for profile in domain.profiles)
    issues = tuple((issue.name, issue.options) for issue in domain.issues)
    return Bare(domain.name, issues, (first, second))


def _side(profile: Profile) -> Side:
    rows = list(profile.points)
    rows[0] = tuple(value + profile.constant for value in rows[0])
    return Side(profile.name, tuple(rows), profile.least)


def run_export(arguments: argparse.Namespace) -> int:
    """Write the parties' score sheets as a domain of another platform."""
    return guarded(lambda: _export(arguments))


def _export(arguments: argparse.Namespace) -> int:
    with folder_of(arguments.pack, arguments.saves) as folder:
        scenario = load_scenario(folder).scenario
    domain = domain_of(scenario, linkages=not arguments.without_linkages)
    files = dict(domain_files(domain, arguments.form))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (arguments.folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {', '.join(files)} to {arguments.folder}.")
    print(
        "Points are divided by 100; red lines, home politics and what follows signature stay here."
    )
    return OK


def domain_of(scenario: Scenario, *, linkages: bool = True) -> Domain:
    """Return two parties' valuations as a domain, points divided by 100.

    Raises:
        DomainError: If there are not two parties that sign, or linkages that may not be left out.
    """
    parties = [scenario.party(party) for party in scenario.principals]
    if len(parties) != PAIR:
        raise DomainError(f"{len(parties)} parties sign; such domains have two.")
    first, second = (
        _profile(scenario, party.id, party.mandate, linkages=linkages) for party in parties
    )
    issues = tuple(DomainIssue(i.id, tuple(o.id for o in i.options)) for i in scenario.issues)
    return Domain(scenario.id, issues, (first, second), "servanda")


def _profile(scenario: Scenario, name: str, mandate: Mandate | None, *, linkages: bool) -> Profile:
    assert mandate is not None, "a checked pack has every mandate"
    worth = mandate.valuation
    if worth.linkages and linkages:
        tied = ", ".join("+".join(link.issues) for link in worth.linkages)
        raise DomainError(
            f"{name} values issues together ({tied}), which a linear domain cannot say. "
            "`--without-linkages` leaves that out and changes what packages are worth."
        )
    rows = []
    for issue in scenario.issues:
        weight = worth.weights.get(issue.id, 0.0) / TOTAL
        values = worth.values.get(issue.id, (0.0,) * len(issue.options))
        rows.append(tuple(weight * value for value in values))
    reserve = max(mandate.impasse, mandate.outside_option) / TOTAL
    return Profile(name, tuple(rows), reserve=reserve)

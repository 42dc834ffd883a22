"""What a package is worth, and what it sets up: the two readings of a text."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from game.model.action import LimitClaim
from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Design, Package
from game.model.event import Persuaded
from game.model.issue import Issue
from game.model.party import DomesticActor, Mandate, RedLine, Valuation
from game.model.scenario import Scenario
from game.model.state import Table

SOFT_LINE_COST = 25.0  # points at rigidity 1; model.md 1, red lines (design choice)


def utility(
    valuation: Valuation,
    issues: Sequence[Issue],
    package: Package,
    persuaded: Sequence[Persuaded] = (),
) -> float:
    """Return the points of a package to somebody (model.md 1).

    Args:
        valuation: Whose points.
        issues: The scenario's issues, in package order.
        package: One option number per issue; an `OPEN` issue counts as its status quo.
        persuaded: Shifts of the holder's values by arguments.

    Returns:
        Points, 0-100; issues without a weight count nothing.
    """
    worth: dict[str, float] = {}
    for issue, option in zip(issues, package, strict=True):
        values = valuation.values.get(issue.id)
        if values is None:
            continue
        number = issue.status_quo if option == OPEN else option
        shift = sum(persuasion(p, issue, number) for p in persuaded if p.issue == issue.id)
        worth[issue.id] = min(1.0, values[number] + shift)
    points = sum(weight * worth.get(issue, 0.0) for issue, weight in valuation.weights.items())
    return points + sum(
        linkage.strength * prod(worth.get(issue, 0.0) for issue in linkage.issues)
        for linkage in valuation.linkages
    )


def persuasion(persuaded: Persuaded, issue: Issue, option: int) -> float:
    """Return how much an argument adds to the value of an option, 0-1.

    The option argued for gains the whole shift, the one farthest from it nothing; one that does
    not lie between the others gains nothing by what is said of them, and the other way round.
    """
    scale = issue.scale
    if persuaded.option >= scale or option >= scale:
        return persuaded.shift * (persuaded.option == option)
    span = max(persuaded.option, scale - 1 - persuaded.option)
    return persuaded.shift * (1.0 - abs(option - persuaded.option) / span)


def lines_crossed(mandate: Mandate, scenario: Scenario, package: Package) -> tuple[RedLine, ...]:
    """Return the red lines of a mandate that a package crosses."""
    text = effective(scenario, package)
    return tuple(
        line
        for line in mandate.red_lines
        if text[scenario.issue_index(line.issue)] in line.forbidden
    )


def own_value(
    mandate: Mandate,
    scenario: Scenario,
    package: Package,
    persuaded: Sequence[Persuaded] = (),
) -> float:
    """Return a package's points to a party, soft red lines charged (model.md 1)."""
    points = utility(mandate.valuation, scenario.issues, package, persuaded)
    return points - sum(
        SOFT_LINE_COST * line.rigidity
        for line in lines_crossed(mandate, scenario, package)
        if line.rigidity < 1.0
    )


def outside_value(scenario: Scenario, package: Package, party: PartyId) -> float:
    """Return what others' agreement on a package does to a party outside it, points."""
    return sum(
        issue.options[option].outsiders.get(party, 0.0)
        for issue, option in zip(scenario.issues, effective(scenario, package), strict=True)
    )


def effective(scenario: Scenario, package: Package) -> Package:
    """Return the package with every open issue at its status quo."""
    return tuple(
        issue.status_quo if option == OPEN else option
        for issue, option in zip(scenario.issues, package, strict=True)
    )


def status_quo(scenario: Scenario) -> Package:
    """Return the package in force while there is no agreement."""
    return tuple(issue.status_quo for issue in scenario.issues)


def design_of(scenario: Scenario, package: Package) -> Design:
    """Return the design that a text sets: defaults, overlaid by its clauses in issue order.

    `depth` adds up over clauses (capped at 1) and is 0 if none sets it; every other field is
    the last one set.
    """
    merged = dict(scenario.defaults)
    depth = 0.0
    for issue, option in zip(scenario.issues, effective(scenario, package), strict=True):
        design = issue.options[option].design
        if design is None:
            continue
        settings = {name: setting for name, setting in design if setting is not None}
        depth += settings.pop("depth", 0.0)
        merged.update(settings)
    merged["depth"] = min(1.0, (merged["depth"] or 0.0) + depth)
    return Design.model_validate(merged)


def has_docking(scenario: Scenario, package: Package) -> bool:
    """Tell whether a text lets others join later: as `design_of` does, for this one clause."""
    said = scenario.defaults.docking
    for issue, option in zip(scenario.issues, effective(scenario, package), strict=True):
        design = issue.options[option].design
        if design is not None and design.docking is not None:
            said = design.docking
    return bool(said)


def worth_lost(scenario: Scenario, by: PartyId, claim: LimitClaim, package: Package) -> float:
    """Return by how many points, in the public estimate, a package passes a stated limit."""
    option = package[scenario.issue_index(claim.issue)]
    estimate = scenario.party(by).profile.estimate
    values = estimate.values.get(claim.issue)
    if option == OPEN or values is None:
        return 0.0
    return estimate.weights.get(claim.issue, 0.0) * (values[claim.option] - values[option])


def pledge_balance(scenario: Scenario, table: Table, party: PartyId, package: Package) -> float:
    """Return whether a text keeps what a party stood for in public, -1 broken to 1 kept.

    An issue that the party emphasised is kept if, in the public estimate of its interests, the
    option is worth at least half of the best one (a design choice); one to which it committed
    itself if the text does not go further. The mean over such issues.
    """
    said = stood_for(table, party)
    estimate = scenario.party(party).profile.estimate
    settled = effective(scenario, package)
    verdicts = []
    for issue, option in zip(scenario.issues, settled, strict=True):
        if issue.id not in said or issue.id not in estimate.values:
            continue
        commitment = table.course.commitment(party, issue.id)
        least = 0.5 if commitment is None else estimate.values[issue.id][commitment.option]
        verdicts.append(1.0 if estimate.values[issue.id][option] >= least else -1.0)
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def stood_for(table: Table, party: PartyId) -> frozenset[IssueId]:
    """Return the issues for which a party has stood up in public: stressed or committed to."""
    course = table.course
    committed = (c.issue for c in course.commitments if c.by == party and not c.broken)
    return frozenset(committed) | frozenset(table.emphases.get(party, ()))


def gain_on(scenario: Scenario, valuation: Valuation, package: Package, issue: IssueId) -> float:
    """Return what a text brings somebody on one issue over today, points."""
    place = scenario.issue_index(issue)
    text = effective(scenario, package)
    today = (*text[:place], scenario.issues[place].status_quo, *text[place + 1 :])
    there = utility(valuation, scenario.issues, text)
    return there - utility(valuation, scenario.issues, today)


def surplus(scenario: Scenario, actor: DomesticActor, package: Package) -> float:
    """Return what a text gives an actor above what it needs to approve, its points."""
    text = effective(scenario, package)
    return utility(actor.valuation, scenario.issues, text) - actor.reserve


def bears_out(design: Design) -> bool:
    """Tell whether a text has a clause that answers a fear: relief, a review, time or help."""
    relief = design.escape in {"safeguard", "self-judging"}
    time = design.phase_in_years or design.review_years
    return bool(relief or time or design.capacity_building or design.technology_transfer)

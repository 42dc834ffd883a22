"""A scenario without the options that a seat has not found."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.discovery import is_known
from game.model.base import IssueId
from game.model.deck import EventCard, Requirement
from game.model.issue import Argument, Issue
from game.model.party import DomesticActor, Finding, Mandate, Party, RedLine, Valuation
from game.model.scenario import Scenario
from game.model.state import Private

Counts = Mapping[IssueId, int]
"""How many options of an issue a seat knows, for those of which it does not know all."""


def without_unfound(scenario: Scenario, private: Private) -> Scenario:
    """Return a scenario as if the options that a seat has not found did not exist.

    The numbers of all other options stay: a hidden option is the last one of its issue.
    """
    left = {i.id: len(i.options) - 1 for i in scenario.issues if not is_known(i, private)}
    if not left:
        return scenario
    return scenario.model_copy(
        update={
            "issues": tuple(_issue(issue, left) for issue in scenario.issues),
            "parties": tuple(_party(party, left) for party in scenario.parties),
            "arguments": tuple(a for a in scenario.arguments if _can_be_made(a, left)),
            "findings": tuple(_finding(finding, left) for finding in scenario.findings),
            "deck": tuple(_card(card, left) for card in scenario.deck if _can_turn(card, left)),
        }
    )


def _issue(issue: Issue, left: Counts) -> Issue:
    if issue.id not in left:
        return issue
    return issue.model_copy(update={"options": issue.options[: left[issue.id]]})


def _can_be_made(argument: Argument, left: Counts) -> bool:
    return argument.issue not in left or argument.option < left[argument.issue]


def _finding(finding: Finding, left: Counts) -> Finding:
    least = left.get(finding.issue) if finding.issue is not None else None
    if least is None or finding.limit is None or finding.limit < least:
        return finding
    return finding.model_copy(update={"limit": None})


def _met_by(requirement: Requirement, left: Counts) -> tuple[int, ...]:
    least = left.get(requirement.issue)
    return tuple(o for o in requirement.options if least is None or o < least)


def _can_turn(card: EventCard, left: Counts) -> bool:
    return all(_met_by(requirement, left) for requirement in card.requires)


def _card(card: EventCard, left: Counts) -> EventCard:
    if not any(requirement.issue in left for requirement in card.requires):
        return card
    requires = tuple(
        requirement.model_copy(update={"options": _met_by(requirement, left)})
        for requirement in card.requires
    )
    return card.model_copy(update={"requires": requires})


def _party(party: Party, left: Counts) -> Party:
    estimate = _valuation(party.profile.estimate, left)
    profile = party.profile.model_copy(update={"estimate": estimate})
    mandate = party.mandate and _mandate(party.mandate, left)
    return party.model_copy(update={"profile": profile, "mandate": mandate})


def _mandate(mandate: Mandate, left: Counts) -> Mandate:
    lines = (_line(line, left) for line in mandate.red_lines)
    return mandate.model_copy(
        update={
            "valuation": _valuation(mandate.valuation, left),
            "red_lines": tuple(line for line in lines if line.forbidden),
            "actors": tuple(_actor(actor, left) for actor in mandate.actors),
        }
    )


def _line(line: RedLine, left: Counts) -> RedLine:
    if line.issue not in left:
        return line
    known = tuple(o for o in line.forbidden if o < left[line.issue])
    return line.model_copy(update={"forbidden": known})


def _actor(actor: DomesticActor, left: Counts) -> DomesticActor:
    return actor.model_copy(update={"valuation": _valuation(actor.valuation, left)})


def _valuation(valuation: Valuation, left: Counts) -> Valuation:
    if not any(issue in left for issue in valuation.values):
        return valuation
    values = {
        issue: worths[: left[issue]] if issue in left else worths
        for issue, worths in valuation.values.items()
    }
    return valuation.model_copy(update={"values": values})

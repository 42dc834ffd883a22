"""Who must agree, who stands together and what the chair's text is: for tables with many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.model.draft import OPEN
from game.model.state import Proposal
from game.session import chairs_text
from game.ui.viewmodels.lens import Lens
from game.words.consent import who_must_agree
from game.words.phrasing import capital

PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class CoalitionView:
    """Parties that bargain as one; `holds` is how well, 0-100."""

    name: str
    members: str
    platform: str
    holds: float


@dataclass(frozen=True, slots=True)
class ConsentView:
    """Who must agree, and how far the chair's text has come.

    Attributes:
        chair: Number and proposer of the chair's text in words; empty if there is none.
        behind: Those who accept it.
        missing: The other parties that decide.
        share: Share of the votes behind it, 0-100.
        needed: Share that the rule needs where it counts votes or heads, 0-100.
    """

    rule: str
    chair: str
    behind: str
    missing: str
    share: float
    needed: float
    coalitions: tuple[CoalitionView, ...]
    notes: tuple[str, ...]


def is_many(lens: Lens) -> bool:
    """Say whether more than two sit at the table."""
    return len(lens.seen.scenario.parties) > PAIR


def consent_view(lens: Lens) -> ConsentView:
    """Return who must agree and who does."""
    scenario, table, names = lens.seen.scenario, lens.seen.table, lens.names
    principals, rule = scenario.principals, scenario.forum.rule
    chair = chairs_text(scenario, table)
    yes = [p for p in principals if chair and p in chair.accepted]
    return ConsentView(
        who_must_agree(names),
        lens.words.say("ui-proposal", number=chair.number, party=names.the(chair.by))
        if chair
        else "",
        names.parties(yes),
        names.parties(p for p in principals if p not in yes and p not in table.left),
        100.0 * rule.share(yes, principals),
        100.0 * _needed(lens),
        _coalitions(lens),
        _notes(lens),
    )


def _needed(lens: Lens) -> float:
    rule, count = lens.seen.scenario.forum.rule, len(lens.seen.scenario.principals)
    match rule.kind:
        case "unanimity":
            return 1.0
        case "consensus-minus-one":
            return (count - 1) / count
        case "plurilateral":
            return rule.least / count
        case "weighted-majority" | "critical-mass":
            return rule.threshold


def _coalitions(lens: Lens) -> tuple[CoalitionView, ...]:
    names, say = lens.names, lens.words.say
    return tuple(
        CoalitionView(
            c.label or say("coalition-number", number=c.number),
            names.parties(c.members),
            say("ui-stands-for", items=names.items(c.platform))
            if any(option != OPEN for option in c.platform)
            else "",
            100.0 * c.cohesion,
        )
        for c in lens.seen.table.coalitions
        if c.stands
    )


def _notes(lens: Lens) -> tuple[str, ...]:
    table, names, say = lens.seen.table, lens.names, lens.words.say
    order = lens.seen.scenario.party_ids
    notes = []
    if table.mediator is not None:
        notes.append(say("ui-mediated-by", party=names.the(table.mediator)))
    for message, parties in (("ui-outside", table.outside), ("ui-left-table", table.left)):
        if parties:
            notes.append(say(message, parties=names.parties(p for p in order if p in parties)))
    return tuple(notes)


def support_of(lens: Lens, proposal: Proposal) -> tuple[str, ...]:
    """Return who is with a proposal, with what exceptions, and who blocks it; a line each."""
    if not is_many(lens):
        return ()
    names, say, order = lens.names, lens.words.say, lens.seen.scenario.party_ids
    chair = chairs_text(lens.seen.scenario, lens.seen.table)
    lines = [say("ui-chairs-text")] if chair and chair.number == proposal.number else []
    others = [p for p in order if p in proposal.accepted and p != proposal.by]
    if others:
        lines.append(say("ui-offer-with", parties=names.parties(others)))
    for party, issues in proposal.excepted.items():
        lines.append(
            say("ui-offer-except", party=capital(names.the(party)), issues=names.issues(issues))
        )
    if proposal.blocked_by:
        blocking = [p for p in order if p in proposal.blocked_by]
        lines.append(say("ui-offer-blocked", parties=names.parties(blocking)))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class WaitingView:
    """Something private that waits for an answer: the move that answers it, and what was said."""

    kind: str
    party: str
    text: str


def waiting_views(lens: Lens) -> tuple[WaitingView, ...]:
    """Return private questions, offers and invitations that wait for the seat."""
    private, seat, names, say = lens.seen.private, lens.seen.seat, lens.names, lens.words.say
    found = []
    for asked in private.approaches:
        if asked.to != seat or asked.status != "open":
            continue
        by = capital(names.the(asked.by))
        if asked.package is not None:
            text = say("ui-private-offer", party=by, text=names.items(asked.package))
        else:
            question = names.question(asked.question) if asked.question else ""
            text = say("ui-private-approach", party=by, text=question)
        found.append(WaitingView("reply", asked.by, text))
    bound = any(seat in c.members for c in lens.seen.table.coalitions)
    found += [
        WaitingView(
            "join",
            i.by,
            say("ui-invited", party=capital(names.the(i.by)), items=names.items(i.platform)),
        )
        for i in private.invitations
        if seat in i.to and not bound
    ]
    return tuple(found)

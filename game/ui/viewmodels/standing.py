"""Standing: what others make of one's word, what one makes of theirs, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from game.model import event as ev
from game.model.base import PartyId
from game.model.state import Record, Relation
from game.ui.viewmodels.lens import Lens

Domain = Literal["promise", "threat", "statement"]
DOMAINS: Final[tuple[Domain, ...]] = ("promise", "threat", "statement")
SCALE: Final = 100.0  # shares are shown in points of 100
CALM, TENSE = 0.2, 0.6  # borders of the mood words; noise begins at 0.6 (model.md 4.5)
LIKED, DISLIKED = 0.25, -0.25  # borders of the words for a relationship; design choice
_LISTED: Final = 6  # events listed behind a number; design choice


@dataclass(frozen=True, slots=True)
class Reason:
    """One signed reason behind a number; `points` is None where the size is not known."""

    label: str
    points: float | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number from 0 to 100 with where it began and what moved it."""

    name: str
    value: float
    start: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class StandingView:
    """How the seat stands with one other party.

    Attributes:
        ours: How far the other side seems to rely on one's word, by domain.
        theirs: How far one relies on theirs, by domain.
        liking: The relationship, 0 hostile to 100 allied.
        mood: Code of the mood: good, even or bad.
    """

    party: PartyId
    name: str
    ours: tuple[FigureView, ...]
    theirs: tuple[FigureView, ...]
    liking: FigureView
    mood: str


def standing_views(lens: Lens) -> tuple[StandingView, ...]:
    """Return the standing with each other party."""
    return tuple(_with(lens, party) for party in lens.seen.others)


def _with(lens: Lens, party: PartyId) -> StandingView:
    private, seat = lens.seen.private, lens.seen.seat
    ours, theirs = private.reputation[party], private.relations[party]
    return StandingView(
        party,
        lens.names.party(party),
        tuple(_word(lens, ours, d, party, seat) for d in DOMAINS),
        tuple(_word(lens, theirs, d, seat, party) for d in DOMAINS),
        _liking(lens, theirs, seat, party),
        _mood(ours.relationship),
    )


def _record(relation: Relation, domain: Domain) -> Record:
    return {
        "promise": relation.promise,
        "threat": relation.threat,
        "statement": relation.statement,
    }[domain]


def _word(
    lens: Lens, relation: Relation, domain: Domain, observer: PartyId, subject: PartyId
) -> FigureView:
    """Return a belief in somebody's word with the events behind it."""
    record = _record(relation, domain)
    start = record.prior_kept / (record.prior_kept + record.prior_broken)
    kept, broken = record.prior_kept, record.prior_broken
    reasons = []
    for fact in lens.seen.log:
        if isinstance(fact, ev.CredibilityMoved) and (
            fact.observer,
            fact.subject,
            fact.domain,
        ) == (observer, subject, domain):
            before = kept / (kept + broken)
            kept += fact.weight * fact.outcome
            broken += fact.weight * (1.0 - fact.outcome)
            change = SCALE * (kept / (kept + broken) - before)
            reasons.append(Reason(lens.names.lesson(fact), round(change, 1)))
    value = SCALE * record.mean
    return FigureView(
        lens.words.say(f"domain-{domain}"),
        value,
        SCALE * start,
        _balanced(lens, reasons, value - SCALE * start),
    )


def _liking(lens: Lens, relation: Relation, observer: PartyId, subject: PartyId) -> FigureView:
    reasons = [
        Reason(lens.names.cause(fact.cause), round(50.0 * fact.change, 1))
        for fact in lens.seen.log
        if isinstance(fact, ev.RelationshipMoved)
        and (fact.observer, fact.subject) == (observer, subject)
        and abs(fact.change) >= 0.001  # noqa: PLR2004 - smaller changes round to nothing
    ]
    first = lens.seen.scenario.relation(observer, subject).relationship
    value, start = 50.0 * (relation.relationship + 1.0), 50.0 * (first + 1.0)
    return FigureView(
        lens.words.say("ui-relationship"), value, start, _balanced(lens, reasons, value - start)
    )


def _balanced(lens: Lens, reasons: list[Reason], change: float) -> tuple[Reason, ...]:
    """Return the last reasons and one for all else, so that they add up to the change."""
    merged: dict[str, float] = {}
    for reason in reasons:
        merged[reason.label] = merged.get(reason.label, 0.0) + (reason.points or 0.0)
    shown = list(merged.items())[-_LISTED:]
    listed = [Reason(label, round(points, 1)) for label, points in shown]
    rest = change - sum(points for _, points in shown)
    if abs(rest) >= 0.5:  # noqa: PLR2004 - half a point would show
        listed.append(Reason(lens.words.say("ui-reason-rest"), round(rest, 1)))
    return tuple(listed)


def _mood(relationship: float) -> str:
    if relationship > LIKED:
        return "good"
    return "bad" if relationship < DISLIKED else "even"


def tension_code(tension: float) -> str:
    """Return a code for the mood of the room: calm, tense or bitter."""
    if tension < CALM:
        return "calm"
    return "tense" if tension < TENSE else "bitter"

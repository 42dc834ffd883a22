"""Every move of the talks: a moment in which a computer finds it worth making, and one when not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import pytest

from game.counterpart.accept import judge
from game.counterpart.course import replies
from game.counterpart.mind import Mind
from game.counterpart.moves import Scene, gap_of, weigh_moves
from game.counterpart.search import propose
from game.counterpart.talks import talked
from game.model import action as act
from game.model import diplomacy as dip
from game.model.diplomacy_state import Echo
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.state import Pledge
from tests.counterpart.moments import (
    mind_of,
    offered,
    quiet,
    seen_in,
    with_floor,
    with_relation,
)
from tests.counterpart.test_instruments_and_ties import Placed
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
TABLED = act.Offer(by=ALBA, package=BALANCED)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a seat thinks, and how its own next proposal would fare at home.

    Attributes:
        vote: The chance of ratification to be taken instead of the true one, 0-1.
        gap: The gap to be taken instead of the true one, points.
    """

    mind: Mind
    vote: float | None = None
    gap: float | None = None


def worth(moment: Moment, kind: str) -> float:
    """Return the net value of the best move of a kind, points; far below 0 if there is none."""
    mind = moment.mind
    own = propose(mind)
    if own is not None and moment.vote is not None:
        voted = own.breakdown.model_copy(update={"ratification": moment.vote})
        own = replace(own, breakdown=voted)
    verdicts = [judge(mind, proposal, own) for proposal in mind.standing]
    best = max(verdicts, key=lambda v: v.breakdown.value, default=None)
    gap = gap_of(mind, best) if moment.gap is None else moment.gap
    found = [w.score for w in weigh_moves(mind, Scene(own, gap, best)) if w.action.kind == kind]
    return max(found, default=-99.0)


def seen_by(seat: str, *actions: act.PartyAction) -> Observation:
    """Return what a seat sees after some moves, when it has the floor."""
    return with_floor(seen_in(SCENARIO, seat, *actions))


def at(persona: PersonaId = "compromising", **table: object) -> Moment:
    """Return Borea's thoughts on Alba's first proposal, the table changed."""
    seen = offered()
    return Moment(mind_of(replace(seen, table=replace(seen.table, **table)), persona))  # type: ignore[arg-type]


def liking(relationship: float) -> Moment:
    """Return the same where Borea likes Alba more or less."""
    seen = offered()
    relation = replace(seen.private.relations[ALBA], relationship=relationship)
    return Moment(mind_of(with_relation(seen, ALBA, relation)))


def hopeless() -> Moment:
    """Return the same where Borea has nothing to gain any more."""
    seen = offered()
    return Moment(mind_of(replace(seen, private=replace(seen.private, reservation_shift=45.0))))


def on_course(persona: PersonaId = "compromising", **course: object) -> Moment:
    """Return the same with something in the course of the talks changed."""
    seen = offered()
    changed = replace(seen.table.course, **course)  # type: ignore[arg-type]
    return Moment(mind_of(replace(seen, table=replace(seen.table, course=changed)), persona))


def voting(chance: float) -> Moment:
    """Return the same where the own next proposal passes at home with some chance."""
    return replace(at(), vote=chance)


def capable(capacity: float) -> Moment:
    """Return the same where Borea's administration can carry out more or less."""
    seen = offered()
    mandate = seen.mandate.model_copy(update={"capacity": capacity})
    own = seen.me.model_copy(update={"mandate": mandate})
    parties = tuple(own if p.id == BOREA else p for p in seen.scenario.parties)
    scenario = seen.scenario.model_copy(update={"parties": parties})
    return Moment(mind_of(replace(seen, scenario=scenario)))


def pledged(persona: PersonaId, *, live: bool) -> Moment:
    """Return the same with Borea's promise on the table, its word little believed."""
    seen = offered()
    status = "live" if live else "lapsed"
    pledge = Pledge(
        instrument="training", by=BOREA, to=ALBA, kind="promise", round=1,
        demand=(OPEN, 2, OPEN, OPEN, OPEN), status=status,  # type: ignore[arg-type]
    )  # fmt: skip
    relation = seen.private.reputation[ALBA]
    doubted = replace(relation, promise=replace(relation.promise, kept=0.1, broken=0.4))
    private = replace(seen.private, reputation={**seen.private.reputation, ALBA: doubted})
    tools = tuple(
        t.model_copy(update={"impact": 15.0}) if t.id == "training" else t
        for t in seen.scenario.instruments
    )
    scenario = seen.scenario.model_copy(update={"instruments": tools})
    table = replace(seen.table, pledges=(pledge,))
    return Moment(mind_of(replace(seen, scenario=scenario, table=table, private=private), persona))


def vowed(option: int) -> Moment:
    """Return Alba's thoughts after it has tied its hands on quotas, and an event since."""
    vow = dip.CommitPublic(by=ALBA, issue="quotas", option=option)
    seen = seen_by(ALBA, vow, act.Offer(by=BOREA, package=BALANCED))
    return Moment(mind_of(replace(seen, table=replace(seen.table, cards=("harvest",)))))


def shared(*, told: bool) -> Moment:
    """Return Borea's thoughts when both want the same on visas, or have not said so."""
    mine = (OPEN, 1, OPEN, OPEN, OPEN) if told else (1, OPEN, OPEN, OPEN, OPEN)
    seen = seen_by(BOREA, TABLED, act.EndTurn(by=ALBA), act.Offer(by=BOREA, package=mine))
    relation = seen.private.relations[ALBA]
    doubted = replace(relation, promise=replace(relation.promise, kept=1.0, broken=3.0))
    return Moment(mind_of(with_relation(seen, ALBA, doubted)))


def warned(persona: PersonaId, gap: float) -> Moment:
    """Return Alba's thoughts on a proposal that leaves a gap."""
    return Moment(mind_of(seen_by(ALBA, act.Offer(by=BOREA, package=BALANCED)), persona), gap=gap)


def drafted(rounds: int) -> Moment:
    """Return Borea's thoughts when a clause alone has held everything up for some rounds."""
    mine = propose(mind_of(offered()))
    assert mine is not None
    theirs = (*mine.package[:4], 0)
    seen = seen_by(BOREA, act.Offer(by=ALBA, package=theirs), act.EndTurn(by=ALBA))
    return Moment(mind_of(replace(seen, table=replace(seen.table, round=1 + rounds))))


def leaving(own_stake: float, dial: float) -> Moment:
    """Return what a competing Borea thinks late in the talks that has more or less to lose."""
    seen = offered()
    seen = replace(seen, table=replace(seen.table, round=5))
    standing = mind_of(seen).leverage(ALBA, groups=True)
    placed = standing.model_copy(update={"own_stake": own_stake, "dial": dial, "groups": ()})
    mind = Placed(seen=seen, config=mind_of(seen, "competing").config, standing_as=placed)
    return Moment(mind, gap=40.0)


def asked_to_meet(*, open_line: bool) -> Moment:
    """Return Borea's thoughts in a quiet channel, or without one."""
    both = (dip.BackChannel(by=ALBA, to=BOREA), dip.BackChannel(by=BOREA, to=ALBA))
    moves = both if open_line else (act.EndTurn(by=ALBA),)
    return Moment(mind_of(seen_by(BOREA, *moves), "collaborating"))


ECHOED = tuple(Echo(BOREA, ALBA, issue, 1) for issue in ("quotas", "visas", "subsidies"))
Pair = tuple[Callable[[], Moment], Callable[[], Moment]]

CASES: Final[Mapping[str, Pair]] = {
    "argue": (lambda: liking(0.5), lambda: liking(-1.0)),
    "back-channel": (lambda: at("competing"), lambda: at("accommodating")),
    "bracket": (lambda: drafted(3), lambda: drafted(0)),
    "brief-allies": (lambda: voting(0.3), lambda: voting(1.0)),
    "brief-public": (lambda: at("competing"), lambda: at("avoiding")),
    "change-format": (lambda: at(channel="plenary", tension=0.9), lambda: at(channel="mediated")),
    "commit-public": (lambda: at("competing"), lambda: at("avoiding")),
    "confide": (lambda: asked_to_meet(open_line=True), lambda: asked_to_meet(open_line=False)),
    "consult-home": (lambda: voting(0.5), lambda: voting(1.0)),
    "cool-off": (lambda: at(tension=0.9), at),
    "disclose": (lambda: at("collaborating"), lambda: at("avoiding")),
    "gesture": (at, hopeless),
    "justify": (lambda: vowed(3), lambda: vowed(0)),
    "link": (lambda: at("competing"), lambda: at("accommodating")),
    "listen-back": (at, lambda: on_course(echoes=ECHOED)),
    "minute": (lambda: shared(told=True), lambda: shared(told=False)),
    "promise": (at, lambda: pledged("compromising", live=True)),
    "reserve-position": (lambda: voting(0.2), lambda: voting(1.0)),
    "set-purpose": (at, lambda: at(round=7)),
    "show-readiness": (lambda: capable(0.4), lambda: capable(0.9)),
    "signal": (lambda: at("competing"), lambda: at("avoiding")),
    "sink-cost": (
        lambda: pledged("competing", live=True),
        lambda: pledged("competing", live=False),
    ),
    "summit": (lambda: replace(at(), gap=25.0), lambda: replace(at(), gap=0.0)),
    "visit": (at, hopeless),
    "walk-out": (lambda: leaving(1.0, 80.0), lambda: leaving(30.0, 30.0)),
    "warn": (lambda: warned("compromising", 8.0), lambda: warned("accommodating", 0.0)),
}
"""For each move a moment in which it is worth making, and one in which it is not."""


@pytest.mark.parametrize("kind", CASES)
def test_a_move_of_the_talks_is_made_where_it_pays_and_left_where_not(kind: str) -> None:
    """A move would be made whatever the moment, or never by a computer."""
    chosen, left = CASES[kind]

    assert worth(chosen(), kind) > 0.0
    assert worth(left(), kind) <= 0.0


def test_a_hot_room_is_adjourned_by_who_dislikes_quarrels_and_a_calm_one_is_not() -> None:
    """Heat would never be answered by a pause, or every round would end with one."""
    hot, calm = at("avoiding", tension=1.0), at("avoiding", tension=0.0)

    assert "adjourn" in {d.action.kind for d in talked(hot.mind)}
    assert "adjourn" not in {d.action.kind for d in talked(calm.mind)}


def test_what_was_put_aside_is_taken_up_when_its_date_has_come() -> None:
    """An issue would be forgotten, or taken up before its time."""
    due, early = on_course(parked={"visas": 1}), on_course(parked={"visas": 4})

    assert "unbracket" in {d.action.kind for d in replies(due.mind, 5.0)}
    assert "unbracket" not in {d.action.kind for d in replies(early.mind, 5.0)}

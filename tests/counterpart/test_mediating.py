"""What a mediator does between two sides, and what they make of its text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.counterpart.accept import asked_of
from game.counterpart.coalescing import calls_joined, mediators
from game.counterpart.mediating import mediated, single_text
from game.counterpart.search import propose
from game.engine.view import observe
from game.model import action as act
from game.model import event as ev
from game.model.observation import Observation
from game.model.scenario import Scenario
from tests.counterpart.arena import Played, Style, play
from tests.counterpart.moments import after, in_rounds, mind_of, passed_to, quiet
from tests.counterpart.narrow import THIRD, strangers
from tests.facts.pairs import ONE, TWO

MIDDLE = (1, 1, 2, 2)


def short(seed: int, rounds: int = 3) -> Scenario:
    """Return mediated talks of a few rounds."""
    return in_rounds(quiet(strangers(seed, third=True)), rounds)


@lru_cache
def sitting(seed: int = 4) -> Played:
    """Return whole mediated talks."""
    seats: dict[str, Style] = {ONE: ("compromising", "novice"), TWO: ("competing", "novice")}
    return play(short(seed), seats | {THIRD: ("collaborating", "novice")}, seed, "ratification")


def seen_after(
    seat: str, *actions: act.PartyAction, scenario: Scenario | None = None
) -> Observation:
    """Return what a seat sees after some moves."""
    talks = scenario or short(4, 6)
    return observe(talks, *passed_to(seat, talks, *after(talks, *actions)), seat)


def test_a_mediator_asks_each_side_in_private() -> None:
    """Interests would have to be laid open before the other side (M036)."""
    kinds = {
        (d.action.kind, getattr(d.action, "to", None))
        for s, d in sitting().decisions
        if s.seat == THIRD
    }

    assert {("approach", ONE), ("approach", TWO)} <= kinds


def test_a_mediator_keeps_what_one_side_tells_it() -> None:
    """What one side said in confidence would reach the other."""
    told = [
        (seen, fact)
        for seen, _ in sitting().decisions
        for fact in seen.log
        if isinstance(fact, ev.Moved) and isinstance(fact.action, act.Approach | act.Reply)
    ]
    claims = [
        d.action.claim
        for s, d in sitting().decisions
        if s.seat == THIRD and isinstance(d.action, act.Disclose | act.ShareInformation)
    ]

    assert {fact.action.by for seen, fact in told if seen.seat == THIRD} == {ONE, TWO, THIRD}
    for seen, fact in told:
        assert isinstance(fact.action, act.Approach | act.Reply)
        assert seen.seat in {fact.action.by, fact.action.to}
    assert claims == []


def test_a_mediators_text_costs_less_face_than_the_other_sides() -> None:
    """To take a neutral's text would be as hard as to give in (Pruitt & Johnson 1970)."""
    levels = []
    for proposer in (TWO, THIRD):
        seen = seen_after(ONE, act.Offer(by=proposer, package=MIDDLE))
        mind, proposal = mind_of(seen), seen.table.proposals[-1]
        levels.append(asked_of(mind, proposal, MIDDLE, propose(mind)))
        assert levels[-1] >= mind.reserve_eff

    assert levels[1] < levels[0] - 1.0


def test_a_refused_draft_is_written_anew_and_an_accepted_one_stands() -> None:
    """A mediator would repeat what was refused, or take away what one side has agreed to."""
    first = single_text(mind_of(seen_after(THIRD)))
    offer = act.Offer(by=THIRD, package=first)
    refused = seen_after(
        THIRD,
        offer,
        act.Reject(by=ONE, proposal=1, reason="level"),
        act.Reject(by=TWO, proposal=1, reason="level"),
    )
    agreed = seen_after(THIRD, offer, act.Accept(by=ONE, proposal=1))

    assert single_text(mind_of(refused)) != first
    assert single_text(mind_of(agreed)) == first


def test_no_text_is_tabled_that_nobody_can_answer_any_more() -> None:
    """With the last word of the last round a mediator would talk to those who have spoken."""
    scenario = short(4, 3)
    seen = seen_after(THIRD, scenario=scenario)
    last = replace(seen, table=replace(seen.table, round=seen.table.rounds))

    def drafts(what: Observation) -> bool:
        return any(d.action.kind == "offer" for d in mediated(mind_of(what)))

    assert drafts(seen)
    assert not drafts(last)


def test_a_mediator_is_called_when_time_runs_out_and_the_sides_are_apart() -> None:
    """Computers would never ask for help, or would before they have tried (Zartman 1985)."""
    scenario = short(4, 6)
    forum = scenario.forum.model_copy(update={"channel": "small-table"})
    seen = seen_after(ONE, scenario=scenario.model_copy(update={"forum": forum}))
    late = replace(seen, table=replace(seen.table, round=5))
    called = replace(late, table=replace(late.table, mediation_calls={TWO: THIRD}))

    def score(what: Observation, gap: float) -> float:
        return next(iter(mediators(mind_of(what), 0, gap))).score

    assert score(seen, 8.0) < 0.0 < score(late, 8.0)
    assert score(late, 1.0) < 0.0
    assert not list(calls_joined(mind_of(late), 0, 8.0))
    assert [d.action.kind for d in calls_joined(mind_of(called), 0, 8.0)] == ["call-mediator"]

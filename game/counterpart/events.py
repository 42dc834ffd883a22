"""Answering events: each answer is worth what its effects are worth to the seat, in its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from game.analysis.ratification import HomeFront, vote_chances
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.engine.illegality import instrument_of
from game.model import action as act
from game.model import deck
from game.model.base import ActorId
from game.model.deck import Effect, EventAnswer
from game.model.draft import Package
from game.model.event_deck import ChoiceOpened

# What an effect is worth, in own points per unit. All design choices.
NO_DEAL: Final = 0.5  # per point of one's own no-deal payoff; as much against, of another's
CAPITAL: Final = 0.3  # per point of political capital
LIKING: Final = 5.0  # per unit of a relationship of one's own
TENSION: Final = -4.0  # per unit of tension
WORD: Final = 4.0  # per weight of credibility, from a word half kept
CAPACITY: Final = 10.0  # per unit of capacity
TOOL: Final = 0.2  # per point of impact of an instrument in hand, or in another's
LEAKED: Final = -2.0  # for one's own papers; half as much to the good for another's
SHOCK: Final = -2.0  # per size of a shock to oneself
LIKELY_GAIN: Final = 10.0  # points at stake in a vote while no text is in hand
SETBACK: Final = 3.0  # points below the reservation value when a vote fails; model.md 5.5


def answered_events(mind: Mind) -> Iterator[Decision]:
    """Yield the best answer to each event that asks the seat to choose."""
    for choice in mind.seen.private.choices:
        yield from _answers(mind, choice)


def _answers(mind: Mind, choice: ChoiceOpened) -> Iterator[Decision]:
    worth = {answer.id: points(_worth(mind, answer)) for answer in choice.answers}
    shown = tuple(
        Alternative(move=answer.id, score=worth[answer.id], cost=answer.capital)
        for answer in choice.answers
    )
    for answer in sorted(choice.answers, key=lambda a: -worth[a.id]):
        arguments: dict[str, str | int | float] = {
            "card": choice.label,
            "answer": answer.label,
            "worth": worth[answer.id],
            "gain": "yes" if worth[answer.id] > 0.0 else "no",
        }
        action = act.AnswerEvent(by=mind.seen.seat, card=choice.card, answer=answer.id)
        rationale = Rationale(headline="answer-event", arguments=arguments, alternatives=shown)
        yield Decision(action, rationale)


def _worth(mind: Mind, answer: EventAnswer) -> float:
    """Return what an answer is worth to the seat, points."""
    direct = sum(_direct(mind, effect) for effect in answer.effects)
    return direct + _at_home(mind, answer.effects) - CAPITAL * answer.capital


def _direct(mind: Mind, effect: Effect) -> float:  # noqa: C901, PLR0911 - one row per kind of effect
    """Return what an effect is worth apart from the vote at home, points."""
    seat = mind.seen.seat
    match effect:
        case deck.ShiftReservation(party=party, points=shift):
            return NO_DEAL * shift if party == seat else -NO_DEAL * shift
        case deck.ShiftCapital(party=party, points=shift):
            return CAPITAL * shift if party == seat else 0.0
        case deck.ShiftRelationship(parties=parties, change=change):
            return LIKING * change if seat in parties else 0.0
        case deck.ShiftTension(change=change):
            return TENSION * change
        case deck.ShiftCredibility(party=party, outcome=outcome, weight=weight):
            return WORD * weight * (outcome - 0.5) if party == seat else 0.0
        case deck.ShiftCapacity(party=party, change=change):
            return CAPACITY * change if party == seat else 0.0
        case deck.Leak(party=party):
            return LEAKED if party == seat else -0.5 * LEAKED
        case deck.Shock(party=party, size=size):
            return SHOCK * size if party == seat else 0.0
        case deck.SetInstrument(instrument=name, available=available):
            return _tool(mind, name) * (1.0 if available else -1.0)
        case _:
            return 0.0


def _tool(mind: Mind, name: str) -> float:
    """Return what an instrument in its wielder's hands is worth to the seat, points."""
    tool = instrument_of(mind.seen.scenario, name)
    if tool is None:
        return 0.0
    if tool.wielder == mind.seen.seat:
        return TOOL * tool.impact
    own = tool.target == mind.seen.seat
    return TOOL * tool.impact * (1.0 if tool.kind == "promise" else -1.0) if own else 0.0


def _at_home(mind: Mind, effects: tuple[Effect, ...]) -> float:
    """Return what effects change in the vote at home, times what hangs on it, points."""
    home = mind.climate.home
    after = _shifted(home, effects)
    if after is home:
        return 0.0
    package = _text(mind)
    bench = mind.bench_of(package)
    terms, issues = mind.vote_terms(bench), mind.seen.scenario.issues
    before, then = map(float, vote_chances((home, after), issues, bench.packages, terms))
    worth = float(mind.prospect(bench).utility[0]) - (mind.reserve_eff - SETBACK)
    return (then - before) * max(worth, 0.0 if mind.seen.table.agreed else LIKELY_GAIN)


def _text(mind: Mind) -> Package:
    """Return the text in hand: agreed, the latest offer of anybody, or what the seat hopes for."""
    table = mind.seen.table
    if table.agreed is not None:
        return table.agreed
    if table.proposals:
        return table.proposals[-1].package
    pool = mind.study.pool
    best = int(np.argmax(mind.prospect(pool).utility.round(9)))
    return tuple(int(option) for option in pool.packages[best])


def _shifted(home: HomeFront, effects: tuple[Effect, ...]) -> HomeFront:
    """Return a home front after the effects that touch it; the same one if none does."""
    for effect in effects:
        match effect:
            case deck.ShiftLegitimacy(party=party, change=change) if party == home.party:
                level = max(-5.0, min(5.0, home.legitimacy + change))
                home = replace(home, legitimacy=level)
            case deck.ShiftMood(party=party, points=shift) if party == home.party:
                everybody = {actor.id: shift for actor in home.actors}
                home = replace(home, moods=_moved(home.moods, everybody))
            case deck.Scare(party=party, points=shift) if party == home.party:
                everybody = {actor.id: -shift for actor in home.actors}
                home = replace(home, moods=_moved(home.moods, everybody))
            case deck.ShiftActor(party=party, actor=actor, points=shift) if party == home.party:
                home = replace(home, moods=_moved(home.moods, {actor: shift}))
            case deck.ChangeGovernment(party=party) if party == home.party:
                home = replace(home, turned=not home.turned)
            case _:
                continue
    return home


def _moved(
    moods: Mapping[ActorId, float], shifts: Mapping[ActorId, float]
) -> dict[ActorId, float]:
    return {actor: moods.get(actor, 0.0) + shifts.get(actor, 0.0) for actor in (*moods, *shifts)}

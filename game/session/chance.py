"""The chance provider: the only player that draws.

Every draw is keyed by the sitting's seed and by what it is for, never by how many draws came
before it. So a what-if that changes one move leaves every other draw as it was, and a resumed
sitting needs no generator state.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from typing import Final

import numpy as np

from game.analysis.ratification import VoteDraw, hold_vote
from game.analysis.sequence import normal_quantile
from game.analysis.standing import home_front, terms_for
from game.compliance.factors import factors_at
from game.compliance.played import PlayedFuture
from game.compliance.treaty import Treaty, treaty_from
from game.engine import chance, go_betweens
from game.engine.checks_years import year_moves
from game.engine.events import stands
from game.engine.evolve import evolve
from game.engine.start import initial_state
from game.model.base import PartyId
from game.model.calendar import HELD_THOUGH_SHORT, QUARTER_MONTHS, URGENT, calendar_chance
from game.model.chance import (
    CardsDrawn,
    CardsQuestion,
    MessageCarried,
    MessageQuestion,
    Outcome,
    SettlementQuestion,
    VoteAwaited,
    VoteHeld,
    VoteQuestion,
    YearQuestion,
)
from game.model.deck import Effect
from game.model.event import (
    CardTurned,
    EnteredIntoForce,
    Event,
    RoundBegan,
    YearClosed,
    YearReported,
)
from game.model.event_deck import ChoiceMade
from game.model.scenario import Scenario
from game.model.state import State

_STEPS: Final = 2**53  # doubles below 1 that are evenly spaced


def uniform(seed: int, *purpose: str | int) -> float:
    """Return a number in [0, 1) fixed by a seed and a purpose, the same on every platform."""
    text = "|".join([str(seed), *map(str, purpose)])
    digest = blake2b(text.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / _STEPS


def normal(seed: int, *purpose: str | int) -> float:
    """Return a standard normal number fixed by a seed and a purpose."""
    share = min(1.0 - 1e-12, max(1e-12, uniform(seed, *purpose)))
    return round(normal_quantile(share), 9)


class ChanceProvider:
    """Answers chance questions from a seed.

    The future of an agreement is one run of the kernel that also serves thousands of runs. The
    provider keeps the run it is in, and makes it again from the log when it has to: at its
    beginning from the last vote on, after a resume or an undo from the start.
    """

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self._scenario = scenario
        self._seed = seed
        self._future: PlayedFuture | None = None
        self._read: tuple[Event, ...] = ()
        self._mark: tuple[tuple[Event, ...], State] = ((), initial_state(scenario))

    def answer(self, state: State, facts: Sequence[Event]) -> Outcome:
        """Return nature's answer to the open question.

        Args:
            state: The state that asks.
            facts: All facts so far, which lead to it.
        """
        match state.table.question:
            case CardsQuestion():
                return self._cards(state)
            case VoteQuestion(party=party):
                self._mark = (tuple(facts), state)
                return self._vote(state, party)
            case YearQuestion(year=year):
                return self._followed(facts).live(year, _effects(self._scenario, facts))
            case SettlementQuestion(year=year):
                future = self._followed(facts)
                table = state.table
                moves = year_moves(self._scenario, table)
                return future.settle(year, moves, table.matters, eased=table.eased)
            case MessageQuestion() as message:
                return self._carried(state, message)
            case None:
                raise AssertionError("nature answers only when it is asked")

    def _cards(self, state: State) -> CardsDrawn:
        where = (state.table.phase, state.table.round, int(state.table.reopened))
        odds = chance.card_odds(self._scenario, state)
        letters = chance.exposure_odds(state)
        leaks = chance.leak_odds(state)
        visits = chance.trip_odds(self._scenario, state)
        paid = chance.payment_odds(state)
        went = {n: uniform(self._seed, "visit", n) for n in visits}
        return CardsDrawn(
            cards=tuple(c for c, p in odds.items() if uniform(self._seed, "card", c, *where) < p),
            exposed=tuple(
                n for n, p in letters.items() if uniform(self._seed, "letter", n, *where) < p
            ),
            leaked=tuple(
                n for n, p in leaks.items() if uniform(self._seed, "leak", n, *where) < p
            ),
            gaffes=tuple(n for n, (wrong, _) in visits.items() if went[n] < wrong),
            paid=tuple(
                p for p, odds in paid.items() if uniform(self._seed, "paid", p, *where) < odds
            ),
            quiet=tuple(
                n for n, (wrong, dull) in visits.items() if wrong <= went[n] < wrong + dull
            ),
        )

    def _carried(self, state: State, message: MessageQuestion) -> MessageCarried:
        table = state.table
        sent = (message.about, message.by, message.to, message.via, table.phase, table.round)
        odds = go_betweens.odds(self._scenario, table.channel, message)
        return MessageCarried(
            misheard=uniform(self._seed, "message", *sent) < odds,
            slip=round(uniform(self._seed, "slip", *sent), 9),
        )

    def _vote(self, state: State, party: PartyId) -> VoteHeld | VoteAwaited:
        """Go through a quarter's months: a text has its turn or not, and a short count puts it off."""
        route, urgent = self._scenario.party(party).route, party in state.table.urgent
        odds = min(1.0, calendar_chance(route.kind) * (URGENT if urgent else 1.0))
        short = None
        for month in range(1, QUARTER_MONTHS + 1):
            when = (party, int(state.table.reopened), state.table.round, month)
            if uniform(self._seed, "calendar", *when) >= odds:
                continue
            vote = self._count(state, party, when)
            insists = odds == 1.0 or uniform(self._seed, "insist", *when) < HELD_THOUGH_SHORT
            if vote.passed or insists:
                return vote
            short = vote.yes_share
        return VoteAwaited(party=party, yes_share=short)

    def _count(self, state: State, party_id: PartyId, when: tuple[str | int, ...]) -> VoteHeld:
        """Return how a vote held in a month comes out."""
        party = self._scenario.party(party_id)
        package = state.table.agreed
        assert package is not None, "votes are held on signed texts"
        home = home_front(party, state.private[party_id])
        draw = VoteDraw(
            mood=normal(self._seed, "mood", *when),
            minds=tuple(normal(self._seed, "mind", a.id, *when) for a in home.actors),
        )
        texts = np.array([package])
        terms = terms_for(self._scenario, state.table, party, texts)
        return hold_vote(home, self._scenario.issues, texts, terms, draw)

    def _followed(self, facts: Sequence[Event]) -> PlayedFuture:
        """Return the played future as the log leaves it, made again if the log was cut."""
        known = len(self._read)
        if self._future is None or tuple(facts[:known]) != self._read:
            self._future = self._replayed(facts)
        self._read = tuple(facts)
        return self._future

    def _replayed(self, facts: Sequence[Event]) -> PlayedFuture:
        marked, state = self._mark
        if tuple(facts[: len(marked)]) != marked:
            marked, state = (), initial_state(self._scenario)
        future: PlayedFuture | None = None
        seen = list(marked)
        for fact in facts[len(marked) :]:
            if future is not None and isinstance(fact, YearReported):
                future.live(fact.year, _effects(self._scenario, seen))
            if future is not None and isinstance(fact, YearClosed):
                table = state.table
                moves = year_moves(self._scenario, table)
                future.settle(fact.year, moves, table.matters, eased=table.eased)
            state = evolve(self._scenario, state, fact)
            seen.append(fact)
            if isinstance(fact, EnteredIntoForce):
                future = PlayedFuture(played_treaty(self._scenario, state), self._seed)
        assert future is not None, "years are lived after entry into force"
        return future


def played_treaty(scenario: Scenario, state: State) -> Treaty:
    """Return the agreed text as the treaty that the years put to the test."""
    package = state.table.agreed
    assert package is not None, "only an agreed text is put to the test"
    return treaty_from(scenario, package, factors_at(scenario, state), partial(stands, state))


def _effects(scenario: Scenario, facts: Sequence[Event]) -> tuple[Effect, ...]:
    """Return effects of cards since the year began, and of answers since the last year."""
    turned: list[str] = []
    chosen: list[tuple[str, str, str]] = []
    for fact in facts:
        match fact:
            case RoundBegan():
                turned = []
            case CardTurned():
                turned.append(fact.card)
            case YearReported():
                chosen = []
            case ChoiceMade():
                chosen.append((fact.card, fact.party, fact.answer))
            case _:
                continue
    effects = [e for card in scenario.deck if card.id in turned for e in card.effects]
    effects += [
        effect
        for card in scenario.deck
        for choice in card.choices
        for answer in choice.answers
        if (card.id, choice.party, answer.id) in chosen
        for effect in answer.effects
    ]
    return tuple(effects)

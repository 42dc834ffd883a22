"""What a seat makes of the others at one moment: beliefs and pressure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from types import MappingProxyType
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.pivotality import Carries
from game.analysis.tables import matching
from game.counterpart.aspiration import pace
from game.counterpart.credibility import Pressure, pressure
from game.counterpart.entry import ratified_abroad
from game.counterpart.evidence import ANSWER_WIDTH, sigma
from game.counterpart.forum import (
    LOOSE,
    carrying,
    closed,
    least_groups,
    pivotality,
    unanimous,
    zone_of,
)
from game.counterpart.hypotheses import Hypotheses, aspirations, mean_over
from game.counterpart.leverage import (
    TYPICAL_DISCOUNT,
    Balance,
    Ledger,
    own_discount,
    patience,
)
from game.counterpart.memo import Bench, Memory, Study, reservation
from game.counterpart.notes import Reading
from game.counterpart.personas import PERSONAS, SKILLS, Persona, Skill
from game.counterpart.streams import stream, uniform
from game.counterpart.two_levels import FailedVote, failed_vote, public_odds, tied_hands
from game.counterpart.tying import tied
from game.engine.illegality import current_proposal
from game.model.base import PartyId
from game.model.blocs import Coalition
from game.model.draft import Package
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.rule import PAIR
from game.model.state import Proposal

NOBODY: Final[Mapping[PartyId, Floats]] = MappingProxyType({})
"""Of whose following nothing is known."""


@dataclass(frozen=True, slots=True)
class Config:
    """Who thinks: a style, a level of play and the seed of the sitting."""

    persona: PersonaId
    level: Level
    seed: int

    @property
    def style(self) -> Persona:
        """The bargaining style."""
        return PERSONAS[self.persona]

    @property
    def skill(self) -> Skill:
        """What the level is capable of."""
        return SKILLS[self.level]


@dataclass
class Insight:
    """What a seat makes of the others. Everything is a function of the observation and config.

    Attributes:
        seen: The observation.
        config: Who thinks.
        memory: For speed only.
    """

    seen: Observation
    config: Config
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def study(self) -> Study:
        """Standing knowledge of the negotiation."""
        return self.memory.study(self.seen, self.config.seed, self.config.skill)

    @cached_property
    def reading(self) -> Reading:
        """What the log has taught."""
        return self.memory.reading(self.study, self.seen.log)

    def about(self, party: PartyId) -> Hypotheses:
        """Return the hypotheses about another party."""
        return self.reading.about[party]

    def rng(self, purpose: str) -> np.random.Generator:
        """Return the stream for a purpose at this place of the log."""
        return stream(self.config.seed, self.seen.seat, purpose, len(self.seen.log))

    def chance(self, purpose: str, count: int | None = None) -> float:
        """Return a number in [0, 1) for a purpose, by default at this place of the log."""
        place = len(self.seen.log) if count is None else count
        return uniform(self.config.seed, self.seen.seat, purpose, place)

    @cached_property
    def share(self) -> float:
        """Share of the talks that is over, 0-1; before them 0, after them 1."""
        table = self.seen.table
        if table.phase in {"briefing", "preparation", "forum"}:
            return 0.0
        if table.phase != "rounds":
            return 1.0
        return min(1.0, max(0.0, (table.round - 1) / max(1, table.rounds - 1)))

    @cached_property
    def due(self) -> float:
        """Share of the time for concessions that is over, 0-1; sooner where many must agree."""
        return min(1.0, pace(len(self.seen.scenario.principals)) * self.share)

    @property
    def rounds_left(self) -> int:
        """Rounds of talks still to come after this one."""
        return max(0, self.seen.table.rounds - self.seen.table.round)

    @cached_property
    def reserve(self) -> float:
        """Return r, own reservation value without pledges, points."""
        return reservation(self.seen)

    @cached_property
    def reserve_eff(self) -> float:
        """Return r_eff: live threats and warnings counted, points."""
        return round(self.reserve + self.pressure.reserve.get(self.seen.seat, 0.0), 9)

    @cached_property
    def ledger(self) -> Ledger:
        """Everybody's points over the pool, as this seat sees them."""
        seen, parties = self.seen, self.seen.scenario.party_ids
        columns = self._columns(self.study.pool)
        reserve = [self.reserve if p == seen.seat else self.believed_reserve(p) for p in parties]
        alone = seen.mandate.impasse + seen.private.reservation_shift
        impasse = [alone if p == seen.seat else self.believed_reserve(p) for p in parties]
        discounts = [
            own_discount(seen.mandate) if p == seen.seat else TYPICAL_DISCOUNT for p in parties
        ]
        return self.memory.latest.of(
            "ledger",
            columns,
            (reserve, impasse),
            lambda: Ledger(
                parties=parties,
                values=np.column_stack(columns).round(9),
                packages=self.study.pool.packages,
                reserve=np.array(reserve),
                impasse=np.array(impasse),
                patience=patience(np.array(discounts)),
                pivotal=np.array([self.pivots[party] for party in parties]),
                zone=None if self.plain else zone_of(seen.scenario),
            ),
        )

    def _columns(self, bench: Bench) -> tuple[Floats, ...]:
        """Return everybody's points of packages in party order, as believed, shape (n,) each."""
        parties, seat = self.seen.scenario.party_ids, self.seen.seat
        own = bench.outlook.charged
        return tuple(own if p == seat else self.expected(bench, p) for p in parties)

    @cached_property
    def carries(self) -> Carries:
        """The decision rule of the forum."""
        return carrying(self.seen.scenario)

    @cached_property
    def unanimous(self) -> bool:
        """Whether nothing is agreed until all parties agree."""
        return unanimous(self.seen.scenario)

    @cached_property
    def asked(self) -> tuple[PartyId, ...]:
        """The others whose consent is asked, in speaking order: no mediators, no observers."""
        return tuple(p for p in self.seen.scenario.principals if p != self.seen.seat)

    @cached_property
    def plain(self) -> bool:
        """Whether everybody at the table has to agree."""
        return self.unanimous and len(self.seen.scenario.principals) == len(
            self.seen.scenario.parties
        )

    @property
    def many(self) -> bool:
        """Whether more than two have to come to terms."""
        return len(self.seen.scenario.principals) > PAIR

    @cached_property
    def needed(self) -> tuple[tuple[PartyId, ...], ...]:
        """The smallest groups of others that carry together with this seat."""
        groups = least_groups(self.seen.scenario, self.seen.seat)
        return closed(groups, [frozenset(c.members) for c in self.ranks]) if self.ranks else groups

    @cached_property
    def ranks(self) -> tuple[Coalition, ...]:
        """The coalitions of others that hold together: they are won as one or not at all.

        Where all must agree everybody is needed anyhow.
        """
        if self.unanimous:
            return ()
        return tuple(
            c
            for c in self.seen.table.coalitions
            if len(c.members) > 1 and self.seen.seat not in c.members and c.cohesion >= LOOSE
        )

    @cached_property
    def pivots(self) -> Mapping[PartyId, float]:
        """Shapley-Shubik index of every party under the decision rule; sums to 1."""
        return self.memory.pivots(lambda: pivotality(self.seen, self.config.seed))

    @cached_property
    def pressure(self) -> Pressure:
        """What live pledges weigh; without any there is nothing to work out."""
        if not self.seen.table.pledges:
            return Pressure()
        lost = self._balance(Pressure()).stakes
        return pressure(self.seen, dict(zip(self.ledger.parties, lost.tolist(), strict=True)))

    @cached_property
    def balance(self) -> Balance:
        """Everybody's points with what live pledges weigh."""
        return self._balance(self.pressure)

    def _balance(self, pressure: Pressure) -> Balance:
        ledger, bare = self.ledger, not pressure.forces
        make = partial(Balance, ledger, pressure)
        return self.memory.latest.of(("balance", bare), (ledger,), pressure, make)

    def bonuses(self, party: PartyId) -> tuple[tuple[Package, float], ...]:
        """Return (demand, points): what promises and public commitments add and take away."""
        return (*self.pressure.bonuses(party), *tied(self.seen, party))

    def worth(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are worth to each particle, pledges counted, shape (P, n)."""
        points = self._points(bench, party)
        for demand, bonus in self.bonuses(party):
            points = points + bonus * matching(bench.packages, demand)
        return points

    def _points(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are worth to each particle, shape (P, n)."""
        about = self.about(party)
        if bench is self.study.pool:
            return self.study.reader.worth(party, about).pool
        return bench.worth(party, about, self.study.space)

    def expected(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are believed to be worth to a party, points, shape (n,)."""
        return bench.latest.of(
            ("expected", party),
            (self.about(party),),
            None,
            lambda: mean_over(self.odds(party), self._points(bench, party)).round(9),
        )

    def mean_points(self, party: PartyId) -> Floats:
        """Return what each option is believed to be worth to a party, points, shape (width,)."""
        flat = self.option_means(party)
        return self.memory.latest.of(("points", party), (flat,), None, lambda: flat.round(9))

    def option_means(self, party: PartyId) -> Floats:
        """Return the same to the last digit, for differences that are rounded later."""
        about, space = self.about(party), self.study.space
        return self.memory.latest.of(
            ("options", party),
            (about, space),
            None,
            lambda: mean_over(self.odds(party), about.flat(space)),
        )

    def odds(self, party: PartyId) -> Floats:
        """Return the probability of each particle about a party, shape (P,)."""
        about = self.about(party)
        return self.memory.latest.of(("odds", party), (about,), None, lambda: about.odds)

    def believed_reserve(self, party: PartyId) -> float:
        """Return the mean believed reservation value of a party, points, its home counted."""
        about = self.about(party)
        reserve = self.memory.latest.of(
            ("reserve", party), (about,), None, lambda: float(self.odds(party) @ about.reserve)
        )
        return round(reserve + self.home_shift(party), 9)

    def home_shift(self, party: PartyId) -> float:
        """Return how much more a party is believed to need because of its home, points."""
        about = self.about(party)

        def room() -> Floats | float:
            return self.odds(party) @ (self.hope(party) - about.reserve)

        find = partial(tied_hands, self.seen, party, room)
        return self.memory.latest.of(("home-shift", party), (self.seen, about), None, find)

    def hope(self, party: PartyId) -> Floats:
        """Return M_h, the most each particle can hope for, points, shape (P,)."""
        return self.study.reader.worth(party, self.about(party)).best

    def ratifies(self, bench: Bench, party: PartyId) -> Floats:
        """Return the chance that another party ratifies packages, shape (n,)."""
        if party in self.seen.table.votes and self.seen.table.votes[party].passed:
            return bench.certain
        lost = self.lost_vote(party)
        odds = public_odds(self.seen, party) if lost is None else lost.odds
        if lost is None and odds >= 1.0:
            return bench.certain
        if lost is None:
            middle = self._half_way(party)
        else:
            middle = float(self.expected(self.bench_of(lost.package), party)[0])
        worth = self.expected(bench, party)
        return bench.latest.of(
            ("ratifies", party),
            (worth,),
            (odds, middle),
            lambda: ratified_abroad(odds, worth, middle),
        )

    def lost_vote(self, party: PartyId) -> FailedVote | None:
        """Return the vote that another party has lost on the text that was opened again."""
        find = partial(failed_vote, self.seen, party)
        return self.memory.latest.of(("lost-vote", party), (self.seen,), None, find)

    def _half_way(self, party: PartyId) -> float:
        """Return the middle between what a party must have and what it can hope for, points."""
        reserve, about = self.believed_reserve(party), self.about(party)
        top = self.memory.latest.of(
            ("hope", party), (about,), None, lambda: float(self.odds(party) @ self.hope(party))
        )
        return reserve + 0.5 * max(0.0, top - reserve)

    def accepts(
        self,
        bench: Bench,
        party: PartyId,
        share: float,
        rows: Ints | None,
        less: Floats | None = None,
    ) -> Floats:
        """Return the belief that a party accepts packages at a share of the talks, shape (n,).

        Args:
            bench: The packages.
            party: Who accepts.
            share: t/T, 0-1.
            rows: Which of them; all if left out.
            less: By how much less it asks of them, points, for following their sponsor (`leading`).
        """
        shift = self.pressure.reserve.get(party, 0.0) + self.home_shift(party)

        def work_out() -> Floats:
            worth = self.worth(bench, party)
            if rows is not None:
                worth = worth[:, rows]
            wanted = aspirations(self.about(party), self.hope(party), share) + shift
            asked = wanted[:, None]
            if less is not None:
                least = np.minimum(wanted, self.about(party).reserve + shift)[:, None]
                asked = np.maximum(least, asked - less)
            excess = worth - asked
            excess /= ANSWER_WIDTH
            return mean_over(self.odds(party), sigma(excess)).round(9)

        which = (None if some is None else some.tobytes() for some in (rows, less))
        key = (self.bonuses(party), shift, *which)
        question = ("accepts", party, share, rows is None, less is None)
        return bench.latest.of(question, (self.about(party),), key, work_out)

    def bench_of(self, *packages: Package) -> Bench:
        """Return packages, open issues at their status quo, with what is known about them."""
        return self.study.bench(self.study.space.array(packages))

    @cached_property
    def own_offers(self) -> tuple[Proposal, ...]:
        """Own proposals, oldest first."""
        return tuple(p for p in self.seen.table.proposals if p.by == self.seen.seat)

    @cached_property
    def standing(self) -> tuple[Proposal, ...]:
        """The current proposal of each other party, in speaking order."""
        found = [current_proposal(self.seen.table, party) for party in self.seen.others]
        return tuple(p for p in found if p is not None)

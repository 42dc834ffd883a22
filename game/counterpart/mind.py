"""One seat's view at one moment: beliefs, leverage, values and aspiration, worked out as needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.standing import home_front
from game.counterpart import aspiration as wants
from game.counterpart.credibility import Pressure, pressure
from game.counterpart.evidence import ANSWER_WIDTH, sigma
from game.counterpart.hypotheses import Hypotheses, aspirations
from game.counterpart.leverage import (
    TYPICAL_DISCOUNT,
    Ledger,
    Leverage,
    benchmark,
    leverage,
    own_discount,
    powers,
    stakes,
)
from game.counterpart.memo import Bench, Memory, Study, reservation
from game.counterpart.personas import PERSONAS, SKILLS, Persona, Skill
from game.counterpart.reading import Reading
from game.counterpart.streams import stream, uniform
from game.counterpart.value import Appraisal, Climate, ratified_abroad
from game.engine.illegality import current_proposal
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.state import Proposal

EVENTUALLY: Final = 0.2  # belief of acceptance by the deadline that a claim needs; model.md 4.2
HEATED: Final = 0.6  # tension above which judgement blurs; model.md 4.5
BATCH: Final = 48  # packages put to the vote at once while looking for the best; design choice
NO_LIMIT: Final = -1e9  # points
RECENT: Final = 3  # rounds over which concessions are compared; model.md 4.2


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
class Mind:
    """What a seat makes of an observation. Everything is a function of the two fields.

    Attributes:
        seen: The observation.
        config: Who thinks.
        memory: For speed only.
    """

    seen: Observation
    config: Config
    memory: Memory = field(default_factory=Memory)
    _odds: dict[PartyId, Floats] = field(default_factory=dict)
    _expected: dict[tuple[int, PartyId], Floats] = field(default_factory=dict)

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
        outlook = self.study.pool.outlook
        own = outlook.substance - 25.0 * outlook.strain
        columns = [own if p == seen.seat else self.expected(self.study.pool, p) for p in parties]
        reserve = [self.reserve if p == seen.seat else self.believed_reserve(p) for p in parties]
        impasse = [
            seen.mandate.impasse + seen.private.reservation_shift
            if p == seen.seat
            else self.believed_reserve(p)
            for p in parties
        ]
        discounts = [
            own_discount(seen.mandate) if p == seen.seat else TYPICAL_DISCOUNT for p in parties
        ]
        return Ledger(
            parties=parties,
            values=np.column_stack(columns).round(9),
            packages=self.study.pool.packages,
            reserve=np.array(reserve),
            impasse=np.array(impasse),
            theta=powers(np.array(discounts)),
        )

    @cached_property
    def pressure(self) -> Pressure:
        """What live pledges weigh; without any there is nothing to work out."""
        if not self.seen.table.pledges:
            return Pressure()
        lost = stakes(self.ledger, Pressure())
        return pressure(self.seen, dict(zip(self.ledger.parties, lost.tolist(), strict=True)))

    def leverage(self, about: PartyId, *, groups: bool = False) -> Leverage:
        """Return how this seat stands against another, with the evidence."""
        order = self.seen.scenario.party_ids
        pair = (order.index(self.seen.seat), order.index(about))
        without = self._without_groups() if groups else ()
        return leverage(self.ledger, self.pressure, pair, without)

    def _without_groups(self) -> tuple[tuple[str, Floats], ...]:
        """Return every party's points of the benchmark with each issue group left as today."""
        row = benchmark(self.ledger, self.pressure)
        if row is None:
            return ()
        issues = self.seen.scenario.issues
        names = tuple(dict.fromkeys(issue.group for issue in issues))
        bare = np.repeat(self.ledger.packages[row][None, :], len(names), axis=0)
        for number, name in enumerate(names):
            for place, issue in enumerate(issues):
                if issue.group == name:
                    bare[number, place] = issue.status_quo
        bench = self.study.bench(bare)
        own = bench.outlook.substance - 25.0 * bench.outlook.strain
        columns = [
            own if p == self.seen.seat else self.expected(bench, p) for p in self.ledger.parties
        ]
        table = np.column_stack(columns)
        return tuple(zip(names, table, strict=True))

    @cached_property
    def mean_leverage(self) -> float:
        """Mean dial against the others, 0-100."""
        dials = [self.leverage(other).dial for other in self.seen.others]
        return float(np.mean(dials))

    def worth(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are worth to each particle, pledges counted, shape (P, n)."""
        points = self._points(bench, party)
        for demand, bonus in self.pressure.bonuses(party):
            hit = (np.array(demand) == OPEN) | (bench.packages == np.array(demand))
            points = points + bonus * hit.all(axis=1)
        return points

    def _points(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are worth to each particle, shape (P, n)."""
        about = self.about(party)
        if bench is self.study.pool:
            return self.study.reader.worth(party, about).pool
        return bench.worth(party, about, self.study.space)

    def expected(self, bench: Bench, party: PartyId) -> Floats:
        """Return what packages are believed to be worth to a party, points, shape (n,)."""
        known = self._expected.get((id(bench), party))
        if known is None:
            known = (self.odds(party) @ self._points(bench, party)).round(9)
            self._expected[id(bench), party] = known
        return known

    def odds(self, party: PartyId) -> Floats:
        """Return the probability of each particle about a party, shape (P,)."""
        if party not in self._odds:
            self._odds[party] = self.about(party).odds
        return self._odds[party]

    def believed_reserve(self, party: PartyId) -> float:
        """Return the mean believed reservation value of a party, points."""
        return round(float(self.odds(party) @ self.about(party).reserve), 9)

    def hope(self, party: PartyId) -> Floats:
        """Return M_h, the most each particle can hope for, points, shape (P,)."""
        return self.study.reader.worth(party, self.about(party)).best

    def accepts(self, bench: Bench, party: PartyId, share: float, rows: Ints | None) -> Floats:
        """Return the belief that a party accepts packages at a share of the talks, shape (n,)."""
        about = self.about(party)
        worth = self.worth(bench, party)
        if rows is not None:
            worth = worth[:, rows]
        shift = self.pressure.reserve.get(party, 0.0)
        wanted = aspirations(about, self.hope(party), share) + shift
        belief: Floats = self.odds(party) @ sigma((worth - wanted[:, None]) / ANSWER_WIDTH)
        return np.round(belief, 9)

    @cached_property
    def climate(self) -> Climate:
        """How things stand, for valuing packages."""
        private = self.seen.private
        return Climate(
            reserve=self.reserve_eff,
            risk_aversion=self.config.style.risk_aversion,
            promise={p: r.promise.mean for p, r in private.relations.items()},
            bonuses=self.pressure.bonuses(self.seen.seat),
            home=home_front(self.seen.me, private),
        )

    def abroad(self, bench: Bench) -> Floats:
        """Return the chance that all others ratify packages, shape (n,)."""
        chance = np.ones(len(bench.packages))
        for party in self.seen.others:
            if party in self.seen.table.votes and self.seen.table.votes[party].passed:
                continue
            profile = self.seen.scenario.party(party).profile
            reserve = self.believed_reserve(party)
            top = float(self.odds(party) @ self.hope(party))
            middle = reserve + 0.5 * max(0.0, top - reserve)
            worth = self.expected(bench, party)
            chance = chance * ratified_abroad(profile.ratification, worth, middle)
        return chance

    def appraise(self, bench: Bench, least: float = NO_LIMIT) -> Appraisal:
        """Return what packages are worth to the seat, expectations counted.

        A vote can only take from a package that is worth having, so packages worth less than
        `least` points even before the vote need none: their chance is shown as 0.
        """
        appraiser, climate = self.study.appraiser, self.climate
        worth, _ = appraiser.utility(bench.outlook, climate)
        wanted = (worth >= least) & (~bench.outlook.hard | (len(worth) == 1))
        votes = bench.votes(appraiser, climate.home, self.seen.table, wanted)
        return appraiser.appraise(bench.outlook, climate, votes, self.abroad(bench))

    @cached_property
    def pool(self) -> Appraisal:
        """What the packages of the pool worth having are worth to the seat."""
        return self.appraise(self.study.pool, self.reserve_eff)

    def pool_above(self, least: float) -> Appraisal:
        """Return the same, worked out only for packages worth at least so many points."""
        return self.appraise(self.study.pool, max(least, self.reserve_eff))

    def bench_of(self, *packages: Package) -> Bench:
        """Return packages, open issues at their status quo, with what is known about them."""
        return self.study.bench(self.study.space.array(packages))

    def offer_value(self, package: Package) -> float:
        """Return EV of one package, points."""
        return float(self.appraise(self.bench_of(package)).value[0])

    @cached_property
    def eventual(self) -> Floats:
        """Belief that every other party would accept by the deadline; pool order, shape (n,)."""
        key = (
            tuple(sorted(self.pressure.reserve.items())),
            tuple(self.pressure.bonuses(party) for party in self.seen.others),
        )
        return self.memory.kept(self.reading.about, key, self._eventual)

    def _eventual(self) -> Floats:
        belief = np.ones(len(self.study.pool.packages))
        for party in self.seen.others:
            belief = np.minimum(belief, self.accepts(self.study.pool, party, 1.0, None))
        return belief

    @cached_property
    def bound(self) -> Bools:
        """Packages of the pool that keep what is agreed so far; all if none does."""
        kept = np.ones(len(self.study.pool.packages), dtype=np.bool_)
        if self.seen.table.phase == "rounds":
            for place, clause in enumerate(self.seen.table.draft):
                if clause.status == "agreed":
                    kept &= self.study.pool.packages[:, place] == clause.option
        return kept if kept.any() else np.ones_like(kept)

    @cached_property
    def best(self) -> float:
        """Return M: the best EV over packages the others might accept, points.

        EV is never above the points before the vote, so those with most are looked at first
        and the rest left alone once they cannot be better.
        """
        hard = self.study.pool.outlook.hard
        possible = (self.eventual >= EVENTUALLY) & ~hard & self.bound
        if not possible.any():
            possible = ~hard & self.bound
        worth, _ = self.study.appraiser.utility(self.study.pool.outlook, self.climate)
        levels = np.sort(worth[possible & (worth >= self.reserve_eff)])[::-1]
        best = self.reserve_eff
        for start in range(0, len(levels), BATCH):
            if best >= levels[start]:
                break
            last = float(levels[min(start + BATCH, len(levels)) - 1])
            values = self.pool_above(last).value[possible & (worth >= last)]
            best = max(best, float(values.max()))
        return best

    def situation(self, share: float | None = None) -> wants.Situation:
        """Return what the aspiration depends on, now or at another share of the talks."""
        relations = self.seen.private.relations.values()
        return wants.Situation(
            persona=self.config.style,
            margin=self.config.style.margin + self.config.skill.margin,
            reserve=self.reserve_eff,
            best=self.best,
            share=self.share if share is None else share,
            urgency=self.seen.mandate.urgency,
            leverage=self.mean_leverage,
            reciprocity=self.reciprocity,
            liking=float(np.mean([r.relationship for r in relations])),
            resentment=max((r.resentment for r in relations), default=0.0),
        )

    @cached_property
    def aspiration(self) -> float:
        """Return A: what the seat wants now, points."""
        return wants.aspiration(self.situation(), self._ceiling)

    @cached_property
    def next_aspiration(self) -> float:
        """Return A a round later, points."""
        step = 1.0 / max(1, self.seen.table.rounds - 1)
        later = self.situation(min(1.0, self.share + step))
        return wants.aspiration(later, self._ceiling)

    @cached_property
    def _ceiling(self) -> float | None:
        mine = self.own_offers
        if not mine or self._alternatives_moved(mine[-1].number):
            return None
        return self.offer_value(mine[-1].package) + wants.LARGEST_RISE

    def _alternatives_moved(self, since: int) -> bool:
        """Tell whether a fact since a proposal made no deal better or changed the world."""
        for fact in reversed(self.seen.log):
            match fact:
                case ev.Moved(action=action, number=number) if (
                    action.kind == "offer" and number == since
                ):
                    return False
                case ev.PayoffMoved(reservation=shift) if shift > 0.0:
                    return True
                case ev.CardTurned():
                    return True
                case _:
                    continue
        return False

    @cached_property
    def own_offers(self) -> tuple[Proposal, ...]:
        """Own proposals, oldest first."""
        return tuple(p for p in self.seen.table.proposals if p.by == self.seen.seat)

    @cached_property
    def standing(self) -> tuple[Proposal, ...]:
        """The current proposal of each other party, in speaking order."""
        found = [current_proposal(self.seen.table, party) for party in self.seen.others]
        return tuple(p for p in found if p is not None)

    @cached_property
    def reciprocity(self) -> float:
        """Return Rec: whether the others gave more in the last rounds than this seat did."""
        since = self.seen.table.round - RECENT
        received = max((self._given(other, since) for other in self.seen.others), default=0.0)
        return wants.reciprocated(received, -self._given(self.seen.seat, since))

    def _given(self, party: PartyId, since: int) -> float:
        """Return by how much a party's offers rose in this seat's points since a round."""
        made = [p for p in self.seen.table.proposals if p.by == party]
        if not made:
            return 0.0
        before = [p for p in made if p.round < since] or made[:1]
        bench = self.bench_of(before[-1].package, made[-1].package)
        first, last = bench.outlook.substance.tolist()
        return float(last - first)

    @cached_property
    def noise(self) -> float:
        """Error of judgement in a heated room, points (model.md 4.5, M033)."""
        tension = self.seen.table.tension
        if tension <= HEATED:
            return 0.0
        return round(4.0 * tension * float(self.rng("tension").standard_normal()), 9)

    def beliefs_of(self, bench: Bench, rows: Ints | None = None) -> Mapping[PartyId, Floats]:
        """Return for each other party the belief that it accepts packages now."""
        return {p: self.accepts(bench, p, self.share, rows) for p in self.seen.others}

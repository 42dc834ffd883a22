"""One seat's view at one moment: values and aspiration, worked out as they are needed."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.leadership import Conduct, conduct_of
from game.analysis.ratification import TextTerms
from game.analysis.standing import home_front
from game.analysis.tables import matching
from game.counterpart import aspiration as wants
from game.counterpart.agreeable import is_whole
from game.counterpart.blocs import fits, own_coalition
from game.counterpart.entry import in_force_chance
from game.counterpart.footing import Footing
from game.counterpart.forum import weakest_link
from game.counterpart.insight import NOBODY
from game.counterpart.lately import since_offer
from game.counterpart.memo import Bench, vote_rests_on
from game.counterpart.settled import keeps, leads_nowhere
from game.counterpart.tying import eased
from game.counterpart.value import Appraisal, Climate, Prospect
from game.counterpart.yielding import given_in, given_up
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import Package
from game.model.state import Pledge

EVENTUALLY: Final = 0.2  # belief of acceptance by the deadline that a claim needs; model.md 4.2
HEATED: Final = 0.6  # tension above which judgement blurs; model.md 4.5
NEAREST: Final = 0.5  # of the best belief, that counts where none reaches it; design choice
MEDIATED: Final = 3.0  # points that a mediator with leverage lowers aspirations; model.md 4.5
BATCH: Final = 16  # packages put to the vote at once while looking for the best; design choice
NEARLY: Final = 1e-6  # points, more than rounding may hide
NO_LIMIT: Final = -1e9  # points
SETTLED: Final = frozenset({"text", "ratification", "implementation"})
"""Phases in which it is known who is a member of the agreement."""


@dataclass
class Mind(Footing):
    """What a seat makes of an observation, and what it wants."""

    _prospects: dict[Bench, Prospect] = field(default_factory=dict)

    @cached_property
    def climate(self) -> Climate:
        """How things stand, for valuing packages."""
        private = self.seen.private
        return Climate(
            reserve=self.reserve_eff,
            risk_aversion=self.config.style.risk_aversion,
            promise={p: r.promise.mean for p, r in private.relations.items()},
            bonuses=self.bonuses(self.seen.seat),
            home=home_front(self.seen.me, private),
        )

    @cached_property
    def voting(self) -> Hashable:
        """What the chances of a vote at home rest on, beside the packages."""
        return vote_rests_on(self.climate.home, self.seen.table)

    def abroad(self, bench: Bench) -> Floats:
        """Return the chance that the others ratify packages as far as needed, shape (n,)."""
        ratifies = {party: self.ratifies(bench, party) for party in self.asked}
        scenario, seat, joins = self.seen.scenario, self.seen.seat, self.joins(bench)
        return bench.latest.of(
            "abroad",
            (*ratifies.values(), *joins.values()),
            (*joins,),
            lambda: in_force_chance(scenario, seat, ratifies, joins),
        )

    def joins(self, bench: Bench) -> Mapping[PartyId, Floats]:
        """Return the belief that each other party becomes a member, shape (n,) each.

        Empty where all must be: then an agreement has no outsiders. Once there is a text, its
        members are known, and whoever is outside may come in until it is in force.
        """
        table = self.seen.table
        if table.phase not in SETTLED:
            return {} if self.unanimous else self.in_time(bench)
        if not table.outside | table.left:
            return {}
        late = {} if table.phase == "implementation" else self.in_time(bench)
        none = bench.impossible
        found = {p: bench.certain for p in self.asked if p not in table.outside | table.left}
        found |= {p: late.get(p, none) for p in self.asked if p in table.outside - table.left}
        return found | {p: none for p in self.asked if p in table.left}

    def in_time(self, bench: Bench) -> Mapping[PartyId, Floats]:
        """Return the belief that each other party accepts by the deadline, shape (n,) each."""
        return {party: self.accepts(bench, party, 1.0, None) for party in self.asked}

    def beliefs_of(
        self,
        bench: Bench,
        rows: Ints | None = None,
        less: Mapping[PartyId, Floats] = NOBODY,
    ) -> Mapping[PartyId, Floats]:
        """Return for each other party that is asked the belief that it accepts packages now.

        Args:
            bench: The packages.
            rows: Which of them; all if left out.
            less: By how much less some ask of them for following their sponsor, points, (rows,).
        """
        due = min(1.0, self.due + eased(self.seen.table))
        return {p: self.accepts(bench, p, due, rows, less.get(p)) for p in self.asked}

    @cached_property
    def word_given(self) -> Mapping[PartyId, frozenset[Package]]:
        """The whole packages that each other party has proposed or accepted."""
        found: dict[PartyId, set[Package]] = {party: set() for party in self.asked}
        for proposal in self.seen.table.proposals:
            if is_whole(self.seen, proposal.package):
                for party in proposal.accepted & set(found):
                    found[party].add(proposal.package)
        return {party: frozenset(packages) for party, packages in found.items()}

    def appraise(self, bench: Bench, least: float = NO_LIMIT) -> Appraisal:
        """Return what packages are worth to the seat, expectations counted.

        A vote can only take from a package that is worth having, so packages worth less than
        `least` points even before the vote need none: their chance is shown as 0.
        """
        alone = len(bench.packages) == 1
        wanted = (self.prospect(bench).utility >= least) & (~bench.outlook.hard | alone)
        return self._voted(bench, wanted)

    def _voted(self, bench: Bench, wanted: Bools) -> Appraisal:
        """Return what packages are worth; the own vote is held on those wanted, shape (n,)."""
        appraiser, climate, prospect = self.study.appraiser, self.climate, self.prospect(bench)
        home, table = climate.home, self.seen.table

        def chances_of(rows: Ints) -> Floats:
            return appraiser.ratifies(bench.outlook, home, table, rows)

        def work_out() -> Appraisal:
            votes = bench.votes(self.voting, chances_of, wanted)
            return appraiser.appraise(bench.outlook, climate, prospect, votes)

        key = (climate.reserve, climate.risk_aversion, self.voting, wanted.tobytes())
        return bench.latest.of("appraisal", (prospect,), key, work_out)

    def vote_terms(self, bench: Bench) -> TextTerms:
        """Return what of packages matters to the vote at home, public pledges included."""
        rows = np.arange(len(bench.packages))
        return self.study.appraiser.vote_terms(bench.outlook, self.seen.table, rows)

    def prospect(self, bench: Bench) -> Prospect:
        """Return what packages promise before the vote at home."""
        known = self._prospects.get(bench)
        if known is None:
            promised, abroad = self._promised(bench), self.abroad(bench)
            known = self._prospects[bench] = bench.latest.of(
                "prospect", (promised, abroad), None, lambda: replace(promised, abroad=abroad)
            )
        return known

    def _promised(self, bench: Bench) -> Prospect:
        """Return the same as if all others were certain to ratify."""
        climate, joins = self.climate, self.joins(bench)
        return bench.latest.of(
            "promised",
            tuple(joins.values()),
            (climate.promise, climate.bonuses, (*joins,)),
            lambda: self.study.appraiser.prospect(bench.outlook, climate, bench.certain, joins),
        )

    @cached_property
    def pool(self) -> Appraisal:
        """What the packages of the pool worth having are worth to the seat."""
        return self.appraise(self.study.pool, self.reserve_eff)

    def appraise_few(self, bench: Bench, bound: Bools, level: float, least: float) -> Appraisal:
        """Return what packages are worth, the vote held where it may matter to a proposal.

        These are bound to what is agreed, bring `level` before the vote, `least` if it is certain.
        """
        worth = self.prospect(bench).utility >= max(level, self.reserve_eff)
        most = self.study.appraiser.most(self.climate, self.prospect(bench))
        wanted = worth & ~bench.outlook.hard & bound & (most >= least - NEARLY)
        return self._voted(bench, wanted)

    def offer_value(self, package: Package) -> float:
        """Return EV of one package, points."""
        return float(self.appraise(self.bench_of(package)).value[0])

    @cached_property
    def eventual(self) -> Floats:
        """Belief that whoever is needed would accept by the deadline; pool order, shape (n,).

        Of the smallest group that carries with this seat, the belief about its most doubtful
        member; under unanimity the least belief about any other party.
        """
        pool, needed = self.study.pool, self.needed
        beliefs = self.in_time(pool)
        return pool.latest.of(
            "eventual",
            tuple(beliefs.values()),
            needed,
            lambda: weakest_link(beliefs, needed, len(pool.packages)),
        )

    @cached_property
    def bound(self) -> Bools:
        """Packages of the pool that keep what is agreed so far; all if none does."""
        kept = np.ones(len(self.study.pool.packages), dtype=np.bool_)
        if self.seen.table.phase == "rounds":
            kept = self.keeps_settled(self.study.pool.packages)
            ours = kept & fits(own_coalition(self), self.study.pool.packages)
            kept = ours if ours.any() else kept
            kept = self.yielded(self.study.pool, kept)
        return kept if kept.any() else np.ones_like(kept)

    def keeps_settled(self, packages: Ints) -> Bools:
        """Tell which packages keep what is settled; all where that bars the way to agreement."""
        return np.ones(len(packages), np.bool_) if self.goes_back else keeps(self.seen, packages)

    @cached_property
    def goes_back(self) -> bool:
        """Whether nothing can come of what is settled ad referendum among many."""
        if not self.many or all(clause.status != "agreed" for clause in self.seen.table.draft):
            return False
        pool = self.study.pool
        fine = ~pool.outlook.hard & (pool.outlook.substance >= self.least)
        return leads_nowhere(keeps(self.seen, pool.packages[fine]), self.eventual[fine])

    @cached_property
    def given_in(self) -> tuple[Pledge, ...]:
        """Return the threats whose demands the seat has given in to."""
        return given_in(self) if self.seen.table.phase == "rounds" else ()

    def yielded(self, bench: Bench, rows: Bools) -> Bools:
        """Tell which of some packages do what threats ask, as far as that is bearable."""
        for pledge in self.given_in:
            met = rows & matching(bench.packages, pledge.demand)
            if self._bears(bench, met):
                rows = met
        return rows

    def _bears(self, bench: Bench, rows: Bools) -> bool:
        """Tell whether some of the packages are better than no agreement."""
        return bool((rows & ~bench.outlook.hard & (bench.outlook.substance >= self.least)).any())

    @cached_property
    def given_up(self) -> float:
        """Return what the seat gives up by doing what threats ask of it, points.

        It is not asked for elsewhere instead. A demand that leaves nothing better than no
        agreement is not given in to.
        """
        if not self.given_in:
            return 0.0
        pool = self.study.pool
        borne = [p for p in self.given_in if self._bears(pool, matching(pool.packages, p.demand))]
        return given_up(self, borne)

    @cached_property
    def best(self) -> float:
        """Return M: the best EV over packages the others might accept, points.

        Those worth most if the own vote were certain are looked at first, and the rest left
        alone once they cannot be better.
        """
        pool = self.study.pool
        grounds = (self.eventual, self.prospect(pool))
        key = (self.reserve_eff, self.bound.tobytes(), self.voting)
        return pool.latest.of("best", grounds, key, self._best)

    def _best(self) -> float:
        pool = self.study.pool
        hard = pool.outlook.hard
        possible = (self.eventual >= EVENTUALLY) & ~hard & self.bound
        if not possible.any():
            possible = self._least_hopeless(~hard & self.bound)
        worthwhile = possible & (self.prospect(pool).utility >= self.reserve_eff)
        levels = np.sort(self.most[worthwhile])[::-1]
        best = self.reserve_eff
        for start in range(0, len(levels), BATCH):
            if best >= levels[start]:
                break
            last = float(levels[min(start + BATCH, len(levels)) - 1])
            wanted = worthwhile & (self.most >= last)
            best = max(best, float(self._voted(pool, wanted).value[wanted].max()))
        return best

    @cached_property
    def most(self) -> Floats:
        """What packages of the pool are worth if the own vote is certain, points, shape (n,).

        EV is never more: that is so for every package worth at least r_eff before the vote.
        """
        return self.study.appraiser.most(self.climate, self.prospect(self.study.pool))

    def _least_hopeless(self, fine: Bools) -> Bools:
        """Return the packages likeliest to be accepted by all, where none is likely to be.

        Between two parties all that are fine: one refusal is no reason to ask for less.
        """
        if not self.many or not fine.any():
            return fine
        return fine & (self.eventual >= NEAREST * float(self.eventual[fine].max()))

    @property
    def margin(self) -> float:
        """Return m, what the seat wants above its reservation value, points.

        Where many share the room there is, each can ask for less of it.
        """
        wanted = max(0.0, self.config.style.margin + self.config.skill.margin)
        return wanted / max(1, len(self.seen.scenario.principals) - 1)

    @property
    def least(self) -> float:
        """Return r + m, below which no aspiration falls, points."""
        return self.reserve_eff + self.margin

    def situation(self, share: float | None = None) -> wants.Situation:
        """Return what the aspiration depends on, now or at another share of the talks."""
        relations = self.seen.private.relations.values()
        return wants.Situation(
            persona=self.config.style,
            margin=self.margin,
            reserve=self.reserve_eff,
            best=self.best,
            share=self.due if share is None else share,
            urgency=self.seen.mandate.urgency,
            leverage=self.mean_leverage,
            reciprocity=self.reciprocity,
            liking=float(np.mean([r.relationship for r in relations])),
            resentment=max((r.resentment for r in relations), default=0.0),
            eased=eased(self.seen.table),
            discount=self.seen.mandate.discount,
        )

    @cached_property
    def aspiration(self) -> float:
        """Return A: what the seat wants now, points."""
        wanted = wants.aspiration(self.situation(), self.ceiling)
        return round(max(self.least, wanted - self._mediated - self.given_up), 9)

    @property
    def _mediated(self) -> float:
        """Return by how much a mediator with means of its own lowers what is wanted, points."""
        mediator = self.seen.table.mediator
        tools = self.seen.scenario.instruments
        return MEDIATED if any(tool.wielder == mediator for tool in tools) else 0.0

    @cached_property
    def next_aspiration(self) -> float:
        """Return A a round later, points."""
        step = 1.0 / max(1, self.seen.table.rounds - 1)
        later = self.situation(min(1.0, self.due + step))
        return round(max(self.least, wants.aspiration(later, self.ceiling) - self.given_up), 9)

    @cached_property
    def ceiling(self) -> float | None:
        """Where no claim may rise above: the last own one and a point, points.

        `None` if nothing was claimed, or going without a deal became better since.
        """
        mine = self.own_offers
        if not mine or self._alternatives_moved(mine[-1].number):
            return None
        last = self.offer_value(mine[-1].package)
        return last + wants.LARGEST_RISE if last >= self.least else None

    def _alternatives_moved(self, since: int) -> bool:
        """Tell whether a fact since a proposal made going without a deal better."""
        return any(
            isinstance(fact, ev.PayoffMoved) and fact.reservation > 0.0
            for fact in since_offer(self.seen.log, since)
        )

    @cached_property
    def conduct(self) -> Mapping[PartyId, Conduct]:
        """How every party has behaved so far, as all at the table see it."""
        table, find = self.seen.table, partial(conduct_of, self.seen.scenario, self.seen.table)
        grounds = (table.proposals, table.pledges, table.course.commitments)
        return self.memory.latest.of("conduct", grounds, None, find)

    @cached_property
    def noise(self) -> float:
        """Error of judgement in a heated room, points (model.md 4.5, M033)."""
        tension = self.seen.table.tension
        if tension <= HEATED:
            return 0.0
        return round(4.0 * tension * float(self.rng("tension").standard_normal()), 9)

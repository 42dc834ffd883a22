"""What a counterpart remembers between two decisions, for speed only.

Everything here is a function of the observation and the configuration; a counterpart with an
empty memory decides the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.memory import Latest
from game.analysis.ratification import HomeFront
from game.analysis.tables import utilities
from game.counterpart.aspiration import pace
from game.counterpart.hypotheses import Hypotheses, draw
from game.counterpart.notes import Reading
from game.counterpart.personas import Skill
from game.counterpart.pool import gather
from game.counterpart.reading import Reader
from game.counterpart.space import Space
from game.counterpart.streams import stream
from game.counterpart.value import Appraiser, Outlook
from game.engine.start import initial_state
from game.model.base import PartyId
from game.model.event import Event, Persuaded
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import Table

BENCHES: Final = 64  # small sets of packages kept at once


@dataclass(eq=False)
class Bench:
    """Packages with what is known about them.

    Attributes:
        packages: Shape (n, issues).
        outlook: What about them does not change.
        latest: What was last made of them.
    """

    packages: Ints
    outlook: Outlook
    _worth: dict[PartyId, tuple[Hypotheses, Floats]] = field(default_factory=dict)
    _votes: tuple[Hashable, Floats, Bools] | None = None
    latest: Latest = field(default_factory=Latest)

    @cached_property
    def certain(self) -> Floats:
        """Certainty about each of the packages, shape (n,)."""
        return np.ones(len(self.packages))

    @cached_property
    def impossible(self) -> Floats:
        """No chance for any of the packages, shape (n,)."""
        return np.zeros(len(self.packages))

    def worth(self, party: PartyId, about: Hypotheses, space: Space) -> Floats:
        """Return the points of the packages in each particle, shape (P, n)."""
        known = self._worth.get(party)
        if known is None or not known[0].same_worth(about):
            known = (about, about.points(space, self.packages))
            self._worth[party] = known
        return known[1]

    def votes(self, key: Hashable, chances_of: Callable[[Ints], Floats], wanted: Bools) -> Floats:
        """Return the seat's own chance to ratify packages, shape (n,).

        Worked out for the packages that are wanted; 0 for those that never were.

        Args:
            key: What `vote_rests_on` says.
            chances_of: Works out the chance for some rows.
            wanted: For which packages, shape (n,).
        """
        if self._votes is None or self._votes[0] != key:
            blank = np.zeros(len(self.packages))
            self._votes = (key, blank, np.zeros(len(self.packages), dtype=np.bool_))
        _, chances, known = self._votes
        missing = np.flatnonzero(wanted & ~known)
        if len(missing):
            chances[missing] = chances_of(missing)
            known[missing] = True
        return np.where(wanted, chances, 0.0)


def vote_rests_on(home: HomeFront, table: Table) -> Hashable:
    """Return what the chance of a vote at home rests on, beside the package."""
    return (
        home.legitimacy,
        home.backdowns,
        tuple(sorted(home.compensation.items())),
        tuple(sorted(home.moods.items())),
        home.turned,
        home.framed,
        table.emphases.get(home.party, ()),
        tuple(c for c in table.course.commitments if c.by == home.party),
    )


class Study:
    """A seat's standing knowledge of one negotiation: packages, prior beliefs, own values.

    What it draws and which packages it picks depends on the scenario, the research bought, the
    seed and the level, not on when it is made.
    """

    def __init__(self, seen: Observation, seed: int, skill: Skill) -> None:
        self.scenario = seen.scenario
        self.seat = seen.seat
        self.findings = seen.private.findings
        self.persuaded: tuple[Persuaded, ...] = ()
        self.space = Space.of(seen.scenario)
        self.appraiser = Appraiser(seen.scenario, seen.seat, seen.mandate)
        self._benches: dict[bytes, Bench] = {}
        prior = self._prior(seen, seed, skill)
        public = tuple(self.appraiser.public.values())
        packages = gather(
            self.appraiser.tables, public, tuple(prior.values()), self.space, skill.pool
        )
        self.pool = Bench(packages=packages, outlook=self.appraiser.outlook(packages))
        hopes = {party: self._hopes(seen, party) for party in seen.others}
        self.reader = Reader(seen.scenario, seen.seat, seed, skill, packages, hopes)
        relations = initial_state(seen.scenario).private[seen.seat].relations
        self.prior = Reading(
            about=prior,
            trust={party: relations[party].statement for party in seen.others},
            rounds=seen.scenario.forum.rounds,
            pace=pace(len(seen.scenario.principals)),
        )
        self.drawn = prior

    def _hopes(self, seen: Observation, party: PartyId) -> Bools:
        """Tell what another party can hope for: what the seat could live with, shape (n,).

        To a seat whose consent is not asked it is what the other parties could, as is known.
        """
        least = max(seen.mandate.impasse, seen.mandate.outside_option)
        if seen.seat in seen.scenario.principals:
            fine: Bools = self.pool.outlook.substance >= least
            return fine
        fine = np.ones(len(self.pool.packages), dtype=np.bool_)
        for other in seen.scenario.principals:
            if other != party:
                points = utilities(self.appraiser.public[other], self.pool.packages)
                fine &= points >= seen.scenario.party(other).profile.reserve
        return fine

    def _prior(self, seen: Observation, seed: int, skill: Skill) -> dict[PartyId, Hypotheses]:
        found = [f for f in seen.scenario.findings if f.id in self.findings]
        prior: dict[PartyId, Hypotheses] = {}
        for party in seen.others:
            rng = stream(seed, seen.seat, f"particles:{party}")
            how = (skill.particles, skill.concentration, rng)
            research = [f for f in found if f.about == party]
            prior[party] = draw(
                seen.scenario.party(party), seen.scenario, self.space, research, how
            )
        return prior

    def fits(self, seen: Observation) -> bool:
        """Tell whether this study is about what the observation shows."""
        return (
            self.seat == seen.seat
            and self.findings == seen.private.findings
            and _same(self.scenario, seen.scenario)
        )

    def persuade(self, persuaded: tuple[Persuaded, ...]) -> None:
        """Value everything anew if arguments have shifted the seat's own values."""
        if persuaded == self.persuaded:
            return
        self.persuaded = persuaded
        mandate = self.scenario.party(self.seat).mandate
        assert mandate is not None, "a seat knows its own mandate"
        self.appraiser = Appraiser(self.scenario, self.seat, mandate, persuaded)
        packages = self.pool.packages
        self.pool = Bench(packages=packages, outlook=self.appraiser.outlook(packages))
        self._benches.clear()

    def bench(self, packages: Ints) -> Bench:
        """Return a small set of packages with what is known about them."""
        key = packages.tobytes()
        known = self._benches.get(key)
        if known is None:
            if len(self._benches) >= BENCHES:
                self._benches.pop(next(iter(self._benches)))
            known = Bench(packages=packages, outlook=self.appraiser.outlook(packages))
            self._benches[key] = known
        return known


def reservation(seen: Observation) -> float:
    """Return r, a seat's own reservation value without pledges, points (model.md 1)."""
    mandate = seen.mandate
    return max(mandate.impasse, mandate.outside_option) + seen.private.reservation_shift


def _same(one: Scenario, two: Scenario) -> bool:
    """Tell whether two views show the same scenario, comparing by identity where they can."""
    if one is two:
        return True
    names = ("id", "issues", "instruments", "arguments", "relations", "forum", "defaults")
    parts = [(getattr(one, name), getattr(two, name)) for name in names]
    for first, second in zip(one.parties, two.parties, strict=False):
        parts += [(first.id, second.id), (first.profile, second.profile)]
        parts += [(first.mandate, second.mandate), (first.route, second.route)]
    return len(one.parties) == len(two.parties) and all(a is b or a == b for a, b in parts)


class Memory:
    """The last study, the last reading of the log, and what was last made of them."""

    def __init__(self) -> None:
        self.latest = Latest()
        self._study: Study | None = None
        self._log: tuple[Event, ...] = ()
        self._reading: Reading | None = None
        self._pivots: Mapping[PartyId, float] | None = None

    def pivots(self, make: Callable[[], Mapping[PartyId, float]]) -> Mapping[PartyId, float]:
        """Return the parties' pivotality, worked out once for a study."""
        if self._pivots is None:
            self._pivots = make()
        return self._pivots

    def study(self, seen: Observation, seed: int, skill: Skill) -> Study:
        """Return the study for an observation, made anew if it is about something else."""
        if self._study is None or not self._study.fits(seen):
            self._study = Study(seen, seed, skill)
            self._reading = None
            self._pivots = None
        self._study.persuade(seen.private.persuaded)
        return self._study

    def reading(self, study: Study, log: tuple[Event, ...]) -> Reading:
        """Return the reading of a log, going on from the last one if the log goes on."""
        start = self._reading
        if start is None or log[: start.read] != self._log[: start.read]:
            start = study.prior
        self._reading = study.reader.read(start, log)
        self._log = log
        return self._reading

"""What the counterpart's thinking can tell a player's adviser, from that player's own view."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.counterpart.accept import judge
from game.counterpart.beliefs import Beliefs, summary
from game.counterpart.insight import Config
from game.counterpart.leading import followers
from game.counterpart.leverage import Leverage
from game.counterpart.memo import Memory
from game.counterpart.mind import Mind
from game.counterpart.rationale import Rationale, points
from game.counterpart.search import propose
from game.counterpart.talks import explained
from game.model.draft import Package
from game.model.observation import Observation
from game.model.party import Level
from game.model.state import Proposal


@dataclass(frozen=True)
class Adviser:
    """A careful adviser to a seat: thinks like a compromising counterpart, from its observation.

    Attributes:
        level: How hard it thinks.
        seed: Seed of the sitting.
    """

    level: Level
    seed: int
    _memory: Memory = field(default_factory=Memory, compare=False, repr=False, init=False)

    def mind(self, seen: Observation) -> Mind:
        """Return what the adviser makes of an observation."""
        config = Config(persona="compromising", level=self.level, seed=self.seed)
        return Mind(seen=seen, config=config, memory=self._memory)

    def believe(self, seen: Observation) -> Beliefs:
        """Return what a seat may believe of the others, from what it has seen."""
        mind = self.mind(seen)
        return Beliefs(
            seat=seen.seat,
            parties=tuple(summary(p, mind.about(p), mind.study.space) for p in seen.others),
        )

    def leverages(self, seen: Observation) -> tuple[Leverage, ...]:
        """Return how a seat stands against each other party, with the evidence."""
        mind = self.mind(seen)
        return tuple(mind.leverage(other, groups=True) for other in seen.others)

    def explain_offer(self, seen: Observation, package: Package) -> Rationale:
        """Return what a package is worth to a seat, term by term, and what speaks against it."""
        mind = self.mind(seen)
        tabled = next((p for p in mind.standing if mind.many and p.package == package), None)
        proposal = tabled or Proposal(
            number=max((p.number for p in seen.table.proposals), default=0) + 1,
            by=seen.others[0],
            round=seen.table.round,
            package=package,
        )
        verdict = judge(mind, proposal, propose(mind))
        headline = "worth-accepting" if verdict.accepts else f"against-{verdict.reason}"
        rationale = explained(mind, verdict, headline)
        bench = mind.bench_of(verdict.package)
        led = followers(mind, tabled.by if tabled else seen.seat)
        believed = mind.beliefs_of(bench, None, led)
        beliefs = {p: points(belief[0]) for p, belief in believed.items()}
        return rationale.model_copy(update={"beliefs": beliefs})

"""What the counterpart's thinking can tell a player's adviser, from that player's own view."""

from __future__ import annotations

from game.counterpart.accept import judge
from game.counterpart.beliefs import Beliefs, summary
from game.counterpart.leverage import Leverage
from game.counterpart.mind import Config, Mind
from game.counterpart.rationale import Rationale, points
from game.counterpart.search import propose
from game.counterpart.talks import explained
from game.model.draft import Package
from game.model.observation import Observation
from game.model.party import Level
from game.model.state import Proposal


def adviser(seen: Observation, level: Level, seed: int) -> Mind:
    """Return the mind of a careful adviser to a seat."""
    return Mind(seen=seen, config=Config(persona="compromising", level=level, seed=seed))


def believe(seen: Observation, level: Level, seed: int) -> Beliefs:
    """Return what a seat may believe of the others, from what it has seen."""
    mind = adviser(seen, level, seed)
    return Beliefs(
        seat=seen.seat,
        parties=tuple(summary(p, mind.about(p), mind.study.space) for p in seen.others),
    )


def leverages(seen: Observation, level: Level, seed: int) -> tuple[Leverage, ...]:
    """Return how a seat stands against each other party, with the evidence."""
    mind = adviser(seen, level, seed)
    return tuple(mind.leverage(other, groups=True) for other in seen.others)


def explain_offer(seen: Observation, package: Package, level: Level, seed: int) -> Rationale:
    """Return what a package is worth to a seat, term by term, and what speaks against it."""
    mind = adviser(seen, level, seed)
    proposal = Proposal(
        number=max((p.number for p in seen.table.proposals), default=0) + 1,
        by=seen.others[0],
        round=seen.table.round,
        package=package,
    )
    verdict = judge(mind, proposal, propose(mind))
    headline = "worth-accepting" if verdict.accepts else f"against-{verdict.reason}"
    rationale = explained(mind, verdict, headline)
    bench = mind.bench_of(verdict.package)
    beliefs = {p: points(belief[0]) for p, belief in mind.beliefs_of(bench).items()}
    return rationale.model_copy(update={"beliefs": beliefs})

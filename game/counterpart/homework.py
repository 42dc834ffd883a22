"""Steps of the campaign beyond consulting and paying: wins, fears, lobbies, and opening the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.analysis.arrays import Ints
from game.analysis.ratification import pivotal_actor
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.counterpart.two_levels import failed_vote
from game.engine.checks_campaign import CLAIM_POINTS
from game.engine.value import bears_out, design_of, gain_on, surplus
from game.model import action as act
from game.model.base import IssueId
from game.model.draft import Package
from game.model.limits import MAX_CLAIMS
from game.model.observation import Observation

EVEN: Final = 0.5  # chance below which a text is not put to the vote; the win-set of model.md 1
DOUBTFUL: Final = 0.75  # chance below which a text is rather changed than voted on; design choice
LEAST_MENDING: Final = 0.5  # points that a change of a reopened text must bring; design choice
LEAST_BELIEF: Final = 4.0  # points that it may cost another party, as believed; design choice


def campaign_steps(mind: Mind, package: Package, chance: float) -> Iterator[Decision]:
    """Yield wins to claim and fears to answer, then whom to let press the pivotal actor."""
    seen = mind.seen
    shown = Rationale(headline="win-votes", arguments={"chance": chance})
    gains = mind.memory.latest.of(
        "wins", (seen.scenario,), package, lambda: _public_gains(seen, package)
    )
    for issue in sorted(gains, key=lambda issue: -gains[issue])[:MAX_CLAIMS]:
        if gains[issue] >= CLAIM_POINTS:
            yield Decision(act.ClaimWin(by=seen.seat, issue=issue), shown)
    for fear in _fears(mind, package):
        yield Decision(act.Frame(by=seen.seat, issue=fear), shown)


def _public_gains(seen: Observation, package: Package) -> dict[IssueId, float]:
    """Return what each issue of a text brings the seat in the public estimate, points."""
    estimate = seen.me.profile.estimate
    return {
        issue.id: points(gain_on(seen.scenario, estimate, package, issue.id))
        for issue in seen.scenario.issues
    }


def _fears(mind: Mind, package: Package) -> Iterator[str | None]:
    """Yield fears that the text answers: scares, for the final say, then where actors lose most."""
    seen = mind.seen
    design = design_of(seen.scenario, package)
    if not bears_out(design):
        return
    scares = seen.private.home.scares
    yield from sorted(scares, key=lambda issue: (-sum(scares[issue].values()), issue))
    if design.depth:
        yield None
    worst, lost = mind.memory.latest.of(
        "worst-loss", (seen.scenario,), package, lambda: _worst_loss(seen, package)
    )
    if lost < 0.0:
        yield worst


def _worst_loss(seen: Observation, package: Package) -> tuple[IssueId, float]:
    """Return where a text costs the actors at home most, and how many of their points."""
    losses = {
        issue.id: sum(
            min(0.0, gain_on(seen.scenario, actor.valuation, package, issue.id))
            for actor in seen.mandate.actors
        )
        for issue in seen.scenario.issues
    }
    worst = min(losses, key=lambda issue: (points(losses[issue]), issue))
    return worst, losses[worst]


def lobbies(mind: Mind, texts: Ints, package: Package) -> Iterator[Decision]:
    """Let the actor who gains most press the one on whom the vote turns."""
    seen = mind.seen
    terms = mind.vote_terms(mind.study.bench(texts))
    target = pivotal_actor(mind.climate.home, seen.scenario.issues, texts, terms)
    gains = {a.id: points(surplus(seen.scenario, a, package)) for a in seen.mandate.actors}
    allies = sorted((a for a in gains if a != target), key=lambda a: (-gains[a], a))
    if allies and gains[allies[0]] > 0.0 and gains[allies[0]] > -min(gains.values()):
        rationale = Rationale(headline="let-lobby", arguments={"actor": target})
        yield Decision(act.Lobby(by=seen.seat, actor=allies[0], target=target), rationale)


def reopening(mind: Mind, chance: float, *, last: bool) -> Iterator[Decision]:
    """Ask to open a text that is likely to fail, or agree if another asks."""
    seen = mind.seen
    asked = seen.table.reopen_asked - {seen.seat}
    if asked or (chance < DOUBTFUL and last):
        headline = "agree-to-reopen" if asked else "ask-reopening"
        rationale = Rationale(headline=headline, arguments={"chance": chance})
        yield Decision(act.AskReopening(by=seen.seat), rationale)


def mended(mind: Mind, text: Package) -> Iterator[Decision]:
    """Open the clause whose change would do most for a text that failed, or would, at some home."""
    seen = mind.seen
    if not seen.table.reopened or seen.table.round > 1:
        return
    if any(clause.status == "bracketed" for clause in seen.table.draft):
        return
    own = float(mind.appraise(mind.bench_of(text)).ratification[0])
    if own >= DOUBTFUL and not any(failed_vote(seen, other) for other in seen.others):
        return
    found = _best_change(mind, text)
    if found is None:
        return
    place, gain = found
    issue = seen.scenario.issues[place].id
    rationale = Rationale(
        headline="mend-text",
        arguments={"issue": issue},
        alternatives=(Alternative(move=issue, score=points(gain)),),
    )
    yield Decision(act.Bracket(by=seen.seat, issue=issue), rationale)


def _best_change(mind: Mind, text: Package) -> tuple[int, float] | None:
    """Return the clause to open and what another wording would bring, points."""
    seen = mind.seen
    changes = [
        (place, (*text[:place], option, *text[place + 1 :]))
        for place, count in enumerate(mind.study.space.counts)
        for option in range(count)
        if option != text[place]
    ]
    bench = mind.bench_of(text, *(package for _, package in changes))
    appraisal = mind.appraise(bench)
    gains = appraisal.value - appraisal.value[0]
    fair = ~appraisal.hard
    for other in seen.others:
        worth = mind.expected(bench, other)
        fair &= worth >= worth[0] - LEAST_BELIEF
    scores = np.where(fair, gains, -np.inf).round(9)[1:]
    best = int(np.argmax(scores))
    return (changes[best][0], float(scores[best])) if scores[best] >= LEAST_MENDING else None

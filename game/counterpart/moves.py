"""Moves beside a proposal: what each is worth, and the choice among them (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.counterpart import coalescing, course, giving, inquiry, inventing, overtures, pressing
from game.counterpart.accept import Verdict
from game.counterpart.joining import gathered
from game.counterpart.mind import Mind
from game.counterpart.preparing import GROUPS
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.engine.costs import time_of
from game.engine.legal import why_illegal
from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import IssueId
from game.model.diplomacy import Park
from game.model.notation_diplomacy import DIPLOMACY_FORMS

TAU: Final = 1.0  # points; temperature of the choice, model.md 4.5
STUCK: Final = 2  # rounds without progress before an issue is parked; design choice
LONG_STUCK: Final = 3  # the same before an issue of substance is put aside; design choice
ASIDE: Final = 2  # rounds for which it is put aside; design choice
PARK_SHARE: Final = 0.4  # share of the gap that an issue must hold to be parked; model.md 4.5
SOUND: Final = 0.85  # capacity from which there is nothing to show; design choice
LACKING: Final = 20.0  # points of benefit per unit of capacity that is missing; design choice
SPARE: Final = 4.0  # points lost per unit beyond; design choice
OTHER_KINDS: Final = frozenset(
    {
        "ask", "disclose", "argue", "signal", "promise", "warn", "threaten", "bracket",
        "consult-home", "brief-public", "show-readiness", "caucus", *DIPLOMACY_FORMS,
        "form-coalition", "recruit", "leave", "hold-together", "block", "separate-offer",
        "approach", "share-information", "call-mediator", "call-for-justification",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """What the choice of a move looks at.

    Attributes:
        own: The seat's best proposal now.
        gap: G, aspiration less the best proposal on the table, points; at least 0.
        best: The verdict on the best proposal on the table.
    """

    own: Choice | None
    gap: float
    best: Verdict | None


def best_move(
    mind: Mind, own: Choice | None, verdicts: list[Verdict], spare: int
) -> Iterator[Decision]:
    """Yield a move beside the proposal, if one is worth its cost and the turn has room for it.

    Chosen by softmax over net values, doing nothing among them.
    """
    if made_this_turn(mind) >= allowed_moves(mind):
        return
    best = max(verdicts, key=lambda v: v.breakdown.value, default=None)
    scene = Scene(own=own, gap=gap_of(mind, best), best=best)
    options = [w for w in weigh_moves(mind, scene) if _possible(mind, w.action, spare)]
    if not options:
        return
    scores = np.round(np.array([0.0, *(w.score for w in options)]), 9)
    noise = mind.rng("move").gumbel(0.0, TAU, size=len(scores))
    chosen = int(np.argmax(np.round(scores + noise, 9)))
    if chosen == 0:
        return
    ranked = sorted(options, key=lambda w: -w.score)
    taken = options[chosen - 1]
    rationale = Rationale(
        headline=taken.headline,
        arguments=taken.arguments,
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.aspiration),
        alternatives=tuple(
            Alternative(
                move=w.action.kind,
                score=points(w.score),
                benefit=points(w.benefit),
                cost=points(w.cost),
            )
            for w in ranked
        ),
    )
    yield Decision(taken.action, rationale)


def gap_of(mind: Mind, best: Verdict | None) -> float:
    """Return G, what the best proposal on the table lacks, points."""
    value = best.breakdown.value if best else mind.reserve_eff
    return max(0.0, mind.aspiration - value)


def _possible(mind: Mind, action: PartyAction, spare: int) -> bool:
    seen = mind.seen
    if time_of(action) > spare:
        return False
    return why_illegal(seen.scenario, seen.table, seen.private, action) is None


def allowed_moves(mind: Mind) -> int:
    """Return how many moves beside a proposal the seat makes in a turn; one more while exploring."""
    seen = mind.seen
    exploring = seen.table.course.purpose_of(seen.table.round) == "explore"
    return mind.config.skill.moves + exploring


def made_this_turn(mind: Mind) -> int:
    """Return how many moves beside a proposal the seat has made since it got the floor."""
    count = 0
    for fact in reversed(mind.seen.log):
        if isinstance(fact, ev.FloorGiven):
            return count
        if isinstance(fact, ev.Moved) and fact.action.by == mind.seen.seat:
            answers = isinstance(fact.action, act.Disclose) and fact.action.answers is not None
            count += fact.action.kind in OTHER_KINDS and not answers
    return count


def weigh_moves(mind: Mind, scene: Scene) -> Iterator[Weighed]:
    """Yield every kind of move that may be worth making, with benefit, cost and bias."""
    sources: tuple[Callable[[], Iterator[Weighed]], ...] = (
        lambda: inquiry.questions(mind, scene.own),
        lambda: inventing.probes(mind),
        lambda: inquiry.disclosures(mind),
        lambda: inquiry.arguments(mind),
        lambda: inquiry.signals(mind),
        lambda: pressing.pressures(mind, scene.own, scene.best, scene.gap),
        lambda: _parking(mind, scene),
        lambda: _at_home(mind, scene),
        lambda: overtures.overtures(mind, scene.own),
        lambda: course.process(mind, scene.own, scene.gap),
        lambda: coalescing.among_many(mind, scene.own, stuck_rounds(mind), scene.gap),
        lambda: giving.gifts(mind, scene.own, scene.best),
    )
    for source in sources:
        yield from source()


def stuck_rounds(mind: Mind) -> int:
    """Return the rounds in which the others' offers brought the seat less than a point more."""
    made = [p for p in mind.seen.table.proposals if p.by != mind.seen.seat]
    if not made:
        return 0
    bench = mind.bench_of(*(p.package for p in made))
    worth = bench.outlook.substance.tolist()
    best, since = worth[0], made[0].round
    for proposal, value in zip(made, worth, strict=True):
        if value >= best + 1.0:
            best, since = value, proposal.round
    return max(0, mind.seen.table.round - since)


def _parking(mind: Mind, scene: Scene) -> Iterator[Weighed]:
    """Park the issue that holds most of the gap, after some rounds without progress."""
    if scene.own is None or scene.best is None or stuck_rounds(mind) < STUCK:
        return
    tables = mind.study.appraiser.tables
    rows = np.arange(len(tables.sizes))
    wanted = tables.points[rows, np.array(scene.own.package)]
    offered = tables.points[rows, np.array(scene.best.package)]
    missing = np.round(np.maximum(wanted - offered, 0.0), 9)
    total = float(missing.sum())
    worst = int(missing.argmax())
    issue = mind.seen.scenario.issues[worst]
    if total <= 0.0 or missing[worst] / total < PARK_SHARE:
        return
    if issue.kind == "substance":
        yield from put_aside(mind, scene, issue.id, float(missing[worst]))
        return
    yield Weighed(
        action=act.Bracket(by=mind.seen.seat, issue=issue.id),
        headline="park-issue",
        benefit=0.5 * float(missing[worst]),
        cost=0.5,
        arguments={"issue": issue.id, "gap": points(missing[worst])},
    )


def put_aside(mind: Mind, scene: Scene, issue: IssueId, missing: float) -> Iterator[Weighed]:
    """Put an issue of substance aside until a date, so that the rest can go on meanwhile.

    Nothing can be agreed as a whole before that date, so it costs what an agreement now would
    bring at the chance that there is one, among many also what a text brings that others gather
    behind; and it is done once, with time left to take it up.
    """
    table, own = mind.seen.table, scene.own
    until = table.round + ASIDE
    once = mind.seen.table.course.parked or any(
        isinstance(f, ev.Moved) and isinstance(f.action, Park) for f in mind.seen.log
    )
    late = until + ASIDE >= table.rounds
    if own is None or once or late or stuck_rounds(mind) < LONG_STUCK:
        return
    near = own.together * max(0.0, own.value - mind.reserve_eff)
    if mind.many:
        near = max(near, gathered(mind))
    yield Weighed(
        action=Park(by=mind.seen.seat, issue=issue, until=until),
        headline="put-aside",
        benefit=0.5 * missing,
        cost=0.5
        + near
        + ASIDE * mind.seen.mandate.round_cost
        + (1.0 - mind.seen.mandate.discount**ASIDE) * own.value,
        arguments={"issue": issue, "round": until},
    )


def _readiness(mind: Mind) -> float:
    """Return what showing readiness brings beside belief: more, the less can be carried out.

    A party that lacks means has its promises discounted, so showing them pays (model.md 3.2).
    """
    lacking = SOUND - min(0.95, mind.seen.mandate.capacity + mind.seen.private.capacity_shift)
    return (LACKING if lacking > 0.0 else SPARE) * lacking


def _at_home(mind: Mind, scene: Scene) -> Iterator[Weighed]:
    """Consult, go public, show readiness: moves whose audience is at home."""
    seen, style = mind.seen, mind.config.style
    chance = scene.own.breakdown.ratification if scene.own else 0.5
    for group in GROUPS:
        yield Weighed(
            action=act.ConsultHome(by=seen.seat, group=group),
            headline="consult-home",
            benefit=4.0 * 4.0 * chance * (1.0 - chance) / (1.0 + len(seen.private.home.consulted)),
            cost=0.5,
            arguments={"group": group, "chance": points(chance)},
        )
    weights = seen.mandate.valuation.weights
    emphasis = max(weights, key=lambda issue: (weights[issue], issue))
    claim = max(0.0, mind.aspiration - mind.reserve_eff) / max(1.0, mind.best - mind.reserve_eff)
    both = any(party != seen.seat and said for party, said in seen.table.emphases.items())
    yield Weighed(
        action=act.BriefPublic(by=seen.seat, emphasis=emphasis),
        headline="brief-public",
        benefit=0.5 * seen.me.audience_cost * claim * 0.3,
        cost=0.5 + (0.05 * mind.aspiration if both else 0.0) + pressing.general_restraint(mind),
        bias=style.publicity,
        arguments={"issue": emphasis},
    )
    trusted = float(np.mean([r.promise.mean for r in seen.private.reputation.values()]))
    yield Weighed(
        action=act.ShowReadiness(by=seen.seat),
        headline="show-readiness",
        benefit=4.0 * (0.8 - trusted) + _readiness(mind),
        cost=1.0,
        arguments={"trusted": points(trusted)},
    )

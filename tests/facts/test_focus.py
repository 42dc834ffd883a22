"""L12 in whole talks: a threat tied to one issue against the same threat tied to everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.counterpart import Counterpart
from game.counterpart.credibility import resistance, yields
from game.counterpart.mind import Mind
from game.counterpart.search import propose
from game.engine.illegality import current_proposal
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import InstrumentTerms
from game.model.scenario import Scenario
from tests.counterpart.arena import Instead
from tests.counterpart.laws import resolute, talks
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import Player, game
from tests.facts.lives import effect
from tests.facts.pairs import ONE, TWO, equipped, slope, stick

pytestmark = [pytest.mark.facts, pytest.mark.slow]

SEEDS: Final = range(9_000, 9_050)  # nothing was adjusted to them
STICK: Final = "stick"
IMPACT: Final = 20.0  # points
TERMS: Final = InstrumentTerms(cost=6.5, benefit=1.5)
LEAST: Final = 36.0  # points without an agreement
ISSUES: Final = 5
EVEN: Final = 30.0  # of the draw of weights: none matters much more than another
RESOLUTE: Final = 0.9  # share of its threats that the first party is known to carry out
SECOND: Final = 2  # the round of the threat

Arm = Literal["none", "one", "whole"]


def contested(seed: int) -> Scenario:
    """Return talks of two over issues of like weight that both want as much of as they can get.

    So a step that one is pressed to is not one that it would have made anyway. The first party can
    threaten.
    """
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for name, up in ((ONE, True), (TWO, False)):
        weights = 100.0 * rng.dirichlet(np.full(ISSUES, EVEN))
        sheet = {
            f"issue-{n}": np.round(slope(rng, weight, up=up), 3).tolist()
            for n, weight in enumerate(weights.tolist())
        }
        players[name] = Player(sheet, LEAST, guessed=LEAST)
    scenario = in_rounds(game(f"contested-{seed}", players, {}))
    return resolute(equipped(scenario, ONE, [stick(STICK, ONE, TWO, IMPACT)], TERMS), RESOLUTE)


def steps(mind: Mind, theirs: Package, wanted: Package) -> Iterator[tuple[float, Package]]:
    """Yield demands of one issue with what each may bring: its gain at the chance that it works."""
    own, flat, space = (
        mind.study.appraiser.tables.points,
        mind.mean_points(TWO),
        mind.study.space,
    )
    force = RESOLUTE**0.5 * 0.5**0.5 * IMPACT
    for place, (have, want) in enumerate(zip(theirs, wanted, strict=True)):
        way = 1 if want > have else -1
        for option in range(have + way, want + way, way) if want != have else ():
            price = float(flat[space.columns(place)][have] - flat[space.columns(place)][option])
            chance = yields(force, price, resistance(0.0, public=True))
            gain = float(own[place, option] - own[place, have])
            yield (
                chance * gain,
                tuple(option if k == place else OPEN for k in range(len(wanted))),
            )


def demanded(seen: Observation, arm: Arm, seed: int) -> Package | None:
    """Return what the first party demands: its whole proposal, or the best step of one issue."""
    mind = Counterpart("compromising", "novice", seed).mind(seen)
    own, theirs = propose(mind), current_proposal(seen.table, TWO)
    if own is None or theirs is None or own.package == theirs.package:
        return None
    if arm == "whole":
        return own.package
    return max(steps(mind, theirs.package, own.package))[1]


def pressing(arm: Arm, seed: int) -> Instead:
    """Return a first party that makes its threat in public in round two, and no other."""

    def instead(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
        if seen.seat != ONE or seen.table.phase != "rounds" or decided.kind == "accept":
            return decided
        due = arm != "none" and seen.table.round >= SECOND and not seen.table.pledges
        demand = demanded(seen, arm, seed) if due and seen.table.floor_time > 0 else None
        if demand is not None:
            return act.Threaten(by=ONE, instrument=STICK, demand=demand, public=True)
        return act.EndTurn(by=ONE) if decided.kind == "threaten" else decided

    return instead


@dataclass(frozen=True, slots=True)
class Pressed:
    """What became of the talks of all seeds. Arrays of shape (seeds,).

    Attributes:
        points: What the first party's text is worth to it.
        cost: What it paid on the way.
    """

    points: Floats
    cost: Floats


@cache
def pressed(arm: Arm) -> Pressed:
    """Return the talks of all seeds, with a threat of one kind or with none."""
    rows = []
    for seed in SEEDS:
        end = talks(contested(seed), seed, pressing(arm, seed))
        cost = end.played.state.private[ONE].sunk
        rows.append((end.points[0] + cost, cost))
    points, cost = np.array(rows).T
    return Pressed(points, cost)


def test_l12_a_threat_tied_to_one_issue_gains_more_for_what_it_costs() -> None:
    """If this failed, one might as well threaten for everything at once (HSE 2007).

    The same threat in the same 50 talks. What it gains is counted against the same talks without
    it, and so is its cost: being kept ready, being carried out, backing down in public.
    """
    none, one, whole = (pressed(arm) for arm in ("none", "one", "whole"))
    gained = [arm.points - none.points for arm in (one, whole)]
    paid = [float((arm.cost - none.cost).mean()) for arm in (one, whole)]

    assert effect(one.points, none.points).is_positive
    assert effect(whole.cost, one.cost).is_positive
    assert effect(paid[1] * gained[0], paid[0] * gained[1]).is_positive

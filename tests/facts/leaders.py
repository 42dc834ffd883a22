"""Not a test but a measurement: whether going ahead pays in whole talks of four (M046).

    python -m tests.facts.leaders COUNT [FIRST] [PARTIES]

Scorable games are played four times each: the first party gives up early or not (.35 of its claim
at the start, or .10; otherwise the compromising style), and the others follow leaders or not.
Printed is what that brings it, and the others on average, in points above their least scores, no
agreement counted as nothing; with 95 % intervals over the paired games.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pytest

from game.counterpart.personas import PERSONAS
from game.model.event import Signed
from game.session.setup import Wish
from tests.counterpart.scorable import drawn, scores
from tests.session.play import sit

FIRST_PARTY: Final = "party-0"
SLOT: Final = "avoiding"  # the style whose place the studied one takes
OTHERS: Final = ("competing", "collaborating", "compromising", "accommodating")
EARLY: Final = 0.35  # of the claim given up at the start
USUAL: Final = 0.10  # the same, as the style has it
NORMAL: Final = 1.96  # standard deviations of a 95 % interval


@dataclass(frozen=True, slots=True)
class Gain:
    """What a game brought, points above the least scores.

    Attributes:
        own: The first party.
        rest: The others, mean.
    """

    own: float
    rest: float


def play(parties: int, seed: int, *, early: bool, follow: bool) -> Gain:
    """Play one game.

    Args:
        parties: How many.
        seed: Of the game, the styles of the others and the sitting.
        early: Whether the first party gives up early.
        follow: Whether anybody follows a leader.
    """
    style = replace(PERSONAS["compromising"], first=EARLY if early else USUAL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.counterpart.insight.PERSONAS", {**PERSONAS, SLOT: style})
        if not follow:
            patch.setattr("game.counterpart.leading.LEADING", 0.0)
        return _played(parties, seed)


def _played(parties: int, seed: int) -> Gain:
    scenario = drawn(parties, seed)
    rng = np.random.Generator(np.random.Philox(key=seed))
    styles = {p: OTHERS[int(rng.integers(len(OTHERS)))] for p in scenario.party_ids[1:]}
    levels = dict.fromkeys(scenario.party_ids, "standard")
    wish = Wish(seed=seed, levels=levels, personas={**styles, FIRST_PARTY: SLOT})
    sitting, signed = sit(wish, scenario), None
    while signed is None and (facts := sitting.step()) is not None:
        signed = next((fact.package for fact in facts if isinstance(fact, Signed)), None)
    if signed is None:
        return Gain(0.0, 0.0)
    packages, gains = scores(scenario)
    row = gains[int(np.flatnonzero((packages == np.array(signed)).all(axis=1))[0])]
    return Gain(float(row[0]), float(row[1:].mean()))


def told(name: str, some: Sequence[float]) -> str:
    """Return a mean with its interval."""
    width = NORMAL * float(np.std(some, ddof=1)) / len(some) ** 0.5
    return f"{name}: {np.mean(some):+.2f} +- {width:.2f} ({len(some)} games)"


def main(arguments: Sequence[str]) -> None:
    """Play the games and print the figures."""
    defaults = ("1", "0", "4")
    asked = [*arguments, *defaults[len(arguments) :]]
    count, first, parties = (int(word) for word in asked)
    ahead, alone, rest, follow = [], [], [], []
    for seed in range(first, first + count):
        led, plain, vain, bare = (
            play(parties, seed, early=early, follow=follows)
            for follows in (True, False)
            for early in (True, False)
        )
        ahead.append(led.own - plain.own)
        alone.append(vain.own - bare.own)
        rest.append(led.rest - plain.rest)
        follow.append(led.own - vain.own)
    lines = (
        told("giving early, where others follow", ahead),
        told("giving early, where nobody follows", alone),
        told("what it brings the others, where they follow", rest),
        told("being followed, to one that gives early", follow),
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

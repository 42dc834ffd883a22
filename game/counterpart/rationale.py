"""Why a decision was taken, as values: codes and points, never sentences.

Words are made elsewhere from the codes. A rationale is a `Value`, so it can be journaled with the
move and shown in the debrief: each term, in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from game.model.action import PartyAction, ReasonCode
from game.model.base import Slug, Value
from game.model.chance import Number
from game.model.draft import Package

Finite = Annotated[float, Field(allow_inf_nan=False)]
TermCode = Literal[
    "substance",
    "red-line",
    "promises",
    "trust",
    "patchwork",
    "domestic",
    "abroad",
    "risk",
]
"""What an expected value is made of (model.md 4.1); the terms of one package add up to it."""


class Term(Value):
    """One signed contribution, in points of the deciding party."""

    code: Slug
    points: Number


class Breakdown(Value):
    """What a package is worth to a party, term by term.

    Attributes:
        package: The package.
        terms: Contributions; they add up to `value`.
        value: EV, expected value, points.
        ratification: Own estimated chance to get it ratified, 0-1.
        in_force: Estimated chance that every party ratifies it, 0-1.
        weakest: Lowest chance that a gain on one of the two heaviest gained issues is kept, 0-1.
        hard_line: Whether it crosses a line that may never be crossed.
    """

    package: Package
    terms: tuple[Term, ...]
    value: Number
    ratification: Number
    in_force: Number
    weakest: Number
    hard_line: bool


class Gate(Value):
    """One test that a proposal has to pass (model.md 4.4): `have` must reach `need`."""

    code: ReasonCode
    have: Number
    need: Number
    passed: bool


class Alternative(Value):
    """A move that was considered and its score, points; the best one was made."""

    move: Slug
    score: Number
    benefit: Number = 0.0
    cost: Number = 0.0


class Rationale(Value):
    """Why a party moved as it did.

    Attributes:
        headline: Code of the reason, e.g. `accept-good-enough`, `reject-level`.
        arguments: What the headline is about: issue, party, proposal or instrument ids, numbers.
        reservation: r_eff, points without a deal.
        aspiration: A, points it wants now.
        offer: The package decided about, if any, term by term.
        gates: Tests of an acceptance, in the order of model.md 4.4.
        beliefs: Per other party the estimated chance that it accepts the package, 0-1.
        alternatives: Moves considered, best first.
    """

    headline: Slug
    arguments: dict[Slug, str | int | Finite] = Field(default_factory=dict)
    reservation: Number = 0.0
    aspiration: Number = 0.0
    offer: Breakdown | None = None
    gates: tuple[Gate, ...] = ()
    beliefs: dict[Slug, Number] = Field(default_factory=dict)
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A move and the reason for it."""

    action: PartyAction
    rationale: Rationale


def points(number: float) -> float:
    """Return a number as it is logged: nine decimals, no negative zero."""
    return round(float(number), 9) + 0.0

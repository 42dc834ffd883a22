"""Packages and the design of a text: what is agreed, clause by clause."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from game.model.base import Share, Value

OPEN: Final = -1
"""The option number of an issue that a package leaves open."""

Package = tuple[Annotated[int, Field(ge=OPEN, le=63)], ...]
"""One option number per issue, in the scenario's issue order; `OPEN` where nothing is said."""

Escape = Literal["none", "safeguard", "self-judging"]


class Design(Value):
    """What an option of a design clause sets for implementation (model.md 6.1).

    A field left `None` is not touched by the option. Several options of one package are merged
    in issue order; a later option wins.

    Attributes:
        verification: Means of verification, 0 none, 1 self-report, 2 data exchange,
            3 independent monitor, 4 routine on-site, 5 challenge inspection.
        enforcement: 0 none, 1 consultation in a committee, 2 non-binding panel, 3 binding
            arbitration with proportional suspension, 4 automatic or guaranteed.
        clarity: How clear duties and definitions are, 0-1.
        escape: Kind of escape clause.
        review_years: Years between reviews; 0 for none.
        sunset_years: Years until the agreement expires unless renewed; 0 for never.
        exit_notice_months: Notice that a withdrawing party must give.
        phase_in_years: Years over which duties phase in with milestones; 0 for at once.
        capacity_building: Help to carry duties out, 0-1.
        committee: Whether a standing joint committee exists.
        guarantor: Whether an outside guarantor is named.
        depth: Share of binding, delegated content that this option adds, 0-1 (sovereignty cost).
    """

    verification: Annotated[int, Field(ge=0, le=5)] | None = None
    enforcement: Annotated[int, Field(ge=0, le=4)] | None = None
    clarity: Share | None = None
    escape: Escape | None = None
    review_years: Annotated[int, Field(ge=0, le=50)] | None = None
    sunset_years: Annotated[int, Field(ge=0, le=99)] | None = None
    exit_notice_months: Annotated[int, Field(ge=0, le=120)] | None = None
    phase_in_years: Annotated[int, Field(ge=0, le=30)] | None = None
    capacity_building: Share | None = None
    committee: bool | None = None
    guarantor: bool | None = None
    depth: Share | None = None

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
CostSharing = Literal["none", "equal", "means", "stake"]

EXTRAS: Final = (
    "reporting",
    "proportional",
    "escape_compensation",
    "tacit_renewal",
    "technology_transfer",
    "tied_payments",
    "joint_desk",
    "docking",
    "modular",
    "disclosure",
    "compatibility",
    "guide",
)
"""Clauses that a text has or has not; `game.compliance.clauses` says what each one does."""


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
        cost_sharing: By what formula the text shares costs: equal parts, by means, or by stake, each
            party's part of what the text brings to all.
        depth: Share of binding, delegated content that this option adds, 0-1 (sovereignty cost).
        reporting: Whether the parties report regularly on what they did.
        proportional: Whether answers to a breach must be in proportion to it.
        escape_compensation: Whether a party that invokes an escape clause compensates the others.
        tacit_renewal: Whether the text goes on after its sunset unless somebody objects.
        technology_transfer: Whether the able parties share technology with the others.
        tied_payments: Whether payments under the text stop when duties are not kept.
        joint_desk: Whether officials of the parties handle questions together, day by day.
        docking: Whether others may join later on the same terms.
        modular: Whether chapters can be changed or suspended one at a time.
        disclosure: Whether conflicts of interest must be disclosed.
        compatibility: Whether the text says how it stands to the parties' other treaties.
        guide: Whether the parties publish a plain-language guide for those who apply it.
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
    cost_sharing: CostSharing | None = None
    depth: Share | None = None
    reporting: bool | None = None
    proportional: bool | None = None
    escape_compensation: bool | None = None
    tacit_renewal: bool | None = None
    technology_transfer: bool | None = None
    tied_payments: bool | None = None
    joint_desk: bool | None = None
    docking: bool | None = None
    modular: bool | None = None
    disclosure: bool | None = None
    compatibility: bool | None = None
    guide: bool | None = None

"""Parties: what everybody knows of them and what only they know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field

from game.model.base import (
    ActorId,
    InstrumentId,
    IssueId,
    Label,
    Line,
    PartyId,
    Points,
    Prose,
    Share,
    Slug,
    Value,
    Weight,
)
from game.model.rule import Role

PersonaId = Literal["competing", "collaborating", "compromising", "avoiding", "accommodating"]
Level = Literal["novice", "standard", "hard", "expert"]
Audience = Literal["public", "elite", "personalist"]
AUDIENCE_COST: Final[Mapping[Audience, float]] = MappingProxyType(
    {"public": 4.0, "elite": 3.0, "personalist": 1.5}
)
"""ac, points at stake in a public pledge, by to whom leaders answer (model.md 3.3)."""
RouteKind = Literal[
    "statement", "executive-agreement", "cabinet", "legislature", "special-majority", "referendum"
]
OptionValues = Annotated[tuple[Share, ...], Field(min_length=2, max_length=12)]


class Linkage(Value):
    """Issues worth more (+) or less (-) together: `strength` times the product of their values.

    Attributes:
        issues: The issues that are tied.
        strength: Points at full value of all of them; negative for substitutes.
    """

    issues: Annotated[tuple[IssueId, ...], Field(min_length=2, max_length=3)]
    strength: Annotated[float, Field(ge=-15.0, le=15.0)]


class Valuation(Value):
    """What packages are worth to somebody (model.md 1).

    Attributes:
        weights: Points per issue, 0-100; with the positive linkages they sum to 100.
        values: For each weighted issue the worth of each option, 0-1, in option order.
        linkages: Complements and substitutes.
    """

    weights: dict[IssueId, Weight]
    values: dict[IssueId, OptionValues]
    linkages: Annotated[tuple[Linkage, ...], Field(max_length=8)] = ()


class RedLine(Value):
    """Options that a party must not accept.

    Attributes:
        issue: The issue.
        forbidden: Option numbers.
        rigidity: 1 is never accepted; below 1 it costs `25 * rigidity` points (model.md 1).
        reason: Why, in the confidential instructions.
    """

    issue: IssueId
    forbidden: Annotated[tuple[int, ...], Field(min_length=1, max_length=11)]
    rigidity: Share
    reason: Line


class DomesticActor(Value):
    """Somebody at home whose approval counts (model.md 5.1).

    Attributes:
        id: Identifier, unique within the party.
        label: Name.
        group: Where it sits.
        weight: Share of seats or votes, 0-1; 0 for a pure veto holder.
        veto: Whether its refusal alone stops ratification.
        alignment: Government supporters lean to approve, opposition to refuse.
        cohesion: Share that votes as a block, 0-1.
        sovereignty: How much binding, delegated content costs it, 0-1.
        reserve: Points on its own scale below which it refuses.
        price: Government points that one point of compensation costs, at least 1.
        valuation: What packages are worth to it, usually on two to five issues.
        note: What moves it, for those who consult it.
    """

    id: ActorId
    label: Label
    group: Literal["ministries", "legislature", "civil-society", "electorate"]
    weight: Share
    veto: bool = False
    alignment: Literal["government", "opposition", "technical"]
    cohesion: Share
    sovereignty: Share = 0.5
    reserve: Points
    price: Annotated[float, Field(ge=1.0, le=5.0)] = 1.43
    valuation: Valuation
    note: Line


class Route(Value):
    """How a party makes an agreement binding at home (model.md 5.2).

    Attributes:
        kind: Which actors count: `statement`, `executive-agreement` and `cabinet` the ministries, the others
            the legislature and civil society too, `referendum` also the electorate.
        threshold: Weighted yes-share needed, 0-1.
        label: The route in words, e.g. `Cabinet, then implementing statutes`.
    """

    kind: RouteKind
    threshold: Share
    label: Label


class PublicProfile(Value):
    """What an informed outsider believes about a party before talks begin.

    Attributes:
        estimate: The common estimate of its priorities, not the truth.
        reserve: The common estimate of its reservation value, points.
        ratification: The common estimate of its chance to ratify a balanced text, 0-1.
    """

    estimate: Valuation
    reserve: Points
    ratification: Share


class InstrumentTerms(Value):
    """What an instrument costs and brings its wielder, points; private.

    Attributes:
        cost: Points lost by carrying it out.
        benefit: Points gained by carrying it out.
    """

    cost: Annotated[float, Field(ge=0.0, le=50.0)]
    benefit: Annotated[float, Field(ge=0.0, le=50.0)] = 0.0


class Mandate(Value):
    """What only one party knows: its instructions.

    Attributes:
        instructions: Confidential instructions, Markdown.
        valuation: What packages are worth to the party.
        red_lines: Options it must not accept.
        impasse: Points while talks drag on (the disagreement point).
        outside_option: Points from leaving for good (the worth of the BATNA).
        batna: The best alternative to an agreement, in words.
        drift: Change of the impasse payoff per round, points.
        discount: Worth of a point one round later, 0-1 (model.md: patient .99, pressed .95).
        round_cost: Points that each round of talks costs.
        urgency: 0-1, how hard the calendar presses (model.md 1, Time).
        capital: Political capital to spend on home politics, points.
        audience_cost: Points lost at home when a public pledge is broken; left out, what is
            usual for the party's audience (model.md 3.3).
        capacity: Share of its duties the administration can carry out, 0-1.
        actors: Those at home whose approval counts; their weights sum to 1.
        instruments: Private terms of each instrument it wields.
        persona: How the computer negotiates for it, unless a sitting asks for something else;
            drawn from the seed if left out.
    """

    instructions: Prose
    valuation: Valuation
    red_lines: Annotated[tuple[RedLine, ...], Field(max_length=12)] = ()
    impasse: Points
    outside_option: Points
    batna: Line
    drift: Annotated[float, Field(ge=-5.0, le=5.0)] = 0.0
    discount: Annotated[float, Field(ge=0.5, le=1.0)] = 0.98
    round_cost: Annotated[float, Field(ge=0.0, le=5.0)] = 0.2
    urgency: Share = 0.5
    capital: Annotated[float, Field(ge=0.0, le=50.0)] = 6.0
    audience_cost: Annotated[float, Field(ge=0.0, le=10.0)] | None = None
    capacity: Share = 0.9
    actors: Annotated[tuple[DomesticActor, ...], Field(min_length=1, max_length=12)]
    instruments: dict[InstrumentId, InstrumentTerms] = Field(default_factory=dict)
    persona: PersonaId | None = None


class Finding(Value):
    """A piece of research that preparation can buy; written apart from the truth.

    Attributes:
        id: Identifier.
        by: Who can commission it.
        about: The party it is about.
        task: The preparation task that brings it.
        issue: The issue it is about, if any.
        weight: Estimated weight of the issue to `about`, points; with `spread` (one standard
            deviation, points).
        spread: Standard deviation of the estimated weight, points.
        limit: Estimated last acceptable option number, if the research speaks of one.
        text: The finding in plain words.
    """

    id: Slug
    by: PartyId
    about: PartyId
    task: Literal["analyse", "sound-out", "legal-review"]
    issue: IssueId | None = None
    weight: Weight | None = None
    spread: Annotated[float, Field(gt=0.0, le=50.0)] | None = None
    limit: Annotated[int, Field(ge=0, le=11)] | None = None
    text: Line


class Party(Value):
    """A delegation at the table.

    Attributes:
        id: Identifier.
        name: Full name, e.g. `United States`.
        short: Short name for tables and transcripts.
        spoken: What it is called within a sentence, with its article if it has one, e.g. `the EU`.
            Left out, its short name; for a code of two or three capitals, its full name if that
            is short, or the first whom it names.
        state: Whether it is one state. A group of states or an office has no government, capital
            or parliament, and never speaks as if it had.
        delegation: The office that speaks, e.g. `Office of the US Trade Representative`.
        colour: `#rrggbb`, for transcripts and charts.
        emblem: Name of a flag or emblem in `assets/flags`, if any.
        role: `party` for those whose consent is asked, `mediator` or `observer` for others.
        brief: Public description, Markdown.
        audience: To whom the leaders answer (model.md 3.3).
        directness: How directly signals are put, 0-1 (model.md 4.6).
        means: How much it can bear of common costs beside the others, in one unit for all, such as
            national income; known to all.
        route: How it ratifies.
        profile: What outsiders believe about it.
        mandate: Private; `None` in what other parties see.
    """

    id: PartyId
    name: Label
    short: Label
    spoken: Label | None = None
    state: bool = True
    delegation: Label
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
    emblem: Slug | None = None
    role: Role = "party"
    brief: Prose
    audience: Audience = "public"
    directness: Share = 0.7
    means: Annotated[float, Field(gt=0.0, le=1e6)] = 1.0
    route: Route
    profile: PublicProfile
    mandate: Mandate | None = None

    @property
    def audience_cost(self) -> float:
        """Points it loses by breaking a public pledge, as far as can be told."""
        stated = self.mandate.audience_cost if self.mandate else None
        return AUDIENCE_COST[self.audience] if stated is None else stated

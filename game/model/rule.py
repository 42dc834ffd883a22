"""Who must agree: decision rules, entry into force, the roles of those at the table, blocs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Annotated, Literal

from pydantic import Field

from game.model.base import Label, PartyId, Share, Slug, Value

Role = Literal["party", "mediator", "observer"]
Contact = Literal["none", "section", "embassy"]
RuleKind = Literal[
    "unanimity", "consensus-minus-one", "weighted-majority", "critical-mass", "plurilateral"
]
Votes = Annotated[float, Field(gt=0.0, le=1000.0)]

PAIR = 2
"""No rule makes an agreement of fewer parties: nobody agrees with itself."""
_SLACK = 1e-9  # shares of votes are sums of decimals


class DecisionRule(Value):
    """Whose yes makes an agreement: win(S) of model.md 2.5.

    A text is adopted by those who carry, and binds those who sign and ratify it (Vienna Convention
    on the Law of Treaties, arts. 9, 24 and 34): a party that is outvoted stays outside.

    Attributes:
        kind: `unanimity`, all parties; `consensus-minus-one`, all but one; `weighted-majority` and
            `critical-mass`, parties with `threshold` of all votes; `plurilateral`, at least
            `least` parties.
        threshold: Share of all votes that carries, 0-1, for the two rules that count votes.
        votes: Votes of each party; one for those left out.
        veto: Parties without whom nothing is agreed.
        least: Fewest parties of a plurilateral agreement.
    """

    kind: RuleKind = "unanimity"
    threshold: Share = 2 / 3
    votes: dict[PartyId, Votes] = Field(default_factory=dict)
    veto: tuple[PartyId, ...] = ()
    least: Annotated[int, Field(ge=2, le=12)] = PAIR

    def weight(self, members: Collection[PartyId]) -> float:
        """Return the votes of some parties together."""
        return sum(self.votes.get(member, 1.0) for member in sorted(members))

    def share(self, members: Collection[PartyId], principals: Sequence[PartyId]) -> float:
        """Return what share of all votes some of the principals have, 0-1."""
        return self.weight(set(members) & set(principals)) / self.weight(principals)

    def carries(self, members: Collection[PartyId], principals: Sequence[PartyId]) -> bool:
        """Tell whether these members can agree: win(S).

        Args:
            members: Who says yes; those who are not principals do not count.
            principals: All parties whose consent is asked, see `Scenario.principals`.
        """
        yes = set(members) & set(principals)
        if len(yes) < PAIR or not set(self.veto) <= yes:
            return False
        match self.kind:
            case "unanimity":
                return len(yes) == len(principals)
            case "consensus-minus-one":
                return len(yes) >= len(principals) - 1
            case "weighted-majority" | "critical-mass":
                return self.share(yes, principals) >= self.threshold - _SLACK
            case "plurilateral":
                return len(yes) >= self.least


class Entry(Value):
    """When a signed text enters into force, if not with the last ratification.

    Attributes:
        least: Fewest parties that must have ratified.
        share: Share of all votes (see the decision rule) that they must have, 0-1.
    """

    least: Annotated[int, Field(ge=2, le=12)] = PAIR
    share: Share = 0.0

    def met(
        self, ratified: Collection[PartyId], rule: DecisionRule, principals: Sequence[PartyId]
    ) -> bool:
        """Tell whether these ratifications are enough; veto holders must be among them."""
        able = set(ratified) & set(principals)
        enough = rule.share(able, principals) >= self.share - _SLACK
        return len(able) >= self.least and enough and set(rule.veto) <= able


class Group(Value):
    """Parties that come to the table as one, such as allies.

    Attributes:
        id: Identifier.
        label: Name, e.g. `The island states`.
        members: Who belongs to it; the first speaks for it.
        cohesion: How well it holds together, 0-1.
    """

    id: Slug
    label: Label
    members: Annotated[tuple[PartyId, ...], Field(min_length=2, max_length=11)]
    cohesion: Share = 0.5

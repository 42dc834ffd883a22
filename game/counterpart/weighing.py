"""A move with its worth: benefit, cost and the persona's bias, in points."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.action import PartyAction


@dataclass(frozen=True, slots=True)
class Weighed:
    """A move that may be made (model.md 4.5).

    Attributes:
        headline: Code for the rationale.
        benefit: B, points.
        cost: C, points.
        bias: The persona's liking for it, points.
    """

    action: PartyAction
    headline: str
    benefit: float
    cost: float
    bias: float = 0.0
    arguments: dict[str, str | int | float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """Net value, points."""
        return self.benefit - self.cost + self.bias

"""What was said before, as far as the next sentence needs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.action import Accept, Offer, Question, Reject
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.event import Moved


@dataclass(slots=True)
class Memory:
    """Offers, questions and refusals so far.

    Attributes:
        offers: Each party's last package.
        numbers: Number of each party's last proposal.
        proposers: Who made the proposal with a number.
        questions: Questions by number.
        refusals: Reason that a party was given for the refusal of its last offer.
        unanswered: Number of the last proposal that a party has not replied to.
    """

    offers: dict[PartyId, Package] = field(default_factory=dict)
    numbers: dict[PartyId, int] = field(default_factory=dict)
    proposers: dict[int, PartyId] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    refusals: dict[PartyId, str] = field(default_factory=dict)
    unanswered: dict[PartyId, int] = field(default_factory=dict)

    def position(self, party: PartyId, issue: int) -> int:
        """Return the last option that any other party proposed on an issue, or `OPEN`."""
        others = [offer for who, offer in self.offers.items() if who != party]
        named = [offer[issue] for offer in others if offer[issue] != OPEN]
        return named[-1] if named else OPEN

    def note(self, moved: Moved, parties: tuple[PartyId, ...]) -> None:
        """Remember a move after it was told."""
        action = moved.action
        if isinstance(action, Offer):
            self.offers.pop(action.by, None)
            self.offers[action.by] = action.package
            self.numbers[action.by] = moved.number
            self.proposers[moved.number] = action.by
            self.refusals.pop(action.by, None)
            self.unanswered.pop(action.by, None)
            self.unanswered.update({p: moved.number for p in parties if p != action.by})
        elif isinstance(action, Reject):
            self.unanswered.pop(action.by, None)
            proposer = self.proposers.get(action.proposal)
            if proposer is not None:
                self.refusals[proposer] = action.reason
        elif isinstance(action, Accept):
            self.unanswered.pop(action.by, None)
        elif action.kind == "ask":
            self.questions[moved.number] = action.question

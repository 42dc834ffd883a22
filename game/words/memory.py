"""What was said before, as far as the next sentence needs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import Accept, Offer, PartyAction, Question, Reject
from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package
from game.model.event import Moved
from game.words.answers import Ledger

PROCESS: Final = (dip.Summit, dip.SetPurpose, dip.Minute, dip.ChangeFormat, dip.CoolOff)

LATELY: Final = 3  # rounds after which a refusal is not taken up any more; design choice


@dataclass(frozen=True, slots=True)
class Refusal:
    """The refusal of an offer.

    Attributes:
        reason: Code of the reason that was given.
        by: Who gave it.
        round: In which round.
    """

    reason: str
    by: PartyId
    round: int


@dataclass(slots=True)
class Memory:
    """Offers, questions and refusals so far.

    Attributes:
        offers: Each party's last package.
        numbers: Number of each party's last proposal.
        proposers: Who made the proposal with a number.
        packages: What it holds.
        questions: Questions by number.
        refusals: The last refusal of each party's last offer.
        turned_down: Numbers of the proposals that each party has refused.
        agreed_to: Numbers of the proposals that each party has accepted.
        unanswered: Number of the last proposal that a party has not replied to.
        tabled: The round in which each party made its last proposal.
        wordings: Each party's last wording of each issue, from offers and clauses.
        forums: Each party's last proposal how to meet.
        round: Number of the round.
        wishes: What each party last proposed for the course of the talks, by topic, and when.
        ties: The groups of issues that each party has linked.
        carried_out: Instruments in use.
        ledger: What was done to somebody and waits for an answer.
    """

    offers: dict[PartyId, Package] = field(default_factory=dict)
    numbers: dict[PartyId, int] = field(default_factory=dict)
    proposers: dict[int, PartyId] = field(default_factory=dict)
    packages: dict[int, Package] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    refusals: dict[PartyId, Refusal] = field(default_factory=dict)
    turned_down: dict[PartyId, set[int]] = field(default_factory=dict)
    agreed_to: dict[PartyId, set[int]] = field(default_factory=dict)
    unanswered: dict[PartyId, int] = field(default_factory=dict)
    tabled: dict[PartyId, int] = field(default_factory=dict)
    wordings: dict[tuple[PartyId, IssueId], int] = field(default_factory=dict)
    forums: dict[PartyId, tuple[str, str, int]] = field(default_factory=dict)
    round: int = 0
    wishes: dict[tuple[PartyId, str], tuple[int, dip.ProcessMove]] = field(default_factory=dict)
    ties: dict[PartyId, list[tuple[str, str]]] = field(default_factory=dict)
    carried_out: set[str] = field(default_factory=set)
    ledger: Ledger = field(default_factory=Ledger)

    def position(self, party: PartyId, issue: int) -> int:
        """Return the last option that any other party proposed on an issue, or `OPEN`."""
        others = [offer for who, offer in self.offers.items() if who != party]
        named = [offer[issue] for offer in others if offer[issue] != OPEN]
        return named[-1] if named else OPEN

    def has_just_tabled(self, party: PartyId) -> bool:
        """Tell whether a party has made a proposal of its own in this round."""
        return self.tabled.get(party) == self.round

    def shares_wording(self, party: PartyId, issue: IssueId, option: int) -> bool:
        """Tell whether another party has put forward an option for an issue."""
        return any(
            who != party and named == issue and wording == option
            for (who, named), wording in self.wordings.items()
        )

    def seconds(self, action: dip.ProcessMove) -> bool:
        """Tell whether another party has proposed the same lately, so that this agrees to it."""
        plain = action.plainly()
        return any(
            since >= self.round - 1 and wish.plainly().model_copy(update={"by": plain.by}) == plain
            for (who, topic), (since, wish) in self.wishes.items()
            if who != action.by and topic == dip.topic(action)
        )

    def note(
        self, moved: Moved, issues: tuple[IssueId, ...], parties: tuple[PartyId, ...]
    ) -> None:
        """Remember a move after it was told.

        Args:
            moved: The move.
            issues: All issues, in order.
            parties: All parties, in order.
        """
        action = moved.action
        self._note_course(action)
        if isinstance(action, Offer):
            self.offers.pop(action.by, None)
            self.offers[action.by] = action.package
            named = zip(issues, action.package, strict=True)
            self.wordings.update({(action.by, i): o for i, o in named if o != OPEN})
            self.numbers[action.by] = moved.number
            self.tabled[action.by] = self.round
            self.proposers[moved.number] = action.by
            self.packages[moved.number] = action.package
            self.refusals.pop(action.by, None)
            self.unanswered.pop(action.by, None)
            self.unanswered.update({p: moved.number for p in parties if p != action.by})
        elif isinstance(action, Reject):
            self._note_refusal(action)
        elif isinstance(action, Accept):
            self.unanswered.pop(action.by, None)
            self.agreed_to.setdefault(action.by, set()).add(action.proposal)
        elif action.kind == "ask":
            self.questions[moved.number] = action.question

    def _note_refusal(self, action: Reject) -> None:
        self.unanswered.pop(action.by, None)
        self.turned_down.setdefault(action.by, set()).add(action.proposal)
        proposer = self.proposers.get(action.proposal)
        if proposer is not None:
            self.refusals[proposer] = Refusal(action.reason, action.by, self.round)

    def refusal(self, party: PartyId) -> Refusal | None:
        """Return the refusal of a party's last offer, if that was said lately."""
        refusal = self.refusals.get(party)
        lately = refusal is not None and self.round - refusal.round <= LATELY
        return refusal if lately else None

    def _note_course(self, action: PartyAction) -> None:
        """Remember what bears on how the next things are said."""
        match action:
            case act.ProposeClause():
                self.wordings[action.by, action.issue] = action.option
            case act.CarryOut():
                self.carried_out.add(action.instrument)
            case act.WithdrawThreat():
                self.carried_out.discard(action.instrument)
            case act.ProposeForum():
                self.forums[action.by] = (action.channel, action.track, action.rounds)
            case dip.Link():
                self.ties.setdefault(action.by, []).append((action.first, action.second))
            case dip.Unlink():
                pair = {action.first, action.second}
                kept = [tie for tie in self.ties.get(action.by, []) if set(tie) != pair]
                self.ties[action.by] = kept
            case _:
                pass
        if isinstance(action, PROCESS):
            self.wishes[action.by, dip.topic(action)] = (self.round, action)

"""The end of a sitting: how it ended, and the self-assessment before the reveal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from game.debrief.record import SelfAssessment
from game.model.base import IssueId, PartyId
from game.model.event import (
    AgreedInPrinciple,
    EnteredIntoForce,
    Moved,
    SittingEnded,
    StayedAway,
    VoteReported,
)
from game.session import Sitting
from game.session.closing import assessment_note
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.years import years_view
from game.words import Transcript

RANKS: Final = 3  # issues that are guessed for each other party; design choice
GUESS: Final = 50  # where the guess of a walk-away begins; design choice
LASTING: Final = frozenset({"in-force", "expired", "replaced"})
AFTERWARDS: Final = frozenset({"collapse", "withdrawal"})
_LEAVING: Final = frozenset({"walk-out", "withhold", "withdraw"})
_TURNS: Final = (AgreedInPrinciple, VoteReported, EnteredIntoForce)


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turning point: when it was, who spoke (empty for a fact), what was said or happened."""

    when: str
    by: str
    text: str

    @property
    def head(self) -> str:
        """Return who and when in one line."""
        return " · ".join(part for part in (self.by, self.when) if part)


@dataclass(frozen=True, slots=True)
class EndingView:
    """How a sitting ended.

    Attributes:
        sentence: What ended it.
        cause: Why the agreement ended before its time; empty if it did not.
        years: Years in force.
        points: One's own points of these years; None if there were none.
    """

    outcome: Literal["in-force", "after", "none"]
    title: str
    sentence: str
    cause: str
    years: int
    points: float | None
    turns: tuple[TurnView, ...]


def ending_view(lens: Lens) -> EndingView:
    """Return how a sitting ended, as its seat saw it."""
    say, seen = lens.words.say, lens.seen
    termination = seen.table.termination
    assert termination is not None, "only a finished sitting has an ending"
    outcome: Literal["in-force", "after", "none"] = "none"
    if termination in LASTING:
        outcome = "in-force"
    elif termination in AFTERWARDS:
        outcome = "after"
    years = years_view(lens)
    lived = len(years.stories)
    return EndingView(
        outcome,
        say(f"ui-debrief-ended-title-{outcome}"),
        say(f"ended-{termination}"),
        years.ended,
        lived,
        years.total if lived else None,
        _turns(lens),
    )


def _turns(lens: Lens) -> tuple[TurnView, ...]:
    """Return the turning points: agreement, votes, entry into force, the end."""
    teller = Transcript(lens.words, lens.seen.scenario)
    when = ""
    found: list[TurnView] = []
    for fact in lens.seen.log:
        entry = teller.tell(fact)
        if entry is None:
            continue
        if entry.kind == "heading":
            when = entry.text.partition(".")[0]
        leaves = isinstance(fact, StayedAway) or (
            isinstance(fact, Moved)
            and fact.action.kind in _LEAVING
            and not getattr(fact.action, "for_now", False)
        )
        if leaves or isinstance(fact, _TURNS) or (isinstance(fact, SittingEnded) and not found):
            by = lens.names.party(entry.by) if entry.by else ""
            found.append(TurnView(when, by, entry.text))
    return tuple(found)


@dataclass(slots=True)
class AssessmentForm:
    """What a person has filled in so far.

    Attributes:
        wanted: For each other party the guessed issues by rank; empty where none was chosen.
        reserve: For each other party the guessed worth of no deal, 0-100; None if not guessed.
    """

    wanted: dict[PartyId, list[str]] = field(default_factory=dict)
    reserve: dict[PartyId, int | None] = field(default_factory=dict)
    went_well: str = ""
    differently: str = ""

    @staticmethod
    def blank(others: tuple[PartyId, ...]) -> AssessmentForm:
        """Return an empty form about some parties."""
        return AssessmentForm(
            {party: [""] * RANKS for party in others}, dict.fromkeys(others, None)
        )

    def want(self, party: PartyId, rank: int, issue: str) -> None:
        """Guess an issue for a rank, from 0; it leaves any other rank that it had."""
        ranks = self.wanted[party]
        for place, taken in enumerate(ranks):
            if issue and taken == issue:
                ranks[place] = ""
        ranks[rank] = issue

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was filled in."""
        return self.finished() == SelfAssessment()

    def finished(self) -> SelfAssessment:
        """Return the self-assessment as it is kept."""
        wanted: dict[PartyId, tuple[IssueId, ...]] = {
            party: tuple(issue for issue in ranks if issue)
            for party, ranks in self.wanted.items()
            if any(ranks)
        }
        reserve = {party: guess for party, guess in self.reserve.items() if guess is not None}
        return SelfAssessment(
            wanted=wanted,
            reserve=reserve,
            went_well=self.went_well.strip(),
            differently=self.differently.strip(),
        )


def is_assessed(sitting: Sitting, seat: PartyId) -> bool:
    """Say whether a seat's self-assessment is locked; nobody asks a seat that nobody played."""
    return not sitting.setup.humans or assessment_note(seat) in sitting.notes

"""The state of a sitting: what everybody at the table knows, and what each party knows alone.

Built only by folding facts (`game.engine.evolve`). Plain frozen dataclasses: a state never
crosses a file or a socket, and `engine.changed` with a wrong name is a type error. What every fact
changes keeps its fields in a dictionary, not in slots: it is copied faster.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.model.action import Claim, PartyAction, ProposeForum, Question, ReasonCode
from game.model.base import ActorId, ArgumentId, CardId, InstrumentId, IssueId, PartyId, Slug
from game.model.blocs import (
    Application,
    Call,
    CaucusHeld,
    Coalition,
    Confidence,
    Deal,
    Invitation,
    PrivateApproach,
)
from game.model.chance import ChanceQuestion, Conduct, ShockRecord, VoteHeld
from game.model.diplomacy_state import Course, QuietChannel
from game.model.draft import OPEN, Package
from game.model.event import Persuaded, Phase, Termination
from game.model.event_deck import ChoiceOpened
from game.model.scenario import Channel, Scenario, Track

ClauseStatus = Literal["open", "agreed", "bracketed"]
PledgeStatus = Literal[
    "live", "carried-out", "withdrawn", "yielded", "backed-down", "broken", "lifted"
]
QuestionStatus = Literal["open", "answered", "declined", "silence"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A package on the table.

    Attributes:
        accepted: Parties that accept it; the proposer does, and its coalition if it speaks for one.
        rejected: Reason code (and obstacle) of each party that refused it.
        excepted: The issues that a party's acceptance leaves out.
        bound: Those who accept because their coalition's speaker proposed it.
        blocked_by: Those who declared that it will not carry.
    """

    number: int
    by: PartyId
    round: int
    package: Package
    conditional: bool = False
    asks: tuple[IssueId, ...] = ()
    accepted: frozenset[PartyId] = frozenset()
    rejected: Mapping[PartyId, tuple[ReasonCode, IssueId | None]] = field(default_factory=dict)
    excepted: Mapping[PartyId, tuple[IssueId, ...]] = field(default_factory=dict)
    bound: frozenset[PartyId] = frozenset()
    blocked_by: frozenset[PartyId] = frozenset()


@dataclass(frozen=True, slots=True)
class Clause:
    """One issue in the draft.

    Attributes:
        option: The option agreed ad referendum, or `OPEN`.
        wording: Each party's last position on the issue, from its offers and clause proposals.
    """

    option: int = OPEN
    status: ClauseStatus = "open"
    wording: Mapping[PartyId, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question put to a party."""

    number: int
    by: PartyId
    to: PartyId
    question: Question
    status: QuestionStatus = "open"


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """Something a party said about itself."""

    by: PartyId
    round: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise, threat or warning that was made; `round` is when."""

    instrument: InstrumentId
    by: PartyId
    to: PartyId
    kind: Literal["promise", "threat", "warning"]
    round: int
    demand: Package
    public: bool = False
    status: PledgeStatus = "live"


@dataclass(frozen=True, slots=True)
class Letter:
    """A side letter; a confidential one is known to its two parties until it is exposed."""

    number: int
    by: PartyId
    to: PartyId
    issue: IssueId
    confidential: bool
    exposed: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """A failure, or an alleged one, that the parties may answer.

    Attributes:
        party: Who failed, or is said to have failed.
        answers: What each party did about it this year (a move kind).
    """

    id: str
    year: int
    party: PartyId
    issue: IssueId
    conduct: Conduct
    answers: Mapping[PartyId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reopening:
    """A request to ease the terms of one issue; it stands until the end of the next year.

    Attributes:
        year: In which it was made.
        agreed: Who wants it: whoever asked, and those who have concurred.
    """

    issue: IssueId
    year: int
    agreed: frozenset[PartyId]


@dataclass(frozen=True)
class Table:
    """What every party at the table knows.

    Attributes:
        round: Number of the current round, text round, quarter or year (from 1).
        rounds: How many there are in this phase.
        to_move: Whose turn it is; `None` when nature is asked or the sitting is over.
        question: What nature is asked, if anything.
        floor_time: Units of floor time left in the turn.
        agreed: The package agreed in principle, then the clean text.
        answers: Moves of the implementation phase made this year, in order.
        course: How the talks stand beside the package.
        decided: Answers given to events: card, party, answer.
        barred: Instruments that cannot be used now.
        reopen_asked: Parties that asked to open the signed text once more.
        shocks: What struck last year, as it was reported.
        reopenings: Requests to ease an issue that not everybody has answered.
        eased: Issues that all have agreed this year to ease.
        applications: Requests of parties outside to come in that the members have to agree to.
        coalitions: All that ever stood, by number.
        outside: Parties that decide and are not members of the agreement.
        left: Who left for good while the others went on.
        refused: In which year the home of a party outside last refused its accession.
        mediator: Whose single text the parties work on.
        mediation_calls: Which mediator each party asked for.
        since: Calendar year in which the text entered into force; 0 before.
        calls: Calls for justification.
    """

    phase: Phase = "briefing"
    round: int = 0
    rounds: int = 0
    to_move: PartyId | None = None
    question: ChanceQuestion | None = None
    floor_time: int = 0
    ready: frozenset[PartyId] = frozenset()
    forum_proposals: Mapping[PartyId, ProposeForum] = field(default_factory=dict)
    channel: Channel = "small-table"
    track: Track = "package"
    talk_rounds: int = 12
    proposals: tuple[Proposal, ...] = ()
    draft: tuple[Clause, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    claims: tuple[StatedClaim, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    emphases: Mapping[PartyId, tuple[IssueId, ...]] = field(default_factory=dict)
    arguments_used: frozenset[ArgumentId] = frozenset()
    cards: tuple[CardId, ...] = ()
    decided: tuple[tuple[CardId, PartyId, Slug], ...] = ()
    barred: frozenset[InstrumentId] = frozenset()
    reopen_asked: frozenset[PartyId] = frozenset()
    shocks: tuple[ShockRecord, ...] = ()
    tension: float = 0.0
    offered_this_turn: bool = False
    agreed: Package | None = None
    signed: frozenset[PartyId] = frozenset()
    submitted: frozenset[PartyId] = frozenset()
    submitted_in: Mapping[PartyId, int] = field(default_factory=dict)
    urgent: frozenset[PartyId] = frozenset()
    put_off: Mapping[PartyId, int] = field(default_factory=dict)
    votes: Mapping[PartyId, VoteHeld] = field(default_factory=dict)
    reopened: bool = False
    in_force: bool = False
    since: int = 0
    matters: tuple[Matter, ...] = ()
    answers: tuple[PartyAction, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    eased: tuple[IssueId, ...] = ()
    applications: tuple[Application, ...] = ()
    withdrawing: frozenset[PartyId] = frozenset()
    withdrawn: frozenset[PartyId] = frozenset()
    walked_out: PartyId | None = None
    course: Course = Course()  # noqa: RUF009 - frozen
    termination: Termination | None = None
    coalitions: tuple[Coalition, ...] = ()
    outside: frozenset[PartyId] = frozenset()
    left: frozenset[PartyId] = frozenset()
    refused: Mapping[PartyId, int] = field(default_factory=dict)
    mediator: PartyId | None = None
    mediation_calls: Mapping[PartyId, PartyId] = field(default_factory=dict)
    calls: tuple[Call, ...] = ()

    @property
    def unbound(self) -> frozenset[PartyId]:
        """Whom the agreement does not bind: outside it, gone from the talks, or withdrawn."""
        return self.outside | self.left | self.withdrawn

    def calendar_year(self, scenario: Scenario, number: int) -> int:
        """Return the calendar year of a year in force, counted from 1."""
        return (self.since or scenario.start_year) + number - 1


Areas = tuple[Slug, ...]


@dataclass(frozen=True)
class Record:
    """A Beta belief that somebody keeps its word; mean `kept / (kept + broken)`.

    Attributes:
        apart: Of `kept` and `broken`, what does not count for words about other issue groups than
            these (model.md 3.1: reputations are segmented).
    """

    kept: float
    broken: float
    prior_kept: float
    prior_broken: float
    apart: Mapping[Areas, tuple[float, float]] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """Expected reliability, 0-1."""
        return self.kept / (self.kept + self.broken)

    def mean_on(self, areas: Areas) -> float:
        """Return the expected reliability of a word about some issue groups, 0-1.

        What happened to words about quite other groups counts in part; with no group named,
        everything counts.
        """
        kept, broken = self.kept, self.broken
        for about, (good, bad) in self.apart.items():
            if areas and not set(about) & set(areas):
                kept, broken = kept - good, broken - bad
        return kept / (kept + broken)


@dataclass(frozen=True)
class Relation:
    """How an observer sees a subject (model.md 1): liking is not reliability.

    Attributes:
        relationship: psi, -1 hostile to 1 allied; `structural` is the level it drifts to.
        resentment: z, points, of the observer against the subject.
    """

    relationship: float
    structural: float
    promise: Record
    threat: Record
    statement: Record
    resentment: float = 0.0


@dataclass(frozen=True)
class Home:
    """A government's standing at home.

    Attributes:
        legitimacy: LEG, -5 to 5 (model.md 5.1).
        backdowns: What of it was lost by going back on a public word.
        capital: Political capital left, points.
        compensation: Side payments per domestic actor, its points.
        quietly: The part of them that was paid out of sight, and is not known yet.
        moods: Shifts of each actor by events and letters, its points.
        turned: Whether another government than that of the mandate is in office.
        claims: Issues claimed as wins.
        framings: Fears that were answered: issues, or `final-say`.
        lobbied: Who was let press whom.
        scares: Fears that events have raised and nobody has answered: by issue, who fears how
            much, points.
    """

    legitimacy: float = 0.0
    backdowns: float = 0.0
    capital: float = 0.0
    consulted: frozenset[str] = frozenset()
    briefings: int = 0
    explained: bool = False
    compensation: Mapping[ActorId, float] = field(default_factory=dict)
    quietly: Mapping[ActorId, float] = field(default_factory=dict)
    moods: Mapping[ActorId, float] = field(default_factory=dict)
    turned: bool = False
    claims: frozenset[IssueId] = frozenset()
    framings: frozenset[str] = frozenset()
    lobbied: frozenset[tuple[ActorId, ActorId]] = frozenset()
    scares: Mapping[IssueId, Mapping[ActorId, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Private:
    """What one party knows alone.

    Attributes:
        staff_time: Staff weeks left for preparation.
        reservation_shift: Change of both no-deal payoffs so far, points.
        sunk: Points paid for good.
        capacity_shift: Change of demonstrated capacity.
        relations: How it sees each other party.
        reputation: How, as far as it can tell, each other party sees it.
        choices: Events that it has to answer before it ends its turn.
        found: Issues on which it has found the option that was not on the table at the start.
    """

    staff_time: int
    home: Home
    relations: Mapping[PartyId, Relation]
    reputation: Mapping[PartyId, Relation]
    reservation_shift: float = 0.0
    sunk: float = 0.0
    capacity_shift: float = 0.0
    fallbacks: int = 0
    readiness_shown: int = 0
    findings: frozenset[Slug] = frozenset()
    odds: Mapping[CardId, float] = field(default_factory=dict)
    tasks: tuple[str, ...] = ()
    persuaded: tuple[Persuaded, ...] = ()
    worksheet: Mapping[PartyId, tuple[IssueId, ...]] = field(default_factory=dict)
    letters: tuple[Letter, ...] = ()
    channels: tuple[QuietChannel, ...] = ()
    choices: tuple[ChoiceOpened, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    approaches: tuple[PrivateApproach, ...] = ()
    confidences: tuple[Confidence, ...] = ()
    deals: tuple[Deal, ...] = ()
    caucuses: tuple[CaucusHeld, ...] = ()
    found: frozenset[IssueId] = frozenset()


@dataclass(frozen=True)
class State:
    """A whole sitting at one moment; `length` is the number of facts folded."""

    table: Table
    private: Mapping[PartyId, Private]
    length: int = 0

    @property
    def is_over(self) -> bool:
        """Whether nothing more can happen."""
        return self.table.termination is not None

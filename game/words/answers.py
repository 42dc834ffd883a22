"""What was done to a party that its next words answer: pressure, promises, steps, accusations.

An answer says nothing but what everybody who hears it has seen: it is given only before those who
saw what it answers, and it fits the move that it comes with, which everybody sees too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from game.model import action as act
from game.model import diplomacy as dip
from game.model import event as ev
from game.model.base import IssueId, PartyId
from game.model.diplomacy_facts import VisitHeld
from game.model.draft import OPEN, Package
from game.model.event import Event, Moved
from game.model.scenario import Scenario

Kind = Literal[
    "measure",
    "threat",
    "accusation",
    "link",
    "call",
    "promise",
    "gesture",
    "visit",
    "visited",
    "warning",
]
"""What can be answered."""

GRAVITY: Final[tuple[Kind, ...]] = (
    "measure", "threat", "accusation", "call", "link", "promise", "gesture", "visited", "visit", "warning",
)  # fmt: skip
"""What is answered first, if several things wait; design choice."""

FRESH: Final = 1  # rounds or years after which nobody comes back to it; design choice

CARRIERS: Final = frozenset(
    {
        "accept", "action-plan", "adjourn", "argue", "ask", "block", "bracket",
        "change-format", "commit-public", "concur", "consult", "cool-off", "dispute", "end-turn",
        "explain", "fund", "gesture", "justify", "link", "minute", "notify", "offer",
        "offer-instrument", "park", "promise", "propose-clause", "refer", "reject", "renew",
        "reopen", "reserve-position", "review", "set-purpose", "show-readiness", "signal",
        "summit", "suspend", "threaten", "unbracket", "unlink", "visit", "waive", "walk-out",
        "warn", "withdraw", "withdraw-threat", "withhold-instrument",
    }
)  # fmt: skip
"""Moves that can begin with an answer; the rest is said to others, or answers something else."""


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done to somebody.

    Attributes:
        kind: What it is.
        by: Who did it.
        to: To whom; the first of them who speaks answers for all.
        seen_by: Who saw it.
        since: Number of the round or year.
        subject: Id of the instrument, gesture, issue or matter, or the result of a visit.
        demand: What was asked with a threat or a promise.
        groups: The two groups of issues of a link.
        mild: Whether it was a question rather than a reproach.
    """

    kind: Kind
    by: PartyId
    to: tuple[PartyId, ...]
    seen_by: frozenset[PartyId]
    since: int
    subject: str = ""
    demand: Package = ()
    groups: tuple[str, str] = ("", "")
    mild: bool = False


@dataclass(slots=True)
class Ledger:
    """What waits for an answer, and what was answered last.

    Attributes:
        waiting: What was done and not answered yet.
        last: The kind of thing that a party answered with its last words, if any.
        accused: Whom each matter is about, and on what issue.
        open_since: When a matter was last opened on each party's duty, by year.
        unresolved: Matters of years that have closed without settling them.
        raised: When each party was last taken to task over an issue, by round or year.
        manners: The tone in which each party spoke last.
    """

    waiting: list[Done] = field(default_factory=list)
    last: dict[PartyId, Kind] = field(default_factory=dict)
    accused: dict[str, tuple[PartyId, IssueId]] = field(default_factory=dict)
    open_since: dict[tuple[PartyId, IssueId], int] = field(default_factory=dict)
    unresolved: set[str] = field(default_factory=set)
    raised: dict[tuple[PartyId, IssueId], int] = field(default_factory=dict)
    manners: dict[PartyId, act.Manner] = field(default_factory=dict)

    def take(self, moved: Moved, now: int, aim: PartyId | None) -> Done | None:
        """Return what a move answers, if anything, and do not answer it again.

        Args:
            moved: The move.
            now: Number of the round or year.
            aim: To whom alone the move is addressed, if to anybody.
        """
        action, hearers = moved.action, frozenset(moved.seen_by)
        if action.kind not in CARRIERS:
            return None
        open_to = [
            done
            for done in self.waiting
            if action.by in done.to
            and now <= done.since + FRESH
            and hearers <= done.seen_by
            and aim in {None, done.by}
        ]
        answered = self.last.pop(action.by, None)
        due = [done for done in open_to if done.kind != answered]
        chosen = min(reversed(due), key=lambda d: GRAVITY.index(d.kind)) if due else None
        settled = {answered, chosen.kind if chosen else None}
        over = [done for done in open_to if done.kind in settled]
        self.waiting = [done for done in self.waiting if done not in over]
        if chosen is not None:
            self.last[action.by] = chosen.kind
        return chosen

    def note(self, moved: Moved, scenario: Scenario, now: int) -> None:
        """Remember what a move does to others, and what it settles."""
        action = moved.action
        if action.kind != "end-turn":
            self.manners[action.by] = action.manner
        self._settle(action)
        accused = self.accused.get(getattr(action, "matter", ""))
        if accused is not None:
            self.raised[accused] = now
        kind, to, subject = self._aimed(action, scenario)
        if kind is None or action.by in to or not to:
            return
        self.waiting.append(
            Done(
                kind=kind,
                by=action.by,
                to=to,
                seen_by=frozenset(moved.seen_by),
                since=now,
                subject=subject,
                demand=getattr(action, "demand", ()),
                groups=(action.first, action.second) if isinstance(action, dip.Link) else ("", ""),
                mild=isinstance(action, act.Consult),
            )
        )

    def is_raised(self, party: PartyId, issue: IssueId, now: int) -> bool:
        """Tell whether others have taken a party to task over an issue this year or last."""
        return now - self.raised.get((party, issue), now - FRESH - 1) <= FRESH

    def is_open(self, party: PartyId, issue: IssueId, now: int) -> bool:
        """Tell whether a matter of this year is about a party's duty on an issue."""
        return self.open_since.get((party, issue)) == now

    def learn(self, fact: Event, now: int) -> None:
        """Take in a fact that is not a move."""
        match fact:
            case ev.PhaseBegan():
                self.waiting.clear()
            case ev.MatterOpened():
                self.accused[fact.matter] = fact.party, fact.issue
                self.open_since[fact.party, fact.issue] = now
            case ev.YearClosed():
                self._close(fact)
            case ev.ThreatLapsed() | ev.PromiseBroken():
                self._drop(fact.by, fact.instrument)
            case VisitHeld():
                self._visited(fact, now)
            case _:
                pass

    def _close(self, year: ev.YearClosed) -> None:
        """Leave what the year has settled behind; the rest is spoken of as left over from it."""
        for matter in year.matters:
            if matter.result == "unresolved":
                self.unresolved.add(matter.matter)
                continue
            self.waiting = [
                done
                for done in self.waiting
                if (done.kind, done.subject) != ("accusation", matter.matter)
            ]
            accused = self.accused.get(matter.matter)
            if accused is not None:
                self.raised.pop(accused, None)

    def _visited(self, fact: VisitHeld, now: int) -> None:
        """Speak of a visit as one that took place, once it did."""
        announced = [done for done in self.waiting if done.kind == "visit" and done.by == fact.by]
        self.waiting = [done for done in self.waiting if done not in announced]
        seen = frozenset(fact.seen_by)
        self.waiting.append(Done("visited", fact.by, (fact.to,), seen, now, fact.result))

    def _settle(self, action: act.PartyAction) -> None:
        """Forget what is no longer so."""
        match action:
            case act.WithdrawThreat() | act.CarryOut() | dip.WithholdInstrument():
                self._drop(action.by, action.instrument)
            case dip.Unlink():
                self.waiting = [
                    done
                    for done in self.waiting
                    if done.by != action.by or set(done.groups) != {action.first, action.second}
                ]
            case _:
                pass

    def _drop(self, by: PartyId, subject: str) -> None:
        self.waiting = [d for d in self.waiting if (d.by, d.subject) != (by, subject)]

    def _aimed(
        self, action: act.PartyAction, scenario: Scenario
    ) -> tuple[Kind | None, tuple[PartyId, ...], str]:
        """Return what a move is to others, to whom, and the id of what it is about."""
        match action:
            case act.Threaten() | act.Promise() | act.Warn() | dip.OfferInstrument():
                target = target_of(action.instrument, scenario)
                return _INSTRUMENTAL[action.kind], target, action.instrument
            case act.CarryOut() if _is_threat(action.instrument, scenario):
                return "measure", target_of(action.instrument, scenario), action.instrument
            case dip.MakeGesture() | dip.Visit():
                return _step(action, scenario), (action.to,), getattr(action, "gesture", "")
            case dip.Link():
                others = tuple(p for p in scenario.principals if p != action.by)
                return "link", others, ""
            case act.Consult() | act.Dispute() | act.Suspend() | act.Refer():
                accused = self.accused.get(action.matter)
                return "accusation", accused[:1] if accused else (), action.matter
            case act.CallForJustification():
                return "call", (action.to,), action.issue
            case _:
                return None, (), ""


_INSTRUMENTAL: Final[Mapping[str, Kind]] = {
    "threaten": "threat",
    "promise": "promise",
    "warn": "warning",
    "offer-instrument": "gesture",
}


def target_of(instrument: str, scenario: Scenario) -> tuple[PartyId, ...]:
    """Return upon whom an instrument is used; nobody, if it is not known."""
    return tuple(tool.target for tool in scenario.instruments if tool.id == instrument)


def _is_threat(instrument: str, scenario: Scenario) -> bool:
    return any(t.id == instrument and t.kind == "threat" for t in scenario.instruments)


def _step(action: dip.MakeGesture | dip.Visit, scenario: Scenario) -> Kind:
    """Return whether a step is a visit or is done at once."""
    if isinstance(action, dip.Visit):
        return "visit"
    named = (g for g in scenario.gestures if (g.by, g.id) == (action.by, action.gesture))
    return "visit" if any(gesture.kind == "visit" for gesture in named) else "gesture"


def meets(demand: Package, before: Package | None, now: Package) -> bool:
    """Tell whether an offer comes closer to what was asked than the one before it.

    >>> meets((2, OPEN), (0, 1), (2, 1)), meets((2, OPEN), (2, 1), (2, 0))
    (True, False)
    """
    asked = [issue for issue, option in enumerate(demand) if option != OPEN]

    def met(package: Package | None) -> int:
        return sum(package[k] == demand[k] for k in asked) if package else 0

    return met(now) > met(before)

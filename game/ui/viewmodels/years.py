"""The years after entry into force as one seat sees them: a strip of years, each year's story."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.chance import DutyRecord, MatterSettled
from game.model.event import Event
from game.ui.viewmodels.lens import Lens
from game.words.facts import titled
from game.words.phrasing import capital

Mood = Literal["good", "neutral", "info", "warn", "bad"]
KEPT: Final = frozenset({"comply", "escape"})
"""Conduct that the text allows: kept, or lawfully escaped from."""
QUIET_ENDS: Final = frozenset({"expired", "replaced"})
"""Ends that the text foresees or that the parties chose together."""
_WORSE: Final[tuple[Mood, ...]] = ("neutral", "info", "good", "warn", "bad")
_RESULT: Final[dict[str, tuple[Mood, str]]] = {
    "cured": ("good", "circle-check"),
    "remedied": ("good", "circle-check"),
    "unresolved": ("bad", "circle-x"),
    "waived": ("neutral", "leaf"),
    "dismissed": ("neutral", "scale"),
}


@dataclass(frozen=True, slots=True)
class YearLine:
    """One thing that a year brought.

    Attributes:
        icon: Its sign.
        party: Whose it is, for a colour; None if nobody's.
    """

    text: str
    mood: Mood
    icon: str
    party: PartyId | None = None


@dataclass(frozen=True, slots=True)
class DutyView:
    """What one's own government truly did on one duty; `seen` if the others saw it."""

    issue: str
    conduct: str
    kept: bool
    seen: bool


@dataclass(frozen=True, slots=True)
class YearStory:
    """One year.

    Attributes:
        number: From 1.
        label: The calendar year.
        events: What everybody can see: shocks, events, failures that came to light.
        answers: What the parties did about it, in order.
        outcome: How it came out; empty before the year is closed.
        duties: One's own conduct.
        points: What the year brought oneself, remedies included; None before it is known.
        is_closed: Whether the year is over.
    """

    number: int
    label: str
    events: tuple[YearLine, ...] = ()
    answers: tuple[YearLine, ...] = ()
    outcome: tuple[YearLine, ...] = ()
    duties: tuple[DutyView, ...] = ()
    points: float | None = None
    is_closed: bool = False

    @property
    def mood(self) -> Mood:
        """Return how the year went, by its worst line."""
        lines = (*self.events, *self.outcome)
        worst = max((_WORSE.index(line.mood) for line in lines), default=0)
        return _WORSE[worst]

    @property
    def kept(self) -> int:
        """Return how many of one's own duties were kept."""
        return sum(duty.kept for duty in self.duties)

    @property
    def note(self) -> str:
        """Return the year in one text, for a tooltip."""
        return "\n".join(line.text for line in (*self.events, *self.answers, *self.outcome))


@dataclass(frozen=True, slots=True)
class YearsView:
    """All years of the agreement.

    Attributes:
        stories: The years that began, in order.
        labels: Every year that could be lived, by its calendar year.
        ended: Why the agreement ended, as a sentence; empty while it is in force.
    """

    stories: tuple[YearStory, ...]
    labels: tuple[str, ...]
    ended: str = ""

    @property
    def current(self) -> YearStory | None:
        """Return the present year."""
        return self.stories[-1] if self.stories else None

    @property
    def total(self) -> float:
        """Return one's own points of all years so far."""
        return round(sum(story.points or 0.0 for story in self.stories), 1)


@dataclass(slots=True)
class _Year:
    """A year while its facts are read."""

    number: int
    events: list[YearLine] = field(default_factory=list)
    answers: list[YearLine] = field(default_factory=list)
    outcome: list[YearLine] = field(default_factory=list)
    duties: tuple[DutyView, ...] = ()
    points: float | None = None
    is_closed: bool = False


def years_view(lens: Lens) -> YearsView:
    """Return the years since entry into force; none before it."""
    scenario = lens.seen.scenario
    reader = _Reader(lens)
    reader.read(lens.seen.log)
    labels = tuple(reader.calendar(year) for year in range(1, scenario.years + 1))
    stories = tuple(
        YearStory(
            year.number,
            reader.calendar(year.number),
            tuple(year.events),
            tuple(year.answers),
            tuple(year.outcome),
            year.duties,
            year.points,
            year.is_closed,
        )
        for year in reader.years
    )
    return YearsView(stories, labels, reader.ended)


class _Reader:
    """Sorts the facts of the implementation into years."""

    def __init__(self, lens: Lens) -> None:
        self.lens = lens
        self.say = lens.words.say
        self.names = lens.names
        self.years: list[_Year] = []
        self.ended = ""
        self._matters: dict[str, str] = {}
        self._in_force = False

    def read(self, facts: Iterable[Event]) -> None:
        """Take in a log."""
        for fact in facts:
            if isinstance(fact, ev.EnteredIntoForce):
                self._in_force = True
            elif self._in_force and isinstance(fact, ev.RoundBegan):
                self.years.append(_Year(fact.number))
            elif self.years:
                self._take(fact, self.years[-1])

    def _take(self, fact: Event, year: _Year) -> None:
        match fact:
            case ev.CardTurned():
                text = titled(self.names, fact)
                year.events.append(YearLine(text, "info", "calendar-days"))
            case ev.YearReported():
                year.events.extend(self._reported(fact))
            case ev.OwnYear(party=party) if party == self.lens.seen.seat:
                year.duties = tuple(self._duty(duty) for duty in fact.duties)
                year.points = fact.flow
            case ev.MatterOpened():
                issue, party = self.names.issue(fact.issue), self.names.party(fact.party)
                self._matters[fact.matter] = self.say("ui-years-matter", issue=issue, party=party)
            case ev.Moved() | ev.IssueEased():
                year.answers.extend(self._done(fact))
            case ev.YearClosed():
                self._close(fact, year)
            case ev.AgreementEnded():
                self._end(fact, year)
            case _:
                pass

    def _done(self, fact: ev.Moved | ev.IssueEased) -> list[YearLine]:
        """Return what one party did, or all agreed to, in one line."""
        if isinstance(fact, ev.Moved):
            return self._answer(fact.action)
        text = self.say("ui-years-eased", issue=self.names.issue(fact.issue))
        return [YearLine(text, "info", "pen-line")]

    def _who(self, party: PartyId) -> str:
        """Return a party's name as it begins a sentence."""
        return capital(self.names.the(party))

    def calendar(self, year: int) -> str:
        """Return the calendar year of a year that counts from 1."""
        return str(self.lens.seen.table.calendar_year(self.lens.seen.scenario, year))

    def matter(self, matter: str) -> str:
        """Return what a matter is about and whose it is."""
        return self._matters.get(matter, matter)

    def _end(self, fact: ev.AgreementEnded, year: _Year) -> None:
        cause = self.say(f"cause-of-end-{fact.cause}")
        self.ended = self.say("ui-years-ended", year=self.calendar(fact.year), cause=cause)
        mood: Mood = "info" if fact.cause in QUIET_ENDS else "bad"
        year.outcome.append(YearLine(self.ended, mood, "unlink"))

    def _reported(self, fact: ev.YearReported) -> list[YearLine]:
        lines = []
        struck: dict[str, list[PartyId | None]] = {}
        for shock in fact.shocks:
            struck.setdefault(shock.shock, []).append(shock.party)
        for kind, parties in struck.items():
            name, known = self.say(f"shock-{kind}"), [p for p in parties if p is not None]
            if len(known) < len(parties):
                text = self.say("ui-years-shock-common", shock=name)
            else:
                who = self.names.join([self.names.party(p) for p in known])
                text = self.say("ui-years-shock", shock=name, parties=who)
            lines.append(YearLine(text, "info", "zap", known[0] if len(known) == 1 else None))
        for duty in fact.duties:
            text = self.names.failure(duty.party, duty.issue, duty.conduct)
            lines.append(
                YearLine(
                    self.say("ui-years-sentence", text=text), "warn", "triangle-alert", duty.party
                )
            )
        return lines

    def _duty(self, duty: DutyRecord) -> DutyView:
        return DutyView(
            self.names.issue(duty.issue),
            self.say(f"conduct-{duty.conduct}"),
            duty.conduct in KEPT,
            duty.detected,
        )

    def _answer(self, action: PartyAction) -> list[YearLine]:
        """Return what a party did, in one line; nothing for giving the floor on."""
        telling = _TELLINGS.get(type(action))
        if telling is None:
            return []
        code, details = telling(self, action)
        text = self.say(f"ui-years-did-{code}", party=self._who(action.by), **details)
        return [YearLine(text, "neutral", "arrow-right", action.by)]

    def _close(self, fact: ev.YearClosed, year: _Year) -> None:
        year.is_closed = True
        own = fact.flows.get(self.lens.seen.seat, 0.0)
        if year.points is not None:
            year.points = round(year.points + own, 9)
        year.outcome.extend(self._settled(settled) for settled in fact.matters)
        if fact.reviewed:
            mood: Mood = "good" if fact.review_helped else "neutral"
            text = self.say(
                "ui-years-review-helped" if fact.review_helped else "ui-years-review-vain"
            )
            year.outcome.append(YearLine(text, mood, "refresh-cw"))
        for party in fact.withdrawn:
            text = self.say("ui-years-left", party=self._who(party))
            year.outcome.append(YearLine(text, "bad", "log-out", party))
        for party in fact.acceded:
            text = self.say("ui-years-acceded", party=self._who(party))
            year.outcome.append(YearLine(text, "good", "signature", party))
        for party in fact.refused:
            text = self.say("ui-years-refused", party=self._who(party))
            year.outcome.append(YearLine(text, "warn", "circle-x", party))

    def _settled(self, settled: MatterSettled) -> YearLine:
        matter = self.matter(settled.matter)
        text = self.say(f"ui-years-result-{settled.result}", matter=matter)
        points = round(abs(settled.remedy), 1)
        if points:
            text = self.say("ui-years-remedy", text=text, points=points)
        return YearLine(text, *_RESULT[settled.result])


Details = dict[str, str]
_Telling = Callable[[_Reader, PartyAction], tuple[str, Details]]


def _on_matter(reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    assert isinstance(action, act.Consult | act.Refer | act.Dispute | act.Suspend | act.Waive)
    code = f"suspend-{action.severity}" if isinstance(action, act.Suspend) else action.kind
    return code, {"matter": reader.matter(action.matter)}


def _notified(reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    assert isinstance(action, act.Notify | act.Plan | act.Reopen | act.Concur)
    return action.kind, {"issue": reader.names.issue(action.issue)}


def _inspected(reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    assert isinstance(action, act.Inspect)
    names = reader.names
    return "inspect", {"to": names.the(action.to), "issue": names.issue(action.issue)}


def _assisted(reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    assert isinstance(action, act.Assist | act.Admit)
    return action.kind, {"to": reader.names.the(action.to)}


def _delivered(reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    assert isinstance(action, act.CarryOut)
    return "carry-out", {"instrument": reader.names.instrument_label(action.instrument)}


def _plain(_reader: _Reader, action: PartyAction) -> tuple[str, Details]:
    return action.kind, {}


_TELLINGS: Final[dict[type[PartyAction], _Telling]] = {
    act.Notify: _notified,
    act.Consult: _on_matter,
    act.Dispute: _on_matter,
    act.Suspend: _on_matter,
    act.Waive: _on_matter,
    act.Assist: _assisted,
    act.Admit: _assisted,
    act.CarryOut: _delivered,
    act.Review: _plain,
    act.Withdraw: _plain,
    act.Refer: _on_matter,
    act.Plan: _notified,
    act.Reopen: _notified,
    act.Concur: _notified,
    act.Inspect: _inspected,
    act.Fund: _plain,
    act.Renew: _plain,
    act.Stay: _plain,
    act.Accede: _plain,
}

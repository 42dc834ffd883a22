"""The words of a debrief: its messages, its numbers, what stands behind them, figures described."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.debrief import blocks as blk
from game.debrief.document import CriterionScore, Debrief
from game.debrief.render import cell_text, number_text, phrase, section_text
from game.model.base import PartyId
from game.model.event import Event, FloorGiven, Moved
from game.model.scenario import Scenario
from game.words import Entry, Transcript, Words
from game.words.names import Names
from game.words.phrasing import capital

MARKS: Final = 8  # things written out under a chart at most; design choice
PERCENT: Final = 100.0
MINUS: Final = re.compile(r"(?<![^\s(])-(?=\d)")
"""A hyphen that stands for a minus: before a number, at the beginning of a word."""
QUIET: Final = frozenset({"end-turn", "ready"})
"""Moves that never explain a change."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the log: when, who spoke (None for a fact), and what was said or happened."""

    when: str
    by: PartyId | None
    text: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One bar of a bridge, from `start` to `end`; a total starts at 0."""

    label: str
    start: float
    end: float
    shown: str
    is_total: bool


class Teller:
    """Puts one debrief into words."""

    def __init__(
        self, words: Words, debrief: Debrief, scenario: Scenario, facts: Sequence[Event], seed: int
    ) -> None:
        """Tell the whole log once, so that any fact can be shown."""
        self.words = words
        self.debrief = debrief
        self.parties = {party.id: party for party in debrief.parties}
        self._names = Names(words, scenario)
        self._told: dict[int, Entry] = {}
        self._when: list[str] = []
        self._quiet: set[int] = set()
        teller, when = Transcript(words, scenario, seed), ""
        for position, fact in enumerate(facts):
            entry = teller.tell(fact)
            if entry is not None:
                self._told[position] = entry
                when = entry.text.partition(".")[0] if entry.kind == "heading" else when
            silent = entry is None or entry.by is None
            moved = isinstance(fact, Moved) and fact.action.kind in QUIET and silent
            if moved or isinstance(fact, FloorGiven):
                self._quiet.add(position)
            self._when.append(when)

    def say(self, message: str, arguments: Mapping[str, str | int | float]) -> str:
        """Return a sentence; the form in which the debrief's own functions ask for it."""
        return self.words.say(message, **arguments)

    def title(self, what: blk.Message | blk.Listed | str) -> str:
        """Return the words of a message that stands alone, with a capital."""
        return capital(self.text(what))

    def text(self, what: blk.Message | blk.Listed | str) -> str:
        """Return the words of a message, with real minus signs."""
        return MINUS.sub("−", phrase(what, self.say))

    def cell(self, cell: blk.Cell, unit: blk.Unit) -> str:
        """Return the words of a cell."""
        if isinstance(cell, int | float):
            return self.number(cell, unit)
        return cell_text(cell, unit, self.say)

    def number(self, value: float, unit: blk.Unit) -> str:
        """Return a number as its unit is written, with a real minus sign."""
        return number_text(value, unit, self.say).replace("-", "−")

    def short(self, party: PartyId) -> str:
        """Return the short name of a party."""
        found = self.parties.get(party)
        return found.short if found else party

    def the(self, party: PartyId) -> str:
        """Return the name of a party as it stands in a sentence."""
        return self._names.the(party)

    def moment(self, fact: int) -> Moment | None:
        """Return what was said or happened at a fact, or just before it if nobody said it."""
        fact = min(fact, len(self._when) - 1)
        for position in range(fact, -1, -1):
            entry = self._told.get(position)
            if self._when[position] != self._when[fact]:
                return None
            if entry is not None and entry.kind != "heading" and position not in self._quiet:
                return Moment(self._when[position], entry.by, entry.text)
        return None

    def moments(self, evidence: Iterable[int]) -> tuple[Moment, ...]:
        """Return the moments of some facts in order, each once."""
        found = (self.moment(fact) for fact in sorted(evidence))
        return tuple(dict.fromkeys(moment for moment in found if moment is not None))

    def quote(self, quote: blk.Quote) -> Moment | None:
        """Return what a quote shows; None if nobody needs to read the fact."""
        entry = self._told.get(quote.fact)
        if entry is None:
            return None
        return Moment(self.text(quote.when), entry.by, entry.text)

    def plain(self, section: blk.Section) -> str:
        """Return a section as plain text, to be copied."""
        return section_text(section, self.say, self._plain_quote)

    def _plain_quote(self, quote: blk.Quote) -> str:
        entry = self._told.get(quote.fact)
        if entry is None:
            return ""
        return f"{self.short(entry.by)}: {entry.text}" if entry.by else entry.text

    def criterion(self, score: CriterionScore) -> str:
        """Return the name of a criterion."""
        return self.words.say(f"debrief-criterion-{score.criterion}")

    def describe(self, figure: blk.Plane | blk.Lines | blk.Bars | blk.Bridge) -> str:
        """Return what a figure shows, in words."""
        match figure:
            case blk.Plane():
                return self._plane(figure)
            case blk.Lines():
                return self._lines(figure)
            case blk.Bars():
                return " ".join(
                    self._bar(bar.label, bar.value, figure.unit) for bar in figure.bars
                )
            case blk.Bridge():
                return " ".join(
                    self._bar(s.label, s.value, figure.unit if s.total else "signed")
                    for s in figure.steps
                )

    def _bar(self, label: blk.Message | str, value: float, unit: blk.Unit) -> str:
        shown = self.number(value, unit)
        return self.words.say("ui-debrief-bar-words", label=self.text(label), value=shown)

    def _plane(self, plane: blk.Plane) -> str:
        spots = (
            self.words.say(
                "ui-debrief-plane-spot",
                label=self.text(spot.label),
                x=self.number(spot.x, "points"),
                y=self.number(spot.y, "points"),
            )
            for spot in plane.spots
        )
        return self.words.say(
            "ui-debrief-plane-words",
            one=self.short(plane.x_party),
            other=self.short(plane.y_party),
            spots=" ".join(spots),
        )

    def _lines(self, chart: blk.Lines) -> str:
        said = (
            self.words.say(
                "ui-debrief-line-words",
                label=self.text(line.label),
                first=self.number(line.y[0], chart.unit),
                last=self.number(line.y[-1], chart.unit),
                low=self.number(min(line.y), chart.unit),
                high=self.number(max(line.y), chart.unit),
            )
            for line in chart.lines
            if line.y
        )
        axis = self.text(chart.x_title)
        return self.words.say("ui-debrief-lines-words", axis=axis, lines=" ".join(said))

    def listed(self, names: Sequence[str]) -> str:
        """Return names in one list: `a, b and c`."""
        return self.text(blk.Listed(items=tuple(names)))

    def marks(self, chart: blk.Lines) -> tuple[tuple[str, str], ...]:
        """Return what happened on the way: place on the axis and words, a place once.

        Places that follow each other and have the same words are one.
        """
        places: dict[float, list[str]] = {}
        for mark in chart.marks:
            said = places.setdefault(mark.x, [])
            words = self.text(mark.label)
            if words not in said:
                said.append(words)
        told: list[tuple[float, float, str]] = []
        for x, said in sorted(places.items()):
            words = capital("; ".join(said))
            first = told.pop()[0] if told and told[-1][2] == words else x
            told.append((first, x, words))
        return tuple(
            (f"{x:g}" if x == last else f"{x:g}–{last:g}", words) for x, last, words in told
        )

    def steps(self, bridge: blk.Bridge) -> tuple[StepView, ...]:
        """Return the bars of a bridge: totals from 0, changes from where the last one ended."""
        level = 0.0
        shown = []
        for step in bridge.steps:
            start = 0.0 if step.total else level
            end = step.value if step.total else level + step.value
            unit: blk.Unit = bridge.unit if step.total else "signed"
            value = self.number(step.value, unit)
            shown.append(StepView(self.text(step.label), start, end, value, step.total))
            level = end
        return tuple(shown)

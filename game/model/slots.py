"""The parts of a typed move. Each part reads its words into fields and writes them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from game.model.errors import NotationError
from game.model.names import MAX_ECHO
from game.model.reading import Context, Reader
from game.model.scenario import Scenario

Fields = dict[str, Any]
"""Values of a move's fields, by field name."""


class Slot(Protocol):
    """One part of a typed move."""

    @property
    def usage(self) -> str:
        """How the part is typed, e.g. `ISSUE`."""
        ...

    def read(self, reader: Reader) -> Fields:
        """Take the part's words and return the fields they set."""
        ...

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the words that read back as these fields."""
        ...


@dataclass(frozen=True, slots=True)
class IssueSlot:
    """One issue; `optional` ones may be left out."""

    field: str
    optional: bool = False

    @property
    def usage(self) -> str:
        """Return `ISSUE`, bracketed if optional."""
        return "[ISSUE]" if self.optional else "ISSUE"

    def read(self, reader: Reader) -> Fields:
        """Take an issue."""
        if self.optional and not reader.peek():
            return {self.field: None}
        return {self.field: reader.issue()}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the issue's id."""
        del scenario
        return [] if fields[self.field] is None else [fields[self.field]]


@dataclass(frozen=True, slots=True)
class NamesSlot:
    """One name or more, up to the word `until`, or up to the word `also` if there is one."""

    field: str
    what: str
    until: str
    pool: Callable[[Scenario], Sequence[str]]
    also: str = ""

    @property
    def usage(self) -> str:
        """Return e.g. `ISSUE ISSUE ...`."""
        return f"{self.what.upper()} {self.what.upper()} ..."

    def read(self, reader: Reader) -> Fields:
        """Take names until the stop word."""
        pool = self.pool(reader.context.scenario)
        taken = [reader.name(pool, self.what)]
        while reader.peek() and reader.peek() not in {self.until, self.also}:
            taken.append(reader.name(pool, self.what))
        return {self.field: tuple(taken)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the names; one that is the stop word goes by its number."""
        pool = list(self.pool(scenario))
        stops = {self.until, self.also}
        return [n if n not in stops else str(pool.index(n) + 1) for n in fields[self.field]]


@dataclass(frozen=True, slots=True)
class NameSlot:
    """One name out of a pool that the seat and the scenario give."""

    field: str
    what: str
    pool: Callable[[Context], Sequence[str]]

    @property
    def usage(self) -> str:
        """Return what is named, in capitals."""
        return self.what.upper()

    def read(self, reader: Reader) -> Fields:
        """Take a name."""
        return {self.field: reader.name(self.pool(reader.context), self.what)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the name."""
        del scenario
        return [fields[self.field]]


@dataclass(frozen=True, slots=True)
class MatterSlot:
    """A matter of implementation, by id or by its number on the table."""

    @property
    def usage(self) -> str:
        """Return `MATTER`."""
        return "MATTER"

    def read(self, reader: Reader) -> Fields:
        """Take a matter."""
        return {"matter": reader.matter()}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the matter's id."""
        del scenario
        return [fields["matter"]]


@dataclass(frozen=True, slots=True)
class PartySlot:
    """Another party after a small word, e.g. `to`; in talks between two it may be left out."""

    field: str
    lead: str

    @property
    def usage(self) -> str:
        """Return e.g. `[to PARTY]`."""
        return f"[{self.lead} PARTY]"

    def read(self, reader: Reader) -> Fields:
        """Take the small word and a party, or fall back on the only other party."""
        if reader.take_if(self.lead):
            return {self.field: reader.party()}
        other = reader.context.only_other
        if other is None:
            raise NotationError("which-party", lead=self.lead)
        return {self.field: other}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the small word and the party."""
        del scenario
        return [self.lead, fields[self.field]]


@dataclass(frozen=True, slots=True)
class ChoiceSlot:
    """One word out of a few; the first is meant if `optional` and left out."""

    field: str
    choices: tuple[str, ...]
    optional: bool = False

    @property
    def usage(self) -> str:
        """Return the choices with bars between."""
        shown = "|".join(self.choices)
        return f"[{shown}]" if self.optional else shown

    def read(self, reader: Reader) -> Fields:
        """Take a choice."""
        if self.optional and not reader.peek():
            return {self.field: self.choices[0]}
        return {self.field: reader.choice(self.choices, self.field)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the choice."""
        del scenario
        return [fields[self.field]]


@dataclass(frozen=True, slots=True)
class FlagSlot:
    """A word that is there or not; or one of two words for yes and no."""

    field: str
    yes: str
    no: str = ""

    @property
    def usage(self) -> str:
        """Return `[word]` or `yes|no`."""
        return f"{self.yes}|{self.no}" if self.no else f"[{self.yes}]"

    def read(self, reader: Reader) -> Fields:
        """Take the word."""
        if self.no:
            return {self.field: reader.choice((self.yes, self.no), self.field) == self.yes}
        return {self.field: reader.take_if(self.yes)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the word."""
        del scenario
        word = self.yes if fields[self.field] else self.no
        return [word] if word else []


@dataclass(frozen=True, slots=True)
class NumberSlot:
    """A number; left out, it is the one that the context points to.

    Attributes:
        default: What to take from the context when no number is typed.
        lead: A small word before it, which makes the whole part optional.
    """

    field: str
    default: Callable[[Context], int | None] | None = None
    lead: str = ""

    @property
    def usage(self) -> str:
        """Return `NUMBER`, in brackets if it may be left out."""
        if self.lead:
            return f"[{self.lead} NUMBER]"
        return "[NUMBER]" if self.default else "NUMBER"

    def read(self, reader: Reader) -> Fields:
        """Take a number."""
        if self.lead:
            typed = reader.take_if(self.lead)
            return {self.field: reader.number(self.field) if typed else None}
        latest = self.default(reader.context) if self.default else None
        if latest is not None and not reader.peek().removeprefix("#").isdigit():
            return {self.field: latest}
        return {self.field: reader.number(self.field)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the number."""
        del scenario
        if fields[self.field] is None:
            return []
        return [*([self.lead] if self.lead else []), str(fields[self.field])]


@dataclass(frozen=True, slots=True)
class PointsSlot:
    """Points, which may have decimals."""

    field: str

    @property
    def usage(self) -> str:
        """Return `POINTS`."""
        return "POINTS"

    def read(self, reader: Reader) -> Fields:
        """Take points."""
        typed = reader.take("points")
        try:
            return {self.field: float(typed)}
        except ValueError:
            raise NotationError("not-a-number", what="points", typed=typed[:MAX_ECHO]) from None

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the points so that they read back exactly."""
        del scenario
        return [
            f"{fields[self.field]:g}" if _short(fields[self.field]) else repr(fields[self.field])
        ]


def _short(points: float) -> bool:
    return float(f"{points:g}") == points

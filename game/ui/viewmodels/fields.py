"""The fields of a move that is being completed: what there is to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import best_option

Values = Mapping[str, str]
DRAFT: Final = "draft"
NONE: Final = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """One value of a field, with an explanation."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to choose; `compact` fields are drawn as a box that opens.

    Attributes:
        default: The value chosen at first; empty for the first one.
    """

    name: str
    label: str
    picks: tuple[Pick, ...]
    compact: bool = False
    default: str = NONE

    def chosen(self, values: Values) -> str:
        """Return the value chosen, or the first one."""
        wanted = values.get(self.name)
        known = [pick.value for pick in self.picks]
        if wanted is not None and wanted in known:
            return wanted
        if self.default in known:
            return self.default
        return known[0] if known else NONE


Fields = Callable[[Values], tuple[Field, ...]]
Make = Callable[[Values], PartyAction]


@dataclass(frozen=True, slots=True)
class Form:
    """A move to be completed: its fields for the values chosen so far, and the move."""

    kind: str
    fields: Fields
    make: Make

    def filled(self, values: Values) -> dict[str, str]:
        """Return every field's value, with first choices where none was made."""
        found = dict(values)
        for _ in range(3):  # a choice may bring fields of its own
            for field in self.fields(found):
                found[field.name] = field.chosen(found)
        return found


@dataclass(frozen=True)
class Maker:
    """Builds fields from an observation."""

    lens: Lens
    draft: Package

    @property
    def by(self) -> str:
        """Return the seat."""
        return self.lens.seen.seat

    def say(self, message: str) -> str:
        """Return a sentence."""
        return self.lens.words.say(message)

    def plain(self, kind: str) -> PartyAction:
        """Return a move that needs nothing but its kind."""
        action = act.ACTION.validate_python({"kind": kind, "by": self.by})
        assert not isinstance(action, act.Chance), "a person does not play chance"
        return action

    def issue(
        self,
        name: str = "issue",
        label: str = "ui-field-issue",
        *,
        only: tuple[str, ...] = (),
        but: str = "",
    ) -> Field:
        """Return a field for an issue: all of them, those in `only`, or all but one."""
        picks = tuple(
            Pick(issue.id, issue.label)
            for issue in self.lens.seen.scenario.issues
            if (not only or issue.id in only) and issue.id != but
        )
        return Field(name, self.say(label), picks, compact=len(picks) > 4)  # noqa: PLR2004 - a few fit open

    def option(self, issue: str, label: str = "ui-field-option") -> Field:
        """Return a field for an option of an issue."""
        scenario = self.lens.seen.scenario
        options = scenario.issues[scenario.issue_index(issue)].options
        picks = tuple(Pick(str(n), o.label, o.text) for n, o in enumerate(options))
        place = scenario.issue_index(issue)
        drafted = self.draft[place] if self.draft else OPEN
        default = best_option(self.lens, place) if drafted == OPEN else drafted
        return Field("option", self.say(label), picks, default=str(default))

    def party(self) -> Field:
        """Return a field for another party."""
        picks = tuple(Pick(p, self.lens.names.party(p)) for p in self.lens.seen.others)
        return Field("to", self.say("ui-field-party"), picks)

    def choice(self, name: str, stem: str, values: tuple[str, ...]) -> Field:
        """Return a field whose values are named by messages `stem-value`."""
        words = self.lens.words
        picks = tuple(
            Pick(
                v,
                words.say(f"{stem}-{v}"),
                words.say(f"{stem}-{v}.note") if words.has(f"{stem}-{v}.note") else "",
            )
            for v in values
        )
        return Field(name, words.say(f"ui-field-{name}"), picks)

    def parties(self) -> tuple[Field, ...]:
        """Return a field for the party, or none where there is only one other."""
        return (self.party(),) if len(self.lens.seen.others) > 1 else ()

    def to(self, values: Values) -> str:
        """Return the party that a move is addressed to."""
        return values.get("to") or self.lens.seen.others[0]

    def number(self, values: Values) -> int:
        """Return the option chosen."""
        return int(values.get("option") or 0)

    def demand_field(self, about: tuple[str, ...]) -> Field:
        """Return a field for the issue that a pledge is tied to, or the whole draft."""
        issue = self.issue(label="ui-field-demand", only=about)
        if all(option == OPEN for option in self.draft):
            return issue
        whole = Pick(DRAFT, self.say("ui-demand-draft"))
        return Field(issue.name, issue.label, (*issue.picks, whole), issue.compact)

    def demand(self, values: Values) -> Package:
        """Return the package that a pledge demands."""
        if values["issue"] == DRAFT:
            return self.draft
        wanted = self.number(values)
        return tuple(
            wanted if issue.id == values["issue"] else OPEN
            for issue in self.lens.seen.scenario.issues
        )

    def tools(self, kind: str) -> tuple[Instrument, ...]:
        """Return one's own instruments of a kind."""
        return tuple(
            tool
            for tool in self.lens.seen.scenario.instruments
            if tool.wielder == self.by and tool.kind == kind
        )

    def tool_field(self, tools: tuple[Instrument, ...]) -> Field:
        """Return a field for an instrument, with what it costs and brings oneself."""
        picks = tuple(Pick(t.id, t.label, f"{t.text} {self._terms(t)}".strip()) for t in tools)
        return Field("instrument", self.say("ui-field-instrument"), picks)

    def _terms(self, tool: Instrument) -> str:
        terms = self.lens.seen.mandate.instruments.get(tool.id)
        if terms is None:
            return ""
        return self.lens.words.say("ui-tool-terms", cost=terms.cost, impact=tool.impact)

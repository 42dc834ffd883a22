"""What reads one typed line: its words in order, and the sitting that gives them meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package
from game.model.errors import NotationError
from game.model.names import MAX_ECHO, resolve, unknown
from game.model.observation import Observation
from game.model.scenario import Scenario

MAX_LINE = 2000  # characters; twenty issues with the longest names fit (design choice)
_EQUALS = re.compile(r"\s*=\s*")


@dataclass(frozen=True, slots=True)
class Context:
    """What gives short words their meaning.

    Attributes:
        seat: Who speaks.
        own: The speaker's last offer, for `offer same ...`.
        packages: Proposals by number, for `offer 3 ...`.
        own_number: Number of that offer, for a bare `ask reason`.
        latest: Number of the latest proposal of another party, for a bare `accept`.
        question: Number of the open question to the speaker, for a bare `decline`.
        matters: Ids of the matters on the table, numbered from 1.
        grounds: What is new: ids of events that have turned up and of arguments the others made.
        choices: Events that wait for the speaker, each with its answers.
    """

    scenario: Scenario
    seat: PartyId
    own: Package | None = None
    packages: Mapping[int, Package] = field(default_factory=dict)
    own_number: int | None = None
    latest: int | None = None
    question: int | None = None
    matters: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, observation: Observation) -> Context:
        """Return the context of a seat's present view."""
        table, seat = observation.table, observation.seat
        mine = [p for p in table.proposals if p.by == seat]
        theirs = [p.number for p in table.proposals if p.by != seat]
        asked = [q.number for q in table.questions if q.to == seat and q.status == "open"]
        return cls(
            scenario=observation.scenario,
            seat=seat,
            own=mine[-1].package if mine else None,
            own_number=mine[-1].number if mine else None,
            packages={p.number: p.package for p in table.proposals},
            latest=theirs[-1] if theirs else None,
            question=asked[-1] if asked else None,
            matters=tuple(matter.id for matter in table.matters),
            grounds=(
                *table.cards,
                *(
                    argument.id
                    for argument in observation.scenario.arguments
                    if argument.by != seat and argument.id in table.arguments_used
                ),
            ),
            choices={
                choice.card: tuple(answer.id for answer in choice.answers)
                for choice in observation.private.choices
            },
        )

    @property
    def issue_ids(self) -> tuple[IssueId, ...]:
        """The issues in package order."""
        return tuple(issue.id for issue in self.scenario.issues)

    @property
    def only_other(self) -> PartyId | None:
        """The other party, if there is just one."""
        others = [p for p in self.scenario.party_ids if p != self.seat]
        return others[0] if len(others) == 1 else None


class Reader:
    """The words of one line, taken one by one from the left."""

    def __init__(self, line: str, context: Context) -> None:
        if len(line) > MAX_LINE:
            raise NotationError("too-long", count=str(MAX_LINE))
        self.context = context
        self.words = _EQUALS.sub("=", line.strip().lower()).split()
        self._next = 0

    def peek(self) -> str:
        """Return the next word, or an empty string at the end."""
        return self.words[self._next] if self._next < len(self.words) else ""

    def take(self, what: str) -> str:
        """Return the next word and go past it; `what` names it if it is missing."""
        word = self.peek()
        if not word:
            raise NotationError("missing", what=what)
        self._next += 1
        return word

    def take_if(self, word: str) -> bool:
        """Go past the next word if it is `word`; tell whether it was."""
        found = self.peek() == word
        self._next += found
        return found

    def take_last(self, words: Sequence[str]) -> str:
        """Take the last word off if it is one of `words`; return it, or an empty string."""
        if len(self.words) > self._next and self.words[-1] in words:
            return self.words.pop()
        return ""

    def finish(self) -> None:
        """Check that nothing is left."""
        if self.peek():
            raise NotationError("extra", typed=self.peek()[:MAX_ECHO])

    def name(self, names: Sequence[str], what: str) -> str:
        """Return the name meant by the next word."""
        return resolve(self.take(what), names, what)

    def issue(self) -> IssueId:
        """Return the issue meant by the next word."""
        return self.name(self.context.issue_ids, "issue")

    def number(self, what: str) -> int:
        """Return the next word as a whole number from 1 up; a leading `#` is fine."""
        typed = self.take(what).removeprefix("#")
        if not (typed.isascii() and typed.isdigit() and int(typed[:6]) >= 1):
            raise NotationError("not-a-number", what=what, typed=typed[:MAX_ECHO])
        return int(typed[:6])

    def item(self) -> tuple[int, int]:
        """Return the next word, `issue=option`, as issue position and option number."""
        typed = self.take("item")
        issue_word, equals, option_word = typed.partition("=")
        if not equals or not option_word:
            raise NotationError("not-an-item", typed=typed[:MAX_ECHO])
        issue_id = resolve(issue_word, self.context.issue_ids, "issue")
        position = self.context.scenario.issue_index(issue_id)
        options = tuple(o.id for o in self.context.scenario.issues[position].options)
        return position, options.index(resolve(option_word, options, "option"))

    def items(self, onto: Package | None = None) -> tuple[Package, tuple[int, ...]]:
        """Return the `issue=option` words that follow, laid on a package, and their positions."""
        package = list(onto or (OPEN,) * len(self.context.scenario.issues))
        named: list[int] = []
        while "=" in self.peek():
            position, option = self.item()
            if position in named:
                raise NotationError("twice", what=self.context.issue_ids[position])
            named.append(position)
            package[position] = option
        return tuple(package), tuple(named)

    def matter(self) -> str:
        """Return the matter meant by the next word; one that is not on the table stays as typed."""
        typed = self.take("matter")
        try:
            return resolve(typed, self.context.matters, "matter")
        except NotationError as problem:
            if re.fullmatch(r"y\d{1,2}-[a-z0-9-]{1,100}", typed) and problem.code != "ambiguous":
                return typed
            raise

    def party(self) -> PartyId:
        """Return the party meant by the next word."""
        return self.name(self.context.scenario.party_ids, "party")

    def choice(self, choices: Sequence[str], what: str) -> str:
        """Return the choice meant by the next word; never by number."""
        typed = self.take(what)
        if typed.isdigit():
            raise unknown(typed, choices, what)
        return resolve(typed, choices, what)

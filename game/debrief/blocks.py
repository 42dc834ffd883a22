"""What a debrief is made of: blocks that screens, console and pages draw, each in its own way.

A block holds values and message ids, never sentences and never colours. Words are made from
`Message` by a Fluent bundle; numbers in tables and figures carry a unit that says how to write
them. Everything is frozen and goes to JSON and back.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from game.model.base import PartyId, Slug, Value
from game.model.chance import Number
from game.model.event import Event

MessageId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$", max_length=80)]
Unit = Literal["text", "points", "signed", "percent", "score", "count", "number"]
"""How a number is written: `points` and `signed` with one decimal, `percent` takes a share 0-1,
`score` is 0-100 without decimals, `count` a whole number, `number` two decimals."""
Tone = Literal["lead", "plain", "note", "good", "bad"]
FactIndex = Annotated[int, Field(ge=0)]
"""Position of a fact in the log of the sitting."""


class Message(Value):
    """A sentence, or a part of one, before it has words.

    Attributes:
        id: Message id in the Fluent files.
        args: Values by name; a nested message or list gets its words first.
    """

    id: MessageId
    args: dict[str, Arg] = Field(default_factory=dict)


class Listed(Value):
    """Several things in one sentence, joined as the language joins them."""

    items: tuple[Message | str, ...]


Arg = str | int | Number | Message | Listed


class Text(Value):
    """A paragraph.

    Attributes:
        evidence: Facts behind it, for "show me".
    """

    kind: Literal["text"] = "text"
    message: Message
    tone: Tone = "plain"
    evidence: tuple[FactIndex, ...] = ()


class Prose(Value):
    """Text written by the scenario's author or by the player, shown as it is (Markdown)."""

    kind: Literal["prose"] = "prose"
    text: str


class Bullets(Value):
    """A list; `ordered` if the order means something."""

    kind: Literal["bullets"] = "bullets"
    items: tuple[Text, ...]
    ordered: bool = False


class Quote(Value):
    """Something that was said or done: a fact of the log, put in words where it is shown.

    Attributes:
        fact: Its position in the log.
        event: The fact itself.
        when: When it happened, e.g. round 4.
    """

    kind: Literal["quote"] = "quote"
    fact: FactIndex
    event: Event
    when: Message


class Column(Value):
    """A column of a table: its heading, and how its numbers are written."""

    title: Message
    unit: Unit = "text"


Cell = Message | Listed | str | int | Number | None
"""`None` is an empty cell."""


class Row(Value):
    """A row; `strong` rows stand out, and `evidence` are the facts behind it."""

    cells: tuple[Cell, ...]
    strong: bool = False
    evidence: tuple[FactIndex, ...] = ()


class Table(Value):
    """A table; the first column names the row."""

    kind: Literal["table"] = "table"
    title: Message
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Message | None = None


class Spot(Value):
    """A named point in a plane of two parties' values.

    Attributes:
        code: What it is, for its shape: `no-deal`, `agreed`, `expected`, `nash`, `kalai`,
            `best`, `history`.
    """

    code: Slug
    label: Message
    x: Number
    y: Number


class PathPoint(Value):
    """An offer in the plane, as a step of somebody's path."""

    by: PartyId
    number: int
    round: int
    x: Number
    y: Number


class Plane(Value):
    """Both parties' values against each other: the frontier, the offers, the points of note.

    Attributes:
        x_party: Whose points run to the right.
        y_party: Whose points run upwards.
        frontier: Best for the first party first.
        path: Offers in the order in which they were made.
    """

    kind: Literal["plane"] = "plane"
    title: Message
    x_party: PartyId
    y_party: PartyId
    x_title: Message
    y_title: Message
    frontier: tuple[tuple[Number, Number], ...]
    path: tuple[PathPoint, ...] = ()
    spots: tuple[Spot, ...] = ()
    note: Message | None = None


class Mark(Value):
    """Something that happened at a place on the horizontal axis."""

    x: Number
    label: Message
    fact: FactIndex | None = None


class Line(Value):
    """One line of a chart.

    Attributes:
        party: Whose colour it takes, if it is somebody's.
        low: Lower edge of a band, same length as `y`; empty for none.
        high: Upper edge of the band.
        dashed: Whether it is drawn broken (an estimate, or what was only seen).
    """

    label: Message
    party: PartyId | None = None
    x: tuple[Number, ...]
    y: tuple[Number, ...]
    low: tuple[Number, ...] = ()
    high: tuple[Number, ...] = ()
    dashed: bool = False
    steps: bool = False


class Lines(Value):
    """A line chart over rounds or years, with what happened on the way."""

    kind: Literal["lines"] = "lines"
    title: Message
    x_title: Message
    y_title: Message
    unit: Unit
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    note: Message | None = None


class Bar(Value):
    """One bar, from 0 to `value`; `low` and `high` bound a band if both are given."""

    label: Message | str
    value: Number
    party: PartyId | None = None
    low: Number | None = None
    high: Number | None = None
    evidence: tuple[FactIndex, ...] = ()


class Bars(Value):
    """A bar chart; values may be negative. `top` is the end of the scale if it is fixed."""

    kind: Literal["bars"] = "bars"
    title: Message
    unit: Unit
    bars: tuple[Bar, ...]
    top: Number | None = None
    note: Message | None = None


class BridgeStep(Value):
    """One step of a bridge: a level reached (`total`), or a change on the way to the next."""

    label: Message
    value: Number
    total: bool = False


class Bridge(Value):
    """How one value becomes another, step by step (a waterfall chart)."""

    kind: Literal["bridge"] = "bridge"
    title: Message
    unit: Unit = "points"
    steps: tuple[BridgeStep, ...]
    note: Message | None = None


Block = Annotated[
    Text | Prose | Bullets | Quote | Table | Plane | Lines | Bars | Bridge,
    Field(discriminator="kind"),
]


class Section(Value):
    """A part of the debrief with a heading."""

    id: Slug
    title: Message
    blocks: tuple[Block, ...]


Message.model_rebuild()
Listed.model_rebuild()


def message(message_id: str, **args: Arg) -> Message:
    """Return a message with its arguments.

    >>> message("debrief-story-title", name="Talks").args
    {'name': 'Talks'}
    """
    return Message(id=message_id, args=args)

"""`pack.yaml`: what the scenario picker shows without reading the scenario."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from game import __version__
from game.model.base import Label, Line, PartyId, Slug, Value

ENGINE: Final = tuple(int(part) for part in __version__.split(".")[:2])
"""Major and minor version of the rules that packs are written for."""

Version = Annotated[
    str, StringConstraints(pattern=r"^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$", max_length=14)
]
"""A semantic version such as `1.0.0`."""
FileName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)+$", max_length=80)
]
"""A file beside pack.yaml, in lower case."""


class EngineRange(Value):
    """The versions of the game (major.minor) that a pack works with.

    Attributes:
        least: First version, e.g. `0.1`.
        below: First version that it does not work with; none if unknown.
    """

    least: Annotated[str, Field(pattern=r"^\d{1,3}\.\d{1,3}$")]
    below: Annotated[str, Field(pattern=r"^\d{1,3}\.\d{1,3}$")] | None = None

    def includes(self, version: tuple[int, ...]) -> bool:
        """Tell whether a version is in the range.

        >>> EngineRange(least="0.1", below="0.3").includes((0, 3))
        False
        """
        return _number(self.least) <= version and (
            self.below is None or version < _number(self.below)
        )


class Seat(Value):
    """A party that can be played.

    Attributes:
        id: The party's id in the scenario.
        name: Its name in the picker.
        emblem: Name of a flag in `assets/flags`, if any.
    """

    id: PartyId
    name: Label
    emblem: Slug | None = None


class Manifest(Value):
    """The cover of a pack.

    Attributes:
        format: Version of the pack format, the same as in the scenario.
        id: The pack's id; the same as its scenario's.
        version: Semantic version of the pack: raise it with every change that players meet.
        engine: Versions of the game that it works with.
        title: The scenario's title.
        subtitle: One line under it.
        period: When it plays, e.g. `2000-2004`.
        summary: A few sentences for the picker.
        minutes: How long a sitting takes, minutes.
        seats: The parties, in speaking order.
        topics: What it teaches, a word or two each.
        authors: Who wrote it.
        licence: Under which terms it may be shared, e.g. `MIT`.
        scenario: The scenario's file.
        teaching: The file of the teaching notes, Markdown; for instructors, never shown in play.
        impasse_intended: Whether it is meant that no agreement is possible; a pack without a zone
            of agreement is built into a file only if it says so.
    """

    format: Literal[1, 2] = 1
    id: Slug
    version: Version
    engine: EngineRange
    title: Label
    subtitle: Line
    period: Label
    summary: Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
    minutes: Annotated[int, Field(ge=5, le=600)] = 60
    seats: Annotated[tuple[Seat, ...], Field(min_length=2, max_length=12)]
    topics: Annotated[tuple[Label, ...], Field(max_length=12)] = ()
    authors: Annotated[tuple[Label, ...], Field(max_length=20)] = ()
    licence: Label = "MIT"
    scenario: FileName = "scenario.yaml"
    teaching: FileName | None = None
    impasse_intended: bool = False


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))

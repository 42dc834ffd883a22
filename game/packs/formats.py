"""Versions of the pack format: which are read, what each one added, and how a pack is brought up.

Every format that was ever written is read for ever. A newer one may add keys and never changes what
an older key means, so a pack of format 1 plays as it did. The number tells older games that they
cannot read a pack, instead of leaving them with keys that they do not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.model.errors import PackError
from game.packs.nodes import MapNode, ScalarNode, plain, read_nodes
from game.packs.problem import InvalidPackError, Place, Problem
from game.packs.view import View

OLDEST: Final = 1
CURRENT: Final = 2


@dataclass(frozen=True, slots=True)
class Step:
    """How files of one format become files of the next.

    Attributes:
        says: What the new format brings, for the author.
        change: From the text of a file, and its name for reports, to its new text.
    """

    says: str
    change: Callable[[str, str], str]


def too_new(root: View) -> list[Problem]:
    """Return a problem if a file is of a format that this game does not know yet."""
    found = root["format"].integer
    if found is None or found <= CURRENT:
        return []
    hint = (
        "A newer version of the game wrote it; take that one, or ask the author for an older file."
    )
    expected = f"a format from {OLDEST} to {CURRENT}"
    return [root["format"].problem("newer-format", expected, hint=hint)]


def later_key(root: View, key: View, since: int) -> Iterator[Problem]:
    """Report a key that came with a later format than the one that its file names."""
    named = root["format"].integer or OLDEST
    if key and named < since:
        found = f"the key in a file of format {named}"
        hint = "`pack upgrade` shows what changes, `pack upgrade --write` changes it."
        yield key.problem("later-key", f"`format: {since}`", hint=hint, found=found)


def format_of(text: str, file: str) -> int:
    """Return the format that a file names; the oldest if it names none.

    Raises:
        InvalidPackError: If the file cannot be read, or is of a format that is not known.
    """
    root = _view(text, file)
    if found := too_new(root):
        raise InvalidPackError(file, found)
    number = root["format"].integer
    return OLDEST if number is None else max(OLDEST, number)


def upgraded(text: str, file: str) -> str:
    """Return a file's text in the current format, all else as it was; upgrading again changes nothing.

    Raises:
        InvalidPackError: If the file cannot be read, or is of a format that is not known.
    """
    before, content = format_of(text, file), _content(text, file)
    for number in range(before, CURRENT):
        text = STEPS[number].change(text, file)
    if before < CURRENT and _content(text, file) != content | {"format": CURRENT}:
        raise PackError(f"{file} is written in a way that cannot be upgraded; see `pack fmt`.")
    return text


def _content(text: str, file: str) -> dict[str, object]:
    """Return what a file says, whatever it looks like."""
    node, _ = read_nodes(text.encode(), file)
    said = plain(node) if node is not None else None
    return said if isinstance(said, dict) else {}


def _view(text: str, file: str) -> View:
    return View(_root(text, file), Place(file))


def _root(text: str, file: str) -> MapNode:
    node, problems = read_nodes(text.encode(), file)
    if not isinstance(node, MapNode):
        raise InvalidPackError(file, problems)
    return node


def _stamped(number: int) -> Callable[[str, str], str]:
    """Return a change that writes a format's number over the old one, or among the first keys."""

    def change(text: str, file: str) -> str:
        root = _root(text, file)
        lines = re.findall(r"[^\n]*\n|[^\n]+", text)
        if "format" in root.entries:
            _, node = root.entries["format"]
            assert isinstance(node, ScalarNode), "a format that was read is a number"
            line = node.place.line - 1
            start = node.place.column - 1
            rest = re.sub(r"^[^\s,}]+", str(number), lines[line][start:], count=1)
            lines[line] = lines[line][:start] + rest
            return "".join(lines)
        place, first = next(iter(root.entries.values()))
        above = place.line if isinstance(first, ScalarNode) else place.line - 1
        end = "\r\n" if lines[place.line - 1].endswith("\r\n") else "\n"
        return "".join([*lines[:above], f"format: {number}{end}", *lines[above:]])

    return change


STEPS: Final[Mapping[int, Step]] = MappingProxyType(
    {
        1: Step(
            "Format 2: the last option of an issue may be `hidden`, an event may raise a `scare`.",
            _stamped(2),
        )
    }
)
"""The step from each older format to the one after it."""

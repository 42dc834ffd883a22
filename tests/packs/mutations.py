"""Mistakes made on purpose in shipped packs, drawn from a seed: what an author's hand may do.

Every kind of mistake changes what the pack says. `expected` are the lines where a report helps: the
line that was changed, or for something left out the group it is missing from.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

FILE: Final = "scenario.yaml"
_KEY: Final = re.compile(r"^(\s*(?:- )?)([a-z_]+):( .*)?$")
_REQUIRED: Final = frozenset(
    [
        "name",
        "short",
        "delegation",
        "colour",
        "label",
        "text",
        "threshold",
        "reserve",
        "ratification",
        "instructions",
        "impasse",
        "outside_option",
        "batna",
        "status_quo",
        "description",
        "group",
        "alignment",
        "cohesion",
        "note",
        "reason",
        "wielder",
        "target",
        "impact",
        "phase",
        "probability",
        "question",
        "one_side",
        "other_side",
        "start_year",
        "period",
        "title",
        "rigidity",
    ]
)
_CHOICES: Final = re.compile(r"\b(kind|phase|task|basis|group|alignment|shock): ([a-z-]+)")
_REFERENCES: Final = re.compile(
    r"\b(issue|by|about|party|actor|observer|subject|wielder|target|option|status_quo): ([a-z][a-z0-9-]{3,})"
)
_LISTED: Final = re.compile(
    r"\b(issues|forbidden|parties|options|about): \[([a-z][a-z0-9, -]{3,})\]"
)
_VALUES: Final = re.compile(r"^(\s+[a-z0-9-]+: \[)((?:[0-9.]+, )+[0-9.]+)(\])")
_SHARES: Final = re.compile(
    r"\b(probability|quality|cohesion|threshold|rigidity|ratification): ([0-9.]+)"
)
_WEIGHT: Final = re.compile(r"^(\s{10,}[a-z0-9-]+: )([0-9.]+)$")
_FILE: Final = re.compile(r"\{file: ([a-z-]+)\.md\}")

Draw = np.random.Generator
Lines = list[str]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One mistake.

    Attributes:
        expected: Lines, from 1, one of which a report must name.
        wrong: The file's lines with the mistake in them.
    """

    kind: str
    expected: frozenset[int]
    wrong: tuple[str, ...]


Maker = Callable[[Lines, int, Draw], Lines | None]


def typo(word: str, draw: Draw) -> str:
    """Return a word with one letter changed, doubled, left out, or two swapped."""
    place = int(draw.integers(0, len(word) - 1))
    kind = int(draw.integers(0, 4))
    if kind == 0 and word[place] != word[place + 1]:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if kind == 1:
        return word[: place + 1] + word[place] + word[place + 1 :]
    if kind == 2:
        return word[: place + 1] + word[place + 2 :] if place + 2 <= len(word) else word[:-1]
    return word[: place + 1] + ("x" if word[place + 1] != "x" else "y") + word[place + 2 :]


def _in_match(line: str, match: re.Match[str] | None, group: int, new: str) -> str | None:
    if match is None or match[group] == new:
        return None
    return line[: match.start(group)] + new + line[match.end(group) :]


def key_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell a key."""
    match = _KEY.match(lines[at])
    if match is None or len(match[2]) < 4:
        return None
    return _put(lines, at, _in_match(lines[at], match, 2, typo(match[2], draw)))


def key_left_out(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Delete a line with a required key and its value on it."""
    del draw
    match = _KEY.match(lines[at])
    alone = match and match[3] and match[3].strip() not in {"", ">-", "|"} and "- " not in match[1]
    if not alone or match is None or match[2] not in _REQUIRED:
        return None
    if at + 1 < len(lines) and _indent(lines[at + 1]) > _indent(lines[at]):
        return None
    return [*lines[:at], *lines[at + 1 :]]


def key_twice(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Write a key with its value twice."""
    del draw
    match = _KEY.match(lines[at])
    if match is None or not match[3] or "- " in match[1] or match[3].strip() in {">-", "|"}:
        return None
    return [*lines[: at + 1], lines[at], *lines[at + 1 :]]


def reference_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell the name of something."""
    match = _REFERENCES.search(lines[at])
    return _put(lines, at, match and _in_match(lines[at], match, 2, typo(match[2], draw)))


def listed_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell the first name of a list."""
    match = _LISTED.search(lines[at])
    if match is None:
        return None
    first, comma, rest = match[2].partition(",")
    return _put(lines, at, _in_match(lines[at], match, 2, typo(first, draw) + comma + rest))


def choice_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell one of a few allowed words."""
    match = _CHOICES.search(lines[at])
    if match is None or (match[1] == "group" and _indent(lines[at]) < 8):
        return None
    return _put(lines, at, _in_match(lines[at], match, 2, typo(match[2], draw)))


def worth_left_out(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Leave one number of a list of worths out."""
    match = _VALUES.match(lines[at])
    if match is None:
        return None
    numbers = match[2].split(", ")
    del numbers[int(draw.integers(0, len(numbers)))]
    return _put(lines, at, _in_match(lines[at], match, 2, ", ".join(numbers)))


def share_too_big(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Write a share as a percentage."""
    del draw
    match = _SHARES.search(lines[at])
    if match is None or float(match[2]) * 100 <= 1:
        return None
    return _put(lines, at, _in_match(lines[at], match, 2, f"{float(match[2]) * 100:g}"))


def number_as_word(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Write a number with a unit."""
    del draw
    match = _SHARES.search(lines[at])
    return _put(lines, at, match and _in_match(lines[at], match, 2, f"{match[2]} or so"))


def weight_changed(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Change a weight so that the sum is off."""
    match = _WEIGHT.match(lines[at])
    issues = re.findall(r"^  - id: ([a-z0-9-]+)$", "\n".join(lines), re.MULTILINE)
    if match is None or match[1].strip().removesuffix(":") not in issues:
        return None
    more = float(match[2]) + float(draw.integers(1, 6))
    return _put(lines, at, _in_match(lines[at], match, 2, f"{more:g}"))


def file_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell the name of a text's file."""
    match = _FILE.search(lines[at])
    return _put(lines, at, match and _in_match(lines[at], match, 1, typo(match[1], draw)))


def bracket_lost(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Lose a closing bracket."""
    del draw
    if not re.search(r"[\]}]$", lines[at]) or lines[at].lstrip().startswith("#"):
        return None
    return _put(lines, at, lines[at][:-1])


def indented(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Move a line one space to the right or the left."""
    match = _KEY.match(lines[at])
    if match is None or not match[3] or "- " in match[1] or _indent(lines[at]) < 2:
        return None
    before = lines[at - 1]
    if not _KEY.match(before) or _indent(before) != _indent(lines[at]):
        return None
    return _put(lines, at, lines[at][1:] if draw.integers(0, 2) else f" {lines[at]}")


def definition_misspelt(lines: Lines, at: int, draw: Draw) -> Lines | None:
    """Misspell the name of an issue or a party where it is defined."""
    match = re.match(r"^  - (id): ([a-z][a-z0-9-]{3,})$", lines[at])
    if match is None or not _in_section(lines, at, ("issues", "parties")):
        return None
    return _put(lines, at, _in_match(lines[at], match, 2, typo(match[2], draw)))


MAKERS: Final[tuple[Maker, ...]] = (
    key_misspelt,
    key_left_out,
    key_twice,
    reference_misspelt,
    listed_misspelt,
    choice_misspelt,
    worth_left_out,
    share_too_big,
    number_as_word,
    weight_changed,
    file_misspelt,
    bracket_lost,
    indented,
    definition_misspelt,
)


def mutations(text: str, draw: Draw, count: int, first: int = 0) -> Iterator[Mutation]:
    """Yield so many mistakes in a scenario's text, kind after kind from the first on."""
    lines = text.split("\n")
    for number in range(first, first + count):
        for turn in range(len(MAKERS)):
            made = _made(lines, MAKERS[(number + turn) % len(MAKERS)], draw)
            if made is not None:
                yield made
                break


def _made(lines: Sequence[str], maker: Maker, draw: Draw) -> Mutation | None:
    """Return a mistake of one kind at a place that can have it, if there is one."""
    for place in draw.permutation(len(lines)):
        at = int(place)
        wrong = maker(list(lines), at, draw) if lines[at].strip() else None
        if wrong is not None:
            return Mutation(maker.__name__, _expected(lines, at, maker), tuple(wrong))
    return None


def _expected(lines: Sequence[str], at: int, maker: Maker) -> frozenset[int]:
    """Return the lines where a report helps."""
    if maker is key_twice:
        return frozenset({at + 2})
    if maker is key_left_out:
        return frozenset({_owner(lines, at)})
    if maker is weight_changed:
        return frozenset({at + 1, _owner(lines, at)})
    return frozenset({at + 1})


def _owner(lines: Sequence[str], at: int) -> int:
    """Return the line, from 1, of the key or the item that a line belongs to."""
    depth = _indent(lines[at])
    for above in range(at - 1, -1, -1):
        text = lines[above]
        if text.strip() and not text.lstrip().startswith("#"):
            if text.lstrip().startswith("- ") and _indent(text) + 2 == depth:
                return above + 1
            if _indent(text) < depth:
                return above + 1
    return 1


def _in_section(lines: Sequence[str], at: int, names: Sequence[str]) -> bool:
    tops = [line for line in lines[:at] if re.match(r"^[a-z_]+:", line)]
    return bool(tops) and tops[-1].rstrip(":") in names


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _put(lines: Lines, at: int, new: str | None) -> Lines | None:
    if not new or new == lines[at]:
        return None
    return [*lines[:at], new, *lines[at + 1 :]]


def copied(pack: Path, folder: Path) -> Path:
    """Return a copy of a pack without its playthroughs."""
    target = folder / pack.name
    shutil.copytree(pack, target, ignore=shutil.ignore_patterns("playthroughs"))
    return target

"""YAML to plain nodes with places: a small, safe subset, read in bounded time.

Only what JSON can say, plus comments: no anchors, aliases, merge keys, tags or directives; the
only booleans are `true` and `false`; a date is text. Everything refused is refused with its place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from game.packs.problem import Place, Problem, error, shown

MAX_BYTES: Final = 1 << 20  # 1 MiB a file (design choice: the longest shipped one is a tenth)
MAX_DEPTH: Final = 40
MAX_NODES: Final = 50_000
_MAX_NUMBER: Final = 24  # characters; a longer number is a mistake

# Control characters, line separators, and what reorders text on a screen (bidi embeddings,
# overrides and isolates): invisible to an author, so never in a pack.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_NUMBER: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(inf|Inf|INF|nan|NaN|NAN)")
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Plain = str | int | float | bool | None


@dataclass(slots=True)
class ScalarNode:
    """A single value; later steps may put a text or an option number in its stead."""

    place: Place
    value: Plain


@dataclass(slots=True)
class ListNode:
    """A list of nodes."""

    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """Keys in file order, each with the place of the key and the node under it."""

    place: Place
    entries: dict[str, tuple[Place, Node]] = field(default_factory=dict)


Node = ScalarNode | ListNode | MapNode


class _Refused(Exception):  # noqa: N818 - a signal inside this module, not an error for others
    """The rest of the file cannot be read."""


@dataclass(slots=True)
class _Builder:
    """Builds nodes from YAML events without recursion."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[tuple[ListNode | MapNode, list[tuple[str, Place]]]] = field(default_factory=list)
    root: Node | None = None
    documents: int = 0
    count: int = 0

    def refuse(self, code: str, place: Place, found: str, expected: str) -> None:
        """Note a problem."""
        self.problems.append(error(code, place, "", found, expected))

    def stop(self, code: str, place: Place, found: str, expected: str) -> None:
        """Note a problem and give the file up."""
        self.refuse(code, place, found, expected)
        raise _Refused

    def feed(self, event: yaml.Event) -> None:
        """Take the next event."""
        place = _place(self.file, event.start_mark)
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if event.version or event.tags or self.documents > 1:
                    self.stop("yaml-document", place, "a second document or a % directive", "one")
            case yaml.AliasEvent():
                self.stop("yaml-alias", place, f"the alias *{event.anchor}", "the text itself")
            case yaml.NodeEvent():
                self.check_node(event, place)
                self.node(event, place)
            case yaml.CollectionEndEvent():
                self.stack.pop()
            case _:
                pass

    def check_node(self, event: yaml.NodeEvent, place: Place) -> None:
        """Refuse anchors and tags; stop at the limits."""
        if event.anchor is not None:
            self.refuse("yaml-anchor", place, f"the anchor &{event.anchor}", "no anchors")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse("yaml-tag", place, f"the tag {shown(tag)}", "no tags")
        self.count += 1
        if self.count > MAX_NODES:
            self.stop("yaml-too-big", place, "more values than a pack may have", f"{MAX_NODES}")
        if len(self.stack) >= MAX_DEPTH:
            self.stop("yaml-too-deep", place, "lists within lists", f"at most {MAX_DEPTH} levels")

    def node(self, event: yaml.NodeEvent, place: Place) -> None:
        """Add a node, or hold it as the next key."""
        if isinstance(event, yaml.ScalarEvent):
            if self.takes_key():
                self.key(event.value, place)
            else:
                self.add(ScalarNode(place, self.scalar(event, place)))
            return
        if self.takes_key():
            self.stop("yaml-key", place, "a list or a group as a key", "a word as a key")
        made: ListNode | MapNode = (
            ListNode(place) if isinstance(event, yaml.SequenceStartEvent) else MapNode(place)
        )
        self.add(made)
        self.stack.append((made, []))

    def takes_key(self) -> bool:
        """Tell whether the next node is a key of the innermost group."""
        return (
            bool(self.stack) and isinstance(self.stack[-1][0], MapNode) and not self.stack[-1][1]
        )

    def key(self, text: str, place: Place) -> None:
        """Hold a key for the node that follows."""
        self.check_text(text, place)
        if text == "<<":
            self.refuse("yaml-merge", place, "a merge key `<<`", "the keys themselves")
        self.stack[-1][1].append((text, place))

    def add(self, node: Node) -> None:
        """Put a node into the innermost list or group."""
        if not self.stack:
            self.root = node
            return
        container, held = self.stack[-1]
        if isinstance(container, ListNode):
            container.items.append(node)
            return
        key, place = held.pop()
        if key in container.entries:
            first = container.entries[key][0].line
            found = f"the key `{key}` again (first in line {first})"
            self.refuse("duplicate-key", place, found, "each key once")
        else:
            container.entries[key] = (place, node)

    def check_text(self, text: str, place: Place) -> None:
        """Refuse characters that an escape in quotes brings in."""
        unseen = UNSEEN.search(text)
        if unseen:
            found = f"the hidden character U+{ord(unseen[0]):04X}"
            self.refuse("hidden-character", place, found, "visible text")

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Plain:
        """Return the value of a scalar under the core schema's JSON part."""
        text = str(event.value)
        self.check_text(text, place)
        if not event.implicit[0]:
            return text
        if text in {"", "~", "null"}:
            return None
        if text in {"true", "false"}:
            return text == "true"
        return self.number(text, place)

    def number(self, text: str, place: Place) -> Plain:
        """Return a number, or the text if it is none."""
        if _NOT_FINITE.fullmatch(text):
            self.refuse("number-not-finite", place, shown(text), "a number")
            return 0
        if not _NUMBER.fullmatch(text[: _MAX_NUMBER + 1]):
            return text
        if len(text) > _MAX_NUMBER:
            self.refuse("number-too-long", place, shown(text), "a shorter number")
            return 0
        if _INTEGER.fullmatch(text):
            return int(text)
        value = float(text)
        if not math.isfinite(value):
            self.refuse("number-not-finite", place, shown(text), "a number")
            return 0
        return value


def read_nodes(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Return the nodes of a YAML file, or what is wrong with it.

    Args:
        data: The file's bytes, UTF-8.
        file: Its name for reports.
    """
    text, problems = read_text(data, file)
    if text is None or problems:
        return None, problems
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.feed(event)
    except _Refused:
        return None, builder.problems
    except yaml.YAMLError as failure:
        return None, [*builder.problems, _syntax(failure, file)]
    if builder.root is None:
        builder.refuse("empty-file", Place(file), "an empty file", "keys and values")
    return builder.root, builder.problems


def read_text(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Return a file's text with hidden characters refused, or what is wrong with it."""
    if len(data) > MAX_BYTES:
        found = f"{len(data):,} bytes"
        return None, [error("file-too-big", Place(file), "", found, f"at most {MAX_BYTES:,}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        found = "bytes that are not UTF-8"
        return None, [error("not-utf-8", Place(file, line), "", found, "a file saved as UTF-8")]
    return text, list(_unseen(text, file))


def _unseen(text: str, file: str) -> Iterator[Problem]:
    """Find hidden characters, the first in each line."""
    if not UNSEEN.search(text):
        return
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        unseen = UNSEEN.search(line)
        if unseen:
            found = f"the hidden character U+{ord(unseen[0]):04X}"
            place = Place(file, number, unseen.start() + 1)
            yield error("hidden-character", place, "", found, "visible text")


def _place(file: str, mark: Any) -> Place:
    return Place(file) if mark is None else Place(file, mark.line + 1, mark.column + 1)


def _syntax(failure: yaml.YAMLError, file: str) -> Problem:
    """Return PyYAML's complaint as a problem; a bracket left open is told where it opens."""
    mark = getattr(failure, "problem_mark", None) or getattr(failure, "context_mark", None)
    said = getattr(failure, "problem", None) or "something that is not YAML"
    opened = getattr(failure, "context_mark", None)
    if opened is not None and "flow" in str(getattr(failure, "context", "")):
        hint = "Close the bracket that opens here, and put a comma between its parts."
        return error("yaml-syntax", _place(file, opened), "", "an open bracket", "YAML", hint)
    hint = (
        "Look at this line and the one above it: a colon and a space after each key, the same "
        "indentation (spaces, not tabs) within a group, and quotes around text that has a colon "
        "or begins with a special character."
    )
    return error("yaml-syntax", _place(file, mark), "", str(said), "YAML", hint)


def plain(node: Node) -> object:
    """Return a node's data as JSON would hold it; depth is bounded by `MAX_DEPTH`."""
    match node:
        case ScalarNode(value=value):
            return value
        case ListNode(items=items):
            return [plain(item) for item in items]
        case MapNode(entries=entries):
            return {key: plain(child) for key, (_, child) in entries.items()}

"""YAML and JSON to plain lists, groups and texts, in bounded time; no tags, anchors or aliases."""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn

import yaml

from game.interop.domain import MOST_DEPTH, MOST_FILE_BYTES, MOST_NODES
from game.model.errors import DomainError

Plain = str | list["Plain"] | dict[str, "Plain"] | None
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS: Final = {"", "~", "null", "Null", "NULL"}


class _Builder:
    """Builds values from YAML events without recursion; every scalar stays a text."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Plain = None
        self.stack: list[tuple[list[Plain] | dict[str, Plain], list[str]]] = []
        self.count = 0
        self.documents = 0

    def feed(self, event: yaml.Event) -> None:
        """Take the next event."""
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "a second document in one file")
            case yaml.AliasEvent():
                self.refuse(event, "an alias (*name), which is not read")
            case yaml.NodeEvent():
                self.node(event)
            case yaml.CollectionEndEvent():
                self.stack.pop()
            case _:
                pass

    def node(self, event: yaml.NodeEvent) -> None:
        """Add a value, or hold it as the next key."""
        self.count += 1
        if self.count > MOST_NODES:
            self.refuse(event, f"more than {MOST_NODES:,} values")
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self.refuse(event, "an anchor (&name) or a tag (!name), which is not read")
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
            return
        if self.wants_key():
            self.refuse(event, "a list or a group as a key")
        if len(self.stack) >= MOST_DEPTH:
            self.refuse(event, f"values nested more than {MOST_DEPTH} deep")
        made: list[Plain] | dict[str, Plain] = (
            [] if isinstance(event, yaml.SequenceStartEvent) else {}
        )
        self.add(made)
        self.stack.append((made, []))

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Add a scalar as its text, or `None` for an unquoted null."""
        text = str(event.value)
        if self.wants_key():
            container, held = self.stack[-1]
            if text in container:
                self.refuse(event, f"the key {text[:40]!r} twice")
            held.append(text)
            return
        self.add(None if event.implicit[0] and text in _NULLS else text)

    def wants_key(self) -> bool:
        """Tell whether the next node is a key of the innermost group."""
        return bool(self.stack) and isinstance(self.stack[-1][0], dict) and not self.stack[-1][1]

    def add(self, value: Plain) -> None:
        """Put a value into the innermost list or group."""
        if not self.stack:
            self.root = value
            return
        container, held = self.stack[-1]
        if isinstance(container, dict):
            container[held.pop()] = value
        else:
            container.append(value)

    def refuse(self, event: yaml.Event, what: str) -> NoReturn:
        """Give the file up."""
        mark = event.start_mark
        line = mark.line + 1 if mark else 1
        raise DomainError(f"{self.file}:{line}: {what}")


def read_yaml(data: bytes, file: str) -> Plain:
    """Return what a YAML or JSON file says; numbers stay texts, so none is lost or reshaped.

    Raises:
        DomainError: With the file and line, if it is too big, malformed, or has what is not read.
    """
    text = _decoded(data, file)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.feed(event)
    except yaml.YAMLError as failure:
        mark: Any = getattr(failure, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        said = getattr(failure, "problem", None) or "it cannot be read"
        raise DomainError(f"{file}:{line}: not well-formed YAML: {said}") from None
    return builder.root


def read_json(data: bytes, file: str) -> Plain:
    """Return what a JSON file says, under the same limits as `read_yaml`.

    Raises:
        DomainError: With the file and line.
    """
    text = _decoded(data, file)
    try:
        found = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except json.JSONDecodeError as failure:
        raise DomainError(
            f"{file}:{failure.lineno}: not well-formed JSON: {failure.msg}"
        ) from None
    except RecursionError:
        raise DomainError(f"{file}: values nested too deep") from None
    _check_size(found, file)
    return found  # type: ignore[no-any-return]  # every number was read as its text


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MOST_FILE_BYTES:
        raise DomainError(f"{file}: {len(data):,} bytes; at most {MOST_FILE_BYTES:,} are read")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        raise DomainError(f"{file}:{line}: bytes that are not UTF-8") from None


def _check_size(found: Any, file: str) -> None:
    """Refuse a value with too many parts or too deep; booleans are nobody's number."""
    waiting: list[tuple[Any, int]] = [(found, 0)]
    count = 0
    while waiting:
        value, depth = waiting.pop()
        count += 1
        if depth > MOST_DEPTH or count > MOST_NODES:
            raise DomainError(f"{file}: more than {MOST_NODES:,} values, or nested too deep")
        if isinstance(value, dict):
            waiting.extend((child, depth + 1) for child in value.values())
        elif isinstance(value, list):
            waiting.extend((child, depth + 1) for child in value)

"""Values as YAML on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard

_PLAIN: Final = re.compile(r"[A-Za-z(][^:#\[\]{},&*!|>'\"%@`\n]*")
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off"})

Plain = str | int | float | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]


def flow(value: Plain) -> str:
    """Return a value on one line.

    >>> flow({"a": [1, 0.5], "b": "yes"})
    '{a: [1, 0.5], b: "yes"}'
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(child)}" for key, child in value.items()) + "}"
    if is_list(value):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, float):
        return f"{int(value)}" if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004 - exact
    return json.dumps(value)


def text(words: str) -> str:
    """Return a text as YAML reads it back, in quotes only where it needs them.

    >>> text("a plain text"), text("2004"), text("key: value")
    ('a plain text', '"2004"', '"key: value"')
    """
    plain = _PLAIN.fullmatch(words) and words.lower() not in _WORDS and words == words.strip()
    return words if plain else json.dumps(words, ensure_ascii=False)


def is_list(value: Plain) -> TypeGuard[Sequence[Plain]]:
    """Tell whether a value is a list."""
    return isinstance(value, Sequence) and not isinstance(value, str)

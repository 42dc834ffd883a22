"""One line of a save: JSON with its number and a checksum chained to the line before.

A line reads `{"n":3,"sum":"0123456789abcdef","body":{...}}` and ends with a line feed. The
checksum is BLAKE2s with 8 bytes of output over the ASCII text `<sum of the line before> <n> `
and then the bytes of the body as they stand in the file. It is checked before the body is
parsed. `docs/save-format.md` tells it to people who write other readers.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue

from game.storage.errors import RecordError

Body = dict[str, JsonValue]
FIRST_SUM: Final = "0" * 16
MAX_LINE_BYTES: Final = 1 << 20  # design choice; a move with its events takes a few kilobytes
MAX_DEPTH: Final = 64  # brackets inside brackets; design choice, ours need fewer than ten
_ENVELOPE: Final = re.compile(
    rb'\{"n":(0|[1-9][0-9]{0,8}),"sum":"([0-9a-f]{16})","body":(\{.*\})\}', re.DOTALL
)
_NUMBER: Final = re.compile(rb'\{"n":([0-9]{1,9}),')
_STRINGS: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_AS_IT_IS: Final = frozenset({str, int, bool, type(None)})  # written without a second look
_TEXT: Final = frozenset({str})
_JSON: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)
_BRACKETS: Final = re.compile(rb"[\[{]|[\]}]")


class LineError(ValueError):
    """A line is not what was written; the text says why, without naming the file."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sound line: its number from 0, its checksum in hexadecimal, and what it says."""

    n: int
    checksum: str
    body: Body


def checksum(previous: str, n: int, body: bytes) -> str:
    """Return the checksum of a line, 16 hexadecimal digits.

    >>> checksum(FIRST_SUM, 0, b"{}")
    '9c10bee9a994c90a'
    """
    digest = hashlib.blake2s(f"{previous} {n} ".encode("ascii"), digest_size=8)
    digest.update(body)
    return digest.hexdigest()


def encode(
    n: int, body: Mapping[str, JsonValue], previous: str, limit: int = MAX_LINE_BYTES
) -> tuple[bytes, str]:
    """Return the bytes of a line, line feed included, and its checksum.

    The body is written with sorted keys and no spaces, so equal bodies give equal bytes.

    Raises:
        RecordError: If the body is not plain JSON, or deeper or longer than a reader accepts.
    """
    plain = body if _is_plain(body, 1) else _plain(body, "body", 1)
    try:
        text = _JSON.encode(plain).encode("utf-8")
    except ValueError as error:  # half a surrogate pair, or an integer beyond Python's limit
        raise RecordError(f"A record cannot be written as JSON: {error}.") from error
    found = checksum(previous, n, text)
    line = b'{"n":%d,"sum":"%s","body":%s}\n' % (n, found.encode("ascii"), text)
    if len(line) > limit:
        raise RecordError(f"A record of {len(line)} bytes is too long; the limit is {limit}.")
    return line, found


def decode(raw: bytes, n: int, previous: str) -> Line:
    """Return what a line says, given without its line feed.

    Args:
        raw: The bytes of the line.
        n: The number that the line must have.
        previous: The checksum of the line before.

    Raises:
        LineError: If it is not the line that was written there, or not JSON that we accept.
    """
    match = _ENVELOPE.fullmatch(raw)
    if match is None:
        raise LineError("it does not have the form of a saved record")
    if int(match[1]) != n:
        raise LineError(f"record {int(match[1])} stands where record {n} should")
    if checksum(previous, n, match[3]) != match[2].decode("ascii"):
        raise LineError("its checksum does not fit its content and the line before")
    return Line(n, match[2].decode("ascii"), parse(match[3]))


def number_of(raw: bytes) -> int:
    """Return the number that a line gives itself, or 0 if it gives none."""
    match = _NUMBER.match(raw)
    return int(match[1]) if match else 0


def parse(text: bytes) -> Body:
    """Return the JSON object in `text`, read strictly.

    Raises:
        LineError: On other encodings than UTF-8, deep nesting, repeated keys, NaN or infinity.
    """
    if _is_too_deep(text):
        raise LineError(f"its JSON is nested more than {MAX_DEPTH} deep")
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=_finite,
            parse_constant=_constant,
        )
    except UnicodeDecodeError as error:
        raise LineError("it is not UTF-8 text") from error
    except LineError:
        raise
    except ValueError as error:
        raise LineError(f"it is not valid JSON ({error})") from error
    if not isinstance(value, dict):
        raise LineError("it is not a JSON object")
    return value


def _is_plain(value: object, depth: int) -> bool:
    """Tell whether a value is made of dictionaries, lists and JSON's own types already.

    So is nearly every record. What is not is looked at by `_plain`, which says what is wrong.
    """
    items: Iterable[object]
    if type(value) is dict and _TEXT.issuperset(map(type, value)):
        items = value.values()
    elif type(value) is list:
        items = value
    else:
        return type(value) is float and math.isfinite(value)
    kinds = _AS_IT_IS
    return depth <= MAX_DEPTH and all(
        type(item) in kinds or _is_plain(item, depth + 1) for item in items
    )


def _plain(value: object, where: str, depth: int) -> JsonValue:
    """Return a value as lists and dictionaries, or refuse what JSON cannot give back."""
    if depth > MAX_DEPTH and isinstance(value, (Mapping, list, tuple)):
        raise RecordError(f"A record is nested more than {MAX_DEPTH} deep.")
    match value:  # what is most frequent first; looking for a `Mapping` takes long
        case float():
            if math.isfinite(value):
                return value
            raise RecordError(f"{where} is {value}; a record holds finite numbers only.")
        case dict() | Mapping():
            return {
                _key(key, where): item
                if type(item) in _AS_IT_IS
                else _plain(item, f"{where}.{key}", depth + 1)
                for key, item in value.items()
            }
        case list() | tuple():
            return [
                item if type(item) in _AS_IT_IS else _plain(item, f"{where}[{i}]", depth + 1)
                for i, item in enumerate(value)
            ]
        case None | bool() | int() | str():
            return value
        case _:
            raise RecordError(f"{where} is a {type(value).__name__}, which is not plain JSON.")


def _key(key: object, where: str) -> str:
    if isinstance(key, str):
        return key
    raise RecordError(f"{where} has the key {key!r}; a key must be text.")


def _is_too_deep(text: bytes) -> bool:
    """Return whether brackets nest beyond the limit, without parsing."""
    if text.count(b"[") + text.count(b"{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in _BRACKETS.findall(_STRINGS.sub(b"", text)):
        depth += 1 if bracket in b"[{" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def _object(pairs: list[tuple[str, JsonValue]]) -> Body:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise LineError("a key stands twice in one object")
    return found


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise LineError(f"the number {text[:40]} is too large")
    return value


def _constant(text: str) -> float:
    raise LineError(f"{text} is not a number that a save may hold")

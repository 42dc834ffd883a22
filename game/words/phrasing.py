"""Sentences that were composed elsewhere as values: a message id, its arguments, lists of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, Protocol, runtime_checkable

from game.words.book import Argument, Words, decimals, percent

PAIR: Final = 2  # of two parts each is clear, whatever commas they have
_BEGINNING: Final = re.compile(r"(?:^|[.?!]\s+)[a-zà-ÿ]")
_ENCLOSED: Final = re.compile(r"\([^()]*\)|“[^”]*”")


@runtime_checkable
class Composed(Protocol):
    """A sentence before it has words."""

    @property
    def id(self) -> str:
        """The message's id."""
        ...

    @property
    def args(self) -> Mapping[str, object]:
        """Its arguments: text, numbers, or composed again."""
        ...


@runtime_checkable
class Several(Protocol):
    """Several things in one sentence."""

    @property
    def items(self) -> Sequence[object]:
        """The things, in order."""
        ...


def phrase(words: Words, value: object) -> str:
    """Return the words of a composed value, a list of such, a text or a number."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return words.say("number", value=value)
    if isinstance(value, Composed):
        given = {name: _argument(words, argument) for name, argument in value.args.items()}
        return words.say(value.id, **given)
    assert isinstance(value, Several), f"{type(value).__name__} has no words"
    return join(words, [phrase(words, item) for item in value.items])


def _argument(words: Words, value: object) -> Argument:
    """Return an argument for Fluent; numbers stay numbers, so that plurals work."""
    return value if isinstance(value, str | int | float) else phrase(words, value)


def join(words: Words, parts: Sequence[str], limit: int | None = None) -> str:
    """Return `a, b and c`; past `limit` parts, `a, b and 3 more`.

    A list of one part more than the limit is shown whole. Where a part has a comma of its own,
    the list is `a, b; c; and d`.
    """
    shown = list(parts)
    several = len(shown) > PAIR and any("," in _outside_brackets(part) for part in shown)
    between, last = ("list-semicolon", "list-and-last") if several else ("list-comma", "list-and")
    if limit is not None and len(shown) > limit + 1:
        rest = len(shown) - limit
        shown = [*shown[:limit], words.say("list-more", count=rest)]
    if not shown:
        return ""
    text = shown[0]
    for part in shown[1:-1]:
        text = words.say(between, first=text, next=part)
    if len(shown) > 1:
        text = words.say(last, first=text, last=shown[-1])
    return text


def capital(text: str) -> str:
    """Return a text with a capital at its start.

    >>> capital("it received help")
    'It received help'
    """
    return text[:1].upper() + text[1:]


def begun(text: str) -> str:
    """Return a text whose sentences begin with capitals.

    >>> begun("the US agrees. the conduct of Cuba is another matter.")
    'The US agrees. The conduct of Cuba is another matter.'
    """
    return _BEGINNING.sub(lambda found: found.group().upper(), text)


def _outside_brackets(part: str) -> str:
    """Return a part without what stands in brackets or between quotation marks."""
    return _ENCLOSED.sub("", part)


_DECIMALS: Final = {"points": 1, "signed": 1, "number": 2, "score": 0, "count": 0}


def quantity(words: Words, value: float, unit: str) -> str:
    """Return a number as its unit is written.

    Args:
        words: The book.
        value: The number; a share, 0-1, for `percent`.
        unit: `points`, `signed`, `percent`, `score`, `count`, `number` or `text`.
    """
    if unit == "percent":
        return words.say("number", value=percent(value))
    number = words.say("number", value=decimals(value, _DECIMALS.get(unit, 2)))
    return words.say("number-plus", number=number) if unit == "signed" and value > 0 else number

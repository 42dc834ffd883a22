"""The book of sentences: Fluent messages by id, read when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentFloat, FluentInt, FluentNumber

from game.model.errors import NotationError
from game.model.late import late

Argument = str | int | float | FluentNumber
"""What a sentence can be given: text, or a number that its language sets."""

LONGEST: Final = 900  # characters of an argument that Fluent is given; it refuses 1,000 or more
PRIVATE: Final = 0xE000  # first of the characters that no text uses

_ENTRY: Final = re.compile(r"^(-?[A-Za-z][\w-]*)[ ]*=", re.MULTILINE)
_TERM: Final = re.compile(r"\{\s*(-[a-z][\w-]*)")
_LIMIT: Final = "$limit-"  # how the variables of `game.words.limits` begin

_rules: Final = late(__name__, {"LIMITS": "game.words.limits"})  # read when a message needs them


class Words:
    """Sentences of one language.

    A message that is missing, or lacks an argument, shows its own name; it never stops the game.
    `missing` and `faults` collect such cases for the tests.

    >>> words = Words({"a.ftl": "greet = Good day, { $name }."})
    >>> words.say("greet", name="Alba")
    'Good day, Alba.'
    >>> words.say("part"), sorted(words.missing)
    ('[part]', ['part'])
    """

    def __init__(self, resources: Mapping[str, str], locale: str = "en") -> None:
        """Take the texts of Fluent files by file name; they are split now and parsed on use."""
        self.locale = locale
        self.missing: set[str] = set()
        self.faults: set[str] = set()
        self._entries = _split(resources)
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._read: set[str] = set()
        self._counts: dict[str, int] = {}

    @property
    def ids(self) -> frozenset[str]:
        """Every message id of the book, without terms."""
        return frozenset(entry for entry in self._entries if not entry.startswith("-"))

    def has(self, message_id: str) -> bool:
        """Tell whether there is a message, or with `id.attribute` an attribute of it."""
        name, _, attribute = message_id.partition(".")
        if name not in self._entries:
            return False
        self._load(name)
        return not attribute or attribute in self._bundle.get_message(name).attributes

    def say(self, message_id: str, **arguments: Argument) -> str:
        """Return a sentence.

        Args:
            message_id: Such as `phase-rounds`, or `phase-rounds.intro` for an attribute.
            arguments: Values of its variables, without those of `game.words.limits`. Whole
                numbers are set without separators, so that years stay years; fractions with one
                digit; use `percent` for shares.
        """
        if not self.has(message_id):
            self.missing.add(message_id)
            return f"[{message_id}]"
        name, _, attribute = message_id.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None, f"{message_id} has attributes but no text of its own"
        if _LIMIT in self._entries[name]:
            arguments = {**_rules("LIMITS"), **arguments}
        long = _too_long(arguments)
        given = {key: _argument(value) for key, value in {**arguments, **long}.items()}
        text, problems = self._bundle.format_pattern(pattern, given)
        self.faults.update(f"{message_id}: {problem}" for problem in problems)
        said = str(text)
        for key, token in long.items():
            said = said.replace(token, str(arguments[key]))
        return said

    def mentions(self, message_id: str, words: Iterable[str]) -> bool:
        """Tell whether a message, its attributes included, has one of some words in it."""
        text = self._entries.get(message_id, "").lower()
        return any(word.lower() in text for word in words)

    def variants(self, stem: str) -> int:
        """Return how many variants `stem-1`, `stem-2`, ... a sentence has."""
        if stem not in self._counts:
            count = 0
            while f"{stem}-{count + 1}" in self._entries:
                count += 1
            self._counts[stem] = count
        return self._counts[stem]

    def slip(self, problem: NotationError) -> str:
        """Return the sentences that say what is wrong with a typed line, and how to type it."""
        details = dict(problem.details)
        usage = details.pop("usage", "")
        named = f"what-{details.get('what', '')}"
        if named in self._entries:
            details["what"] = self.say(named)
        details.setdefault("example", "issue=option")
        sentence = self.say(f"notation-{problem.code}", **details)
        return f"{sentence} {self.say('notation-usage', usage=usage)}" if usage else sentence

    def _load(self, name: str) -> None:
        """Parse a message and the terms it uses."""
        if name in self._read or name not in self._entries:
            return
        self._read.add(name)
        text = self._entries[name]
        self._bundle.add_resource(FluentResource(text), allow_overrides=True)
        for term in _TERM.findall(text):
            self._load(term)


def percent(share: float) -> FluentNumber:
    """Return a share, 0-1, as an argument that its language sets in whole percent."""
    return FluentFloat(round(share, 2) + 0.0, style="percent", maximumFractionDigits=0)


def decimals(number: float, digits: int) -> FluentNumber:
    """Return a number as an argument that its language sets with so many decimals."""
    return FluentFloat(
        round(number, digits) + 0.0,
        useGrouping=False,
        minimumFractionDigits=digits,
        maximumFractionDigits=digits,
    )


def _too_long(arguments: Mapping[str, Argument]) -> dict[str, str]:
    """Return a stand-in for each text that is longer than Fluent allows in one place."""
    keys = [k for k, value in arguments.items() if isinstance(value, str) and len(value) > LONGEST]
    return {key: chr(PRIVATE + number) for number, key in enumerate(keys)}


def _argument(value: Argument) -> str | FluentNumber:
    if isinstance(value, str | FluentNumber):
        return value
    if isinstance(value, int):
        return FluentInt(value, useGrouping=False)
    return decimals(value, 1)


def _split(resources: Mapping[str, str]) -> dict[str, str]:
    """Cut Fluent texts into entries: each starts with an id in the first column."""
    entries: dict[str, str] = {}
    for text in resources.values():
        whole = text.replace("\r\n", "\n")
        starts = [(found.start(), found.group(1)) for found in _ENTRY.finditer(whole)]
        ends = [start for start, _ in starts[1:]] + [len(whole)]
        for (start, name), end in zip(starts, ends, strict=True):
            entries[name] = whole[start:end]
    return entries

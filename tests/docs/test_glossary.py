"""The words of scenario files are the glossary's, or ordinary ones."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PACK_FORMAT: Final = (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")
GLOSSARY: Final = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
UNIT: Final = re.compile(r"_(years|months|points)$")

# Keys that are ordinary words and mean here what they mean anywhere.
WORDS: Final = """
    about after agreed authors available basis below benefit brief by change colour cost dates
    decay description domain emblem engine external first forbidden format general group history id
    kind label language last least lessons level licence limit minutes name note objectives of one_side original
    other_side outcome period points price probability quality quarters question reason requires
    reversible round_choices short size sources start_year strength strings subtitle summary target task
    teaching text text_rounds title topics turned until version when years
"""
ORDINARY: Final = frozenset(WORDS.split())


def keys() -> list[str]:
    """Return every key that a scenario file may have, as its documentation lists them."""
    return sorted(set(re.findall(r"^\| `([a-z_]+)` \|", PACK_FORMAT, re.MULTILINE)))


def terms() -> list[frozenset[str]]:
    """Return the words of every term of the glossary."""
    rows = re.findall(r"^\| ([^|]+?) \|", GLOSSARY, re.MULTILINE)
    return [frozenset(re.split(r"[ -]", row)) for row in rows]


def singular(word: str) -> str:
    """Return a word without its plural ending.

    >>> singular("parties"), singular("issues"), singular("status")
    ('party', 'issue', 'status')
    """
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("us", "ss")) else word


@pytest.mark.parametrize("key", [key for key in keys() if key not in ORDINARY])
def test_the_words_of_scenario_files_are_in_the_glossary(key: str) -> None:
    """An author would meet a word that nobody explains, or a second word for the same thing."""
    words = frozenset(UNIT.sub("", key).split("_"))

    found = words, frozenset(singular(word) for word in words)

    assert any(one <= term for one in found for term in terms())


def test_no_word_is_called_ordinary_without_need() -> None:
    """The list of exceptions would hide words that scenario files no longer use."""
    assert set() == ORDINARY - set(keys())

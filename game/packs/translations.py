"""Translations: `translations/fr.yaml` beside the scenario, string by string under ids that last.

A string's id is made of the names of what it belongs to (`issues.water.options.half.label`), never
of its words, so mending a typo keeps the translation; `of` is the fingerprint of the words that were
translated, so it shows which translations are older than their original.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field

from game.model.base import Prose, Value
from game.packs.flow import Plain
from game.packs.folder import PackFolder, RefusedFileError
from game.packs.nodes import ScalarNode, read_nodes
from game.packs.problem import Place, Problem, choices, did_you_mean
from game.packs.schema import validate
from game.packs.texts import PROSE
from game.packs.view import View

FOLDER: Final = "translations"
_NAME: Final = re.compile(rf"{FOLDER}/([a-z]{{2,3}}(?:-[a-z0-9]{{2,8}})*)\.yaml")
_WORDS: Final = frozenset(
    {*PROSE, "batna", "delegation", "label", "name", "note", "one_side", "other_side", "period",
     "question", "reason", "short", "spoken", "subtitle", "title"}
)  # fmt: skip
_LISTS: Final = frozenset({"dates", "lessons"})
_NOT_IN: Final = frozenset({"sources"})
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]


class Translated(Value):
    """One string in another language.

    Attributes:
        text: The translation; empty if there is none yet, and the original is shown.
        of: Fingerprint of the original that was translated, as `pack translate` writes it.
        original: The original words, for the translator's eyes.
    """

    original: Prose = ""
    text: Prose
    of: Fingerprint


class Translation(Value):
    """The strings of a scenario in another language.

    Attributes:
        language: The language's tag, the same as in the file's name, e.g. `fr` or `pt-br`.
        strings: Translations by the id of the string.
    """

    language: str
    strings: dict[str, Translated]


@dataclass(frozen=True, slots=True)
class Tongue:
    """A translation that was read, with the places of its strings."""

    language: str
    file: str
    strings: Mapping[str, Translated]
    root: View


def fingerprint(text: str) -> str:
    """Return the fingerprint of an original, 8 hexadecimal digits.

    >>> fingerprint("A well")
    'e85c67a3'
    """
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=4).hexdigest()


def languages(folder: PackFolder) -> dict[str, str]:
    """Return the translation files of a pack by language; none if a file is refused."""
    try:
        names = [name for name, _ in folder.files()]
    except RefusedFileError:
        return {}
    matches = (_NAME.fullmatch(name) for name in names)
    return {match[1]: match[0] for match in matches if match}


def read_tongue(folder: PackFolder, file: str) -> tuple[Tongue | None, list[Problem]]:
    """Return a translation, or what is wrong with its file."""
    try:
        node, problems = read_nodes(folder.read(file), file)
    except RefusedFileError as refused:
        return None, [refused.problem]
    root = View(node, node.place if node else Place(file))
    found, wrong = validate(Translation, root)
    problems += wrong
    match = _NAME.fullmatch(file)
    assert match is not None, "only files with such names are read"
    if found is not None and found.language != match[1]:
        problems.append(
            root["language"].problem("other-language", f"`{match[1]}`, as in the name")
        )
    if found is None:
        return None, problems
    return Tongue(match[1], file, found.strings, root), problems


def strings(root: View) -> dict[str, View]:
    """Return every string of a scenario that can be translated, by its id."""
    return dict(_strings(root, ""))


def _strings(view: View, path: str) -> Iterator[tuple[str, View]]:
    for key, child in view.entries():
        at = f"{path}.{key}" if path else key
        if key in _NOT_IN:
            continue
        if child.text is not None:
            if key in _WORDS:
                yield at, child
        elif key in _LISTS or path == "objectives":
            yield from ((f"{at}.{n}", item) for n, item in enumerate(child) if item.text)
        elif len(child):
            for number, item in enumerate(child):
                yield from _strings(item, f"{at}.{_item(item, number)}")
        else:
            yield from _strings(child, at)


def _item(item: View, number: int) -> str:
    """Return how an id speaks of an item: by its own id if it has one."""
    return item["id"].text or str(number)


def compare(tongue: Tongue, known: Mapping[str, View]) -> Iterator[Problem]:
    """Find strings that do not exist, and translations older than their originals."""
    for name, said in tongue.strings.items():
        group = tongue.root["strings"]
        place = group.key_place(name)
        if name not in known:
            hint = (
                did_you_mean(name, known) or "`pack translate` lists the strings that there are."
            )
            expected = f"the id of a string, e.g. {choices(list(known)[:2])}"
            found = f"`{name}`"
            yield group.problem(
                "unknown-string", expected, hint=hint, found=found, severity="warning", place=place
            )
        elif said.text and said.of != fingerprint(known[name].text or ""):
            expected = f"a translation of `{(known[name].text or '')[:60]}`"
            yield group.problem(
                "stale-translation",
                expected,
                hint="The older translation is shown until it is mended.",
                found=f"one of earlier words of `{name}`",
                severity="warning",
                place=place,
            )


def put_translation(root: View, tongue: Tongue) -> None:
    """Put translations in the place of their originals; what has none stays as it is."""
    for name, view in strings(root).items():
        said = tongue.strings.get(name)
        if said is not None and said.text and isinstance(view.node, ScalarNode):
            view.node.value = said.text
            view.node.place = tongue.root["strings"][name]["text"].place


def renewed(language: str, root: View, old: Tongue | None, *, accept: bool) -> dict[str, Plain]:
    """Return what a translation file should hold: every string, with what was translated so far.

    Args:
        language: The language's tag.
        root: The scenario's nodes, texts in.
        old: The translation so far, if there is one; nothing of it is lost.
        accept: Whether older translations are said to fit their changed originals.
    """
    before = old.strings if old else {}
    rows: dict[str, Plain] = {}
    for name, view in strings(root).items():
        words = view.text or ""
        said = before.get(name)
        now = fingerprint(words)
        fresh = said is None or not said.text or accept
        rows[name] = {
            "original": words,
            "text": said.text if said else "",
            "of": now if fresh or said is None else said.of,
        }
    gone: dict[str, Plain] = {
        name: {"original": "", "text": said.text, "of": said.of}
        for name, said in before.items()
        if name not in rows and said.text
    }
    return {"language": language, "strings": {**rows, **gone}}


def file_of(language: str) -> str:
    """Return the name of a language's file within a pack.

    >>> file_of("pt-br")
    'translations/pt-br.yaml'
    """
    return f"{FOLDER}/{language}.yaml"


def is_language(tag: str) -> bool:
    """Tell whether a word can be the tag of a language."""
    return _NAME.fullmatch(file_of(tag)) is not None

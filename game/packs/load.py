"""Load a pack whole, with every problem at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Final

from game.model.errors import PackError
from game.model.scenario import Scenario
from game.packs import lint, lint_deck, lint_hidden, lint_parties, lint_values, translations
from game.packs.allow import Allowance, Allowed, allowances_in, sift
from game.packs.echoes import uses, without_floods
from game.packs.folder import PackFolder, RefusedFileError
from game.packs.index import MANIFEST, PackIndex, read_manifest, read_root
from game.packs.pictures import other_files
from game.packs.problem import (
    MOST_PROBLEMS,
    InvalidPackError,
    Problem,
    in_order,
)
from game.packs.schema import validate, without_echoes
from game.packs.texts import put_option_numbers, put_texts, read_beside
from game.packs.translations import Tongue, languages, put_translation, read_tongue
from game.packs.view import View

_LONGEST_LIST: Final = 200  # entries of a list at the top of a scenario (design choice)


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A scenario that passed every check, and where it came from.

    Attributes:
        content_hash: Fingerprint that sittings bind to, 64 hexadecimal digits.
        teaching: The author's teaching notes, Markdown.
        warnings: What an author may want to mend.
    """

    scenario: Scenario
    id: str
    version: str
    content_hash: str
    folder: Path
    warnings: tuple[Problem, ...] = ()
    impasse_intended: bool = False
    teaching: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """Everything a check found; `pack` is there if nothing was an error.

    Attributes:
        allowed: Warnings that a comment in the pack allows, with their reasons.
    """

    problems: tuple[Problem, ...]
    pack: LoadedPack | None
    allowed: tuple[Allowed, ...] = ()


@dataclass(frozen=True)
class Library:
    """The packs of an index, to be loaded by id.

    Attributes:
        index: The packs that there are.
        language: The language in which packs are loaded; empty for the author's.
    """

    index: PackIndex
    language: str = ""

    @cached_property
    def _loaded(self) -> dict[str, LoadedPack]:
        """Packs that were loaded, by id."""
        return {}

    def load(self, pack_id: str) -> LoadedPack:
        """Return the pack with this id, loaded; raises as `PackIndex.find` and `load_scenario`.

        A pack whose files have not changed since is not read again.
        """
        folder = self.index.find(pack_id).folder
        known = self._loaded.get(pack_id)
        if known is None or known.content_hash != _hash_now(folder):
            known = load_scenario(folder)
            if self.language:
                known = in_language(known, self.language)
            self._loaded[pack_id] = known
        return known


def _hash_now(folder: Path) -> str:
    """Return the content hash of a folder, or nothing if a file in it is refused."""
    try:
        return PackFolder(folder).content_hash()
    except RefusedFileError:
        return ""


def load_scenario(where: Path | str, folders: Sequence[Path] = ()) -> LoadedPack:
    """Load a pack from its folder, or by its id from the packs in some folders.

    Raises:
        InvalidPackError: If the pack has errors; all of them are in it.
        PackError: If there is no such pack.
    """
    if isinstance(where, str):
        return Library(PackIndex(tuple(folders))).load(where)
    checked = check_pack(where)
    if checked.pack is None:
        raise InvalidPackError(where.name, checked.problems)
    return checked.pack


def check_pack(folder: Path) -> CheckedPack:
    """Check a pack whole and return every problem at once."""
    files = PackFolder(folder)
    problems: list[Problem] = []
    content_hash = ""
    try:
        content_hash = files.content_hash()
        problems += other_files(files)
    except RefusedFileError as refused:
        problems.append(refused.problem)
    manifest, cover, found = read_manifest(files)
    problems += found
    name = manifest.scenario if manifest else "scenario.yaml"
    scenario, found = _read_scenario(files, name)
    if cover["scenario"] and any(p.code == "no-such-file" and not p.path for p in found):
        found = [cover["scenario"].problem("no-such-file", "the name of a file in the pack")]
    problems += found
    if manifest and scenario:
        problems += lint.compare(manifest, cover, scenario)
    teaching, found = read_beside(files, cover["teaching"])
    problems += found
    tongues = languages(files)
    for file in tongues.values() if scenario else ():
        problems += _check_translation(files, name, file)
    problems, allowed = sift(problems, _allowances(files, (MANIFEST, name, *tongues.values())))
    ordered = in_order(problems)
    if manifest is None or scenario is None or any(p.severity == "error" for p in ordered):
        return CheckedPack(ordered, None, tuple(allowed))
    pack = LoadedPack(
        scenario=scenario,
        id=manifest.id,
        version=manifest.version,
        content_hash=content_hash,
        folder=folder,
        warnings=ordered,
        impasse_intended=manifest.impasse_intended,
        teaching=teaching,
        languages=tuple(sorted(tongues)),
    )
    return CheckedPack(ordered, pack, tuple(allowed))


def _check_translation(files: PackFolder, name: str, file: str) -> list[Problem]:
    """Return what is wrong with a translation, by itself and put in the originals' place."""
    tongue, problems = read_tongue(files, file)
    root = originals(files, name)
    if tongue is None or root.node is None:
        return problems
    problems += translations.compare(tongue, translations.strings(root))
    _, found = _read_scenario(files, name, tongue)
    return [*problems, *(problem for problem in found if problem.file == file)]


def originals(files: PackFolder, name: str) -> View:
    """Return the nodes of a scenario with its texts in."""
    root, _ = read_root(files, name)
    if root.node is not None:
        put_texts(root.node, files)
    return root


def in_language(pack: LoadedPack, language: str) -> LoadedPack:
    """Return a pack with its words in another language; what is not translated stays.

    Raises:
        PackError: If the pack has no such translation.
    """
    files = PackFolder(pack.folder)
    file = languages(files).get(language)
    if file is None:
        there = ", ".join(pack.languages) or "none"
        raise PackError(f"{pack.id} is not translated into `{language[:20]}`; there is: {there}.")
    tongue, _ = read_tongue(files, file)
    cover, _, _ = read_manifest(files)
    scenario, _ = _read_scenario(files, cover.scenario if cover else "", tongue)
    assert scenario is not None, "a checked pack with a checked translation can be read"
    return replace(pack, scenario=scenario)


def _allowances(files: PackFolder, names: Sequence[str]) -> list[Allowance]:
    """Return the comments in some files that allow warnings; files that cannot be read have none."""
    found: list[Allowance] = []
    for name in names:
        try:
            text = files.read(name).decode("utf-8-sig")
        except (RefusedFileError, UnicodeDecodeError):
            continue
        found += allowances_in(text, name)
    return found


def _read_scenario(
    files: PackFolder, name: str, tongue: Tongue | None = None
) -> tuple[Scenario | None, list[Problem]]:
    """Return a scenario, or what is wrong with it: form and cross-references in one report."""
    root, problems = read_root(files, name)
    if root.node is None:
        return None, problems
    problems += put_texts(root.node, files)
    if tongue is not None:
        put_translation(root, tongue)
    used = uses(root)
    problems += put_option_numbers(root)
    scenario, found = validate(Scenario, root)
    endless = [view for _, view in root.entries() if len(view) > _LONGEST_LIST]
    found += [view.problem("too-long", f"at most {_LONGEST_LIST} entries") for view in endless]
    if not endless:
        checks = chain(
            lint.references(root),
            lint_deck.deck(root),
            lint_values.numbers(root),
            lint_parties.consent(root),
            lint_hidden.hidden(root),
        )
        found += islice(checks, MOST_PROBLEMS)
    problems = without_floods(root, [*problems, *without_echoes(found)], used)
    if scenario and not any(problem.severity == "error" for problem in problems):
        problems += lint_values.worth(scenario, root)
    return scenario, problems

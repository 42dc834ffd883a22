"""`pack translate`: a file of translations, made or brought up to date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.pack import OK, WRONG_USAGE
from game.cli.pack_exit import guarded
from game.model.errors import PackError
from game.packs.flow import Plain
from game.packs.folder import PackFolder
from game.packs.index import PackEntry
from game.packs.load import load_scenario, originals
from game.packs.problem import InvalidPackError
from game.packs.translations import (
    Translation,
    compare,
    file_of,
    is_language,
    languages,
    read_tongue,
    renewed,
    strings,
)
from game.packs.write import written

_HEAD = (
    "# Translate each `original` into `text`. `of` says which words were translated: leave it alone.\n"
    "# `pack translate` renews this file and loses nothing; `pack check` names what is out of date.\n\n"
)


def run(arguments: argparse.Namespace) -> int:
    """Write or renew the translation of a pack into a language."""
    return guarded(lambda: _translate(arguments))


def _translate(arguments: argparse.Namespace) -> int:
    folder, language = Path(arguments.pack), arguments.language
    if not is_language(language):
        print(f"`{language[:20]}` is no tag of a language, e.g. fr or pt-br.", file=sys.stderr)
        return WRONG_USAGE
    if not (folder / "pack.yaml").is_file():
        raise PackError(f"There is no pack in the folder `{str(folder)[:200]}`.")
    load_scenario(folder)
    manifest = PackEntry(folder).manifest
    assert manifest is not None, "a sound pack has a cover"
    files = PackFolder(folder)
    root, old = originals(files, manifest.scenario), None
    if language in languages(files):
        old, problems = read_tongue(files, file_of(language))
        if old is None:
            raise InvalidPackError(file_of(language), problems)
    made = renewed(language, root, old, accept=arguments.accept)
    target = folder / file_of(language)
    target.parent.mkdir(exist_ok=True)
    target.write_text(_text(made), encoding="utf-8", newline="\n")
    now, _ = read_tongue(files, file_of(language))
    assert now is not None, "what was written can be read"
    known = strings(root)
    done = sum(bool(said.text) for name, said in now.strings.items() if name in known)
    stale = [p for p in compare(now, known) if p.code == "stale-translation"]
    gone = [p for p in compare(now, known) if p.code == "unknown-string"]
    print(f"{target}: {done} of {len(known)} strings translated, {len(stale)} out of date.")
    for problem in (*stale, *gone):
        print(problem)
    return OK


def _text(made: dict[str, Plain]) -> str:
    return _HEAD + written(Translation, made)

"""`pack analyse`: what a scenario offers, and what computers make of it."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace

from game.cli.pack import FAILED, LEVELS, OK, WRONG_USAGE
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.packs.load import load_scenario
from game.packs.problem import did_you_mean
from game.packs.study.html import page_of
from game.packs.study.notes import notes_of
from game.packs.study.study import study
from game.packs.study.text import document, text_of
from game.packs.study.values import Study


def run(arguments: argparse.Namespace) -> int:
    """Analyse a pack; problems that an author should know of make the exit code 1."""
    levels = list(dict.fromkeys(name.strip() for name in arguments.levels.split(",")))
    for level in levels:
        if level not in LEVELS:
            hint = did_you_mean(level, LEVELS) or f"There are: {', '.join(LEVELS)}."
            print(f"There is no level `{level[:40]}`. {hint}", file=sys.stderr)
            return WRONG_USAGE
    return guarded(lambda: _analyse(arguments, levels))


def _analyse(arguments: argparse.Namespace, levels: list[str]) -> int:
    found = _studied(arguments, levels)
    if arguments.html is not None:
        arguments.html.write_text(page_of(found), encoding="utf-8", newline="\n")
        print(arguments.html)
    elif arguments.json:
        print(json.dumps(document(found), indent=2, ensure_ascii=False))
    else:
        print(text_of(found))
    return FAILED if any(note.level == "problem" for note in found.notes) else OK


def _studied(arguments: argparse.Namespace, levels: list[str]) -> Study:
    with folder_of(arguments.pack, arguments.saves) as folder:
        pack = load_scenario(folder)
    found = study(pack)
    if arguments.games:
        from game.cli.pack_games import games_row, progress

        seeds = range(arguments.seed, arguments.seed + arguments.games)
        rows = (
            games_row(pack, level, seeds, progress(f"{level:<9}", arguments.games))
            for level in levels
        )
        found = replace(found, games=tuple(rows))
    return replace(found, notes=notes_of(found))

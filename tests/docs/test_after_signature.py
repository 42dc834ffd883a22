"""The page on what a text can hold and its years can bring names only what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from game.engine.catalogue import MOVES
from game.model.draft import Design
from game.model.issue import Issue

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "after-signature.md").read_text(encoding="utf-8")
LAYERS: Final = ("compliance", "analysis", "engine", "words", "")


def rows(title: str) -> list[list[str]]:
    """Return the cells of the table under a heading."""
    part = PAGE.split(f"## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[1:]]


def named(cell: str) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`]+)`", cell)


def is_there(function: str) -> bool:
    """Tell whether a function or class of the game has this name: `module.name`."""
    module, _, name = function.rpartition(".")
    found = (ROOT / "game" / layer / f"{module.replace('.', '/')}.py" for layer in LAYERS)
    texts = [path.read_text(encoding="utf-8") for path in found if path.is_file()]
    return any(re.search(rf"^\s*(def|class) {name}\b", text, re.MULTILINE) for text in texts)


TEXT, YEARS = rows("What a text can hold"), rows("What the years can bring")
FACTS: Final = rows("Facts of compliance and durability")


@pytest.mark.parametrize("row", [*TEXT, *YEARS], ids=lambda row: row[0][:30])
def test_a_row_names_functions_that_exist(row: list[str]) -> None:
    """Somebody who looks for the effect of a clause would be sent nowhere."""
    functions = named(row[2] if row in TEXT else row[1])

    assert functions
    assert [function for function in functions if not is_there(function)] == []


@pytest.mark.parametrize("test", sorted(set(re.findall(r"`(\w+/\w+::\w+)`", PAGE))))
def test_a_test_that_is_named_exists(test: str) -> None:
    """The page would claim a proof that nobody runs."""
    file, _, function = test.partition("::")
    text = (ROOT / "tests" / f"{file}.py").read_text(encoding="utf-8")

    assert f"def {function}(" in text


def test_every_clause_of_the_library_has_its_row() -> None:
    """A clause could be bargained for of which nobody says what it does."""
    keys = {key for row in TEXT for key in named(row[1])}
    moves = {key.removeprefix("move:") for key in keys if key.startswith("move:")}
    fields = {key for key in keys if not key.startswith("move:")}

    assert set(Design.model_fields) <= fields
    assert fields <= set(Design.model_fields) | set(Issue.model_fields)
    assert moves <= set(MOVES)


def test_every_row_of_facts_names_its_test() -> None:
    """A fact would be said to hold, and nothing would show it."""
    assert [row[0] for row in FACTS] == sorted(row[0] for row in FACTS)
    assert all(row[0].lower() in named(row[1])[0] for row in FACTS)

"""The page of all moves: written from the catalogue, and without a hole."""

from __future__ import annotations

import pytest

from tests.docs.moves_page import CHECKS, PAGE, ROOT, kinds, page, proof, rules_of, valued_in

UNCHECKED = {"adjourn", "end-turn"}
"""Moves that are legal whenever their phase and the turn allow them."""


def cells(line: str) -> list[str]:
    """Return the cells of a row."""
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def named(cell: str) -> set[str]:
    """Return what a cell lists."""
    return {name.strip("` ") for name in cell.split(",")}


def test_the_page_is_what_the_catalogue_says() -> None:
    """The page would tell of moves, prices, rules and tests that are not there any more.

    Which rules and modules have come since is not asked; those that it names must be right.
    """
    kept = PAGE.read_text(encoding="utf-8").splitlines()
    fresh = list(page())

    assert len(kept) == len(fresh)
    for old, new in zip(map(cells, kept), map(cells, fresh), strict=True):
        assert [*old[:4], *old[6:]] == [*new[:4], *new[6:]]
        if old[0].strip("`") in kinds():
            assert named(old[4]) & named(new[4])
            assert named(old[5]) <= named(new[5])


@pytest.mark.parametrize("kind", kinds())
def test_every_move_has_its_rule_its_worth_and_its_tests(kind: str) -> None:
    """A move would be illegal by accident, never made by a computer, or made whatever the moment."""
    assert (kind in CHECKS) is (kind not in UNCHECKED)
    assert rules_of(kind)
    assert valued_in(kind)
    for name in proof(kind):
        file, _, test = name.partition("::")
        text = (ROOT / "tests" / "counterpart" / f"{file}.py").read_text(encoding="utf-8")
        assert f"def {test.partition('[')[0]}(" in text

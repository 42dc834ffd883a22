"""The page of all moves: written from the catalogue, and without a hole."""

from __future__ import annotations

import pytest

from tests.docs.moves_page import CHECKS, PAGE, ROOT, kinds, page, proof, rules_of, valued_in

UNCHECKED = {"adjourn", "end-turn"}
"""Moves that are legal whenever their phase and the turn allow them."""


def test_the_page_is_what_the_catalogue_says() -> None:
    """The page would tell of moves, prices and tests that are not there any more."""
    assert PAGE.read_text(encoding="utf-8") == "\n".join(page()) + "\n"


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

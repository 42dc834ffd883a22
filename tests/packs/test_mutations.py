"""Two hundred mistakes made in the shipped packs: found, and told at their lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.packs.load import check_pack
from tests.packs.builders import SHIPPED
from tests.packs.mutations import FILE, Mutation, copied, mutations

COUNT = 200
SEED = 7
FOUND = 0.95  # share of the mistakes that must be found; issue 5
AT_THE_LINE = 0.95  # share of those that must be told at the line
FEW = 4  # reports that a mistake may make


def shipped() -> list[Path]:
    """Return the folders of the shipped packs."""
    return sorted(path.parent for path in SHIPPED.rglob("pack.yaml"))


@cache
def checked(folder: Path) -> tuple[tuple[Mutation, frozenset[int], int], ...]:
    """Return mistakes with the lines that a check named, and how many reports it made."""
    return tuple(_checked(folder))


def _checked(folder: Path) -> Iterator[tuple[Mutation, frozenset[int], int]]:
    draw = np.random.Generator(np.random.Philox(key=SEED))
    packs = shipped()
    for number, pack in enumerate(packs):
        copy = copied(pack, folder)
        text = (copy / FILE).read_text(encoding="utf-8")
        share = COUNT * (number + 1) // len(packs) - COUNT * number // len(packs)
        for mutation in mutations(text, draw, share, number):
            (copy / FILE).write_text("\n".join(mutation.wrong), encoding="utf-8", newline="\n")
            problems = check_pack(copy).problems
            yield mutation, frozenset(p.line for p in problems), len(problems)


@pytest.fixture(scope="module")
def results(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[tuple[Mutation, frozenset[int], int], ...]:
    """Return the mistakes, checked once."""
    return checked(tmp_path_factory.mktemp("mutated"))


@pytest.mark.slow
def test_nearly_every_mistake_is_found(
    results: tuple[tuple[Mutation, frozenset[int], int], ...],
) -> None:
    """An author would find the mistake in class."""
    missed = [mutation for mutation, lines, _ in results if not lines]

    assert len(results) == COUNT
    assert len(missed) <= (1 - FOUND) * COUNT, [(m.kind, m.expected) for m in missed]


@pytest.mark.slow
def test_a_mistake_is_told_at_its_line(
    results: tuple[tuple[Mutation, frozenset[int], int], ...],
) -> None:
    """An author would search a file of two thousand lines."""
    found = [(mutation, lines) for mutation, lines, _ in results if lines]
    astray = [(m.kind, m.expected, lines) for m, lines in found if not m.expected & lines]

    assert len(astray) <= (1 - AT_THE_LINE) * len(found), astray


@pytest.mark.slow
def test_a_mistake_makes_few_reports(
    results: tuple[tuple[Mutation, frozenset[int], int], ...],
) -> None:
    """A page of reports for one slip teaches authors not to read them."""
    floods = [(m.kind, m.expected, count) for m, _, count in results if count > FEW]

    assert len(floods) <= (1 - AT_THE_LINE) * COUNT, floods


@pytest.mark.parametrize("pack", shipped(), ids=lambda path: path.name)
def test_shipped_packs_have_nothing_to_report(pack: Path) -> None:
    """A warning on a pack that is meant to be an example says that warnings do not matter."""
    assert [str(problem) for problem in check_pack(pack).problems] == []

"""In what order the files of tests run, and which of them are left out of coverage."""

from __future__ import annotations

from typing import Final

FIRST: Final = (
    "facts/test_ratification.py",
    "facts/test_leverage.py",
    "counterpart/test_behaviour.py",
    "facts/test_flexible_games.py",
    "session/test_hidden.py",
    "counterpart/test_laws.py",
    "facts/test_mediation.py",
    "facts/test_linkage.py",
    "facts/test_numbers.py",
    "facts/test_focus.py",
    "facts/test_multilateral.py",
    "facts/test_hostility.py",
    "acceptance/test_all_games.py",
    "acceptance/test_scorable.py",
    "counterpart/test_many.py",
    "counterpart/test_same_offer.py",
    "engine/test_laws_many.py",
    "frontends/test_equal_logs.py",
    "ui/screens/test_walk.py",
    "calibration/test_backtest_train.py",
    "acceptance/test_commands.py",
    "words/test_transcript.py",
    "packs/test_fmt.py",
    "test_bootstrap.py",
)
"""Files that take longest: they begin, so that at the end no core waits for another."""

UNCOVERED: Final = (
    # what plays, simulates or measures long through lines that other tests cover
    "acceptance/",
    "benchmarks/",
    "calibration/",
    "counterpart/test_laws.py",
    "engine/test_laws.py",
    "engine/test_laws_many.py",
    "facts/",
    # what reads the source, and runs next to nothing of it
    "docs/test_moves_page.py",
    "test_architecture.py",
    "words/test_messages.py",
)
"""Folders and files that would take long in coverage and show nothing there."""


def is_covered(path: str) -> bool:
    """Tell whether a file counts in coverage, by its path with slashes.

    >>> is_covered("checkout/tests/facts/test_leverage.py")
    False
    >>> is_covered("checkout/tests/debrief/test_messages.py")
    True
    """
    return not any(f"/tests/{named}" in path for named in UNCOVERED)


def place(path: str) -> int:
    """Return where a file runs by its path with slashes: those of `FIRST` in their order, first.

    >>> place("checkout/tests/facts/test_leverage.py")
    1
    >>> place("README.md") == place("game/bootstrap.py")
    True
    """
    found = (number for number, end in enumerate(FIRST) if path.endswith(f"/tests/{end}"))
    return next(found, len(FIRST))

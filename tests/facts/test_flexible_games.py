"""Fact C10 by games: what an escape clause does to agreements while shocks are frequent."""

from __future__ import annotations

import numpy as np
import pytest

from tests.facts.flexible import outcome, storms
from tests.facts.lives import effect

pytestmark = [pytest.mark.facts, pytest.mark.slow]

FIRST, PAIRS = 100, 200


def test_c10_games_with_a_way_out_end_in_agreement_more_often(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """If this failed, escape clauses would not help anybody to join (Kucik & Reinhardt 2008).

    Depth is that of what a game brings, nothing where it brings no text: flexible talks agree more
    often, and about as deeply where both agree.
    """
    with storms(monkeypatch):
        games = [
            [outcome(seed, way_out=allowed) for allowed in (False, True)]
            for seed in range(FIRST, FIRST + PAIRS)
        ]

    def column(name: str, arm: int) -> np.ndarray:
        return np.array([float(getattr(pair[arm], name)) for pair in games])

    for name in ("agreed", "depth", "in_force"):
        assert effect(column(name, 1), column(name, 0)).is_positive, name
    assert column("way_out", 1).mean() > 0.25
    both = [pair for pair in games if pair[0].agreed and pair[1].agreed]
    gap = np.mean([open_.depth - closed.depth for closed, open_ in both])
    assert abs(gap) < 0.05

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.sequence import lattice, normal_cdfs, normal_lattice, normal_quantile


def test_the_lattice_fills_every_margin_evenly() -> None:
    """If this failed, some public moods would be drawn more often than they should be."""
    points = np.sort(lattice(1024, 14), axis=0)

    assert np.allclose(points, (np.arange(1024)[:, None] + 0.5) / 1024)


def test_no_two_margins_move_together() -> None:
    """If this failed, two actors' minds would be one mind."""
    correlation = np.corrcoef(normal_lattice(1024, 13))

    assert np.abs(correlation - np.eye(13)).max() < 0.1


@given(share=st.floats(0.001, 0.999))
def test_the_quantile_is_the_normal_one(share: float) -> None:
    """If this failed, moods would not be normal."""
    assert normal_quantile(share) == pytest.approx(NormalDist().inv_cdf(share), abs=1e-7)


def test_the_table_of_the_distribution_is_close() -> None:
    """If this failed, loose votes would be counted wrongly."""
    z = np.linspace(-9.0, 9.0, 4001)

    exact = np.array([NormalDist().cdf(x) for x in z])

    assert np.abs(normal_cdfs(z) - exact).max() < 6e-5

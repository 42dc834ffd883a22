from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.tables import as_array, utilities
from game.compliance.worth import split_worth
from tests.analysis.toys import tables


@given(seed=st.integers(0, 2**32 - 1), data=st.data())
def test_the_points_add_up_whatever_the_linkages(seed: int, data: st.DataObject) -> None:
    """If this failed, linkages would make or lose points on their way into implementation."""
    generator = np.random.default_rng(seed)
    sizes = (3, 3, 2, 3)
    party = tables(generator, sizes, links=data.draw(st.integers(0, 4)))
    package = tuple(data.draw(st.integers(0, size - 1)) for size in sizes)

    worth = split_worth([party], package, [0, 1, 2])

    total = worth.gains.sum() + worth.base[0]
    promised = float(utilities(party, as_array([package]))[0])
    assert np.isclose(total, promised - worth.status_quo[0])
    assert np.isclose(worth.promised[0], promised)


@given(seed=st.integers(0, 2**32 - 1))
def test_without_linkages_each_issue_keeps_its_points(seed: int) -> None:
    """If this failed, an additive package would be rescaled for nothing."""
    party = tables(np.random.default_rng(seed), (3, 3, 3))

    worth = split_worth([party], (2, 1, 2), [0, 1, 2])

    expected = party.points[[0, 1, 2], [2, 1, 2]] - party.points[:, 0]
    assert np.allclose(worth.gains[0], expected)
    assert np.isclose(worth.base[0], 0.0)

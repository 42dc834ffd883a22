from __future__ import annotations

import numpy as np
import pytest

from game.compliance.draws import comes, single, stream


@pytest.mark.parametrize("size", [(3, 5, 7), (2, 512), (0, 512)])
def test_coarse_numbers_are_the_generators_own(size: tuple[int, ...]) -> None:
    """If this failed, old sittings would meet other luck than when they were played."""
    plain = stream(5, "seen", 2).random(size, dtype=np.float32)

    assert np.array_equal(single(stream(5, "seen", 2), size), plain)


def test_a_coarse_draw_is_compared_exactly() -> None:
    """If this failed, a chance would be rounded before luck is held against it."""
    chances = stream(1, "chance", 0).random((50, 1))
    luck = np.linspace(0.0, 1.0, 512, dtype=np.float32) * np.ones((50, 1), dtype=np.float32)
    luck[:, 0], luck[:, 1] = chances[:, 0], np.nextafter(chances[:, 0].astype("f4"), 0.0)

    assert np.array_equal(comes(luck, chances), luck.astype(np.float64) < chances)

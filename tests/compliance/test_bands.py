"""The families of agreements against sourced figures (docs/model.md, bands).

Simulated with symmetric toy treaties (tests/compliance/toys.py), with a seed that the fit of the
numbers did not use (tests/calibration/fit_bands.py).
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.calibration.bands import BANDS, alliance_figures, other_figures, settlement_figures
from tests.compliance.toys import family_treaty

pytestmark = pytest.mark.facts

SEED, RUNS = 1, 6_000


@cache
def figures() -> dict[str, float]:
    """Return every figure that has a band."""
    return (
        alliance_figures(family_treaty("alliance"), SEED, RUNS)
        | settlement_figures(family_treaty("settlement"), SEED, RUNS)
        | other_figures(SEED, RUNS)
    )


@pytest.mark.parametrize("name", list(BANDS))
def test_a_figure_lies_in_its_band(name: str) -> None:
    """A family of agreements would fare otherwise than the sources of its band say."""
    low, high = BANDS[name]

    assert low <= figures()[name] <= high


def test_every_figure_has_a_band() -> None:
    """If this failed, a figure could be measured and never compared."""
    assert set(figures()) == set(BANDS)

"""Fixed points that fill the unit cube evenly, and the normal distribution, without a generator.

Everybody who computes a chance uses the same points, so two readings of one text never differ.
"""

from __future__ import annotations

from functools import cache
from math import erf, sqrt

import numpy as np

from game.analysis.arrays import Floats

VECTOR = (
    1, 182667, 469891, 498753, 110745, 446247, 250185, 118627, 245333, 283199,
    408519, 391023, 246327, 126539, 399185, 461527, 300343, 69681, 516695, 436179,
)  # fmt: skip
"""Generating vector of an embedded lattice rule, good for 2**10 to 2**20 points.

Source: Cools, Kuo & Nuyens (2006), Constructing embedded lattice rules for multivariate
integration, SIAM J. Sci. Comput. 28(6), 2162-2188 (order-2 weights, base 2).
"""

_CLOSE = 1e-12  # standard deviations; where the bisection stops
_REACH = 8.0  # standard deviations; beyond it the distribution is 0 or 1 to 1e-15
_CELLS = 65_536  # of the table of the distribution; nearest-cell error below 5e-5


def lattice(count: int, dimensions: int) -> Floats:
    """Return the centred lattice, shape (count, dimensions), strictly inside the unit cube.

    Args:
        count: A power of two up to 2**20 keeps the guarantees of the rule.
        dimensions: At most `len(VECTOR)`.
    """
    assert dimensions <= len(VECTOR), f"no more than {len(VECTOR)} dimensions"
    index = np.arange(count, dtype=np.int64)[:, None]
    steps = (index * np.array(VECTOR[:dimensions], dtype=np.int64)) % count
    return (steps + 0.5) / count


def normal_cdf(z: float) -> float:
    """Return the standard normal distribution at z, 0-1.

    >>> round(normal_cdf(1.0), 6)
    0.841345
    """
    return round(0.5 * (1.0 + erf(z / sqrt(2.0))), 12)


def normal_quantile(p: float) -> float:
    """Return z with `normal_cdf(z) = p`, by bisection and rounded to 9 decimals; 0 < p < 1.

    >>> normal_quantile(0.975)
    1.959963985
    """
    low, high = -_REACH, _REACH
    while high - low > _CLOSE:
        middle = 0.5 * (low + high)
        if 0.5 * (1.0 + erf(middle / sqrt(2.0))) < p:
            low = middle
        else:
            high = middle
    return round(0.5 * (low + high), 9)


@cache
def normal_lattice(count: int, dimensions: int) -> Floats:
    """Return the lattice mapped to standard normal variables; shape (dimensions, count)."""
    quantiles = np.array([normal_quantile((n + 0.5) / count) for n in range(count)])
    place = np.rint(lattice(count, dimensions) * count - 0.5).astype(np.int64)
    table: Floats = np.ascontiguousarray(quantiles[place].T)
    table.setflags(write=False)
    return table


@cache
def _cdf_table() -> Floats:
    step = 2.0 * _REACH / _CELLS
    return np.array([normal_cdf(-_REACH + step * n) for n in range(_CELLS + 1)])


def normal_cdfs(z: Floats) -> Floats:
    """Return the normal distribution at every z from a table, error below 5e-5, same shape."""
    cells = z + _REACH
    cells *= _CELLS / (2.0 * _REACH)
    cells += 0.5
    places = cells.astype(np.intp)  # fastest by wide numbers
    found: Floats = np.take(_cdf_table(), places, mode="clip")
    return found

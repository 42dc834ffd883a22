"""Names for the kinds of arrays that analysis and compliance pass around."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int8]
"""Small whole numbers that stand for one of a few cases."""


def by_code(table: Floats, code: Codes) -> Floats:
    """Return for each code its entry in a table; NumPy looks up by wide numbers much faster."""
    entries: Floats = np.take(table, code.astype(np.intp))
    return entries

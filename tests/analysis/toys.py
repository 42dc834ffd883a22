"""Random small games for tests of the arithmetic of packages."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from game.analysis.tables import LinkTable, Tables


def tables(
    generator: np.random.Generator, sizes: tuple[int, ...], links: int = 0, closed: int = 0
) -> Tables:
    """Return random tables with some linkages and some hard red lines."""
    shape = (len(sizes), max(sizes))
    real = np.arange(shape[1])[None, :] < np.array(sizes)[:, None]
    worth = np.where(real, generator.integers(0, 11, shape) / 10.0, 0.0)
    weights = generator.dirichlet(np.ones(len(sizes))) * 85.0
    forbidden = np.zeros(shape, dtype=np.bool_)
    for _ in range(closed):
        issue = int(generator.integers(len(sizes)))
        forbidden[issue, int(generator.integers(1, sizes[issue]))] = True
    return Tables(
        worth=worth,
        points=np.round(weights, 2)[:, None] * worth,
        forbidden=forbidden,
        strain=np.zeros(shape),
        sizes=np.array(sizes, dtype=np.int64),
        status_quo=np.zeros(len(sizes), dtype=np.int64),
        links=tuple(link(generator, len(sizes)) for _ in range(links)),
    )


def link(generator: np.random.Generator, issues: int) -> LinkTable:
    """Return a random linkage of two or three issues."""
    size = int(generator.integers(2, min(3, issues) + 1))
    chosen = generator.choice(issues, size=size, replace=False)
    return LinkTable(tuple(int(k) for k in chosen), float(generator.integers(-15, 16)))


@st.composite
def games(draw: st.DrawFn, parties: int = 2) -> tuple[Tables, ...]:
    """Draw a game of a few issues: additive or linked, with or without red lines."""
    generator = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sizes = tuple(draw(st.lists(st.integers(2, 4), min_size=2, max_size=6)))
    links, closed = draw(st.integers(0, 3)), draw(st.integers(0, 1))
    return tuple(tables(generator, sizes, links, closed) for _ in range(parties))

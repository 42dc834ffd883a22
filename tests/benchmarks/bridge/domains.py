"""Make bargaining domains of any size and opposition from a seed, as files of Genius.

    python tests/benchmarks/bridge/domains.py FOLDER [--seed 1] [--count 12] [--large | --hard]

The first dozen shapes have 27 to 15,625 outcomes; `--large` adds shapes of up to 390,625. `--hard`
draws other ones: sizes at random, every issue from 0 to 1 for both, likely opposed, reserves to 0.6.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import partial
from math import prod
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MOST_HARD: Final = 12_000
FEWEST_HARD: Final = 5
SHAPES: Final = (
    (3, 3, 3),
    (4, 4, 4),
    (5, 5, 5),
    (3, 3, 3, 3, 3, 3),
    (5, 5, 5, 5),
    (2,) * 10,
    (4, 4, 4, 4, 4, 4),
    (6, 5, 4, 5, 6),
    (5, 5, 5, 5, 5, 5),
    (10, 10, 10),
    (3,) * 8,
    (8, 5, 4, 3, 3, 2),
)
LARGE_SHAPES: Final = ((10, 10, 10, 10, 10), (3,) * 11 + (2,), (5,) * 8)
OPPOSITIONS: Final = (0.4, 0.65, 0.9)


@dataclass(frozen=True)
class Drawn:
    """A domain as drawn.

    Attributes:
        name: Folder name.
        evaluations: Of each side: one list per issue of evaluations as Genius writes them.
        weights: Of each side: one per issue, adding up to 1.
        reserves: Of each side.
    """

    name: str
    evaluations: tuple[list[list[int]], list[list[int]]]
    weights: tuple[list[float], list[float]]
    reserves: tuple[float, float]


def draw(name: str, seed: int, sizes: tuple[int, ...], opposition: float) -> Drawn:
    """Draw a domain.

    Args:
        name: Of the domain.
        seed: The same seed gives the same domain.
        sizes: Options of each issue.
        opposition: Chance that an ordered issue is ordered the other way round for the other
            side, and weight of the opposite on the rest; 0-1.
    """
    generator = np.random.default_rng(seed)
    weights = [generator.dirichlet(np.full(len(sizes), 1.5)).round(6).tolist() for _ in range(2)]
    sides: tuple[list[list[int]], list[list[int]]] = ([], [])
    for size in sizes:
        if generator.random() < 0.6:
            rising = np.linspace(0.0, 1.0, size)
            values = [rising ** np.exp(generator.normal(0.0, 0.4)) for _ in range(2)]
            if generator.random() < opposition:
                values[1] = values[1][::-1]
            mixed = generator.permutation(size)
            values = [value[mixed] for value in values]
        else:
            values = [generator.random(size) for _ in range(2)]
            against = 0.5 * opposition
            values[1] = against * (1.0 - values[0]) + (1.0 - against) * values[1]
        for side, value in zip(sides, values, strict=True):
            side.append(_evaluations(value))
    return Drawn(name, sides, (weights[0], weights[1]), _reserves(generator, 0.4, 0.5))


def _evaluations(value: Floats) -> list[int]:
    """Return evaluations of options as Genius writes them, the best 100."""
    evaluations: list[int] = np.round(100.0 * value / value.max()).astype(int).tolist()
    return evaluations


def _reserves(generator: np.random.Generator, without: float, most: float) -> tuple[float, float]:
    """Draw what both sides have without an agreement: nothing with a chance, else up to a most."""
    first, second = (
        0.0 if generator.random() < without else round(float(generator.uniform(0.0, most)), 3)
        for _ in range(2)
    )
    return first, second


def suite(seed: int, count: int, shapes: tuple[tuple[int, ...], ...] = SHAPES) -> list[Drawn]:
    """Draw a mixed bag of domains."""
    return [
        draw(
            f"generated-{seed + n:04d}",
            seed + n,
            shapes[n % len(shapes)],
            OPPOSITIONS[(n // 2) % len(OPPOSITIONS)],
        )
        for n in range(count)
    ]


def hard(seed: int, count: int) -> list[Drawn]:
    """Draw domains that leave little that suits both sides."""
    generator = np.random.default_rng(seed)
    return [_hard(f"hard-{seed}-{n:03d}", generator) for n in range(count)]


def _hard(name: str, generator: np.random.Generator) -> Drawn:
    sizes = generator.integers(2, 9, size=int(generator.integers(1, 8))).tolist()
    while prod(sizes) > MOST_HARD:
        sizes[sizes.index(max(sizes))] = 2
    while prod(sizes) < FEWEST_HARD:
        sizes[0] += 3
    opposition = float(generator.choice([0.2, 0.5, 0.8, 1.0]))
    own, other = (generator.dirichlet(np.ones(len(sizes))) for _ in range(2))
    alike = generator.random() * 0.7
    other = alike * own + (1.0 - alike) * other
    sides: tuple[list[list[int]], list[list[int]]] = ([], [])
    for size in sizes:
        for side, value in zip(sides, _spread(size, opposition, generator), strict=True):
            side.append(_evaluations(value))
    weights = (own.round(6).tolist(), other.round(6).tolist())
    return Drawn(name, sides, weights, _reserves(generator, 0.5, 0.6))


def _spread(size: int, opposition: float, generator: np.random.Generator) -> list[Floats]:
    """Return what both sides make of an issue's options, each from 0 to 1."""
    if generator.random() < 0.6:
        rising = np.linspace(0.0, 1.0, size)
        values = [rising ** np.exp(generator.normal(0.0, 0.3)) for _ in range(2)]
        if generator.random() < opposition:
            values[1] = 1.0 - values[1]
        return values
    own = generator.random(size)
    other = (1.0 - opposition) * generator.random(size) + opposition * (1.0 - own)
    return [(value - value.min()) / np.ptp(value) for value in (own, other)]


def template(domain: Drawn) -> str:
    """Return the text of the domain file."""
    issues = "".join(
        f'    <issue index="{k}" name="issue{k}" type="discrete" etype="discrete">\n'
        + "".join(f'      <item index="{o + 1}" value="v{o}"/>\n' for o in range(len(evaluations)))
        + "    </issue>\n"
        for k, evaluations in enumerate(domain.evaluations[0], start=1)
    )
    return (
        f'<negotiation_template>\n<utility_space number_of_issues="{len(domain.evaluations[0])}">\n'
        f'  <objective index="0" name="root" type="objective" etype="objective">\n{issues}'
        "  </objective>\n</utility_space>\n</negotiation_template>\n"
    )


def profile(domain: Drawn, side: int) -> str:
    """Return the text of a profile."""
    issues = "".join(
        f'    <weight index="{k}" value="{domain.weights[side][k - 1]}"/>\n'
        f'    <issue index="{k}" name="issue{k}" type="discrete" etype="discrete">\n'
        + "".join(
            f'      <item index="{o + 1}" value="v{o}" evaluation="{evaluation}"/>\n'
            for o, evaluation in enumerate(evaluations)
        )
        + "    </issue>\n"
        for k, evaluations in enumerate(domain.evaluations[side], start=1)
    )
    return (
        f'<utility_space number_of_issues="{len(domain.evaluations[side])}">\n'
        f'  <objective index="0" name="root" type="objective" etype="objective">\n{issues}'
        f'  </objective>\n  <discount_factor value="1.0"/>\n'
        f'  <reservation value="{domain.reserves[side]}"/>\n</utility_space>\n'
    )


def write(domain: Drawn, folder: Path) -> Path:
    """Write a domain's three files into a folder of its own, and return that folder."""
    place = folder / domain.name
    place.mkdir(parents=True, exist_ok=True)
    (place / "domain.xml").write_text(template(domain), encoding="utf-8")
    for side in (0, 1):
        (place / f"profile{side + 1}.xml").write_text(profile(domain, side), encoding="utf-8")
    return place


def main() -> None:
    """Write a suite of domains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--hard", action="store_true")
    asked = parser.parse_args()
    shapes = SHAPES + LARGE_SHAPES if asked.large else SHAPES
    drawn = hard if asked.hard else partial(suite, shapes=shapes)
    for domain in drawn(asked.seed, asked.count):
        write(domain, asked.folder)


if __name__ == "__main__":
    main()

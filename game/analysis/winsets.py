"""How much of what could be agreed a party could also ratify: its win-set (Putnam 1988; model.md 5.3)."""

from __future__ import annotations

from math import gcd, prod
from typing import Final

import numpy as np

from game.analysis.arrays import Ints
from game.analysis.ratification import HomeFront, share_passing, text_terms, vote_chance
from game.analysis.tables import Tables, all_packages
from game.model.scenario import Scenario

SAMPLE: Final = 512  # packages that are put to the vote at most (design choice)
STRIDE: Final = 0.6180339887498949  # golden section: neighbours of a sample differ on all issues


def win_set_share(home: HomeFront, scenario: Scenario, own: Tables) -> float:
    """Return the share of all packages that would pass at home at even odds or better, 0-1.

    Args:
        home: The government's situation.
        scenario: Its issues and options.
        own: The government's own valuation, for its soft red lines.
    """
    packages = sample(scenario)
    terms = text_terms(scenario, packages, own)
    return share_passing(vote_chance(home, scenario.issues, packages, terms))


def sample(scenario: Scenario) -> Ints:
    """Return every package if they are few, else as many spread evenly over all of them."""
    sizes = [len(issue.options) for issue in scenario.issues]
    count = prod(sizes)
    if count <= SAMPLE:
        return all_packages(np.array(sizes))
    step = max(1, round(count * STRIDE))
    while gcd(step, count) > 1:
        step += 1
    numbers = [number * step % count for number in range(SAMPLE)]
    columns = []
    for size in reversed(sizes):
        columns.append([number % size for number in numbers])
        numbers = [number // size for number in numbers]
    return np.array(columns[::-1], dtype=np.int64).T

"""Who can make or break an agreement: Shapley-Shubik, Banzhaf, and what a party's joining adds.

Voting weight is not voting power: what counts is how often a party turns a losing group into a
carrying one (Shapley & Shubik 1954; Banzhaf 1965). For value instead of votes, the marginal
contribution says what the others lose if a party stays out (model.md 2.5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import factorial
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats

EXACT: Final = 10  # parties up to which every group is looked at; model.md 2.5
PERMUTATIONS: Final = 2_000  # orders drawn beyond that; model.md 2.5
DIGITS: Final = 9

Carries = Callable[[frozenset[str]], bool]
"""Tells whether an agreement of exactly these parties comes about."""


def groups(parties: Sequence[str]) -> Iterable[frozenset[str]]:
    """Yield every group of parties, the empty one first.

    >>> [sorted(group) for group in groups(["a", "b"])]
    [[], ['a'], ['b'], ['a', 'b']]
    """
    for size in range(len(parties) + 1):
        for members in combinations(parties, size):
            yield frozenset(members)


def shapley_shubik(
    parties: Sequence[str], carries: Carries, generator: np.random.Generator | None = None
) -> dict[str, float]:
    """Return phi, each party's share of the orders in which its joining decides; sums to 1.

    Exact for up to ten parties, beyond that from 2,000 drawn orders.

    Args:
        parties: All parties at the table.
        carries: The decision rule; a group that carries must go on doing so when it grows.
        generator: Draws the orders; needed for more than ten parties.

    Raises:
        ValueError: If there are more than ten parties and no generator.

    >>> shapley_shubik(["a", "b"], lambda members: len(members) == 2)
    {'a': 0.5, 'b': 0.5}
    """
    if len(parties) > EXACT:
        if generator is None:
            raise ValueError("more than ten parties need a generator")
        return _sampled(parties, carries, generator)
    count = len(parties)
    power = dict.fromkeys(parties, 0.0)
    for party, size in _swings(parties, carries):
        power[party] += factorial(size) * factorial(count - size - 1) / factorial(count)
    return {party: round(share, DIGITS) for party, share in power.items()}


def _swings(parties: Sequence[str], carries: Carries) -> Iterable[tuple[str, int]]:
    """Yield (party, size of the group before it) wherever its joining makes a group carry."""
    won = {members: carries(members) for members in groups(parties)}
    for members, wins in won.items():
        if wins:
            continue
        for party in parties:
            if party not in members and won[members | {party}]:
                yield party, len(members)


def _sampled(
    parties: Sequence[str], carries: Carries, generator: np.random.Generator
) -> dict[str, float]:
    """Return phi from drawn orders; the deciding party is found by halving."""
    decided = dict.fromkeys(parties, 0)
    orders = [generator.permutation(len(parties)) for _ in range(PERMUTATIONS)]
    asked = lru_cache(maxsize=None)(carries)
    for order in orders:
        row = [parties[place] for place in order.tolist()]
        low, high = 0, len(row)
        while low < high:
            middle = (low + high) // 2
            if asked(frozenset(row[: middle + 1])):
                high = middle
            else:
                low = middle + 1
        if low < len(row):
            decided[row[low]] += 1
    return {party: round(count / PERMUTATIONS, DIGITS) for party, count in decided.items()}


def banzhaf(parties: Sequence[str], carries: Carries) -> dict[str, float]:
    """Return beta, each party's share of all swings; sums to 1 unless nothing ever carries.

    Looks at every group, so it is meant for the twelve parties that a table may have.

    >>> banzhaf(["a", "b", "c"], lambda m: "a" in m and len(m) >= 2)
    {'a': 0.6, 'b': 0.2, 'c': 0.2}
    """
    swings = dict.fromkeys(parties, 0)
    for party, _ in _swings(parties, carries):
        swings[party] += 1
    total = sum(swings.values())
    return {p: round(n / total, DIGITS) if total else 0.0 for p, n in swings.items()}


def weighted(votes: Mapping[str, float], threshold: float) -> Carries:
    """Return the rule by which a group carries that has at least `threshold` votes.

    >>> weighted({"a": 3, "b": 2, "c": 1}, 4)(frozenset({"b", "c"}))
    False
    """
    return lambda members: sum(votes.get(party, 0.0) for party in members) >= threshold - 1e-9


def group_value(gains: Floats, columns: Sequence[int], fine: Bools | None = None) -> float:
    """Return V(S), the largest sum of the members' gains over all packages, points; at least 0.

    Args:
        gains: Points above each party's reservation value, shape (packages, parties).
        columns: The members' columns.
        fine: Packages that may be chosen, shape (packages,); all by default.
    """
    if not len(columns) or not len(gains):
        return 0.0
    total = gains[:, list(columns)].sum(axis=1)
    if fine is not None:
        total = total[fine]
    return max(0.0, round(float(total.max()), DIGITS)) if len(total) else 0.0


def marginal_contributions(gains: Floats, carries: Carries, parties: Sequence[str]) -> Floats:
    """Return MC, what the others together lose if a party stays out, points; shape (N,).

    `MC_i = V(all) - V(all but i)` with V(S) the largest sum of gains of S (model.md 2.5). Without
    a party whose consent is needed nothing carries, and V is 0.

    Args:
        gains: Points above each party's reservation value, shape (packages, parties).
        carries: The decision rule.
        parties: The parties, in column order.
    """
    whole = group_value(gains, range(len(parties)))
    left = []
    for place in range(len(parties)):
        rest = [n for n in range(len(parties)) if n != place]
        able = carries(frozenset(parties[n] for n in rest))
        left.append(group_value(gains, rest) if able else 0.0)
    contributions: Floats = np.round(whole - np.array(left), DIGITS)
    return contributions


def tail(chances: Floats, parties: Sequence[str], carries: Carries) -> Floats:
    """Return the chance that those who accept are enough, shape (packages,).

    The tail of a weighted Poisson-binomial: every group's chance to be exactly those who accept,
    summed over the groups that carry (model.md 4.3).

    Args:
        chances: Chance that each party accepts each package, shape (packages, parties).
        parties: The parties, in column order.
        carries: The decision rule.

    >>> tail(np.array([[0.5, 0.5]]), ["a", "b"], lambda m: len(m) >= 1).tolist()
    [0.75]
    """
    everyone = frozenset(parties)
    if carries(everyone) and not any(carries(everyone - {p}) for p in parties):
        return _rounded(chances.prod(axis=1))
    total = np.zeros(len(chances))
    for members in groups(parties):
        if carries(members):
            inside = np.array([party in members for party in parties])
            total += np.where(inside, chances, 1.0 - chances).prod(axis=1)
    return _rounded(np.minimum(1.0, total))


def _rounded(chances: Floats) -> Floats:
    rounded: Floats = chances.round(DIGITS)
    return rounded

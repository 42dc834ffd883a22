"""Hypotheses about another party: weighted particles over what it wants (model.md 1).

Each particle is one possible mandate: priorities, option order and shape of each issue's values,
reservation value and concession exponent. Drawn once from the seed; evidence reweighs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.memory import Recent
from game.analysis.sequence import normal_quantile
from game.counterpart.space import Space, linked
from game.model.party import Finding, Party
from game.model.scenario import Scenario

FLIP_CHANCE: Final = 0.10  # model.md 1: chance that the public brief has an issue's order wrong
SHAPE_SPREAD: Final = 0.25  # log-sd of the curvature of option values; design choice
RESERVE_SPREAD: Final = 8.0  # points; model.md 1
EXPONENT_SPREAD: Final = 0.5  # log-sd of e; model.md 1
LINE_COST: Final = 15.0  # points; 25 * rigidity 0.6, a believed line (model.md 1; design choice)
OPENING: Final = 0.05  # believed f0; mean of the personas
CLOSING: Final = 0.92  # believed f1; mean of the personas
JITTER: Final = (0.10, 1.5)  # log-sd of weights and exponent, sd of reserve after resampling
BLOCK: Final = 200_000  # multiplications at once; below what linear algebra libraries split
LEAST_SHARE: Final = 0.2  # ess below this share of the particles triggers resampling (40 of 200)


_FLAT: Recent[Floats] = Recent(64)  # sets of particles in play at once; design choice


@dataclass(frozen=True, slots=True)
class Hypotheses:
    """Particles about one party. P particles, S columns, K issues.

    Attributes:
        weights: Points per issue, shape (P, K).
        values: Worth of each option, 0-1, shape (P, S).
        line: Points lost by options beyond a believed limit, shape (P, S).
        reserve: Reservation value, points, shape (P,).
        exponent: Concession exponent e, shape (P,).
        log_odds: Log of each particle's unnormalised probability, shape (P,).
        linkages: Linkages of the public estimate.
    """

    weights: Floats
    values: Floats
    line: Floats
    reserve: Floats
    exponent: Floats
    log_odds: Floats
    linkages: tuple[tuple[tuple[int, ...], float], ...]

    @property
    def odds(self) -> Floats:
        """Probability of each particle, shape (P,)."""
        raised = np.exp(self.log_odds - self.log_odds.max())
        shares: Floats = raised / raised.sum()
        return shares

    def same_worth(self, other: Hypotheses) -> bool:
        """Tell whether packages are worth the same to the particles of two sets, by identity."""
        return self.weights is other.weights and self.line is other.line

    def flat(self, space: Space) -> Floats:
        """Points of each option in each particle, shape (P, S)."""

        def work_out() -> Floats:
            flat: Floats = self.weights[:, space.issue_of] * self.values - self.line
            flat.flags.writeable = False
            return flat

        return _FLAT.of(work_out, self.weights, self.values, self.line, space)

    def points(self, space: Space, packages: Ints) -> Floats:
        """Points of packages in each particle, shape (P, n)."""
        total = product(self.flat(space), space.one_hot(packages).T)
        for issues, strength in self.linkages:
            total += strength * self._together(space, packages, issues)
        return total

    def _together(self, space: Space, packages: Ints, issues: tuple[int, ...]) -> Floats:
        """Product of the worths of linked issues in each particle, shape (P, n).

        Linked issues have few combinations of options: each is worked out once.
        """
        chosen = packages[:, list(issues)]
        combinations, which = np.unique(chosen, axis=0, return_inverse=True)
        columns = combinations + space.offsets[list(issues)]
        table = self.values[:, columns].prod(axis=2)
        product: Floats = table[:, which.reshape(-1)]
        return product

    def points_of_part(self, space: Space, package: Sequence[int]) -> Floats:
        """Points of one package in each particle, an open issue at its mean; shape (P,)."""
        flat = self.flat(space)
        total = np.zeros(len(flat))
        for issue, option in enumerate(package):
            columns = flat[:, space.columns(issue)]
            total += columns.mean(axis=1) if option < 0 else columns[:, option]
        chosen = np.array([package], dtype=np.int64)
        for issues, strength in self.linkages:
            if all(package[issue] >= 0 for issue in issues):
                columns_of = (chosen + space.offsets)[0, list(issues)]
                total += strength * self.values[:, columns_of].prod(axis=1)
        return total


def product(rows: Floats, columns: Floats) -> Floats:
    """Return the matrix product of (p, s) and (s, n), worked out in blocks of columns.

    Blocks this small are multiplied by one thread, so the result does not depend on how many
    processors there are, and no thread waits for a busy one.
    """
    step = max(1, BLOCK // max(1, rows.size))
    result = np.empty((len(rows), columns.shape[1]))
    for start in range(0, columns.shape[1], step):
        part = slice(start, start + step)
        np.matmul(rows, columns[:, part], out=result[:, part])
    return result


def mean_over(odds: Floats, points: Floats) -> Floats:
    """Return the mean over particles, (P,) with (P, n) to (n,), by one thread."""
    means: Floats = np.einsum("p,pn->n", odds, points)
    return means


def draw(
    party: Party,
    scenario: Scenario,
    space: Space,
    findings: Sequence[Finding],
    how: tuple[int, float, np.random.Generator],
) -> Hypotheses:
    """Draw particles from what is publicly believed and what research found.

    Args:
        party: Whom they are about; its mandate is not read.
        scenario: Its issues give the package order.
        space: The scenario's packages.
        findings: Research about this party.
        how: Number of particles, concentration kappa-0, and the generator.
    """
    count, concentration, rng = how
    estimate = party.profile.estimate
    public = np.array([estimate.weights.get(issue, 0.0) for issue in space.issues])
    bonus = sum(max(0.0, linkage.strength) for linkage in estimate.linkages)
    weights = _weights(public, 100.0 - bonus, concentration, count, rng)
    weights = _informed(weights, space, findings, rng)
    values = _values(party, scenario, space, count, rng)
    reserve: Floats = party.profile.reserve + RESERVE_SPREAD * _normals(count, rng)
    exponent: Floats = np.exp(EXPONENT_SPREAD * _normals(count, rng))
    drawn = Hypotheses(
        weights=np.round(weights, 9),
        values=np.round(values, 9),
        line=np.zeros((count, space.width)),
        reserve=np.round(reserve, 9),
        exponent=exponent.round(9),
        log_odds=np.zeros(count),
        linkages=linked(estimate.linkages, space),
    )
    for finding in findings:
        if finding.issue is not None and finding.limit is not None:
            sure = rng.random(count) < FINDING_TRUST
            drawn = limited(drawn, space, space.index(finding.issue), finding.limit, sure)
    return drawn


FINDING_TRUST: Final = 0.8  # chance that commissioned research has a limit right; design choice


def _normals(count: int, rng: np.random.Generator) -> Floats:
    """Return standard normal numbers, one from each of `count` equally likely intervals."""
    shuffled: Floats = rng.permutation(_quantiles(count))
    return shuffled


@lru_cache(maxsize=8)
def _quantiles(count: int) -> Floats:
    places = (np.arange(count) + 0.5) / count
    return np.array([normal_quantile(float(place)) for place in places])


def _weights(
    public: Floats, total: float, concentration: float, count: int, rng: np.random.Generator
) -> Floats:
    """Draw priorities around the public ones (Dirichlet), adding up to `total` points."""
    share = np.maximum(public / max(public.sum(), 1e-9), 0.0)
    gammas = np.zeros((count, len(public)))
    for issue in np.flatnonzero(share):
        gammas[:, issue] = rng.standard_gamma(concentration * share[issue], count) + 1e-9
    scaled: Floats = total * gammas / np.maximum(gammas.sum(axis=1, keepdims=True), 1e-9)
    return scaled


def _informed(
    weights: Floats, space: Space, findings: Sequence[Finding], rng: np.random.Generator
) -> Floats:
    """Pull the priorities that research speaks of to what it says; the total stays."""
    total = weights.sum(axis=1, keepdims=True)
    better = weights.copy()
    for finding in findings:
        if finding.issue is None or finding.weight is None:
            continue
        issue = space.index(finding.issue)
        spread = finding.spread or 5.0
        before = weights[:, issue]
        trust = before.var() / (before.var() + spread**2)
        noise = spread * np.sqrt(trust) * rng.standard_normal(len(weights))
        mixed = (1.0 - trust) * before + trust * finding.weight + np.sqrt(trust) * noise
        better[:, issue] = np.maximum(mixed, 0.2)
    scaled: Floats = better * total / np.maximum(better.sum(axis=1, keepdims=True), 1e-9)
    return scaled


def _values(
    party: Party, scenario: Scenario, space: Space, count: int, rng: np.random.Generator
) -> Floats:
    """Draw option values: the public order, sometimes reversed, more or less curved."""
    values = np.zeros((count, space.width))
    for number, issue in enumerate(scenario.issues):
        public = np.array(party.profile.estimate.values.get(issue.id, [0.0] * len(issue.options)))
        flipped = rng.random(count) < FLIP_CHANCE
        power = np.exp(SHAPE_SPREAD * rng.standard_normal(count))
        scale = issue.scale
        turned = np.concatenate([public[:scale][::-1], public[scale:]])
        order = np.where(flipped[:, None], turned, public)
        values[:, space.columns(number)] = order ** power[:, None]
    return values


def limited(about: Hypotheses, space: Space, issue: int, option: int, sure: Bools) -> Hypotheses:
    """Return hypotheses in which some particles will not go beyond an option.

    Beyond is away from the particle's best option on the issue. An option that was found in the
    course of the talks does not lie on the way from one end to the other: no limit is about it.
    """
    columns, scale = space.columns(issue), space.scales[issue]
    if option >= scale:
        return about
    best = about.values[:, columns][:, :scale].argmax(axis=1)
    numbers = np.arange(space.counts[issue])
    low = np.minimum(best, option)[:, None]
    high = np.maximum(best, option)[:, None]
    beyond = ((numbers < low) | (numbers > high)) & (numbers < scale)
    cost = LINE_COST * beyond * sure[:, None]
    line = about.line.copy()
    line[:, columns] = np.maximum(line[:, columns], cost)
    return replace(about, line=line)


def aspirations(about: Hypotheses, best: Floats, share: float) -> Floats:
    """Return what each particle wants now (A_h of model.md 1), points, shape (P,).

    Args:
        about: The particles.
        best: M_h, the most each can hope for, points, shape (P,).
        share: t/T, 0-1.
    """
    top = np.maximum(best, about.reserve + 1.0)
    given = OPENING + (CLOSING - OPENING) * share ** (1.0 / about.exponent)
    wanted: Floats = about.reserve + (top - about.reserve) * (1.0 - given)
    return wanted


def effective_number(about: Hypotheses) -> float:
    """Return the effective number of particles, 1 to P."""
    return float(1.0 / np.square(about.odds).sum())


def resampled(about: Hypotheses, rng: np.random.Generator) -> Hypotheses:
    """Return equally likely particles drawn from the weighted ones, slightly moved."""
    count = len(about.reserve)
    places = (np.arange(count) + rng.random()) / count
    chosen = np.minimum(np.searchsorted(np.cumsum(about.odds), places), count - 1)
    relative, shift = JITTER
    weights = about.weights[chosen]
    total = weights.sum(axis=1, keepdims=True)
    weights = weights * np.exp(relative * rng.standard_normal(weights.shape))
    weights = weights * total / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    reserve = about.reserve[chosen] + shift * rng.standard_normal(count)
    exponent = about.exponent[chosen] * np.exp(relative * rng.standard_normal(count))
    return replace(
        about,
        weights=np.round(weights, 9),
        values=about.values[chosen],
        line=about.line[chosen],
        reserve=np.round(reserve, 9),
        exponent=np.round(exponent, 9),
        log_odds=np.zeros(count),
    )

"""Expected performance without simulation (model.md 6.9), for thousands of packages at once.

The first year's performance of a duty is averaged over what may happen to the obligor in a year:
nothing, an economic, security or natural shock, a new leader, a spoiler. Hidden types and new
leaders' tastes are normal, and are integrated at three points (Gauss-Hermite). Linkages between
issues count in what a duty costs, but not the rescaling of `game.compliance.worth`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import ESCAPES, Designs, designs_of
from game.analysis.memory import Recent
from game.analysis.tables import Tables, contributions
from game.compliance.clauses import shifts
from game.compliance.duties import act_chance, crowd_share, penalty_horizon
from game.compliance.ending import logistic
from game.compliance.parameters import (
    DETECTION,
    PRESETS,
    REMEDY,
    RESOLVE,
    Choice,
)
from game.compliance.sharing import agreed_parts
from game.compliance.treaty import (
    COMMITTEE_CLARITY,
    ORDINARY_CLARITY,
    PASS_THROUGH,
    PAYS,
    SELF_JUDGING,
    TOP_VERIFICATION,
    domains,
)
from game.model.base import PartyId
from game.model.scenario import Scenario

ORDINARY_RECORD = 0.75  # credibility that neither adds to a forecast nor takes away (C1)
FORECAST_RANGE = (0.05, 0.99)  # model.md 3.4 (design choice)
NODES = ((-sqrt(3.0), 1.0 / 6.0), (0.0, 2.0 / 3.0), (sqrt(3.0), 1.0 / 6.0))
BLOCK = 16_384  # numbers worked on at once, to stay inside the processor's cache
MEAN_SPOILER = 0.9  # mean relative size of a spoiler, U(.3, 1.5)


@dataclass(frozen=True, slots=True)
class Obligor:
    """A party as somebody believes it to be.

    Attributes:
        tables: What packages are believed to be worth to it.
        capacity: Share of its duties that it can carry out, 0-1.
        credibility: Belief that it keeps its promises, 0-1.
    """

    tables: Tables
    capacity: float = 0.9
    credibility: float = ORDINARY_RECORD


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """How far each issue of each package is expected to be performed, 0-1; shape (n, issues).

    Attributes:
        others: By the other obligors, on average; 1 where there is no other.
        own: By the viewer itself; 1 where it has no duty.
    """

    others: Floats
    own: Floats


def expected_compliance(
    scenario: Scenario, obligors: Mapping[PartyId, Obligor], packages: Ints, viewer: PartyId
) -> Forecast:
    """Return a party's forecasts for packages, shape (n, issues) (model.md 3.4).

    Capacity is part of the expected performance, so a low one is charged once, not twice.

    Args:
        scenario: Mandates are not read.
        obligors: Every party as the viewer believes it to be.
        packages: Open issues count as their status quo.
        viewer: Whose forecasts.
    """
    gains = {p: contributions(obligors[p].tables, packages) for p in scenario.principals}
    duties = duty_masks(scenario, gains)
    designs = designs_of(scenario, packages)
    total, count = np.zeros(packages.shape), np.zeros(packages.shape)
    parts = agreed_parts(scenario, designs, gains, duties)
    own = np.ones(packages.shape)
    whom = {party: obligors[party] for party in scenario.principals}
    for party, performance in expected_performances(scenario, designs, whom, gains, parts).items():
        duty = duties[party]
        if party == viewer:
            own = np.where(duty, performance, 1.0)
            continue
        believed = forecast(performance, whom[party].credibility)
        total += np.where(duty, believed, 0.0)
        count += duty
    others: Floats = np.where(count > 0.0, total / np.maximum(1.0, count), 1.0)
    return Forecast(others.round(9), own.round(9))


def duty_masks(scenario: Scenario, gains: Mapping[PartyId, Floats]) -> dict[PartyId, Bools]:
    """Return which issues of which packages each party must act on, shape (n, issues)."""
    masks = {party: gain < -PAYS for party, gain in gains.items()}
    changed = np.any([np.abs(gain) > PAYS for gain in gains.values()], axis=0)
    nobody = changed & ~np.any(list(masks.values()), axis=0)
    for k, issue in enumerate(scenario.issues):
        for party, mask in masks.items():
            if issue.kind == "design":
                mask[:, k] = False
            elif issue.obligors is not None:
                mask[:, k] = (party in issue.obligors) & changed[:, k]
            else:
                mask[:, k] |= nobody[:, k]
    return masks


def forecast(performance: Floats, credibility: float) -> Floats:
    """Shift expected performance by a party's record: design substitutes for trust."""
    sure = np.clip(performance, 1e-6, 1.0 - 1e-6)
    record = min(1.0 - 1e-6, max(1e-6, credibility))
    shift = log(record / (1.0 - record)) - log(ORDINARY_RECORD / (1.0 - ORDINARY_RECORD))
    believed: Floats = np.clip(logistic(np.log(sure / (1.0 - sure)) + shift), *FORECAST_RANGE)
    return believed


def expected_performances(
    scenario: Scenario,
    designs: Designs,
    whom: Mapping[PartyId, Obligor],
    gains: Mapping[PartyId, Floats],
    parts: Mapping[PartyId, Floats],
) -> dict[PartyId, Floats]:
    """Return q-bar, expected first-year performance of parties on every issue.

    Args:
        scenario: Mandates are not read.
        designs: Of n packages.
        whom: The obligors, and what is believed of each.
        gains: What each issue brings each of them, points; shape (n, issues) each.
        parts: What a formula for sharing costs adds to each one's norm, points; (n, 1) each.

    Returns:
        Shape (n, issues) each, 0-1; also for issues on which a party has no duty.
    """
    found: dict[PartyId, Floats] = {}
    size = max(1, len(designs.depth) * len(scenario.issues))
    together = max(1, BLOCK // size)  # parties worked on at once
    for start in range(0, len(whom), together):
        names = tuple(whom)[start : start + together]
        kept = _performed(
            scenario,
            designs,
            {party: whom[party] for party in names},
            np.stack([gains[party] for party in names]),
            np.stack([parts[party] for party in names]),
        )
        found |= dict(zip(names, kept, strict=True))
    return found


def _performed(
    scenario: Scenario,
    designs: Designs,
    whom: Mapping[PartyId, Obligor],
    gains: Floats,
    part: Floats,
) -> Floats:
    """Return the expected performance of N parties, shape (N, n, issues)."""
    choice = PRESETS[scenario.preset].choice
    routes = tuple(PASS_THROUGH[scenario.party(party).route.kind] for party in whom)
    credibility = _each([who.credibility for who in whom.values()])
    capacity = _each([who.capacity for who in whom.values()])
    text = _TEXTS.of(lambda: _text(scenario, designs), scenario, designs)
    cost = (np.maximum(0.0, -gains) + choice.implementation) * text.ramp
    reputation = choice.reputation * (0.5 + credibility / 1.5)
    benefit = choice.retaliation * np.maximum(0.0, gains).sum(axis=2, keepdims=True)
    deterrent = text.watch * (text.upheld * cost + text.crowd * benefit + reputation)
    home = choice.constituency * (1.5 - _each(routes)) + text.norm + part
    kept = np.zeros(gains.shape)
    domains_of = tuple(issue.domain for issue in scenario.issues)
    for what in _situations(scenario.preset, domains_of, routes).parts(gains.size):
        able = 1.0 - text.mistakes * (1.0 - np.maximum(0.0, capacity - what.lost))
        gain = cost + what.tempted
        odds = _odds(choice, gain, deterrent, home)
        escape: Floats | float = 0.0
        if text.way_out is not None:
            pull = np.exp(choice.escape_gain * gain / choice.scale) * text.way_out
            escape = pull * (what.shaken & (what.tempted > choice.escape_threshold))
        for expected in what.chance * _performance(choice, odds, escape, able):
            kept += expected
    return np.round(kept, 9)


def _each(numbers: Sequence[float]) -> Floats:
    """Return one number for each party, shape (N, 1, 1)."""
    return np.array(numbers)[:, None, None]


def _way_out(choice: Choice, designs: Designs) -> Floats | None:
    """Return the odds of a lawful escape of which nothing is gained, shape (n, 1).

    `None` if no text has an escape clause.
    """
    if not designs.escape.any():
        return None
    price = choice.escape_cost + shifts(designs.extras, "escape") + 0.5 * choice.norm
    odds: Floats = np.exp(-price / choice.scale - choice.escape_routine) * (designs.escape > 0)
    return odds[:, None]


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """What the clauses of n texts mean to every obligor; arrays (n, issues) or (n, 1).

    The foreign penalty of a violation is watch * (upheld * cost + crowd * benefit + reputation).

    Attributes:
        ramp: Share of the duties that is due in the first year, 0-1.
        norm: Points that a violation costs at home for being one.
        mistakes: Factor on failures for want of capacity.
        way_out: Odds of a lawful escape of which nothing is gained; `None` without such clauses.
    """

    watch: Floats
    upheld: Floats
    crowd: Floats
    ramp: Floats
    norm: Floats
    mistakes: Floats
    way_out: Floats | None


_TEXTS: Recent[_Text] = Recent(4)  # sets of texts, asked about for some parties after others


def _text(scenario: Scenario, designs: Designs) -> _Text:
    parameters, parties = PRESETS[scenario.preset], len(scenario.principals)
    choice, aftermath = parameters.choice, parameters.aftermath
    level, phasing = designs.enforcement, designs.phase_in_years > 0
    verification = np.minimum(TOP_VERIFICATION, designs.verification + designs.committee)
    seen = np.array(DETECTION)[verification] + aftermath.guarantor_detection * designs.guarantor
    seen = seen + aftermath.milestone_detection * phasing + shifts(designs.extras, "detection")
    seen = np.minimum(0.98, seen)
    shift = designs.clarity - ORDINARY_CLARITY + COMMITTEE_CLARITY * designs.committee
    shift = shift - SELF_JUDGING * (designs.escape == ESCAPES.index("self-judging"))
    shift = shift + shifts(designs.extras, "clarity")
    nature = np.array([issue.clarity for issue in scenario.issues])
    clarity = np.clip(nature + shift[:, None], 0.0, 1.0)
    resolve = np.array(RESOLVE)[level] + aftermath.guarantor_resolve * designs.guarantor
    remedy = np.array(REMEDY)[level] + aftermath.guarantor_remedy * designs.guarantor
    remedy = remedy + aftermath.milestone_remedy * phasing + shifts(designs.extras, "remedy")
    resolve = resolve + shifts(designs.extras, "resolve")
    act = np.array([act_chance(choice, parties, e) for e in range(len(RESOLVE))])[level]
    crowd = np.array([crowd_share(parties, e) for e in range(len(RESOLVE))])[level]
    upheld = choice.rule_chance * act * np.minimum(1.0, resolve) * remedy
    return _Text(
        watch=penalty_horizon(choice) * seen[:, None] * (0.4 + 0.6 * clarity),
        upheld=upheld[:, None],
        crowd=crowd[:, None],
        ramp=(1.0 / np.maximum(1, designs.phase_in_years))[:, None],
        norm=choice.norm + shifts(designs.extras, "norm")[:, None],
        mistakes=shifts(designs.extras, "incapacity")[:, None],
        way_out=_way_out(choice, designs),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Situations:
    """What may happen to N obligors in their first year; S situations.

    Attributes:
        chance: Of each, 0-1, shape (S, 1, 1, 1).
        tempted: The temptation it adds on every issue, points, shape (S, N, 1, issues).
        lost: The capacity it takes away, shape (S, 1, 1, 1).
        shaken: Whether it is a shock, over which an escape clause can be invoked; same shape.
    """

    chance: Floats
    tempted: Floats
    lost: Floats
    shaken: Bools

    def parts(self, cells: int) -> Iterator[_Situations]:
        """Yield them in order, as many at once as suit arrays of so many cells for each."""
        step = max(1, BLOCK // max(1, cells))
        for start in range(0, len(self.chance), step):
            part = slice(start, start + step)
            yield _Situations(
                self.chance[part], self.tempted[part], self.lost[part], self.shaken[part]
            )


@lru_cache(maxsize=64)
def _situations(
    preset: str, names: tuple[str, ...], pass_through: tuple[float, ...]
) -> _Situations:
    """Return what may happen to obligors whose duties lie in these domains."""
    parameters = PRESETS[preset]
    shocks, everywhere = parameters.shocks, np.ones((len(pass_through), len(names)))
    economic, security = domains(names, parameters)
    tastes = [
        sqrt(shocks.type_spread**2 + (shocks.leadership_spread * through) ** 2)
        for through in pass_through
    ]
    own, taste = shocks.type_spread * everywhere, np.array(tastes)[:, None] * everywhere
    found: list[tuple[float, Floats, float, bool]] = [
        (shocks.economic_rate, shocks.economic_size * economic * everywhere, 0.0, True),
        (shocks.security_rate, shocks.security_size * security * everywhere, 0.0, True),
        (shocks.natural_rate, shocks.natural_size * everywhere, shocks.natural_capacity, True),
        (shocks.spoiler_chance, MEAN_SPOILER * shocks.spoiler_size * everywhere, 0.0, False),
    ]
    quiet = 1.0 - sum(chance for chance, _, _, _ in found) - shocks.leadership_rate
    for chance, spread in ((quiet, own), (shocks.leadership_rate, taste)):
        for node, weight in NODES:
            found.append((chance * weight, node * spread, 0.0, False))
    chances, tempted, lost, shaken = zip(*found, strict=True)
    return _Situations(
        chance=np.array(chances)[:, None, None, None],
        tempted=np.array(tempted)[:, :, None, :],
        lost=np.array(lost)[:, None, None, None],
        shaken=np.array(shaken)[:, None, None, None],
    )


def _odds(choice: Choice, gain: Floats, deterrent: Floats, home: Floats) -> tuple[Floats, Floats]:
    """Return the odds of violating and of shirking against complying (model.md 6.5)."""
    appetite = np.clip(gain / choice.appetite, 0.0, 1.0)
    violate = np.exp((gain - deterrent - home) / choice.scale - choice.violate_routine)
    violate = violate * appetite
    shirk_cost = choice.shirk_seen * choice.shirk_cost * deterrent + choice.shirk_cost * home
    shirk = np.exp((choice.shirk_gain * gain - shirk_cost) / choice.scale - choice.shirk_routine)
    return violate, shirk * appetite


def _performance(
    choice: Choice, odds: tuple[Floats, Floats], escape: Floats | float, capacity: Floats
) -> Floats:
    """Return 1 - p_v - phi (p_s + p_e) - (1 - cap) p_c phi; escapes do half a duty, as shirking."""
    violate, shirk = odds
    whole = 1.0 + violate + shirk + escape
    partly = (shirk + escape + (1.0 - capacity)) / whole
    kept: Floats = 1.0 - violate / whole - choice.shirk_gain * partly
    return kept

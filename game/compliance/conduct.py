"""The first half of a year: shocks strike, governments choose, some of it is seen.

Model.md 6.2-6.6. One uniform draw per duty decides the conduct, worst first, so that a lower
chance of violating never turns a complier into a violator (monotone common random numbers).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from game.analysis.arrays import Codes, Floats, Ints, by_code
from game.analysis.memory import Recent
from game.compliance.accession import outside_flow
from game.compliance.course import COMPLY, ESCAPE, GOOD_ENDS, PERFORMANCE, Course, Special, Year
from game.compliance.deck import SHOCK_KINDS
from game.compliance.draws import EXTERNAL, OUTSIDE, YearDraws, comes
from game.compliance.duties import Duties, duties_of
from game.compliance.parameters import Choice, Shocks
from game.compliance.treaty import Treaty
from game.engine.changed import changed

BLIND, PLAIN = 0.05, 0.98  # least and greatest chance to see a violation (design choice)
SEEN_SHARE = np.array([0.0, 0.6, 0.0, 0.6, 1.0])
"""Chance to see a conduct, as a share of that to see a violation (model.md 6.1)."""
_ECONOMIC, _LEADERSHIP, _SECURITY, _TECHNOLOGY, _NATURAL = range(len(SHOCK_KINDS))


def conduct(treaty: Treaty, course: Course, draws: YearDraws) -> tuple[Course, Year]:
    """Live the first half of the next year.

    Args:
        treaty: The text in force.
        course: How things stood at the end of last year.
        draws: The year's chance, with shocks of the scenario's deck.

    Returns:
        How things stand with the year's shocks in, and what governments did.
    """
    course, struck = _strike(treaty, course, draws)
    duties = duties_of(treaty, course.year)
    bound = course.member[treaty.duty_party] & course.alive
    stakes = _stakes(treaty, duties, course)
    code = _choose(treaty, duties, course, stakes, draws["conduct"][duties.cell])
    code *= bound  # who is not bound complies
    performance = by_code(PERFORMANCE, code)
    performance[~bound] = 0.0
    luck = draws["seen"][duties.cell]
    chance = by_code(SEEN_SHARE, code)
    chance *= stakes.detection
    seen = bound & (luck < chance)
    alarm = duties.alarm[:, None]
    if course.special is not None:
        alarm = alarm - treaty.parameters.aftermath.ambiguity * course.special.clearer
    innocent = (code == COMPLY) | (code == ESCAPE)
    alleged = bound & innocent & comes(luck, alarm)
    year = Year(
        bound=bound,
        conduct=code,
        seen=seen,
        alleged=alleged,
        performance=performance,
        flow=_flow(treaty, duties, course, performance),
        unrelieved=duties.mean(stakes.shock * (code != ESCAPE)),
        struck=struck,
    )
    return course, year


def _strike(treaty: Treaty, course: Course, draws: YearDraws) -> tuple[Course, Floats]:
    """Let the year's shocks strike (model.md 6.2)."""
    shocks = treaty.parameters.shocks
    struck = _STRUCK.of(lambda: _struck(shocks, draws), shocks, draws)
    spread = shocks.leadership_spread * treaty.pass_through[:, None]
    taste = spread * draws["leadership-taste"] * struck[_LEADERSHIP]
    return changed(
        course,
        year=course.year + 1,
        economic=shocks.economic_persistence * course.economic
        + shocks.economic_size * struck[_ECONOMIC],
        security=shocks.security_persistence * course.security
        + shocks.security_size * struck[_SECURITY],
        natural=shocks.natural_persistence * course.natural + struck[_NATURAL],
        technology=course.technology + struck[_TECHNOLOGY].max(axis=0),
        outside=course.outside + draws[OUTSIDE],
        taste=np.where(struck[_LEADERSHIP] > 0.0, taste, course.taste),
    ), struck


_STRUCK: Recent[Floats] = Recent(64)  # years whose draws texts share; design choice


def _struck(shocks: Shocks, draws: YearDraws) -> Floats:
    """Return the sizes of a year's shocks, shape (kinds, N, R); compared texts share them."""
    struck = np.empty((len(SHOCK_KINDS), *draws["leadership"].shape))
    struck[:] = draws[EXTERNAL]
    rates = (
        (_ECONOMIC, "economic", shocks.economic_rate),
        (_SECURITY, "security", shocks.security_rate),
        (_NATURAL, "natural", shocks.natural_rate),
    )
    for kind, name, rate in rates:
        size = np.maximum(0.0, 1.0 + shocks.size_spread * draws[f"{name}-size"])
        struck[kind] += (draws[name] < 0.5 * rate) * size
        struck[kind] += (draws[f"{name}-common"] < 0.5 * rate) * size
    struck[_LEADERSHIP] += draws["leadership"] < shocks.leadership_rate
    struck[_TECHNOLOGY] += draws["technology"] < shocks.technology_rate
    struck.flags.writeable = False
    return struck


@dataclass(frozen=True, slots=True, eq=False)
class _Stakes:
    """What is at stake in each duty; arrays (D, R), points.

    Attributes:
        gain: g, what the obligor would gain by a violation.
        penalty: Expected penalty of a violation, foreign.
        home: Expected cost at home; shape (N, R).
        shock: The part of the gain that shocks explain.
        detection: Chance that a violation is seen.
    """

    gain: Floats
    penalty: Floats
    home: Floats
    shock: Floats
    detection: Floats


def _stakes(treaty: Treaty, duties: Duties, course: Course) -> _Stakes:
    """Weigh temptation against expected cost (model.md 6.3, 6.4)."""
    choice, special = treaty.parameters.choice, course.special
    party = treaty.duty_party
    others = others_performance(course)
    shock = _felt(treaty, duties, course)
    pressure = course.taste + course.hidden * duties.ramp - course.adjusted
    pressure += course.grievance + course.resentment
    if treaty.is_bare(course.year):
        pressure += choice.scale * log(treaty.parameters.aftermath.borrowed_hazard)
    let_down = duties.ramp + (2.0 * choice.reciprocity) * (1.0 - others)
    gain = let_down[party]
    gain *= treaty.cost[:, None]
    if special is not None:
        gain *= special.eased
    gain += shock
    gain += pressure[party]
    detection = seeing(treaty, duties, course)
    retaliation = duties.gains[:, None] * (0.5 + 0.5 * others)
    penalty = retaliation[party]
    penalty *= duties.crowd[:, None]
    penalty += (choice.reputation * (0.5 + course.credibility / 1.5))[party]
    penalty += duties.sanction[:, None]
    penalty *= duties.clear[:, None]
    penalty *= detection
    if special is not None:
        penalty *= _clearer(treaty, special)
    home = choice.constituency * (1.5 - treaty.pass_through[:, None]) + course.norm
    home = home + treaty.terms.norm
    if treaty.sharing is not None:
        home = home + treaty.sharing[:, None]
    return _Stakes(gain, penalty, home, shock, detection)


def _felt(treaty: Treaty, duties: Duties, course: Course) -> Floats:
    """Return what shocks add to the temptation of each duty, points, shape (D, R)."""
    shocks, (party, domain) = treaty.parameters.shocks, duties.groups
    everywhere = shocks.natural_size * course.natural + shocks.technology_size * course.technology
    shock: Floats = course.economic[party] * domain[0][:, None]
    shock += course.security[party] * domain[1][:, None]
    shock += everywhere[party]
    return shock[duties.group]


def seeing(treaty: Treaty, duties: Duties, course: Course) -> Floats:
    """Return the chance that a violation of each duty is seen; shape (D, R)."""
    blind = treaty.parameters.shocks.technology_blindness * course.technology
    detection = duties.detection[:, None] - blind
    if course.special is not None:
        detection += treaty.parameters.aftermath.inspection * course.special.watched
    np.clip(detection, BLIND, PLAIN, out=detection)
    return detection


def _clearer(treaty: Treaty, special: Special) -> Floats:
    """Return by how much readings of the joint committee raise the weight of a penalty."""
    clarity = treaty.clarity[treaty.duty_obligation][:, None]
    better: Floats = (0.4 + 0.6 * np.minimum(1.0, clarity + special.clearer)) / (
        0.4 + 0.6 * clarity
    )
    return better


def others_performance(course: Course) -> Floats:
    """Return the mean performance of the other members last year, 0-1; shape (N, R)."""
    counted = course.performance * course.member
    members = course.member.sum(axis=0)
    others = np.maximum(1, members - course.member)
    return np.where(members > course.member, (counted.sum(axis=0) - counted) / others, 1.0)


def _choose(
    treaty: Treaty, duties: Duties, course: Course, stakes: _Stakes, luck: Floats
) -> Codes:
    """Draw each duty's conduct from a multinomial logit (model.md 6.5)."""
    choice, special = treaty.parameters.choice, course.special
    home = (stakes.home / choice.scale)[treaty.duty_party]
    if special is not None:
        home += (treaty.parameters.aftermath.plan_bond / choice.scale) * special.planned
    capable = np.maximum(0.0, course.capacity - _disabled(treaty, course))
    failing = _failing(choice, course, stakes, home)
    odds = _Odds(*failing, _escape(treaty, duties, course, stakes))
    incapable = (treaty.terms.incapacity * (1.0 - capable))[treaty.duty_party]
    standing = np.flatnonzero(course.open)  # few, as a rule
    if not standing.size:
        return _grade(luck, odds, incapable)
    goes_on = np.full(standing.shape, choice.continuation)
    if special is not None:
        goes_on *= ~np.take(special.planned, standing)
    few = np.take(luck, standing), odds.at(standing), np.take(incapable, standing)
    still = _grade(*few, goes_on)
    code = _grade(luck, odds, incapable)
    np.put(code, standing, still)
    return code


def _failing(
    choice: Choice, course: Course, stakes: _Stakes, home: Floats
) -> tuple[Floats, Floats]:
    """Return the odds of violating and of shirking against complying, shape (D, R).

    Args:
        choice: Numbers of the family.
        course: How things stand.
        stakes: Gain and penalties.
        home: Cost at home over the scale; used up.
    """
    habit = course.quiet * choice.consolidation
    np.minimum(habit, choice.consolidation_limit, out=habit)
    appetite = stakes.gain * (1.0 / choice.appetite)
    np.clip(appetite, 0.0, 1.0, out=appetite)
    gain = stakes.gain * (1.0 / choice.scale)
    penalty = stakes.penalty * (1.0 / choice.scale)
    violate = gain - penalty
    violate -= home
    violate -= habit
    violate -= choice.violate_routine
    np.exp(violate, out=violate)
    violate *= appetite
    gain *= choice.shirk_gain
    penalty *= choice.shirk_seen * choice.shirk_cost
    gain -= penalty
    home *= choice.shirk_cost
    gain -= home
    habit *= 0.5
    gain -= habit
    gain -= choice.shirk_routine
    np.exp(gain, out=gain)
    gain *= appetite
    return violate, gain


def _escape(treaty: Treaty, duties: Duties, course: Course, stakes: _Stakes) -> Floats | None:
    """Return the odds of a lawful escape, shape (D, R), or `None` if no clause allows one."""
    if not treaty.escape.any():
        return None
    choice = treaty.parameters.choice
    odds: Floats = choice.escape_gain * stakes.gain
    odds -= choice.escape_cost
    odds -= treaty.terms.escape
    odds -= (0.5 * course.norm)[treaty.duty_party]
    odds *= 1.0 / choice.scale
    odds -= choice.escape_routine
    np.exp(odds, out=odds)
    odds *= duties.escape[:, None] & (stakes.shock > choice.escape_threshold)
    return odds


def _disabled(treaty: Treaty, course: Course) -> Floats:
    """Return the share of capacity that disasters take this year, shape (N, R)."""
    lost = treaty.parameters.shocks.natural_capacity * np.minimum(2.0, course.natural)
    return np.asarray(lost)


@dataclass(frozen=True, slots=True, eq=False)
class _Odds:
    """Odds of each conduct against complying, shape (D, R); `escape` `None` if no clause is."""

    violate: Floats
    shirk: Floats
    escape: Floats | None

    def at(self, places: Ints) -> _Odds:
        """Return the odds of some duties in some runs, counted row by row; shape as `places`."""
        escape = None if self.escape is None else np.take(self.escape, places)
        return _Odds(np.take(self.violate, places), np.take(self.shirk, places), escape)


def _grade(luck: Floats, odds: _Odds, incapable: Floats, goes_on: Floats | None = None) -> Codes:
    """Turn one uniform draw per duty into a conduct, worst first; uses the odds up.

    An uncured violation goes on with chance `goes_on`, whatever the choice would be. A would-be
    complier fails for lack of capacity with chance `incapable`.
    """
    total = odds.violate + odds.shirk
    total += 1.0
    if odds.escape is not None:
        total += odds.escape
    place = luck * total
    bar = odds.violate
    left = None if goes_on is None else 1.0 - goes_on
    if goes_on is not None:
        goes_on *= total - bar
        bar += goes_on
    code: Codes = (place < bar).view(np.int8)  # violate
    for share in (odds.shirk, odds.escape):
        if share is not None:
            bar += share if left is None else left * share
        code += place < bar
    total -= bar
    total *= incapable
    total += bar
    code += place < total
    return code


def _flow(treaty: Treaty, duties: Duties, course: Course, performance: Floats) -> Floats:
    """Return the year's point-rate to each party, remedies apart (model.md 6.8).

    After the end a party has what it would have without an agreement, less the cost of the
    transition if the end was a bad one.
    """
    offset = duties.offset[:, None]
    if course.special is not None:
        performance = performance * course.special.eased
        offset = treaty.parameters.choice.implementation * (duties.own @ course.special.eased)
    traded = duties.gain_matrix @ performance + offset
    kept = duties.ramp * traded + treaty.base[:, None]
    alone = treaty.reserve - treaty.status_quo
    lost = alone - treaty.parameters.aftermath.transition
    out = np.where(course.cause < GOOD_ENDS, lost[:, None], alone[:, None]) + course.outside
    inside = np.where(course.member, kept, lost[:, None] + course.outside)
    flow = np.where(course.alive, inside, out)
    docking = treaty.docking
    return flow if docking is None else outside_flow(treaty, docking, course, flow)

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
from game.compliance.frame import Frame, frame_of
from game.compliance.parameters import Choice, Shocks
from game.compliance.texts import Text
from game.engine.changed import changed

BLIND, PLAIN = 0.05, 0.98  # least and greatest chance to see a violation (design choice)
SEEN_SHARE = np.array([0.0, 0.6, 0.0, 0.6, 1.0])
"""Chance to see a conduct, as a share of that to see a violation (model.md 6.1)."""
_ECONOMIC, _LEADERSHIP, _SECURITY, _TECHNOLOGY, _NATURAL = range(len(SHOCK_KINDS))


def conduct(text: Text, course: Course, draws: YearDraws) -> tuple[Course, Year]:
    """Live the first half of the next year.

    Args:
        text: The text in force, or several.
        course: How things stood at the end of last year.
        draws: The year's chance, with shocks of the scenario's deck.

    Returns:
        How things stand with the year's shocks in, and what governments did.
    """
    course, struck = _strike(text, course, draws)
    duties = duties_of(text, course.year)
    places = duties.places
    bound = places.owed(places.of_party(course.member & course.alive[..., None, :]))
    stakes = _stakes(text, duties, course)
    code = _choose(text, duties, course, stakes, draws["conduct"][places.cell])
    code *= bound  # who is not bound complies
    performance = by_code(PERFORMANCE, code)
    performance[~bound] = 0.0
    luck = draws["seen"][places.cell]
    chance = by_code(SEEN_SHARE, code)
    chance *= stakes.detection
    seen = bound & (luck < chance)
    alarm = duties.alarm
    if course.special is not None:
        alarm = alarm - text.parameters.aftermath.ambiguity * course.special.clearer
    innocent = (code == COMPLY) | (code == ESCAPE)
    alleged = bound & innocent & comes(luck, alarm)
    year = Year(
        bound=bound,
        conduct=code,
        seen=seen,
        alleged=alleged,
        performance=performance,
        flow=_flow(text, duties, course, performance),
        unrelieved=places.mean(stakes.shock * (code != ESCAPE)),
        struck=struck,
    )
    return course, year


def _strike(text: Text, course: Course, draws: YearDraws) -> tuple[Course, Floats]:
    """Let the year's shocks strike (model.md 6.2)."""
    shocks = text.parameters.shocks
    struck = _STRUCK.of(lambda: _struck(shocks, draws), shocks, draws)
    leadership = struck[..., _LEADERSHIP, :, :]
    spread = shocks.leadership_spread * frame_of(text).pass_through
    taste = spread * draws["leadership-taste"] * leadership
    return changed(
        course,
        year=course.year + 1,
        economic=shocks.economic_persistence * course.economic
        + shocks.economic_size * struck[..., _ECONOMIC, :, :],
        security=shocks.security_persistence * course.security
        + shocks.security_size * struck[..., _SECURITY, :, :],
        natural=shocks.natural_persistence * course.natural + struck[..., _NATURAL, :, :],
        technology=course.technology + struck[..., _TECHNOLOGY, :, :].max(axis=-2),
        outside=course.outside + draws[OUTSIDE],
        taste=np.where(leadership > 0.0, taste, course.taste),
    ), struck


_STRUCK: Recent[Floats] = Recent(64)  # years whose draws texts share; design choice


def _struck(shocks: Shocks, draws: YearDraws) -> Floats:
    """Return the sizes of a year's shocks, shape (kinds, N, R); compared texts share them."""
    external, (parties, runs) = draws[EXTERNAL], draws["leadership"].shape
    struck = np.empty((*external.shape[:-2], parties, runs))
    struck[:] = external
    rates = (
        (_ECONOMIC, "economic", shocks.economic_rate),
        (_SECURITY, "security", shocks.security_rate),
        (_NATURAL, "natural", shocks.natural_rate),
    )
    for kind, name, rate in rates:
        size = np.maximum(0.0, 1.0 + shocks.size_spread * draws[f"{name}-size"])
        struck[..., kind, :, :] += (draws[name] < 0.5 * rate) * size
        struck[..., kind, :, :] += (draws[f"{name}-common"] < 0.5 * rate) * size
    struck[..., _LEADERSHIP, :, :] += draws["leadership"] < shocks.leadership_rate
    struck[..., _TECHNOLOGY, :, :] += draws["technology"] < shocks.technology_rate
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


def _stakes(text: Text, duties: Duties, course: Course) -> _Stakes:
    """Weigh temptation against expected cost (model.md 6.3, 6.4)."""
    choice, special = text.parameters.choice, course.special
    frame, of_party = frame_of(text), duties.places.of_party
    others = others_performance(course)
    shock = _felt(text, duties, course)
    pressure = course.taste + course.hidden * duties.ramp - course.adjusted
    pressure += course.grievance + course.resentment
    if course.year > text.parameters.aftermath.borrowed_years:
        pressure += choice.scale * log(text.parameters.aftermath.borrowed_hazard) * frame.bare
    let_down = duties.ramp + (2.0 * choice.reciprocity) * (1.0 - others)
    gain = of_party(let_down)
    gain *= duties.cost
    if special is not None:
        gain *= special.eased
    gain += shock
    gain += of_party(pressure)
    detection = seeing(text, duties, course)
    penalty = of_party(duties.gains * (0.5 + 0.5 * others))
    penalty *= duties.crowd
    penalty += of_party(choice.reputation * (0.5 + course.credibility / 1.5))
    penalty += duties.sanction
    penalty *= duties.clear
    penalty *= detection
    if special is not None:
        penalty *= _clearer(duties, special)
    home = choice.constituency * (1.5 - frame.pass_through) + course.norm
    home += frame.norm
    home += frame.sharing
    return _Stakes(gain, penalty, home, shock, detection)


def _felt(text: Text, duties: Duties, course: Course) -> Floats:
    """Return what shocks add to the temptation of each duty, points, shape (D, R)."""
    shocks, (party, domain) = text.parameters.shocks, duties.places.groups
    technology = shocks.technology_size * course.technology
    everywhere = shocks.natural_size * course.natural + technology[..., None, :]
    shock = np.take(course.economic, party, axis=-2) * domain[0][:, None]
    shock += np.take(course.security, party, axis=-2) * domain[1][:, None]
    shock += np.take(everywhere, party, axis=-2)
    return duties.places.of_group(shock)


def seeing(text: Text, duties: Duties, course: Course) -> Floats:
    """Return the chance that a violation of each duty is seen; shape (D, R)."""
    blind = text.parameters.shocks.technology_blindness * course.technology
    detection = duties.detection - blind[..., None, :]
    if course.special is not None:
        detection += text.parameters.aftermath.inspection * course.special.watched
    np.clip(detection, BLIND, PLAIN, out=detection)
    return detection


def _clearer(duties: Duties, special: Special) -> Floats:
    """Return by how much readings of the joint committee raise the weight of a penalty."""
    clarity = duties.clarity
    better: Floats = (0.4 + 0.6 * np.minimum(1.0, clarity + special.clearer)) / (
        0.4 + 0.6 * clarity
    )
    return better


def others_performance(course: Course) -> Floats:
    """Return the mean performance of the other members last year, 0-1; shape (N, R)."""
    counted = course.performance * course.member
    members = course.member.sum(axis=-2, keepdims=True)
    others = np.maximum(1, members - course.member)
    everybody = counted.sum(axis=-2, keepdims=True)
    return np.where(members > course.member, (everybody - counted) / others, 1.0)


def _choose(text: Text, duties: Duties, course: Course, stakes: _Stakes, luck: Floats) -> Codes:
    """Draw each duty's conduct from a multinomial logit (model.md 6.5)."""
    choice, special, frame = text.parameters.choice, course.special, frame_of(text)
    home = duties.places.of_party(stakes.home / choice.scale)
    if special is not None:
        home += (text.parameters.aftermath.plan_bond / choice.scale) * special.planned
    capable = np.maximum(0.0, course.capacity - _disabled(text, course))
    failing = _failing(choice, course, stakes, home)
    odds = _Odds(*failing, _escape(choice, frame, duties, course, stakes))
    incapable = duties.places.of_party(frame.incapacity * (1.0 - capable))
    standing = np.flatnonzero(course.open)  # few, as a rule
    if not standing.size:
        return _grade(luck, odds, incapable)
    goes_on = np.full(standing.shape, choice.continuation)
    if special is not None:
        goes_on *= ~np.take(special.planned, standing)
    few = np.take(luck, standing % luck.size), odds.at(standing), np.take(incapable, standing)
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
        stakes: Gain and penalties; the penalties are used up.
        home: Cost at home over the scale; used up.
    """
    habit = course.quiet * choice.consolidation
    np.minimum(habit, choice.consolidation_limit, out=habit)
    appetite = stakes.gain * (1.0 / choice.appetite)
    np.clip(appetite, 0.0, 1.0, out=appetite)
    gain = stakes.gain * (1.0 / choice.scale)
    penalty = stakes.penalty
    penalty *= 1.0 / choice.scale
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


def _escape(
    choice: Choice, frame: Frame, duties: Duties, course: Course, stakes: _Stakes
) -> Floats | None:
    """Return the odds of a lawful escape, shape (D, R), or `None` if no clause allows one."""
    if not duties.escape.any():
        return None
    odds: Floats = choice.escape_gain * stakes.gain
    odds -= choice.escape_cost
    odds -= frame.escape
    odds -= duties.places.of_party(0.5 * course.norm)
    odds *= 1.0 / choice.scale
    odds -= choice.escape_routine
    np.exp(odds, out=odds)
    odds *= duties.escape & (stakes.shock > choice.escape_threshold)
    return odds


def _disabled(text: Text, course: Course) -> Floats:
    """Return the share of capacity that disasters take this year, shape (N, R)."""
    lost = text.parameters.shocks.natural_capacity * np.minimum(2.0, course.natural)
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


def _flow(text: Text, duties: Duties, course: Course, performance: Floats) -> Floats:
    """Return the year's point-rate to each party, remedies apart (model.md 6.8).

    After the end a party has what it would have without an agreement, less the cost of the
    transition if the end was a bad one.
    """
    offset, frame, places = duties.offset, frame_of(text), duties.places
    if course.special is not None:
        performance = performance * course.special.eased
        eased = places.summed(places.own, course.special.eased)
        offset = text.parameters.choice.implementation * eased
    kept = duties.ramp * (places.summed(duties.gain_matrix, performance) + offset) + frame.base
    lost = frame.alone - text.parameters.aftermath.transition
    out = np.where(course.cause[..., None, :] < GOOD_ENDS, lost, frame.alone) + course.outside
    inside = np.where(course.member, kept, lost + course.outside)
    flow = np.where(course.alive[..., None, :], inside, out)
    doors = frame.doors
    return flow if doors is None else outside_flow(frame, doors, course, flow)

"""The arithmetic of a scenario: weights, worths, reserves, odds and the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import isclose, prod
from typing import Final

from game.model.party import Valuation
from game.model.scenario import Scenario
from game.packs.lint import known, known_key, option_counts
from game.packs.problem import Problem
from game.packs.view import View

TOTAL_POINTS: Final = 100.0
_TOLERANCE: Final = 1e-6
_MOST_TIED: Final = 12  # linked issues whose extremes are tried out: 4,096 ways (design choice)


def numbers(root: View) -> Iterator[Problem]:
    """Check numbers that must fit each other; whatever is missing is skipped."""
    counts = option_counts(root)
    for party in root["parties"]:
        yield from _valuation(counts, party["profile"]["estimate"])
        yield from _valuation(counts, party["mandate"]["valuation"])
        yield from _actors(counts, party["mandate"]["actors"])
    yield from _scoring(root["scoring"])
    yield from _calendar(root)
    yield from _used(root)


def _valuation(counts: Mapping[str, int], valuation: View) -> Iterator[Problem]:
    """Check weights, worths and linkages of one valuation."""
    weights, values = valuation["weights"], valuation["values"]
    yield from known_key(weights, counts, "an issue")
    yield from known_key(values, counts, "an issue")
    weighted = [key for key, _ in weights.entries()]
    valued = dict(values.entries())
    for key in weighted if values else []:
        if key not in valued:
            expected = f"the worth of each option of `{key}`, since it has a weight"
            yield values.problem("no-values", expected, found="nothing")
    for key, view in valued.items():
        count = counts.get(key)
        if count is not None and len(view) != count and len(view) > 0:
            yield view.problem("option-count", f"{count} worths, one per option of `{key}`")
        if weights and key not in weighted:
            yield view.problem("no-weight", f"a weight for `{key}`, or no worths")
    for linkage in valuation["linkages"]:
        for issue in linkage["issues"]:
            yield from known(issue, weighted, "a weighted issue")
    yield from _weight_sum(valuation)


def _weight_sum(valuation: View) -> Iterator[Problem]:
    """Check that weights and positive linkages make 100 points."""
    numbers = [view.number for _, view in valuation["weights"].entries()]
    strengths = [linkage["strength"].number for linkage in valuation["linkages"]]
    if not numbers or None in numbers or None in strengths:
        return
    total = sum(n for n in numbers if n) + sum(s for s in strengths if s and s > 0)
    if not isclose(total, TOTAL_POINTS, abs_tol=_TOLERANCE):
        off = TOTAL_POINTS - total
        hint = f"{'Add' if off > 0 else 'Take away'} {abs(off):g} points."
        expected = "weights and positive linkages that sum to 100"
        found = f"a sum of {total:g}"
        yield valuation["weights"].problem("weight-sum", expected, hint=hint, found=found)


def _actors(counts: Mapping[str, int], actors: View) -> Iterator[Problem]:
    """Check the domestic actors of one party: valuations, and votes that sum to 1."""
    for actor in actors:
        yield from _valuation(counts, actor["valuation"])
    weights = [actor["weight"].number for actor in actors]
    if not weights or None in weights:
        return
    total = sum(weight for weight in weights if weight)
    if not isclose(total, 1.0, abs_tol=_TOLERANCE):
        found = f"a sum of {total:g}"
        expected = "weights of the domestic actors that sum to 1 (0 for a pure veto holder)"
        yield actors.problem("vote-sum", expected, found=found)
    for actor in actors:
        if actor["weight"].number == 0 and actor["veto"].found != "`true`":
            hint = "Give it a weight or a veto."
            yield actor.problem("no-say", "an actor that counts", hint=hint, found="weight 0")


def _scoring(scoring: View) -> Iterator[Problem]:
    """Check that scoring weights, all given or all left out, sum to 1."""
    weights = [view.number for _, view in scoring.entries()]
    if not weights or None in weights:
        return
    total = sum(weight for weight in weights if weight)
    if not isclose(total, 1.0, abs_tol=_TOLERANCE):
        hint = "Name every criterion, or leave `scoring` out."
        found = f"a sum of {total:g}"
        yield scoring.problem("scoring-sum", "weights that sum to 1", hint=hint, found=found)


def _calendar(root: View) -> Iterator[Problem]:
    """Check rounds, their names, and when cards may turn up."""
    forum = root["forum"]
    rounds = forum["rounds"].integer
    chosen = [view.integer for view in forum["round_choices"]]
    longest = max([c for c in [*chosen, rounds] if c is not None], default=0)
    if rounds is not None and chosen and rounds not in chosen:
        yield forum["rounds"].problem("not-a-choice", "one of `round_choices`")
    if longest and len(forum["dates"]) > longest:
        yield forum["dates"].problem("too-many-dates", f"at most {longest} names of rounds")
    ends = {
        "rounds": longest or None,
        "ratification": forum["quarters"].integer,
        "implementation": root["years"].integer,
    }
    for card in root["deck"]:
        yield from _window(card, ends.get(card["phase"].text or ""))


def _window(card: View, end: int | None) -> Iterator[Problem]:
    """Report a card that can never turn up."""
    first, last = card["first"].integer, card["last"].integer
    if first is not None and last is not None and first > last:
        yield card["first"].problem("empty-window", f"at most `last`, {last}")
    if first is not None and end is not None and first > end:
        yield card["first"].problem("empty-window", f"at most {end}, the end of this phase")


def _used(root: View) -> Iterator[Problem]:
    """Report issues that nobody cares about."""
    weighted = {
        key
        for party in root["parties"]
        for key, view in party["mandate"]["valuation"]["weights"].entries()
        if view.number
    }
    for issue in root["issues"]:
        if weighted and issue["id"].text not in weighted:
            expected = "a weight for it in at least one mandate"
            yield issue.problem("no-interest", expected, found="none", severity="warning")


def worth(scenario: Scenario, root: View) -> Iterator[Problem]:
    """Check a sound scenario's worths: within 0-100, reserves in reach, red lines compatible."""
    for number, party in enumerate(scenario.parties):
        view = root["parties"][number]
        yield from _in_scale(view["profile"]["estimate"], party.profile.estimate)
        if party.mandate is None:
            continue
        mandate = view["mandate"]
        yield from _in_scale(mandate["valuation"], party.mandate.valuation)
        best = bounds(party.mandate.valuation)[1]
        for key in ("impasse", "outside_option"):
            if getattr(party.mandate, key) >= best:
                hint = "No package could tempt this party."
                expected = f"less than its best package, {best:g} points"
                yield mandate[key].problem("out-of-reach", expected, hint=hint)
        for place, actor in enumerate(party.mandate.actors):
            at = mandate["actors"][place]
            yield from _in_scale(at["valuation"], actor.valuation)
            most = bounds(actor.valuation)[1]
            if actor.reserve > most:
                expected = f"at most {most:g}, the best package for this actor"
                yield at["reserve"].problem("out-of-reach", expected, severity="warning")
    yield from _compatible_lines(scenario, root)


def bounds(valuation: Valuation) -> tuple[float, float]:
    """Return the least and the most that any package is worth, points.

    Exact: worth is linear in the value of each single issue, so its extremes lie where every
    issue is at its best or its worst; issues tied by linkages are tried out together. A knot of
    more than `_MOST_TIED` issues is bounded from the parts of each linkage.
    """
    low = high = 0.0
    for knot in _knots(valuation):
        least, most = _knot_bounds(valuation, knot)
        low, high = low + least, high + most
    return round(low, 9), round(high, 9)


def _knots(valuation: Valuation) -> list[frozenset[str]]:
    """Return the issues in groups that share no linkage."""
    knots = [frozenset({issue}) for issue in valuation.weights]
    for linkage in valuation.linkages:
        tied = [knot for knot in knots if knot & set(linkage.issues)]
        knots = [knot for knot in knots if knot not in tied]
        knots.append(frozenset().union(*tied))
    return knots


def _knot_bounds(valuation: Valuation, knot: frozenset[str]) -> tuple[float, float]:
    """Return the least and the most that the issues of one knot bring together."""
    issues = sorted(knot)
    linkages = [linkage for linkage in valuation.linkages if linkage.issues[0] in knot]
    if len(issues) > _MOST_TIED:
        weights = sum(valuation.weights[issue] for issue in issues)
        strengths = [linkage.strength for linkage in linkages]
        return sum(s for s in strengths if s < 0), weights + sum(s for s in strengths if s > 0)
    totals = []
    ends = ({min(values), max(values)} for values in map(valuation.values.__getitem__, issues))
    for worths in product(*ends):
        worth_of = dict(zip(issues, worths, strict=True))
        total = sum(valuation.weights[issue] * worth_of[issue] for issue in issues)
        total += sum(k.strength * prod(worth_of[issue] for issue in k.issues) for k in linkages)
        totals.append(total)
    return min(totals), max(totals)


def _in_scale(view: View, valuation: Valuation) -> Iterator[Problem]:
    """Report a valuation that leaves the scale of 0 to 100 points."""
    least, most = bounds(valuation)
    if least < -_TOLERANCE or most > TOTAL_POINTS + _TOLERANCE:
        hint = "A negative linkage must not outweigh the issues it ties."
        found = f"packages worth {least:g} to {most:g}"
        yield view.problem("off-scale", "packages worth 0 to 100", hint=hint, found=found)


def _compatible_lines(scenario: Scenario, root: View) -> Iterator[Problem]:
    """Report an issue on which the hard red lines leave no option at all."""
    for number, issue in enumerate(scenario.issues):
        forbidden = {
            option
            for party in scenario.parties
            if party.mandate is not None
            for line in party.mandate.red_lines
            if line.issue == issue.id and line.rigidity >= 1.0
            for option in line.forbidden
        }
        if forbidden >= set(range(len(issue.options))):
            hint = (
                "Make one red line soft (rigidity below 1), or add an option between the limits."
            )
            at = root["issues"][number]
            expected = "an option that no hard red line forbids"
            yield at.problem("no-zone", expected, hint=hint, found="none")

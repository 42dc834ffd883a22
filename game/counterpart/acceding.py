"""Coming in later: a party outside an agreement joins it if it is worth more inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.compliance.accession import accession_chance, consent_chance
from game.compliance.docking import NEWCOMER
from game.compliance.treaty import EXIT_COST
from game.counterpart.accept import completed
from game.counterpart.caretaking import rules_of
from game.counterpart.membership import outside
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.engine.checks_years import members
from game.engine.parties import may_dock
from game.engine.value import outside_value
from game.model import action as act
from game.model.base import PartyId
from game.model.draft import OPEN, Package

LEAST_GAIN: Final = 0.5  # points by which being inside must be better to accede; design choice


def acceded(mind: Mind) -> Iterator[Decision]:
    """Yield the accession of a party that is outside, if the text is worth more inside."""
    seen = mind.seen
    if seen.seat not in seen.table.outside:
        return
    package = expected_text(mind)
    appraisal = mind.appraise(mind.bench_of(package))
    breakdown = appraisal.breakdown(0)
    apart = outside(mind, package)
    passes = breakdown.ratification >= mind.config.style.ratification
    if breakdown.hard_line or not passes or breakdown.value < apart + LEAST_GAIN:
        return
    rationale = Rationale(
        headline="accede",
        arguments={"inside": points(breakdown.value), "outside": points(apart)},
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.aspiration),
        offer=breakdown,
    )
    yield Decision(act.Accede(by=seen.seat), rationale)


def docked(mind: Mind) -> Iterator[Decision]:
    """Yield what a party outside does in a year: it comes in as readily as in the futures."""
    seen = mind.seen
    yield from _docked(mind)
    yield Decision(act.EndTurn(by=seen.seat), Rationale(headline="end-turn"))


def _docked(mind: Mind) -> Iterator[Decision]:
    """Yield the accession of a party outside to a text in force, if it is worth more inside."""
    seen = mind.seen
    package = expected_text(mind)
    bench = mind.bench_of(package)
    if bench.outlook.hard[0]:
        return
    inside = float(mind.prospect(bench).utility[0])
    apart = mind.reserve_eff + outside_value(seen.scenario, package, seen.seat)
    cost = np.array(EXIT_COST[seen.scenario.party(seen.seat).route.kind])
    chance = float(accession_chance(rules_of(mind), np.array(inside - apart), cost))
    if mind.chance("accede", seen.table.round) >= chance:
        return
    rationale = Rationale(
        headline="accede",
        arguments={"inside": points(inside), "outside": points(apart), "chance": points(chance)},
        reservation=points(mind.reserve_eff),
    )
    yield Decision(act.Accede(by=seen.seat), rationale)


def welcoming(mind: Mind) -> Iterator[Decision]:
    """Agree that a party outside comes in, as readily as in the futures, for what it brings."""
    seen = mind.seen
    for asked in seen.table.applications:
        brought = _brought(mind, asked.by)
        chance = float(consent_chance(np.array(brought)))
        if mind.chance(f"admit:{asked.by}", asked.year) < chance:
            arguments: dict[str, str | int | float] = {
                "party": asked.by,
                "brought": points(brought),
                "chance": points(chance),
            }
            action = act.Admit(by=seen.seat, to=asked.by)
            yield Decision(action, Rationale(headline="admit", arguments=arguments))


def _brought(mind: Mind, party: PartyId) -> float:
    """Return what a newcomer's duties would bring the seat if it keeps them, points."""
    seen = mind.seen
    bench = mind.bench_of(expected_text(mind))
    owed = bench.outlook.kept_by[party][0][0]
    others = [p for p in members(seen.scenario, seen.table) if p != seen.seat]
    providers = sum(bench.outlook.kept_by[p][0][0].astype(np.float64) for p in others)
    gains = np.maximum(bench.outlook.changes[0], 0.0)
    return float((NEWCOMER * gains * owed / np.maximum(1.0, providers)).sum())


def is_outside(mind: Mind) -> bool:
    """Tell whether the seat is outside an agreement in force that it may come into."""
    return may_dock(mind.seen.scenario, mind.seen.table, mind.seen.seat)


def expected_text(mind: Mind) -> Package:
    """Return the text as it stands, or as it will likely end while wordings are open."""
    table = mind.seen.table
    if table.agreed is not None and table.phase != "text":
        return table.agreed
    draft = tuple(c.option if c.status == "agreed" else OPEN for c in table.draft)
    return completed(mind, draft)

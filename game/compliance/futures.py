"""Thousands of futures of a text, or of several side by side (model.md 6.10)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats
from game.compliance.course import ALIVE, GOOD_ENDS, Year
from game.compliance.deck import DeckLuck, turn_cards
from game.compliance.draws import BLOCK, EXTERNAL, OUTSIDE, TURNED, Draws
from game.compliance.duties import duties_of
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.parameters import DURABILITY_YEARS
from game.compliance.tally import Block, Lived, tallied
from game.compliance.texts import Text, draws_of, kin, one_by_one, together
from game.compliance.treaty import Treaty
from game.model.base import IssueId, PartyId
from game.model.chance import EndCause

RUNS = 2_000  # futures behind every score; model.md 7.1
PASS = 40_000  # duties and parties times runs and texts of a pass at most; design choice
ENDS: tuple[EndCause, ...] = ("collapse", "withdrawal", "replaced", "expired")
"""Names of the ends, in the order of their codes from 1."""


@dataclass(frozen=True, slots=True)
class Band:
    """A mean with the range that nine runs in ten fall into."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class Futures:
    """What becomes of a text, over many runs.

    Attributes:
        runs: How many.
        years: Years simulated.
        survival: Share of runs in force at the end of each year; shape (years,).
        durable: The same, a replacement or an agreed expiry counted as survival.
        ends: Share of runs by how they ended; `in-force` for those that did not.
        compliance_alive: Duties kept (lawful escape included) per duty-year in force.
        compliance_signed: The same per duty-year signed.
        performance: Share of duties performed per signed duty-year.
        violated: Share of runs with a major violation by each year; shape (years,).
        known: Share of runs with a major violation that was seen by each year.
        early: Whether each run had a major violation within ten years; shape (runs,).
        disputes: Disputes per duty-year in force.
        cure: Share of resolved failures that were put right; 1 if there were none.
        involuntary: Share of failures for want of capacity.
        realised: Points of each party in each run; shape (parties, runs).
        credibility: Mean belief at the end that each party keeps its word.
        kept: Share of duty-years in force kept, by issue.
        durability: Score of model.md 6.10, 0-100.
        joined: Share of runs in which each party outside came in under a docking clause.
    """

    runs: int
    years: int
    survival: Floats
    durable: Floats
    ends: Mapping[str, float]
    compliance_alive: Band
    compliance_signed: Band
    performance: Band
    violated: Floats
    known: Floats
    early: Bools
    disputes: float
    cure: float
    involuntary: float
    realised: Floats
    credibility: tuple[float, ...]
    kept: Mapping[IssueId, float]
    durability: float
    joined: Mapping[PartyId, float] = field(default_factory=dict)

    @property
    def value(self) -> tuple[float, ...]:
        """Expected points of each party."""
        return tuple(round(float(v), 9) for v in self.realised.mean(axis=1))

    @property
    def spread(self) -> tuple[float, ...]:
        """Standard deviation of each party's points over the runs."""
        return tuple(round(float(v), 9) for v in self.realised.std(axis=1))

    def quantiles(self, share: float) -> tuple[float, ...]:
        """Return the points that a share of runs stay below, for each party."""
        return tuple(round(float(v), 9) for v in np.quantile(self.realised, share, axis=1))

    def luck(self, party: int, points: float) -> float:
        """Return the share of runs in which a party did worse than `points`."""
        return round(float((self.realised[party] < points).mean()), 9)


def simulate(treaty: Treaty, seed: int, runs: int = RUNS, years: int | None = None) -> Futures:
    """Simulate the futures of a text.

    Args:
        treaty: The text in force.
        seed: Keys all chance; two texts with one seed share their luck.
        runs: How many futures.
        years: How many years; the treaty's horizon unless said.
    """
    return simulate_all([treaty], seed, runs, years)[0]


def simulate_all(
    treaties: Sequence[Treaty], seed: int, runs: int = RUNS, years: int | None = None
) -> tuple[Futures, ...]:
    """Simulate the futures of several texts: for each what `simulate` returns, and sooner.

    Of few runs of a small text nearly all time goes into starting some two hundred operations a
    year, so texts that can be are simulated side by side.

    Args:
        treaties: The texts.
        seed: Keys all chance; all texts share their luck.
        runs: How many futures of each.
        years: How many years; each treaty's horizon unless said.
    """
    kinds: dict[Hashable, list[int]] = {}
    for place, treaty in enumerate(treaties):
        kinds.setdefault(kin(treaty), []).append(place)
    found: dict[int, Futures] = {}
    for places in kinds.values():
        first = treaties[places[0]]
        duties = max(treaties[place].duties for place in places)
        rows = PASS // (duties + len(first.parties))
        width = min(runs, BLOCK * max(1, rows // BLOCK))
        size = max(1, rows // width)
        span = first.horizon if years is None else years
        for start in range(0, len(places), size):
            chosen = places[start : start + size]
            text = together([treaties[place] for place in chosen])
            chances = _chances(text, seed, span, runs, width)
            found |= zip(chosen, _together(text, chances, span), strict=True)
    return tuple(found[place] for place in range(len(treaties)))


def _chances(text: Text, seed: int, years: int, runs: int, width: int) -> Iterator[Draws]:
    """Yield the chance of one pass after another; all but the last have as many whole blocks."""
    for first in range(0, runs, width):
        yield draws_of(text, seed, years, first // BLOCK, min(width, runs - first))


def _together(text: Text, chances: Iterable[Draws], years: int) -> list[Futures]:
    """Simulate texts in as many passes as there are chances."""
    passes = [tallied(text, lived_years(text, draws, years)) for draws in chances]
    return [
        _summary(treaty, blocks, years)
        for treaty, blocks in zip(one_by_one(text), zip(*passes, strict=True), strict=True)
    ]


def lived_years(text: Text, draws: Draws, years: int) -> Iterator[Lived]:
    """Yield the years of a block of runs that nobody plays: how each ended, and what it brought."""
    course = begin(text, draws)
    luck = DeckLuck.fresh(len(text.deck), course.taste.shape)
    for number in range(1, years + 1):
        chance = draws.year(number)
        if text.is_eventful:
            luck, *brought = turn_cards(text.deck, luck, chance[TURNED], number)
            chance = {**chance, EXTERNAL: brought[0], OUTSIDE: brought[1]}
        course, year = conduct(text, course, chance)
        if text.is_eventful:
            luck = replace(luck, struck=year.struck, accused=accused(text, year))
        answers = default_answers(text, course, year, chance)
        course, settlement = settle(text, course, year, answers, chance)
        yield course, year, settlement


def accused(text: Text, year: Year) -> Bools:
    """Return whether each party was accused of a failure in a year, shape (N, R)."""
    named, own = year.seen | year.alleged, duties_of(text, 1).places.own
    whose = [own[..., n, :, None] > 0.0 for n in range(len(text.parties))]
    return np.stack([(named & his).any(axis=-2) for his in whose], axis=-2)


def _summary(treaty: Treaty, blocks: Sequence[Block], years: int) -> Futures:
    """Put the blocks together."""
    cause = np.concatenate([b.cause for b in blocks], axis=1)
    bound = np.concatenate([b.bound for b in blocks], axis=1)
    kept = np.concatenate([b.kept for b in blocks], axis=1)
    performed = np.concatenate([b.performed for b in blocks], axis=1)
    violation = np.concatenate([b.violation for b in blocks], axis=1)
    violated = _ever(violation)
    known = _ever(np.concatenate([b.seen for b in blocks], axis=1))
    disputes, resolved, cured, failed, involuntary = np.sum([b.counts for b in blocks], axis=0)
    by_issue = np.sum([b.by_issue for b in blocks], axis=0)
    credibility = np.concatenate([b.credibility for b in blocks], axis=1).mean(axis=1)
    survival = (cause == ALIVE).mean(axis=1)
    durable = ((cause == ALIVE) | (cause >= GOOD_ENDS)).mean(axis=1)
    owed = _signed(treaty, years, bound)
    horizon = min(DURABILITY_YEARS, years)
    alive, signed, share = _bands(
        _share(kept.sum(axis=0), bound.sum(axis=0)),
        kept.sum(axis=0) / owed,
        performed.sum(axis=0) / owed,
    )
    return Futures(
        runs=cause.shape[1],
        years=years,
        survival=survival,
        durable=durable,
        ends=_ends(cause[-1]),
        compliance_alive=alive,
        compliance_signed=signed,
        performance=share,
        violated=violated,
        known=known,
        early=np.asarray(violation[:horizon].any(axis=0)),
        disputes=_ratio(float(disputes), float(bound.sum()), empty=0.0),
        cure=_ratio(float(cured), float(resolved), empty=1.0),
        involuntary=_ratio(float(involuntary), float(failed), empty=0.0),
        realised=np.concatenate([b.realised for b in blocks], axis=1),
        credibility=tuple(round(float(c), 9) for c in credibility),
        kept={
            treaty.issues[place]: _ratio(float(good), float(all_), empty=1.0)
            for place, good, all_ in zip(treaty.obligations, *by_issue, strict=True)
        },
        durability=_durability(
            float(durable[:horizon].mean()),
            float(violated[horizon - 1]),
            float(_share(kept[:horizon].sum(axis=0), bound[:horizon].sum(axis=0)).mean()),
        ),
        joined=_joined(treaty, blocks),
    )


def _joined(treaty: Treaty, blocks: Sequence[Block]) -> dict[PartyId, float]:
    """Return the share of runs in which each party outside has come in; nothing without docking."""
    if treaty.docking is None:
        return {}
    share = np.concatenate([b.joined for b in blocks], axis=1).mean(axis=1)
    late = range(treaty.founders, len(treaty.parties))
    return {treaty.parties[n]: round(float(share[n]), 9) for n in late}


def _signed(treaty: Treaty, years: int, bound: Floats) -> Floats:
    """Return the duty-years that were signed in each run, those of newcomers as they came."""
    first = max(1, int((treaty.duty_party < treaty.founders).sum())) * years
    return np.asarray(np.maximum(float(first), bound.sum(axis=0)))


def _durability(survival: float, violated: float, kept: float) -> float:
    """Return the durability score of model.md 6.10, 0-100."""
    return round(100.0 * (0.5 * survival + 0.3 * (1.0 - violated) + 0.2 * kept), 9)


def _ever(happened: Bools) -> Floats:
    """Return the share of runs in which something has happened by each year."""
    share: Floats = np.logical_or.accumulate(happened, axis=0).mean(axis=1)
    return share


def _ends(cause: Codes) -> dict[str, float]:
    """Return the share of runs by how they ended."""
    shares = {"in-force": round(float((cause == ALIVE).mean()), 9)}
    for code, name in enumerate(ENDS, start=1):
        shares[name] = round(float((cause == code).mean()), 9)
    return shares


def _share(part: Floats, whole: Floats) -> Floats:
    """Return part over whole run by run; 1 where there is no whole."""
    shares: Floats = np.where(whole > 0.0, part / np.maximum(1.0, whole), 1.0)
    return shares


def _ratio(part: float, whole: float, *, empty: float) -> float:
    return round(part / whole, 9) if whole > 0.0 else empty


def _bands(*by_run: Floats) -> tuple[Band, ...]:
    """Return the bands of figures by run; all quantiles are looked for at once."""
    lows, highs = np.quantile(by_run, (0.05, 0.95), axis=1)
    return tuple(
        Band(round(float(runs.mean()), 9), round(float(low), 9), round(float(high), 9))
        for runs, low, high in zip(by_run, lows, highs, strict=True)
    )

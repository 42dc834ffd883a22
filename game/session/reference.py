"""How a compromising computer does in a seat: what skill is measured against (model.md 7.1)."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from game.debrief.outcome import outcome_of
from game.debrief.record import Record, ReferenceScores
from game.debrief.scores import Basis, score_card
from game.debrief.story import basis_of, scene_of
from game.debrief.truth import truth_of
from game.debrief.years import years_of
from game.model.base import PartyId
from game.session.sitting import Sitting


def reference_scores(games: Iterable[Sitting], seat: PartyId) -> ReferenceScores:
    """Return the median score of a seat in finished games.

    The benchmarks are those of the first game: they hardly move from game to game, and finding
    them takes most of the time of a score.

    Raises:
        ValueError: If there is no game.
    """
    totals: list[float] = []
    first: Basis | None = None
    for sitting in games:
        record = sitting.record(seat)
        first = first or basis_of(record, scene_of(record))
        totals.append(score_card(_like(first, record)).total)
    if not totals:
        raise ValueError("a reference needs a game")
    return ReferenceScores(median=round(median(totals), 4), games=len(totals))


def _like(first: Basis, record: Record) -> Basis:
    """Return what a game's score is computed from, benchmarks taken from another."""
    truth = truth_of(record)
    outcome = outcome_of(record, truth, years_of(record))
    return Basis(record, truth, outcome, first.benchmarks)

"""Coming in later: a party outside an agreement joins it if it is worth more inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.counterpart.accept import completed
from game.counterpart.membership import outside
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.model import action as act
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


def expected_text(mind: Mind) -> Package:
    """Return the text as it stands, or as it will likely end while wordings are open."""
    table = mind.seen.table
    if table.agreed is not None and table.phase != "text":
        return table.agreed
    draft = tuple(c.option if c.status == "agreed" else OPEN for c in table.draft)
    return completed(mind, draft)

"""The text and the signature: brackets are settled by what each wording is worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.designs import designs_of
from game.compliance.gaps import outlooks
from game.counterpart.acceding import acceded
from game.counterpart.accept import completed
from game.counterpart.gathering import others_in, uniting
from game.counterpart.homework import mended
from game.counterpart.hypotheses import mean_over
from game.counterpart.membership import may_stay_out, outside
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.model import action as act
from game.model.draft import OPEN, Package

GIVE: Final = 0.5  # points that a shared wording may cost against one's own, first round; design
ECHO: Final = 100.0  # points; larger than any clause, so that echoes come first
OWN_WISH_ROUNDS: Final = 1  # text rounds in which a side asks for its best wording; design choice
DISPUTE_COST: Final = 0.5  # points that a dispute a year takes from a text's worth; design choice
LETTER_CHANCE: Final = 0.6  # of their ratification below which a side letter is worth it; design


def drafted(mind: Mind) -> Iterator[Decision]:
    """Settle bracketed clauses, the most valuable first; close the text when none is left."""
    seen = mind.seen
    if seen.seat in seen.table.outside:
        yield from acceded(mind)
        yield Decision(act.EndTurn(by=seen.seat), Rationale(headline="end-turn"))
        return
    yield from mended(mind, draft_package(mind))
    open_clauses = [k for k, c in enumerate(seen.table.draft) if c.status == "bracketed"]
    clauses = [found for place in open_clauses if (found := _clause(mind, place)) is not None]
    yield from (decision for _, decision in sorted(clauses, key=lambda pair: -pair[0]))
    yield from _letters(mind)
    yield Decision(act.Ready(by=seen.seat), Rationale(headline="text-ready"))
    yield Decision(act.EndTurn(by=seen.seat), Rationale(headline="end-turn"))


def draft_package(mind: Mind) -> Package:
    """Return the text as it stands: brackets at today's option."""
    issues = mind.seen.scenario.issues
    return tuple(
        clause.option if clause.status == "agreed" else issue.status_quo
        for clause, issue in zip(mind.seen.table.draft, issues, strict=True)
    )


def open_draft(mind: Mind) -> Package:
    """Return the text with its brackets left open."""
    return tuple(c.option if c.status == "agreed" else OPEN for c in mind.seen.table.draft)


def _clause(mind: Mind, place: int) -> tuple[float, Decision] | None:
    """Return what to say on a bracketed clause, if anything, and how much hangs on it, points.

    A wording that both sides have settles the clause, so echoes come before own wishes.
    """
    seen = mind.seen
    issue = seen.scenario.issues[place]
    likely = completed(mind, open_draft(mind))
    values = _wordings(mind, place, likely)
    wording = seen.table.draft[place].wording
    theirs = {wording.get(other, OPEN) for other in others_in(mind)}
    choice = _own_wording(mind, place, values, likely)
    headline, settles = "clause-shared" if choice in theirs else "clause-own", False
    if len(theirs) == 1 and OPEN not in theirs:
        shared = theirs.pop()
        if _good_enough(mind, values, shared, issue.status_quo):
            choice, headline, settles = shared, "clause-echo", True
    if np.isneginf(values[choice]) or wording.get(seen.seat) == choice:
        return None
    gain = float(values[choice] - values[issue.status_quo])
    action = act.ProposeClause(by=seen.seat, issue=issue.id, option=choice)
    rationale = Rationale(
        headline=headline,
        arguments={"issue": issue.id, "option": choice},
        reservation=points(mind.reserve_eff),
        alternatives=tuple(
            Alternative(move=f"option-{number}", score=points(value))
            for number, value in enumerate(values)
            if not np.isneginf(value)
        ),
    )
    return points(gain + (ECHO if settles else 0.0)), Decision(action, rationale)


def _own_wording(mind: Mind, place: int, values: Floats, likely: Package) -> int:
    """Return the wording that the seat proposes of itself, an option number."""
    if mind.many:
        return uniting(mind, place, values, likely)
    return int(np.argmax(values)) if mind.seen.table.round <= OWN_WISH_ROUNDS else likely[place]


def _wordings(mind: Mind, place: int, likely: Package) -> Floats:
    """Return EV of the text with each option of a clause; minus infinity beyond a hard line.

    The other brackets are taken as they will likely be settled, not as they would be if nothing
    were: a clause that is worth little alone may be what carries the whole text. Quarrels that a
    gap in the text invites are charged as well (M061).
    """
    base = list(likely)
    packages = []
    for option in range(mind.study.space.counts[place]):
        base[place] = option
        packages.append(tuple(base))
    appraisal = mind.appraise(mind.bench_of(*packages))
    worth = appraisal.value - DISPUTE_COST * _quarrels(mind, appraisal.packages)
    values: Floats = np.where(appraisal.hard, -np.inf, worth)
    return values


def _quarrels(mind: Mind, texts: Ints) -> Floats:
    """Return the disputes a year that texts invite, as this seat sees the parties, shape (n,)."""
    scenario, appraiser = mind.seen.scenario, mind.study.appraiser
    obligors = {party: appraiser.obligor(party) for party in scenario.party_ids}
    return outlooks(scenario, texts, designs_of(scenario, texts), obligors)[1]


def _good_enough(mind: Mind, values: Floats, shared: int, status_quo: int) -> bool:
    """Tell whether the others' wording is taken: better than today's, and more so with time."""
    table = mind.seen.table
    if np.isneginf(values[shared]):
        return False
    left = max(0, table.rounds - table.round)
    best, fallback = float(values.max()), float(values[status_quo])
    if left == 0:
        least = max(fallback, mind.reserve_eff) if mind.many else fallback
        return float(values[shared]) >= least - 1e-9
    give = GIVE + mind.config.style.first * (best - fallback) + (best - fallback) / (1.0 + left)
    return float(values[shared]) >= best - give


def _letters(mind: Mind) -> Iterator[Decision]:
    """Help another government at home with a letter if its ratification looks doubtful."""
    seen = mind.seen
    if any(letter.by == seen.seat for letter in seen.private.letters):
        return
    bench = mind.bench_of(draft_package(mind))
    appraisal = mind.appraise(bench)
    own, abroad = float(appraisal.ratification[0]), float(mind.abroad(bench)[0])
    if abroad >= LETTER_CHANCE or own <= abroad:
        return
    for other in seen.others:
        about = mind.about(other)
        heaviest = int(np.argmax(mean_over(about.odds, about.weights).round(9)))
        issue = seen.scenario.issues[heaviest].id
        letter = act.SideLetter(by=seen.seat, to=other, issue=issue)
        arguments: dict[str, str | int | float] = {
            "to": other,
            "issue": issue,
            "abroad": points(abroad),
        }
        yield Decision(letter, Rationale(headline="side-letter", arguments=arguments))


def signed(mind: Mind) -> Iterator[Decision]:
    """Sign if the text is worth at least going without, and refuse otherwise.

    Where the others can go on without the seat, going without means to stay outside their text.
    """
    seen = mind.seen
    package = seen.table.agreed
    assert package is not None, "only a clean text is put up for signature"
    appraisal = mind.appraise(mind.bench_of(package))
    breakdown = appraisal.breakdown(0)
    least = mind.reserve_eff
    if mind.many and may_stay_out(mind):
        least = max(least, outside(mind, package))
    good = not breakdown.hard_line and breakdown.value >= least
    rationale = Rationale(
        headline="sign" if good else "refuse-to-sign",
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.reserve_eff),
        offer=breakdown,
    )
    if good:
        yield Decision(act.Sign(by=seen.seat), rationale)
    yield Decision(act.WalkOut(by=seen.seat), rationale)

"""How good the stated beliefs were about what the others want most: a Brier score.

A worksheet names issues, best guess first, and may say how sure its author is that each of the
first three is among the other's true first three. That is a forecast for every issue: the stated
chance for those three, the rest of three spread evenly over the others. The score is the mean
squared distance from what is true (Brier 1950): 0 for certain and right, 1 for certain and wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.debrief.blocks import Listed, Text, message
from game.debrief.phrases import rounded
from game.debrief.record import Record, moves
from game.debrief.truth import weights_by_rank
from game.model import action as act
from game.model.base import IssueId, PartyId

TOP: Final = 3  # wishes that a forecast is about (design choice, as on the worksheet)


@dataclass(frozen=True, slots=True)
class Forecast:
    """A stated belief and how it turned out.

    Attributes:
        source: `worksheet` (before the talks) or `assessment` (after them).
        named: The issues named first, three at most.
        sure: The stated chance of each, 0-1; 1 if none was stated.
        said: Whether a chance was stated.
        right: How many of them are among the true first three.
        score: Brier score, 0-1; less is better.
        blank: Brier score of somebody who knows nothing.
        fact: Position of the worksheet in the log.
    """

    source: str
    about: PartyId
    named: tuple[IssueId, ...]
    sure: float
    said: bool
    right: int
    score: float
    blank: float
    fact: int | None = None


def brier(chances: Sequence[float], happened: Sequence[bool]) -> float:
    """Return the mean squared distance of chances from what happened.

    >>> brier([1.0, 0.0, 0.5], [True, False, True])
    0.083333333
    """
    gaps = [(chance - hit) ** 2 for chance, hit in zip(chances, happened, strict=True)]
    return round(sum(gaps) / len(gaps), 9)


def forecasts_of(record: Record) -> tuple[Forecast, ...]:
    """Return what the seat stated about the others: last worksheets, then the assessment."""
    if len(record.scenario.issues) <= TOP:
        return ()
    sheets: dict[PartyId, tuple[int, act.Worksheet]] = {}
    for index, fact in moves(record, "worksheet"):
        sheet = fact.action
        if isinstance(sheet, act.Worksheet) and sheet.by == record.seat:
            sheets[sheet.about] = (index, sheet)
    found = [
        _forecast(record, "worksheet", about, sheet.priorities, sheet.sure, index)
        for about, (index, sheet) in sheets.items()
        if about in record.others
    ]
    if record.assessment is not None:
        found += [
            _forecast(record, "assessment", about, named)
            for about, named in record.assessment.wanted.items()
            if about in record.others and named
        ]
    return tuple(found)


def _forecast(
    record: Record,
    source: str,
    about: PartyId,
    priorities: Sequence[IssueId],
    sure: int | None = None,
    fact: int | None = None,
) -> Forecast:
    issues = [issue.id for issue in record.scenario.issues]
    named = tuple(priorities[:TOP])
    true = weights_by_rank(record.mandate(about).valuation, record.scenario)[:TOP]
    stated = 1.0 if sure is None else sure / 100.0
    rest = min(1.0, max(0.0, (TOP - len(named) * stated) / (len(issues) - len(named))))
    happened = [issue in true for issue in issues]
    return Forecast(
        source=source,
        about=about,
        named=named,
        sure=stated,
        said=sure is not None,
        right=sum(issue in true for issue in named),
        score=brier([stated if issue in named else rest for issue in issues], happened),
        blank=brier([TOP / len(issues)] * len(issues), happened),
        fact=fact,
    )


def forecast_texts(record: Record, forecasts: Sequence[Forecast]) -> tuple[Text, ...]:
    """Return the stated beliefs with their scores, in words."""
    if not forecasts:
        return (Text(message=message("debrief-brier-none"), tone="note"),)
    labels = {issue.id: issue.label for issue in record.scenario.issues}
    return tuple(
        Text(
            message=message(
                f"debrief-brier-{each.source}",
                party=record.the(each.about),
                issues=Listed(items=tuple(labels[issue] for issue in each.named)),
                sure=message(
                    "debrief-brier-sure" if each.said else "debrief-brier-certain",
                    sure=round(100.0 * each.sure),
                ),
                right=each.right,
                score=f"{rounded(each.score):.2f}",
                blank=f"{rounded(each.blank):.2f}",
            ),
            tone="good" if each.score < each.blank else "plain",
            evidence=() if each.fact is None else (each.fact,),
        )
        for each in forecasts
    )

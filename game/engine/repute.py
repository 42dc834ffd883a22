"""Who learns how much from what became of a word: reputations are segmented (model.md 3.1).

A word given to one party about one issue group tells that party all there is to learn about the
next word of this kind. Others at the table learn less from it, everybody learns less about other
issue groups, and who is not told learns nothing.

Source:
    Downs & Jones (2002): reputations are segmented; Crescenzi (2007): others learn nevertheless.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from game.engine.scribe import DIGITS, Scribe
from game.model.base import PartyId
from game.model.event import CredibilityMoved, Domain
from game.model.scenario import Instrument, Scenario
from game.model.state import Areas, Pledge

OTHERS: Final = 0.8  # sim of a word given to somebody else; between the 1 for the same treaty and
# the 0.6 for the same issue area of model.md 3.1: it is both, and neither quite (design choice)
ELSEWHERE: Final = 0.3  # sim of a word about another area; model.md 3.1
LEAKED: Final = 0.5  # vis, for those who were not party to what leaked; model.md 3.1


@dataclass(frozen=True, slots=True)
class Lesson:
    """What became of a word.

    Attributes:
        outcome: s of the update, 0 broken to 1 kept.
        weight: W for those to whom the word was given.
        cause: Code of the event.
    """

    outcome: float
    weight: float
    cause: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that somebody gave.

    Attributes:
        by: Who gave it.
        domain: What kind of word.
        to: To whom; the others heard of it.
        areas: Issue groups that it was about; empty: the text as a whole.
        heard: How well the others know of it, 0-1.
    """

    by: PartyId
    domain: Domain
    to: Collection[PartyId]
    areas: Areas = ()
    heard: float = 1.0


def pledged(scenario: Scenario, tool: Instrument, pledge: Pledge | None = None) -> Word:
    """Return the word that goes with an instrument, as it was pledged."""
    demand = pledge.demand if pledge is not None else ()
    return Word(
        by=tool.wielder,
        domain="threat" if tool.kind == "threat" else "promise",
        to=(tool.target,),
        areas=scenario.groups_of(tool, demand),
    )


def learn(scribe: Scribe, word: Word, lesson: Lesson) -> None:
    """Move what the others believe of a word, each by as much as it concerns them."""
    for observer in scribe.others(word.by):
        concerned = observer in word.to
        share = 1.0 if concerned else OTHERS * word.heard
        if share <= 0.0:
            continue
        scribe.write(
            CredibilityMoved(
                seen_by=tuple(p for p in scribe.everyone if p in {observer, word.by}),
                observer=observer,
                subject=word.by,
                domain=word.domain,
                outcome=lesson.outcome,
                weight=round(share * lesson.weight, DIGITS),
                cause=lesson.cause,
                areas=word.areas,
                elsewhere=_elsewhere(word, concerned=concerned),
            )
        )


def _elsewhere(word: Word, *, concerned: bool) -> float:
    """Return the share of an observer's weight that counts in other areas."""
    if not word.areas:
        return 1.0
    return ELSEWHERE if concerned else round(ELSEWHERE / OTHERS, DIGITS)

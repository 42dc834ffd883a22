"""What falls due at the end of a round of talks: gestures, dates, a summit that failed."""

from __future__ import annotations

from itertools import permutations
from typing import Final

from game.engine.repute import Lesson, Word, learn
from game.engine.scribe import Scribe
from game.model.base import PartyId
from game.model.diplomacy_facts import GestureJudged, ParkingEnded, SummitClosed
from game.model.diplomacy_state import Step
from game.model.limits import GESTURE_ROUNDS

GESTURE_WEIGHT: Final = 0.3  # model.md 4.5, confidence-building measure
GESTURE_SPOILT: Final = -0.03  # a gesture followed by pressure; design choice
SUMMIT_FAILED: Final = -0.1  # model.md 4.5
REPAIRED_TENSION: Final = -0.1  # a round that was for repairing relations; design choice


def close_round(scribe: Scribe) -> None:
    """Write what falls due when a round of talks ends without an agreement."""
    course, now = scribe.table.course, scribe.table.round
    for step in course.steps:
        if step.status == "live" and step.round + GESTURE_ROUNDS <= now:
            judge(scribe, step, kept=True)
    for issue, until in sorted(course.parked.items()):
        if until <= now:
            scribe.write(ParkingEnded(seen_by=scribe.everyone, issue=issue))
    if course.summit == now:
        scribe.write(SummitClosed(seen_by=scribe.everyone, public=True))
        for observer, subject in permutations(scribe.everyone, 2):
            scribe.relationship(observer, subject, SUMMIT_FAILED, 0.0, "summit-failed")
    if course.purpose_of(now) == "repair":
        scribe.tension(REPAIRED_TENSION, "repairing")


def judge(scribe: Scribe, step: Step, *, kept: bool) -> None:
    """Say whether a gesture was followed by deeds, and move belief in its maker."""
    scribe.write(
        GestureJudged(
            seen_by=scribe.everyone, by=step.by, to=step.to, gesture=step.gesture, kept=kept
        )
    )
    cause = "gesture-kept" if kept else "gesture-broken"
    word = Word(by=step.by, domain="promise", to=(step.to,))
    learn(scribe, word, Lesson(float(kept), GESTURE_WEIGHT, cause))
    if not kept:
        scribe.relationship(step.to, step.by, GESTURE_SPOILT, 0.0, cause)


def spoil(scribe: Scribe, by: PartyId, against: PartyId | None = None) -> None:
    """Break the gestures of a party that now presses the one they were made to."""
    for step in scribe.table.course.steps:
        if step.status == "live" and step.by == by and against in {None, step.to}:
            judge(scribe, step, kept=False)

"""Proposals about how to go on: one rule for all of them. What all parties want applies."""

from __future__ import annotations

from typing import Final

from game.engine import flow
from game.engine.scribe import Scribe
from game.engine.wishes import live_wish
from game.model import diplomacy as dip
from game.model.diplomacy_facts import ProcessAgreed

COOLED_TENSION: Final = 0.5  # share of the tension that a common pause takes; model.md 4.5
COOLED_RESENTMENT: Final = 0.3  # share of resentment that a common pause takes; design choice


def follow(scribe: Scribe, action: dip.ProcessMove) -> None:
    """Apply a proposal if all parties have made it."""
    if not all(live_wish(scribe.table, party, action) for party in scribe.scenario.principals):
        return
    scribe.write(ProcessAgreed(seen_by=scribe.everyone, action=action))
    if isinstance(action, dip.CoolOff):
        scribe.tension(-COOLED_TENSION * scribe.table.tension, "cooling-off")
        for observer in scribe.everyone:
            for subject, relation in scribe.private(observer).relations.items():
                if relation.resentment > 0.0:
                    eased = -COOLED_RESENTMENT * relation.resentment
                    scribe.relationship(observer, subject, 0.0, eased, "cooling-off")
        flow.end_round(scribe)

"""What becomes of back channels and visits when nature has answered."""

from __future__ import annotations

from typing import Final

from game.engine import chance
from game.engine.gestures import trip_terms
from game.engine.repute import LEAKED, Lesson, Word, learn
from game.engine.scribe import Scribe
from game.model.base import PartyId
from game.model.chance import CardsDrawn
from game.model.diplomacy_facts import ChannelLeaked, Told, VisitHeld
from game.model.diplomacy_state import QuietChannel, Trip
from game.model.speech import LimitClaim

LEAKED_LEGITIMACY: Final = -1.0  # model.md 5.1, leak
LEAKED_TENSION: Final = 0.1  # design choice
CONTRADICTED: Final = Lesson(0.0, 0.5, "contradicted")  # by the public word; design choice
BORNE_OUT: Final = Lesson(1.0, 0.3, "word-confirmed")  # by the public word; design choice
VISITED_LEGITIMACY: Final = 0.25  # both publics like a good visit (M040); design choice
GAFFE_LEGITIMACY: Final = -0.5  # the traveller's public does not like a bad one; design choice
GAFFE_SHARE: Final = -0.8  # share of the warmth that a gaffe costs instead; design choice
GAFFE_TENSION: Final = 0.1  # design choice


def leak(scribe: Scribe, outcome: CardsDrawn) -> None:
    """Make public what was said in back channels that became known."""
    known = chance.leak_odds(scribe.state)
    for channel in _channels(scribe):
        if channel.number not in outcome.leaked or channel.number not in known:
            continue
        verdicts = [_compared(scribe, party, channel) for party in channel.parties]
        scribe.write(
            ChannelLeaked(
                seen_by=scribe.everyone,
                public=True,
                number=channel.number,
                parties=channel.parties,
                told=tuple(Told(by=said.by, claim=said.claim) for said in channel.confided),
            )
        )
        scribe.tension(LEAKED_TENSION, "channel-leaked")
        for party, same in zip(channel.parties, verdicts, strict=True):
            scribe.legitimacy(party, LEAKED_LEGITIMACY, "channel-leaked")
            if same is not None:
                word = Word(by=party, domain="statement", to=channel.parties, heard=LEAKED)
                learn(scribe, word, BORNE_OUT if same else CONTRADICTED)


def _channels(scribe: Scribe) -> tuple[QuietChannel, ...]:
    found = {c.number: c for own in scribe.state.private.values() for c in own.channels}
    return tuple(found[number] for number in sorted(found))


def _compared(scribe: Scribe, party: PartyId, channel: QuietChannel) -> bool | None:
    """Tell whether limits confided are those stated at the table; None if none can be compared."""
    stated = {
        said.claim.issue: said.claim.option
        for said in scribe.table.claims
        if said.by == party and isinstance(said.claim, LimitClaim)
    }
    same = [
        stated[said.claim.issue] == said.claim.option
        for said in channel.confided
        if said.by == party and isinstance(said.claim, LimitClaim) and said.claim.issue in stated
    ]
    return all(same) if same else None


def visit(scribe: Scribe, outcome: CardsDrawn) -> None:
    """Tell how planned visits went, and what they changed."""
    for trip in scribe.table.course.trips:
        if not trip.is_over:
            _visit(scribe, trip, outcome)


def _visit(scribe: Scribe, trip: Trip, outcome: CardsDrawn) -> None:
    gaffe, quiet = trip.number in outcome.gaffes, trip.number in outcome.quiet
    scribe.write(
        VisitHeld(
            seen_by=scribe.everyone,
            public=True,
            number=trip.number,
            by=trip.by,
            to=trip.to,
            gesture=trip.gesture,
            result="gaffe" if gaffe else "quiet" if quiet else "goodwill",
        )
    )
    terms = trip_terms(scribe.scenario, trip.by, trip.gesture)
    if gaffe:
        change = GAFFE_SHARE * terms.warmth
        scribe.relationship(trip.to, trip.by, change, 0.0, "visit-gaffe")
        scribe.legitimacy(trip.by, GAFFE_LEGITIMACY, "visit-gaffe")
        scribe.tension(GAFFE_TENSION, "visit-gaffe")
    elif not quiet:
        scribe.relationship(trip.to, trip.by, terms.warmth, 0.0, "visit")
        scribe.relationship(trip.by, trip.to, terms.warmth / 2.0, 0.0, "visit")
        scribe.tension(-terms.calm, "visit")
        for party in (trip.by, trip.to):
            scribe.legitimacy(party, VISITED_LEGITIMACY, "visit")

"""What happened to coalitions, membership and mediation, in one sentence each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import event as ev
from game.model.draft import OPEN
from game.words.names import Names


def _formed(names: Names, fact: ev.CoalitionFormed) -> str:
    parties = names.those(fact.members)
    if all(option == OPEN for option in fact.platform):
        return names.words.say("event-coalition-formed-free", parties=parties)
    items = names.items(fact.platform)
    return names.words.say("event-coalition-formed", parties=parties, items=items)


def _changed(names: Names, fact: ev.CoalitionChanged) -> str:
    return names.words.say(f"event-coalition-{fact.change}", party=names.the(fact.party))


def _membership(names: Names, fact: ev.MembershipChanged) -> str:
    return names.words.say(f"event-member-{fact.how}", party=names.the(fact.party))


def _left(names: Names, fact: ev.PartyLeft) -> str:
    return names.words.say("event-party-left", party=names.the(fact.party))


def _mediation(names: Names, fact: ev.MediationBegan) -> str:
    return names.words.say("event-mediation-began", party=names.the(fact.mediator))


def _silent(names: Names, fact: ev.CallUnanswered) -> str:
    party, issue = names.the(fact.to), names.spoken(fact.issue)
    return names.words.say("event-call-unanswered", party=party, issue=issue)


def _deal(names: Names, fact: ev.DealBroken) -> str:
    party, to = names.the(fact.by), names.the(fact.to)
    return names.words.say("event-deal-broken", party=party, to=to)


def _heard(names: Names, fact: ev.MessageHeard) -> str:
    party, via = names.the(fact.by), names.the(fact.via)
    if fact.package is not None:
        items = names.items(fact.package)
        return names.words.say("event-message-offer", party=party, via=via, items=items)
    assert fact.claim is not None, "a message is an offer or an answer"
    claim = names.claim(fact.claim)
    return names.words.say("event-message-answer", party=party, via=via, claim=claim)


def _joined_in(names: Names, fact: ev.InstrumentJoined) -> str:
    party, instrument = names.the(fact.by), names.instrument_label(fact.instrument)
    return names.words.say("event-instrument-joined", party=party, instrument=instrument)


TELLINGS: Final[Mapping[str, Callable[[Names, Any], str]]] = {
    "coalition-formed": _formed,
    "coalition-changed": _changed,
    "membership-changed": _membership,
    "party-left": _left,
    "mediation-began": _mediation,
    "call-unanswered": _silent,
    "deal-broken": _deal,
    "message-heard": _heard,
    "instrument-joined": _joined_in,
}
"""How each of these facts is told."""

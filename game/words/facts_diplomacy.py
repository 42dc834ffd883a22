"""Facts about the course of the talks, in one or two short sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import diplomacy as dip
from game.model import diplomacy_facts as facts
from game.words.names import Names
from game.words.voice import paragraph


def _process(names: Names, fact: facts.ProcessAgreed) -> str:
    say, action = names.words.say, fact.action
    match action:
        case dip.SetPurpose():
            purpose = say(f"purpose-{action.purpose}")
            return say("event-process-set-purpose", purpose=purpose)
        case dip.Minute():
            item = names.item(names.scenario.issue_index(action.issue), action.option)
            return say("event-process-minute", item=item)
        case dip.ChangeFormat():
            channel = say(f"channel-{action.channel}")
            return say("event-process-change-format", channel=channel)
        case dip.Summit() | dip.CoolOff():
            return say(f"event-process-{action.kind}")


def _opened(names: Names, fact: facts.ChannelOpened) -> str:
    return names.words.say("event-channel-opened", parties=_parties(names, fact.parties))


def _parties(names: Names, parties: tuple[str, ...]) -> str:
    return names.those(parties)


def _leaked(names: Names, fact: facts.ChannelLeaked) -> str:
    told = [
        names.words.say("leaked-told", party=names.the(t.by), claim=names.claim(t.claim))
        for t in fact.told
    ]
    parties = _parties(names, fact.parties)
    return names.words.say("event-channel-leaked", parties=parties, text=paragraph(told)).rstrip()


def _commitment(names: Names, fact: facts.CommitmentBroken) -> str:
    message = "event-commitment-justified" if fact.justified else "event-commitment-broken"
    return names.words.say(message, party=names.the(fact.by), issue=names.spoken(fact.issue))


def _record(names: Names, fact: facts.RecordBroken) -> str:
    party, issue = names.the(fact.by), names.spoken(fact.issue)
    return names.words.say("event-record-broken", party=party, issue=issue)


def _judged(names: Names, fact: facts.GestureJudged) -> str:
    message = "event-gesture-kept" if fact.kept else "event-gesture-spoilt"
    gesture = names.gesture(fact.by, fact.gesture)[0]
    return names.words.say(message, party=names.the(fact.by), gesture=gesture)


def _visit(names: Names, fact: facts.VisitHeld) -> str:
    return names.words.say(
        f"event-visit-{fact.result}",
        party=names.the(fact.by),
        to=names.the(fact.to),
        gesture=names.gesture(fact.by, fact.gesture)[0],
    )


def _summit(names: Names, _fact: facts.SummitClosed) -> str:
    return names.words.say("event-summit-closed")


def _parking(names: Names, fact: facts.ParkingEnded) -> str:
    return names.words.say("event-parking-ended", issue=names.spoken(fact.issue))


def _away(names: Names, fact: facts.StayedAway) -> str:
    return names.words.say("event-stayed-away", party=names.the(fact.by))


DIPLOMATIC: Final[Mapping[str, Callable[[Names, Any], str | None]]] = {
    "process-agreed": _process,
    "channel-opened": _opened,
    "channel-leaked": _leaked,
    "commitment-broken": _commitment,
    "record-broken": _record,
    "gesture-judged": _judged,
    "visit-held": _visit,
    "summit-closed": _summit,
    "parking-ended": _parking,
    "stayed-away": _away,
}
"""How each fact of `game.model.diplomacy_facts` is told."""

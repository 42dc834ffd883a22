"""What a delegation says when it makes one of the moves of `game.model.diplomacy`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model import diplomacy as dip
from game.words.memory import Memory
from game.words.voice import Voice, paragraph

Speech = Callable[[Voice, Memory, Any, int], str]


def _plain(voice: Voice, _memory: Memory, action: Any, _number: int) -> str:
    return voice.line(action.by, f"speech-{action.kind}")


def _jointly(voice: Voice, memory: Memory, action: dip.Summit | dip.CoolOff, _number: int) -> str:
    stem = f"speech-agree-{action.kind}" if memory.seconds(action) else f"speech-{action.kind}"
    return voice.line(action.by, stem)


def _about(voice: Voice, _memory: Memory, action: Any, _number: int) -> str:
    return voice.line(action.by, f"speech-{action.kind}", issue=voice.names.spoken(action.issue))


def _justify(voice: Voice, _memory: Memory, action: dip.Justify, _number: int) -> str:
    issue, ground = voice.names.spoken(action.issue), voice.names.ground(action.ground)
    return voice.line(action.by, "speech-justify", issue=issue, ground=ground)


def _commit(voice: Voice, _memory: Memory, action: dip.CommitPublic, _number: int) -> str:
    issue = voice.names.spoken(action.issue)
    option = voice.names.option(action.issue, action.option)
    return voice.line(action.by, "speech-commit-public", issue=issue, option=option)


def _minute(voice: Voice, memory: Memory, action: dip.Minute, _number: int) -> str:
    issue = voice.names.spoken(action.issue)
    option = voice.names.option(action.issue, action.option)
    stem = "speech-agree-minute" if memory.seconds(action) else "speech-minute"
    return voice.line(action.by, stem, issue=issue, option=option)


def _sink(voice: Voice, _memory: Memory, action: dip.SinkCost, _number: int) -> str:
    label = voice.names.instrument_label(action.instrument)
    return voice.line(action.by, "speech-sink-cost", instrument=label)


def _give(voice: Voice, _memory: Memory, action: dip.OfferInstrument, _number: int) -> str:
    tool = voice.names.instrument(action.instrument)
    label, text = (tool.label, tool.text) if tool else (action.instrument, "")
    said = voice.line(action.by, "speech-offer-instrument", instrument=label)
    return paragraph([said, voice.on_record(text)])


def _retract(voice: Voice, _memory: Memory, action: dip.WithholdInstrument, _number: int) -> str:
    label = voice.names.instrument_label(action.instrument)
    return voice.line(action.by, "speech-withhold-instrument", instrument=label)


def _link(voice: Voice, _memory: Memory, action: dip.Link | dip.Unlink, _number: int) -> str:
    names = voice.names
    first, second = names.chapter(action.first), names.chapter(action.second)
    return voice.line(action.by, f"speech-{action.kind}", first=first, second=second)


def _gesture(voice: Voice, _memory: Memory, action: dip.MakeGesture, _number: int) -> str:
    label, text = voice.names.gesture(action.by, action.gesture)
    to = voice.towards(action.to)
    if not text:
        return voice.line(action.by, "speech-gesture-plain", to=to)
    said = voice.line(action.by, "speech-gesture", gesture=label, to=to)
    return paragraph([said, voice.on_record(text)])


def _visit(voice: Voice, _memory: Memory, action: dip.Visit, _number: int) -> str:
    to = voice.towards(action.to)
    return voice.line(action.by, f"speech-visit-{action.who}", to=to)


def _channel(voice: Voice, _memory: Memory, action: dip.BackChannel, _number: int) -> str:
    stem = "speech-back-channel-leave" if action.leave else "speech-back-channel-ask"
    return voice.line(action.by, stem)


def _purpose(voice: Voice, memory: Memory, action: dip.SetPurpose, _number: int) -> str:
    agrees = memory.seconds(action)
    stem = "speech-agree-purpose" if agrees else "speech-set-purpose"
    return voice.line(action.by, f"{stem}-{action.purpose}")


def _format(voice: Voice, memory: Memory, action: dip.ChangeFormat, _number: int) -> str:
    channel = voice.words.say(f"channel-{action.channel}")
    stem = "speech-agree-format" if memory.seconds(action) else "speech-change-format"
    return voice.line(action.by, stem, channel=channel)


def _park(voice: Voice, _memory: Memory, action: dip.Park, _number: int) -> str:
    issue = voice.names.spoken(action.issue)
    return voice.line(action.by, "speech-park", issue=issue, number=action.until)


DIPLOMATIC: Final[Mapping[str, Speech]] = {
    "listen-back": _about,
    "justify": _justify,
    "commit-public": _commit,
    "sink-cost": _sink,
    "offer-instrument": _give,
    "withhold-instrument": _retract,
    "link": _link,
    "unlink": _link,
    "gesture": _gesture,
    "visit": _visit,
    "reserve-position": _plain,
    "back-channel": _channel,
    "summit": _jointly,
    "set-purpose": _purpose,
    "minute": _minute,
    "change-format": _format,
    "cool-off": _jointly,
    "park": _park,
    "unbracket": _about,
    "come-back": _plain,
}
"""How each is said; what is confided is said as it would be at the table."""

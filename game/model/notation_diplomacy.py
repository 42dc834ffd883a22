"""How the moves of `game.model.diplomacy` are typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from game.model.diplomacy import Purpose, Visitor
from game.model.form import Form
from game.model.gesture import gesture_ids
from game.model.phrases import ClaimSlot, OptionSlot
from game.model.reading import Context
from game.model.scenario import Channel
from game.model.slots import ChoiceSlot, FlagSlot, IssueSlot, NameSlot, NumberSlot, PartySlot


def _instruments(context: Context) -> tuple[str, ...]:
    return tuple(i.id for i in context.scenario.instruments)


def _groups(context: Context) -> tuple[str, ...]:
    return tuple(dict.fromkeys(issue.group for issue in context.scenario.issues))


def _gestures(context: Context) -> tuple[str, ...]:
    return gesture_ids(context.scenario.gestures, context.seat)


def _grounds(context: Context) -> tuple[str, ...]:
    """Return what may justify movement: events that turned up, and the others' arguments."""
    possible = tuple(a.id for a in context.scenario.arguments if a.by != context.seat)
    return context.grounds or possible


_ISSUE = IssueSlot("issue")
_TO = PartySlot("to", "to")
_INSTRUMENT = NameSlot("instrument", "instrument", _instruments)
_FIRST = NameSlot("first", "group-name", _groups)
_SECOND = NameSlot("second", "group-name", _groups)

DIPLOMACY_FORMS: Final[Mapping[str, Form]] = {
    "listen-back": Form((_ISSUE, _TO), ("listen",)),
    "justify": Form((_ISSUE, NameSlot("ground", "ground", _grounds))),
    "commit-public": Form((OptionSlot(),), ("commit",)),
    "sink-cost": Form((_INSTRUMENT,), ("sink",)),
    "offer-instrument": Form((_INSTRUMENT,), ("give",)),
    "withhold-instrument": Form((_INSTRUMENT,), ("retract",)),
    "link": Form((_FIRST, _SECOND)),
    "unlink": Form((_FIRST, _SECOND)),
    "gesture": Form((NameSlot("gesture", "gesture", _gestures), _TO)),
    "visit": Form((ChoiceSlot("who", get_args(Visitor)), _TO)),
    "brief-allies": Form((IssueSlot("emphasis"),), ("allies",)),
    "reserve-position": Form(),
    "back-channel": Form((FlagSlot("leave", "leave"), _TO)),
    "confide": Form((ClaimSlot(), _TO)),
    "summit": Form(),
    "set-purpose": Form((ChoiceSlot("purpose", get_args(Purpose)),), ("purpose",)),
    "minute": Form((OptionSlot(),)),
    "change-format": Form((ChoiceSlot("channel", get_args(Channel)),), ("format",)),
    "cool-off": Form(),
    "park": Form((_ISSUE, NumberSlot("until"))),
    "unbracket": Form((_ISSUE,)),
    "come-back": Form((), ("return",)),
}
"""Every diplomatic move and its parts."""

"""Forms made from the parts that a move has when it is typed: what can be typed can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game.model import action as act
from game.model.action import PartyAction
from game.model.gesture import gesture_ids
from game.model.notation import FORMS
from game.model.phrases import ClaimSlot, OptionSlot
from game.model.reading import Context
from game.model.slots import (
    ChoiceSlot,
    FlagSlot,
    IssueSlot,
    NameSlot,
    NumberSlot,
    PartySlot,
    Slot,
)
from game.ui.viewmodels.fields import Field, Form, Maker, Pick, Values

YES: Final = "yes"
NO: Final = "no"
TOOLS: Final = {
    "sink-cost": ("promise", "threat"),
    "offer-instrument": ("promise",),
    "withhold-instrument": ("promise",),
}
"""Kinds of instrument that a move can be made with."""


def slot_form(m: Maker, kind: str) -> Form:
    """Return the form of a move, part by part as it would be typed."""
    slots = FORMS[kind].slots

    def fields(values: Values) -> tuple[Field, ...]:
        return tuple(f for slot in slots for f in _FIELDS[type(slot)](m, slot, values, kind))

    def make(values: Values) -> PartyAction:
        named: dict[str, Any] = {"kind": kind, "by": m.by}
        for slot in slots:
            named |= _READ[type(slot)](m, slot, values)
        action = act.ACTION.validate_python(named)
        assert not isinstance(action, act.Chance), "a person does not play chance"
        return action

    return Form(kind, fields, make)


def claim_fields(m: Maker, values: Values) -> list[Field]:
    """Return the fields of a statement about oneself."""
    what = m.choice("claim", "ui-claim", ("priority", "limit", "reserve"))
    match what.chosen(values):
        case "priority":
            one = m.issue("higher", "ui-field-higher")
            return [what, one, m.issue("lower", "ui-field-lower", but=one.chosen(values))]
        case "limit":
            issue = m.issue()
            return [what, issue, m.option(issue.chosen(values), "ui-field-limit")]
        case _:
            scale = tuple(Pick(str(n), str(n)) for n in range(0, 101, 5))
            return [what, Field("points", m.say("ui-field-points"), scale, compact=True)]


def claim_made(m: Maker, values: Values) -> act.Claim:
    """Return the statement that the fields hold."""
    match values["claim"]:
        case "priority":
            return act.PriorityClaim(higher=values["higher"], lower=values["lower"])
        case "limit":
            return act.LimitClaim(issue=values["issue"], option=m.number(values))
        case _:
            return act.ReserveClaim(points=int(values["points"]))


def _issue(m: Maker, slot: IssueSlot, _v: Values, _k: str) -> Sequence[Field]:
    label = "ui-field-emphasis" if slot.field == "emphasis" else "ui-field-issue"
    return (m.issue(slot.field, label),)


def _option(m: Maker, _slot: OptionSlot, values: Values, _k: str) -> Sequence[Field]:
    issue = m.issue()
    return (issue, m.option(issue.chosen(values)))


def _party(m: Maker, _slot: PartySlot, _v: Values, _k: str) -> Sequence[Field]:
    return m.parties()


def _choice(m: Maker, slot: ChoiceSlot, _v: Values, _k: str) -> Sequence[Field]:
    return (m.choice(slot.field, slot.field, slot.choices),)


def _flag(m: Maker, slot: FlagSlot, _v: Values, _k: str) -> Sequence[Field]:
    possible = (NO, YES) if m.lens.seen.table.phase == "rounds" else (NO,)
    return (m.choice(slot.field, f"ui-{slot.field}", possible),)


def _number(m: Maker, slot: NumberSlot, _v: Values, _k: str) -> Sequence[Field]:
    table = m.lens.seen.table
    picks = tuple(
        Pick(str(n), m.lens.words.say("ui-round-number", number=n))
        for n in range(table.round + 1, table.rounds)
    )
    return (Field(slot.field, m.say(f"ui-field-{slot.field}"), picks, compact=True),)


def _name(m: Maker, slot: NameSlot, values: Values, kind: str) -> Sequence[Field]:
    match slot.what:
        case "instrument":
            tools = tuple(t for wanted in TOOLS.get(kind, ()) for t in m.tools(wanted))
            return (m.tool_field(tools),)
        case "gesture":
            return (_gestures(m),)
        case "ground":
            return (_grounds(m),)
        case _:
            return (_group(m, slot, values),)


def _gestures(m: Maker) -> Field:
    seen, names, words = m.lens.seen, m.lens.names, m.lens.words
    picks = []
    for gesture in gesture_ids(seen.scenario.gestures, m.by):
        label, text = names.gesture(m.by, gesture)
        note = f"gesture-{gesture}.note"
        picks.append(Pick(gesture, label, text or (words.say(note) if words.has(note) else "")))
    return Field("gesture", m.say("ui-field-gesture"), tuple(picks))


def _grounds(m: Maker) -> Field:
    new = Context.of(m.lens.seen).grounds
    picks = tuple(Pick(g, m.lens.names.ground(g)) for g in new)
    return Field("ground", m.say("ui-field-ground"), picks)


def _group(m: Maker, slot: NameSlot, values: Values) -> Field:
    groups = slot.pool(Context.of(m.lens.seen))
    taken = values.get("first", groups[0]) if slot.field == "second" else ""
    label = "ui-field-group-two" if slot.field == "second" else "ui-field-group-one"
    picks = tuple(Pick(g, m.lens.names.group(g)) for g in groups if g != taken)
    return Field(slot.field, m.say(label), picks, compact=len(picks) > 4)  # noqa: PLR2004 - a few fit open


def _claim(m: Maker, _slot: ClaimSlot, values: Values, _k: str) -> Sequence[Field]:
    return claim_fields(m, values)


_FIELDS: Final[dict[type[Slot], Callable[[Maker, Any, Values, str], Sequence[Field]]]] = {
    IssueSlot: _issue,
    OptionSlot: _option,
    PartySlot: _party,
    ChoiceSlot: _choice,
    FlagSlot: _flag,
    NumberSlot: _number,
    NameSlot: _name,
    ClaimSlot: _claim,
}
"""The fields that each part of a move is chosen in."""
_READ: Final[dict[type[Slot], Callable[[Maker, Any, Values], dict[str, Any]]]] = {
    IssueSlot: lambda _m, slot, v: {slot.field: v[slot.field]},
    OptionSlot: lambda m, _slot, v: {"issue": v["issue"], "option": m.number(v)},
    PartySlot: lambda m, slot, v: {slot.field: m.to(v)},
    ChoiceSlot: lambda _m, slot, v: {slot.field: v[slot.field]},
    FlagSlot: lambda _m, slot, v: {slot.field: v[slot.field] == YES},
    NumberSlot: lambda _m, slot, v: {slot.field: int(v[slot.field])},
    NameSlot: lambda _m, slot, v: {slot.field: v[slot.field]},
    ClaimSlot: lambda m, _slot, v: {"claim": claim_made(m, v)},
}
"""What the chosen fields say, as the move's own fields."""

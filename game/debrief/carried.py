"""What go-betweens brought, against what they were given: misunderstandings nobody knew of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.debrief.blocks import Message, Text, message
from game.debrief.claims import said
from game.debrief.phrases import items, when
from game.debrief.record import Record
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.event import MessageHeard, Moved

LONGEST: Final = 8  # misunderstandings told (design choice)


@dataclass(frozen=True, slots=True)
class Slip:
    """A message that arrived otherwise than it was meant.

    Attributes:
        sent: Position in the log of the move.
        heard: Position of what arrived.
    """

    sent: int
    heard: int
    meant: act.SeparateOffer | act.Reply
    fact: MessageHeard


def slips_of(record: Record) -> tuple[Slip, ...]:
    """Return the misunderstandings to which the seat was a party, in order."""
    found = []
    for index, fact in enumerate(record.facts):
        if isinstance(fact, MessageHeard) and record.seat in {fact.by, fact.to, fact.via}:
            found += list(_slip(record, index, fact))
    return tuple(found)


def _slip(record: Record, index: int, fact: MessageHeard) -> Iterator[Slip]:
    for place in range(index, -1, -1):
        earlier = record.facts[place]
        if not isinstance(earlier, Moved) or earlier.action.by != fact.by:
            continue
        action = earlier.action
        if isinstance(action, act.SeparateOffer) and action.package != fact.package:
            yield Slip(place, index, action, fact)
        if isinstance(action, act.Reply) and action.claim != fact.claim:
            yield Slip(place, index, action, fact)
        return


def carried_texts(record: Record) -> tuple[Text, ...]:
    """Return a sentence for each misunderstanding."""
    return tuple(_told(record, slip) for slip in slips_of(record)[:LONGEST])


def _told(record: Record, slip: Slip) -> Text:
    fact, meant = slip.fact, slip.meant
    names: dict[str, str | Message] = {
        "party": record.the(fact.by),
        "to": record.the(fact.to),
        "via": record.the(fact.via),
        "when": when(record, record.walk.moments[slip.heard]),
    }
    if isinstance(meant, act.SeparateOffer) and fact.package is not None:
        places = _changed(meant.package, fact.package)
        return Text(
            message=message(
                "debrief-carried-offer",
                **names,
                meant=items(record.scenario, meant.package, places),
                heard=items(record.scenario, fact.package, places),
            ),
            evidence=(slip.sent, slip.heard),
        )
    assert isinstance(meant, act.Reply), "an offer or an answer"
    assert meant.claim is not None, "an answer that was carried"
    assert fact.claim is not None, "an answer that arrived"
    return Text(
        message=message(
            "debrief-carried-answer",
            **names,
            meant=said(record, meant.claim),
            heard=said(record, fact.claim),
        ),
        evidence=(slip.sent, slip.heard),
    )


def _changed(one: Package, two: Package) -> list[int]:
    return [k for k, option in enumerate(one) if option not in {OPEN, two[k]}]

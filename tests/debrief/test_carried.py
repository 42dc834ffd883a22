"""Misunderstandings by go-betweens come to light in the debrief."""

from __future__ import annotations

import pytest

from game.debrief.carried import carried_texts, slips_of
from game.debrief.record import Record
from game.model import action as act
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_many import CORDA, MEDIA, four_parties


def record(seat: str, slip: float | None) -> Record:
    """Return talks in which an offer and an answer went through a third."""
    script = Script(scenario=four_parties(), slip=slip).go_to("rounds")
    script.pass_floor_to(BOREA)
    offer = act.SeparateOffer(by=BOREA, to=CORDA, package=BALANCED, via=MEDIA)
    script.turn(offer)
    script.pass_floor_to(CORDA)
    ask = act.Approach(by=CORDA, to=BOREA, question=act.ReserveQuestion(), via=MEDIA)
    script.turn(ask)
    script.pass_floor_to(BOREA)
    claim = act.ReserveClaim(points=50)
    script.play(act.Reply(by=BOREA, to=CORDA, agree=True, claim=claim))
    return Record(script.scenario, tuple(script.facts), script.state, seat, seed=1, version="test")


@pytest.mark.parametrize("seat", [BOREA, CORDA, MEDIA])
def test_those_concerned_learn_what_was_meant_and_what_was_heard(seat: str) -> None:
    """A misunderstanding would stay a riddle to those who suffered from it."""
    found = record(seat, 0.0)

    told = carried_texts(found)

    assert [slip.fact.kind for slip in slips_of(found)] == ["message-heard"] * 2
    assert [text.message.id for text in told] == [
        "debrief-carried-offer",
        "debrief-carried-answer",
    ]


def test_nothing_is_told_where_nothing_slipped_or_to_those_not_concerned() -> None:
    """Every message would be suspected, or secrets of others told."""
    assert slips_of(record(BOREA, None)) == ()
    assert slips_of(record(ALBA, 0.0)) == ()

"""R12: what a third party carries may be misunderstood, and who learns what."""

from __future__ import annotations

import pytest

from game.engine import go_betweens
from game.engine.run import step
from game.engine.view import observe
from game.model import action as act
from game.model.chance import MessageQuestion
from game.model.event import Event
from game.model.rule import DecisionRule
from game.session.chance import ChanceProvider
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_many import CORDA, MEDIA, four_parties, six_parties

OFFER = act.SeparateOffer(by=BOREA, to=CORDA, package=BALANCED, via=MEDIA)


def talks(slip: float | None = None) -> Script:
    """Return four parties of which two do not speak; Borea has the floor."""
    script = Script(scenario=four_parties(), slip=slip).go_to("rounds")
    script.pass_floor_to(BOREA)
    return script


def told(script: Script, seat: str) -> list[Event]:
    """Return the facts that a seat sees."""
    return list(observe(script.scenario, script.state, script.facts, seat).log)


def test_r12_11_a_carried_message_may_arrive_a_step_off() -> None:
    """Word of mouth would be as sure as a letter, or the two would share one misunderstanding."""
    script = talks(slip=0.0)
    script.play(OFFER)

    heard = script.own(CORDA).approaches[-1].package
    assert heard is not None
    assert sum(a != b for a, b in zip(heard, BALANCED, strict=True)) == 1
    assert max(abs(a - b) for a, b in zip(heard, BALANCED, strict=True)) == 1
    assert [script.own(p).approaches[-1].package for p in (BOREA, MEDIA)] == [BALANCED] * 2
    plain = talks()
    plain.play(OFFER)
    assert plain.own(CORDA).approaches[-1].package == BALANCED


def test_r12_11_only_those_who_may_know_learn_of_it() -> None:
    """A misunderstanding would be known to those who suffer from it, or the offer to the room."""
    script = talks(slip=0.0)
    start = len(script.facts)
    script.play(OFFER)
    new = script.facts[start:]

    moved, heard = (next(f for f in new if f.kind == kind) for kind in ("moved", "message-heard"))
    assert set(moved.seen_by) == {BOREA, MEDIA}
    assert set(heard.seen_by) == {CORDA}
    assert not [f for f in told(script, ALBA) if f in (moved, heard)]
    assert all(set(f.seen_by) == {BOREA, MEDIA} for f in new if f.kind.startswith("nature"))


def test_r12_11_the_sender_goes_on_with_its_turn() -> None:
    """A message through a third would end one's turn, or give time back."""
    script = talks()
    before = script.table.floor_time

    script.play(OFFER)

    assert script.table.to_move == BOREA
    assert script.table.floor_time == before - 2


def test_r12_11_an_answer_in_private_is_carried_too() -> None:
    """An answer through a third would be read in the original."""
    script = talks()
    script.turn(act.Approach(by=BOREA, to=CORDA, question=act.ReserveQuestion(), via=MEDIA))
    script.pass_floor_to(CORDA)
    script.slip = 0.9
    script.play(act.Reply(by=CORDA, to=BOREA, agree=True, claim=act.ReserveClaim(points=50)))

    heard = [script.own(p).confidences[-1].claim for p in (CORDA, MEDIA, BOREA)]

    assert heard == [
        act.ReserveClaim(points=50),
        act.ReserveClaim(points=50),
        act.ReserveClaim(points=56),
    ]
    assert script.own(BOREA).approaches[-1].status == "answered"
    assert script.table.to_move == CORDA


def test_r12_11_each_is_held_to_what_the_other_understood() -> None:
    """A misunderstood deal would never be found out, whatever its two sides then do."""
    script = talks(slip=0.0)
    script.turn(OFFER)
    script.pass_floor_to(CORDA)
    script.play(act.Reply(by=CORDA, to=BOREA, agree=True))
    versions = [script.own(p).deals[-1].package for p in (BOREA, CORDA)]
    assert versions[0] != versions[1]

    facts = script.play(act.Offer(by=CORDA, package=versions[1]))

    assert [f.by for f in facts if f.kind == "deal-broken"] == [CORDA]


def test_r12_11_the_more_hands_and_the_fewer_missions_the_more_is_lost() -> None:
    """Noise would not grow with numbers, or a mediator would carry as badly as anybody."""
    question = MessageQuestion(by=ALBA, to=CORDA, via=BOREA, about="offer")
    four, six = four_parties(), six_parties(DecisionRule())
    by_media = MessageQuestion(by=BOREA, to=CORDA, via=MEDIA, about="offer")

    assert go_betweens.odds(six, "small-table", question) > go_betweens.odds(
        four, "small-table", question
    )
    assert go_betweens.odds(six, "plenary", question) > go_betweens.odds(
        six, "small-table", question
    )
    assert go_betweens.odds(four, "mediated", by_media) < go_betweens.odds(
        four, "small-table", by_media
    )


@pytest.mark.parametrize("seed", range(3))
def test_nature_draws_for_a_message_by_what_it_is(seed: int) -> None:
    """A resumed sitting would hear another message, or every message would be misunderstood."""
    script = talks()
    state, facts = script.state, tuple(script.facts)
    state, new = step(script.scenario, state, OFFER)
    first = ChanceProvider(script.scenario, seed).answer(state, (*facts, *new))

    assert ChanceProvider(script.scenario, seed).answer(state, (*facts, *new)) == first
    drawn = {
        ChanceProvider(script.scenario, n).answer(state, (*facts, *new)).misheard  # type: ignore[union-attr]
        for n in range(60)
    }
    assert drawn == {True, False}

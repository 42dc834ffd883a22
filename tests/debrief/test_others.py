"""Debriefs of talks in which some are mediators and some stay outside."""

from __future__ import annotations

import pytest

from game.debrief.ledger import ledger_of
from game.debrief.record import Record
from game.debrief.story import debrief, scene_of
from game.debrief.truth import gain_of, truth_of
from game.debrief.whatif import clause_effects
from game.model import action as act
from game.model.rule import DecisionRule
from tests.engine.scripts import Script
from tests.engine.test_r11_consent import agree
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_many import CORDA, DELTA, MEDIA, four_parties, six_parties


def over(script: Script) -> Record:
    """Let those who must sign do so, then time run out; return the record of the sitting."""
    while not script.state.is_over:
        party = script.table.to_move
        assert party is not None
        signs = script.phase == "ratification" and script.table.round == 0
        script.play(act.Sign(by=party) if signs else act.EndTurn(by=party))
    return Record(script.scenario, tuple(script.facts), script.state, ALBA, seed=1)


def test_what_a_mediator_promised_is_in_the_ledger() -> None:
    """The debrief would break off: a mediator has no place among the parties to the text."""
    script = Script(scenario=four_parties()).go_to("rounds")
    for party in (ALBA, BOREA, CORDA):
        script.turn(act.CallMediator(by=party, mediator=MEDIA))
    script.pass_floor_to(MEDIA)
    script.play(act.Promise(by=MEDIA, instrument="aid", demand=BALANCED))
    record = over(agree(script, BOREA, CORDA))

    (entry,) = ledger_of(record)

    assert (entry.by, entry.kind) == (MEDIA, "promise")
    assert 0.0 < entry.belief <= 1.0
    assert "Aid" in debrief(record).section("leverage").model_dump_json()


@pytest.mark.parametrize("party", [ALBA, BOREA])
def test_the_gain_of_a_party_is_what_the_debrief_says_elsewhere(party: str) -> None:
    """The ledger would weigh a pledge by another gain than the one that is told."""
    record = over(Script(scenario=four_parties()).go_to("rounds"))
    truth = truth_of(record)

    gain = gain_of(record, party, BALANCED)

    assert gain == truth.value(party, BALANCED) - truth.account(party).end


def test_only_members_are_asked_whether_they_would_sign_another_clause() -> None:
    """A party that stayed outside would be told to have signed or refused."""
    script = Script(scenario=six_parties(DecisionRule(kind="plurilateral", least=3)))
    agree(script.go_to("rounds"), BOREA, CORDA)
    record = over(script)
    scene = scene_of(record)

    effects = clause_effects(record, scene.truth, scene.outcome)

    assert DELTA in record.parties
    assert effects
    assert all(set(effect.signs) == {BOREA, CORDA} for effect in effects)

"""A whole sitting of people in which a party comes into an agreement that is in force."""

from __future__ import annotations

import pytest

from game.engine.parties import members
from game.model import action as act
from game.model.event import OwnYear, YearClosed
from game.model.rule import DecisionRule, Entry
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.session.play import journal, setup
from tests.toys import ALBA, BALANCED, BOREA, DEFAULTS
from tests.toys_many import CORDA, DELTA, six_parties

FOUNDERS = (ALBA, BOREA, CORDA)


def simplest(sitting: Sitting, seat: str) -> act.PartyAction:
    """Return what a person of this story does: three agree, a fourth comes in later."""
    table = sitting.state.table
    inside = seat in members(sitting.setup.scenario, table)
    match table.phase:
        case "rounds" if seat == ALBA and not table.proposals:
            return act.Offer(by=ALBA, package=BALANCED)
        case "rounds" if seat in {BOREA, CORDA} and seat not in table.proposals[0].accepted:
            return act.Accept(by=seat, proposal=1)
        case "text" if inside:
            return act.Ready(by=seat)
        case "ratification" if table.round == 0:
            return act.Sign(by=seat)
        case "ratification" if seat in FOUNDERS and seat not in table.submitted:
            return act.Submit(by=seat)
        case "implementation":
            asking = act.Accede(by=seat) if seat == DELTA else act.Admit(by=seat, to=DELTA)
            return act.EndTurn(by=seat) if sitting.why_illegal(asking) else asking
        case "rounds" | "text" | "ratification":
            return act.EndTurn(by=seat)
        case _:
            return act.Ready(by=seat)


@pytest.mark.slow
@pytest.mark.parametrize("docking", [True, False])
def test_a_party_comes_in_later_and_the_log_replays(*, docking: bool) -> None:
    """Accessions would be lost in a resumed sitting, or told to nobody in the debrief."""
    design = DEFAULTS.model_copy(update={"docking": docking})
    rule, entry = DecisionRule(kind="plurilateral", least=3), Entry(least=3)
    scenario = six_parties(rule, entry).model_copy(update={"defaults": design, "years": 6})
    made = setup(Wish(seats=frozenset(scenario.party_ids), seed=4), scenario)
    log = journal(made)
    sitting = Sitting(made, log)
    sitting.advance()
    while not sitting.is_over:
        seat = sitting.waiting_for
        assert seat is not None
        sitting.play(simplest(sitting, seat))
        sitting.advance()

    facts = sitting.facts
    came = [(f.year, f.acceded) for f in facts if isinstance(f, YearClosed) and f.acceded]
    assert [who for _, who in came] == [(DELTA,)]
    owed = [f for f in facts if isinstance(f, OwnYear) and f.party == DELTA and f.duties]
    assert owed[0].year == came[0][0] + 1
    sitting.verify()
    again = Sitting.resume(made, log)
    assert again.state.table == sitting.state.table
    told = sitting.debrief(DELTA).model_dump_json()
    assert "debrief-years-acceded" in told
    assert "debrief-futures-joined" in told

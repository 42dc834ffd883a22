"""A whole sitting in which parties come into an agreement that is in force."""

from __future__ import annotations

import pytest

from game.model.event import OwnYear, YearClosed
from game.model.rule import DecisionRule, Entry
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.session.play import journal, setup
from tests.toys import DEFAULTS
from tests.toys_many import DELTA, six_parties

SEED = 4


@pytest.mark.slow
def test_a_computer_party_comes_in_later_and_the_log_replays() -> None:
    """Accessions would be lost in a resumed sitting, or told to nobody in the debrief."""
    design = DEFAULTS.model_copy(update={"docking": True})
    rule, entry = DecisionRule(kind="plurilateral", least=3), Entry(least=3)
    scenario = six_parties(rule, entry).model_copy(update={"defaults": design, "years": 8})
    made = setup(Wish(seats=frozenset(), seed=SEED), scenario)
    log = journal(made)
    sitting = Sitting(made, log)
    sitting.advance()

    facts = sitting.facts
    came = [(f.year, f.acceded) for f in facts if isinstance(f, YearClosed) and f.acceded]
    assert came == [(3, (DELTA,))]
    owed = [f for f in facts if isinstance(f, OwnYear) and f.party == DELTA and f.duties]
    assert owed[0].year == 4
    sitting.verify()
    again = Sitting.resume(made, log)
    assert again.state.table == sitting.state.table
    told = sitting.debrief(DELTA).model_dump_json()
    assert "debrief-years-acceded" in told
    assert "debrief-futures-joined" in told

"""R12: a coalition's promise or threat counts the members' instruments together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.credibility import pressure
from game.counterpart.pressing import Demand, promise
from game.engine.backing import backing, joint_impact
from game.engine.parties import coalition_of
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.event import Event
from game.model.party import InstrumentTerms
from game.model.scenario import Instrument, InstrumentKind, Scenario
from tests.counterpart.moments import mind_of
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA
from tests.toys_many import CORDA, DELTA, EIRA, RULES, six_parties

PLATFORM: Package = (2, OPEN, OPEN, OPEN, OPEN)
ASKED: Package = (OPEN, 1, OPEN, OPEN, OPEN)
AGAINST: Package = (0, OPEN, OPEN, OPEN, OPEN)
COST = 3.0


def tool(wielder: str, kind: InstrumentKind = "threat", target: str = EIRA) -> Instrument:
    """Return an instrument of a party upon Eira, or upon another."""
    return Instrument(
        id=f"{kind}-of-{wielder}",
        label=f"{kind.title()} of {wielder}",
        text="Something weighty.",
        kind=kind,
        wielder=wielder,
        target=target,
        impact=8.0,
        legitimacy=0.9,
    )


def armed(*tools: Instrument) -> Scenario:
    """Return the table of six with some instruments, each of which costs its wielder points."""
    scenario = six_parties(RULES["weighted-majority"])
    parties = []
    for party in scenario.parties:
        assert party.mandate is not None
        terms = {t.id: InstrumentTerms(cost=COST) for t in tools if t.wielder == party.id}
        mandate = party.mandate.model_copy(update={"instruments": terms})
        parties.append(party.model_copy(update={"mandate": mandate}))
    return scenario.model_copy(update={"parties": tuple(parties), "instruments": tools})


def allied(*tools: Instrument) -> Script:
    """Let Borea and Corda join Alba, which speaks for them."""
    script = Script(scenario=armed(*tools)).go_to("rounds")
    script.pass_floor_to(ALBA)
    script.turn(act.FormCoalition(by=ALBA, members=(BOREA, CORDA), platform=PLATFORM))
    script.turn(act.Join(by=BOREA, to=ALBA))
    script.turn(act.Join(by=CORDA, to=ALBA))
    script.pass_floor_to(ALBA)
    return script


def threat(by: str, demand: Package = ASKED) -> act.Threaten:
    """Return a threat to Eira."""
    return act.Threaten(by=by, instrument=f"threat-of-{by}", demand=demand)


def sunk(facts: list[Event]) -> dict[str, float]:
    """Return what using instruments cost each party, points."""
    return {f.party: f.sunk for f in facts if f.kind == "payoff-moved" and f.sunk > 0.0}


def test_r12_12_members_instruments_stand_behind_the_speaker() -> None:
    """A coalition would be no stronger than the one that speaks for it."""
    mine, theirs, other = tool(ALBA), tool(BOREA), tool(DELTA)
    script = allied(mine, theirs, other, tool(CORDA, "promise"))
    own = coalition_of(script.table, ALBA)
    assert own is not None

    behind = backing(script.scenario, script.table, mine, ASKED)

    assert [t.id for t, _ in behind] == [theirs.id]
    assert joint_impact(script.scenario, script.table, mine, ASKED) == pytest.approx(
        8.0 + own.cohesion * 8.0
    )


def test_r12_12_not_for_what_is_against_the_platform_nor_for_a_member_alone() -> None:
    """Members would fight for what they have not agreed to, or for anybody among them."""
    mine, theirs = tool(ALBA), tool(BOREA)
    script = allied(mine, theirs)

    assert backing(script.scenario, script.table, mine, AGAINST) == ()
    assert backing(script.scenario, script.table, theirs, ASKED) == ()
    nothing: Package = (OPEN,) * 5
    assert backing(script.scenario, script.table, mine, nothing) == ()


def test_r12_12_it_stands_behind_one_instrument_at_a_time() -> None:
    """The same means would be counted twice."""
    mine = tool(ALBA)
    second = mine.model_copy(update={"id": "second-threat", "label": "Second threat"})
    script = allied(mine, second, tool(BOREA))
    script.play(threat(ALBA))

    assert backing(script.scenario, script.table, mine, ASKED) != ()
    assert backing(script.scenario, script.table, second, ASKED) == ()


def test_r12_12_carried_out_each_member_pays_its_share_once() -> None:
    """Partners would lend their means for nothing, or lend them again and again."""
    mine, theirs = tool(ALBA), tool(BOREA)
    script = allied(mine, theirs)
    own = coalition_of(script.table, ALBA)
    assert own is not None
    script.play(threat(ALBA), act.EndTurn(by=ALBA))
    before = script.own(EIRA).reservation_shift
    script.pass_floor_to(ALBA)

    facts = script.play(act.CarryOut(by=ALBA, instrument=mine.id))

    paid = sunk(facts)
    assert paid[ALBA] == COST
    assert paid[BOREA] == pytest.approx(own.cohesion * COST)
    landed = before - script.own(EIRA).reservation_shift
    assert landed == pytest.approx(0.85 * (8.0 + own.cohesion * 8.0) * 0.95, abs=0.01)
    used = {p.instrument: p.status for p in script.table.pledges}
    assert used == {mine.id: "carried-out", theirs.id: "carried-out"}
    assert [f.instrument for f in facts if f.kind == "instrument-joined"] == [theirs.id]


def test_r12_12_the_target_and_the_speaker_weigh_it_together() -> None:
    """Computers would neither fear a joint threat nor know that it is one."""
    mine, theirs = tool(ALBA), tool(BOREA)
    alone, joint = allied(mine), allied(mine, theirs)
    feared = []
    for script in (alone, joint):
        script.play(threat(ALBA))
        seen = observe(script.scenario, script.state, script.facts, EIRA)
        stakes = dict.fromkeys(script.scenario.party_ids, 10.0)
        feared.append(pressure(seen, stakes).reserve[EIRA])

    assert feared[1] < feared[0] < 0.0


def test_r12_12_a_joint_promise_is_likelier_to_be_taken() -> None:
    """The speaker would not use what its partners can add."""
    gift, theirs = tool(ALBA, "promise"), tool(BOREA, "promise")
    chances = []
    for script in (allied(gift), allied(gift, theirs)):
        seen = observe(script.scenario, script.state, script.facts, ALBA)
        mind = mind_of(replace(seen, table=replace(seen.table, to_move=ALBA)))
        found = promise(mind, gift, Demand(package=ASKED, gain=10.0, price=8.0))
        assert found is not None
        chances.append(float(found.arguments["chance"]))

    assert chances[0] < chances[1]

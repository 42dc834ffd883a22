"""Finished sittings for debrief tests: one of every ending, and whole ones at random."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from typing_extensions import override

from game.debrief.document import Debrief
from game.debrief.record import Record
from game.debrief.scores import Basis
from game.debrief.story import Scene, Study, basis_of, scene_of, study, told
from game.model import action as act
from game.model.base import PartyId
from game.model.chance import EndCause, Outcome, SettlementQuestion, YearSettled
from game.model.event import Phase, Termination
from game.model.party import Party
from game.model.scenario import Scenario
from tests.engine.plays import play_at_random
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA, borea, toy_scenario

CRETIA = "cretia"
ENDS: tuple[EndCause, ...] = ("collapse", "withdrawal", "replaced", "expired")
PLACES: dict[Termination, Phase] = {
    "walk-out": "rounds",
    "deadline": "rounds",
    "not-signed": "ratification",
    "in-force": "implementation",
}
LAST_YEAR = 3  # year in which a sitting that ends early ends


@dataclass
class Years(Script):
    """A script whose agreement ends early, if `end` says how."""

    end: EndCause | None = None

    @override
    def _nature(self) -> Outcome:
        question = self.table.question
        if isinstance(question, SettlementQuestion) and question.year == LAST_YEAR and self.end:
            flows = dict.fromkeys(self.scenario.party_ids, 0.0)
            return YearSettled(year=LAST_YEAR, matters=(), ended=self.end, flows=flows)
        return super()._nature()


def script_of(ending: Termination) -> Script:
    """Play the shortest sitting with an ending."""
    script = _begun(ending)
    while not script.state.is_over:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    return script


def _begun(ending: Termination) -> Script:
    """Play until nothing but passing the floor is left to do."""
    if ending in ENDS:
        return Years(end=ending).go_to("implementation")
    if ending == "rejected-at-home":
        return _rejected()
    if ending in {"withheld", "lapsed"}:
        script = Script().signed()
    else:
        script = Script().go_to(PLACES[ending])
    if ending == "withheld":
        script.play(act.Withhold(by=ALBA))
    if ending in {"walk-out", "not-signed"}:
        script.play(act.WalkOut(by=ALBA))
    return script


def _rejected() -> Script:
    """Let Alba's vote fail twice, the text signed again in between."""
    script = Script().signed()
    for _ in range(2):
        script.failing.add(ALBA)
        while script.table.phase == "ratification" and script.table.to_move != ALBA:
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        script.play(act.Submit(by=ALBA))
        if not script.state.is_over:
            script.signed()
    return script


@cache
def record_of(ending: Termination, seat: PartyId = ALBA) -> Record:
    """Return the record of the shortest sitting with an ending."""
    script = script_of(ending)
    assert script.table.termination == ending
    return Record(script.scenario, tuple(script.facts), script.state, seat, seed=1, version="test")


@cache
def scene_for(ending: Termination) -> Scene:
    """Return what is the same for both seats of such a sitting."""
    return scene_of(record_of(ending))


@cache
def study_for(ending: Termination, seat: PartyId = ALBA) -> Study:
    """Return what is found out about such a sitting."""
    return study(record_of(ending, seat), scene_for(ending))


@cache
def debrief_for(ending: Termination, seat: PartyId = ALBA) -> Debrief:
    """Return the debrief of such a sitting."""
    return told(study_for(ending, seat))


def basis_for(ending: Termination, seat: PartyId = ALBA) -> Basis:
    """Return what the score of a seat in such a sitting is computed from."""
    return basis_of(record_of(ending, seat), scene_for(ending))


def random_record(seed: int, seat: PartyId = BOREA, scenario: Scenario | None = None) -> Record:
    """Return the record of a sitting of random moves."""
    played = play_at_random(scenario or toy_scenario(), seed)
    return Record(played.scenario, played.facts, played.states[-1], seat, seed=seed)


def three_parties() -> Scenario:
    """Return the toy scenario with a third party that wants what Borea wants."""
    third: Party = borea().model_copy(
        update={"id": CRETIA, "name": "Republic of Cretia", "short": "Cretia"}
    )
    toy = toy_scenario()
    return toy.model_copy(update={"parties": (*toy.parties, third)})

"""What a debrief says of options that nobody knew at the start."""

from __future__ import annotations

from game.debrief.inventions import invention_texts
from game.debrief.record import Record
from game.model import action as act
from game.model import diplomacy as dip
from game.model.hidden import ListeningClue
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario
from tests.toys_hidden import VISAS, inventive


def record(script: Script, seat: str) -> Record:
    """Return the record of talks that run out."""
    while not script.state.is_over:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    return Record(script.scenario, tuple(script.facts), script.state, seat)


def test_a_find_is_told_with_its_moment() -> None:
    """A player would not learn that it was the listening that brought the idea."""
    script = Script(inventive(ListeningClue())).go_to("rounds")
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)
    script.play(dip.ListenBack(by=ALBA, to=BOREA, issue=VISAS))

    (told,) = invention_texts(record(script, ALBA))

    assert told.message.id == "debrief-invention-found"
    assert told.message.args["way"].id == "debrief-invention-by-listening"  # type: ignore[union-attr]
    assert script.facts[told.evidence[0]].kind == "option-found"


def test_what_was_missed_is_told_with_the_ways_to_it() -> None:
    """A player who never asked would never know what asking would have brought."""
    script = Script(inventive(ListeningClue())).go_to("rounds")

    (told,) = invention_texts(record(script, ALBA))

    assert told.message.id == "debrief-invention-missed"


def test_scenarios_without_such_options_say_nothing() -> None:
    """A debrief would speak of what is not there."""
    script = Script(toy_scenario()).go_to("rounds")

    assert invention_texts(record(script, ALBA)) == []

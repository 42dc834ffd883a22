"""R13: options that nobody has thought of."""

from __future__ import annotations

import pytest

from game.engine.legal import Illegality, why_illegal
from game.engine.options import legal_actions
from game.engine.value import persuasion
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.draft import OPEN
from game.model.event import Event, OptionFound, Persuaded
from game.model.hidden import (
    AnswerClue,
    Clue,
    ExplorationClue,
    FindingClue,
    ListeningClue,
    MediationClue,
)
from game.model.issue import Argument
from game.model.scenario import Scenario
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_hidden import FOUND, IDEA, NAME, PLACE, VISAS, inventive

LIMIT = act.LimitClaim(issue=VISAS, option=1)
NAMING: tuple[PartyAction, ...] = (
    act.Offer(by=ALBA, package=FOUND),
    act.Disclose(by=ALBA, claim=act.LimitClaim(issue=VISAS, option=IDEA)),
    act.Bracket(by=ALBA, issue=VISAS),
    dip.CommitPublic(by=ALBA, issue=VISAS, option=IDEA),
    dip.Minute(by=ALBA, issue=VISAS, option=IDEA),
    act.Threaten(by=ALBA, instrument="tariff", demand=(OPEN, IDEA, OPEN, OPEN, OPEN)),
)


def talks(*clues: Clue) -> Script:
    """Return talks at their first turn, with a hidden option that these clues bring to light."""
    return Script(inventive(*clues)).go_to("rounds")


def found(facts: list[Event]) -> list[tuple[tuple[str, ...], str]]:
    """Return who found the option, and how."""
    return [(f.seen_by, f.how) for f in facts if isinstance(f, OptionFound)]


def against(script: Script, action: PartyAction) -> Illegality | None:
    """Return the reason against a move of the party with the floor."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def asked(script: Script) -> None:
    """Let Alba ask Borea how far it can go on visas."""
    script.pass_floor_to(ALBA)
    question = act.LimitQuestion(issue=VISAS)
    script.turn(act.Ask(by=ALBA, to=BOREA, question=question))


@pytest.mark.parametrize("action", NAMING, ids=lambda a: a.kind)
def test_r13_1_what_was_not_found_cannot_be_named(action: PartyAction) -> None:
    """If a party could name an option by its number, guessing would be a way to find it."""
    script = talks()
    script.pass_floor_to(ALBA)
    seen = observe(script.scenario, script.state, script.facts, ALBA)

    from_seat = why_illegal(seen.scenario, seen.table, seen.private, action)

    assert against(script, action) == from_seat
    if not isinstance(action, act.Bracket):
        assert from_seat == Illegality.UNKNOWN_OPTION


def test_r13_1_what_was_not_found_is_not_seen() -> None:
    """If the option stood in what a seat sees, a player would read it off the screen."""
    script = talks()
    seen = observe(script.scenario, script.state, script.facts, ALBA)

    text = seen.scenario.model_dump_json()

    assert NAME not in text
    assert "hidden" not in text.replace('"hidden":null', "")
    assert len(seen.scenario.issues[PLACE].options) == IDEA
    assert len(seen.mandate.valuation.values[VISAS]) == IDEA
    assert seen.inventive


def test_r13_1_an_argument_for_it_does_not_exist_either() -> None:
    """If the argument could be made, or were refused for another reason, it would tell of the option."""
    plain = inventive()
    argument = Argument(
        id="come-home",
        by=ALBA,
        issue=VISAS,
        option=IDEA,
        basis="criteria",
        quality=0.5,
        text="So.",
    )
    scenario = plain.model_copy(update={"arguments": (*plain.arguments, argument)})
    script = Script(scenario).go_to("rounds")
    script.pass_floor_to(ALBA)

    refused = against(script, act.Argue(by=ALBA, argument="come-home"))

    assert refused == against(script, act.Argue(by=ALBA, argument="no-such")) is not None


def test_r13_2_an_answer_about_the_issue_shows_it_to_those_who_hear() -> None:
    """If questions brought nothing to light, nobody would have a reason to ask them."""
    script = talks(AnswerClue(party=BOREA))
    asked(script)
    script.pass_floor_to(BOREA)

    facts = script.play(act.Disclose(by=BOREA, claim=LIMIT, answers=1))

    assert found(facts) == [((ALBA, BOREA), "answer")]
    assert against(script, act.Offer(by=BOREA, package=FOUND)) is None


def test_r13_2_another_answer_shows_nothing() -> None:
    """If any talk would do, the right question would not matter."""
    script = talks(AnswerClue(party=BOREA))
    script.pass_floor_to(BOREA)
    question = act.LimitQuestion(issue=VISAS)
    facts = script.turn(act.Ask(by=BOREA, to=ALBA, question=question))
    script.pass_floor_to(ALBA)
    facts += script.turn(act.Disclose(by=ALBA, claim=LIMIT, answers=1))
    script.pass_floor_to(BOREA)
    facts += script.play(act.Disclose(by=BOREA, claim=act.LimitClaim(issue="quotas", option=1)))

    assert not found(facts)


def test_r13_2_listening_shows_it() -> None:
    """If saying back what was said brought nothing, listening would only be politeness."""
    script = talks(ListeningClue(party=BOREA))
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)

    wrong = script.play(dip.ListenBack(by=ALBA, to=BOREA, issue="quotas"))
    right = script.play(dip.ListenBack(by=ALBA, to=BOREA, issue=VISAS))

    assert not found(wrong)
    assert found(right) == [((ALBA, BOREA), "listening")]


def test_r13_2_a_round_for_exploring_shows_it_when_it_is_over() -> None:
    """If exploring showed it at once, or not at all, the round would have no purpose."""
    script = talks(ExplorationClue())
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        script.turn(dip.SetPurpose(by=party, purpose="explore"))
    before = len(script.facts)
    first = script.table.round
    while script.table.round == first:
        script.turn()

    assert found(script.facts[:before]) == []
    assert found(script.facts) == [((ALBA, BOREA), "exploration")]


def test_r13_2_research_shows_it_to_who_commissioned_it_alone() -> None:
    """If research told the other side as well, preparing would bring no advantage."""
    script = Script(inventive(FindingClue(finding="survey"))).go_to("preparation")

    facts = script.play(act.Prepare(by=ALBA, task="analyse", about=BOREA))

    assert found(facts) == [((ALBA,), "finding")]
    script.go_to("rounds")
    script.pass_floor_to(BOREA)
    assert against(script, act.Offer(by=BOREA, package=FOUND)) == Illegality.UNKNOWN_OPTION


def test_r13_2_a_single_text_shows_it_to_the_mediator() -> None:
    """If a mediator saw no more than the parties, calling one would not help to invent."""
    script = Script(with_a_mediator(inventive(MediationClue()))).go_to("rounds")

    facts: list[Event] = []
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        facts += script.turn(act.CallMediator(by=party, mediator="corda"))

    assert found(facts) == [(("corda",), "mediation")]


def with_a_mediator(scenario: Scenario) -> Scenario:
    """Return the scenario with a third at the table who can be called to mediate."""
    model = scenario.party(ALBA)
    third = model.model_copy(update={"id": "corda", "name": "Corda", "role": "mediator"})
    assert third.mandate is not None
    mandate = third.mandate.model_copy(update={"instruments": {}})
    third = third.model_copy(update={"mandate": mandate})
    return scenario.model_copy(update={"parties": (*scenario.parties, third)})


def test_r13_3_whoever_hears_it_named_knows_it() -> None:
    """If an offer named an option that its reader does not know, nobody could answer it."""
    script = Script(inventive(FindingClue(finding="survey"))).go_to("preparation")
    script.play(act.Prepare(by=ALBA, task="analyse", about=BOREA))
    script.go_to("rounds")
    script.pass_floor_to(ALBA)

    facts = script.turn(act.Offer(by=ALBA, package=FOUND))
    seen = observe(script.scenario, script.state, script.facts, BOREA)

    assert found(facts) == [((BOREA,), "named")]
    assert seen.scenario.issues[PLACE].options[IDEA].label == NAME
    assert against(script, act.Accept(by=BOREA, proposal=1)) is None


def test_r13_3_what_is_found_is_told_once() -> None:
    """If an option were discovered twice, the transcript would be full of it."""
    script = talks(AnswerClue(), ListeningClue())
    asked(script)
    script.pass_floor_to(BOREA)
    script.turn(act.Disclose(by=BOREA, claim=LIMIT, answers=1))
    script.pass_floor_to(ALBA)
    script.play(act.Offer(by=ALBA, package=FOUND))
    script.play(dip.ListenBack(by=ALBA, to=BOREA, issue=VISAS))

    assert len(found(script.facts)) == 1


def test_r13_3_the_seat_and_the_engine_agree_on_what_is_legal() -> None:
    """If a seat were offered other moves than the engine allows, it would be refused."""
    script = Script(inventive(FindingClue(finding="survey"))).go_to("preparation")
    script.play(act.Prepare(by=ALBA, task="analyse", about=BOREA))
    script.go_to("rounds")
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        seen = observe(script.scenario, script.state, script.facts, party)
        full = legal_actions(script.scenario, script.table, script.own(party), party)
        from_seat = legal_actions(seen.scenario, seen.table, seen.private, party)

        assert set(map(str, from_seat)) == set(map(str, full))


def test_r13_4_an_argument_for_another_option_does_not_touch_it() -> None:
    """If it lay on the scale, arguing for many visas would argue for a way without them."""
    issue = inventive().issues[PLACE]

    def shift(option: int, argued: int) -> float:
        said = Persuaded(seen_by=(ALBA,), party=ALBA, issue=VISAS, option=argued, shift=0.04)
        return persuasion(said, issue, option)

    assert shift(IDEA, 2) == 0.0
    assert shift(2, IDEA) == 0.0
    assert shift(IDEA, IDEA) == 0.04
    assert shift(0, 2) == 0.0
    assert shift(1, 2) == 0.02

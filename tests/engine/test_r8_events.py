"""R8: events."""

from __future__ import annotations

from typing_extensions import override

from game.analysis.standing import home_front
from game.counterpart import Counterpart
from game.counterpart.homework import campaign_steps
from game.engine.chance import card_odds
from game.engine.legal import Illegality, why_illegal
from game.engine.value import gain_on
from game.engine.view import observe
from game.model import action as act
from game.model import deck, trigger
from game.model.base import PartyId
from game.model.chance import CardsDrawn, Outcome
from game.model.deck import EventAnswer, EventCard, EventChoice
from game.model.event import ActorMoved, CapitalSpent
from game.model.event_deck import ChoiceMade, ChoiceOpened, Revealed
from game.model.scenario import Scenario
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

STRIKE = EventCard(
    id="strike",
    label="A strike",
    text="Dockers strike against the talks.",
    phase="rounds",
    probability=0.5,
    choices=(
        EventChoice(
            party=ALBA,
            text="What do you tell them?",
            answers=(
                EventAnswer(
                    id="hold",
                    label="Hold firm",
                    text="You say nothing.",
                    effects=(deck.ShiftMood(party=ALBA, points=-2.0),),
                ),
                EventAnswer(
                    id="yield",
                    label="Pay",
                    text="You pay for training.",
                    capital=2.0,
                    effects=(deck.ShiftLegitimacy(party=ALBA, change=1.0),),
                ),
                EventAnswer(id="lavish", label="Pay a lot", text="You pay.", capital=19.0),
            ),
        ),
    ),
)


def scenario_with(*cards: EventCard) -> Scenario:
    """Return the toy scenario with these cards."""
    return toy_scenario().model_copy(update={"deck": cards})


def effect_card(*effects: deck.Effect) -> EventCard:
    """Return a card that does something and asks nothing."""
    return STRIKE.model_copy(update={"id": "news", "effects": effects, "choices": ()})


def turned(card: EventCard, to: PartyId = ALBA) -> Script:
    """Return a sitting in its rounds in which a card has just turned up."""
    script = Drawn(scenario_with(card))
    script.go_to("rounds")
    script.pass_floor_to(to)
    return script


class Drawn(Script):
    """A sitting in which every card turns up as soon as it may."""

    @override
    def _nature(self) -> Outcome:
        odds = card_odds(self.scenario, self.state)
        if self.table.question is not None and self.table.question.kind == "cards":
            return CardsDrawn(cards=tuple(odds))
        return super()._nature()


def test_r8_1_a_card_waits_for_what_it_needs() -> None:
    """An incident would happen in a room where nobody is tense."""
    tense = STRIKE.model_copy(update={"when": (trigger.TensionAbove(level=0.1),)})
    script = Drawn(scenario_with(tense)).go_to("rounds")

    before = dict(card_odds(script.scenario, script.state))
    party = script.table.to_move
    assert party is not None
    script.play(act.Threaten(by=ALBA, instrument="tariff", demand=(1, -1, -1, -1, -1)))

    assert before == {}
    assert card_odds(script.scenario, script.state) == {"strike": 0.5}


def test_r8_1_every_kind_of_trigger_can_hold_and_fail() -> None:
    """A card would never come, or come whatever is so."""
    script = Script().go_to("rounds")
    holds: dict[trigger.Trigger, bool] = {
        trigger.TensionAbove(level=0.9): False,
        trigger.PledgeLive(): False,
        trigger.VotePending(party=ALBA): False,
        trigger.CardSeen(card="strike"): False,
        trigger.CardSeen(card="strike", turned=False): True,
        trigger.ShockStruck(shock="economic"): False,
        trigger.MatterOpen(): False,
        trigger.LegitimacyBelow(party=ALBA, level=1.0): True,
        trigger.LegitimacyBelow(party=ALBA, level=-1.0): False,
        trigger.RelationshipBelow(parties=(ALBA, BOREA), level=0.5): True,
        trigger.RelationshipBelow(parties=(ALBA, BOREA), level=-0.5): False,
    }
    for wanted, expected in holds.items():
        card = STRIKE.model_copy(update={"when": (wanted,)})
        odds = card_odds(scenario_with(card), script.state)
        assert ("strike" in odds) == expected, wanted


def test_r8_1_a_vote_to_come_is_one_that_was_signed_for() -> None:
    """A scandal before the vote would strike where there is no vote."""
    script = Script().signed()
    card = STRIKE.model_copy(
        update={"phase": "ratification", "when": (trigger.VotePending(party=BOREA),)}
    )

    assert card_odds(scenario_with(card), script.state) == {"strike": 0.5}


def test_r8_2_the_party_that_is_asked_answers_or_the_first_answer_comes_about() -> None:
    """A question would hang in the air for ever."""
    script = turned(STRIKE)

    facts = script.turn()

    (made,) = [fact for fact in facts if isinstance(fact, ChoiceMade)]
    assert (made.answer, made.by_default, made.party) == ("hold", True, ALBA)
    assert [f.points for f in facts if isinstance(f, ActorMoved)] == [-2.0] * 3
    assert script.own(ALBA).choices == ()


def test_r8_2_the_others_see_the_answer_and_not_the_question() -> None:
    """What a government must fear at home would be known abroad."""
    script = turned(STRIKE)

    abroad = observe(script.scenario, script.state, script.facts, BOREA)
    at_home = observe(script.scenario, script.state, script.facts, ALBA)

    assert not [fact for fact in abroad.log if isinstance(fact, ChoiceOpened)]
    assert [fact for fact in at_home.log if isinstance(fact, ChoiceOpened)]
    assert abroad.private.choices == ()


def test_r8_3_an_answer_costs_its_capital_and_does_what_it_says() -> None:
    """Answers would be free, or words only."""
    script = turned(STRIKE)
    before = script.own(ALBA).home

    facts = script.play(act.AnswerEvent(by=ALBA, card="strike", answer="yield"))

    after = script.own(ALBA).home
    assert [fact.points for fact in facts if isinstance(fact, CapitalSpent)] == [2.0]
    assert after.capital == before.capital - 2.0
    assert after.legitimacy == before.legitimacy + 1.0
    again = act.AnswerEvent(by=ALBA, card="strike", answer="yield")
    reason = why_illegal(script.scenario, script.table, script.own(ALBA), again)
    assert reason is Illegality.UNKNOWN_EVENT


def test_r8_3_an_answer_that_costs_too_much_is_refused() -> None:
    """A government would spend what it does not have."""
    script = turned(STRIKE)

    for answer, expected in (
        ("lavish", Illegality.NO_CAPITAL_LEFT),
        ("shrug", Illegality.UNKNOWN_ANSWER),
    ):
        action = act.AnswerEvent(by=ALBA, card="strike", answer=answer)
        reason = why_illegal(script.scenario, script.table, script.own(ALBA), action)
        assert reason is expected


def test_r8_4_an_instrument_that_was_taken_away_cannot_be_used() -> None:
    """A government would go on threatening with what parliament forbade."""
    script = turned(effect_card(deck.SetInstrument(instrument="tariff", available=False)))
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=(1, -1, -1, -1, -1))

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), threat)

    assert reason is Illegality.NOT_AVAILABLE


def test_r8_5_a_change_of_government_turns_the_benches() -> None:
    """An election would change nothing in the vote."""
    script = turned(effect_card(deck.ChangeGovernment(party=ALBA)))

    home = home_front(script.scenario.party(ALBA), script.own(ALBA))

    assert home.turned
    assert not script.own(BOREA).home.turned


def test_r8_6_a_leak_shows_what_an_issue_is_worth() -> None:
    """Papers would leak and nobody would read them."""
    script = turned(effect_card(deck.Leak(party=ALBA, issue="quotas")))

    (known,) = [fact for fact in script.facts if isinstance(fact, Revealed)]

    assert known.weight == 42.0
    assert set(known.seen_by) == {ALBA, BOREA}


def frightened(first: int = 1, issue: str = "subsidies") -> Scenario:
    """Return the toy scenario with a scare about an issue in some quarter after signature."""
    scare = EventCard(
        id="tax-scare",
        label="Who pays?",
        text="Letters say that the farms will be paid for by a tax.",
        phase="ratification",
        first=first,
        probability=0.5,
        effects=(deck.Scare(party=ALBA, issue=issue, points=3.0),),
    )
    return scenario_with(scare)


def test_r8_7_a_scare_lasts_until_the_fear_is_answered() -> None:
    """A scare about taxes or budgets would be a mood like any other, or beyond answering."""
    script = Drawn(frightened()).signed()
    mandate = script.scenario.parties[0].mandate
    assert mandate is not None
    afraid = {actor.id: 3.0 for actor in mandate.actors}
    frightened_home = script.own(ALBA).home
    assert frightened_home.scares == {"subsidies": afraid}
    assert frightened_home.moods == dict.fromkeys(afraid, -3.0)

    script.pass_floor_to(ALBA)
    script.play(act.Frame(by=ALBA, issue="subsidies"))

    calmed = script.own(ALBA).home
    assert not calmed.scares
    assert calmed.moods == dict.fromkeys(afraid, 0.0)


def test_r8_7_who_gains_by_the_text_on_an_issue_is_not_scared_of_it() -> None:
    """A scare would turn those away to whom the text brings most."""
    script = Drawn(frightened(issue="visas")).signed()
    mandate = script.scenario.parties[0].mandate
    assert mandate is not None
    assert all(
        gain_on(script.scenario, actor.valuation, BALANCED, "visas") > 0.0
        for actor in mandate.actors
    )

    assert not script.own(ALBA).home.scares
    assert not script.own(ALBA).home.moods


def test_r8_7_a_fear_that_was_answered_comes_to_nothing() -> None:
    """It would be of no use to answer a fear before somebody raises it."""
    script = Drawn(frightened(first=2)).signed()
    script.pass_floor_to(ALBA)
    script.play(act.Frame(by=ALBA, issue="subsidies"))
    before = script.own(ALBA).home.moods
    script.play(act.EndTurn(by=ALBA), act.EndTurn(by=BOREA))

    raised = next(f for f in script.facts if f.kind == "scare-raised")
    assert raised.actors == ()
    assert script.own(ALBA).home.scares == {}
    assert script.own(ALBA).home.moods == before


def test_r8_7_computers_answer_a_scare_first() -> None:
    """Computers would be frightened by what they could answer."""
    script = Drawn(frightened()).signed()
    script.pass_floor_to(ALBA)
    seen = observe(script.scenario, script.state, script.facts, ALBA)
    mind = Counterpart("compromising", "standard", 1).mind(seen)
    steps = [decision.action for decision in campaign_steps(mind, BALANCED, 0.6)]

    framed = [action.issue for action in steps if isinstance(action, act.Frame)]
    assert framed[0] == "subsidies"

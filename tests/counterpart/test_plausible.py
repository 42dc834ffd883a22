"""What a computer does not say or ask because nobody at the table would take it seriously."""

from __future__ import annotations

from dataclasses import replace

from game.counterpart.inquiry import questions
from game.counterpart.plausible import goes_against_deal, seen_through, wants_it_anyway
from game.counterpart.search import propose
from game.model import action as act
from game.model.blocs import Deal
from game.model.observation import Observation
from game.model.party import Valuation
from game.model.state import StatedClaim
from tests.counterpart.moments import mind_of, quiet, seen_in
from tests.counterpart.narrow import THIRD, strangers
from tests.facts.pairs import ONE, TWO
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
ASKED = act.PriorityQuestion(first="visas", second="quotas")


def estimated(seen: Observation, visas: float, quotas: float) -> Observation:
    """Return what a seat sees if outsiders estimate its weights so."""
    mine = seen.me
    weights = {**mine.profile.estimate.weights, "visas": visas, "quotas": quotas}
    estimate = Valuation.model_construct(**{**dict(mine.profile.estimate), "weights": weights})
    profile = mine.profile.model_copy(update={"estimate": estimate})
    me = mine.model_copy(update={"profile": profile})
    parties = tuple(me if p.id == seen.seat else p for p in seen.scenario.parties)
    return replace(seen, scenario=seen.scenario.model_copy(update={"parties": parties}))


def first_and_second(seen: Observation) -> tuple[float, float]:
    """Return weights in which the true first of the two issues stands out."""
    weights = seen.mandate.valuation.weights
    return (40.0, 10.0) if weights["visas"] >= weights["quotas"] else (10.0, 40.0)


def test_nobody_lies_about_what_all_know() -> None:
    """A delegation would say that it cares little for what everybody knows it came for."""
    seen = seen_in(SCENARIO, ALBA)
    known = mind_of(estimated(seen, *first_and_second(seen)))
    open_to_doubt = mind_of(estimated(seen, 20.0, 20.0))

    assert seen_through(known, ASKED, BOREA)
    assert not seen_through(open_to_doubt, ASKED, BOREA)
    assert not seen_through(known, act.ReserveQuestion(), BOREA)


def test_nobody_takes_back_in_the_next_breath_what_it_has_said() -> None:
    """A delegation would tell the same side one order today and the opposite tomorrow."""
    seen = estimated(seen_in(SCENARIO, ALBA), 20.0, 20.0)
    mine = seen.mandate.valuation.weights
    high, low = sorted(("visas", "quotas"), key=lambda issue: -mine[issue])
    for higher, lower, through in ((high, low, True), (low, high, False)):
        claim = act.PriorityClaim(higher=higher, lower=lower)
        table = replace(seen.table, claims=(StatedClaim(by=ALBA, claim=claim, round=1),))

        assert seen_through(mind_of(replace(seen, table=table)), ASKED, BOREA) is through


def test_the_same_is_not_asked_again_the_other_way_round() -> None:
    """A computer would ask which of two comes first, and a round later ask it backwards."""
    fresh = [
        w.action
        for w in questions(mind_of(seen_in(SCENARIO, ALBA)), None)
        if isinstance(w.action, act.Ask) and isinstance(w.action.question, act.PriorityQuestion)
    ]
    asked = fresh[0].question
    assert isinstance(asked, act.PriorityQuestion)
    turned = act.PriorityQuestion(first=asked.second, second=asked.first)

    seen = seen_in(SCENARIO, ALBA, act.Ask(by=ALBA, to=BOREA, question=turned))

    assert asked not in [
        getattr(w.action, "question", None) for w in questions(mind_of(seen), None)
    ]


def test_nobody_asks_what_was_stated_before_all() -> None:
    """A computer would ask a side for the limit that it has just announced."""
    seen = seen_in(SCENARIO, ALBA)
    claims = tuple(
        StatedClaim(by=BOREA, claim=act.LimitClaim(issue=issue.id, option=1), round=1)
        for issue in SCENARIO.issues
    )
    told = replace(seen, table=replace(seen.table, claims=claims))

    def limits(what: Observation) -> bool:
        mind = mind_of(what)
        found = [w.action for w in questions(mind, propose(mind))]
        return any(isinstance(getattr(a, "question", None), act.LimitQuestion) for a in found)

    assert limits(seen)
    assert not limits(told)


def test_a_mediator_is_not_asked_why_it_did_not_accept() -> None:
    """A party would hold a third party to account for a consent that nobody asks of it."""
    talks = quiet(strangers(4, third=True))
    offer = act.Offer(by=ONE, package=(1, 1, 2, 2))
    seen = seen_in(talks, ONE, offer, act.EndTurn(by=ONE))
    later = replace(seen, table=replace(seen.table, round=2))

    asked = [w.action for w in questions(mind_of(later), None) if isinstance(w.action, act.Ask)]

    assert TWO in [a.to for a in asked if isinstance(a.question, act.ReasonQuestion)]
    assert THIRD not in [a.to for a in asked if isinstance(a.question, act.ReasonQuestion)]


def test_nobody_is_paid_for_what_it_proposes_itself() -> None:
    """A mediator would promise its means to a side for what that side has asked for."""
    mind = mind_of(seen_in(SCENARIO, ALBA, act.Offer(by=ALBA, package=BALANCED)))

    assert wants_it_anyway(mind, ALBA, 0, BALANCED[0])
    assert not wants_it_anyway(mind, ALBA, 0, BALANCED[0] + 1)
    assert not wants_it_anyway(mind, BOREA, 0, BALANCED[0])


def test_an_understanding_outlasts_the_turn_in_which_it_was_reached() -> None:
    """A party would agree in private, and table the opposite a minute later."""
    seen = seen_in(SCENARIO, ALBA)
    other = tuple(1 - min(option, 1) for option in BALANCED)
    deal = Deal(between=(ALBA, BOREA), package=BALANCED, round=seen.table.round)
    for held, bound in ((deal, True), (replace(deal, round=0), False)):
        mind = mind_of(replace(seen, private=replace(seen.private, deals=(held,))))

        assert goes_against_deal(mind, other) is bound
        assert not goes_against_deal(mind, BALANCED)

"""Asking what still stands in the way of a proposal, and answering once it was accepted."""

from __future__ import annotations

from dataclasses import replace

from game.counterpart.answers import limit, reply
from game.counterpart.inquiry import questions
from game.counterpart.search import propose
from game.model import action as act
from game.model.observation import Observation
from game.model.state import OpenQuestion
from tests.counterpart.moments import mind_of, quiet, seen_in
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
WHY = OpenQuestion(number=1, by=ALBA, to=BOREA, question=act.ReasonQuestion(proposal=1))


def offered(seat: str, *, accepted: bool = False, left_out: tuple[str, ...] = ()) -> Observation:
    """Return what a party sees a round after Alba's offer, answered by Borea or not."""
    seen = seen_in(SCENARIO, seat, act.Offer(by=ALBA, package=BALANCED), act.EndTurn(by=ALBA))
    (made,) = seen.table.proposals
    if accepted:
        made = replace(
            made,
            accepted=made.accepted | {BOREA},
            excepted={BOREA: left_out} if left_out else {},
        )
    table = replace(seen.table, proposals=(made,), round=2)
    return replace(seen, table=table)


def asks(seen: Observation) -> bool:
    """Tell whether a party weighs asking why its proposal was not accepted."""
    mind = mind_of(seen)
    found = [w.action for w in questions(mind, propose(mind))]
    return any(isinstance(a, act.Ask) and a.question == WHY.question for a in found)


def test_who_has_said_yes_is_not_asked_why_it_said_no() -> None:
    """A computer would spend its one question on what the other side has answered."""
    assert asks(offered(ALBA))
    assert not asks(offered(ALBA, accepted=True))
    assert asks(offered(ALBA, accepted=True, left_out=("visas",)))


def test_an_answer_after_a_yes_never_goes_back_on_it() -> None:
    """A party would state a limit that its own acceptance has passed, and lose its word by it."""
    seen = offered(BOREA, accepted=True)
    mind = mind_of(seen)

    for honest in (True, False):
        claim = reply(mind, WHY, honest=honest)
        assert isinstance(claim, act.LimitClaim)
        place = SCENARIO.issue_index(claim.issue)
        worth = mind.study.appraiser.tables.points[place]
        assert worth[claim.option] <= worth[BALANCED[place]]
        if not honest:
            assert claim.option == BALANCED[place]


def test_who_left_out_an_issue_speaks_of_that_issue() -> None:
    """A partial yes would be explained by something else than what it left out."""
    mind = mind_of(offered(BOREA, accepted=True, left_out=("visas",)))

    assert reply(mind, WHY, honest=True) == limit(mind, "visas", honest=True)

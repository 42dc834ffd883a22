"""Giving, taking back, undoing a link, putting aside: when each is the right move, and when not."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from typing_extensions import override

from game.counterpart.accept import Verdict, judge
from game.counterpart.course import unlinks
from game.counterpart.giving import gifts
from game.counterpart.groups import GroupLeverage
from game.counterpart.leverage import Leverage
from game.counterpart.mind import Mind
from game.counterpart.moves import Scene, put_aside
from game.counterpart.search import Choice, propose
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.diplomacy_state import Tie
from game.model.draft import OPEN, Package
from game.model.event import Event
from game.model.party import InstrumentTerms
from game.model.scenario import Scenario
from game.model.state import Pledge
from tests.counterpart.moments import after, mind_of, quiet
from tests.facts.pairs import carrot
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

AID = "aid-of-alba"


def with_aid(cost: float, impact: float = 6.0) -> Scenario:
    """Return the toy talks in which Alba may promise Borea something that costs it some points."""
    scenario = quiet(toy_scenario())
    aid = carrot(AID, ALBA, BOREA, impact)
    parties = []
    for party in scenario.parties:
        assert party.mandate is not None
        terms = {AID: InstrumentTerms(cost=cost)} if party.id == ALBA else {}
        mandate = party.mandate.model_copy(update={"instruments": terms})
        parties.append(party.model_copy(update={"mandate": mandate}))
    return scenario.model_copy(update={"parties": tuple(parties), "instruments": (aid,)})


def answering(scenario: Scenario, liking: float = 0.0, *, last: bool = False) -> Mind:
    """Return what Alba thinks when Borea has tabled a package; in the last round if asked."""
    state, log = after(
        scenario,
        act.EndTurn(by=ALBA),
        act.Offer(by=BOREA, package=BALANCED),
        act.EndTurn(by=BOREA),
    )
    seen = observe(scenario, state, log, ALBA)
    relations = dict(seen.private.relations)
    relations[BOREA] = replace(relations[BOREA], relationship=liking)
    table = replace(seen.table, to_move=ALBA)
    if last:
        table = replace(table, round=table.rounds)
    private = replace(seen.private, relations=relations)
    return mind_of(replace(seen, table=table, private=private))


def weighed(mind: Mind) -> tuple[Choice, Verdict]:
    """Return the seat's own next proposal, and what it makes of the one on the table."""
    own = propose(mind)
    assert own is not None
    return own, judge(mind, mind.standing[0], own)


def kinds(mind: Mind) -> list[str]:
    """Return the gifts and withdrawals worth making."""
    own, best = weighed(mind)
    return [w.action.kind for w in gifts(mind, own, best)]


def test_a_cheap_gift_to_a_hostile_party_is_worth_giving() -> None:
    """Computers would never give anything without asking for something."""
    mind = answering(with_aid(cost=0.0, impact=1.0), liking=-0.6, last=True)
    own, best = weighed(mind)
    same = replace(best, package=own.package)  # nothing is left for which it could be asked

    found = list(gifts(mind, own, same))

    assert [w.action.kind for w in found] == ["offer-instrument"]
    assert found[0].score > 0.0


def test_what_can_buy_something_or_costs_much_is_not_given_away() -> None:
    """Computers would give away their best cards for a smile."""
    assert kinds(answering(with_aid(cost=0.0, impact=12.0), liking=-0.6)) == []
    assert kinds(answering(with_aid(cost=8.0, impact=1.0), liking=-0.6, last=True)) == []


def pledged(mind: Mind, demand: Package) -> Mind:
    """Return the same moment with Alba's promise on the table, tied to a demand."""
    pledge = Pledge(
        instrument=AID, by=ALBA, to=BOREA, kind="promise", round=1, demand=demand, status="live"
    )
    table = replace(mind.seen.table, pledges=(pledge,))
    return mind_of(replace(mind.seen, table=table))


def demand_of(mind: Mind, *, dear: bool) -> Package:
    """Return the option that brings Alba most on its heaviest issue, or one that brings nothing."""
    points = mind.study.appraiser.tables.points
    weights = mind.seen.mandate.valuation.weights
    issues = mind.seen.scenario.issues
    place = max(range(len(issues)), key=lambda k: weights.get(issues[k].id, 0.0))
    sizes = int(mind.study.appraiser.tables.sizes[place])
    worth = points[place, :sizes].tolist()
    option = worth.index(max(worth) if dear else min(worth))
    return tuple(option if k == place else OPEN for k in range(len(issues)))


def test_a_promise_that_costs_more_than_it_brings_is_taken_back() -> None:
    """A computer would keep a bad bargain on the table for ever."""
    mind = answering(with_aid(cost=12.0))
    mind = pledged(mind, demand_of(mind, dear=False))

    assert kinds(mind) == ["withhold-instrument"]


def test_a_promise_that_works_is_left_on_the_table() -> None:
    """A computer would take back its word whenever that looks cheap."""
    mind = answering(with_aid(cost=1.0, impact=12.0))
    mind = pledged(mind, demand_of(mind, dear=True))

    assert kinds(mind) == []


@dataclass
class Placed(Mind):
    """A mind that knows how it stands."""

    standing_as: Leverage | None = None

    @override
    def leverage(self, about: str, *, groups: bool = False) -> Leverage:
        """Return the standing that it was given."""
        assert self.standing_as is not None
        assert about == self.standing_as.about
        return self.standing_as if groups else self.standing_as.model_copy(update={"groups": ()})


@pytest.mark.parametrize(("dial", "undone"), [(80.0, "yes"), (20.0, "no")])
def test_a_link_is_undone_where_each_group_alone_is_stronger(dial: float, undone: str) -> None:
    """A link would be for ever, or be given up while it still carries the weaker group."""
    mind = answering(with_aid(cost=1.0))
    standing = mind.leverage(BOREA, groups=True)
    names = [group.group for group in standing.groups][:2]
    groups = tuple(GroupLeverage(group=n, dial=dial, bargaining=dial) for n in names)
    changed = standing.model_copy(update={"dial": 50.0, "groups": groups})
    first, second = sorted(names)
    tie = Tie(by=ALBA, first=first, second=second)
    course = replace(mind.seen.table.course, ties=frozenset({tie}))
    seen = replace(mind.seen, table=replace(mind.seen.table, course=course))
    placed = Placed(seen=seen, config=mind.config, standing_as=changed)

    found = list(unlinks(placed))

    assert [(w.action.first, w.action.second) for w in found] == [(first, second)]  # type: ignore[union-attr]
    assert (found[0].score > 0.0) is (undone == "yes")


def stuck(rounds: int, log: tuple[Event, ...] = ()) -> Mind:
    """Return Alba's view when Borea has not moved for some rounds."""
    mind = answering(with_aid(cost=1.0))
    table = replace(mind.seen.table, round=1 + rounds, rounds=12)
    return mind_of(replace(mind.seen, table=table, log=(*mind.seen.log, *log)))


def aside(mind: Mind, together: float) -> list[dip.Park]:
    """Return the parking worth making for an issue that lacks twelve points."""
    own, best = weighed(mind)
    scene = Scene(own=replace(own, together=together), gap=15.0, best=best)
    issue = mind.seen.scenario.issues[0].id
    found = [w for w in put_aside(mind, scene, issue, 12.0) if w.score > 0.0]
    return [w.action for w in found if isinstance(w.action, dip.Park)]


def test_an_issue_that_holds_everything_up_is_put_aside_with_a_date() -> None:
    """One issue would hold up all others until the end."""
    mind = stuck(4)

    found = aside(mind, together=0.05)

    assert [(park.issue, park.until) for park in found] == [(mind.seen.scenario.issues[0].id, 7)]


def test_nothing_is_put_aside_when_an_agreement_is_near_or_time_is_short() -> None:
    """Computers would put off an agreement that is within reach, or put issues aside for ever."""
    near, soon, late = stuck(4), stuck(1), stuck(8)
    assert aside(near, together=0.9) == []
    assert aside(soon, together=0.05) == []
    assert aside(late, together=0.05) == []

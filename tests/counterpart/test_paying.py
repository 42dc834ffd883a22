"""Payments at home: whom, how much, and in the open or out of sight (R6.3, R6.15)."""

from __future__ import annotations

from dataclasses import replace

from game.analysis.ratification import vote_chance
from game.analysis.standing import home_front, terms_for
from game.counterpart import Counterpart
from game.counterpart.paying import payments, vote_before
from game.engine.view import observe
from game.model import action as act
from game.model.observation import Observation
from game.model.party import PersonaId, RouteKind
from tests.counterpart.moments import after, quiet
from tests.engine.test_r6_ratification import with_actor
from tests.toys import ALBA, BALANCED, toy_actor, with_veto

STRANGER = with_veto(toy_actor("port-city", 0.0, 4.0))
"""A veto holder whom the text does not touch: to pay it much in the open looks like pork."""
DISCREET = 2  # a seed with which a competing government is ready to hide a payment


def campaign(paid: float = 3.0, unseen: float = 0.0, route: RouteKind = "cabinet") -> Observation:
    """Return Alba's campaign when so much was paid to the stranger, a part of it out of sight."""
    state, log = after(quiet(with_actor(STRANGER)))
    seen = observe(quiet(with_actor(STRANGER)), state, log, ALBA)
    table = replace(
        seen.table, phase="ratification", round=1, rounds=4, agreed=BALANCED, floor_time=3
    )
    home = replace(
        seen.private.home,
        compensation={STRANGER.id: paid} if paid else {},
        quietly={STRANGER.id: unseen} if unseen else {},
    )
    alba, borea = seen.scenario.parties
    alba = alba.model_copy(update={"route": alba.route.model_copy(update={"kind": route})})
    scenario = seen.scenario.model_copy(update={"parties": (alba, borea)})
    private = replace(seen.private, home=home)
    return replace(seen, scenario=scenario, table=table, private=private)


def bought(seen: Observation, persona: PersonaId = "competing") -> list[tuple[str, bool]]:
    """Return whom it is worth paying, best first, and whether out of sight."""
    mind = Counterpart(persona, "standard", DISCREET).mind(seen)
    found = [d.action for d in payments(mind, mind.bench_of(BALANCED).packages, 0.5)]
    return [(a.actor, a.quiet) for a in found if isinstance(a, act.Compensate)]


def test_what_would_look_like_pork_is_paid_out_of_sight_before_a_quick_vote() -> None:
    """Computers would never use a way that players have, however much it is worth."""
    assert bought(campaign())[0] == (STRANGER.id, True)


def test_nothing_is_hidden_that_may_come_out_before_the_vote() -> None:
    """The risk of being found out would not count: a legislature takes years."""
    assert bought(campaign(route="legislature"))[0] == (STRANGER.id, False)


def test_a_payment_that_costs_no_standing_is_made_in_the_open() -> None:
    """Computers would pay more, and risk a scandal, for nothing."""
    assert bought(campaign(paid=0.0))[0] == (STRANGER.id, False)


def test_one_who_has_a_secret_hides_sooner() -> None:
    """The second payment out of sight would be charged the whole scandal again."""
    assert bought(campaign(4.5, 1.5, "legislature"))[0] == (STRANGER.id, True)


def test_governments_that_mostly_speak_the_truth_hide_nothing() -> None:
    """A style would say nothing about what a government does at home."""
    assert bought(campaign(), "collaborating") == [(STRANGER.id, False)]


def bound(seen: Observation) -> Observation:
    """Return the same campaign after Alba has stood up for every issue in public."""
    said = tuple(issue.id for issue in seen.scenario.issues)
    return replace(seen, table=replace(seen.table, emphases={ALBA: said}))


def test_the_vote_that_is_bought_is_the_one_that_will_be_held() -> None:
    """A government would pay for a vote in which nobody remembers what it has said in public."""
    chances = []
    for seen in (campaign(paid=0.0), bound(campaign(paid=0.0))):
        mind = Counterpart("compromising", "standard", DISCREET).mind(seen)
        texts = mind.bench_of(BALANCED).packages
        home = home_front(seen.me, seen.private)
        terms = terms_for(seen.scenario, seen.table, seen.me, texts)

        real = float(vote_chance(home, seen.scenario.issues, texts, terms)[0])

        assert vote_before(mind, texts).chance == real
        chances.append(real)
    assert chances[0] != chances[1]

"""R3: offers and answers."""

from __future__ import annotations

import pytest

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import OPEN
from game.model.event import CredibilityMoved
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA

PARTIAL = (2, 1, OPEN, OPEN, OPEN)


def reason_against(script: Script, action: PartyAction) -> Illegality | None:
    """Return why a move is illegal now."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def causes(script: Script, subject: str) -> list[str]:
    """Return the causes of every change of a party's credibility so far."""
    return [
        f.cause for f in script.facts if isinstance(f, CredibilityMoved) and f.subject == subject
    ]


def test_r3_1_an_offer_says_something() -> None:
    """If empty offers counted, a party could seem to move without moving."""
    script = Script().go_to("rounds")

    empty = act.Offer(by=ALBA, package=(OPEN,) * 5)

    assert reason_against(script, empty) is Illegality.EMPTY_PACKAGE
    assert reason_against(script, act.Offer(by=ALBA, package=PARTIAL)) is None
    assert reason_against(script, act.Offer(by=ALBA, package=(9, 0, 0, 0, 0))) is (
        Illegality.UNKNOWN_OPTION
    )
    assert reason_against(script, act.Offer(by=ALBA, package=(1,))) is Illegality.WRONG_LENGTH


def test_r3_2_one_offer_a_turn() -> None:
    """If several offers fitted into a turn, one could search the other's limit in one go."""
    script = Script().go_to("rounds")
    script.play(act.Offer(by=ALBA, package=BALANCED))

    assert reason_against(script, act.Offer(by=ALBA, package=PARTIAL)) is (
        Illegality.ONE_OFFER_A_TURN
    )


def test_r3_3_only_the_last_offer_of_another_party_stands() -> None:
    """If old offers stayed open, every concession would be permanent."""
    script = Script().go_to("rounds")
    script.turn(act.Offer(by=ALBA, package=BALANCED))
    script.turn()
    script.pass_floor_to(ALBA)
    script.turn(act.Offer(by=ALBA, package=PARTIAL))
    script.pass_floor_to(BOREA)

    assert reason_against(script, act.Accept(by=BOREA, proposal=1)) is Illegality.STALE_PROPOSAL
    assert reason_against(script, act.Accept(by=BOREA, proposal=7)) is Illegality.UNKNOWN_PROPOSAL
    assert reason_against(script, act.Accept(by=BOREA, proposal=2)) is None


def test_r3_4_a_partial_offer_settles_its_issues() -> None:
    """If partial agreement settled nothing, talks could never go step by step."""
    script = Script().go_to("rounds")
    script.turn(act.Offer(by=ALBA, package=PARTIAL))
    script.play(act.Accept(by=BOREA, proposal=1))

    statuses = [clause.status for clause in script.table.draft]
    assert statuses == ["agreed", "agreed", "open", "open", "open"]
    assert script.phase == "rounds"


@pytest.mark.parametrize(("track", "phase"), [("package", "rounds"), ("framework", "text")])
def test_r3_5_the_track_says_what_an_agreement_in_principle_needs(track: str, phase: str) -> None:
    """If design clauses could always wait, a hollow text would be too easy to sign."""
    script = Script().go_to("forum")
    for party in (ALBA, BOREA):
        script.play(
            act.ProposeForum(by=party, channel="small-table", track=track, rounds=8)  # type: ignore[arg-type]
        )
    script.turn(act.Offer(by=ALBA, package=(2, 1, 1, OPEN, OPEN)))
    script.play(act.Accept(by=BOREA, proposal=1))

    assert script.phase == phase


def test_r3_5_a_parked_issue_does_not_stop_the_agreement() -> None:
    """If one deadlocked issue blocked everything, parking would be pointless."""
    script = Script().go_to("rounds")
    script.turn(act.Bracket(by=ALBA, issue="subsidies"))
    script.turn(act.Offer(by=BOREA, package=(2, 1, OPEN, 1, 1)))
    script.pass_floor_to(ALBA)
    script.play(act.Accept(by=ALBA, proposal=1))

    assert script.phase == "text"
    assert script.table.draft[2].status == "bracketed"


def test_r3_6_going_back_on_a_settled_issue_costs_credibility() -> None:
    """If agreement ad referendum bound nobody, step by step would be a trap."""
    script = Script().go_to("rounds")
    script.turn(act.Offer(by=ALBA, package=PARTIAL))
    script.play(act.Accept(by=BOREA, proposal=1))
    script.pass_floor_to(ALBA)
    script.play(act.Offer(by=ALBA, package=(3, 1, OPEN, OPEN, OPEN)))

    assert script.table.draft[0].status == "open"
    assert causes(script, ALBA) == ["backtracked"]


def test_r3_7_crossing_a_stated_limit_costs_credibility_once() -> None:
    """If stated limits could be passed for nothing, every limit would be a bluff."""
    script = Script().go_to("rounds")
    estimate = script.scenario.party(BOREA).profile.estimate.values["quotas"]
    best, worst = max(range(4), key=estimate.__getitem__), min(range(4), key=estimate.__getitem__)
    script.pass_floor_to(BOREA)
    limit = act.LimitClaim(issue="quotas", option=best)
    beyond = tuple(worst if i.id == "quotas" else OPEN for i in script.scenario.issues)
    script.turn(act.Disclose(by=BOREA, claim=limit), act.Offer(by=BOREA, package=beyond))
    script.pass_floor_to(BOREA)
    if script.table.offered_this_turn:
        script.turn()
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=beyond))

    assert causes(script, BOREA) == ["limit-crossed"]


def test_r3_8_a_conditional_offer_names_what_it_asks() -> None:
    """If a condition named nothing, nobody could tell it from a plain offer."""
    script = Script().go_to("rounds")
    good = act.Offer(by=ALBA, package=PARTIAL, conditional=True, asks=("quotas",))
    hollow = act.Offer(by=ALBA, package=PARTIAL, conditional=True, asks=("subsidies",))
    stray = act.Offer(by=ALBA, package=PARTIAL, asks=("quotas",))

    assert reason_against(script, good) is None
    assert reason_against(script, hollow) is Illegality.NO_DEMAND
    assert reason_against(script, stray) is Illegality.NO_DEMAND

"""R2: preparation and forum."""

from __future__ import annotations

import pytest

from game.engine.legal import Illegality, why_illegal
from game.engine.view import SEALED, observe
from game.model import action as act
from game.model.outlooks import outlooks
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA


def test_r2_1_staff_time_runs_out() -> None:
    """If preparation were free, there would be nothing to choose."""
    script = Script().go_to("preparation")
    fallback = act.Prepare(by=ALBA, task="build-fallback")
    before = script.own(ALBA).staff_time
    script.play(fallback, fallback, fallback)

    more = act.Prepare(by=ALBA, task="analyse", about=BOREA)

    assert script.own(ALBA).staff_time == before - 6
    reason = why_illegal(script.scenario, script.table, script.own(ALBA), more)
    assert reason is Illegality.NO_TIME_LEFT


def test_r2_2_a_fallback_is_worth_two_points_and_there_are_three() -> None:
    """If fallbacks were unlimited, the best strategy would be never to talk."""
    script = Script().go_to("preparation")
    fallback = act.Prepare(by=ALBA, task="build-fallback")
    script.play(fallback, fallback, fallback)

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), fallback)

    assert script.own(ALBA).reservation_shift == 6.0
    assert reason is Illegality.ALREADY_DONE


def test_r2_3_research_is_for_its_party_alone() -> None:
    """If the other side saw the research, commissioning it would give one's interest away."""
    script = Script().go_to("preparation")
    facts = script.play(act.Prepare(by=ALBA, task="analyse", about=BOREA))

    own = observe(script.scenario, script.state, script.facts, ALBA)
    other = observe(script.scenario, script.state, script.facts, BOREA)

    assert all(fact.seen_by == (ALBA,) for fact in facts)
    assert any(f.id == "farm-vote" and f.text != SEALED for f in own.scenario.findings)
    assert all(f.by == BOREA for f in other.scenario.findings)
    assert not any(fact in other.log for fact in facts)


def test_r2_4_the_forum_is_what_all_propose() -> None:
    """If one party could set the forum alone, the choice of forum would be no negotiation."""
    script = Script().go_to("forum")
    wish = {"channel": "specialists", "track": "framework", "rounds": 6}
    script.play(act.ProposeForum(by=ALBA, **wish), act.ProposeForum(by=BOREA, **wish))  # type: ignore[arg-type]

    assert script.phase == "rounds"
    assert (script.table.channel, script.table.track) == ("specialists", "framework")
    assert script.table.rounds == 6


def test_r2_4_without_agreement_the_scenarios_forum_stands() -> None:
    """If a quarrel about the forum stopped the talks, nobody would get to the table."""
    script = Script().go_to("forum")
    for _ in range(2):
        script.play(
            act.ProposeForum(by=ALBA, channel="plenary", track="package", rounds=6),
            act.ProposeForum(by=BOREA, channel="small-table", track="package", rounds=10),
        )

    agreed = [f for f in script.facts if f.kind == "forum-agreed"]
    assert [f.by_default for f in agreed] == [True]
    assert script.table.rounds == script.scenario.forum.rounds


def test_r2_5_a_scenario_analysis_lays_the_deck_open_to_its_party() -> None:
    """The odds that a party paid for would be guesses, or everybody's."""
    script = Script().go_to("preparation")
    script.play(act.Prepare(by=ALBA, task="scenario-analysis"))

    analysed, other = (
        observe(script.scenario, script.state, script.facts, seat) for seat in (ALBA, BOREA)
    )
    known = outlooks(analysed.scenario, analysed.table.talk_rounds)

    deck = script.scenario.deck
    assert [(o.card.id, o.each) for o in known] == [(card.id, card.probability) for card in deck]
    ever = [
        1.0 - (1.0 - card.probability) ** periods
        for card, periods in zip(deck, (5, 4, 13), strict=True)
    ]
    assert [o.ever for o in known] == pytest.approx(ever)
    assert outlooks(other.scenario, 8) == ()


def test_r2_6_a_worksheet_is_its_authors_alone_and_the_last_one_counts() -> None:
    """Others would read what one believes of them, or a first guess could not be mended."""
    script = Script().go_to("preparation")
    first, last = ("quotas", "visas"), ("visas", "subsidies", "quotas")
    written = [
        script.play(act.Worksheet(by=ALBA, about=BOREA, priorities=order))[0]
        for order in (first, last)
    ]
    twice = act.Worksheet(by=ALBA, about=BOREA, priorities=("visas", "visas"))

    assert script.own(ALBA).worksheet == {BOREA: last}
    assert all(fact.seen_by == (ALBA,) for fact in written)
    refused = why_illegal(script.scenario, script.table, script.own(ALBA), twice)
    assert refused is Illegality.SAME_ISSUE

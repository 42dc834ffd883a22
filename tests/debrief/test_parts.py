"""What the sections are made of: values, offers, pledges, standing, beliefs, what-ifs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.rationale import Breakdown, Gate, Rationale, Term
from game.debrief.blocks import Table, Text
from game.debrief.claims import claims_of, signals_of, true_limit
from game.debrief.concessions import correlation, offers_of, reciprocity, steps_of
from game.debrief.ledger import ledger_of
from game.debrief.reasons import decision_blocks, reasons_of
from game.debrief.record import Record, SelfAssessment
from game.debrief.reveal import beliefs_of, check_beliefs
from game.debrief.screen import screen_of
from game.debrief.standing import credibility_of
from game.debrief.standing import steps_of as standing_steps
from game.debrief.story import debrief
from game.debrief.story import told as told_of
from game.debrief.truth import truth_of, weights_by_rank
from game.debrief.whatif import changed, unmade_trades
from game.debrief.years import years_of
from game.engine.run import replay
from game.engine.value import own_value
from game.model import action as act
from game.model.chance import DutyRecord
from game.model.deck import EventCard
from game.model.event import Termination
from game.model.trigger import TensionAbove
from tests.debrief.sittings import random_record, record_of, scene_for, study_for
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA

ENDS: tuple[Termination, ...] = ("in-force", "rejected-at-home")


def talks(*moves: act.PartyAction) -> Record:
    """Return the record of talks in which Alba and Borea play moves, then let time run out."""
    script = Script().go_to("rounds")
    for move in moves:
        while script.table.to_move != move.by:
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        script.play(move)
    while not script.state.is_over:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    return Record(script.scenario, tuple(script.facts), script.state, ALBA)


def test_the_walk_ends_in_the_final_state() -> None:
    """If this failed, a debrief would tell of another sitting than the one that was played."""
    record = random_record(2)

    assert record.walk.states[-1] == record.state == replay(record.scenario, record.facts)
    assert len(record.walk.moments) == len(record.facts)


def test_values_are_those_of_the_rules() -> None:
    """If this failed, the debrief would weigh texts on another scale than play does."""
    record = record_of("in-force")
    truth = truth_of(record)

    for party in record.parties:
        mandate = record.mandate(party)
        assert truth.value(party, BALANCED) == pytest.approx(
            own_value(mandate, record.scenario, BALANCED)
        )


def test_what_came_true_is_the_sum_of_the_years() -> None:
    """If this failed, the bridge would not lead to what the years brought."""
    outcome = study_for("in-force").outcome
    record = record_of("in-force")

    lived = sum(year.flows[ALBA] for year in years_of(record))

    status_quo = truth_of(record).value(ALBA, (0, 0, 2, 0, 0))
    assert outcome.of(ALBA).realised == pytest.approx(status_quo + lived)


def test_offers_are_seen_with_what_was_agreed_at_the_time() -> None:
    """If this failed, a partial offer would look like a large concession."""
    record = talks(
        act.Offer(by=ALBA, package=(2, 0, -1, -1, -1)),
        act.Offer(by=BOREA, package=(1, -1, -1, -1, -1)),
    )
    truth = truth_of(record)

    first, second = offers_of(record, truth)

    assert first.values[ALBA] == truth.value(ALBA, (2, 0, -1, -1, -1))
    assert second.by == BOREA
    assert second.own == truth.value(BOREA, (1, -1, -1, -1, -1))


def test_a_concession_is_what_it_cost_and_what_it_brought() -> None:
    """If this failed, the path of concessions would mislead."""
    record = talks(
        act.Offer(by=ALBA, package=(3, 0, 0, 0, 0)),
        act.EndTurn(by=ALBA),
        act.Offer(by=ALBA, package=(2, 1, 0, 0, 0)),
    )
    truth = truth_of(record)

    (step,) = steps_of(offers_of(record, truth), record.parties)

    before, after = (3, 0, 0, 0, 0), (2, 1, 0, 0, 0)
    assert step.gave == pytest.approx(truth.value(ALBA, before) - truth.value(ALBA, after))
    assert step.felt == pytest.approx(truth.value(BOREA, after) - truth.value(BOREA, before))
    assert reciprocity((step,), ALBA) is None


@pytest.mark.parametrize(
    ("xs", "ys", "expected"),
    [([1.0, 2.0, 3.0], [3.0, 2.0, 1.0], -1.0), ([1.0, 1.0, 1.0], [1.0, 2.0, 3.0], None)],
)
def test_correlation(xs: list[float], ys: list[float], expected: float | None) -> None:
    """If this failed, beliefs and concessions would be judged wrongly."""
    assert correlation(xs, ys) == expected


def test_a_bluff_is_in_the_ledger_with_its_price() -> None:
    """If this failed, empty threats would seem to cost nothing."""
    record = talks(act.Threaten(by=ALBA, instrument="tariff", demand=BALANCED, public=True))

    (entry,) = ledger_of(record)

    assert (entry.kind, entry.status) == ("threat", "backed-down")
    assert entry.cost > 3.0
    assert 0.0 < entry.weight < 8.0
    assert entry.resentment > 0.0


def test_credibility_steps_add_up() -> None:
    """If this failed, the table of steps would not explain the change it stands under."""
    record = talks(act.Threaten(by=ALBA, instrument="tariff", demand=BALANCED))
    steps = [s for s in standing_steps(record, ALBA) if s.domain == "threat"]

    (bluff,) = steps

    assert bluff.cause == "bluff-called"
    before = credibility_of(record.walk.before(bluff.facts[0]), ALBA, "threat")
    after = credibility_of(record.walk.after(bluff.facts[-1]), ALBA, "threat")
    assert bluff.change == pytest.approx(after - before)
    assert bluff.change < 0.0


def test_false_statements_are_found_out() -> None:
    """If this failed, lies would never come to light, or the truth would be called a lie."""
    record = talks(
        act.Disclose(by=ALBA, claim=act.PriorityClaim(higher="quotas", lower="visas")),
        act.Disclose(by=BOREA, claim=act.PriorityClaim(higher="quotas", lower="visas")),
        act.Disclose(by=BOREA, claim=act.ReserveClaim(points=60)),
        act.Disclose(by=BOREA, claim=act.ReserveClaim(points=43)),
    )

    assert [check.true for check in claims_of(record)] == [True, False, False, True]


def test_a_limit_that_its_speaker_crosses_was_none() -> None:
    """If this failed, a stated limit could be abandoned unnoticed."""
    limit = true_limit(record_of("in-force"), BOREA, "quotas")
    record = talks(
        act.Disclose(by=BOREA, claim=act.LimitClaim(issue="quotas", option=1)),
        act.Offer(by=BOREA, package=(2, -1, -1, -1, -1)),
    )

    (check,) = claims_of(record)

    assert limit == 2
    assert not check.true
    assert check.crossed is not None


def test_a_hint_is_missed_when_the_next_offer_goes_the_other_way() -> None:
    """If this failed, the debrief could not say which signals were misread."""
    record = talks(
        act.Offer(by=ALBA, package=(2, -1, -1, -1, -1)),
        act.Signal(by=BOREA, issue="quotas", flexible=True),
        act.Offer(by=ALBA, package=(1, -1, -1, -1, -1)),
    )

    (check,) = signals_of(record)

    assert check.read == "missed"


def test_beliefs_are_compared_with_the_mandate() -> None:
    """If this failed, a player would be praised for a wrong worksheet."""
    record = record_of("in-force")
    ranked = weights_by_rank(record.mandate(BOREA).valuation, record.scenario)

    right = check_beliefs(record, "worksheet", BOREA, ranked)
    wrong = check_beliefs(record, "worksheet", BOREA, tuple(reversed(ranked)))

    assert (right.correlation, len(right.hits)) == (1.0, 3)
    assert wrong.correlation == -1.0


def test_the_self_assessment_is_shown() -> None:
    """If this failed, what a player wrote before the reveal would be lost."""
    assessment = SelfAssessment(
        wanted={BOREA: ("visas", "quotas", "subsidies")},
        reserve={BOREA: 40},
        went_well="We listened.",
    )
    record = replace(record_of("in-force"), assessment=assessment)

    found = debrief(record)

    assert [b.source for b in beliefs_of(record)] == ["assessment"]
    assert "We listened." in found.section("reflection").model_dump_json()
    assert "debrief-reserve-guessed" in found.section("others").model_dump_json()


def test_the_reasons_of_others_are_told_term_by_term() -> None:
    """If this failed, nobody would learn why an offer was refused."""
    record = talks(
        act.Offer(by=ALBA, package=BALANCED),
        act.Reject(by=BOREA, proposal=1, reason="level", issue="visas"),
    )
    place = next(
        n for n, f in enumerate(record.facts) if f.kind == "moved" and f.action.kind == "reject"
    )
    why = Rationale(
        headline="reject-level",
        arguments={"issue": "visas"},
        reservation=43.0,
        aspiration=70.0,
        offer=Breakdown(
            package=BALANCED,
            terms=(Term(code="substance", points=63.0), Term(code="trust", points=-3.0)),
            value=60.0,
            ratification=0.9,
            in_force=0.8,
            weakest=0.7,
            hard_line=False,
        ),
        gates=(Gate(code="level", have=60.0, need=70.0, passed=False),),
    )
    informed = replace(record, rationales={place: why})

    blocks = decision_blocks(informed)

    assert [reason.fact for reason in reasons_of(informed)] == [place]
    text, table = blocks
    assert isinstance(text, Text)
    assert text.message.id == "debrief-why-reject-level"
    assert isinstance(table, Table)
    assert table.rows[0].cells[1] == 63.0
    assert reasons_of(replace(informed, seat=BOREA)) == ()


def test_an_unmade_trade_serves_everybody_and_costs_its_giver() -> None:
    """If this failed, the debrief would advise trades that the other side would refuse."""
    record = record_of("in-force")
    truth, text = truth_of(record), (0, 0, 2, 1, 1)

    trades = unmade_trades(record, truth, text)

    assert trades
    for trade in trades:
        both = changed(text, dict([trade.gives, trade.gets]))
        alone = changed(text, dict([trade.gives]))
        assert truth.value(ALBA, alone) < truth.value(ALBA, text)
        for party in record.parties:
            gain = truth.value(party, both) - truth.value(party, text)
            assert trade.gains[party] == pytest.approx(gain)
            assert gain > 0.0


def test_the_better_text_is_better_for_the_seat_and_bad_for_nobody() -> None:
    """If this failed, "one thing to try" would be advice at another's cost."""
    better = study_for("not-signed").better

    if better is not None:
        assert better.gains[ALBA] >= 0.5
        assert better.gains[BOREA] >= -0.1
        assert 1 <= len(better.changes) <= 2


def test_clause_effects_are_small_steps_of_design_clauses() -> None:
    """If this failed, substance would be told as a question of how a text is kept."""
    study = study_for("in-force")
    issues = study.record.scenario.issues

    assert study.effects
    for effect in study.effects:
        assert issues[effect.place].kind == "design"
        assert abs(effect.option - BALANCED[effect.place]) == 1


def test_the_best_agreement_is_ratifiable_and_fair() -> None:
    """If this failed, players would be measured against a text nobody could sign."""
    scene = scene_for("in-force")

    best = scene.survey.best

    assert best is not None
    assert (best.passes >= 0.5).all()
    assert (best.expected >= scene.truth.start).all()


def test_hidden_failures_are_told() -> None:
    """If this failed, a partner's secret breach would stay secret after the end."""
    script = Script().go_to("rounds")
    script.play(act.Offer(by=ALBA, package=BALANCED), act.EndTurn(by=ALBA))
    script.play(act.Accept(by=BOREA, proposal=1))
    script.breaches = [DutyRecord(party=BOREA, issue="quotas", conduct="violate", detected=False)]
    script.go_to("implementation")
    while not script.state.is_over:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    record = Record(script.scenario, tuple(script.facts), script.state, ALBA)

    year = years_of(record)[0]

    assert year.compliance[BOREA] == 0.0
    assert year.seen[BOREA] == 1.0
    assert "debrief-years-hidden" in debrief(record).section("implementation").model_dump_json()


def test_futures_are_shared_only_where_the_same_is_known() -> None:
    """If this failed, a sitting would be measured against futures with another one's events."""
    record = record_of("in-force")
    card = EventCard(
        id="quarrel",
        label="Quarrel",
        text="A quarrel in the room.",
        phase="implementation",
        first=1,
        last=5,
        probability=0.5,
        when=(TensionAbove(level=0.5),),
    )
    scenario = record.scenario.model_copy(update={"deck": (card,)})
    table = replace(record.state.table, tension=0.9)
    calm = replace(record, scenario=scenario)
    tense = replace(calm, state=replace(record.state, table=table))

    keys = [screen_of(each, truth_of(each)).key for each in (calm, tense, calm)]

    assert keys[0] == keys[2] != keys[1]


def test_futures_of_a_text_that_was_never_in_force_say_so_and_speak_of_no_luck() -> None:
    """A player whose text lapsed would read that it lived one of its futures."""
    told = {
        ending: told_of(study_for(ending)).section("futures").model_dump_json() for ending in ENDS
    }

    assert "debrief-futures-not-lived" in told["rejected-at-home"]
    assert '"debrief-luck"' not in told["rejected-at-home"]
    assert "debrief-futures-not-lived" not in told["in-force"]
    assert '"debrief-luck"' in told["in-force"]

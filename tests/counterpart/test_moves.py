"""Moves beside a proposal: answers, pressure, drafting, home, upkeep (model.md 4.5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart import Counterpart, Decision
from game.counterpart.accept import judge
from game.counterpart.answers import limit, priority, reserve
from game.counterpart.campaign import campaigned
from game.counterpart.drafting import drafted, signed
from game.counterpart.moves import best_move, made_this_turn
from game.counterpart.pressing import pressures
from game.counterpart.resolve import settled_threats
from game.counterpart.search import propose
from game.counterpart.upkeep import lived
from game.engine.run import step
from game.engine.view import observe
from game.model import action as act
from game.model.chance import Conduct
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.party import InstrumentTerms, PersonaId
from game.model.state import Matter, Pledge
from tests.counterpart.moments import (
    after,
    decided,
    mind_of,
    offered,
    passed_to,
    quiet,
    seen_in,
    sitting,
)
from tests.counterpart.tables import tight
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
VISAS = (OPEN, 1, OPEN, OPEN, OPEN)


def first(decisions: object) -> Decision:
    """Return the first decision that a policy yields."""
    decision = next(iter(decisions))  # type: ignore[call-overload]
    assert isinstance(decision, Decision)
    return decision


def kinds(seen: Observation, persona: PersonaId, seeds: range) -> list[str]:
    """Return the kinds of move beside a proposal that a style picks over many seeds."""
    found: list[str] = []
    for seed in seeds:
        mind = Counterpart(persona, "standard", seed).mind(seen)
        own = propose(mind)
        verdicts = [judge(mind, proposal, own) for proposal in mind.standing]
        found += [d.action.kind for d in best_move(mind, own, verdicts, 2)]
    return found


def test_true_and_false_answers_differ() -> None:
    """Honesty would make no difference at the table."""
    mind = mind_of(offered())

    assert priority(mind, "visas", "quotas", honest=True).higher == "visas"
    assert priority(mind, "visas", "quotas", honest=False).higher == "quotas"
    assert reserve(mind, honest=False).points > reserve(mind, honest=True).points == 43
    assert limit(mind, "quotas", honest=True).option == 2
    assert limit(mind, "quotas", honest=False).option == 1


def test_questions_are_answered_or_declined_but_not_forgotten() -> None:
    """A player's question would vanish without a word."""
    ask = act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())
    answers = set()
    for seed in range(12):
        state, log = after(SCENARIO, ask, act.EndTurn(by=ALBA))
        counterpart = Counterpart("compromising", "standard", seed)
        while state.table.to_move == BOREA:
            decision = counterpart.decide(observe(SCENARIO, state, log, BOREA))
            answers.add(decision.rationale.headline)
            state, new = step(SCENARIO, state, decision.action)
            log = (*log, *new)
        assert state.table.questions[0].status in {"answered", "declined"}

    assert {"answer-true", "answer-false", "decline-answer"} <= answers


def test_open_styles_ask_and_tell_more_than_hard_ones() -> None:
    """All styles would talk alike."""
    seen = offered()
    talk = {"ask", "disclose"}

    frank = kinds(seen, "collaborating", range(20))
    closed = kinds(seen, "avoiding", range(20))

    assert sum(k in talk for k in frank) > sum(k in talk for k in closed)


def test_a_move_beside_the_proposal_is_made_once_a_turn() -> None:
    """One party would talk all evening."""
    ask = act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())
    state, log = after(SCENARIO, ask)
    mind = mind_of(observe(SCENARIO, state, log, ALBA))

    assert made_this_turn(mind) == 1
    assert list(best_move(mind, propose(mind), [], 3)) == []


def test_only_those_who_may_threaten_weigh_a_threat() -> None:
    """A style that never threatens an illegitimate thing would do so after all."""
    state, log = after(
        SCENARIO, act.Offer(by=BOREA, package=(1, 2, 2, 1, 1)), act.EndTurn(by=BOREA)
    )
    seen = observe(SCENARIO, state, log, ALBA)

    def weighed(persona: PersonaId) -> set[str]:
        mind = mind_of(seen, persona)
        own = propose(mind)
        verdict = judge(mind, mind.standing[0], own)
        return {w.action.kind for w in pressures(mind, own, verdict, 10.0)}

    assert weighed("competing") == {"threaten", "warn"}
    assert weighed("collaborating") == {"warn"}


def refused(cost: float, *, public: bool = False, excused: bool = False) -> set[str]:
    """Return what a party does, over many seeds, about a refused threat at some cost."""
    alba = SCENARIO.party(ALBA)
    assert alba.mandate is not None
    terms = {"tariff": InstrumentTerms(cost=cost)}
    known = alba.model_copy(
        update={"mandate": alba.mandate.model_copy(update={"instruments": terms})}
    )
    scenario = SCENARIO.model_copy(update={"parties": (known, SCENARIO.party(BOREA))})
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=VISAS, public=public)
    state, log = after(scenario, threat, act.EndTurn(by=ALBA), act.EndTurn(by=BOREA))
    seen = observe(scenario, *passed_to(ALBA, scenario, state, log), ALBA)
    if excused:
        course = replace(seen.table.course, justified={ALBA: frozenset({"visas"})})
        seen = replace(seen, table=replace(seen.table, course=course))
    return {
        first(settled_threats(Counterpart("competing", "standard", seed).mind(seen))).action.kind
        for seed in range(6)
    }


def test_a_refused_threat_is_carried_out_where_backing_down_costs_more() -> None:
    """Whether a threat was meant would be a throw of dice (model.md 2.6).

    Backing down costs two points of a name for resolve; before an audience four more.
    """
    assert refused(1.5) == {"carry-out"}
    assert refused(2.5) == {"withdraw-threat"}
    assert refused(2.5, public=True) == {"carry-out"}
    assert refused(6.5, public=True) == {"withdraw-threat"}


def settled(*moves: act.PartyAction) -> set[str]:
    """Return what Alba does about its threat at its next turn after some moves."""
    state, log = after(SCENARIO, *moves)
    seen = observe(SCENARIO, *passed_to(ALBA, SCENARIO, state, log), ALBA)
    return {d.action.kind for d in settled_threats(mind_of(seen, "competing"))}


def test_a_threat_is_settled_once_its_target_has_had_its_say() -> None:
    """Who speaks last in one round and first in the next would strike before any answer."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=VISAS)
    ours, theirs = act.EndTurn(by=ALBA), act.EndTurn(by=BOREA)
    giving_in = act.Offer(by=BOREA, package=(OPEN, 1, OPEN, OPEN, OPEN))
    last_then_first = (ours, theirs, theirs, threat, ours)

    assert settled(*last_then_first) == set()
    assert settled(*last_then_first, ours, theirs) == {"withdraw-threat"}
    assert settled(threat, ours, theirs, theirs) == {"withdraw-threat"}
    assert settled(threat, ours, theirs, giving_in, theirs) == set()


def test_a_new_reason_makes_it_cheaper_to_take_a_threat_back() -> None:
    """Whoever has learnt something new would stand by what it said before (model.md 3.3)."""
    assert refused(3.5, public=True) == {"carry-out"}
    assert refused(3.5, public=True, excused=True) == {"withdraw-threat"}


def _in_text(wording: dict[str, int]) -> Observation:
    """Return what Borea sees of a text in which disputes are in brackets."""
    seen = offered()
    draft = [
        replace(clause, option=option, status="agreed")
        for clause, option in zip(seen.table.draft, BALANCED, strict=True)
    ]
    draft[4] = replace(draft[4], option=OPEN, status="bracketed", wording=wording)
    table = replace(
        seen.table, phase="text", round=1, rounds=2, draft=tuple(draft), agreed=BALANCED
    )
    return replace(seen, table=table)


@pytest.mark.parametrize("moved", [True, False])
def test_what_was_carried_out_is_lifted_once_it_has_worked(*, moved: bool) -> None:
    """Pressure would stay in place after the other side gave way, or be lifted for nothing."""
    visas = 1 if moved else 0
    seen = observe_with(act.Offer(by=BOREA, package=(OPEN, visas, OPEN, OPEN, OPEN)))
    used = Pledge(
        instrument="tariff", by=ALBA, to=BOREA, kind="threat", round=1, demand=VISAS,
        status="carried-out",
    )  # fmt: skip
    seen = replace(seen, table=replace(seen.table, pledges=(used,), round=4))

    decisions = list(settled_threats(mind_of(seen, "competing")))

    lifted = [act.WithdrawThreat(by=ALBA, instrument="tariff")] if moved else []
    assert [decision.action for decision in decisions] == lifted


def observe_with(*actions: act.PartyAction) -> Observation:
    """Return what Alba sees after some moves."""
    return seen_in(SCENARIO, ALBA, *actions)


def test_a_good_wording_is_echoed_and_a_bad_one_answered_with_ones_own() -> None:
    """Brackets would never be settled, or settled at any price."""
    good = first(drafted(mind_of(_in_text({ALBA: 1}))))
    bad = first(drafted(mind_of(_in_text({ALBA: 0}))))

    assert (good.action.kind, good.rationale.headline) == ("propose-clause", "clause-echo")
    assert (bad.action.kind, bad.rationale.headline) == ("propose-clause", "clause-own")


def test_a_text_worse_than_none_is_not_signed() -> None:
    """The computer would sign whatever came out of the drafting."""
    seen = offered()
    table = replace(seen.table, phase="ratification", round=0)

    fine = first(signed(mind_of(replace(seen, table=replace(table, agreed=BALANCED)))))
    bad = first(signed(mind_of(replace(seen, table=replace(table, agreed=(2, 0, 0, 1, 1))))))

    assert (fine.action.kind, bad.action.kind) == ("sign", "walk-out")
    assert bad.rationale.offer is not None


def _campaign(package: tuple[int, ...], seat: str = BOREA) -> Observation:
    state, log = after(SCENARIO)
    seen = observe(SCENARIO, state, log, seat)
    table = replace(
        seen.table, phase="ratification", round=1, rounds=4, agreed=package, floor_time=3
    )
    return replace(seen, table=table)


def test_votes_are_won_before_a_doubtful_text_is_submitted() -> None:
    """Governments would lose votes that a consultation would have won."""
    doubtful = list(campaigned(mind_of(_campaign((2, 0, 1, 2, 2)))))
    safe = first(campaigned(mind_of(_campaign((0, 2, 2, 1, 1)))))

    assert "consult-home" in {d.action.kind for d in doubtful}
    assert safe.action.kind == "submit"


def test_compensation_goes_where_a_vote_is_cheapest() -> None:
    """Capital would be spent on those who cannot change the outcome."""
    seen = _campaign((2, 0, 1, 1, 1), ALBA)
    paid = next(d for d in campaigned(mind_of(seen)) if isinstance(d.action, act.Compensate))

    scores = [alternative.score for alternative in paid.rationale.alternatives]
    assert paid.rationale.alternatives[0].move == paid.action.actor  # type: ignore[union-attr]
    assert scores == sorted(scores, reverse=True)


def test_a_text_that_turned_ruinous_is_withheld() -> None:
    """A government would submit a text that no longer serves it, whatever happened since."""
    seen = _campaign(BALANCED)
    rich = replace(seen, private=replace(seen.private, reservation_shift=40.0))

    assert first(campaigned(mind_of(rich))).action.kind == "withhold"


def test_a_promise_that_has_fallen_due_is_kept_while_the_agreement_is_worth_it() -> None:
    """Promises would be forgotten the moment the text is signed."""
    seen = _campaign(BALANCED)
    pledge = Pledge(
        instrument="training", by=BOREA, to=ALBA, kind="promise", round=1, demand=VISAS
    )
    due = replace(seen, table=replace(seen.table, pledges=(pledge,)))

    kept = [
        first(campaigned(Counterpart("compromising", "standard", s).mind(due))).action.kind
        for s in range(10)
    ]

    assert kept.count("carry-out") >= 8


def test_a_party_with_nothing_to_hope_for_leaves() -> None:
    """Hopeless talks would drag on to the deadline, at a cost to everybody."""
    hopeless = quiet(tight(60.0))
    state, log = after(hopeless)
    seen = observe(hopeless, state, log, ALBA)
    late = replace(seen, table=replace(seen.table, round=6))
    counterpart = Counterpart("competing", "standard", 1)

    assert counterpart.decide(late).rationale.headline == "walk-out"
    assert counterpart.decide(seen).action.kind != "walk-out"


def _year(conduct: Conduct, issue: str) -> Observation:
    seen = offered()
    matter = Matter(
        id=f"y2-{ALBA}-{issue}",
        year=2,
        party=ALBA,
        issue=issue,
        conduct=conduct,
    )
    table = replace(
        seen.table,
        phase="implementation",
        round=2,
        rounds=15,
        agreed=(1, 2, 1, 2, 1),
        matters=(matter,),
        floor_time=3,
    )
    return replace(seen, table=table)


def test_a_heavy_failure_is_disputed_and_a_light_one_talked_over() -> None:
    """Every slip would end in court, or none would."""
    heavy = [
        first(lived(Counterpart("compromising", "standard", s).mind(_year("violate", "visas"))))
        for s in range(10)
    ]
    light = [
        first(lived(Counterpart("compromising", "standard", s).mind(_year("shirk", "quotas"))))
        for s in range(10)
    ]

    assert sum(d.action.kind in {"dispute", "suspend"} for d in heavy) >= 8
    assert sum(d.action.kind in {"consult", "waive"} for d in light) >= 8


def test_own_failures_are_told_as_honestly_as_the_style_is() -> None:
    """Honest and dishonest governments would behave alike once the text is signed."""
    told = 0
    for seed in range(4):
        played = sitting(seed, "collaborating")
        told += sum(d.action.kind == "notify" for _, d in played.decisions)
    seen, decision = decided(sitting(1, "collaborating"), "notify")

    assert told > 0
    own = [f for f in seen.log if f.kind == "own-year"][-1]
    assert any(
        duty.conduct not in {"comply", "escape"} and duty.issue == decision.action.issue  # type: ignore[union-attr]
        for duty in own.duties
    )


@pytest.mark.parametrize("conduct", ["violate", "shirk"])
def test_answers_to_failures_are_weighed_in_points(conduct: Conduct) -> None:
    """The debrief could not show why a dispute was opened."""
    decision = first(lived(mind_of(_year(conduct, "visas"))))

    assert len(decision.rationale.alternatives) == 6
    assert decision.rationale.arguments["party"] == ALBA

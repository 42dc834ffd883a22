"""Expected value, the search for proposals, and acceptance (model.md 4.1, 4.3, 4.4)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.tables import all_packages
from game.counterpart import Adviser, Counterpart
from game.counterpart.accept import completed, judge, threshold
from game.counterpart.entry import ratified_abroad
from game.counterpart.mind import EVENTUALLY, Mind
from game.counterpart.personas import PERSONAS
from game.counterpart.search import continuation, propose
from game.engine.value import own_value
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.state import Record
from tests.counterpart.moments import after, mind_of, offered, quiet, with_relation
from tests.toys import ALBA, BALANCED, BOREA, STATUS_QUO, toy_scenario

SCENARIO = quiet(toy_scenario())


def terms(mind: Mind, package: Package) -> dict[str, float]:
    """Return a package term by term, points."""
    breakdown = mind.appraise(mind.bench_of(package)).breakdown(0)
    return {term.code: term.points for term in breakdown.terms}


def at_round(seen: Observation, number: int) -> Observation:
    """Return an observation as it would be in another round."""
    return replace(seen, table=replace(seen.table, round=number))


def test_substance_and_red_lines_are_the_engines_points() -> None:
    """The counterpart would bargain over other points than those it is scored by."""
    state, log = after(SCENARIO)
    mind = mind_of(observe(SCENARIO, state, log, ALBA))
    mandate = SCENARIO.party(ALBA).mandate
    assert mandate is not None

    for package in (BALANCED, STATUS_QUO, (3, 2, 0, 2, 2)):
        parts = terms(mind, package)
        expected = own_value(mandate, SCENARIO, package)
        assert parts["substance"] + parts["red-line"] == pytest.approx(expected, abs=1e-9)
        assert parts["red-line"] == (-12.5 if package[1] == 2 else 0.0)


def test_an_untrusted_partner_makes_gains_worth_less() -> None:
    """A record of broken promises would cost a party nothing in the next talks."""
    seen = offered()
    values = []
    for mean in (0.2, 0.9):
        record = Record(kept=4 * mean, broken=4 - 4 * mean, prior_kept=3.0, prior_broken=1.0)
        relation = replace(seen.private.relations[ALBA], promise=record)
        mind = mind_of(with_relation(seen, ALBA, relation))
        values.append((mind.offer_value(BALANCED), terms(mind, BALANCED)["trust"]))

    assert values[0][0] < values[1][0]
    assert values[0][1] < values[1][1] <= 5.0


def test_strong_clauses_replace_trust() -> None:
    """Verification and remedies would be paper (model.md 3.4)."""
    seen = offered()
    record = Record(kept=1.0, broken=3.0, prior_kept=3.0, prior_broken=1.0)
    wary = with_relation(seen, ALBA, replace(seen.private.relations[ALBA], promise=record))
    mind = mind_of(wary)

    weak, strong = terms(mind, (2, 1, 1, 0, 0)), terms(mind, (2, 1, 1, 2, 2))

    assert strong["trust"] > weak["trust"]


@pytest.mark.parametrize("persona", ["avoiding", "collaborating"])
def test_the_best_is_found_without_holding_every_vote(persona: PersonaId) -> None:
    """A package left out of the search for the best could be the best."""
    mind = mind_of(offered(), persona)
    everything = mind.pool
    possible = (mind.eventual >= EVENTUALLY) & ~everything.hard & mind.bound
    worthwhile = mind.prospect(mind.study.pool).utility >= mind.reserve_eff

    assert (everything.value[worthwhile] <= mind.most[worthwhile] + 1e-9).all()
    assert mind.best == everything.value[possible & worthwhile].max()


def test_a_text_others_gain_little_from_is_less_likely_to_pass_abroad() -> None:
    """Squeezing the other side to the last point would be free of risk."""
    chances = ratified_abroad(0.7, np.array([40.0, 50.0, 60.0]), 50.0)

    assert chances[1] == pytest.approx(0.7)
    assert chances[0] < 0.7 < chances[2]


def test_a_proposal_keeps_the_level_and_gives_what_the_other_wants() -> None:
    """The search would hold out on what costs it nothing."""
    state, log = after(SCENARIO)
    mind = mind_of(observe(SCENARIO, state, log, ALBA))
    choice = propose(mind)
    assert choice is not None

    everything = all_packages(mind.study.appraiser.tables.sizes)
    bench = mind.study.bench(everything)
    value = mind.appraise(bench).value
    borea = SCENARIO.party(BOREA).mandate
    assert borea is not None
    as_good = everything[value >= choice.value - 1e-9]
    theirs = [own_value(borea, SCENARIO, tuple(row)) for row in as_good.tolist()]

    assert choice.value >= mind.aspiration - 0.5 - 1e-9
    assert own_value(borea, SCENARIO, choice.package) >= max(theirs) - 6.0


def test_nobody_proposes_across_its_own_hard_line() -> None:
    """A government would table what it has sworn never to accept."""
    state, log = after(SCENARIO)
    mind = mind_of(observe(SCENARIO, state, log, BOREA))

    choice = propose(mind)

    assert choice is not None
    assert choice.package[0] != 3
    assert not mind.study.pool.outlook.hard.any()


def test_going_on_is_worth_nothing_more_in_the_last_round() -> None:
    """A party would gamble on rounds that will not come."""
    seen = offered()
    last = mind_of(at_round(seen, seen.table.rounds))

    assert continuation(last) == last.reserve_eff
    assert continuation(mind_of(seen)) > last.reserve_eff


def test_each_gate_of_acceptance_has_its_reason() -> None:
    """A player who asks why would get the wrong answer."""
    over_the_line = mind_of(offered((3, 2, 2, 0, 1)))
    hopeless = mind_of(offered((2, 0, 2, 1, 1)), "competing")
    meagre = mind_of(offered((2, 1, 1, 1, 1)), "competing")
    fine = mind_of(offered((1, 2, 2, 1, 1)), "accommodating")

    crossed = judge(over_the_line, over_the_line.standing[0], None)
    unratified = judge(hopeless, hopeless.standing[0], propose(hopeless))
    poor = judge(meagre, meagre.standing[0], propose(meagre))
    good = judge(fine, fine.standing[0], propose(fine))

    assert (crossed.accepts, crossed.reason, crossed.obstacle) == (False, "red-line", "quotas")
    assert (poor.accepts, poor.reason, poor.obstacle) == (False, "level", "visas")
    assert (unratified.accepts, unratified.reason) == (False, "domestic")
    assert good.accepts
    assert [gate.code for gate in good.gates] == [
        "red-line",
        "domestic",
        "trust",
        "level",
        "fairness",
    ]


def test_an_unfair_share_is_refused_until_the_last_round() -> None:
    """Parties would accept any crumb, or refuse a good last offer out of pride."""
    package = (2, 1, 0, 1, 1)
    seen = offered(package)
    early = mind_of(seen, "competing")
    late = mind_of(at_round(seen, seen.table.rounds), "competing")

    def fair(mind: Mind) -> tuple[float, bool]:
        gate = judge(mind, mind.standing[0], None).gates[4]
        return gate.need, gate.passed

    assert fair(early)[0] > 0.0
    assert fair(late)[1]


def test_the_threshold_falls_to_the_reservation_value_at_the_end() -> None:
    """Deals that are better than none would fail at the deadline."""
    seen = offered()
    early, late = mind_of(seen), mind_of(at_round(seen, seen.table.rounds))

    assert threshold(late, None) == pytest.approx(late.reserve_eff + 1.0)
    assert threshold(early, None) > threshold(late, None)


def test_a_partial_proposal_is_judged_by_what_it_may_become() -> None:
    """Settling one issue would be refused because the others are still open."""
    mind = mind_of(offered((OPEN, 2, OPEN, OPEN, OPEN)))

    whole = completed(mind, mind.standing[0].package)

    assert whole[1] == 2
    assert OPEN not in whole
    assert judge(mind, mind.standing[0], propose(mind)).accepts


def test_heat_blurs_judgement() -> None:
    """A room full of threats would think as clearly as a calm one."""
    seen = offered()
    hot = mind_of(replace(seen, table=replace(seen.table, tension=0.9)))

    assert mind_of(seen).noise == 0.0
    assert hot.noise != 0.0


def test_advice_on_a_package_shows_terms_gates_and_chances() -> None:
    """A player would have to guess what a proposal is worth at home and abroad."""
    why = Adviser("standard", 1).explain_offer(offered(), BALANCED)

    assert why.offer is not None
    assert sum(t.points for t in why.offer.terms) == pytest.approx(why.offer.value, abs=1e-6)
    assert why.headline in {"worth-accepting", "against-level", "against-fairness"}
    assert 0.0 <= why.beliefs[ALBA] <= 1.0


def test_a_hard_style_opens_higher_than_a_soft_one() -> None:
    """Styles would not differ in what trainees meet."""
    openings = {}
    state, log = after(SCENARIO)
    seen = observe(SCENARIO, state, log, ALBA)
    for persona in PERSONAS:
        choice = propose(Counterpart(persona, "standard", 1).mind(seen))
        assert choice is not None
        openings[persona] = choice.value

    assert openings["competing"] >= max(openings.values()) - 3.0
    assert openings["accommodating"] < openings["competing"]


def test_a_sitting_on_the_table_is_left_alone_when_it_is_still_best() -> None:
    """A party would table the same package again and again."""
    state, log = after(SCENARIO)
    counterpart = Counterpart("collaborating", "standard", 3)
    packages = []
    for _ in range(4):
        seen = observe(SCENARIO, state, log, ALBA)
        decision = counterpart.decide(seen)
        if isinstance(decision.action, act.Offer):
            packages.append(decision.action.package)
        if decision.action.kind == "end-turn":
            break
        from game.engine.run import step

        state, new = step(SCENARIO, state, decision.action)
        log = (*log, *new)

    assert len(packages) == len(set(packages)) == 1


def test_overlapping_agreements_count_in_what_a_text_is_worth() -> None:
    """A compatibility clause would be worth nothing to a computer's party."""
    taken = []
    for regimes, clause in ((0, False), (4, False), (4, True)):
        design = SCENARIO.defaults.model_copy(update={"compatibility": clause})
        scenario = SCENARIO.model_copy(update={"regimes": regimes, "defaults": design})
        state, log = after(scenario)
        parts = terms(mind_of(observe(scenario, state, log, ALBA)), BALANCED)
        taken.append(parts["patchwork"])

    assert taken[0] == 0.0
    assert taken[1] < taken[2] < 0.0

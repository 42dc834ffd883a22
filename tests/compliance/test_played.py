from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from game.compliance.answers import played_answers
from game.compliance.course import DISPUTE, NOTHING, PUNISH, REFER, SUSPEND, WAIVE, Steps
from game.compliance.draws import EXTERNAL, YearDraws, draw_block
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.played import Path, PlayedFuture
from game.compliance.records import CONDUCTS
from game.compliance.treaty import Treaty, treaty_from
from game.model.action import (
    Assist,
    Dispute,
    Fund,
    Inspect,
    Notify,
    PartyAction,
    Plan,
    Refer,
    Renew,
    Review,
    Stay,
    Suspend,
    Waive,
    Withdraw,
)
from game.model.chance import YearLived, YearSettled
from game.model.deck import Shock
from game.model.state import Matter
from tests.compliance.toys import with_shocks
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = toy_scenario()
TREATY = treaty_from(SCENARIO, BALANCED, starting_factors(SCENARIO))
BOTH = frozenset({ALBA, BOREA})


def matters_of(lived: YearLived) -> tuple[Matter, ...]:
    """Return the matters that the rules open for a year."""
    return tuple(
        Matter(
            id=f"y{lived.year}-{duty.party}-{duty.issue}",
            year=lived.year,
            party=duty.party,
            issue=duty.issue,
            conduct=duty.conduct,
        )
        for duty in lived.duties
        if duty.detected or duty.alleged
    )


def play(
    treaty: Treaty, seed: int, automatic: frozenset[str] = BOTH
) -> list[tuple[YearLived, YearSettled]]:
    """Live a future to its end, with nobody moving."""
    future, years = PlayedFuture(treaty, seed), []
    for number in range(1, treaty.horizon + 1):
        lived = future.live(number)
        years.append((lived, future.settle(number, (), matters_of(lived), automatic)))
        if years[-1][1].ended is not None:
            break
    return years


@pytest.mark.parametrize("seed", range(12))
def test_the_played_path_is_one_simulated_run(seed: int) -> None:
    """If this failed, what happens to the player would not be what the score is made of."""
    treaty = replace(TREATY, deck=())

    years = play(treaty, seed)
    simulated = simulate(treaty, seed, runs=40)

    for number, party in enumerate(treaty.parties):
        flows = sum(lived.flows[party] + settled.flows[party] for lived, settled in years)
        if len(years) < treaty.horizon or years[-1][1].ended is not None:
            rest = range(len(years) + 1, treaty.horizon + 1)
            bad = years[-1][1].ended in {"collapse", "withdrawal"}
            alone = treaty.reserve[number] - treaty.status_quo[number] - (1.0 if bad else 0.0)
            flows += sum(Path.of(treaty, seed).scale(year) * alone for year in rest)
        assert treaty.status_quo[number] + flows == pytest.approx(
            simulated.realised[number, 0], abs=1e-6
        )


def test_the_decks_shocks_strike_the_played_year() -> None:
    """If this failed, an event card would have no consequences in implementation."""
    future, untouched = PlayedFuture(TREATY, 4), PlayedFuture(TREATY, 4)

    lived = future.live(1, (Shock(shock="economic", party=BOREA, size=2.0),))
    plain = untouched.live(1)

    before = sum(s.size for s in plain.shocks if (s.shock, s.party) == ("economic", BOREA))
    after = sum(s.size for s in lived.shocks if (s.shock, s.party) == ("economic", BOREA))
    assert after == pytest.approx(before + 2.0)


def test_simulated_runs_draw_the_deck_themselves() -> None:
    """If this failed, scores would ignore the events of the scenario."""
    draws = draw_block(TREATY, 1, 15, runs=400)

    struck = draws.yearly[EXTERNAL][:, 0, 1]

    assert struck[:2].sum() == 0.0  # not before year 3
    assert (struck.sum(axis=0) <= 1.0).all()  # at most once
    assert struck.any(axis=0).mean() == pytest.approx(1.0 - 0.9**13, abs=0.08)


def test_a_future_can_be_lived_again_from_its_log() -> None:
    """If this failed, a saved sitting would go on in another world."""
    first = play(TREATY, 11, frozenset({ALBA}))

    assert play(TREATY, 11, frozenset({ALBA})) == first
    assert play(TREATY, 12, frozenset({ALBA})) != first


def test_nobody_leaves_or_complains_for_a_played_party() -> None:
    """If this failed, the game would make the player's decisions."""
    hostile = replace(TREATY, resentment=np.full(2, 60.0))

    for seed in range(5):
        for _, settled in play(hostile, seed, frozenset()):
            assert settled.withdrawn == ()
            assert not settled.reviewed
            assert all(matter.result != "cured" for matter in settled.matters)


def test_moves_become_answers() -> None:
    """If this failed, a move of the implementation phase would have no effect."""
    draws = draw_block(TREATY, 1, 1, runs=1)
    course, year = conduct(TREATY, begin(TREATY, draws), draws.year(1))
    own = default_answers(TREATY, course, year, draws.year(1))
    quotas = TREATY.duty(BOREA, "quotas")
    visas = TREATY.duty(ALBA, "visas")
    assert quotas is not None
    assert visas is not None
    matters = (
        Matter(id="y1-borea-quotas", year=1, party=BOREA, issue="quotas", conduct="violate"),
        Matter(id="y1-alba-visas", year=1, party=ALBA, issue="visas", conduct="shirk"),
    )
    moves: tuple[PartyAction, ...] = (
        Waive(by=ALBA, matter="y1-borea-quotas"),
        Dispute(by=ALBA, matter="y1-borea-quotas"),
        Suspend(by=BOREA, matter="y1-alba-visas", severity="punitive"),
        Notify(by=ALBA, issue="visas"),
        Notify(by=ALBA, issue="verification"),
        Assist(by=ALBA, to=BOREA),
        Review(by=BOREA),
        Withdraw(by=ALBA),
    )

    answers = played_answers(TREATY, own, moves, matters, frozenset())

    assert answers.response[quotas, 0] == DISPUTE
    assert answers.response[visas, 0] == PUNISH
    assert answers.suspender[visas, 0] == 1
    assert answers.suspender[quotas, 0] == -1
    assert answers.notified[:, 0].tolist() == [d == visas for d in range(len(TREATY.duty_party))]
    assert answers.helped[:, 0].tolist() == [0.0, 1.0]
    assert answers.helping[:, 0].tolist() == [1.0, 0.0]
    assert answers.request[:, 0].tolist() == [False, True]
    assert answers.leave[:, 0].tolist() == [True, False]
    assert not answers.automatic.any()


def test_decisions_become_steps() -> None:
    """If this failed, inspecting, planning, funding, easing or renewing would have no effect."""
    draws = draw_block(TREATY, 1, 1, runs=1)
    course, year = conduct(TREATY, begin(TREATY, draws), draws.year(1))
    own = default_answers(TREATY, course, year, draws.year(1))
    quotas, visas = TREATY.duty(BOREA, "quotas"), TREATY.duty(ALBA, "visas")
    matter = Matter(id="y1-borea-quotas", year=1, party=BOREA, issue="quotas", conduct="violate")
    moves: tuple[PartyAction, ...] = (
        Inspect(by=ALBA, issue="quotas", to=BOREA),
        Inspect(by=ALBA, issue="verification", to=BOREA),
        Refer(by=ALBA, matter=matter.id),
        Plan(by=ALBA, issue="visas"),
        Fund(by=BOREA),
        Renew(by=ALBA),
        Stay(by=BOREA),
    )

    answers = played_answers(TREATY, own, moves, (matter,), frozenset(), ("quotas",))

    assert answers.steps is not None
    numbers = range(len(TREATY.duty_party))
    on_quotas = [TREATY.issues[TREATY.duty_issue[d]] == "quotas" for d in numbers]
    assert answers.response[quotas or 0, 0] == REFER
    assert answers.steps.watch[:, 0].tolist() == [d == quotas for d in numbers]
    assert answers.steps.plan[:, 0].tolist() == [d == visas for d in numbers]
    assert answers.steps.ease[:, 0].tolist() == on_quotas
    assert answers.steps.fund[:, 0].tolist() == [False, True]
    assert answers.steps.renew[:, 0].tolist() == [True, False]
    assert answers.steps.stay[:, 0].tolist() == [False, True]


DECISIONS: dict[int, tuple[PartyAction, ...]] = {
    1: (Inspect(by=ALBA, issue="quotas", to=BOREA), Fund(by=BOREA)),
    2: (Plan(by=BOREA, issue="quotas"), Review(by=ALBA)),
    3: (Notify(by=ALBA, issue="visas"), Assist(by=ALBA, to=BOREA)),
    4: (Withdraw(by=BOREA), Fund(by=ALBA)),
    5: (Stay(by=BOREA), Inspect(by=BOREA, issue="visas", to=ALBA)),
}
"""What the parties decide year by year."""


def broadcast(steps: Steps, runs: int) -> Steps:
    """Return the steps of one run as those of many."""
    return Steps(
        **{f.name: np.repeat(getattr(steps, f.name), runs, axis=1) for f in fields(steps)}
    )


@pytest.mark.parametrize("seed", range(6))
def test_decisions_lead_to_the_same_history_in_both_paths(seed: int) -> None:
    """If this failed, what a player decides would be settled by another model than the futures'."""
    treaty, runs = replace(TREATY, deck=()), 16
    draws = draw_block(treaty, seed, treaty.horizon, runs=runs)
    future, course = PlayedFuture(treaty, seed), begin(treaty, draws)

    for number in range(1, 9):
        chance = draws.year(number)
        course, year = conduct(treaty, course, chance)
        lived = future.live(number)
        matters, moves = matters_of(lived), DECISIONS.get(number, ())
        moves += tuple(Refer(by=ALBA, matter=m.id) for m in matters if m.party == BOREA)
        eased = ("quotas",) if number == 3 else ()
        many = default_answers(treaty, course, year, chance)
        one = played_answers(
            treaty,
            default_answers(
                treaty, future.state.course, future.state.year or year, draws_of(chance)
            ),
            moves,
            matters,
            frozenset(),
            eased,
        )
        same = {
            f.name: np.repeat(getattr(one, f.name), runs, axis=1)
            for f in fields(one)
            if f.name not in {"steps", "automatic", "join"}
        }
        assert one.steps is not None
        answers = replace(many, automatic=one.automatic, steps=broadcast(one.steps, runs), **same)
        course, settlement = settle(treaty, course, year, answers, chance)
        settled = future.settle(number, moves, matters, frozenset(), eased)

        assert [d.conduct for d in lived.duties] == [
            CONDUCTS[code]
            for code, bound in zip(year.conduct[:, 0], year.bound[:, 0], strict=True)
            if bound
        ]
        scale = future.path.scale(number)
        for place, party in enumerate(treaty.parties):
            total = lived.flows[party] + settled.flows[party]
            assert total == pytest.approx(settlement.flow[place, 0] * scale, abs=1e-9)
        if settled.ended is not None:
            break


def draws_of(chance: YearDraws) -> dict[str, np.ndarray]:
    """Return the first run of a year's draws."""
    return {name: array[..., :1] for name, array in chance.items()}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (WAIVE, NOTHING, WAIVE),
        (WAIVE, SUSPEND, SUSPEND),
        (SUSPEND, DISPUTE, SUSPEND),
        (PUNISH, WAIVE, PUNISH),
    ],
)
def test_the_strongest_answer_prevails(first: int, second: int, expected: int) -> None:
    """If this failed, one victim's patience would bind another."""
    draws = draw_block(TREATY, 1, 1, runs=1)
    course, year = conduct(TREATY, begin(TREATY, draws), draws.year(1))
    own = default_answers(TREATY, course, year, draws.year(1))
    matter = Matter(id="y1-borea-quotas", year=1, party=BOREA, issue="quotas", conduct="violate")
    make: dict[int, tuple[PartyAction, ...]] = {
        WAIVE: (Waive(by=ALBA, matter=matter.id),),
        DISPUTE: (Dispute(by=ALBA, matter=matter.id),),
        SUSPEND: (Suspend(by=ALBA, matter=matter.id),),
        PUNISH: (Suspend(by=ALBA, matter=matter.id, severity="punitive"),),
        NOTHING: (),
    }

    moves = make[first] + make[second]
    answers = played_answers(TREATY, own, moves, (matter,), frozenset())

    assert answers.response[TREATY.duty(BOREA, "quotas") or 0, 0] == expected


def test_matters_come_out_under_their_own_names() -> None:
    """If this failed, the report of the year would say something else than what happened."""
    stormy = with_shocks(TREATY, economic_rate=0.9, spoiler_chance=0.5)
    results = set()

    for seed in range(40):
        future = PlayedFuture(stormy, seed)
        for number in range(1, 16):
            lived = future.live(number)
            matters = matters_of(lived)
            moves = [
                Dispute(by=BOREA if m.party == ALBA else ALBA, matter=m.id)
                if number % 3
                else Waive(by=BOREA if m.party == ALBA else ALBA, matter=m.id)
                for m in matters
            ]
            settled = future.settle(number, moves, matters)
            assert [m.matter for m in settled.matters] == [m.id for m in matters]
            assert all(m.result == "waived" for m in settled.matters if number % 3 == 0)
            assert all(m.remedy == 0.0 for m in settled.matters if m.result == "waived")
            results |= {m.result for m in settled.matters}
            if settled.ended is not None:
                break

    assert results == {"cured", "remedied", "unresolved", "waived", "dismissed"}


def test_years_are_lived_in_order() -> None:
    """If this failed, a damaged log could be lived as if it were whole."""
    future = PlayedFuture(TREATY, 1)

    with pytest.raises(ValueError, match="year 2 cannot be lived"):
        future.live(2)
    with pytest.raises(ValueError, match="cannot be settled"):
        future.settle(1, (), ())
    future.live(1)
    with pytest.raises(ValueError, match="cannot be lived"):
        future.live(2)


def test_a_resentful_government_is_closer_to_leaving() -> None:
    """If this failed, coercion in the talks would leave no trace in a government's mood."""
    calm = PlayedFuture(TREATY, 1).mood(ALBA)
    bitter = PlayedFuture(replace(TREATY, resentment=np.array([10.0, 0.0])), 1).mood(ALBA)

    assert bitter.net_value == pytest.approx(calm.net_value - 10.0)
    assert bitter.exit_chance > calm.exit_chance

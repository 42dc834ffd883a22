"""In or out: coming in later, riding free, and staying out of what the others can do alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart import Counterpart
from game.counterpart.accept import judge, threshold
from game.counterpart.drafting import drafted, signed
from game.counterpart.membership import carried_without, free_riding, may_stay_out, outside
from game.counterpart.mind import Mind
from game.counterpart.upkeep import lived
from game.engine.run import step
from game.engine.view import observe
from game.model import action as act
from game.model.blocs import Application
from game.model.event import Event, RoundBegan
from game.model.observation import Observation
from game.model.rule import DecisionRule
from game.model.scenario import Scenario
from game.model.state import State
from tests.counterpart.moments import after, mind_of, with_floor
from tests.counterpart.scorable import Player, game

ONE, TWO, LATE = "one", "two", "late"
GOOD = (2, 2)
CLUB = DecisionRule(kind="plurilateral", least=2)
KEEN = {"trade": (0, 30, 50), "rules": (0, 30, 50)}


def club(
    late: float = 0.0, effect: float = 0.0, rule: DecisionRule = CLUB, least: float = 40.0
) -> Scenario:
    """Return three parties of which two may agree; the text is worth `late` less to the third.

    Args:
        late: Points that the best package lacks for the third party, of 100.
        effect: Points that the best package brings it while it stays outside.
        rule: Who must agree.
        least: Its least score, points.
    """
    sheet = {"trade": (0.0, 30.0, 50.0), "rules": (late, late / 2.0, 50.0 - late)}
    players = {
        ONE: Player(KEEN, least=30.0),
        TWO: Player(KEEN, least=30.0),
        LATE: Player(sheet, least=least),
    }
    scenario = game("club", players, {})
    first = scenario.issues[0]
    last = first.options[2].model_copy(update={"outsiders": {LATE: effect} if effect else {}})
    issue = first.model_copy(update={"options": (*first.options[:2], last)})
    forum = scenario.forum.model_copy(update={"rule": rule})
    return scenario.model_copy(update={"issues": (issue, scenario.issues[1]), "forum": forum})


def agreed(scenario: Scenario) -> tuple[State, tuple[Event, ...]]:
    """Return a sitting in which the first two have agreed without the third."""
    return after(scenario, act.Offer(by=ONE, package=GOOD), act.Accept(by=TWO, proposal=1))


def look(
    scenario: Scenario, state: State, log: tuple[Event, ...], seat: str = LATE
) -> Observation:
    """Return what a seat sees, with the floor."""
    return with_floor(observe(scenario, state, log, seat))


def tabled(scenario: Scenario) -> Mind:
    """Return what the third party makes of a text that one has tabled."""
    state, log = after(scenario, act.Offer(by=ONE, package=GOOD), act.EndTurn(by=ONE))
    return mind_of(look(scenario, state, log))


@pytest.mark.parametrize(
    ("scenario", "kind"),
    [
        (club(), "accede"),  # 100 inside, 40 outside
        (club(late=45.0), "accede"),  # 55 inside
        (club(late=45.0, least=60.0), "end-turn"),  # 55 inside, 60 without
        (club(late=45.0, effect=30.0), "end-turn"),  # 55 inside, 70 outside
        (club(late=45.0, effect=-30.0, least=54.8), "accede"),  # 55 inside, 24.8 outside
    ],
)
def test_an_outsider_comes_in_where_the_text_is_worth_more_inside(
    scenario: Scenario, kind: str
) -> None:
    """Computers would stay out of what serves them, or join what serves them better outside."""
    state, log = agreed(scenario)

    decision = Counterpart("compromising", "standard", 1).decide(look(scenario, state, log))

    assert decision.action.kind == kind
    if kind == "accede":
        assert decision.rationale.arguments["inside"] > decision.rationale.arguments["outside"]  # type: ignore[operator]


def test_an_outsider_may_come_in_after_the_signature_too() -> None:
    """Whoever waits for the clean text would be shut out of the computer's thinking."""
    scenario = club()
    state, log = agreed(scenario)
    facts = list(log)
    while state.table.phase == "text" or state.table.round == 0:
        party = state.table.to_move
        assert party is not None
        close: act.PartyAction = act.Ready(by=party)
        if state.table.phase == "ratification":
            close = act.Sign(by=party)
        elif party == LATE:
            close = act.EndTurn(by=party)
        state, new = step(scenario, state, close)
        facts.extend(new)

    seen = look(scenario, state, tuple(facts))

    assert Counterpart("compromising", "standard", 1).decide(seen).action.kind == "accede"


def test_a_text_that_carries_anyway_is_weighed_against_staying_out() -> None:
    """Nobody would ride free where the rule lets it, or somebody would where all are needed."""
    needed = tabled(club(effect=30.0, rule=DecisionRule()))
    tempted, plain, hurt = (tabled(club(effect=e)) for e in (30.0, 0.0, -30.0))
    offer = plain.standing[0]

    assert carried_without(needed, offer, GOOD) == 0.0
    assert free_riding(needed, offer, GOOD, 70.0) == 70.0
    assert carried_without(plain, offer, GOOD) > 0.2
    assert outside(plain, GOOD) == plain.reserve_eff
    values = [free_riding(mind, offer, GOOD, 70.0) for mind in (hurt, plain, tempted)]
    assert values[0] < values[1] < values[2]


def test_a_free_rider_refuses_what_it_would_accept_if_it_were_needed() -> None:
    """The value of staying outside would be shown and not be acted upon."""
    free, bound = club(late=45.0, effect=40.0), club(late=45.0)
    verdicts = []
    for scenario in (free, bound):
        mind = tabled(scenario)
        last = RoundBegan(number=16, name="Round 16", seen_by=scenario.party_ids)
        table = replace(mind.seen.table, round=16)
        mind = mind_of(replace(mind.seen, table=table, log=(*mind.seen.log, last)))
        level = next(g for g in judge(mind, mind.standing[0], None).gates if g.code == "level")
        verdicts.append(level.passed)

    assert verdicts == [False, True]


def test_who_can_stay_out_signs_only_what_is_better_inside() -> None:
    """A member would sign a text that it gains more from as an outsider."""
    for effect, kind in ((0.0, "sign"), (70.0, "walk-out")):
        scenario = club(late=20.0, effect=effect)
        state, log = after(
            scenario,
            act.Offer(by=ONE, package=GOOD),
            act.EndTurn(by=ONE),
            act.Accept(by=TWO, proposal=1),
        )
        table = replace(
            state.table, phase="ratification", round=0, outside=frozenset(), agreed=GOOD
        )
        seen = look(scenario, replace(state, table=table), log)
        mind = mind_of(seen)

        assert may_stay_out(mind)
        assert next(signed(mind)).action.kind == kind


def test_once_there_is_a_text_membership_is_known() -> None:
    """Duties of those who stayed out would count in what a text is believed to bring."""
    scenario = club()
    state, log = agreed(scenario)
    mind = mind_of(look(scenario, state, log, ONE))
    bench = mind.bench_of(GOOD)

    joins = mind.joins(bench)

    assert float(joins[TWO][0]) == 1.0
    assert 0.0 < float(joins[LATE][0]) < 1.0
    over = replace(mind.seen, table=replace(mind.seen.table, phase="implementation"))
    assert float(mind_of(over).joins(bench)[LATE][0]) == 0.0
    assert threshold(mind, None) >= mind.reserve_eff
    assert next(drafted(mind)).action.kind != "accede"


@pytest.mark.parametrize(
    ("scenario", "clause", "kind"),
    [
        (club(), "docking", "accede"),  # some 100 inside, 40 outside
        (club(late=45.0, least=60.0), "docking", "end-turn"),  # 55 inside, 60 without
        (club(late=45.0, effect=30.0), "docking", "end-turn"),  # 55 inside, 70 outside
        (club(), "reporting", "accede"),  # no clause: it applies to the members
    ],
)
def test_a_docking_clause_is_used_by_whom_it_serves(
    scenario: Scenario, clause: str, kind: str
) -> None:
    """Computers outside a text in force would never ask to come in, or always."""
    opened = scenario.defaults.model_copy(update={clause: True})
    scenario = scenario.model_copy(update={"defaults": opened})
    state, log = agreed(scenario)
    table = replace(
        state.table, phase="implementation", round=1, floor_time=4, agreed=GOOD, in_force=True
    )

    decision = Counterpart("compromising", "standard", 1).decide(
        look(scenario, replace(state, table=table), log)
    )

    assert decision.action.kind == kind


def welcomed(package: tuple[int, int]) -> float:
    """Return the share of members that agree to let the third into a text, over many seeds."""
    plain = club()
    issues = tuple(issue.model_copy(update={"obligors": None}) for issue in plain.issues)
    scenario = plain.model_copy(update={"issues": issues})
    state, log = agreed(scenario)
    table = replace(
        state.table, phase="implementation", round=1, floor_time=4, agreed=package, in_force=True,
        applications=(Application(LATE, 1),), to_move=ONE,
    )  # fmt: skip
    seen = observe(scenario, replace(state, table=table), log, ONE)
    agreeing = [
        act.Admit(by=ONE, to=LATE)
        in [d.action for d in lived(Counterpart("compromising", "novice", seed).mind(seen))]
        for seed in range(40)
    ]
    return sum(agreeing) / len(agreeing)


def test_members_let_in_whom_they_gain_by() -> None:
    """Computers would let in anybody who asks, or nobody, whatever the newcomer brings them."""
    much, nothing = welcomed(GOOD), welcomed((0, 0))

    assert much >= 0.8
    assert 0.1 <= nothing <= 0.6

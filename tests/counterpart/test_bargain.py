"""Bargaining by offers only: the tactics do what their papers say, the expert what it promises."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.counterpart.bargain.aspiration import LAST_STRETCH, Standing, aim, level
from game.counterpart.bargain.belief import OfferBelief
from game.counterpart.bargain.expert import Expert
from game.counterpart.bargain.preferences import (
    Preferences,
    all_utilities,
    package_at,
    preferences,
)
from game.counterpart.bargain.protocol import ACCEPT, END, Bargainer, Reply, negotiate
from game.counterpart.bargain.reciprocity import Reciprocity
from game.counterpart.bargain.references import NAMES, Ranking, TimeDependent, reference
from game.counterpart.bargain.shelf import ListedShelf, MergedShelf, Shelf
from game.model.draft import Package

ROUNDS = 100
CAKE = [[1.0, 0.8, 0.6, 0.4, 0.2, 0.0]]


def side(points: list[list[float]], reserve: float = 0.0) -> Preferences:
    """Return preferences from points per option."""
    return preferences(points, 0.0, reserve)


def drawn(
    seed: int, sizes: tuple[int, ...], reserve: float = 0.1
) -> tuple[Preferences, Preferences]:
    """Return two sides drawn from a seed."""
    generator = np.random.default_rng(seed)
    pair = [
        side(
            [
                (weight * generator.random(size)).tolist()
                for size, weight in zip(sizes, weights, strict=True)
            ],
            reserve,
        )
        for weights in generator.dirichlet(np.ones(len(sizes)), 2)
    ]
    return pair[0], pair[1]


class Stubborn:
    """Offers its best outcome for ever and accepts nothing else."""

    def __init__(self, wanted: Preferences) -> None:
        self.ranking = Ranking.of(wanted)

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Repeat the demand."""
        del turn
        best = self.ranking.package(0)
        return ACCEPT if standing == best else Reply("offer", best)


class Leaver:
    """Ends the talks at once."""

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Leave."""
        del standing, turn
        return END


def test_preferences_run_from_zero_to_one() -> None:
    """A side whose points are in other units would bargain as if it wanted more or less."""
    wanted = preferences([[10.0, 30.0], [5.0, 5.0, 25.0]], 100.0, 135.0)

    assert wanted.utility((0, 0)) == 0.0
    assert wanted.utility((1, 2)) == 1.0
    assert wanted.utility((1, 1)) == wanted.reserve == 0.5


def test_every_outcome_has_its_place() -> None:
    """An agent would offer another outcome than the one it valued."""
    wanted, _ = drawn(3, (3, 4, 2))

    values = all_utilities(wanted.tables)

    assert [wanted.utility(package_at(wanted.tables, n)) for n in range(24)] == values.tolist()


@pytest.mark.parametrize(
    ("name", "middle"), [("boulware", 0.9375), ("linear", 0.5), ("conceder", 1 - 0.5**0.25)]
)
def test_time_dependent_tactics_follow_their_curve(name: str, middle: float) -> None:
    """A figure reported against `boulware` would be a figure against something else."""
    tactic = reference(name, side(CAKE), 101)

    assert isinstance(tactic, TimeDependent)
    assert tactic.level(0) == 1.0
    assert tactic.level(50) == pytest.approx(middle, abs=1e-9)
    assert tactic.level(100) == 0.0


def test_tit_for_tat_gives_what_it_got() -> None:
    """A reciprocal opponent that concedes by itself is another opponent."""
    tactic = reference("titfortat", side(CAKE), ROUNDS)

    replies = [tactic.reply((option,), turn).package for turn, option in enumerate((5, 4, 3, 4))]

    assert replies == [(0,), (1,), (2,), (2,)]


def test_micro_answers_each_new_proposal_with_one() -> None:
    """MiCRO is a benchmark only if it never concedes twice for one proposal."""
    tactic = reference("micro", side(CAKE), ROUNDS)

    said = [
        tactic.reply(offer, turn).package for turn, offer in enumerate((None, (5,), (5,), (4,)))
    ]

    assert said == [(0,), (1,), (0,), (2,)]


@pytest.mark.parametrize("name", ["expert", *NAMES])
@pytest.mark.parametrize("opens", [True, False])
def test_nobody_agrees_below_no_agreement(name: str, opens: bool) -> None:  # noqa: FBT001
    """An agent that signs what is worse than nothing is worth less than no agent."""
    for seed in range(12):
        first, second = drawn(seed, (4, 3, 3), reserve=0.55)
        agents = [_agent(name, first), reference("conceder", second, 30)]
        order = agents if opens else agents[::-1]

        settled = negotiate(order[0], order[1], 30).package

        assert settled is None or first.utility(settled) >= first.reserve


def _agent(name: str, wanted: Preferences, rounds: int = 30) -> Bargainer:
    return Expert(wanted, rounds) if name == "expert" else reference(name, wanted, rounds)


def test_a_side_that_leaves_ends_the_talks() -> None:
    """Talks with nobody would go on to the deadline."""
    settled = negotiate(Expert(side(CAKE), ROUNDS), Leaver(), ROUNDS)

    assert (settled.package, settled.turn, settled.ended_by) == (None, 0, 1)


@pytest.mark.parametrize("opens", [True, False])
def test_the_expert_takes_a_last_word_that_beats_no_agreement(opens: bool) -> None:  # noqa: FBT001
    """Holding out past the deadline leaves both with nothing."""
    wanted, other = side(CAKE, 0.15), side([CAKE[0][::-1]])
    stubborn = Stubborn(side([[0.0, 0.1, 0.2, 0.3, 1.0, 0.0]]))
    agents: list[Bargainer] = [Expert(wanted, ROUNDS), stubborn]

    first, second = agents if opens else agents[::-1]
    settled = negotiate(first, second, ROUNDS)

    assert settled.package == (4,)
    assert other.utility((4,)) == 0.8


@pytest.mark.parametrize("options", [2, 3, 400])
@pytest.mark.parametrize("opposed", [True, False])
@pytest.mark.parametrize("reserve", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("other", ["expert", "micro", "stubborn", "leaver"])
def test_the_expert_keeps_its_head_at_the_edges(
    options: int,
    opposed: bool,  # noqa: FBT001
    reserve: float,
    other: str,
) -> None:
    """Two outcomes, the same wishes, opposite ones or the best alone would be signed badly."""
    values = np.linspace(0.0, 1.0, options).tolist()
    wanted, theirs = side([values], reserve), side([values[::-1] if opposed else values])
    odd: dict[str, Bargainer] = {"stubborn": Stubborn(theirs), "leaver": Leaver()}
    for rounds in (1, 2, 3, 40):
        partner = odd.get(other) or _agent(other, theirs, rounds)

        settled = negotiate(Expert(wanted, rounds), partner, rounds)

        if settled.package is not None:
            assert wanted.utility(settled.package) >= wanted.reserve
        elif other != "leaver" and rounds > 1:
            assert opposed
            assert reserve > 0.0 or other == "micro"


def test_the_expert_plays_the_same_twice() -> None:
    """A figure that nobody can reproduce is a claim."""
    first, second = drawn(8, (5, 5, 5, 5))

    runs = [
        negotiate(Expert(first, ROUNDS), reference("micro", second, ROUNDS), ROUNDS)
        for _ in range(2)
    ]

    assert runs[0] == runs[1]


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    sizes=st.lists(st.integers(1, 5), min_size=1, max_size=5),
    rounds=st.integers(1, 25),
    reserve=st.floats(-0.5, 1.5),
)
def test_the_expert_survives_any_domain(
    seed: int, sizes: list[int], rounds: int, reserve: float
) -> None:
    """One odd domain (a single outcome, nothing at stake, no zone) would end a tournament."""
    first, second = drawn(seed, tuple(sizes), reserve)

    settled = negotiate(Expert(first, rounds), Expert(second, rounds), rounds)

    if settled.package is not None:
        assert first.utility(settled.package) >= first.reserve
        assert second.utility(settled.package) >= second.reserve


@pytest.mark.parametrize("name", ["expert", *NAMES])
def test_a_side_that_no_outcome_can_satisfy_leaves(name: str) -> None:
    """It would offer, and be held to, what is worse for it than nothing."""
    hopeless, eager = side(CAKE, 1.2), side([CAKE[0][::-1]])

    settled = negotiate(_agent(name, hopeless), _agent("conceder", eager), 30)

    assert settled.ended_by == 0


def test_it_survives_a_side_that_wants_nothing() -> None:
    """Preferences without a difference would divide by zero."""
    settled = negotiate(Expert(side([[0.0, 0.0]]), 5), Expert(side([[0.0, 1.0]]), 5), 5)

    assert settled.package is not None


def test_offers_tell_which_issue_matters() -> None:
    """An agent that cannot tell what the other side cares about gives away the wrong things."""
    belief = OfferBelief((3, 3))
    for package in [(0, 0), (0, 1), (0, 2), (0, 0), (0, 1)]:
        belief.observe(package)

    points = belief.tables().points

    assert points[0, 0] > 2 * points[1].max()
    assert points.max(axis=1).sum() == pytest.approx(1.0, abs=1e-6)


def test_the_level_falls_and_ends_at_what_can_be_had() -> None:
    """A claim that rises again, or never meets the best offer, costs the agreement."""
    levels = [level(Standing(0.8, 0.2, 0.4, turn / 99)) for turn in range(100)]

    assert levels == sorted(levels, reverse=True)
    assert levels[-1] == 0.4


def test_more_is_held_while_an_agreement_is_safe() -> None:
    """Who never moves would be given everything, though the last offer can be had anyway."""
    safe = level(Standing(fair=0.8, least=0.2, received=0.4, share=1.0, safe=True))

    assert 0.4 < safe < 0.8
    assert safe == level(Standing(fair=0.8, least=0.2, received=0.3, share=1.0, safe=True))
    assert level(Standing(fair=0.8, least=0.2, received=0.75, share=1.0, safe=True)) == 0.75


def test_the_best_that_was_offered_is_asked_back_at_the_last() -> None:
    """Its last word may be its worst, and what it once proposed would be given away."""
    wavering = Standing(0.8, 0.2, received=0.5, share=1.0, safe=True, usual=0.3, closing=True)
    steady = Standing(0.8, 0.2, received=0.31, share=1.0, safe=True, usual=0.3, closing=True)

    assert level(wavering) == 0.5
    assert level(steady) > 0.5


class Wavering:
    """Offers its second best once, then its best; accepts from its second best upwards."""

    def __init__(self, wanted: Preferences, rounds: int) -> None:
        self.ranking = Ranking.of(wanted)
        self.generous = rounds // 2

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Waver in the middle."""
        if standing in (self.ranking.package(0), self.ranking.package(1)):
            return ACCEPT
        return Reply("offer", self.ranking.package(int(turn == self.generous)))


@pytest.mark.parametrize("opens", [True, False])
def test_the_expert_gets_the_best_it_was_ever_offered(opens: bool) -> None:  # noqa: FBT001
    """The worst offer would be signed in the last round, though a better one was on the table."""
    wanted = side(CAKE, 0.1)
    other = Wavering(side([[0.0, 0.1, 0.2, 0.8, 1.0, 0.3]]), ROUNDS)
    agents: list[Bargainer] = [Expert(wanted, ROUNDS), other]

    first, second = agents if opens else agents[::-1]

    assert negotiate(first, second, ROUNDS).package == (3,)


def test_it_sees_who_answers_new_offers_with_new_ones() -> None:
    """It would repeat itself to a side that concedes for nothing but new offers."""
    answering, indifferent = Reciprocity(), Reciprocity()
    for n in range(12):
        asked = (n if n % 2 else 0,)
        for found, heard in ((answering, asked), (indifferent, (n,))):
            found.ask(asked)
            found.hear(heard)

    assert answering.is_clear
    assert not indifferent.is_clear


@given(
    standing=st.builds(
        Standing,
        fair=st.floats(0, 1),
        least=st.floats(0, 1),
        received=st.floats(-1, 1),
        share=st.floats(0, 1),
        safe=st.booleans(),
        usual=st.floats(0, 1),
        closing=st.booleans(),
    )
)
def test_the_level_never_falls_below_no_agreement(standing: Standing) -> None:
    """It would ask for less than it has already."""
    assert level(standing) >= round(standing.least, 9) - 1e-9
    if standing.share <= LAST_STRETCH and not standing.closing:
        assert level(standing) >= round(aim(standing), 9) - 1e-9


def test_both_shelves_offer_equally_good_outcomes() -> None:
    """Large domains would be bargained about worse than small ones for no reason."""
    for seed in range(10):
        wanted, other = drawn(seed, (4, 3, 5, 3))
        shelves: list[Shelf] = [ListedShelf(wanted), MergedShelf(wanted)]
        for shelf in shelves:
            shelf.believe(other.tables)

        for asked in (0.9, 0.7, 0.5):
            found = [shelf.choose(asked) for shelf in shelves]
            assert other.utility(found[0]) == pytest.approx(other.utility(found[1]), abs=1e-8)
            assert all(wanted.utility(package) >= asked for package in found)
        assert shelves[0].fair(0.1) == pytest.approx(shelves[1].fair(0.1), abs=1e-8)

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.polls import CHUNK, MOOD_SHARE, common_draws, held, passes, share_of_draws
from game.analysis.ratification import (
    SPREAD,
    HomeFront,
    TextTerms,
    VoteDraw,
    hold_vote,
    pivotal_actor,
    pivots,
    price_of_a_vote,
    share_passing,
    text_terms,
    vote_chance,
    vote_chances,
)
from game.analysis.sequence import normal_lattice
from game.analysis.tables import all_packages, as_array, mandate_tables
from game.model.party import DomesticActor, Route, Valuation
from tests.toys import ALBA, BALANCED, BOREA, STATUS_QUO, toy_scenario

SCENARIO = toy_scenario()
TEXT = as_array([BALANCED])
DRAWING = 8e-3  # error of a chance over 1,024 fixed draws
PLAIN = TextTerms(np.zeros(1), np.zeros(1, dtype=np.bool_), np.zeros(1), np.zeros(1))


def actor(margin: float, **changes: object) -> DomesticActor:
    """Return an actor for whom every text is worth 50 + margin - reserve = margin."""
    settings: dict[str, object] = {
        "id": "house",
        "label": "House",
        "group": "legislature",
        "weight": 1.0,
        "alignment": "technical",
        "cohesion": 1.0,
        "sovereignty": 1.0,
        "reserve": 50.0 - margin,
        "valuation": Valuation(weights={"quotas": 50.0}, values={"quotas": (1.0,) * 4}),
        "note": "Made for a test.",
    }
    return DomesticActor.model_validate(settings | changes)


def home(*actors: DomesticActor, kind: str = "legislature", threshold: float = 0.5) -> HomeFront:
    """Return a home front with these actors."""
    route = Route.model_validate({"kind": kind, "threshold": threshold, "label": "A vote"})
    return HomeFront(party=ALBA, actors=actors, route=route)


def chance(front: HomeFront, terms: TextTerms = PLAIN) -> float:
    """Return the chance that the test text passes."""
    return float(vote_chance(front, SCENARIO.issues, TEXT, terms)[0])


@pytest.mark.parametrize("margin", [-9.0, -3.0, 0.0, 2.5, 8.0])
def test_one_voter_passes_with_the_normal_chance(margin: float) -> None:
    """If this failed, approval would not follow the index of model.md 5.1."""
    assert chance(home(actor(margin))) == pytest.approx(
        NormalDist().cdf(margin / SPREAD), abs=DRAWING
    )


def test_two_veto_holders_share_a_mood() -> None:
    """If this failed, moods at home would be independent, and double vetoes too deadly."""
    pair = home(actor(0.0, veto=True), actor(0.0, id="senate", veto=True), threshold=0.0)

    both = chance(pair)

    # Two standard normals with correlation rho are both positive with 1/4 + asin(rho) / (2 pi).
    assert both == pytest.approx(0.25 + np.arcsin(MOOD_SHARE) / (2.0 * np.pi), abs=0.01)


def test_a_loose_chamber_votes_by_shares() -> None:
    """If this failed, a chamber without whips would vote as one."""
    loose = home(actor(0.0, cohesion=0.0))

    # The yes-share Phi(sqrt(rho) M) reaches one half when the mood is good.
    assert chance(loose) == pytest.approx(0.5, abs=DRAWING)
    expected = 1.0 - NormalDist().cdf(NormalDist().inv_cdf(2.0 / 3.0) / sqrt(MOOD_SHARE))
    assert chance(replace(loose, route=Route(kind="legislature", threshold=2 / 3, label="x"))) == (
        pytest.approx(expected, abs=DRAWING)
    )


def test_flexibility_halves_the_sovereignty_cost() -> None:
    """If this failed, an escape clause could not buy depth at home."""
    front = home(actor(1.0))
    rigid = replace(PLAIN, depth=np.ones(1))
    flexible = replace(rigid, flexible=np.ones(1, dtype=np.bool_))

    assert chance(front, rigid) == pytest.approx(NormalDist().cdf(-2.0 / SPREAD), abs=DRAWING)
    assert chance(front, flexible) == pytest.approx(NormalDist().cdf(-0.5 / SPREAD), abs=DRAWING)


def test_a_crossed_line_strains_only_veto_holders() -> None:
    """If this failed, a soft red line would not be felt where it is guarded."""
    strained = replace(PLAIN, strain=np.ones(1))

    assert chance(home(actor(0.0)), strained) == chance(home(actor(0.0)))
    assert chance(home(actor(0.0, veto=True)), strained) == pytest.approx(
        NormalDist().cdf(-1.5), abs=DRAWING
    )


@given(
    margin=st.floats(-10.0, 10.0),
    legitimacy=st.floats(-5.0, 4.0),
    paid=st.floats(0.0, 5.0),
)
def test_goodwill_at_home_never_hurts(margin: float, legitimacy: float, paid: float) -> None:
    """If this failed, briefing the public or paying an actor could lose the vote."""
    front = replace(
        home(actor(margin, cohesion=0.5), actor(margin - 2.0, id="senate", veto=True)),
        legitimacy=legitimacy,
    )

    better = replace(front, legitimacy=legitimacy + 1.0)
    richer = replace(front, compensation={"senate": paid})

    assert chance(better) >= chance(front)
    assert chance(richer) >= chance(front)


def test_only_those_on_the_route_vote() -> None:
    """If this failed, an executive agreement would go through parliament."""
    cabinet = actor(3.0, id="cabinet", group="ministries", weight=0.3)
    house = actor(-9.0, id="house")

    assert chance(home(cabinet, house, kind="executive-agreement")) == chance(home(cabinet))
    assert chance(home(cabinet, house)) < chance(home(cabinet))
    assert chance(home(house, kind="statement")) == chance(home(house))


def test_an_electorate_is_moodier() -> None:
    """If this failed, a referendum would be as safe as a vote in parliament."""
    electorate = actor(4.0, id="people", group="electorate")

    assert chance(home(electorate, kind="referendum")) == pytest.approx(
        NormalDist().cdf(4.0 / 8.0), abs=DRAWING
    )


def test_the_played_vote_is_one_of_the_counted_ones() -> None:
    """If this failed, the vote that is played would not have the chance that was shown."""
    front = home(
        actor(1.0, weight=0.6, cohesion=0.7),
        actor(-1.0, id="senate", weight=0.4, cohesion=0.4),
        actor(4.0, id="court", weight=0.0, veto=True, group="ministries"),
    )
    table = normal_lattice(1024, 4)

    votes = [
        hold_vote(
            front,
            SCENARIO.issues,
            TEXT,
            PLAIN,
            VoteDraw(float(table[0, n]), tuple(float(m) for m in table[1:, n])),
        )
        for n in range(0, 1024, 16)
    ]

    counted = np.mean([vote.passed for vote in votes])
    assert votes[0].chance == chance(front)
    assert counted == pytest.approx(chance(front), abs=0.06)
    assert all(0.0 <= vote.yes_share <= 1.0 for vote in votes)
    assert [v.actor for v in votes[0].votes] == ["house", "senate", "court"]


def test_the_pivot_holds_the_missing_votes() -> None:
    """If this failed, the advice would send the minister to the wrong door."""
    front = home(
        actor(-30.0, id="left", weight=0.4),
        actor(0.0, id="middle", weight=0.2),
        actor(30.0, id="right", weight=0.4),
    )

    decisive = pivots(front, SCENARIO.issues, TEXT, PLAIN)
    prices = price_of_a_vote(front, SCENARIO.issues, TEXT, PLAIN)

    assert pivotal_actor(front, SCENARIO.issues, TEXT, PLAIN) == "middle"
    assert decisive["middle"] == pytest.approx(1.0)
    assert max(prices, key=lambda name: prices[name]) == "middle"
    density = NormalDist().pdf(0.0) / SPREAD
    assert prices["middle"] == pytest.approx(density, abs=0.01)


def test_a_veto_holder_in_doubt_is_the_pivot() -> None:
    """If this failed, a lone veto would not be seen coming."""
    front = home(
        actor(20.0, id="house"),
        actor(0.0, id="court", weight=0.0, veto=True, group="ministries"),
    )

    decisive = pivots(front, SCENARIO.issues, TEXT, PLAIN)

    assert decisive["court"] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("party", [ALBA, BOREA])
def test_the_toy_votes_are_open(party: str) -> None:
    """If this failed, the test scenario would have nothing to learn about ratification."""
    home_party = SCENARIO.party(party)
    mandate = home_party.mandate
    assert mandate is not None
    front = HomeFront(party=party, actors=mandate.actors, route=home_party.route)
    packages = all_packages(np.array([len(issue.options) for issue in SCENARIO.issues]))
    own = mandate_tables(mandate, SCENARIO)

    chances = vote_chance(front, SCENARIO.issues, packages, text_terms(SCENARIO, packages, own))

    assert ((chances >= 0.0) & (chances <= 1.0)).all()
    assert 0.05 < share_passing(chances) < 0.95
    today = vote_chance(
        front,
        SCENARIO.issues,
        as_array([STATUS_QUO, BALANCED]),
        text_terms(SCENARIO, as_array([STATUS_QUO, BALANCED]), own),
    )
    assert today[1] > today[0]


def test_a_chance_is_the_share_of_draws_in_which_the_vote_would_pass() -> None:
    """Chances that are worked out for many texts at once would not be those of any vote."""
    voters = (
        actor(1.0),
        actor(0.0, id="press", weight=0.5, cohesion=0.3),
        actor(3.0, id="court", weight=0.0, veto=True),
    )
    index = np.linspace(-2.0, 2.0, 3 * (CHUNK + 5)).reshape(3, -1)

    shares = share_of_draws(voters, 0.55, index)

    votes = passes(voters, 0.55, held(voters, index, *common_draws(3)))
    assert shares.tolist() == votes.mean(axis=1).tolist()


def test_situations_asked_about_together_have_the_chances_they_have_alone() -> None:
    """A government would misjudge its payments whenever it thinks of more than one."""
    now = home(actor(1.0), actor(-2.0, id="press"), actor(2.0, id="court", veto=True))
    homes = [replace(now, legitimacy=step) for step in (0.0, 2.0, 0.0, -3.0)]

    together = vote_chances(homes, SCENARIO.issues, TEXT, PLAIN)

    alone = [vote_chance(home, SCENARIO.issues, TEXT, PLAIN)[0] for home in homes]
    assert together.tolist() == alone

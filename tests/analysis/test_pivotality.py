"""Power indices against the textbook, and what they mean for bargaining."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.pivotality import (
    banzhaf,
    group_value,
    marginal_contributions,
    shapley_shubik,
    tail,
    weighted,
)


def generator() -> np.random.Generator:
    """Return a seeded generator."""
    return np.random.Generator(np.random.Philox(1))


@pytest.mark.facts
def test_voting_weight_is_not_voting_power() -> None:
    """M04: the index of [4; 3, 2, 1] would not be the textbook's 2/3, 1/6, 1/6."""
    rule = weighted({"a": 3, "b": 2, "c": 1}, 4)

    assert shapley_shubik("abc", rule) == pytest.approx({"a": 2 / 3, "b": 1 / 6, "c": 1 / 6})
    assert banzhaf("abc", rule) == pytest.approx({"a": 0.6, "b": 0.2, "c": 0.2})


@pytest.mark.facts
def test_under_unanimity_all_have_equal_power_whatever_their_votes() -> None:
    """M04: a small state could not hold out as long as a large one."""
    for count in (2, 5, 9):
        names = [f"p{n}" for n in range(count)]
        rule = weighted({name: 1.0 + n for n, name in enumerate(names)}, sum(range(1, count + 1)))

        assert shapley_shubik(names, rule) == pytest.approx(dict.fromkeys(names, 1 / count))
        assert banzhaf(names, rule) == pytest.approx(dict.fromkeys(names, 1 / count))


def test_a_veto_in_the_security_council_is_nearly_all_the_power() -> None:
    """Vetoes would count as little more than votes: five of fifteen hold 98 % of phi."""
    council = [f"s{n}" for n in range(15)]
    permanent = frozenset(council[:5])

    power = shapley_shubik(council, lambda m: m >= permanent and len(m) >= 9, generator())

    assert sum(power[p] for p in permanent) == pytest.approx(0.981, abs=0.02)
    assert sum(power.values()) == pytest.approx(1.0, abs=1e-6)


def test_drawn_orders_agree_with_the_exact_index() -> None:
    """With more than ten parties the index would be another one."""
    votes = {f"p{n}": float(n + 1) for n in range(11)}
    names = list(votes)
    rule = weighted(votes, 40)

    drawn = shapley_shubik(names, rule, generator())
    again = shapley_shubik(names, rule, generator())

    assert drawn == again
    assert drawn["p10"] > drawn["p5"] > drawn["p0"]
    with pytest.raises(ValueError, match="generator"):
        shapley_shubik(names, rule)


def test_a_rule_that_never_carries_gives_nobody_power() -> None:
    """A threshold beyond all votes would divide by nought."""
    assert banzhaf("ab", lambda _: False) == {"a": 0.0, "b": 0.0}
    assert shapley_shubik("ab", lambda _: False) == {"a": 0.0, "b": 0.0}


def test_a_party_is_worth_what_the_others_lose_without_it() -> None:
    """Others would overpay a party that can be done without, or underpay one that cannot."""
    gains = np.array([[10.0, 5.0, -20.0], [4.0, 4.0, 4.0], [-5.0, 0.0, 30.0]])

    club = marginal_contributions(gains, lambda m: len(m) >= 2, "abc")
    unanimous = marginal_contributions(gains, lambda m: len(m) == 3, "abc")

    assert group_value(gains, [0, 1]) == 15.0
    assert club.tolist() == [25.0 - 30.0, 0.0, 10.0]
    assert unanimous.tolist() == [25.0, 25.0, 25.0]
    assert group_value(gains, [], None) == 0.0


def test_the_chance_to_carry_is_a_tail_not_a_product() -> None:
    """A proposal would look hopeless although one reluctant party cannot stop it."""
    chances = np.array([[0.9, 0.9, 0.1], [0.5, 0.5, 0.5]])

    two_of_three = tail(chances, "abc", lambda m: len(m) >= 2)
    all_three = tail(chances, "abc", lambda m: len(m) == 3)

    assert two_of_three.tolist() == pytest.approx([0.81 + 2 * 0.9 * 0.1 * 0.1, 0.5])
    assert all_three.tolist() == pytest.approx([0.081, 0.125])

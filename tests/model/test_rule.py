"""Who must agree: every decision rule, as a function of who says yes."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.model.rule import DecisionRule, RuleKind

FOUR = ("a", "b", "c", "d")
KINDS: tuple[RuleKind, ...] = (
    "unanimity", "consensus-minus-one", "weighted-majority", "critical-mass", "plurilateral",
)  # fmt: skip


def test_unanimity_needs_every_party() -> None:
    """One party could be bound by the others' consent."""
    rule = DecisionRule()

    assert rule.carries(FOUR, FOUR)
    assert not rule.carries(("a", "b", "c"), FOUR)


def test_consensus_minus_one_does_without_one_party() -> None:
    """A single hold-out would stop what the rule lets the others do."""
    rule = DecisionRule(kind="consensus-minus-one")

    assert rule.carries(("a", "b", "c"), FOUR)
    assert not rule.carries(("a", "b"), FOUR)


@pytest.mark.parametrize("kind", ["weighted-majority", "critical-mass"])
def test_votes_are_counted_as_shares_of_all_votes(kind: RuleKind) -> None:
    """Votes would be counted by heads, or a share that is just reached would fail."""
    rule = DecisionRule(kind=kind, threshold=0.6, votes={"a": 3.0})

    assert rule.carries(("a", "b"), FOUR)  # 4 of 6
    assert not rule.carries(("b", "c", "d"), FOUR)  # 3 of 6
    assert DecisionRule(kind=kind, threshold=0.75).carries(("a", "b", "c"), FOUR)


def test_a_club_needs_only_its_number() -> None:
    """A plurilateral agreement would wait for those who do not want it."""
    rule = DecisionRule(kind="plurilateral", least=3)

    assert rule.carries(("b", "c", "d"), FOUR)
    assert not rule.carries(("c", "d"), FOUR)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_carries_without_a_veto_holder(kind: RuleKind) -> None:
    """A veto would be a word without effect."""
    rule = DecisionRule(kind=kind, threshold=0.5, veto=("d",))

    assert not rule.carries(("a", "b", "c"), FOUR)
    assert rule.carries(FOUR, FOUR)


@pytest.mark.parametrize("kind", KINDS)
def test_more_consent_never_hurts_and_strangers_never_count(kind: RuleKind) -> None:
    """A party that joins could undo an agreement, or a mediator could help to make one."""
    rule = DecisionRule(kind=kind, threshold=0.5, votes={"b": 2.0}, least=3)

    for size in range(len(FOUR) + 1):
        for yes in combinations(FOUR, size):
            carried = rule.carries(yes, FOUR)
            assert rule.carries((*yes, "mediator"), FOUR) == carried
            assert not carried or all(rule.carries({*yes, more}, FOUR) for more in FOUR)


def test_nobody_agrees_with_itself() -> None:
    """A party with most of the votes could make an agreement alone."""
    rule = DecisionRule(kind="weighted-majority", threshold=0.5, votes={"a": 9.0})

    assert not rule.carries(("a",), FOUR)

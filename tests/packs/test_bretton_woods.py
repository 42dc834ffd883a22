"""What the scenario Bretton Woods claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("bretton-woods")
US: Final = "united-states"
UK: Final = "united-kingdom"
USSR: Final = "soviet-union"
EUROPE: Final = "european-allies"
AMERICAS: Final = "latin-america"


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_the_articles_of_1944_are_feasible_and_not_the_only_ones() -> None:
    """History happened; in Moscow it was an open question whether to sign."""
    claims.check_history_and_others(CASE, least=5.0, odds=0.5)
    assert CASE.chance(CASE.history())[USSR] <= 0.8


@pytest.mark.parametrize(
    "members",
    [
        {UK, USSR, EUROPE, AMERICAS},
        {US, EUROPE, AMERICAS},
        {US, UK, AMERICAS},
        {US, USSR, AMERICAS},
    ],
)
def test_too_few_votes_carry_nothing(members: set[str]) -> None:
    """The briefing says who is needed with whom; a trainee who counts must find it so."""
    scenario = CASE.scenario()

    assert not scenario.forum.rule.carries(members, scenario.principals)


@pytest.mark.parametrize("members", [{US, UK, EUROPE}, {US, USSR, EUROPE}, {US, UK, USSR}])
def test_one_of_the_large_may_be_outvoted(members: set[str]) -> None:
    """Weighted votes are here to be met: a large party can be left outside."""
    scenario = CASE.scenario()

    assert scenario.forum.rule.carries(members, scenario.principals)


def test_the_talks_begin_among_specialists_with_an_observer_in_the_room() -> None:
    """The case is there to be met with these two: without them its briefing would mislead."""
    scenario = CASE.scenario()

    assert scenario.forum.channel == "specialists"
    assert [party.id for party in scenario.parties if party.role == "observer"] == ["denmark"]

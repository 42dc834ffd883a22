"""What the Paris scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

US: Final = "united-states"
EU: Final = "european-union"
CN: Final = "china"
IN: Final = "india"
IS: Final = "island-states"
CASE: Final = Case("paris-agreement")
ROWS: Final = {
    "temperature": (8, 12, 6, 6, 26),
    "legal-force": (26, 18, 16, 12, 10),
    "differentiation": (18, 10, 24, 28, 4),
    "finance": (12, 10, 12, 24, 18),
    "transparency": (16, 16, 18, 10, 6),
    "ratchet": (8, 18, 12, 8, 14),
    "loss-damage": (8, 6, 4, 6, 18),
    "compliance": (4, 10, 8, 6, 4),
}
DOSSIER: Final = claims.by_party((US, EU, CN, IN, IS), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.9  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_2015_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=5.0)


def test_one_verb_decides_whether_the_united_states_can_join() -> None:
    """The text with "shall" can be agreed at the table and must then fail with the lawyers."""
    slip = CASE.history(legal_force="procedure-shall")

    assert CASE.gains(slip)[US] > 0.0
    assert CASE.chance(slip)[US] <= 0.1


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"transparency": "two-tier"}, US, 0.1),
        ({"legal_force": "political"}, EU, 0.1),
        ({"transparency": "single"}, CN, 0.1),
        ({"differentiation": "uniform"}, IN, 0.1),
        ({"temperature": "two"}, IS, 0.1),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with those at home in mind."""
    assert CASE.chance(CASE.history(**change))[party] <= most


def test_the_chair_may_look_past_one_objection_but_not_past_the_largest() -> None:
    """Consensus is not unanimity, and without the two largest emitters nothing holds."""
    scenario = CASE.scenario()
    rule, everyone = scenario.forum.rule, frozenset(scenario.principals)

    assert rule.carries(everyone - {IN}, scenario.principals)
    assert not rule.carries(everyone - {IN, IS}, scenario.principals)
    assert not rule.carries(everyone - {US}, scenario.principals)
    assert "presidency" not in scenario.principals

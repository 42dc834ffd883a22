"""What the scenario on the Uruguay Round claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

US: Final = "united-states"
EC: Final = "european-community"
CAIRNS: Final = "cairns-group"
JP: Final = "japan"
DEV: Final = "developing-states"
CASE: Final = Case("gatt-wto-uruguay-round")
ROWS: Final = {
    "farm-subsidies": (16, 24, 34, 2, 10),
    "farm-access": (12, 18, 30, 30, 10),
    "services": (16, 14, 6, 10, 14),
    "trips": (20, 14, 4, 12, 20),
    "textiles": (8, 8, 4, 2, 24),
    "disputes": (12, 12, 14, 24, 14),
    "single-undertaking": (8, 8, 6, 8, 6),
    "anti-dumping": (8, 2, 2, 12, 2),
}
DOSSIER: Final = claims.by_party((US, EC, CAIRNS, JP, DEV), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.9  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_package_of_1993_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=5.0, odds=0.75)


def test_the_understanding_of_1992_would_not_yet_pass_in_the_community() -> None:
    """It had to be softened a year later: one member with a veto decides the last step."""
    early = CASE.history(farm_subsidies="understanding-1992")

    assert CASE.gains(early)[EC] > 0.0
    assert CASE.chance(early)[EC] <= 0.4
    assert CASE.chance(CASE.history())[EC] >= 0.75


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"trips": "counterfeits"}, US, 0.1),
        ({"farm_subsidies": "zero"}, EC, 0.05),
        ({"farm_subsidies": "none"}, CAIRNS, 0.05),
        ({"farm_access": "deep"}, JP, 0.05),
        ({"textiles": "keep"}, DEV, 0.05),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with those at home in mind."""
    assert CASE.chance(CASE.history(**change))[party] <= most


def test_nothing_is_agreed_until_all_agree() -> None:
    """One group of exporters stopped two conferences, so no seat may be passed over."""
    scenario = CASE.scenario()
    everyone = frozenset(scenario.principals)

    assert scenario.forum.rule.carries(everyone, scenario.principals)
    for party in scenario.principals:
        assert not scenario.forum.rule.carries(everyone - {party}, scenario.principals)

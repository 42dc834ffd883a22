"""What the Canada-US scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

CA: Final = "canada"
US: Final = "united-states"
CASE: Final = Case("canada-us-fta")
DOSSIER: Final = {
    CA: {
        "remedies": 30,
        "investment": 8,
        "energy": 10,
        "culture": 14,
        "autos": 10,
        "farm": 10,
        "subsidy-code": 6,
        "procurement-services": 12,
    },
    US: {
        "remedies": 15,
        "investment": 15,
        "energy": 15,
        "culture": 8,
        "autos": 15,
        "farm": 8,
        "subsidy-code": 10,
        "procurement-services": 14,
    },
}
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from both seats."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_1988_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=4.0)


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"remedies": "advisory"}, CA, 0.05),
        ({"remedies": "panels-remand"}, CA, 0.2),
        ({"culture": "covered"}, CA, 0.35),
        ({"farm": "open"}, CA, 0.4),
        ({"remedies": "exemption"}, US, 0.2),
        ({"energy": "free-hand"}, US, 0.1),
        ({"investment": "keep"}, US, 0.1),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with the voters and Congress in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)


def test_a_text_without_a_referee_is_worse_than_none_for_canada() -> None:
    """Canada made one thing its condition, so the walkout must be worth believing."""
    for weak in ("advisory", "domestic-courts"):
        assert CASE.gains(CASE.history(remedies=weak))[CA] < 0.0

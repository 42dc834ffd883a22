"""What the US-Israel scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

IL: Final = "israel"
US: Final = "united-states"
CASE: Final = Case("us-israel-fta")
ROWS: Final = {
    "tariff-pace": (25, 20),
    "export-subsidies": (12, 20),
    "infant-industries": (10, 8),
    "payments-emergencies": (8, 6),
    "agriculture": (12, 12),
    "services": (5, 8),
    "import-relief": (10, 10),
    "origin": (8, 6),
    "procurement": (10, 10),
}
DOSSIER: Final = claims.by_party((IL, US), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from both seats."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_1985_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=3.0)


def test_congress_would_pass_the_text_of_1985_almost_surely() -> None:
    """The House voted 422 to 0: the difficulty of this case is not the vote."""
    assert CASE.chance(CASE.history())[US] >= 0.9


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"tariff_pace": "exclusions"}, IL, 0.1),
        ({"export_subsidies": "end-now"}, IL, 0.1),
        ({"payments_emergencies": "none"}, IL, 0.1),
        ({"procurement": "ended"}, IL, 0.6),
        ({"tariff_pace": "us-now"}, US, 0.1),
        ({"export_subsidies": "keep"}, US, 0.1),
        ({"form_of_text": "short"}, US, 0.5),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with those at home in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)


def test_subsidies_weigh_more_abroad_than_at_home() -> None:
    """The case turns on paying with what is cheap to oneself and dear to the other."""
    kept, ended = CASE.history(export_subsidies="slow"), CASE.history()
    cost = CASE.gains(kept)[IL] - CASE.gains(ended)[IL]
    worth = CASE.gains(ended)[US] - CASE.gains(kept)[US]

    assert worth >= 1.5 * cost

"""What the US-Australia scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case, mandate

AU: Final = "australia"
US: Final = "united-states"
CASE: Final = Case("us-australia-fta")
ROWS: Final = {
    "sugar": (18, 15),
    "beef": (15, 10),
    "dairy": (10, 8),
    "manufactures": (12, 18),
    "drug-scheme": (15, 12),
    "investment": (10, 14),
    "intellectual-property": (6, 13),
    "local-content": (8, 6),
    "wheat-quarantine": (6, 4),
}
DOSSIER: Final = claims.by_party((AU, US), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from both seats."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_2004_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=3.0, odds=0.7)


def test_sugar_is_a_public_limit_and_not_a_private_one() -> None:
    """The case turns on a limit that one side states and its instructions do not hold."""
    lines = mandate(CASE.scenario().party(AU)).red_lines

    assert all(line.issue != "sugar" for line in lines)
    assert CASE.open_options()["sugar"] == ["review-later", "excluded"]


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"beef": "none"}, AU, 0.1),
        ({"drug_scheme": "pricing-freedom"}, AU, 0.1),
        ({"local_content": "remove"}, AU, 0.5),
        ({"intellectual_property": "us-model"}, AU, 0.65),
        ({"sugar": "token-rise"}, US, 0.1),
        ({"beef": "five-years"}, US, 0.3),
        ({"manufactures": "none"}, US, 0.05),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with two legislatures in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)

"""What the scenario on the remaking of North American trade claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

US: Final = "united-states"
MX: Final = "mexico"
CA: Final = "canada"
CASE: Final = Case("usmca")
ROWS: Final = {
    "car-origin": (28, 28, 14),
    "sunset": (12, 12, 12),
    "panels": (8, 6, 20),
    "dairy": (10, 0, 16),
    "labour": (18, 22, 6),
    "investors": (6, 10, 4),
    "biologics": (6, 6, 8),
    "metals-duties": (8, 16, 14),
    "culture": (4, 0, 6),
}
DOSSIER: Final = claims.by_party((US, MX, CA), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows
TEXT_OF_2018: Final = {"labour": "state-panels", "biologics": "ten-years"}


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_text_of_2019_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=4.0)


def test_the_text_of_2018_could_be_signed_but_not_passed() -> None:
    """Ratifiers bargain too: the lesson of the case."""
    signed = CASE.history(**TEXT_OF_2018)

    assert all(gain > 0.0 for gain in CASE.gains(signed).values())
    assert CASE.chance(signed)[US] <= 0.25


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"panels": "abolish"}, CA, 0.05),
        ({"dairy": "dismantle"}, CA, 0.4),
        ({"labour": "inspections-at-will"}, MX, 0.4),
        ({"metals_duties": "keep"}, MX, 0.2),
        ({"dairy": "none"}, US, 0.3),
        ({"labour": "own-law"}, US, 0.1),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with three legislatures in mind."""
    assert CASE.chance(CASE.history(**change))[party] <= most


def test_two_may_sign_if_one_of_them_is_the_united_states() -> None:
    """The third party must have to reckon with a text of two, as it had to in 2018."""
    rule, principals = CASE.scenario().forum.rule, CASE.scenario().principals

    assert rule.carries(frozenset({US, MX}), principals)
    assert rule.carries(frozenset({US, CA}), principals)
    assert not rule.carries(frozenset({MX, CA}), principals)

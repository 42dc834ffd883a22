"""What the scenario on the US-Japan security treaty claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("us-japan-security-treaty")
DOSSIER: Final = {
    "japan": {
        "defence": 20,
        "consultation": 22,
        "disturbance": 12,
        "term": 10,
        "okinawa": 8,
        "forces-status": 12,
        "cost": 10,
        "economic": 6,
    },
    "united-states": {
        "defence": 20,
        "consultation": 28,
        "disturbance": 4,
        "term": 16,
        "okinawa": 12,
        "forces-status": 10,
        "cost": 5,
        "economic": 5,
    },
}
"""Points of each party in the case dossier, 100 for each."""
SUBSTANCE_SHARE: Final = 0.82  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_what_was_agreed_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=4.0, odds=0.8)

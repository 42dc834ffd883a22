"""What the scenario Israel-Egypt claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("israel-egypt-peace-treaty")
DOSSIER: Final = {
    "israel": {
        "sinai": 15,
        "settlements": 15,
        "forces": 20,
        "normalisation": 18,
        "linkage": 15,
        "priority": 8,
        "oil": 5,
        "side-payments": 4,
    },
    "egypt": {
        "sinai": 30,
        "settlements": 12,
        "forces": 10,
        "normalisation": 8,
        "linkage": 20,
        "priority": 8,
        "oil": 4,
        "side-payments": 8,
    },
}
"""Points of each party in the case dossier, 100 for each."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_what_was_agreed_is_feasible_and_not_the_only_one() -> None:
    """History happened, and trainees should be able to do as well in another way."""
    claims.check_history_and_others(CASE, least=10.0, odds=0.85)

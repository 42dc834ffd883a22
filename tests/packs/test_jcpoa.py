"""What the scenario on the Iran nuclear deal claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("jcpoa")
DOSSIER: Final = {
    "united-states": {
        "enrichment": 22,
        "duration": 14,
        "inspection": 18,
        "relief": 14,
        "snapback": 10,
        "sites": 10,
        "arms": 6,
        "past": 6,
    },
    "iran": {
        "enrichment": 22,
        "duration": 12,
        "inspection": 14,
        "relief": 26,
        "snapback": 6,
        "sites": 10,
        "arms": 6,
        "past": 4,
    },
    "e3": {
        "enrichment": 20,
        "duration": 12,
        "inspection": 18,
        "relief": 12,
        "snapback": 10,
        "sites": 12,
        "arms": 6,
        "past": 10,
    },
    "russia": {
        "enrichment": 14,
        "duration": 8,
        "inspection": 10,
        "relief": 14,
        "snapback": 18,
        "sites": 12,
        "arms": 20,
        "past": 4,
    },
    "china": {
        "enrichment": 12,
        "duration": 6,
        "inspection": 8,
        "relief": 28,
        "snapback": 16,
        "sites": 10,
        "arms": 16,
        "past": 4,
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

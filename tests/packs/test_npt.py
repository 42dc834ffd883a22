"""What the scenario on the non-proliferation treaty claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("npt")
DOSSIER: Final = {
    "united-states": {
        "sharing": 26,
        "safeguards": 22,
        "disarmament": 12,
        "peaceful-uses": 10,
        "assurances": 10,
        "duration": 14,
        "amendment": 6,
    },
    "soviet-union": {
        "sharing": 34,
        "safeguards": 20,
        "disarmament": 12,
        "peaceful-uses": 6,
        "assurances": 8,
        "duration": 14,
        "amendment": 6,
    },
    "west-germany": {
        "sharing": 22,
        "safeguards": 24,
        "disarmament": 8,
        "peaceful-uses": 20,
        "assurances": 6,
        "duration": 14,
        "amendment": 6,
    },
    "non-aligned": {
        "sharing": 6,
        "safeguards": 10,
        "disarmament": 30,
        "peaceful-uses": 22,
        "assurances": 18,
        "duration": 8,
        "amendment": 6,
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
    claims.check_history_and_others(CASE, least=10.0, odds=0.85)

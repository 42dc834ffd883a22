"""What the scenario on the Indus waters claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("indus-waters-treaty")
DOSSIER: Final = {
    "india": {
        "allocation": 26,
        "payment": 20,
        "works": 4,
        "western-uses": 20,
        "transition": 12,
        "dispute-ladder": 10,
        "kashmir": 8,
    },
    "pakistan": {
        "allocation": 28,
        "payment": 18,
        "works": 18,
        "western-uses": 14,
        "transition": 10,
        "dispute-ladder": 8,
        "kashmir": 4,
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


def test_the_bank_mediates_and_has_means() -> None:
    """A lender that could only talk would not be the mediator of this case."""
    told = CASE.scenario()

    assert told.party("world-bank").role == "mediator"
    assert told.principals == ("india", "pakistan")
    assert sum(i.wielder == "world-bank" and i.kind == "promise" for i in told.instruments) >= 2

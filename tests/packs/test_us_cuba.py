"""What the scenario on US-Cuba normalisation claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case

CASE: Final = Case("us-cuba-normalisation")
DOSSIER: Final = {
    "united-states": {
        "contractor": 25,
        "agents": 6,
        "relations": 15,
        "terror-list": 6,
        "embargo": 12,
        "rights": 26,
        "base-claims": 10,
    },
    "cuba": {
        "contractor": 5,
        "agents": 34,
        "relations": 14,
        "terror-list": 14,
        "embargo": 18,
        "rights": 8,
        "base-claims": 7,
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


def test_the_two_need_a_go_between() -> None:
    """The case is about governments without embassies: a letter may pass, a private talk not."""
    contacts = {
        (start.observer, start.subject): start.contact for start in CASE.scenario().relations
    }

    assert contacts[("united-states", "cuba")] == contacts[("cuba", "united-states")] == "section"
    assert CASE.scenario().party("holy-see").role == "mediator"
    assert CASE.scenario().principals == ("united-states", "cuba")

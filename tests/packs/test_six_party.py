"""What the scenario Six-Party Talks claims about itself."""

from __future__ import annotations

from typing import Final

from tests.packs import claims
from tests.packs.case import Case, mandate

CASE: Final = Case("six-party-talks")
DOSSIER: Final = {
    "united-states": {
        "scope": 22,
        "sequence": 10,
        "verification": 22,
        "declaration": 16,
        "energy": 6,
        "security": 12,
        "funds": 8,
        "abductees": 4,
    },
    "dprk": {
        "scope": 22,
        "sequence": 12,
        "verification": 16,
        "declaration": 6,
        "energy": 16,
        "security": 20,
        "funds": 8,
        "abductees": 0,
    },
    "rok": {
        "scope": 18,
        "sequence": 14,
        "verification": 10,
        "declaration": 8,
        "energy": 18,
        "security": 24,
        "funds": 4,
        "abductees": 4,
    },
    "japan": {
        "scope": 20,
        "sequence": 8,
        "verification": 16,
        "declaration": 10,
        "energy": 4,
        "security": 6,
        "funds": 4,
        "abductees": 32,
    },
    "china": {
        "scope": 22,
        "sequence": 16,
        "verification": 8,
        "declaration": 6,
        "energy": 12,
        "security": 26,
        "funds": 8,
        "abductees": 2,
    },
    "russia": {
        "scope": 20,
        "sequence": 16,
        "verification": 8,
        "declaration": 6,
        "energy": 16,
        "security": 22,
        "funds": 10,
        "abductees": 2,
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


def test_samples_are_where_the_room_for_agreement_ends() -> None:
    """The hard issue of the case: written samples strain one side, visits alone the other."""
    limits = {
        party: {
            option: line.rigidity
            for line in mandate(CASE.scenario().party(party)).red_lines
            if line.issue == "verification"
            for option in line.forbidden
        }
        for party in ("united-states", "dprk")
    }
    strained = [set(found) for found in limits.values()]

    assert set.union(*strained) == set(range(6))
    assert limits["dprk"][0] == 1.0
    assert limits["united-states"][5] == 1.0


def test_the_spoken_clause_is_the_least_clear() -> None:
    """What is only said must be easier to quarrel over than anything that is written."""
    issue = CASE.scenario().issues[CASE.scenario().issue_index("verification")]
    spoken = next(option for option in issue.options if option.id == "oral-understanding")

    assert spoken.design is not None
    assert all(
        option.design is not None
        and (option.design.clarity or 0.0) >= (spoken.design.clarity or 0.0)
        for option in issue.options
    )

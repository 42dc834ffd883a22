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


def test_the_pack_loads_without_a_word_of_complaint() -> None:
    """An author who copies this pack should not start from one with known faults."""
    claims.check_is_clean(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_what_was_agreed_was_feasible_for_all() -> None:
    """History happened: nobody crossed a limit, lost by it, or was refused at home."""
    claims.check_history_is_feasible(CASE, least=10.0, odds=0.85)


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    claims.check_several_good_agreements(CASE)


def test_no_seat_is_hopeless() -> None:
    """A trainee in a seat that cannot gain would learn nothing."""
    claims.check_nobody_is_hopeless(CASE)


def test_every_issue_leaves_a_choice() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue open."""
    claims.check_every_issue_is_open(CASE)


def test_what_outsiders_believe_is_near_the_truth_and_not_the_truth() -> None:
    """A public profile is a start for inquiry, neither a lie nor an answer key."""
    claims.check_public_estimates(CASE)


def test_every_seat_has_enough_to_work_with() -> None:
    """Every seat is to be played: each needs a briefing, a case, means and research."""
    claims.check_seats_can_be_played(CASE)


def test_events_and_debrief_are_whole() -> None:
    """Surprises belong to every phase, and a debrief needs questions with two sides."""
    claims.check_deck_and_debrief(CASE)


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

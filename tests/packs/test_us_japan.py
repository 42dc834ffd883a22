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


def test_the_pack_loads_without_a_word_of_complaint() -> None:
    """An author who copies this pack should not start from one with known faults."""
    claims.check_is_clean(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_what_was_agreed_was_feasible_for_all() -> None:
    """History happened: nobody crossed a limit, lost by it, or was refused at home."""
    claims.check_history_is_feasible(CASE, least=4.0, odds=0.8)


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

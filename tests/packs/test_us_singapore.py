"""What the US-Singapore scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case

US: Final = "united-states"
SG: Final = "singapore"
CASE: Final = Case("us-singapore-fta")
ROWS: Final = {
    "capital-transfers": (12, 25),
    "bank-licences": (22, 15),
    "labour-environment": (12, 5),
    "integrated-sourcing": (6, 15),
    "textile-origin": (12, 10),
    "intellectual-property": (24, 5),
    "business-visas": (8, 20),
    "chewing-gum": (4, 5),
}
DOSSIER: Final = claims.by_party((US, SG), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.75  # of the points left for substance beside the design clauses


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_weights(CASE, DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_2003_is_within_both_mandates() -> None:
    """History happened: neither side crossed a red line or did worse than without a deal."""
    claims.check_history_is_within_mandates(CASE, least=5.0, most=15.0)


def test_the_agreement_of_2003_would_pass_at_home() -> None:
    """Singapore's approval was nearly sure; that of Congress was likely but had to be worked for."""
    assert CASE.chance(CASE.history())[SG] >= 0.95
    assert 0.7 <= CASE.chance(CASE.history())[US] <= 0.9


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"labour_environment": "talk-only"}, US, 0.3),
        ({"labour_environment": "sanctions"}, US, 0.65),
        ({"intellectual_property": "trips"}, US, 0.1),
        ({"business_visas": "uncapped"}, US, 0.5),
        ({"bank_licences": "none"}, US, 0.1),
        ({"capital_transfers": "imf-wto-only"}, US, 0.05),
        ({"capital_transfers": "losses-claimable"}, SG, 0.05),
        ({"bank_licences": "national-treatment-now"}, SG, 0.5),
        ({"business_visas": "none"}, SG, 0.2),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would learn to negotiate with the legislature in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    claims.check_several_good_agreements(CASE, least=5.0, count=10, apart=5)


def test_history_is_near_the_frontier_but_not_the_only_point() -> None:
    """Trainees should be able to do about as well as history, and in another way."""
    assert CASE.shortfall() <= 5.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    claims.check_zone(CASE, most=0.02)


def test_every_hard_red_line_binds() -> None:
    """A red line that the other side has no wish to cross teaches nothing."""
    claims.check_hard_lines_bind(CASE)


def test_an_option_is_left_on_both_sides_of_every_formula() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue negotiable."""
    claims.check_every_issue_is_open(CASE)


def test_a_weak_text_keeps_less_well() -> None:
    """The clauses on checks, disputes and exit must show in the years after signature."""
    claims.check_keeps_less_well(
        CASE,
        dispute_settlement="committee",
        verification="self-report",
        safeguard="own-judgement",
        review="contact-points",
        exit="fixed-term",
    )


def test_public_profiles_are_plausible_but_not_the_truth() -> None:
    """What everybody believes should be a start for inquiry, neither a lie nor an answer key."""
    claims.check_estimates_are_alike(CASE)
    for party, reserve in zip(CASE.scenario().parties, CASE.reserves(), strict=True):
        assert 0.0 < abs(party.profile.reserve - reserve) <= 6.0


def test_findings_are_near_the_truth() -> None:
    """Research that misled beyond its own margin would punish those who prepare."""
    claims.check_findings_are_near_the_truth(CASE)


@pytest.mark.parametrize("party", [US, SG])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    claims.check_seat_is_rich(CASE, party)


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    claims.check_deck_is_rich(CASE)

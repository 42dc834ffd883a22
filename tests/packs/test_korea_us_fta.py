"""What the Korea-US scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from game.engine.value import lines_crossed
from game.session.setup import Wish
from tests.packs import claims
from tests.packs.case import Case, mandate
from tests.session.play import sit

KR: Final = "korea"
US: Final = "united-states"
CASE: Final = Case("korea-us-fta")
ROWS: Final = {
    "auto-duties": (22, 28),
    "car-standards": (8, 14),
    "beef": (12, 14),
    "rice": (15, 4),
    "kaesong": (8, 6),
    "trade-remedies": (9, 8),
    "investor-drugs": (8, 12),
    "labour-environment": (6, 8),
    "later-duties": (12, 6),
}
DOSSIER: Final = claims.by_party((KR, US), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows
APRIL_2007: Final = {
    "auto_duties": "at-once",
    "car_standards": "exempt-6500",
    "beef": "under-30-months",
    "labour_environment": "own-law",
}
JUNE_2007: Final = {**APRIL_2007, "labour_environment": "enforceable"}


def test_the_pack_loads_without_a_word_of_complaint() -> None:
    """An author who copies this pack should not start from one with known faults."""
    claims.check_is_clean(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_weights(CASE, DOSSIER, SUBSTANCE_SHARE)


def test_the_text_of_2011_is_good_for_both() -> None:
    """History happened: neither side did worse than without a deal or crossed a hard limit."""
    for party in CASE.scenario().parties:
        crossed = lines_crossed(mandate(party), CASE.scenario(), CASE.history())
        assert all(line.rigidity < 0.1 for line in crossed), party.id
        assert 8.0 <= CASE.gains(CASE.history())[party.id] <= 20.0, party.id


def test_the_text_of_2011_would_pass_but_not_surely() -> None:
    """Both votes were won with work and neither was sure until it was counted."""
    for party, likely in CASE.chance(CASE.history()).items():
        assert 0.7 <= likely <= 0.92, party


@pytest.mark.parametrize("text", [APRIL_2007, JUNE_2007])
def test_the_texts_of_2007_could_be_signed_but_not_passed(text: dict[str, str]) -> None:
    """A deadline forces a signature, not a majority: the lesson of the case."""
    signed = CASE.history(**text)

    assert all(gain >= 0.0 for gain in CASE.gains(signed).values())
    assert CASE.chance(signed)[KR] >= 0.8
    assert CASE.chance(signed)[US] <= 0.2


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"auto_duties": "year-three"}, US, 0.6),
        ({"car_standards": "none-exempt"}, US, 0.4),
        ({"beef": "ban"}, US, 0.2),
        ({"labour_environment": "own-law"}, US, 0.6),
        ({"labour_environment": "soft"}, US, 0.1),
        ({"trade_remedies": "curb-law"}, US, 0.1),
        ({"dispute_settlement": "advisory-panel"}, US, 0.75),
        ({"auto_duties": "performance-based"}, KR, 0.1),
        ({"beef": "all-ages"}, KR, 0.5),
        ({"rice": "wto-share"}, KR, 0.6),
        ({"rice": "new-quota"}, KR, 0.1),
        ({"investor_drugs": "full"}, KR, 0.5),
        ({"phasing": "three-years"}, KR, 0.5),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would learn to negotiate with the legislature in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)


def test_talks_may_settle_the_principles_first() -> None:
    """A text whose clauses on keeping it are still open must not look hopeless to either side."""
    open_clauses = {
        issue.id: issue.status_quo for issue in CASE.scenario().issues if issue.kind == "design"
    }
    settled = zip(CASE.scenario().issues, CASE.history(), strict=True)
    principles = tuple(open_clauses.get(issue.id, option) for issue, option in settled)

    assert all(gain > 0.0 for gain in CASE.gains(principles).values())
    assert all(likely >= 0.5 for likely in CASE.chance(principles).values())


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    claims.check_several_good_agreements(CASE, least=5.0, count=10, apart=5)


def test_history_is_near_the_frontier_but_not_the_only_point() -> None:
    """Trainees should be able to do about as well as history, and in another way."""
    assert 0.0 < CASE.shortfall() <= 6.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    claims.check_zone(CASE, most=0.03)


def test_every_hard_red_line_binds() -> None:
    """A red line that the other side has no wish to cross teaches nothing."""
    claims.check_hard_lines_bind(CASE)


def test_an_option_is_left_on_both_sides_of_every_formula() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue negotiable."""
    claims.check_every_issue_is_open(CASE)


def test_a_weak_text_keeps_less_well() -> None:
    """The clauses on checks, disputes, later duties and exit must show after signature."""
    claims.check_keeps_less_well(
        CASE,
        dispute_settlement="committee",
        origin_checks="self-certified",
        later_duties="own-judgement",
        reopening="contact-points",
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


@pytest.mark.parametrize("party", [KR, US])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    claims.check_seat_is_rich(CASE, party, words=720)


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    claims.check_deck_is_rich(CASE)


def test_clauses_decide_which_later_storm_comes() -> None:
    """Who wrote a floor for steel or a long notice should meet another future than who did not."""
    storms = {
        card.id: {need.issue: set(need.options) for need in card.requires}
        for card in CASE.scenario().deck
        if card.phase == "implementation"
    }

    pairs = [
        ("exit", "termination-letter", "threat-to-leave-slow"),
        ("later-duties", "metals-duty", "metals-duty-answered"),
    ]
    for issue, open_door, closed_door in pairs:
        options = CASE.scenario().issues[CASE.scenario().issue_index(issue)].options
        without, with_clause = storms[open_door][issue], storms[closed_door][issue]
        assert not without & with_clause
        assert without | with_clause == set(range(len(options)))


def test_the_computer_can_play_both_seats_to_the_end() -> None:
    """A sitting that stalls would leave a trainee alone at the table."""
    sitting = sit(Wish(seed=3), CASE.scenario())

    while sitting.step() is not None:
        pass
    result = sitting.result()

    assert result["scenario"] == "korea-us-fta"
    assert result["termination"]


@pytest.mark.parametrize("card", ["aid-for-workers", "city-lost", "translation-errors"])
def test_nobody_is_asked_about_a_vote_that_was_held(card: str) -> None:
    """A card would ask what to do before a vote that lies behind the parties."""
    (found,) = (c for c in CASE.scenario().deck if c.id == card)

    assert any(need.kind == "vote-pending" for need in found.when)

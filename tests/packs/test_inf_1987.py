"""What the INF scenario claims about itself."""

from __future__ import annotations

from typing import Final

import pytest

from tests.packs import claims
from tests.packs.case import Case, mandate

US: Final = "united-states"
SU: Final = "soviet-union"
CASE: Final = Case("inf-1987")
ROWS: Final = {
    "scope": (24, 22),
    "shorter-range": (10, 8),
    "allied-missiles": (14, 14),
    "space-defence": (18, 18),
    "inspections": (22, 16),
    "warheads": (4, 4),
    "elimination": (8, 10),
    "conventional": (0, 8),
}
DOSSIER: Final = claims.by_party((US, SU), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.75  # of the points left for substance beside the design clauses


def test_the_pack_loads_without_a_warning() -> None:
    """A warning in a shipped pack would tell authors that warnings may be ignored."""
    assert CASE.pack().warnings == ()


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_weights(CASE, DOSSIER, SUBSTANCE_SHARE)


def test_the_agreement_of_1987_is_within_both_mandates() -> None:
    """History happened: neither side crossed a red line or did worse than without a deal."""
    claims.check_history_is_within_mandates(CASE)


def test_the_agreement_of_1987_would_pass_at_home() -> None:
    """The Senate gave its consent by 93 to 5 and the Soviet leadership was behind the text."""
    assert 0.85 <= CASE.chance(CASE.history())[US] <= 0.98
    assert CASE.chance(CASE.history())[SU] >= 0.95


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"inspections": "satellites-only"}, US, 0.05),
        ({"inspections": "quotas-no-portal"}, US, 0.2),
        ({"inspections": "anywhere"}, US, 0.2),
        ({"scope": "equal-ceilings"}, US, 0.1),
        ({"space_defence": "conditional"}, US, 0.2),
        ({"allied_missiles": "counted"}, US, 0.1),
        ({"basing_countries": "not-covered"}, US, 0.7),
        ({"data": "totals"}, US, 0.2),
        ({"allied_missiles": "excluded"}, SU, 0.7),
        ({"conventional": "allowed"}, SU, 0.5),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would learn to negotiate with those at home in mind."""
    claims.check_is_harder_to_ratify(CASE, change, party, most)


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    claims.check_several_good_agreements(CASE, least=5.0, count=10, apart=5)
    found = CASE.efficient(least=5.0, odds=0.5)
    assert len({row[CASE.scenario().issue_index("inspections")] for row in found.tolist()}) >= 2


def test_history_is_near_the_frontier_but_not_the_only_point() -> None:
    """Trainees should be able to do about as well as history, and in another way."""
    assert 0.0 < CASE.shortfall() <= 5.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    claims.check_zone(CASE, most=0.02)


def test_every_hard_red_line_binds_as_seen_from_outside() -> None:
    """A red line that the other side is not thought to wish to cross teaches nothing.

    The American demand for inspection anywhere is the exception by design: outsiders take it at
    its word, and only the instructions tell that it was more than Washington could grant.
    """
    claims.check_hard_lines_bind(CASE, lambda party: party.profile.estimate)


def test_washington_asks_for_more_inspection_than_it_wants() -> None:
    """The retreat from "anywhere" is the lesson on reciprocity; it must be in the numbers."""
    us = CASE.scenario().party(US)
    truth = mandate(us).valuation.values["inspections"]
    public = us.profile.estimate.values["inspections"]

    assert public[0] == max(public)
    assert truth[0] < truth[1]
    assert truth[0] < truth[2]


def test_an_option_is_left_on_both_sides_of_every_formula() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue negotiable."""
    claims.check_every_issue_is_open(CASE)


def test_the_verification_ladder_shows_in_the_years_after() -> None:
    """The more one side can see, the better the ban is kept: the heart of the case."""
    claims.check_keeps_less_well(
        CASE,
        inspections="satellites-only",
        data="totals",
        inspection_term="elimination-only",
        commission="diplomatic",
        notices="embassies",
    )


def test_inspectors_who_stay_keep_the_ban_better() -> None:
    """A term that ends with elimination must cost something later, or nobody would ask for more."""
    short, long = (
        CASE.future(CASE.history(inspection_term=term), runs=1000)
        for term in ("elimination-only", "whole-life")
    )

    assert long.durability > short.durability


def test_public_profiles_are_plausible_but_not_the_truth() -> None:
    """What everybody believes should be a start for inquiry, neither a lie nor an answer key."""
    claims.check_estimates_are_alike(CASE)
    for party, reserve in zip(CASE.scenario().parties, CASE.reserves(), strict=True):
        assert 0.0 < reserve - party.profile.reserve <= 8.0  # both can wait longer than believed


def test_findings_are_near_the_truth() -> None:
    """Research that misled beyond its own margin would punish those who prepare."""
    claims.check_findings_are_near_the_truth(CASE)


@pytest.mark.parametrize("party", [US, SU])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    claims.check_seat_is_rich(CASE, party, words=700)


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    claims.check_deck_is_rich(CASE)


def test_contested_history_is_told_with_both_charges() -> None:
    """A training game for all foreign services must not rule on a charge that is disputed."""
    told = CASE.scenario().history
    assert told is not None

    assert "What came later is disputed" in told.text
    assert "Russia denied it" in told.text
    assert all(f"[{number}]" in told.text for number in range(1, 12))

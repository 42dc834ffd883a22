"""What the US-Singapore scenario claims about itself."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from game.analysis.frontier import bilateral, values_of, zone_share
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.treaty import treaty_from
from game.engine.value import crossed_lines, own_value, status_quo
from tests.packs.case import Case, mandate

US: Final = "united-states"
SG: Final = "singapore"

DOSSIER: Final = {
    "capital-transfers": (12, 25),
    "bank-licences": (22, 15),
    "labour-environment": (12, 5),
    "integrated-sourcing": (6, 15),
    "textile-origin": (12, 10),
    "intellectual-property": (24, 5),
    "business-visas": (8, 20),
    "chewing-gum": (4, 5),
}
"""Points of the United States and of Singapore in the case dossier, 100 for each."""
SUBSTANCE_SHARE: Final = 0.75  # of the points left for substance beside the design clauses


CASE: Final = Case("us-singapore-fta")
pack = CASE.pack
scenario = CASE.scenario
tables = CASE.tables
reserves = CASE.reserves
history = CASE.history
chances = CASE.chances
chance = CASE.chance


@pytest.mark.parametrize(("party", "column"), [(US, 0), (SG, 1)])
def test_weights_keep_the_dossiers_proportions(party: str, column: int) -> None:
    """A trainee who learns these priorities should learn those of the case."""
    weights = mandate(scenario().party(party)).valuation.weights

    for issue, points in DOSSIER.items():
        assert weights[issue] == pytest.approx(SUBSTANCE_SHARE * points[column])


def test_the_agreement_of_2003_is_within_both_mandates() -> None:
    """History happened: neither side crossed a red line or did worse than without a deal."""
    for party, reserve in zip(scenario().parties, reserves(), strict=True):
        assert crossed_lines(mandate(party), scenario(), history()) == ()
        gain = own_value(mandate(party), scenario(), history()) - reserve
        assert 10.0 <= gain <= 20.0, party.id


def test_the_agreement_of_2003_would_pass_at_home() -> None:
    """Singapore's approval was nearly sure; that of Congress was likely but had to be worked for."""
    assert chance(history())[SG] >= 0.95
    assert 0.7 <= chance(history())[US] <= 0.9


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
    assert chance(history(**change))[party] <= most
    assert chance(history(**change))[party] < chance(history())[party]


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    front = bilateral(*tables())
    good = (front.values >= reserves() + 5.0).all(axis=1) & (chances(front.packages) >= 0.5).all(
        axis=1
    )
    packages = front.packages[good]

    differ = (packages[:, None, :] != packages[None, :, :]).sum(axis=2)
    assert len(packages) >= 10
    assert differ.max() >= 5


def test_history_is_near_the_frontier_but_not_the_only_point() -> None:
    """Trainees should be able to do about as well as history, and in another way."""
    front = bilateral(*tables())
    [settled] = values_of(tables(), np.array([history()]))

    better = (front.values >= settled).all(axis=1)
    shortfall = (front.values[better] - settled).sum(axis=1).max(initial=0.0)

    assert shortfall <= 5.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    share = zone_share(tables(), reserves())

    assert 0.0005 <= share <= 0.02
    assert all(
        own_value(mandate(party), scenario(), status_quo(scenario())) < reserve
        for party, reserve in zip(scenario().parties, reserves(), strict=True)
    )


def test_every_hard_red_line_binds() -> None:
    """A red line that the other side has no wish to cross teaches nothing."""
    for party, other in zip(scenario().parties, reversed(scenario().parties), strict=True):
        wishes = mandate(other).valuation
        for line in (line for line in mandate(party).red_lines if line.rigidity >= 1.0):
            values = wishes.values[line.issue]
            allowed = [v for n, v in enumerate(values) if n not in line.forbidden]
            assert max(values[n] for n in line.forbidden) >= max(allowed), line


def test_an_option_is_left_on_both_sides_of_every_formula() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue negotiable."""
    for number, issue in enumerate(scenario().issues):
        forbidden = [own.forbidden[number, : len(issue.options)] for own in tables()]
        assert (~np.any(forbidden, axis=0)).sum() >= 2, issue.id


def test_a_weak_text_keeps_less_well() -> None:
    """The clauses on checks, disputes and exit must show in the years after signature."""
    weak = history(
        dispute_settlement="committee",
        verification="self-report",
        safeguard="own-judgement",
        review="contact-points",
        exit="fixed-term",
    )
    futures = {
        text: simulate(treaty_from(scenario(), text, starting_factors(scenario())), 1, runs=400)
        for text in (history(), weak)
    }

    assert futures[history()].durability >= futures[weak].durability + 10.0
    assert futures[history()].value[0] > reserves()[0]
    assert futures[history()].value[1] > reserves()[1]


def test_public_profiles_are_plausible_but_not_the_truth() -> None:
    """What everybody believes should be a start for inquiry, neither a lie nor an answer key."""
    for party in scenario().parties:
        truth, estimate = mandate(party).valuation.weights, party.profile.estimate.weights
        gaps = [abs(truth[issue] - estimate[issue]) for issue in truth]
        assert 0.5 <= max(gaps) <= 5.0
        order = np.corrcoef([truth[i] for i in truth], [estimate[i] for i in truth])[0, 1]
        assert order >= 0.85
        reserve = max(mandate(party).impasse, mandate(party).outside_option)
        assert 0.0 < abs(party.profile.reserve - reserve) <= 6.0


def test_findings_are_near_the_truth() -> None:
    """Research that misled beyond its own margin would punish those who prepare."""
    for finding in scenario().findings:
        if finding.weight is None or finding.issue is None or finding.spread is None:
            continue
        truth = mandate(scenario().party(finding.about)).valuation.weights[finding.issue]
        assert abs(finding.weight - truth) <= 1.5 * finding.spread, finding.id


@pytest.mark.parametrize("party", [US, SG])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    told = scenario()
    kinds = {i.kind for i in told.instruments if i.wielder == party}

    assert sum(argument.by == party for argument in told.arguments) >= 5
    assert sum(finding.by == party for finding in told.findings) >= 6
    assert kinds == {"promise", "threat", "warning"}
    assert len(mandate(told.party(party)).instructions.split()) >= 500
    assert len(told.objectives[party]) >= 3


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    deck = scenario().deck

    assert len(deck) >= 12
    assert {card.phase for card in deck} == {"rounds", "ratification", "implementation"}
    assert 500 <= len(scenario().general.split()) <= 800
    assert len(scenario().debates) >= 2

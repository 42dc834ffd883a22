"""What the Korea-US scenario claims about itself."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from game.analysis.frontier import bilateral, values_of, zone_share
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.treaty import treaty_from
from game.engine.value import crossed_lines, own_value, status_quo
from game.model.draft import Package
from game.packs.load import check_pack
from game.session.setup import Wish
from tests.packs.builders import SHIPPED
from tests.packs.case import Case, mandate
from tests.session.play import sit

KR: Final = "korea"
US: Final = "united-states"

DOSSIER: Final = {
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
"""Points of Korea and of the United States in the case dossier, 100 for each."""
SUBSTANCE_SHARE: Final = 0.8  # of the points left for the dossier's rows
APRIL_2007: Final = {
    "auto_duties": "at-once",
    "car_standards": "exempt-6500",
    "beef": "under-30-months",
    "labour_environment": "own-law",
}
JUNE_2007: Final = {**APRIL_2007, "labour_environment": "enforceable"}


CASE: Final = Case("korea-us-fta")
pack = CASE.pack
scenario = CASE.scenario
tables = CASE.tables
reserves = CASE.reserves
history = CASE.history
chances = CASE.chances
chance = CASE.chance


def gains(package: Package) -> dict[str, float]:
    """Return what a package is worth to each party above its reservation value."""
    return {
        party.id: own_value(mandate(party), scenario(), package) - reserve
        for party, reserve in zip(scenario().parties, reserves(), strict=True)
    }


def test_the_pack_loads_without_a_word_of_complaint() -> None:
    """An author who copies this pack should not start from one with known faults."""
    checked = check_pack(SHIPPED / "historical" / "korea-us-fta")

    assert checked.problems == ()
    assert pack().warnings == ()


@pytest.mark.parametrize(("party", "column"), [(KR, 0), (US, 1)])
def test_weights_keep_the_dossiers_proportions(party: str, column: int) -> None:
    """A trainee who learns these priorities should learn those of the case."""
    weights = mandate(scenario().party(party)).valuation.weights

    for issue, points in DOSSIER.items():
        assert weights[issue] == pytest.approx(SUBSTANCE_SHARE * points[column])


def test_the_text_of_2011_is_good_for_both() -> None:
    """History happened: neither side did worse than without a deal or crossed a hard limit."""
    for party in scenario().parties:
        crossed = crossed_lines(mandate(party), scenario(), history())
        assert all(rigidity < 0.1 for rigidity in crossed), party.id
        assert 8.0 <= gains(history())[party.id] <= 20.0, party.id


def test_the_text_of_2011_would_pass_but_not_surely() -> None:
    """Both votes were won with work and neither was sure until it was counted."""
    for party, likely in chance(history()).items():
        assert 0.7 <= likely <= 0.92, party


@pytest.mark.parametrize("text", [APRIL_2007, JUNE_2007])
def test_the_texts_of_2007_could_be_signed_but_not_passed(text: dict[str, str]) -> None:
    """A deadline forces a signature, not a majority: the lesson of the case."""
    signed = history(**text)

    assert all(gain >= 0.0 for gain in gains(signed).values())
    assert chance(signed)[KR] >= 0.8
    assert chance(signed)[US] <= 0.2


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
    assert chance(history(**change))[party] <= most
    assert chance(history(**change))[party] < chance(history())[party]


def test_talks_may_settle_the_principles_first() -> None:
    """A text whose clauses on keeping it are still open must not look hopeless to either side."""
    open_clauses = {
        issue.id: issue.status_quo for issue in scenario().issues if issue.kind == "design"
    }
    settled = zip(scenario().issues, history(), strict=True)
    principles = tuple(open_clauses.get(issue.id, option) for issue, option in settled)

    assert all(gain > 0.0 for gain in gains(principles).values())
    assert all(likely >= 0.5 for likely in chance(principles).values())


def test_there_is_more_than_one_good_agreement() -> None:
    """With one right answer the game would be a riddle and not a negotiation."""
    front = bilateral(*tables())
    good = (front.values >= reserves() + 5.0).all(axis=1)
    good &= (chances(front.packages) >= 0.5).all(axis=1)
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

    assert 0.0 < shortfall <= 6.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    share = zone_share(tables(), reserves())

    assert 0.0005 <= share <= 0.03
    assert all(gain < 0.0 for gain in gains(status_quo(scenario())).values())


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
    """The clauses on checks, disputes, later duties and exit must show after signature."""
    weak = history(
        dispute_settlement="committee",
        origin_checks="self-certified",
        later_duties="own-judgement",
        reopening="contact-points",
        exit="fixed-term",
    )
    futures = {
        text: simulate(treaty_from(scenario(), text, starting_factors(scenario())), 1, runs=400)
        for text in (history(), weak)
    }

    assert futures[history()].durability >= futures[weak].durability + 10.0
    assert all(futures[history()].value > reserves())


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


@pytest.mark.parametrize("party", [KR, US])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    told = scenario()
    kinds = {i.kind for i in told.instruments if i.wielder == party}

    assert sum(argument.by == party for argument in told.arguments) >= 5
    assert sum(finding.by == party for finding in told.findings) >= 6
    assert kinds == {"promise", "threat", "warning"}
    assert 500 <= len(mandate(told.party(party)).instructions.split()) <= 720
    assert len(told.objectives[party]) >= 3


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    deck = scenario().deck

    assert len(deck) >= 12
    assert {card.phase for card in deck} == {"rounds", "ratification", "implementation"}
    assert 500 <= len(scenario().general.split()) <= 800
    assert len(scenario().debates) >= 2


def test_clauses_decide_which_later_storm_comes() -> None:
    """Who wrote a floor for steel or a long notice should meet another future than who did not."""
    storms = {
        card.id: {need.issue: set(need.options) for need in card.requires}
        for card in scenario().deck
        if card.phase == "implementation"
    }

    pairs = [
        ("exit", "termination-letter", "threat-to-leave-slow"),
        ("later-duties", "metals-duty", "metals-duty-answered"),
    ]
    for issue, open_door, closed_door in pairs:
        options = scenario().issues[scenario().issue_index(issue)].options
        without, with_clause = storms[open_door][issue], storms[closed_door][issue]
        assert not without & with_clause
        assert without | with_clause == set(range(len(options)))


def test_the_computer_can_play_both_seats_to_the_end() -> None:
    """A sitting that stalls would leave a trainee alone at the table."""
    sitting = sit(Wish(seed=3), scenario())

    while sitting.step() is not None:
        pass
    result = sitting.result()

    assert result["scenario"] == "korea-us-fta"
    assert result["termination"]

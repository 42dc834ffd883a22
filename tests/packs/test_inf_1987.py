"""What the INF scenario claims about itself."""

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
SU: Final = "soviet-union"

DOSSIER: Final = {
    "scope": (24, 22),
    "shorter-range": (10, 8),
    "allied-missiles": (14, 14),
    "space-defence": (18, 18),
    "inspections": (22, 16),
    "warheads": (4, 4),
    "elimination": (8, 10),
    "conventional": (0, 8),
}
"""Points of the United States and of the Soviet Union in the case dossier, 100 for each."""
SUBSTANCE_SHARE: Final = 0.75  # of the points left for substance beside the design clauses


CASE: Final = Case("inf-1987")
pack = CASE.pack
scenario = CASE.scenario
tables = CASE.tables
reserves = CASE.reserves
history = CASE.history
chances = CASE.chances
chance = CASE.chance


def test_the_pack_loads_without_a_warning() -> None:
    """A warning in a shipped pack would tell authors that warnings may be ignored."""
    assert pack().warnings == ()


@pytest.mark.parametrize(("party", "column"), [(US, 0), (SU, 1)])
def test_weights_keep_the_dossiers_proportions(party: str, column: int) -> None:
    """A trainee who learns these priorities should learn those of the case."""
    weights = mandate(scenario().party(party)).valuation.weights

    for issue, points in DOSSIER.items():
        assert weights[issue] == pytest.approx(SUBSTANCE_SHARE * points[column])


def test_the_agreement_of_1987_is_within_both_mandates() -> None:
    """History happened: neither side crossed a red line or did worse than without a deal."""
    for party, reserve in zip(scenario().parties, reserves(), strict=True):
        assert crossed_lines(mandate(party), scenario(), history()) == ()
        gain = own_value(mandate(party), scenario(), history()) - reserve
        assert 10.0 <= gain <= 20.0, party.id


def test_the_agreement_of_1987_would_pass_at_home() -> None:
    """The Senate gave its consent by 93 to 5 and the Soviet leadership was behind the text."""
    assert 0.85 <= chance(history())[US] <= 0.98
    assert chance(history())[SU] >= 0.95


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
    assert len({row[scenario().issue_index("inspections")] for row in packages.tolist()}) >= 2


def test_history_is_near_the_frontier_but_not_the_only_point() -> None:
    """Trainees should be able to do about as well as history, and in another way."""
    front = bilateral(*tables())
    [settled] = values_of(tables(), np.array([history()]))

    better = (front.values >= settled).all(axis=1)
    shortfall = (front.values[better] - settled).sum(axis=1).max(initial=0.0)

    assert 0.0 < shortfall <= 5.0


def test_the_zone_of_agreement_is_neither_empty_nor_huge() -> None:
    """Without a zone nobody can win; in a huge one nobody needs to think."""
    share = zone_share(tables(), reserves())

    assert 0.0005 <= share <= 0.02
    assert all(
        own_value(mandate(party), scenario(), status_quo(scenario())) < reserve
        for party, reserve in zip(scenario().parties, reserves(), strict=True)
    )


def test_every_hard_red_line_binds_as_seen_from_outside() -> None:
    """A red line that the other side is not thought to wish to cross teaches nothing.

    The American demand for inspection anywhere is the exception by design: outsiders take it at
    its word, and only the instructions tell that it was more than Washington could grant.
    """
    for party, other in zip(scenario().parties, reversed(scenario().parties), strict=True):
        for line in (line for line in mandate(party).red_lines if line.rigidity >= 1.0):
            values = other.profile.estimate.values[line.issue]
            allowed = [v for n, v in enumerate(values) if n not in line.forbidden]
            assert max(values[n] for n in line.forbidden) >= max(allowed), line


def test_washington_asks_for_more_inspection_than_it_wants() -> None:
    """The retreat from "anywhere" is the lesson on reciprocity; it must be in the numbers."""
    us = scenario().party(US)
    truth = mandate(us).valuation.values["inspections"]
    public = us.profile.estimate.values["inspections"]

    assert public[0] == max(public)
    assert truth[0] < truth[1]
    assert truth[0] < truth[2]


def test_an_option_is_left_on_both_sides_of_every_formula() -> None:
    """Where the limits of the case left one level only, a half-step keeps the issue negotiable."""
    for number, issue in enumerate(scenario().issues):
        forbidden = [own.forbidden[number, : len(issue.options)] for own in tables()]
        assert (~np.any(forbidden, axis=0)).sum() >= 2, issue.id


def test_the_verification_ladder_shows_in_the_years_after() -> None:
    """The more one side can see, the better the ban is kept: the heart of the case."""
    weak = history(
        inspections="satellites-only",
        data="totals",
        inspection_term="elimination-only",
        commission="diplomatic",
        notices="embassies",
    )
    futures = {
        text: simulate(treaty_from(scenario(), text, starting_factors(scenario())), 1, runs=400)
        for text in (history(), weak)
    }

    assert futures[history()].durability >= futures[weak].durability + 10.0
    assert futures[history()].value[0] > reserves()[0]
    assert futures[history()].value[1] > reserves()[1]


def test_inspectors_who_stay_keep_the_ban_better() -> None:
    """A term that ends with elimination must cost something later, or nobody would ask for more."""
    texts = [history(inspection_term=term) for term in ("elimination-only", "whole-life")]
    short, long = (
        simulate(treaty_from(scenario(), text, starting_factors(scenario())), 1, runs=1000)
        for text in texts
    )

    assert long.durability > short.durability


def test_public_profiles_are_plausible_but_not_the_truth() -> None:
    """What everybody believes should be a start for inquiry, neither a lie nor an answer key."""
    for party in scenario().parties:
        truth, estimate = mandate(party).valuation.weights, party.profile.estimate.weights
        gaps = [abs(truth[issue] - estimate[issue]) for issue in truth]
        assert 0.5 <= max(gaps) <= 5.0
        order = np.corrcoef([truth[i] for i in truth], [estimate[i] for i in truth])[0, 1]
        assert order >= 0.85
        reserve = max(mandate(party).impasse, mandate(party).outside_option)
        assert 0.0 < reserve - party.profile.reserve <= 8.0  # both can wait longer than believed


def test_findings_are_near_the_truth() -> None:
    """Research that misled beyond its own margin would punish those who prepare."""
    for finding in scenario().findings:
        if finding.weight is None or finding.issue is None or finding.spread is None:
            continue
        truth = mandate(scenario().party(finding.about)).valuation.weights[finding.issue]
        assert abs(finding.weight - truth) <= 1.5 * finding.spread, finding.id


@pytest.mark.parametrize("party", [US, SU])
def test_each_seat_has_enough_to_work_with(party: str) -> None:
    """Both seats are to be played: each needs a case, means, research and a full briefing."""
    told = scenario()
    kinds = {i.kind for i in told.instruments if i.wielder == party}

    assert sum(argument.by == party for argument in told.arguments) >= 5
    assert sum(finding.by == party for finding in told.findings) >= 6
    assert kinds == {"promise", "threat", "warning"}
    assert 500 <= len(mandate(told.party(party)).instructions.split()) <= 700
    assert len(told.objectives[party]) >= 3


def test_the_deck_reaches_every_phase() -> None:
    """Surprises belong to talks, ratification and the years after."""
    deck = scenario().deck

    assert len(deck) >= 12
    assert {card.phase for card in deck} == {"rounds", "ratification", "implementation"}
    assert 500 <= len(scenario().general.split()) <= 800
    assert len(scenario().debates) >= 2


def test_contested_history_is_told_with_both_charges() -> None:
    """A training game for all foreign services must not rule on a charge that is disputed."""
    told = scenario().history
    assert told is not None

    assert "What came later is disputed" in told.text
    assert "Russia denied it" in told.text
    assert all(f"[{number}]" in told.text for number in range(1, 12))

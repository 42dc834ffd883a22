"""What every historical scenario claims, whatever its case: checks for the packs' own tests."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from game.engine.value import crossed_lines
from game.model.scenario import Scenario
from game.packs.load import check_pack
from tests.packs.builders import SHIPPED
from tests.packs.case import Case, mandate

GOOD: Final = (
    1.0  # points above its reservation value that make an agreement worth a party's while
)
LIKELY: Final = 0.5  # chance at home at which a text may be signed with an easy mind
MOST_GAIN: Final = 45.0  # points; a party that gains more needs no negotiation
ISSUES_APART: Final = 2  # by which two agreements are told apart


def check_is_clean(case: Case) -> None:
    """Fail if the pack has an error or a warning."""
    checked = check_pack(SHIPPED / "historical" / case.id)

    assert checked.problems == ()
    assert case.pack().warnings == ()


def check_history_is_feasible(case: Case, least: float = GOOD, odds: float = 0.8) -> None:
    """Fail if somebody would have crossed a hard line, lost by, or been refused, what happened."""
    agreed = case.history()
    for party in case.scenario().parties:
        crossed = crossed_lines(mandate(party), case.scenario(), agreed)
        assert all(rigidity < 1.0 for rigidity in crossed), party.id
    gains, chances = case.gains(agreed), case.chance(agreed)
    for party_id in case.scenario().principals:
        assert least <= gains[party_id] <= MOST_GAIN, (party_id, gains[party_id])
        assert chances[party_id] >= odds, (party_id, chances[party_id])


def check_several_good_agreements(case: Case, odds: float = LIKELY) -> None:
    """Fail if only one efficient agreement serves everybody, or none."""
    found = case.efficient(least=GOOD, odds=odds)

    assert len(found) >= ISSUES_APART
    assert (found[:, None, :] != found[None, :, :]).sum(axis=2).max() >= ISSUES_APART


def check_nobody_is_hopeless(case: Case, least: float = 4.0) -> None:
    """Fail if a party can gain next to nothing in any efficient agreement that serves all."""
    found = case.efficient(least=0.0, odds=0.3)
    rows = [tuple(int(option) for option in row) for row in found.tolist()]
    for party in case.scenario().party_ids:
        assert max(case.gains(row)[party] for row in rows) >= least, party


def check_every_issue_is_open(case: Case, but: Collection[str] = ()) -> None:
    """Fail if hard lines leave one option on an issue that is not a deliberate exception."""
    for issue, options in case.open_options().items():
        assert (len(options) >= ISSUES_APART) != (issue in but), (issue, options)


def check_dossier(
    scenario: Scenario, points: Mapping[str, Mapping[str, float]], share: float
) -> None:
    """Fail if a party's weights on the dossier's rows do not keep its proportions."""
    for party_id, rows in points.items():
        weights = mandate(scenario.party(party_id)).valuation.weights
        for issue, worth in rows.items():
            assert abs(weights.get(issue, 0.0) - share * worth) <= 0.05, (party_id, issue)


def check_public_estimates(case: Case) -> None:
    """Fail if what everybody believes is the truth, or has nothing to do with it."""
    for party in case.scenario().parties:
        truth, estimate = mandate(party).valuation.weights, party.profile.estimate.weights
        gaps = [abs(truth[issue] - estimate.get(issue, 0.0)) for issue in truth]
        assert 0.5 <= max(gaps) <= 8.0, party.id


def check_seats_can_be_played(case: Case, words: int = 200) -> None:
    """Fail if a seat lacks a briefing, a case to make, means or aims."""
    told = case.scenario()
    for party in told.parties:
        assert len(mandate(party).instructions.split()) >= words, party.id
        assert sum(argument.by == party.id for argument in told.arguments) >= 2, party.id
        assert any(i.wielder == party.id for i in told.instruments), party.id
        assert any(finding.by == party.id for finding in told.findings), party.id
        assert len(told.objectives[party.id]) >= 3, party.id


def check_deck_and_debrief(case: Case) -> None:
    """Fail if surprises miss a phase or the debrief has nothing to talk about."""
    told = case.scenario()
    assert {card.phase for card in told.deck} == {"rounds", "ratification", "implementation"}
    assert len(told.debates) >= 2
    assert len(told.lessons) >= 3
    assert told.history is not None
    assert all(f"[{n}]" in told.history.text for n in range(1, len(told.history.sources) + 1))

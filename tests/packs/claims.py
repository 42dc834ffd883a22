"""What every historical scenario claims, whatever its case: checks for the packs' own tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from math import inf
from typing import Final

import numpy as np
import pytest

from game.engine.value import lines_crossed, status_quo
from game.model.party import Party, Valuation
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


def check_common_claims(case: Case) -> None:
    """Fail if the pack is not clean, open on every issue, and playable from every seat."""
    check_is_clean(case)
    check_every_issue_is_open(case)
    check_seats_can_be_played(case)
    check_public_estimates(case)
    check_deck_and_debrief(case)


def check_is_clean(case: Case) -> None:
    """Fail if the pack has an error or a warning."""
    checked = check_pack(SHIPPED / "historical" / case.id)

    assert checked.problems == ()
    assert case.pack().warnings == ()


def check_history_is_feasible(case: Case, least: float = GOOD, odds: float = 0.8) -> None:
    """Fail if somebody would have crossed a hard line, lost by, or been refused, what happened."""
    agreed = case.history()
    for party in case.scenario().parties:
        crossed = lines_crossed(mandate(party), case.scenario(), agreed)
        assert all(line.rigidity < 1.0 for line in crossed), party.id
    gains, chances = case.gains(agreed), case.chance(agreed)
    for party_id in case.scenario().principals:
        assert least <= gains[party_id] <= MOST_GAIN, (party_id, gains[party_id])
        assert chances[party_id] >= odds, (party_id, chances[party_id])


def check_history_and_others(case: Case, least: float = GOOD, odds: float = 0.8) -> None:
    """Fail if history was not feasible, was the only good agreement, or a seat is hopeless."""
    check_history_is_feasible(case, least=least, odds=odds)
    check_several_good_agreements(case)
    check_nobody_is_hopeless(case)


def check_history_is_within_mandates(case: Case, least: float = 10.0, most: float = 20.0) -> None:
    """Fail if history crossed any line, or gained a party too few or too many points."""
    for party in case.scenario().parties:
        assert lines_crossed(mandate(party), case.scenario(), case.history()) == ()
        assert least <= case.gains(case.history())[party.id] <= most, party.id


def check_is_harder_to_ratify(
    case: Case, change: Mapping[str, str], party: str, most: float
) -> None:
    """Fail if a worse text than history passes at home too easily, or as easily as history."""
    chance = case.chance(case.history(**change))[party]

    assert chance <= most
    assert chance < case.chance(case.history())[party]


def check_several_good_agreements(
    case: Case, least: float = GOOD, count: int = ISSUES_APART, apart: int = ISSUES_APART
) -> None:
    """Fail if only few efficient agreements serve everybody, or they are all alike."""
    found = case.efficient(least=least, odds=LIKELY)

    assert len(found) >= count
    assert (found[:, None, :] != found[None, :, :]).sum(axis=2).max() >= apart


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


def check_zone(case: Case, most: float) -> None:
    """Fail if hardly a package or too many are in the zone, or if it includes the status quo."""
    assert 0.0005 <= case.zone() <= most
    assert all(gain < 0.0 for gain in case.gains(status_quo(case.scenario())).values())


def _instructed(party: Party) -> Valuation:
    return mandate(party).valuation


def check_hard_lines_bind(case: Case, wishes: Callable[[Party], Valuation] = _instructed) -> None:
    """Fail if one of two has a hard red line that the other has no wish to cross."""
    parties = case.scenario().parties
    for party, other in zip(parties, reversed(parties), strict=True):
        for line in (line for line in mandate(party).red_lines if line.rigidity >= 1.0):
            values = wishes(other).values[line.issue]
            allowed = [v for n, v in enumerate(values) if n not in line.forbidden]
            assert max(values[n] for n in line.forbidden) >= max(allowed), line


def check_keeps_less_well(case: Case, **weak: str) -> None:
    """Fail if weaker clauses do not show after signature, or if history is then not worth it."""
    kept = case.future(case.history())

    assert kept.durability >= case.future(case.history(**weak)).durability + 10.0
    assert all(kept.value > case.reserves())


def check_weights(case: Case, points: Mapping[str, Mapping[str, float]], share: float) -> None:
    """Fail if a party's weights on the dossier's rows are not its points there, scaled."""
    for party_id, rows in points.items():
        weights = mandate(case.scenario().party(party_id)).valuation.weights
        for issue, worth in rows.items():
            assert weights[issue] == pytest.approx(share * worth), (party_id, issue)


def by_party(
    parties: Collection[str], rows: Mapping[str, tuple[float, ...]]
) -> dict[str, dict[str, float]]:
    """Return the dossier's points by party; each row has a column for each."""
    return {
        party: {row: points[place] for row, points in rows.items()}
        for place, party in enumerate(parties)
    }


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


def check_estimates_are_alike(case: Case) -> None:
    """Fail if what everybody believes of priorities is the truth, or turns their order round."""
    for party in case.scenario().parties:
        truth, estimate = mandate(party).valuation.weights, party.profile.estimate.weights
        gaps = [abs(truth[issue] - estimate[issue]) for issue in truth]
        assert 0.5 <= max(gaps) <= 5.0
        order = np.corrcoef([truth[i] for i in truth], [estimate[i] for i in truth])[0, 1]
        assert order >= 0.85


def check_findings_are_near_the_truth(case: Case) -> None:
    """Fail if research misleads beyond its own margin."""
    for finding in case.scenario().findings:
        if finding.weight is None or finding.issue is None or finding.spread is None:
            continue
        truth = mandate(case.scenario().party(finding.about)).valuation.weights[finding.issue]
        assert abs(finding.weight - truth) <= 1.5 * finding.spread, finding.id


def check_seats_can_be_played(case: Case, words: int = 200) -> None:
    """Fail if a seat lacks a briefing, a case to make, means or aims."""
    told = case.scenario()
    for party in told.parties:
        assert len(mandate(party).instructions.split()) >= words, party.id
        assert sum(argument.by == party.id for argument in told.arguments) >= 2, party.id
        wields = any(i.wielder == party.id for i in told.instruments)
        assert wields or party.role == "observer", party.id
        assert any(finding.by == party.id for finding in told.findings), party.id
        assert len(told.objectives[party.id]) >= 3, party.id


def check_deck_and_debrief(case: Case) -> None:
    """Fail if surprises miss a phase or the debrief has nothing to talk about."""
    told = case.scenario()
    assert {card.phase for card in told.deck} >= {"rounds", "ratification", "implementation"}
    assert len(told.debates) >= 2
    assert len(told.lessons) >= 3
    assert told.history is not None
    assert all(f"[{n}]" in told.history.text for n in range(1, len(told.history.sources) + 1))


def check_seat_is_rich(case: Case, party: str, words: float = inf) -> None:
    """Fail if a seat lacks a full briefing of at most so many words, a case, means or research."""
    told = case.scenario()
    kinds = {i.kind for i in told.instruments if i.wielder == party}

    assert sum(argument.by == party for argument in told.arguments) >= 5
    assert sum(finding.by == party for finding in told.findings) >= 6
    assert kinds == {"promise", "threat", "warning"}
    assert 500 <= len(mandate(told.party(party)).instructions.split()) <= words
    assert len(told.objectives[party]) >= 3


def check_deck_is_rich(case: Case) -> None:
    """Fail if there are few surprises, in some phase none, or little to read and to debate."""
    told = case.scenario()

    assert len(told.deck) >= 12
    assert {card.phase for card in told.deck} >= {"rounds", "ratification", "implementation"}
    assert 500 <= len(told.general.split()) <= 800
    assert len(told.debates) >= 2

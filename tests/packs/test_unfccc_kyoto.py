"""What the Kyoto scenario claims about itself."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from game.engine.value import lines_crossed
from tests.packs import claims
from tests.packs.case import Case, mandate

EU: Final = "european-union"
US: Final = "united-states"
JP: Final = "japan"
RU: Final = "russia"
G77: Final = "developing-states"
IS: Final = "island-states"
CASE: Final = Case("unfccc-kyoto")
ROWS: Final = {
    "targets": (24, 22, 24, 16, 18, 44),
    "mechanisms": (12, 24, 14, 30, 16, 6),
    "developing": (6, 20, 6, 4, 40, 8),
    "burden": (18, 8, 16, 14, 4, 4),
    "sinks": (8, 10, 10, 10, 4, 10),
    "policies": (14, 8, 8, 4, 2, 8),
    "compliance": (12, 6, 12, 14, 8, 14),
    "entry": (6, 2, 10, 8, 8, 6),
}
DOSSIER: Final = claims.by_party((EU, US, JP, RU, G77, IS), ROWS)
"""Points in the case dossier, 100 for each party."""
SUBSTANCE_SHARE: Final = 0.9  # of the points left for the dossier's rows


def test_the_pack_keeps_the_common_claims() -> None:
    """A shipped case must be clean, open on every issue, and playable from every seat."""
    claims.check_common_claims(CASE)


def test_weights_keep_the_dossiers_proportions() -> None:
    """A trainee who learns these priorities should learn those of the case."""
    claims.check_dossier(CASE.scenario(), DOSSIER, SUBSTANCE_SHARE)


def test_the_protocol_of_1997_is_worth_signing_for_all() -> None:
    """History happened at the table: all gained by it, and no hard line was crossed."""
    agreed = CASE.history()
    for party in CASE.scenario().parties:
        crossed = lines_crossed(mandate(party), CASE.scenario(), agreed)
        assert all(line.rigidity < 1.0 for line in crossed), party.id
    assert all(5.0 <= gain <= claims.MOST_GAIN for gain in CASE.gains(agreed).values())


def test_only_the_united_states_would_not_ratify_it() -> None:
    """Signing is not consent: the Senate had answered before the talks ended."""
    for party, chance in CASE.chance(CASE.history()).items():
        assert chance <= 0.15 if party == US else chance >= 0.75, (party, chance)


def test_a_text_that_the_senate_might_read_exists() -> None:
    """The counterfactual of the case must be there for whoever looks, at a price."""
    found = CASE.efficient(least=claims.GOOD, odds=0.3)

    assert len(found) >= 1
    best = max(found.tolist(), key=lambda row: CASE.chance(tuple(row))[US])
    assert CASE.chance(tuple(best))[US] >= 0.5


def test_there_is_more_than_one_good_text_and_nobody_is_hopeless() -> None:
    """Trainees should be able to do as well as history in another way."""
    found = CASE.efficient(least=claims.GOOD)
    rows = [tuple(int(option) for option in row) for row in found.tolist()]

    assert (found[:, None, :] != found[None, :, :]).sum(axis=2).max() >= claims.ISSUES_APART
    gains = np.array([list(CASE.gains(row).values()) for row in rows])
    assert (gains.max(axis=0) >= 5.0).all()


@pytest.mark.parametrize(
    ("change", "party", "most"),
    [
        ({"targets": "level-1990"}, EU, 0.1),
        ({"mechanisms": "capped"}, RU, 0.1),
        ({"developing": "voluntary-article"}, G77, 0.1),
        ({"compliance": "none"}, IS, 0.1),
        ({"targets": "fifteen-2010"}, JP, 0.1),
    ],
)
def test_worse_texts_are_harder_to_ratify(change: dict[str, str], party: str, most: float) -> None:
    """If any text passed, nobody would negotiate with those at home in mind."""
    assert CASE.chance(CASE.history(**change))[party] <= most


def test_without_the_largest_each_other_large_state_is_needed() -> None:
    """A threshold makes kingmakers: that is why one ratifier could ask for something."""
    scenario = CASE.scenario()
    rule, entry, all_ = scenario.forum.rule, scenario.forum.entry, frozenset(scenario.principals)
    assert entry is not None

    rest = all_ - {US}
    assert rule.share(rest, scenario.principals) >= entry.share
    for party in (EU, RU, JP):
        assert rule.share(rest - {party}, scenario.principals) < entry.share, party

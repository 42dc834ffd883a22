from __future__ import annotations

import numpy as np

from game.analysis.designs import ESCAPES, design_numbers, designs_of
from game.analysis.tables import all_packages
from game.engine.value import design_of
from game.model.draft import OPEN, Design
from tests.toys import toy_scenario

SCENARIO = toy_scenario()


def test_arrays_agree_with_the_rules_on_every_text() -> None:
    """If this failed, the AI would expect another design than the one that is signed."""
    packages = all_packages(np.array([len(issue.options) for issue in SCENARIO.issues]))
    packages = np.concatenate([packages[::7], np.full((1, packages.shape[1]), OPEN)])

    designs = designs_of(SCENARIO, packages)

    for n, row in enumerate(packages):
        design = design_of(SCENARIO, tuple(int(option) for option in row))
        assert designs.verification[n] == design.verification
        assert designs.enforcement[n] == design.enforcement
        assert designs.clarity[n] == design.clarity
        assert ESCAPES[designs.escape[n]] == design.escape
        assert designs.review_years[n] == design.review_years
        assert designs.committee[n] == design.committee
        assert designs.depth[n] == design.depth


def test_flexibility_is_a_way_out() -> None:
    """If this failed, an escape clause would not buy depth at home."""
    rigid = Design(exit_notice_months=24, escape="none", sunset_years=0)

    assert not design_numbers(rigid).flexible[0]
    assert not design_numbers(Design()).flexible[0]
    assert design_numbers(Design(exit_notice_months=6)).flexible[0]
    assert design_numbers(Design(sunset_years=5)).flexible[0]
    assert design_numbers(Design(escape="safeguard")).flexible[0]

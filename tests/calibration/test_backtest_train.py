"""The back-test on the coded agreements that the global numbers were fitted on.

The terms of the data allow research use with citation, not redistribution, so the files are not in this
repository. They are looked for in the folder that SERVANDA_DATA names, else in `../shared/data`; where
they are absent the tests are skipped. docs/backtest.md has the figures on groups left out of the fit.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from game.compliance.backtest.outcomes import OUTCOMES, Kind, OutcomeName
from game.compliance.backtest.report import Backtest, backtest

ROOT: Final = Path(__file__).resolve().parents[2]
DATA: Final = Path(os.environ.get("SERVANDA_DATA", ROOT.parent / "shared" / "data"))
FILES: Final[dict[Kind, str]] = {
    "alliances": "alliances_train.csv",
    "peace": "peace_agreements_train.csv",
    "invocations": "reliability_train.csv",
}
BARS: Final[dict[OutcomeName, float]] = {
    "V10": 0.75, "V5": 0.74, "D10": 0.71, "P5": 0.62, "R5": 0.59, "H": 0.76,
}  # fmt: skip
"""The AUC of a regression on design and situation that has not seen the group, less .05."""
GAP: Final = 0.10  # two standard errors of a fifth are .16 with 41 cases, .23 with 16
OVERDETERMINED: Final = 0.90  # nobody can know that much at signature
pytestmark = [
    pytest.mark.facts,
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no coded agreements in {DATA}"),
]


@cache
def result(name: OutcomeName) -> Backtest:
    """Return the back-test of an outcome."""
    path = DATA / FILES[OUTCOMES[name].kind]
    return backtest(path.read_text(encoding="utf-8"), path.name, name)


@pytest.mark.parametrize("name", OUTCOMES)
def test_the_simulator_tells_good_from_bad_but_not_too_well(name: OutcomeName) -> None:
    """The years after signature would be a story, or a table of answers learnt by heart."""
    found = result(name)

    assert found.auc is not None
    assert BARS[name] <= found.auc <= OVERDETERMINED


@pytest.mark.parametrize("name", OUTCOMES)
def test_chances_beat_the_base_rate(name: OutcomeName) -> None:
    """It would be wiser to tell every delegation the same odds."""
    found = result(name)

    assert found.brier <= found.brier_base


@pytest.mark.parametrize("name", OUTCOMES)
def test_chances_mean_what_they_say(name: OutcomeName) -> None:
    """An agreement said to be safe would fail as often as one said to be shaky."""
    gaps = [abs(fifth.predicted - fifth.observed) for fifth in result(name).calibration]

    assert max(gaps) <= GAP

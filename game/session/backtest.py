"""The back-test of the simulator, for front-ends (docs/backtest.md)."""

from __future__ import annotations

from game.compliance.backtest.outcomes import OUTCOMES, OutcomeName
from game.compliance.backtest.picture import calibration_picture
from game.compliance.backtest.report import Backtest, backtest
from game.compliance.backtest.table import MOST_BYTES, CodedFileError

__all__ = [
    "MOST_BYTES",
    "OUTCOMES",
    "Backtest",
    "CodedFileError",
    "OutcomeName",
    "backtest",
    "calibration_picture",
]

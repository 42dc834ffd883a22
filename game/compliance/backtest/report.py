"""A back-test: chances from the simulator against what became of real agreements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np

from game.compliance.backtest.forecast import INPUTS, Rules, forecast
from game.compliance.backtest.life import SEED, Luck
from game.compliance.backtest.metrics import (
    ERAS,
    Fifth,
    auc,
    auc_interval,
    brier,
    calibration,
    eras,
    within,
)
from game.compliance.backtest.outcomes import OUTCOMES, OutcomeName
from game.compliance.backtest.table import CodedFileError, Row, read_rows
from game.compliance.draws import stream

ERA_NAMES: Final = (f"before {ERAS[0]}", f"{ERAS[0]} to {ERAS[1] - 1}", f"from {ERAS[1]}")
_LATEST: Final = 3000.0  # years after it are mistakes


@dataclass(frozen=True, slots=True)
class Era:
    """One era: cases, share of good outcomes, and discrimination within it."""

    name: str
    n: int
    base_rate: float
    auc: float | None


@dataclass(frozen=True, slots=True)
class Backtest:
    """How well the simulator foretold an outcome.

    Attributes:
        rows: Rows of the file; `n` of them can tell the outcome.
        base_rate: Share of good outcomes.
        auc: Chance that a good case was ranked above a bad one; None without both.
        auc_interval: Middle 95 % when whole groups are drawn anew.
        within_era_auc: The AUC over pairs of cases of one era.
        brier: Mean squared error; `brier_base` that of always saying the base rate.
        calibration: Predicted against observed, by fifths of the prediction.
        predictions: Chance of the good outcome of every row, by id.
    """

    outcome: OutcomeName
    rows: int
    n: int
    runs: int
    seed: int
    base_rate: float
    auc: float | None
    auc_interval: tuple[float, float] | None
    within_era_auc: float | None
    eras: tuple[Era, ...]
    brier: float
    brier_base: float
    calibration: tuple[Fifth, ...]
    predictions: Mapping[str, float]

    def document(self) -> dict[str, object]:
        """Return everything but the predictions, as plain values."""
        values = asdict(self)
        del values["predictions"]
        return values


def backtest(text: str, file: str, name: OutcomeName) -> Backtest:
    """Simulate every agreement of a file and compare with what became of it.

    Args:
        text: Comma-separated rows with the columns of docs/backtest.md.
        file: The file's name, for messages.
        name: The outcome to predict.

    Raises:
        CodedFileError: The file cannot be used.
    """
    outcome = OUTCOMES[name]
    rows = read_rows(text, file, dict.fromkeys(("id", *outcome.columns, *INPUTS[outcome.kind])))
    rules, luck = Rules(), Luck()
    told = [outcome.came_true(row) for row in rows]
    years = [row.number(outcome.era, 0.0, 0.0, _LATEST) for row in rows]
    predictions = {row.text("id"): forecast(row, outcome.kind, rules, luck)[name] for row in rows}
    known = [place for place, good in enumerate(told) if good is not None]
    if not known:
        raise CodedFileError(f"{file}: no row can tell the outcome {name}.")
    return _compare(name, rows, predictions, [(k, bool(told[k]), years[k]) for k in known])


def _compare(
    name: OutcomeName,
    rows: tuple[Row, ...],
    predictions: Mapping[str, float],
    known: list[tuple[int, bool, float]],
) -> Backtest:
    """Score predictions on the rows that can tell (place, good outcome, year)."""
    chance = np.array([predictions[rows[place].text("id")] for place, _, _ in known])
    good = np.array([came for _, came, _ in known])
    era = eras([year for _, _, year in known])
    group = [OUTCOMES[name].group(rows[place]) for place, _, _ in known]
    base = float(good.mean())
    luck = Luck()
    return Backtest(
        outcome=name,
        rows=len(rows),
        n=len(known),
        runs=luck.runs,
        seed=luck.seed,
        base_rate=round(base, 9),
        auc=_rounded(auc(chance, good)),
        auc_interval=auc_interval(chance, good, group, stream(SEED, "resample", 0)),
        within_era_auc=_rounded(within(chance, good, era)),
        eras=tuple(
            Era(
                ERA_NAMES[value],
                int((era == value).sum()),
                round(float(good[era == value].mean()), 9),
                _rounded(auc(chance[era == value], good[era == value])),
            )
            for value in sorted(set(era.tolist()))
        ),
        brier=round(brier(chance, good), 9),
        brier_base=round(base * (1.0 - base), 9),
        calibration=calibration(chance, good),
        predictions=predictions,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 9)

"""`backtest`: lets the simulator foretell what became of real agreements, and scores it."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.model.errors import ServandaError
from game.session.backtest import (
    MOST_BYTES,
    Backtest,
    CodedFileError,
    backtest,
    calibration_picture,
)

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
QUESTIONS: Final = {
    "V10": "Alliance not violated or abrogated within ten years",
    "V5": "Alliance not violated or abrogated within five years",
    "D10": "Alliance still in force at ten years",
    "P5": "Peace agreement not ended within five years",
    "R5": "No fighting between the signatories within five years",
    "H": "Alliance honoured when called on",
}


def run(arguments: argparse.Namespace) -> int:
    """Score one outcome on one file of coded agreements."""
    picture: Path | None = arguments.picture
    if picture is not None and picture.suffix.lower() != ".svg":
        print(f"The picture is drawn as SVG: name a file that ends in .svg, not {picture.name}.", file=sys.stderr)  # fmt: skip
        return WRONG_USAGE
    try:
        result = backtest(read(arguments.data), arguments.data.name, arguments.outcome)
        if arguments.predictions is not None:
            write(arguments.predictions, predictions_text(result.predictions))
        if picture is not None:
            write(picture, picture_text(result))
    except ServandaError as error:
        print(error, file=sys.stderr)
        return FAILED
    if arguments.json:
        print(json.dumps(result.document(), sort_keys=True))
    else:
        print(summary(result))
    return OK


def read(path: Path) -> str:
    """Return the text of a file of bounded size."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CodedFileError(f"{path}: {error.strerror or error}.") from error
    if len(content) > MOST_BYTES:
        raise CodedFileError(f"{path}: the file is larger than {MOST_BYTES // 10**6} MB.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CodedFileError(f"{path}, line {line}: this is not UTF-8 text.") from error


def write(path: Path, text: str) -> None:
    """Write a result file."""
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise CodedFileError(f"{path}: {error.strerror or error}.") from error


def predictions_text(predictions: Mapping[str, float]) -> str:
    """Return the chance of the good outcome by id, as comma-separated text."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("id", "p"))
    table.writerows((name, f"{chance:.6f}") for name, chance in predictions.items())
    return out.getvalue()


def picture_text(result: Backtest) -> str:
    """Return the calibration plot."""
    notes = [f"{result.n} agreements", f"AUC {figure(result.auc)}", f"Brier {result.brier:.3f}"]
    return calibration_picture(QUESTIONS[result.outcome], result.calibration, notes)


def summary(result: Backtest) -> str:
    """Return the result in lines to read."""
    interval = result.auc_interval
    span = f" [{interval[0]:.2f}, {interval[1]:.2f}]" if interval else ""
    lines = [
        f"{QUESTIONS[result.outcome]} ({result.outcome})",
        f"{result.n} of {result.rows} agreements can tell; {result.base_rate:.0%} of them did well.",
        f"Discrimination: AUC {figure(result.auc)}{span}; within one era {figure(result.within_era_auc)}.",
        f"Brier score {result.brier:.4f}; always saying the base rate {result.brier_base:.4f}.",
        "Predicted and observed, by fifths of the prediction:",
        *(f"  {f.predicted:.2f}  {f.observed:.2f}  ({f.n})" for f in result.calibration),
    ]
    return "\n".join(lines)


def figure(value: float | None) -> str:
    """Return a figure with two decimals, or say that there is none."""
    return "none" if value is None else f"{value:.2f}"

"""The `backtest` command from end to end, on invented agreements."""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import pytest

from game.cli.main import build_parser, main
from game.compliance.backtest.metrics import auc, brier
from game.compliance.backtest.outcomes import OUTCOMES, Kind, OutcomeName
from game.compliance.backtest.table import read_rows

DATA: Final = Path(__file__).resolve().parents[1] / "data"
KEYS: Final = {
    "outcome", "rows", "n", "runs", "seed", "base_rate", "auc", "auc_interval", "within_era_auc",
    "eras", "brier", "brier_base", "calibration",
}  # fmt: skip


def file_of(kind: Kind) -> Path:
    """Return the invented file of a family."""
    return DATA / f"invented_{kind}.csv"


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.slow if n in {"V5", "V10"} else ()) for n in OUTCOMES]
)  # fmt: skip
def test_the_figures_are_those_of_the_predictions(
    name: OutcomeName, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is reported could not be recomputed by anybody else."""
    path, out = file_of(OUTCOMES[name].kind), tmp_path / "p.csv"

    code = main(["backtest", str(path), "--outcome", name, "--json", "--predictions", str(out)])

    result = json.loads(capsys.readouterr().out)
    with out.open(encoding="utf-8", newline="") as file:
        chances = {row["id"]: float(row["p"]) for row in csv.DictReader(file)}
    rows = read_rows(path.read_text(encoding="utf-8"), path.name, ["id"])
    told = [(chances[row.text("id")], OUTCOMES[name].came_true(row)) for row in rows]
    known = [(p, good) for p, good in told if good is not None]
    assert code == 0
    assert set(result) == KEYS
    assert (result["outcome"], result["rows"], result["n"]) == (name, 24, len(known))
    assert all(0.0 < p < 1.0 for p in chances.values())
    assert sum(fifth["n"] for fifth in result["calibration"]) == len(known)
    assert set(result["calibration"][0]) == {"n", "predicted", "observed"}
    assert result["base_rate"] == pytest.approx(sum(g for _, g in known) / len(known))
    assert result["brier_base"] == pytest.approx(result["base_rate"] * (1 - result["base_rate"]))
    check_scores(known, result)


def check_scores(known: list[tuple[float, bool]], result: dict[str, float]) -> None:
    """Compare AUC and Brier score with those of the written predictions (six decimals)."""
    import numpy as np

    chance, good = np.array([p for p, _ in known]), np.array([g for _, g in known])
    assert result["auc"] == pytest.approx(auc(chance, good), abs=1e-6)
    assert result["brier"] == pytest.approx(brier(chance, good), abs=1e-5)


def test_two_runs_print_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody could repeat a published figure."""
    words = ["backtest", str(file_of("invocations")), "--outcome", "H", "--json"]
    said = []
    for name in ("a.csv", "b.csv"):
        assert main([*words, "--predictions", str(tmp_path / name)]) == 0
        said.append(capsys.readouterr().out)

    assert said[0] == said[1]
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_row_is_foretold_alike_in_any_company(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A forecast would depend on what other treaties happen to stand in the file."""
    lines = file_of("peace").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "few.csv").write_text("".join([lines[0], *lines[:0:-3]]), encoding="utf-8")
    chances = []
    for path in (file_of("peace"), tmp_path / "few.csv"):
        out = tmp_path / f"p_{path.name}"
        words = ["backtest", str(path), "--outcome", "P5", "--predictions", str(out)]
        assert main(words) == 0
        chances.append(set(out.read_text(encoding="utf-8").splitlines()))
    capsys.readouterr()

    assert chances[1] < chances[0]


def test_a_picture_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The calibration could be read only as numbers."""
    picture = tmp_path / "fifths.svg"

    code = main(["backtest", str(file_of("peace")), "--outcome", "R5", "--picture", str(picture)])

    root = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 -- our own output
    marks = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert code == 0
    assert marks.count("circle") == 5
    assert "Discrimination: AUC" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "No such file"),
        (b"id,year\n\xff\xfe,1\n", "line 2: this is not UTF-8"),
        (b"id,year\na,1\n", "line 1: column conflict_id is missing"),
        (b"", "line 1: there should be a line of column names"),
    ],
)
def test_a_bad_file_is_explained(
    content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody with a wrong file would see a traceback."""
    path = tmp_path / "bad.csv"
    if content is not None:
        path.write_bytes(content)

    code = main(["backtest", str(path), "--outcome", "P5"])

    shown = capsys.readouterr()
    assert (code, shown.out) == (1, "")
    assert said in shown.err
    assert "bad.csv" in shown.err


def test_a_file_that_cannot_tell_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file without outcomes would end in figures about nothing."""
    rows = list(csv.DictReader(file_of("invocations").read_text(encoding="utf-8").splitlines()))
    path = tmp_path / "blank.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows({**row, "honored_bf": ""} for row in rows[:3])

    assert main(["backtest", str(path), "--outcome", "H"]) == 1
    assert "no row can tell the outcome H" in capsys.readouterr().err


def test_only_svg_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    """A file called .png would hold something else."""
    words = ["backtest", str(file_of("peace")), "--outcome", "P5", "--picture", "fifths.png"]

    assert main(words) == 2
    assert ".svg" in capsys.readouterr().err


def test_the_outcome_must_be_known(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip would be answered with the figures of something else."""
    with pytest.raises(SystemExit) as caught:
        build_parser().parse_args(["backtest", "x.csv", "--outcome", "V99"])

    assert caught.value.code == 2
    assert "V99" in capsys.readouterr().err

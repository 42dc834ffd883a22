"""Fits the global numbers of the back-test's rules, and checks the fit on groups left out.

Run it by hand: `python tests/calibration/fit_backtest.py FOLDER FAMILY [CANDIDATES]`, where FOLDER holds
the `_train` files and FAMILY is alliances, peace or invocations. It simulates every agreement under
CANDIDATES sets of numbers, drawn from the ranges below with a fixed seed, and takes the mean of the six
sets with the least log loss, summed over the family's outcomes. Five folds of whole groups: each fold is
predicted with the mean of the six that are best on the other four. It changes nothing; the winners are written into
`game/compliance/backtest` by hand and reported in docs/backtest.md.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.compliance.backtest.alliances import AllianceRules
from game.compliance.backtest.forecast import INPUTS, Rules, forecast
from game.compliance.backtest.invocations import CallRules
from game.compliance.backtest.life import Luck
from game.compliance.backtest.metrics import auc, brier, calibration, eras, within
from game.compliance.backtest.outcomes import OUTCOMES, Kind, OutcomeName
from game.compliance.backtest.peace import PeaceRules
from game.compliance.backtest.table import Row, read_rows

SEED: Final = 20_261_122
FOLDS: Final = 5
BEST: Final = 6  # sets whose mean is taken: one best set of few would be a lucky one
FILES: Final[Mapping[Kind, str]] = {
    "alliances": "alliances_train.csv",
    "peace": "peace_agreements_train.csv",
    "invocations": "reliability_train.csv",
}
RUNS: Final[Mapping[Kind, int]] = {"alliances": 128, "peace": 1_024, "invocations": 1_024}
"""Futures under each set. What 128 agreements share of luck moves the level of peace by .02."""
FITTED: Final[Mapping[Kind, tuple[OutcomeName, ...]]] = {
    "alliances": ("V10", "D10"),
    "peace": ("P5", "R5"),
    "invocations": ("H",),
}
RANGES: Final[Mapping[Kind, Mapping[str, tuple[float, float]]]] = {
    "alliances": {
        "security_rate": (0.002, 0.008),
        "per_rival": (0.5, 1.2),
        "per_threat": (1.5, 3.5),
        "per_balance": (0.5, 1.5),
        "spoilers": (0.0, 0.03),
        "leaders": (4.0, 8.0),
        "value": (2.0, 8.0),
        "cooperation": (6.0, 12.0),
        "restraint": (4.0, 10.0),
        "bond": (1.0, 3.5),
        "effort": (2.0, 4.5),
    },
    "peace": {
        "spoilers": (0.04, 0.20),
        "per_active": (0.3, 1.5),
        "per_foreign": (0.2, 1.0),
        "per_age": (0.0, 0.4),
        "per_open": (0.0, 1.2),
        "security_rate": (0.005, 0.05),
        "collapse": (0.5, 1.0),
    },
    "invocations": {
        "war": (0.8, 2.2),
        "aggression": (0.1, 1.0),
        "aloof": (0.0, 0.8),
        "rivalry": (2.0, 12.0),
    },
}


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """The rows that can tell about one outcome.

    Attributes:
        place: Their places among all rows of the family, shape (n,).
        good: What happened, shape (n,).
        group: Which group each belongs to, shape (n,).
        era: Shape (n,).
    """

    name: OutcomeName
    place: Ints
    good: Bools
    group: Ints
    era: Ints


def target(name: OutcomeName, rows: Sequence[Row]) -> Target:
    """Return what is known about an outcome."""
    outcome = OUTCOMES[name]
    told = [
        (k, row, good)
        for k, row in enumerate(rows)
        if (good := outcome.came_true(row)) is not None
    ]
    _, group = np.unique([outcome.group(row) for _, row, _ in told], return_inverse=True)
    return Target(
        name,
        np.array([k for k, _, _ in told]),
        np.array([good for _, _, good in told]),
        group,
        eras([row.number(outcome.era, 0.0, 0.0, 3000.0) for _, row, _ in told]),
    )


def candidates(kind: Kind, count: int) -> list[dict[str, float]]:
    """Return sets of numbers drawn from the ranges: a Latin hypercube."""
    chance = np.random.default_rng(SEED)
    ranges = RANGES[kind]
    columns = [
        low + (high - low) * (chance.permutation(count) + chance.random(count)) / count
        for low, high in ranges.values()
    ]
    return [dict(zip(ranges, map(float, row), strict=True)) for row in zip(*columns, strict=True)]


def with_numbers(kind: Kind, numbers: Mapping[str, float]) -> Rules:
    """Return rules with some numbers of one family replaced."""
    match kind:
        case "alliances":
            return Rules(alliances=replace(AllianceRules(), **numbers))
        case "peace":
            return Rules(peace=replace(PeaceRules(), **numbers))
        case "invocations":
            return Rules(invocations=replace(CallRules(), **numbers))


def losses(chance: Floats, good: Bools) -> Floats:
    """Return the log loss of each case."""
    loss: Floats = -np.log(np.where(good, chance, 1.0 - chance))
    return loss


def folds(groups: Ints) -> Ints:
    """Return the fold of each case; a group is never split."""
    order = np.random.default_rng(SEED + 1).permutation(int(groups.max()) + 1)
    part: Ints = order[groups] % FOLDS
    return part


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def report(name: str, chance: Floats, known: Target) -> None:
    """Print how well chances fit."""
    base = float(known.good.mean())
    fifths = [
        (round(f.predicted, 2), round(f.observed, 2)) for f in calibration(chance, known.good)
    ]
    say(
        f"{known.name} {name}: auc {auc(chance, known.good):.3f} "
        f"within {within(chance, known.good, known.era):.3f} "
        f"brier {brier(chance, known.good):.4f} base {base * (1.0 - base):.4f} {fifths}"
    )


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """A family's rows, what is known of them, and the sets that were tried.

    Attributes:
        losses: By outcome: the log loss of each set in each case, shape (sets, n).
    """

    family: Kind
    rows: Sequence[Row]
    targets: Sequence[Target]
    sets: Sequence[Mapping[str, float]]
    losses: Sequence[Floats]
    luck: Luck

    def centre(self, used: Sequence[Bools]) -> dict[str, float]:
        """Return the mean of the sets with the least loss over the cases used."""
        total = sum(loss[:, use].mean(axis=1) for loss, use in zip(self.losses, used, strict=True))
        best = np.argsort(total)[:BEST]
        return {
            name: round(float(np.mean([self.sets[k][name] for k in best])), 6)
            for name in self.sets[0]
        }


def simulated(trial: Trial, numbers: Mapping[str, float], used: Sequence[Bools]) -> list[Floats]:
    """Return by outcome the chances of the cases used, under one set of numbers."""
    rules = with_numbers(trial.family, numbers)
    places = [known.place[use] for known, use in zip(trial.targets, used, strict=True)]
    told = {
        int(k): forecast(trial.rows[k], trial.family, rules, trial.luck)
        for k in np.unique(np.concatenate(places))
    }
    return [
        np.array([told[int(k)][known.name] for k in place])
        for known, place in zip(trial.targets, places, strict=True)
    ]


def cross_validate(trial: Trial) -> None:
    """Predict each fold with the centre of the sets that are best on the others."""
    parts = [folds(known.group) for known in trial.targets]
    held = [np.zeros(len(known.good)) for known in trial.targets]
    for fold in range(FOLDS):
        numbers = trial.centre([part != fold for part in parts])
        say(f"without fold {fold}: {numbers}")
        chances = simulated(trial, numbers, [part == fold for part in parts])
        for chance, part, told in zip(held, parts, chances, strict=True):
            chance[part == fold] = told
    for known, chance in zip(trial.targets, held, strict=True):
        report("held out", chance, known)


def tried(family: Kind, rows: Sequence[Row], count: int) -> Trial:
    """Simulate every row under every set of numbers."""
    targets = [target(name, rows) for name in FITTED[family]]
    everything = [np.ones(len(known.good), dtype=np.bool_) for known in targets]
    trial = Trial(family, rows, targets, candidates(family, count), [], Luck(runs=RUNS[family]))
    chances = [simulated(trial, numbers, everything) for numbers in trial.sets]
    by_outcome = [
        np.array([losses(told[j], known.good) for told in chances])
        for j, known in enumerate(targets)
    ]
    return replace(trial, losses=by_outcome)


def main(folder: str, family: Kind, count: int = 60) -> None:
    """Fit one family."""
    outcomes = [OUTCOMES[name] for name in FITTED[family]]
    columns = {"id", *INPUTS[family], *(c for outcome in outcomes for c in outcome.columns)}
    path = Path(folder, FILES[family])
    rows = read_rows(path.read_text(encoding="utf-8"), path.name, sorted(columns))
    trial = tried(family, rows, count)
    cross_validate(trial)
    everything = [np.ones(len(known.good), dtype=np.bool_) for known in trial.targets]
    numbers = trial.centre(everything)
    say(str(numbers))
    for known, chance in zip(trial.targets, simulated(trial, numbers, everything), strict=True):
        report("fitted", chance, known)


if __name__ == "__main__":
    kinds: dict[str, Kind] = {kind: kind for kind in FILES}
    main(sys.argv[1], kinds[sys.argv[2]], *map(int, sys.argv[3:4]))

"""The chance of an outcome for every coded agreement of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Codes
from game.compliance.backtest import alliances, invocations, peace
from game.compliance.backtest.alliances import AllianceRules
from game.compliance.backtest.invocations import CallRules
from game.compliance.backtest.life import Luck, ends, fighting, honoured, share
from game.compliance.backtest.outcomes import Kind, OutcomeName
from game.compliance.backtest.peace import PeaceRules
from game.compliance.backtest.table import Row
from game.compliance.backtest.text import treaty_of
from game.compliance.course import ALIVE, COLLAPSE, WITHDRAWAL


@dataclass(frozen=True, slots=True)
class Rules:
    """The global numbers of all families."""

    alliances: AllianceRules = field(default_factory=AllianceRules)
    peace: PeaceRules = field(default_factory=PeaceRules)
    invocations: CallRules = field(default_factory=CallRules)


INPUTS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "alliances": alliances.COLUMNS,
    "peace": peace.COLUMNS,
    "invocations": invocations.COLUMNS,
}
"""The columns that the rules read; no outcome is among them."""
DECADE, LUSTRUM = 10, 5  # years
Forecast = Mapping[OutcomeName, float]


def forecast(row: Row, kind: Kind, rules: Rules, luck: Luck) -> Forecast:
    """Return the chance of every good outcome of a coded agreement's family.

    Args:
        row: The coded agreement; only columns of `INPUTS` are read.
        kind: Its family.
        rules: The global numbers.
        luck: The chance that all agreements share.
    """
    return _FORECASTS[kind](row, rules, luck)


def _alliance(row: Row, rules: Rules, luck: Luck) -> Forecast:
    treaty = treaty_of(alliances.alliance(row, rules.alliances), DECADE)
    cause = ends(treaty, luck, DECADE)
    return {
        "V10": share(_unbroken(cause[DECADE - 1])),
        "V5": share(_unbroken(cause[LUSTRUM - 1])),
        "D10": share(cause[DECADE - 1] == ALIVE),
    }


def _peace(row: Row, rules: Rules, luck: Luck) -> Forecast:
    treaty = treaty_of(peace.peace(row, rules.peace), LUSTRUM)
    cause, fought = fighting(treaty, luck, LUSTRUM, peace.CEASE_FIRE)
    return {"P5": share(_unbroken(cause)), "R5": share(~fought)}


def _invocation(row: Row, rules: Rules, luck: Luck) -> Forecast:
    coding, call = invocations.invocation(row, rules.invocations)
    kept = honoured(treaty_of(coding, DECADE), luck, call, invocations.CALLED)
    return {"H": share(kept)}


def _unbroken(cause: Codes) -> Bools:
    """Return where the agreement did not end by a breach or an exit."""
    return np.asarray((cause != COLLAPSE) & (cause != WITHDRAWAL))


_FORECASTS: Final[Mapping[Kind, Callable[[Row, Rules, Luck], Forecast]]] = {
    "alliances": _alliance,
    "peace": _peace,
    "invocations": _invocation,
}

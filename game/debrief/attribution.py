"""Where the gap to the best durable agreement comes from: Shapley values of four blocks.

What a seat may expect depends on four things together: what was agreed on the issues to trade, the
clauses on how the text is kept, how the talks went (credibility, relations, pressure, time), and
how things stand at home. Each is exchanged for that of the best durable agreement in every one of
the 24 orders; what a block brings on average is its share, and the four shares add up to the gap
(Shapley 1953; model.md 7.4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations
from typing import Final, Literal, get_args

import numpy as np

from game.analysis.tables import as_array
from game.compliance.waiting import Entry
from game.debrief.benchmarks import QUICK_RUNS, Prospect
from game.debrief.homefront import entry_of
from game.debrief.outcome import SETBACK, Outcome, factors_of
from game.debrief.outsiders import everybody
from game.debrief.record import Record
from game.debrief.screen import Screen
from game.debrief.simulated import futures_of
from game.model.draft import Package

Part = Literal["substance", "design", "process", "domestic"]
PARTS: Final[tuple[Part, ...]] = get_args(Part)
Parts = frozenset[Part]
_NONE: Final[Parts] = frozenset()


@dataclass(frozen=True, slots=True)
class Attribution:
    """The gap between a result and the best durable agreement, and its parts; points.

    Attributes:
        own: What the seat can expect of its text, the costs of talking paid.
        best: What it could expect of the best durable agreement.
        parts: What each block contributes; they add up to `best - own`.
    """

    own: float
    best: float
    parts: Mapping[Part, float]


def attribution(
    record: Record, screen: Screen, outcome: Outcome, best: Prospect | None
) -> Attribution | None:
    """Return what the gap of a seat is made of; `None` without a signed text or a best one."""
    if best is None or outcome.futures is None or outcome.text is None:
        return None
    worlds = _Worlds(record, screen, outcome, outcome.text, best)
    mine = outcome.of(record.seat)
    own = mine.expected - mine.account.process
    top = float(best.expected[screen.truth.column(record.seat)])
    parts = shapley(worlds.value)
    # Blocks are weighed with few runs; what all runs add to both ends is spread evenly.
    rest = (top - own - sum(parts.values())) / len(PARTS)
    return Attribution(own, top, {part: share + rest for part, share in parts.items()})


def shapley(value: Callable[[Parts], float]) -> dict[Part, float]:
    """Return what each block adds to a value, averaged over all orders.

    >>> shapley(lambda parts: 3.0 * len(parts))["design"]
    3.0
    """
    worth = {parts: value(parts) for parts in _coalitions()}
    orders = list(permutations(PARTS))
    added: dict[Part, float] = dict.fromkeys(PARTS, 0.0)
    for order in orders:
        before = _NONE
        for part in order:
            after = before | {part}
            added[part] += worth[after] - worth[before]
            before = after
    return {part: total / len(orders) for part, total in added.items()}


def _coalitions() -> list[Parts]:
    """Return every set of blocks."""
    sets: list[Parts] = [_NONE]
    for part in PARTS:
        sets += [known | {part} for known in sets]
    return sets


@dataclass(frozen=True, eq=False)
class _Worlds:
    """Results between the sitting's and the best one: some blocks are the best one's.

    Attributes:
        text: The signed text.
    """

    record: Record
    screen: Screen
    outcome: Outcome
    text: Package
    best: Prospect

    def value(self, parts: Parts) -> float:
        """Return what the seat could expect with some blocks of the best agreement, points."""
        account = self.screen.truth.account(self.record.seat)
        text = self._mixed(parts)
        mean = self._means[text, "process" in parts]
        enters = self._entries[text, "domestic" in parts]
        floor = account.start if "process" in parts else account.end
        points, meanwhile = np.array([mean]), np.array([floor])
        value = float(enters.expected(points, meanwhile, meanwhile - SETBACK)[0])
        return value if "process" in parts else value + account.transfers - account.process

    def _mixed(self, parts: Parts) -> Package:
        """Return the signed text with the best one's substance or design."""
        issues = self.record.scenario.issues
        return tuple(
            other if issue.kind in parts else own
            for issue, own, other in zip(issues, self.text, self.best.package, strict=True)
        )

    def _wanted(self, part: Part) -> list[tuple[Package, bool]]:
        """Return every text that is asked about, with whether a part is the best one's or not."""
        return sorted({(self._mixed(parts), part in parts) for parts in _coalitions()})

    @cached_property
    def _means(self) -> dict[tuple[Package, bool], float]:
        """Means of futures for the seat, by text and by whether the talks are the best one's.

        Promises carried out are left out; the futures of all texts are made side by side.
        """
        wanted = self._wanted("process")
        ends = {(self.best.package, True): self.best.futures}
        if self.outcome.futures is not None:
            ends[self.text, False] = self.outcome.futures
        talks = {False: factors_of(self.record), True: self.screen.factors}
        left = [one for one in wanted if one not in ends]
        texts = [(text, talks[fresh]) for text, fresh in left]
        found = futures_of(self.record, texts, QUICK_RUNS)
        ends |= zip(left, found, strict=True)
        place = self.record.parties.index(self.record.seat)
        return {
            (text, fresh): float(
                everybody(self.record, self.screen.truth, text, talks[fresh], ends[text, fresh])[
                    place, :QUICK_RUNS
                ].mean()
            )
            for text, fresh in wanted
        }

    @cached_property
    def _entries(self) -> dict[tuple[Package, bool], Entry]:
        """When all have ratified, by text and by whether governments are prepared or as they were."""
        screen, scenario = self.screen, self.record.scenario
        return {
            (text, prepared): screen.entry(screen.passes(as_array([text])))
            if prepared
            else entry_of(scenario, self.outcome.ballots, text)
            for text, prepared in self._wanted("domestic")
        }

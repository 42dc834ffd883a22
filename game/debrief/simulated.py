"""The futures of texts in a sitting: what the debrief makes of a text and what parties bring."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.compliance.futures import Futures, simulate_all
from game.compliance.treaty import Brought, Treaty, treaty_from
from game.debrief.record import Record
from game.engine.events import stands
from game.model.draft import Package


def treaty_of(record: Record, text: Package, brought: Brought) -> Treaty:
    """Return the treaty that a text makes, as the sitting ended."""
    return treaty_from(record.scenario, text, brought, partial(stands, record.state))


def futures_of(
    record: Record, texts: Sequence[tuple[Package, Brought]], runs: int
) -> tuple[Futures, ...]:
    """Return the futures of texts, each with what the parties bring; all meet the same chance."""
    treaties = [treaty_of(record, text, brought) for text, brought in texts]
    return simulate_all(treaties, record.futures_seed, runs)

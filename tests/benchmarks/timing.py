"""Typed doors to pytest-benchmark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from pytest_benchmark.fixture import BenchmarkFixture

T = TypeVar("T")


def timed(
    benchmark: BenchmarkFixture,
    function: Callable[..., T],
    *,
    rounds: int,
    setup: Callable[[], Any] | None = None,
) -> T:
    """Measure one call per round; `setup` gives each round its own argument.

    The 95th and the 99th of a hundred go into the benchmark's extra information, milliseconds.
    """
    pedantic = cast("Callable[..., T]", benchmark.pedantic)
    more: dict[str, object] = {} if setup is None else {"setup": lambda: ((setup(),), {})}
    result = pedantic(function, rounds=rounds, warmup_rounds=1, **more)
    if benchmark.stats is not None:
        times = sorted(benchmark.stats.stats.data)
        for share in (95, 99):
            place = min(len(times) - 1, share * len(times) // 100)
            benchmark.extra_info[f"p{share}_ms"] = round(1000 * times[place], 3)
    return result

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from game.compliance.course import ALIVE
from game.compliance.draws import BLOCK, draw_block
from game.compliance.factors import starting_factors
from game.compliance.futures import Futures, simulate
from game.compliance.treaty import treaty_from
from tests.compliance.toys import FAMILIES, changed, family_treaty, quiet
from tests.toys import BALANCED, STATUS_QUO, toy_scenario

SCENARIO = toy_scenario()
TREATY = treaty_from(SCENARIO, BALANCED, starting_factors(SCENARIO))

PRINT_DIGEST = """
import hashlib
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.treaty import treaty_from
from tests.toys import BALANCED, toy_scenario
scenario = toy_scenario()
treaty = treaty_from(scenario, BALANCED, starting_factors(scenario))
print(hashlib.sha256(simulate(treaty, 7, runs=600).realised.tobytes()).hexdigest())
"""


def digest(futures: Futures) -> str:
    """Return a fingerprint of every run."""
    return hashlib.sha256(futures.realised.tobytes()).hexdigest()


def test_two_processes_see_the_same_futures() -> None:
    """If this failed, two players with the same text would get different scores."""
    here = digest(simulate(TREATY, 7, runs=600))

    for salt in ("0", "1"):
        there = subprocess.run(
            [sys.executable, "-c", PRINT_DIGEST],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": salt},
        )
        assert there.stdout.strip() == here


def test_more_runs_go_on_where_fewer_stopped() -> None:
    """If this failed, asking for more futures would change those already seen."""
    few, many = simulate(TREATY, 7, runs=100), simulate(TREATY, 7, runs=BLOCK + 100)

    assert np.allclose(many.realised[:, :100], few.realised, atol=1e-9)
    assert not np.allclose(many.realised[:, BLOCK : BLOCK + 50], few.realised[:, :50])


def test_fewer_years_are_the_same_years() -> None:
    """If this failed, a shorter horizon would meet other shocks."""
    short, long = draw_block(TREATY, 3, 5, runs=8), draw_block(TREATY, 3, 15, runs=8)

    for name, array in short.yearly.items():
        if name != "deck":
            assert (array == long.yearly[name][:5]).all()


def test_every_variable_has_its_own_luck() -> None:
    """If this failed, a violation and its detection would be one event."""
    draws = draw_block(TREATY, 3, 15)
    columns = np.array(
        [draws.yearly[name][:, 0].ravel() for name in ("conduct", "seen", "act", "outcome")]
        + [draws.yearly[name][:, 0].ravel() for name in ("economic", "leadership", "exit")]
    )

    assert np.abs(np.corrcoef(columns) - np.eye(7)).max() < 0.05


@pytest.mark.parametrize("name", list(FAMILIES))
def test_figures_are_shares_and_curves_fall(name: str) -> None:
    """If this failed, a report would show a survival that rises or a share above one."""
    futures = simulate(family_treaty(name), 2, runs=600)

    assert (np.diff(futures.survival) <= 0.0).all()
    assert (np.diff(futures.violated) >= 0.0).all()
    assert (futures.known <= futures.violated).all()
    assert (futures.durable >= futures.survival).all()
    assert sum(futures.ends.values()) == pytest.approx(1.0)
    assert futures.ends["in-force"] == pytest.approx(futures.survival[-1])
    for band in (futures.compliance_alive, futures.compliance_signed, futures.performance):
        assert 0.0 <= band.low <= band.mean <= band.high <= 1.0
    assert futures.compliance_signed.mean <= futures.compliance_alive.mean
    for share in (futures.disputes, futures.cure, futures.involuntary, *futures.credibility):
        assert 0.0 <= share <= 1.0
    assert 0.0 <= futures.durability <= 100.0
    assert futures.quantiles(0.05)[0] <= futures.value[0] <= futures.quantiles(0.95)[0]
    assert futures.luck(0, -1e9) == 0.0
    assert futures.luck(0, 1e9) == 1.0


def test_no_agreement_beats_one_that_is_always_kept() -> None:
    """If this failed, breaking a balanced text would pay on average."""
    futures = simulate(TREATY, 2, runs=2_000)

    assert futures.value[0] < TREATY.promised[0]
    assert futures.value[1] < TREATY.promised[1]
    assert futures.value[0] > TREATY.status_quo[0]
    assert futures.value[1] > TREATY.status_quo[1]


def test_an_empty_text_changes_nothing() -> None:
    """If this failed, a text without duties would be violated."""
    empty = treaty_from(SCENARIO, STATUS_QUO, starting_factors(SCENARIO))

    futures = simulate(empty, 2, runs=300)

    assert futures.compliance_alive.mean == 1.0
    assert futures.violated[-1] == 0.0
    assert futures.kept == {}


def test_paths_without_luck_stay_alive() -> None:
    """If this failed, an agreement could end without anybody doing anything."""
    treaty = replace(TREATY, deck=())
    draws = quiet(draw_block(treaty, 1, treaty.horizon, runs=1))

    assert draws.yearly["collapse"].min() > 0.99
    assert simulate(changed(treaty, cost=1.0), 1, runs=1).runs == 1
    assert ALIVE == 0

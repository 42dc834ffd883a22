"""A process that dies while it saves leaves a last line cut anywhere."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from game.storage.journal import Journal
from game.storage.report import LoadReport
from game.storage.scan import Condition, scan
from tests.storage.builders import bodies_of, body, saved

KILLS = 50
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a sound journal with three records."""
    path = saved(tmp_path_factory.mktemp("whole") / "a-sitting.jsonl", [body(i) for i in range(3)])
    return path.read_bytes()


def opened(path: Path) -> LoadReport:
    """Open a journal, close it, and return the report."""
    journal, report = Journal.open(path)
    journal.close()
    return report


def test_a_last_line_cut_at_any_byte_is_dropped_and_the_rest_kept(
    whole: bytes, tmp_path: Path
) -> None:
    """Some moment to be killed at would cost more than the move being made, or the whole save."""
    path = tmp_path / "a-sitting.jsonl"
    start = whole.rindex(b"\n", 0, -1) + 1

    for cut in range(start + 1, len(whole)):
        path.write_bytes(whole[:cut])
        seen = scan(path)
        assert (seen.condition, seen.records, path.stat().st_size) == (Condition.TORN, 2, cut)
        with Journal.open(path)[0] as journal:
            number = journal.append(body(9))
            found = bodies_of(list(journal.read()))
        assert (number, found) == (3, [body(0), body(1), body(9)])
        assert scan(path).condition is Condition.OK


def test_a_file_cut_at_any_byte_keeps_every_record_before_the_cut(
    whole: bytes, tmp_path: Path
) -> None:
    """A disk that lost the end of a file would take sound moves with it."""
    path = tmp_path / "a-sitting.jsonl"
    first = whole.index(b"\n") + 1

    for cut in range(first, len(whole) + 1):
        path.write_bytes(whole[:cut])
        report = opened(path)
        lines = whole[:cut].count(b"\n")
        assert report.records == lines - 1
        assert report.dropped_bytes == cut - (whole[:cut].rindex(b"\n") + 1)
        assert path.read_bytes() == whole[: cut - report.dropped_bytes]


@pytest.mark.parametrize("tail", [b"\0" * 4096, b"{", b'{"n":4,"sum":"00', b"\xff\xfe garbage"])
def test_a_tail_of_anything_without_a_line_feed_is_dropped(
    whole: bytes, tmp_path: Path, tail: bytes
) -> None:
    """After a power cut some file systems leave zero bytes at the end; the save would not load."""
    path = tmp_path / "a-sitting.jsonl"
    path.write_bytes(whole + tail)

    report = opened(path)

    assert (report.condition, report.records) == (Condition.TORN, 3)
    assert report.dropped_bytes == len(tail)
    assert "never acknowledged" in report.sentence
    assert path.read_bytes() == whole


@pytest.fixture
def worker() -> Iterator[subprocess.Popen[str]]:
    """Return a process that starts appending processes quickly."""
    command = [sys.executable, "-m", "tests.storage.append_worker"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def kill_after(worker: subprocess.Popen[str], path: Path, moves: int, spins: int) -> int:
    """Let a process append, kill it some time after `moves`; return what it acknowledged last."""
    sent, got = _pipes(worker)
    sent.write(f"{path}\n")
    sent.flush()
    pid = int(got.readline())
    last = 0
    for _ in range(moves):
        last = int(got.readline())
    for _ in range(spins):  # no clock: a busy wait of a length that a seed decides
        pass
    os.kill(pid, signal.SIGKILL)
    for line in iter(got.readline, "killed\n"):
        last = int(line)
    return last


def _pipes(worker: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    return worker.stdin, worker.stdout


@posix_only
def test_fifty_killed_processes_leave_fifty_saves_with_every_acknowledged_move(
    worker: subprocess.Popen[str], tmp_path: Path
) -> None:
    """A move that the player saw accepted would be gone after a crash."""
    rng = np.random.default_rng(20261122)

    for kill in range(KILLS):
        path = tmp_path / f"sitting-{kill}.jsonl"
        acknowledged = kill_after(
            worker, path, int(rng.integers(1, 30)), int(rng.integers(0, 60_000))
        )
        journal, report = Journal.open(path)
        with journal:
            found = bodies_of(list(journal.read()))
        assert report.condition in {Condition.OK, Condition.TORN}
        assert report.after_crash
        assert acknowledged <= len(found) <= acknowledged + 1
        assert found == [body(i) for i in range(1, len(found) + 1)]

"""One window writes a sitting at a time, and a dead window stands in nobody's way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.storage.errors import FolderError, LockedError
from game.storage.journal import Journal, lock_path
from game.storage.lock import FileLock
from tests.storage.builders import body, header, saved

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from game.storage.journal import Journal
journal, report = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_second_window_is_told_who_has_the_sitting(tmp_path: Path) -> None:
    """Two windows would write two futures into one sitting."""
    path = saved(tmp_path / "a-sitting.jsonl", [body(1)])
    first, _ = Journal.open(path)

    with pytest.raises(LockedError, match="another window") as caught:
        Journal.open(path)

    assert f"process {os.getpid()} on " in caught.value.holder
    assert "a-sitting.jsonl" in str(caught.value)
    first.append(body(2))
    first.close()
    second, report = Journal.open(path)
    second.close()
    assert (report.records, report.after_crash) == (2, False)
    assert not lock_path(path).exists()


def test_another_process_is_kept_out_and_its_death_lets_in(tmp_path: Path) -> None:
    """A killed game would lock its sitting for ever."""
    path = saved(tmp_path / "a-sitting.jsonl", [body(1)])
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"

        with pytest.raises(LockedError, match=f"process {other.pid} on "):
            Journal.open(path)
        other.kill()
        other.wait()

    assert lock_path(path).exists()
    journal, report = Journal.open(path)
    journal.close()
    assert report.after_crash


def test_creating_what_another_window_is_creating_is_refused(tmp_path: Path) -> None:
    """Two sittings of one name would overwrite each other."""
    path = tmp_path / "a-sitting.jsonl"
    with FileLock(lock_path(path), wait=False), pytest.raises(LockedError):
        Journal.create(path, header())

    assert not path.exists()


@pytest.mark.parametrize("text", [b"", b"garbage \x1b[31m", b"1 " + b"x" * 999, b"\xff\xfe\n"])
def test_whatever_stands_in_a_lock_file_stops_nobody_and_reaches_no_terminal(
    tmp_path: Path, text: bytes
) -> None:
    """A stranger's lock file could lock a save, or write to the terminal."""
    path = tmp_path / "x.lock"
    path.write_bytes(text)

    with FileLock(path, wait=False) as lock:
        assert lock.was_left_behind is (text != b"")
        path.write_bytes(text)
        with pytest.raises(LockedError) as caught:
            FileLock(path, wait=False)

    assert caught.value.holder == "process unknown"


def test_a_lock_removed_while_waiting_for_it_is_taken_on_the_new_file(tmp_path: Path) -> None:
    """Two windows could each hold a lock, on two files of one name."""
    path = tmp_path / "x.lock"
    first = FileLock(path, wait=False)
    waiting = subprocess.Popen(
        [sys.executable, "-c", WAIT, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with waiting:
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == "waiting\n"
        first.release()
        assert waiting.stdout.readline() == "got it\n"
    FileLock(path, wait=False).release()


WAIT = """
import sys
from pathlib import Path
from game.storage.lock import FileLock
print("waiting", flush=True)
path = Path(sys.argv[1])
with FileLock(path, wait=True):
    assert path.exists()
    print("got it", flush=True)
"""


def test_a_lock_in_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    """A folder removed while playing would end in a traceback."""
    with pytest.raises(FolderError, match="folder is not there"):
        FileLock(tmp_path / "gone" / "x.lock", wait=False)

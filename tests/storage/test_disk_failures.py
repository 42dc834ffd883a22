"""A disk that is full or failing: what was saved stays, what was not is never acknowledged."""

from __future__ import annotations

from pathlib import Path

import pytest
from typing_extensions import override

from game.model.errors import StorageError
from game.storage.disk import write_atomically
from game.storage.errors import JournalClosedError, SaveExistsError, WriteError
from game.storage.journal import Journal
from game.storage.scan import Condition, scan
from tests.storage.builders import FailingDisk, bodies_of, body, header, saved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a sound journal with two records."""
    return saved(tmp_path / "a-sitting.jsonl", [body(0), body(1)])


@pytest.mark.parametrize("room", [0, 1, 50, 200])
def test_a_full_disk_refuses_the_move_and_takes_back_the_part_of_it(path: Path, room: int) -> None:
    """Half a move would stand in the save, or the player be told it is safe."""
    disk = FailingDisk(room=room)
    before = path.read_bytes()
    journal, _ = Journal.open(path, disk)

    with pytest.raises(WriteError, match="disk is full"):
        journal.append(body(2))

    assert path.read_bytes() == before
    disk.room = 10_000
    assert journal.append(body(3)) == 3
    journal.close()
    assert scan(path).condition is Condition.OK


def test_a_failed_sync_is_a_failed_move(path: Path) -> None:
    """The system may forget pages that it could not write; the move might be gone tomorrow."""
    journal, _ = Journal.open(path, FailingDisk(fails_at=2))

    with pytest.raises(WriteError, match="fault"):
        journal.append(body(2))

    assert journal.append(body(3)) == 3
    assert bodies_of(list(journal.read())) == [body(0), body(1), body(3)]
    journal.close()


@pytest.mark.parametrize("step", [1, 2])
def test_if_even_taking_back_fails_no_more_moves_are_accepted(path: Path, step: int) -> None:
    """The next move would be written behind half of the last one."""
    journal, _ = Journal.open(path, FailingDisk(fails_at=step, for_good=True))

    with pytest.raises(WriteError):
        journal.append(body(2))
    with pytest.raises(JournalClosedError):
        journal.append(body(2))

    journal.close()
    again, report = Journal.open(path)
    again.close()
    assert report.records in {2, 3}
    assert report.condition is Condition.OK


class InterruptedDisk(FailingDisk):
    """Ctrl-C arrives while the first record is synced."""

    @override
    def sync(self, descriptor: int) -> None:
        """Sync, interrupted the first time."""
        super().sync(descriptor)
        if self.steps == 2:
            raise KeyboardInterrupt


def test_a_key_press_in_the_middle_of_saving_leaves_a_journal_that_goes_on(path: Path) -> None:
    """Ctrl-C at the wrong moment would leave a record that nobody counted."""
    journal, _ = Journal.open(path, InterruptedDisk())

    with pytest.raises(KeyboardInterrupt):
        journal.append(body(2))

    assert journal.append(body(3)) == 3
    assert bodies_of(list(journal.read())) == [body(0), body(1), body(3)]
    journal.close()


@pytest.mark.parametrize("step", range(1, 5))
def test_a_journal_begins_whole_or_not_at_all(tmp_path: Path, step: int) -> None:
    """A sitting without a header would stand in the list for ever."""
    path = tmp_path / "a-sitting.jsonl"

    with pytest.raises(WriteError):
        Journal.create(path, header(), FailingDisk(fails_at=step))

    if path.exists():  # only the last step, syncing the folder's list of names, failed
        assert step == 4
        assert scan(path).condition is Condition.OK
    else:
        Journal.create(path, header()).close()


def test_a_journal_is_never_written_over(path: Path) -> None:
    """A second sitting of one name would erase the first."""
    before = path.read_bytes()

    with pytest.raises(SaveExistsError, match="already saved"):
        Journal.create(path, header())

    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("step", range(1, 7))
def test_a_repair_that_fails_loses_nothing(path: Path, step: int) -> None:
    """Opening a damaged save on a full disk would make it worse."""
    bad = path.read_bytes().replace(b'"tariffs":1', b'"tariffs":9')
    path.write_bytes(bad)

    with pytest.raises(StorageError):
        Journal.open(path, FailingDisk(fails_at=step, for_good=True))

    kept = [file.read_bytes() for file in path.parent.iterdir() if file.is_file()]
    assert bad in kept
    with Journal.open(path)[0] as journal:
        assert bodies_of(list(journal.read())) == [body(0)]


@pytest.mark.parametrize("step", range(1, 5))
def test_a_swap_leaves_the_old_or_the_new_content(tmp_path: Path, step: int) -> None:
    """A picture or the catalogue would be half one thing and half another."""
    path = tmp_path / "thing"
    write_atomically(path, b"old")

    with pytest.raises(OSError, match="made to fail"):
        write_atomically(path, b"new and longer", FailingDisk(fails_at=step))

    assert path.read_bytes() == (b"new and longer" if step == 4 else b"old")


def test_a_closed_journal_refuses_moves_and_closes_twice(path: Path) -> None:
    """A move made after leaving the table would vanish."""
    journal, _ = Journal.open(path)
    journal.close()
    journal.close()

    with pytest.raises(JournalClosedError, match="closed"):
        journal.append(body(2))

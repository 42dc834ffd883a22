"""Caring for saves: checking them, deleting them, their pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.storage.catalogue import Table
from game.storage.catalogue_file import NAME
from game.storage.check import CheckStatus
from game.storage.errors import (
    LockedError,
    RecordError,
    SaveNotFoundError,
    UnreadableSaveError,
    WriteError,
)
from game.storage.store import MAX_THUMBNAIL_BYTES, SaveStore
from tests.storage.builders import PNG, FailingDisk, play, saved


@pytest.fixture
def store(tmp_path: Path) -> SaveStore:
    """Return the store of an empty folder."""
    return SaveStore(tmp_path)


def test_check_names_what_is_wrong_with_each(store: SaveStore) -> None:
    """A damaged save would be noticed only when someone wants to play it."""
    for name in ("good", "torn", "bad", "gone", "short"):
        play(store, name, {"turn": "1"}, {"turn": "2"})
    store.path_of("worse").write_bytes(b"junk\n")
    store.list()
    torn, bad, short = (store.path_of(name) for name in ("torn", "bad", "short"))
    torn.write_bytes(torn.read_bytes() + b'{"n":3,')
    bad.write_bytes(bad.read_bytes().replace(b'"turn":"1"', b'"turn":"7"'))
    short.write_bytes(b"".join(short.read_bytes().splitlines(keepends=True)[:-1]))
    store.path_of("gone").unlink()

    results = {result.sitting: result for result in store.check()}

    assert {name: (found.status, found.line) for name, found in results.items()} == {
        "good": (CheckStatus.OK, None),
        "torn": (CheckStatus.TORN, 4),
        "bad": (CheckStatus.DAMAGED, 2),
        "worse": (CheckStatus.UNREADABLE, 1),
        "gone": (CheckStatus.CATALOGUE, None),
        "short": (CheckStatus.CATALOGUE, None),
    }
    assert [name for name, found in sorted(results.items()) if found.is_good] == ["good", "torn"]
    assert "knows of 2" in results["short"].message
    assert store.check("bad") == (results["bad"],)


def test_check_notices_a_file_that_is_not_the_sitting_it_was(store: SaveStore) -> None:
    """Two saves could be exchanged under the same name."""
    path = play(store, "a", {"turn": "1"})
    store.list()
    path.unlink()
    saved(path, [{"index": {"turn": "1"}}], scenario="another")

    (result,) = store.check()

    assert result.status is CheckStatus.CATALOGUE
    assert "us-singapore-fta" in result.message


def test_check_of_a_damaged_catalogue_reports_it_and_changes_nothing(store: SaveStore) -> None:
    """A check would repair what it was asked to look at."""
    play(store, "a")
    store.list()
    (store.folder / NAME).write_bytes(b"x")

    results = store.check()

    assert [result.sitting for result in results] == ["a", NAME]
    assert results[1].status is CheckStatus.CATALOGUE
    assert (store.folder / NAME).read_bytes() == b"x"


def test_a_sitting_not_yet_in_the_catalogue_is_no_problem(store: SaveStore) -> None:
    """Every game that was killed would be reported as faulty."""
    play(store, "a")

    assert [result.status for result in store.check()] == [CheckStatus.OK]


def test_an_unreadable_file_is_listed_with_the_reason_and_not_opened(store: SaveStore) -> None:
    """A damaged sitting would disappear from the list without a word."""
    store.path_of("junk").write_bytes(b"junk\n")

    (info,) = store.list()

    assert (info.entry.condition, info.id) == ("unreadable", "junk")
    assert "first line" in info.entry.reason
    with pytest.raises(UnreadableSaveError):
        store.open("junk")


def test_deleting_moves_everything_of_a_sitting_to_the_trash(store: SaveStore) -> None:
    """A slip of the finger would cost a sitting, or leave its picture behind."""
    path = play(store, "a", {"turn": "1"})
    play(store, "ab")
    store.set_thumbnail("a", PNG)
    path.with_name("a.jsonl.damaged-1").write_bytes(b"old")
    content = path.read_bytes()

    trash = store.delete("a")

    assert trash == store.folder / "trash" / "a"
    assert {file.name for file in trash.iterdir()} == {"a.jsonl", "a.jsonl.damaged-1", "a.png"}
    assert (trash / "a.jsonl").read_bytes() == content
    assert [info.id for info in store.list()] == ["ab"]
    assert [result.sitting for result in store.check()] == ["ab"]

    (trash / "a.jsonl").rename(path)
    assert {info.id for info in store.list()} == {"a", "ab"}


def test_a_second_sitting_of_one_name_does_not_replace_the_first_in_the_trash(
    store: SaveStore,
) -> None:
    """Deleting twice would lose the first one after all."""
    folders = []
    for number in range(3):
        play(store, "a", {"turn": str(number)})
        folders.append(store.delete("a").name)

    assert folders == ["a", "a-2", "a-3"]


def test_a_sitting_that_is_open_is_not_deleted(store: SaveStore) -> None:
    """A sitting would be pulled away from under another window."""
    play(store, "a")
    journal, _ = store.open("a")

    with pytest.raises(LockedError):
        store.delete("a")

    journal.close()
    assert store.path_of("a").exists()


def test_a_file_elsewhere_is_checked_alone_and_not_deleted(
    store: SaveStore, tmp_path: Path
) -> None:
    """A file sent by a colleague would be moved, or judged by another sitting of its name."""
    play(store, "a", {"turn": "1"}, {"turn": "2"})
    store.list()
    other = tmp_path / "elsewhere" / "a.jsonl"
    other.parent.mkdir()
    saved(other, [{"x": 1}])

    results = store.check(str(other))
    with pytest.raises(SaveNotFoundError):
        store.delete(str(other))

    assert [result.status for result in results] == [CheckStatus.OK]
    assert other.exists()


def test_a_delete_that_fails_keeps_the_sitting(tmp_path: Path) -> None:
    """A full disk would lose the sitting on its way to the trash."""
    play(SaveStore(tmp_path), "a")

    with pytest.raises(WriteError):
        SaveStore(tmp_path, FailingDisk(fails_at=1)).delete("a")

    assert [info.id for info in SaveStore(tmp_path).list()] == ["a"]


def test_a_result_outlives_its_sitting(store: SaveStore) -> None:
    """Tidying up the saves would tidy away a trainee's record."""
    play(store, "a", {"result": {"value": 3}})
    store.list()
    store.delete("a")
    store.list()

    assert store.catalogue.look().read(Table.RESULTS) == {"a": {"value": 3}}


def test_a_picture_is_kept_and_replaced(store: SaveStore) -> None:
    """The list would show another sitting's table."""
    play(store, "a")
    store.set_thumbnail("a", PNG)
    path = store.set_thumbnail("a", PNG + b"newer")

    (info,) = store.list()

    assert info.thumbnail == path == store.folder / "thumbs" / "a.png"
    assert path.read_bytes() == PNG + b"newer"


@pytest.mark.parametrize(
    ("sitting", "png"),
    [("a", b"GIF89a"), ("a", PNG + bytes(MAX_THUMBNAIL_BYTES)), ("b", PNG), ("../b", PNG)],
    ids=["gif", "large", "unknown", "outside"],
)
def test_what_is_no_picture_of_a_sitting_is_refused(
    store: SaveStore, sitting: str, png: bytes
) -> None:
    """Any file could be written anywhere."""
    play(store, "a")

    with pytest.raises(RecordError):
        store.set_thumbnail(sitting, png)


def test_a_picture_that_cannot_be_written_leaves_the_earlier_one(tmp_path: Path) -> None:
    """A full disk would leave half a picture."""
    play(SaveStore(tmp_path), "a")
    path = SaveStore(tmp_path).set_thumbnail("a", PNG)

    with pytest.raises(WriteError):
        SaveStore(tmp_path, FailingDisk(fails_at=2)).set_thumbnail("a", PNG + b"newer")

    assert path.read_bytes() == PNG

"""The saves folder as a whole: finding, listing, checking, deleting, mending."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.storage.catalogue import Table
from game.storage.catalogue_file import NAME
from game.storage.errors import (
    RecordError,
    SaveNotFoundError,
)
from game.storage.journal import Journal, lock_path
from game.storage.lock import FileLock
from game.storage.refresh import refresh
from game.storage.scan import Condition
from game.storage.store import SaveStore
from tests.storage.builders import Body, bodies_of, body, header, play, saved

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> SaveStore:
    """Return the store of an empty folder."""
    return SaveStore(tmp_path)


def test_an_empty_folder_lists_nothing(store: SaveStore) -> None:
    """The first start would show an error instead of an empty list."""
    assert store.list() == ()
    assert store.check() == ()
    assert store.notices == []


def test_a_new_sitting_is_named_listed_and_opened_again(store: SaveStore) -> None:
    """A trainee would not find yesterday's sitting."""
    fields = header()
    del fields["sitting"]
    with store.new(fields) as journal:
        journal.append(body(4))

    (info,) = store.list()
    journal, report = store.open(info.id)
    journal.close()

    assert info.id == "us-singapore-fta-20261122-0930"
    assert (info.entry.scenario, info.entry.seat) == ("us-singapore-fta", "singapore")
    assert (info.entry.phase, info.entry.turn) == ("rounds", "Round 4")
    assert (info.entry.records, info.entry.condition) == (1, "ok")
    assert (report.condition, report.records) == (Condition.OK, 1)


def test_two_sittings_begun_in_one_minute_get_two_names(store: SaveStore) -> None:
    """The second trainee in a classroom could not start."""
    fields = header()
    del fields["sitting"]

    journals = [store.new(fields) for _ in range(3)]
    for journal in journals:
        journal.close()

    assert [info.id[-2:] for info in store.list()] == ["-3", "-2", "30"]


def test_a_name_that_another_window_is_using_is_passed_over(store: SaveStore) -> None:
    """Two windows starting at once would stop each other."""
    fields = header()
    del fields["sitting"]
    lock = FileLock(lock_path(store.path_of("us-singapore-fta-20261122-0930")), wait=False)

    journal = store.new(fields)

    journal.close()
    lock.release()
    assert journal.header.sitting == "us-singapore-fta-20261122-0930-2"


def test_a_given_name_is_used_and_an_unsafe_one_refused(store: SaveStore) -> None:
    """A name could point outside the folder, or be one that Windows cannot make."""
    store.new(header("my-sitting")).close()

    for name in ("../out", "con", "My Sitting", "a" * 65, ""):
        with pytest.raises(RecordError):
            store.new(header(name))
    assert list(store.journals()) == ["my-sitting"]


def test_later_cards_replace_what_earlier_ones_said_field_by_field(store: SaveStore) -> None:
    """The list would show where a sitting began instead of where it stands."""
    result: Body = {"value": 61.5}
    play(
        store,
        "a",
        {"phase": "rounds", "turn": "Round 1", "summary": "Opened"},
        {"turn": "Round 2", "seat": "Singapore"},
        {"turn": 3, "phase": "wrong card"},
        None,
        {"finished": True, "result": result, "from a later version": 1},
    )

    (info,) = store.list()

    assert (info.entry.phase, info.entry.turn, info.entry.summary) == (
        "rounds",
        "Round 2",
        "Opened",
    )
    assert (info.entry.seat, info.entry.finished, info.entry.result) == ("Singapore", True, result)
    assert store.catalogue.look().read(Table.RESULTS) == {"a": result}


def test_a_journal_moved_away_while_listing_is_passed_over(store: SaveStore) -> None:
    """Deleting a sitting in one window would end the list in another with a traceback."""
    play(store, "a")

    with store.catalogue.change() as draft:
        entries = refresh(draft, {**store.journals(), "gone": store.path_of("gone")})

    assert list(entries) == ["a"]


def test_sittings_are_listed_by_when_they_were_last_played(store: SaveStore) -> None:
    """`latest` would open another sitting than the one just left."""
    play(store, "a", {"updated": "2026-11-22T10:00:00+00:00"})
    play(store, "b", {"updated": "2026-11-22T08:59:00-02:00"})
    play(store, "c", created="2026-11-22T10:30:00+00:00")

    names = [info.id for info in store.list()]

    assert names == ["b", "c", "a"]
    assert store.find("latest") == store.path_of("b")


def test_the_list_follows_journals_that_went_on_behind_its_back(store: SaveStore) -> None:
    """After a crash the list would show where the sitting stood when it was last left."""
    path = play(store, "a", {"turn": "Round 1"})
    store.list()
    with Journal.open(path)[0] as journal:
        journal.append({"index": {"turn": "Round 2"}})

    (info,) = store.list()

    assert (info.entry.turn, info.entry.records) == ("Round 2", 2)


@pytest.mark.parametrize("damage", ["deleted", "zeros", "both gone"])
def test_the_catalogue_is_made_anew_from_the_journals(store: SaveStore, damage: str) -> None:
    """One lost file would hide every sitting."""
    play(store, "a", {"turn": "Round 1"}, {"result": {"value": 3}})
    play(store, "b", {"turn": "Round 9"})
    with store.catalogue.change() as draft:
        draft.put(Table.SETTINGS, {"language": "fr"})
    before = store.list()
    file, backup = store.folder / NAME, store.folder / f"{NAME}.bak"
    if damage == "zeros":
        file.write_bytes(bytes(100))
    else:
        file.unlink()
    if damage == "both gone":
        backup.unlink()

    after = store.list()

    assert after == before
    kept = {} if damage == "both gone" else {"language": "fr"}
    assert store.catalogue.look().read(Table.SETTINGS) == kept
    assert store.catalogue.look().read(Table.RESULTS) == {"a": {"value": 3}}
    assert len(store.notices) == (0 if damage == "both gone" else 1)
    assert store.rebuild_catalogue() == before


def test_a_mended_catalogue_says_what_could_not_be_restored(store: SaveStore) -> None:
    """A trainee would wonder where the profile went."""
    play(store, "a")
    store.list()
    (store.folder / NAME).write_bytes(b"x")

    store.list()

    assert "could not be restored" in store.notices[0]
    assert "made anew from 1 journal." in store.notices[0]


def test_wrong_entries_in_the_catalogue_are_replaced(store: SaveStore) -> None:
    """A catalogue from another version would stop the list."""
    path = play(store, "a", {"turn": "Round 1"})
    before = store.list()
    with store.catalogue.change() as draft:
        draft.put(Table.SITTINGS, {"a": {"condition": 5}, "ghost": 7})

    assert store.list() == before
    assert set(store.catalogue.look().read(Table.SITTINGS)) == {path.stem}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("us-fta-1", "us-fta-1"),
        ("us-fta-12", "us-fta-12"),
        ("asean", "asean-talks"),
        ("latest", "us-fta-12"),
    ],
)
def test_a_sitting_is_found_by_id_beginning_or_latest(
    store: SaveStore, asked: str, expected: str
) -> None:
    """A trainee would have to type long ids in full."""
    play(store, "us-fta-1")
    play(store, "us-fta-12", created="2026-11-23T00:00:00+00:00")
    play(store, "asean-talks")

    assert store.find(asked) == store.path_of(expected)


def test_a_sitting_anywhere_is_found_by_its_path(store: SaveStore, tmp_path: Path) -> None:
    """A save sent by a colleague could not be opened."""
    (tmp_path / "elsewhere").mkdir()
    path = saved(tmp_path / "elsewhere" / "a-sitting.jsonl", [body(1)])

    assert store.read(str(path)).records[0].body == body(1)


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("us-", ("us-fta-1", "us-fta-2")),
        ("us-fat-1", ("us-fta-1", "us-fta-2")),
        ("zzz", ()),
        ("", ()),
        ("absent.jsonl", ()),
    ],
)
def test_what_fits_none_or_several_says_what_might_be_meant(
    store: SaveStore, asked: str, offered: tuple[str, ...]
) -> None:
    """A guess would open the wrong sitting."""
    play(store, "us-fta-1")
    play(store, "us-fta-2")

    with pytest.raises(SaveNotFoundError) as caught:
        store.find(asked)

    assert caught.value.candidates == offered


def test_latest_of_nothing_that_can_be_read_says_so(store: SaveStore) -> None:
    """The newest file might be no save at all."""
    store.path_of("junk").write_bytes(b"junk\n")

    with pytest.raises(SaveNotFoundError, match="latest"):
        store.find("latest")


def test_reading_a_sitting_that_is_being_played_needs_no_lock(store: SaveStore) -> None:
    """A replay could not be watched while the sitting is open."""
    play(store, "a")
    journal, _ = store.open("a")
    journal.append(body(1))

    loaded = store.read("a")

    journal.close()
    assert bodies_of(loaded.records) == [body(1)]
    assert loaded.report.condition is Condition.OK


PLAYER = """
import sys
from pathlib import Path
from game.storage.store import SaveStore
from tests.storage.builders import body, header
store = SaveStore(Path(sys.argv[1]))
for number in range(8):
    with store.new(header(f"{sys.argv[2]}-{number}")) as journal:
        journal.append({"index": {"turn": str(number), "result": {"n": number}}})
    store.list()
"""


def test_two_processes_in_one_folder_lose_none_of_each_others_sittings(tmp_path: Path) -> None:
    """A shared folder in a classroom would show each trainee only their own half."""
    players = [
        subprocess.Popen([sys.executable, "-c", PLAYER, str(tmp_path), name], cwd=ROOT)
        for name in ("one", "two")
    ]
    codes = [player.wait() for player in players]

    draft = SaveStore(tmp_path).catalogue.look()

    expected = {f"{name}-{number}" for name in ("one", "two") for number in range(8)}
    assert codes == [0, 0]
    assert set(draft.read(Table.SITTINGS)) == set(draft.read(Table.RESULTS)) == expected

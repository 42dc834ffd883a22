"""The catalogue: whole or as it was, never half; two windows never undo each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB

from game.model.errors import StorageError
from game.storage.catalogue import Catalogue, Table
from game.storage.catalogue_file import NAME, SwapStorage, load
from game.storage.errors import FolderError, RecordError, WriteError
from game.storage.lines import FIRST_SUM, checksum
from tests.storage.builders import FailingDisk

ROOT = Path(__file__).parents[2]


def put(folder: Path, key: str, value: str, disk: FailingDisk | None = None) -> None:
    """Put one setting into the catalogue of a folder."""
    with Catalogue(folder, disk or FailingDisk()).change() as draft:
        draft.put(Table.SETTINGS, {key: value})


def settings(folder: Path) -> dict[str, object]:
    """Return the settings in a folder."""
    return dict(Catalogue(folder).look().read(Table.SETTINGS))


def test_an_empty_folder_has_an_empty_catalogue_and_looking_writes_nothing(tmp_path: Path) -> None:
    """The first start would fail, or fill the folder before anyone played."""
    draft = Catalogue(tmp_path).look()

    assert all(draft.read(table) == {} for table in Table)
    assert draft.problem is None
    assert list(tmp_path.iterdir()) == []


def test_values_are_added_replaced_and_removed(tmp_path: Path) -> None:
    """A setting would come back with its old value."""
    put(tmp_path, "language", "en")
    put(tmp_path, "text-size", "large")
    with Catalogue(tmp_path).change() as draft:
        draft.put(Table.SETTINGS, {"language": "fr"})
        draft.put(Table.PROFILES, {"desk-1": {"name": "Desk 1"}})
        draft.remove(Table.SETTINGS, ["text-size", "never-there"])
        draft.put(Table.RESULTS, {})

    draft = Catalogue(tmp_path).look()
    assert draft.read(Table.SETTINGS) == {"language": "fr"}
    assert draft.read(Table.PROFILES) == {"desk-1": {"name": "Desk 1"}}


def test_many_changes_are_one_write(tmp_path: Path) -> None:
    """Listing a thousand sittings would rewrite the file a thousand times."""
    disk = FailingDisk()

    with Catalogue(tmp_path, disk).change() as draft:
        for number in range(50):
            draft.put(Table.SETTINGS, {f"s{number}": number})
            draft.put(Table.PROFILES, {f"p{number}": {"n": number}})

    assert load(tmp_path / NAME).generation == 1
    assert disk.steps == 4  # write, sync, replace, sync the folder


def test_no_change_is_no_write(tmp_path: Path) -> None:
    """Every look at the list of saves would wear the disk."""
    put(tmp_path, "language", "en")
    before = (tmp_path / NAME).stat().st_mtime_ns

    with Catalogue(tmp_path).change() as draft:
        draft.read(Table.SETTINGS)

    assert (tmp_path / NAME).stat().st_mtime_ns == before


def fail_in_the_middle(folder: Path) -> None:
    """Raise after a change."""
    with Catalogue(folder).change() as draft:
        draft.put(Table.SETTINGS, {"language": "fr"})
        raise KeyError


def test_a_block_that_raises_writes_nothing(tmp_path: Path) -> None:
    """Half of a change would be kept."""
    put(tmp_path, "language", "en")

    with pytest.raises(KeyError):
        fail_in_the_middle(tmp_path)

    assert settings(tmp_path) == {"language": "en"}


def test_what_is_not_json_is_refused_and_the_file_kept(tmp_path: Path) -> None:
    """A wrong value in one setting would take all profiles with it."""
    put(tmp_path, "language", "en")

    with pytest.raises(RecordError):
        put(tmp_path, "x", object())  # type: ignore[arg-type]

    assert settings(tmp_path) == {"language": "en"}


@pytest.mark.parametrize("step", range(1, 9))
@pytest.mark.parametrize("for_good", [True, False])
def test_whichever_step_fails_the_old_or_the_new_catalogue_is_there(
    tmp_path: Path, step: int, *, for_good: bool
) -> None:
    """A crash while saving a setting would cost the profiles."""
    put(tmp_path, "language", "en")
    put(tmp_path, "language", "fr")

    with pytest.raises(WriteError):
        put(tmp_path, "language", "de", FailingDisk(fails_at=step, for_good=for_good))

    assert settings(tmp_path) == {"language": "de" if step == 8 else "fr"}
    assert Catalogue(tmp_path).look().problem is None
    put(tmp_path, "language", "es")
    assert settings(tmp_path) == {"language": "es"}


def forged_catalogue(body: bytes) -> bytes:
    """Return a catalogue whose checksum is right, whatever it holds."""
    return b'{"n":5,"sum":"%s","body":%s}\n' % (checksum(FIRST_SUM, 5, body).encode(), body)


def damages(whole: bytes) -> dict[str, bytes]:
    """Return damaged catalogues by what is wrong with them."""
    return {
        "empty": b"",
        "cut": whole[:-20],
        "flipped": whole.replace(b'"fr"', b'"de"'),
        "zeros": b"\0" * len(whole),
        "text": b"not a catalogue\n",
        "not tables": forged_catalogue(b'{"settings":[1,2]}'),
        "not rows": forged_catalogue(b'{"settings":{"one":{"key":"a","value":1}}}'),
        "tinydb's own": b'{"_default": {"1": {"a": 1}}}\n',
    }


@pytest.mark.parametrize("name", list(damages(b"")))
def test_a_damaged_catalogue_is_restored_from_the_generation_before(
    tmp_path: Path, name: str
) -> None:
    """Profiles and settings, which no journal holds, would be lost to one bad sector."""
    for language in ("en", "fr"):
        put(tmp_path, "language", language)
    bad = damages((tmp_path / NAME).read_bytes())[name]
    (tmp_path / NAME).write_bytes(bad)

    draft = Catalogue(tmp_path).look()
    assert draft.problem is not None
    assert draft.has_backup
    assert draft.read(Table.SETTINGS) == {"language": "en"}
    assert (tmp_path / NAME).read_bytes() == bad

    with Catalogue(tmp_path).change():
        pass
    assert Catalogue(tmp_path).look().problem is None
    assert settings(tmp_path) == {"language": "en"}
    assert (tmp_path / f"{NAME}.damaged-1").read_bytes() == bad


def test_a_missing_catalogue_is_restored_from_its_backup(tmp_path: Path) -> None:
    """Deleting one file by mistake would delete the profiles."""
    for language in ("en", "fr"):
        put(tmp_path, "language", language)
    (tmp_path / NAME).unlink()

    draft = Catalogue(tmp_path).look()

    assert (draft.problem, draft.has_backup) == ("it is missing", True)
    assert draft.read(Table.SETTINGS) == {"language": "en"}


def test_with_both_files_damaged_the_catalogue_is_empty_and_says_so(tmp_path: Path) -> None:
    """The game would not start at all."""
    put(tmp_path, "language", "en")
    put(tmp_path, "language", "fr")
    (tmp_path / NAME).write_bytes(b"x")
    (tmp_path / f"{NAME}.bak").write_bytes(b"y")

    draft = Catalogue(tmp_path).look()

    assert (draft.problem is not None, draft.has_backup) == (True, False)
    assert draft.read(Table.SETTINGS) == {}


def test_a_folder_in_place_of_the_catalogue_says_so(tmp_path: Path) -> None:
    """A strange folder would end in a traceback."""
    (tmp_path / NAME).mkdir()

    with pytest.raises(StorageError):
        put(tmp_path, "language", "en")


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    """A stick pulled out while playing would end in a traceback."""
    with pytest.raises(FolderError):
        put(tmp_path / "gone", "language", "en")


def test_foreign_rows_in_a_table_are_passed_over(tmp_path: Path) -> None:
    """A row that a later version adds would stop this one."""
    storage = SwapStorage(tmp_path / NAME)
    database = TinyDB(storage=lambda: storage)
    database.table("settings").insert_multiple(
        [{"key": "a", "value": 1}, {"key": 3, "value": 1}, {"key": "b"}, {}]
    )
    storage.commit()

    assert settings(tmp_path) == {"a": 1}


WRITER = """
import sys
from pathlib import Path
from game.model.errors import StorageError
from game.storage.catalogue import Catalogue, Table
folder, name = Path(sys.argv[1]), sys.argv[2]
for number in range(40):
    with Catalogue(folder).change() as draft:
        draft.put(Table.RESULTS, {f"{name}-{number}": number})
"""


def test_two_windows_that_write_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    """Two trainees sharing a folder would erase each other's results."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], cwd=ROOT)
        for name in ("one", "two", "three")
    ]
    codes = [writer.wait() for writer in writers]

    found = Catalogue(tmp_path).look().read(Table.RESULTS)

    assert codes == [0, 0, 0]
    assert found == {f"{name}-{i}": i for name in ("one", "two", "three") for i in range(40)}
    assert load(tmp_path / NAME).generation == 120

"""Files that are not what was written: flipped bits, lost lines, hostile content."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.errors import StorageError
from game.storage import scan as scanning
from game.storage.errors import (
    DamagedSaveError,
    JournalFullError,
    NewerSaveError,
    UnreadableSaveError,
)
from game.storage.journal import Journal
from game.storage.lines import MAX_DEPTH, MAX_LINE_BYTES, Line
from game.storage.scan import Condition, Damage, scan, walk
from tests.storage.builders import bodies_of, body, forged, header_text, saved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a sound journal with four records."""
    return saved(tmp_path / "a-sitting.jsonl", [body(i) for i in range(4)])


def walked(data: bytes) -> tuple[int, Damage | None]:
    """Return how many sound lines there are, and the damage behind them."""
    found = list(walk(io.BytesIO(data)))
    damage = found[-1] if found and isinstance(found[-1], Damage) else None
    return sum(isinstance(each, Line) for each in found), damage


def test_every_single_flipped_bit_is_noticed_and_every_line_before_it_kept(path: Path) -> None:
    """A disk that forgets one bit would change a treaty without anyone knowing."""
    whole = path.read_bytes()[: path.read_bytes().index(b"\n", 900) + 1]

    for place in range(len(whole)):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            sound, damage = walked(bytes(flipped))
            assert damage is not None
            assert sound == whole[:place].count(b"\n")
            assert damage.line == sound + 1


@pytest.mark.parametrize("line", [1, 2, 3])
def test_a_lost_a_doubled_and_a_moved_line_are_noticed(path: Path, line: int) -> None:
    """Editing a save by hand could take back a move that was played."""
    lines = path.read_bytes().splitlines(keepends=True)
    lost = [*lines[:line], *lines[line + 1 :]]
    doubled = [*lines[: line + 1], *lines[line:]]
    moved = [*lines[:line], lines[line + 1], lines[line], *lines[line + 2 :]]

    found = [walked(b"".join(changed)) for changed in (lost, doubled, moved)]

    assert [damage.line if damage else 0 for _, damage in found] == [line + 1, line + 2, line + 1]


def test_a_line_from_another_sitting_is_noticed(path: Path, tmp_path: Path) -> None:
    """A sitting could be put together from the best moves of two."""
    other = saved(tmp_path / "other.jsonl", [body(i) for i in range(10, 14)])
    lines, others = (
        path.read_bytes().splitlines(keepends=True),
        other.read_bytes().splitlines(keepends=True),
    )

    sound, damage = walked(b"".join([*lines[:2], others[2], *lines[3:]]))

    assert sound == 2
    assert damage is not None
    assert "checksum" in damage.reason


def test_damage_in_the_middle_keeps_what_is_before_and_a_copy_of_all(path: Path) -> None:
    """One bad sector would cost the whole sitting, or the evidence of what was in it."""
    whole = path.read_bytes()
    bad = whole.replace(b'"tariffs":2', b'"tariffs":9')
    path.write_bytes(bad)

    journal, report = Journal.open(path)
    number = journal.append(body(7))
    found = bodies_of(list(journal.read()))
    journal.close()

    assert report.condition is Condition.DAMAGED
    assert report.damage is not None
    assert report.damage.line == 4
    assert report.damage.found.startswith('{"n":3,"sum":')
    assert report.salvage is not None
    assert report.salvage.name == "a-sitting.jsonl.damaged-1"
    assert report.salvage.read_bytes() == bad
    assert (number, found) == (3, [body(0), body(1), body(7)])
    assert "line 4" in report.sentence
    assert "damaged-1" in report.sentence


def test_a_second_damage_never_overwrites_the_first_copy(path: Path) -> None:
    """The copy that was to be kept for ever would be lost to the next one."""
    for count in (1, 2):
        path.write_bytes(path.read_bytes()[:-30] + b"x" * 29 + b"\n")
        Journal.open(path)[0].close()
        assert len(list(path.parent.glob("*.damaged-*"))) == count


def test_reading_alone_changes_nothing(path: Path) -> None:
    """A check would repair, and so destroy, what it was asked to look at."""
    bad = path.read_bytes().replace(b'"tariffs":2', b'"tariffs":9')
    path.write_bytes(bad)
    before = sorted(path.parent.iterdir())

    found = scan(path)

    assert found.records == 2
    assert path.read_bytes() == bad
    assert sorted(path.parent.iterdir()) == before


def test_a_file_changed_while_it_is_open_is_noticed(path: Path) -> None:
    """Two programs would write one sitting, and neither would know."""
    journal, _ = Journal.open(path)
    with path.open("ab") as other:
        other.write(b"something\n")

    with journal, pytest.raises(DamagedSaveError, match="another program"):
        journal.append(body(9))


def test_a_file_shortened_while_it_is_open_is_noticed_on_reading(path: Path) -> None:
    """An undo that reads the journal again would silently lose moves."""
    journal, _ = Journal.open(path)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:3]))

    with journal, pytest.raises(DamagedSaveError, match="only 2 of 4"):
        list(journal.read())


HOSTILE_BODIES = {
    "list": b"[]",
    "not utf-8": b'{"a":"\xff\xfe"}',
    "deep": b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "nan": b'{"a":NaN}',
    "infinity": b'{"a":-Infinity}',
    "too large a number": b'{"a":1e999}',
    "too long a number": b'{"a":' + b"9" * 5000 + b"}",
    "twice": b'{"a":1,"a":2}',
    "unclosed": b'{"a":"}',
    "two values": b"{}{}",
}
HOSTILE = {name: forged([text]) for name, text in HOSTILE_BODIES.items()} | {
    "empty": b"",
    "one line feed": b"\n",
    "zeros": b"\0" * 5000,
    "text": b"Dear colleague,\n",
    "binary": bytes(range(256)) * 20,
    "no end": b"{" * 3_000_000,
    "line feeds": b"\n" * 100_000,
    "other json": b'{"n":0}\n',
    "utf-16": '{"n":0}\n'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf" + forged([header_text()]),
    "no format": forged([b'{"kind":"servanda-journal"}']),
    "format true": forged([header_text(format=True)]),
    "format 0": forged([header_text(format=0)]),
    "seed as text": forged([header_text(seed="7")]),
    "windows line ends": forged([header_text()]).replace(b"\n", b"\r\n"),
    "number with zeros": forged([header_text()]).replace(b'"n":0', b'"n":00'),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_that_is_no_save_says_so_and_is_left_alone(data: bytes, tmp_path: Path) -> None:
    """Opening a file from a stranger would end in a traceback, or hang, or be overwritten."""
    path = tmp_path / "a-sitting.jsonl"
    path.write_bytes(data)

    for look in (scan, Journal.open):
        with pytest.raises(UnreadableSaveError, match="cannot be read") as caught:
            look(path)
        assert len(str(caught.value)) < 1200

    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("text", HOSTILE_BODIES.values(), ids=HOSTILE_BODIES.keys())
def test_a_hostile_record_behind_a_sound_header_is_damage(text: bytes, tmp_path: Path) -> None:
    """The same attacks would succeed one line further down."""
    path = tmp_path / "a-sitting.jsonl"
    path.write_bytes(forged([header_text(), b'{"a":1}', text]))

    found = scan(path)

    assert (found.condition, found.records) == (Condition.DAMAGED, 1)


def test_brackets_inside_text_do_not_count_as_depth(tmp_path: Path) -> None:
    """A trainee's note with many brackets would make a sitting unreadable."""
    path = tmp_path / "a-sitting.jsonl"
    text = b'{"a":"' + b'[{\\"' * 5000 + b'"}'
    path.write_bytes(forged([header_text(), text]))

    assert scan(path).condition is Condition.OK


def test_depth_is_counted_the_same_by_writer_and_reader(tmp_path: Path) -> None:
    """What one accepts the other would refuse."""
    path = tmp_path / "a-sitting.jsonl"

    def at(depth: int) -> Condition:
        text = b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b',"b":[[],[],[]]}'
        path.write_bytes(forged([header_text(), text]))
        return scan(path).condition

    assert (at(MAX_DEPTH), at(MAX_DEPTH + 1)) == (Condition.OK, Condition.DAMAGED)


def test_a_line_too_long_is_damage_and_not_a_torn_tail(path: Path) -> None:
    """A gigabyte without a line feed would be read into memory, or cut off as if harmless."""
    with path.open("ab") as file:
        file.write(b"x" * (MAX_LINE_BYTES + 10))

    found = scan(path)

    assert (found.condition, found.records) == (Condition.DAMAGED, 4)


def test_a_file_beyond_the_size_limit_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of many gigabytes would be read for minutes."""
    monkeypatch.setattr(scanning, "MAX_FILE_BYTES", path.stat().st_size - 1)

    with pytest.raises(UnreadableSaveError, match="bytes"):
        scan(path)


def test_lines_beyond_the_limit_are_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of endless short lines would be read for minutes."""
    monkeypatch.setattr(scanning, "MAX_RECORDS", 2)

    found = scan(path)

    assert (found.condition, found.records) == (Condition.DAMAGED, 2)


@pytest.mark.parametrize(("name", "value"), [("MAX_FILE_BYTES", 1300), ("MAX_RECORDS", 1)])
def test_a_full_journal_refuses_the_next_record_and_stays_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    """A writer would write what no reader accepts."""
    monkeypatch.setattr(f"game.storage.journal.{name}", value)
    path = saved(tmp_path / "a-sitting.jsonl", [{"a": 1}])

    with Journal.open(path)[0] as journal:
        numbers = iter(lambda: journal.append(body(1)), None)
        with pytest.raises(JournalFullError, match="limit"):
            max(numbers)

    assert scan(path).condition is Condition.OK


def test_a_newer_format_says_what_to_do(tmp_path: Path) -> None:
    """A save from a newer version would be called damaged, and thrown away."""
    path = tmp_path / "a-sitting.jsonl"
    path.write_bytes(forged([header_text(format=2, something_new=[1, 2])]))

    with pytest.raises(NewerSaveError, match="update Servanda"):
        Journal.open(path)


@pytest.mark.parametrize("kind", ["absent", "folder", "no folder"])
def test_a_path_that_is_no_file_says_so(tmp_path: Path, kind: str) -> None:
    """A mistyped path would end in a traceback."""
    path = tmp_path / ("absent/x.jsonl" if kind == "no folder" else "x.jsonl")
    if kind == "folder":
        path.mkdir()

    with pytest.raises(UnreadableSaveError):
        Journal.open(path)


@given(data=st.binary(max_size=400))
def test_no_bytes_at_all_end_in_another_error(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Some file would end in a traceback instead of a sentence."""
    path = tmp_path_factory.mktemp("any") / "x.jsonl"
    path.write_bytes(forged([header_text()]) + data)

    try:
        scan(path)
    except StorageError as error:
        pytest.fail(f"a sound header was not enough: {error}")

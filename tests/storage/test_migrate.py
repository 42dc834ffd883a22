"""Every format that was ever released is read for ever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.storage.errors import NewerSaveError, WriteError
from game.storage.journal import Journal
from game.storage.lines import Body
from game.storage.migrate import FORMATS, Formats, Step
from game.storage.scan import Condition, records, scan
from tests.storage.builders import FailingDisk, bodies_of, body, saved

SAVES = Path(__file__).with_name("saves")


@pytest.mark.parametrize("path", sorted(SAVES.glob("*.jsonl")), ids=lambda path: path.stem)
def test_a_save_of_every_released_format_loads(path: Path) -> None:
    """A trainee's sitting would be lost to an update."""
    found = scan(path)

    assert (found.condition, found.header.format) == (Condition.OK, FORMATS.current)
    assert len(list(records(path))) == found.records >= 5


def test_there_is_a_save_of_every_released_format() -> None:
    """A format could be released that nobody promises to read."""
    formats = {scan(path).format for path in SAVES.glob("*.jsonl")}

    assert formats == set(range(1, FORMATS.current + 1))


def test_a_first_format_save_says_what_it_said_when_it_was_written() -> None:
    """An old sitting would load as a slightly different one."""
    path = SAVES / "format-1.jsonl"

    assert bodies_of(list(records(path))) == [body(i) for i in range(5)]
    assert scan(path).header.seats == {"singapore": "human", "united-states": "steady"}


def rename_seed(header: Body) -> Body:
    """Return a header as an invented next format has it."""
    return {**header, "options": {"was": header["format"]}}


def count_events(record: Body) -> Body:
    """Return a record as an invented next format has it."""
    return {**record, "events": len(str(record["events"]))}


def mark(record: Body) -> Body:
    """Return a record as an invented format after that has it."""
    return {**record, "marked": True}


LATER = Formats(
    3, {1: Step(header=rename_seed, record=count_events), 2: Step(header=dict, record=mark)}
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a save of the first format."""
    return saved(tmp_path / "a-sitting.jsonl", [body(i) for i in range(3)])


def expected(number: int) -> Body:
    """Return a record after both steps."""
    return mark(count_events(body(number)))


def test_reading_applies_the_steps_in_a_row_and_changes_no_file(old: Path) -> None:
    """A save two formats old would be read as if it were one format old."""
    before = old.read_bytes()

    found = scan(old, LATER)

    assert (found.format, found.header.format, found.header.options) == (1, 3, {"was": 1})
    assert bodies_of(list(records(old, LATER))) == [expected(i) for i in range(3)]
    assert old.read_bytes() == before


def test_opening_to_play_on_writes_the_current_format_and_keeps_the_old_file(old: Path) -> None:
    """One file would hold records of two formats, or the only readable copy would be gone."""
    before = old.read_bytes()

    journal, report = Journal.open(old, formats=LATER)
    journal.append(expected(9))
    found = bodies_of(list(journal.read()))
    journal.close()

    assert report.upgraded_from == 1
    assert "older save format 1" in report.sentence
    assert old.with_name("a-sitting.jsonl.format1-1").read_bytes() == before
    assert found == [*(expected(i) for i in range(3)), expected(9)]
    assert scan(old, LATER).format == 3


def test_a_damaged_old_save_is_upgraded_up_to_the_damage(old: Path) -> None:
    """Old saves would be salvaged less well than new ones."""
    bad = old.read_bytes().replace(b'"tariffs":1', b'"tariffs":9')
    old.write_bytes(bad)

    journal, report = Journal.open(old, formats=LATER)
    found = bodies_of(list(journal.read()))
    journal.close()

    assert (report.condition, report.records, found) == (Condition.DAMAGED, 1, [expected(0)])
    assert report.salvage is not None
    assert report.salvage.read_bytes() == bad


@pytest.mark.parametrize("step", range(1, 9))
def test_an_upgrade_that_fails_leaves_a_save_that_loads(
    old: Path, tmp_path: Path, step: int
) -> None:
    """A full disk during an update would cost the sitting."""
    copy = tmp_path / "copy.jsonl"
    shutil.copyfile(old, copy)

    with pytest.raises(WriteError):
        Journal.open(copy, FailingDisk(fails_at=step, for_good=True), LATER)

    assert bodies_of(list(records(copy, LATER))) == [expected(i) for i in range(3)]


def test_this_version_refuses_what_a_later_one_wrote(old: Path) -> None:
    """A newer save would be opened, misread, and written over."""
    Journal.open(old, formats=LATER)[0].close()

    with pytest.raises(NewerSaveError, match="format 3"):
        scan(old)


def test_a_format_without_a_step_to_the_next_cannot_be_released() -> None:
    """Someone could raise the format number and forget the old saves."""
    with pytest.raises(AssertionError, match="no step"):
        Formats(3, {1: Step(header=dict, record=dict)})

"""What `docs/save-format.md` says is what is written."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.storage.catalogue import Table
from game.storage.header import SaveHeader
from game.storage.index import IndexCard
from game.storage.lines import MAX_LINE_BYTES
from game.storage.migrate import FORMATS
from game.storage.scan import MAX_FILE_BYTES, MAX_RECORDS, records, scan
from tests.storage.builders import body, saved

PAGE = Path(__file__).parents[2] / "docs" / "save-format.md"
SAVES = Path(__file__).with_name("saves")


def section(title: str) -> str:
    """Return the part of the page under a heading."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"^#+ {title}\n(.*?)(?=^#+ |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def keys_in_table(title: str) -> set[str]:
    """Return what stands in code in the first column of a section's table."""
    rows = re.findall(r"^\| (`[^|]*) \|", section(title), re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`([^`]+)`", row)}


def output_of_the_page(path: Path, folder: Path) -> list[object]:
    """Return what the page's own reader finds in a journal, run where our code is out of reach."""
    code = re.search(r"```python\n(.*?)```", section("A reader"), re.DOTALL)
    assert code is not None
    script = folder / "reader.py"
    script.write_text(code[1], encoding="utf-8")
    command = [sys.executable, "-I", str(script), str(path)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=folder)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("path", sorted(SAVES.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_reader_on_the_page_reads_every_released_save(path: Path, tmp_path: Path) -> None:
    """Another program written from the page could not read our saves."""
    found = output_of_the_page(path, tmp_path)

    expected = [scan(path).header.body(), *(record.body for record in records(path))]
    assert found == expected


def test_the_reader_on_the_page_stops_where_ours_does(tmp_path: Path) -> None:
    """Another program would believe a damaged record."""
    path = saved(tmp_path / "a-sitting.jsonl", [body(i) for i in range(4)])
    whole = path.read_bytes()

    for place in range(0, len(whole), 37):
        path.write_bytes(whole[:place] + b"?" + whole[place + 1 :])
        sound = whole[:place].count(b"\n")
        if sound and place % 5 == 0:
            assert len(output_of_the_page(path, tmp_path)) == sound == scan(path).records + 1


def test_every_key_of_the_header_and_of_the_card_is_on_the_page() -> None:
    """A field would be added that no other reader has heard of."""
    assert keys_in_table("The header") == set(SaveHeader.model_fields)
    assert keys_in_table("The records") - {"index"} == set(IndexCard.model_fields)


def test_every_table_and_format_is_on_the_page() -> None:
    """Another reader would meet tables or formats that are described nowhere."""
    formats = re.findall(r"^\| (\d+) \|", section("Formats"), re.MULTILINE)

    assert keys_in_table("The catalogue") == set(Table)
    assert [int(number) for number in formats] == list(range(1, FORMATS.current + 1))


def test_the_limits_on_the_page_are_the_limits() -> None:
    """Another writer would write what we refuse to read."""
    text = section("The journal")

    for limit in (MAX_LINE_BYTES, MAX_FILE_BYTES, MAX_RECORDS):
        assert f"{limit:,}" in text

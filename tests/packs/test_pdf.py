"""Handouts as PDF: whole, numbered, and the same every time."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from game.cli.main import main
from game.packs.page import page, prose, table
from game.packs.pdf import pdf_of
from tests.packs.builders import TINY

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "assets" / "fonts"


def made(*body: str, pictures: Path = ROOT) -> bytes:
    """Return a page as PDF."""
    return pdf_of(page("A title", body), FONTS, pictures)


def pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def test_the_same_page_is_the_same_file() -> None:
    """Two prints of one pack would differ, and nobody would know which is right."""
    text = "A **bold** *word* & <b>no tag</b>.\n\n- one\n- two\n\n1. first"

    first, second = (made("<h1>Title</h1>", prose(text)) for _ in range(2))

    assert first.startswith(b"%PDF-")
    assert first == second
    assert pages(first) == 1


def test_fonts_are_within() -> None:
    """Names with letters that the printer's fonts lack would come out as boxes."""
    pdf = made("<h2>Türkiye</h2>", prose("Kraków, *São Tomé* and **Łódź**"))

    assert pdf.count(b"/FontFile2") == 3
    assert b"Servanda-Bold" in pdf


def test_a_long_table_goes_over_pages() -> None:
    """The end of a score sheet would be cut off."""
    rows = [(f"Issue {n}", "An option " * 6, f"{n}.0", "") for n in range(120)]

    assert pages(made(table(("Issue", "Option", "Points", "Agreed"), rows, numbers=2))) > 3


@pytest.mark.parametrize("columns", [1, 3, 12])
def test_a_cell_taller_than_a_page_is_split(columns: int) -> None:
    """One long clause would stop the whole handout."""
    row = ["word " * (2_000 // columns), *["unbreakable" * 12] * (columns - 1)]

    assert pages(made(table([f"Head {n}" for n in range(columns)], [row]))) >= 2 - (columns > 3)


def test_pictures_are_set_and_missing_ones_named(tmp_path: Path) -> None:
    """A map would be missing from the printed briefing."""
    Image.new("RGB", (900, 300), "navy").save(tmp_path / "map.png")

    with_picture = made(prose("Before\n\n![A map](map.png)\n\nAfter"), pictures=tmp_path)
    without = made(prose("![A map](other.png)"), pictures=tmp_path)

    assert b"/Subtype /Image" in with_picture
    assert b"/Subtype /Image" not in without


def test_the_command_writes_it_beside_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An instructor would be told of files that are not there."""
    target = tmp_path / "out"

    code = main(["pack", "handouts", str(TINY), "--to", str(target), "--pdf"])

    names = {path.name for path in target.iterdir()}
    assert code == 0
    assert {path for path in names if path.endswith(".html")} == {
        f"{Path(path).stem}.html" for path in names if path.endswith(".pdf")
    }
    assert str(target / "score-sheet-hill.pdf") in capsys.readouterr().out


def test_nobody_waits_for_it_who_prints_nothing() -> None:
    """Every command would start a quarter of a second later."""
    script = (
        "import game.cli.main, game.cli.pack_handouts, sys; sys.exit('reportlab' in sys.modules)"
    )

    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, timeout=60)

    assert found.returncode == 0

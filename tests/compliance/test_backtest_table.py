"""Files of coded agreements: what is read, and what is refused with its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.compliance.backtest import table
from game.compliance.backtest.table import CodedFileError, read_rows


def test_cells_are_read_by_column() -> None:
    """A column in another place would be taken for something else."""
    row, other = read_rows(
        '\ufeffid, n,word\r\na,2.0,"x\ny"\r\n\r\nb,,z\r\n', "f.csv", ["id", "n"]
    )

    assert (row.line, row.number("n", 0.0, 0.0, 9.0), row.text("word")) == (2, 2.0, "x\ny")
    assert (other.line, other.maybe("n"), other.number("n", 7.0, 0.0, 9.0)) == (5, None, 7.0)
    assert not other.flag("n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: there should be a line of column names"),
        ("id,n\n", "no rows"),
        ("id\na\n", "line 1: column n is missing"),
        ("id,n,n\na,1,2\n", "line 1, column n: there are two"),
        ("id,n\na\n", "line 2: 1 cells under 2 columns"),
        ("id,n\n,1\n", "line 2, column id: '' is blank"),
        ("id,n\na,1\na,2\n", "line 3, column id: 'a' stands on line 2 too"),
        ('id,n\na,"1\n', "unexpected end of data"),
        ("id,n\na," + "9" * 10_001 + "\n", "line 2, column n: '999"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, said: str) -> None:
    """Somebody with a wrong file would get a traceback, or figures about nothing."""
    with pytest.raises(CodedFileError) as caught:
        read_rows(text, "f.csv", ["id", "n"])

    assert "f.csv" in str(caught.value)
    assert said in str(caught.value)


def test_a_broken_cell_is_refused_with_its_place() -> None:
    """A slip of the pen would become a number of the simulation."""
    (row,) = read_rows("id,a,b,c,d\nx,one,nan,12,maybe\n", "f.csv", ["id"])
    reads: list[Callable[[], object]] = [
        lambda: row.maybe("a"),
        lambda: row.maybe("b"),
        lambda: row.number("c", 0.0, 0.0, 10.0),
        lambda: row.flag("c"),
        lambda: row.choice("d", ["yes", "no"]),
    ]
    said = []
    for read in reads:
        with pytest.raises(CodedFileError) as caught:
            read()
        said.append(str(caught.value))

    assert said == [
        "f.csv, line 2, column a: 'one' is not a number.",
        "f.csv, line 2, column b: 'nan' is out of range.",
        "f.csv, line 2, column c: '12' is not between 0 and 10.",
        "f.csv, line 2, column c: '12' is neither 0 nor 1.",
        "f.csv, line 2, column d: 'maybe' is none of: yes, no.",
    ]


def test_the_number_of_rows_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A huge file would keep the machine busy for hours."""
    monkeypatch.setattr(table, "MOST_ROWS", 3)

    with pytest.raises(CodedFileError, match="more than 3 rows"):
        read_rows("id\n" + "".join(f"r{k}\n" for k in range(5)), "f.csv", ["id"])

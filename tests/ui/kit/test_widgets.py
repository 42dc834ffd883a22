from dataclasses import dataclass

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.kit import (
    Axis,
    Breakdown,
    Contribution,
    Flag,
    GridIssue,
    GridOption,
    IssueGrid,
    Label,
    LineChart,
    Marks,
    Meter,
    Series,
    Table,
    TableColumn,
    TableRow,
    Tabs,
    Timeline,
    UiContext,
    Year,
)
from game.ui.kit.art import assets_folder
from game.ui.kit.charts import least_hidden
from game.ui.kit.issue_grid import GridCell
from game.ui.kit.painter import DrawnText, Painter
from game.ui.kit.sketch import nice_step
from game.ui.kit.why import Tip
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.demo_table import WORDS, why
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen


def test_a_breakdown_adds_up_and_says_so() -> None:
    """The reasons shown for a number would not explain it."""
    parts = (Contribution("Kept a promise", 6), Contribution("Bluffed", -9))

    assert Breakdown("Credibility", 50, parts, base=53).adds_up
    assert not Breakdown("Credibility", 60, parts, base=53).adds_up


def test_a_tip_reads_as_plain_lines() -> None:
    """A screen reader would not hear nested, hidden and blocking reasons."""
    lines = Tip(breakdown=why()).as_text.splitlines()

    assert lines[0] == "Credibility: 48"
    assert "    Announced in public: −6" in lines
    assert "  Their private estimate: unknown" in lines


def test_every_mark_looks_different() -> None:
    """Two marks of the issue grid could not be told apart."""
    marks = (
        Marks(),
        Marks(yours=True),
        Marks(theirs=("US",)),
        Marks(status_quo=True),
        Marks(red_line=True),
        Marks(agreed=True),
        Marks(bracketed=True),
    )
    options = tuple(GridOption(str(n), "Option", mark) for n, mark in enumerate(marks))
    issue = GridIssue("i", "Issue", options)
    driver = Driver(OneWidget(lambda: IssueGrid("Issues", [issue], WORDS, lambda _i, _o: None)))
    driver.app.ui._focused = None
    driver.app.ui.damage_layout()
    driver.wait(0.1)
    cells = [w for w in driver.app.ui.root.walk() if isinstance(w, GridCell)]

    pictures = {
        pygame.image.tobytes(driver.app.display.surface.subsurface(cell.rect), "RGB")
        for cell in cells
        if cell.rect.size == cells[0].rect.size
    }

    assert len(pictures) == len(cells)


def test_a_picked_cell_reports_issue_and_option() -> None:
    """A click would put another option into the package."""
    picked: list[tuple[str, str]] = []
    issue = GridIssue("visas", "Visas", (GridOption("a", "None"), GridOption("b", "Uncapped")))
    driver = Driver(
        OneWidget(lambda: IssueGrid("Issues", [issue], WORDS, lambda i, o: picked.append((i, o))))
    )

    driver.click(driver.find("Visas: Uncapped"))

    assert picked == [("visas", "b")]


def test_a_meter_says_its_value_and_change() -> None:
    """A screen reader would not hear whether credibility rose or fell."""
    assert Meter("Credibility", 48, delta=-5).value_text == "48 (−5)"
    assert not Meter("Time used", 48).focusable
    assert Meter("Credibility", 48, why=why()).focusable


def test_rows_of_a_table_open_by_keyboard() -> None:
    """A saved sitting could not be opened without a mouse."""
    opened: list[str] = []
    rows = [TableRow(f"s{n}", (f"Sitting {n}", str(n))) for n in range(40)]
    columns = (TableColumn("Sitting", 3), TableColumn("Round", 1, align="right"))
    driver = Driver(OneWidget(lambda: Table("Sittings", columns, rows, opened.append)))

    driver.key(pygame.K_DOWN, pygame.K_RETURN, pygame.K_PAGEDOWN, pygame.K_RETURN)
    driver.key(pygame.K_END, pygame.K_RETURN)

    assert opened == ["s1", "s9", "s39"]
    assert driver.app.ui.room.contains(driver.focused.rect)


def test_tabs_change_pages_and_remember() -> None:
    """The page open before a move would be closed by it."""
    driver = Driver(
        OneWidget(lambda: Tabs("Views", (("Issues", Label("one")), ("Log", Label("two")))))
    )
    driver.key(pygame.K_RIGHT)

    driver.app.invalidate()
    driver.wait(0.1)

    names = {widget.name for widget in driver.app.ui.root.walk()}
    assert "two" in names
    assert "one" not in names


def test_years_open_in_order() -> None:
    """The wrong year of the implementation would be shown."""
    opened: list[int] = []
    years = [Year(str(2004 + n), is_past=n < 5) for n in range(15)]
    driver = Driver(OneWidget(lambda: Timeline("Years", years, 4, opened.append)))

    driver.key(pygame.K_LEFT, pygame.K_RETURN)

    assert opened == [3]
    assert driver.focused.name == "2007"


def test_flags_and_icons_are_shipped() -> None:
    """A delegation would be shown without its flag."""
    ctx = UiContext()

    for code in ("us", "sg"):
        for height in (12, 18, 40, 90):
            picture = ctx.art.flag(code, height)
            assert picture is not None
            assert picture.get_height() == height
    assert ctx.art.flag("xx", 18) is None
    assert Flag("us", name="United States").name == "United States"


def test_every_icon_loads() -> None:
    """A button would stop the screen from being drawn."""
    ctx = UiContext()
    names = [path.stem for path in (assets_folder() / "icons").glob("*.svg")]

    assert len(names) > 100
    for name in names:
        picture = ctx.art.icon(name, 24, "#ffffff")
        assert pygame.mask.from_surface(picture).count() > 8


@given(span=st.floats(1e-3, 1e6))
def test_ticks_are_few_and_round(span: float) -> None:
    """An axis would be crowded, empty, or marked at odd values."""
    axis = Axis("Value", 0, span)

    assert 3 <= len(axis.ticks()) <= 9
    assert str(f"{nice_step(span):.0e}")[0] in "125"


def test_a_level_axis_of_rounds_has_whole_numbers() -> None:
    """A concession path would show round two and a half."""
    assert Axis("Round", 1, 6, whole=True).ticks(8) == (1, 2, 3, 4, 5, 6)


def test_series_differ_by_shape_too() -> None:
    """A reader who does not see colours could not tell two curves apart."""
    chart = LineChart(
        "Paths",
        "Two curves.",
        [Series("a", ((0, 1), (1, 2))), Series("b", ((0, 2), (1, 1)))],
        (Axis("Round"), Axis("Value")),
    )
    shapes = [w.shape for w in chart.walk() if hasattr(w, "shape")]

    assert len(set(shapes)) == 2


def test_labels_keep_clear_of_data() -> None:
    """A label of a chart would hide the point it is about."""
    first, second = pygame.Rect(0, 0, 10, 10), pygame.Rect(50, 0, 10, 10)

    assert least_hidden([first, second], [pygame.Rect(5, 5, 2, 2)]) is second


def test_positions_of_many_stay_inside_a_narrow_cell() -> None:
    """Names and points of an option would be drawn over the option beside it."""
    theirs = ("Israel", "Egypt")
    issue = GridIssue(
        "sinai",
        "Sinai",
        tuple(
            GridOption(str(n), "All of it, in three years", Marks(theirs=theirs), "8")
            for n in range(6)
        ),
    )
    grid = IssueGrid("Issues", [issue], WORDS, lambda _issue, _option: None)
    app = Driver(OneWidget(lambda: grid), (560, 400)).app
    surface = pygame.Surface((560, 400))
    witness = Noted([])
    app.ui.damage_layout()

    app.ui.draw(surface, Painter(surface, app.ctx, witness))

    cells = [w.rect for w in grid.walk() if isinstance(w, GridCell)]
    marks = [drawn for drawn in witness.seen if drawn.text in {"8", "2", " ".join(theirs)}]
    assert len(marks) > len(cells)
    for drawn in marks:
        assert any(cell.contains(drawn.rect) for cell in cells), drawn


@dataclass
class Noted:
    """Notes every text that is drawn."""

    seen: list[DrawnText]

    def saw(self, _painter: Painter, drawn: DrawnText) -> None:
        """Note a text."""
        self.seen.append(drawn)

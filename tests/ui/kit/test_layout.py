from collections.abc import Callable

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from game.ui.kit import (
    Column,
    Extent,
    Flow,
    Gap,
    Label,
    LayoutProblem,
    Look,
    Painter,
    ProblemKind,
    Row,
    Screen,
    Stack,
    Style,
    TypeSize,
    UiContext,
    Widget,
    lint_tree,
)
from game.ui.kit.layout import share_out
from tests.ui.kit.demo_pages import ChartScreen, FormScreen
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.demo_table import TableScreen
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen

SIZES = [(1280, 720), (1920, 1080)]
extents = st.builds(
    lambda least, more: Extent(least, least + more), st.integers(0, 300), st.integers(0, 300)
)


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", [TableScreen, FormScreen, ChartScreen])
def test_nothing_is_clipped_overlapping_or_off_screen(
    page: type[Screen], size: tuple[int, int], scale: int
) -> None:
    """Words would be cut or run into each other at some window size."""
    driver = Driver(page(), size, Look(scale))

    assert lint_tree(driver.app.ui) == []


@pytest.mark.parametrize("size", SIZES)
def test_floating_boxes_lie_right(size: tuple[int, int]) -> None:
    """A tooltip, toast or dialog would reach over the edge of the window."""
    screen = TableScreen()
    driver = Driver(screen, size, Look(150))
    driver.app.ui.focus_on(driver.find("Walk out"))
    driver.key(pygame.K_F5)
    screen.walk_out()
    driver.wait(0.1)

    assert lint_tree(driver.app.ui) == []
    assert all(driver.app.ui.room.contains(layer.root.rect) for layer in driver.app.ui.layers)


class Painted(Widget):
    """A widget that draws as a test tells it."""

    def __init__(self, paint: Callable[[Painter, pygame.Rect], None]) -> None:
        """Hold what draws."""
        super().__init__()
        self._paint = paint
        self.sized(min_w=200, min_h=40)

    @override
    def draw(self, painter: Painter) -> None:
        self._paint(painter, self.rect)


def clip_text(painter: Painter, rect: pygame.Rect) -> None:
    """Draw a text half outside a clip."""
    with painter.clipped(pygame.Rect(rect.x, rect.y, 30, 12)):
        painter.text("Sanctions", Style(), rect)


def faint_text(painter: Painter, rect: pygame.Rect) -> None:
    """Draw a text in nearly the colour of the ground."""
    painter.text("Sanctions", Style(colour="#223040"), rect)


def outside_text(painter: Painter, rect: pygame.Rect) -> None:
    """Draw a text beyond the left edge of the window."""
    painter.text("Sanctions", Style(), rect.move(-rect.x - 20, 0))


PLANTED: list[tuple[ProblemKind, Callable[[], Widget]]] = [
    (ProblemKind.CLIPPED, lambda: Painted(clip_text)),
    (ProblemKind.FAINT, lambda: Painted(faint_text)),
    (ProblemKind.OFF_SCREEN, lambda: Painted(outside_text)),
    (ProblemKind.ELLIPSISED, lambda: Label("many words " * 90, max_lines=1)),
    (ProblemKind.OVERLAPPING, lambda: Stack(Label("Sanctions"), Label("Withdrawal"))),
    (ProblemKind.CLIPPED, lambda: Column(Gap(2000), Label("Too low"))),
    (
        ProblemKind.TOO_SMALL,
        lambda: Label("small print " * 30, Style(TypeSize.SMALL)),
    ),
]


@pytest.mark.parametrize(("kind", "make"), PLANTED, ids=range(len(PLANTED)))
def test_the_check_finds_planted_faults(kind: ProblemKind, make: Callable[[], Widget]) -> None:
    """The check would pass screens that are wrong."""
    driver = Driver(OneWidget(make))

    kinds = {problem.kind for problem in lint_tree(driver.app.ui)}

    assert kind in kinds


def test_a_problem_reads_as_a_sentence() -> None:
    """A failed check would not say what to look at."""
    problem = LayoutProblem(ProblemKind.CLIPPED, "Sanctions", (1, 2, 3, 4), "clip (0, 0, 9, 9)")

    assert str(problem) == "clipped: 'Sanctions' at (1, 2, 3, 4) clip (0, 0, 9, 9)"


@given(
    children=st.lists(st.tuples(extents, st.sampled_from([0.0, 1.0, 2.5])), max_size=8),
    room=st.integers(0, 2000),
)
def test_room_is_shared_without_loss(children: list[tuple[Extent, float]], room: int) -> None:
    """A row would overflow though its children could shrink, or leave a hole."""
    sizes, grows = [extent for extent, _ in children], [grow for _, grow in children]

    lengths = share_out(room, sizes, grows)

    assert all(length >= e.least for length, e in zip(lengths, sizes, strict=True))
    if sum(e.least for e in sizes) <= room:
        assert sum(lengths) <= room
    if any(grows) and sum(e.least for e in sizes) <= room:
        assert sum(lengths) == room


def test_a_row_stacks_when_it_is_narrow() -> None:
    """Panels would be squeezed to slivers in a small window."""
    wide, narrow = Label("left"), Label("right")
    row = Row(wide, narrow, stack_below=300)
    ctx = UiContext()

    row.place(ctx, pygame.Rect(0, 0, 400, 100))
    side_by_side = wide.rect.y == narrow.rect.y
    row.place(ctx, pygame.Rect(0, 0, 200, 100))

    assert side_by_side
    assert narrow.rect.y > wide.rect.y


def test_a_flow_wraps() -> None:
    """Buttons would run out of the action bar."""
    labels = [Label("Disclose an interest") for _ in range(6)]
    flow = Flow(*labels)
    ctx = UiContext()

    flow.place(ctx, pygame.Rect(0, 0, 400, 300))

    assert max(label.rect.right for label in labels) <= 400
    assert len({label.rect.y for label in labels}) > 1

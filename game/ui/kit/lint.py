"""Finds what is wrong with a screen as laid out.

Clipped, overlapping, off-screen, too small, cut with an ellipsis, or too faint.

The screen is drawn once more off-screen while every text is noted with the pixels behind it, so
the check sees what a reader would see, whatever widget drew it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.painter import DrawnText, Painter
from game.ui.kit.scroll import ScrollArea
from game.ui.kit.tokens import MINIMUM_TEXT_DP, SIZE_DP, TypeSize, contrast_ratio
from game.ui.kit.ui import Ui
from game.ui.kit.widget import Widget

LEAST_CONTRAST: Final = 4.5  # WCAG 2.2, success criterion 1.4.3
_PROSE_CHARACTERS: Final = 200  # a text this long is body text; design choice
_BODY_DP: Final = SIZE_DP[TypeSize.CELL]  # 14 dp, quality bar 5
_SLACK_PX: Final = 1  # rounding
_SHARE_SEEN: Final = 0.06  # a colour behind less of a text than this does not count


class ProblemKind(StrEnum):
    """What can be wrong."""

    CLIPPED = "clipped"
    OVERLAPPING = "overlapping"
    OFF_SCREEN = "off-screen"
    ELLIPSISED = "ellipsised"
    TOO_SMALL = "too small"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class LayoutProblem:
    """One thing wrong, with the text or widget it is about and where it lies in pixels."""

    kind: ProblemKind
    what: str
    rect: tuple[int, int, int, int]
    detail: str = ""

    @override
    def __str__(self) -> str:
        """Return one line for a report."""
        return f"{self.kind.value}: {self.what!r} at {self.rect} {self.detail}".rstrip()


@dataclass(frozen=True, slots=True)
class _Seen:
    drawn: DrawnText
    clip: pygame.Rect
    scrolls: bool
    behind: tuple[str, ...]


class _Witness:
    """Notes every text with its clip and the colours behind it."""

    def __init__(self) -> None:
        self.seen: list[_Seen] = []

    def saw(self, painter: Painter, drawn: DrawnText) -> None:
        """Note a text that is about to be drawn."""
        clip = painter.clip
        shown = _core(drawn.rect).clip(clip)
        behind = _colours(painter.surface, shown) if shown.w and shown.h else ()
        self.seen.append(_Seen(drawn, clip, bool(painter.scroll_clips), behind))


def lint_tree(ui: Ui) -> list[LayoutProblem]:
    """Return everything wrong with the screen as it now stands, dialogs and tooltip included."""
    surface = pygame.Surface(ui.size)
    witness = _Witness()
    ui.damage_layout()
    ui.draw(surface, Painter(surface, ui.ctx, witness))
    ui.damage_layout()
    top = ui.top
    problems = [problem for seen in witness.seen for problem in _text_problems(ui, seen)]
    problems += _overlapping_texts(witness.seen, ui)
    problems += _misplaced(top, ui.room)
    return list(dict.fromkeys(problems))


def _text_problems(ui: Ui, seen: _Seen) -> Iterator[LayoutProblem]:
    drawn, dp = seen.drawn, ui.ctx.dp(seen.drawn.size_px)
    if drawn.ellipsised:
        yield _problem(ProblemKind.ELLIPSISED, drawn)
    least = _BODY_DP if len(drawn.text) > _PROSE_CHARACTERS else MINIMUM_TEXT_DP
    if dp < least - 0.5:
        yield _problem(ProblemKind.TOO_SMALL, drawn, f"{dp:.1f} dp, least {least}")
    if not ui.room.inflate(2, 2).contains(drawn.rect) and not seen.scrolls:
        yield _problem(ProblemKind.OFF_SCREEN, drawn)
    elif _is_clipped(seen):
        yield _problem(ProblemKind.CLIPPED, drawn, f"clip {tuple(seen.clip)}")
    for colour in seen.behind:
        ratio = contrast_ratio(drawn.colour, colour)
        if ratio < LEAST_CONTRAST:
            yield _problem(ProblemKind.FAINT, drawn, f"{ratio:.2f}:1 {drawn.colour} on {colour}")


def _is_clipped(seen: _Seen) -> bool:
    rect, clip = seen.drawn.rect, seen.clip
    too_wide = rect.left < clip.left - _SLACK_PX or rect.right > clip.right + _SLACK_PX
    if seen.scrolls:
        return too_wide and rect.bottom > clip.top and rect.top < clip.bottom
    too_tall = rect.top < clip.top - _SLACK_PX or rect.bottom > clip.bottom + _SLACK_PX
    return too_wide or too_tall


def _colours(surface: pygame.Surface, rect: pygame.Rect) -> tuple[str, ...]:
    """Return the colours that lie behind a noticeable share of a rectangle."""
    part = surface.subsurface(rect)
    step_x, step_y = max(1, rect.w // 24), max(1, rect.h // 6)
    counts = Counter(
        part.get_at((x, y))[:3] for x in range(0, rect.w, step_x) for y in range(0, rect.h, step_y)
    )
    total = sum(counts.values())
    return tuple(
        f"#{red:02x}{green:02x}{blue:02x}"
        for (red, green, blue), count in counts.items()
        if count > _SHARE_SEEN * total
    )


def _overlapping_texts(seen: list[_Seen], ui: Ui) -> Iterator[LayoutProblem]:
    """Yield texts that run into each other within one layer."""
    floating = [layer.root.rect for layer in ui.layers[1:]] + [t.rect for t in ui.floats.toasts]
    floating += [ui.tip_view.rect] if ui.tip_view else []
    shown = [(s, s.drawn.rect.clip(s.clip)) for s in seen]
    shown = [(s, rect) for s, rect in shown if rect.w > 2 and rect.h > 2]  # noqa: PLR2004
    for index, (first, rect) in enumerate(shown):
        core = _core(rect)
        for second, other in shown[index + 1 :]:
            if core.colliderect(_core(other)) and not any(
                box.colliderect(rect) for box in floating
            ):
                yield _problem(ProblemKind.OVERLAPPING, first.drawn, second.drawn.text)


def _core(rect: pygame.Rect) -> pygame.Rect:
    """Return where the letters are: lines may touch, letters may not."""
    return rect.inflate(-2, -max(2, rect.h * 4 // 10))


def _misplaced(root: Widget, room: pygame.Rect) -> Iterator[LayoutProblem]:
    """Yield widgets outside their parent or over their siblings."""
    if not room.inflate(2, 2).contains(root.rect):
        yield _widget_problem(ProblemKind.OFF_SCREEN, root)
    for parent in root.walk():
        children = [c for c in parent.children if c.visible and c.rect.w and c.rect.h]
        for child in children:
            if not isinstance(parent, ScrollArea) and not _inside(parent.rect, child.rect):
                detail = f"outside {type(parent).__name__} {tuple(parent.rect)}"
                yield _widget_problem(ProblemKind.CLIPPED, child, detail)
        if not parent.stacks:
            yield from _siblings(children)


def _inside(outer: pygame.Rect, inner: pygame.Rect) -> bool:
    return outer.inflate(2 * _SLACK_PX, 2 * _SLACK_PX).contains(inner)


def _siblings(children: list[Widget]) -> Iterator[LayoutProblem]:
    for index, first in enumerate(children):
        for second in children[index + 1 :]:
            common = first.rect.clip(second.rect)
            if common.w > _SLACK_PX and common.h > _SLACK_PX:
                detail = f"over {type(second).__name__} {second.name!r}"
                yield _widget_problem(ProblemKind.OVERLAPPING, first, detail)


def _problem(kind: ProblemKind, drawn: DrawnText, detail: str = "") -> LayoutProblem:
    rect = drawn.rect
    return LayoutProblem(kind, drawn.text, (rect.x, rect.y, rect.w, rect.h), detail)


def _widget_problem(kind: ProblemKind, widget: Widget, detail: str = "") -> LayoutProblem:
    rect = widget.rect
    what = f"{type(widget).__name__} {widget.name}".strip()
    return LayoutProblem(kind, what, (rect.x, rect.y, rect.w, rect.h), detail)

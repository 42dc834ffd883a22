"""Reading a debrief: the list of sections, the score card, a section's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import pygame
from typing_extensions import override

from game.debrief.document import CriterionScore, ScoreCard
from game.ui.kit import (
    BODY,
    CAPTION,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    Column,
    Extent,
    Face,
    KeyPress,
    Label,
    Painter,
    Panel,
    Role,
    Row,
    Rule,
    Style,
    TypeSize,
    UiContext,
    UiEvent,
    Widget,
)
from game.ui.screens.spans import Dial, Span, SpanBar
from game.ui.viewmodels.sections import PERCENT, Teller

PAGE_KEYS: Final = frozenset({pygame.K_PAGEDOWN, pygame.K_PAGEUP})
LINK_PAD_DP: Final = 5  # above and below a title
NUMBER_DP: Final = 24  # of a section's number in the list
HEAD_DP: Final = 220  # of the total beside the criteria
POOR: Final = 40.0  # scores below are drawn as bad; design choice
FAIR: Final = 65.0  # scores below are drawn as middling; design choice


@dataclass(frozen=True, slots=True)
class Ways:
    """What the list can do: open a section (from 0), and scroll the one that is open."""

    go: Callable[[int], None]
    scroll: Callable[[UiEvent], bool]


class SectionLink(Widget):
    """A section in the list."""

    role = Role.TAB

    def __init__(self, number: int, title: str, ways: Ways, *, is_open: bool) -> None:
        """Show number (from 1) and title."""
        super().__init__(name=title)
        self.number = number
        self.ways = ways
        self.is_open = is_open

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("selected",) if self.is_open else ()

    @override
    def press(self) -> None:
        self.ways.go(self.number - 1)

    @override
    def handle(self, event: UiEvent) -> bool:
        """Let the page keys scroll the section, not the list."""
        pages = isinstance(event, KeyPress) and event.key in PAGE_KEYS
        return pages and self.ways.scroll(event)

    @override
    def roved(self) -> None:
        self.press()

    def _label(self) -> Label:
        face = Face.STRONG if self.is_open else Face.REGULAR
        return Label(
            self.name, Style(TypeSize.CELL, face, "text" if self.is_open else "text_muted")
        )

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self._label().width_extent(ctx)
        around = ctx.px(NUMBER_DP + 2 * SPACE_S)
        return Extent(least + around, natural + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        inner = width - ctx.px(NUMBER_DP + 2 * SPACE_S)
        height = self._label().height_extent(ctx, inner).natural + 2 * ctx.px(LINK_PAD_DP)
        return Extent(height, height)

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        if self.is_open:
            painter.box(self.rect, "chosen", radius_dp=6)
            strip = pygame.Rect(self.rect.x, self.rect.y, ctx.px(3), self.rect.h)
            painter.box(strip, "accent", radius_dp=1.5)
        elif self.hovered:
            painter.box(self.rect, "hover", radius_dp=6)
        place = pygame.Rect(
            self.rect.x + ctx.px(SPACE_S), self.rect.y, ctx.px(NUMBER_DP), self.rect.h
        )
        colour = "accent" if self.is_open else "text_muted"
        number = Style(TypeSize.SMALL, Face.STRONG, colour)
        painter.text(str(self.number), number, place, middle=True)
        room = pygame.Rect(
            place.right, self.rect.y, self.rect.right - place.right - ctx.px(SPACE_S), self.rect.h
        )
        label = self._label()
        painter.text(self.name, label.style, room, middle=True)


class SectionList(Column):
    """The sections of a debrief; arrows move and open."""

    role = Role.TAB_LIST
    roving = True

    def __init__(self, name: str, titles: Sequence[str], opened: int, ways: Ways) -> None:
        """Show titles, one of them open (from 0)."""
        links = [
            SectionLink(n + 1, title, ways, is_open=n == opened).keyed(f"section:{n}")
            for n, title in enumerate(titles)
        ]
        super().__init__(*links, gap=2)
        self.name = name


class CriterionLine(Row):
    """A criterion with its bar; pressing it opens what stands behind the score."""

    role = Role.BUTTON

    def __init__(self, teller: Teller, score: CriterionScore, press: Callable[[], None]) -> None:
        """Show name, bar, score and weight."""
        share = teller.number(score.weight, "percent")
        weight = teller.words.say("ui-debrief-weight", share=share)
        shown = teller.number(score.score, "score")
        super().__init__(
            Column(Label(teller.criterion(score), BODY), Label(weight, CAPTION), gap=0).sized(
                grow=5, align="centre"
            ),
            SpanBar(Span(0.0, score.score, score_colour(score.score)), 0.0, PERCENT).sized(grow=6),
            Label(shown, Style(TypeSize.LEAD, Face.STRONG), align="right").sized(
                min_w=36, align="centre"
            ),
            gap=SPACE_M,
        )
        self.name = f"{teller.criterion(score)}: {shown}, {weight}"
        self._press = press
        self.tipped(teller.words.say("ui-debrief-behind-tip"))

    @property
    @override
    def focusable(self) -> bool:
        return True

    @override
    def press(self) -> None:
        self._press()

    @override
    def draw(self, painter: Painter) -> None:
        if self.hovered:
            painter.box(self.ring_rect(), "hover", radius_dp=6)

    @override
    def ring_rect(self) -> pygame.Rect:
        return self.rect.inflate(8, 4)


class Criteria(Column):
    """The criteria; arrows move among them."""

    roving = True


def score_colour(score: float) -> str:
    """Return the colour of a score from 0 to 100."""
    if score < POOR:
        return "bad"
    return "warn" if score < FAIR else "good"


def score_card(
    teller: Teller, card: ScoreCard, opened: Callable[[CriterionScore], None], *, upright: bool
) -> Widget:
    """Return the score: the total large, each criterion with what stands behind it."""
    say = teller.words.say
    shown = teller.number(card.total, "score")
    total: list[Widget] = [
        Dial(say("ui-debrief-score"), card.total / PERCENT, shown, score_colour(card.total)),
        Label(say("ui-debrief-of-100"), MUTED, align="centre").sized(align="centre"),
    ]
    if card.rule is not None:
        total.append(Label(say(f"debrief-rule-{card.rule}"), MUTED, align="centre"))
        if round(card.uncapped) != round(card.total):
            before = say("ui-debrief-uncapped", points=round(card.uncapped))
            total.append(Label(before, CAPTION, align="centre"))
    if card.skill is not None:
        index = say("ui-debrief-skill", skill=teller.number(card.skill, "score"))
        total.append(Label(index, MUTED, align="centre"))
    lines = [
        CriterionLine(teller, score, partial(opened, score)).keyed(f"criterion:{score.criterion}")
        for score in card.criteria
    ]
    criteria = Criteria(*lines, gap=SPACE_S)
    criteria.name = say("ui-debrief-criteria")
    head = Column(*total, gap=SPACE_XS)
    if upright:
        return Column(head, Rule(), criteria, gap=SPACE_L)
    body = Row(
        head.sized(min_w=170, max_w=HEAD_DP, align="centre"),
        criteria.sized(grow=1),
        gap=SPACE_XL,
        stack_below=560,
    )
    return Panel(body, pad=SPACE_L).sized(max_w=960)

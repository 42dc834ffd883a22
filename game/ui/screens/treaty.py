"""The whole text as a treaty, in treaty language or in plain words, and what it leaves unsaid."""

from __future__ import annotations

from typing import Final

from game.ui.kit import (
    BODY,
    CAPTION,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Button,
    Card,
    Column,
    Face,
    Heading,
    Label,
    Row,
    Rule,
    Style,
    Tone,
    TypeSize,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.treaty import GapView, gaps_view, treaty_view

SERIF: Final = Style(TypeSize.BODY, Face.SERIF)
ARTICLE: Final = Style(TypeSize.LEAD, Face.SERIF_STRONG)
READ_DP: Final = 640


def treaty_page(live: Live, *, plain: bool) -> Widget:
    """Return the whole text as it would be read."""
    view = treaty_view(live.lens, plain=plain)
    face = Style(TypeSize.BODY, Face.REGULAR) if plain else SERIF
    rows: list[Widget] = [Heading(view.title, Style(TypeSize.TITLE, Face.SERIF_STRONG))]
    if view.preamble:
        preamble = Style(TypeSize.BODY, Face.ITALIC, "text_muted")
        rows.append(Column(*(Label(text, preamble) for text in view.preamble), gap=SPACE_XS))
    rows += [_copy(live, plain=plain), Rule()]
    for article in view.articles:
        body = Column(
            Label(article.title, ARTICLE),
            *(Label(text, face) for text in article.paragraphs),
            gap=SPACE_XS,
        )
        rows.append(Stripe(body, "warn") if article.bracketed else body)
    rows += [Rule(), *(Label(text, MUTED) for text in view.closing)]
    return Column(Column(*rows, gap=SPACE_L).sized(max_w=READ_DP))


def _copy(live: Live, *, plain: bool) -> Widget:
    """Return the button that puts the text on the clipboard."""
    say = live.shell.say

    def copy() -> None:
        live.shell.app.ui.copy_text(treaty_view(live.lens, plain=plain).text)
        live.shell.toast("ui-treaty-copied", Tone.GOOD)

    return Row(Button(say("ui-treaty-copy"), copy, icon="copy").keyed("copy-treaty"))


def gaps_page(live: Live) -> Widget:
    """Return what the text leaves unsaid, with the likely cost of each gap."""
    view = gaps_view(live.lens)
    rows: list[Widget] = [Label(view.now, BODY)]
    if not view.gaps:
        rows.append(Stripe(Label(view.none, BODY), "good"))
    rows += [_gap(gap) for gap in view.gaps]
    return Column(Column(*rows, gap=SPACE_M).sized(max_w=READ_DP))


def _gap(gap: GapView) -> Widget:
    remedies = [Label(text, CAPTION) for text in gap.remedies]
    return Card(
        Column(Label(gap.question, STRONG), Label(gap.effect, MUTED), *remedies, gap=SPACE_S)
    )

"""The text in hand as a treaty, and its gaps, in words."""

from __future__ import annotations

from dataclasses import dataclass

from game.session.advice import GapCost, check_text, text_in_hand
from game.session.texts import gap_effect, treaty_of
from game.ui.viewmodels.lens import Lens
from game.words.book import decimals, percent
from game.words.phrasing import phrase
from game.words.treaty_lines import article_lines, treaty_file


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in words."""

    title: str
    paragraphs: tuple[str, ...]
    bracketed: bool


@dataclass(frozen=True, slots=True)
class TreatyView:
    """A treaty in words; `text` is the whole of it for the clipboard."""

    title: str
    preamble: tuple[str, ...]
    articles: tuple[ArticleView, ...]
    closing: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class GapView:
    """A question that the text leaves open, what saying it would bring, and how."""

    code: str
    question: str
    effect: str
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapsView:
    """All that the text leaves unsaid; `none` is what to say if that is nothing."""

    now: str
    none: str
    gaps: tuple[GapView, ...]


def treaty_view(lens: Lens, *, plain: bool) -> TreatyView:
    """Return the text in hand as a treaty."""
    words, text = lens.words, treaty_of(lens.seen)
    articles = []
    for article in text.articles:
        title, paragraphs = article_lines(words, article, plain=plain)
        articles.append(ArticleView(title, paragraphs, article.bracketed))
    return TreatyView(
        phrase(words, text.title),
        () if plain else tuple(phrase(words, part) for part in text.preamble),
        tuple(articles),
        tuple(phrase(words, part) for part in text.closing),
        treaty_file(words, text, plain=plain),
    )


def gaps_view(lens: Lens) -> GapsView:
    """Return what the text in hand leaves unsaid and what that is likely to cost."""
    found = check_text(lens.seen, text_in_hand(lens.seen))
    say = lens.words.say
    return GapsView(
        say(
            "gaps-now",
            kept=percent(found.now.compliance),
            disputes=decimals(found.now.disputes, 2),
        ),
        say("gaps-none"),
        tuple(_gap(lens, cost) for cost in found.costs),
    )


def _gap(lens: Lens, cost: GapCost) -> GapView:
    gap, say = cost.gap, lens.words.say
    remedies = tuple(
        say(
            "gap-remedy",
            issue=lens.names.issue(remedy.issue),
            option=lens.names.option(remedy.issue, remedy.option),
        )
        for remedy in gap.remedies
    )
    return GapView(gap.code, say(f"gap-{gap.code}"), gap_effect(lens.words, cost), remedies)

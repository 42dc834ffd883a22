"""A composed treaty as lines of text: for the terminal, the clipboard and files."""

from __future__ import annotations

from game.words.book import Words
from game.words.phrasing import phrase
from game.words.treaty import Article, TreatyText


def treaty_lines(
    words: Words, text: TreatyText, *, plain: bool
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return headings with their paragraphs: the title and preamble, the articles, the end.

    Args:
        words: The book.
        text: The composed text.
        plain: Whether articles stand in plain words instead of treaty language.
    """
    opening = () if plain else tuple(phrase(words, part) for part in text.preamble)
    articles = [article_lines(words, article, plain=plain) for article in text.articles]
    closing = tuple(phrase(words, part) for part in text.closing)
    return ((phrase(words, text.title), opening), *articles, ("", closing))


def article_lines(words: Words, article: Article, *, plain: bool) -> tuple[str, tuple[str, ...]]:
    """Return the heading of an article and its paragraphs, numbered if there are several."""
    title = phrase(words, article.title)
    heading = words.say("treaty-article", number=article.number, title=title)
    said = [phrase(words, part) for part in (article.plain if plain else article.formal)]
    if plain or len(said) == 1:
        return heading, tuple(said)
    return heading, tuple(
        words.say("treaty-paragraph", number=number, text=text)
        for number, text in enumerate(said, 1)
    )


def treaty_file(words: Words, text: TreatyText, *, plain: bool) -> str:
    """Return the whole text as a plain text file, a paragraph a line, blank lines between."""
    parts = []
    for heading, paragraphs in treaty_lines(words, text, plain=plain):
        parts += [heading, *paragraphs] if heading else [*paragraphs]
    return "\n\n".join(parts) + "\n"

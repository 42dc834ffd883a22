import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.kit import Face, UiContext
from game.ui.kit.context import BODY
from game.ui.kit.fonts import Script, split_scripts
from game.ui.kit.markup import clean, escape, parse, plain, text_of
from game.ui.kit.text import TextLayout

pytestmark = pytest.mark.screen

PROSE = "The Parties shall, within 72 hours, cease hostilities (see S/RES/2334 (2016), para. 5)."


@pytest.fixture(scope="module")
def ctx() -> UiContext:
    """Return a context with the game's own fonts."""
    import pygame

    pygame.font.init()
    return UiContext()


def words_of(layout: TextLayout) -> str:
    """Return a layout's text with line ends as spaces."""
    return " ".join("".join(part.text for part in line) for line in layout.lines)


@pytest.mark.parametrize("width", [60, 120, 200, 400, 2000])
def test_wrapped_text_fits_and_loses_nothing(ctx: UiContext, width: int) -> None:
    """A sentence of a treaty would be cut at the edge of its panel, or lose a word."""
    layout = ctx.layout(plain(PROSE), BODY, width)

    assert layout.width <= width
    assert words_of(layout).replace(" ", "") == PROSE.replace(" ", "")
    assert layout.line_px >= 1.4 * layout.size_px


def test_a_word_wider_than_its_column_is_cut_between_letters(ctx: UiContext) -> None:
    """A long identifier would run out of its cell."""
    layout = ctx.layout(plain("Nichtverbreitungsvertragsüberprüfung"), BODY, 80)

    assert len(layout.lines) > 2
    assert layout.width <= 80


def test_newlines_and_blank_lines_stay(ctx: UiContext) -> None:
    """The paragraphs of a briefing would run together."""
    assert len(ctx.layout(plain("one\n\nthree"), BODY, 400).lines) == 3


def test_an_ellipsis_only_ends_what_was_limited(ctx: UiContext) -> None:
    """A text that fits would be shortened, or a shortened one not be reported."""
    whole = ctx.layout(plain("short"), BODY, 400, 1)
    cut = ctx.layout(plain(PROSE), BODY, 120, 2)

    assert not whole.ellipsised
    assert cut.ellipsised
    assert len(cut.lines) == 2
    assert words_of(cut).endswith("…")
    assert cut.width <= 120


def test_no_break_spaces_hold_numbers_together(ctx: UiContext) -> None:
    """A French amount would be torn apart at the end of a line."""
    layout = ctx.layout(plain("cinq 1\u202f000\u00a0000 euros"), BODY, 90)

    assert any("1\u202f000\u00a0000" in "".join(f.text for f in line) for line in layout.lines)


def test_markup_changes_faces_and_colours() -> None:
    """Emphasis and colour spans would show as asterisks and brackets."""
    spans = parse("a **b** *c* [good]d[/] e")

    assert [(s.text.strip(), s.face, s.colour) for s in spans if s.text.strip()] == [
        ("a", Face.REGULAR, ""),
        ("b", Face.STRONG, ""),
        ("c", Face.ITALIC, ""),
        ("d", Face.REGULAR, "good"),
        ("e", Face.REGULAR, ""),
    ]


def test_brackets_of_a_draft_are_text() -> None:
    """Bracketed treaty text would vanish from the screen."""
    text = "The Parties [shall][should] [within 90 days] act."

    assert text_of(parse(text)) == text


@given(st.text())
def test_escaped_text_comes_out_as_it_went_in(text: str) -> None:
    """A scenario's text with asterisks or backslashes would change its look or its letters."""
    assert text_of(parse(escape(text))) == clean(text)


@given(text=st.text(), width=st.integers(min_value=-5, max_value=500))
def test_any_text_can_be_drawn(ctx: UiContext, text: str, width: int) -> None:
    """A NUL or an odd character in a save or a pack would stop the game."""
    layout = ctx.layout(plain(text), BODY, width)

    for line in layout.lines:
        for part in line:
            ctx.text.render(part.text, part.face, 15, "#ffffff")


def test_a_text_is_laid_out_and_rendered_once(ctx: UiContext) -> None:
    """Every frame would measure and render the same words again."""
    ctx.text.clear()
    ctx.layout(plain(PROSE), BODY, 300)
    ctx.text.render("word", Face.REGULAR, 15, "#ffffff")
    before = (ctx.text.stats.layouts, ctx.text.stats.renders)

    ctx.layout(plain(PROSE), BODY, 300)
    ctx.text.render("word", Face.REGULAR, 15, "#ffffff")

    assert (ctx.text.stats.layouts, ctx.text.stats.renders) == before


def test_scripts_are_told_apart() -> None:
    """Chinese in a Latin sentence would be drawn as boxes once its font is added."""
    assert split_scripts("UNCLOS 停火 ok") == [
        (Script.LATIN, "UNCLOS "),
        (Script.HAN, "停火 "),
        (Script.LATIN, "ok"),
    ]


def test_shipped_faces_have_the_letters_of_four_languages(ctx: UiContext) -> None:
    """Russian, French, Spanish or typographic signs would show as boxes."""
    letters = "ЖжЁёÉéÑñŒœßŁłŞşΩω–—\u2018’“”«»…−×±§€•·≥≤→\u00a0\u202f"
    for face in Face:
        font = ctx.text.fonts.font(Script.LATIN, face, 20)
        missing = [c for c, m in zip(letters, font.metrics(letters), strict=True) if m is None]

        assert missing == []

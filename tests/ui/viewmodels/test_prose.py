"""Markdown of scenario texts."""

from __future__ import annotations

from game.ui.viewmodels.prose import chapters, prose_blocks


def test_headings_lists_quotes_and_tables_are_told_apart() -> None:
    """A briefing would show the marks of its markup instead of its structure."""
    text = "# One\n\nSome **strong**\nwords.\n\n- a\n  more\n1. b\n> c\n\n| d | e |\n|---|---|\n| f | g |"

    blocks = prose_blocks(text)

    assert [b.kind for b in blocks] == [
        "heading", "paragraph", "bullet", "number", "quote", "table",
    ]  # fmt: skip
    assert blocks[1].text == "Some **strong** words."
    assert blocks[2].text == "a more"
    assert [row for row in blocks[5].rows if row] == [("d", "e"), ("f", "g")]


def test_chapters_point_at_their_headings() -> None:
    """The list of chapters would lead to the wrong place."""
    blocks = prose_blocks("Intro.\n\n## First\n\nText.\n\n## Second\n")

    assert [(blocks[n].text, title) for n, title in chapters(blocks)] == [
        ("First", "First"),
        ("Second", "Second"),
    ]


def test_a_text_without_markup_is_one_paragraph() -> None:
    """A plain text would disappear."""
    assert [b.text for b in prose_blocks("Only words.")] == ["Only words."]

"""Formatting changes how a pack looks and nothing of what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.packs.fmt import formatted
from game.packs.nodes import plain, read_nodes
from game.packs.problem import InvalidPackError
from tests.packs.builders import SHIPPED, TINY

UNTIDY = """\r
# a note on top
parties:
- id:   hill    # the upper village

  name: 'Hill'
- {id: dale,   name: "Dale"}
# before the issues
issues: [ water,fence ]   # both
text: >-
  One
  two.
"""
FILES = [*sorted(TINY.glob("*.yaml")), *sorted(SHIPPED.rglob("*.yaml"))]


def test_comments_and_content_stay() -> None:
    """An author's notes would be gone after one command."""
    made = formatted(UNTIDY, "x.yaml")

    before, _ = read_nodes(UNTIDY.encode(), "x.yaml")
    after, _ = read_nodes(made.encode(), "x.yaml")
    assert before is not None
    assert after is not None
    assert plain(before) == plain(after)
    for note in ("# a note on top", "# the upper village", "# before the issues", "# both"):
        assert note in made
    assert "  - id: hill" in made
    assert not any(line.endswith((" ", "\r")) for line in made.split("\n"))


@pytest.mark.no_cover  # ruamel.yaml's lines, many times
@pytest.mark.parametrize("file", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_formatting_twice_is_formatting_once(file: Path) -> None:
    """A file that changes at every run could never be compared."""
    text = file.read_text(encoding="utf-8")

    once = formatted(text, file.name)

    assert once == text or formatted(once, file.name) == once


@pytest.mark.parametrize("text", ["a: [1", "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "", "a: !!str 1\n"])
def test_what_cannot_be_read_is_not_formatted(text: str) -> None:
    """A broken file would be replaced by what a lenient reader made of it."""
    with pytest.raises(InvalidPackError):
        formatted(text, "x.yaml")

"""Markdown of scenario texts as blocks: headings, paragraphs, lists, quotes and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "bullet", "number", "quote", "table"]
_BULLET = re.compile(r"^\s*[-*+]\s+(.*)$")
_NUMBER = re.compile(r"^\s*(\d+)[.)]\s+(.*)$")
_RULER = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """One block of a text.

    Attributes:
        text: With `**strong**` and `*italic*` marks; for a numbered item without its number.
        level: Of a heading, 1-6; the number of a numbered item.
        rows: Of a table, the heading first.
    """

    kind: BlockKind
    text: str
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def prose_blocks(markdown: str) -> tuple[ProseBlock, ...]:
    r"""Return the blocks of a Markdown text; what it does not know stays plain text.

    >>> [block.kind for block in prose_blocks("## One\n\nTwo\nlines.\n\n- three")]
    ['heading', 'paragraph', 'bullet']
    """
    blocks: list[ProseBlock] = []
    pending: list[str] = []

    def flush() -> None:
        if pending:
            blocks.append(ProseBlock("paragraph", " ".join(pending)))
            pending.clear()

    for line in _LINK.sub(r"\1", markdown).splitlines():
        block = _block(line)
        if block is not None or not line.strip():
            flush()
        if block is not None:
            _add(blocks, block)
        elif line.strip():
            if line.startswith("  ") and blocks and not pending and blocks[-1].kind == "bullet":
                last = blocks.pop()
                blocks.append(ProseBlock(last.kind, f"{last.text} {line.strip()}", last.level))
            else:
                pending.append(line.strip())
    flush()
    return tuple(blocks)


def _block(line: str) -> ProseBlock | None:
    """Return the block that a line is by itself, or None for running text."""
    if line.startswith("#"):
        level = len(line) - len(line.lstrip("#"))
        return ProseBlock("heading", line.lstrip("#").strip(), level)
    if found := _BULLET.match(line):
        return ProseBlock("bullet", found.group(1))
    if found := _NUMBER.match(line):
        return ProseBlock("number", found.group(2), int(found.group(1)))
    if line.startswith(">"):
        return ProseBlock("quote", line.lstrip("> ").strip())
    if line.lstrip().startswith("|"):
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        return ProseBlock("table", "", 0, () if _RULER.match(line) else (cells,))
    return None


def _add(blocks: list[ProseBlock], block: ProseBlock) -> None:
    """Append a block; rows of one table and lines of one quote come together."""
    last = blocks[-1] if blocks else None
    if last is not None and block.kind == last.kind == "table":
        blocks[-1] = ProseBlock("table", "", 0, last.rows + block.rows)
    elif last is not None and block.kind == last.kind == "quote":
        blocks[-1] = ProseBlock("quote", f"{last.text} {block.text}")
    else:
        blocks.append(block)


def chapters(blocks: tuple[ProseBlock, ...]) -> tuple[tuple[int, str], ...]:
    """Return the headings with their places among the blocks."""
    return tuple((n, block.text) for n, block in enumerate(blocks) if block.kind == "heading")

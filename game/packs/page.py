"""Pages for print and screens: one HTML file each, nothing loaded, nothing running."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

_STYLE: Final = """
:root { color-scheme: light; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff;
  max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, th, figcaption, .note { font-family: "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; margin-bottom: .2rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.sub { color: #555; margin-top: 0; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .92em; }
th, td { border: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0f0f0; font-size: .88em; } td.n, th.n { text-align: right; }
td.blank { height: 2rem; } figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
figcaption, .note { font-size: .85em; color: #444; } .secret { border: 2px solid #8a1f1f;
  color: #8a1f1f; padding: .3rem .6rem; font-weight: bold; display: inline-block; }
img { max-width: 100%; } li { margin: .2rem 0; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; }
  table, figure { break-inside: avoid; } .page { break-before: page; } }
"""
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_ITALIC: Final = re.compile(r"(?<!\*)\*([^*\s][^*]*?)\*(?!\*)")
_CODE: Final = re.compile(r"`([^`]+)`")
_IMAGE: Final = re.compile(r"!\[([^\]]*)\]\(([A-Za-z0-9][A-Za-z0-9/_.-]*\.(?:png|jpe?g))\)")
_ITEM: Final = re.compile(r"^\s*(?:[-*]|(\d+)\.)\s+(.*)$")


def page(title: str, body: Iterable[str], language: str = "en") -> str:
    """Return a whole page; `body` is HTML."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 99) -> str:
    """Return a table of texts; columns from `numbers` on stand to the right."""

    def cells(kind: str, row: Sequence[str]) -> str:
        return "".join(
            f"<{kind}{' class=n' if place >= numbers else ''}>{escape(text)}</{kind}>"
            for place, text in enumerate(row)
        )

    lines = [f"<tr>{cells('th', head)}</tr>"]
    lines += [f"<tr>{cells('td', row)}</tr>" for row in rows]
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def prose(markdown: str, level: int = 2) -> str:
    """Return the Markdown of packs as HTML: headings, lists, emphasis and pictures of the pack.

    Everything else is text; nothing a pack says becomes HTML of its own.

    >>> prose("A **plain** <b>word</b>")
    '<p>A <strong>plain</strong> &lt;b&gt;word&lt;/b&gt;</p>'
    """
    blocks = re.split(r"\n\s*\n", markdown.strip())
    return "\n".join(part for block in blocks for part in _block(block.strip("\n"), level))


def _block(block: str, level: int) -> Iterator[str]:
    lines = block.split("\n")
    if lines[0].startswith("#"):
        marks = len(lines[0]) - len(lines[0].lstrip("#"))
        size = min(6, max(level, marks + level - 1))
        yield f"<h{size}>{_inline(lines[0].lstrip('#').strip())}</h{size}>"
        if lines[1:]:
            yield from _block("\n".join(lines[1:]), level)
    elif all(_ITEM.match(line) or line.startswith("  ") for line in lines) and _ITEM.match(
        lines[0]
    ):
        yield _list(lines)
    elif block.strip():
        yield f"<p>{_inline(' '.join(line.strip() for line in lines))}</p>"


def _list(lines: Sequence[str]) -> str:
    items: list[str] = []
    ordered = False
    for line in lines:
        match = _ITEM.match(line)
        if match:
            ordered = ordered or match[1] is not None
            items.append(match[2])
        else:
            items[-1] += f" {line.strip()}"
    kind = "ol" if ordered else "ul"
    return f"<{kind}>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + f"</{kind}>"


def _inline(text: str) -> str:
    safe = escape(text, quote=False)
    safe = _IMAGE.sub(r'<img src="\2" alt="\1">', safe)
    safe = _CODE.sub(r"<code>\1</code>", safe)
    safe = _BOLD.sub(r"<strong>\1</strong>", safe)
    return _ITALIC.sub(r"<em>\1</em>", safe)

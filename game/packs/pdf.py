"""Pages for print as PDF: A4, fonts embedded, numbered pages, tables that go on over a page's end.

A page is what `game.packs.page` writes: the few kinds of HTML that handouts consist of. reportlab
is imported here alone, and this module only by who writes a PDF.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Image,
    ListFlowable,
    ListItem,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)
from typing_extensions import override

MARGIN: Final = 20 * mm
FRAME: Final = 6.0  # points that reportlab keeps free within the margins
WIDTH: Final = A4[0] - 2 * MARGIN - 2 * FRAME
TALLEST: Final = 160 * mm  # of a picture
PAD: Final = 4.0  # points beside the text of a cell
BLANK: Final = 24.0  # points, height of a cell that is to be filled in
FEWEST: Final = 34.0  # points, the narrowest column
MOST_SHARE: Final = 0.6  # of the width that one column is offered at first; design choice
NUMBER_SIZE: Final = 8.0  # points, of the line at the foot
FONT: Final = "Servanda"
_FILES: Final = {
    FONT: "NotoSans-Regular.ttf",
    f"{FONT}-Bold": "NotoSans-SemiBold.ttf",
    f"{FONT}-Italic": "NotoSans-Italic.ttf",
}
_RED, _GREY, _LINE, _SHADE = (HexColor(c) for c in ("#8a1f1f", "#555555", "#999999", "#f0f0f0"))
_BOX: Final = "[\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}]\N{NO-BREAK SPACE}"  # the fonts have no empty box to tick
_INLINE: Final = {"strong": "b", "b": "b", "em": "i", "i": "i", "code": "b"}
_BLOCKS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "th", "td"})


def _style(name: str, size: float, **settings: Any) -> ParagraphStyle:
    usual: dict[str, Any] = {"fontName": FONT, "leading": size * 1.4, "spaceAfter": size * 0.5}
    return ParagraphStyle(name, fontSize=size, **(usual | settings))


_BOLD: Final = {"fontName": f"{FONT}-Bold", "keepWithNext": 1}
_STYLES: Final = {
    "p": _style("p", 10),
    "sub": _style("sub", 10, textColor=_GREY, spaceAfter=8),
    "note": _style("note", 8.5, textColor=_GREY),
    "secret": _style(
        "secret", 10, fontName=f"{FONT}-Bold", textColor=_RED, borderColor=_RED, borderWidth=1.2,
        borderPadding=4, spaceBefore=4, spaceAfter=10,
    ),
    "h1": _style("h1", 19, **_BOLD, spaceAfter=2),
    "h2": _style("h2", 13.5, **_BOLD, spaceBefore=12),
    "h3": _style("h3", 11, **_BOLD, spaceBefore=8),
    "h4": _style("h4", 10, **_BOLD, spaceBefore=6),
    "li": _style("li", 10, spaceAfter=2),
    "th": _style("th", 8.5, fontName=f"{FONT}-Bold", spaceAfter=0),
    "td": _style("td", 9, spaceAfter=0),
    "th-n": _style("th-n", 8.5, fontName=f"{FONT}-Bold", spaceAfter=0, alignment=2),
    "td-n": _style("td-n", 9, spaceAfter=0, alignment=2),
}  # fmt: skip


def pdf_of(page: str, fonts: Path, pictures: Path) -> bytes:
    """Return a page as a PDF; the same page is the same bytes every time.

    Args:
        page: HTML of `game.packs.page`.
        fonts: The folder of the game's fonts.
        pictures: The folder in which the pack's pictures are named.
    """
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            font = TTFont(name, str(fonts / file))
            font.face.name = name.encode()  # two of the files have one name within
            pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(
        FONT, normal=FONT, bold=f"{FONT}-Bold", italic=f"{FONT}-Italic", boldItalic=f"{FONT}-Bold"
    )
    read = _Reader(pictures)
    read.feed(page)
    made = io.BytesIO()
    document = SimpleDocTemplate(
        made,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=read.title,
        lang=read.language,
        invariant=1,
    )
    document.build(read.story, canvasmaker=_numbered(read.title))
    return made.getvalue()


def _numbered(title: str) -> type[Canvas]:
    """Return a canvas that writes title, page and number of pages at each foot."""

    class Numbered(Canvas):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.sheets: list[dict[str, Any]] = []

        @override
        def showPage(self) -> None:
            self.sheets.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined] # not in the stubs

        @override
        def save(self) -> None:
            for number, sheet in enumerate(self.sheets, start=1):
                self.__dict__.update(sheet)
                self.setFont(FONT, NUMBER_SIZE)
                self.setFillColor(_GREY)
                self.drawString(MARGIN + FRAME, MARGIN / 2, title)
                self.drawRightString(
                    A4[0] - MARGIN - FRAME, MARGIN / 2, f"{number} / {len(self.sheets)}"
                )
                super().showPage()
            super().save()

    return Numbered


@dataclass
class _Cell:
    text: str
    kind: str

    @property
    def words(self) -> list[str]:
        """The words without their marks."""
        return _bare(self.text).split()


@dataclass
class _Rows:
    rows: list[list[_Cell]] = field(default_factory=list)


class _Reader(HTMLParser):
    """Turns a page into what reportlab sets, block by block."""

    def __init__(self, pictures: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.story: list[Flowable] = []
        self.title, self.language = "", "en"
        self._pictures = pictures
        self._text: list[str] = []
        self._kinds: list[tuple[str, str]] = []
        self._table: _Rows | None = None
        self._items: list[str] = []
        self._skip = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "en")
        elif tag in {"style", "title", "svg"}:
            self._skip = tag
        elif tag == "table":
            self._table = _Rows()
        elif tag == "tr" and self._table is not None:
            self._table.rows.append([])
        elif tag in _BLOCKS:
            self._kinds.append((tag, given.get("class", "")))
            self._text = []
        elif tag in _INLINE:
            self._text.append(f"<{_INLINE[tag]}>")
        elif tag == "img":
            self._picture(given)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == self._skip:
            self._skip = ""
        elif tag == "table" and self._table is not None:
            if any(self._table.rows):
                self.story += [_table(self._table), Spacer(1, 6)]
            self._table = None
        elif tag in {"ul", "ol"}:
            self._list(ordered=tag == "ol")
        elif tag in _INLINE:
            self._text.append(f"</{_INLINE[tag]}>")
        elif self._kinds and tag == self._kinds[-1][0]:
            self._block(*self._kinds.pop())

    @override
    def handle_data(self, data: str) -> None:
        if self._skip == "title":
            self.title += data
        elif not self._skip and self._kinds:
            self._text.append(escape(data, quote=False).replace("\N{BALLOT BOX} ", _BOX))

    def _block(self, tag: str, kind: str) -> None:
        text = " ".join("".join(self._text).split(" ")).strip()
        self._text = []
        if tag in {"th", "td"} and self._table is not None:
            self._table.rows[-1].append(_Cell(text, f"{tag}-{kind}" if kind else tag))
        elif tag == "li":
            self._items.append(text)
        elif text:
            style = _STYLES.get(kind) or _STYLES.get(tag) or _STYLES["h4"]
            self.story.append(Paragraph(text, style))

    def _list(self, *, ordered: bool) -> None:
        items: list[Any] = [ListItem(Paragraph(x, _STYLES["li"])) for x in self._items]
        self._items = []
        if items:
            made = ListFlowable(
                items,
                bulletType="1" if ordered else "bullet",
                start=None if ordered else "•",
                bulletFontName=FONT,
                bulletFontSize=10,
                leftIndent=16,
            )
            self.story += [made, Spacer(1, 4)]

    def _picture(self, given: dict[str, str]) -> None:
        """Set a picture of the pack; what was written around it goes on beneath."""
        path = self._pictures / given.get("src", "")
        if not path.is_file():
            self._text.append(escape(given.get("alt", "")))
            return
        wide, high = ImageReader(str(path)).getSize()
        scale = min(WIDTH / wide, TALLEST / high, 1.0)
        self.story += [Image(str(path), wide * scale, high * scale), Spacer(1, 4)]


def _bare(text: str) -> str:
    """Return a text without marks.

    >>> _bare("<b>Fish</b> &amp; chips")
    'Fish & chips'
    """
    parts = text.split("<")
    return unescape(parts[0] + "".join(part.partition(">")[2] for part in parts[1:]))


def _table(read: _Rows) -> Table:
    count = max(len(row) for row in read.rows)
    rows = [row + [_Cell("", "td")] * (count - len(row)) for row in read.rows]
    drawn = [[Paragraph(c.text, _STYLES.get(c.kind, _STYLES["td"])) for c in row] for row in rows]
    blank = [any(cell.kind == "td-blank" for cell in row) for row in rows]
    headed = all(cell.kind.startswith("th") for cell in rows[0])
    looks: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    if headed:
        looks.append(("BACKGROUND", (0, 0), (-1, 0), _SHADE))
    return Table(
        drawn,
        colWidths=_widths(rows),
        rowHeights=[BLANK if empty else None for empty in blank],
        repeatRows=1 if headed else 0,
        splitInRow=1,
        style=TableStyle(looks),
        spaceBefore=4,
        hAlign="LEFT",
    )


def _widths(rows: Sequence[Sequence[_Cell]]) -> list[float]:
    """Return the widths of columns: room for each longest word, the rest by how much is said."""
    columns = list(zip(*rows, strict=True))
    least = [
        max(FEWEST, *(_wide(word) for cell in column for word in cell.words or [""]))
        for column in columns
    ]
    most = [
        min(MOST_SHARE * WIDTH, max(_wide(" ".join(cell.words)) for cell in column))
        for column in columns
    ]
    least = [min(width, WIDTH / len(columns)) for width in least]
    spare = WIDTH - sum(least)
    wish = [max(0.0, width - small) + 1.0 for width, small in zip(most, least, strict=True)]
    return [small + spare * more / sum(wish) for small, more in zip(least, wish, strict=True)]


def _wide(text: str) -> float:
    """Return how wide a text is in a cell, with its padding."""
    width: float = pdfmetrics.stringWidth(text, f"{FONT}-Bold", _STYLES["td"].fontSize)
    return width + 2 * PAD + 1.0

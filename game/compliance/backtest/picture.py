"""A calibration plot as SVG: predicted against observed, by fifths."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from game.compliance.backtest.metrics import Fifth

SIZE: Final = 480  # pixels
MARGIN: Final = 60
SPAN: Final = SIZE - 2 * MARGIN
TICKS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def calibration_picture(title: str, fifths: Sequence[Fifth], notes: Sequence[str]) -> str:
    """Return the picture.

    Args:
        title: Above the plot.
        fifths: One dot each; its area grows with the number of cases.
        notes: Lines in the lower right corner.
    """
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" '
        f'viewBox="0 0 {SIZE} {SIZE}" font-family="sans-serif" font-size="13">'
    )
    parts = [
        head,
        f'<rect width="{SIZE}" height="{SIZE}" fill="#ffffff"/>',
        _words(SIZE / 2, 30, title, "middle", 16),
        *(line for tick in TICKS for line in _tick(tick)),
        _words(SIZE / 2, SIZE - 14, "predicted chance of the good outcome", "middle"),
        f'<g transform="rotate(-90 16 {SIZE / 2})">'
        + _words(16, SIZE / 2, "share that came true", "middle")
        + "</g>",
        _line(_x(0), _y(0), _x(1), _y(1), "#888888", "6 4"),
        *_dots(fifths),
        *(
            _words(_x(0.98), _y(0.04) - 18 * (len(notes) - 1 - k), note, "end")
            for k, note in enumerate(notes)
        ),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _dots(fifths: Sequence[Fifth]) -> list[str]:
    """Return the fifths, joined by a line."""
    places = [(_x(f.predicted), _y(f.observed)) for f in fifths]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    most = max((f.n for f in fifths), default=1)
    line = f'<polyline points="{path}" fill="none" stroke="#1f5a8a" stroke-width="1.5"/>'
    dots = [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 + 4 * (f.n / most) ** 0.5:.1f}" fill="#1f5a8a">'
        f"<title>{f.n} cases: predicted {f.predicted:.2f}, came true {f.observed:.2f}</title>"
        "</circle>"
        for (x, y), f in zip(places, fifths, strict=True)
    ]
    return [line, *dots]


def _tick(tick: float) -> list[str]:
    """Return the grid lines and figures of one tick on both axes."""
    return [
        _line(_x(tick), _y(0), _x(tick), _y(1), "#dddddd"),
        _line(_x(0), _y(tick), _x(1), _y(tick), "#dddddd"),
        _words(_x(tick), _y(0) + 18, f"{tick:g}", "middle"),
        _words(_x(0) - 8, _y(tick) + 4, f"{tick:g}", "end"),
    ]


def _x(share: float) -> float:
    return MARGIN + SPAN * share


def _y(share: float) -> float:
    return SIZE - MARGIN - SPAN * share


def _line(*ends: float | str) -> str:
    """Return a line: x1, y1, x2, y2, colour and, if it is broken, its dashes."""
    x1, y1, x2, y2, colour, *dashes = ends
    broken = f' stroke-dasharray="{dashes[0]}"' if dashes else ""
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"{broken}/>'


def _words(x: float, y: float, text: str, anchor: str, size: int = 13) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'fill="#222222">{escape(text)}</text>'
    )

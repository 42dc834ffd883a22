"""The values behind tooltips: a text, or the signed contributions that make up a number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contribution:
    """One reason in a breakdown.

    Attributes:
        label: The reason in words.
        value: Signed points; None when it is hidden from the reader.
        note: A short addition in small type.
        blocking: True if this reason alone decides, whatever the total.
        parts: Finer reasons that add up to this one.
    """

    label: str
    value: float | None
    note: str = ""
    blocking: bool = False
    parts: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A number and the signed contributions that add up to it.

    Attributes:
        title: What the number is.
        total: The number shown, in the unit of the contributions.
        base: Where the sum starts (e.g. last round's value).
        base_label: What the start is, in words; empty leaves the row out.
        contributions: The reasons, in reading order.
        unknown_label: What stands in place of a hidden value.
        total_label: What stands beside the total.
    """

    title: str
    total: float
    contributions: tuple[Contribution, ...]
    base: float = 0.0
    base_label: str = ""
    unknown_label: str = "unknown"
    total_label: str = "Total"

    @property
    def adds_up(self) -> bool:
        """Say whether the known contributions and the base give the total (to half a point)."""
        if any(part.value is None for part in self.contributions):
            return True
        known = sum(part.value for part in self.contributions if part.value is not None)
        return abs(self.base + known - self.total) < 0.5  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Tip:
    """What hovering or F1 shows: a text, marked up if `rich`, and perhaps a breakdown."""

    text: str = ""
    breakdown: Breakdown | None = None
    rich: bool = False

    @property
    def as_text(self) -> str:
        """Return all of it as plain lines, for screen readers."""
        lines = [self.text] if self.text else []
        if self.breakdown:
            lines.append(f"{self.breakdown.title}: {number(self.breakdown.total)}")
            lines.extend(_lines(self.breakdown, self.breakdown.contributions, 1))
        return "\n".join(lines)


def _lines(why: Breakdown, parts: tuple[Contribution, ...], depth: int) -> list[str]:
    lines: list[str] = []
    for part in parts:
        shown = why.unknown_label if part.value is None else signed(part.value)
        lines.append(f"{'  ' * depth}{part.label}: {shown}")
        lines.extend(_lines(why, part.parts, depth + 1))
    return lines


def number(value: float) -> str:
    """Return a number as shown: at most one decimal, a real minus sign.

    >>> number(62.0), number(-3.25)
    ('62', '−3.2')
    """
    text = f"{abs(value):.1f}".removesuffix(".0")
    return f"−{text}" if value < 0 and text != "0" else text


def signed(value: float) -> str:
    """Return a number with its sign always shown.

    >>> signed(8), signed(-5.0), signed(0)
    ('+8', '−5', '0')
    """
    return f"+{number(value)}" if value > 0 and number(value) != "0" else number(value)

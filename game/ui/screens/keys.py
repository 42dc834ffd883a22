"""The keys that work everywhere, and a list of keys with what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.ui.kit import BODY, SPACE_M, SPACE_S, Column, Face, Label, Row, Style, TypeSize, Widget

GLOBAL_KEYS: Final = (
    ("F1", "ui-key-f1"),
    ("F2", "ui-key-f2"),
    ("F3", "ui-key-f3"),
    ("Ctrl+Z", "ui-key-undo"),
    ("Esc", "ui-key-esc"),
    ("Tab", "ui-key-tab"),
    ("Enter", "ui-key-enter"),
    ("Ctrl + − 0", "ui-key-zoom"),
    ("F11", "ui-key-f11"),
    ("?", "ui-key-help"),
)


def key_help(say: Callable[..., str], rows: Sequence[tuple[str, str]]) -> Widget:
    """Return a list of keys with what they do."""
    lines = [
        Row(
            Label(key, Style(TypeSize.BODY, Face.STRONG, "accent")).sized(min_w=130),
            Label(say(message), BODY).sized(grow=1),
            gap=SPACE_M,
        )
        for key, message in rows
    ]
    return Column(*lines, gap=SPACE_S)

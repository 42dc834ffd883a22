"""Where the keyboard can go: Tab stops, arrows inside groups, Home, End and pages.

Pure functions on a placed widget tree; the `Ui` keeps the focus itself.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.ui.kit.widget import Widget

_PAGE: Final = 8  # items per PageUp or PageDown in a list; design choice
_CHOSEN_STATES: Final = frozenset({"checked", "selected"})
_SIDEWAYS: Final = 3  # a step aside counts three times a step ahead; design choice

_DIRECTIONS: Final = {
    pygame.K_RIGHT: (1, 0),
    pygame.K_LEFT: (-1, 0),
    pygame.K_DOWN: (0, 1),
    pygame.K_UP: (0, -1),
}


def group_of(widget: Widget) -> Widget | None:
    """Return the nearest group whose children are visited by arrows, if the widget is in one."""
    return next((above for above in widget.ancestors() if above.roving), None)


def members(group: Widget) -> list[Widget]:
    """Return the focusable widgets of a group in reading order."""
    return [widget for widget in group.walk() if widget.focusable]


def stops(root: Widget, focused: Widget | None = None) -> list[Widget]:
    """Return the Tab stops of a tree; a group is one stop: where the focus is, or was chosen."""
    found: list[Widget] = []
    seen: set[int] = set()
    for widget in root.walk():
        if not widget.focusable:
            continue
        group = group_of(widget)
        if group is None:
            found.append(widget)
        elif id(group) not in seen:
            seen.add(id(group))
            found.append(_entry(group, focused))
    return found


def _entry(group: Widget, focused: Widget | None) -> Widget:
    inside = members(group)
    if focused in inside:
        return focused
    chosen = [widget for widget in inside if _CHOSEN_STATES & set(widget.states)]
    return (chosen or inside)[0]


def step(root: Widget, focused: Widget | None, by: int) -> Widget | None:
    """Return the stop that Tab (`by` 1) or Shift+Tab (-1) goes to, around the ends."""
    found = stops(root, focused)
    if not found:
        return None
    if focused not in found:
        return found[0 if by > 0 else -1]
    return found[(found.index(focused) + by) % len(found)]


def rove(focused: Widget, key: int, *, whole: bool = False) -> Widget | None:
    """Return where an arrow, Home, End or page key goes inside the group of a widget.

    Args:
        focused: Where the keyboard is.
        key: A pygame key code.
        whole: Home and End go to the ends of the whole group, not of the line.
    """
    group = group_of(focused)
    if group is None:
        return None
    inside = members(group)
    if key in _DIRECTIONS:
        return _towards(focused, inside, _DIRECTIONS[key])
    line = [widget for widget in inside if _same_line(widget, focused)]
    ends = inside if whole or len(line) == 1 else line
    place = inside.index(focused)
    target = {
        pygame.K_HOME: ends[0],
        pygame.K_END: ends[-1],
        pygame.K_PAGEUP: inside[max(0, place - _PAGE)],
        pygame.K_PAGEDOWN: inside[min(len(inside) - 1, place + _PAGE)],
    }
    return target.get(key)


def _same_line(first: Widget, second: Widget) -> bool:
    return abs(first.rect.centery - second.rect.centery) < max(first.rect.h, second.rect.h) // 2


def _towards(focused: Widget, inside: list[Widget], direction: tuple[int, int]) -> Widget | None:
    """Return the nearest member in a direction; in a single line both axes go along it."""
    dx, dy = direction
    best: tuple[int, Widget] | None = None
    for widget in inside:
        across = widget.rect.centerx - focused.rect.centerx
        down = widget.rect.centery - focused.rect.centery
        ahead = across * dx + down * dy
        aside = abs(down if dx else across)
        least = (focused.rect.w if dx else focused.rect.h) // 2
        if widget is focused or ahead < least or (dx and not _same_line(widget, focused)):
            continue
        score = ahead + _SIDEWAYS * aside
        if best is None or score < best[0]:
            best = (score, widget)
    if best is not None:
        return best[1]
    if _is_single_line(inside):
        return inside[(inside.index(focused) + dx + dy) % len(inside)]
    return None


def _is_single_line(inside: list[Widget]) -> bool:
    rows = {widget.rect.y for widget in inside}
    columns = {widget.rect.x for widget in inside}
    return len(rows) == 1 or len(columns) == 1

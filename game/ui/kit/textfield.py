"""A field to type in: one line or several, input methods, selection, clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Self

import pygame
from typing_extensions import override

from game.ui.kit.context import Style, UiContext
from game.ui.kit.editing import Edit
from game.ui.kit.events import (
    LEFT_BUTTON,
    KeyPress,
    Pointer,
    PointerKind,
    Preedit,
    TextInput,
    UiEvent,
)
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column
from game.ui.kit.markup import clean, plain
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import CONTROL_HEIGHT, LINE_HEIGHT, SPACE_M, SPACE_XS, TypeSize
from game.ui.kit.widget import Extent, Role, Widget

_STYLE: Final = Style(TypeSize.BODY)
_ENTER: Final = (pygame.K_RETURN, pygame.K_KP_ENTER)
_LEAST_PRINTABLE: Final = " "


class TextBox(Widget):
    """The box in which text is typed; `TextField` puts a label over it."""

    role = Role.TEXT_BOX

    def __init__(
        self,
        name: str,
        text: str,
        on_change: Callable[[str], None],
        *,
        placeholder: str = "",
        lines: int = 1,
    ) -> None:
        """Hold a text; `lines` above 1 wraps and lets Enter break lines."""
        super().__init__(name=name)
        self.edit = Edit(text, len(text), len(text))
        self.on_change = on_change
        self.on_submit: Callable[[str], None] | None = None
        self.placeholder = placeholder
        self.lines = lines
        self.limit = 0
        self.preedit = Preedit("")
        self._scroll_x = 0
        self._dragging = False

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return self.edit.text

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(120), ctx.px(260))

    def _line_px(self, ctx: UiContext) -> int:
        return round(ctx.size_px(_STYLE.size) * LINE_HEIGHT)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        height = self._line_px(ctx) * self.lines + ctx.px(SPACE_M)
        return Extent(max(height, ctx.px(CONTROL_HEIGHT)), max(height, ctx.px(CONTROL_HEIGHT)))

    def set_text(self, text: str) -> None:
        """Show another text without telling the listener."""
        self.edit = Edit(text, len(text), len(text))
        self.repaint()

    def _change(self, edit: Edit) -> None:
        changed = edit.text != self.edit.text
        self.edit = edit
        self.repaint()
        if changed:
            self.on_change(edit.text)

    @override
    def focus_changed(self, *, has_focus: bool) -> None:
        if has_focus:
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(self.rect)
        else:
            pygame.key.stop_text_input()
            self.preedit = Preedit("")

    @override
    def handle(self, event: UiEvent) -> bool:
        match event:
            case TextInput(text):
                self.preedit = Preedit("")
                self._insert(text)
                return True
            case Preedit():
                self.preedit = event
                self.repaint()
                return True
            case KeyPress():
                return self._command(event) if event.ctrl else self._key(event)
            case Pointer():
                return self._pointer(event)

    def _insert(self, text: str) -> None:
        text = clean(text)
        if self.lines == 1:
            text = text.replace("\n", " ")
        self._change(self.edit.insert(text, self.limit))

    def _key(self, event: KeyPress) -> bool:
        edit = self.edit
        moved = {
            pygame.K_LEFT: lambda: edit.move(-1, select=event.shift),
            pygame.K_RIGHT: lambda: edit.move(1, select=event.shift),
            pygame.K_HOME: lambda: edit.at(0, select=event.shift),
            pygame.K_END: lambda: edit.at(len(edit.text), select=event.shift),
            pygame.K_BACKSPACE: lambda: edit.erase(-1),
            pygame.K_DELETE: lambda: edit.erase(1),
        }.get(event.key)
        if moved is not None:
            self._change(moved())
            return True
        if event.key in _ENTER:
            return self._enter()
        if event.key in {pygame.K_UP, pygame.K_DOWN} and self.lines > 1:
            self._move_line(-1 if event.key == pygame.K_UP else 1, select=event.shift)
            return True
        return bool(event.text) and event.text >= _LEAST_PRINTABLE and not event.alt

    def _enter(self) -> bool:
        if self.lines > 1:
            self._insert("\n")
        elif self.on_submit is not None:
            self.on_submit(self.edit.text)
        return True

    def _command(self, event: KeyPress) -> bool:
        host = self.find_host()
        edit = self.edit
        match event.key:
            case pygame.K_a:
                self._change(edit.all())
            case pygame.K_c | pygame.K_x if host is not None:
                if edit.selected:
                    host.copy_text(edit.selected)
                if event.key == pygame.K_x:
                    self._change(edit.insert(""))
            case pygame.K_v if host is not None:
                self._insert(host.paste_text())
            case pygame.K_LEFT | pygame.K_RIGHT:
                by = -1 if event.key == pygame.K_LEFT else 1
                self._change(edit.move(by, word=True, select=event.shift))
            case pygame.K_BACKSPACE | pygame.K_DELETE:
                by = -1 if event.key == pygame.K_BACKSPACE else 1
                self._change(edit.erase(by, word=True))
            case _:
                return False
        return True

    def _rows(self, ctx: UiContext) -> list[tuple[int, str]]:
        """Return where each shown line starts in the text, and its characters."""
        text = self.edit.text
        if self.lines == 1:
            return [(0, text)]
        rows: list[tuple[int, str]] = []
        start, width, px = 0, self._inner(ctx).w, ctx.size_px(_STYLE.size)
        while start <= len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            take = self._row_length(ctx, text[start:end], width, px)
            rows.append((start, text[start : start + take]))
            start += take
            start += 1 if start == end else 0
        return rows

    def _row_length(self, ctx: UiContext, text: str, width: int, px: int) -> int:
        """Return how many characters of a paragraph fit on one line, breaking after spaces."""
        if ctx.text.measure(text, _STYLE.face, px) <= width:
            return len(text)
        take = len(text)
        while take > 1 and ctx.text.measure(text[:take].rstrip(), _STYLE.face, px) > width:
            space = text.rfind(" ", 0, take - 1)
            take = space + 1 if space > 0 else take - 1
        return take

    def _move_line(self, by: int, *, select: bool) -> None:
        host = self.find_host()
        if host is None:
            return
        rows = self._rows(host.ctx)
        row = self._row_of(rows, self.edit.caret)
        target = row + by
        if not 0 <= target < len(rows):
            self._change(self.edit.at(0 if by < 0 else len(self.edit.text), select=select))
            return
        column = self.edit.caret - rows[row][0]
        start, line = rows[target]
        self._change(self.edit.at(start + min(column, len(line)), select=select))

    @staticmethod
    def _row_of(rows: list[tuple[int, str]], place: int) -> int:
        return max(index for index, (start, _) in enumerate(rows) if start <= place or not index)

    def _inner(self, ctx: UiContext) -> pygame.Rect:
        return self.rect.inflate(-2 * ctx.px(SPACE_M - 2), -ctx.px(SPACE_M))

    def _place_at(self, ctx: UiContext, at: tuple[int, int]) -> int:
        """Return the position in the text nearest to a point."""
        inner, px = self._inner(ctx), ctx.size_px(_STYLE.size)
        rows = self._rows(ctx)
        row = min(max((at[1] - inner.y) // self._line_px(ctx), 0), len(rows) - 1)
        start, line = rows[row]
        x = at[0] - inner.x + self._scroll_x
        edges = [ctx.text.measure(line[:n], _STYLE.face, px) for n in range(len(line) + 1)]
        return start + min(range(len(edges)), key=lambda n: abs(edges[n] - x))

    def _pointer(self, event: Pointer) -> bool:
        host = self.find_host()
        if host is None or event.kind is PointerKind.WHEEL:
            return False
        if event.kind is PointerKind.PRESS and event.button == LEFT_BUTTON:
            self._dragging = True
            self._change(self.edit.at(self._place_at(host.ctx, event.at), select=event.shift))
            return True
        if event.kind is PointerKind.MOVE and self._dragging:
            self._change(self.edit.at(self._place_at(host.ctx, event.at), select=True))
            return True
        if event.kind is PointerKind.RELEASE:
            self._dragging = False
        return False

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        focused = self.is_focused
        painter.box(self.rect, "well", "accent" if focused else "line_strong")
        inner = self._inner(ctx)
        if self.lines == 1:
            inner.y = self.rect.centery - self._line_px(ctx) // 2
        with painter.clipped(self.rect.inflate(-4, -4), scrolls=True):
            if not self.edit.text and not self.preedit.text and self.placeholder:
                style = Style(_STYLE.size, Face.REGULAR, "text_muted")
                painter.text(self.placeholder, style, inner)
            self._scroll_to_caret(ctx, inner)
            for index, (start, line) in enumerate(self._rows(ctx)):
                y = inner.y + index * self._line_px(ctx)
                self._draw_row(painter, (inner.x - self._scroll_x, y), start, line)
            if focused:
                self._draw_caret(painter, inner)

    def _scroll_to_caret(self, ctx: UiContext, inner: pygame.Rect) -> None:
        if self.lines > 1:
            return
        px = ctx.size_px(_STYLE.size)
        x = ctx.text.measure(self.edit.text[: self.edit.caret], _STYLE.face, px)
        self._scroll_x = min(self._scroll_x, x)
        self._scroll_x = max(self._scroll_x, x - inner.w + ctx.px(2))

    def _draw_row(self, painter: Painter, at: tuple[int, int], start: int, line: str) -> None:
        ctx, px = painter.ctx, painter.ctx.size_px(_STYLE.size)
        first, last = (min(max(p - start, 0), len(line)) for p in self.edit.selection)
        if first < last:
            left = ctx.text.measure(line[:first], _STYLE.face, px)
            right = ctx.text.measure(line[:last], _STYLE.face, px)
            chosen = pygame.Rect(at[0] + left, at[1], right - left, self._line_px(ctx))
            painter.fill(chosen, "chosen")
        if line:
            layout = ctx.layout(plain(line), _STYLE, 0)
            painter.draw_text(layout, at, "text")

    def _draw_caret(self, painter: Painter, inner: pygame.Rect) -> None:
        """Draw the caret and, at it, what an input method is composing."""
        ctx, px = painter.ctx, painter.ctx.size_px(_STYLE.size)
        rows = self._rows(ctx)
        row = self._row_of(rows, self.edit.caret)
        start, line = rows[row]
        before = line[: self.edit.caret - start]
        x = inner.x - self._scroll_x + ctx.text.measure(before, _STYLE.face, px)
        y = inner.y + row * self._line_px(ctx)
        if self.preedit.text:
            layout = ctx.layout(plain(self.preedit.text), _STYLE, 0)
            back = pygame.Rect(x, y, layout.width, layout.height)
            painter.fill(back, "hover")
            painter.draw_text(layout, (x, y), "text")
            painter.fill(pygame.Rect(x, back.bottom - 2, layout.width, ctx.px(2)), "accent")
            typed = self.preedit.text[: self.preedit.cursor]
            x += ctx.text.measure(typed, _STYLE.face, px)
        painter.fill(
            pygame.Rect(x, y + ctx.px(2), ctx.px(2), self._line_px(ctx) - ctx.px(4)), "text"
        )

    @override
    def save_state(self) -> object:
        return self.edit

    @override
    def restore_state(self, state: object) -> None:
        if isinstance(state, Edit) and state.text == self.edit.text:
            self.edit = state


class TextField(Column):
    """A labelled text box with a line of help under it."""

    def __init__(
        self,
        label: str,
        text: str,
        on_change: Callable[[str], None],
        *,
        placeholder: str = "",
        lines: int = 1,
    ) -> None:
        """Show a field; `on_change` gets the text after every change."""
        self.box = TextBox(label, text, on_change, placeholder=placeholder, lines=lines)
        name = Label(label, Style(TypeSize.SMALL, Face.STRONG, "text_muted"))
        super().__init__(name, self.box, gap=SPACE_XS)

    def helped(self, text: str) -> Self:
        """Add a line of help under the box and return the field."""
        self.add(Label(text, Style(TypeSize.SMALL, Face.REGULAR, "text_muted")))
        self.box.description = text
        return self

    def limited(self, characters: int) -> Self:
        """Accept at most so many characters and return the field."""
        self.box.limit = characters
        return self

    def submitting(self, on_submit: Callable[[str], None]) -> Self:
        """Call a function with the text on Enter (one-line fields) and return the field."""
        self.box.on_submit = on_submit
        return self

"""The list of saved sittings: go on, delete, and what is wrong with a damaged one."""

from __future__ import annotations

from io import BytesIO

import pygame
from typing_extensions import override

from game.session.desk import SaveCard
from game.ui.kit import (
    BODY,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    TITLE,
    Badge,
    Button,
    ButtonKind,
    Column,
    Extent,
    Heading,
    Icon,
    Label,
    Padded,
    Page,
    Painter,
    Panel,
    Question,
    Role,
    Row,
    ScrollArea,
    Tone,
    UiContext,
    Widget,
)
from game.ui.screens.helped import HelpedScreen
from game.ui.screens.shell import Shell
from game.ui.viewmodels.saves import save_line, state_of, when

PICTURE_DP = (176, 99)


class Picture(Widget):
    """A small picture kept with a save; an empty frame if there is none or it is damaged."""

    role = Role.IMAGE

    def __init__(self, png: bytes | None, name: str) -> None:
        """Show a PNG."""
        super().__init__(name=name)
        self._surface: pygame.Surface | None = None
        if png:
            try:
                self._surface = pygame.image.load(BytesIO(png), "picture.png")
            except pygame.error:
                self._surface = None
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(PICTURE_DP[0]), ctx.px(PICTURE_DP[0]))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(PICTURE_DP[1]), ctx.px(PICTURE_DP[1]))

    @override
    def draw(self, painter: Painter) -> None:
        painter.box(self.rect, "well", "line_strong", radius_dp=4)
        if self._surface is None:
            side = painter.ctx.px(28)
            sign = pygame.Rect(0, 0, side, side)
            sign.center = self.rect.center
            painter.icon("file-text", sign, "text_muted")
            return
        inner = self.rect.inflate(-2, -2)
        scaled = pygame.transform.smoothscale(self._surface, inner.size)
        painter.surface.blit(scaled, inner)


class LoadScreen(HelpedScreen):
    """Saved sittings, the latest first."""

    help_message = "ui-help-load"

    def __init__(self, shell: Shell) -> None:
        """Show the saves."""
        self.shell = shell
        self.saves: tuple[SaveCard, ...] = ()

    @override
    def on_show(self) -> None:
        self.saves = self.shell.guarded(self.shell.desk.saves, ())

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Row(
            Column(
                Heading(say("ui-load"), TITLE),
                Label(say("ui-load-lead"), MUTED),
                gap=SPACE_XS,
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
        )
        if not self.saves:
            empty = Column(
                Icon("folder-open", 40, "text_muted"),
                Label(say("ui-load-empty"), BODY, align="centre"),
                gap=SPACE_M,
            )
            body: Widget = Panel(Padded(empty, SPACE_XL))
        else:
            body = ScrollArea(
                Column(*(self._row(save) for save in self.saves), gap=SPACE_M)
            ).keyed("saves")
        column = Column(head, body, gap=SPACE_L)
        return Page(Padded(column.sized(max_w=1080, align="centre"), SPACE_XL))

    def _row(self, save: SaveCard) -> Widget:
        say, words = self.shell.say, self.shell.words
        title = save_line(save, words)
        tone = Tone.BAD if save.problem else Tone.GOOD if save.finished else Tone.INFO
        word = "problem" if save.problem else "finished" if save.finished else "open"
        facts = Column(
            Label(title, HEADING),
            Label(state_of(save, words), BODY),
            Row(
                Badge(say(f"ui-save-{word}"), tone),
                Label(
                    say("ui-save-facts", seat=save.seat, mode=self._mode(save), when=when(save)),
                    MUTED,
                ).sized(align="centre"),
                gap=SPACE_S,
            ),
            gap=SPACE_XS,
        ).sized(grow=1, align="centre")
        go = Button(
            say("ui-save-debrief" if save.finished else "ui-resume"),
            lambda: self.resume(save),
            icon="play",
            kind=ButtonKind.PRIMARY,
        ).named(say("ui-resume-named", save=title))
        if save.problem:
            go.disabled(save.problem)
        delete = Button("", lambda: self.delete(save), icon="trash-2").named(
            say("ui-delete-named", save=title)
        )
        row = Row(Picture(save.picture, title), facts, go, delete, gap=SPACE_L, stack_below=620)
        return Panel(row, pad=SPACE_M)

    def _mode(self, save: SaveCard) -> str:
        return (
            self.shell.say(f"mode-{save.mode}")
            if self.shell.words.has(f"mode-{save.mode}")
            else save.mode
        )

    def resume(self, save: SaveCard) -> None:
        """Go on with a sitting."""
        sitting = self.shell.guarded(lambda: self.shell.desk.resume(save.id), None)
        if sitting is not None:
            self.app.screens.pop()
            self.shell.open_sitting(sitting)

    def delete(self, save: SaveCard) -> None:
        """Ask, then move a sitting to the trash folder."""
        say = self.shell.say
        question = Question(
            say("ui-delete-title"),
            say("ui-delete-text", save=save_line(save, self.shell.words)),
            say("ui-delete"),
            say("ui-keep"),
            danger=True,
        )

        def gone() -> None:
            self.shell.guarded(lambda: self.shell.desk.delete(save.id), None)
            self.on_show()
            self.app.invalidate()

        self.app.confirm(question, gone)

"""The frame of every screen in a sitting: header, phases, moves, help, and the flow of play."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import pygame
from typing_extensions import override

from game.model.action import PartyAction
from game.model.errors import ServandaError
from game.model.notation import FORMS
from game.session import FLOOR_TIME
from game.ui.kit import (
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    Button,
    ButtonKind,
    Column,
    Dialog,
    Face,
    Heading,
    Icon,
    KeyPress,
    Label,
    Padded,
    Page,
    Panel,
    PhaseTracker,
    Question,
    Row,
    Screen,
    Style,
    Tone,
    TypeSize,
    UiEvent,
    Widget,
)
from game.ui.screens.choices import choice_cards
from game.ui.screens.dialogs import MoveDialog, open_group
from game.ui.screens.helped import asks_for_help
from game.ui.screens.keys import GLOBAL_KEYS, key_help
from game.ui.screens.live import Live
from game.ui.screens.offers import open_adviser
from game.ui.screens.picture import picture_of
from game.ui.screens.shell import Shell
from game.ui.screens.takes import askable, open_takes
from game.ui.screens.widgets import Pips
from game.ui.viewmodels.moves import MoveView
from game.words.phrasing import capital

WIDE_DP: Final = 1040  # from here on three columns stand side by side; design choice
SHORT_DP: Final = 560  # below this height the header is one line; design choice
TITLE_STYLE: Final = Style(TypeSize.LEAD, Face.SERIF_STRONG)
CONFIRM: Final = frozenset({"walk-out", "withhold", "withdraw", "sign", "submit"})
"""Moves that are asked about once more; each has its own question."""
BARE: Final = CONFIRM | {kind for kind, form in FORMS.items() if not form.slots}
"""Moves that need nothing but their kind."""


class SittingScreen(Screen):
    """Base of the screens of one sitting; subclasses give the body and the moves."""

    phase = ""
    help_message = ""

    def __init__(self, shell: Shell, live: Live) -> None:
        """Show a live sitting."""
        self.shell = shell
        self.live = live
        self.say = shell.say

    @property
    def is_wide(self) -> bool:
        """Say whether columns stand side by side."""
        return self.app.size_dp[0] >= WIDE_DP

    @override
    def build(self) -> Widget:
        body = self.body().sized(grow=1)
        asked = choice_cards(self.live, self.play)
        column = Column(self.header(), *self.coach(), *asked, body, self.bar(), gap=SPACE_M)
        return Page(Padded(column, SPACE_M))

    def coach(self) -> list[Widget]:
        """Return the coach's note, with a button to put it away; nothing if there is none."""
        note = self.live.coaching
        if note is None:
            return []

        def put_away() -> None:
            self.live.put_away.add(note)
            self.app.invalidate()

        done = Button(self.say("ui-coach-done"), put_away, icon="check").keyed("coach:done")
        row = Row(
            Icon("lightbulb", 24, "accent").sized(align="centre"),
            Label(note.text).sized(grow=1, align="centre"),
            done.tipped(self.say("ui-coach-done.tip")).sized(align="centre"),
            gap=SPACE_M,
        )
        return [Panel(row, pad=SPACE_S).named(self.say("ui-coach"))]

    def body(self) -> Widget:
        """Return what lies between header and moves."""
        raise NotImplementedError

    def bar(self) -> Widget:
        """Return the moves at the foot."""
        raise NotImplementedError

    def header(self) -> Widget:
        """Return title, place, phases and the buttons that every screen has."""
        lens = self.live.lens
        title = Column(
            Heading(lens.seen.scenario.title, TITLE_STYLE),
            Label(self.place(), MUTED),
            gap=0,
        ).sized(align="centre")
        tools = self._tools()
        phases = list(lens.phases)
        if self.app.size_dp[1] < SHORT_DP:
            phases[lens.phase_number] = lens.where or phases[lens.phase_number]
            tracker = PhaseTracker(self.say("ui-phases"), phases, lens.phase_number)
            return Row(tracker.sized(grow=1, align="centre"), tools, gap=SPACE_M)
        tracker = PhaseTracker(self.say("ui-phases"), phases, lens.phase_number)
        if not self.is_wide:
            return Column(Row(title.sized(grow=1), tools, gap=SPACE_M), tracker, gap=SPACE_S)
        return Row(title, tracker.sized(grow=1, align="centre"), tools, gap=SPACE_XL)

    def place(self) -> str:
        """Return where the sitting stands, for the line under the title."""
        lens = self.live.lens
        seat = lens.face(lens.seen.seat).name
        if not lens.where:
            return self.say(
                "ui-place", seat=seat, where=self.say(f"phase-{lens.seen.table.phase}")
            )
        return self.say("ui-place", seat=seat, where=lens.where)

    def _tools(self) -> Widget:
        undo = [self._tool("undo-2", "ui-undo", self.undo)] if self.live.course.can_undo else []
        return Row(
            *undo,
            self._tool("book-open", "ui-briefing", self.open_briefing),
            self._tool("scroll-text", "ui-log", self.open_log),
            self._tool("circle-question-mark", "ui-help", self.open_help),
            self._tool("menu", "ui-menu", self.on_back),
            gap=0,
        ).sized(align="centre")

    def _tool(self, icon: str, message: str, press: Callable[[], None]) -> Button:
        name = self.say(message)
        button = Button("", press, icon=icon, kind=ButtonKind.QUIET).named(name)
        return button.tipped(self.say(f"{message}.tip")).keyed(message)

    def floor(self) -> Widget:
        """Return whose turn it is and how much floor time is left."""
        course = self.live.course
        if course.waiting:
            return Button(self.say("ui-skip"), self.skip, icon="skip-forward", shortcut="N")
        if course.your_turn:
            left = course.seen.table.floor_time
            name = self.say("ui-time-left")
            units = FLOOR_TIME.get(course.seen.table.phase, left)
            return (
                Row(
                    Icon("clock", 18, "text_muted"),
                    Pips(name, left, units),
                    gap=SPACE_XS,
                )
                .tipped(self.say("ui-time-left-tip", left=left, whole=units))
                .sized(align="centre")
            )
        return Label(self.considering(), MUTED).sized(align="centre")

    def considering(self) -> str:
        """Return who is being waited for."""
        table, names = self.live.course.seen.table, self.live.lens.names
        if table.to_move is None or table.to_move == self.live.course.seat:
            return self.say("ui-events-unfold")
        return self.say("ui-considering", party=capital(names.the(table.to_move)))

    def move_button(
        self, kind: str, *, shortcut: str = "", primary: bool = False, label: str = ""
    ) -> Button:
        """Return the button of a move, with its cost, or the reason why it cannot be played."""
        move = self.live.moves.get(kind)
        assert move is not None, f"{kind} is not a move of {self.phase}"
        weight = ButtonKind.PRIMARY if primary else ButtonKind.NORMAL
        if kind in {"walk-out", "withdraw", "withhold"}:
            weight = ButtonKind.DANGER
        button = Button(
            label or move.label,
            lambda: self.choose(kind),
            icon=move.icon,
            shortcut=shortcut,
            kind=weight,
        ).keyed(f"move:{kind}")
        reason = self.reason_against(move)
        if reason:
            return button.disabled(reason)
        return button.tipped(" ".join(part for part in (move.help, move.cost) if part))

    def reason_against(self, move: MoveView) -> str:
        """Return why a move cannot be played now, empty if it can."""
        if not self.live.course.your_turn:
            return self.say("illegal-not-your-turn")
        return move.reason

    def adviser(self) -> list[Button]:
        """Return the button that asks the adviser; there is none in assessment."""
        if self.live.course.sitting.setup.mode != "practice":
            return []
        button = Button(
            self.say("ui-adviser"),
            lambda: open_adviser(self, self.askers()),
            icon="lightbulb",
            shortcut="V",
        ).keyed("adviser")
        if not self.live.course.your_turn:
            return [button.disabled(self.say("illegal-not-your-turn"))]
        return [button.tipped(self.say("ui-adviser-tip"))]

    def askers(self) -> list[Button]:
        """Return the button that asks the others what it would take, if they can be asked."""
        if not askable(self.live):
            return []

        def ask() -> None:
            self.app.ui.close_top()
            open_takes(self)

        return [Button(self.say("ui-takes"), ask, icon="message-square").keyed("takes")]

    def open_moves(self, title: str, kinds: tuple[str, ...]) -> None:
        """Show a group of moves to choose from."""
        moves = [self.live.moves[kind] for kind in kinds if kind in self.live.moves]
        open_group(self.live, title, moves, self.choose)

    def choose(self, kind: str, start: Mapping[str, str] | None = None) -> None:
        """Begin a move: play it at once, ask once more, or ask for its parts."""
        move = self.live.moves[kind]
        if kind not in BARE or (kind, self.phase) == ("walk-out", "rounds"):
            MoveDialog(self.live, move, self.play, start).open()
            return
        lead = self.confirm_text(kind) if kind in CONFIRM else ""
        dialog = MoveDialog(self.live, move, self.play, lead=lead)
        if dialog.asks:
            dialog.open()
            return
        action = dialog.form.make({})
        if kind in CONFIRM:
            self.app.confirm(
                Question(
                    self.say(f"ui-confirm-{kind}"),
                    self.confirm_text(kind),
                    move.label,
                    self.say("ui-not-yet"),
                    danger=kind not in {"sign", "submit"},
                ),
                lambda: self.play(action),
            )
            return
        self.play(action)

    def confirm_text(self, kind: str) -> str:
        """Return what a move means, for the question before it."""
        return self.say(f"ui-confirm-{kind}.text")

    def play(self, action: PartyAction) -> None:
        """Play a move and show what follows."""
        if not self.live.course.your_turn:
            self.shell.toast("illegal-not-your-turn", Tone.WARN)
            return
        try:
            self.live.course.play(action)
        except (ServandaError, OSError) as error:
            self.shell.fail(error)
        self.app.invalidate()

    def skip(self) -> None:
        """Show everything that waits."""
        if self.live.skip():
            self.app.invalidate()

    @override
    def tick(self, seconds: float) -> None:
        try:
            changed = self.live.tick(seconds)
        except (ServandaError, OSError) as error:
            self._halt(error)
            return
        if self._moved_on():
            return
        if changed:
            self.app.invalidate()

    def _halt(self, error: Exception) -> None:
        """Stop the course of play until the person wants it to be tried again."""
        self.live.is_halted = True

        def again() -> None:
            self.live.is_halted = False
            self.app.ui.close_top()

        retry = Button(self.say("ui-retry"), again, kind=ButtonKind.PRIMARY)
        text = Label(str(error))
        self.app.open_dialog(Dialog(self.say("ui-error-title"), text, (retry,), on_cancel=again))

    def _moved_on(self) -> bool:
        """Go to the screen of another phase once everything of this one was shown."""
        course = self.live.course
        if course.waiting or course.is_thinking or course.room == self.phase:
            return False
        self.keep_picture()
        self.app.replace(self.shell.door(course.room, self.live))
        return True

    @override
    def on_event(self, event: UiEvent) -> bool:
        if not isinstance(event, KeyPress):
            return False
        if event.ctrl and event.key == pygame.K_z:
            self.undo()
            return True
        if asks_for_help(event, self):
            self.open_help()
            return True
        keys = {pygame.K_F2: self.open_briefing, pygame.K_F3: self.open_log}
        if event.key in keys:
            keys[event.key]()
            return True
        return False

    def undo(self) -> None:
        """Take back one's last move."""
        course = self.live.course
        if not course.can_undo:
            self.shell.toast("ui-undo-not", Tone.WARN)
            return
        if self.shell.guarded(course.undo, False):
            self.live.new_transcript()
            self.shell.toast("ui-undone")
        self.app.invalidate()

    def open_help(self) -> None:
        """Show what this screen is for and its keys."""
        keys = key_help(self.say, GLOBAL_KEYS)
        self.shell.tell(self.say("ui-help"), self.say(f"ui-help-{self.phase}"), keys)

    def open_briefing(self) -> None:
        """Open the briefing over this screen."""
        self.shell.go("reader", self.live)

    def open_log(self) -> None:
        """Open the whole log, with search."""
        self.shell.go("log", self.live)

    @override
    def on_back(self) -> None:
        self.keep_picture()
        self.shell.go("pause", self.live)

    @override
    def on_close(self) -> bool:
        self.keep_picture()
        return True

    def keep_picture(self) -> None:
        """Keep a small picture of the screen with the save."""
        if self.live.course.is_thinking:
            return
        png = picture_of(self.app.display.surface)
        try:
            self.shell.desk.keep_picture(self.live.course.sitting, png)
        except (ServandaError, OSError):
            return  # a save without a picture is still a save


def aside(text: str) -> Label:
    """Return small print for the right of a panel's title."""
    return Label(text, Style(TypeSize.CAPTION, Face.REGULAR, "text_muted"), align="right")


def bar_panel(*rows: Widget) -> Panel:
    """Return the panel at the foot."""
    return Panel(Row(*rows, gap=SPACE_M, stack_below=760), pad=SPACE_S + 2)


def lines(*texts: tuple[str, Style]) -> Column:
    """Return texts one below the other."""
    return Column(*(Label(text, style) for text, style in texts), gap=SPACE_XS)

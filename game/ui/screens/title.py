"""The title screen: begin, go on, load, settings, how to play, leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from game.ui.kit import (
    DISPLAY,
    HEADING,
    LEAD,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    SPACE_XXL,
    Button,
    ButtonKind,
    Column,
    Gap,
    Heading,
    Icon,
    Label,
    Padded,
    Page,
    Panel,
    Question,
    Row,
    Rule,
    Screen,
    UiEvent,
    Widget,
)
from game.ui.screens.helped import asks_for_help
from game.ui.screens.keys import GLOBAL_KEYS, key_help
from game.ui.screens.shell import Shell
from game.ui.viewmodels.saves import save_line

if TYPE_CHECKING:
    from game.session.desk import SaveCard

MENU_DP = 300
WARM_UP = 0.2  # seconds on show before the other screens are loaded; design choice
STEPS = ("prepare", "negotiate", "ratify", "live", "learn")
STEP_ICONS = {
    "prepare": "book-open",
    "negotiate": "message-square",
    "ratify": "landmark",
    "live": "calendar-days",
    "learn": "graduation-cap",
}


class TitleScreen(Screen):
    """The first screen."""

    def __init__(self, shell: Shell) -> None:
        """Offer what there is to do."""
        self.shell = shell
        self.saves: tuple[SaveCard, ...] = ()
        self._age = 0.0

    @override
    def on_show(self) -> None:
        self.saves = self.shell.guarded(self.shell.desk.saves, ())

    @override
    def tick(self, seconds: float) -> None:
        if self._age >= 0:
            self._age += seconds
            if self._age > WARM_UP:
                self._age = -1.0
                self.shell.warm_up()

    @property
    def latest(self) -> SaveCard | None:
        """Return the sitting played last that can go on."""
        return next((s for s in self.saves if not s.finished and not s.problem), None)

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Column(
            Heading(say("ui-title"), DISPLAY),
            Label(say("ui-motto"), LEAD).sized(max_w=560),
            gap=SPACE_S,
        )
        left = Column(
            head,
            Gap(SPACE_S),
            self._menu(),
            gap=SPACE_L,
        ).sized(min_w=MENU_DP, grow=10, align="centre")
        right = Panel(self._about(), pad=SPACE_XL).sized(grow=9, min_w=300, align="centre")
        row = Row(left, right, gap=SPACE_XXL, stack_below=760)
        body = Padded(row, SPACE_XXL, SPACE_XL).sized(grow=1, max_w=1180, align="centre")
        foot = Label(say("ui-title-foot"), MUTED, align="centre")
        return Page(Padded(Column(body, foot, gap=SPACE_S), SPACE_L))

    def _menu(self) -> Widget:
        say, latest = self.shell.say, self.latest
        going = Button(say("ui-continue"), self.resume, icon="play", shortcut="C")
        note = save_line(latest, self.shell.words) if latest else say("ui-continue-none")
        if latest is None:
            going.disabled(note)
        else:
            going.kind = ButtonKind.PRIMARY
        begin = Button(say("ui-new"), self.begin, icon="plus", shortcut="N")
        if latest is None:
            begin.kind = ButtonKind.PRIMARY
        buttons = [
            begin.keyed("new"),
            going.keyed("continue").tipped(note),
            Button(say("ui-load"), self.load, icon="folder-open", shortcut="L").keyed("load"),
            Button(say("ui-settings"), self.settings, icon="settings", shortcut="S"),
            Button(say("ui-how"), self.how, icon="circle-question-mark", shortcut="H"),
            Button(say("ui-quit"), self.on_back, icon="log-out", shortcut="Q"),
        ]
        if latest is not None:
            buttons[0], buttons[1] = buttons[1], buttons[0]
        for button in buttons:
            button.sized(min_w=MENU_DP, align="start")
        rows: list[Widget] = list(buttons)
        if latest is not None:
            rows.insert(1, Label(note, MUTED))
        return Column(*rows, gap=SPACE_S)

    def _about(self) -> Widget:
        say = self.shell.say
        rows = [
            Row(
                Icon(STEP_ICONS[step], 26, "accent").sized(align="start"),
                Column(
                    Label(say(f"ui-step-{step}"), HEADING),
                    Label(say(f"ui-step-{step}.text"), MUTED),
                    gap=SPACE_XS,
                ).sized(grow=1),
                gap=SPACE_L,
            )
            for step in STEPS
        ]
        return Column(Heading(say("ui-about")), Rule(), *rows, gap=SPACE_M + 2)

    def begin(self) -> None:
        """Choose a scenario."""
        self.shell.go("picker")

    def resume(self) -> None:
        """Go on with the latest sitting."""
        latest = self.latest
        if latest is None:
            return
        sitting = self.shell.guarded(lambda: self.shell.desk.resume(latest.id), None)
        if sitting is not None:
            self.shell.open_sitting(sitting)

    def load(self) -> None:
        """Choose a saved sitting."""
        self.shell.go("load")

    def settings(self) -> None:
        """Change settings."""
        self.shell.go("settings")

    def how(self) -> None:
        """Explain the game and its keys."""
        say = self.shell.say
        text = Label(say("ui-how-text"))
        keys = key_help(say, GLOBAL_KEYS)
        self.shell.tell(say("ui-how"), "", Column(text, Rule(), keys, gap=SPACE_L))

    @override
    def on_event(self, event: UiEvent) -> bool:
        if asks_for_help(event, self):
            self.how()
            return True
        return False

    @override
    def on_back(self) -> None:
        say = self.shell.say
        question = Question(
            say("ui-quit-title"), say("ui-quit-text"), say("ui-quit"), say("ui-stay")
        )
        self.app.confirm(question, self.app.quit)

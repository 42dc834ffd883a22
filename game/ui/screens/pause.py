"""Over a sitting: the menu behind Escape, and the log with search."""

from __future__ import annotations

from typing_extensions import override

from game.ui.kit import (
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    TITLE,
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
    Row,
    Rule,
    SearchableTranscript,
    SearchWords,
    Transcript,
    Widget,
)
from game.ui.screens.helped import HelpedScreen
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell

MENU_DP = 340


class PauseScreen(HelpedScreen):
    """The menu of a sitting."""

    help_message = "ui-help-pause"
    first_focus = "back"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Show the menu over a sitting."""
        self.shell = shell
        self.live = live

    @override
    def build(self) -> Widget:
        say = self.shell.say
        scenario = self.live.lens.seen.scenario
        buttons = [
            Button(say("ui-pause-back"), self.app.pop, icon="play", kind=ButtonKind.PRIMARY).keyed(
                "back"
            ),
            Button(say("ui-briefing"), self.briefing, icon="book-open", shortcut="B"),
            Button(say("ui-log"), self.log, icon="scroll-text", shortcut="L"),
            Button(say("ui-settings"), self.settings, icon="settings", shortcut="S"),
            Button(say("ui-to-title"), self.to_title, icon="house", shortcut="T"),
            Button(say("ui-quit"), self.leave, icon="log-out", shortcut="Q"),
        ]
        for button in buttons:
            button.sized(min_w=MENU_DP, align="stretch")
        saved = Row(
            Icon("save", 18, "good"), Label(say("ui-autosave"), MUTED).sized(grow=1), gap=SPACE_S
        )
        content = Column(
            Column(Heading(say("ui-pause"), TITLE), Label(scenario.title, MUTED), gap=SPACE_XS),
            Rule(),
            *buttons,
            Rule(),
            saved,
            gap=SPACE_M,
        )
        panel = Panel(content, pad=SPACE_XL).sized(align="centre", max_w=MENU_DP + 2 * SPACE_XL)
        return Page(Padded(Column(Gap(grow=1), panel, Gap(grow=1), gap=0), SPACE_XL, SPACE_XL))

    def briefing(self) -> None:
        """Read the briefing."""
        self.shell.go("reader", self.live)

    def log(self) -> None:
        """Read the log."""
        self.shell.go("log", self.live)

    def settings(self) -> None:
        """Change settings."""
        self.shell.go("settings")

    def to_title(self) -> None:
        """Go back to the title; the sitting is saved."""
        del self.app.screens[1:-1]
        self.app.pop()

    def leave(self) -> None:
        """Leave the game; the sitting is saved."""
        self.app.quit()


class LogScreen(HelpedScreen):
    """Everything that was said, with search."""

    help_message = "ui-help-log"
    first_focus = "search"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Show the log of a sitting."""
        self.shell = shell
        self.live = live
        say = shell.say
        log = Transcript(say("ui-transcript"), tuple(live.transcript.entries)).keyed("log")
        words = SearchWords(
            say("ui-search"),
            say("ui-search-next"),
            say("ui-search-previous"),
            say("ui-search-copy"),
            "{place} / {count}",
        )
        self.search = SearchableTranscript(log, words)
        self.search.box.keyed("search")

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Row(
            Column(
                Heading(say("ui-log"), TITLE), Label(say("ui-log-lead"), MUTED), gap=SPACE_XS
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
        )
        column = Column(head, Panel(self.search).sized(grow=1), gap=SPACE_L)
        return Page(Padded(column.sized(max_w=860, align="centre"), SPACE_XL))

"""Settings: size, colours, motion, text speed; applied at once and kept."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from game.ui.kit import (
    BODY,
    MUTED,
    SCALES,
    SPACE_L,
    SPACE_M,
    SPACE_XL,
    SPACE_XS,
    TITLE,
    Badge,
    Button,
    ButtonKind,
    Choice,
    Column,
    Flow,
    Grid,
    Heading,
    Label,
    Look,
    Meter,
    Padded,
    Page,
    Panel,
    RadioGroup,
    Row,
    ScrollArea,
    ThemeName,
    Toggle,
    Tone,
    Vision,
    Widget,
)
from game.ui.screens.helped import HelpedScreen
from game.ui.screens.shell import SPEEDS, Shell, TextSpeed

TONES = (Tone.ACCENT, Tone.GOOD, Tone.WARN, Tone.BAD, Tone.INFO)


class SettingsScreen(HelpedScreen):
    """All settings on one screen."""

    help_message = "ui-help-settings"

    def __init__(self, shell: Shell) -> None:
        """Show the settings in force."""
        self.shell = shell

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Row(
            Column(
                Heading(say("ui-settings"), TITLE),
                Label(say("ui-settings-lead"), MUTED),
                gap=SPACE_XS,
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
        )
        grid = Grid(
            self._size(),
            self._colours(),
            Column(self._motion(), self._sample().sized(grow=1), gap=SPACE_L),
            min_column=300,
            columns=3,
            gap=SPACE_L,
        )
        column = Column(head, ScrollArea(grid).keyed("settings").sized(grow=1), gap=SPACE_L)
        return Page(Padded(column.sized(max_w=1180, align="centre"), SPACE_XL))

    @property
    def look(self) -> Look:
        """Return the look in force."""
        return self.app.ctx.look

    def _apply(self, look: Look) -> None:
        self.shell.change(replace(self.shell.settings, look=look))
        self.app.invalidate()

    def _size(self) -> Widget:
        say = self.shell.say
        choices = [Choice(pct, say("ui-percent", percent=pct)) for pct in SCALES]
        group = RadioGroup(
            say("ui-scale"),
            choices,
            self.look.scale_pct,
            lambda pct: self._apply(replace(self.look, scale_pct=pct)),
        ).keyed("scale")
        return Panel(Column(group, Label(say("ui-scale-note"), MUTED)), say("ui-scale"))

    def _colours(self) -> Widget:
        say = self.shell.say
        themes = RadioGroup(
            say("ui-theme"),
            [Choice(theme, say(f"ui-theme-{theme.value}")) for theme in ThemeName],
            self.look.theme,
            lambda theme: self._apply(replace(self.look, theme=theme)),
        )
        visions = RadioGroup(
            say("ui-vision"),
            [
                Choice(v, say(f"ui-vision-{v.value}"), say(f"ui-vision-{v.value}.note"))
                for v in Vision
            ],
            self.look.vision,
            lambda vision: self._apply(replace(self.look, vision=vision)),
        )
        return Panel(
            Column(themes, Heading(say("ui-vision")), visions, gap=SPACE_M), say("ui-theme")
        )

    def _motion(self) -> Widget:
        say = self.shell.say
        motion = Toggle(
            say("ui-reduced-motion"),
            lambda on: self._apply(replace(self.look, reduced_motion=on)),
            is_on=self.look.reduced_motion,
            description=say("ui-reduced-motion.note"),
        )
        speeds = RadioGroup(
            say("ui-speed"),
            [Choice(speed, say(f"ui-speed-{speed}")) for speed in SPEEDS],
            self.shell.settings.speed,
            self._set_speed,
        )
        return Panel(
            Column(motion, Heading(say("ui-speed")), speeds, gap=SPACE_M), say("ui-motion")
        )

    def _set_speed(self, speed: TextSpeed) -> None:
        self.shell.change(replace(self.shell.settings, speed=speed))

    def _sample(self) -> Widget:
        say = self.shell.say
        badges = Flow(*(Badge(say(f"ui-sample-{tone.value}"), tone) for tone in TONES))
        return Panel(
            Column(
                Label(say("ui-sample-text"), BODY),
                badges,
                Meter(say("ui-sample-meter"), 62, delta=8, mark=50),
                Button(
                    say("ui-sample-button"), lambda: None, icon="check", kind=ButtonKind.PRIMARY
                ),
                gap=SPACE_M,
            ),
            say("ui-sample"),
        )

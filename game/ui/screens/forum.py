"""The forum: how to meet, in which order, for how long."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from typing_extensions import override

from game.model.action import ProposeForum
from game.ui.kit import (
    BODY,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    Button,
    Choice,
    Column,
    Grid,
    Heading,
    Label,
    Panel,
    RadioGroup,
    Row,
    ScrollArea,
    Widget,
)
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.forum import CHANNELS, TRACKS, ForumChoice, ForumView, forum_view


class ForumScreen(SittingScreen):
    """Three choices side by side, the other side's wish below."""

    phase = "forum"
    first_focus = "move:propose-forum"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Begin with one's last proposal, or the default."""
        super().__init__(shell, live)
        view = forum_view(live.lens)
        self.chosen = view.mine or view.usual

    @override
    def body(self) -> Widget:
        view = forum_view(self.live.lens)
        choices = Grid(
            self._channel(), self._track(), self._rounds(view), min_column=300, gap=SPACE_M
        )
        wishes = Panel(self._wishes(view), self.say("ui-forum-wishes"))
        talks = Panel(self.live.transcript, self.say("ui-transcript")).sized(
            grow=1, min_h=150, max_h=210
        )
        below = Row(wishes.sized(grow=1), talks, gap=SPACE_M, stack_below=720).sized(grow=1)
        return ScrollArea(Column(choices, below, gap=SPACE_M)).keyed("forum")

    def _channel(self) -> Widget:
        group = RadioGroup(
            self.say("ui-channel"),
            [
                Choice(c, self.say(f"ui-channel-{c}"), self.say(f"ui-channel-{c}.text"))
                for c in CHANNELS
            ],
            self.chosen.channel,
            lambda channel: self._set(replace(self.chosen, channel=channel)),
        )
        return Panel(group, self.say("ui-channel"))

    def _track(self) -> Widget:
        group = RadioGroup(
            self.say("ui-track"),
            [Choice(t, self.say(f"ui-track-{t}"), self.say(f"ui-track-{t}.text")) for t in TRACKS],
            self.chosen.track,
            lambda track: self._set(replace(self.chosen, track=track)),
        )
        return Panel(group, self.say("ui-track"))

    def _rounds(self, view: ForumView) -> Widget:
        usual = view.usual.rounds

        def note(rounds: int) -> str:
            sort = "usual" if rounds == usual else "fewer" if rounds < usual else "more"
            return self.say(f"ui-rounds-{sort}")

        group = RadioGroup(
            self.say("ui-rounds"),
            [Choice(n, self.say("ui-rounds-count", rounds=n), note(n)) for n in view.rounds],
            self.chosen.rounds,
            lambda rounds: self._set(replace(self.chosen, rounds=rounds)),
        )
        return Panel(group, self.say("ui-rounds"))

    def _set(self, chosen: ForumChoice) -> None:
        self.chosen = chosen

    def _wishes(self, view: ForumView) -> Widget:
        rows: list[Widget] = [
            Stripe(self._line(self.say("ui-forum-default"), view.usual), "line_strong")
        ]
        if view.mine:
            rows.append(Stripe(self._line(self.say("ui-forum-mine"), view.mine), "accent"))
        for party, choice in view.theirs:
            said = self.say("ui-forum-theirs", party=party)
            taking = partial(self.propose, choice)
            take = Button(self.say("ui-forum-take"), taking, icon="handshake")
            reason = self.reason_against(self.live.moves["propose-forum"])
            rows.append(
                Stripe(
                    Column(
                        self._line(said, choice),
                        take.disabled(reason) if reason else take,
                        gap=SPACE_S,
                    ),
                    "warn",
                )
            )
        if not view.theirs:
            rows.append(Label(self.say("ui-forum-none"), MUTED))
        return Column(*rows, gap=SPACE_L)

    def _line(self, title: str, choice: ForumChoice) -> Widget:
        text = self.say(
            "ui-forum-line",
            channel=self.say(f"ui-channel-{choice.channel}"),
            track=self.say(f"ui-track-{choice.track}"),
            rounds=choice.rounds,
        )
        return Column(Heading(title), Label(text, BODY), gap=2)

    def propose(self, choice: ForumChoice) -> None:
        """Propose a way to meet."""
        self.chosen = choice
        self.play(
            ProposeForum(
                by=self.live.course.seat,
                channel=choice.channel,
                track=choice.track,
                rounds=choice.rounds,
            )
        )

    @override
    def bar(self) -> Widget:
        move = self.live.moves["propose-forum"]
        propose = Button(
            self.say("ui-forum-propose"),
            lambda: self.propose(self.chosen),
            icon="send",
            shortcut="P",
        ).keyed("move:propose-forum")
        reason = self.reason_against(move)
        if reason:
            propose.disabled(reason)
        hint = Label(self.say("ui-forum-hint"), MUTED).sized(grow=1, align="centre")
        ready = self.move_button(
            "ready", shortcut="F5", primary=True, label=self.say("ui-to-talks")
        )
        floor = [] if self.live.course.your_turn else [self.floor()]
        return bar_panel(hint, *floor, propose, ready)

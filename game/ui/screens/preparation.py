"""Preparation: staff weeks buy knowledge and standing; a worksheet keeps what one believes."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from game.model import action as act
from game.model.base import PartyId
from game.ui.kit import (
    BODY,
    CAPTION,
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Badge,
    Button,
    ButtonKind,
    Choice,
    Column,
    Face,
    Gap,
    Heading,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    ScrollArea,
    Select,
    Style,
    Tabs,
    Tone,
    Toolbar,
    TypeSize,
    Widget,
)
from game.ui.screens.figures import whom
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell
from game.ui.screens.widgets import Pips, ShareBar, Stripe, weight_line
from game.ui.viewmodels.preparation import PreparationView, TaskView, preparation_view
from game.words.outlooks import Analysed

SMALL = Style(TypeSize.SMALL)


def _event_line(event: Analysed) -> Widget:
    """Return an event with its chance over the whole sitting, and what it waits for."""
    head = Row(
        Label(event.label, SMALL).sized(grow=3, align="centre"),
        ShareBar(event.ever, colour="info").sized(grow=2),
        Label(f"{event.ever:.0%}", SMALL, align="right").sized(min_w=40, align="centre"),
        gap=SPACE_S,
    )
    return Column(head, Label(event.detail, CAPTION), gap=2)


class PreparationScreen(SittingScreen):
    """Tasks at the left, what they brought in the middle, the worksheet at the right."""

    phase = "preparation"
    first_focus = "task:0"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Begin with the worksheet kept so far."""
        super().__init__(shell, live)
        self.orders: dict[PartyId, tuple[str, ...]] = {}
        self.sure: dict[PartyId, int | None] = {}

    def view(self) -> PreparationView:
        """Return what there is to show."""
        about = self.live.about
        order = self.orders.get(about, ())
        return preparation_view(self.live.lens, self.live.course.sitting.why_illegal, order, about)

    @override
    def body(self) -> Widget:
        view, say = self.view(), self.say
        tasks = Panel(
            ScrollArea(self._tasks(view)).keyed("tasks"), say("ui-tasks"), aside=self._weeks(view)
        )
        found = Panel(ScrollArea(self._found(view)).keyed("found"), say("ui-findings"))
        sheet = Panel(
            ScrollArea(self._worksheet(view)).keyed("worksheet"),
            say("ui-worksheet", party=view.about_name),
        )
        if not self.is_wide:
            pages = (
                (say("ui-tasks"), tasks),
                (say("ui-findings"), found),
                (say("ui-worksheet-short"), sheet),
            )
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=260)
        return Row(
            tasks.sized(grow=5, min_w=380),
            found.sized(grow=4, min_w=280),
            sheet.sized(grow=4, min_w=300),
            gap=SPACE_M,
        )

    def _weeks(self, view: PreparationView) -> Widget:
        return Row(
            Label(self.say("ui-weeks-left", weeks=view.staff), STRONG).sized(align="centre"),
            Pips(self.say("ui-staff"), view.staff, view.whole),
            gap=SPACE_S,
        )

    def _tasks(self, view: PreparationView) -> Widget:
        every = [self._task(task, n) for n, task in enumerate((*view.tasks, *view.home))]
        rows: list[Widget] = every[: len(view.tasks)]
        rows += [Rule(), Heading(self.say("ui-at-home"))]
        rows += every[len(view.tasks) :]
        return Column(*rows, gap=SPACE_M)

    def _task(self, task: TaskView, number: int) -> Widget:
        cost = self.say("ui-weeks", weeks=task.weeks)
        text: list[Widget] = [
            Label(task.label, STRONG),
            Label(task.help, Style(TypeSize.SMALL, Face.REGULAR, "text_muted")),
        ]
        if task.reason and not task.is_done:
            text.append(Label(task.reason, Style(TypeSize.CAPTION, Face.ITALIC, "warn")))
        side: Widget
        if task.is_done:
            side = Badge(self.say("ui-done"), Tone.GOOD).sized(align="centre")
        else:
            button = Button(cost, lambda: self.play(task.action), icon="plus")
            button.named(self.say("ui-do-task", task=task.label, cost=cost)).keyed(
                f"task:{number}"
            )
            reason = task.reason or (
                "" if self.live.course.your_turn else self.say("illegal-not-your-turn")
            )
            side = button.disabled(reason) if reason else button
        return Row(
            Icon(task.icon, 22, "accent" if not task.reason else "text_muted").sized(
                align="start"
            ),
            Column(*text, gap=2).sized(grow=1, align="centre"),
            side,
            gap=SPACE_M,
        )

    def _found(self, view: PreparationView) -> Widget:
        rows: list[Widget] = [Stripe(Label(text, BODY), "info") for text in view.found]
        if not view.found and not view.odds:
            rows.append(Label(self.say("ui-found-nothing"), MUTED))
        if view.odds:
            rows += [Heading(self.say("ui-odds")), Label(self.say("ui-odds-note"), CAPTION)]
            rows += [_event_line(event) for event in view.odds]
        rows += [Rule(), Heading(self.say("ui-believed-of", party=view.about_name))]
        rows += [weight_line(label, weight, "text_muted") for label, weight in view.believed]
        return Column(*rows, gap=SPACE_M)

    def _worksheet(self, view: PreparationView) -> Widget:
        last = len(view.order) - 1
        rows: list[Widget] = []
        for place, (issue, label) in enumerate(view.order):
            up = Button("", self._mover(view, place, -1), icon="chevron-up", kind=ButtonKind.QUIET)
            down = Button(
                "", self._mover(view, place, 1), icon="chevron-down", kind=ButtonKind.QUIET
            )
            up.named(self.say("ui-move-up", issue=label)).keyed(f"up:{issue}")
            down.named(self.say("ui-move-down", issue=label)).keyed(f"down:{issue}")
            rows.append(
                Row(
                    Label(f"{place + 1}.", STRONG, align="right").sized(min_w=26, align="centre"),
                    Label(label, BODY).sized(grow=1, align="centre"),
                    up if place else Gap(38),
                    down if place < last else Gap(38),
                    gap=SPACE_XS,
                )
            )
        keep = Button(self.say("ui-keep-worksheet"), self.keep, icon="save", shortcut="K")
        note = self.say("ui-worksheet-kept" if view.is_kept else "ui-worksheet-note")
        return Column(
            Label(note, MUTED),
            *self._whom(view),
            self._odds(view),
            keep,
            Toolbar(self.say("ui-worksheet-short"), Column(*rows, gap=0).sized(grow=1)),
            gap=SPACE_M,
        )

    def _whom(self, view: PreparationView) -> list[Widget]:
        """Return the box in which one chooses whom the worksheet is about; none between two."""
        if len(view.others) == 1:
            return []
        return [whom(self.live, self.say("ui-worksheet-about"), view.others)]

    def _odds(self, view: PreparationView) -> Widget:
        """Return the box in which one says how sure one is of the first three."""
        choices = [Choice(0, self.say("ui-worksheet-not-sure"))]
        choices += [Choice(odds, f"{odds}%") for odds in act.STATED_ODDS]

        def chosen(odds: int) -> None:
            self.sure[view.about] = odds or None
            self.app.invalidate()

        select = Select(
            self.say("ui-worksheet-sure"), choices, self.sure.get(view.about) or 0, chosen
        )
        select.box.keyed("sure")
        return select

    def _mover(self, view: PreparationView, place: int, by: int) -> Callable[[], None]:
        def move() -> None:
            ids = [issue for issue, _ in view.order]
            ids[place], ids[place + by] = ids[place + by], ids[place]
            self.orders[view.about] = tuple(ids)
            self.app.invalidate()

        return move

    def keep(self) -> None:
        """Write the worksheet down."""
        view = self.view()
        priorities = tuple(issue for issue, _ in view.order)
        seat = self.live.course.seat
        sure = self.sure.get(view.about)
        self.play(act.Worksheet(by=seat, about=view.about, priorities=priorities, sure=sure))
        self.orders.pop(view.about, None)

    @override
    def bar(self) -> Widget:
        hint = Label(self.say("ui-preparation-hint"), MUTED).sized(grow=1, align="centre")
        ready = self.move_button(
            "ready", shortcut="F5", primary=True, label=self.say("ui-to-forum")
        )
        return bar_panel(
            hint, self.floor() if not self.live.course.your_turn else Label(""), ready
        )

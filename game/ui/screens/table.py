"""The negotiation table: transcript, issues and draft, standing, and the moves."""

from __future__ import annotations

from functools import partial
from typing import Final

from typing_extensions import override

from game.model import action as act
from game.model.draft import OPEN
from game.ui.kit import (
    BODY,
    CAPTION,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Action,
    Breakdown,
    Button,
    ButtonKind,
    Column,
    Contribution,
    Face,
    Flow,
    GridIssue,
    GridOption,
    GridWords,
    Icon,
    IssueGrid,
    Label,
    Marks,
    Panel,
    Row,
    Rule,
    ScrollArea,
    Style,
    TabBar,
    Tabs,
    Tip,
    Toolbar,
    TypeSize,
    Widget,
    legend,
)
from game.ui.screens.consent import PARTIES
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.offers import OfferDialog, open_accept, open_draft
from game.ui.screens.shell import Shell
from game.ui.screens.standing import standing_column
from game.ui.screens.widgets import Figure, Mark, Stripe, ValueScale
from game.ui.viewmodels.consent import WaitingView, is_many, waiting_views
from game.ui.viewmodels.talks import IssueView, OfferView, OptionView, TableView, table_view
from game.ui.viewmodels.worth import WorthView, named_lines

TALK: Final = (
    "ask", "listen-back", "disclose", "confide", "argue", "justify", "signal", "gesture", "visit",
    "decline", "caucus",
)  # fmt: skip
PRESSURE: Final = (
    "promise", "warn", "threaten", "carry-out", "withdraw-threat", "commit-public", "link",
    "unlink", "sink-cost", "offer-instrument", "withhold-instrument",
)  # fmt: skip
HOME: Final = (
    "consult-home", "brief-public", "brief-allies", "show-readiness", "reserve-position",
)  # fmt: skip
COURSE: Final = (
    "back-channel", "set-purpose", "change-format", "summit", "minute", "park", "unbracket",
    "bracket", "adjourn", "cool-off", "walk-out", "come-back",
)  # fmt: skip
FEW_NAMES: Final = 2  # parties named in a cell of the grid; more are counted
FEW_PENDING: Final = 2  # answers that are shown whole; more are scrolled
EVEN: Final = 0.5  # even odds
ALL: Final = 2  # the tab that shows every issue
TALL_DP: Final = 960  # height of the window from which all issues are shown at once


def grid_words(shell: Shell) -> GridWords:
    """Return the marks of the issue grid in words."""
    say = shell.say
    return GridWords(
        say("ui-mark-yours"),
        say("ui-mark-theirs"),
        say("ui-mark-status-quo"),
        say("ui-mark-red-line"),
        say("ui-mark-agreed"),
        say("ui-mark-bracketed"),
    )


def grid_issue(shell: Shell, issue: IssueView) -> GridIssue:
    """Return an issue as the grid shows it."""
    note = shell.say("ui-weight-short", points=issue.weight) if issue.weight else ""
    if issue.is_ask:
        note = shell.say("ui-their-part")
    options = tuple(_grid_option(shell, option) for option in issue.options)
    return GridIssue(issue.id, issue.label, options, note, issue.description)


def _grid_option(shell: Shell, option: OptionView) -> GridOption:
    marks = Marks(
        option.yours,
        _named(shell, option.theirs),
        option.status_quo,
        bool(option.red),
        option.agreed,
        option.bracketed,
    )
    tip = option.text
    if len(option.theirs) > FEW_NAMES:
        tip = f"{tip} {shell.say('ui-positions', parties=', '.join(option.theirs))}"
    if option.red:
        tip = f"{tip} {shell.say(f'ui-red-{option.red}')}"
    points = "" if option.points is None else f"{option.points:.0f}"
    return GridOption(str(option.number), option.label, marks, points, tip)


def _named(shell: Shell, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties at an option by name, or how many they are: a cell has room for two."""
    if len(parties) <= FEW_NAMES:
        return parties
    return (shell.say("ui-positions-count", count=len(parties)),)


class TableScreen(SittingScreen):
    """The rounds of talks."""

    phase = "rounds"
    first_focus = "move:offer"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Sit down at the table."""
        super().__init__(shell, live)
        self.group: int | None = None

    def view(self) -> TableView:
        """Return what there is to show."""
        return table_view(self.live.lens, self.live.package, frozenset(self.live.asks))

    @override
    def body(self) -> Widget:
        view, say = self.view(), self.say
        talks = Panel(self.live.transcript, say("ui-transcript"))
        left: Widget = talks
        pending = self._pending(view)
        if pending:
            column = Column(*pending, gap=SPACE_M)
            few = 1 if is_many(self.live.lens) else FEW_PENDING  # their moves need a second line
            crowded = len(pending) > few
            content = ScrollArea(column).keyed("pending") if crowded else column
            waiting = Panel(content, say("ui-for-you"), pad=SPACE_M)
            left = Column(
                talks.sized(grow=1), waiting.sized(grow=1) if crowded else waiting, gap=SPACE_M
            )
        table = Panel(self._issues(view)).named(say("ui-issues"))
        standing = Panel(
            ScrollArea(standing_column(self.live)).keyed("standing"), say("ui-standing")
        )
        if not self.is_wide:
            pages = (
                (say("ui-issues"), table),
                (say("ui-transcript"), left),
                (say("ui-standing"), standing),
            )
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=300)
        return Row(
            left.sized(grow=23, min_w=250),
            table.sized(grow=57, min_w=500),
            standing.sized(grow=20, min_w=240),
            gap=SPACE_M,
        )

    def _draft_tools(self) -> Widget:
        label = self.say("ui-draft-from")
        return Button(
            label,
            lambda: open_draft(self),
            icon="file-pen-line",
            shortcut="D",
            kind=ButtonKind.QUIET,
        )

    def _issues(self, view: TableView) -> Widget:
        say = self.say
        if self.group is None:
            self.group = ALL if self.app.size_dp[1] >= TALL_DP else 0
        groups = [
            [i for i in view.issues if not i.is_design],
            [i for i in view.issues if i.is_design],
            list(view.issues),
        ]
        names = ("substance", "design", "all")
        labels = [
            say(f"ui-issues-{name}", count=len(group))
            for name, group in zip(names, groups, strict=True)
        ]
        shown = [grid_issue(self.shell, issue) for issue in groups[self.group]]
        words = grid_words(self.shell)
        grid = IssueGrid(say("ui-issues"), shown, words, self.pick).keyed("grid")
        tabs = TabBar(say("ui-issue-groups"), labels, self.group, self._show_group).keyed("groups")
        area = ScrollArea(grid).keyed(f"issues:{self.group}")
        key = legend(words)
        head = Row(tabs.sized(grow=1, align="end"), self._draft_tools(), gap=SPACE_S)
        return Column(head, self._worth(view), Rule(), area, key, gap=SPACE_S)

    def _show_group(self, group: int) -> None:
        self.group = group
        self.app.invalidate()

    def _worth(self, view: TableView) -> Widget:
        """Return the live value of the draft, against what one has and what is offered."""
        say, draft = self.say, view.draft
        marks = [Mark(say("ui-worth-draft"), draft.points, "check", "accent")]
        marks.append(Mark(say("ui-worth-reservation"), draft.reservation, "anchor", "text_muted"))
        marks += [
            Mark(
                say("ui-worth-theirs", party=offer.party),
                offer.points,
                "flag-triangle-right",
                "warn",
            )
            for offer in view.offers
        ]
        if view.mine is not None and abs(view.mine - draft.points) >= 0.05:  # noqa: PLR2004 - what would show
            marks.append(Mark(say("ui-worth-mine"), view.mine, "send", "info"))
        scale = ValueScale(say("ui-worth"), draft.reservation, draft.points, marks)
        scale.tipped(Tip(breakdown=self._why(draft), text=say("ui-worth-tip")))
        named = draft.count > 0
        chance = Figure(
            say("ui-ratified"),
            f"{draft.chance:.0%}" if named else "–",
            colour="text_muted" if not named else "good" if draft.chance >= EVEN else "bad",
            tip=Tip(say("ui-ratified-tip" if named else "ui-draft-none", actor=draft.pivotal)),
        )
        row = Row(scale.sized(grow=1), chance.sized(align="centre", max_w=110), gap=SPACE_L)
        lines = named_lines(self.live.lens, self.live.package)
        if not lines:
            return row
        crossed = ", ".join(dict.fromkeys(line.issue for line in lines))
        hard = any(line.is_hard for line in lines)
        warning = Row(
            Icon("ban", 16, "bad"),
            Label(
                say("ui-crosses-hard" if hard else "ui-crosses-soft", issues=crossed),
                Style(TypeSize.SMALL, Face.STRONG, "bad"),
            ).sized(grow=1),
            gap=SPACE_S,
        )
        return Column(row, warning, gap=SPACE_XS)

    def _why(self, draft: WorthView) -> Breakdown:
        """Return what makes up the value of the draft, issue by issue."""
        lens = self.live.lens
        settled = lens.settled(self.live.package)
        parts = [
            Contribution(lens.names.item(k, option), round(points, 1))
            for k, option in enumerate(settled)
            if (points := lens.option_points(k, option)) is not None
        ]
        rest = draft.points - sum(part.value or 0.0 for part in parts)
        if abs(rest) >= 0.1:  # noqa: PLR2004 - what would show
            parts.append(Contribution(self.say("ui-worth-links"), round(rest, 1)))
        parts.sort(key=lambda part: -(part.value or 0.0))
        return Breakdown(
            self.say("ui-worth-draft"),
            round(draft.points, 1),
            tuple(parts),
            total_label=self.say("ui-total"),
        )

    def _pending(self, view: TableView) -> list[Widget]:
        """Return what waits for an answer: questions and the others' proposals."""
        rows: list[Widget] = []
        for question in view.questions:
            number = question.number
            answering = partial(self.choose, "disclose", {"answers": str(number)})
            declining = partial(self.play, act.Decline(by=self.live.course.seat, question=number))
            answer = self._pressed("ui-answer", answering, "message-square")
            decline = self._pressed("ui-decline", declining, "ban")
            text = self.say(
                "ui-question-line",
                number=question.number,
                party=question.party,
                text=question.text,
            )
            rows.append(
                Stripe(Column(Label(text, BODY), Flow(answer, decline), gap=SPACE_S), "info")
            )
        rows += [self._private(waiting) for waiting in waiting_views(self.live.lens)]
        rows += [self._offer(offer) for offer in view.offers if offer.can_answer]
        return rows

    def _private(self, waiting: WaitingView) -> Widget:
        """Return what was said to one in private, with what answers it."""
        answer = partial(self.choose, waiting.kind, {"to": waiting.party})
        button = self._pressed("ui-answer", answer, "message-square")
        return Stripe(Column(Label(waiting.text, BODY), button, gap=SPACE_S), "info")

    def _pressed(self, message: str, press: Action, icon: str) -> Button:
        button = Button(self.say(message), press, icon=icon)
        if not self.live.course.your_turn:
            button.disabled(self.say("illegal-not-your-turn"))
        return button

    def _offer(self, offer: OfferView) -> Widget:
        say = self.say
        head = say("ui-offer-line", number=offer.number, party=offer.party)
        worth = Row(
            Label(f"{offer.points:.1f}", HEADING),
            Label(say("ui-offer-worth"), MUTED).sized(grow=1, align="centre"),
            gap=SPACE_S,
        )
        rows: list[Widget] = [Label(head, STRONG), worth]
        if offer.conditional:
            rows.append(Label(say("ui-offer-asks", issues=", ".join(offer.asks)), CAPTION))
        if offer.refused:
            rows.append(Label(say("ui-you-refused", reason=offer.refused), CAPTION))
        rows += [Label(line, CAPTION) for line in offer.support]
        accept = self.move_button("accept", shortcut="A")
        accept.icon = ""
        accept.on_press = lambda: open_accept(self, offer)
        reject = self.move_button("reject", shortcut="R")
        reject.icon = ""
        rows.append(Flow(accept, reject))
        return Stripe(Column(*rows, gap=SPACE_XS), "warn")

    @override
    def bar(self) -> Widget:
        say = self.say
        offer = self.move_button("offer", shortcut="F5", primary=True, label=say("ui-table-draft"))
        offer.on_press = self.open_offer
        buttons = [
            offer,
            self._group_button("ui-talk", "T", "message-square", TALK),
            self._group_button("ui-pressure", "P", "zap", PRESSURE),
            self._group_button("ui-home", "H", "landmark", HOME),
            self._group_button("ui-course", "O", "ellipsis", COURSE),
        ]
        if is_many(self.live.lens):
            buttons.append(self._group_button("ui-parties", "Q", "users", PARTIES))
        buttons += self.adviser()
        end = self.move_button("end-turn", shortcut="E", label=say("ui-give-floor"))
        bar = Toolbar(say("ui-moves"), *buttons)
        return bar_panel(bar.sized(grow=1), self.floor(), end)

    def _group_button(self, message: str, key: str, icon: str, kinds: tuple[str, ...]) -> Button:
        title = self.say(message)
        button = Button(title, lambda: self.open_moves(title, kinds), icon=icon, shortcut=key)
        return button.keyed(f"group:{message}").tipped(self.say(f"{message}.tip"))

    def pick(self, issue: str, option: str) -> None:
        """Put an option into the draft, or take it out again."""
        place = self.live.lens.seen.scenario.issue_index(issue)
        number = int(option)
        self.live.draft[place] = OPEN if self.live.draft[place] == number else number
        if self.live.draft[place] == OPEN:
            self.live.asks.discard(issue)
        self.app.invalidate()

    def open_offer(self) -> None:
        """Look over the draft and table it, plain or as an exchange."""
        OfferDialog(self).open()

"""The negotiation table: transcript, issues and draft, standing, and the moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.errors import ServandaError
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
    Dialog,
    Face,
    Flow,
    Gap,
    GridIssue,
    GridOption,
    GridWords,
    Heading,
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
    Toggle,
    Toolbar,
    TypeSize,
    Widget,
    legend,
)
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell
from game.ui.screens.standing import standing_column
from game.ui.screens.widgets import Figure, Mark, Stripe, ValueScale
from game.ui.viewmodels.talks import IssueView, OfferView, OptionView, TableView, table_view
from game.ui.viewmodels.worth import WorthView, named_lines, package_worth

TALK: Final = ("ask", "disclose", "argue", "signal", "decline", "caucus")
PRESSURE: Final = ("promise", "warn", "threaten", "carry-out", "withdraw-threat")
HOME: Final = ("consult-home", "brief-public", "show-readiness")
COURSE: Final = ("adjourn", "bracket", "walk-out")
WIDE_GRID: Final = 620  # dp of the issue grid from which five options stand side by side


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
        option.theirs,
        option.status_quo,
        bool(option.red),
        option.agreed,
        option.bracketed,
    )
    tip = option.text
    if option.red:
        tip = f"{tip} {shell.say(f'ui-red-{option.red}')}"
    points = "" if option.points is None else f"{option.points:.0f}"
    return GridOption(str(option.number), option.label, marks, points, tip)


class TableScreen(SittingScreen):
    """The rounds of talks."""

    phase = "rounds"
    first_focus = "move:offer"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Sit down at the table."""
        super().__init__(shell, live)
        self.group = 0

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
            waiting = Panel(Column(*pending, gap=SPACE_M), say("ui-for-you"), pad=SPACE_M)
            left = Column(talks.sized(grow=1), waiting, gap=SPACE_M)
        table = Panel(self._issues(view)).named(say("ui-issues"))
        standing = Panel(
            ScrollArea(standing_column(self.live)).keyed("standing"), say("ui-standing")
        )
        if not self.is_wide:
            pages = ((say("ui-issues"), table), (say("ui-transcript"), left), (say("ui-standing"), standing))
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=300)
        return Row(
            left.sized(grow=23, min_w=250),
            table.sized(grow=57, min_w=500),
            standing.sized(grow=20, min_w=240),
            gap=SPACE_M,
        )

    def _draft_tools(self) -> Widget:
        label = self.say("ui-draft-from")
        return Button(label, self.open_draft, icon="file-pen-line", shortcut="D", kind=ButtonKind.QUIET)

    def _issues(self, view: TableView) -> Widget:
        say = self.say
        groups = [[i for i in view.issues if not i.is_design], [i for i in view.issues if i.is_design]]
        labels = [
            say("ui-issues-substance", count=len(groups[0])),
            say("ui-issues-design", count=len(groups[1])),
        ]
        shown = [grid_issue(self.shell, issue) for issue in groups[self.group]]
        words = grid_words(self.shell)
        grid = IssueGrid(say("ui-issues"), shown, words, self.pick).keyed("grid")
        tabs = TabBar(say("ui-issue-groups"), labels, self.group, self._show_group).keyed("groups")
        area = ScrollArea(grid).keyed(f"issues:{self.group}")
        key = legend(words)
        head = Row(tabs.sized(grow=1, align="end"), self._draft_tools(), gap=SPACE_S)
        return Column(head, self._worth(view), area, key, gap=SPACE_S + 2)

    def _show_group(self, group: int) -> None:
        self.group = group
        self.app.invalidate()

    def _worth(self, view: TableView) -> Widget:
        """Return the live value of the draft, against what one has and what is offered."""
        say, draft = self.say, view.draft
        marks = [Mark(say("ui-worth-draft"), draft.points, "check", "accent")]
        marks.append(Mark(say("ui-worth-reservation"), draft.reservation, "anchor", "text_muted"))
        marks += [
            Mark(say("ui-worth-theirs", party=offer.party), offer.points, "flag-triangle-right", "warn")
            for offer in view.offers
        ]
        if view.mine is not None and abs(view.mine - draft.points) >= 0.05:  # noqa: PLR2004 - what would show
            marks.append(Mark(say("ui-worth-mine"), view.mine, "send", "info"))
        scale = ValueScale(say("ui-worth"), draft.reservation, draft.points, marks)
        scale.tipped(Tip(breakdown=self._why(draft), text=say("ui-worth-tip")))
        chance = Figure(
            say("ui-ratified"),
            f"{draft.chance:.0%}",
            colour="good" if draft.chance >= 0.5 else "bad",  # noqa: PLR2004 - even odds
            tip=Tip(say("ui-ratified-tip", actor=draft.pivotal)),
        )
        row = Row(scale.sized(grow=1), chance.sized(align="centre", max_w=110), gap=SPACE_L)
        named = named_lines(self.live.lens, self.live.package)
        if not named:
            return row
        crossed = ", ".join(dict.fromkeys(line.issue for line in named))
        hard = any(line.is_hard for line in named)
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
        return Breakdown(self.say("ui-worth-draft"), round(draft.points, 1), tuple(parts), total_label=self.say("ui-total"))

    def _pending(self, view: TableView) -> list[Widget]:
        """Return what waits for an answer: questions and the others' proposals."""
        rows: list[Widget] = []
        for question in view.questions:
            answer = self._pressed("ui-answer", lambda n=question.number: self.choose("disclose", {"answers": str(n)}), "message-square")  # type: ignore[misc]
            decline = self._pressed("ui-decline", lambda n=question.number: self.play(act.Decline(by=self.live.course.seat, question=n)), "ban")  # type: ignore[misc]
            text = self.say("ui-question-line", number=question.number, party=question.party, text=question.text)
            rows.append(Stripe(Column(Label(text, BODY), Flow(answer, decline), gap=SPACE_S), "info"))
        rows += [self._offer(offer) for offer in view.offers if offer.can_answer]
        return rows

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
        accept = self.move_button("accept", shortcut="A")
        accept.icon = ""
        accept.on_press = lambda: self.open_accept(offer)
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
        if self.live.course.sitting.setup.mode == "practice":
            advice = Button(say("ui-adviser"), self.open_adviser, icon="lightbulb", shortcut="V").keyed("adviser")
            if not self.live.course.your_turn:
                advice.disabled(say("illegal-not-your-turn"))
            buttons.append(advice)
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

    def set_draft(self, package: Package) -> None:
        """Take a whole package as the draft."""
        self.live.draft = list(package)
        self.live.asks.clear()
        self.app.ui.close_top()
        self.app.invalidate()

    def open_draft(self) -> None:
        """Choose what the draft starts from."""
        say, lens = self.say, self.live.lens
        choices: list[tuple[str, str, Package]] = []
        own = lens.last_offer(lens.seen.seat)
        if own is not None:
            choices.append((say("ui-draft-own"), "send", own.package))
        for party in lens.seen.others:
            offer = lens.last_offer(party)
            if offer is not None:
                choices.append((say("ui-draft-theirs", party=lens.names.party(party)), "flag-triangle-right", offer.package))
        best = tuple(self._best(place) for place in range(len(lens.seen.scenario.issues)))
        choices.append((say("ui-draft-best"), "target", best))
        quo = tuple(issue.status_quo for issue in lens.seen.scenario.issues)
        choices.append((say("ui-draft-quo"), "anchor", quo))
        choices.append((say("ui-draft-empty"), "rotate-ccw", tuple(OPEN for _ in quo)))
        rows = [
            Row(
                Button(label, lambda p=package: self.set_draft(p), icon=icon).sized(min_w=280),  # type: ignore[misc]
                Label(say("ui-draft-worth", points=package_worth(lens, package).points), MUTED).sized(grow=1, align="centre"),
                gap=SPACE_L,
            )
            for label, icon, package in choices
        ]
        cancel = Button(say("ui-cancel"), self.app.ui.close_top)
        content = Column(Label(say("ui-draft-note"), MUTED), *rows, gap=SPACE_M)
        self.app.open_dialog(Dialog(say("ui-draft-from"), content, (cancel,), on_cancel=self.app.ui.close_top, width_dp=600))

    def _best(self, place: int) -> int:
        """Return the option of an issue with the most own points that crosses no red line."""
        lens = self.live.lens
        options = range(len(lens.seen.scenario.issues[place].options))
        allowed = [n for n in options if not lens.red_lines(place, n)] or list(options)
        return max(allowed, key=lambda n: lens.option_points(place, n) or 0.0)

    def open_offer(self) -> None:
        """Look over the draft and table it, plain or as an exchange."""
        OfferDialog(self).open()

    def open_accept(self, offer: OfferView) -> None:
        """Say what acceptance means, then accept."""
        say, lens = self.say, self.live.lens
        worth = package_worth(lens, offer.package)
        rows = worth_rows(self.shell, worth)
        rows.append(Label(say("ui-accept-means"), BODY))
        action = act.Accept(by=lens.seen.seat, proposal=offer.number)

        def accept() -> None:
            self.app.ui.close_top()
            self.play(action)

        title = say("ui-accept-title", number=offer.number, party=offer.party)
        items = Label(lens.names.join([lens.names.item(k, o) for k, o in enumerate(offer.package) if o != OPEN], 99), MUTED)
        buttons = (
            Button(say("ui-not-yet"), self.app.ui.close_top),
            Button(say("move-accept"), accept, icon="handshake", kind=ButtonKind.PRIMARY),
        )
        content = Column(items, Rule(), *rows, gap=SPACE_M)
        self.app.open_dialog(Dialog(title, content, buttons, on_cancel=self.app.ui.close_top, width_dp=640))

    def open_adviser(self) -> None:
        """Show what the adviser would do; only in practice."""
        say, course = self.say, self.live.course
        try:
            action, rationale = course.sitting.suggest(course.seat)
        except ServandaError as error:
            self.shell.fail(error)
            return
        words = self.shell.words
        why = words.say(f"rationale-{rationale.headline}") if words.has(f"rationale-{rationale.headline}") else ""
        what = say("ui-adviser-would", move=say(f"move-{action.kind}"))
        rows: list[Widget] = [Label(what, STRONG)]
        if isinstance(action, act.Offer):
            rows.append(Label(self.live.lens.names.items(action.package), BODY))
        if why:
            rows.append(Label(why, MUTED))

        def do() -> None:
            self.app.ui.close_top()
            if isinstance(action, act.Offer):
                self.live.draft = list(action.package)
                self.live.asks = set(action.asks)
            self.play(action)

        buttons = (
            Button(say("ui-cancel"), self.app.ui.close_top),
            Button(say("ui-adviser-follow"), do, icon="check", kind=ButtonKind.PRIMARY),
        )
        self.app.open_dialog(Dialog(say("ui-adviser"), Column(*rows, gap=SPACE_M), buttons, on_cancel=self.app.ui.close_top))


def worth_rows(shell: Shell, worth: WorthView) -> list[Widget]:
    """Return what a package means to oneself: points, red lines, the vote at home."""
    say = shell.say
    tone = "good" if worth.surplus >= 0 else "bad"
    rows: list[Widget] = [
        Row(
            Label(f"{worth.points:.1f}", Style(TypeSize.TITLE, Face.STRONG, tone)),
            Label(
                say("ui-worth-against", reservation=worth.reservation, surplus=worth.surplus), BODY
            ).sized(grow=1, align="centre"),
            gap=SPACE_M,
        ),
        Row(
            Label(f"{worth.chance:.0%}", Style(TypeSize.TITLE, Face.STRONG, "good" if worth.chance >= 0.5 else "bad")),  # noqa: PLR2004 - even odds
            Label(say("ui-worth-home", actor=worth.pivotal), BODY).sized(grow=1, align="centre"),
            gap=SPACE_M,
        ),
    ]
    for line in worth.lines:
        message = "ui-line-crossed-hard" if line.is_hard else "ui-line-crossed-soft"
        rows.append(
            Row(
                Icon("ban", 18, "bad" if line.is_hard else "warn"),
                Label(say(message, issue=line.issue, reason=line.reason), BODY).sized(grow=1),
                gap=SPACE_S,
            )
        )
    if not worth.lines:
        rows.append(
            Row(Icon("circle-check", 18, "good"), Label(say("ui-no-line-crossed"), BODY).sized(grow=1), gap=SPACE_S)
        )
    return rows


class OfferDialog:
    """Looks over a draft before it is tabled: its worth, and whose part each point is."""

    def __init__(self, screen: TableScreen) -> None:
        """Prepare for the draft of a table screen."""
        self.screen = screen
        self.live = screen.live
        self.say = screen.say
        self.conditional = bool(self.live.asks)
        self._asks = Column(gap=SPACE_XS)
        self._verdict = Label("", Style(TypeSize.BODY, Face.REGULAR, "warn"))
        self.button = Button(self.say("ui-table-it"), self._play, icon="send", kind=ButtonKind.PRIMARY)

    def open(self) -> None:
        """Show it."""
        app, lens, say = self.screen.app, self.live.lens, self.say
        package = self.live.package
        items = [
            Row(
                Label(issue.label, Style(TypeSize.CELL, Face.REGULAR, "text_muted")).sized(grow=1),
                Label(lens.names.option(issue.id, option), Style(TypeSize.CELL, Face.STRONG)).sized(grow=1),
                gap=SPACE_M,
            )
            for issue, option in zip(lens.seen.scenario.issues, package, strict=True)
            if option != OPEN
        ]
        if not items:
            items = [Label(say("ui-offer-empty"), BODY)]  # type: ignore[list-item]
        exchange = Toggle(
            say("ui-offer-exchange"), self._toggle, is_on=self.conditional, description=say("ui-offer-exchange.note")
        )
        self._show_asks()
        self._judge()
        content = Column(
            Column(*items, gap=SPACE_XS),
            Rule(),
            *worth_rows(self.screen.shell, package_worth(lens, package)),
            Rule(),
            exchange,
            self._asks,
            self._verdict,
            gap=SPACE_M,
        )
        cancel = Button(say("ui-not-yet"), app.ui.close_top)
        app.open_dialog(
            Dialog(say("ui-offer-title"), content, (cancel, self.button), on_cancel=app.ui.close_top, width_dp=640)
        )
        if not self.button.is_disabled:
            app.ui.focus_on(self.button)

    def _toggle(self, is_on: bool) -> None:  # noqa: FBT001 - a toggle's callback
        self.conditional = is_on
        if not is_on:
            self.live.asks.clear()
        self._show_asks()
        self._judge()

    def _show_asks(self) -> None:
        if not self.conditional:
            self._asks.replace_children(())
            return
        named = [
            issue
            for issue, option in zip(self.live.lens.seen.scenario.issues, self.live.package, strict=True)
            if option != OPEN
        ]
        toggles = [
            Toggle(issue.label, self._marker(issue.id), is_on=issue.id in self.live.asks)
            for issue in named
        ]
        self._asks.replace_children((Heading(self.say("ui-offer-their-part")), *toggles, Gap(SPACE_S)))

    def _marker(self, issue: str) -> Callable[[bool], None]:
        def mark(is_on: bool) -> None:  # noqa: FBT001 - a toggle's callback
            (self.live.asks.add if is_on else self.live.asks.discard)(issue)
            self._judge()

        return mark

    def action(self) -> act.Offer:
        """Return the offer as it is now."""
        asks = tuple(
            issue.id for issue in self.live.lens.seen.scenario.issues if issue.id in self.live.asks
        )
        return act.Offer(
            by=self.live.course.seat,
            package=self.live.package,
            conditional=self.conditional,
            asks=asks if self.conditional else (),
        )

    def _judge(self) -> None:
        problem = self.live.course.sitting.why_illegal(self.action())
        reason = self.say(f"illegal-{problem}") if problem is not None else ""
        self.button.is_disabled, self.button.reason = bool(reason), reason
        self.button.tip = Tip(reason) if reason else None
        self._verdict.set_text(reason)
        self._verdict.visible = bool(reason)
        self.button.repaint()

    def _play(self) -> None:
        action = self.action()
        self.screen.app.ui.close_top()
        self.screen.play(action)

"""Dialogs about packages: begin a draft, table it, accept an offer, ask the adviser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import OPEN, Package
from game.model.errors import ServandaError
from game.ui.kit import (
    BODY,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    App,
    Button,
    ButtonKind,
    Column,
    Dialog,
    Face,
    Grid,
    Heading,
    Icon,
    Label,
    Row,
    Rule,
    Style,
    Tip,
    Toggle,
    TypeSize,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell
from game.ui.viewmodels.moves import move_detail
from game.ui.viewmodels.talks import OfferView, best_option
from game.ui.viewmodels.worth import WorthView, package_worth
from game.words import rationale

WIDTH_DP: Final = 700
EVEN: Final = 0.5  # even odds
ITEM: Final = Style(TypeSize.SMALL, Face.REGULAR, "text_muted")
ITEM_STRONG: Final = Style(TypeSize.SMALL, Face.STRONG)


class Room(Protocol):
    """What these dialogs need of the screen under them."""

    app: App
    shell: Shell
    live: Live

    def play(self, action: PartyAction) -> None:
        """Play a move and show what follows."""


def show(room: Room, title: str, rows: Sequence[Widget], buttons: tuple[Button, ...]) -> None:
    """Open a dialog; the first button is the way out."""
    close = room.app.ui.close_top
    content = Column(*rows, gap=SPACE_M)
    room.app.open_dialog(Dialog(title, content, buttons, on_cancel=close, width_dp=WIDTH_DP))


def items_grid(live: Live, package: Package) -> Widget:
    """Return what a package names, in two columns."""
    names, issues = live.lens.names, live.lens.seen.scenario.issues
    rows = [
        Row(
            Label(issue.label, ITEM).sized(grow=1),
            Label(names.option(issue.id, option), ITEM_STRONG).sized(grow=1),
            gap=SPACE_S,
        )
        for issue, option in zip(issues, package, strict=True)
        if option != OPEN
    ]
    if not rows:
        return Label(live.shell.say("ui-offer-empty"), BODY)
    return Grid(*rows, min_column=280, columns=2, gap=SPACE_XS + 2)


def worth_rows(shell: Shell, worth: WorthView) -> list[Widget]:
    """Return what a package means to oneself: points, red lines, the vote at home."""
    say = shell.say
    against = say("ui-worth-against", reservation=worth.reservation, surplus=worth.surplus)
    home = say("ui-worth-home", actor=worth.pivotal)
    rows = [
        _figure(f"{worth.points:.1f}", against, good=worth.surplus >= 0),
        _figure(f"{worth.chance:.0%}", home, good=worth.chance >= EVEN),
    ]
    for line in worth.lines:
        message = "ui-line-crossed-hard" if line.is_hard else "ui-line-crossed-soft"
        text = say(message, issue=line.issue, reason=line.reason)
        rows.append(_signed("ban", "bad" if line.is_hard else "warn", text))
    if not worth.lines:
        rows.append(_signed("circle-check", "good", say("ui-no-line-crossed")))
    if worth.burden:
        rows.append(Label(worth.burden, MUTED))
    return rows


def _figure(number: str, text: str, *, good: bool) -> Widget:
    style = Style(TypeSize.TITLE, Face.STRONG, "good" if good else "bad")
    return Row(
        Label(number, style).sized(min_w=78),
        Label(text, BODY).sized(grow=1, align="centre"),
        gap=SPACE_M,
    )


def _signed(icon: str, colour: str, text: str) -> Widget:
    sign = Icon(icon, 18, colour).sized(align="start")
    return Row(sign, Label(text, BODY).sized(grow=1), gap=SPACE_S)


def open_draft(room: Room) -> None:
    """Choose what the draft starts from."""
    live, say = room.live, room.shell.say

    def taker(package: Package) -> Callable[[], None]:
        def take() -> None:
            live.draft = list(package)
            live.asks.clear()
            room.app.ui.close_top()
            room.app.invalidate()

        return take

    rows: list[Widget] = [Label(say("ui-draft-note"), MUTED)]
    for label, icon, package in _drafts(live):
        worth = say("ui-draft-worth", points=package_worth(live.lens, package).points)
        rows.append(
            Row(
                Button(label, taker(package), icon=icon).sized(min_w=320),
                Label(worth, MUTED).sized(grow=1, align="centre"),
                gap=SPACE_L,
            )
        )
    show(room, say("ui-draft-from"), rows, (Button(say("ui-cancel"), room.app.ui.close_top),))


def _drafts(live: Live) -> list[tuple[str, str, Package]]:
    """Return the packages that a draft may begin with: label, icon, package."""
    say, lens = live.shell.say, live.lens
    found: list[tuple[str, str, Package]] = []
    own = lens.last_offer(lens.seen.seat)
    if own is not None:
        found.append((say("ui-draft-own"), "send", own.package))
    for party in lens.seen.others:
        offer = lens.last_offer(party)
        if offer is not None:
            label = say("ui-draft-theirs", party=lens.names.the(party))
            found.append((label, "flag-triangle-right", offer.package))
    issues = lens.seen.scenario.issues
    best = tuple(best_option(lens, place) for place in range(len(issues)))
    found.append((say("ui-draft-best"), "target", best))
    found.append((say("ui-draft-quo"), "anchor", tuple(issue.status_quo for issue in issues)))
    found.append((say("ui-draft-empty"), "rotate-ccw", tuple(OPEN for _ in issues)))
    return found


def open_accept(room: Room, offer: OfferView) -> None:
    """Say what acceptance means, then accept."""
    live, say = room.live, room.shell.say
    action = act.Accept(by=live.course.seat, proposal=offer.number)

    def accept() -> None:
        room.app.ui.close_top()
        room.play(action)

    rows: list[Widget] = [items_grid(live, offer.package), Rule()]
    if offer.conditional:
        rows.append(Label(say("ui-offer-asks", issues=", ".join(offer.asks)), MUTED))
    rows += worth_rows(room.shell, package_worth(live.lens, offer.package))
    rows += [Rule(), Label(say("ui-accept-means"), BODY)]
    buttons = (
        Button(say("ui-not-yet"), room.app.ui.close_top),
        Button(say("move-accept"), accept, icon="handshake", kind=ButtonKind.PRIMARY),
    )
    title = say("ui-accept-title", number=offer.number, party=offer.party)
    show(room, title, rows, buttons)


def open_adviser(room: Room, more: Sequence[Button] = ()) -> None:
    """Show what the adviser would do; only in practice. `more` are what else may be asked."""
    live, say = room.live, room.shell.say
    try:
        action, reason = live.course.sitting.suggest(live.course.seat)
    except ServandaError as error:
        room.shell.fail(error)
        return

    def follow() -> None:
        room.app.ui.close_top()
        if isinstance(action, act.Offer):
            live.draft = list(action.package)
            live.asks = set(action.asks)
        room.play(action)

    rows: list[Widget] = [Label(say("ui-adviser-would", move=say(f"move-{action.kind}")), STRONG)]
    if isinstance(action, act.Offer):
        rows += [items_grid(live, action.package), Rule()]
        rows += worth_rows(room.shell, package_worth(live.lens, action.package))
    else:
        rows.append(Label(move_detail(live.lens, action), BODY))
    rows.append(Label(rationale(live.lens.names, reason, live.course.seat), MUTED))
    buttons = (
        Button(say("ui-cancel"), room.app.ui.close_top),
        *more,
        Button(say("ui-adviser-follow"), follow, icon="check", kind=ButtonKind.PRIMARY),
    )
    show(room, say("ui-adviser"), rows, buttons)


class OfferDialog:
    """Looks over a draft before it is tabled: its worth, and whose part each point is."""

    def __init__(self, room: Room) -> None:
        """Prepare for the draft of a table screen."""
        self.room = room
        self.live = room.live
        self.say = room.shell.say
        self.conditional = bool(self.live.asks)
        self._asks = Column(gap=SPACE_XS)
        self._verdict = Label("", Style(TypeSize.BODY, Face.REGULAR, "warn"))
        self.button = Button(
            self.say("ui-table-it"), self._play, icon="send", kind=ButtonKind.PRIMARY
        )

    def open(self) -> None:
        """Show it."""
        app, say, package = self.room.app, self.say, self.live.package
        exchange = Toggle(
            say("ui-offer-exchange"),
            self._toggle,
            is_on=self.conditional,
            description=say("ui-offer-exchange.note"),
        )
        self._show_asks()
        self._judge()
        rows = [
            items_grid(self.live, package),
            Rule(),
            *worth_rows(self.room.shell, package_worth(self.live.lens, package)),
            Rule(),
            exchange,
            self._asks,
            self._verdict,
        ]
        show(
            self.room,
            say("ui-offer-title"),
            rows,
            (Button(say("ui-not-yet"), app.ui.close_top), self.button),
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
        issues = self.live.lens.seen.scenario.issues if self.conditional else ()
        toggles = [
            Toggle(issue.label, self._marker(issue.id), is_on=issue.id in self.live.asks)
            for issue, option in zip(issues, self.live.package, strict=False)
            if option != OPEN
        ]
        if not toggles:
            self._asks.replace_children(())
            return
        grid = Grid(*toggles, min_column=260, columns=2, gap=SPACE_XS)
        self._asks.replace_children((Heading(self.say("ui-offer-their-part")), grid))

    def _marker(self, issue: str) -> Callable[[bool], None]:
        def mark(is_on: bool) -> None:  # noqa: FBT001 - a toggle's callback
            (self.live.asks.add if is_on else self.live.asks.discard)(issue)
            self._judge()

        return mark

    def action(self) -> act.Offer:
        """Return the offer as it is now."""
        issues = self.live.lens.seen.scenario.issues
        asks = tuple(issue.id for issue in issues if issue.id in self.live.asks)
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
        self.room.app.ui.close_top()
        self.room.play(action)

"""The text: clause by clause, both wordings, what each clause will mean later, the whole text."""

from __future__ import annotations

from typing import Final

from typing_extensions import override

from game.model import action as act
from game.model.draft import Package
from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Badge,
    Button,
    Card,
    Choice,
    Column,
    Heading,
    Icon,
    Label,
    Padded,
    Panel,
    RadioGroup,
    Row,
    Rule,
    ScrollArea,
    TabBar,
    Tabs,
    Tone,
    Toolbar,
    Widget,
)
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.offers import worth_rows
from game.ui.screens.shell import Shell
from game.ui.screens.treaty import ARTICLE, SERIF, gaps_page, treaty_page
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.drafting import ClauseView, DraftView, draft_view, option_design
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import OptionView
from game.ui.viewmodels.worth import package_worth

STATUS_TONES: Final = {"agreed": Tone.GOOD, "bracketed": Tone.WARN, "open": Tone.NEUTRAL}
STATUS_ICONS: Final = {"agreed": "handshake", "bracketed": "brackets", "open": "circle"}
PAGES: Final = ("clause", "formal", "plain", "gaps")
"""What the middle of the screen can show."""


def draft_package(lens: Lens) -> Package:
    """Return the text as it stands: agreed clauses, the rest at the present state."""
    clauses = [lens.clause(n) for n in range(len(lens.seen.scenario.issues))]
    return lens.settled(tuple(c.option if c.status == "agreed" else -1 for c in clauses))


class TextScreen(SittingScreen):
    """The rounds of drafting."""

    phase = "text"
    first_focus = "clause-now"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Begin at the first clause in brackets."""
        super().__init__(shell, live)
        clauses = draft_view(live.lens).clauses
        self.clause = next((c.position for c in clauses if c.status == "bracketed"), 0)
        self.page = 0

    @override
    def body(self) -> Widget:
        view, say = draft_view(self.live.lens), self.say
        listed = Panel(
            ScrollArea(self._list(view)).keyed("list"),
            say("ui-clauses"),
            aside=self._open_left(view),
        )
        tabs = TabBar(
            say("ui-views"), [say(f"ui-text-{page}") for page in PAGES], self.page, self._turn
        ).keyed("pages")
        shown = self._page(view)
        middle = Panel(
            Column(
                tabs,
                ScrollArea(Padded(shown, SPACE_S, SPACE_XS), say("ui-clause")).keyed(
                    f"page:{self.page}:{self.clause}"
                ),
                gap=SPACE_M,
            )
        )
        right = Column(
            Panel(
                Column(
                    *worth_rows(
                        self.shell, package_worth(self.live.lens, draft_package(self.live.lens))
                    ),
                    gap=SPACE_S,
                ),
                say("ui-text-worth"),
            ),
            Panel(self.live.transcript, say("ui-transcript")).sized(grow=1),
            gap=SPACE_M,
        )
        if not self.is_wide:
            pages = (
                (say("ui-clauses"), Row(listed.sized(grow=2), middle.sized(grow=3), gap=SPACE_M)),
                (say("ui-transcript"), right),
            )
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=300)
        return Row(
            listed.sized(grow=26, min_w=250),
            middle.sized(grow=48, min_w=420),
            right.sized(grow=30, min_w=280),
            gap=SPACE_M,
        )

    def _page(self, view: DraftView) -> Widget:
        """Return the page that is open."""
        match PAGES[self.page]:
            case "clause":
                return self._detail(view.clauses[self.clause])
            case "gaps":
                return gaps_page(self.live)
            case page:
                return treaty_page(self.live, plain=page == "plain")

    def _turn(self, page: int) -> None:
        self.page = page
        self.app.invalidate()

    def _open_left(self, view: DraftView) -> Widget:
        if view.brackets:
            return Badge(self.say("ui-brackets", count=view.brackets), Tone.WARN, "brackets")
        return Badge(self.say("ui-text-clean"), Tone.GOOD)

    def _list(self, view: DraftView) -> Widget:
        choices = [
            Choice(c.position, f"{c.position + 1}. {c.label}", self.say(f"status-{c.status}"))
            for c in view.clauses
        ]
        group = RadioGroup(self.say("ui-clauses"), choices, self.clause, self._go).keyed("clauses")
        group.children[self.clause].keyed("clause-now")
        letters = [Label(text, MUTED) for text in view.letters]
        if not letters:
            return group
        return Column(group, Rule(), Heading(self.say("ui-letters")), *letters)

    def _go(self, clause: int) -> None:
        self.clause = clause
        self.page = 0
        self.app.invalidate()

    def _detail(self, clause: ClauseView) -> Widget:
        say = self.say
        head = Row(
            Label(
                say("ui-article", number=clause.position + 1, title=clause.label), ARTICLE
            ).sized(grow=1, align="centre"),
            Badge(
                say(f"status-{clause.status}"),
                STATUS_TONES[clause.status],
                STATUS_ICONS[clause.status],
            ).sized(align="centre"),
        )
        rows: list[Widget] = [head, Label(clause.description, MUTED)]
        if clause.status == "agreed":
            rows.append(Stripe(Label(clause.text, SERIF), "good"))
        elif not clause.positions:
            rows.append(Stripe(Label(clause.text, SERIF), "line_strong"))
        if clause.design:
            rows.append(Label(say("ui-later", text="; ".join(clause.design)), CAPTION))
        rows += [Rule(), Heading(say("ui-wordings"))]
        if clause.status != "bracketed":
            rows.append(Label(say("ui-bracket-first"), MUTED))
        rows += [self._option(clause, option) for option in clause.options]
        return Column(*rows, gap=SPACE_M)

    def _option(self, clause: ClauseView, option: OptionView) -> Widget:
        say = self.say
        signs: list[Widget] = []
        if option.tabled:
            signs.append(Badge(say("ui-your-wording"), Tone.ACCENT, "check"))
        signs += [
            Badge(say("ui-their-wording", party=p), Tone.WARN, "flag-triangle-right")
            for p in option.theirs
        ]
        if option.status_quo:
            signs.append(Badge(say("ui-mark-status-quo"), Tone.NEUTRAL, "anchor"))
        if option.red:
            signs.append(Badge(say(f"ui-red-{option.red}-short"), Tone.BAD, "ban"))
        points = "" if option.points is None else say("ui-points", points=option.points)
        propose = Button(say("ui-propose"), lambda: self.propose(clause, option), icon="pen-line")
        propose.named(say("ui-propose-named", option=option.label)).keyed(
            f"propose:{option.number}"
        )
        action = act.ProposeClause(by=self.live.course.seat, issue=clause.id, option=option.number)
        problem = (
            self.live.course.sitting.why_illegal(action)
            if self.live.course.your_turn
            else "not-your-turn"
        )
        if problem is not None:
            propose.disabled(say(f"illegal-{problem}"))
        later = "; ".join(option_design(self.live.lens, clause.position, option.number))
        text: list[Widget] = [
            Row(
                Label(option.label, STRONG).sized(grow=1, align="centre"),
                Label(points, MUTED).sized(align="centre"),
                *([propose] if clause.status == "bracketed" else []),
            ),
            Label(option.text, SERIF),
        ]
        if later:
            text.append(
                Row(
                    Icon("calendar-clock", 14, "text_muted").sized(align="start"),
                    Label(later, CAPTION).sized(grow=1),
                    gap=SPACE_S,
                )
            )
        if signs:
            text.append(Row(*signs, gap=SPACE_S))
        return Card(Column(*text, gap=SPACE_XS))

    def propose(self, clause: ClauseView, option: OptionView) -> None:
        """Propose wording for a clause."""
        self.play(
            act.ProposeClause(by=self.live.course.seat, issue=clause.id, option=option.number)
        )

    @override
    def bar(self) -> Widget:
        say, lens = self.say, self.live.lens
        issue = lens.seen.scenario.issues[self.clause]
        bracket = self.move_button("bracket", shortcut="B", label=say("ui-bracket-this"))
        bracket.on_press = lambda: self.choose("bracket", {"issue": issue.id})
        letter = self.move_button("side-letter", shortcut="L")
        letter.on_press = lambda: self.choose("side-letter", {"issue": issue.id})
        ready = self.move_button("ready", shortcut="F5", primary=True, label=say("ui-text-ready"))
        end = self.move_button("end-turn", shortcut="E", label=say("ui-give-floor"))
        kinds = ["reserve-position", "justify", "walk-out"]
        if self.live.moves["leave"].is_legal:  # somebody who stands together with others
            kinds.insert(2, "leave")
        own = [self.move_button(kind) for kind in kinds]
        buttons = [ready, bracket, letter, *own]
        if lens.seen.seat in lens.seen.table.outside:
            buttons = [self.move_button("accede", shortcut="F5", primary=True)]
        bar = Toolbar(say("ui-moves"), *buttons, *self.adviser())
        return bar_panel(bar.sized(grow=1), self.floor(), end)

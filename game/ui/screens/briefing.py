"""The briefing reader: two texts, the score sheet, the parties; as a phase and over any screen."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

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
    TITLE,
    Badge,
    Button,
    Card,
    Column,
    Emblem,
    Face,
    Flow,
    Grid,
    Heading,
    Icon,
    Label,
    Padded,
    Page,
    Panel,
    PartyCard,
    Row,
    Rule,
    ScrollArea,
    Style,
    Tabs,
    Tone,
    Toolbar,
    TypeSize,
    Widget,
)
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.helped import HelpedScreen
from game.ui.screens.live import Live
from game.ui.screens.prose import LINE_DP, prose
from game.ui.screens.shell import Shell
from game.ui.screens.widgets import Link, Stripe, weight_line
from game.ui.viewmodels.briefing import BriefingView, LineView, PartyBrief, briefing_view
from game.ui.viewmodels.lens import PartyFace
from game.ui.viewmodels.talks import IssueView, OptionView

OFFICE_ICON = "landmark"
CELL = Style(TypeSize.CELL)
CELL_STRONG = Style(TypeSize.CELL, Face.STRONG)


def emblem(face: PartyFace, size_dp: float = 60) -> Emblem:
    """Return the emblem of a party."""
    return Emblem(face.short, OFFICE_ICON, face.colour, flag=face.flag, size_dp=size_dp)


class BriefingPages:
    """The pages of the briefing, for the phase and for the reader over other screens."""

    def __init__(self, live: Live, view: BriefingView, *, is_wide: bool) -> None:
        """Make the pages of a briefing."""
        self.live = live
        self.view = view
        self.say = live.shell.say
        self.is_wide = is_wide

    def tabs(self) -> Widget:
        """Return all pages as tabs."""
        say, view = self.say, self.view
        pages = (
            (say("ui-tab-instructions"), self._text(view.instructions, "instructions")),
            (say("ui-tab-general"), self._text(view.general, "general")),
            (say("ui-tab-sheet"), self._scrolled(self.sheet(), "sheet")),
            (say("ui-tab-parties"), self._scrolled(self.parties(), "parties")),
        )
        tabs = Tabs(say("ui-briefing"), pages).keyed("briefing-tabs")
        tabs.bar.children[0].keyed("briefing-tab")
        return tabs

    def _scrolled(self, content: Widget, key: str) -> Widget:
        return ScrollArea(content, self.say(f"ui-tab-{key}")).keyed(key)

    def _text(self, text: str, key: str) -> Widget:
        body = Column(prose(text, key).sized(max_w=LINE_DP + SPACE_L, align="centre"))
        name = self.say(f"ui-tab-{key}")
        area = ScrollArea(Padded(body, SPACE_M, SPACE_XS), name).keyed(key)
        reader = Panel(area, pad=SPACE_L).sized(grow=5)
        if not self.is_wide:
            return reader.sized(grow=1)
        found = self.view.chapters_of(text)
        links = [Link(title, self._goer(area, f"{key}:{place}")) for place, title in found]
        side = Toolbar(self.say("ui-chapters"), Column(*links, gap=0).sized(grow=1))
        column = Column(
            Heading(self.say("ui-chapters")), side, Rule(), *self._facts(key), gap=SPACE_S + 2
        )
        aside = Panel(ScrollArea(column).keyed(f"{key}-chapters")).sized(grow=2, min_w=260)
        return Row(aside, reader, gap=SPACE_M).sized(grow=1)

    def _goer(self, area: ScrollArea, key: str) -> Callable[[], None]:
        def go() -> None:
            heading = next((w for w in area.walk() if w.key == key), None)
            if heading is not None:
                area.scroll_to(heading.rect.y - area.child.rect.y)

        return go

    def _facts(self, key: str) -> list[Widget]:
        """Return what stands beside a text: in short what one needs from it."""
        say, view = self.say, self.view
        if key == "general":
            return [
                PartyCard(emblem(p.face, 52), p.face.name, p.face.office) for p in view.parties
            ]
        top = [issue for issue in view.sheet if issue.weight][:5]
        rows: list[Widget] = [Heading(say("ui-what-counts-most"))]
        rows += [weight_line(issue.label, issue.weight) for issue in top]
        rows.append(Heading(say("ui-without-agreement")))
        rows.append(
            Row(
                Label(f"{view.reservation:.0f}", TITLE),
                Label(view.fallback, MUTED).sized(grow=1, align="centre"),
                gap=SPACE_M,
            )
        )
        return rows

    def sheet(self) -> Widget:
        """Return the score sheet: issues, options, own points, red lines, what goes together."""
        say, view = self.say, self.view
        issues = [self._issue(issue) for issue in view.sheet]
        lines = [self._line(line) for line in view.lines]
        top: list[Widget] = [
            Label(say("ui-sheet-lead"), MUTED).sized(max_w=760),
        ]
        if view.objectives:
            aims = [Label(f"• {text}") for text in view.objectives]
            top.append(Panel(Column(*aims, gap=SPACE_XS), say("ui-objectives")))
        side = Column(
            Panel(Column(*lines, gap=SPACE_M), say("ui-red-lines")),
            Panel(
                Column(*(Label(text, BODY) for text in view.links or (say("ui-no-links"),))),
                say("ui-links"),
            ),
            Panel(
                Column(
                    Label(say("ui-points-of-100", points=view.reservation), HEADING),
                    Label(view.fallback, BODY),
                    gap=SPACE_XS,
                ),
                say("ui-without-agreement"),
            ),
            gap=SPACE_M,
        )
        body = Row(
            Column(*top, *issues, gap=SPACE_S).sized(grow=5),
            side.sized(grow=3, min_w=260, align="start"),
            gap=SPACE_M,
            stack_below=820,
        )
        return Padded(body, 0, SPACE_XS)

    def _issue(self, issue: IssueView) -> Widget:
        options = Flow(*(self._option(issue, option) for option in issue.options), gap=SPACE_S)
        head = Row(
            Label(issue.label, STRONG).sized(grow=1, align="centre"),
            Label(self.say("ui-weight", points=issue.weight), MUTED).sized(align="centre"),
        )
        return Card(Column(head, Label(issue.description, MUTED), options, gap=SPACE_XS))

    def _option(self, issue: IssueView, option: OptionView) -> Widget:
        del issue
        tone = {"hard": Tone.BAD, "soft": Tone.WARN}.get(option.red, Tone.NEUTRAL)
        icon = "ban" if option.red else "anchor" if option.status_quo else ""
        points = "" if option.points is None else f"  {option.points:.1f}"
        return Badge(f"{option.label}{points}", tone, icon).tipped(option.text)

    def _line(self, line: LineView) -> Widget:
        kind = self.say("ui-line-hard" if line.is_hard else "ui-line-soft")
        colour = "bad" if line.is_hard else "warn"
        return Stripe(
            Column(
                Label(line.issue, CELL_STRONG),
                Label(self.say("ui-line-not", options=line.options), CELL),
                Label(line.reason, MUTED),
                Label(kind, CAPTION),
                gap=2,
            ),
            colour,
        )

    def parties(self) -> Widget:
        """Return what everybody may read of the parties."""
        cards = [self._party(party) for party in self.view.parties]
        return Padded(Grid(*cards, min_column=420, gap=SPACE_M), 0, SPACE_XS)

    def _party(self, party: PartyBrief) -> Widget:
        face = party.face
        badge = Badge(self.say("ui-you"), Tone.ACCENT, "user") if face.is_you else None
        facts = Column(
            Row(
                Icon("landmark", 16, "text_muted"),
                Label(party.route, MUTED).sized(grow=1),
                gap=SPACE_S,
            ),
            Row(
                Icon("users", 16, "text_muted"),
                Label(party.answers_to, MUTED).sized(grow=1),
                gap=SPACE_S,
            ),
            gap=SPACE_XS,
        )
        return Panel(
            Column(
                PartyCard(emblem(face), face.name, face.office, badge),
                facts,
                Rule(),
                prose(party.brief, face.id),
                Heading(self.say("ui-believed")),
                *(weight_line(label, weight, "text_muted") for label, weight in party.believed),
                gap=SPACE_S + 2,
            )
        )


class BriefingScreen(SittingScreen):
    """The first phase: read."""

    phase = "briefing"
    first_focus = "briefing-tab"

    @override
    def body(self) -> Widget:
        view = briefing_view(self.live.lens)
        return BriefingPages(self.live, view, is_wide=self.is_wide).tabs()

    @override
    def bar(self) -> Widget:
        hint = Label(self.say("ui-briefing-hint"), MUTED).sized(grow=1, align="centre")
        ready = self.move_button(
            "ready", shortcut="F5", primary=True, label=self.say("ui-to-preparation")
        )
        return bar_panel(hint, ready)


class BriefingReader(HelpedScreen):
    """The briefing over another screen."""

    help_message = "ui-help-reader"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Show the briefing of a live sitting."""
        self.shell = shell
        self.live = live

    @override
    def build(self) -> Widget:
        say = self.shell.say
        view = briefing_view(self.live.lens)
        head = Row(
            Column(
                Heading(view.title, TITLE), Label(say("ui-briefing-again"), MUTED), gap=SPACE_XS
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
        )
        pages = BriefingPages(self.live, view, is_wide=self.app.size_dp[0] >= 900)  # noqa: PLR2004 - room for a side column
        return Page(Padded(Column(head, pages.tabs().sized(grow=1), gap=SPACE_M), SPACE_L))

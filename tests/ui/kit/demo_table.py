"""A negotiation table made with the kit, to look at and to check; its content is made up."""

from __future__ import annotations

from typing_extensions import override

from game.ui.kit.app import Screen
from game.ui.kit.button import Button, ButtonKind
from game.ui.kit.choice import Tabs, Toolbar
from game.ui.kit.context import MUTED, TITLE
from game.ui.kit.emblem import Emblem, PartyCard
from game.ui.kit.issue_grid import GridIssue, GridOption, GridWords, IssueGrid, Marks, legend
from game.ui.kit.label import Badge, Heading, Label
from game.ui.kit.layout import Column, Padded, Row
from game.ui.kit.meter import Meter
from game.ui.kit.overlay import Question
from game.ui.kit.panel import Panel
from game.ui.kit.phases import PhaseTracker
from game.ui.kit.scroll import Page, ScrollArea
from game.ui.kit.tokens import SPACE_L, SPACE_M, SPACE_S, Tone
from game.ui.kit.transcript import Entry, EntryKind, Transcript
from game.ui.kit.why import Breakdown, Contribution
from game.ui.kit.widget import Widget

WORDS = GridWords(
    yours="your package",
    theirs="their last position",
    status_quo="status quo",
    red_line="beyond your red line",
    agreed="agreed",
    bracketed="in brackets",
)

LADDERS = (
    (
        "capital",
        "Capital transfers in a crisis",
        "12 points at stake",
        (
            "Always free, losses claimable",
            "Controls allowed, losses claimable",
            "Short-term flows exempt",
            "IMF and WTO safeguards only",
        ),
    ),
    (
        "banks",
        "Bank licences",
        "",
        ("National treatment now", "Quotas lifted in three years", "Case by case", "None"),
    ),
    (
        "labour",
        "Labour and environment",
        "",
        ("Trade sanctions", "Own-law duty, capped fines", "Consultation only"),
    ),
    ("sourcing", "Integrated sourcing", "", ("None", "Listed IT and medical goods", "Wide list")),
    (
        "textiles",
        "Textile origin",
        "",
        ("Yarn-forward", "Small outside-yarn quota", "Single transformation"),
    ),
    ("ip", "Intellectual property", "", ("TRIPS-plus", "Partial", "TRIPS")),
    ("visas", "Business visas", "", ("None", "5,400 a year", "Uncapped")),
    ("gum", "Chewing gum", "", ("Free sale", "Sugar-free", "Therapeutic only", "Ban")),
)
PHASES = (
    "Briefing",
    "Preparation",
    "Forum",
    "Rounds",
    "Text",
    "Ratification",
    "Implementation",
    "Debrief",
)

SPEECHES = (
    ("United States", "warn", "If short-term flows are **exempt for under a year**, we could look again at the licence timetable."),
    ("Singapore", "accent", "My delegation has no instructions on Annex B; we will consult the capital before we go further."),
    ("United States", "warn", "We would read any unilateral announcement before Friday as *bad faith*."),
    ("Singapore", "accent", "We can accept **capped fines**, provided that the duty is to enforce one's own law."),
)  # fmt: skip


def why() -> Breakdown:
    """Return a breakdown with a nested, a hidden and a blocking reason."""
    return Breakdown(
        "Credibility",
        48,
        (
            Contribution("Kept the visa promise", 6),
            Contribution(
                "Withdrew the licence threat",
                -9,
                parts=(
                    Contribution("Announced in public", -6),
                    Contribution("Capital disowned it", -3),
                ),
            ),
            Contribution("Their private estimate", None),
            Contribution("Mandate lapsed", -2, note="Fast track ended in round 2", blocking=True),
        ),
        base=53,
        base_label="Last round",
    )


def issues(picked: dict[str, str]) -> list[GridIssue]:
    """Return the demo's issues with marks for a package."""
    rows = []
    for row, (key, name, note, labels) in enumerate(LADDERS):
        options = []
        for index, label in enumerate(labels):
            option = f"{key}{index}"
            last = index == len(labels) - 1
            marks = Marks(
                yours=picked.get(key) == option,
                theirs=("US",) if index == row % 2 else (),
                status_quo=last,
                red_line=row < 2 and index == 0,
                agreed=key == "ip" and index == 0,
                bracketed=key == "labour" and index == 1,
            )
            points = str(4 * index + row) if row < 3 else ""
            options.append(GridOption(option, label, marks, points, f"{label}. Article 15.7."))
        rows.append(GridIssue(key, name, tuple(options), note))
    return rows


class TableScreen(Screen):
    """The demo table; picking options changes the package."""

    def __init__(self) -> None:
        """Start with a package and a short transcript."""
        self.picked = {"capital": "capital2", "banks": "banks1", "visas": "visas1"}
        self.sent = 0
        self.left = False
        entries = [Entry("Round 3", kind=EntryKind.HEADING)]
        for index in range(24):
            who, colour, text = SPEECHES[index % len(SPEECHES)]
            entries.append(Entry(text, who, f"09:{2 * index:02}", colour, rich=True))
        entries.append(
            Entry("The mediator proposes a break.", kind=EntryKind.NOTICE, icon="clock")
        )
        self.transcript = Transcript("Transcript", tuple(entries)).keyed("transcript")

    def pick(self, issue: str, option: str) -> None:
        """Put an option into the package."""
        self.picked[issue] = option
        self.app.invalidate()

    def send(self) -> None:
        """Table the package."""
        self.sent += 1
        self.transcript.append(Entry("We table this package.", "Singapore", "09:50", "accent"))
        self.app.toast("Package tabled. The United States delegation will answer.", Tone.GOOD)

    def walk_out(self) -> None:
        """Ask before leaving."""
        question = Question(
            "Walk out of the talks?",
            "The talks end without an agreement. Both sides fall back on what holds today.",
            "Walk out",
            "Stay",
            danger=True,
        )
        self.app.confirm(question, self.leave)

    def leave(self) -> None:
        """End the talks."""
        self.left = True

    @override
    def build(self) -> Widget:
        """Return the whole screen."""
        header = Row(
            Label("United States – Singapore talks", TITLE).sized(align="centre"),
            PhaseTracker("Phases", PHASES, 3).sized(grow=1, align="centre"),
            Label("Round 3 of 6", MUTED).sized(align="centre"),
            gap=SPACE_L,
        )
        grid = IssueGrid("Issues on the table", issues(self.picked), WORDS, self.pick)
        talks = Panel(self.transcript, "Transcript")
        table = Panel(
            ScrollArea(grid).keyed("issues"),
            "Issues on the table",
            aside=legend(WORDS, "yours", "theirs", "status_quo", "red_line").sized(grow=2),
        )
        if self.app.size_dp[0] < 1000:
            pages = (("Issues", table), ("Transcript", talks), ("Counterparts", self.standing()))
            body: Widget = Tabs("Views", pages).sized(min_h=260)
        else:
            body = Row(
                talks.sized(grow=29, min_w=250),
                table.sized(grow=50, min_w=400),
                self.standing().sized(grow=22, min_w=220),
                gap=SPACE_M,
            ).sized(grow=1)
        return Page(Padded(Column(header, body, self.actions(), gap=SPACE_M), SPACE_S))

    def standing(self) -> Widget:
        """Return the right-hand panel."""
        parties = Column(
            PartyCard(
                Emblem("USTR", "landmark", "warn", flag="us"),
                "United States",
                "Trade Representative",
                Badge("wary", Tone.WARN),
            ),
            PartyCard(
                Emblem("MTI", "briefcase", "accent", flag="sg"),
                "Singapore (you)",
                "Ministry of Trade and Industry",
                Badge("open", Tone.GOOD),
            ),
        )
        meters = Column(
            Meter("Leverage", 62, delta=8, why=why()),
            Meter("Credibility", 48, delta=-5, why=why()),
            Meter("Trust", 35, delta=2, why=why()),
            Meter("Domestic support", 71, delta=-1, why=why(), mark=50),
            Meter("Time used", 55),
            gap=SPACE_M,
        )
        column = Column(parties, Heading("Standing"), meters, gap=SPACE_M)
        return Panel(ScrollArea(column).keyed("standing"), "Counterparts")

    def actions(self) -> Widget:
        """Return the action bar."""
        bar = Toolbar(
            "Actions",
            Button(
                "Table package", self.send, icon="send", shortcut="F5", kind=ButtonKind.PRIMARY
            ),
            Button(
                "Ask about interests", self.send, icon="message-circle-question-mark", shortcut="P"
            ),
            Button("Caucus", self.send, icon="users", shortcut="C").disabled(
                "Needs three parties or more."
            ),
            Button("Call capital", self.send, icon="phone", shortcut="K"),
            Button("Draft text", self.send, icon="file-pen-line", shortcut="D"),
            Button("Adjourn", self.send, icon="clock", shortcut="A"),
            Button("Walk out", self.walk_out, icon="door-open", kind=ButtonKind.DANGER),
        )
        return Panel(bar, pad=SPACE_S + 2)

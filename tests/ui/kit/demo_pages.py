"""Pages that show every widget of the kit, to look at and to check; their content is made up."""

from __future__ import annotations

from typing_extensions import override

from game.ui.kit import (
    BODY,
    DISPLAY,
    LEAD,
    MUTED,
    TITLE,
    Axis,
    Badge,
    Band,
    BarChart,
    BarItem,
    Button,
    ButtonKind,
    Card,
    ChartPoint,
    Choice,
    Column,
    Entry,
    EntryKind,
    Flag,
    Flow,
    Grid,
    Guide,
    Heading,
    Histogram,
    Icon,
    Label,
    LineChart,
    Padded,
    Page,
    Panel,
    PathSeries,
    Progress,
    RadioGroup,
    Row,
    Rule,
    Scale,
    Screen,
    SearchableTranscript,
    SearchWords,
    Select,
    Series,
    Slider,
    Stepper,
    Table,
    TableColumn,
    TableRow,
    Tabs,
    TextField,
    Timeline,
    Toggle,
    Tone,
    Transcript,
    Widget,
    Year,
)
from game.ui.kit import ScatterChart as Scatter

WORDS = SearchWords("Find in the transcript", "Next", "Previous", "Copy all", "{place} of {count}")


class FormScreen(Screen):
    """Fields, choices, a table, a search line."""

    def __init__(self) -> None:
        """Start with values worth showing."""
        self.values: dict[str, object] = {"name": "Mandate of the delegation", "notes": ""}
        self.opened: list[str] = []
        speeches = (
            Entry("Round 1", kind=EntryKind.HEADING),
            Entry("We would like to begin with the calendar.", "Singapore", "09:00", "accent"),
            Entry(
                "Agreed, and then the *bracketed* articles.",
                "United States",
                "09:02",
                "warn",
                rich=True,
            ),
            Entry("The session was adjourned.", kind=EntryKind.NOTICE, icon="clock"),
        )
        self.transcript = Transcript("Transcript", speeches).keyed("log")

    def put(self, name: str, value: object) -> None:
        """Keep a value."""
        self.values[name] = value

    @override
    def build(self) -> Widget:
        """Return the page."""
        head = Row(
            Label("Preparation", DISPLAY),
            Label("Staff days left: 12", MUTED).sized(grow=1, align="end"),
            Button("Settings", self.app.pop, icon="settings", kind=ButtonKind.QUIET),
        )
        body = Grid(
            Panel(self.worksheet(), "Worksheet"),
            Panel(self.choices(), "Forum"),
            Panel(self.lists(), "Saved sittings"),
            min_column=330,
        )
        return Page(Padded(Column(head, body), 20))

    def worksheet(self) -> Widget:
        """Return text fields."""
        return Column(
            TextField("Title", str(self.values["name"]), lambda t: self.put("name", t)).helped(
                "Kept for the debrief."
            ).limited(60),
            TextField("What do they want most?", str(self.values["notes"]),
                      lambda t: self.put("notes", t), placeholder="In your own words", lines=4),
            Slider("Aspiration", 70, Scale(0, 100, 5, "points"), lambda v: self.put("asp", v)),
            Stepper("Days on legal review", 3, Scale(0, 10), lambda v: self.put("days", v)),
            Select("Ministry to consult", (
                Choice("mti", "Trade and Industry"),
                Choice("mas", "Monetary Authority", "Holds the file on capital transfers"),
                Choice("law", "Law", reason="No staff days left for legal review"),
            ), "mti", lambda v: self.put("ministry", v)),
        )  # fmt: skip

    def choices(self) -> Widget:
        """Return radio buttons, toggles, badges, progress."""
        return Column(
            RadioGroup("Channel", (
                Choice("plenary", "Plenary", "On the record, both delegations"),
                Choice("small", "Small table", "Heads and two advisers"),
                Choice("back", "Back channel", reason="Opens after the first round"),
            ), "small", lambda v: self.put("channel", v)),
            Rule(),
            Toggle("Brief the press after each round", lambda on: self.put("press", on),
                   is_on=True),
            Toggle("Reduce motion", lambda on: self.put("motion", on),
                   description="Nothing slides or fades"),
            Rule(),
            Flow(Badge("agreed", Tone.GOOD), Badge("wary", Tone.WARN), Badge("blocked", Tone.BAD),
                 Badge("observer", Tone.INFO), Badge("your move", Tone.ACCENT), Badge("parked")),
            Row(Flag("us", 20, "United States"), Flag("sg", 20, "Singapore"),
                Icon("scale", 20, "accent", "Law"), Label("Flags and icons", BODY)),
            Progress("Scenario analysis", 0.64, "1,280 of 2,000 futures"),
            Flow(Button("Confirm forum", self.app.pop, icon="check", kind=ButtonKind.PRIMARY),
                 Button("Back", self.app.pop, shortcut="B"),
                 Button("Delete draft", self.app.pop, kind=ButtonKind.DANGER)),
        )  # fmt: skip

    def lists(self) -> Widget:
        """Return tabs with a table and a searchable transcript."""
        columns = (
            TableColumn("Sitting", 3, 110),
            TableColumn("Round", 1, 54, "right"),
            TableColumn("State", 2, 100),
        )
        rows = [
            TableRow(f"s{n}", (f"US–Singapore, seat {n}", str(n),
                               Badge("open", Tone.INFO) if n % 2 else Badge("signed", Tone.GOOD)))
            for n in range(1, 7)
        ]  # fmt: skip
        table = Table("Sittings", columns, rows, self.opened.append).sized(min_h=240)
        log = SearchableTranscript(self.transcript, WORDS).sized(min_h=240)
        return Column(
            Tabs("Lists", (("Sittings", table), ("Transcript", log))).keyed("tabs"),
            Card(Label("A card holds one item with **room** around it.", rich=True), "Card"),
        )


class ChartScreen(Screen):
    """Charts and the years after signature."""

    @override
    def build(self) -> Widget:
        """Return the page."""
        grid = Grid(
            Panel(survival(), "Durability").sized(min_h=330),
            Panel(frontier(), "What was left on the table").sized(min_h=330),
            Panel(concessions(), "Concessions").sized(min_h=330),
            Panel(reasons(), "Why they would not accept"),
            Panel(outcomes(), "Value to Singapore over 2,000 futures").sized(min_h=250),
            Panel(self.years(), "Implementation"),
            min_column=400,
        )
        intro = Label(
            "The agreement held for **fifteen years**. It was amended once and disputed once.",
            LEAD,
            rich=True,
        )
        return Page(Padded(Column(Heading("Debrief", TITLE), intro, grid), 20))

    def years(self) -> Widget:
        """Return the strip of years and a note."""
        marks = {
            2: (Tone.GOOD, "First annual review", "calendar"),
            4: (Tone.WARN, "Late notice of a change in visa rules", ""),
            5: (Tone.BAD, "Panel found a breach", "scale"),
            6: (Tone.GOOD, "Remedy accepted", "handshake"),
        }
        strip = []
        for index in range(15):
            tone, note, icon = marks.get(index, (Tone.NEUTRAL, "", ""))
            strip.append(Year(str(2004 + index), tone, note, icon, is_past=index < 8))
        return Column(
            Timeline("Years", strip, 8, lambda _index: None),
            Label("2012: nothing was notified. The joint committee meets in November.", MUTED),
        )


def survival() -> Widget:
    """Return a survival curve with a band."""
    years = range(16)
    mean = tuple((float(y), round(100 * 0.97**y, 1)) for y in years)
    other = tuple((float(y), round(100 * 0.93**y, 1)) for y in years)
    band = tuple((x, max(0.0, y - 2 - 0.6 * x), min(100.0, y + 2 + 0.3 * x)) for x, y in mean)
    return LineChart(
        "Survival", "The chance of being in force falls from 100 to 63 per cent in 15 years.",
        (Series("This agreement", mean, stepped=True, marked=False),
         Series("Without the review clause", other, "warn", dashed=True, marked=False)),
        (Axis("Years after entry into force", whole=True), Axis("Still in force", 0, 100, "%")),
        bands=(Band("9 in 10 futures", band),),
        guides=(Guide(50, "half"),),
    )  # fmt: skip


def frontier() -> Widget:
    """Return the frontier with offers."""
    curve = tuple((float(x), round(100 - (x / 10) ** 2, 1)) for x in range(20, 100, 8))
    mine = ((82.0, 20.0), (76.0, 31.0), (70.0, 40.0), (66.0, 48.0))
    theirs = ((28.0, 84.0), (36.0, 76.0), (45.0, 69.0))
    return Scatter(
        "Offers and frontier", "Four of our offers and three of theirs approach the Nash point.",
        (PathSeries("Efficient agreements", curve, "text_muted", marked=False),
         PathSeries("Your offers", mine, "accent", numbered=True),
         PathSeries("Their offers", theirs, "warn", numbered=True)),
        (Axis("Value to Singapore", 0, 100), Axis("Value to the United States", 0, 100)),
        points=(ChartPoint((64.0, 59.0), "Nash point", colour="good"),),
        guides=(Guide(30, "your reservation value", upright=True),
                Guide(25, "their reservation value")),
    )  # fmt: skip


def concessions() -> Widget:
    """Return the concession path."""
    return LineChart(
        "Concessions", "Both sides concede towards each other over six rounds.",
        (Series("Your offers, to you", ((1, 90), (2, 84), (3, 80), (4, 74), (5, 70), (6, 68))),
         Series("Their offers, to you", ((1, 22), (2, 30), (3, 33), (4, 47), (5, 55), (6, 60)))),
        (Axis("Round", whole=True), Axis("Value to you", 0, 100)),
        guides=(Guide(38, "reservation value"),),
    )  # fmt: skip


def reasons() -> Widget:
    """Return signed contributions."""
    return BarChart(
        "Reasons", "Bank licences weigh most against acceptance.",
        (BarItem("Intellectual property as asked", 14),
         BarItem("Bank licences later than asked", -9, "Quotas lifted in three years"),
         BarItem("Their doubt that you can deliver", -6),
         BarItem("Chewing gum for therapy", 2)),
    )  # fmt: skip


def outcomes() -> Widget:
    """Return a histogram."""
    counts = (3, 9, 22, 60, 140, 260, 390, 420, 330, 210, 100, 40, 12, 4)
    return Histogram(
        "Outcomes", "Most futures give between 45 and 65 points.",
        counts, (Axis("Points", 0, 100), Axis("Futures")),
        guides=(Guide(58, "played", upright=True, colour="warn"),),
    )  # fmt: skip

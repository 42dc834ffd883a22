"""The widget kit: everything that the screens are made of. Imports nothing else of the game.

A **screen** builds a tree of widgets from what it holds and returns it from `build`. Callbacks
carry the player's intents out. After changing what it holds it calls `self.app.invalidate()` and
is built again before the next frame; focus, scroll places, carets and open tabs survive by
`keyed("name")`, or by their place in the tree. Nothing is drawn unless something changed::

    class Ratification(Screen):
        def __init__(self, view: RatificationView, on_vote: Callable[[], None]) -> None:
            self.view, self.on_vote = view, on_vote
            self.log = Transcript("Log").keyed("log")        # kept over rebuilds

        def build(self) -> Widget:
            head = Row(Label(self.view.title, TITLE).sized(grow=1), Badge("open", Tone.GOOD))
            votes = Meter("House", 62, delta=8, mark=50, why=self.view.why)
            bar = Toolbar("Actions", Button("Vote", self.on_vote, icon="vote", shortcut="V",
                                            kind=ButtonKind.PRIMARY))
            body = Row(Panel(self.log, "Log").sized(grow=2), Panel(votes, "Support").sized(grow=1),
                       stack_below=800).sized(grow=1)
            return Page(Padded(Column(head, body, bar)))     # Page scrolls when it must

        def on_back(self) -> None:                           # Escape; default: app.pop()
            self.app.confirm(Question("Leave?", "The vote is not over.", "Leave", "Stay"),
                             self.app.pop)

    prepare_environment()                                    # before anything of pygame
    app = App(Display("Servanda", (1280, 720)), Look(scale_pct=100, theme=ThemeName.DARK))
    app.push(Ratification(view, vote))
    app.run()                                                # or app.step(0.016) in tests

**Text** is a `Style` (size, face, colour): BODY, STRONG, MUTED, CAPTION, LEAD, EYEBROW, HEADING,
TITLE, DISPLAY. `Label(text, style, rich=True)` reads `**strong**`, `*italic*`, `[good]..[/]`
(also text, muted, accent, warn, bad, info); pass text that is not yours through `escape`.

**Layout**: Column, Row(stack_below=dp), Flow (wraps), Grid(min_column=dp), Stack, Padded, Gap,
ScrollArea, Page, Panel(child, title, aside=...), Card. Lengths are dp. `.sized(grow=1, min_w=..,
max_w=.., min_h=.., max_h=.., align="start")`: children with `grow` share spare room, the others
keep their natural length. Give prose `.sized(max_w=640)` (45-80 characters a line). Decide between arrangements by `self.app.size_dp` in `build`.

**Any widget**: `.named(name, description)` for screen readers, `.keyed(key)`, `.tipped(text)` or
`.tipped(Tip(breakdown=Breakdown(...)))` for hovering and F1, `.sized(...)`.

**Widgets**: Label, Heading, Icon, Flag, Rule, Badge, Button, Toggle, RadioGroup(Choice...), Tabs,
TabBar, Toolbar, Slider, Stepper, Select, TextField, Table, IssueGrid, legend, Meter, Progress,
Transcript, SearchableTranscript, Emblem, PartyCard, PhaseTracker, Timeline(Year...).
**Over the screen**: `app.open_dialog(Dialog(...))`, `app.confirm(Question(...), on_yes)`,
`app.toast(text, Tone.GOOD)`, `app.close_dialogs()`.
**Charts**: LineChart, ScatterChart, BarChart, Histogram; each needs a `name` and a `description`
that says in words what it shows.

**Keys**: Tab and Shift+Tab between stops; arrows, Home, End inside groups; Enter or Space
presses; F1 explains; Escape closes, then `on_back`; F11 full screen; Ctrl + - 0 scale; F12
calls `app.on_screenshot`. A letter shortcut never fires while a text box has the keyboard.

**Checks** for tests: `lint_tree(app.ui)` returns layout problems, `accessible_tree(app.ui.root)`
the tree as read out (`.lines()`), `unnamed(root)` focusables without a name,
`stops(app.ui.top)` the Tab stops; `app.save_picture(path)` writes a PNG.
"""

from game.ui.kit.access import AccessibleNode, accessible_tree, spoken, unnamed
from game.ui.kit.app import App, Screen
from game.ui.kit.button import Button, ButtonKind
from game.ui.kit.chart_bars import BarChart, BarItem, Histogram
from game.ui.kit.chart_lines import Band, LineChart, Series
from game.ui.kit.chart_scatter import ChartPoint, PathSeries, ScatterChart
from game.ui.kit.charts import Guide
from game.ui.kit.choice import Choice, RadioGroup, TabBar, Tabs, Toggle, Toolbar
from game.ui.kit.context import (
    BODY,
    CAPTION,
    DISPLAY,
    EYEBROW,
    HEADING,
    LEAD,
    MUTED,
    SCALES,
    STRONG,
    TITLE,
    Look,
    Style,
    UiContext,
)
from game.ui.kit.display import Display, prepare_environment, suggested_scale_pct
from game.ui.kit.emblem import Emblem, PartyCard
from game.ui.kit.events import KeyPress, Pointer, PointerKind, Preedit, TextInput, UiEvent
from game.ui.kit.fields import Scale, Select, Slider, Stepper
from game.ui.kit.focus import stops
from game.ui.kit.fonts import Face, Script
from game.ui.kit.issue_grid import GridIssue, GridOption, GridWords, IssueGrid, Marks, legend
from game.ui.kit.label import Badge, Flag, Heading, Icon, Label, Rule
from game.ui.kit.layout import Column, Flow, Gap, Grid, Padded, Row, Stack
from game.ui.kit.lint import LayoutProblem, ProblemKind, lint_tree
from game.ui.kit.markup import escape
from game.ui.kit.meter import Meter, Progress
from game.ui.kit.overlay import Dialog, Question
from game.ui.kit.painter import Painter
from game.ui.kit.panel import Card, Panel
from game.ui.kit.phases import PhaseTracker, Timeline, Year
from game.ui.kit.scroll import Page, ScrollArea
from game.ui.kit.search import SearchableTranscript, SearchWords
from game.ui.kit.sketch import Axis, Shape
from game.ui.kit.table import Table, TableColumn, TableRow
from game.ui.kit.textfield import TextBox, TextField
from game.ui.kit.tokens import (
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    SPACE_XXL,
    Palette,
    ThemeName,
    Tone,
    TypeSize,
    Vision,
    palette_for,
)
from game.ui.kit.transcript import Entry, EntryKind, Transcript
from game.ui.kit.ui import Ui
from game.ui.kit.why import Breakdown, Contribution, Tip, number, signed
from game.ui.kit.widget import Action, Extent, Role, Sizing, Widget

__all__ = [
    "BODY",
    "CAPTION",
    "DISPLAY",
    "EYEBROW",
    "HEADING",
    "LEAD",
    "MUTED",
    "SCALES",
    "SPACE_L",
    "SPACE_M",
    "SPACE_S",
    "SPACE_XL",
    "SPACE_XS",
    "SPACE_XXL",
    "STRONG",
    "TITLE",
    "AccessibleNode",
    "Action",
    "App",
    "Axis",
    "Badge",
    "Band",
    "BarChart",
    "BarItem",
    "Breakdown",
    "Button",
    "ButtonKind",
    "Card",
    "ChartPoint",
    "Choice",
    "Column",
    "Contribution",
    "Dialog",
    "Display",
    "Emblem",
    "Entry",
    "EntryKind",
    "Extent",
    "Face",
    "Flag",
    "Flow",
    "Gap",
    "Grid",
    "GridIssue",
    "GridOption",
    "GridWords",
    "Guide",
    "Heading",
    "Histogram",
    "Icon",
    "IssueGrid",
    "KeyPress",
    "Label",
    "LayoutProblem",
    "LineChart",
    "Look",
    "Marks",
    "Meter",
    "Padded",
    "Page",
    "Painter",
    "Palette",
    "Panel",
    "PartyCard",
    "PathSeries",
    "PhaseTracker",
    "Pointer",
    "PointerKind",
    "Preedit",
    "ProblemKind",
    "Progress",
    "Question",
    "RadioGroup",
    "Role",
    "Row",
    "Rule",
    "Scale",
    "ScatterChart",
    "Screen",
    "Script",
    "ScrollArea",
    "SearchWords",
    "SearchableTranscript",
    "Select",
    "Series",
    "Shape",
    "Sizing",
    "Slider",
    "Stack",
    "Stepper",
    "Style",
    "TabBar",
    "Table",
    "TableColumn",
    "TableRow",
    "Tabs",
    "TextBox",
    "TextField",
    "TextInput",
    "ThemeName",
    "Timeline",
    "Tip",
    "Toggle",
    "Tone",
    "Toolbar",
    "Transcript",
    "TypeSize",
    "Ui",
    "UiContext",
    "UiEvent",
    "Vision",
    "Widget",
    "Year",
    "accessible_tree",
    "escape",
    "legend",
    "lint_tree",
    "number",
    "palette_for",
    "prepare_environment",
    "signed",
    "spoken",
    "stops",
    "suggested_scale_pct",
    "unnamed",
]

"""Choosing a scenario, a seat, how strong the others play, and the mode."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, get_args

from typing_extensions import override

from game.model.party import Level, PersonaId
from game.session.desk import Order, ScenarioCard, Shelf
from game.session.setup import PERSONAS, Mode
from game.ui.kit import (
    BODY,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    TITLE,
    Button,
    ButtonKind,
    Choice,
    Column,
    Flag,
    Gap,
    Grid,
    Heading,
    Icon,
    Label,
    Padded,
    Page,
    Panel,
    RadioGroup,
    Row,
    ScrollArea,
    Select,
    TextBox,
    TextField,
    Toggle,
    Widget,
)
from game.ui.screens.helped import HelpedScreen
from game.ui.screens.shell import Shell

LEVELS: Final[tuple[Level, ...]] = ("novice", "standard", "hard", "expert")
MODES: Final[tuple[Mode, ...]] = ("practice", "assessment")
SEED_LIMIT: Final = 2**64


class PickerScreen(HelpedScreen):
    """The list of scenarios."""

    help_message = "ui-help-picker"

    def __init__(self, shell: Shell, scenario: str = "") -> None:
        """Show what is installed; one scenario asked for is chosen at once."""
        self.shell = shell
        self.cards: tuple[ScenarioCard, ...] = ()
        self.wanted = scenario
        self.query = ""
        self.list = Column()

    @override
    def on_show(self) -> None:
        self.cards = self.shell.guarded(self.shell.desk.scenarios, ())
        playable = (card.id for card in self.cards if not card.problem)
        self.first_focus = f"choose:{next(playable, '')}"

    @override
    def tick(self, seconds: float) -> None:
        wanted, self.wanted = self.wanted, ""
        card = next((c for c in self.cards if c.id == wanted and not c.problem), None)
        if card is not None:
            self.choose(card)

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Row(
            Column(
                Heading(say("ui-picker"), TITLE),
                Label(say("ui-picker-lead"), MUTED),
                gap=SPACE_XS,
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
        )
        if not self.cards:
            body: Widget = Panel(Label(say("ui-picker-empty"), BODY)).sized(grow=1)
            return self._page(head, body)
        search = TextBox(
            say("ui-picker-find"),
            self.query,
            self._find,
            placeholder=say("ui-picker-find-hint"),
        )
        self.list = Column(*self._shelves(), gap=SPACE_XL)
        return self._page(head, search.keyed("find"), ScrollArea(self.list).keyed("cards"))

    def _page(self, *rows: Widget) -> Widget:
        rows[-1].sized(grow=1)
        column = Column(*rows, gap=SPACE_L)
        return Page(Padded(column.sized(max_w=1180, align="centre"), SPACE_XL))

    def _find(self, query: str) -> None:
        self.query = query
        self.list.replace_children(tuple(self._shelves()))

    def _shelves(self) -> list[Widget]:
        """Return the scenarios that fit what is looked for, shelf by shelf."""
        say = self.shell.say
        shelves: list[Widget] = []
        fitting = [card for card in self.cards if _fits(card, self.query)]
        for shelf in get_args(Shelf):
            cards = [self._card(card) for card in fitting if card.shelf == shelf]
            if cards:
                grid = Grid(*cards, min_column=420, columns=2, gap=SPACE_L)
                shelves.append(Column(Heading(say(f"ui-shelf-{shelf}"), HEADING), grid))
        if not shelves:
            return [Label(say("ui-picker-none"), BODY)]
        return shelves if self.query else [*shelves, self._first()]

    def _first(self) -> Widget:
        """Return advice for a first sitting."""
        say = self.shell.say
        rows = [
            Row(
                Icon(icon, 20, "accent").sized(align="start"),
                Label(say(f"ui-first-{name}"), BODY).sized(grow=1),
                gap=SPACE_M,
            )
            for name, icon in (
                ("time", "clock"),
                ("mode", "graduation-cap"),
                ("seat", "users"),
                ("help", "circle-question-mark"),
            )
        ]
        return Panel(Column(*rows, gap=SPACE_L), say("ui-first"), pad=SPACE_XL)

    def _card(self, card: ScenarioCard) -> Widget:
        say = self.shell.say
        if card.problem:
            content = Column(
                Row(Icon("octagon-alert", 20, "bad"), Label(card.title, HEADING)),
                Label(say("ui-pack-problem", problem=card.problem), BODY),
                gap=SPACE_S,
            )
            return Panel(content)
        flags = [Flag(seat.emblem, 26, seat.name) for seat in card.seats if seat.emblem]
        facts = Row(
            Icon("calendar", 16, "text_muted"),
            Label(card.period, MUTED),
            Gap(SPACE_S),
            Icon("clock", 16, "text_muted"),
            Label(say("ui-minutes", minutes=card.minutes), MUTED),
            gap=SPACE_XS + 2,
        )
        choose = Button(
            say("ui-choose"),
            lambda: self.choose(card),
            icon="arrow-right",
            kind=ButtonKind.PRIMARY,
        ).named(say("ui-choose-named", scenario=card.title))
        content = Column(
            Row(*flags, Gap(grow=1), facts, gap=SPACE_S),
            Heading(card.title, HEADING),
            Label(card.subtitle, BODY).sized(grow=1),
            Row(
                Label(say("ui-seats", seats=", ".join(s.name for s in card.seats)), MUTED).sized(
                    grow=1, align="centre"
                ),
                choose.keyed(f"choose:{card.id}"),
            ),
            gap=SPACE_S,
        )
        return Panel(content, pad=SPACE_L)

    def choose(self, card: ScenarioCard) -> None:
        """Go on to the choice of a seat."""
        self.app.push(SetupScreen(self.shell, card))


def _fits(card: ScenarioCard, query: str) -> bool:
    """Tell whether every word looked for is somewhere in what a card says."""
    seats = " ".join(seat.name for seat in card.seats)
    said = " ".join(
        (card.id, card.title, card.subtitle, card.summary, card.period, seats, *card.topics)
    )
    return all(word in said.casefold() for word in query.casefold().split())


class SetupScreen(HelpedScreen):
    """Seat, level, style of the others, mode and, for experts, the seed."""

    help_message = "ui-help-setup"
    first_focus = "begin"

    def __init__(self, shell: Shell, card: ScenarioCard) -> None:
        """Prepare an order with usual choices."""
        self.shell = shell
        self.card = card
        self.order = Order(card.id, card.seats[-1].id if card.seats else "")
        self.seed = ""
        self.advanced = False

    @override
    def build(self) -> Widget:
        say = self.shell.say
        head = Row(
            Column(
                Heading(self.card.title, TITLE),
                Label(self.card.subtitle, MUTED),
                Label(self.card.summary, BODY),
                gap=SPACE_XS,
            ).sized(grow=1),
            Button(say("ui-back"), self.app.pop, icon="arrow-left"),
            Button(
                say("ui-begin"), self.begin, icon="play", shortcut="F5", kind=ButtonKind.PRIMARY
            ).keyed("begin"),
        )
        columns = Grid(self._seat(), self._others(), self._mode(), min_column=300, gap=SPACE_L)
        column = Column(head, ScrollArea(columns).keyed("choices").sized(grow=1), gap=SPACE_XL)
        return Page(Padded(column.sized(max_w=1180, align="centre"), SPACE_XL))

    def _seat(self) -> Widget:
        say = self.shell.say
        seats = RadioGroup(
            say("ui-seat"),
            [Choice(s.id, s.name, say("ui-seat-note", seat=s.name)) for s in self.card.seats],
            self.order.seat,
            lambda seat: self._set(replace(self.order, seat=seat)),
        )
        flags = Row(
            *(Flag(s.emblem, 30, s.name) for s in self.card.seats if s.emblem), gap=SPACE_M
        )
        return Panel(
            Column(flags, seats, Label(say("ui-seat-text"), MUTED), gap=SPACE_L), say("ui-seat")
        )

    def _others(self) -> Widget:
        say = self.shell.say
        levels = RadioGroup(
            say("ui-level"),
            [
                Choice(level, say(f"ui-level-name-{level}"), say(f"ui-level-{level}"))
                for level in LEVELS
            ],
            self.order.level,
            lambda level: self._set(replace(self.order, level=level)),
        )
        return Panel(levels, say("ui-level"))

    def _mode(self) -> Widget:
        say = self.shell.say
        modes = RadioGroup(
            say("ui-mode"),
            [Choice(mode, say(f"ui-mode-name-{mode}"), say(f"ui-mode-{mode}")) for mode in MODES],
            self.order.mode,
            lambda mode: self._set(replace(self.order, mode=mode)),
        )
        rows: list[Widget] = [
            modes,
            Toggle(say("ui-advanced"), self._show_advanced, is_on=self.advanced).keyed("advanced"),
        ]
        if self.advanced:
            styles: list[Choice[PersonaId | None]] = [Choice(None, say("ui-style-drawn"))]
            styles += [Choice(p, say(f"persona-{p}")) for p in PERSONAS]
            rows.append(
                Select(
                    say("ui-style"),
                    styles,
                    self.order.persona,
                    lambda persona: self._set(replace(self.order, persona=persona)),
                )
            )
            rows.append(Label(say("ui-style-note"), MUTED))
            rows.append(
                TextField(
                    say("ui-seed"), self.seed, self._set_seed, placeholder=say("ui-seed-drawn")
                )
            )
            rows.append(Label(say("ui-seed-note"), MUTED))
        return Panel(Column(*rows, gap=SPACE_M), say("ui-mode"))

    def _set(self, order: Order) -> None:
        self.order = order

    def _set_seed(self, seed: str) -> None:
        self.seed = seed.strip()

    def _show_advanced(self, is_on: bool) -> None:  # noqa: FBT001 - a toggle's callback
        self.advanced = is_on
        self.app.invalidate()

    def begin(self) -> None:
        """Begin the sitting."""
        if self.seed and not (
            self.seed.isascii() and self.seed.isdigit() and int(self.seed) < SEED_LIMIT
        ):
            self.shell.tell(self.shell.say("ui-seed"), self.shell.say("ui-seed-wrong"))
            return
        order = replace(self.order, seed=int(self.seed) if self.seed else None)
        sitting = self.shell.guarded(lambda: self.shell.desk.begin(order), None)
        if sitting is not None:
            self.app.screens.pop()  # from a sitting, back leads to the list of scenarios
            self.shell.open_sitting(sitting)

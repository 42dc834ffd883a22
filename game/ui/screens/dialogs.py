"""Dialogs for moves: complete a move field by field, choose among a group, confirm acceptance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.model.action import PartyAction
from game.ui.kit import (
    EYEBROW,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Action,
    Button,
    ButtonKind,
    Choice,
    Column,
    Dialog,
    Face,
    Heading,
    Icon,
    Label,
    RadioGroup,
    Row,
    Select,
    Style,
    Tip,
    TypeSize,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.viewmodels.fields import Field, Form
from game.ui.viewmodels.forms import form_for
from game.ui.viewmodels.moves import MoveView

WIDTH_DP: Final = 660
Play = Callable[[PartyAction], None]


class MoveDialog:
    """Asks for the parts of a move, says what speaks against it, and plays it."""

    def __init__(
        self,
        live: Live,
        move: MoveView,
        play: Play,
        start: Mapping[str, str] | None = None,
        lead: str = "",
    ) -> None:
        """Prepare the dialog of a move; `start` fills some fields, `lead` stands for its help."""
        self.live, self.move, self.play = live, move, play
        self.form: Form = form_for(move.kind, live.lens, live.package)
        self.lead = lead or move.help
        self.values = self._first(start or {})
        self._fields = Column(gap=SPACE_L)
        self._verdict = Column(gap=SPACE_XS)
        self._shown: list[Field] = []
        kind = ButtonKind.DANGER if move.is_danger else ButtonKind.PRIMARY
        self.button = Button(move.label, self._play, icon=move.icon, kind=kind)

    @property
    def asks(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.form.fields(self.values))

    def _first(self, start: Mapping[str, str]) -> dict[str, str]:
        """Return the usual first choices, or the first that are legal with one of them changed."""
        usual = self.form.filled(start)
        if self._may(usual):
            return usual
        for field in self.form.fields(usual):
            if field.name in start:
                continue
            for pick in field.picks:
                changed = self.form.filled({**usual, field.name: pick.value})
                if self._may(changed):
                    return changed
        return usual

    def _may(self, values: Mapping[str, str]) -> bool:
        """Say whether the move can be made with some choices."""
        if any(not field.picks for field in self.form.fields(values)):
            return False
        return self.live.course.sitting.why_illegal(self.form.make(values)) is None

    def open(self) -> None:
        """Show it."""
        app = self.live.shell.app
        self._show_fields()
        self._judge()
        lead = Label(self.lead, MUTED)
        cancel = Button(self.live.shell.say("ui-cancel"), app.ui.close_top)
        content = Column(lead, self._fields, self._verdict, gap=SPACE_L)
        app.open_dialog(
            Dialog(
                self.move.label,
                content,
                (cancel, self.button),
                on_cancel=app.ui.close_top,
                width_dp=WIDTH_DP,
            )
        )

    def _show_fields(self) -> None:
        fields = list(self.form.fields(self.values))
        kept = 0
        while kept < min(len(fields), len(self._shown)) and fields[kept] == self._shown[kept]:
            kept += 1
        self._shown = fields
        widgets = tuple(self._fields.children[:kept]) + tuple(
            self._field(field) for field in fields[kept:]
        )
        self._fields.replace_children(widgets)

    def _field(self, field: Field) -> Widget:
        def changed(value: str) -> None:
            self.values = self.form.filled({**self.values, field.name: value})
            self._show_fields()
            self._judge()

        if not field.picks:
            return Label(self.live.shell.say("ui-nothing-to-choose"), MUTED)
        choices = [Choice(pick.value, pick.label, pick.note) for pick in field.picks]
        chosen = field.chosen(self.values)
        if field.compact:
            return Select(field.label, choices, chosen, changed).sized(max_w=420)
        group = RadioGroup(field.label, choices, chosen, changed)
        return Column(Heading(field.label, EYEBROW), group, gap=SPACE_XS)

    def _judge(self) -> None:
        """Say whether the move can be made as it is now."""
        reason = self._reason()
        button = self.button
        button.is_disabled, button.reason = bool(reason), reason
        button.tip = Tip(reason) if reason else None
        button.repaint()
        rows: list[Widget] = []
        if reason:
            rows.append(
                Row(
                    Icon("lock", 16, "warn"),
                    Label(reason, Style(TypeSize.BODY, Face.REGULAR, "warn")).sized(grow=1),
                    gap=SPACE_S,
                )
            )
        elif self.move.cost:
            rows.append(
                Row(
                    Icon("clock", 16, "text_muted"),
                    Label(self.move.cost, MUTED).sized(grow=1),
                    gap=SPACE_S,
                )
            )
        self._verdict.replace_children(tuple(rows))

    def _reason(self) -> str:
        say = self.live.shell.say
        if any(not field.picks for field in self._shown):
            return self.move.reason or say("ui-nothing-to-choose")
        if not self.live.course.your_turn:
            return say("illegal-not-your-turn")
        problem = self.live.course.sitting.why_illegal(self.form.make(self.values))
        return say(f"illegal-{problem}") if problem is not None else ""

    def _play(self) -> None:
        action = self.form.make(self.values)
        self.live.shell.app.ui.close_top()
        self.play(action)


def open_group(
    live: Live, title: str, moves: Sequence[MoveView], choose: Callable[[str], None]
) -> None:
    """Show a group of moves with help, cost and reasons; `choose` gets the kind picked."""
    app, say = live.shell.app, live.shell.say

    def picker(kind: str) -> Action:
        def pick() -> None:
            app.ui.close_top()
            choose(kind)

        return pick

    rows = [_move_row(move, picker(move.kind)) for move in moves]
    cancel = Button(say("ui-cancel"), app.ui.close_top)
    content = Column(*rows, gap=SPACE_M)
    dialog = Dialog(title, content, (cancel,), on_cancel=app.ui.close_top, width_dp=WIDTH_DP)
    app.open_dialog(dialog)
    first = next((w for w in content.walk() if isinstance(w, Button) and not w.is_disabled), None)
    if first is not None:
        app.ui.focus_on(first)


def _move_row(move: MoveView, pick: Action) -> Widget:
    button = Button(move.label, pick, icon=move.icon).sized(min_w=210)
    note: list[Widget] = [Label(move.help, Style(TypeSize.SMALL))]
    if move.reason:
        button.disabled(move.reason)
        note.append(Label(move.reason, Style(TypeSize.SMALL, Face.ITALIC, "warn")))
    elif move.cost:
        note.append(Label(move.cost, MUTED))
    return Row(button, Column(*note, gap=2).sized(grow=1, align="centre"), gap=SPACE_L)

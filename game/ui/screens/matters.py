"""Open matters as cards with the decisions they allow, and the other decisions of a year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.ui.kit import (
    BODY,
    CAPTION,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    STRONG,
    Badge,
    Button,
    ButtonKind,
    Card,
    Column,
    Face,
    Flag,
    Flow,
    Heading,
    Icon,
    Label,
    Row,
    Rule,
    Style,
    Tone,
    TypeSize,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.viewmodels.answers import AnswersView, Decision, MatterView

Decide = Callable[[Decision], None]
BUTTON_DP: Final = 184
HARSH: Final = frozenset({"suspend-punitive", "withdraw"})
"""Decisions whose buttons warn by their colour."""
SMALL: Final = Style(TypeSize.SMALL)
REASON: Final = Style(TypeSize.SMALL, Face.ITALIC, "warn")


def decisions_column(live: Live, view: AnswersView, decide: Decide, your_turn: bool) -> Widget:  # noqa: FBT001 - a state
    """Return the open matters, then the other decisions."""
    maker = _Cards(live, decide, your_turn)
    rows: list[Widget] = [maker.matter(matter) for matter in view.matters]
    if not rows:
        rows = [maker.nothing()]
    rows += [Rule(), Heading(live.shell.say("ui-years-more"))]
    rows += [maker.decision(decision, key="more") for decision in view.others]
    return Column(*rows, gap=SPACE_M)


class _Cards:
    """Draws matters and decisions."""

    def __init__(self, live: Live, decide: Decide, your_turn: bool) -> None:  # noqa: FBT001 - a state
        self.live = live
        self.say = live.shell.say
        self.decide = decide
        self.your_turn = your_turn

    def nothing(self) -> Widget:
        """Return what stands in place of matters in a quiet year."""
        say = self.say
        text = Column(
            Label(say("ui-years-no-matters"), STRONG),
            Label(say("ui-years-no-matters-text"), MUTED),
            gap=2,
        )
        return Row(Icon("leaf", 28, "good"), text.sized(grow=1), gap=SPACE_L)

    def matter(self, matter: MatterView) -> Widget:
        """Return a matter as a card."""
        say, face = self.say, self.live.lens.face(matter.party)
        tone = Tone.BAD if matter.grave else Tone.WARN
        head = Row(
            Flag(face.flag, 22, face.name) if face.flag else Icon("flag", 20, face.colour),
            Column(
                Heading(matter.issue, HEADING),
                Label(f"{face.name} {matter.text}", BODY),
                gap=0,
            ).sized(grow=1),
            gap=SPACE_M,
        )
        rows: list[Widget] = [head]
        if matter.answered:
            badges = (Badge(text, Tone.INFO) for text in matter.answered)
            rows.append(Flow(*badges, gap=SPACE_S))
        if matter.is_own:
            rows.append(Label(say("ui-years-own-matter"), MUTED))
        rows += [self.decision(d, key=matter.id) for d in matter.decisions]
        card = Card(Column(*rows, gap=SPACE_M), pad=SPACE_M)
        card.border = "bad" if tone is Tone.BAD else "warn"
        return card

    def decision(self, decision: Decision, key: str) -> Widget:
        """Return a decision: its button beside what it means, brings and costs."""
        kind = ButtonKind.DANGER if decision.code in HARSH else ButtonKind.NORMAL
        button = Button(
            decision.label, lambda: self.decide(decision), icon=decision.icon, kind=kind
        ).sized(min_w=BUTTON_DP, max_w=BUTTON_DP)
        reason = decision.reason if self.your_turn else self.say("illegal-not-your-turn")
        notes: list[Widget] = [Label(f"{decision.meaning} {decision.effect}", SMALL)]
        if reason:
            button.disabled(reason)
        if reason and self.your_turn:
            notes.append(Label(reason, REASON))
        cost = Label(decision.cost, CAPTION, align="centre").sized(min_w=BUTTON_DP)
        left = Column(button.keyed(f"{key}:{decision.code}"), cost, gap=2).sized(
            min_w=BUTTON_DP, max_w=BUTTON_DP
        )
        text = Column(*notes, gap=2).sized(grow=1, align="centre")
        return Row(left, text, gap=SPACE_L)

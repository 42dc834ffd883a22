"""Dialogs that show what stands behind a sentence or a score of the debrief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.debrief.document import CriterionScore
from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    Column,
    Face,
    Label,
    Row,
    Rule,
    Style,
    TypeSize,
    Widget,
)
from game.ui.screens.blocks import moment_widget
from game.ui.screens.shell import Shell
from game.ui.viewmodels.sections import Teller


def show_facts(
    shell: Shell, teller: Teller, colours: Mapping[str, str], evidence: Sequence[int]
) -> None:
    """Show moments of the log."""
    moments = [moment_widget(teller, colours, moment) for moment in teller.moments(evidence)]
    if not moments:
        moments = [Label(shell.say("ui-debrief-no-words"), MUTED)]
    shell.tell(shell.say("ui-debrief-evidence-title"), "", Column(*moments, gap=SPACE_L))


def show_criterion(
    shell: Shell, teller: Teller, colours: Mapping[str, str], score: CriterionScore
) -> None:
    """Show the figures and moments behind a score."""
    strong = Style(TypeSize.CELL, Face.STRONG)
    rows: list[Widget] = [
        Row(
            Label(teller.title(item.label), Style(TypeSize.CELL)).sized(grow=1),
            Label(teller.number(item.amount, "points"), strong, align="right").sized(min_w=64),
            gap=SPACE_M,
        )
        for item in score.evidence
    ]
    facts = [item.fact for item in score.evidence if item.fact is not None]
    moments = [moment_widget(teller, colours, moment) for moment in teller.moments(facts)]
    if moments:
        rows += [Rule(), Label(shell.say("ui-debrief-evidence-title"), CAPTION), *moments]
    if not rows:
        rows = [Label(shell.say("ui-debrief-nothing-behind"), MUTED)]
    title = f"{teller.criterion(score)}: {teller.number(score.score, 'score')}"
    shell.tell(title, "", Column(*rows, gap=SPACE_S))

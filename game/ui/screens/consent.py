"""The panel on who must agree, who stands together, and what waits in private."""

from __future__ import annotations

from typing import Final

from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Column,
    Heading,
    Label,
    Meter,
    Rule,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.consent import CoalitionView, consent_view, is_many

PARTIES: Final = (
    "accept", "form-coalition", "recruit", "join", "leave", "hold-together", "block",
    "separate-offer", "approach", "reply", "share-information", "call-mediator",
    "call-for-justification", "accede",
)  # fmt: skip
"""Moves under the button of coalitions and third parties."""


def consent_rows(live: Live) -> list[Widget]:
    """Return who must agree and who stands together; nothing between two."""
    lens, say = live.lens, live.shell.say
    if not is_many(lens):
        return []
    view = consent_view(lens)
    rows: list[Widget] = [Heading(say("ui-consent")), Label(view.rule, CAPTION)]
    if view.chair:
        rows.append(Meter(say("ui-chairs-text"), round(view.share), mark=view.needed))
        lines: list[Widget] = [Label(view.chair, STRONG)]
        if view.behind:
            lines.append(Label(say("ui-consent-progress", yes=view.behind), CAPTION))
        if view.missing:
            lines.append(Label(say("ui-consent-missing", no=view.missing), MUTED))
        rows.append(Stripe(Column(*lines, gap=SPACE_XS), "accent"))
    else:
        rows.append(Label(say("ui-chairs-none"), MUTED))
    rows += [Label(note, CAPTION) for note in view.notes]
    if view.coalitions:
        rows.append(Heading(say("ui-together")))
        rows += [_coalition(live, coalition) for coalition in view.coalitions]
    rows.append(Rule())
    return rows


def _coalition(live: Live, view: CoalitionView) -> Widget:
    say = live.shell.say
    lines: list[Widget] = [Label(view.name, STRONG), Label(view.members, CAPTION)]
    if view.platform:
        lines.append(Label(view.platform, CAPTION))
    lines.append(Meter(say("ui-holds"), round(view.holds)).tipped(say("ui-holds-tip")))
    return Stripe(Column(*lines, gap=SPACE_S), "info")

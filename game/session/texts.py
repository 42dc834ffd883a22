"""The text in hand as a seat sees it, composed as a treaty, and its gaps in words."""

from __future__ import annotations

from game.engine.parties import members
from game.engine.value import design_of
from game.model.draft import OPEN
from game.model.observation import Observation
from game.session.advice import GapCost, text_in_hand
from game.words import Words
from game.words.book import decimals, percent
from game.words.treaty import TreatyText, compose


def treaty_of(seen: Observation) -> TreatyText:
    """Return the draft with its brackets, the agreed text, or the best standing offer."""
    table = seen.table
    brackets = {
        issue.id: tuple(sorted({n for n in clause.wording.values() if n != OPEN}))
        for issue, clause in zip(seen.scenario.issues, table.draft, strict=False)
        if table.phase == "text" and clause.status == "bracketed"
    }
    package = text_in_hand(seen)
    design = design_of(seen.scenario, package)
    among = members(seen.scenario, table)
    return compose(seen.scenario, package, design, seen.private.letters, brackets, among)


def gap_effect(words: Words, cost: GapCost) -> str:
    """Say what closing a gap of the text would bring; what rounds to nothing is not counted."""
    if cost.later:
        return words.say("gap-later", points=cost.points)
    kept, disputes = round(cost.compliance, 2) > 0.0, round(cost.disputes, 2) != 0.0
    way = "fewer" if cost.disputes >= 0.0 else "more"
    if kept:
        name = f"gap-cost-{way}" if disputes else "gap-cost-kept"
    else:
        name = f"gap-cost-disputes-{way}" if disputes else "gap-cost-hardly"
    return words.say(
        name,
        kept=percent(max(0.0, cost.compliance)),
        disputes=decimals(abs(cost.disputes), 2),
    )

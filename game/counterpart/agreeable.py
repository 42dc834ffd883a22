"""What counts as a whole proposal, behind which many can gather.

On the framework track the clauses wait for the text, so a proposal that leaves just them open is
all that can be agreed in the talks: who stands behind it has given its word on what it names.
"""

from __future__ import annotations

from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.rule import PAIR


def gathers_first(seen: Observation) -> bool:
    """Tell whether many agree on a framework first, and leave the clauses to the text."""
    return seen.table.track == "framework" and len(seen.scenario.principals) > PAIR


def is_whole(seen: Observation, package: Package) -> bool:
    """Tell whether a proposal leaves nothing open that has to be agreed in the talks."""
    if not gathers_first(seen):
        return OPEN not in package
    named = zip(seen.scenario.issues, package, strict=True)
    return all(option != OPEN or issue.kind == "design" for issue, option in named) and any(
        option != OPEN for option in package
    )

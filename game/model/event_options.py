"""Facts about options that were not on the table at the start."""

from __future__ import annotations

from typing import Literal

from game.model.base import IssueId
from game.model.fact import Fact

Way = Literal["answer", "listening", "exploration", "mediation", "finding", "named"]
"""How an option came to light; `named`: somebody who knew it spoke of it."""


class OptionFound(Fact):
    """Those who see this fact know an option from now on that was not on the table.

    Attributes:
        option: Its number; the last one of the issue.
    """

    kind: Literal["option-found"] = "option-found"
    issue: IssueId
    option: int
    how: Way

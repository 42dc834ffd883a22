"""Rows of the move catalogue for decisions of the years in force beyond answers to a matter."""

from __future__ import annotations

from typing import Final

from game.engine.move_rule import MoveRule
from game.model.event import Phase

_YEARS: Final[tuple[Phase, ...]] = ("implementation",)

YEARS: Final = (
    MoveRule("inspect", _YEARS, "respond", 2),
    MoveRule("refer", _YEARS, "respond", 1),
    MoveRule("action-plan", _YEARS, "respond", 1),
    MoveRule("fund", _YEARS, "respond", 1, 1.0, facts=("capital-spent",)),
    MoveRule("reopen", _YEARS, "respond", 1),
    MoveRule("concur", _YEARS, "respond", 0, facts=("issue-eased",)),
    MoveRule("admit", _YEARS, "respond", 0, seen_by="public"),
    MoveRule("renew", _YEARS, "process", 0, seen_by="public"),
    MoveRule("stay", _YEARS, "process", 0, seen_by="public"),
)
"""Times are design choices: an inspection or a committee takes more than a declaration."""

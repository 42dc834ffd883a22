"""Catalogue rows of the moves that need more than two at the table."""

from __future__ import annotations

from typing import Final

from game.engine.move_rule import MoveRule

ROWS: Final = (
    MoveRule("form-coalition", ("rounds",), "parties", 1, seen_by="some"),
    MoveRule("recruit", ("rounds",), "parties", 1, seen_by="some"),
    MoveRule(
        "join",
        ("rounds",),
        "parties",
        0,
        facts=("coalition-formed", "coalition-changed", "relationship-moved"),
    ),
    MoveRule(
        "leave",
        ("rounds", "text"),
        "parties",
        0,
        facts=("coalition-changed", "credibility-moved", "relationship-moved"),
    ),
    MoveRule(
        "hold-together",
        ("rounds",),
        "parties",
        1,
        0.5,
        seen_by="some",
        facts=("coalition-changed", "capital-spent"),
    ),
    MoveRule("block", ("rounds",), "parties", 1, facts=("tension-moved", "relationship-moved")),
    MoveRule(
        "separate-offer",
        ("rounds",),
        "parties",
        1,
        seen_by="two",
        facts=("capital-spent", "relationship-moved"),
    ),
    MoveRule(
        "approach",
        ("rounds",),
        "parties",
        1,
        seen_by="two",
        facts=("capital-spent", "relationship-moved"),
    ),
    MoveRule("reply", ("rounds",), "parties", 0, seen_by="two", facts=("relationship-moved",)),
    MoveRule("share-information", ("rounds",), "parties", 0, seen_by="some"),
    MoveRule("call-mediator", ("rounds",), "parties", 0, facts=("mediation-began",)),
    MoveRule("call-for-justification", ("rounds",), "parties", 1),
    MoveRule(
        "accede",
        ("text", "ratification", "implementation"),
        "parties",
        0,
        seen_by="public",
        facts=("membership-changed",),
    ),
)

"""Catalogue rows of the moves in `game.model.diplomacy`."""

from __future__ import annotations

from typing import Final

from game.engine.move_rule import MoveRule

DIPLOMACY: Final = (
    MoveRule("listen-back", ("rounds",), "talk", facts=("relationship-moved",)),
    MoveRule("justify", ("rounds", "text"), "talk"),
    MoveRule("commit-public", ("rounds",), "pressure", seen_by="public"),
    MoveRule("sink-cost", ("rounds",), "pressure", facts=("payoff-moved", "credibility-moved")),
    MoveRule(
        "offer-instrument",
        ("rounds",),
        "pressure",
        facts=("payoff-moved", "credibility-moved", "relationship-moved"),
    ),
    MoveRule(
        "withhold-instrument",
        ("rounds",),
        "pressure",
        facts=("credibility-moved", "relationship-moved"),
    ),
    MoveRule("link", ("rounds",), "pressure"),
    MoveRule("unlink", ("rounds",), "pressure", 0),
    MoveRule(
        "gesture",
        ("rounds",),
        "talk",
        facts=("payoff-moved", "capital-spent", "relationship-moved", "tension-moved"),
    ),
    MoveRule("visit", ("rounds",), "talk", 2, facts=("payoff-moved", "capital-spent")),
    MoveRule("brief-allies", ("rounds",), "home", seen_by="own", facts=("legitimacy-moved",)),
    MoveRule("reserve-position", ("rounds", "text"), "home"),
    MoveRule("back-channel", ("rounds",), "process", seen_by="two", facts=("channel-opened",)),
    MoveRule("confide", ("rounds",), "talk", seen_by="two"),
    MoveRule("summit", ("rounds",), "process", facts=("process-agreed",)),
    MoveRule("set-purpose", ("rounds",), "process", facts=("process-agreed",)),
    MoveRule("minute", ("rounds",), "text", facts=("process-agreed",)),
    MoveRule("change-format", ("rounds",), "process", facts=("process-agreed",)),
    MoveRule(
        "cool-off",
        ("rounds",),
        "process",
        facts=("process-agreed", "tension-moved", "relationship-moved", "round-began"),
    ),
    MoveRule("park", ("rounds",), "text"),
    MoveRule("unbracket", ("rounds",), "text"),
    MoveRule("come-back", ("rounds",), "process", 0, facts=("credibility-moved",)),
)
"""One row per kind, in menu order."""

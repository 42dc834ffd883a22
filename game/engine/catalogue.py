"""The move catalogue: one row per move, read by rules, console, screens, protocol and docs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.engine.catalogue_diplomacy import DIPLOMACY
from game.engine.catalogue_parties import ROWS as PARTIES
from game.engine.catalogue_years import YEARS
from game.engine.move_rule import MoveRule, Visibility
from game.model.event import PHASES, Phase

__all__ = ["FLOOR_TIME", "MOVES", "STAFF_COST", "MoveRule", "Visibility", "time_cost"]

FLOOR_TIME: Final[Mapping[Phase, int]] = MappingProxyType(
    {"rounds": 4, "text": 4, "ratification": 3, "implementation": 3}
)
"""Units of time per turn; design choice: an offer with a question or two, or a few steps at home."""

STAFF_COST: Final[Mapping[str, int]] = MappingProxyType(
    {
        "analyse": 2,
        "sound-out": 1,
        "legal-review": 1,
        "scenario-analysis": 1,
        "build-fallback": 2,
    }
)
"""Staff weeks of each preparation task; design choice."""


_TALKS: Final[tuple[Phase, ...]] = ("rounds", "text")

_ROWS: Final = (
    MoveRule(
        "ready",
        ("briefing", "preparation", "forum", "text"),
        "process",
        0,
        facts=("floor-given", "phase-began", "forum-agreed", "text-cleaned"),
    ),
    MoveRule("worksheet", ("briefing", "preparation"), "prepare", 0, seen_by="own"),
    MoveRule(
        "prepare", ("preparation",), "prepare", 1, seen_by="own", facts=("learned", "payoff-moved")
    ),
    MoveRule("propose-forum", ("forum",), "process", 0, facts=("forum-agreed",)),
    MoveRule("offer", ("rounds",), "offer", 2, facts=("issue-settled", "credibility-moved")),
    MoveRule(
        "accept",
        ("rounds",),
        "offer",
        0,
        facts=("issue-settled", "agreed-in-principle", "credibility-moved"),
    ),
    MoveRule("reject", ("rounds",), "offer", 1, facts=("tension-moved",)),
    MoveRule("ask", ("rounds",), "talk"),
    MoveRule("disclose", ("rounds",), "talk", 1),
    MoveRule("decline", ("rounds",), "talk", 0),
    MoveRule("argue", ("rounds",), "talk", 1, facts=("persuaded",)),
    MoveRule("signal", ("rounds",), "talk", 1),
    MoveRule("promise", ("rounds",), "pressure", 1),
    MoveRule("warn", ("rounds",), "pressure", 1),
    MoveRule(
        "threaten", ("rounds",), "pressure", 1, facts=("relationship-moved", "tension-moved")
    ),
    MoveRule(
        "carry-out",
        ("rounds", "ratification", "implementation"),
        "pressure",
        1,
        facts=("payoff-moved", "relationship-moved", "credibility-moved", "tension-moved"),
    ),
    MoveRule(
        "withdraw-threat", ("rounds",), "pressure", 0, facts=("credibility-moved", "tension-moved")
    ),
    MoveRule("propose-clause", ("text",), "text", 1, facts=("issue-settled", "credibility-moved")),
    MoveRule("bracket", _TALKS, "text", 1, facts=("issue-settled", "credibility-moved")),
    MoveRule(
        "side-letter",
        ("text", "ratification"),
        "text",
        1,
        seen_by="table",
        facts=("actor-moved", "relationship-moved"),
    ),
    MoveRule(
        "consult-home",
        ("preparation", "rounds", "ratification"),
        "home",
        1,
        seen_by="own",
        facts=("legitimacy-moved",),
    ),
    MoveRule(
        "brief-public",
        ("rounds", "ratification"),
        "home",
        1,
        seen_by="public",
        facts=("legitimacy-moved",),
    ),
    MoveRule(
        "show-readiness",
        ("preparation", "rounds", "ratification"),
        "home",
        2,
        1.0,
        facts=("capacity-moved", "capital-spent", "credibility-moved"),
    ),
    MoveRule("caucus", ("rounds",), "talk", 2),
    MoveRule("adjourn", ("rounds",), "process", 1, facts=("tension-moved", "floor-given")),
    MoveRule(
        "walk-out",
        ("rounds", "text", "ratification"),
        "process",
        0,
        seen_by="public",
        facts=("sitting-ended", "relationship-moved", "tension-moved"),
    ),
    MoveRule(
        "end-turn",
        ("rounds", "text", "ratification", "implementation"),
        "process",
        0,
        facts=("floor-given", "round-began", "sitting-ended"),
    ),
    MoveRule("sign", ("ratification",), "process", 0, seen_by="public", facts=("signed",)),
    MoveRule(
        "compensate",
        ("ratification",),
        "home",
        1,
        seen_by="public",
        facts=("capital-spent", "legitimacy-moved"),
    ),
    MoveRule(
        "explain", ("ratification",), "home", 1, seen_by="public", facts=("legitimacy-moved",)
    ),
    MoveRule(
        "claim-win", ("ratification",), "home", 1, seen_by="public", facts=("legitimacy-moved",)
    ),
    MoveRule(
        "frame",
        ("ratification",),
        "home",
        1,
        seen_by="public",
        facts=("legitimacy-moved", "actor-moved"),
    ),
    MoveRule(
        "lobby",
        ("ratification",),
        "home",
        1,
        1.0,
        seen_by="own",
        facts=("capital-spent", "actor-moved"),
    ),
    MoveRule(
        "ask-reopening",
        ("ratification",),
        "process",
        0,
        facts=("reopened", "phase-began"),
    ),
    MoveRule(
        "answer-event",
        ("rounds", "text", "ratification", "implementation"),
        "home",
        0,
        seen_by="public",
        facts=("choice-made", "capital-spent", "actor-moved", "legitimacy-moved", "payoff-moved"),
    ),
    MoveRule(
        "submit",
        ("ratification",),
        "process",
        0,
        seen_by="public",
        facts=(
            "vote-reported",
            "vote-put-off",
            "credibility-moved",
            "entered-into-force",
            "reopened",
        ),
    ),
    MoveRule(
        "withhold",
        ("ratification",),
        "process",
        0,
        seen_by="public",
        facts=("sitting-ended", "credibility-moved"),
    ),
    MoveRule("notify", ("implementation",), "respond"),
    MoveRule("consult", ("implementation",), "respond"),
    MoveRule("dispute", ("implementation",), "respond", 2),
    MoveRule(
        "suspend",
        ("implementation",),
        "respond",
        2,
        facts=("relationship-moved", "legitimacy-moved"),
    ),
    MoveRule("waive", ("implementation",), "respond", 0),
    MoveRule(
        "assist",
        ("implementation",),
        "respond",
        1,
        1.0,
        facts=("capital-spent", "relationship-moved"),
    ),
    MoveRule("review", ("implementation",), "respond", 2),
    MoveRule("withdraw", ("implementation",), "process", 0, seen_by="public"),
    *DIPLOMACY,
    *YEARS,
    *PARTIES,
    MoveRule("chance", PHASES, "process", 0, who="nature"),
)

MOVES: Final[Mapping[str, MoveRule]] = MappingProxyType({row.kind: row for row in _ROWS})
"""Every move by its kind."""


def time_cost(kind: str, task: str | None = None) -> int:
    """Return the units of time that a move costs; for `prepare` it depends on the task."""
    return STAFF_COST[task] if kind == "prepare" and task else MOVES[kind].time

"""Looking for options that nobody has thought of: what a question or a session may bring to light.

A seat knows whether the scenario has such options (`Observation.inventive`), not where, nor what
brings them to light. It expects them where both sides have much at stake.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.counterpart.mind import Mind
from game.counterpart.weighing import Weighed
from game.model import action as act
from game.model import diplomacy as dip
from game.model.base import PartyId
from game.model.state import OpenQuestion

IDEA: Final = (
    0.1  # points per point that an issue weighs with the side it weighs less; design choice
)
ASKED_SHARE: Final = 0.5  # of that, for each answer already heard on the issue; design choice
HEARD_SHARE: Final = 0.5  # of that, for saying back what was said; design choice
EXPLORED_SHARE: Final = 0.5  # of that, for a round for exploring, over all issues; design choice
RESEARCH: Final = 0.4  # points that research may bring in this way; design choice
EFFORT: Final = 0.3  # points a question costs; model.md 4.5


def idea_worth(mind: Mind, party: PartyId, number: int) -> float:
    """Return what one more try for a new option on an issue is worth, points.

    Args:
        mind: Who looks for it.
        party: With whom.
        number: The issue's place.
    """
    seen = mind.seen
    issue = seen.scenario.issues[number].id
    if not seen.inventive or issue in seen.private.found:
        return 0.0
    about = mind.about(party)
    theirs = float(about.odds @ about.weights[:, number])
    has_stake = seen.me.role == "party"
    mine = seen.mandate.valuation.weights.get(issue, 0.0) if has_stake else theirs
    heard = sum(_answered(question, party, issue) for question in seen.table.questions)
    return round(IDEA * min(mine, theirs) * ASKED_SHARE**heard, 9)


def _answered(question: OpenQuestion, party: PartyId, issue: str) -> bool:
    """Tell whether a party has answered a question that names an issue."""
    if question.to != party or question.status != "answered":
        return False
    asked = question.question
    names = (getattr(asked, field, None) for field in ("issue", "first", "second"))
    return issue in names


def _best(mind: Mind, party: PartyId) -> tuple[float, int]:
    """Return the issue on which to look for a new option with a party, and what that is worth."""
    worths = [idea_worth(mind, party, k) for k in range(len(mind.seen.scenario.issues))]
    return max((worth, -k) for k, worth in enumerate(worths))


def probes(mind: Mind) -> Iterator[Weighed]:
    """Yield a question and an echo to each who has to agree, where a new option may lie."""
    if not mind.seen.inventive:
        return
    by, style = mind.seen.seat, mind.config.style
    for party in mind.asked:
        worth, place = _best(mind, party)
        if worth <= 0.0:
            continue
        issue = mind.seen.scenario.issues[-place].id
        yield Weighed(
            action=act.Ask(by=by, to=party, question=act.LimitQuestion(issue=issue)),
            headline="ask-limit",
            benefit=worth,
            cost=EFFORT,
            bias=style.openness,
            arguments={"to": party},
        )
        yield Weighed(
            action=dip.ListenBack(by=by, to=party, issue=issue),
            headline="listen-back",
            benefit=HEARD_SHARE * worth,
            cost=EFFORT,
            bias=0.4 * style.openness,
            arguments={"issue": issue, "to": party},
        )


def exploring_worth(mind: Mind) -> float:
    """Return what a round for exploring may bring to light, points."""
    if not mind.seen.inventive:
        return 0.0
    return EXPLORED_SHARE * sum(_best(mind, party)[0] for party in mind.asked)


def research_worth(mind: Mind) -> float:
    """Return what the research of a task may bring to light, points."""
    return RESEARCH * mind.seen.inventive

"""Before the talks: how staff time is spent and what forum is proposed."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Final

import numpy as np

from game.analysis.ratification import HomeFront, text_terms, vote_chance
from game.analysis.standing import home_front
from game.analysis.tables import mandate_tables, tables_of
from game.counterpart.inventing import research_worth
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.engine.catalogue import STAFF_COST
from game.engine.illegality import findings_of
from game.model import action as act
from game.model.action import HomeGroup, PartyAction, PrepTask
from game.model.observation import Observation
from game.model.scenario import Track

ABOUT_OTHERS: Final[tuple[PrepTask, ...]] = ("analyse", "sound-out")
GROUPS: Final[tuple[HomeGroup, ...]] = ("legislature", "ministries", "civil-society")
FALLBACK_VALUE: Final = 2.0  # points; model.md 1, per preparation of a fallback
PRESSED: Final = 0.66  # urgency from which a shorter calendar is wished; design choice
CALM: Final = 0.34  # urgency up to which a longer one is; design choice


def briefed(mind: Mind) -> Iterator[Decision]:
    """Write down what the others seem to want, then close the briefing."""
    seen = mind.seen
    for other in seen.others:
        if other not in seen.private.worksheet:
            sheet = act.Worksheet(by=seen.seat, about=other, priorities=_priorities(mind, other))
            yield Decision(sheet, Rationale(headline="worksheet", arguments={"about": other}))
    yield _ready(mind)


def _priorities(mind: Mind, party: str) -> tuple[str, ...]:
    """Return the issues by their publicly believed weight, heaviest first."""
    weights = mind.seen.scenario.party(party).profile.estimate.weights
    issues = [issue.id for issue in mind.seen.scenario.issues]
    return tuple(sorted(issues, key=lambda issue: -weights.get(issue, 0.0)))


def prepared(mind: Mind) -> Iterator[Decision]:
    """Spend staff time where it is worth most per week, then close preparation."""
    ranked = sorted(_tasks(mind), key=lambda pair: -pair[1])
    shown = tuple(
        Alternative(move=_task_name(action), score=points(score)) for action, score in ranked
    )
    for action, score in ranked:
        if score > 0.0:
            rationale = Rationale(
                headline="prepare",
                arguments={"task": _task_name(action), "worth": points(score)},
                reservation=points(mind.reserve),
                alternatives=shown,
            )
            yield Decision(action, rationale)
    yield _ready(mind)


def _task_name(action: PartyAction) -> str:
    return action.task if isinstance(action, act.Prepare) else action.kind


def _tasks(mind: Mind) -> Iterator[tuple[PartyAction, float]]:
    """Yield preparation tasks with their worth per staff week, points."""
    seen = mind.seen
    for other in seen.others:
        for task in ABOUT_OTHERS:
            research = act.Prepare(by=seen.seat, task=task, about=other)
            yield research, _research_worth(mind, research) / STAFF_COST[task]
    review = act.Prepare(by=seen.seat, task="legal-review")
    yield review, _research_worth(mind, review)
    odds = act.Prepare(by=seen.seat, task="scenario-analysis")
    yield odds, 0.5 if mind.config.skill.foresight else 0.2
    fallback = act.Prepare(by=seen.seat, task="build-fallback")
    hard = 0.25 * mind.config.style.threat
    worth = 0.5 * FALLBACK_VALUE * (1.0 + hard) / (1.0 + 0.5 * seen.private.fallbacks)
    yield fallback, worth / STAFF_COST["build-fallback"]
    home = home_front(seen.me, seen.private)
    open_vote = mind.memory.latest.of(
        "open-vote", (seen.scenario,), home, lambda: _consultation_worth(seen, home)
    )
    for group in GROUPS:
        yield act.ConsultHome(by=seen.seat, group=group), open_vote


def _research_worth(mind: Mind, action: act.Prepare) -> float:
    """Return what findings are worth: what is uncertain about the issues they speak of, points."""
    found = set(findings_of(mind.seen.scenario, action)) - mind.seen.private.findings
    if not found:
        return 0.0
    known = 0.8 * sqrt(len(found)) * (1.0 + 0.25 * mind.config.style.openness)
    return known + research_worth(mind)


def _consultation_worth(seen: Observation, home: HomeFront) -> float:
    """Return what a first consultation is worth: more the more open the vote at home is.

    The text judged gives every issue the option on which the seat and the public estimates of
    the others together put most points.
    """
    scenario = seen.scenario
    own = mandate_tables(seen.mandate, scenario)
    total = np.where(own.forbidden, -np.inf, own.points)
    for other in seen.others:
        total = total + tables_of(
            scenario.party(other).profile.estimate, scenario.issues
        ).points / len(seen.others)
    beyond = np.arange(total.shape[1]) >= own.sizes[:, None]
    package = np.where(beyond, -np.inf, total).round(9).argmax(axis=1)[None, :]
    terms = text_terms(scenario, package, own)
    chance = float(vote_chance(home, scenario.issues, package, terms)[0])
    return 2.5 * chance * (1.0 - chance)


def met(mind: Mind) -> Iterator[Decision]:
    """Propose how to meet: one's wish, or the other's proposal if it is close enough."""
    seen = mind.seen
    wish = _wish(mind)
    theirs = [p for by, p in seen.table.forum_proposals.items() if by != seen.seat]
    agreed = theirs and all(_same(p, theirs[0]) for p in theirs)
    if agreed and (seen.table.round > 1 or _close(theirs[0], wish)):
        wish = theirs[0].model_copy(update={"by": seen.seat})
        headline = "forum-echo"
    else:
        headline = "forum-wish"
    mine = seen.table.forum_proposals.get(seen.seat)
    if mine is None or not _same(mine, wish):
        arguments: dict[str, str | int | float] = {
            "channel": wish.channel,
            "track": wish.track,
            "rounds": wish.rounds,
        }
        yield Decision(wish, Rationale(headline=headline, arguments=arguments))
    yield _ready(mind)


def _wish(mind: Mind) -> act.ProposeForum:
    seen, forum = mind.seen, mind.seen.scenario.forum
    choices = sorted({*forum.round_choices, forum.rounds})
    urgency = seen.mandate.urgency
    rounds = forum.rounds
    if urgency >= PRESSED:
        rounds = choices[0]
    elif urgency <= CALM:
        rounds = choices[-1]
    track: Track = "framework" if mind.config.persona == "collaborating" else forum.track
    return act.ProposeForum(by=seen.seat, channel=forum.channel, track=track, rounds=rounds)


def _same(one: act.ProposeForum, two: act.ProposeForum) -> bool:
    return (one.channel, one.track, one.rounds) == (two.channel, two.track, two.rounds)


def _close(one: act.ProposeForum, two: act.ProposeForum) -> bool:
    """Tell whether a proposal differs from one's wish in at most one point."""
    differences = (
        (one.channel != two.channel) + (one.track != two.track) + (one.rounds != two.rounds)
    )
    return differences <= 1


def _ready(mind: Mind) -> Decision:
    return Decision(act.Ready(by=mind.seen.seat), Rationale(headline="ready"))

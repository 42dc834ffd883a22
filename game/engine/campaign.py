"""What follows from campaigning at home for a signed text, and from asking to open it again."""

from __future__ import annotations

from typing import Final

from game.engine import events, flow
from game.engine.home import spend
from game.engine.scribe import Scribe
from game.engine.value import bears_out, design_of, gain_on, surplus
from game.model import action as act
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import ActorMoved, Reopened
from game.model.party import DomesticActor

CLAIM_LEGITIMACY: Final = 0.5  # model.md 5.1, per claimable win
BOAST_LEGITIMACY: Final = -0.25  # to those at whose expense the win is; design choice
BOAST_POINTS: Final = 2.0  # estimated points lost from which a boast hurts; design choice
FRAME_FAILED: Final = (
    -0.5
)  # legitimacy lost by an answer the text does not bear out; design choice
FEAR_POINTS: Final = 1.5  # points to each actor whose fear the text answers; design choice
LOBBY_COST: Final = 1.0  # political capital; design choice
LOBBY_SHARE: Final = 0.1  # of the ally's gain that reaches the actor it presses; design choice
LOBBY_LIMIT: Final = 2.0  # points at most; design choice
COUNTER: Final = (
    0.5  # how much of their pressure the losers bring to bear in answer; design choice
)

Campaign = act.ClaimWin | act.Frame | act.Lobby | act.AskReopening


def follow(scribe: Scribe, action: Campaign) -> None:
    """Write what follows from a step of the campaign."""
    match action:
        case act.ClaimWin():
            _claim(scribe, action)
        case act.Frame():
            _frame(scribe, action)
        case act.Lobby():
            _lobby(scribe, action)
        case act.AskReopening():
            _ask(scribe, action.by)


def _text(scribe: Scribe) -> Package:
    package = scribe.table.agreed
    assert package is not None, "only a signed text is campaigned for"
    return package


def _claim(scribe: Scribe, action: act.ClaimWin) -> None:
    scribe.legitimacy(action.by, CLAIM_LEGITIMACY, "win-claimed")
    for other in scribe.others(action.by):
        estimate = scribe.scenario.party(other).profile.estimate
        if gain_on(scribe.scenario, estimate, _text(scribe), action.issue) <= -BOAST_POINTS:
            scribe.legitimacy(other, BOAST_LEGITIMACY, "partner-boasts")


def _frame(scribe: Scribe, action: act.Frame) -> None:
    design = design_of(scribe.scenario, _text(scribe))
    if action.issue is None:
        way_out = design.exit_notice_months is not None or design.sunset_years
        if not (way_out or bears_out(design)):
            scribe.legitimacy(action.by, FRAME_FAILED, "frame-failed")
        return
    if not bears_out(design):
        scribe.legitimacy(action.by, FRAME_FAILED, "frame-failed")
        return
    for actor in scribe.mandate(action.by).actors:
        if gain_on(scribe.scenario, actor.valuation, _text(scribe), action.issue) < 0.0:
            _moved(scribe, action.by, actor, FEAR_POINTS, "fear-answered")
    events.calm(scribe, action.by, action.issue)


def _moved(
    scribe: Scribe, party: PartyId, actor: DomesticActor, points: float, cause: str
) -> None:
    scribe.write(
        ActorMoved(
            seen_by=(party,), party=party, actor=actor.id, points=round(points, 9), cause=cause
        )
    )


def _lobby(scribe: Scribe, action: act.Lobby) -> None:
    spend(scribe, action.by, LOBBY_COST, "lobby")
    actors = scribe.mandate(action.by).actors
    gains = {actor.id: surplus(scribe.scenario, actor, _text(scribe)) for actor in actors}
    target = next(actor for actor in actors if actor.id == action.target)
    _moved(scribe, action.by, target, _pressure(gains[action.actor]), "lobbied-for")
    against = min((gain for name, gain in gains.items() if name != target.id), default=0.0)
    if against < 0.0:
        _moved(scribe, action.by, target, COUNTER * _pressure(against), "lobbied-against")


def _pressure(gain: float) -> float:
    return max(-LOBBY_LIMIT, min(LOBBY_LIMIT, LOBBY_SHARE * gain))


def _ask(scribe: Scribe, by: PartyId) -> None:
    waiting = frozenset(scribe.members) - frozenset(scribe.table.votes)
    if scribe.table.reopen_asked >= waiting:
        scribe.write(Reopened(seen_by=scribe.everyone, public=True, because_of=by))
        flow.begin_phase(scribe, "text")

"""From a move to the facts it brings about. Never draws, never reads a clock."""

from __future__ import annotations

from game.engine import (
    aftermath,
    campaign,
    consent,
    diplomacy,
    flow,
    home,
    many,
    nature,
    talks,
    texts,
)
from game.engine.catalogue import MOVES
from game.engine.costs import time_of
from game.engine.discovery import uncover
from game.engine.legal import why_illegal
from game.engine.scribe import Scribe
from game.model import action as act
from game.model.action import Action, PartyAction
from game.model.action_parties import PartiesMove
from game.model.base import PartyId
from game.model.diplomacy import BackChannel, Confide
from game.model.errors import IllegalActionError
from game.model.event import Event, Moved
from game.model.scenario import Scenario
from game.model.state import State


def decide(scenario: Scenario, state: State, action: Action) -> tuple[Event, ...]:
    """Return the facts that an action brings about.

    Raises:
        IllegalActionError: If the rules do not allow it; ask `why_illegal` first.
    """
    return tuple(play(scenario, state, action).facts)


def play(scenario: Scenario, state: State, action: Action) -> Scribe:
    """Return the scribe with an action's facts and the state they lead to."""
    scribe = Scribe(scenario, state)
    if isinstance(action, act.Chance):
        nature.answer(scribe, action.outcome)
    else:
        _play(scribe, state, action)
    uncover(scribe, state)
    return scribe


def _play(scribe: Scribe, state: State, action: PartyAction) -> None:
    scenario = scribe.scenario
    _refuse_illegal(scenario, state, action)
    strained = many.betrayed(scenario, state.table, action)
    scribe.write(_moved(scribe, action))
    many.break_ranks(scribe, strained, action.by)
    if isinstance(action, act.Offer | act.Accept):
        many.check_understandings(scribe, action)
    _consequences(scribe, action)


def _refuse_illegal(scenario: Scenario, state: State, action: PartyAction) -> None:
    private = state.private.get(action.by)
    if private is None:
        raise IllegalActionError(action.kind, state.table.phase, "unknown-party")
    reason = why_illegal(scenario, state.table, private, action)
    if reason is not None:
        raise IllegalActionError(action.kind, state.table.phase, reason.value)


def _moved(scribe: Scribe, action: PartyAction) -> Moved:
    rule = MOVES[action.kind]
    plenary = scribe.table.phase == "rounds" and scribe.table.channel == "plenary"
    public = rule.seen_by == "public" or (rule.seen_by == "table" and plenary)
    return Moved(
        seen_by=_witnesses(scribe, action),
        public=(public and not _is_quiet(action))
        or (isinstance(action, act.Threaten) and action.public),
        action=action,
        number=_number(scribe, action),
        time=_time(scribe, action),
    )


def _is_quiet(action: PartyAction) -> bool:
    return isinstance(action, act.Compensate) and action.quiet


def _witnesses(scribe: Scribe, action: PartyAction) -> tuple[PartyId, ...]:
    match action:
        case act.SideLetter(by=by, to=to, confidential=True):
            seeing = {by, to}
        case act.Caucus(by=by, members=members):
            seeing = {by, *members}
        case act.Compensate(by=by, quiet=True):
            seeing = {by}
        case BackChannel(by=by, to=to) | Confide(by=by, to=to):
            seeing = {by, to}
        case _ if isinstance(action, PartiesMove):
            return many.confidential(scribe, action)
        case _ if MOVES[action.kind].seen_by == "own":
            seeing = {action.by}
        case _:
            return scribe.everyone
    return tuple(p for p in scribe.everyone if p in seeing)


def _number(scribe: Scribe, action: PartyAction) -> int:
    match action:
        case act.Offer():
            return len(scribe.table.proposals) + 1
        case act.Ask():
            return len(scribe.table.questions) + 1
        case act.SideLetter():
            known = {x.number for own in scribe.state.private.values() for x in own.letters}
            return len(known) + 1
        case BackChannel():
            quiet = {x.number for own in scribe.state.private.values() for x in own.channels}
            return len(quiet) + 1
        case _:
            return 0


def _time(scribe: Scribe, action: PartyAction) -> int:
    unclocked = scribe.table.phase in {"briefing", "forum"}
    signing = scribe.table.phase == "ratification" and scribe.table.round == 0
    if unclocked or signing:
        return 0
    return time_of(action)


def _consequences(scribe: Scribe, action: PartyAction) -> None:  # noqa: C901, PLR0912 - a row per move
    match action:
        case act.Ready():
            flow.after_ready(scribe, action.by)
        case act.ProposeForum():
            flow.after_forum_turn(scribe, action.by)
        case act.EndTurn():
            flow.end_turn(scribe, action.by)
        case act.WalkOut(for_now=False):
            consent.walked_out(scribe, action.by)
        case (
            act.Offer() | act.Accept() | act.Reject() | act.Argue() | act.Adjourn() | act.Caucus()
        ):
            talks.follow(scribe, action)
        case act.Threaten() | act.CarryOut() | act.WithdrawThreat():
            talks.follow_pressure(scribe, action)
        case act.ProposeClause() | act.Bracket() | act.SideLetter():
            texts.follow(scribe, action)
        case act.Sign():
            flow.after_signature(scribe, action.by)
        case _ if isinstance(action, home.Step):
            home.follow(scribe, action)
        case act.ClaimWin() | act.Frame() | act.Lobby() | act.AskReopening():
            campaign.follow(scribe, action)
        case _ if isinstance(action, PartiesMove):
            many.follow(scribe, action)
        case act.Suspend() | act.Assist() | act.Fund() | act.Concur():
            aftermath.follow(scribe, action)
        case (
            act.Worksheet()
            | act.Ask()
            | act.Disclose()
            | act.Decline()
            | act.Signal()
            | act.Promise()
            | act.Warn()
            | act.Notify()
            | act.Consult()
            | act.Dispute()
            | act.Waive()
            | act.Review()
            | act.Withdraw()
            | act.Inspect()
            | act.Refer()
            | act.Plan()
            | act.Reopen()
            | act.Renew()
            | act.Stay()
        ):
            pass
        case _:
            diplomacy.follow(scribe, action)

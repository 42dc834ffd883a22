"""The course of the talks after a diplomatic move or fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.engine.changed import changed
from game.engine.evolve_moves import with_private
from game.engine.gestures import gesture_terms
from game.engine.parties import mediator_for
from game.model import diplomacy as dip
from game.model import diplomacy_facts as facts
from game.model.action import LimitClaim, Offer, WalkOut
from game.model.base import IssueId, PartyId, Slug
from game.model.diplomacy_state import (
    Commitment,
    Confided,
    Course,
    Echo,
    Exit,
    QuietChannel,
    Step,
    Tie,
    Trip,
    Wish,
)
from game.model.draft import OPEN
from game.model.event import Moved
from game.model.scenario import Scenario
from game.model.state import Pledge, State, StatedClaim

Fold = Callable[[Scenario, State, Any], State]
LAST_STEP: Final = 2  # model.md 3.3, escalation step 0-2


def _table(state: State, **changes: Any) -> State:
    return changed(state, table=changed(state.table, **changes))


def _course(state: State, **changes: Any) -> State:
    return _table(state, course=changed(state.table.course, **changes))


def _listen(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.ListenBack)
    echo = Echo(by=action.by, to=action.to, issue=action.issue, round=state.table.round)
    return _course(state, echoes=(*state.table.course.echoes, echo))


def _justify(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.Justify)
    course = state.table.course
    mine = course.justified.get(action.by, frozenset()) | {action.issue}
    return _course(
        state,
        justified={**course.justified, action.by: mine},
        grounds=course.grounds | {(action.by, action.issue, action.ground)},
    )


def _commit(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.CommitPublic)
    return committed(state, action.by, action.issue, action.option)


def committed(state: State, by: PartyId, issue: IssueId, option: int) -> State:
    """Return the state after a public commitment; to repeat the same one raises its step."""
    course = state.table.course
    standing = course.commitment(by, issue)
    step = 0
    if standing is not None and standing.option == option:
        step = min(LAST_STEP, standing.step + 1)
    others = tuple(c for c in course.commitments if (c.by, c.issue) != (by, issue) or c.broken)
    made = Commitment(by=by, issue=issue, option=option, step=step)
    return _course(state, commitments=(*others, made))


def _sink(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.SinkCost)
    return _course(state, sunk=state.table.course.sunk | {action.instrument})


def _give(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.OfferInstrument)
    tool = next(q for q in scenario.instruments if q.id == action.instrument)
    pledge = Pledge(
        instrument=tool.id,
        by=action.by,
        to=tool.target,
        kind="promise",
        round=state.table.round,
        demand=tuple(OPEN for _ in scenario.issues),
        status="carried-out",
    )
    return _table(state, pledges=(*state.table.pledges, pledge))


def _retract(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.WithholdInstrument)
    pledges = tuple(
        changed(p, status="withdrawn")
        if p.instrument == action.instrument and p.status == "live"
        else p
        for p in state.table.pledges
    )
    return _table(state, pledges=pledges)


def _tie(action: dip.Link | dip.Unlink) -> Tie:
    first, second = sorted((action.first, action.second))
    return Tie(by=action.by, first=first, second=second)


def _link(_s: Scenario, state: State, fact: Moved) -> State:
    assert isinstance(fact.action, dip.Link)
    return _course(state, ties=state.table.course.ties | {_tie(fact.action)})


def _unlink(_s: Scenario, state: State, fact: Moved) -> State:
    assert isinstance(fact.action, dip.Unlink)
    return _course(state, ties=state.table.course.ties - {_tie(fact.action)})


def _gesture(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.MakeGesture)
    terms = gesture_terms(scenario, action.by, action.gesture)
    if terms is not None and terms.is_visit:
        return _planned(state, action.by, action.to, action.gesture)
    step = Step(by=action.by, to=action.to, gesture=action.gesture, round=state.table.round)
    return _course(state, steps=(*state.table.course.steps, step))


def _visit(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.Visit)
    return _planned(state, action.by, action.to, action.who)


def _planned(state: State, by: PartyId, to: PartyId, gesture: Slug) -> State:
    trips = state.table.course.trips
    trip = Trip(number=len(trips) + 1, by=by, to=to, gesture=gesture)
    return _course(state, trips=(*trips, trip))


def _allies(_s: Scenario, state: State, fact: Moved) -> State:
    allied, by = state.table.course.allied, fact.action.by
    return _course(state, allied={**allied, by: allied.get(by, 0) + 1})


def _reserve(_s: Scenario, state: State, fact: Moved) -> State:
    return _course(state, reserved=state.table.course.reserved | {fact.action.by})


def _channel(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.BackChannel)
    pair = tuple(p for p in scenario.party_ids if p in {action.by, action.to})
    mine = state.private[action.by].channels
    last = next((c for c in reversed(mine) if c.parties == pair), None)
    if last is not None and last.status in {"asked", "open"}:
        after = (
            changed(last, status="left")
            if action.leave
            else changed(last, asked=last.asked | {action.by})
        )
    else:
        after = QuietChannel(number=fact.number, parties=pair, asked=frozenset({action.by}))
    return _with_channel(state, after)


def _with_channel(state: State, after: QuietChannel) -> State:
    for party in after.parties:
        own = state.private[party]
        kept = tuple(c for c in own.channels if c.number != after.number)
        state = with_private(state, party, changed(own, channels=(*kept, after)))
    return state


def _confide(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.Confide)
    said = Confided(by=action.by, round=state.table.round, claim=action.claim)
    channel = next(
        (
            c
            for c in state.private[action.by].channels
            if c.status == "open" and action.to in c.parties
        ),
        None,
    )
    if channel is None:
        return state
    return _with_channel(state, changed(channel, confided=(*channel.confided, said)))


def _wish(_s: Scenario, state: State, fact: Moved) -> State:
    action: Any = fact.action
    wishes = state.table.course.wishes
    made = Wish(round=state.table.round, action=action)
    return _course(state, wishes={**wishes, (action.by, dip.topic(action)): made})


def _park(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.Park)
    state = _course(state, parked={**state.table.course.parked, action.issue: action.until})
    return _status(scenario, state, action.issue, "bracketed")


def _unbracket(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, dip.Unbracket)
    return _status(scenario, taken_up(state, (action.issue,)), action.issue, "open")


def _status(scenario: Scenario, state: State, issue: IssueId, status: str) -> State:
    place, draft = scenario.issue_index(issue), state.table.draft
    clause = changed(draft[place], option=OPEN, status=status)  # type: ignore[arg-type]
    return _table(state, draft=(*draft[:place], clause, *draft[place + 1 :]))


def taken_up(state: State, issues: tuple[IssueId, ...]) -> State:
    """Return the state with these issues no longer waiting for a date."""
    parked = state.table.course.parked
    if not any(issue in parked for issue in issues):
        return state
    return _course(state, parked={k: v for k, v in parked.items() if k not in issues})


def _offered(scenario: Scenario, state: State, fact: Moved) -> State:
    """An offer that names an issue put aside takes it up again."""
    action = fact.action
    assert isinstance(action, Offer)
    named = zip(scenario.issues, action.package, strict=True)
    return taken_up(state, tuple(issue.id for issue, option in named if option != OPEN))


def left_for_now(state: State, by: PartyId) -> State:
    """Return the state after a delegation left the room with the door open."""
    exits = state.table.course.exits
    left = Exit(round=state.table.round, proposals=len(state.table.proposals))
    return _course(state, exits={**exits, by: left})


def _walk_out(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, WalkOut)
    if action.for_now:
        return left_for_now(state, action.by)
    return _table(state, walked_out=action.by)


def _back(_s: Scenario, state: State, fact: Moved) -> State:
    exits, by = state.table.course.exits, fact.action.by
    left = exits.get(by)
    if left is None:
        return state
    return _course(state, exits={**exits, by: changed(left, is_back=True)})


def _agreed(scenario: Scenario, state: State, fact: facts.ProcessAgreed) -> State:
    action, course = fact.action, state.table.course
    key = dip.topic(action)
    state = _course(state, wishes={k: v for k, v in course.wishes.items() if k[1] != key})
    match action:
        case dip.Summit():
            return _course(state, summit=state.table.round + 1)
        case dip.SetPurpose(purpose=purpose):
            return _course(state, purpose=purpose, purpose_round=state.table.round + 1)
        case dip.Minute(issue=issue, option=option):
            return _course(state, minutes={**course.minutes, issue: option})
        case dip.ChangeFormat(channel=channel):
            return _table(state, channel=channel, mediator=mediator_for(scenario, channel))
        case dip.CoolOff():
            return state


def _opened(_s: Scenario, state: State, fact: facts.ChannelOpened) -> State:
    return _channel_status(state, fact.number, fact.parties, "open")


def _channel_status(state: State, number: int, parties: tuple[PartyId, ...], status: str) -> State:
    for party in parties:
        own = state.private[party]
        channels = tuple(
            changed(c, status=status) if c.number == number else c  # type: ignore[arg-type]
            for c in own.channels
        )
        state = with_private(state, party, changed(own, channels=channels))
    return state


def _leaked(_s: Scenario, state: State, fact: facts.ChannelLeaked) -> State:
    """What was confided is now said in public: limits become commitments (model.md 3.3)."""
    state = _channel_status(state, fact.number, fact.parties, "leaked")
    now = state.table.round
    said = tuple(StatedClaim(by=told.by, round=now, claim=told.claim) for told in fact.told)
    state = _table(state, claims=(*state.table.claims, *said))
    for told in fact.told:
        if isinstance(told.claim, LimitClaim):
            state = committed(state, told.by, told.claim.issue, told.claim.option)
    return state


def _broken(_s: Scenario, state: State, fact: facts.CommitmentBroken) -> State:
    commitments = tuple(
        changed(c, broken=True) if (c.by, c.issue) == (fact.by, fact.issue) else c
        for c in state.table.course.commitments
    )
    return _course(state, commitments=commitments)


def _disowned(_s: Scenario, state: State, fact: facts.RecordBroken) -> State:
    return _course(state, disowned=state.table.course.disowned | {(fact.by, fact.issue)})


def _judged(_s: Scenario, state: State, fact: facts.GestureJudged) -> State:
    steps = tuple(
        changed(s, status="kept" if fact.kept else "broken")
        if (s.by, s.to, s.gesture, s.status) == (fact.by, fact.to, fact.gesture, "live")
        else s
        for s in state.table.course.steps
    )
    return _course(state, steps=steps)


def _visited(_s: Scenario, state: State, fact: facts.VisitHeld) -> State:
    trips = tuple(
        changed(t, is_over=True) if t.number == fact.number else t
        for t in state.table.course.trips
    )
    return _course(state, trips=trips)


def _nothing(_s: Scenario, state: State, _f: facts.SummitClosed) -> State:
    return state


def _parking_ended(_s: Scenario, state: State, fact: facts.ParkingEnded) -> State:
    return taken_up(state, (fact.issue,))


def _stayed_away(_s: Scenario, state: State, fact: facts.StayedAway) -> State:
    return _table(state, walked_out=fact.by)


def after_phase(course: Course) -> Course:
    """Return the course when a phase begins: everybody is at the table, and nothing is pending."""
    return changed(course, wishes={}, parked={}, exits={})


MOVE_FOLDS: Final[Mapping[str, Fold]] = {
    "listen-back": _listen,
    "justify": _justify,
    "commit-public": _commit,
    "sink-cost": _sink,
    "offer-instrument": _give,
    "withhold-instrument": _retract,
    "link": _link,
    "unlink": _unlink,
    "gesture": _gesture,
    "visit": _visit,
    "brief-allies": _allies,
    "reserve-position": _reserve,
    "back-channel": _channel,
    "confide": _confide,
    "summit": _wish,
    "set-purpose": _wish,
    "minute": _wish,
    "change-format": _wish,
    "cool-off": _wish,
    "offer": _offered,
    "park": _park,
    "unbracket": _unbracket,
    "walk-out": _walk_out,
    "come-back": _back,
}
FACT_FOLDS: Final[Mapping[str, Fold]] = {
    "process-agreed": _agreed,
    "channel-opened": _opened,
    "channel-leaked": _leaked,
    "commitment-broken": _broken,
    "record-broken": _disowned,
    "gesture-judged": _judged,
    "visit-held": _visited,
    "summit-closed": _nothing,
    "parking-ended": _parking_ended,
    "stayed-away": _stayed_away,
}

"""Rules for the moves of `game.model.diplomacy`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine.gestures import VISITS, gesture_terms
from game.engine.illegality import (
    Check,
    Illegality,
    another_party,
    first_of,
    instrument_of,
    is_due,
    known_claim,
    known_issue,
)
from game.engine.parties import mediator_for
from game.engine.wishes import live_wish, open_between
from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.base import IssueId, PartyId
from game.model.contacts import contact
from game.model.diplomacy_state import QuietChannel, Tie
from game.model.limits import ALLIES_TIMES, FEW_OPEN, SUMMIT_SHARE
from game.model.scenario import Scenario
from game.model.state import Private, Table

LAST_STEP: Final = 2  # model.md 3.3, escalation step 0-2
ABSENT_MAY: Final = frozenset({"come-back", "walk-out", "end-turn"})
"""What a party may do that has left the room."""


def _listen(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.ListenBack)
    if wrong := first_of(another_party(s, action.by, action.to), known_issue(s, action.issue)):
        return wrong
    if not _spoke(s, table, action.to, action.issue):
        return Illegality.NOTHING_SAID
    done = any(
        (e.by, e.to, e.issue) == (action.by, action.to, action.issue) for e in table.course.echoes
    )
    return Illegality.ALREADY_DONE if done else None


def _spoke(s: Scenario, table: Table, party: PartyId, issue: IssueId) -> bool:
    """Tell whether a party has said anything on an issue: a position, a claim or a refusal."""
    if party in table.draft[s.issue_index(issue)].wording:
        return True
    if any(p.rejected.get(party, ("", None))[1] == issue for p in table.proposals):
        return True
    return any(c.by == party and issue in _named(c.claim) for c in table.claims)


def _named(claim: act.Claim) -> tuple[IssueId, ...]:
    match claim:
        case act.PriorityClaim(higher=higher, lower=lower):
            return (higher, lower)
        case act.LimitClaim(issue=issue):
            return (issue,)
        case act.ReserveClaim():
            return ()


def _justify(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Justify)
    if wrong := known_issue(s, action.issue):
        return wrong
    if action.ground not in grounds(s, table, action.by, action.issue):
        return Illegality.NOT_NEW
    given = (action.by, action.issue, action.ground) in table.course.grounds
    return Illegality.ALREADY_DONE if given else None


def grounds(s: Scenario, table: Table, by: PartyId, issue: IssueId) -> tuple[str, ...]:
    """Return what can justify movement on an issue: events, and arguments others made on it."""
    heard = tuple(
        a.id
        for a in s.arguments
        if a.by != by and a.issue == issue and a.id in table.arguments_used
    )
    return (*table.cards, *heard)


def _commit(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.CommitPublic)
    if wrong := known_issue(s, action.issue, action.option):
        return wrong
    standing = table.course.commitment(action.by, action.issue)
    if standing is None:
        return None
    if standing.option != action.option:
        return Illegality.ALREADY_LIVE
    return Illegality.ALREADY_DONE if standing.step >= LAST_STEP else None


def _own_tool(
    s: Scenario, action: dip.SinkCost | dip.OfferInstrument | dip.WithholdInstrument
) -> Illegality | None:
    tool = instrument_of(s, action.instrument)
    wanted = {"promise", "threat"} if isinstance(action, dip.SinkCost) else {"promise"}
    if tool is None or tool.kind not in wanted:
        return Illegality.UNKNOWN_INSTRUMENT
    return None if tool.wielder == action.by else Illegality.NOT_YOURS


def _sink(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.SinkCost)
    if wrong := _own_tool(s, action):
        return wrong
    used = any(
        p.instrument == action.instrument and p.status == "carried-out" for p in table.pledges
    )
    sunk = action.instrument in table.course.sunk
    return Illegality.ALREADY_DONE if used or sunk else None


def _give(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.OfferInstrument)
    if wrong := _own_tool(s, action):
        return wrong
    used = [p.status for p in table.pledges if p.instrument == action.instrument]
    if "live" in used:
        return Illegality.ALREADY_LIVE
    return Illegality.ALREADY_DONE if "carried-out" in used else None


def _retract(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.WithholdInstrument)
    if wrong := _own_tool(s, action):
        return wrong
    live = [p for p in table.pledges if p.instrument == action.instrument and p.status == "live"]
    return None if live and not is_due(table, live[0].demand) else Illegality.NOT_LIVE


def _groups(s: Scenario, action: dip.Link | dip.Unlink) -> Illegality | None:
    known = {issue.group for issue in s.issues}
    if not {action.first, action.second} <= known:
        return Illegality.UNKNOWN_GROUP
    return Illegality.SAME_ISSUE if action.first == action.second else None


def _is_tied(table: Table, action: dip.Link | dip.Unlink) -> bool:
    first, second = sorted((action.first, action.second))
    return Tie(by=action.by, first=first, second=second) in table.course.ties


def _link(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Link)
    tied = Illegality.ALREADY_LIVE if _is_tied(table, action) else None
    return first_of(_groups(s, action), tied)


def _unlink(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Unlink)
    loose = None if _is_tied(table, action) else Illegality.NOT_LIVE
    return first_of(_groups(s, action), loose)


def _gesture(s: Scenario, table: Table, own: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.MakeGesture)
    if wrong := another_party(s, action.by, action.to):
        return wrong
    terms = gesture_terms(s, action.by, action.gesture)
    if terms is None:
        return Illegality.UNKNOWN_GESTURE
    if terms.to not in {None, action.to}:
        return Illegality.NOT_A_MEMBER
    made = [(x.by, x.to, x.gesture) for x in table.course.steps]
    made += [(x.by, x.to, x.gesture) for x in table.course.trips]
    if (action.by, action.to, action.gesture) in made:
        return Illegality.ALREADY_DONE
    return Illegality.NO_CAPITAL_LEFT if terms.capital > own.home.capital else None


def _visit(s: Scenario, table: Table, own: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Visit)
    if wrong := another_party(s, action.by, action.to):
        return wrong
    if any(
        (t.by, t.to, t.gesture) == (action.by, action.to, action.who) for t in table.course.trips
    ):
        return Illegality.ALREADY_DONE
    if contact(s, action.by, action.to) == "none":
        return Illegality.NO_CONTACT
    short = VISITS[action.who].capital > own.home.capital
    return Illegality.NO_CAPITAL_LEFT if short else None


def _allies(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    often = table.course.allied.get(action.by, 0) >= ALLIES_TIMES
    return Illegality.ALREADY_DONE if often else None


def _reserve(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return Illegality.ALREADY_DONE if action.by in table.course.reserved else None


def channel_with(own: Private, party: PartyId) -> QuietChannel | None:
    """Return the last back channel with another party, if there ever was one."""
    return next((c for c in reversed(own.channels) if party in c.parties), None)


def _channel(s: Scenario, _t: Table, own: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.BackChannel)
    if wrong := another_party(s, action.by, action.to):
        return wrong
    last = channel_with(own, action.to)
    if action.leave:
        return None if last and last.status in {"asked", "open"} else Illegality.NO_CHANNEL
    if contact(s, action.by, action.to) == "none":
        return Illegality.NO_CONTACT
    if last is None or last.status == "left":
        return None
    if last.status == "leaked":
        return Illegality.ALREADY_DONE
    waiting = last.status == "open" or action.by in last.asked
    return Illegality.ALREADY_LIVE if waiting else None


def _confide(s: Scenario, _t: Table, own: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Confide)
    if wrong := first_of(another_party(s, action.by, action.to), known_claim(s, action.claim)):
        return wrong
    channel = channel_with(own, action.to)
    if channel is None or channel.status != "open":
        return Illegality.NO_CHANNEL
    said = any(c.by == action.by and c.claim == action.claim for c in channel.confided)
    return Illegality.ALREADY_DONE if said else None


def _wish(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(
        action, dip.Summit | dip.SetPurpose | dip.Minute | dip.ChangeFormat | dip.CoolOff
    )
    if wrong := _pointless(s, table, action):
        return wrong
    return Illegality.ALREADY_LIVE if live_wish(table, action.by, action) else None


def _pointless(s: Scenario, table: Table, action: dip.ProcessMove) -> Illegality | None:
    match action:
        case dip.Summit():
            return _summit(s, table)
        case dip.SetPurpose(purpose=purpose):
            last = table.rounds - (purpose == "explore")
            if table.course.purpose_round > table.round:
                return Illegality.ALREADY_DONE
            return Illegality.TOO_LATE if table.round >= last else None
        case dip.Minute(issue=issue, option=option):
            wrong = known_issue(s, issue, option)
            done = table.course.minutes.get(issue) == option
            return wrong or (Illegality.ALREADY_DONE if done else None)
        case dip.ChangeFormat(channel=channel):
            if channel == "mediated" and mediator_for(s, channel) is None:
                return Illegality.NO_MEDIATOR
            return Illegality.ALREADY_DONE if table.channel == channel else None
        case dip.CoolOff():
            return None


def _summit(s: Scenario, table: Table) -> Illegality | None:
    if table.course.summit is not None:
        return Illegality.ALREADY_DONE
    if table.round >= table.rounds:
        return Illegality.TOO_LATE
    if table.round <= SUMMIT_SHARE * table.rounds:
        return Illegality.TOO_EARLY
    return Illegality.TOO_MUCH_OPEN if open_between(s, table) > FEW_OPEN else None


def _park(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Park)
    if wrong := known_issue(s, action.issue):
        return wrong
    if table.draft[s.issue_index(action.issue)].status == "bracketed":
        return Illegality.ALREADY_BRACKETED
    fits = table.round < action.until < table.rounds
    return None if fits else Illegality.NO_SUCH_DATE


def _unbracket(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, dip.Unbracket)
    if wrong := known_issue(s, action.issue):
        return wrong
    bracketed = table.draft[s.issue_index(action.issue)].status == "bracketed"
    return None if bracketed else Illegality.NOT_BRACKETED


def _come_back(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return None if table.course.is_absent(action.by) else Illegality.NOT_LIVE


def leaving(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    """Return why a delegation cannot leave for now: only in the talks, with a round to come."""
    assert isinstance(action, act.WalkOut)
    if not action.for_now:
        return None
    if table.phase != "rounds":
        return Illegality.WRONG_PHASE
    if table.course.is_absent(action.by) or action.by in table.course.exits:
        return Illegality.ALREADY_DONE
    return Illegality.TOO_LATE if table.round >= table.rounds else None


DIPLOMACY: Final[Mapping[str, Check]] = {
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
    "park": _park,
    "unbracket": _unbracket,
    "come-back": _come_back,
    "walk-out": leaving,
}

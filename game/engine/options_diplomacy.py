"""Every diplomatic move that may be legal, for lists of legal moves and menus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import get_args

from game.engine.checks_diplomacy import grounds
from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.gesture import gesture_ids
from game.model.scenario import Channel, Scenario
from game.model.state import Table


def diplomatic(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    """Yield the diplomatic moves of the rounds."""
    yield from _about_issues(s, table, by)
    yield from _about_tools(s, by)
    yield from _towards(s, by)
    yield from _going_on(s, table, by)


def drafting(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    """Yield what can also be done while the text is drafted."""
    yield dip.ReservePosition(by=by)
    for issue in s.issues:
        for ground in grounds(s, table, by, issue.id):
            yield dip.Justify(by=by, issue=issue.id, ground=ground)


def _about_issues(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    for issue in s.issues:
        yield dip.BriefAllies(by=by, emphasis=issue.id)
        yield dip.Unbracket(by=by, issue=issue.id)
        for until in range(table.round + 1, table.rounds):
            yield dip.Park(by=by, issue=issue.id, until=until)
        for option in range(len(issue.options)):
            yield dip.CommitPublic(by=by, issue=issue.id, option=option)
            yield dip.Minute(by=by, issue=issue.id, option=option)
    for first, second in combinations(dict.fromkeys(i.group for i in s.issues), 2):
        yield dip.Link(by=by, first=first, second=second)
        yield dip.Unlink(by=by, first=first, second=second)


def _about_tools(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for tool in (q for q in s.instruments if q.wielder == by):
        yield dip.SinkCost(by=by, instrument=tool.id)
        yield dip.OfferInstrument(by=by, instrument=tool.id)
        yield dip.WithholdInstrument(by=by, instrument=tool.id)


def _towards(s: Scenario, by: PartyId) -> Iterator[PartyAction]:
    for other in (party for party in s.party_ids if party != by):
        for issue in s.issues:
            yield dip.ListenBack(by=by, to=other, issue=issue.id)
            for option in range(len(issue.options)):
                claim = act.LimitClaim(issue=issue.id, option=option)
                yield dip.Confide(by=by, to=other, claim=claim)
        for one, two in combinations((issue.id for issue in s.issues), 2):
            yield dip.Confide(by=by, to=other, claim=act.PriorityClaim(higher=one, lower=two))
        for gesture in gesture_ids(s.gestures, by):
            yield dip.MakeGesture(by=by, gesture=gesture, to=other)
        for who in get_args(dip.Visitor):
            yield dip.Visit(by=by, who=who, to=other)
        yield dip.BackChannel(by=by, to=other)
        yield dip.BackChannel(by=by, leave=True, to=other)


def _going_on(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    yield from drafting(s, table, by)
    yield dip.Summit(by=by)
    for purpose in get_args(dip.Purpose):
        yield dip.SetPurpose(by=by, purpose=purpose)
    for channel in get_args(Channel):
        yield dip.ChangeFormat(by=by, channel=channel)
    yield dip.CoolOff(by=by)
    yield dip.ComeBack(by=by)
    yield act.WalkOut(by=by, for_now=True)

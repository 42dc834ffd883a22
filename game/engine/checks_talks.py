"""Rules for moves in the talks and in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine.checks_parties import excepting, here, in_touch, many, package_with_demands
from game.engine.illegality import (
    Check,
    Illegality,
    another_party,
    answerable,
    first_of,
    instrument_of,
    is_due,
    is_package,
    known_claim,
    known_issue,
    known_question,
)
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument, Scenario
from game.model.state import Private, Proposal, Table


def _offer(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Offer)
    if s.party(action.by).role == "mediator" and table.mediator != action.by:
        return Illegality.NOT_CALLED
    if wrong := package_with_demands(s, action.package):
        return wrong
    if action.conditional:
        asked = [known_issue(s, issue) for issue in action.asks]
        if wrong := first_of(*asked):
            return wrong
        if any(action.package[s.issue_index(issue)] == OPEN for issue in action.asks):
            return Illegality.NO_DEMAND
    elif action.asks:
        return Illegality.NO_DEMAND
    return Illegality.ONE_OFFER_A_TURN if table.offered_this_turn else None


def _standing(table: Table, action: act.Accept | act.Reject) -> Illegality | None:
    if wrong := answerable(table, action.by, action.proposal):
        return wrong
    proposal = next(p for p in table.proposals if p.number == action.proposal)
    return Illegality.ALREADY_ANSWERED if action.by in _own_yes(proposal, action) else None


def _own_yes(proposal: Proposal, action: act.Accept | act.Reject) -> frozenset[PartyId]:
    """Return who cannot answer once more: a party may refuse what its speaker bound it to."""
    refusing = isinstance(action, act.Reject)
    return proposal.accepted - proposal.bound if refusing else proposal.accepted


def _accept(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Accept)
    if table.course.purpose_of(table.round) == "explore":
        return Illegality.EXPLORING
    if wrong := _standing(table, action):
        return wrong
    proposal = next(p for p in table.proposals if p.number == action.proposal)
    if action.excepting and proposal.conditional:
        return Illegality.ALL_OR_NOTHING
    return excepting(s, proposal.package, action.excepting)


def _reject(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Reject)
    if wrong := _standing(table, action):
        return wrong
    if action.issue is not None and (wrong := known_issue(s, action.issue)):
        return wrong
    proposal = next(p for p in table.proposals if p.number == action.proposal)
    return Illegality.ALREADY_ANSWERED if action.by in proposal.rejected else None


def _ask(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Ask)
    reason = first_of(
        another_party(s, action.by, action.to),
        here(table, action.to),
        in_touch(s, action.by, action.to, closely=False),
        known_question(s, table, action.by, action.question),
    )
    waiting = any(
        q.by == action.by and q.to == action.to and q.question == action.question
        for q in table.questions
        if q.status == "open"
    )
    return reason or (Illegality.ALREADY_LIVE if waiting else None)


def _question_to(table: Table, party: PartyId, number: int) -> Illegality | None:
    question = next((q for q in table.questions if q.number == number), None)
    if question is None or question.to != party:
        return Illegality.UNKNOWN_QUESTION
    return None if question.status == "open" else Illegality.ALREADY_ANSWERED


def _disclose(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Disclose)
    if wrong := known_claim(s, action.claim):
        return wrong
    return _question_to(table, action.by, action.answers) if action.answers else None


def _decline(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Decline)
    return _question_to(table, action.by, action.question)


def _argue(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Argue)
    argument = next((a for a in s.arguments if a.id == action.argument), None)
    if argument is None:
        return Illegality.UNKNOWN_ARGUMENT
    if argument.by != action.by:
        return Illegality.NOT_YOURS
    return Illegality.ALREADY_DONE if argument.id in table.arguments_used else None


def _signal(s: Scenario, _t: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Signal)
    return known_issue(s, action.issue)


def _tool(
    s: Scenario, table: Table, action: act.Promise | act.Warn | act.Threaten, kind: str
) -> Illegality | None:
    instrument = instrument_of(s, action.instrument)
    if instrument is None or instrument.kind != kind:
        return Illegality.UNKNOWN_INSTRUMENT
    if instrument.wielder != action.by:
        return Illegality.NOT_YOURS
    if instrument.id in table.barred:
        return Illegality.NOT_AVAILABLE
    used = [p for p in table.pledges if p.instrument == instrument.id]
    if any(p.status == "live" for p in used):
        return Illegality.ALREADY_LIVE
    if any(p.status == "carried-out" for p in used) or (kind == "warning" and used):
        return Illegality.ALREADY_DONE
    if isinstance(action, act.Warn):
        return None
    return _demand(s, instrument, action.demand)


def _demand(s: Scenario, instrument: Instrument, demand: Package) -> Illegality | None:
    if wrong := is_package(s, demand):
        return wrong
    asked = {i.id for i, o in zip(s.issues, demand, strict=True) if o != OPEN}
    if not asked:
        return Illegality.NO_DEMAND
    if instrument.about and not asked & set(instrument.about):
        return Illegality.WRONG_ISSUE_FOR_INSTRUMENT
    return None


def _promise(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Promise)
    return _tool(s, table, action, "promise")


def _warn(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Warn)
    return _tool(s, table, action, "warning")


def _threaten(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Threaten)
    return _tool(s, table, action, "threat")


def _carry_out(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.CarryOut)
    pledge = next(
        (p for p in table.pledges if p.instrument == action.instrument and p.status == "live"),
        None,
    )
    if pledge is None:
        return Illegality.NOT_LIVE
    if pledge.by != action.by:
        return Illegality.NOT_YOURS
    if pledge.kind == "threat":
        if table.phase != "rounds":
            return Illegality.WRONG_PHASE
        return Illegality.TOO_SOON if pledge.round >= table.round else None
    if table.phase == "rounds" or not is_due(table, pledge.demand):
        return Illegality.NOT_DUE
    return None


def _withdraw_threat(
    s: Scenario, table: Table, _p: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.WithdrawThreat)
    tool = instrument_of(s, action.instrument)
    undone = {"live", "carried-out"} if tool is not None and tool.reversible else {"live"}
    live = [p for p in table.pledges if p.instrument == action.instrument and p.status in undone]
    if not any(p.kind == "threat" for p in live):
        return Illegality.NOT_LIVE
    return None if live[0].by == action.by else Illegality.NOT_YOURS


def _caucus(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Caucus)
    if wrong := many(s):
        return wrong
    return first_of(
        *(
            wrong
            for member in action.members
            for wrong in (
                another_party(s, action.by, member),
                here(table, member),
                in_touch(s, action.by, member, closely=True),
            )
        )
    )


def _propose_clause(
    s: Scenario, table: Table, _p: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.ProposeClause)
    if wrong := known_issue(s, action.issue, action.option):
        return wrong
    clause = table.draft[s.issue_index(action.issue)]
    return None if clause.status == "bracketed" else Illegality.NOT_BRACKETED


def _bracket(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Bracket)
    if wrong := known_issue(s, action.issue):
        return wrong
    clause = table.draft[s.issue_index(action.issue)]
    return Illegality.ALREADY_BRACKETED if clause.status == "bracketed" else None


def _letter(s: Scenario, _t: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.SideLetter)
    done = any(
        letter.by == action.by and letter.to == action.to and letter.issue == action.issue
        for letter in private.letters
    )
    return first_of(
        another_party(s, action.by, action.to),
        in_touch(s, action.by, action.to, closely=False),
        known_issue(s, action.issue),
        Illegality.ALREADY_DONE if done else None,
    )


TALKS: Final[Mapping[str, Check]] = {
    "offer": _offer,
    "accept": _accept,
    "reject": _reject,
    "ask": _ask,
    "disclose": _disclose,
    "decline": _decline,
    "argue": _argue,
    "signal": _signal,
    "promise": _promise,
    "warn": _warn,
    "threaten": _threaten,
    "carry-out": _carry_out,
    "withdraw-threat": _withdraw_threat,
    "propose-clause": _propose_clause,
    "bracket": _bracket,
    "side-letter": _letter,
    "caucus": _caucus,
}

"""Rules for moves in preparation, at home and after entry into force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine.costs import payment_cost
from game.engine.illegality import (
    Check,
    Illegality,
    another_party,
    bound_party,
    findings_of,
    first_of,
    known_issue,
    task_key,
)
from game.engine.parties import mediator_for
from game.model import action as act
from game.model.action import PartyAction
from game.model.calendar import URGENT_CAPITAL
from game.model.scenario import Scenario
from game.model.state import Private, Table

MAX_FALLBACKS: Final = 3  # model.md 1, fallback preparation
MAX_BRIEFINGS: Final = 4  # model.md 5.1
MAX_READINESS: Final = 2  # design choice: 0.15 each, capped at 0.95 in all


def _ready(_s: Scenario, table: Table, _p: Private, _a: PartyAction) -> Illegality | None:
    bracketed = any(clause.status == "bracketed" for clause in table.draft)
    return Illegality.BRACKETS_LEFT if table.phase == "text" and bracketed else None


def _worksheet(s: Scenario, _t: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Worksheet)
    twice = len(set(action.priorities)) < len(action.priorities)
    return first_of(
        another_party(s, action.by, action.about),
        *(known_issue(s, issue) for issue in action.priorities),
        Illegality.SAME_ISSUE if twice else None,
    )


def _prepare(s: Scenario, _t: Table, p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Prepare)
    about = action.about
    if action.task == "build-fallback":
        return Illegality.ALREADY_DONE if p.fallbacks >= MAX_FALLBACKS else None
    if action.task in {"analyse", "sound-out"} and about is None:
        return Illegality.UNKNOWN_PARTY
    if about is not None and (wrong := another_party(s, action.by, about)):
        return wrong
    if task_key(action) in p.tasks:
        return Illegality.ALREADY_DONE
    if action.task == "scenario-analysis":
        return None
    found = findings_of(s, action)
    return None if found else Illegality.NOTHING_TO_LEARN


def _forum(s: Scenario, _t: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.ProposeForum)
    if action.channel == "mediated" and mediator_for(s, action.channel) is None:
        return Illegality.NO_MEDIATOR
    offered = {*s.forum.round_choices, s.forum.rounds}
    return None if action.rounds in offered else Illegality.ROUNDS_NOT_OFFERED


def _consult_home(
    _s: Scenario, _t: Table, private: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.ConsultHome)
    return Illegality.ALREADY_DONE if action.group in private.home.consulted else None


def _brief(s: Scenario, _t: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.BriefPublic)
    if wrong := known_issue(s, action.emphasis):
        return wrong
    return Illegality.ALREADY_DONE if private.home.briefings >= MAX_BRIEFINGS else None


def _readiness(_s: Scenario, _t: Table, private: Private, _a: PartyAction) -> Illegality | None:
    return Illegality.ALREADY_DONE if private.readiness_shown >= MAX_READINESS else None


def _sign(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    done = table.round > 0 or action.by in table.signed
    return Illegality.ALREADY_SIGNED if done else None


def _compensate(
    s: Scenario, _t: Table, private: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.Compensate)
    mandate = s.party(action.by).mandate
    actor = next((a for a in mandate.actors if a.id == action.actor), None) if mandate else None
    if actor is None:
        return Illegality.UNKNOWN_ACTOR
    cost = payment_cost(actor, action)
    return Illegality.NO_CAPITAL_LEFT if cost > private.home.capital else None


def _explain(_s: Scenario, _t: Table, private: Private, _a: PartyAction) -> Illegality | None:
    return Illegality.ALREADY_DONE if private.home.explained else None


def _submit(_s: Scenario, table: Table, own: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Submit)
    by = action.by
    pressing = action.urgent and by not in table.votes and by not in table.urgent
    if by in table.submitted and not pressing:
        return Illegality.ALREADY_DONE
    short = action.urgent and own.home.capital < URGENT_CAPITAL
    return Illegality.NO_CAPITAL_LEFT if short else None


def _withhold(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return Illegality.VOTED if action.by in table.votes else None


def _walk_out(_s: Scenario, table: Table, _p: Private, _a: PartyAction) -> Illegality | None:
    signed = table.phase == "ratification" and table.round > 0
    return Illegality.ALREADY_SIGNED if signed else None


def _notify(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Notify)
    if wrong := known_issue(s, action.issue):
        return wrong
    if s.issues[s.issue_index(action.issue)].kind == "design":
        return Illegality.NO_DUTY
    return Illegality.ALREADY_DONE if action.plainly() in table.answers else None


def _matter(
    table: Table, action: act.Consult | act.Dispute | act.Suspend | act.Waive
) -> Illegality | None:
    matter = next((m for m in table.matters if m.id == action.matter), None)
    if matter is None:
        return Illegality.UNKNOWN_MATTER
    if matter.party == action.by:
        return Illegality.OWN_MATTER
    return Illegality.ALREADY_ANSWERED if action.by in matter.answers else None


def _respond(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Consult | act.Dispute | act.Suspend | act.Waive)
    return _matter(table, action)


def _assist(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Assist)
    done = Illegality.ALREADY_DONE if action.plainly() in table.answers else None
    return first_of(another_party(s, action.by, action.to), bound_party(s, table, action.to), done)


def _review(_s: Scenario, table: Table, _p: Private, _a: PartyAction) -> Illegality | None:
    asked = any(isinstance(answer, act.Review) for answer in table.answers)
    return Illegality.ALREADY_DONE if asked else None


def _withdraw(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    leaving = action.by in table.withdrawing | table.withdrawn
    return Illegality.ALREADY_WITHDRAWING if leaving else None


def _answer_event(
    _s: Scenario, _t: Table, private: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.AnswerEvent)
    choice = next((c for c in private.choices if c.card == action.card), None)
    if choice is None:
        return Illegality.UNKNOWN_EVENT
    answer = next((a for a in choice.answers if a.id == action.answer), None)
    if answer is None:
        return Illegality.UNKNOWN_ANSWER
    return Illegality.NO_CAPITAL_LEFT if answer.capital > private.home.capital else None


HOME: Final[Mapping[str, Check]] = {
    "ready": _ready,
    "worksheet": _worksheet,
    "prepare": _prepare,
    "propose-forum": _forum,
    "consult-home": _consult_home,
    "brief-public": _brief,
    "show-readiness": _readiness,
    "sign": _sign,
    "compensate": _compensate,
    "explain": _explain,
    "answer-event": _answer_event,
    "submit": _submit,
    "withhold": _withhold,
    "walk-out": _walk_out,
    "notify": _notify,
    "consult": _respond,
    "dispute": _respond,
    "suspend": _respond,
    "waive": _respond,
    "assist": _assist,
    "review": _review,
    "withdraw": _withdraw,
}

"""The bookkeeping of a move that was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.engine.changed import changed
from game.engine.evolve_home import HOME
from game.engine.evolve_parties import MOVES as PARTIES
from game.engine.evolve_parties import answered_calls
from game.engine.evolve_years import YEARS, noted
from game.engine.parties import coalition_of
from game.model import action as act
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.event import Moved
from game.model.scenario import Scenario
from game.model.state import (
    Clause,
    Letter,
    OpenQuestion,
    Pledge,
    PledgeStatus,
    Private,
    Proposal,
    State,
    StatedClaim,
    Table,
)


def with_private(state: State, party: PartyId, own: Private) -> State:
    """Return the state with one party's private part replaced."""
    return changed(state, private={**state.private, party: own})


def after_move(scenario: Scenario, state: State, fact: Moved) -> State:
    """Return the state after a move: its time is charged and its bookkeeping done."""
    state = _charge(state, fact)
    fold = _MOVES.get(fact.action.kind)
    if fold:
        state = fold(scenario, state, fact)
    return answered_calls(scenario, state, fact.action) if state.table.calls else state


def _charge(state: State, fact: Moved) -> State:
    by = fact.action.by
    if state.table.phase == "preparation":
        own = state.private[by]
        return with_private(state, by, changed(own, staff_time=own.staff_time - fact.time))
    table = changed(state.table, floor_time=max(0, state.table.floor_time - fact.time))
    return changed(state, table=table)


def _table(state: State, **changes: Any) -> State:
    return changed(state, table=changed(state.table, **changes))


def _ready(_s: Scenario, state: State, fact: Moved) -> State:
    return _table(state, ready=state.table.ready | {fact.action.by})


def _worksheet(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Worksheet)
    own = state.private[action.by]
    sheet = {**own.worksheet, action.about: action.priorities}
    return with_private(state, action.by, changed(own, worksheet=sheet))


def _prepare(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Prepare)
    own = state.private[action.by]
    name = f"{action.task}:{action.about}" if action.about else action.task
    fallbacks = own.fallbacks + (action.task == "build-fallback")
    after = changed(own, tasks=(*own.tasks, name), fallbacks=fallbacks)
    return with_private(state, action.by, after)


def _propose_forum(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.ProposeForum)
    return _table(state, forum_proposals={**state.table.forum_proposals, action.by: action})


def _worded(
    draft: tuple[Clause, ...], by: PartyId, package: Package, *, unpark: bool
) -> tuple[Clause, ...]:
    """Return the draft with a party's positions noted; naming a parked issue opens it again."""
    return tuple(
        clause
        if option == OPEN
        else changed(
            clause,
            wording={**clause.wording, by: option},
            status="open" if unpark and clause.status == "bracketed" else clause.status,
        )
        for clause, option in zip(draft, package, strict=True)
    )


def _offer(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Offer)
    own = coalition_of(state.table, action.by)
    speaks = own is not None and own.speaker == action.by and own.allows(action.package)
    agreeing = frozenset(own.members) if own and speaks else frozenset({action.by})
    proposal = Proposal(
        number=fact.number,
        by=action.by,
        round=state.table.round,
        package=action.package,
        conditional=action.conditional,
        asks=action.asks,
        accepted=agreeing & set(scenario.principals),
        bound=agreeing - {action.by},
    )
    draft = _worded(state.table.draft, action.by, action.package, unpark=True)
    return _table(
        state,
        proposals=(*state.table.proposals, proposal),
        draft=draft,
        offered_this_turn=True,
    )


def _answered(state: State, number: int, change: Callable[[Proposal], Proposal]) -> State:
    proposals = tuple(change(p) if p.number == number else p for p in state.table.proposals)
    return _table(state, proposals=proposals)


def _accept(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Accept)
    proposal = next(p for p in state.table.proposals if p.number == action.proposal)
    excepted = dict.fromkeys([action.by] if action.excepting else [], action.excepting)
    taken = tuple(
        OPEN if issue.id in action.excepting else option
        for issue, option in zip(scenario.issues, proposal.package, strict=True)
    )
    draft = _worded(state.table.draft, action.by, taken, unpark=False)

    def change(proposal: Proposal) -> Proposal:
        refusals = {k: v for k, v in proposal.rejected.items() if k != action.by}
        return changed(
            proposal,
            accepted=proposal.accepted | {action.by},
            rejected=refusals,
            excepted={**proposal.excepted, **excepted},
            blocked_by=proposal.blocked_by - {action.by},
        )

    return _answered(_table(state, draft=draft), action.proposal, change)


def _reject(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Reject)
    refusal = (action.reason, action.issue)
    return _answered(
        state,
        action.proposal,
        lambda p: changed(
            p,
            rejected={**p.rejected, action.by: refusal},
            accepted=p.accepted - {action.by},
            bound=p.bound - {action.by},
        ),
    )


def _ask(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Ask)
    question = OpenQuestion(
        number=fact.number, by=action.by, to=action.to, question=action.question
    )
    return _table(state, questions=(*state.table.questions, question))


def _close_question(table: Table, number: int, status: str) -> Table:
    questions = tuple(
        changed(q, status=status) if q.number == number else q  # type: ignore[arg-type]
        for q in table.questions
    )
    return changed(table, questions=questions)


def _disclose(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Disclose)
    said = StatedClaim(by=action.by, round=state.table.round, claim=action.claim)
    table = changed(state.table, claims=(*state.table.claims, said))
    if action.answers is not None:
        table = _close_question(table, action.answers, "answered")
    return changed(state, table=table)


def _decline(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Decline)
    return changed(state, table=_close_question(state.table, action.question, "declined"))


def _argue(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Argue)
    return _table(state, arguments_used=state.table.arguments_used | {action.argument})


def _pledge(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Promise | act.Warn | act.Threaten)
    tool = next(q for q in scenario.instruments if q.id == action.instrument)
    nothing = tuple(OPEN for _ in scenario.issues)
    pledge = Pledge(
        instrument=tool.id,
        by=action.by,
        to=tool.target,
        kind=tool.kind,
        round=state.table.round,
        demand=nothing if isinstance(action, act.Warn) else action.demand,
        public=isinstance(action, act.Threaten) and action.public,
    )
    return _table(state, pledges=(*state.table.pledges, pledge))


def _pledge_closed(
    statuses: Mapping[str, PledgeStatus],
) -> Callable[[Scenario, State, Moved], State]:
    """Return how a move changes a pledge: its new status for each one that it may have had."""

    def fold(_s: Scenario, state: State, fact: Moved) -> State:
        action = fact.action
        assert isinstance(action, act.CarryOut | act.WithdrawThreat)
        pledges = tuple(
            changed(p, status=statuses[p.status])
            if p.instrument == action.instrument and p.status in statuses
            else p
            for p in state.table.pledges
        )
        return _table(state, pledges=pledges)

    return fold


def _propose_clause(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.ProposeClause)
    wanted = tuple(action.option if i.id == action.issue else OPEN for i in scenario.issues)
    return _table(state, draft=_worded(state.table.draft, action.by, wanted, unpark=False))


def _bracket(scenario: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Bracket)
    place = scenario.issue_index(action.issue)
    draft = state.table.draft
    parked = Clause(status="bracketed")
    return _table(state, draft=(*draft[:place], parked, *draft[place + 1 :]), ready=frozenset())


def _side_letter(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.SideLetter)
    letter = Letter(
        number=fact.number,
        by=action.by,
        to=action.to,
        issue=action.issue,
        confidential=action.confidential,
    )
    knowing = (action.by, action.to) if action.confidential else tuple(state.private)
    for party in knowing:
        own = state.private[party]
        state = with_private(state, party, changed(own, letters=(*own.letters, letter)))
    return state


def _home(state: State, party: PartyId, **changes: Any) -> State:
    own = state.private[party]
    return with_private(state, party, changed(own, home=changed(own.home, **changes)))


def _consult_home(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.ConsultHome)
    consulted = state.private[action.by].home.consulted | {action.group}
    return _home(state, action.by, consulted=consulted)


def _brief_public(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.BriefPublic)
    said = state.table.emphases.get(action.by, ())
    emphases = {**state.table.emphases, action.by: (*said, action.emphasis)}
    briefings = state.private[action.by].home.briefings + 1
    return _home(_table(state, emphases=emphases), action.by, briefings=briefings)


def _show_readiness(_s: Scenario, state: State, fact: Moved) -> State:
    own = state.private[fact.action.by]
    shown = changed(own, readiness_shown=own.readiness_shown + 1)
    return with_private(state, fact.action.by, shown)


def _sign(_s: Scenario, state: State, fact: Moved) -> State:
    return _table(state, signed=state.table.signed | {fact.action.by})


def _explain(_s: Scenario, state: State, fact: Moved) -> State:
    return _home(state, fact.action.by, explained=True)


def _claim_win(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.ClaimWin)
    claims = state.private[action.by].home.claims | {action.issue}
    return _home(state, action.by, claims=claims)


def _frame(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Frame)
    framings = state.private[action.by].home.framings | {action.issue or act.FINAL_SAY}
    return _home(state, action.by, framings=framings)


def _lobby(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Lobby)
    lobbied = state.private[action.by].home.lobbied | {(action.actor, action.target)}
    return _home(state, action.by, lobbied=lobbied)


def _ask_reopening(_s: Scenario, state: State, fact: Moved) -> State:
    return _table(state, reopen_asked=state.table.reopen_asked | {fact.action.by})


def _answer(_s: Scenario, state: State, fact: Moved) -> State:
    action, table = fact.action, noted(state.table, fact)
    if isinstance(action, act.Withdraw):
        table = changed(table, withdrawing=table.withdrawing | {action.by})
    return changed(state, table=table)


_MOVES: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    "ready": _ready,
    "worksheet": _worksheet,
    "prepare": _prepare,
    "propose-forum": _propose_forum,
    "offer": _offer,
    "accept": _accept,
    "reject": _reject,
    "ask": _ask,
    "disclose": _disclose,
    "decline": _decline,
    "argue": _argue,
    "promise": _pledge,
    "warn": _pledge,
    "threaten": _pledge,
    "carry-out": _pledge_closed({"live": "carried-out"}),
    "withdraw-threat": _pledge_closed({"live": "withdrawn", "carried-out": "lifted"}),
    "propose-clause": _propose_clause,
    "bracket": _bracket,
    "side-letter": _side_letter,
    "consult-home": _consult_home,
    "brief-public": _brief_public,
    "show-readiness": _show_readiness,
    "sign": _sign,
    "explain": _explain,
    "claim-win": _claim_win,
    "frame": _frame,
    "lobby": _lobby,
    "ask-reopening": _ask_reopening,
    "notify": _answer,
    "consult": _answer,
    "dispute": _answer,
    "suspend": _answer,
    "waive": _answer,
    "assist": _answer,
    "review": _answer,
    "withdraw": _answer,
    **HOME,
    **YEARS,
    **PARTIES,
}

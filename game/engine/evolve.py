"""The state after a fact. Total: every fact fits every state, so old logs load."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.engine.catalogue import FLOOR_TIME
from game.engine.changed import changed
from game.engine.evolve_diplomacy import FACT_FOLDS, MOVE_FOLDS, after_phase
from game.engine.evolve_home import HOME_FACTS
from game.engine.evolve_moves import after_move, with_private
from game.engine.evolve_parties import FOLDS as PARTIES
from game.engine.evolve_relations import (
    cooled,
    credibility_moved,
    relationship_moved,
    year_passed,
)
from game.engine.evolve_years import fresh_homes, issue_eased, requests_closed
from game.engine.parties import mediator_for
from game.engine.start import open_draft
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.event import Event
from game.model.event_deck import ChoiceMade, ChoiceOpened, GovernmentChanged, InstrumentSet
from game.model.scenario import Scenario
from game.model.state import Clause, Home, Matter, State, Table

TENSION_MEMORY = 0.9  # model.md 4.5, per round


def evolve(scenario: Scenario, state: State, fact: Event) -> State:
    """Return the state after a fact."""
    if isinstance(fact, ev.Moved):
        after = after_move(scenario, state, fact)
        fold = MOVE_FOLDS.get(fact.action.kind)
        after = fold(scenario, after, fact) if fold else after
    else:
        after = _FOLDS[fact.kind](scenario, state, fact)
    return changed(after, length=state.length + 1)


def _table(state: State, **changes: Any) -> State:
    return changed(state, table=changed(state.table, **changes))


def _nothing(_s: Scenario, state: State, _f: Any) -> State:
    return state


def _phase_began(scenario: Scenario, state: State, fact: ev.PhaseBegan) -> State:
    rounds = {
        "rounds": state.table.talk_rounds,
        "text": scenario.forum.text_rounds,
        "ratification": scenario.forum.quarters,
        "implementation": scenario.years,
    }.get(fact.phase, 0)
    fresh: dict[str, Any] = {
        "phase": fact.phase,
        "round": 0,
        "rounds": rounds,
        "to_move": None,
        "question": None,
        "floor_time": 0,
        "ready": frozenset(),
        "course": after_phase(state.table.course),
    }
    if fact.phase == "rounds":
        fresh["draft"] = open_draft(scenario)
    return _table(state, **fresh)


def _round_began(_s: Scenario, state: State, fact: ev.RoundBegan) -> State:
    table = changed(state.table, round=fact.number, to_move=None, answers=())
    if table.phase == "implementation":
        return year_passed(changed(state, table=table))
    if table.phase not in {"rounds", "text"} or fact.number == 1:
        return changed(state, table=table)
    table = changed(table, tension=table.tension * TENSION_MEMORY)
    private = {p: cooled(own) for p, own in state.private.items()}
    return changed(state, table=table, private=private)


def _floor_given(_s: Scenario, state: State, fact: ev.FloorGiven) -> State:
    return _table(
        state,
        to_move=fact.to,
        question=None,
        floor_time=FLOOR_TIME.get(state.table.phase, 0),
        offered_this_turn=False,
    )


def _nature_asked(_s: Scenario, state: State, fact: ev.NatureAsked) -> State:
    return _table(state, to_move=None, question=fact.question)


def _nature_answered(_s: Scenario, state: State, _f: ev.NatureAnswered) -> State:
    return _table(state, question=None)


def _learned(_s: Scenario, state: State, fact: ev.Learned) -> State:
    own = state.private[fact.by]
    return with_private(
        state,
        fact.by,
        changed(
            own, findings=own.findings | frozenset(fact.findings), odds={**own.odds, **fact.odds}
        ),
    )


def _forum_agreed(scenario: Scenario, state: State, fact: ev.ForumAgreed) -> State:
    return _table(
        state,
        channel=fact.channel,
        track=fact.track,
        talk_rounds=fact.rounds,
        mediator=mediator_for(scenario, fact.channel),
    )


def _unanswered(_s: Scenario, state: State, fact: ev.QuestionUnanswered) -> State:
    questions = tuple(
        changed(q, status="silence") if q.number == fact.number else q
        for q in state.table.questions
    )
    return _table(state, questions=questions)


def _tension_moved(_s: Scenario, state: State, fact: ev.TensionMoved) -> State:
    return _table(state, tension=max(0.0, min(1.0, state.table.tension + fact.change)))


def _home(state: State, party: PartyId, **changes: Any) -> State:
    own = state.private[party]
    return with_private(state, party, changed(own, home=changed(own.home, **changes)))


def _legitimacy_moved(_s: Scenario, state: State, fact: ev.LegitimacyMoved) -> State:
    home = state.private[fact.party].home
    level = max(-5.0, min(5.0, home.legitimacy + fact.change))
    if fact.cause != "audience-cost":
        return _home(state, fact.party, legitimacy=level)
    backdowns = home.backdowns - fact.change
    return _home(state, fact.party, legitimacy=level, backdowns=backdowns)


def _capital_spent(_s: Scenario, state: State, fact: ev.CapitalSpent) -> State:
    now = state.private[fact.party].home.capital
    return _home(state, fact.party, capital=max(0.0, now - fact.points))


def _payoff_moved(_s: Scenario, state: State, fact: ev.PayoffMoved) -> State:
    own = state.private[fact.party]
    return with_private(
        state,
        fact.party,
        changed(
            own,
            reservation_shift=own.reservation_shift + fact.reservation,
            sunk=own.sunk + fact.sunk,
        ),
    )


def _capacity_moved(_s: Scenario, state: State, fact: ev.CapacityMoved) -> State:
    own = state.private[fact.party]
    return with_private(
        state, fact.party, changed(own, capacity_shift=own.capacity_shift + fact.change)
    )


def _persuaded(_s: Scenario, state: State, fact: ev.Persuaded) -> State:
    own = state.private[fact.party]
    return with_private(state, fact.party, changed(own, persuaded=(*own.persuaded, fact)))


def _option_found(_s: Scenario, state: State, fact: ev.OptionFound) -> State:
    for party in fact.seen_by:
        own = state.private[party]
        state = with_private(state, party, changed(own, found=own.found | {fact.issue}))
    return state


def _actor_moved(_s: Scenario, state: State, fact: ev.ActorMoved) -> State:
    home: Home = state.private[fact.party].home
    moods = {**home.moods, fact.actor: home.moods.get(fact.actor, 0.0) + fact.points}
    return _home(state, fact.party, moods=moods)


def _pledge_ended(state: State, instrument: str, status: str) -> State:
    pledges = tuple(
        changed(p, status=status) if p.instrument == instrument and p.status == "live" else p  # type: ignore[arg-type]
        for p in state.table.pledges
    )
    return _table(state, pledges=pledges)


def _threat_lapsed(_s: Scenario, state: State, fact: ev.ThreatLapsed) -> State:
    return _pledge_ended(state, fact.instrument, "yielded" if fact.yielded else "backed-down")


def _promise_broken(_s: Scenario, state: State, fact: ev.PromiseBroken) -> State:
    return _pledge_ended(state, fact.instrument, "broken")


def _issue_settled(scenario: Scenario, state: State, fact: ev.IssueSettled) -> State:
    place = scenario.issue_index(fact.issue)
    clause = state.table.draft[place]
    if fact.option == OPEN:
        bracketed = state.table.phase == "text"
        after = Clause(status="bracketed" if bracketed else "open", wording=clause.wording)
    else:
        after = changed(clause, option=fact.option, status="agreed")
    return _draft(state, place, after)


def _draft(state: State, place: int, clause: Clause) -> State:
    draft = state.table.draft
    return _table(state, draft=(*draft[:place], clause, *draft[place + 1 :]))


def _agreed(_s: Scenario, state: State, fact: ev.AgreedInPrinciple) -> State:
    draft = tuple(
        changed(clause, option=OPEN, status="bracketed")
        if option == OPEN
        else changed(clause, option=option, status="agreed")
        for clause, option in zip(state.table.draft, fact.package, strict=True)
    )
    return _table(state, agreed=fact.package, draft=draft)


def _text_cleaned(_s: Scenario, state: State, fact: ev.TextCleaned) -> State:
    draft = tuple(
        changed(clause, option=option, status="agreed")
        for clause, option in zip(state.table.draft, fact.package, strict=True)
    )
    return _table(state, agreed=fact.package, draft=draft)


def _vote_reported(_s: Scenario, state: State, fact: ev.VoteReported) -> State:
    votes = {**state.table.votes, fact.vote.party: fact.vote}
    return _table(state, votes=votes)


def _reopened(_s: Scenario, state: State, _f: ev.Reopened) -> State:
    return _table(
        state,
        reopened=True,
        reopen_asked=frozenset(),
        signed=frozenset(),
        submitted=frozenset(),
        submitted_in={},
        put_off={},
        urgent=frozenset(),
        votes={},
    )


def _in_force(_s: Scenario, state: State, fact: ev.EnteredIntoForce) -> State:
    return _table(state, in_force=True, since=fact.year)


def _card_turned(_s: Scenario, state: State, fact: ev.CardTurned) -> State:
    table: Table = state.table
    return _table(
        state,
        cards=(*table.cards, fact.card),
        rounds=max(table.round, table.rounds + fact.rounds),
    )


def _choice_opened(_s: Scenario, state: State, fact: ChoiceOpened) -> State:
    own = state.private[fact.party]
    return with_private(state, fact.party, changed(own, choices=(*own.choices, fact)))


def _choice_made(_s: Scenario, state: State, fact: ChoiceMade) -> State:
    own = state.private[fact.party]
    left = tuple(choice for choice in own.choices if choice.card != fact.card)
    state = with_private(state, fact.party, changed(own, choices=left))
    done = (fact.card, fact.party, fact.answer)
    return _table(state, decided=(*state.table.decided, done))


def _instrument_set(_s: Scenario, state: State, fact: InstrumentSet) -> State:
    barred = state.table.barred - {fact.instrument}
    return _table(state, barred=barred if fact.available else barred | {fact.instrument})


def _government_changed(_s: Scenario, state: State, fact: GovernmentChanged) -> State:
    turned = not state.private[fact.party].home.turned
    return _home(fresh_homes(state, {fact.party}), fact.party, turned=turned)


def _year_reported(_s: Scenario, state: State, fact: ev.YearReported) -> State:
    fresh = {shock.party for shock in fact.shocks if shock.shock == "leadership"}
    return _table(fresh_homes(state, fresh), shocks=fact.shocks)


def _letter_exposed(_s: Scenario, state: State, fact: ev.LetterExposed) -> State:
    for party in (fact.by, fact.to):
        own = state.private[party]
        letters = tuple(
            changed(x, exposed=True) if x.number == fact.number else x for x in own.letters
        )
        state = with_private(state, party, changed(own, letters=letters))
    return state


def _matter_opened(_s: Scenario, state: State, fact: ev.MatterOpened) -> State:
    matter = Matter(
        id=fact.matter,
        year=state.table.round,
        party=fact.party,
        issue=fact.issue,
        conduct=fact.conduct,
    )
    return _table(state, matters=(*state.table.matters, matter))


def _year_closed(_s: Scenario, state: State, fact: ev.YearClosed) -> State:
    table, gone = requests_closed(state.table, fact), frozenset(fact.withdrawn)
    came = frozenset(fact.acceded)
    table = changed(
        table,
        withdrawing=table.withdrawing - gone,
        withdrawn=(table.withdrawn | gone) - came,
        outside=table.outside - came,
        left=table.left - came,
    )
    return changed(state, table=table)


def _ended(_s: Scenario, state: State, _f: ev.AgreementEnded) -> State:
    return _table(state, in_force=False)


def _sitting_ended(_s: Scenario, state: State, fact: ev.SittingEnded) -> State:
    return _table(
        state,
        termination=fact.termination,
        to_move=None,
        question=None,
        phase="debrief",
    )


_FOLDS: dict[str, Callable[[Scenario, State, Any], State]] = {
    "phase-began": _phase_began,
    "round-began": _round_began,
    "floor-given": _floor_given,
    "nature-asked": _nature_asked,
    "nature-answered": _nature_answered,
    "learned": _learned,
    "forum-agreed": _forum_agreed,
    "question-unanswered": _unanswered,
    "credibility-moved": credibility_moved,
    "relationship-moved": relationship_moved,
    "tension-moved": _tension_moved,
    "legitimacy-moved": _legitimacy_moved,
    "capital-spent": _capital_spent,
    "payoff-moved": _payoff_moved,
    "capacity-moved": _capacity_moved,
    "persuaded": _persuaded,
    "actor-moved": _actor_moved,
    "threat-lapsed": _threat_lapsed,
    "promise-broken": _promise_broken,
    "option-found": _option_found,
    "issue-settled": _issue_settled,
    "agreed-in-principle": _agreed,
    "text-cleaned": _text_cleaned,
    "signed": _nothing,
    "vote-reported": _vote_reported,
    **HOME_FACTS,
    "reopened": _reopened,
    "entered-into-force": _in_force,
    "card-turned": _card_turned,
    "choice-opened": _choice_opened,
    "choice-made": _choice_made,
    "instrument-set": _instrument_set,
    "revealed": _nothing,
    "government-changed": _government_changed,
    "letter-exposed": _letter_exposed,
    "year-reported": _year_reported,
    "own-year": _nothing,
    "matter-opened": _matter_opened,
    "issue-eased": issue_eased,
    "year-closed": _year_closed,
    "true-compliance": _nothing,
    "agreement-ended": _ended,
    "sitting-ended": _sitting_ended,
    **FACT_FOLDS,
    **PARTIES,
}

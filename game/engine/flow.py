"""Turns, rounds and phases: who has the floor, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.engine import chance, events, round_end, threats
from game.engine.commitments import confirm
from game.engine.parties import (
    enters,
    enters_late,
    goes_on,
    open_calls,
    order_of_round,
    ratified,
    speaking_order,
    voting,
)
from game.engine.scribe import Scribe
from game.engine.value import effective
from game.model.base import PartyId
from game.model.blocs import Call
from game.model.calendar import LAPSE_QUARTERS, years_waited
from game.model.chance import (
    CardsQuestion,
    ChanceQuestion,
    SettlementQuestion,
    VoteQuestion,
    YearQuestion,
)
from game.model.draft import OPEN
from game.model.event import (
    CallUnanswered,
    EnteredIntoForce,
    FloorGiven,
    ForumAgreed,
    MembershipChanged,
    NatureAsked,
    Phase,
    PhaseBegan,
    QuestionUnanswered,
    RoundBegan,
    Signed,
    SittingEnded,
    StayedAway,
    Termination,
    TextCleaned,
)
from game.model.event_parties import MembershipHow

FORUM_PASSES: Final = 2  # each party may propose twice; design choice
SILENCE_LEGITIMACY: Final = -0.5  # when called upon to justify; design choice, as the pork of 5.1
SILENCE_DISLIKE: Final = -0.02  # design choice


def give_floor(scribe: Scribe, to: PartyId) -> None:
    """Give a party the floor."""
    scribe.write(FloorGiven(seen_by=scribe.everyone, to=to))


def ask_nature(
    scribe: Scribe, question: ChanceQuestion, knowing: tuple[PartyId, ...] | None = None
) -> None:
    """Open a chance question, known to everybody or to some."""
    seeing = scribe.everyone if knowing is None else knowing
    scribe.write(NatureAsked(seen_by=seeing, question=question))


def end_sitting(scribe: Scribe, termination: Termination) -> None:
    """End the sitting."""
    scribe.write(SittingEnded(seen_by=scribe.everyone, public=True, termination=termination))


def begin_phase(scribe: Scribe, phase: Phase) -> None:
    """Begin a phase and set its first turn going."""
    scribe.write(PhaseBegan(seen_by=scribe.everyone, phase=phase))
    match phase:
        case "preparation" | "ratification":
            give_first_floor(scribe)
        case "forum":
            begin_round(scribe, 1)
        case "rounds" | "text" | "implementation":
            begin_round(scribe, 1)
        case "briefing" | "debrief":
            raise AssertionError("a sitting starts in its briefing and ends in its debrief")


def begin_round(scribe: Scribe, number: int) -> None:
    """Begin a round, a quarter or a year; nature is asked first if anything may turn up."""
    name = _round_name(scribe, number)
    scribe.write(RoundBegan(seen_by=scribe.everyone, number=number, name=name))
    if chance.cards_open(scribe.scenario, scribe.state):
        ask_nature(scribe, CardsQuestion())
    else:
        after_cards(scribe)


def _round_name(scribe: Scribe, number: int) -> str:
    dates = scribe.scenario.forum.dates
    if scribe.table.phase == "rounds" and number <= len(dates):
        return dates[number - 1]
    if scribe.table.phase == "implementation":
        return str(scribe.table.calendar_year(scribe.scenario, number))
    return ""


def after_cards(scribe: Scribe) -> None:
    """Go on with the round once nature's cards are known."""
    if scribe.table.phase == "implementation":
        ask_nature(scribe, YearQuestion(year=scribe.table.round))
        return
    if scribe.table.phase == "ratification":
        next_vote(scribe)
        return
    give_first_floor(scribe)


def next_vote(scribe: Scribe, after: PartyId | None = None) -> None:
    """Ask nature about the next text that waits at home; then the quarter's turns begin."""
    table = scribe.table
    waiting = [p for p in voting(scribe.scenario, table) if table.submitted_in[p] < table.round]
    order = scribe.everyone
    rest = [p for p in waiting if after is None or order.index(p) > order.index(after)]
    if rest:
        ask_nature(scribe, VoteQuestion(party=rest[0]))
    elif _speakers(scribe):
        give_first_floor(scribe)
    else:
        end_round(scribe)


def give_first_floor(scribe: Scribe) -> None:
    """Give the floor to the first speaker."""
    give_floor(scribe, _speakers(scribe)[0])


def _speakers(scribe: Scribe) -> tuple[PartyId, ...]:
    """Return who speaks in this round, in order."""
    return speaking_order(scribe.scenario, scribe.table)


def end_turn(scribe: Scribe, by: PartyId) -> None:
    """Close a party's turn: silence in the talks is noted, and the floor or the round goes on."""
    events.silence(scribe, by)
    talking = scribe.table.phase == "rounds"
    course = scribe.table.course
    if talking and course.is_absent(by) and course.exits[by].round < scribe.table.round:
        scribe.write(StayedAway(seen_by=scribe.everyone, public=True, by=by))
        end_sitting(scribe, "walk-out")
        return
    for question in scribe.table.questions if talking else ():
        if question.to == by and question.status == "open":
            scribe.write(
                QuestionUnanswered(
                    seen_by=scribe.everyone,
                    number=question.number,
                    by=by,
                    question=question.question,
                )
            )
    for call in open_calls(scribe.table, by) if talking else ():
        _silent(scribe, call)
    next_turn(scribe, by)


def _silent(scribe: Scribe, call: Call) -> None:
    """Charge a party that did not justify itself when called upon."""
    scribe.write(CallUnanswered(seen_by=scribe.everyone, by=call.by, to=call.to, issue=call.issue))
    scribe.legitimacy(call.to, SILENCE_LEGITIMACY, "call-unanswered")
    scribe.relationship(call.by, call.to, SILENCE_DISLIKE, 0.0, "call-unanswered")


def next_turn(scribe: Scribe, after: PartyId) -> None:
    """Give the floor to the next speaker of the round, or end the round."""
    order = order_of_round(scribe.scenario, scribe.table)
    able = set(_speakers(scribe))
    rest = [p for p in order[order.index(after) + 1 :] if p in able]
    if rest:
        give_floor(scribe, rest[0])
    else:
        end_round(scribe)


def end_round(scribe: Scribe) -> None:
    """End the round, the quarter or the year."""
    _ROUND_ENDS[scribe.table.phase](scribe)


def _end_talks_round(scribe: Scribe) -> None:
    round_end.close_round(scribe)
    for pledge in scribe.table.pledges:
        if pledge.kind == "threat" and pledge.status == "live":
            threats.at_round_end(scribe, pledge)
    for party in scribe.scenario.parties:
        mandate = scribe.mandate(party.id)
        scribe.payoff(party.id, "time", reservation=mandate.drift, sunk=mandate.round_cost)
    if scribe.table.round >= scribe.table.rounds:
        end_sitting(scribe, "deadline")
    else:
        begin_round(scribe, scribe.table.round + 1)


def _end_text_round(scribe: Scribe) -> None:
    if scribe.table.round >= scribe.table.rounds:
        clean_text(scribe)
    else:
        begin_round(scribe, scribe.table.round + 1)


def clean_text(scribe: Scribe) -> None:
    """Close the text; clauses still in brackets fall back to the status quo."""
    scenario, draft = scribe.scenario, scribe.table.draft
    dropped = tuple(
        issue.id
        for issue, clause in zip(scenario.issues, draft, strict=True)
        if clause.status != "agreed"
    )
    package = effective(scenario, tuple(c.option if c.status == "agreed" else OPEN for c in draft))
    scribe.write(
        TextCleaned(seen_by=scribe.everyone, public=True, package=package, dropped=dropped)
    )
    begin_phase(scribe, "ratification")


def after_signature(scribe: Scribe, by: PartyId) -> None:
    """Go on after a party signed."""
    if scribe.table.signed >= frozenset(scribe.members):
        package = scribe.table.agreed
        assert package is not None, "only a clean text is signed"
        scribe.write(Signed(seen_by=scribe.everyone, public=True, package=package))
        confirm(scribe, package)
        begin_round(scribe, 1)
    else:
        next_turn(scribe, by)


def _end_quarter(scribe: Scribe) -> None:
    if scribe.table.round == 0:
        raise AssertionError("the signing ceremony ends with a signature or a refusal")
    if scribe.table.round < scribe.table.rounds:
        begin_round(scribe, scribe.table.round + 1)
        return
    late = [party for party in scribe.members if party not in ratified(scribe.table)]
    slow = [party for party in late if party not in scribe.table.submitted]
    for party in slow:
        scribe.credibility(party, "promise", 0.0, 1.0, "never-submitted")
    if _waits_on(scribe, slow):
        for party in slow:
            _out(scribe, party, "not-ratified")
        begin_round(scribe, scribe.table.round + 1)
        return
    if not enters_late(scribe.scenario, scribe.table):
        end_sitting(scribe, "lapsed")
        return
    for party in late:
        _out(scribe, party, "not-ratified")
    enter_into_force(scribe)


def _waits_on(scribe: Scribe, slow: Sequence[PartyId]) -> bool:
    """Tell whether votes are still waited for, and can bring the text into force."""
    rest = [party for party in scribe.members if party not in slow]
    waiting = voting(scribe.scenario, scribe.table)
    return bool(waiting) and scribe.table.round < LAPSE_QUARTERS and goes_on(scribe.scenario, rest)


def _out(scribe: Scribe, party: PartyId, how: MembershipHow) -> None:
    scribe.write(
        MembershipChanged(seen_by=scribe.everyone, public=True, party=party, member=False, how=how)
    )


def drop_out(scribe: Scribe, party: PartyId, how: MembershipHow) -> bool:
    """Go on without a member, if the rest can; tell whether they do."""
    rest = [p for p in scribe.members if p != party]
    if not goes_on(scribe.scenario, rest):
        return False
    _out(scribe, party, how)
    return True


def after_decision(scribe: Scribe, by: PartyId) -> None:
    """Go on after a member ratified or dropped out: into force once all members have ratified."""
    if enters(scribe.scenario, scribe.table):
        enter_into_force(scribe)
    else:
        next_turn(scribe, by)


def after_vote(scribe: Scribe, party: PartyId) -> None:
    """Go on after nature said whether a vote was held, and how it went."""
    table = scribe.table
    if party not in table.submitted_in or table.submitted_in[party] == table.round:
        after_decision(scribe, party)
    elif enters(scribe.scenario, table):
        enter_into_force(scribe)
    else:
        next_vote(scribe, party)


def enter_into_force(scribe: Scribe) -> None:
    """Put the ratified text into force and begin implementation."""
    package = scribe.table.agreed
    assert package is not None, "only a signed text enters into force"
    scribe.write(
        EnteredIntoForce(
            seen_by=scribe.everyone,
            public=True,
            package=package,
            year=scribe.scenario.start_year + years_waited(scribe.table.round),
        )
    )
    begin_phase(scribe, "implementation")


def _end_year(scribe: Scribe) -> None:
    ask_nature(scribe, SettlementQuestion(year=scribe.table.round))


def after_ready(scribe: Scribe, by: PartyId) -> None:
    """Go on after a party closed its part of a phase."""
    table, everyone = scribe.table, scribe.everyone
    if table.phase == "forum":
        after_forum_turn(scribe, by)
    elif table.phase == "text":
        events.silence(scribe, by)
        done = table.ready >= frozenset(scribe.members)
        clean_text(scribe) if done else next_turn(scribe, by)
    else:
        waiting = [p for p in everyone if p not in table.ready]
        following: Mapping[Phase, Phase] = {"briefing": "preparation", "preparation": "forum"}
        if waiting:
            give_floor(scribe, waiting[0])
        else:
            begin_phase(scribe, following[table.phase])


def after_forum_turn(scribe: Scribe, by: PartyId) -> None:
    """Settle the forum if all propose the same; otherwise go on, in the end by default."""
    table, forum = scribe.table, scribe.scenario.forum
    deciding = scribe.scenario.principals
    wishes = {
        (w.channel, w.track, w.rounds)
        for w in (table.forum_proposals.get(p) for p in deciding)
        if w is not None
    }
    if len(wishes) == 1 and len(table.forum_proposals) == len(deciding):
        channel, track, rounds = wishes.pop()
        _settle_forum(
            scribe,
            ForumAgreed(
                seen_by=scribe.everyone,
                channel=channel,
                track=track,
                rounds=rounds,
                by_default=False,
            ),
        )
        return
    last = by == deciding[-1]
    if last and (table.round >= FORUM_PASSES or table.ready >= frozenset(deciding)):
        _settle_forum(
            scribe,
            ForumAgreed(
                seen_by=scribe.everyone,
                channel=forum.channel,
                track=forum.track,
                rounds=forum.rounds,
                by_default=True,
            ),
        )
    elif last:
        begin_round(scribe, table.round + 1)
    else:
        give_floor(scribe, deciding[deciding.index(by) + 1])


def _settle_forum(scribe: Scribe, fact: ForumAgreed) -> None:
    scribe.write(fact)
    begin_phase(scribe, "rounds")


_ROUND_ENDS: Final[Mapping[Phase, Callable[[Scribe], None]]] = {
    "rounds": _end_talks_round,
    "text": _end_text_round,
    "ratification": _end_quarter,
    "implementation": _end_year,
}

"""What follows when nature answers the open chance question."""

from __future__ import annotations

from typing import Final

from game.engine import aftermath, chance, events, flow, go_betweens, home, secrets
from game.engine.parties import speaks
from game.engine.scribe import Scribe
from game.model.chance import (
    CardsDrawn,
    ChanceQuestion,
    MessageCarried,
    MessageQuestion,
    Outcome,
    SettlementQuestion,
    VoteAwaited,
    VoteHeld,
    VoteQuestion,
    YearLived,
    YearQuestion,
    YearSettled,
)
from game.model.errors import IllegalActionError
from game.model.event import (
    LetterExposed,
    NatureAnswered,
    Reopened,
    VoteReported,
)
from game.model.event_home import VotePutOff

RATIFIED_WEIGHT: Final = 0.5  # a ratified signature is a promise kept; weight design choice
REJECTED_WEIGHT: Final = 0.4  # model.md 5.5, involuntary defection
WARNED_WEIGHT: Final = 0.15  # model.md 3.1, disclosed before others relied on it
REJECTED_LEGITIMACY: Final = -0.5  # model.md 5.5, the others' standing at home
EXPOSED_LEGITIMACY: Final = -1.5  # model.md 5.1, secret talks disclosed


def answer(scribe: Scribe, outcome: Outcome) -> None:
    """Write what follows from nature's answer.

    Raises:
        IllegalActionError: If nature was not asked, or asked something else.
    """
    _refuse_unasked(scribe, outcome)
    question = scribe.table.question
    if isinstance(outcome, MessageCarried):
        _carried(scribe, question, outcome)
        return
    scribe.write(NatureAnswered(seen_by=scribe.everyone))
    match outcome:
        case CardsDrawn():
            _cards(scribe, outcome)
            flow.after_cards(scribe)
        case VoteHeld():
            _vote(scribe, outcome)
        case VoteAwaited():
            _awaited(scribe, outcome)
        case YearLived():
            aftermath.year_lived(scribe, outcome)
        case YearSettled():
            aftermath.year_settled(scribe, outcome)


def _carried(scribe: Scribe, question: ChanceQuestion | None, outcome: MessageCarried) -> None:
    """Let a message arrive in the middle of its sender's turn, which goes on."""
    assert isinstance(question, MessageQuestion), "nature answers what it was asked"
    seeing = tuple(p for p in scribe.everyone if go_betweens.knows(question, p))
    scribe.write(NatureAnswered(seen_by=seeing))
    go_betweens.arrive(scribe, question, outcome)


def _refuse_unasked(scribe: Scribe, outcome: Outcome) -> None:
    question = scribe.table.question
    fits = question is not None and question.kind == outcome.kind
    match question, outcome:
        case VoteQuestion(party=asked), VoteHeld(party=told) | VoteAwaited(party=told):
            fits = asked == told
        case YearQuestion(year=wanted), YearLived(year=given):
            fits = wanted == given
        case SettlementQuestion(year=wanted), YearSettled(year=given):
            fits = wanted == given
        case _:
            pass
    if not fits:
        asked_for = question.kind if question else "nothing"
        raise IllegalActionError(
            f"chance {outcome.kind}", scribe.table.phase, f"nature was asked {asked_for}"
        )


def _cards(scribe: Scribe, outcome: CardsDrawn) -> None:
    open_cards = chance.card_odds(scribe.scenario, scribe.state)
    for card in scribe.scenario.deck:
        if card.id in outcome.cards and card.id in open_cards:
            events.turn(scribe, card)
    _default_of_the_absent(scribe)
    secrets.leak(scribe, outcome)
    secrets.visit(scribe, outcome)
    for party in outcome.paid:
        if party in chance.payment_odds(scribe.state):
            home.expose_payments(scribe, party)
    for letter in chance.hidden_letters(scribe.state):
        if letter.number not in outcome.exposed:
            continue
        scribe.write(
            LetterExposed(
                seen_by=scribe.everyone,
                public=True,
                number=letter.number,
                by=letter.by,
                to=letter.to,
                issue=letter.issue,
            )
        )
        for party in (letter.by, letter.to):
            scribe.credibility(party, "promise", 0.0, 1.0, "letter-exposed")
            scribe.credibility(party, "statement", 0.0, 1.0, "letter-exposed")
            scribe.legitimacy(party, EXPOSED_LEGITIMACY, "letter-exposed")


def _default_of_the_absent(scribe: Scribe) -> None:
    """Let the first answer come about for parties that will not have the floor."""
    for party in scribe.everyone:
        if not speaks(scribe.scenario, scribe.table, party):
            events.silence(scribe, party)


def _vote(scribe: Scribe, vote: VoteHeld) -> None:
    scribe.write(VoteReported(seen_by=scribe.everyone, public=True, vote=_public(vote)))
    if vote.passed:
        scribe.credibility(vote.party, "promise", 1.0, RATIFIED_WEIGHT, "ratified")
        flow.after_vote(scribe, vote.party)
        return
    warned = vote.party in scribe.table.course.reserved
    weight = WARNED_WEIGHT if warned else REJECTED_WEIGHT
    scribe.credibility(vote.party, "promise", 0.0, weight, "rejected-at-home")
    for other in scribe.others(vote.party):
        if other in scribe.members:
            scribe.legitimacy(other, REJECTED_LEGITIMACY, "partner-rejected")
    if flow.drop_out(scribe, vote.party, "rejected-at-home"):
        flow.after_vote(scribe, vote.party)
    elif scribe.table.reopened:
        flow.end_sitting(scribe, "rejected-at-home")
    else:
        scribe.write(Reopened(seen_by=scribe.everyone, public=True, because_of=vote.party))
        flow.begin_phase(scribe, "text")


def _awaited(scribe: Scribe, awaited: VoteAwaited) -> None:
    """Tell that a text waits: on the day it is submitted, and whenever it is put off."""
    party, share = awaited.party, awaited.yes_share
    new = scribe.table.submitted_in.get(party) == scribe.table.round
    if new or share is not None:
        everyone = scribe.everyone
        scribe.write(VotePutOff(seen_by=everyone, public=True, party=party, yes_share=share))
    flow.after_vote(scribe, party)


def _public(vote: VoteHeld) -> VoteHeld:
    """Return the vote as the world sees it: the result and the tally, not the prior odds."""
    return vote.model_copy(update={"chance": 0.0})

"""Event cards: when they may turn up, what they do, and the choices they put to parties."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.engine.scribe import DIGITS, Scribe
from game.engine.value import bears_out, design_of, gain_on
from game.model import action as act
from game.model import deck, trigger
from game.model.base import ActorId, CardId, PartyId, Slug
from game.model.deck import Effect, EventCard
from game.model.draft import OPEN, Package
from game.model.event import ActorMoved, CapacityMoved, CapitalSpent, CardTurned
from game.model.event_deck import (
    ChoiceMade,
    ChoiceOpened,
    GovernmentChanged,
    InstrumentSet,
    Revealed,
    ScareAnswered,
    ScareRaised,
)
from game.model.scenario import Scenario
from game.model.state import State

LEAK_SPREAD: Final = 3.0  # points of doubt left about a leaked priority; design choice


def may_turn(scenario: Scenario, state: State, card: EventCard) -> bool:
    """Tell whether everything that a card waits for is so."""
    return _text_allows(scenario, state, card) and all(stands(state, w) for w in card.when)


def stands(state: State, wanted: trigger.Trigger) -> bool:
    """Tell whether one thing that a card waits for is so."""
    return _HOLDS[wanted.kind](state, wanted)


def _text_allows(scenario: Scenario, state: State, card: EventCard) -> bool:
    package = state.table.agreed
    for need in card.requires:
        place = scenario.issue_index(need.issue)
        option = package[place] if package is not None else state.table.draft[place].option
        status_quo = scenario.issues[place].status_quo
        if (status_quo if option == OPEN else option) not in need.options:
            return False
    return True


def _tense(state: State, wanted: trigger.TensionAbove) -> bool:
    return state.table.tension > wanted.level


def _pledged(state: State, wanted: trigger.PledgeLive) -> bool:
    return any(
        pledge.status == "live"
        and wanted.pledge in {None, pledge.kind}
        and wanted.party in {None, pledge.by}
        for pledge in state.table.pledges
    )


def _vote_to_come(state: State, wanted: trigger.VotePending) -> bool:
    table = state.table
    signed = table.phase == "ratification" and wanted.party in table.signed
    return signed and wanted.party not in table.votes


def _seen(state: State, wanted: trigger.CardSeen) -> bool:
    turned = wanted.card in state.table.cards
    if turned and wanted.answer is not None:
        turned = any(d[0] == wanted.card and d[2] == wanted.answer for d in state.table.decided)
    return turned == wanted.turned


def _shaken(state: State, wanted: trigger.ShockStruck) -> bool:
    return any(
        shock.shock == wanted.shock and wanted.party in {None, shock.party}
        for shock in state.table.shocks
    )


def _disputed(state: State, wanted: trigger.MatterOpen) -> bool:
    return any(
        matter.year == state.table.round - 1 and wanted.party in {None, matter.party}
        for matter in state.table.matters
    )


def _weak(state: State, wanted: trigger.LegitimacyBelow) -> bool:
    return state.private[wanted.party].home.legitimacy < wanted.level


def _cold(state: State, wanted: trigger.RelationshipBelow) -> bool:
    observer, subject = wanted.parties
    return state.private[observer].relations[subject].relationship < wanted.level


_HOLDS: Final[Mapping[str, Callable[[State, Any], bool]]] = {
    "tension-above": _tense,
    "pledge-live": _pledged,
    "vote-pending": _vote_to_come,
    "card-turned": _seen,
    "shock-struck": _shaken,
    "matter-open": _disputed,
    "legitimacy-below": _weak,
    "relationship-below": _cold,
}
"""Whether each kind of trigger holds."""


def turn(scribe: Scribe, card: EventCard) -> None:
    """Let a card happen: tell it, do what it does, ask whom it asks."""
    rounds = sum(e.rounds for e in card.effects if isinstance(e, deck.ShiftCalendar))
    scribe.write(
        CardTurned(
            seen_by=scribe.everyone,
            public=True,
            card=card.id,
            label=card.label,
            text=card.text,
            rounds=rounds,
        )
    )
    for effect in card.effects:
        apply(scribe, effect, card.id)
    for choice in card.choices:
        scribe.write(
            ChoiceOpened(
                seen_by=(choice.party,),
                card=card.id,
                label=card.label,
                party=choice.party,
                text=choice.text,
                answers=choice.answers,
            )
        )


def apply(scribe: Scribe, effect: Effect, cause: CardId) -> None:
    """Do what an effect says. Shocks strike with the year (`game.session.chance`)."""
    handler = _APPLY.get(effect.kind)
    if handler is not None:
        handler(scribe, effect, cause)


def _reservation(scribe: Scribe, effect: deck.ShiftReservation, cause: CardId) -> None:
    scribe.payoff(effect.party, cause, reservation=effect.points)


def _actor(scribe: Scribe, effect: deck.ShiftActor, cause: CardId) -> None:
    scribe.write(
        ActorMoved(
            seen_by=(effect.party,),
            party=effect.party,
            actor=effect.actor,
            points=effect.points,
            cause=cause,
        )
    )


def _mood(scribe: Scribe, effect: deck.ShiftMood, cause: CardId) -> None:
    mandate = scribe.mandate(effect.party)
    for actor in mandate.actors:
        one = deck.ShiftActor(party=effect.party, actor=actor.id, points=effect.points)
        _actor(scribe, one, cause)


def _scare(scribe: Scribe, effect: deck.Scare, cause: CardId) -> None:
    """Raise a fear in whoever does not gain; none if the government has answered it before."""
    party, text = effect.party, scribe.table.agreed
    mandate = scribe.mandate(party)
    afraid: tuple[ActorId, ...] = ()
    if text is not None and not _is_calmed(scribe, effect, text):
        afraid = tuple(
            actor.id
            for actor in mandate.actors
            if gain_on(scribe.scenario, actor.valuation, text, effect.issue) <= 0.0
        )
    scribe.write(
        ScareRaised(
            seen_by=(party,),
            party=party,
            issue=effect.issue,
            actors=afraid,
            points=round(effect.points, DIGITS),
            cause=cause,
        )
    )
    for name in afraid:
        _actor(scribe, deck.ShiftActor(party=party, actor=name, points=-effect.points), cause)


def _is_calmed(scribe: Scribe, effect: deck.Scare, text: Package) -> bool:
    answered = effect.issue in scribe.private(effect.party).home.framings
    return answered and bears_out(design_of(scribe.scenario, text))


def calm(scribe: Scribe, party: PartyId, issue: str) -> None:
    """Take a fear back that the government has answered."""
    afraid = scribe.private(party).home.scares.get(issue, {})
    if afraid:
        scribe.write(ScareAnswered(seen_by=(party,), party=party, issue=issue))
    for name, points in afraid.items():
        _actor(scribe, deck.ShiftActor(party=party, actor=name, points=points), "fear-answered")


def _relationship(scribe: Scribe, effect: deck.ShiftRelationship, cause: CardId) -> None:
    one, other = effect.parties
    scribe.relationship(one, other, effect.change, 0.0, cause)
    scribe.relationship(other, one, effect.change, 0.0, cause)


def _tension(scribe: Scribe, effect: deck.ShiftTension, cause: CardId) -> None:
    scribe.tension(effect.change, cause)


def _legitimacy(scribe: Scribe, effect: deck.ShiftLegitimacy, cause: CardId) -> None:
    scribe.legitimacy(effect.party, effect.change, cause)


def _capital(scribe: Scribe, effect: deck.ShiftCapital, cause: CardId) -> None:
    held = scribe.private(effect.party).home.capital
    spent = min(held, -effect.points)
    if spent:
        party = effect.party
        scribe.write(
            CapitalSpent(seen_by=(party,), party=party, points=round(spent, DIGITS), cause=cause)
        )


def _capacity(scribe: Scribe, effect: deck.ShiftCapacity, cause: CardId) -> None:
    party = effect.party
    scribe.write(
        CapacityMoved(
            seen_by=(party,), party=party, change=round(effect.change, DIGITS), cause=cause
        )
    )


def _credibility(scribe: Scribe, effect: deck.ShiftCredibility, cause: CardId) -> None:
    scribe.credibility(effect.party, effect.domain, effect.outcome, effect.weight, cause)


def _instrument(scribe: Scribe, effect: deck.SetInstrument, _cause: CardId) -> None:
    scribe.write(
        InstrumentSet(
            seen_by=scribe.everyone,
            public=True,
            instrument=effect.instrument,
            available=effect.available,
        )
    )


def _leak(scribe: Scribe, effect: deck.Leak, cause: CardId) -> None:
    reveal(scribe, effect.party, effect.issue, LEAK_SPREAD, cause)


def reveal(scribe: Scribe, party: PartyId, issue: str, spread: float, cause: Slug) -> None:
    """Let everybody learn about how much an issue is worth to a party."""
    mandate = scribe.mandate(party)
    scribe.write(
        Revealed(
            seen_by=scribe.everyone,
            public=True,
            party=party,
            issue=issue,
            weight=round(mandate.valuation.weights.get(issue, 0.0), DIGITS),
            spread=spread,
            cause=cause,
        )
    )


def _government(scribe: Scribe, effect: deck.ChangeGovernment, cause: CardId) -> None:
    scribe.write(
        GovernmentChanged(seen_by=scribe.everyone, public=True, party=effect.party, cause=cause)
    )


_APPLY: Final[Mapping[str, Callable[[Scribe, Any, CardId], None]]] = {
    "shift-reservation": _reservation,
    "shift-actor": _actor,
    "shift-mood": _mood,
    "scare": _scare,
    "shift-relationship": _relationship,
    "shift-tension": _tension,
    "shift-legitimacy": _legitimacy,
    "shift-capital": _capital,
    "shift-capacity": _capacity,
    "shift-credibility": _credibility,
    "set-instrument": _instrument,
    "leak": _leak,
    "change-government": _government,
}
"""What each kind of effect does; the calendar moves with the card, shocks with the year."""


def answered(scribe: Scribe, action: act.AnswerEvent) -> None:
    """Do what an answer to an event says."""
    opened = _open(scribe, action.by, action.card)
    _made(scribe, opened, action.answer, by_default=False)


def silence(scribe: Scribe, party: PartyId) -> None:
    """Let the first answer come about wherever a party ends its turn without one."""
    for opened in scribe.private(party).choices:
        _made(scribe, opened, opened.answers[0].id, by_default=True)


def _open(scribe: Scribe, party: PartyId, card: CardId) -> ChoiceOpened:
    return next(c for c in scribe.private(party).choices if c.card == card)


def _made(scribe: Scribe, opened: ChoiceOpened, answer_id: Slug, *, by_default: bool) -> None:
    answer = next(a for a in opened.answers if a.id == answer_id)
    scribe.write(
        ChoiceMade(
            seen_by=scribe.everyone,
            public=True,
            card=opened.card,
            label=opened.label,
            party=opened.party,
            answer=answer.id,
            answer_label=answer.label,
            by_default=by_default,
        )
    )
    if answer.capital:
        cost = deck.ShiftCapital(party=opened.party, points=-answer.capital)
        _capital(scribe, cost, opened.card)
    for effect in answer.effects:
        apply(scribe, effect, opened.card)

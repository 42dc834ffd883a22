"""What effects of events do, a phrase each: for those who must choose, and for preparation."""

from __future__ import annotations

from game.model import deck
from game.model.deck import Effect, EventAnswer
from game.words.names import Names


def answer_effects(names: Names, answer: EventAnswer) -> tuple[str, ...]:
    """Return what an answer costs and does, a phrase each."""
    cost = [names.words.say("effect-cost", points=answer.capital)] if answer.capital else []
    return (*cost, *(effect_words(names, effect) for effect in answer.effects))


def effect_words(names: Names, effect: Effect) -> str:  # noqa: C901, PLR0911, PLR0912 - a row per kind
    """Return what an effect does."""
    say, party = names.words.say, names.party
    match effect:
        case deck.ShiftReservation():
            return _signed(names, "reservation", effect.points, party=party(effect.party))
        case deck.ShiftActor():
            actor = names.actor(effect.party, effect.actor)
            return _signed(names, "actor", effect.points, actor=actor)
        case deck.ShiftMood():
            return _signed(names, "mood", effect.points, party=party(effect.party))
        case deck.Scare():
            issue = names.issue(effect.issue)
            return say("effect-scare", party=party(effect.party), issue=issue, size=effect.points)
        case deck.ShiftRelationship():
            one, other = (party(p) for p in effect.parties)
            return _signed(names, "relationship", effect.change, party=one, other=other)
        case deck.ShiftTension():
            return _signed(names, "tension", effect.change)
        case deck.ShiftLegitimacy():
            return _signed(names, "legitimacy", effect.change, party=party(effect.party))
        case deck.ShiftCapital():
            return _signed(names, "capital", effect.points, party=party(effect.party))
        case deck.ShiftCapacity():
            return _signed(names, "capacity", effect.change, party=party(effect.party))
        case deck.ShiftCredibility():
            domain = say(f"domain-{effect.domain}")
            shift = effect.outcome - 0.5
            who = party(effect.party)
            return _signed(names, "credibility", shift, party=who, domain=domain)
        case deck.ShiftCalendar():
            return _signed(names, "calendar", float(effect.rounds))
        case deck.SetInstrument():
            tool = names.instrument_label(effect.instrument)
            return _signed(names, "instrument", 1.0 if effect.available else -1.0, tool=tool)
        case deck.Leak():
            issue = names.issue(effect.issue)
            return say("effect-leak", party=party(effect.party), issue=issue)
        case deck.ChangeGovernment():
            return say("effect-government", party=party(effect.party))
        case deck.Shock():
            shock = say(f"shock-{effect.shock}")
            return say("effect-shock", party=party(effect.party), shock=shock)


def _signed(names: Names, name: str, amount: float, **arguments: str) -> str:
    """Return the phrase for more or for less of something, with its size."""
    way = "up" if amount >= 0.0 else "down"
    return names.words.say(f"effect-{name}-{way}", size=abs(amount), **arguments)

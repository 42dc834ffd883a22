"""What a scenario analysis brought, in words: when each event may come, how likely, and what for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from game.model import trigger
from game.model.base import CardId
from game.model.deck import EventCard, Requirement
from game.model.outlooks import CardOutlook, outlooks
from game.words.book import decimals, percent
from game.words.names import Names


@dataclass(frozen=True, slots=True)
class Analysed:
    """An event that was analysed.

    Attributes:
        label: Its headline.
        ever: True chance over the whole sitting, 0-1.
        detail: When it may come, how likely each time, and what it waits for.
        text: The same, with its headline.
    """

    label: str
    ever: float
    detail: str
    text: str


def analysed(names: Names, cards: Collection[CardId], rounds: int) -> tuple[Analysed, ...]:
    """Return what is known of the cards that were analysed, in deck order.

    Args:
        names: Of the scenario as it is known to whom this is told.
        cards: Those analysed.
        rounds: How long the talks last.
    """
    return tuple(
        _analysed(names, outlook)
        for outlook in outlooks(names.scenario, rounds)
        if outlook.card.id in cards
    )


def _analysed(names: Names, outlook: CardOutlook) -> Analysed:
    label, detail = outlook.card.label, outlook_words(names, outlook)
    text = names.words.say("outlook-named", card=label, outlook=detail)
    return Analysed(label, outlook.ever, detail, text)


def outlook_words(names: Names, outlook: CardOutlook) -> str:
    """Return when an event may come, how likely it is, and what it waits for."""
    say, card = names.words.say, outlook.card
    if outlook.last < outlook.first:
        return say("outlook-never")
    count = outlook.last - outlook.first + 1
    span = say(
        f"outlook-{card.phase}",
        count=count,
        first=outlook.first,
        last=outlook.last,
    )
    line = say(
        "outlook",
        each=percent(outlook.each),
        span=span,
        ever=percent(outlook.ever),
        count=count,
    )
    return " ".join([line, *conditions(names, card)])


def conditions(names: Names, card: EventCard) -> tuple[str, ...]:
    """Return what a card waits for, as one sentence; nothing if it may come in any case."""
    wanted = [_text(names, need) for need in card.requires]
    wanted += [trigger_words(names, need) for need in card.when]
    if not wanted:
        return ()
    listed = names.join(wanted, limit=len(wanted))
    return (names.words.say("outlook-only-if", conditions=listed),)


def _text(names: Names, need: Requirement) -> str:
    say = names.words.say
    options = [say("quoted-name", name=names.option(need.issue, o)) for o in need.options]
    listed = options[0]
    for option in options[1:]:
        listed = say("outlook-or", one=listed, other=option)
    return say("trigger-text", issue=names.spoken(need.issue), options=listed)


def trigger_words(names: Names, wanted: trigger.Trigger) -> str:  # noqa: C901 - a row per kind
    """Return what one trigger waits for, as a part of a sentence."""
    say = names.words.say
    message = f"trigger-{wanted.kind}"
    match wanted:
        case trigger.TensionAbove():
            return say(message, level=percent(wanted.level))
        case trigger.PledgeLive():
            party = names.the(wanted.party) if wanted.party else ""
            pledge = wanted.pledge or "any"
            return say(message, pledge=pledge, whose="one" if party else "any", party=party)
        case trigger.VotePending():
            return say(message, party=names.the(wanted.party))
        case trigger.CardSeen():
            return _seen(names, wanted)
        case trigger.ShockStruck():
            party = names.the(wanted.party) if wanted.party else ""
            shock = say(f"shock-{wanted.shock}")
            return say(message, shock=shock, whose="one" if party else "any", party=party)
        case trigger.MatterOpen():
            party = names.the(wanted.party) if wanted.party else ""
            return say(message, whose="one" if party else "any", party=party)
        case trigger.LegitimacyBelow():
            return say(message, party=names.the(wanted.party), level=decimals(wanted.level, 2))
        case trigger.RelationshipBelow():
            one, other = (names.the(party) for party in wanted.parties)
            return say(message, party=one, other=other, level=decimals(wanted.level, 2))


def _seen(names: Names, wanted: trigger.CardSeen) -> str:
    """Return the phrase for another card: turned up, answered in a way, or not come."""
    cards = {card.id: card for card in names.scenario.deck}
    other = cards.get(wanted.card)
    label = other.label if other else wanted.card
    answers = [a for choice in (other.choices if other else ()) for a in choice.answers]
    answer = next((a.label for a in answers if a.id == wanted.answer), wanted.answer or "")
    how = "answered" if wanted.answer else "turned"
    return names.words.say(
        "trigger-card-turned", card=label, answer=answer, how=how if wanted.turned else "not"
    )

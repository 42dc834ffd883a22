"""Event cards, checked on the nodes: whom they touch, when they come, what they ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.packs.formats import later_key
from game.packs.lint import ids, in_options, known, option_counts
from game.packs.problem import Problem
from game.packs.view import View


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that cards may use."""

    counts: dict[str, int]
    parties: list[str]
    issues: list[str]
    instruments: list[str]
    cards: list[str]
    actors: dict[str | None, list[str]]


def deck(root: View) -> Iterator[Problem]:
    """Find names in cards that lead nowhere, effects out of season, and empty cards."""
    names = _Names(
        option_counts(root),
        ids(root["parties"]),
        ids(root["issues"]),
        ids(root["instruments"]),
        ids(root["deck"]),
        {p["id"].text: ids(p["mandate"]["actors"]) for p in root["parties"] if p["mandate"]},
    )
    for card in root["deck"]:
        yield from _conditions(card, names)
        for effect in card["effects"]:
            yield from _effect(root, card, effect, names)
        yield from _choices(root, card, names)
        if not card["effects"] and not card["choices"]:
            yield card.problem("no-effect", "`effects` or `choices`", found="neither")


def _conditions(card: View, names: _Names) -> Iterator[Problem]:
    """Check what a card waits for."""
    for need in card["requires"]:
        yield from known(need["issue"], names.issues, "an issue")
        for option in need["options"]:
            yield from in_options(names.counts, need["issue"].text, option)
    for trigger in card["when"]:
        yield from known(trigger["party"], names.parties, "a party")
        for party in trigger["parties"]:
            yield from known(party, names.parties, "a party")
        yield from known(trigger["card"], names.cards, "a card of the deck")


def _effect(root: View, card: View, effect: View, names: _Names) -> Iterator[Problem]:
    """Check whom an effect touches."""
    yield from known(effect["party"], names.parties, "a party")
    for party in effect["parties"]:
        yield from known(party, names.parties, "a party")
    yield from known(effect["issue"], names.issues, "an issue")
    yield from known(effect["instrument"], names.instruments, "an instrument")
    if effect["party"].text in names.actors:
        yield from known(effect["actor"], names.actors[effect["party"].text], "an actor there")
    if effect["kind"].text == "scare":
        yield from later_key(root, effect["kind"], since=2)
    yield from _in_phase(card, effect)


def _in_phase(card: View, effect: View) -> Iterator[Problem]:
    """Report effects that come too early or too late to matter."""
    where = {
        "shift-calendar": ("rounds",),
        "shock": ("implementation",),
        "scare": ("ratification", "text"),
    }
    fitting = where.get(effect["kind"].text or "")
    if fitting and card["phase"].text not in {*fitting, None}:
        expected = f"such an effect in the phase `{fitting[0]}` only"
        yield effect["kind"].problem("wrong-phase", expected)


def _choices(root: View, card: View, names: _Names) -> Iterator[Problem]:
    """Check whom a card asks, and each answer."""
    asked: set[str] = set()
    for choice in card["choices"]:
        yield from known(choice["party"], names.parties, "a party")
        party = choice["party"].text
        if party is not None and party in asked:
            yield choice["party"].problem("asked-twice", "a party that the card asks once")
        asked.add(party or "")
        given: set[str] = set()
        for answer in choice["answers"]:
            name = answer["id"].text
            if name is not None and name in given:
                expected = "an id that is new among the answers of the choice"
                yield answer["id"].problem("duplicate-id", expected)
            given.add(name or "")
            for effect in answer["effects"]:
                yield from _effect(root, card, effect, names)
                if effect["kind"].text == "shift-calendar":
                    expected = (
                        "an effect that an answer can have; the calendar moves with the card"
                    )
                    yield effect["kind"].problem("wrong-phase", expected)

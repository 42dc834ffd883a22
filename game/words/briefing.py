"""What a briefing says beyond the author's texts."""

from __future__ import annotations

from game.model.base import PartyId
from game.model.observation import Observation
from game.words.book import Words, decimals
from game.words.names import Names


def general_text(words: Words, seen: Observation) -> str:
    """Return the general information, Markdown.

    It says so if other agreements cover the same ground, and if more ways may be found in play.
    """
    told = [seen.scenario.general]
    if seen.scenario.regimes:
        told.append(f"## {words.say('brief-regimes-title')}")
        told.append(words.say("brief-regimes", count=seen.scenario.regimes))
    if seen.inventive:
        told.append(words.say("brief-inventive"))
    return "\n\n".join(told)


def party_text(words: Words, seen: Observation, party_id: PartyId) -> str:
    """Return the public description of a party, Markdown, and where its regard for one tends."""
    party = seen.scenario.party(party_id)
    start = seen.scenario.relation(party_id, seen.seat)
    goal = start.relationship if start.affinity is None else start.affinity
    if party_id == seen.seat or goal == start.relationship:
        return party.brief
    tie = words.say(
        "brief-affinity",
        party=Names(words, seen.scenario).the(party_id),
        start=decimals(start.relationship, 2),
        goal=decimals(goal, 2),
    )
    return f"{party.brief}\n\n{tie}"

"""How a mediator puts a text before the parties: as theirs, never as its own demand."""

from __future__ import annotations

from game.model.action import Offer
from game.model.draft import OPEN, Package
from game.words.memory import Memory
from game.words.voice import Voice, paragraph

MAX_APART = 2  # points on which the parties are called upon to come closer; design choice


def draft_speech(voice: Voice, memory: Memory, offer: Offer) -> str:
    """Return what a third party says when it tables a text.

    It says what the text holds or what has changed in it, and where the parties still differ.
    """
    by, names = offer.by, voice.names
    before = memory.offers.get(by)
    apart = _apart(voice, memory)
    closing = voice.line(by, "speech-draft-apart", items=names.issues(apart)) if apart else ""
    if before is None:
        said = voice.line(by, "speech-draft-first", items=names.items(offer.package))
        return paragraph([said, closing])
    changed = [k for k, option in enumerate(offer.package) if option not in {OPEN, before[k]}]
    if not changed:
        return paragraph([voice.line(by, "speech-draft-same"), closing])
    said = voice.line(by, "speech-draft-new", items=names.items(offer.package, changed))
    return paragraph([said, closing])


def _apart(voice: Voice, memory: Memory) -> list[str]:
    """Return issues on which the last offers of the parties differ, in the scenario's order."""
    scenario = voice.names.scenario
    tabled: list[Package] = [
        memory.offers[party] for party in scenario.principals if party in memory.offers
    ]
    named = [{package[k] for package in tabled} - {OPEN} for k in range(len(scenario.issues))]
    differ = [
        issue.id for issue, options in zip(scenario.issues, named, strict=True) if len(options) > 1
    ]
    return differ[:MAX_APART]

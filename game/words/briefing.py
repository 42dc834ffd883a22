"""What a briefing says beyond the author's texts."""

from __future__ import annotations

from game.model.observation import Observation
from game.words.book import Words


def general_text(words: Words, seen: Observation) -> str:
    """Return the general information, Markdown; it says so if more ways may be found in play."""
    general = seen.scenario.general
    return f"{general}\n\n{words.say('brief-inventive')}" if seen.inventive else general

"""Saved sittings as lines of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.words import Words

if TYPE_CHECKING:
    from game.session.desk import SaveCard


def save_line(save: SaveCard, words: Words) -> str:
    """Return what a save is, in one line: scenario, phase, turn."""
    phase = words.say(f"phase-{save.phase}") if words.has(f"phase-{save.phase}") else save.phase
    return (
        words.say("ui-save-line", scenario=save.scenario, phase=phase, turn=save.turn or phase)
        if save.turn
        else words.say("ui-save-line-bare", scenario=save.scenario, phase=phase)
    )


def when(save: SaveCard) -> str:
    """Return when a save was last played, to the minute, as written in it."""
    return save.updated[:16].replace("T", " ")


def state_of(save: SaveCard, words: Words) -> str:
    """Return how a save stands: going on, how it ended, or what is wrong with it."""
    if save.problem:
        return save.problem
    if save.finished and words.has(f"ended-{save.summary}"):
        return words.say(f"ended-{save.summary}")
    return words.say("ui-save-finished" if save.finished else "ui-save-open")

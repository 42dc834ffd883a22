"""After the last move: the self-assessment, locked before the reveal, and the debrief as text."""

from __future__ import annotations

from typing import Final

from game.console.blocks import Reader
from game.console.stage import Stage
from game.debrief.blocks import Section
from game.debrief.record import SelfAssessment
from game.model.base import IssueId, PartyId
from game.session.closing import assessment_note
from game.session.rerun import Rerun
from game.words import Names, Transcript, phrase

MOVES: Final = "moves"  # the section that is worked out when somebody asks, and the word for it
TOLD: Final = 5  # continuations after which the terminal says how far it is; design choice
MOST: Final = 3  # issues that are guessed for each other party; design choice


def close_sitting(play: Stage) -> None:
    """Ask for the self-assessment if it was not given yet, then show the debrief."""
    if assessment_note(play.seat) not in play.sitting.notes:
        play.terminal.heading(play.words.say("console-assess-title"))
        play.terminal.say("console-assess-how")
        play.sitting.assess(play.seat, _assess(play))
    _show_debrief(play)


def _assess(play: Stage) -> SelfAssessment:
    """Ask what the person believes of the others and of the own conduct."""
    wanted: dict[PartyId, tuple[IssueId, ...]] = {}
    reserve: dict[PartyId, int] = {}
    for other in play.view.seen.others:
        wanted[other] = _wanted(play, other)
        decides = other in play.view.seen.scenario.principals  # a mediator has no walk-away
        guess = _points(play, other) if decides else None
        if guess is not None:
            reserve[other] = guess
    return SelfAssessment(
        wanted={other: issues for other, issues in wanted.items() if issues},
        reserve=reserve,
        went_well=play.terminal.ask("console-assess-well"),
        differently=play.terminal.ask("console-assess-differently"),
    )


def _wanted(play: Stage, other: PartyId) -> tuple[IssueId, ...]:
    issues = list(play.view.seen.scenario.issues)
    name = play.view.names.the(other)
    taken: list[IssueId] = []
    while issues and len(taken) < MOST:
        place = play.terminal.choose_or_skip(
            "console-assess-wanted",
            [issue.label for issue in issues],
            party=name,
            rank=len(taken) + 1,
        )
        if place is None:
            break
        taken.append(issues.pop(place).id)
    return tuple(taken)


def _points(play: Stage, other: PartyId) -> int | None:
    """Ask for a guess, 0-100; an empty line skips it."""
    while True:
        typed = play.terminal.ask("console-assess-reserve", party=play.view.names.the(other))
        if not typed or typed.lower() == "back":
            return None
        if typed.isascii() and typed.isdigit() and int(typed[:6]) <= 100:  # noqa: PLR2004 - of 100
            return int(typed)
        play.terminal.say("console-points-wrong", low=0, high=100)


def _show_debrief(play: Stage) -> None:
    """Show the debrief section by section; the first one at once.

    Raises:
        Leave: If the person leaves.
    """
    debrief = play.sitting.debrief(play.seat)
    scenario, words = play.sitting.scenario, play.words
    told = Transcript(words, scenario, play.sitting.setup.seed).tell_all(play.sitting.facts)
    names = Names(words, scenario)
    reader = Reader(play.terminal, names, {entry.position: entry for entry in told})
    titles = [phrase(words, section.title) for section in debrief.sections]
    play.terminal.heading(words.say("console-debrief-title"))
    place, done = 0, False
    sections = list(debrief.sections)
    while place < len(sections):
        reader.show_section(sections[place])
        waits = sections[place].id == MOVES and not done
        if waits:
            play.terminal.say("console-moves-how")
        following = _next_section(play, titles, place, waits=waits)
        if following is None:
            done, sections[place] = True, _played_on(play, sections[place])
        else:
            place = following


def _played_on(play: Stage, section: Section) -> Section:
    """Work out what the weightiest moves changed, and say now and then how far that is."""
    rerun = Rerun(play.sitting, play.seat)
    while not rerun.is_over:
        rerun.step()
        if rerun.done % TOLD == 0:
            done = round(100.0 * rerun.done / rerun.total)
            play.terminal.say("console-moves-done", done=done)
    return rerun.section() or section


def _next_section(play: Stage, titles: list[str], place: int, *, waits: bool) -> int | None:
    """Ask what to read next; an empty line goes on, past the last section it ends.

    Returns:
        The number of a section, or None if the moves of this one are to be worked out.
    """
    while True:
        typed = play.terminal.ask("console-debrief-prompt", number=place + 1, count=len(titles))
        if not typed:
            return place + 1
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= len(titles):
            return int(typed[:6]) - 1
        if waits and typed.lower() == MOVES:
            return None
        if typed.lower() in {"quit", "exit", "end"}:
            return len(titles)
        play.terminal.numbered(titles)

"""`takes`: what the other parties say they would need to accept a package. In practice only."""

from __future__ import annotations

from game.console.stage import Stage
from game.console.terminal import Terminal
from game.model.draft import Package
from game.model.errors import NotationError
from game.model.notation import parse_package
from game.model.reading import Context
from game.words.terms import needs


def show_takes(play: Stage, rest: str) -> None:
    """Say what it would take: for a proposal by its number, a package, or one's last offer."""
    asked = [p for p in play.view.seen.others if play.sitting.can_ask(play.seat, p)]
    if not asked:
        play.terminal.say("console-takes-not-now")
        return
    package = _package(play, rest)
    if package is None:
        return
    for party in asked:
        terms = play.sitting.what_would_it_take(play.seat, party, package)
        _tell(play.terminal, needs(play.view.names, party, terms))
    play.terminal.say("console-takes-note")


def _package(play: Stage, rest: str) -> Package | None:
    """Return the package meant; None after saying what is wrong."""
    seen = play.view.seen
    rest = number_alone(rest)
    if rest.isascii() and rest.isdigit():
        found = next((p for p in seen.table.proposals if p.number == int(rest[:6])), None)
        if found is None:
            play.terminal.say("console-takes-how")
        return found.package if found else None
    if not rest:
        own = play.view.last_offer(play.seat)
        if own is None:
            play.terminal.say("console-takes-how")
        return own.package if own else None
    try:
        return parse_package(rest, Context.of(seen))
    except NotationError as problem:
        play.terminal.text(play.words.slip(problem))
        return None


def number_alone(rest: str) -> str:
    """Return what was typed without a word such as `proposal` before a number.

    >>> number_alone("proposal 3"), number_alone("same 1=2")
    ('3', 'same 1=2')
    """
    word, _, number = rest.partition(" ")
    return number.strip() if word.lower() in {"proposal", "offer"} else rest


def _tell(terminal: Terminal, lines: list[str]) -> None:
    terminal.text(lines[0])
    terminal.bullets(lines[1:])

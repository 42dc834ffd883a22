"""The console front-end: the title menu, sittings, and a polite way out of both."""

from __future__ import annotations

import sys
from typing import TextIO

from game.console.play import Play
from game.console.terminal import Back, Leave, Terminal
from game.console.title import Title
from game.model.errors import ServandaError
from game.session.desk import Desk
from game.session.sitting import Sitting
from game.words import Words


def run_console(
    desk: Desk,
    words: Words,
    sitting: Sitting | None = None,
    scenario: str | None = None,
    streams: tuple[TextIO, TextIO] | None = None,
    saves: str = "",
) -> int:
    """Play in the terminal until the person leaves; return the exit code.

    Args:
        desk: Where sittings are begun and resumed.
        words: The book of sentences.
        sitting: What to play at once; without it the title menu opens.
        scenario: The scenario to begin, if it was named without a seat.
        streams: Where lines come from and go to; by default standard input and output.
        saves: The folder of the saves, if it was named; then going on needs it as well.
    """
    stdin, stdout = streams or (sys.stdin, sys.stdout)
    for stream in (stdin, stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    terminal = Terminal(words, stdin, stdout)
    try:
        if sitting is not None:
            _play(terminal, desk, sitting, saves)
        else:
            _from_title(terminal, desk, scenario, saves)
    except (Leave, KeyboardInterrupt):
        terminal.say("console-goodbye")
    return 0


def _from_title(terminal: Terminal, desk: Desk, scenario: str | None, saves: str) -> None:
    """Let the person pick sittings until they leave."""
    title = Title(terminal, terminal.words, desk)
    if scenario is not None:
        try:
            _play(terminal, desk, title.new(scenario), saves)
        except Back:
            pass
        except ServandaError as problem:
            terminal.text(str(problem))
    while True:
        _play(terminal, desk, title.pick(), saves)


def _play(terminal: Terminal, desk: Desk, sitting: Sitting, saves: str) -> None:
    """Play one sitting; whatever ends it, say how to go on with it.

    Raises:
        Leave: If the person leaves.
    """
    try:
        Play(terminal, terminal.words, sitting).run()
    except (Leave, KeyboardInterrupt):
        if not sitting.is_over:
            latest = next((card for card in desk.saves() if card.problem is None), None)
            if latest is not None:
                terminal.say("console-saved-as")
                terminal.command("console-resume-command", id=latest.id, saves=_option(saves))
        raise Leave from None


def _option(saves: str) -> str:
    """Return the option that names a folder of saves as one would type it; empty for none."""
    if not saves:
        return ""
    return f' --saves "{saves}"' if " " in saves else f" --saves {saves}"

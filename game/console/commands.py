"""The commands of the console that are not moves, and what each shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.console import views
from game.console.advice import show_evidence, show_worth
from game.console.briefing import show_contents, show_page
from game.console.help import show_help
from game.console.instructions import show_instructions
from game.console.stage import Stage
from game.console.takes import show_takes
from game.console.terminal import Leave
from game.console.treaty import show_check, show_treaty
from game.model.errors import NotationError
from game.model.names import resolve
from game.model.notation import write
from game.words import rationale

MAX_ENTRIES: Final = 200  # entries that `log` prints at once; design choice
USUAL_ENTRIES: Final = 12  # entries it prints without a number; design choice


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it does with the words after its name.

    Attributes:
        aliases: Other words for it.
    """

    run: Callable[[Stage, str], None]
    aliases: tuple[str, ...] = ()


def _help(play: Stage, rest: str) -> None:
    helped = {word: name for name, c in COMMANDS.items() for word in (name, *c.aliases)}
    show_help(play, rest, helped)


def _menu(play: Stage, _rest: str) -> None:
    play.show_menu()


def _moves(play: Stage, _rest: str) -> None:
    """Show the moves of the phase that cannot be played now, with the reasons."""
    blocked = [item for item in play.sitting.menu(play.seat) if item.reason is not None]
    if not blocked:
        play.terminal.say("console-nothing-blocked")
        return
    play.terminal.heading(play.words.say("console-blocked-title"))
    for item in blocked:
        reason = play.words.say(f"illegal-{item.reason}")
        play.terminal.item("-", f"{play.words.say(f'move-{item.kind}')}: {reason}")


def _status(play: Stage, _rest: str) -> None:
    views.show_status(play.terminal, play.view)


def _brief(play: Stage, rest: str) -> None:
    if not rest:
        show_contents(play.terminal, play.view)
    elif not (_is_number(rest) and show_page(play.terminal, play.view, int(rest[:6]))):
        play.terminal.say("console-no-such-page")


def _issues(play: Stage, _rest: str) -> None:
    views.show_issues(play.terminal, play.view)


def _issue(play: Stage, rest: str) -> None:
    if not rest:
        views.show_issues(play.terminal, play.view)
        return
    ids = [issue.id for issue in play.view.seen.scenario.issues]
    try:
        found = resolve(rest.lower(), ids, "issue")
    except NotationError as problem:
        play.terminal.text(play.words.slip(problem))
        return
    views.show_issue(play.terminal, play.view, ids.index(found))


def _draft(play: Stage, _rest: str) -> None:
    views.show_draft(play.terminal, play.view)


def _offers(play: Stage, _rest: str) -> None:
    views.show_offers(play.terminal, play.view)


def _why(play: Stage, rest: str) -> None:
    show_evidence(play, rest)


def _worth(play: Stage, rest: str) -> None:
    show_worth(play, rest)


def _log(play: Stage, rest: str) -> None:
    wanted = min(int(rest[:6]), MAX_ENTRIES) if _is_number(rest) else USUAL_ENTRIES
    shown = play.entries[-wanted:] if wanted else []
    if not shown:
        play.terminal.say("console-log-empty")
    for entry in shown:
        play.print_entry(entry)


def _undo(play: Stage, _rest: str) -> None:
    if play.sitting.setup.mode != "practice":
        play.terminal.say("console-undo-assessment")
    elif play.sitting.undo():
        play.start_again()
        play.terminal.say("console-undone")
    else:
        play.terminal.say("console-undo-nothing")


def _suggest(play: Stage, _rest: str) -> None:
    """Say what an adviser would do; only in practice, where nothing is graded."""
    if play.sitting.setup.mode != "practice":
        play.terminal.say("console-suggest-assessment")
        return
    action, why = play.sitting.suggest(play.seat)
    play.terminal.say("console-suggestion", line=write(action, play.view.seen.scenario))
    play.terminal.text(rationale(play.view.names, why, play.seat))


def _save(play: Stage, _rest: str) -> None:
    play.terminal.say("console-saved")


def _quit(_play: Stage, _rest: str) -> None:
    raise Leave


def _debrief(play: Stage, _rest: str) -> None:
    play.terminal.say("console-debrief-later")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


COMMANDS: Final[dict[str, Command]] = {
    "help": Command(_help, ("?",)),
    "menu": Command(_menu),
    "moves": Command(_moves),
    "status": Command(_status),
    "brief": Command(_brief, ("briefing",)),
    "instructions": Command(show_instructions, ("mandate",)),
    "issues": Command(_issues),
    "issue": Command(_issue),
    "draft": Command(_draft),
    "treaty": Command(show_treaty),
    "check": Command(show_check),
    "offers": Command(_offers),
    "why": Command(_why),
    "worth": Command(_worth),
    "takes": Command(show_takes, ("terms",)),
    "suggest": Command(_suggest),
    "log": Command(_log),
    "undo": Command(_undo),
    "save": Command(_save),
    "quit": Command(_quit, ("exit",)),
    "debrief": Command(_debrief),
}
"""Every command by its word; `help` lists them in this order."""

WORDS: Final = {
    word: command for name, command in COMMANDS.items() for word in (name, *command.aliases)
}
"""Commands by any word for them."""

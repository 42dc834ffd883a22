"""Help: the commands, one move, or the notation."""

from __future__ import annotations

from collections.abc import Mapping

from game.console.stage import Stage
from game.model.names import unknown
from game.model.notation import COMMANDS as MOVE_WORDS
from game.model.notation import CONDITIONAL_USAGES, FORMS, usage


def show_help(play: Stage, topic: str, commands: Mapping[str, str]) -> None:
    """Show help on a topic.

    Args:
        play: The sitting.
        topic: A command, a move, `notation`, or nothing for everything in short.
        commands: Words for commands, and the command each stands for.
    """
    topic = topic.lower()
    if not topic:
        _show_overview(play, tuple(dict.fromkeys(commands.values())))
    elif topic == "notation":
        _show_notation(play)
    elif topic in commands:
        name = commands[topic]
        play.terminal.item(f"{name}:", play.words.say(f"console-help-{name}"))
    elif topic in MOVE_WORDS:
        show_move(play, MOVE_WORDS[topic])
    else:
        play.terminal.text(play.words.slip(unknown(topic, (*commands, *MOVE_WORDS), "command")))


def _show_overview(play: Stage, names: tuple[str, ...]) -> None:
    words, terminal = play.words, play.terminal
    terminal.heading(words.say("console-help-title"))
    terminal.say("console-help-how")
    for name in names:
        terminal.item(f"{name}:", words.say(f"console-help-{name}"))
    terminal.say("console-help-every-move")
    terminal.text(", ".join(FORMS), indent=2)
    terminal.say("console-help-leave")


def show_move(play: Stage, kind: str) -> None:
    """Show what a move does, what it costs, how it is typed, and whether it can be played."""
    words, terminal = play.words, play.terminal
    terminal.heading(words.say(f"move-{kind}"))
    terminal.say(f"move-{kind}.help")
    terminal.say("notation-usage", usage=usage(kind))
    if kind == "offer":
        for form in CONDITIONAL_USAGES:
            terminal.say("notation-usage", usage=form)
    aliases = FORMS[kind].aliases
    if aliases:
        terminal.say("console-help-short", words=", ".join(aliases))
    item = next((item for item in play.sitting.menu(play.seat) if item.kind == kind), None)
    if item is None:
        terminal.say("illegal-wrong-phase")
        return
    terminal.say("console-help-cost", cost=play.cost(item))
    if item.reason is not None:
        terminal.say(f"illegal-{item.reason}")


def _show_notation(play: Stage) -> None:
    play.terminal.heading(play.words.say("console-notation-title"))
    play.terminal.say("console-notation")
    for kind in FORMS:
        play.terminal.item("-", usage(kind))
        if kind == "offer":
            for form in CONDITIONAL_USAGES:
                play.terminal.item("-", form)

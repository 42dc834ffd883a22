"""The seat's instructions in one place, during play: aims, points, red lines, means."""

from __future__ import annotations

from game.console.briefing import reservation
from game.console.stage import Stage
from game.console.view import View
from game.console.views import plain
from game.words.phrasing import join


def show_instructions(play: Stage, _rest: str) -> None:
    """Show what the seat is to reach, what counts how much, and what it has to work with."""
    view, terminal, say = play.view, play.terminal, play.words.say
    mandate = view.seen.mandate
    terminal.heading(say("console-mandate-title"))
    aims = view.seen.scenario.objectives.get(view.seen.seat, ())
    lists = {
        "console-mandate-objectives": [plain(aim) for aim in aims],
        "console-mandate-weights": _weights(view),
        "console-mandate-lines": _red_lines(view),
        "console-mandate-tools": _tools(view),
    }
    for title, lines in lists.items():
        if lines:
            terminal.heading(say(title))
            terminal.bullets(lines)
    terminal.heading(say("console-brief-batna"))
    batna = say("console-brief-batna-text", text=mandate.batna, points=reservation(view))
    terminal.text(plain(batna))
    terminal.say("console-mandate-hint")


def _weights(view: View) -> list[str]:
    """Return the issues, heaviest first, with points and the best option of each."""
    valuation = view.seen.mandate.valuation
    lines = []
    for issue_id in sorted(valuation.values, key=lambda i: -valuation.weights.get(i, 0.0)):
        values = valuation.values[issue_id]
        best = view.names.option(issue_id, values.index(max(values)))
        points, issue = valuation.weights.get(issue_id, 0.0), view.names.spoken(issue_id)
        line = view.words.say("console-mandate-weight", issue=issue, points=points, option=best)
        lines.append(line)
    return lines


def _red_lines(view: View) -> list[str]:
    lines = []
    for line in view.seen.mandate.red_lines:
        options = [
            view.words.say("quoted-name", name=view.names.option(line.issue, option))
            for option in line.forbidden
        ]
        kind = "hard" if line.rigidity >= 1.0 else "soft"
        told = view.words.say(
            f"console-mandate-line-{kind}",
            issue=view.names.spoken(line.issue),
            options=join(view.words, options),
            reason=line.reason,
        )
        lines.append(plain(told))
    return lines


def _tools(view: View) -> list[str]:
    """Return one's own instruments; each can be used once."""
    return [
        view.words.say(
            "console-mandate-tool",
            kind=view.words.say(f"pledge-{tool.kind}").capitalize(),
            party=view.names.the(tool.target),
            label=tool.label,
            text=plain(tool.text),
        )
        for tool in view.seen.scenario.instruments
        if tool.wielder == view.seen.seat
    ]

"""The treaty text in the terminal, and what it leaves unsaid."""

from __future__ import annotations

from game.console.stage import Stage
from game.session.advice import check_text, text_in_hand
from game.session.texts import gap_effect, treaty_of
from game.words.book import decimals, percent
from game.words.treaty_lines import treaty_lines

PLAIN = "plain"


def show_treaty(play: Stage, rest: str) -> None:
    """Show the whole text; `plain` shows it in plain words."""
    plain = rest.strip().lower() == PLAIN
    for heading, paragraphs in treaty_lines(play.words, treaty_of(play.view.seen), plain=plain):
        if heading:
            play.terminal.heading(heading)
        for paragraph in paragraphs:
            play.terminal.text(paragraph)
    if not plain:
        play.terminal.say("console-treaty-hint")


def show_check(play: Stage, _rest: str) -> None:
    """Show what the text in hand leaves unsaid, and what that is likely to cost."""
    view, words, terminal = play.view, play.words, play.terminal
    found = check_text(view.seen, text_in_hand(view.seen))
    terminal.heading(words.say("gaps-title"))
    terminal.say(
        "gaps-now", kept=percent(found.now.compliance), disputes=decimals(found.now.disputes, 2)
    )
    for cost in found.costs:
        terminal.item("-", f"{words.say(f'gap-{cost.gap.code}')} {gap_effect(words, cost)}")
        for remedy in cost.gap.remedies:
            issue = view.names.issue(remedy.issue)
            option = view.names.option(remedy.issue, remedy.option)
            terminal.text(words.say("gap-remedy", issue=issue, option=option), indent=4)
    if not found.costs:
        terminal.say("gaps-none")

"""The briefing in a terminal: a list of pages, and one page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from game.console.terminal import Terminal
from game.console.view import View
from game.console.views import plain
from game.words.briefing import general_text, party_text


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the briefing."""

    title: str
    text: str


def pages(view: View) -> list[Page]:
    """Return the pages: general information, instructions, parties, what one has to reach."""
    seen, words = view.seen, view.words
    scenario = seen.scenario
    found = _cut(words.say("console-brief-general"), general_text(words, seen))
    found += _cut(words.say("console-brief-instructions"), seen.mandate.instructions)
    batna = words.say(
        "console-brief-batna-text", text=seen.mandate.batna, points=reservation(view)
    )
    found.append(Page(words.say("console-brief-batna"), batna))
    for party in scenario.parties:
        title = words.say("console-brief-party", party=view.names.the(party.id))
        route = words.say("console-brief-route", route=party.route.label)
        text = party_text(words, seen, party.id)
        found.append(Page(title, f"{text}\n\n{route}"))
    return found


def reservation(view: View) -> float:
    """Return what the seat has without an agreement, points."""
    mandate, private = view.seen.mandate, view.seen.private
    return max(mandate.impasse, mandate.outside_option) + private.reservation_shift


def _cut(title: str, text: str) -> list[Page]:
    """Cut Markdown into pages at its headings."""
    found: list[Page] = []
    name, lines = title, list[str]()
    for line in [*text.split("\n"), "# "]:
        if not line.startswith("#"):
            lines.append(line)
            continue
        if any(part.strip() for part in lines):
            found.append(Page(name, "\n".join(lines).strip()))
        heading = line.lstrip("#").strip()
        name, lines = f"{title}: {heading}", []
    return found


def show_contents(terminal: Terminal, view: View) -> None:
    """List the pages of the briefing."""
    scenario = view.seen.scenario
    terminal.heading(view.words.say("console-brief-title", title=scenario.title))
    terminal.numbered([page.title for page in pages(view)])
    terminal.say("console-brief-hint")


def show_page(terminal: Terminal, view: View, number: int) -> bool:
    """Show a page by its number from 1; tell whether there is one."""
    found = pages(view)
    if not 1 <= number <= len(found):
        return False
    page = found[number - 1]
    terminal.heading(f"{number}. {page.title}")
    terminal.text(plain(page.text))
    if number < len(found):
        terminal.say("console-brief-next", number=number + 1)
    return True


def show_opening(terminal: Terminal, view: View) -> None:
    """Show what the sitting is about and who one is."""
    scenario, me = view.seen.scenario, view.seen.me
    terminal.heading(
        view.words.say("console-opening", title=scenario.title, period=scenario.period)
    )
    terminal.text(scenario.subtitle)
    terminal.text(plain(scenario.summary))
    terminal.say("console-you-are", party=me.name, delegation=me.delegation)
    for objective in scenario.objectives.get(view.seen.seat, ()):
        terminal.item("-", objective)
    if view.seen.seat in scenario.groundwork:
        terminal.say("aim-groundwork")
    show_contents(terminal, view)

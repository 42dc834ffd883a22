"""Building a package by number: issue by issue, or by changing an earlier offer."""

from __future__ import annotations

from collections.abc import Callable

from game.console.terminal import Back, Terminal
from game.console.view import View
from game.model.draft import OPEN, Package
from game.model.phrases import items
from game.session.advice import Worth

Judge = Callable[[Package], Worth]
"""Says what a package is worth to one's own side."""


def build_offer(terminal: Terminal, view: View, judge: Judge) -> list[str]:
    """Return the words of an offer that a person builds.

    Raises:
        Back: If the person breaks off.
    """
    package = build_package(terminal, view, judge)
    choices = ("console-offer-plain", "console-offer-conditional")
    kind = terminal.choose("console-offer-kind", [view.words.say(c) for c in choices])
    scenario = view.seen.scenario
    if kind == 0:
        return items(package, scenario)
    return _conditional(terminal, view, package)


def build_package(terminal: Terminal, view: View, judge: Judge) -> Package:
    """Return a package with at least one item that a person builds."""
    package = _start(terminal, view)
    while True:
        package = _edit(terminal, view, package, judge)
        if package.count(OPEN) < len(package):
            return package
        terminal.say("console-offer-empty")


def _start(terminal: Terminal, view: View) -> Package:
    """Ask what to start from: an empty package, or an offer that was made."""
    count = len(view.seen.scenario.issues)
    starts: list[tuple[str, Package]] = []
    for party in (view.seen.seat, *view.seen.others):
        last = view.last_offer(party)
        if last is not None:
            name = view.names.the(party)
            label = view.words.say("console-start-from", party=name, number=last.number)
            starts.append((label, last.package))
    if not starts:
        return _all_issues(terminal, view, (OPEN,) * count)
    fresh = view.words.say("console-start-fresh")
    place = terminal.choose("console-offer-start", [*(label for label, _ in starts), fresh])
    if place < len(starts):
        return starts[place][1]
    return _all_issues(terminal, view, (OPEN,) * count)


def _all_issues(terminal: Terminal, view: View, package: Package) -> Package:
    """Go through every issue once."""
    terminal.say("console-offer-walk")
    for position in range(len(package)):
        package = _set(terminal, view, package, position)
    return package


def _edit(terminal: Terminal, view: View, package: Package, judge: Judge) -> Package:
    """Show the package and its worth, and change issues until the person is done."""
    while True:
        found = judge(package)
        terminal.say("console-worth", points=found.points, reservation=found.reservation)
        say_lines(terminal, view, found)
        labels = [_line(view, package, k) for k in range(len(package))]
        done = view.words.say("console-offer-done")
        place = terminal.choose("console-offer-now", [*labels, done])
        if place == len(package):
            return package
        package = _set(terminal, view, package, place)


def say_lines(terminal: Terminal, view: View, found: Worth) -> None:
    """Say which red lines a package crosses, if any."""
    for message, crossed in (
        ("console-worth-hard-line", found.hard),
        ("console-worth-soft-line", found.soft),
    ):
        if crossed:
            items = [view.names.item(place, option) for place, option in crossed]
            terminal.say(message, items=view.names.join(items))


def _line(view: View, package: Package, position: int) -> str:
    issue = view.seen.scenario.issues[position]
    option = view.names.option(issue.id, package[position])
    return view.words.say("console-item", issue=issue.label, option=option)


def _set(terminal: Terminal, view: View, package: Package, position: int) -> Package:
    """Ask for an option of one issue, the positions of all sides shown."""
    labels = [option_line(view, position, k) for k in range(len(view.options(position)))]
    leave = view.words.say("console-leave-open")
    place = terminal.choose(
        "console-option-for",
        [*labels, leave],
        issue=view.issues[position],
        now=view.names.option(view.seen.scenario.issues[position].id, package[position]),
    )
    chosen = OPEN if place == len(labels) else place
    return (*package[:position], chosen, *package[position + 1 :])


def option_line(view: View, position: int, option: int) -> str:
    """Return an option with its own points, who stands by it, and red lines."""
    words = view.words
    notes = []
    worth = view.worth_of_option(position, option)
    if worth is not None:
        notes.append(words.say("console-own-points", points=worth))
    line = view.red_line(position, option)
    if line:
        notes.append(words.say(f"console-red-line-{line}"))
    if option == view.seen.scenario.issues[position].status_quo:
        notes.append(words.say("console-status-quo"))
    for party in view.seen.scenario.party_ids:
        if view.position(party, position) == option:
            own = party == view.seen.seat
            name = view.names.party(party)
            notes.append(words.say("console-yours" if own else "console-theirs", party=name))
    label = view.options(position)[option]
    return f"{label} ({'; '.join(notes)})" if notes else label


def _conditional(terminal: Terminal, view: View, package: Package) -> list[str]:
    """Ask which issues are the other side's part."""
    scenario = view.seen.scenario
    left = [k for k, option in enumerate(package) if option != OPEN]
    asked: list[int] = []
    while left:
        labels = [view.names.item(k, package[k]) for k in left]
        done = [view.words.say("console-that-is-all")] if asked else []
        place = terminal.choose("console-offer-asks", [*labels, *done])
        if place == len(left):
            break
        asked.append(left.pop(place))
    given = items(package, scenario, sorted(left))
    words = ["if", *items(package, scenario, asked)]
    return [*words, "then", *given] if given else words


def build_items(terminal: Terminal, view: View) -> list[str]:
    """Return the items of a demand: one or more.

    Raises:
        Back: If the person breaks off before the first one.
    """
    package: Package = (OPEN,) * len(view.seen.scenario.issues)
    while True:
        done = (
            [view.words.say("console-that-is-all")] if package.count(OPEN) < len(package) else []
        )
        place = terminal.choose("console-which-demand", [*view.issues, *done])
        if place == len(view.issues):
            return items(package, view.seen.scenario)
        try:
            package = _set(terminal, view, package, place)
        except Back:
            continue

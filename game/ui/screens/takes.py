"""What would it take? A dialog of practice mode: what the others say they would need."""

from __future__ import annotations

from game.model.draft import OPEN, Package
from game.ui.kit import BODY, MUTED, STRONG, Button, Label, Rule, Widget
from game.ui.screens.live import Live
from game.ui.screens.offers import Room, items_grid, show
from game.words.terms import needs


def package_meant(live: Live) -> Package | None:
    """Return what is asked about: the draft if it names anything, else the own last offer."""
    draft = tuple(live.draft)
    if any(option != OPEN for option in draft):
        return draft
    own = live.lens.last_offer(live.lens.seen.seat)
    return own.package if own else None


def askable(live: Live) -> list[str]:
    """Return whom one may ask now what it would take."""
    sitting, seat = live.course.sitting, live.course.seat
    return [party for party in live.lens.seen.others if sitting.can_ask(seat, party)]


def open_takes(room: Room) -> None:
    """Ask the others what it would take, and show what they say."""
    live, say = room.live, room.shell.say
    package = package_meant(live)
    close = Button(say("ui-close"), room.app.ui.close_top)
    if package is None:
        show(room, say("ui-takes"), [Label(say("ui-takes-how"), BODY)], (close,))
        return
    rows: list[Widget] = [items_grid(live, package)]
    for party in askable(live):
        terms = live.course.sitting.what_would_it_take(live.course.seat, party, package)
        first, *rest = needs(live.lens.names, party, terms)
        rows += [Rule(), Label(first, STRONG), *(Label(line, BODY) for line in rest)]
    rows += [Rule(), Label(say("ui-takes-note"), MUTED)]
    show(room, say("ui-takes"), rows, (close,))

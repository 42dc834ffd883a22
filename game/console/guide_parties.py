"""Guided entry of the parts that name partners, go-betweens, exceptions and answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from game.console.package import build_items
from game.console.terminal import Terminal
from game.console.view import View
from game.model.phrases import ClaimSlot
from game.model.slots import Slot
from game.model.slots_parties import ExceptSlot, PlatformSlot, ReplySlot, ViaSlot, WithSlot
from game.words import Words
from game.words.phrasing import capital

PAIR: Final = 2


class Guide(Protocol):
    """What these parts need of the one who asks."""

    terminal: Terminal
    view: View
    words: Words

    def part(self, slot: Slot, kind: str) -> list[str]:
        """Ask for one part of a move."""
        ...

    def choose(self, title_id: str, ids: Sequence[str], labels: Sequence[str]) -> str:
        """Ask for one of some things and return its id."""
        ...


def choose_party(guide: Guide, kind: str) -> str:
    """Ask for one other party: of those to whom the move can go."""
    parties = _fitting(guide, kind)
    if len(parties) == 1:
        return parties[0]
    labels = [guide.view.names.party(party) for party in parties]
    return guide.choose("console-which-party", parties, labels)


def _fitting(guide: Guide, kind: str) -> list[str]:
    seen = guide.view.seen
    private, others = seen.private, [p for p in seen.others if p not in seen.table.left]
    match kind:
        case "join":
            return [i.by for i in private.invitations if seen.seat in i.to]
        case "reply":
            asked = [a for a in private.approaches if a.to == seen.seat and a.status == "open"]
            return [a.by for a in asked]
        case "call-mediator":
            return [p for p in others if seen.scenario.party(p).role == "mediator"]
        case "ask" | "argue" | "caucus" | "approach":
            return others
        case _:
            return [p for p in others if p in seen.scenario.principals]


def choose_parties(guide: Guide, kind: str) -> list[str]:
    """Ask for one other party or more."""
    left, taken = _fitting(guide, kind), list[str]()
    if len(left) == 1:
        return left
    while left:
        done = [guide.words.say("console-that-is-all")] if taken else []
        labels = [*(guide.view.names.party(party) for party in left), *done]
        place = guide.terminal.choose("console-which-party", labels)
        if place == len(left):
            break
        taken.append(left.pop(place))
    return taken


def _via(guide: Guide, _slot: ViaSlot, _kind: str) -> list[str]:
    thirds = [p for p in guide.view.seen.others if p not in guide.view.seen.table.left]
    labels = [guide.view.names.party(party) for party in thirds]
    straight = guide.words.say("console-straight")
    place = guide.terminal.choose("console-which-via", [straight, *labels])
    return ["via", thirds[place - 1]] if place else []


def _except(guide: Guide, _slot: ExceptSlot, _kind: str) -> list[str]:
    if len(guide.view.seen.scenario.parties) == PAIR:
        return []
    if not guide.terminal.confirm("console-ask-except"):
        return []
    return ["except", *_issues(guide)]


def _issues(guide: Guide) -> Sequence[str]:
    left, taken = [issue.id for issue in guide.view.seen.scenario.issues], list[str]()
    while left:
        done = [guide.words.say("console-that-is-all")] if taken else []
        labels = [*(guide.view.names.issue(issue) for issue in left), *done]
        place = guide.terminal.choose("console-which-issue", labels)
        if place == len(left):
            break
        taken.append(left.pop(place))
    return taken


def _with(guide: Guide, _slot: WithSlot, kind: str) -> list[str]:
    return ["with", *choose_parties(guide, kind)]


def _platform(guide: Guide, _slot: PlatformSlot, _kind: str) -> list[str]:
    guide.terminal.say("console-platform")
    return ["for", *build_items(guide.terminal, guide.view)]


def _reply(guide: Guide, _slot: ReplySlot, _kind: str) -> list[str]:
    seen, names = guide.view.seen, guide.view.names
    waiting = [a for a in seen.private.approaches if a.to == seen.seat and a.status == "open"]
    for asked in waiting:
        text = (
            names.items(asked.package)
            if asked.package is not None
            else names.question(asked.question)
            if asked.question
            else ""
        )
        guide.terminal.say("console-approached", party=capital(names.the(asked.by)), text=text)
    if not guide.terminal.confirm("console-ask-yes"):
        return ["no"]
    if all(asked.package is not None for asked in waiting):
        return ["yes"]
    if any(asked.package is not None for asked in waiting) and not guide.terminal.confirm(
        "console-ask-claim"
    ):
        return ["yes"]
    return ["yes", *guide.part(ClaimSlot(), "disclose")]


ASK: Final[dict[type[Slot], Callable[[Guide, Any, str], list[str]]]] = {
    ViaSlot: _via,
    ExceptSlot: _except,
    WithSlot: _with,
    PlatformSlot: _platform,
    ReplySlot: _reply,
}
"""How these parts of a move are asked for."""

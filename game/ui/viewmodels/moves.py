"""The moves of a menu as buttons: name, help, cost, and the reason against those not possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.session import MenuItem
from game.ui.viewmodels.lens import Lens

ICONS: Final = {
    "ready": "circle-check", "worksheet": "notebook-pen", "prepare": "search",
    "propose-forum": "users", "offer": "send", "accept": "handshake", "reject": "x",
    "ask": "message-circle-question-mark", "disclose": "message-square", "decline": "ban",
    "argue": "message-square-quote", "signal": "flag", "promise": "hand-coins",
    "warn": "triangle-alert", "threaten": "zap", "carry-out": "stamp",
    "withdraw-threat": "undo-2", "propose-clause": "pen-line", "bracket": "brackets",
    "side-letter": "file-text", "consult-home": "phone", "brief-public": "megaphone",
    "show-readiness": "shield-check", "caucus": "users", "adjourn": "pause",
    "walk-out": "door-open", "end-turn": "mic", "sign": "signature", "compensate": "coins",
    "explain": "book-open", "submit": "vote", "withhold": "ban", "notify": "bell",
    "consult": "message-square", "dispute": "scale", "suspend": "pause", "waive": "leaf",
    "answer-event": "bell", "claim-win": "star", "frame": "message-square-quote",
    "lobby": "users", "ask-reopening": "refresh-cw", "assist": "hand", "review": "refresh-cw", "withdraw": "log-out",
    "listen-back": "message-circle-question-mark", "justify": "message-square-quote",
    "commit-public": "megaphone", "sink-cost": "coins", "offer-instrument": "hand-coins",
    "withhold-instrument": "undo-2", "link": "brackets", "unlink": "brackets",
    "gesture": "hand", "visit": "users", "brief-allies": "phone", "reserve-position": "flag",
    "back-channel": "message-square", "confide": "message-square", "summit": "users",
    "set-purpose": "flag", "minute": "pen-line", "change-format": "refresh-cw",
    "cool-off": "leaf", "park": "pause", "unbracket": "brackets", "come-back": "log-out",
    "inspect": "search", "refer": "users", "action-plan": "notebook-pen", "fund": "coins",
    "reopen": "pen-line", "concur": "handshake", "admit": "handshake", "renew": "stamp", "stay": "undo-2",
    "form-coalition": "users", "recruit": "users", "join": "handshake", "leave": "log-out",
    "hold-together": "shield-check", "block": "ban", "separate-offer": "send",
    "approach": "message-circle-question-mark", "reply": "message-square",
    "share-information": "message-square", "call-mediator": "scale",
    "call-for-justification": "message-square-quote", "accede": "signature",
}  # fmt: skip
"""The sign of each move."""
DANGEROUS: Final = frozenset({"walk-out", "withhold", "withdraw", "threaten", "leave", "block"})
"""Moves that deserve a second thought."""


@dataclass(frozen=True, slots=True)
class MoveView:
    """A move as a button; `reason` says why it cannot be played now, empty if it can."""

    kind: str
    group: str
    label: str
    help: str
    cost: str
    reason: str
    icon: str
    is_danger: bool

    @property
    def is_legal(self) -> bool:
        """Say whether it can be played now in some form."""
        return not self.reason


def move_views(lens: Lens, menu: Sequence[MenuItem]) -> dict[str, MoveView]:
    """Return the moves of a menu by kind."""
    say = lens.words.say
    return {
        item.kind: MoveView(
            item.kind,
            item.rule.group,
            say(f"move-{item.kind}"),
            say(f"move-{item.kind}.help"),
            cost_text(lens, item),
            say(f"illegal-{item.reason}") if item.reason is not None else "",
            ICONS.get(item.kind, "circle"),
            item.kind in DANGEROUS,
        )
        for item in menu
        if item.rule.who == "mover"
    }


def move_detail(lens: Lens, action: PartyAction) -> str:
    """Return what a move is about, in words; its help where there is nothing more to say."""
    names, say = lens.names, lens.words.say
    match action:
        case act.Ask():
            return names.question(action.question)
        case act.Disclose():
            return names.claim(action.claim)
        case act.Reject():
            reason = say(f"reason-{action.reason}")
            if action.issue is None:
                return reason
            return say("ui-refusal", reason=reason, issue=names.spoken(action.issue))
        case act.Argue():
            made = (a for a in lens.seen.scenario.arguments if a.id == action.argument)
            return next((a.text for a in made), action.argument)
        case act.Promise() | act.Threaten():
            return f"{names.instrument_label(action.instrument)}: {names.items(action.demand)}"
        case act.Signal() | act.Bracket() | act.ProposeClause():
            return names.issue(action.issue)
        case _:
            return course_detail(lens, action) or say(f"move-{action.kind}.help")


def course_detail(lens: Lens, action: PartyAction) -> str:
    """Return what a move about the course of the talks is about; empty if there is no more to say."""
    names = lens.names
    match action:
        case dip.CommitPublic() | dip.Minute():
            return names.item(lens.seen.scenario.issue_index(action.issue), action.option)
        case dip.Link() | dip.Unlink():
            return f"{names.group(action.first)}, {names.group(action.second)}"
        case dip.ListenBack() | dip.Park() | dip.Unbracket() | dip.Justify():
            return names.issue(action.issue)
        case dip.MakeGesture():
            return names.gesture(action.by, action.gesture)[0]
        case dip.Confide():
            return names.claim(action.claim)
        case _:
            return ""


def cost_text(lens: Lens, item: MenuItem) -> str:
    """Return what a move costs, in words; empty if nothing."""
    say, parts = lens.words.say, []
    if item.rule.time and lens.seen.table.phase not in {"briefing", "preparation", "forum"}:
        parts.append(say("ui-cost-time", time=item.rule.time))
    if item.rule.capital:
        parts.append(say("ui-cost-capital", points=item.rule.capital))
    return ", ".join(parts)

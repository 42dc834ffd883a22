"""How a party takes up what was just done to it, in words that fit what it does itself."""

from __future__ import annotations

from typing import Final, Literal

from game.model import action as act
from game.model import diplomacy as dip
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.event import Moved
from game.words.answers import Done, meets, target_of
from game.words.memory import Memory
from game.words.phrasing import begun
from game.words.voice import Voice

Stance = Literal["yes", "no", "even", "hurt"]
"""Towards the other side, against it, neither, or neither in a friendly tone under pressure."""

PRESSURE: Final = frozenset({"measure", "threat", "accusation", "link", "call", "warning"})
REPAIRS: Final = frozenset({"fund"})
AGAINST: Final = frozenset(
    {"threaten", "walk-out", "withdraw", "suspend", "dispute", "commit-public"}
)
KINDNESS: Final = frozenset({"gesture", "visit", "offer-instrument", "promise"})
STAYING: Final = frozenset({"end-turn", "adjourn", "reject", "block"})
REASONS: Final = frozenset({"justify", "argue", "explain"})


def aim(voice: Voice, action: act.PartyAction) -> PartyId | None:
    """Return to whom alone a move is addressed, if to anybody."""
    match action:
        case act.Ask():
            return action.to
        case dip.ListenBack():
            return action.to
        case act.Threaten() | act.Promise() | act.Warn() | dip.OfferInstrument():
            target = target_of(action.instrument, voice.names.scenario)
            return target[0] if target and target[0] != action.by else None
        case _:
            return None


def answer(voice: Voice, memory: Memory, moved: Moved) -> tuple[PartyId, str] | None:
    """Return whom a party answers and in what words, before it makes its move; None if nobody."""
    action = moved.action
    done = memory.ledger.take(moved, memory.round, subject(voice, memory, action))
    if done is None:
        return None
    stem = _stem(voice, memory, done, action)
    return done.by, begun(voice.line(action.by, stem, **_arguments(voice, done)))


def subject(voice: Voice, memory: Memory, action: act.PartyAction) -> PartyId | None:
    """Return whose affair alone a move is: whose text, conduct or ear it concerns."""
    match action:
        case act.Accept() | act.Reject() | act.Block():
            return memory.proposers.get(action.proposal)
        case act.Consult() | act.Dispute() | act.Suspend() | act.Refer() | act.Waive():
            accused = memory.ledger.accused.get(action.matter)
            return accused[0] if accused else None
        case _:
            return aim(voice, action) or getattr(action, "to", None)


def _arguments(voice: Voice, done: Done) -> dict[str, str]:
    names = voice.names
    match done.kind:
        case "link":
            first, second = (names.chapter(group) for group in done.groups)
            return {"first": first, "second": second}
        case "accusation":
            return {"matter": names.own_duty(done.subject)}
        case "call":
            return {"issue": names.spoken(done.subject)}
        case "measure" | "threat" | "promise" | "warning":
            return {"instrument": names.instrument_label(done.subject)}
        case _:
            return {}


def _stem(voice: Voice, memory: Memory, done: Done, action: act.PartyAction) -> str:
    family = f"speech-on-{done.kind}"
    if done.kind == "visited":
        return f"{family}-{done.subject}"
    stance = stance_of(memory, done, action)
    if stance == "even" and done.kind in PRESSURE and not isinstance(action, act.Notify):
        stance = _in_tone(voice.manner, memory, action)
    if stance == "hurt" and done.mild:
        stance = "even"
    if stance != "yes" and done.subject in memory.ledger.unresolved:
        family = "speech-on-unresolved"
    stem = f"{family}-{stance}"
    return stem if voice.words.variants(stem) else f"{family}-even"


def _in_tone(manner: act.Manner, memory: Memory, action: act.PartyAction) -> Stance:
    """Return how a party hears pressure if its move says neither yes nor no.

    Only what ends a turn, or repeats an offer, shows that it does not give way: after a question
    or an argument it may still do so in the same turn.
    """
    if manner == "warm":
        return "hurt"
    stays = action.kind in STAYING or (isinstance(action, act.Offer) and _unmoved(memory, action))
    return "no" if manner == "firm" and stays else "even"


def _unmoved(memory: Memory, action: act.Offer) -> bool:
    return memory.offers.get(action.by) == action.package


def stance_of(memory: Memory, done: Done, action: act.PartyAction) -> Stance:
    """Return whether a move goes towards what was asked, or against whoever asked it."""
    match action:
        case act.Accept():
            return _accepted(memory, done, action)
        case act.Reject() | act.Block():
            return "no" if memory.proposers.get(action.proposal) == done.by else "even"
        case act.Offer():
            return _offered(memory, done, action)
        case act.Plan():
            accused = memory.ledger.accused.get(done.subject, ("", ""))
            return "yes" if accused[1] == action.issue else "even"
        case act.Signal():
            return (
                "yes"
                if action.flexible and done.kind not in {"measure", "threat", "link"}
                else "even"
            )
        case _:
            return _by_kind(done, action.kind)


def _by_kind(done: Done, kind: str) -> Stance:
    if kind in AGAINST:
        return "no"
    agrees = {"accusation": REPAIRS, "call": REASONS}.get(done.kind, frozenset())
    if done.kind in {"gesture", "visit"}:
        agrees = KINDNESS
    return "yes" if kind in agrees else "even"


def _accepted(memory: Memory, done: Done, action: act.Accept) -> Stance:
    """Return what an acceptance is to who asked for something: a yes, if it gives that."""
    if memory.proposers.get(action.proposal) != done.by:
        return "even"
    if not done.demand:
        return "yes"
    package = memory.packages[action.proposal]
    asked = [k for k, option in enumerate(done.demand) if option != OPEN]
    return "yes" if all(package[k] == done.demand[k] for k in asked) else "even"


def _offered(memory: Memory, done: Done, offer: act.Offer) -> Stance:
    before = memory.offers.get(offer.by)
    if done.demand:
        return "yes" if meets(done.demand, before, offer.package) else "even"
    theirs = memory.offers.get(done.by)
    if done.kind in {"link", "call"} or before is None or theirs is None:
        return "even"
    return "yes" if _closer(before, offer.package, theirs) else "even"


def _closer(before: Package, now: Package, theirs: Package) -> bool:
    """Tell whether an offer now has an option of the other side that it did not have."""
    return any(new == their != old for old, new, their in zip(before, now, theirs, strict=True))

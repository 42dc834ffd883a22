"""How an offer is spoken: what changed, what is given, what is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.action import Offer
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.words.memory import Memory
from game.words.voice import Voice, paragraph

MAX_WANTS = 2  # points on which movement is asked for in return; design choice


@dataclass(frozen=True, slots=True)
class Change:
    """How an offer differs from the same party's last one; each field lists issue positions.

    Attributes:
        gave: Closer to the last position of the others.
        sought: Farther from it.
        named: Stated for the first time, or where the others have no position.
        left: Open again.
        wants: Unchanged, and still apart from the others.
    """

    gave: tuple[int, ...]
    sought: tuple[int, ...]
    named: tuple[int, ...]
    left: tuple[int, ...]
    wants: tuple[int, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing changed."""
        return not (self.gave or self.sought or self.named or self.left)


def change_of(before: Package, now: Package, memory: Memory, by: PartyId) -> Change:
    """Return how a party's offer differs from its last one."""
    sorts: dict[str, list[int]] = {k: [] for k in ("gave", "sought", "named", "left", "wants")}
    for issue, (old, new) in enumerate(zip(before, now, strict=True)):
        sort = _sort(old, new, memory.position(by, issue))
        if sort:
            sorts[sort].append(issue)
    return Change(**{sort: tuple(found) for sort, found in sorts.items()})


def _sort(old: int, new: int, theirs: int) -> str | None:
    if old == new:
        return "wants" if theirs not in {OPEN, new} and new != OPEN else None
    if new == OPEN:
        return "left"
    if OPEN in {old, theirs}:
        return "named"
    return "gave" if abs(new - theirs) < abs(old - theirs) else "sought"


def offer_speech(voice: Voice, memory: Memory, offer: Offer) -> str:
    """Return what a delegation says when it tables an offer."""
    reply = _reply(voice, memory, offer.by)
    if offer.conditional:
        return paragraph([reply, *_conditional(voice, offer)])
    before = memory.offers.get(offer.by)
    if before is None:
        opening = voice.line(offer.by, "speech-offer-first")
        holds = voice.line(offer.by, "speech-holds", items=voice.names.items(offer.package))
        return paragraph([reply, opening, holds])
    change = change_of(before, offer.package, memory, offer.by)
    return paragraph([reply, *_revised(voice, offer, change)])


def _reply(voice: Voice, memory: Memory, by: PartyId) -> str:
    if by in memory.refusals:
        return voice.line(by, f"speech-reply-{memory.refusals[by]}")
    if by in memory.unanswered:
        return voice.line(by, "speech-reply-offer", number=memory.unanswered[by])
    return ""


def _conditional(voice: Voice, offer: Offer) -> list[str]:
    asked = [voice.names.scenario.issue_index(issue) for issue in offer.asks]
    opening = voice.line(offer.by, "speech-offer-if")
    rest = [k for k, option in enumerate(offer.package) if option != OPEN and k not in asked]
    asks = voice.names.items(offer.package, asked)
    gives = voice.names.items(offer.package, rest)
    if not asked:
        return [opening, voice.line(offer.by, "speech-holds", items=gives)]
    if not rest:
        return [opening, voice.line(offer.by, "speech-if-only", asks=asks)]
    return [opening, voice.line(offer.by, "speech-if", asks=asks, gives=gives)]


def _revised(voice: Voice, offer: Offer, change: Change) -> list[str]:
    by, names = offer.by, voice.names
    if change.is_none:
        return [voice.line(by, "speech-offer-same"), _wanted(voice, offer, change)]
    firm = bool(change.sought) and not change.gave
    said = [voice.line(by, "speech-offer-firm" if firm else "speech-offer-new")]
    for stem, positions in (
        ("speech-gives", change.gave),
        ("speech-seeks", change.sought),
        ("speech-names", change.named),
    ):
        if positions:
            said.append(voice.line(by, stem, items=names.items(offer.package, positions)))
    if change.left:
        left = names.issues(names.scenario.issues[k].id for k in change.left)
        said.append(voice.line(by, "speech-leaves", items=left))
    if not change.sought:
        said.append(_wanted(voice, offer, change))
    return said


def _wanted(voice: Voice, offer: Offer, change: Change) -> str:
    """Ask for movement where the sides are apart, by the public estimate of what weighs most."""
    scenario = voice.names.scenario
    weights = scenario.party(offer.by).profile.estimate.weights
    ids = [scenario.issues[k].id for k in change.wants]
    heaviest = sorted(ids, key=lambda issue: -weights.get(issue, 0.0))[:MAX_WANTS]
    if not heaviest:
        return ""
    return voice.line(offer.by, "speech-wants", items=voice.names.issues(heaviest))

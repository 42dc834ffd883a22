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
        met: Now the last position of the others.
        gave: Closer to it.
        sought: Farther from it, and better for the party by what is publicly known of it.
        moved: Otherwise, as where it is not known whom a change serves.
        named: Stated for the first time, or where the others have no position.
        left: Open again.
        wants: Unchanged, and still apart from the others.
    """

    met: tuple[int, ...]
    gave: tuple[int, ...]
    sought: tuple[int, ...]
    moved: tuple[int, ...]
    named: tuple[int, ...]
    left: tuple[int, ...]
    wants: tuple[int, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing changed."""
        return not (self.met or self.gave or self.sought or self.moved or self.named or self.left)


def change_of(before: Package, now: Package, memory: Memory, offer: Offer, voice: Voice) -> Change:
    """Return how a party's offer differs from its last one."""
    sorts: dict[str, list[int]] = {name: [] for name in Change.__dataclass_fields__}
    for issue, (old, new) in enumerate(zip(before, now, strict=True)):
        gains = _gains(voice, offer.by, issue, old, new)
        theirs = memory.position(offer.by, issue)
        scale = voice.names.scenario.issues[issue].scale
        nearer = max(old, new, theirs) < scale and abs(new - theirs) < abs(old - theirs)
        sort = _sort(old, new, theirs, gains=gains, nearer=nearer)
        if sort:
            sorts[sort].append(issue)
    return Change(**{sort: tuple(found) for sort, found in sorts.items()})


def _sort(old: int, new: int, theirs: int, *, gains: bool, nearer: bool) -> str | None:
    """Return what a party has done on an issue; only options on the scale can lie nearer."""
    if old == new:
        return "wants" if theirs not in {OPEN, new} and new != OPEN else None
    if new == OPEN:
        return "left"
    if OPEN in {old, theirs}:
        return "named"
    if new == theirs:
        return "met"
    if nearer:
        return "gave"
    return "sought" if gains else "moved"


def _gains(voice: Voice, by: PartyId, issue: int, old: int, new: int) -> bool:
    """Tell whether outsiders believe that a party gains by another option."""
    scenario = voice.names.scenario
    values = scenario.party(by).profile.estimate.values.get(scenario.issues[issue].id)
    return values is not None and OPEN not in {old, new} and values[new] > values[old]


def offer_speech(voice: Voice, memory: Memory, offer: Offer) -> str:
    """Return what a delegation says when it tables an offer."""
    reply = "" if voice.answers else _reply(voice, memory, offer.by)
    if offer.conditional:
        return paragraph([reply, *_conditional(voice, offer)])
    before = memory.offers.get(offer.by)
    if before is None:
        return paragraph([reply, *_first(voice, memory, offer)])
    change = change_of(before, offer.package, memory, offer, voice)
    tied = _tied(voice, memory, offer, change)
    return paragraph([reply, *_revised(voice, offer, change), tied])


def _first(voice: Voice, memory: Memory, offer: Offer) -> list[str]:
    """Open the talks with a package, or answer the first one with one's own.

    An answer says where it differs from the last package of the others: the rest is shared.
    """
    by, names = offer.by, voice.names
    others = [package for who, package in memory.offers.items() if who != by]
    shared = [
        k for k, o in enumerate(offer.package) if others and o != OPEN and o == others[-1][k]
    ]
    if not shared:
        stem = "speech-offer-counter" if others else "speech-offer-first"
        return [
            voice.line(by, stem),
            voice.line(by, "speech-holds", items=names.items(offer.package)),
        ]
    apart = [k for k, o in enumerate(offer.package) if o != OPEN and k not in shared]
    said = [voice.line(by, "speech-offer-counter")]
    said.append(voice.line(by, "speech-shares", items=names.items(offer.package, shared)))
    if apart:
        said.append(voice.line(by, "speech-differs", items=names.items(offer.package, apart)))
    return said


def _tied(voice: Voice, memory: Memory, offer: Offer, change: Change) -> str:
    """Recall what a party has linked, when it moves on one side of the link."""
    scenario = voice.names.scenario
    moved = {scenario.issues[k].group for k in (*change.met, *change.gave, *change.moved)}
    for first, second in memory.ties.get(offer.by, []):
        if moved & {first, second}:
            names = voice.names
            groups = {"first": names.chapter(first), "second": names.chapter(second)}
            return voice.line(offer.by, "speech-still-linked", **groups)
    return ""


def _reply(voice: Voice, memory: Memory, by: PartyId) -> str:
    """Return what takes up what was said before: a refusal, or the others' last proposal."""
    refusal = memory.refusal(by)
    if refusal is not None:
        if voice.among_two:
            return voice.line(by, f"speech-reply-{refusal.reason}")
        refuser = voice.names.the(refusal.by)
        return voice.line(by, f"speech-reply-to-{refusal.reason}", party=refuser)
    if by not in memory.unanswered:
        return ""
    number = memory.unanswered[by]
    if voice.among_two:
        return voice.line(by, "speech-reply-offer", number=number)
    proposer = voice.names.the(memory.proposers[number])
    return voice.line(by, "speech-reply-to-offer", party=proposer, number=number)


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
    firm = not (change.met or change.gave)
    said = [voice.line(by, "speech-offer-firm" if firm else "speech-offer-new")]
    for stem, positions in (
        ("speech-meets", change.met),
        ("speech-gives", change.gave),
        ("speech-seeks", change.sought),
        ("speech-moves", change.moved),
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

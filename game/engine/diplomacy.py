"""What follows from the moves of `game.model.diplomacy`."""

from __future__ import annotations

from typing import Final

from game.engine import chance, flow, process, round_end
from game.engine.commitments import audience_cost
from game.engine.gestures import VISITS, Terms, gesture_terms
from game.engine.illegality import instrument_of, meets
from game.engine.repute import Lesson, learn, pledged
from game.engine.scribe import DIGITS, Scribe
from game.engine.talks import deliver
from game.model import diplomacy as dip
from game.model.action import PartyAction, WalkOut
from game.model.base import PartyId
from game.model.diplomacy_facts import ChannelOpened
from game.model.draft import OPEN
from game.model.event import CapitalSpent
from game.model.scenario import Instrument

HEARD_LIKING: Final = 0.02  # listening back; design choice
REPAIR_SHARE: Final = 1.5  # warmth in a round that is for repairing relations; design choice
SUNK_COST: Final = 2.0  # points; design choice
SUNK_WEIGHT: Final = 1.5  # model.md 3.3, W * 1.5 * min(1, cost / 4)
SUNK_SCALE: Final = 4.0  # points; model.md 3.3
RETRACTED_SHARE: Final = 0.2  # share of its stake that a retracted promise costs; design choice
RELIED_SHARE: Final = 0.5  # the same if the other side had moved for it; design choice
RETRACTED_LIKING: Final = -0.03  # design choice
ALLIES_LEGITIMACY: Final = (0.5, 0.25)  # first and second briefing; design choice
LEFT_LIKING: Final = -0.04  # leaving the room, as a threat; model.md 2.6
LEFT_TENSION: Final = 0.15  # the same; model.md 4.5
BLUFF_STATEMENT: Final = 0.3  # model.md 3.1, called bluffs also cost the word


def follow(scribe: Scribe, action: PartyAction) -> None:  # noqa: C901 - one row per move
    """Write what follows from a diplomatic move."""
    match action:
        case dip.ListenBack():
            change = HEARD_LIKING * _warmth(scribe)
            scribe.relationship(action.to, action.by, change, 0.0, "listened")
        case dip.SinkCost():
            _sink(scribe, action.by, action.instrument)
        case dip.OfferInstrument():
            deliver(scribe, _tool(scribe, action.instrument))
        case dip.WithholdInstrument():
            _retract(scribe, action)
        case dip.MakeGesture():
            _gesture(scribe, action)
        case dip.Visit():
            _pay(scribe, action.by, VISITS[action.who], "visit-arranged")
        case dip.BriefAllies():
            times = scribe.table.course.allied.get(action.by, 1)
            scribe.legitimacy(action.by, ALLIES_LEGITIMACY[times - 1], "allies-briefed")
        case dip.BackChannel():
            _channel(scribe, action)
        case dip.Summit() | dip.SetPurpose() | dip.Minute() | dip.ChangeFormat() | dip.CoolOff():
            process.follow(scribe, action)
        case dip.ComeBack():
            _return(scribe, action.by)
        case WalkOut():
            _left(scribe, action.by)
        case _:
            pass


def _warmth(scribe: Scribe) -> float:
    repairing = scribe.table.course.purpose_of(scribe.table.round) == "repair"
    return REPAIR_SHARE if repairing else 1.0


def _tool(scribe: Scribe, instrument: str) -> Instrument:
    tool = instrument_of(scribe.scenario, instrument)
    assert tool is not None, "legal moves name instruments that exist"
    return tool


def _sink(scribe: Scribe, by: PartyId, instrument: str) -> None:
    tool = _tool(scribe, instrument)
    scribe.payoff(by, "means-paid", sunk=SUNK_COST)
    weight = SUNK_WEIGHT * min(1.0, SUNK_COST / SUNK_SCALE)
    weight *= chance.stake(scribe.scenario, tool.id)
    learn(scribe, pledged(scribe.scenario, tool), Lesson(1.0, weight, "means-paid"))


def _retract(scribe: Scribe, action: dip.WithholdInstrument) -> None:
    pledge = next(p for p in reversed(scribe.table.pledges) if p.instrument == action.instrument)
    wording = tuple(clause.wording.get(pledge.to, OPEN) for clause in scribe.table.draft)
    share = RELIED_SHARE if meets(wording, pledge.demand) else RETRACTED_SHARE
    weight = share * chance.stake(scribe.scenario, action.instrument)
    word = pledged(scribe.scenario, _tool(scribe, action.instrument), pledge)
    learn(scribe, word, Lesson(0.0, weight, "promise-retracted"))
    scribe.relationship(pledge.to, action.by, RETRACTED_LIKING, 0.0, "promise-retracted")


def _gesture(scribe: Scribe, action: dip.MakeGesture) -> None:
    terms = gesture_terms(scribe.scenario, action.by, action.gesture)
    assert terms is not None, "legal moves name gestures that exist"
    _pay(scribe, action.by, terms, "visit-arranged" if terms.is_visit else "gesture")
    if not terms.is_visit:
        warmth = terms.warmth * _warmth(scribe)
        scribe.relationship(action.to, action.by, warmth, 0.0, "gesture")
        scribe.tension(-terms.calm, "gesture")


def _pay(scribe: Scribe, by: PartyId, terms: Terms, cause: str) -> None:
    scribe.payoff(by, cause, sunk=terms.cost)
    if terms.capital:
        scribe.write(
            CapitalSpent(seen_by=(by,), party=by, points=round(terms.capital, DIGITS), cause=cause)
        )


def _channel(scribe: Scribe, action: dip.BackChannel) -> None:
    """Open the channel if the other side has asked for it as well."""
    channel = next(
        (c for c in reversed(scribe.private(action.by).channels) if action.to in c.parties), None
    )
    if channel and channel.status == "asked" and len(channel.asked) == len(channel.parties):
        scribe.write(
            ChannelOpened(seen_by=channel.parties, number=channel.number, parties=channel.parties)
        )


def _left(scribe: Scribe, by: PartyId) -> None:
    """Leave the room with the door open: pressure like a threat, to be made good or taken back."""
    for other in scribe.others(by):
        scribe.relationship(other, by, LEFT_LIKING, 0.0, "left-the-room")
    scribe.tension(LEFT_TENSION, "left-the-room")
    round_end.spoil(scribe, by)
    flow.end_turn(scribe, by)


def _return(scribe: Scribe, by: PartyId) -> None:
    """Charge a called bluff unless somebody moved while the chair was empty (model.md 3.1)."""
    left = scribe.table.course.exits[by]
    moved = any(p.by != by and p.number > left.proposals for p in scribe.table.proposals)
    if moved:
        return
    scribe.credibility(by, "threat", 0.0, 1.0, "came-back")
    scribe.credibility(by, "statement", 0.0, BLUFF_STATEMENT, "came-back")
    scribe.payoff(by, "audience-cost", sunk=audience_cost(scribe, by) / 2.0)

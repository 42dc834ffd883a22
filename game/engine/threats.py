"""Threats that nobody met: kept loaded, let lapse, or called a bluff."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.engine import chance
from game.engine.commitments import audience_cost, excused_demand
from game.engine.illegality import instrument_of, meets
from game.engine.repute import Lesson, learn, pledged
from game.engine.scribe import Scribe
from game.model.draft import OPEN
from game.model.event import ThreatLapsed
from game.model.scenario import Instrument
from game.model.state import Pledge

BLUFF_STATEMENT: Final = 0.3  # model.md 3.1, called bluffs also cost the word
UPKEEP: Final = 0.1  # model.md 2.7, share of a stick's cost for each round it is kept loaded
RELIEF: Final = 0.8  # model.md 2.7, share of a stick's impact that lifting it gives back
LIFTED_LIKING: Final = 0.05  # as for a promise kept, model.md 2.6; design choice
LIFTED_TENSION: Final = -0.075  # half of what a threat raised; design choice
THREAT_ROUNDS: Final = 2  # a threat not carried out after two rounds is a bluff; design choice


def at_round_end(scribe: Scribe, pledge: Pledge) -> None:
    """Charge a live threat for the round; let it lapse if it was met, or is too old."""
    terms = _terms_cost(scribe, pledge)
    scribe.payoff(pledge.by, "threat-kept-loaded", sunk=UPKEEP * terms)
    wording = tuple(clause.wording.get(pledge.to, OPEN) for clause in scribe.table.draft)
    if meets(wording, pledge.demand):
        _lapse(scribe, pledge, yielded=True)
    elif scribe.table.round >= pledge.round + THREAT_ROUNDS:
        _lapse(scribe, pledge, yielded=False)
        back_down(scribe, pledge, 1.0)


def _terms_cost(scribe: Scribe, pledge: Pledge) -> float:
    mandate = scribe.mandate(pledge.by)
    terms = mandate.instruments.get(pledge.instrument)
    return terms.cost if terms else 0.0


def _lapse(scribe: Scribe, pledge: Pledge, *, yielded: bool) -> None:
    scribe.write(
        ThreatLapsed(
            seen_by=scribe.everyone,
            public=pledge.public,
            by=pledge.by,
            instrument=pledge.instrument,
            yielded=yielded,
        )
    )


def back_down(scribe: Scribe, pledge: Pledge, share: float) -> None:
    """Charge a called bluff (model.md 3.1, 3.3); `share` is 1, or less if withdrawn in time."""
    share *= excused_demand(scribe, pledge.by, pledge.demand)
    stake = chance.stake(scribe.scenario, pledge.instrument)
    tool = instrument_of(scribe.scenario, pledge.instrument)
    assert tool is not None, "legal moves name instruments that exist"
    word = pledged(scribe.scenario, tool, pledge)
    learn(scribe, word, Lesson(0.0, share * stake, "bluff-called"))
    said = replace(word, domain="statement", areas=())
    learn(scribe, said, Lesson(0.0, share * stake * BLUFF_STATEMENT, "bluff-called"))
    if pledge.public:
        lost = share * audience_cost(scribe, pledge.by)
        scribe.payoff(pledge.by, "audience-cost", sunk=lost)
        scribe.legitimacy(pledge.by, -share, "audience-cost")


def lift(scribe: Scribe, tool: Instrument) -> None:
    """Take back a stick that was used: relief is worth less than the blow was (model.md 2.7)."""
    scribe.payoff(tool.target, "threat-lifted", reservation=RELIEF * tool.impact)
    scribe.relationship(tool.target, tool.wielder, LIFTED_LIKING, 0.0, "threat-lifted")
    scribe.tension(LIFTED_TENSION, "threat-lifted")
